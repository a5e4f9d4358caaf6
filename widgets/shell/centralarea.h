// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

class QVBoxLayout;

namespace JakOps {

class DockTitle;
class Theme;

// The map, and in a narrow window the report's panel as a drawer over its right side. The drawer slides, unless the desktop wants
// no animations.
class CentralArea final : public QWidget
{
    Q_OBJECT

public:
    explicit CentralArea(const Theme& theme, QWidget* parent = nullptr);

    void setMap(QWidget* map); // takes it
    // The panel moves in here, or with null out again (the caller has taken it).
    void setDrawer(QWidget* panel);
    void openDrawer();
    void closeDrawer();
    [[nodiscard]] bool isDrawerOpen() const { return m_open; }
    [[nodiscard]] DockTitle& drawerTitle() const { return *m_title; }

Q_SIGNALS:
    void drawerClosed(); // by its button
    void mapCovered(int pixels); // so much of the map's right side lies under the drawer, as soon as it begins to move

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void slideTo(double shown); // 0 closed, 1 open
    void tellCovered();
    [[nodiscard]] int drawerWidth() const;

    const Theme& m_theme;
    QWidget* m_map = nullptr;
    QWidget* m_drawer;
    DockTitle* m_title;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_panel = nullptr;
    QVariantAnimation m_slide; // how much of the drawer is in sight
    bool m_open = false;
    int m_covered = 0;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace JakOps {

class DockTitle;

// The map, and in a narrow window the report's panel as a drawer over its right side.
class CentralArea final : public QWidget
{
    Q_OBJECT

public:
    explicit CentralArea(QWidget* parent = nullptr);

    void setMap(QWidget* map); // takes it
    // The panel moves in here, or with null out again (the caller has taken it).
    void setDrawer(QWidget* panel);
    void openDrawer();
    void closeDrawer();
    [[nodiscard]] bool isDrawerOpen() const;
    [[nodiscard]] DockTitle& drawerTitle() const { return *m_title; }

Q_SIGNALS:
    void drawerClosed(); // by its button

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QWidget* m_map = nullptr;
    QWidget* m_drawer;
    DockTitle* m_title;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_panel = nullptr;
};

} // namespace JakOps

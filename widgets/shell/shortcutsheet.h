// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace JakOps {

class Theme;

// All keys of the window on one card over it. Any key or click closes it.
class ShortcutSheet final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString keys; // shown as a key cap
        QString meaning;
    };
    struct Group
    {
        QString title;
        QList<Entry> entries;
    };

    explicit ShortcutSheet(const Theme& theme, QWidget* parent);

    void setGroups(const QList<Group>& groups);
    void openOver(); // covers its parent

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QSize cardSize() const;
    void paintGroup(QPainter& painter, const Group& group, QPoint corner) const;

    const Theme& m_theme;
    QList<Group> m_groups;
};

} // namespace JakOps

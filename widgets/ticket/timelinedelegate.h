// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/timelineentry.h"

#include <QStyledItemDelegate>

namespace JakOps {

class EventWords;
class PhotoCache;
class Theme;

// Draws one event: its mark on the line of time, the sentence with the time at the right, what changed, the words, the
// photos. Everything is drawn as plain text.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimelineDelegate(const EventWords& words, PhotoCache& photos, const Theme& theme, QObject* parent = nullptr);

    void setNow(qint64 now) { m_now = now; }
    void setWidth(int width) { m_width = width; } // the view's: heights depend on it
    [[nodiscard]] int heightFor(const QModelIndex& index, int width, const QFont& font) const;
    // Which of the entry's photos is at `position` in the item's rectangle; -1 none.
    [[nodiscard]] int photoAt(
        const QModelIndex& index, const QRect& itemRect, const QPoint& position, const QFont& font) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    enum class Ink { Text, Secondary, Warning };
    struct Piece
    {
        QString text;
        QRect rect;
        QFont font;
        Ink ink = Ink::Text;
        bool right = false; // the time: one line, at the right
        bool quote = false; // with a bar at its left
    };
    struct Layout
    {
        QList<Piece> pieces;
        QList<QRect> photos;
        int height = 0;
    };
    [[nodiscard]] Layout layOut(const TimelineEntry& entry, int width, const QFont& font) const;
    [[nodiscard]] QColor color(Ink ink) const;

    const EventWords& m_words;
    PhotoCache& m_photos;
    const Theme& m_theme;
    qint64 m_now = 0;
    int m_width = 380;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/timelinedelegate.h"

#include "base/textguard.h"
#include "tables/timelinemodel.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/commandlook.h"
#include "widgets/ticket/eventwords.h"
#include "widgets/ticket/photocache.h"
#include "widgets/ticket/phototile.h"
#include "widgets/common/textdraw.h"

#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRail = 28; // where the marks stand
constexpr int kQuote = 10; // bar and gap before what somebody wrote
constexpr QSize kPhoto{72, 54};

} // namespace

TimelineDelegate::TimelineDelegate(const EventWords& words, PhotoCache& photos, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_words(words)
    , m_photos(photos)
    , m_theme(theme)
{
}

QColor TimelineDelegate::color(Ink ink) const
{
    const ThemeColors& colors = m_theme.colors();
    switch (ink) {
    case Ink::Secondary:
        return colors.secondary;
    case Ink::Warning:
        return colors.warning;
    case Ink::Text:
        break;
    }
    return colors.text;
}

TimelineDelegate::Layout TimelineDelegate::layOut(const TimelineEntry& entry, int width, const QFont& font) const
{
    Layout layout;
    const QFont small = Theme::smallFont(font);
    QFont body = font;
    body.setStrikeOut(entry.undone);
    QFont quoted = font;
    quoted.setStrikeOut(entry.undone);
    const int left = kRail;
    const int right = width;
    int y = Metric::kInside;

    const auto add = [&](const QString& text, const QFont& with, Ink ink, QRect space, bool quote = false) {
        space.setHeight(textHeight(text, with, space.width()));
        layout.pieces.append({text, space, with, ink, false, quote});
        return space.height();
    };

    const QString time = EventWords::timeLabel(entry.event.at, m_now);
    const QFont timeFont = Theme::tabular(small);
    const int timeWidth = QFontMetrics(timeFont).horizontalAdvance(time) + 2;
    const int drop = QFontMetrics(body).ascent() - QFontMetrics(timeFont).ascent(); // on the sentence's base line
    layout.pieces.append({time, QRect(right - timeWidth, y + drop, timeWidth, QFontMetrics(timeFont).height()),
        timeFont, Ink::Secondary, true, false});
    const Ink ink = entry.undone ? Ink::Secondary : Ink::Text;
    y += add(m_words.sentence(entry), body, ink, QRect(left, y, right - left - timeWidth - Metric::kGap, 0));
    if (entry.pending)
        y += add(tr("Not stored yet"), small, Ink::Warning, QRect(left, y, right - left, 0));
    for (const QString& line : m_words.changes(entry))
        y += add(line, small, Ink::Secondary, QRect(left, y, right - left, 0));
    // The report's own words stand above, in full; here they would be there twice.
    if (!entry.text.isEmpty() && entry.event.kind != CommandKind::Report && entry.event.kind != CommandKind::Update) {
        y += Metric::kInside;
        y += add(guardText(entry.text), quoted, ink, QRect(left + kQuote, y, right - left - kQuote, 0), true);
    }
    if (const QString hidden = EventWords::withheld(entry); !hidden.isEmpty())
        y += add(hidden, small, Ink::Secondary, QRect(left, y, right - left, 0));
    if (!entry.photos.isEmpty() && entry.event.kind != CommandKind::Report) {
        y += Metric::kInside;
        int x = left;
        for (qsizetype i = 0; i < entry.photos.size(); ++i) {
            if (x + kPhoto.width() > right) {
                x = left;
                y += kPhoto.height() + Metric::kInside;
            }
            layout.photos.append(QRect(QPoint(x, y), kPhoto));
            x += kPhoto.width() + Metric::kInside;
        }
        y += kPhoto.height();
    }
    layout.height = y + Metric::kGap;
    return layout;
}

int TimelineDelegate::heightFor(const QModelIndex& index, int width, const QFont& font) const
{
    return layOut(index.data(TimelineModel::EntryRole).value<TimelineEntry>(), width, font).height;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    return {m_width, layOut(entry, m_width, option.font).height};
}

int TimelineDelegate::photoAt(
    const QModelIndex& index, const QRect& itemRect, const QPoint& position, const QFont& font) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const Layout layout = layOut(entry, m_width, font);
    for (int i = 0; i < int(layout.photos.size()); ++i) {
        if (layout.photos[i].translated(itemRect.topLeft()).contains(position))
            return i;
    }
    return -1;
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const Layout layout = layOut(entry, m_width, option.font);
    const ThemeColors& colors = m_theme.colors();
    painter->save();
    painter->translate(option.rect.topLeft());

    // The line of time, from mark to mark.
    const int middle = Metric::kIconSmall / 2 + 2;
    const int markTop = Metric::kInside + (QFontMetrics(option.font).height() - Metric::kIconSmall) / 2;
    const bool last = index.row() == index.model()->rowCount() - 1;
    painter->setPen(QPen(colors.line, 1));
    if (index.row() > 0)
        painter->drawLine(middle, 0, middle, markTop - 3);
    if (!last)
        painter->drawLine(middle, markTop + Metric::kIconSmall + 3, middle, option.rect.height());
    const QString icon = entry.pending ? u"clock"_s : commandIcon(entry.event.kind);
    const QColor mark = entry.pending ? colors.warning : entry.undone ? colors.disabled : colors.secondary;
    painter->drawPixmap(
        QPointF(2, markTop), Icons::pixmap(icon, Metric::kIconSmall, painter->device()->devicePixelRatioF(), mark));

    for (const Piece& piece : layout.pieces) {
        painter->setFont(piece.font);
        painter->setPen(color(piece.ink));
        if (piece.right)
            painter->drawText(piece.rect, Qt::AlignRight | Qt::AlignTop, piece.text);
        else
            drawText(*painter, piece.rect, piece.text, piece.font);
        if (piece.quote)
            painter->fillRect(
                QRect(piece.rect.left() - kQuote, piece.rect.top(), 2, piece.rect.height()), colors.strongLine);
    }
    painter->setFont(option.font);
    for (qsizetype i = 0; i < layout.photos.size(); ++i)
        PhotoTile::paintPhoto(*painter, layout.photos[i], m_photos, entry.photos[i], m_theme);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(
            QRectF(0.5, 0.5, option.rect.width() - 1, option.rect.height() - 1), Metric::kRadius, Metric::kRadius);
    }
    painter->restore();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuedelegate.h"

#include "domain/slaclock.h"
#include "tables/queuemodel.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/statuschip.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/common/visibletext.h"
#include "widgets/queue/readmarks.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kHitGround = 0.35;

constexpr int kDot = 6;
constexpr int kLock = 12;
constexpr int kSmallMark = 10;

QueueColumn columnOf(const QModelIndex& index)
{
    return QueueColumn(index.column());
}

} // namespace

int queueRowHeight(QueueRows rows)
{
    switch (rows) {
    case QueueRows::Compact: return Metric::kRowCompact;
    case QueueRows::Normal: return Metric::kRow;
    case QueueRows::Comfortable: return Metric::kRowComfortable;
    }
    return Metric::kRow;
}

QueueDelegate::QueueDelegate(const Theme& theme, const Clock& clock, const ReadMarks& marks, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_marks(marks)
{
}

void QueueDelegate::setLineSpan(int left, int right)
{
    m_lineLeft = left;
    m_lineRight = right;
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {40, queueRowHeight(m_rows)};
}

bool QueueDelegate::isRightAligned(QueueColumn column)
{
    return column == QueueColumn::Age || column == QueueColumn::Due;
}

QString QueueDelegate::text(const QModelIndex& index) const
{
    switch (columnOf(index)) {
    case QueueColumn::Number: return index.data(QueueModel::NumberRole).toString();
    case QueueColumn::Status: return Words::status(TicketStatus(index.data(QueueModel::StatusRole).toInt()));
    case QueueColumn::Age: return Format::age(index.data(QueueModel::CreatedRole).toLongLong(), m_clock.nowMs());
    case QueueColumn::Due: return Format::due(index.data(QueueModel::DueRole).toLongLong(), m_clock.nowMs());
    case QueueColumn::Village:
        if (!index.data(QueueModel::VillageRole).toString().isEmpty())
            break;
        return index.data(QueueModel::HasPlaceRole).toBool() ? tr("Outside Jakarta") : tr("No place");
    case QueueColumn::Category:
    case QueueColumn::Agency:
    case QueueColumn::Channel: break;
    }
    return index.data(Qt::DisplayRole).toString();
}

QString QueueDelegate::spoken(const QModelIndex& index) const
{
    const qint64 now = m_clock.nowMs();
    switch (columnOf(index)) {
    case QueueColumn::Number: {
        QStringList parts {text(index)};
        if (index.data(QueueModel::PrivateRole).toBool())
            parts << tr("Private report");
        if (const QString group = groupWords(index); !group.isEmpty())
            parts << group;
        return parts.join(u", "_s);
    }
    case QueueColumn::Status: {
        QStringList parts {text(index)};
        if (isUnread(index))
            parts << tr("Not opened since it changed");
        return parts.join(u", "_s);
    }
    case QueueColumn::Age: return tr("Reported %1").arg(Format::ago(index.data(QueueModel::CreatedRole).toLongLong(), now));
    case QueueColumn::Due: {
        const qint64 due = index.data(QueueModel::DueRole).toLongLong();
        return due == 0 ? tr("Closed: nothing is due") : Format::dueSentence(due, now);
    }
    case QueueColumn::Category:
    case QueueColumn::Village:
    case QueueColumn::Agency:
    case QueueColumn::Channel: break;
    }
    return text(index);
}

QString QueueDelegate::groupWords(const QModelIndex& index)
{
    switch (index.data(QueueModel::GroupRole).toInt()) {
    case 1: return tr("In a group");
    case 2: return tr("Head of a group");
    default: return {};
    }
}

bool QueueDelegate::isUnread(const QModelIndex& index) const
{
    return m_marks.isUnread(
        index.data(QueueModel::KeyRole).toLongLong(), index.data(QueueModel::UpdatedRole).toLongLong());
}

QString QueueDelegate::explanation(const QModelIndex& index) const
{
    const qint64 now = m_clock.nowMs();
    switch (columnOf(index)) {
    case QueueColumn::Number: {
        QStringList lines {text(index)};
        if (index.data(QueueModel::PrivateRole).toBool())
            lines << tr("Private report");
        if (const QString group = groupWords(index); !group.isEmpty())
            lines << group;
        if (!index.data(QueueModel::HitsRole).toList().isEmpty())
            lines << index.data(QueueModel::FirstWordsRole).toString();
        return lines.join(u'\n');
    }
    case QueueColumn::Age: {
        const qint64 created = index.data(QueueModel::CreatedRole).toLongLong();
        return tr("Reported %1").arg(Format::dateTime(created));
    }
    case QueueColumn::Due: {
        const qint64 due = index.data(QueueModel::DueRole).toLongLong();
        if (due == 0)
            return tr("Closed: nothing is due");
        return Format::dueSentence(due, now) + u'\n' + tr("Due %1").arg(Format::dateTime(due));
    }
    case QueueColumn::Status:
        return isUnread(index)
            ? text(index) + u'\n' + tr("Not opened since it changed")
            : text(index);
    case QueueColumn::Category:
    case QueueColumn::Village:
    case QueueColumn::Agency:
    case QueueColumn::Channel: break;
    }
    return text(index);
}

QColor QueueDelegate::colorOf(const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    switch (columnOf(index)) {
    case QueueColumn::Due: {
        const qint64 due = index.data(QueueModel::DueRole).toLongLong();
        const qint64 now = m_clock.nowMs();
        if (due != 0 && due <= now)
            return colors.danger;
        return due != 0 && due - now <= kDueSoonMs ? colors.warning : colors.secondary;
    }
    case QueueColumn::Village:
        return index.data(QueueModel::VillageRole).toString().isEmpty() ? colors.secondary : colors.text;
    case QueueColumn::Age:
    case QueueColumn::Agency:
    case QueueColumn::Channel: return colors.secondary;
    case QueueColumn::Number:
    case QueueColumn::Status:
    case QueueColumn::Category: break;
    }
    return colors.text;
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(painter, option, index);
    QRect line = option.rect;
    if (m_rows == QueueRows::Comfortable)
        line.setHeight(Metric::kRow);
    switch (columnOf(index)) {
    case QueueColumn::Status: paintStatus(painter, option, line, index); break;
    case QueueColumn::Number: paintNumber(painter, option, line, index); break;
    case QueueColumn::Category:
    case QueueColumn::Village:
    case QueueColumn::Agency:
    case QueueColumn::Channel:
    case QueueColumn::Age:
    case QueueColumn::Due: paintText(painter, option, line, index); break;
    }
    if (m_rows == QueueRows::Comfortable)
        paintFirstWords(painter, option, index);
    painter->restore();
}

void QueueDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    QColor ground = colors.surface;
    if (option.state & QStyle::State_Selected)
        ground = blended(colors.surface, colors.accent, m_theme.isDark() ? 0.26 : 0.14);
    else if (index.row() == m_hoveredRow)
        ground = blended(colors.surface, colors.accent, 0.06);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->currentIndex().row() == index.row() && option.rect.left() <= m_lineLeft)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), colors.accent);
}

void QueueDelegate::paintStatus(
    QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QModelIndex& index) const
{
    if (isUnread(index)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colors().accent);
        painter->drawEllipse(QRect(line.left() + 5, line.center().y() - kDot / 2 + 1, kDot, kDot));
    }
    const QRect chip(line.left() + 14, line.top() + 2, Metric::kHit - Metric::kInside, line.height() - 5);
    StatusChip::paintLetter(*painter, chip, TicketStatus(index.data(QueueModel::StatusRole).toInt()), option.font);
}

void QueueDelegate::paintNumber(
    QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const QRect box = line.adjusted(Metric::kGap, 0, -2, -1);
    const QString number = text(index);
    if (number.isEmpty()) { // the page is on its way
        painter->fillRect(QRect(box.left(), box.center().y() - 4, std::min(88, box.width()), 8), colors.line);
        return;
    }
    QFont font = Theme::tabular(option.font);
    if (isUnread(index))
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.text);
    const bool isPrivate = index.data(QueueModel::PrivateRole).toBool();
    const int group = index.data(QueueModel::GroupRole).toInt();
    const int room = box.width() - (isPrivate || group != 0 ? kLock + Metric::kInside : 0);
    const QFontMetrics metrics(font);
    painter->drawText(QRect(box.left(), box.top(), room, box.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
        metrics.elidedText(visibleText(number), Qt::ElideLeft, room)); // the day and the running number tell apart
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    // One above the other where there are two: the number needs the width.
    const bool both = isPrivate && group != 0;
    const int edge = both ? kSmallMark : kLock;
    const auto mark = [&](const QString& icon, const QColor& color, int top) {
        painter->drawPixmap(box.right() - edge + 1, top, edge, edge, Icons::pixmap(icon, edge, ratio, color));
    };
    const int middle = box.center().y() + 1;
    if (group != 0)
        mark(u"merge"_s, group == 2 ? colors.accent : colors.secondary, both ? middle - edge : middle - edge / 2);
    if (isPrivate)
        mark(u"object-locked"_s, colors.secondary, both ? middle : middle - edge / 2);
}

void QueueDelegate::paintText(
    QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QModelIndex& index) const
{
    const QueueColumn column = columnOf(index);
    const QRect box = line.adjusted(isRightAligned(column) ? 2 : Metric::kGap, 0, -Metric::kGap, -1);
    QFont font = isRightAligned(column) ? Theme::tabular(option.font) : option.font;
    const QColor color = colorOf(index);
    if (column == QueueColumn::Due && color != m_theme.colors().secondary)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(color);
    const Qt::Alignment side = isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(
        box, int(Qt::AlignVCenter | side), QFontMetrics(font).elidedText(visibleText(text(index)), Qt::ElideRight, box.width()));
}

void QueueDelegate::paintFirstWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Every cell draws the whole line and keeps its own piece of it.
    const QString stored = index.data(QueueModel::FirstWordsRole).toString();
    const QString words = visibleText(stored);
    const QRect line(m_lineLeft + 14, option.rect.top() + Metric::kRow - 6,
        m_lineRight - m_lineLeft - 14 - Metric::kGap, option.rect.height() - Metric::kRow);
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, line.width());
    const ThemeColors& colors = m_theme.colors();
    const QVariantList hits = words == stored ? index.data(QueueModel::HitsRole).toList() : QVariantList(); // places in the stored words
    for (const QVariant& hit : hits) {
        const QPoint range = hit.toPoint();
        const int left = metrics.horizontalAdvance(shown.left(range.x()));
        const int right = metrics.horizontalAdvance(shown.left(range.x() + range.y()));
        if (range.x() < shown.size())
            painter->fillRect(QRect(line.left() + left, line.center().y() - metrics.height() / 2, right - left, metrics.height()),
                blended(colors.surface, colors.warning, kHitGround));
    }
    painter->setPen(hits.isEmpty() ? colors.secondary : colors.text);
    painter->drawText(line, int(Qt::AlignVCenter | Qt::AlignLeft), shown);
}

bool QueueDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(explanation(index)), view->viewport(), option.rect);
    return true;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertdelegate.h"

#include "widgets/alerts/alertmodel.h"
#include "widgets/alerts/alertwords.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace JakOps {

namespace {

constexpr int kBar = 4; // the colour at the left
constexpr int kLines = 3;

} // namespace

AlertDelegate::AlertDelegate(const Theme& theme, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
{
}

void AlertDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const AlertModel*>(index.model());
    const AlertEntry* const entry = model != nullptr ? model->entry(index) : nullptr;
    if (entry == nullptr)
        return;
    const ThemeColors& colors = m_theme.colors();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, blended(colors.surface, colors.accent, 0.22));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blended(colors.surface, colors.accent, 0.10));
    const QColor mark = AlertWords::color(entry->sign, colors);
    painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height() - 1)),
        entry->isOpen() ? mark : blended(colors.surface, mark, 0.45));
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), colors.line);

    QFont bold = option.font;
    bold.setBold(!entry->isAcknowledged());
    const QRect text = option.rect.adjusted(kBar + Metric::kGap, Metric::kGap, -Metric::kGap, -Metric::kGap);
    const int line = QFontMetrics(option.font).height();
    const auto write = [&](int row, const QFont& font, const QColor& ink, const QString& words) {
        painter->setFont(font);
        painter->setPen(ink);
        const QRect at(text.left(), text.top() + row * line, text.width(), line);
        painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(words, Qt::ElideRight, at.width()));
    };
    write(0, bold, colors.text, AlertWords::title(entry->sign));
    write(1, option.font, colors.text, AlertWords::figures(entry->sign));
    QString state = AlertWords::state(*entry, m_clock.nowMs());
    if (entry->isAcknowledged())
        state = AlertDelegate::tr("%1 · noted %2 by %3").arg(state, Format::clock(entry->acknowledgedAt), entry->acknowledgedBy);
    write(2, option.font, colors.secondary, state);
    painter->restore();
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, QFontMetrics(option.font).height() * kLines + 2 * Metric::kGap};
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/figuredelegate.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/panels/figures/figuremodel.h"

#include <QPainter>

namespace JakOps {

namespace {

constexpr int kBarHeight = 3;

} // namespace

FigureDelegate::FigureDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {80, Metric::kRow};
}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const bool name = index.column() == FigureModel::Name;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool current = chosen && option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (chosen || hovered)
        painter->fillRect(option.rect, blended(colors.surface, colors.accent, chosen ? 0.14 : 0.06));
    painter->setPen(colors.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect inner = option.rect.adjusted(name ? Metric::kGroup : Metric::kInside, 0, -Metric::kGap, 0);
    if (const QVariant bar = index.data(FigureModel::BarRole); bar.isValid()) {
        const QRect track(inner.left(), inner.bottom() - kBarHeight - 2, inner.width(), kBarHeight);
        painter->fillRect(track, colors.line);
        const int length = qRound(track.width() * std::clamp(bar.toDouble(), 0.0, 1.0));
        painter->fillRect(QRect(track.left(), track.top(), length, kBarHeight), colors.accent);
    }
    const QFont font = name ? option.font : Theme::tabular(option.font);
    painter->setFont(font);
    const bool overdue = index.column() == FigureModel::Overdue && index.data().toString() != QLatin1StringView("0");
    painter->setPen(overdue ? colors.danger : colors.text);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter->drawText(inner.adjusted(0, 0, 0, -kBarHeight), int((name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter), text);
    if (current) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

} // namespace JakOps

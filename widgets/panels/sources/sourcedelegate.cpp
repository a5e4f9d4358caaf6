// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourcedelegate.h"

#include "tables/city/sourcemodel.h"
#include "widgets/common/listground.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace JakOps {

SourceDelegate::SourceDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {40, Metric::kRow};
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const bool isGroup = !index.parent().isValid();
    QStyleOptionViewItem ground = option;
    if (index.column() != SourceModel::Title)
        ground.rect.adjust(-4, 0, 0, 0); // one bar at the left of the row, not one a cell
    painter->save();
    painter->setClipRect(option.rect);
    if (isGroup)
        painter->fillRect(option.rect, colors.raised);
    paintListGround(*painter, ground, colors);
    const bool first = index.column() == SourceModel::Title;
    QRect cell = option.rect.adjusted(first ? Metric::kPanel : Metric::kGap, 0, -Metric::kGap, 0);
    const QIcon mark = index.data(Qt::DecorationRole).value<QIcon>();
    if (!mark.isNull()) {
        mark.paint(painter, QRect(cell.left(), cell.center().y() - Metric::kIconSmall / 2 + 1, Metric::kIconSmall, Metric::kIconSmall));
        cell.setLeft(cell.left() + Metric::kIconSmall + Metric::kInside);
    }
    QFont font = index.column() > SourceModel::Health ? Theme::tabular(option.font) : option.font;
    if (isGroup) {
        font = Theme::smallFont(option.font);
        font.setBold(true);
    }
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setFont(font);
    painter->setPen(ink.isValid() ? ink.value<QColor>() : colors.text);
    painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt() | int(Qt::AlignVCenter),
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    painter->restore();
}

} // namespace JakOps

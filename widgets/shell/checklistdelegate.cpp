// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/checklistdelegate.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/visibletext.h"
#include "widgets/shell/checklistpopup.h"

#include <QPainter>

namespace JakOps {

namespace {

constexpr int kBox = 14;

} // namespace

CheckListDelegate::CheckListDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CheckListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, Metric::kHit};
}

bool CheckListDelegate::editorEvent(QEvent*, QAbstractItemModel*, const QStyleOptionViewItem&, const QModelIndex&)
{
    return false; // the popup ticks, so that the tree's rule decides
}

void CheckListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const bool current = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (current)
        painter->fillRect(option.rect, blended(colors.surface, colors.accent, 0.10));

    const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    const QRectF box(option.rect.left() + Metric::kInside + 0.5, option.rect.center().y() - kBox / 2 + 0.5, kBox, kBox);
    painter->setPen(state == Qt::Unchecked ? colors.secondary : colors.accent);
    painter->setBrush(state == Qt::Unchecked ? colors.surface : colors.accent);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(colors.accentText, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    if (state == Qt::Checked)
        painter->drawPolyline(QPolygonF {c + QPointF(-3.5, 0), c + QPointF(-1, 3), c + QPointF(3.5, -3)});
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(c + QPointF(-3, 0), c + QPointF(3, 0));

    const qint64 count = index.data(CheckListPopup::CountRole).toLongLong();
    const QString number = Format::number(count);
    const int numberWidth = option.fontMetrics.horizontalAdvance(number);
    QRect text = option.rect.adjusted(Metric::kInside + kBox + Metric::kGap, 0, -Metric::kGap, 0);
    painter->setPen(count > 0 ? colors.secondary : colors.disabled);
    painter->setFont(Theme::tabular(option.font));
    painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignRight), number);
    text.setRight(text.right() - numberWidth - Metric::kGap);
    painter->setFont(option.font);
    painter->setPen(count > 0 || state != Qt::Unchecked ? colors.text : colors.secondary);
    painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft),
        option.fontMetrics.elidedText(visibleText(index.data(Qt::DisplayRole).toString()), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace JakOps

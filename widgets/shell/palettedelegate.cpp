// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palettedelegate.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/shell/palettemodel.h"

#include <QPainter>

namespace JakOps {

namespace {
constexpr int kHeight = 32;
constexpr int kKeysWidth = 72;
} // namespace

PaletteDelegate::PaletteDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, kHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const QString title = index.data().toString();
    const QString refused = index.data(PaletteModel::RefusedRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(blended(colors.surface, colors.accent, 0.16));
        painter->drawRoundedRect(option.rect.adjusted(Metric::kInside, 1, -Metric::kInside, -1), Metric::kRadius, Metric::kRadius);
    }
    QRect inner = option.rect.adjusted(Metric::kPanel, 0, -Metric::kPanel, 0);
    const auto aside = [&](const QString& text, int least) { // at the right, and what is left of the row
        const QFont small = Theme::smallFont(option.font);
        const QFontMetrics metrics(small);
        const int width = std::max(least, std::min(metrics.horizontalAdvance(text) + 2, inner.width() / 2));
        painter->setFont(small);
        painter->setPen(colors.secondary);
        painter->drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter), metrics.elidedText(text, Qt::ElideRight, width));
        inner.setRight(inner.right() - width - Metric::kGroup);
    };
    aside(index.data(PaletteModel::KeysRole).toString(), kKeysWidth); // in a column of their own
    aside(refused.isEmpty() ? index.data(PaletteModel::GroupRole).toString() : refused, 0);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QVariantList hits = index.data(PaletteModel::HitsRole).toList();
    const auto isHit = [&hits](int at) {
        return std::ranges::any_of(hits, [at](const QVariant& hit) {
            const QPoint span = hit.toPoint();
            return at >= span.x() && at < span.x() + span.y();
        });
    };
    painter->setPen(refused.isEmpty() ? colors.text : colors.disabled);
    const QString shown = QFontMetrics(bold).elidedText(title, Qt::ElideRight, inner.width());
    for (int at = 0; at < shown.size();) { // runs of the same weight
        int end = at + 1;
        while (end < shown.size() && isHit(end) == isHit(at))
            ++end;
        const QString run = shown.mid(at, end - at);
        painter->setFont(isHit(at) ? bold : option.font);
        painter->drawText(inner, int(Qt::AlignLeft | Qt::AlignVCenter), run);
        inner.setLeft(inner.left() + painter->fontMetrics().horizontalAdvance(run));
        at = end;
    }
    painter->restore();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/listground.h"

#include "widgets/common/themecolors.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace JakOps {

void paintListGround(QPainter& painter, const QStyleOptionViewItem& option, const ThemeColors& colors)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (chosen || hovered)
        painter.fillRect(option.rect, blended(colors.surface, colors.accent, chosen ? 0.14 : 0.06));
    painter.setPen(colors.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (chosen)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), colors.accent);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(colors.accent);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace JakOps

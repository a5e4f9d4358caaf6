// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace JakOps {

// Makes a dialog as high as what has just been shown in it needs. A layout with wrapped words does not do so by itself.
inline void growToFit(QWidget& dialog)
{
    QLayout& layout = *dialog.layout();
    layout.activate();
    const int wanted = layout.hasHeightForWidth() ? layout.totalHeightForWidth(dialog.width()) : layout.totalMinimumSize().height();
    if (dialog.height() < wanted)
        dialog.resize(dialog.width(), wanted);
}

} // namespace JakOps

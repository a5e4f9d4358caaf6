// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QStringList>

namespace JakOps {

// Icons of the Breeze theme by name, drawn from its vectors in the scheme's ink at any size and pixel ratio: an icon made once
// follows a change of scheme. The theme's files are looked for in the system's icon folders, then in ":/icons".
// A name of our own ("jakops") comes from ":/icons". Icons are drawn in the GUI thread only.
namespace Icons {

struct Ink
{
    QColor normal, disabled, selected;
};
void setInk(const Ink& ink); // by Theme

[[nodiscard]] QIcon icon(const QString& name);
// In one colour, whatever the scheme: on a filled button, or as a warning.
[[nodiscard]] QIcon icon(const QString& name, const QColor& color);
[[nodiscard]] QPixmap pixmap(const QString& name, int size, qreal ratio, const QColor& color);

// The file an icon is drawn from at this size; empty where the theme does not have it.
[[nodiscard]] QString filePath(const QString& name, int size);

} // namespace Icons

} // namespace JakOps

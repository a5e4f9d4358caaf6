// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFile>

namespace JakOps {

// What is written is on disk when these return: fsync of a file, and of the folder that names it.
[[nodiscard]] Result<> syncFile(QFile& file);
[[nodiscard]] Result<> syncPath(const QString& path);
[[nodiscard]] Result<> syncFolderOf(const QString& path);

} // namespace JakOps

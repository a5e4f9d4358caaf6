// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <limits>

namespace JakOps {

// The whole file. Unreadable, TooLarge. It waits for the disk: not for the window's thread.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 maxBytes = std::numeric_limits<qint64>::max());

} // namespace JakOps

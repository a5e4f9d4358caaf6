// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace JakOps {

// Officers' work is refused before it is typed when less than this is free.
inline constexpr qint64 kMinimumFreeBytes = 200LL * 1024 * 1024;

namespace StoreHealth {

// DiskFull when less than kMinimumFreeBytes is free where `path` is.
[[nodiscard]] Result<> checkDiskSpace(const QString& path, qint64 minimum = kMinimumFreeBytes);
// Moves the store with its -wal and -shm aside, together, to store-damaged-YYYYMMDD-HHmmss.db…; nothing is ever
// deleted. Returns the new name of the store file.
[[nodiscard]] Result<QString> moveAside(const QString& storePath, qint64 nowMs);

} // namespace StoreHealth

} // namespace JakOps

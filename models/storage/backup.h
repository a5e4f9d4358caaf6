// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>

#include <stop_token>

namespace JakOps {

struct BackupFile
{
    QString path;
    QDateTime takenAt; // UTC, from the name
    qint64 bytes = 0;
};

// Copies of the store that were opened and checked before they got their name: backups/store-YYYYMMDD-HHmmss.db (UTC).
namespace Backup {

inline constexpr int kKept = 7;

// VACUUM INTO a temporary name, fsync, integrity_check, rename; then the oldest beyond `kKept` are removed.
// Uses a connection of its own: any thread, beside a working store. Asked to stop, it leaves nothing behind: Cancelled.
[[nodiscard]] Result<BackupFile> take(const QString& storePath, const QString& dir, qint64 nowMs, const std::stop_token& stop = {});
[[nodiscard]] QList<BackupFile> list(const QString& dir); // newest first
// The newest that opens and passes its check; NotFound.
[[nodiscard]] Result<BackupFile> lastGood(const QString& dir);
// Puts a copy of `backup` where the store was; what is there is moved aside first. The store must be closed.
[[nodiscard]] Result<> restore(const BackupFile& backup, const QString& storePath, qint64 nowMs);

} // namespace Backup

} // namespace JakOps

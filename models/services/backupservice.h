// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/backup.h"

#include <QFuture>

namespace JakOps {

// Backups of the open store: on demand and once a day.
class BackupService final
{
public:
    BackupService(Database& database, QString dir, const Clock& clock);

    [[nodiscard]] QFuture<Result<BackupFile>> take();
    [[nodiscard]] bool isDue() const; // none within a day
    // take() when due, else the newest there is.
    [[nodiscard]] QFuture<Result<BackupFile>> takeIfDue();
    [[nodiscard]] QList<BackupFile> list() const { return Backup::list(m_dir); }

private:
    Database& m_database;
    QString m_dir;
    const Clock& m_clock;
};

} // namespace JakOps

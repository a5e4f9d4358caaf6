// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/backup.h"
#include "storage/database.h"

#include <QFuture>
#include <QThreadPool>

namespace JakOps {

// Backups of the open store: on demand and once a day, in a thread of their own.
class BackupService final
{
public:
    BackupService(const Database& database, QString dir, const Clock& clock);
    ~BackupService(); // a backup under way is given up: the program never waits for one to end
    Q_DISABLE_COPY_MOVE(BackupService)

    [[nodiscard]] QFuture<Result<BackupFile>> take();
    [[nodiscard]] bool isDue() const; // none within a day
    // take() when due, else the newest there is.
    [[nodiscard]] QFuture<Result<BackupFile>> takeIfDue();
    [[nodiscard]] QList<BackupFile> list() const { return Backup::list(m_dir); }

private:
    QString m_storePath;
    QString m_dir;
    const Clock& m_clock;
    std::stop_source m_stop;
    QThreadPool m_pool; // its destructor waits for its thread
};

} // namespace JakOps

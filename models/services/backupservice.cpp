// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupservice.h"

#include <QtConcurrentRun>

namespace JakOps {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

} // namespace

BackupService::BackupService(const Database& database, QString dir, const Clock& clock)
    : m_storePath(database.path())
    , m_dir(std::move(dir))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

BackupService::~BackupService()
{
    m_stop.request_stop();
}

QFuture<Result<BackupFile>> BackupService::take()
{
    return QtConcurrent::run(
        &m_pool, [store = m_storePath, dir = m_dir, now = m_clock.nowMs(), stop = m_stop.get_token()] { return Backup::take(store, dir, now, stop); });
}

bool BackupService::isDue() const
{
    const QList<BackupFile> all = Backup::list(m_dir);
    return all.isEmpty() || m_clock.nowMs() - all.first().takenAt.toMSecsSinceEpoch() >= kDayMs;
}

QFuture<Result<BackupFile>> BackupService::takeIfDue()
{
    return QtConcurrent::run(
        &m_pool, [store = m_storePath, dir = m_dir, now = m_clock.nowMs(), stop = m_stop.get_token()]() -> Result<BackupFile> {
            const QList<BackupFile> all = Backup::list(dir);
            if (!all.isEmpty() && now - all.first().takenAt.toMSecsSinceEpoch() < kDayMs)
                return all.first();
            return Backup::take(store, dir, now, stop);
        });
}

} // namespace JakOps

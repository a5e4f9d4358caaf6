// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncengine.h"

namespace JakOps {

SyncEngine::SyncEngine(SyncWorker::Parts parts, QObject* parent)
    : QObject(parent)
    , m_clock(parts.clock)
    , m_worker([this, &parts] {
        parts.progressed = [this] { tell(); };
        return std::move(parts);
    }())
{
}

SyncEngine::~SyncEngine()
{
    stop();
}

void SyncEngine::start()
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void SyncEngine::stop()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_worker.giveUp();
    m_awake.notify_all();
    m_thread.join();
}

void SyncEngine::look()
{
    {
        const std::lock_guard lock(m_mutex);
        m_looked = true;
    }
    m_awake.notify_all();
}

void SyncEngine::changedHere()
{
    look();
}

void SyncEngine::wake(const HubNotice& notice)
{
    m_worker.wake(notice);
    look();
}

void SyncEngine::retryNow()
{
    m_worker.retryNow();
    look();
}

void SyncEngine::setOpen(const QUuid& ticket)
{
    m_worker.setOpen(ticket);
    look();
}

void SyncEngine::setLive(bool live)
{
    m_worker.setLive(live);
    look();
}

void SyncEngine::tell()
{
    const SyncStatus now = m_worker.status();
    if (now == m_told)
        return;
    m_told = now;
    // By this object's thread, never by ours.
    QMetaObject::invokeMethod(
        this, [this, now] { Q_EMIT statusChanged(now); }, Qt::QueuedConnection);
}

void SyncEngine::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const qint64 until = m_worker.step();
        tell();
        if (until == 0)
            continue;
        const qint64 wait = std::clamp<qint64>(until - m_clock.nowMs(), 1, 60'000);
        std::unique_lock lock(m_mutex);
        (void)m_awake.wait_for(lock, stop, std::chrono::milliseconds(wait), [this] { return m_looked; });
        m_looked = false;
    }
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncworker.h"

#include <QObject>

#include <condition_variable>
#include <thread>

namespace JakOps {

// Works with the hub in a thread of its own for as long as it lives. Signals come in the thread this was made in; the
// window shows status() and calls changedHere() after every command of an officer.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    explicit SyncEngine(SyncWorker::Parts parts, QObject* parent = nullptr);
    ~SyncEngine() override; // stop()

    void start();
    void stop(); // waits for the step under way: at most a network time-out
    void changedHere(); // something may be to send
    void wake(const HubNotice& notice); // only a hint
    void retryNow(); // the network is back, or somebody pressed the button
    void setOpen(const QUuid& ticket); // somebody looks at it here; null: at none
    void setLive(bool live); // HubListener::stateChanged
    [[nodiscard]] SyncStatus status() const { return m_worker.status(); }

Q_SIGNALS:
    void statusChanged(const JakOps::SyncStatus& status);

private:
    void run(const std::stop_token& stop);
    void look();
    void tell(); // where the status changed; our thread

    const Clock& m_clock;
    SyncWorker m_worker;
    SyncStatus m_told; // our thread's
    std::mutex m_mutex;
    std::condition_variable_any m_awake;
    bool m_looked = false;
    std::jthread m_thread; // last: it uses the others
};

} // namespace JakOps

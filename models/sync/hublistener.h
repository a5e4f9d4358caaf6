// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hubconnection.h"
#include "sync/hubnotice.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace JakOps {

// Hears the hub's wake-up notices over a connection of its own, in a thread of its own. A hint and nothing more: it
// tells whether it can be relied on by sending itself a word and waiting for it, again and again, because a dead
// listener looks like a quiet one.
class HubListener final
{
public:
    struct Parts
    {
        std::function<Result<std::unique_ptr<HubConnection>>(const std::atomic<bool>& givenUp)> connect;
        std::function<void(const HubNotice& notice)> heard; // something may have moved; this thread
        std::function<void(bool hearing)> stateChanged; // this thread
        std::function<double()> random; // 0 … 1
    };
    explicit HubListener(Parts parts);
    ~HubListener(); // stop()

    void start();
    void stop(); // within half a second
    [[nodiscard]] bool isHearing() const { return m_hearing; }

    static constexpr int kProbeEveryMs = 20'000;
    static constexpr int kProbeWaitMs = 2'000;
    static constexpr int kGatherMs = 200; // what follows so closely is told together

private:
    void run(const std::stop_token& stop);
    [[nodiscard]] Result<> listen(const std::stop_token& stop); // until it fails
    [[nodiscard]] Result<bool> probe(HubConnection& connection, HubNotice& heard); // false: not heard in time
    void setHearing(bool on);

    Parts m_parts;
    int m_probes = 0;
    std::atomic<bool> m_hearing = false;
    std::atomic<bool> m_givenUp = false;
    std::mutex m_mutex;
    std::condition_variable_any m_awake;
    std::jthread m_thread; // last: it uses the others
};

} // namespace JakOps

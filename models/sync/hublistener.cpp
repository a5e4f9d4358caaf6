// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hublistener.h"

#include "base/logging.h"
#include "sync/syncplan.h"

#include <QElapsedTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSliceMs = 250; // between looks whether it is time to stop

} // namespace

HubListener::HubListener(Parts parts)
    : m_parts(std::move(parts))
{
}

HubListener::~HubListener()
{
    stop();
}

void HubListener::start()
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void HubListener::stop()
{
    if (!m_thread.joinable())
        return;
    m_givenUp = true;
    m_thread.request_stop();
    m_thread.join();
}

void HubListener::setHearing(bool on)
{
    if (m_hearing.exchange(on) != on)
        m_parts.stateChanged(on);
}

void HubListener::run(const std::stop_token& stop)
{
    int failures = 0;
    while (!stop.stop_requested()) {
        QElapsedTimer lasted;
        lasted.start();
        const auto ended = listen(stop);
        setHearing(false);
        if (stop.stop_requested())
            return;
        if (!ended)
            qCInfo(lcStorage) << "sync: not listening:" << ended.error().toLog();
        failures = lasted.hasExpired(SyncPlan::kLongestBackOffMs) ? 1 : failures + 1;
        std::unique_lock lock(m_mutex);
        const auto wait = std::chrono::milliseconds(SyncPlan::backOffMs(failures, m_parts.random()));
        (void)m_awake.wait_for(lock, stop, wait, [] { return false; });
    }
}

Result<> HubListener::listen(const std::stop_token& stop)
{
    const auto connection = m_parts.connect(m_givenUp);
    if (!connection)
        return fail(connection.error());
    // The second channel is for the words to itself: nobody else wakes up from them.
    const QByteArray own = "jakops_probe_" + QByteArray::number(qint64(reinterpret_cast<quintptr>(this)) & 0xffffff)
        + '_' + QByteArray::number(int(m_parts.random() * 1e9));
    if (const auto listens = (*connection)->run("LISTEN hub_feed; LISTEN " + own); !listens)
        return listens;
    QElapsedTimer sinceProbe;
    QElapsedTimer sinceTold;
    HubNotice heard = HubNotice::all(); // what moved while nobody listened
    while (!stop.stop_requested()) {
        if (!sinceProbe.isValid() || sinceProbe.hasExpired(kProbeEveryMs)) {
            if (const auto sent
                = (*connection)->run("NOTIFY " + own + ", '" + own + '_' + QByteArray::number(++m_probes) + '\'');
                !sent)
                return sent;
            const auto answered = probe(**connection, heard);
            if (!answered || !*answered)
                return fail(
                    answered ? Error(ErrorCode::Network, u"its own notice did not come back"_s) : answered.error());
            setHearing(true);
            sinceProbe.start();
        }
        // The first is told at once, what follows it closely together.
        if (!heard.isEmpty() && (!sinceTold.isValid() || sinceTold.hasExpired(kGatherMs))) {
            sinceTold.start();
            m_parts.heard(std::exchange(heard, {}));
        }
        const auto some = (*connection)->notices(heard.isEmpty() ? kSliceMs : kGatherMs);
        if (!some)
            return fail(some.error());
        for (const QString& words : *some)
            heard.add(HubNotice::parse(words));
    }
    return {};
}

Result<bool> HubListener::probe(HubConnection& connection, HubNotice& heard)
{
    const QString awaited = u'_' + QString::number(m_probes);
    QElapsedTimer waited;
    waited.start();
    while (!waited.hasExpired(kProbeWaitMs)) {
        const auto some = connection.notices(kSliceMs);
        if (!some)
            return fail(some.error());
        for (const QString& notice : *some) {
            if (notice.startsWith("jakops_probe_"_L1) && notice.endsWith(awaited))
                return true;
            heard.add(HubNotice::parse(notice));
        }
    }
    return false;
}

} // namespace JakOps

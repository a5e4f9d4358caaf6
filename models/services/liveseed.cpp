// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/liveseed.h"

#include "services/changenotifier.h"
#include "services/demo/democity.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMsPerMinute = 60'000.0;
constexpr qint64 kMaxUnderWay = 8; // a store that falls behind is not buried

} // namespace

struct LiveSeed::Source
{
    quint64 seed = 1;
    std::optional<DemoCity> city;
    qint64 index = 0; // of the next report; beyond what seeding makes
    qint64 ofDay = 0;

    [[nodiscard]] Result<QString> nextNumber(ReadSession& session, const TicketStore& tickets, qint64 now)
    {
        while (true) {
            const QString number = demoNumber(now, ++ofDay);
            const auto taken = tickets.isNumberTaken(session, number);
            if (!taken)
                return fail(taken.error());
            if (!*taken)
                return number;
        }
    }
};

LiveSeed::LiveSeed(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveSeed::send);
}

LiveSeed::~LiveSeed() = default;

void LiveSeed::start(double perMinute, qint64 count, quint64 seed)
{
    if (!m_workspace.isDemo()) {
        end(Error(ErrorCode::NotAllowed, u"the store holds real reports: demo reports go into a profile of their own"_s));
        return;
    }
    if (!(perMinute > 0.0) || perMinute > kMaxPerMinute || count < 0) {
        end(Error(ErrorCode::InvalidInput, u"reports per minute: more than 0, at most %1"_s.arg(kMaxPerMinute)));
        return;
    }
    m_source = std::make_shared<Source>();
    m_source->seed = seed;
    m_source->index = m_workspace.clock().nowMs(); // another report every time
    m_wanted = count;
    m_sent = m_arrived = 0;
    m_timer.start(std::max(1, int(std::lround(kMsPerMinute / perMinute))));
    send();
}

void LiveSeed::stop()
{
    m_timer.stop();
}

void LiveSeed::send()
{
    if (m_sent - m_arrived >= kMaxUnderWay)
        return;
    ++m_sent;
    if (m_wanted > 0 && m_sent >= m_wanted)
        m_timer.stop();
    const qint64 now = m_workspace.clock().nowMs();
    m_workspace.database()
        .write(WritePriority::Bulk,
            [&workspace = m_workspace, source = m_source, now](WriteSession& session) -> Result<qint64> {
                if (!source->city) {
                    auto city = DemoCity::load(workspace.resourcesRoot() + u"/demo"_s, workspace.facts());
                    if (!city)
                        return fail(city.error());
                    source->city = std::move(*city);
                }
                const auto number = source->nextNumber(session, workspace.tickets(), now);
                if (!number)
                    return fail(number.error());
                const DemoReport report = source->city->make({source->seed, source->index++, now, *number, now, {}});
                const auto row = workspace.tickets().append(session, 0, report.events, report.ticket);
                if (!row)
                    return fail(row.error());
                session.afterCommit([&workspace, row = *row, terms = session.termsChanged()] {
                    ChangeSet changes;
                    changes.added.push_back(row);
                    changes.termsChanged = terms;
                    workspace.notifier().publish(std::move(changes));
                });
                return row->key;
            })
        .then(this, [this, source = m_source](const Result<qint64>& key) {
            if (source != m_source)
                return; // ordered before the last start()
            if (!key) {
                end(key.error());
                return;
            }
            ++m_arrived;
            Q_EMIT reportArrived(*key);
            if (m_wanted > 0 && m_arrived == m_wanted)
                Q_EMIT finished();
        });
}

void LiveSeed::end(const Error& error)
{
    m_timer.stop();
    Q_EMIT failed(error);
}

} // namespace JakOps

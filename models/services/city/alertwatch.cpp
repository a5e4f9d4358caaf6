// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/alertwatch.h"

#include "storage/alertstore.h"
#include "storage/database.h"

namespace JakOps {

namespace {

constexpr int kSourcesMs = 60'000;

} // namespace

AlertWatch::AlertWatch(const Parts& parts, const AlertRules& rules, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_rules(rules)
    , m_now(parts.clock)
    , m_flood(parts.readings, parts.posts, m_now)
    , m_air(parts.readings, m_now)
    , m_food(parts.readings, m_now)
{
    // A board that could not be read says nothing, so it ends nothing either.
    connect(&m_flood, &FloodService::changed, this, [this] {
        if (m_flood.state() == BoardState::Ready)
            look(floodSigns(m_rules, *m_flood.board()));
    });
    connect(&m_air, &AirService::changed, this, [this] {
        if (m_air.state() == BoardState::Ready)
            look(airSigns(m_rules, *m_air.board()));
    });
    connect(&m_food, &FoodService::changed, this, [this] {
        if (m_food.state() == BoardState::Ready)
            look(foodSigns(m_rules, *m_food.board()));
    });
    connect(&m_everyMinute, &QTimer::timeout, this,
        [this] { look(sourceSigns(m_rules, m_parts.sources(), m_parts.clock.nowMs())); });
    m_everyMinute.start(kSourcesMs);
    readLog();
    refresh();
}

void AlertWatch::refresh()
{
    m_flood.refresh();
    m_air.refresh();
    m_food.refresh();
}

void AlertWatch::look(const AlertView& view)
{
    if (view.signs.isEmpty() && m_log.isEmpty())
        return; // nothing to tell and nothing to end
    m_parts.database
        .write(WritePriority::Bulk,
            [view, now = m_parts.clock.nowMs(), calm = m_rules.calmMs](
                WriteSession& session) { return AlertStore::advance(session, view, now, calm); })
        .then(this, [this](const Result<QList<AlertEntry>>& entries) {
            if (!entries) {
                Q_EMIT failed(entries.error());
                return;
            }
            readLog();
            if (!entries->isEmpty())
                Q_EMIT raised(*entries);
        });
}

void AlertWatch::readLog()
{
    m_parts.database.read([](ReadSession& session) { return AlertStore::newest(session, kKept); })
        .then(this, [this](const Result<QList<AlertEntry>>& entries) {
            if (!entries) {
                Q_EMIT failed(entries.error());
                return;
            }
            if (*entries == m_log)
                return;
            m_log = *entries;
            Q_EMIT changed();
        });
}

void AlertWatch::acknowledge(const QList<qint64>& ids, const QString& officer)
{
    m_parts.database
        .write(WritePriority::User,
            [ids, officer, now = m_parts.clock.nowMs()](
                WriteSession& session) { return AlertStore::acknowledge(session, ids, officer, now); })
        .then(this, [this](const Result<>& done) {
            if (done)
                readLog();
            else
                Q_EMIT failed(done.error());
        });
}

int AlertWatch::unacknowledged() const
{
    return int(std::ranges::count_if(m_log, [](const AlertEntry& entry) { return !entry.isAcknowledged(); }));
}

const AlertEntry* AlertWatch::mostPressing() const
{
    const auto waits = [](const AlertEntry& entry) { return entry.isOpen() && !entry.isAcknowledged(); };
    const AlertEntry* best = nullptr;
    for (const AlertEntry& entry : m_log) { // newest first
        if (waits(entry) && (best == nullptr || pressure(entry.sign) > pressure(best->sign)))
            best = &entry;
    }
    return best;
}

} // namespace JakOps

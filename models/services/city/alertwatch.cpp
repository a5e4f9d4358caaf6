// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/alertwatch.h"

#include "storage/alertstore.h"
#include "storage/database.h"

namespace JakOps {

namespace {

constexpr int kSourcesMs = 60'000;

} // namespace

// Boards of now.
struct AlertWatch::Own
{
    explicit Own(const Parts& parts)
        : now(parts.clock)
        , flood(parts.readings, parts.posts, now)
        , air(parts.readings, now)
        , food(parts.readings, now)
    {
    }
    void refresh()
    {
        flood.refresh();
        air.refresh();
        food.refresh();
    }

    CityMoment now;
    FloodService flood;
    AirService air;
    FoodService food;
};

AlertWatch::AlertWatch(const Parts& parts, const AlertRules& rules, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_rules(rules)
{
    watch(parts.flood, parts.air, parts.food);
    connect(&parts.moment, &CityMoment::changed, this, &AlertWatch::followMoment);
    connect(&m_everyMinute, &QTimer::timeout, this,
        [this] { look(sourceSigns(m_rules, m_parts.sources(), m_parts.clock.nowMs())); });
    m_everyMinute.start(kSourcesMs);
    readLog();
    followMoment();
}

AlertWatch::~AlertWatch() = default;

void AlertWatch::watch(const FloodService& flood, const AirService& air, const FoodService& food)
{
    // A board that could not be read says nothing, so it ends nothing either; nor does one of the past.
    const auto follow = [this](const auto& service, auto signs) {
        const auto tell = [this, &service, signs] {
            if (service.isOfNow())
                look(signs(m_rules, *service.board()));
        };
        connect(&service, &BoardServiceBase::changed, this, tell);
        tell();
    };
    follow(flood, &floodSigns);
    follow(air, &airSigns);
    follow(food, &foodSigns);
}

void AlertWatch::followMoment()
{
    if (m_parts.moment.isLive()) {
        m_own.reset();
    } else if (!m_own) {
        m_own = std::make_unique<Own>(m_parts);
        watch(m_own->flood, m_own->air, m_own->food);
        m_own->refresh();
    }
}

void AlertWatch::refresh()
{
    if (m_own)
        m_own->refresh();
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

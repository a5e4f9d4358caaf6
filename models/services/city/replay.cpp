// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/replay.h"

#include "index/facets.h"
#include "services/indexservice.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace JakOps {

namespace {
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kWithoutBeginningMs = 30 * kDayMs; // shown of a period that has none
constexpr int kTickMs = 120;
constexpr qint64 kLongestTickMs = 1'000; // after a pause of the machine nothing is jumped over
constexpr double kSecondsForAll = 40.0;
} // namespace

ReplayPace replayPace(const CityPeriod& period)
{
    constexpr std::array<qint64, 7> round{
        10 * kMinuteMs, 30 * kMinuteMs, kHourMs, 3 * kHourMs, 6 * kHourMs, kDayMs, 7 * kDayMs};
    const double wanted = double(period.to - period.from) / kSecondsForAll;
    const auto least = [&](double ms) {
        const auto found = std::ranges::find_if(round, [ms](qint64 one) { return double(one) >= ms; });
        return found != round.end() ? *found : round.back();
    };
    return {.stepMs = least(wanted / 3.0), .msPerSecond = std::max<qint64>(10 * kMinuteMs, least(wanted))};
}

Replay::Replay(IndexService& index, CityMoment& moment, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_index(index)
    , m_moment(moment)
    , m_clock(clock)
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &Replay::tick);
    connect(&m_index, &IndexService::filterChanged, this, &Replay::takeFilter);
    connect(&m_index, &IndexService::selectionChanged, this, [this] { m_awaited = false; });
    connect(&m_moment, &CityMoment::changed, this, &Replay::changed);
    takeFilter(m_index.filter());
}

void Replay::takeFilter(const TicketFilter& filter)
{
    if (m_own || (isActive() && filter.from == m_filterFrom && filter.to == m_filterTo))
        return; // another part of it changed
    pause();
    m_before.reset();
    const bool past = filter.to > 0 && filter.to <= m_clock.nowMs() && (filter.from == 0 || filter.from < filter.to);
    if (!past) {
        m_moment.goLive();
        return;
    }
    m_periodFrom = m_filterFrom = filter.from;
    m_filterTo = filter.to;
    m_moment.setPeriod({filter.from > 0 ? filter.from : filter.to - kWithoutBeginningMs, filter.to});
    m_moment.setCursor(filter.to); // of the same period again
}

void Replay::show(const CityPeriod& period)
{
    TicketFilter filter = m_index.filter();
    const auto before = isActive() ? m_before : CityPeriod {filter.from, filter.to};
    filter.from = period.from;
    filter.to = period.to;
    m_index.setFilter(filter);
    m_before = before;
}

void Replay::showLastDay()
{
    const qint64 now = m_clock.nowMs();
    show({now - kDayMs, now});
    play();
}

void Replay::apply()
{
    if (!isActive() || m_filterTo == cursor())
        return;
    TicketFilter filter = m_index.filter();
    m_filterTo = cursor();
    filter.from = m_filterFrom = m_periodFrom;
    filter.to = m_filterTo;
    m_awaited = true;
    const QScopedValueRollback own(m_own, true);
    m_index.setFilter(filter);
}

void Replay::play()
{
    if (!isActive() || isPlaying())
        return;
    if (cursor() >= period().to) {
        m_moment.setCursor(period().from);
        apply();
    }
    m_since.start();
    m_timer.start();
    Q_EMIT changed();
}

void Replay::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    Q_EMIT changed();
}

void Replay::step(int steps)
{
    if (!isActive())
        return;
    pause();
    const qint64 size = replayPace(period()).stepMs;
    // Onto whole steps: ten past, twenty past.
    const qint64 at = cursor();
    const qint64 whole = steps > 0 ? at / size * size : (at + size - 1) / size * size;
    seek(whole + steps * size);
}

void Replay::seek(qint64 at)
{
    m_moment.setCursor(at);
    apply();
}

void Replay::setSpeed(double times)
{
    if (std::exchange(m_speed, times) != times)
        Q_EMIT changed();
}

void Replay::goLive()
{
    pause();
    TicketFilter filter = m_index.filter();
    const CityPeriod before = m_before.value_or(CityPeriod {});
    filter.from = before.from;
    filter.to = before.to;
    m_index.setFilter(filter);
    m_moment.goLive();
}

TicketFilter Replay::lasting() const
{
    TicketFilter filter = m_index.filter();
    if (isActive()) {
        const CityPeriod kept = m_before.value_or(CityPeriod {m_periodFrom, period().to});
        filter.from = kept.from;
        filter.to = kept.to;
    }
    return filter;
}

void Replay::advance(qint64 elapsedMs)
{
    const double share = double(std::min(elapsedMs, kLongestTickMs)) / 1'000.0;
    seek(cursor() + qint64(share * m_speed * double(replayPace(period()).msPerSecond)));
    if (cursor() >= period().to)
        pause();
}

void Replay::tick()
{
    if (m_awaited && m_since.elapsed() < kLongestTickMs)
        return; // the last moment is still being found
    advance(m_since.restart());
}

} // namespace JakOps

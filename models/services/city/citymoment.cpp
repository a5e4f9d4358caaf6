// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/citymoment.h"

#include "domain/reading.h"

namespace JakOps {

CityMoment::CityMoment(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

qint64 CityMoment::at() const
{
    return m_period ? m_cursor : m_clock.nowMs();
}

qint64 CityMoment::until() const
{
    return m_period ? m_cursor : m_clock.nowMs() + kFutureToleranceMs;
}

void CityMoment::setPeriod(const CityPeriod& period)
{
    if (period.from >= period.to || period.to > m_clock.nowMs()) {
        goLive();
        return;
    }
    if (m_period == period)
        return;
    m_period = period;
    m_cursor = period.to;
    Q_EMIT changed();
}

void CityMoment::setCursor(qint64 at)
{
    if (!m_period)
        return;
    const qint64 kept = std::clamp(at, m_period->from, m_period->to);
    if (kept == m_cursor)
        return;
    m_cursor = kept;
    Q_EMIT changed();
}

void CityMoment::goLive()
{
    if (!m_period)
        return;
    m_period.reset();
    Q_EMIT changed();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/floodservice.h"

#include "services/feeds/cityreadings.h"

namespace JakOps {

FloodService::FloodService(
    const CityReadings& readings, const FloodPosts& posts, const CityMoment& moment, QObject* parent)
    : QObject(parent)
    , m_readings(readings)
    , m_posts(posts)
    , m_moment(moment)
    , m_board(std::make_shared<FloodBoard>())
    , m_refresh(moment, [this] { begin(); })
{
}

void FloodService::refresh()
{
    m_refresh.ask();
}

void FloodService::begin()
{
    const qint64 at = m_moment.at();
    // The store tells values of a clock that is a little ahead, too; in the past nothing later than the cursor is known.
    m_readings.flood(m_moment.isLive() ? at : at - kFutureToleranceMs).then(this, [this, at](const Result<FloodReadings>& readings) {
        if (readings) {
            m_board = std::make_shared<FloodBoard>(makeFloodBoard(*readings, m_posts, at));
            m_state = BoardState::Ready;
            m_error.reset();
        } else { // the board before stays, with its age
            m_state = BoardState::Failed;
            m_error = readings.error();
        }
        Q_EMIT changed();
        m_refresh.done();
    });
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/ticketfilter.h"
#include "services/city/citymoment.h"

#include <QElapsedTimer>
#include <QTimer>

namespace JakOps {

class IndexService;

// How a period of the past is gone through: from one step to the next, and how much of it a second shows. Pure.
struct ReplayPace
{
    qint64 stepMs = 0;
    qint64 msPerSecond = 0;
};
[[nodiscard]] ReplayPace replayPace(const CityPeriod& period); // about forty seconds for all of it
inline constexpr std::array<double, 5> kReplaySpeeds{0.25, 0.5, 1.0, 2.0, 4.0}; // times the pace

// Goes through a period of the past: while the filter's period ends before now, the city shows the cursor's moment, and
// the reports grow until it. The filter's end follows the cursor, and is the period's again once the cursor is at its end.
// The next moment is shown when the index has answered for the last one: nothing queues up. GUI thread.
class Replay final : public QObject
{
    Q_OBJECT

public:
    Replay(IndexService& index, CityMoment& moment, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return !m_moment.isLive(); } // a period of the past is shown
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    [[nodiscard]] CityPeriod period() const { return m_moment.period().value_or(CityPeriod{}); }
    [[nodiscard]] qint64 cursor() const { return m_moment.at(); }
    [[nodiscard]] qint64 filterFrom() const { return m_periodFrom; } // 0: the reports have no limit there
    [[nodiscard]] double speed() const { return m_speed; }

    // Another period, as if the filter had been set to it.
    void show(const CityPeriod& period);
    void showLastDay(); // up to now, and plays it
    void play(); // from the beginning where the cursor is at the end
    void pause();
    void step(int steps);
    void seek(qint64 at);
    void setSpeed(double times);
    void goLive(); // the filter has the period again that it had before show(), else none
    // The filter without what the cursor does to it: what is to be kept of it.
    [[nodiscard]] TicketFilter lasting() const;

    // For tests: the timer's work, after so much time.
    void advance(qint64 elapsedMs);

Q_SIGNALS:
    void changed(); // any of the above

private:
    void takeFilter(const TicketFilter& filter);
    void apply(); // the cursor to the filter
    void tick();

    IndexService& m_index;
    CityMoment& m_moment;
    const Clock& m_clock;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_speed = 1.0;
    qint64 m_filterFrom = 0; // of the filter while this is active
    qint64 m_filterTo = 0;
    qint64 m_periodFrom = 0; // as the filter had it: 0 for no limit
    std::optional<CityPeriod> m_before; // the filter's until show()
    bool m_own = false; // the filter is being set here
    bool m_awaited = false; // the index has not answered yet
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timebrush.h"

#include <QObject>
#include <QTimer>

namespace JakOps {

class IndexService;
class TimeHistogram;

// Ties the time axis to the index: counts and period in, the brushed period out into the filter that all views share.
// While a hand drags, the next period is asked for when the last one has been answered, so that the map follows the
// hand at whatever speed this machine has and nothing queues up. GUI thread.
class TimeFeed final : public QObject
{
    Q_OBJECT

public:
    TimeFeed(IndexService& index, TimeHistogram& histogram, QObject* parent);

    // While a replay moves the filter's end the axis keeps showing the period that is replayed.
    void hold(std::optional<TimePeriod> period);

private:
    void want(const TimePeriod& period);
    void apply();

    IndexService& m_index;
    TimeHistogram& m_histogram;
    std::optional<TimePeriod> m_wanted;
    std::optional<TimePeriod> m_held;
    QTimer m_pause; // running: an answer is awaited, or has just been given
};

} // namespace JakOps

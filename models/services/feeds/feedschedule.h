// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace JakOps {

// When to ask next. Pure: `chance` is a number from 0 to 1 that somebody drew.
namespace FeedSchedule {

inline constexpr qint64 kMaxBackOffMs = 6LL * 3'600'000;

// After an answer: a turn later, a tenth earlier or later so that many consoles do not ask at once.
[[nodiscard]] qint64 afterSuccess(qint64 now, int everySeconds, double chance);
// After the n-th failure in a row: twice as long each time, never sooner than a minute, the usual turn or what the
// server asked for; never later than six hours (or the usual turn).
[[nodiscard]] qint64 afterFailure(qint64 now, int everySeconds, int failures, int retryAfterSeconds, double chance);
// At start: when it would have been due, but not all at once.
[[nodiscard]] qint64 atStart(qint64 now, qint64 lastOkAt, int everySeconds, double chance);

} // namespace FeedSchedule

// How many requests a host still bears: so many in any minute. BMKG's limit is 60; we stay below.
class HostBudget final
{
public:
    static constexpr int kPerMinute = 50;

    [[nodiscard]] bool admit(const QString& host, qint64 now); // and count it
    [[nodiscard]] qint64 nextAt(const QString& host, qint64 now) const; // when admit() will say yes

private:
    QHash<QString, QList<qint64>> m_asked; // times within the last minute, in order
};

} // namespace JakOps

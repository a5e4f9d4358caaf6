// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedschedule.h"

#include <algorithm>

namespace JakOps {

namespace {

constexpr qint64 kMinuteMs = 60'000;

qint64 jitter(qint64 span, double chance)
{
    return qint64(double(span) * 0.2 * (std::clamp(chance, 0.0, 1.0) - 0.5)); // a tenth either way
}

} // namespace

qint64 FeedSchedule::afterSuccess(qint64 now, int everySeconds, double chance)
{
    const qint64 every = qint64(everySeconds) * 1000;
    return now + every + jitter(every, chance);
}

qint64 FeedSchedule::afterFailure(qint64 now, int everySeconds, int failures, int retryAfterSeconds, double chance)
{
    const qint64 every = qint64(everySeconds) * 1000;
    qint64 wait = std::max(every, kMinuteMs);
    for (int i = 1; i < failures && wait < kMaxBackOffMs; ++i)
        wait *= 2;
    wait = std::min(wait, std::max(kMaxBackOffMs, every));
    wait += std::max<qint64>(0, jitter(wait, chance));
    return now + std::max(wait, qint64(retryAfterSeconds) * 1000);
}

qint64 FeedSchedule::atStart(qint64 now, qint64 lastOkAt, int everySeconds, double chance)
{
    const qint64 due = lastOkAt > 0 ? lastOkAt + qint64(everySeconds) * 1000 : now;
    const qint64 spread
        = qint64(std::clamp(chance, 0.0, 1.0) * double(std::min<qint64>(qint64(everySeconds) * 100, 10'000)));
    return std::clamp(due, now, now + qint64(everySeconds) * 1000) + spread;
}

bool HostBudget::admit(const QString& host, qint64 now)
{
    QList<qint64>& asked = m_asked[host];
    asked.removeIf([now](qint64 at) { return at <= now - kMinuteMs; });
    if (asked.size() >= kPerMinute)
        return false;
    asked += now;
    return true;
}

qint64 HostBudget::nextAt(const QString& host, qint64 now) const
{
    const QList<qint64> asked = m_asked.value(host);
    const auto recent = std::ranges::count_if(asked, [now](qint64 at) { return at > now - kMinuteMs; });
    return recent < kPerMinute ? now : asked[asked.size() - kPerMinute] + kMinuteMs;
}

} // namespace JakOps

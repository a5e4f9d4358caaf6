// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimeZone>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

QDateTime toWib(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::fromSecondsAheadOfUtc(kWibOffsetSeconds));
}

qint64 wibDayStartMs(qint64 utcMs)
{
    constexpr qint64 day = 86'400'000;
    constexpr qint64 offset = qint64(kWibOffsetSeconds) * 1000;
    const qint64 local = utcMs + offset;
    const qint64 start = local - ((local % day) + day) % day;
    return start - offset;
}

QString isoUtc(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace JakOps {

// Where "now" comes from. Injected everywhere, so that tests decide what time it is. Thread-safe.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    [[nodiscard]] virtual qint64 nowMs() const = 0; // milliseconds since 1970-01-01T00:00Z
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
};

// Times are stored in UTC and shown in WIB. Western Indonesia Time has no daylight saving: UTC+7 all year.
inline constexpr int kWibOffsetSeconds = 7 * 3600;
[[nodiscard]] QDateTime toWib(qint64 utcMs);
[[nodiscard]] qint64 wibDayStartMs(qint64 utcMs); // midnight WIB of the day that holds this instant, as UTC ms
[[nodiscard]] QString isoUtc(qint64 utcMs); // 2026-11-20T03:42:00.000Z, for machines

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"

#include <atomic>

namespace JakOps {

// A clock that moves when told. Starts on Friday 20 November 2026, 10:00 WIB.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void advanceMs(qint64 ms) { m_now += ms; }
    void advanceHours(int hours) { m_now += qint64(hours) * 3'600'000; }
    void set(qint64 utcMs) { m_now = utcMs; }

private:
    std::atomic<qint64> m_now = 1'795'143'600'000;
};

// Identifiers 00000000-0000-7000-8000-000000000001 and up.
class CountingUuids final : public UuidSource
{
public:
    [[nodiscard]] QUuid next() override;

private:
    std::atomic<quint64> m_count = 0;
};

} // namespace JakOps

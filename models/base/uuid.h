// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArrayView>
#include <QUuid>

namespace JakOps {

// Makes identifiers for what is born here. Injected, so that tests and the demo city are reproducible. Thread-safe.
class UuidSource
{
public:
    UuidSource() = default;
    virtual ~UuidSource() = default;
    UuidSource(const UuidSource&) = delete;
    UuidSource& operator=(const UuidSource&) = delete;

    [[nodiscard]] virtual QUuid next() = 0;
};

// UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random. Sorts by time of birth.
class SystemUuidSource final : public UuidSource
{
public:
    explicit SystemUuidSource(const Clock& clock);
    [[nodiscard]] QUuid next() override;

private:
    const Clock& m_clock;
};

[[nodiscard]] QUuid makeUuidV7(qint64 utcMs, quint64 randomHigh, quint64 randomLow);

// The id of a report that comes from elsewhere: UUIDv5 over source and external id, so that importing twice finds the same ticket.
[[nodiscard]] QUuid externalTicketId(const QString& source, const QString& externalId);
// The id of an imported change of such a report: the same content gives the same event.
[[nodiscard]] QUuid externalEventId(const QUuid& ticket, QByteArrayView canonicalContent);

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards: the hub is told which were read here, and tells who watches over the work how many lie unread.
#include "storage/syncoutbox.h"
#include "sync/syncworker.h"

namespace JakOps {

namespace {

constexpr qint64 kOverseeMs = 60'000;

} // namespace

// Each by his own login: the hub takes it from nobody else.
Result<> SyncWorker::acknowledge(const Line& line)
{
    const auto events
        = read([&](ReadSession& session) { return SyncOutbox::untold(session, line.officer.code, kRowsAtOnce); });
    if (!events || events->isEmpty())
        return events ? Result<>() : fail(events.error());
    if (const auto told = line.hub->acknowledge(*events); !told)
        return told;
    return write([&](WriteSession& session) { return SyncOutbox::setTold(session, *events); });
}

Result<> SyncWorker::oversee()
{
    const auto counts = m_line.hub->unreadCards();
    if (!counts && counts.error().code == ErrorCode::NotAllowed) {
        m_overseeAt = 0; // not for his role: asked again after the next hello
        tell([](SyncStatus& status) { status.unread.reset(); });
        return {};
    }
    if (!counts)
        return fail(counts.error());
    m_overseeAt = m_parts.clock.nowMs() + kOverseeMs;
    tell([&](SyncStatus& status) { status.unread = *counts; });
    return {};
}

} // namespace JakOps

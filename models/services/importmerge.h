// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/projection.h"
#include "domain/routingrules.h"
#include "services/importedrecord.h"

#include <span>

namespace JakOps {

// What the events of one run have in common.
struct ImportContext
{
    qint64 nowMs = 0;
    std::function<QByteArray(const QUuid& ticket, const QByteArray& identity)> seal; // empty: identities are dropped
    // What the rules say of a new report; empty: none of them acts at intake.
    std::function<std::optional<RoutingAnswer>(const Ticket& fresh)> route;
    QString sender; // what is imported goes to a hub in this source's name; empty: there is no hub
};

enum class MergeVerdict {
    Added,
    Updated,
    Unchanged,
    Unknown, // a change of a report that is not here
};

// What a record does to the store. `events` follow the ticket's newest; their batch is set where they are stored.
struct ImportMerge
{
    MergeVerdict verdict = MergeVerdict::Unchanged;
    QList<TicketEvent> events;
    Ticket after;
};

// The rules of importing, pure: the same record onto the same events gives the same result.
namespace ImportRules {

// The id of the event that brought this content at this version: finding it as the last of the source means "nothing
// new".
[[nodiscard]] QUuid contentEventId(const QUuid& ticket, const QByteArray& content, int version);
[[nodiscard]] bool isFromSource(const TicketEvent& event); // Report, Update, Remove, Restore

// A report that is not here. One that waits and names no agency is handed over at once where a rule says so, by an event that
// names the rule.
[[nodiscard]] ImportMerge add(const ImportedRecord& record, const ImportContext& context);
// A report that is here. Only what the source changed is taken over, and not where officers decided: a status,
// category, agency or place given by an officer stays, and what the source says is recorded beside it. What is older
// than what came before is left out. An answer of the reporter is an event of its own, once.
[[nodiscard]] ImportMerge change(const ImportedRecord& record, const Ticket& current,
    std::span<const TicketEvent> events, const ImportContext& context);
// A change that a source tells of one of its reports: a note, with the status where it may be taken over.
[[nodiscard]] ImportMerge tell(const ImportedRecord& record, const Ticket& current, std::span<const TicketEvent> events,
    const ImportContext& context);

// Takes back what a batch did to a ticket: Remove where it had brought it, else an Update to what was before. Nothing
// where the ticket was touched since (Unknown) or where there is nothing to take back (Unchanged).
[[nodiscard]] ImportMerge takeBack(std::span<const TicketEvent> events, const Ticket& current, qint64 batch,
    const QString& officer, const QUuid& eventId, qint64 nowMs);

} // namespace ImportRules

} // namespace JakOps

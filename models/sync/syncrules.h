// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/syncstore.h"
#include "sync/hub.h"
#include "sync/hubrules.h"

namespace JakOps {

// How a console judges its own commands before the hub does, by the same rules. Pure.
namespace SyncRules {

// What a source says of its reports: it goes past the rules of the work.
[[nodiscard]] inline bool isIntake(CommandKind kind)
{
    return kind == CommandKind::Report || kind == CommandKind::Update || kind == CommandKind::Remove
        || kind == CommandKind::Restore;
}

// The command an event's body was made of.
[[nodiscard]] TicketCommand commandOf(CommandKind kind, const QUuid& ticket, const QJsonObject& body);
// Where a report stood before it was last merged, while that was open: separated again it goes on from there.
[[nodiscard]] std::optional<TicketStatus> statusBeforeMerge(std::span<const TicketEvent> events);
// The version a command may say its author had seen: beyond `seen`, his own commands (deviceSeq > 0) are known to him;
// what others changed of the facet he acts on is not. 0 stays 0: whatever it is.
[[nodiscard]] qint64 baseFor(HubRules::Facet facet, qint64 seen, std::span<const TicketEvent> before);
// A command on the ticket as it is now, for SyncStore. `officer`: the hub's login; others' commands are judged by the
// status alone.
[[nodiscard]] SyncStore::Reapplied reapply(const Workflow& workflow, const HubRules& rules, const Officer& officer,
    std::span<const TicketEvent> before, const Ticket& now, const OutboxRow& row, bool isSource = false);
// What stands in the history of a command that changed nothing: all its words and photos, and what became of it.
[[nodiscard]] QJsonObject noteOf(
    CommandKind asked, const QJsonObject& body, const QString& verdict, const QString& reason);

// An event as the store keeps it. `apart`: the private part, where it is known.
[[nodiscard]] Result<SyncedEvent> syncedEvent(const HubEvent& event, const QByteArray& apart = {});
// A chain from `before` on; Conflict names the version where it breaks.
[[nodiscard]] Result<> checkChain(QByteArray before, qint64 version, std::span<const HubEvent> events);

} // namespace SyncRules

} // namespace JakOps

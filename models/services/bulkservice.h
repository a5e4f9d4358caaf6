// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rolepowers.h"
#include "domain/ticketcommand.h"
#include "domain/ticketstatus.h"

#include <QFuture>

#include <functional>

namespace JakOps {

class Database;
class TicketCommands;
class TicketStore;
class Workflow;
class Workspace;

// The same command for many tickets.
struct BulkOrder
{
    TicketCommand command; // `ticket` and `baseVersion` are those of the tickets
    std::vector<SeenTicket> tickets;
    Officer officer;
};

// One that cannot be given the command, and why.
struct BulkRefusal
{
    qint64 key = 0;
    QString number;
    Error error; // as TicketCommands::give() answers
};

// What an order would come to, before anything is done.
struct BulkPreview
{
    std::vector<SeenTicket> may; // as they were looked at: what changes until then is refused, not overwritten
    qint64 changesStatus = 0; // of those: in how many the status will be another one
    std::array<qint64, kTicketStatusCount> becomes {}; // of these: how many will have which
    std::vector<BulkRefusal> refused;
    bool undoable = false; // it can be taken back afterwards
};

struct BulkOutcome
{
    std::vector<SeenTicket> done; // with the versions they have now
    std::vector<BulkRefusal> refused;
    qint64 untried = 0; // it was stopped before these
    std::optional<Error> stopped; // Cancelled, DiskFull …: what is done stands
};

// Many tickets at once, by the same door and the same rules as one (TicketCommands): each gets its own event. A run is
// cut into transactions that end when an officer waits for the store, and can be stopped after each; what is done then
// stands, and can be taken back by undoing(). Any thread; what is under way needs the workspace, not this.
class BulkService final
{
public:
    static constexpr size_t kMost = 100'000; // more is a matter of rules, not of hands
    // From the store's threads; false: stop.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    explicit BulkService(Workspace& workspace);

    // Both: NotAllowed when the officer's role may not change many reports at once (powers of roles.json); TooLarge over
    // kMost. Refusals of single tickets are in the answer.
    [[nodiscard]] QFuture<Result<BulkPreview>> preview(BulkOrder order, Progress progress = {});
    [[nodiscard]] QFuture<Result<BulkOutcome>> run(BulkOrder order, Progress progress = {});
    // What takes a run back: the last one done first. Who changed a ticket since keeps that.
    [[nodiscard]] static BulkOrder undoing(const BulkOutcome& outcome, const Officer& officer);

private:
    struct Run;
    [[nodiscard]] Result<> admit(const BulkOrder& order) const;
    static void step(const std::shared_ptr<Run>& run);

    Database& m_database;
    const TicketStore& m_store;
    TicketCommands& m_commands;
    const Workflow& m_workflow;
    const RolePowers& m_roles;
};

} // namespace JakOps

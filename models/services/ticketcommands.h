// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "domain/cityfacts.h"
#include "domain/draft.h"
#include "domain/rolepowers.h"
#include "domain/ticketcommand.h"
#include "domain/workflow.h"
#include "services/changenotifier.h"
#include "storage/attachmentstore.h"
#include "storage/database.h"
#include "storage/outboxlog.h"
#include "storage/ticketstore.h"

#include <QFuture>

#include <functional>

#include <span>

namespace JakOps {

struct CommandOutcome
{
    qint64 key = 0;
    Ticket ticket; // after the command
    TicketEvent event;
    TicketRow row;
};

// What became of a command to one of many tickets.
struct TicketAnswer
{
    qint64 key = 0;
    QString number; // empty where there is no such ticket
    Result<int> version; // the ticket's after it; else why not
};

// A report that an officer writes down: the body of its event without number, status and seal.
struct ReportIntake
{
    QJsonObject body;
    int unit = 0; // whose counter it is (reportnumber.h)
    std::function<QByteArray(const QUuid& ticket)> seal; // who reported, sealed to this ticket; empty: nobody is named
    std::optional<DraftPlace> draft; // ends with it
};

// The only way officers change tickets. One command is one transaction: the rules are asked about the ticket as it is
// then, the event, the projection, the text index and the outbox row with the device's next number are written
// together. After COMMIT the second copy (outbox.log) is written, the change is published, and only then the command is
// acknowledged. Any thread.
class TicketCommands final
{
public:
    struct Parts
    {
        Database& database;
        const TicketStore& store;
        const CityFacts& facts;
        const Workflow& workflow;
        const RolePowers& roles;
        const AttachmentStore& attachments;
        OutboxLog& log;
        ChangeNotifier& notifier;
        const Clock& clock;
        UuidSource& uuids;
        qint64 minimumFreeBytes; // DiskFull when less is free
    };
    explicit TicketCommands(const Parts& parts);

    // NotFound; NotAllowed with detail = refusalCode(); Conflict when the ticket changed since; InvalidInput for an
    // agency, a category or a photo that does not exist; TooLarge for a text over 4,000 characters; DiskFull;
    // Unwritable; StoreFailed.
    [[nodiscard]] QFuture<Result<CommandOutcome>> give(const TicketCommand& command, const Officer& officer);
    // Each command its own transaction; the answers in the order given. One refusal does not stop the others.
    [[nodiscard]] QFuture<std::vector<Result<CommandOutcome>>> giveAll(
        const QList<TicketCommand>& commands, const Officer& officer);

    // For CounterIntake: a new report with the next number of this console's counter, as one transaction like a command.
    // NotAllowed with detail = powerCode(); InvalidInput with detail = intakeProblemCode(), or for what does not exist.
    [[nodiscard]] QFuture<Result<CommandOutcome>> receive(const ReportIntake& report, const Officer& officer);

    // For BulkService, inside a job of its own. Whether this ticket may be given the command, as both are now: the status
    // it will have, or what give() would answer.
    [[nodiscard]] Result<TicketStatus> check(
        ReadSession& session, qint64 key, const Ticket& ticket, const TicketCommand& command, const Officer& officer) const;
    // The command to the one ticket after the other (its `ticket` and `baseVersion` are theirs), in the order given, at
    // least one, until an officer waits for the store: as many answers as were tried. A refusal stops nobody else; an
    // error means that nothing of it stands. Logged and published together after COMMIT.
    [[nodiscard]] Result<std::vector<TicketAnswer>> giveIn(WriteSession& session, std::span<const SeenTicket> tickets,
        const TicketCommand& command, const Officer& officer);
    // HasMembers where the command takes the report away that a group is named after while others belong to it.
    [[nodiscard]] static Result<> checkMembers(ReadSession& session, const Ticket& ticket, CommandKind kind);

private:
    // What a transaction has to log and publish once it stands.
    struct Written
    {
        QList<OutboxEntry> entries;
        std::vector<TicketRow> rows;
        std::vector<TicketRow> added;
    };
    [[nodiscard]] Result<CommandOutcome> perform(
        WriteSession& session, const TicketCommand& command, const Officer& officer);
    // Checks and writes all of one command but its second copy.
    [[nodiscard]] Result<CommandOutcome> write(WriteSession& session, qint64 key, const Ticket& ticket,
        const TicketCommand& command, const Officer& officer, Written& written);
    [[nodiscard]] Result<> makeHead(
        WriteSession& session, const Ticket& ticket, const TicketCommand& command, const Officer& officer, Written& written);
    // In ticketreceipt.cpp.
    [[nodiscard]] Result<CommandOutcome> take(WriteSession& session, const ReportIntake& report, const Officer& officer);
    [[nodiscard]] Result<QString> takeNumber(WriteSession& session, int unit) const;
    void publishAfter(WriteSession& session, Written written);
    [[nodiscard]] Result<> checkFields(
        ReadSession& session, const Ticket& ticket, const TicketCommand& command) const;
    [[nodiscard]] Result<> checkOther(ReadSession& session, const Ticket& ticket, const TicketCommand& command) const;
    [[nodiscard]] Result<TicketEvent> eventOf(WriteSession& session, qint64 key, const Ticket& ticket,
        const TicketCommand& command, const Officer& officer, TicketStatus status);

    Parts m_parts;
};

} // namespace JakOps

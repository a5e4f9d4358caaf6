// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workflow.h"
#include "services/ticketrelations.h"
#include "storage/session.h"

#include <QFuture>

namespace JakOps {

class Workspace;

// What will become of several reports, before it is done.
struct GroupPlan
{
    struct Step
    {
        qint64 key = 0;
        QString number;
        QList<TicketCommand> commands; // in order; more than one where the report has to be taken up first
        bool leavesGroup = false; // another one, for this
    };
    struct Exception
    {
        RelatedReport report;
        Refusal refusal = Refusal::None;
    };

    RelatedReport head; // stands for the group
    std::optional<Refusal> headRefusal; // it cannot: nothing is done
    QList<Step> steps; // the head's own first
    QList<Exception> exceptions;

    [[nodiscard]] qsizetype takenUpFirst() const;
    [[nodiscard]] qsizetype leaving() const;
};

// What became of it.
struct GroupOutcome
{
    struct Failure
    {
        QString number;
        Error error;
    };
    qint64 done = 0; // reports
    QList<Failure> failures;
};

// Several reports of one thing, worked as one: made into a group, and given the same command. Every step is a command by the same
// rules as one alone (TicketCommands); what they refuse is told before. Any thread.
class GroupService final
{
public:
    static constexpr qsizetype kMost = 500; // reports at once

    explicit GroupService(Workspace& workspace);

    // `head`: 0, and it is the one that stands for a group already, else the oldest open one. InvalidInput for fewer than two
    // reports or too many.
    [[nodiscard]] QFuture<Result<GroupPlan>> planGroup(
        const std::vector<qint64>& keys, qint64 head, const Officer& officer) const;
    // The same command to the others of the group that `head` stands for. Those that a follow-up finds not yet begun are taken up
    // before. Empty where it stands for none.
    [[nodiscard]] QFuture<Result<GroupPlan>> planForMembers(
        const TicketCommand& command, qint64 head, const Officer& officer) const;
    // One after the other; what is refused meanwhile does not stop the rest. Nothing where the head's own step fails.
    [[nodiscard]] QFuture<GroupOutcome> carryOut(const GroupPlan& plan, const Officer& officer) const;

private:
    struct Member;
    [[nodiscard]] Result<Member> member(ReadSession& session, qint64 key) const;
    [[nodiscard]] Result<GroupPlan> makeGroup(
        ReadSession& session, const std::vector<qint64>& keys, qint64 head, const Officer& officer) const;
    [[nodiscard]] Result<GroupPlan> forMembers(
        ReadSession& session, const TicketCommand& command, qint64 head, const Officer& officer) const;
    [[nodiscard]] Result<> add(ReadSession& session, GroupPlan& plan, const Member& member, TicketCommand command,
        const Officer& officer) const;

    Workspace& m_workspace;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/groupservice.h"

#include "domain/projection.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "storage/eventstore.h"
#include "storage/ticketstore.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

struct GroupService::Member
{
    qint64 key = 0;
    Ticket ticket;
    std::optional<TicketEvent> last;

    [[nodiscard]] RelatedReport named() const
    {
        return {key, ticket.number, ticket.status, ticket.createdAt, ticket.isPrivate};
    }
};

namespace {

// As the report will be after it.
Ticket after(const Ticket& ticket, const TicketCommand& command, TicketStatus status, const Officer& officer)
{
    TicketEvent event;
    event.ticket = ticket.id;
    event.version = ticket.version + 1;
    event.kind = command.kind;
    event.at = ticket.updatedAt;
    event.actor = officer.code;
    event.body = command.body();
    event.body[BodyKey::to] = statusCode(status);
    Ticket then = ticket;
    applyEvent(then, event);
    return then;
}

} // namespace

qsizetype GroupPlan::takenUpFirst() const
{
    return std::ranges::count_if(steps, [](const Step& step) { return step.commands.size() > 1; });
}

qsizetype GroupPlan::leaving() const
{
    return std::ranges::count_if(steps, [](const Step& step) { return step.leavesGroup; });
}

GroupService::GroupService(Workspace& workspace)
    : m_workspace(workspace)
{
}

Result<GroupService::Member> GroupService::member(ReadSession& session, qint64 key) const
{
    auto ticket = m_workspace.tickets().ticketByKey(session, key);
    if (!ticket)
        return fail(ticket.error());
    if (ticket->gone)
        return fail(ErrorCode::NotFound, u"the import that brought "_s + ticket->number + u" was undone"_s);
    auto last = EventStore::lastEventOf(session, key);
    if (!last)
        return fail(last.error());
    return Member {key, std::move(*ticket), std::move(*last)};
}

Result<> GroupService::add(
    ReadSession& session, GroupPlan& plan, const Member& member, TicketCommand command, const Officer& officer) const
{
    const Workflow& workflow = m_workspace.workflow();
    const TicketEvent* const last = member.last ? &*member.last : nullptr;
    command.ticket = member.ticket.id;
    command.baseVersion = member.ticket.version;
    command.endsDraft = false; // written for another report
    if (const auto members = TicketCommands::checkMembers(session, member.ticket, command.kind); !members) {
        if (members.error().code != ErrorCode::NotAllowed)
            return members;
        plan.exceptions.append({member.named(), Refusal::HasMembers});
        return {};
    }
    GroupPlan::Step step {member.key, member.ticket.number, {}, false};
    auto allowed = workflow.check(member.ticket, command, officer, last);
    if (!allowed && allowed.error() == Refusal::WrongStatus && command.kind == CommandKind::FollowUp) {
        TicketCommand start;
        start.kind = CommandKind::Start;
        start.ticket = member.ticket.id;
        start.baseVersion = member.ticket.version;
        if (const auto begun = workflow.check(member.ticket, start, officer, last)) {
            const Ticket then = after(member.ticket, start, *begun, officer);
            command.baseVersion = then.version;
            allowed = workflow.check(then, command, officer, nullptr);
            step.commands.append(start);
        }
    }
    if (!allowed) {
        plan.exceptions.append({member.named(), allowed.error()});
        return {};
    }
    step.commands.append(command);
    step.leavesGroup = command.kind == CommandKind::Group && !member.ticket.parent.isNull();
    plan.steps.append(step);
    return {};
}

QFuture<Result<GroupPlan>> GroupService::planGroup(
    const std::vector<qint64>& keys, qint64 head, const Officer& officer) const
{
    return m_workspace.database().read(
        [self = *this, keys, head, officer](ReadSession& session) { return self.makeGroup(session, keys, head, officer); });
}

Result<GroupPlan> GroupService::makeGroup(
    ReadSession& session, const std::vector<qint64>& keys, qint64 head, const Officer& officer) const
{
    std::vector<Member> members;
    for (const qint64 key : keys) {
        if (std::ranges::contains(members, key, &Member::key))
            continue;
        auto one = member(session, key);
        if (!one)
            return fail(one.error());
        members.push_back(std::move(*one));
        if (qsizetype(members.size()) > kMost)
            return fail(ErrorCode::InvalidInput, u"at most %1 reports at once"_s.arg(kMost));
    }
    if (members.size() < 2)
        return fail(ErrorCode::InvalidInput, u"a group needs two reports"_s);
    const auto rank = [head](const Member& m) {
        return std::tuple(m.key != head, !m.ticket.isGroupHead(), !isOpen(m.ticket.status), m.ticket.createdAt, m.key);
    };
    std::ranges::sort(members, {}, rank);
    const Member& first = members.front();
    GroupPlan plan;
    plan.head = first.named();
    TicketCommand command;
    command.kind = CommandKind::Group;
    command.parent = first.ticket.id;
    if (!first.ticket.isGroupHead()) {
        if (const auto done = add(session, plan, first, command, officer); !done)
            return fail(done.error());
        if (plan.steps.isEmpty()) {
            plan.headRefusal = plan.exceptions.first().refusal;
            return plan;
        }
        plan.steps.first().leavesGroup = !first.ticket.parent.isNull();
    }
    for (size_t i = 1; i < members.size(); ++i) {
        if (const auto done = add(session, plan, members[i], command, officer); !done)
            return fail(done.error());
    }
    return plan;
}

QFuture<Result<GroupPlan>> GroupService::planForMembers(
    const TicketCommand& command, qint64 head, const Officer& officer) const
{
    return m_workspace.database().read(
        [self = *this, command, head, officer](ReadSession& session) { return self.forMembers(session, command, head, officer); });
}

Result<GroupPlan> GroupService::forMembers(
    ReadSession& session, const TicketCommand& command, qint64 head, const Officer& officer) const
{
    const auto first = member(session, head);
    if (!first)
        return fail(first.error());
    GroupPlan plan;
    plan.head = first->named();
    if (!first->ticket.isGroupHead())
        return plan;
    std::vector<qint64> keys;
    {
        auto statement = session.prepare("SELECT t.id FROM report r JOIN ticket t ON t.id = r.id WHERE r.parent = ?1 "
                                         "AND r.uuid <> ?1 AND t.gone = 0 ORDER BY t.created_at, t.id LIMIT ?2");
        if (!statement)
            return fail(statement.error());
        statement->bindAll(first->ticket.id, qint64(kMost));
        while (true) {
            const auto row = statement->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            keys.push_back(statement->int64(0));
        }
    }
    for (const qint64 key : keys) {
        const auto one = member(session, key);
        if (!one)
            return fail(one.error());
        if (const auto done = add(session, plan, *one, command, officer); !done)
            return fail(done.error());
    }
    return plan;
}

QFuture<GroupOutcome> GroupService::carryOut(const GroupPlan& plan, const Officer& officer) const
{
    if (plan.steps.isEmpty() || plan.headRefusal)
        return QtFuture::makeReadyValueFuture(GroupOutcome {});
    TicketCommands& commands = m_workspace.commands();
    const auto finish = [&commands, officer](const GroupPlan& rest, GroupOutcome outcome) {
        // All are posted at once: the writer takes them in this order.
        QList<TicketCommand> all;
        for (const GroupPlan::Step& step : rest.steps)
            all += step.commands;
        return commands.giveAll(all, officer)
            .then([rest, outcome](const std::vector<Result<CommandOutcome>>& answers) mutable {
                size_t at = 0;
                for (const GroupPlan::Step& step : rest.steps) {
                    std::optional<Error> error;
                    for (qsizetype i = 0; i < step.commands.size(); ++i, ++at) {
                        if (!answers[at] && !error)
                            error = answers[at].error();
                    }
                    if (error)
                        outcome.failures.append({step.number, *error});
                    else
                        ++outcome.done;
                }
                return outcome;
            });
    };
    GroupPlan rest = plan;
    const bool headFirst = plan.steps.first().key == plan.head.key;
    if (!headFirst)
        return finish(rest, {});
    const GroupPlan::Step head = rest.steps.takeFirst();
    return commands.give(head.commands.first(), officer)
        .then([rest, head, finish](const Result<CommandOutcome>& answer) {
            if (answer)
                return finish(rest, {.done = 1, .failures = {}});
            return QtFuture::makeReadyValueFuture(GroupOutcome {0, {{head.number, answer.error()}}});
        })
        .unwrap();
}

} // namespace JakOps

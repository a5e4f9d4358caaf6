// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bulkservice.h"

#include "services/ticketcommands.h"
#include "services/workspace.h"

#include <QPromise>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kChunk = 500; // events a transaction
constexpr qint64 kProgressEvery = 500;

} // namespace

struct BulkService::Run
{
    Database& database;
    TicketCommands& commands;
    BulkOrder order;
    Progress progress;
    BulkOutcome outcome {};
    size_t next = 0;
    QPromise<Result<BulkOutcome>> promise {};

    void end()
    {
        outcome.untried = qint64(order.tickets.size() - next);
        promise.addResult(std::move(outcome));
        promise.finish();
    }
};

BulkService::BulkService(Workspace& workspace)
    : m_database(workspace.database())
    , m_store(workspace.tickets())
    , m_commands(workspace.commands())
    , m_workflow(workspace.workflow())
    , m_roles(workspace.roles())
{
}

Result<> BulkService::admit(const BulkOrder& order) const
{
    if (!m_roles.mayDo(order.officer, Power::Bulk))
        return fail(ErrorCode::NotAllowed, powerCode(Power::Bulk));
    if (order.tickets.size() > kMost)
        return fail(ErrorCode::TooLarge, u"%1 reports at once, at most %2"_s.arg(order.tickets.size()).arg(kMost));
    return {};
}

QFuture<Result<BulkPreview>> BulkService::preview(BulkOrder order, Progress progress)
{
    if (const auto admitted = admit(order); !admitted)
        return QtFuture::makeReadyValueFuture(Result<BulkPreview>(fail(admitted.error())));
    return m_database.read(
        [&store = m_store, &commands = m_commands, undoable = m_workflow.isUndoable(order.command.kind),
            order = std::move(order), progress = std::move(progress)](ReadSession& session) -> Result<BulkPreview> {
            BulkPreview preview;
            preview.undoable = undoable;
            TicketCommand command = order.command;
            qint64 looked = 0;
            for (const SeenTicket& seen : order.tickets) {
                const auto ticket = store.ticketByKey(session, seen.key);
                if (!ticket && ticket.error().code != ErrorCode::NotFound)
                    return fail(ticket.error());
                command.ticket = ticket ? ticket->id : QUuid();
                command.baseVersion = seen.version;
                const auto status
                    = ticket ? commands.check(session, seen.key, *ticket, command, order.officer) : fail(ticket.error());
                if (status) {
                    preview.may.push_back({seen.key, ticket->version});
                    const int changes = *status != ticket->status ? 1 : 0;
                    preview.changesStatus += changes;
                    preview.becomes[size_t(*status)] += changes;
                } else {
                    preview.refused.push_back({seen.key, ticket ? ticket->number : QString(), status.error()});
                }
                if (++looked % kProgressEvery == 0 && progress && !progress(looked, qint64(order.tickets.size())))
                    return fail(ErrorCode::Cancelled);
            }
            return preview;
        },
        ReadPriority::Scan);
}

QFuture<Result<BulkOutcome>> BulkService::run(BulkOrder order, Progress progress)
{
    if (const auto admitted = admit(order); !admitted)
        return QtFuture::makeReadyValueFuture(Result<BulkOutcome>(fail(admitted.error())));
    const auto run = std::make_shared<Run>(m_database, m_commands, std::move(order), std::move(progress));
    run->promise.start();
    const QFuture<Result<BulkOutcome>> future = run->promise.future();
    if (run->order.tickets.empty())
        run->end();
    else
        step(run);
    return future;
}

void BulkService::step(const std::shared_ptr<Run>& run)
{
    const auto chunk = std::span(run->order.tickets).subspan(run->next).first(
        std::min(kChunk, run->order.tickets.size() - run->next));
    run->database
        .write(WritePriority::Bulk,
            [run, chunk](WriteSession& session) {
                return run->commands.giveIn(session, chunk, run->order.command, run->order.officer);
            })
        // In the writer's thread, once the chunk stands.
        .then([run](const Result<std::vector<TicketAnswer>>& answers) {
            if (!answers) {
                run->outcome.stopped = answers.error();
                run->end();
                return;
            }
            for (const TicketAnswer& answer : *answers) {
                if (answer.version)
                    run->outcome.done.push_back({answer.key, *answer.version});
                else
                    run->outcome.refused.push_back({answer.key, answer.number, answer.version.error()});
            }
            run->next += answers->size();
            const bool goesOn
                = !run->progress || run->progress(qint64(run->next), qint64(run->order.tickets.size()));
            if (run->next == run->order.tickets.size()) {
                run->end();
            } else if (!goesOn) {
                run->outcome.stopped = Error(ErrorCode::Cancelled);
                run->end();
            } else {
                step(run);
            }
        });
}

BulkOrder BulkService::undoing(const BulkOutcome& outcome, const Officer& officer)
{
    BulkOrder order;
    order.command.kind = CommandKind::Undo;
    order.tickets.assign(outcome.done.rbegin(), outcome.done.rend());
    order.officer = officer;
    return order;
}

} // namespace JakOps

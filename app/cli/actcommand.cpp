// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actorder.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/ticketjson.h"
#include "services/ticketcommands.h"
#include "widgets/common/words.h"

#include <QTextStream>

#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ActWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ActCommand)
};

// What ends the work on a report is asked about once more when a person types it; a script has no terminal and is not
// asked.
bool confirmed(const CommandLine& line, const TicketCommand& command)
{
    const bool ends = command.kind == CommandKind::ReturnToReporter || command.kind == CommandKind::Withdraw;
    if (!ends || line.yes || isatty(STDIN_FILENO) == 0)
        return true;
    QTextStream(stderr)
        << ActWords::tr("%1 %2? The report is closed then. y or n: ").arg(Words::command(command.kind), line.number)
        << Qt::flush;
    const QString answer = QTextStream(stdin).readLine().trimmed().toLower();
    return answer.startsWith(u'y');
}

// A refusal in full: from which status the command is open, and to whom.
void explain(
    Console& console, const Error& error, const CommandKind kind, const TicketDetail& before, const Workflow& workflow)
{
    const auto option = std::ranges::find(before.options, kind, &CommandOption::kind);
    if (error.code != ErrorCode::NotAllowed || option == before.options.end())
        return;
    if (option->refusal == Refusal::WrongStatus)
        console.note(Words::refusal(*option));
    if (option->refusal == Refusal::WrongRole) {
        QStringList roles;
        for (const Transition& row : workflow.transitions()) {
            if (row.kind == kind && row.from == before.ticket.status)
                std::ranges::transform(row.roles, std::back_inserter(roles), Words::role);
        }
        console.note(ActWords::tr("Who may: %1 (--as OFFICER).").arg(roles.join(u", "_s)));
    }
}

} // namespace

Result<int> runAct(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    if (line.isBulk())
        return runBulkAct(**session);
    Workspace& workspace = (*session)->workspace();
    const auto officer = (*session)->officer();
    if (!officer)
        return (*session)->refuse(officer.error());
    auto command = ActOrder::commandFrom(line, workspace.facts());
    if (!command)
        return console.usage(command.error());

    const auto key = Console::await(workspace.reader().keyByNumber(line.number));
    if (!key)
        return fail(key.error().code, key.error().code == ErrorCode::NotFound ? line.number : key.error().detail);
    const auto before = Console::await(workspace.reader().detail(*key, *officer));
    if (!before)
        return fail(before.error());
    command->ticket = before->ticket.id;
    if (command->kind == CommandKind::Group && line.other) {
        const auto head = ActOrder::otherReport(workspace, *line.other);
        if (!head)
            return fail(head.error());
        command->parent = *head;
    }
    if (!confirmed(line, *command))
        return fail(ErrorCode::Cancelled);
    if (const auto photos = ActOrder::takePhotos(workspace, line.photos, *command); !photos)
        return fail(photos.error());

    const auto done = Console::await(workspace.commands().give(*command, *officer));
    if (!done) {
        const int code = console.failure(done.error());
        explain(console, done.error(), command->kind, *before, workspace.workflow());
        return code;
    }
    console.line(Words::joined({done->ticket.number, Words::event(command->kind), Words::status(done->ticket.status)}));
    if (console.json()) {
        console.object({{u"number"_s, done->ticket.number}, {u"status"_s, statusCode(done->ticket.status)},
            {u"version"_s, done->ticket.version}, {u"event"_s, eventJson(done->event)}});
    }
    return ExitDone;
}

} // namespace JakOps

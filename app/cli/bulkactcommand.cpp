// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actorder.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "services/bulkservice.h"
#include "services/matchingkeys.h"
#include "services/ticketreader.h"
#include "widgets/bulk/bulkwords.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

#include <QJsonArray>
#include <QSet>
#include <QTextStream>

#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BulkActWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BulkActCommand)
};

struct Wanted
{
    std::vector<SeenTicket> tickets;
    std::vector<BulkRefusal> unknown; // numbers that no report has
};

Result<Wanted> wantedReports(CliSession& session, const Officer& officer)
{
    Wanted wanted;
    if (session.line().byFilter) {
        const auto filter = session.filter();
        if (!filter)
            return fail(filter.error());
        Workspace& workspace = session.workspace();
        const auto keys = Console::await(workspace.database().read(
            [&workspace, query = KeyQuery::of(workspace, *filter, officer)](ReadSession& store) {
                return matchingKeys(store, workspace.tickets(), query);
            },
            ReadPriority::Scan));
        if (!keys)
            return fail(keys.error());
        const qint64 limit = session.line().filter.limit;
        const size_t count = limit > 0 ? std::min(size_t(limit), keys->size()) : keys->size();
        for (const qint64 key : std::span(*keys).first(count))
            wanted.tickets.push_back({key, 0});
        return wanted;
    }
    QSet<qint64> known; // a number that is given twice is meant once
    for (const QString& number : session.line().numbers) {
        const auto key = Console::await(session.workspace().reader().keyByNumber(number));
        if (key && !known.contains(*key))
            wanted.tickets.push_back({*key, 0});
        else if (!key && key.error().code == ErrorCode::NotFound)
            wanted.unknown.push_back({0, number, key.error()});
        else if (!key)
            return fail(key.error());
        if (key)
            known.insert(*key);
    }
    return wanted;
}

bool confirmed(const CommandLine& line)
{
    if (line.yes || isatty(STDIN_FILENO) == 0)
        return true;
    QTextStream(stderr) << BulkActWords::tr("Go on? y or n: ") << Qt::flush;
    return QTextStream(stdin).readLine().trimmed().toLower().startsWith(u'y');
}

QJsonArray refusedJson(const std::vector<BulkRefusal>& refused)
{
    QJsonArray list;
    for (const BulkRefusal& one : refused) {
        list += QJsonObject {{u"number"_s, one.number}, {u"error"_s, errorCodeName(one.error.code)},
            {u"reason"_s, one.error.detail}};
    }
    return list;
}

void tellRefused(Console& console, const std::vector<BulkRefusal>& refused)
{
    for (const BulkRefusal& one : refused)
        console.note(u"  "_s + (one.number.isEmpty() ? u"?"_s : one.number) + u": "_s + BulkWords::reason(one.error));
}

void tellPreview(Console& console, const BulkPreview& preview, const TicketCommand& command)
{
    for (const QString& line : BulkWords::becomes(preview, command.kind))
        console.note(line);
    for (const auto& [reason, count] : BulkWords::reasons(preview.refused))
        console.note(BulkActWords::tr("%1 cannot: %2").arg(Format::number(count), reason));
    if (!preview.may.empty() && !preview.undoable)
        console.note(BulkWords::notUndoable(command.kind));
}

int exitOf(const BulkOutcome& outcome)
{
    if (outcome.stopped || (outcome.done.empty() && !outcome.refused.empty()))
        return ExitFailed;
    return outcome.refused.empty() ? ExitDone : ExitWithRejects;
}

} // namespace

Result<int> runBulkAct(CliSession& session)
{
    Console& console = session.console();
    const CommandLine& line = session.line();
    const auto officer = session.officer(Power::Bulk);
    if (!officer)
        return session.refuse(officer.error());
    auto command = ActOrder::commandFrom(line, session.workspace().facts());
    if (!command)
        return console.usage(command.error());
    if (command->kind == CommandKind::Group && line.other) {
        const auto head = ActOrder::otherReport(session.workspace(), *line.other);
        if (!head)
            return fail(head.error());
        command->parent = *head;
    }
    auto wanted = wantedReports(session, *officer);
    if (!wanted)
        return wanted.error().code == ErrorCode::InvalidInput ? console.usage(wanted.error()) : Result<int>(fail(wanted.error()));

    BulkService bulk(session.workspace());
    BulkOrder order {*command, std::move(wanted->tickets), *officer};
    auto preview = Console::await(bulk.preview(order));
    if (!preview)
        return fail(preview.error());
    std::ranges::move(wanted->unknown, std::back_inserter(preview->refused));
    tellPreview(console, *preview, *command);
    if (line.dryRun) {
        tellRefused(console, preview->refused);
        if (console.json()) {
            QJsonObject becomes;
            for (const TicketStatus status : kAllStatuses) {
                if (const qint64 count = preview->becomes[size_t(status)]; count > 0)
                    becomes[statusCode(status)] = count;
            }
            console.object({{u"may"_s, qint64(preview->may.size())}, {u"becomes"_s, becomes},
                {u"refused"_s, refusedJson(preview->refused)}, {u"undoable"_s, preview->undoable}});
        }
        return ExitDone;
    }
    if (!preview->may.empty() && !confirmed(line))
        return fail(ErrorCode::Cancelled);
    order.tickets = std::move(preview->may);
    auto outcome = Console::await(bulk.run(order, [&](qint64 done, qint64 total) {
        return console.progress(Words::event(command->kind), done, total);
    }));
    if (!outcome)
        return fail(outcome.error());
    // What could not be given at all, and what changed since it was looked at.
    outcome->refused.insert(outcome->refused.begin(), std::make_move_iterator(preview->refused.begin()),
        std::make_move_iterator(preview->refused.end()));
    tellRefused(console, outcome->refused);
    console.line(BulkWords::summary(*outcome, command->kind));
    if (outcome->stopped)
        console.note(BulkWords::stopped(*outcome));
    if (console.json()) {
        console.object({{u"done"_s, qint64(outcome->done.size())}, {u"refused"_s, refusedJson(outcome->refused)},
            {u"untried"_s, outcome->untried},
            {u"stopped"_s, outcome->stopped ? QJsonValue(errorCodeName(outcome->stopped->code)) : QJsonValue(QJsonValue::Null)}});
    }
    return exitOf(*outcome);
}

} // namespace JakOps

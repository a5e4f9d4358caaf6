// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "base/textguard.h"
#include "services/exportservice.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ListCommand)
};

// Without --limit a person gets a screenful and is told so; a machine gets everything.
constexpr qint64 kScreenful = 200;

} // namespace

Result<int> runList(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const auto officer = (*session)->officer();
    if (!officer)
        return (*session)->refuse(officer.error());
    const auto filter = (*session)->filter();
    if (!filter)
        return console.usage(filter.error());

    ExportService exports(workspace);
    ExportJob job{
        .format = ExportFormat::JsonLines, .filter = *filter, .officer = *officer, .limit = line.filter.limit};
    if (console.json()) {
        const auto done = Console::await(exports.write(
            job, [&](const QByteArray& bytes) { return console.write(bytes); },
            [](qint64, qint64) { return !Console::isInterrupted(); }));
        return done ? Result<int>(ExitDone) : fail(done.error());
    }

    if (job.limit == 0)
        job.limit = kScreenful;
    const qint64 now = workspace.clock().nowMs();
    const CityFacts& facts = workspace.facts();
    const auto done = Console::await(exports.each(job, [&](const ExportRecord& record) -> Result<> {
        const Ticket& t = record.ticket;
        const QString text = guardLine(t.text, 60);
        const QString row = t.number.leftJustified(14) + u"  "_s + Words::status(t.status).leftJustified(18) + u"  "_s
            + facts.categoryName(t.category).left(26).leftJustified(26) + u"  "_s
            + facts.areaName(t.village.isEmpty() ? t.area : t.village).left(20).leftJustified(20) + u"  "_s
            + Format::age(t.createdAt, now).rightJustified(7) + u"  "_s + Format::due(record.due, now).rightJustified(7)
            + u"  "_s + text;
        return console.write(row.trimmed().toUtf8() + '\n');
    }));
    if (!done)
        return fail(done.error());
    console.note(done->written < done->matched ? ListWords::tr("%1 of %2 reports (--limit shows more).")
                                                     .arg(Format::number(done->written), Format::number(done->matched))
                                               : ListWords::tr("%1 report(s).", nullptr, int(std::min<qint64>(done->written, 1'000'000))).arg(Format::number(done->written)));
    return ExitDone;
}

} // namespace JakOps

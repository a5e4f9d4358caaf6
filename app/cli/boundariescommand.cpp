// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "services/boundaryservice.h"
#include "widgets/common/format.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BoundaryWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BoundariesCommand)
};

} // namespace

Result<int> runBoundaries(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    if (const auto officer = (*session)->officer(Power::Boundaries); !officer)
        return (*session)->refuse(officer.error());
    BoundaryService boundaries((*session)->workspace());
    const auto report = Console::await(boundaries.import(line.source,
        [&](qint64 done, qint64 total) { return console.progress(BoundaryWords::tr("Reports placed"), done, total); }));
    if (!report)
        return fail(report.error());

    for (const QString& problem : report->problems)
        console.note(line.source + u": "_s + problem);
    console.line(BoundaryWords::tr("%1 areas taken over.").arg(Format::number(report->areas)));
    console.line(
        BoundaryWords::tr("%1 reports looked at again, %2 are in another kelurahan now, %3 are outside Jakarta.")
            .arg(Format::number(report->tickets), Format::number(report->moved), Format::number(report->outside)));
    if (console.json()) {
        console.object({{u"areas"_s, report->areas}, {u"tickets"_s, report->tickets}, {u"moved"_s, report->moved},
            {u"outside"_s, report->outside}, {u"problems"_s, QJsonArray::fromStringList(report->problems)}});
    }
    return report->problems.isEmpty() ? ExitDone : ExitWithRejects;
}

} // namespace JakOps

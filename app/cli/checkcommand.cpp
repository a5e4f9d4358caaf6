// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "storage/storecheck.h"
#include "widgets/common/format.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::CheckCommand)
};

void tell(Console& console, const CheckReport& report, bool rebuilt)
{
    for (const QString& problem : report.problems)
        console.line(problem);
    if (rebuilt)
        console.line(
            CheckWords::tr("Rebuilt from the events; reports mended: %1.").arg(Format::number(report.repaired)));
    console.line((report.ok() ? CheckWords::tr("The store is whole: %1 reports, %2 events.")
                              : CheckWords::tr("The store has problems: %1 reports, %2 events."))
            .arg(Format::number(report.tickets), Format::number(report.events)));
    if (!report.ok() && !rebuilt)
        console.note(CheckWords::tr(
            "jakops check --rebuild makes the reports anew from their events; nothing an officer did is lost."));
}

} // namespace

Result<int> runCheck(const CommandLine& line, Console& console)
{
    const auto session
        = CliSession::open(line, console, line.rebuild ? CliSession::Access::Write : CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const auto progress
        = [&](qint64 done, qint64 total) { return console.progress(CheckWords::tr("Checked"), done, total); };

    qint64 repaired = 0;
    if (line.rebuild) {
        const auto rebuilt = StoreCheck::rebuild(workspace.database(), workspace.tickets(), progress);
        if (!rebuilt)
            return fail(rebuilt.error());
        repaired = rebuilt->repaired;
    }
    auto report = Console::await(StoreCheck::check(workspace.database(), workspace.tickets(), progress));
    if (!report)
        return fail(report.error());
    report->repaired = repaired;

    tell(console, *report, line.rebuild);
    if (console.json()) {
        QJsonObject object{{u"ok"_s, report->ok()}, {u"tickets"_s, report->tickets}, {u"events"_s, report->events},
            {u"problems"_s, QJsonArray::fromStringList(report->problems)}};
        if (line.rebuild)
            object.insert(u"repaired"_s, repaired);
        console.object(object);
    }
    return report->ok() ? ExitDone : ExitFailed;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "services/exportservice.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ExportCommand)
};

} // namespace

Result<int> runExport(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    const auto officer = (*session)->officer(Power::Export);
    if (!officer)
        return (*session)->refuse(officer.error());
    const auto filter = (*session)->filter();
    if (!filter)
        return console.usage(filter.error());

    ExportService exports((*session)->workspace());
    const ExportJob job{.format = *exportFormatFromCode(line.format),
        .filter = *filter,
        .officer = *officer,
        .limit = line.filter.limit};
    const auto progress
        = [&](qint64 done, qint64 total) { return console.progress(ExportWords::tr("Export"), done, total); };
    const bool toFile = !line.out.isEmpty() && line.out != "-"_L1;
    const auto done = Console::await(toFile
            ? exports.writeFile(job, line.out, progress)
            : exports.write(job, [&](const QByteArray& bytes) { return console.write(bytes); }, progress));
    if (!done)
        return fail(done.error());
    console.note(ExportWords::tr("%1 reports written, %2 of them without what %3 may not see.")
            .arg(Format::number(done->written), Format::number(done->withheld), officer->name));
    if (toFile && console.json()) {
        console.object({{u"written"_s, done->written}, {u"matched"_s, done->matched}, {u"withheld"_s, done->withheld},
            {u"file"_s, line.out}});
    }
    return ExitDone;
}

} // namespace JakOps

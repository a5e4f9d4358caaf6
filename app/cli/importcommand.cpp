// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "base/textguard.h"
#include "services/importservice.h"
#include "services/survey/surveyservice.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ImportCommand)
};

QString reason(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Malformed:
        return ImportWords::tr("does not follow its format");
    case ProblemCode::Truncated:
        return ImportWords::tr("the source ends in the middle of it");
    case ProblemCode::TooDeep:
        return ImportWords::tr("is nested too deeply");
    case ProblemCode::TooLong:
        return ImportWords::tr("is too long");
    case ProblemCode::NoId:
        return ImportWords::tr("has nothing that tells it apart from others");
    case ProblemCode::NoContent:
        return ImportWords::tr("is empty");
    case ProblemCode::WrongScore:
        return ImportWords::tr("has a score that is no whole number from 1 to 5");
    case ProblemCode::WrongTime:
        return ImportWords::tr("has a date that cannot be read, is in the future, or is before the report");
    case ProblemCode::NotARecord:
        return ImportWords::tr("is not a record");
    case ProblemCode::UnknownReport:
        return ImportWords::tr("changes a report that is not here");
    case ProblemCode::Refused:
        return ImportWords::tr("was not taken by the store");
    }
    return {};
}

Result<ImportJob> jobFrom(const CommandLine& line, const Officer& officer)
{
    ImportJob job;
    const QUrl url(line.source, QUrl::StrictMode);
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) {
        if (line.offline)
            return fail(ErrorCode::NotAllowed,
                ImportWords::tr("%1 is an address, and --offline was asked for.").arg(line.source));
        job.url = url;
    } else {
        job.path = line.source;
    }
    job.source = line.sourceKey;
    job.officer = officer.code;
    job.mapping.privateUnlessSaid = line.privateUnlessSaid;
    for (const QString& assignment : line.mapping) {
        if (const auto added = job.mapping.add(assignment); !added)
            return fail(added.error());
    }
    return job;
}

Result<int> undo(const CommandLine& line, Console& console, ImportService& imports, const Officer& officer)
{
    const auto undone = Console::await(imports.undo(*line.undoBatch, officer.code, [&](const ImportProgress& progress) {
        return console.progress(ImportWords::tr("Undone"), progress.records, 0);
    }));
    if (!undone)
        return fail(undone.error());
    console.line(
        ImportWords::tr("%1 reports removed, %2 put back as they were, %3 kept because somebody worked on them.")
            .arg(Format::number(undone->removed), Format::number(undone->reverted), Format::number(undone->kept)));
    if (console.json())
        console.object({{u"removed"_s, undone->removed}, {u"reverted"_s, undone->reverted}, {u"kept"_s, undone->kept}});
    return ExitDone;
}

void tell(const CommandLine& line, Console& console, const ImportSummary& summary)
{
    for (const RecordProblem& problem : summary.problems) {
        console.note(ImportWords::tr("%1, record %2: %3")
                         .arg(line.source, Format::number(problem.position), reason(problem.code))
            + (problem.detail.isEmpty() ? QString() : u" ("_s + guardLine(problem.detail, 200) + u')'));
    }
    if (summary.rejected > 0) {
        console.note(ImportWords::tr("%1 records could not be kept; all of them with their reasons are in %2")
                .arg(Format::number(summary.rejected), summary.rejectsFile));
    }
    if (summary.cancelled)
        console.note(ImportWords::tr("Stopped. What was taken in until then stays."));
    console.line(ImportWords::tr("%1 read: %2 new, %3 changed, %4 unchanged, %5 rejected")
            .arg(Format::number(summary.read), Format::number(summary.added), Format::number(summary.updated),
                Format::number(summary.unchanged), Format::number(summary.rejected)));
    if (summary.services > 0)
        console.line(ImportWords::tr("%1 of them are categories, not reports").arg(Format::number(summary.services)));
    if (summary.batch > 0 && line.command == CommandName::Import)
        console.line(ImportWords::tr("To undo it: jakops import --undo %1").arg(summary.batch));
    if (summary.identitiesDropped > 0) {
        console.note(ImportWords::tr("Who sent them was told of %n report(s), but was not kept: an officer who may ask for identities and one "
                                     "who may approve have to sign in once before anything can be sealed.",
            nullptr, int(summary.identitiesDropped)));
    }
    if (console.json()) {
        console.object({{u"read"_s, summary.read}, {u"new"_s, summary.added}, {u"updated"_s, summary.updated},
            {u"unchanged"_s, summary.unchanged}, {u"rejected"_s, summary.rejected}, {u"services"_s, summary.services},
            {u"rejects_file"_s,
                summary.rejectsFile.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(summary.rejectsFile)},
            {u"identities_dropped"_s, summary.identitiesDropped}, {u"batch"_s, summary.batch}, {u"source"_s, summary.source}});
    }
}

Result<int> survey(const CommandLine& line, Console& console, Workspace& workspace, const Officer& officer)
{
    SurveyService surveys(workspace);
    const auto taken = Console::await(surveys.import(
        line.source, officer, [&](qint64 read, qint64) { return console.progress(ImportWords::tr("Records read"), read, 0); }));
    if (!taken)
        return fail(taken.error());
    ImportSummary summary;
    summary.source = u"survey"_s;
    summary.read = taken->read;
    summary.added = taken->added;
    summary.updated = taken->updated;
    summary.unchanged = taken->unchanged;
    summary.rejected = taken->rejected;
    summary.rejectsFile = taken->rejectsFile;
    summary.problems = taken->problems;
    summary.cancelled = taken->cancelled;
    tell(line, console, summary);
    if (summary.cancelled)
        return ExitFailed;
    return summary.rejected > 0 ? ExitWithRejects : ExitDone;
}

} // namespace

Result<int> runImport(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    const auto officer = (*session)->officer(Power::Import);
    if (!officer)
        return (*session)->refuse(officer.error());
    if (line.survey)
        return survey(line, console, (*session)->workspace(), *officer);
    if (line.undoBatch) {
        ImportService imports((*session)->workspace());
        return undo(line, console, imports, *officer);
    }
    const auto summary = bringIn(**session, *officer);
    if (!summary)
        return summary.error().code == ErrorCode::InvalidInput ? console.usage(summary.error()) : Result<int>(fail(summary.error()));
    if (summary->cancelled)
        return ExitFailed;
    if (line.outlet.tells) {
        const auto told = tellSource(**session, summary->source);
        if (!told || *told != ExitDone)
            return told;
    }
    return summary->rejected > 0 ? ExitWithRejects : ExitDone;
}

Result<ImportSummary> bringIn(CliSession& session, const Officer& officer)
{
    Console& console = session.console();
    const auto job = jobFrom(session.line(), officer);
    if (!job)
        return fail(job.error());
    ImportService imports(session.workspace());
    const auto summary = Console::await(imports.run(*job, [&](const ImportProgress& progress) {
        return console.progress(ImportWords::tr("Records read"), progress.records, 0);
    }));
    if (summary)
        tell(session.line(), console, *summary);
    return summary;
}

} // namespace JakOps

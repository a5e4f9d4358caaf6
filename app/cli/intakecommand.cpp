// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/pinreader.h"
#include "services/counterintake.h"
#include "services/photointake.h"
#include "widgets/common/intakewords.h"
#include "widgets/common/words.h"
#include "widgets/intake/receiptpage.h"

#include <QSaveFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CliWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::IntakeCommand)
};

// A refusal in words; anything else as usual.
Result<int> told(Console& console, const Error& error)
{
    const IntakeProblem problem = intakeProblemFromCode(error.detail);
    if (error.code != ErrorCode::InvalidInput || problem == IntakeProblem::None)
        return fail(error);
    QString words = IntakeWords::problem(problem);
    if (problem == IntakeProblem::NoCounter)
        words += u' ' + CliWords::tr("jakops intake --counter NUMBER");
    (void)console.usage(Error(error.code, words));
    return ExitFailed;
}

// Codes, or the names people use. What is neither stays as it is and is refused.
CitizenReport reportFrom(const CommandLine& line, const CityFacts& facts)
{
    CitizenReport report;
    report.text = line.text;
    report.channel = line.intake.channel;
    report.category = line.category.value_or(QString());
    if (const Category* const named = facts.categoryByName(report.category); named && !facts.category(report.category))
        report.category = named->code;
    report.area = line.intake.area;
    if (const Area* const named = facts.villageByName(report.area); named && !facts.area(report.area))
        report.area = named->code;
    report.address = line.intake.address;
    if (line.lat && line.lon)
        report.place = GeoPoint {*line.lat, *line.lon};
    report.isPrivate = !line.intake.isPublic;
    return report;
}

Result<> takePhotos(Workspace& workspace, const QStringList& files, CitizenReport& report)
{
    PhotoIntake intake(workspace.attachments(), &workspace.database(), PhotoIntake::Originals::Dropped);
    for (const QString& file : files) {
        const auto taken = Console::await(intake.takeFile(file));
        if (!taken)
            return fail(taken.error().code, file + u": "_s + taken.error().detail);
        report.photos.append(taken->shown);
    }
    return {};
}

Result<> writeReceipt(const QString& path, const IntakeReceipt& receipt, Workspace& workspace)
{
    const QByteArray bytes = ReceiptPage::pdf(ReceiptFacts::of(receipt, workspace.facts(), workspace.isDemo()));
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Unwritable, path);
    return {};
}

ReporterIdentity contact()
{
    ReporterIdentity told;
    told.name = PinReader::line(CliWords::tr("Name: "));
    told.phone = PinReader::line(CliWords::tr("Phone: "));
    told.email = PinReader::line(CliWords::tr("E-mail: "));
    return told;
}

} // namespace

Result<int> runIntake(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const auto officer = (*session)->officer(Power::CounterIntake);
    if (!officer)
        return (*session)->refuse(officer.error());
    CounterIntake intake(workspace);
    if (line.intake.counter) {
        if (const auto set = Console::await(intake.setCounter(*line.intake.counter, *officer)); !set)
            return told(console, set.error());
        if (line.text.trimmed().isEmpty()) {
            console.note(CliWords::tr("This console is counter %1 now.").arg(*line.intake.counter));
            return ExitDone;
        }
    }
    CitizenReport report = reportFrom(line, workspace.facts());
    if (const IntakeProblem problem = problemOf(report, workspace.facts()); problem != IntakeProblem::None)
        return told(console, Error(ErrorCode::InvalidInput, intakeProblemCode(problem)));
    if (const auto photos = takePhotos(workspace, line.photos, report); !photos)
        return fail(photos.error());
    if (line.intake.readsContact)
        report.reporter = contact();
    const auto done = Console::await(intake.take(report, *officer));
    if (!done)
        return told(console, done.error());
    console.line(Words::joined({done->number, workspace.facts().channelName(done->channel)}));
    if (done->identityDropped)
        console.note(CliWords::tr("Who reported was not kept: an officer who may ask for identities and one who may approve have to "
                                  "sign in once before anything can be sealed."));
    if (!line.intake.receipt.isEmpty()) {
        if (const auto written = writeReceipt(line.intake.receipt, *done, workspace); !written) {
            console.note(CliWords::tr("The report stands as %1; its receipt could not be written.").arg(done->number));
            return fail(written.error());
        }
    }
    if (console.json()) {
        console.object({{u"number"_s, done->number}, {u"created"_s, isoUtc(done->at)}, {u"channel"_s, done->channel},
            {u"category"_s, done->category}, {u"area"_s, done->village}, {u"private"_s, done->isPrivate},
            {u"identity_sealed"_s, done->identityKept}, {u"identity_dropped"_s, done->identityDropped}});
    }
    return ExitDone;
}

} // namespace JakOps

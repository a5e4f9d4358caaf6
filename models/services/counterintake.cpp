// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/counterintake.h"

#include "base/textguard.h"
#include "domain/reportnumber.h"
#include "domain/rolepowers.h"
#include "domain/ticketevent.h"
#include "services/identityservice.h"
#include "services/importedrecord.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "storage/metastore.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostAddress = 300;
constexpr qsizetype kMostContact = 200;

std::unexpected<Error> wrong(IntakeProblem problem)
{
    return fail(ErrorCode::InvalidInput, intakeProblemCode(problem));
}

QJsonObject bodyOf(const CitizenReport& report, const CityFacts& facts)
{
    QJsonObject body;
    const auto put = [&body](QLatin1StringView key, const QString& words) {
        if (!words.isEmpty())
            body.insert(key, words);
    };
    put(BodyKey::text, guardText(report.text, kMostIntakeWords));
    put(BodyKey::channel, report.channel);
    put(BodyKey::category, report.category);
    put(BodyKey::area, report.area);
    put(BodyKey::address, guardLine(report.address, kMostAddress));
    // Nobody has routed it yet: who usually handles such reports is the first to look, as with a report from elsewhere.
    if (const Category* const known = facts.category(report.category))
        put(BodyKey::agency, known->agency);
    if (report.place) {
        body.insert(BodyKey::lat, report.place->lat);
        body.insert(BodyKey::lon, report.place->lon);
        if (report.accuracyMetres >= 0)
            body.insert(BodyKey::accuracy, report.accuracyMetres);
    }
    if (!report.photos.isEmpty())
        body.insert(BodyKey::photos, QJsonArray::fromStringList(report.photos));
    body.insert(BodyKey::isPrivate, report.isPrivate);
    return body;
}

ReporterIdentity guarded(const ReporterIdentity& told)
{
    return {guardLine(told.name, kMostContact), guardLine(told.phone, kMostContact), guardLine(told.email, kMostContact), {}};
}

} // namespace

CounterIntake::CounterIntake(Workspace& workspace)
    : m_workspace(workspace)
{
}

Result<> CounterIntake::allowed(const Officer& officer) const
{
    if (m_workspace.roles().mayDo(officer, Power::CounterIntake))
        return {};
    return fail(ErrorCode::NotAllowed, powerCode(Power::CounterIntake));
}

QFuture<Result<int>> CounterIntake::counter()
{
    const bool demo = m_workspace.isDemo();
    return m_workspace.database().read([demo](ReadSession& session) -> Result<int> {
        const auto said = MetaStore::number(session, MetaKey::counter);
        if (!said)
            return fail(said.error());
        return *said == 0 && demo ? 1 : int(*said);
    });
}

QFuture<Result<>> CounterIntake::setCounter(int counter, const Officer& officer)
{
    if (const auto may = allowed(officer); !may)
        return QtFuture::makeReadyValueFuture(may);
    if (counter < 1 || counter > ReportNumber::kMostCounters)
        return QtFuture::makeReadyValueFuture(Result<>(wrong(IntakeProblem::NoCounter)));
    return m_workspace.database().write(
        WritePriority::User, [counter](WriteSession& session) { return MetaStore::set(session, MetaKey::counter, counter); });
}

QFuture<Result<bool>> CounterIntake::canSeal()
{
    return m_workspace.identities().readySeal().then(
        [](const Result<std::shared_ptr<const IdentitySeal>>& seal) -> Result<bool> { return seal && *seal && (*seal)->isReady(); });
}

QFuture<Result<IntakeReceipt>> CounterIntake::take(
    const CitizenReport& report, const Officer& officer, const std::optional<DraftPlace>& draft)
{
    const auto refuse = [](Error error) { return QtFuture::makeReadyValueFuture(Result<IntakeReceipt>(std::unexpected(std::move(error)))); };
    if (const auto may = allowed(officer); !may)
        return refuse(may.error());
    if (const IntakeProblem problem = problemOf(report, m_workspace.facts()); problem != IntakeProblem::None)
        return refuse(Error(ErrorCode::InvalidInput, intakeProblemCode(problem)));
    const Agency* const agency = m_workspace.facts().agency(officer.agency);
    const int unit = agency ? ReportNumber::unitOf(*agency) : 0;
    if (unit == 0)
        return refuse(Error(ErrorCode::InvalidInput, intakeProblemCode(IntakeProblem::NoUnit)));
    const QByteArray identity = identityJson(guarded(report.reporter));
    ReportIntake intake {.body = bodyOf(report, m_workspace.facts()), .unit = unit, .draft = draft};
    return m_workspace.identities()
        .readySeal()
        .then([this, intake, identity, officer](const Result<std::shared_ptr<const IdentitySeal>>& seal) mutable {
            const bool sealed = !identity.isEmpty() && seal && *seal && (*seal)->isReady();
            if (sealed)
                intake.seal = [seal = *seal, identity](const QUuid& ticket) { return seal->seal(ticket, identity); };
            return m_workspace.commands().receive(intake, officer).then(
                [sealed, told = !identity.isEmpty(), officer](const Result<CommandOutcome>& done) -> Result<IntakeReceipt> {
                    if (!done)
                        return fail(done.error());
                    const Ticket& ticket = done->ticket;
                    return IntakeReceipt {.key = done->key,
                        .number = ticket.number,
                        .at = ticket.createdAt,
                        .channel = ticket.channel,
                        .category = ticket.category,
                        .village = ticket.village.isEmpty() ? ticket.area : ticket.village,
                        .unit = officer.agency,
                        .counter = ticket.number.mid(ReportNumber::kCounterAt, 1).toInt(),
                        .isPrivate = ticket.isPrivate,
                        .identityKept = sealed,
                        .identityDropped = told && !sealed};
                });
        })
        .unwrap();
}

} // namespace JakOps

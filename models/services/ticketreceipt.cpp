// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TicketCommands that takes new reports.
#include "services/ticketcommands.h"

#include "domain/projection.h"
#include "domain/reportnumber.h"
#include "services/citizenreport.h"
#include "storage/draftstore.h"
#include "storage/metastore.h"
#include "storage/outbox.h"
#include "storage/reportnumbers.h"
#include "storage/storehealth.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// A number of the CRM's kind is one report wherever it comes from: should the CRM hand this one back one day, it is found again.
constexpr auto kNumberSource = "crm"_L1;

std::unexpected<Error> wrong(IntakeProblem problem)
{
    return fail(ErrorCode::InvalidInput, intakeProblemCode(problem));
}

} // namespace

QFuture<Result<CommandOutcome>> TicketCommands::receive(const ReportIntake& report, const Officer& officer)
{
    return m_parts.database.write(
        WritePriority::User, [this, report, officer](WriteSession& session) { return take(session, report, officer); });
}

// In the transaction that uses it: nobody else can have it.
Result<QString> TicketCommands::takeNumber(WriteSession& session, int unit) const
{
    const auto said = MetaStore::number(session, MetaKey::counter);
    const auto demo = MetaStore::number(session, MetaKey::demo);
    if (!said || !demo)
        return fail(!said ? said.error() : demo.error());
    const int counter = *said == 0 && *demo != 0 ? 1 : int(*said);
    if (counter < 1 || counter > ReportNumber::kMostCounters)
        return wrong(IntakeProblem::NoCounter);
    if (unit <= 0)
        return wrong(IntakeProblem::NoUnit);
    const QString prefix = ReportNumber::prefix(m_parts.clock.nowMs(), unit, counter);
    const auto highest = ReportNumbers::highest(session, prefix);
    if (!highest)
        return fail(highest.error());
    const auto next = ReportNumber::next(prefix, *highest);
    return next ? Result<QString>(*next) : wrong(IntakeProblem::UsedUp);
}

Result<CommandOutcome> TicketCommands::take(WriteSession& session, const ReportIntake& report, const Officer& officer)
{
    if (!m_parts.roles.mayDo(officer, Power::CounterIntake))
        return fail(ErrorCode::NotAllowed, powerCode(Power::CounterIntake));
    if (const auto space = StoreHealth::checkDiskSpace(m_parts.database.path(), m_parts.minimumFreeBytes); !space)
        return fail(space.error());
    for (const QJsonValue& photo : report.body[BodyKey::photos].toArray()) {
        if (!m_parts.attachments.contains(photo.toString()))
            return fail(ErrorCode::InvalidInput, u"no photo "_s + photo.toString().left(80));
    }
    const auto number = takeNumber(session, report.unit);
    if (!number)
        return fail(number.error());
    TicketEvent event;
    event.id = m_parts.uuids.next();
    event.ticket = externalTicketId(kNumberSource, *number);
    event.version = 1;
    event.kind = CommandKind::Report;
    event.at = event.recordedAt = m_parts.clock.nowMs();
    event.actor = officer.code;
    event.body = report.body;
    event.body[BodyKey::number] = *number;
    event.body[BodyKey::to] = statusCode(TicketStatus::Waiting);
    if (report.seal)
        event.body[BodyKey::sealedReporter] = QString::fromLatin1(report.seal(event.ticket).toBase64());
    const auto seq = Outbox::takeSeq(session);
    if (!seq)
        return fail(seq.error());
    event.deviceSeq = *seq;

    CommandOutcome outcome;
    applyEvent(outcome.ticket, event);
    m_parts.store.projector().complete(outcome.ticket);
    outcome.event = event;
    const auto row = m_parts.store.append(session, 0, event, outcome.ticket);
    if (!row)
        return fail(row.error());
    outcome.row = *row;
    outcome.key = row->key;
    const OutboxEntry entry {
        *seq, event.id, event.ticket, event.version, 0, event.kind, event.at, event.actor, canonicalBody(event.body)};
    if (const auto queued = Outbox::append(session, entry); !queued)
        return fail(queued.error());
    if (report.draft) {
        if (const auto ended = DraftStore::remove(session, *report.draft); !ended)
            return fail(ended.error());
    }
    publishAfter(session, {.entries = {entry}, .rows = {}, .added = {*row}});
    return outcome;
}

} // namespace JakOps

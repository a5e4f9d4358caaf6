// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/evidenceservice.h"

#include "base/logging.h"
#include "geo/webmercator.h"
#include "services/changenotifier.h"
#include "services/evidenceworker.h"
#include "services/workspace.h"
#include "storage/eventstore.h"
#include "storage/ticketstore.h"

#include <QJsonArray>

namespace JakOps {

namespace {

QStringList photosOf(const TicketEvent& event)
{
    QStringList photos;
    for (const QJsonValue& value : event.body.value(BodyKey::photos).toArray())
        photos += value.toString();
    return photos;
}

// Who asks may see the other picture where he may see that report's: the reporter's own are kept longer than those of the work.
Result<> tellWhere(ReadSession& session, const TicketStore& tickets, const Officer& officer, ReuseHit& hit)
{
    const auto other = tickets.ticketByKey(session, hit.ticket);
    if (!other)
        return fail(other.error());
    const TicketVisibility visible = visibilityFor(officer, *other);
    hit.number = other->number;
    hit.mayBeSeen = !other->gone && (hit.isOfReport ? visible.photos : visible.anyPlace());
    return {};
}

Result<TicketEvidence> read(
    ReadSession& session, const TicketStore& tickets, const Workflow& workflow, qint64 key, const Officer& officer)
{
    const auto ticket = tickets.ticketByKey(session, key);
    if (!ticket)
        return fail(ticket.error());
    const auto events = EventStore::eventsOf(session, key);
    if (!events)
        return fail(events.error());
    if (ticket->gone)
        return fail(ErrorCode::NotFound, ticket->number);
    const TicketVisibility visible = visibilityFor(officer, *ticket);
    TicketEvidence evidence;
    evidence.key = key;
    evidence.ticket = redacted(*ticket, visible);
    evidence.options = workflow.options(*ticket, officer, events->isEmpty() ? nullptr : &events->last());
    evidence.before = evidence.ticket.photos;
    evidence.evidence.reportedAt = ticket->createdAt;
    evidence.evidence.hasPlace = ticket->place.has_value();
    evidence.evidence.accuracyMetres = ticket->accuracyMetres;
    const auto last = std::find_if(events->crbegin(), events->crend(), [](const TicketEvent& event) { return event.kind == CommandKind::FollowUp; });
    if (last == events->crend()) {
        evidence.rating = rateEvidence(evidence.evidence);
        return evidence;
    }
    const TicketEvent shown = redacted(*last, visible);
    evidence.sentBy = last->actor;
    evidence.words = shown.body.value(BodyKey::text).toString();
    evidence.after = photosOf(shown);
    evidence.isWithheld = evidence.after.isEmpty() && !photosOf(*last).isEmpty();
    evidence.evidence.sentAt = last->at;
    for (const QString& photo : photosOf(*last)) {
        auto one = PhotoStore::evidence(session, photo, key, last->version, last->at);
        if (!one)
            return fail(one.error());
        if (one->facts.place && ticket->place)
            one->metres = distanceMetres(*one->facts.place, *ticket->place);
        for (ReuseHit& hit : one->reuses) {
            if (const auto told = tellWhere(session, tickets, officer, hit); !told)
                return fail(told.error());
        }
        evidence.evidence.photos.append(std::move(*one));
    }
    evidence.rating = rateEvidence(evidence.evidence);
    if (evidence.isWithheld) { // the findings stay, without what would show the place or the picture
        for (EvidencePhoto& photo : evidence.evidence.photos) {
            photo.photo.clear();
            photo.original.clear();
            photo.facts.place.reset();
        }
    }
    return evidence;
}

} // namespace

EvidenceService::EvidenceService(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_worker(std::make_unique<EvidenceWorker>(workspace.database(), workspace.attachments(), workspace.clock()))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_pool.setObjectName(QStringLiteral("evidence"));
    connect(&workspace.notifier(), &ChangeNotifier::changed, this, &EvidenceService::wake);
}

EvidenceService::~EvidenceService()
{
    m_worker->stop();
    m_pool.waitForDone();
}

void EvidenceService::begin()
{
    wake();
}

void EvidenceService::wake()
{
    if (m_workspace.database().isReadOnly())
        return;
    if (m_isRunning) {
        m_isAsked = true;
        return;
    }
    m_isRunning = true;
    m_pool.start([this] {
        bool isNew = false;
        const auto done = m_worker->run([this, &isNew](qint64 left) {
            isNew = true;
            QMetaObject::invokeMethod(this, [this, left] {
                m_left = left;
                Q_EMIT progressed(left);
            });
        });
        if (!done && done.error().code != ErrorCode::Cancelled)
            qCWarning(lcServices) << "photos are not compared:" << done.error().toLog();
        QMetaObject::invokeMethod(this, [this, isNew] {
            m_isRunning = false;
            if (isNew)
                Q_EMIT changed();
            if (std::exchange(m_isAsked, false))
                wake();
        });
    });
}

QFuture<Result<TicketEvidence>> EvidenceService::evidence(qint64 key, const Officer& officer)
{
    return m_workspace.database().read([this, key, officer](ReadSession& session) {
        return read(session, m_workspace.tickets(), m_workspace.workflow(), key, officer);
    });
}

QFuture<Result<AwaitingEvidence>> EvidenceService::awaiting(const Officer& officer, int most)
{
    return m_workspace.database().read(
        [this, officer, most](ReadSession& session) -> Result<AwaitingEvidence> {
            std::vector<qint64> keys;
            AwaitingEvidence awaiting;
            {
                auto statement = session.prepare("SELECT id FROM ticket WHERE status = ? AND gone = 0 ORDER BY status_at, id");
                if (!statement)
                    return fail(statement.error());
                statement->bind(1, int(TicketStatus::AwaitingValidation));
                while (true) {
                    const auto row = statement->step();
                    if (!row)
                        return fail(row.error());
                    if (!*row)
                        break;
                    ++awaiting.total;
                    if (awaiting.total <= most)
                        keys.push_back(statement->int64(0));
                }
            }
            for (const qint64 key : keys) {
                auto one = read(session, m_workspace.tickets(), m_workspace.workflow(), key, officer);
                if (!one)
                    return fail(one.error());
                awaiting.rows.append(std::move(*one));
            }
            return awaiting;
        },
        ReadPriority::Scan);
}

void EvidenceService::keepFrame(const QString& video, const QImage& frame)
{
    if (frame.isNull() || m_workspace.database().isReadOnly())
        return;
    m_worker->addFrame(video, frame);
    m_workspace.database()
        .write(WritePriority::User, [video](WriteSession& session) { return PhotoStore::lookAgain(session, video); })
        .then(this, [this](const Result<>& done) {
            if (done)
                wake();
        });
}

} // namespace JakOps

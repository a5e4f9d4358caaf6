// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ingest/updateposter.h"

#include "base/clock.h"
#include "base/textguard.h"
#include "domain/projection.h"
#include "services/workspace.h"
#include "storage/eventstore.h"
#include "storage/sourceoutletstore.h"

#include <QBuffer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kReports = 200; // read at once
constexpr qsizetype kShownRefusals = 20;

using Due = SourceOutletStore::Due;

struct Steps
{
    QList<TicketEvent> events;
    QSet<QUuid> told;
};

template<class T> Result<T> awaited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

QString wibTime(qint64 utcMs)
{
    return toWib(utcMs).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+07:00"_s;
}

// A form's value: everything that could end it is written out.
QByteArray formOf(const QList<std::pair<QByteArray, QString>>& fields)
{
    QByteArray form;
    for (const auto& [name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

// The report itself and every step to tell, in order.
QList<SourceUpdate> updatesOf(const Steps& steps, qint64 since, const CityFacts& facts)
{
    QList<SourceUpdate> updates;
    Ticket ticket;
    for (const TicketEvent& event : steps.events) {
        const Ticket before = ticket;
        applyEvent(ticket, event);
        if (event.version <= 1 || event.at <= since || ticket.gone || steps.told.contains(event.id))
            continue;
        if (auto update = SourceUpdates::of(event, before, ticket, facts))
            updates += std::move(*update);
    }
    return updates;
}

} // namespace

QUrl outletAddress(const QUrl& requests)
{
    QUrl url = requests.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString path = url.path();
    const qsizetype name = path.lastIndexOf(u'/') + 1;
    path.replace(name, path.sliced(name).startsWith("requests"_L1) ? qsizetype(8) : path.size() - name, u"servicerequestupdates"_s);
    url.setPath(path);
    return url;
}

UpdatePoster::UpdatePoster(Workspace& workspace, const HttpLimits& limits)
    : m_workspace(workspace)
    , m_http(limits)
{
}

Result<UpdatePoster::Verdict> UpdatePoster::send(
    const OutletJob& job, const QString& externalId, const SourceUpdate& update, QString& said)
{
    QList<std::pair<QByteArray, QString>> fields {{"service_request_id", externalId},
        {"update_id", update.event.toString(QUuid::WithoutBraces)}, {"updated_datetime", wibTime(update.at)},
        {"status", job.plainStatus ? SourceUpdates::plainWord(update.status) : update.status}, {"description", update.text}};
    if (!job.jurisdiction.isEmpty())
        fields += {"jurisdiction_id", job.jurisdiction};
    if (!job.apiKey.isEmpty())
        fields += {"api_key", QString::fromUtf8(job.apiKey)};
    QBuffer answer;
    answer.open(QIODevice::ReadWrite);
    const auto http = m_http.post(job.address, formOf(fields), answer);
    if (!http)
        return fail(http.error());
    if (http->status >= 200 && http->status < 300)
        return Verdict::Told;
    said = guardLine(QString::fromUtf8(answer.data().left(400)), 200);
    const QString where = job.address.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    if (http->status == 401 || http->status == 403)
        return fail(ErrorCode::NotAllowed, where + u" answers "_s + QString::number(http->status) + u": is the key right?"_s);
    // Told before, and the line was cut before the answer came.
    if (http->status == 409 || said.contains("already exists"_L1, Qt::CaseInsensitive))
        return Verdict::Known;
    if (http->status == 408 || http->status == 429 || http->status >= 500 || http->status < 400)
        return fail(ErrorCode::Network, where + u" answers "_s + QString::number(http->status));
    said.prepend(QString::number(http->status) + u' ');
    return Verdict::Refused;
}

Result<OutletSummary> UpdatePoster::run(const OutletJob& job, const std::function<bool(const OutletSummary&)>& watch)
{
    Database& database = m_workspace.database();
    OutletSummary summary;
    const qint64 now = m_workspace.clock().nowMs();
    struct Opened
    {
        Term source = 0;
        qint64 since = 0;
    };
    const auto opened = awaited(database.write(
        WritePriority::Bulk, [&terms = m_workspace.terms(), key = job.source, now](WriteSession& session) -> Result<Opened> {
            const auto source = terms.ensure(session, TermKind::Source, key);
            if (!source)
                return fail(source.error());
            const auto since = SourceOutletStore::open(session, *source, now);
            if (!since)
                return fail(since.error());
            return Opened {*source, *since};
        }));
    if (!opened)
        return fail(opened.error());
    summary.isNew = opened->since == now;

    std::optional<Error> error;
    for (qint64 after = 0; !error;) {
        const auto some = awaited(database.read([source = opened->source, after](ReadSession& session) {
            return SourceOutletStore::due(session, source, after, kReports);
        }));
        if (!some)
            return fail(some.error());
        if (some->isEmpty())
            break;
        after = some->last().ticket;
        for (const Due& due : *some) {
            const auto steps = awaited(database.read([ticket = due.ticket](ReadSession& session) -> Result<Steps> {
                auto events = EventStore::eventsOf(session, ticket);
                if (!events)
                    return fail(events.error());
                auto told = SourceOutletStore::told(session, ticket);
                if (!told)
                    return fail(told.error());
                return Steps {std::move(*events), std::move(*told)};
            }));
            if (!steps)
                return fail(steps.error());
            for (const SourceUpdate& update : updatesOf(*steps, opened->since, m_workspace.facts())) {
                if (watch && !watch(summary))
                    error = Error(ErrorCode::Cancelled, u"stopped"_s);
                QString said;
                const auto verdict = error ? fail(*error) : send(job, due.externalId, update, said);
                if (!verdict) {
                    error = verdict.error();
                    break;
                }
                summary.told += *verdict == Verdict::Told ? 1 : 0;
                summary.known += *verdict == Verdict::Known ? 1 : 0;
                summary.refused += *verdict == Verdict::Refused ? 1 : 0;
                if (*verdict == Verdict::Refused && summary.refusals.size() < kShownRefusals)
                    summary.refusals += due.externalId + u": "_s + said;
                const auto noted = awaited(database.write(WritePriority::Bulk,
                    [ticket = due.ticket, event = update.event, answer = int(*verdict), at = m_workspace.clock().nowMs()](
                        WriteSession& session) { return SourceOutletStore::tell(session, ticket, event, answer, at); }));
                if (!noted)
                    return fail(noted.error());
            }
            if (error)
                break;
            const auto done = awaited(database.write(
                WritePriority::Bulk, [due](WriteSession& session) { return SourceOutletStore::done(session, due); }));
            if (!done)
                return fail(done.error());
        }
    }
    if (error)
        return fail(*error);
    const auto left = awaited(
        database.read([source = opened->source](ReadSession& session) { return SourceOutletStore::countDue(session, source); }));
    if (!left)
        return fail(left.error());
    summary.due = *left;
    return summary;
}

} // namespace JakOps

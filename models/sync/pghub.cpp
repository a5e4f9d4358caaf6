// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pghub.h"

#include "domain/hubfault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QThread>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;
using namespace HubValue;

namespace {

constexpr int kTries = 8;

QList<FeedHead> headsOf(const HubRows& rows)
{
    QList<FeedHead> heads;
    for (int i = 0; i < rows.count(); ++i)
        heads.append({rows.number(i, 0), rows.number(i, 1), rows.bytes(i, 2), rows.text(i, 3)});
    return heads;
}

// What is missing where there is no hub, or not for this login: the schema, its functions, the right to them.
Error whyUnknown(const Error& error, const QByteArray& state)
{
    if (state != "3F000" && state != "42883" && state != "42P01" && state != "42501")
        return error;
    return {ErrorCode::NotAllowed, hubFaultDetail(HubFault::NoHub, error.detail)};
}

constexpr const char* kHeads
    = "SELECT f.audience, f.pos, f.hash, a.code FROM hub.feed_head f JOIN hub.audience a USING (audience) ORDER BY 1";

} // namespace

const char* const kEventColumns
    = "event_id, ticket_id, version, kind, verdict, reason, base_version, area_code, login, actor, device_id, "
      "device_seq, claimed_at, clock_offset, effective_at, received_at, body, sig, hash";

HubEvent eventAt(const HubRows& rows, int row, int c)
{
    HubEvent e;
    e.event = rows.uuid(row, c);
    e.ticket = rows.uuid(row, c + 1);
    e.version = rows.number(row, c + 2);
    e.kind = rows.text(row, c + 3);
    e.verdict = rows.text(row, c + 4);
    e.reason = rows.text(row, c + 5);
    e.baseVersion = rows.number(row, c + 6);
    e.area = rows.text(row, c + 7);
    e.login = rows.text(row, c + 8);
    e.actor = rows.text(row, c + 9);
    e.device = rows.uuid(row, c + 10);
    e.deviceSeq = rows.number(row, c + 11);
    e.claimedAt = rows.number(row, c + 12);
    e.clockOffset = rows.number(row, c + 13);
    e.effectiveAt = rows.number(row, c + 14);
    e.receivedAt = rows.number(row, c + 15);
    e.body = rows.utf8(row, c + 16);
    e.signature = rows.bytes(row, c + 17);
    e.hash = rows.bytes(row, c + 18);
    return e;
}

PgHub::PgHub(HubConnection& connection)
    : m_connection(connection)
{
}

Result<HubRows> PgHub::ask(const char* sql, const QList<QByteArray>& values)
{
    for (int attempt = 1;; ++attempt) {
        auto rows = m_connection.query(sql, values);
        if (rows || !m_connection.mayRetry() || rows.error().code == ErrorCode::Network)
            return rows;
        if (attempt == kTries)
            return fail(ErrorCode::Conflict, rows.error().detail);
        ++m_retries;
        QThread::msleep(QRandomGenerator::global()->bounded(1U << unsigned(attempt + 2)));
    }
}

Result<HubHello> PgHub::hello(const QUuid& device)
{
    const auto rows
        = ask("SELECT hub_id, name, epoch, protocol, schema, rules_version, close_without_validation, login, code, "
              "full_name, "
              "role, agency, area, scope_version, enabled, last_seq, device_revoked, now_ms FROM api.hello($1)",
            {uuid(device)});
    if (!rows)
        return fail(whyUnknown(rows.error(), m_connection.sqlState()));
    if (rows->count() == 0)
        return fail(
            ErrorCode::NotAllowed, hubFaultDetail(HubFault::NoHub, u"this login is no officer of the hub"_s));
    HubHello h;
    h.hub = rows->uuid(0, 0);
    h.name = rows->text(0, 1);
    h.epoch = int(rows->number(0, 2));
    h.protocol = int(rows->number(0, 3));
    h.schema = int(rows->number(0, 4));
    h.rulesVersion = int(rows->number(0, 5));
    h.closeWithoutValidation = rows->flag(0, 6);
    h.login = rows->text(0, 7);
    h.code = rows->text(0, 8);
    h.fullName = rows->text(0, 9);
    h.role = rows->text(0, 10);
    h.agency = rows->text(0, 11);
    h.area = rows->text(0, 12);
    h.scopeVersion = int(rows->number(0, 13));
    h.enabled = rows->flag(0, 14);
    if (!rows->isNull(0, 15))
        h.lastSeq = rows->number(0, 15);
    h.deviceRevoked = rows->flag(0, 16);
    h.nowMs = rows->number(0, 17);
    return h;
}

Result<bool> PgHub::enrol(const QString& code, const QUuid& device, const QByteArray& publicKey, const QString& name)
{
    const auto rows = ask("SELECT api.enrol($1, $2, $3, $4)", {text(code), uuid(device), bytes(publicKey), text(name)});
    return rows ? Result<bool>(rows->flag(0, 0)) : fail(whyUnknown(rows.error(), m_connection.sqlState()));
}

Result<QList<PushAnswer>> PgHub::push(const QUuid& device, const QList<HubCommand>& commands)
{
    QJsonArray events;
    for (const HubCommand& command : commands)
        events += toPush(command);
    const auto rows = ask("SELECT event_id, verdict, reason, version, effective_at FROM api.push($1, $2)",
        {uuid(device), QJsonDocument(events).toJson(QJsonDocument::Compact)});
    if (!rows)
        return fail(rows.error());
    QList<PushAnswer> answers;
    for (int i = 0; i < rows->count(); ++i)
        answers.append({rows->uuid(i, 0), rows->text(i, 1), rows->text(i, 2), rows->number(i, 3), rows->number(i, 4)});
    return answers;
}

Result<QList<FeedHead>> PgHub::heads()
{
    const auto rows = ask(kHeads);
    return rows ? Result<QList<FeedHead>>(headsOf(*rows)) : fail(rows.error());
}

Result<QList<FeedRow>> PgHub::pull(const QHash<qint64, qint64>& positionByAudience, int limit)
{
    static const QByteArray sql = QByteArray("SELECT audience, pos, fkind, fhash, ") + kEventColumns
        + " FROM api.pull($1, $2, $3) ORDER BY audience, pos";
    const auto rows = ask(
        sql.constData(), {numbers(positionByAudience.keys()), numbers(positionByAudience.values()), number(limit)});
    if (!rows)
        return fail(rows.error());
    QList<FeedRow> feed;
    for (int i = 0; i < rows->count(); ++i)
        feed.append(
            {rows->number(i, 0), rows->number(i, 1), rows->text(i, 2), rows->bytes(i, 3), eventAt(*rows, i, 4)});
    return feed;
}

Result<QList<HubEvent>> PgHub::history(const QUuid& ticket)
{
    static const QByteArray sql = QByteArray("SELECT ") + kEventColumns + " FROM api.history($1) ORDER BY version";
    const auto rows = ask(sql.constData(), {uuid(ticket)});
    if (!rows)
        return fail(rows.error());
    QList<HubEvent> events;
    for (int i = 0; i < rows->count(); ++i)
        events += eventAt(*rows, i, 0);
    return events;
}

Result<QList<FeedHead>> PgHub::firstSync(const std::function<bool(const QList<HubEvent>& page)>& visit)
{
    static const QByteArray sql
        = QByteArray("SELECT ") + kEventColumns + " FROM api.first_sync($1, $2) ORDER BY ticket_id, version";
    auto snapshot = HubTransaction::begin(m_connection, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (!snapshot)
        return fail(snapshot.error());
    const auto heads = m_connection.query(kHeads);
    if (!heads)
        return fail(heads.error());
    for (QUuid after;;) {
        const auto rows = m_connection.query(sql.constData(), {uuid(after), number(5000)});
        if (!rows)
            return fail(rows.error());
        if (rows->count() == 0)
            break;
        QList<HubEvent> page;
        page.reserve(rows->count());
        for (int i = 0; i < rows->count(); ++i)
            page += eventAt(*rows, i, 0);
        after = page.last().ticket;
        if (!visit(page))
            return fail(ErrorCode::Cancelled);
    }
    if (const auto ended = snapshot->commit(); !ended)
        return fail(ended.error());
    return headsOf(*heads);
}

Result<QList<PrivatePart>> PgHub::privateWords(const QList<QUuid>& tickets)
{
    if (const auto trail = ask("SELECT api.open_private($1)", {uuids(tickets)}); !trail)
        return fail(trail.error());
    const auto rows = ask("SELECT ticket_id, event_id, body FROM api.private_words($1)", {uuids(tickets)});
    if (!rows)
        return fail(rows.error());
    QList<PrivatePart> parts;
    for (int i = 0; i < rows->count(); ++i)
        parts.append({rows->uuid(i, 0), rows->uuid(i, 1), rows->utf8(i, 2)});
    return parts;
}

Result<QList<DevicePublicKey>> PgHub::deviceKeys(const QList<QUuid>& devices)
{
    const auto rows
        = ask("SELECT device_id, code, sign_pk, coalesce(revoked_at, 0) FROM api.device_keys($1)", {uuids(devices)});
    if (!rows)
        return fail(rows.error());
    QList<DevicePublicKey> keys;
    for (int i = 0; i < rows->count(); ++i)
        keys.append({rows->uuid(i, 0), rows->text(i, 1), rows->bytes(i, 2), rows->number(i, 3)});
    return keys;
}

Result<QList<Hub::AttachmentState>> PgHub::attachmentStates(const QStringList& sha256)
{
    const auto rows = ask("SELECT sha256, size, pieces, have, done FROM api.attachment_state($1)", {texts(sha256)});
    if (!rows)
        return fail(rows.error());
    QList<AttachmentState> states;
    for (int i = 0; i < rows->count(); ++i)
        states.append(
            {rows->text(i, 0), rows->number(i, 1), int(rows->number(i, 2)), int(rows->number(i, 3)), rows->flag(i, 4)});
    return states;
}

Result<int> PgHub::putPiece(const QString& sha256, qint64 size, int n, const QByteArray& piece)
{
    const auto rows
        = ask("SELECT api.attachment_put($1, $2, $3, $4)", {text(sha256), number(size), number(n), bytes(piece)});
    return rows ? Result<int>(int(rows->number(0, 0))) : fail(rows.error());
}

Result<QByteArray> PgHub::getPiece(const QString& sha256, int n)
{
    const auto rows = ask("SELECT api.attachment_get($1, $2)", {text(sha256), number(n)});
    if (!rows)
        return fail(rows.error());
    if (rows->count() == 0 || rows->isNull(0, 0))
        return fail(ErrorCode::NotFound, sha256);
    return rows->bytes(0, 0);
}

Result<QStringList> PgHub::present(const QUuid& ticket)
{
    const auto rows = ask("SELECT coalesce(nullif(full_name, ''), code) FROM api.present($1)", {ticket.isNull() ? QByteArray() : uuid(ticket)});
    if (!rows)
        return fail(rows.error());
    QStringList codes;
    for (int i = 0; i < rows->count(); ++i)
        codes += rows->text(i, 0);
    return codes;
}

Result<> PgHub::acknowledge(const QList<QUuid>& events)
{
    const auto rows = ask("SELECT api.acknowledge($1)", {uuids(events)});
    return rows ? Result<>() : fail(rows.error());
}

Result<QList<HubCardCount>> PgHub::unreadCards()
{
    const auto rows = ask("SELECT code, full_name, agency, area, converted, rejected, oldest FROM api.unread_cards()");
    if (!rows)
        return fail(rows.error());
    QList<HubCardCount> counts;
    for (int i = 0; i < rows->count(); ++i) {
        counts.append({rows->text(i, 0), rows->text(i, 1), rows->text(i, 2), rows->text(i, 3), rows->number(i, 4),
            rows->number(i, 5), rows->number(i, 6)});
    }
    return counts;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outbox.h"

#include "storage/metastore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QByteArray outboxBytes(const OutboxEntry& entry)
{
    const QJsonObject object{
        {u"seq"_s, entry.seq},
        {u"event"_s, entry.event.toString(QUuid::WithoutBraces)},
        {u"ticket"_s, entry.ticket.toString(QUuid::WithoutBraces)},
        {u"version"_s, entry.version},
        {u"base"_s, entry.baseVersion},
        {u"kind"_s, commandCode(entry.kind)},
        {u"at"_s, entry.at},
        {u"actor"_s, entry.actor},
        {u"body"_s, QString::fromUtf8(entry.body)},
    };
    return canonicalBody(object);
}

Result<OutboxEntry> parseOutboxEntry(const QByteArray& bytes)
{
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &parseError).object();
    OutboxEntry entry;
    entry.seq = object[u"seq"_s].toInteger();
    entry.event = QUuid::fromString(object[u"event"_s].toString());
    entry.ticket = QUuid::fromString(object[u"ticket"_s].toString());
    entry.version = int(object[u"version"_s].toInteger());
    entry.baseVersion = int(object[u"base"_s].toInteger());
    entry.at = object[u"at"_s].toInteger();
    entry.actor = object[u"actor"_s].toString();
    entry.body = object[u"body"_s].toString().toUtf8();
    const auto kind = commandFromCode(object[u"kind"_s].toString());
    if (!kind || entry.seq < 1 || entry.version < 1 || entry.event.isNull() || entry.ticket.isNull())
        return fail(ErrorCode::WrongFormat, u"not an outbox entry: "_s + parseError.errorString());
    entry.kind = *kind;
    return entry;
}

namespace Outbox {

Result<qint64> takeSeq(WriteSession& session)
{
    // Counted in meta, not from the newest row: rows a hub has taken may be cleared away one day.
    const auto last = MetaStore::number(session, MetaKey::lastSeq);
    if (!last)
        return last;
    const qint64 seq = *last + 1;
    if (const auto done = MetaStore::set(session, MetaKey::lastSeq, seq); !done)
        return fail(done.error());
    return seq;
}

Result<> append(WriteSession& session, const OutboxEntry& entry)
{
    // A reporter sealed to a hub's keys (IdentitySeal: "JI2") goes there by itself; quotes in words are escaped.
    const bool hasIdentity = entry.body.contains("\"sealed\":\"Skky");
    // With a hub: which of its versions that was, while this store still knows (docs/adr/0031).
    auto statement = session.prepare(
        "INSERT INTO outbox(seq, event, ticket, version, base_version, kind, at, actor, body, identity, hub_base) "
        "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,(SELECT CASE WHEN ?5 > h.was_version AND ?5 <= h.was_upto "
        "THEN h.was_version ELSE min(h.version, ?5) END FROM report r JOIN hub_ticket h ON h.ticket = r.id "
        "WHERE r.uuid = ?3 AND h.version > 0))");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(entry.seq, entry.event, entry.ticket, entry.version, entry.baseVersion, int(entry.kind),
        entry.at, entry.actor, entry.body, int(hasIdentity));
    return statement->run();
}

Result<QList<OutboxEntry>> entries(ReadSession& session, qint64 afterSeq, int limit)
{
    auto statement
        = session.prepare("SELECT seq, event, ticket, version, base_version, kind, at, actor, body FROM outbox "
                          "WHERE seq > ? ORDER BY seq LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(afterSeq, limit);
    QList<OutboxEntry> found;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        OutboxEntry entry;
        entry.seq = statement->int64(0);
        entry.event = statement->uuid(1);
        entry.ticket = statement->uuid(2);
        entry.version = statement->integer(3);
        entry.baseVersion = statement->integer(4);
        entry.kind = CommandKind(statement->int64(5));
        entry.at = statement->int64(6);
        entry.actor = statement->text(7);
        entry.body = statement->blob(8);
        found.append(std::move(entry));
    }
}

Result<qint64> lastSeq(ReadSession& session)
{
    return MetaStore::number(session, MetaKey::lastSeq);
}

Result<qint64> pendingCount(ReadSession& session)
{
    return session.number("SELECT count(*) FROM outbox WHERE state = 'pending'");
}

} // namespace Outbox

} // namespace JakOps

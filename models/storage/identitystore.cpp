// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identitystore.h"

#include "storage/statementrows.h"

namespace JakOps::IdentityStore {

namespace {

// Each row of the answer, until there is none.
template<class T, class Read> Result<QList<T>> rows(Result<Statement> statement, Read read)
{
    if (!statement)
        return fail(statement.error());
    QList<T> all;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        all += read(*statement);
    }
}

OfficerKey keyOf(const Statement& s)
{
    return {s.text(0), s.blob(1), s.blob(2)};
}

constexpr std::string_view kRequests
    = "SELECT q.id, r.uuid, r.number, q.asked_by, q.reason, q.asked_at, coalesce(q.approved_by, ''), q.approved_at, "
      "q.opened_at, q.ticket, q.half FROM identity_request q JOIN report r ON r.id = q.ticket ";

Request requestOf(const Statement& s)
{
    return {{.id = s.uuid(0), .ticket = s.uuid(1), .number = s.text(2), .askedBy = s.text(3), .reason = s.text(4),
                .askedAt = s.int64(5), .approvedBy = s.text(6), .approvedAt = s.int64(7), .openedAt = s.int64(8)},
        s.int64(9), s.blob(10)};
}

} // namespace

Result<std::optional<OfficerKey>> officerKey(ReadSession& session, const QString& officer)
{
    auto statement = session.prepare("SELECT officer, pk, wrapped FROM identity_key WHERE officer = ?");
    if (statement)
        statement->bind(1, officer);
    const auto found = rows<OfficerKey>(std::move(statement), keyOf);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<> addOfficerKey(WriteSession& session, const OfficerKey& key, qint64 now)
{
    return runSql(session, "INSERT INTO identity_key(officer, pk, wrapped, made_at) VALUES(?, ?, ?, ?)", key.officer,
        key.publicKey, key.wrapped, now);
}

Result<> setWrapped(WriteSession& session, const QString& officer, const QByteArray& wrapped)
{
    return runSql(session, "UPDATE identity_key SET wrapped = ? WHERE officer = ?", wrapped, officer);
}

Result<> removeOfficerKey(WriteSession& session, const QString& officer)
{
    const auto grants = runSql(session, "DELETE FROM identity_grant WHERE officer = ?", officer);
    return grants ? runSql(session, "DELETE FROM identity_key WHERE officer = ?", officer) : grants;
}

Result<QList<OfficerKey>> withoutGrant(ReadSession& session, IdentitySide side)
{
    auto statement = session.prepare("SELECT k.officer, k.pk, k.wrapped FROM identity_key k LEFT JOIN identity_grant g ON "
                                     "g.officer = k.officer AND g.side = ? WHERE g.officer IS NULL ORDER BY k.officer");
    if (statement)
        statement->bind(1, int(side));
    return rows<OfficerKey>(std::move(statement), keyOf);
}

Result<SideKey> sideKey(ReadSession& session, IdentitySide side)
{
    auto statement = session.prepare("SELECT pk, one_key FROM identity_side WHERE side = ?");
    if (statement)
        statement->bind(1, int(side));
    const auto found
        = rows<SideKey>(std::move(statement), [](const Statement& s) { return SideKey{s.blob(0), s.blob(1)}; });
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? SideKey() : found->first();
}

Result<> addSide(WriteSession& session, IdentitySide side, const QByteArray& publicKey, qint64 now)
{
    return runSql(session, "INSERT INTO identity_side(side, pk, made_at) VALUES(?, ?, ?)", int(side), publicKey, now);
}

Result<> setOneKeyHalf(WriteSession& session, IdentitySide side, const QByteArray& half)
{
    return runSql(session, "UPDATE identity_side SET one_key = ? WHERE side = ?", half, int(side));
}

Result<QByteArray> grant(ReadSession& session, IdentitySide side, const QString& officer)
{
    auto statement = session.prepare("SELECT box FROM identity_grant WHERE side = ? AND officer = ?");
    if (statement)
        statement->bindAll(int(side), officer);
    const auto found = rows<QByteArray>(std::move(statement), [](const Statement& s) { return s.blob(0); });
    if (!found)
        return fail(found.error());
    return found->value(0);
}

Result<bool> isHeldByOthers(ReadSession& session, IdentitySide side, const QString& officer)
{
    auto statement = session.prepare("SELECT 1 FROM identity_grant g JOIN officer o ON o.code = g.officer WHERE g.side = ? AND "
                                     "g.officer <> ? AND o.disabled_at = 0 LIMIT 1");
    if (statement)
        statement->bindAll(int(side), officer);
    const auto found = rows<int>(std::move(statement), [](const Statement& s) { return int(s.int64(0)); });
    return found ? Result<bool>(!found->isEmpty()) : fail(found.error());
}

Result<> removeSide(WriteSession& session, IdentitySide side)
{
    const auto grants = runSql(session, "DELETE FROM identity_grant WHERE side = ?", int(side));
    return grants ? runSql(session, "DELETE FROM identity_side WHERE side = ?", int(side)) : grants;
}

Result<> addGrant(WriteSession& session, IdentitySide side, const QString& officer, const QByteArray& box)
{
    return runSql(session, "INSERT INTO identity_grant(side, officer, box) VALUES(?, ?, ?)", int(side), officer, box);
}

Result<std::optional<Request>> request(ReadSession& session, const QUuid& id)
{
    auto statement = session.prepare(std::string(kRequests) + "WHERE q.id = ?");
    if (statement)
        statement->bind(1, id);
    const auto found = rows<Request>(std::move(statement), requestOf);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<Request>> requestsOf(ReadSession& session, qint64 ticketKey)
{
    auto statement = session.prepare(std::string(kRequests) + "WHERE q.ticket = ? ORDER BY q.asked_at DESC, q.id");
    if (statement)
        statement->bind(1, ticketKey);
    return rows<Request>(std::move(statement), requestOf);
}

Result<QList<Request>> openRequests(ReadSession& session, qint64 now)
{
    auto statement = session.prepare(std::string(kRequests)
        + "WHERE (q.approved_at = 0 AND q.asked_at > ?) OR q.approved_at > ? ORDER BY q.asked_at DESC, q.id");
    if (statement)
        statement->bindAll(now - kAskedForMs, now - kApprovedForMs);
    return rows<Request>(std::move(statement), requestOf);
}

Result<> addRequest(WriteSession& session, const Request& request)
{
    return runSql(session, "INSERT INTO identity_request(id, ticket, asked_by, reason, asked_at) VALUES(?, ?, ?, ?, ?)",
        request.request.id, request.ticketKey, request.request.askedBy, request.request.reason, request.request.askedAt);
}

Result<> approve(WriteSession& session, const QUuid& id, const QString& by, qint64 now, const QByteArray& half)
{
    return runSql(session,
        "UPDATE identity_request SET approved_by = ?, approved_at = ?, half = ? WHERE id = ? AND approved_at = 0", by, now,
        half, id);
}

Result<> noteOpened(WriteSession& session, const QUuid& id, qint64 now)
{
    return runSql(session, "UPDATE identity_request SET opened_at = ? WHERE id = ?", now, id);
}

} // namespace JakOps::IdentityStore

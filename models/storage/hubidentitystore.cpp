// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubidentitystore.h"

#include "domain/ticketevent.h"
#include "storage/metastore.h"
#include "storage/statementrows.h"

namespace JakOps::HubIdentityStore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view kToSeal = "FROM outbox WHERE identity = 1 AND actor = ?1 AND state IN ('accepted', 'noop', 'converted') ";

Result<bool> any(ReadSession& session, std::string_view sql, const QString& officer)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(1, officer);
    const auto found = statement->step();
    return found ? Result<bool>(*found) : fail(found.error());
}

} // namespace

Result<bool> isOn(ReadSession& session)
{
    const auto on = MetaStore::number(session, MetaKey::hubIdentity);
    return on ? Result<bool>(*on != 0) : fail(on.error());
}

Result<> setOn(WriteSession& session, bool on)
{
    return MetaStore::set(session, MetaKey::hubIdentity, qint64(on));
}

Result<> forget(WriteSession& session)
{
    return session.execute("DELETE FROM hub_waiting; DELETE FROM hub_grant; DELETE FROM hub_key; DELETE FROM hub_side");
}

Result<> sealAgain(WriteSession& session, bool all)
{
    return session.execute(all ? "UPDATE outbox SET identity = 1 WHERE identity > 1 AND length(body) > 0"
                               : "UPDATE outbox SET identity = 1 WHERE identity > 1 AND identity = 3 AND length(body) > 0");
}

Result<IdentitySeal> seal(ReadSession& session)
{
    auto statement = session.prepare("SELECT side, key_id, pk FROM hub_side WHERE present = 1 ORDER BY key_id");
    if (!statement)
        return fail(statement.error());
    std::array<QUuid, 2> ids;
    std::array<QByteArray, 2> keys;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const auto side = size_t(statement->integer(0));
        ids.at(side) = statement->uuid(1);
        keys.at(side) = statement->blob(2);
    }
    return IdentitySeal(keys[0], keys[1], ids[0], ids[1]);
}

Result<QList<HubSideKey>> sides(ReadSession& session, const QString& officer)
{
    auto statement = session.prepare("SELECT s.key_id, s.side, s.pk, coalesce(g.box, x''), s.present FROM hub_side s LEFT JOIN hub_grant g ON "
                                     "g.key_id = s.key_id AND g.officer = ? ORDER BY s.side, s.key_id");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, officer);
    return allRows(*statement, [](const Statement& s) {
        return HubSideKey {s.uuid(0), IdentitySide(s.integer(1)), s.blob(2), s.blob(3), s.integer(4) != 0};
    });
}

Result<bool> take(WriteSession& session, const Told& told)
{
    bool isWhole = true;
    Result<> done = session.execute("UPDATE hub_side SET present = 0");
    if (done)
        done = runSql(session, "DELETE FROM hub_grant WHERE officer = ?", told.officer);
    if (done)
        done = runSql(session, "DELETE FROM hub_waiting WHERE officer = ? AND box IS NULL", told.officer);
    if (done)
        done = runSql(session, "INSERT OR REPLACE INTO hub_key(officer, told, pk, others) VALUES(?, ?, ?, ?)", told.officer,
            told.ownKey.isNull() ? QByteArray("") : told.ownKey, told.mine.publicKey.isNull() ? QByteArray("") : told.mine.publicKey,
            told.mine.others);
    for (const HubSideKey& side : told.sides) {
        if (done)
            done = runSql(session,
                "INSERT INTO hub_side(key_id, side, pk, present) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(key_id) DO UPDATE SET present = ?4 "
                "WHERE pk = ?3 AND side = ?2",
                side.key, int(side.side), side.publicKey, int(side.isPresent));
        if (done && session.changes() == 0) {
            isWhole = false;
            continue;
        }
        if (done && !side.box.isEmpty())
            done = runSql(session, "INSERT INTO hub_grant(officer, key_id, box) VALUES(?, ?, ?)", told.officer, side.key, side.box);
    }
    for (const HubWaiting& one : told.waiting) {
        if (done)
            done = runSql(session, "INSERT INTO hub_waiting(officer, code, pk) VALUES(?, ?, ?) ON CONFLICT DO NOTHING", told.officer,
                one.officer, one.publicKey);
    }
    return done ? Result<bool>(isWhole) : fail(done.error());
}

Result<std::optional<HubIdentityMine>> mine(ReadSession& session, const QString& officer)
{
    auto statement = session.prepare("SELECT pk, others FROM hub_key WHERE officer = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, officer);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? std::optional(HubIdentityMine {{}, statement->blob(0), statement->int64(1)}) : std::nullopt;
}

Result<> forgetOfficer(WriteSession& session, const QString& officer)
{
    Result<> done = runSql(session, "DELETE FROM hub_waiting WHERE officer = ?", officer);
    if (done)
        done = runSql(session, "DELETE FROM hub_grant WHERE officer = ?", officer);
    return done ? runSql(session, "DELETE FROM hub_key WHERE officer = ?", officer) : done;
}

Result<QList<HubWaiting>> waiting(ReadSession& session, const QString& officer, bool sealedToo)
{
    auto statement = session.prepare("SELECT code, pk, key_id, box FROM hub_waiting WHERE officer = ?1 AND (box IS NOT NULL) = ?2 ORDER BY code");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, int(sealedToo));
    return allRows(*statement, [](const Statement& s) {
        return HubWaiting {s.text(0), s.blob(1), s.isNull(2) ? QUuid() : s.uuid(2), s.isNull(3) ? QByteArray() : s.blob(3)};
    });
}

Result<> handOn(WriteSession& session, const QString& officer, const HubWaiting& given)
{
    return runSql(session, "UPDATE hub_waiting SET key_id = ?3, box = ?4 WHERE officer = ?1 AND code = ?2", officer, given.officer,
        given.key, given.box);
}

Result<> handedOn(WriteSession& session, const QString& officer, const QString& code)
{
    return runSql(session, "DELETE FROM hub_waiting WHERE officer = ? AND code = ?", officer, code);
}

Result<QList<Box>> boxes(ReadSession& session, const QString& officer, int limit)
{
    auto statement = session.prepare("SELECT seq, ticket, body " + std::string(kToSeal) + "ORDER BY seq LIMIT ?2");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, limit);
    return allRows(*statement, [](const Statement& s) {
        const QJsonObject body = parseBody(s.blob(2)).value_or(QJsonObject());
        const QByteArray sealed = QByteArray::fromBase64(body[BodyKey::sealedReporter].toString().toLatin1());
        return Box {s.int64(0), s.uuid(1), SealedIdentity::parse(sealed).value_or(SealedIdentity())};
    });
}

Result<> setBrought(WriteSession& session, const QList<qint64>& seqs, bool taken)
{
    for (const qint64 seq : seqs) {
        if (const auto done = runSql(session, "UPDATE outbox SET identity = ?2 WHERE seq = ?1 AND identity = 1", seq, taken ? 2 : 3); !done)
            return done;
    }
    return {};
}

Result<Counts> counts(ReadSession& session)
{
    const auto toBring = session.number("SELECT count(*) FROM outbox WHERE identity = 1 AND state <> 'rejected'");
    const auto refused = session.number("SELECT count(*) FROM outbox WHERE identity > 1 AND identity = 3");
    if (!toBring || !refused)
        return fail(!toBring ? toBring.error() : refused.error());
    return Counts {*toBring, *refused};
}

Result<bool> isDue(ReadSession& session, const QString& officer)
{
    auto due = any(session, "SELECT 1 " + std::string(kToSeal) + "LIMIT 1", officer);
    if (due && !*due)
        due = any(session, "SELECT 1 FROM hub_waiting WHERE officer = ?1 AND box IS NOT NULL LIMIT 1", officer);
    if (due && !*due)
        due = any(session, "SELECT 1 FROM identity_key k LEFT JOIN hub_key h ON h.officer = k.officer WHERE k.officer = ?1 AND "
                           "(h.told IS NULL OR h.told <> k.pk)",
            officer);
    return due;
}

Result<bool> hasKey(ReadSession& session, const QString& officer)
{
    return any(session, "SELECT 1 FROM identity_key WHERE officer = ?1", officer);
}

} // namespace JakOps::HubIdentityStore

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulletinstore.h"

#include "storage/statementrows.h"

namespace JakOps::BulletinStore {

namespace {

constexpr std::string_view kColumns = "SELECT id, title, words, area, valid_from, valid_until, pinned, written_by, written_at, "
                                      "withdrawn_by, withdrawn_at, "
                                      "coalesce((SELECT read_at FROM bulletin_read WHERE bulletin = id AND officer = ?1), 0) "
                                      "FROM bulletin ";

Bulletin bulletinOf(const Statement& row)
{
    return {.id = row.uuid(0),
        .title = row.text(1),
        .words = row.text(2),
        .area = row.text(3),
        .validFrom = row.int64(4),
        .validUntil = row.int64(5),
        .pinned = row.integer(6) != 0,
        .writtenBy = row.text(7),
        .writtenAt = row.int64(8),
        .withdrawnBy = row.text(9),
        .withdrawnAt = row.int64(10),
        .readAt = row.int64(11)};
}

} // namespace

Result<QList<Bulletin>> all(ReadSession& session, const QString& officer, qint64 validAt)
{
    auto statement = session.prepare(std::string(kColumns)
        + "WHERE ?2 = 0 OR (withdrawn_at = 0 AND valid_from <= ?2 AND valid_until > ?2) ORDER BY written_at DESC, id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, validAt);
    return allRows(*statement, bulletinOf);
}

Result<std::optional<Bulletin>> find(ReadSession& session, const QUuid& id)
{
    auto statement = session.prepare(std::string(kColumns) + "WHERE id = ?2");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(QString(), id);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(bulletinOf(*statement)) : std::nullopt;
}

Result<> add(WriteSession& session, const Bulletin& bulletin)
{
    auto statement = session.prepare("INSERT INTO bulletin(id, title, words, area, valid_from, valid_until, pinned, written_by, "
                                     "written_at, withdrawn_by, withdrawn_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(bulletin.id, bulletin.title, bulletin.words, bulletin.area, bulletin.validFrom, bulletin.validUntil,
        bulletin.pinned, bulletin.writtenBy, bulletin.writtenAt, bulletin.withdrawnBy, bulletin.withdrawnAt);
    return statement->run();
}

Result<> withdraw(WriteSession& session, const QUuid& id, const QString& officer, qint64 now)
{
    auto statement = session.prepare("UPDATE bulletin SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ? AND withdrawn_at = 0");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, now, id);
    return statement->run();
}

Result<> markRead(WriteSession& session, const QUuid& id, const QString& officer, qint64 now)
{
    auto statement = session.prepare(
        "INSERT INTO bulletin_read(bulletin, officer, read_at) VALUES(?, ?, ?) ON CONFLICT(bulletin, officer) DO NOTHING");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(id, officer, now);
    return statement->run();
}

} // namespace JakOps::BulletinStore

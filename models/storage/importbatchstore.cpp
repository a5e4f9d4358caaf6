// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/importbatchstore.h"

namespace JakOps::ImportBatchStore {

namespace {

constexpr std::string_view kSelect
    = "SELECT id, source, origin, started_at, finished_at, added, updated, unchanged, rejected, undone_at "
      "FROM import_batch ";

ImportBatch batchOf(const Statement& row)
{
    return {row.int64(0), row.text(1), row.text(2), row.int64(3), row.int64(4), row.int64(5), row.int64(6),
        row.int64(7), row.int64(8), row.int64(9)};
}

Result<QList<ImportBatch>> collect(ReadSession& session, const std::string& sql, qint64 argument)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(1, argument);
    QList<ImportBatch> batches;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return batches;
        batches.append(batchOf(*statement));
    }
}

} // namespace

Result<qint64> begin(WriteSession& session, const ImportBatch& batch)
{
    auto statement = session.prepare(
        "INSERT INTO import_batch(source, origin, started_at, finished_at, added, updated, unchanged, "
        "rejected, undone_at) VALUES(?,?,?,?,?,?,?,?,?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(batch.source, batch.origin, batch.startedAt, batch.finishedAt, batch.added, batch.updated,
        batch.unchanged, batch.rejected, batch.undoneAt);
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    return session.lastInsertId();
}

Result<> update(WriteSession& session, const ImportBatch& batch)
{
    auto statement
        = session.prepare("UPDATE import_batch SET finished_at=?2, added=?3, updated=?4, unchanged=?5, rejected=?6, "
                          "undone_at=?7 WHERE id=?1");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(
        batch.id, batch.finishedAt, batch.added, batch.updated, batch.unchanged, batch.rejected, batch.undoneAt);
    if (const auto done = statement->run(); !done)
        return done;
    if (session.changes() == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("no import %1").arg(batch.id));
    return {};
}

Result<std::optional<ImportBatch>> batch(ReadSession& session, qint64 id)
{
    const auto found = collect(session, std::string(kSelect) + "WHERE id = ?", id);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<ImportBatch>> list(ReadSession& session, int limit)
{
    return collect(session, std::string(kSelect) + "ORDER BY id DESC LIMIT ?", limit);
}

} // namespace JakOps::ImportBatchStore

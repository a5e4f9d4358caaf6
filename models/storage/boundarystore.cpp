// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/boundarystore.h"

namespace JakOps::BoundaryStore {

Result<std::optional<StoredBoundaries>> load(ReadSession& session)
{
    auto statement = session.prepare("SELECT name, imported_at, content FROM boundary WHERE id = 1");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return StoredBoundaries{statement->blob(2), statement->text(0), statement->int64(1)};
}

Result<> save(WriteSession& session, const StoredBoundaries& set)
{
    auto statement = session.prepare(
        "INSERT INTO boundary(id, name, imported_at, content) VALUES(1, ?, ?, ?) ON CONFLICT(id) DO "
        "UPDATE SET name = excluded.name, imported_at = excluded.imported_at, content = excluded.content");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(set.name, set.importedAt, set.content);
    return statement->run();
}

Result<> clear(WriteSession& session)
{
    return session.execute("DELETE FROM boundary");
}

} // namespace JakOps::BoundaryStore

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/metastore.h"

namespace JakOps::MetaStore {

namespace {

template<class T, class Read> Result<T> value(ReadSession& session, QLatin1StringView key, Read read)
{
    auto statement = session.prepare("SELECT value FROM meta WHERE key = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, QString(key));
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? read(*statement) : T{};
}

template<class T> Result<> store(WriteSession& session, QLatin1StringView key, const T& value)
{
    auto statement = session.prepare(
        "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, QString(key));
    statement->bind(2, value);
    return statement->run();
}

} // namespace

Result<QString> text(ReadSession& session, QLatin1StringView key)
{
    return value<QString>(session, key, [](const Statement& s) { return s.text(0); });
}

Result<qint64> number(ReadSession& session, QLatin1StringView key)
{
    return value<qint64>(session, key, [](const Statement& s) { return s.int64(0); });
}

Result<> set(WriteSession& session, QLatin1StringView key, const QString& value)
{
    return store(session, key, value);
}

Result<> set(WriteSession& session, QLatin1StringView key, qint64 value)
{
    return store(session, key, value);
}

} // namespace JakOps::MetaStore

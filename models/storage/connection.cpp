// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "base/logging.h"

#include <QUrl>

#include <sqlite3.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Connection::Connection(sqlite3* handle)
    : m_handle(handle)
{
}

Connection::~Connection()
{
    for (auto& [sql, cached] : m_cache)
        sqlite3_finalize(cached.stmt);
    const int code = sqlite3_close(m_handle);
    if (code != SQLITE_OK)
        qCWarning(lcStorage) << "a statement outlives its connection:" << sqlite3_errmsg(m_handle);
}

Result<std::unique_ptr<Connection>> Connection::open(const Options& options)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE;
    flags |= options.mode == AccessMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.create)
        flags |= SQLITE_OPEN_CREATE;
    // A path is data: as a percent-encoded file: address nothing in it is taken for an option.
    QByteArray name = "file:" + QUrl::toPercentEncoding(options.path, "/");
    if (options.immutable)
        name += "?immutable=1";
    sqlite3* handle = nullptr;
    const int code
        = sqlite3_open_v2(name.constData(), &handle, flags, options.vfs.isEmpty() ? nullptr : options.vfs.constData());
    if (code != SQLITE_OK) {
        const Error error = sqliteError(handle, code, u"open "_s + options.path);
        sqlite3_close(handle);
        return fail(error);
    }
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (const auto configured = connection->configure(options); !configured)
        return fail(configured.error());
    return connection;
}

Result<> Connection::configure(const Options& options)
{
    sqlite3_busy_timeout(m_handle, 5000);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (const auto done = execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0"); !done)
        return done;
    if (options.mode == AccessMode::ReadOnly)
        return execute("PRAGMA query_only=ON; PRAGMA cache_size=-16384");
    // recursive_triggers: else REPLACE would delete events past the trigger that forbids it.
    // FULL: an acknowledged commit survives a power cut, for a third of a millisecond each.
    if (const auto mode = text("PRAGMA journal_mode=WAL"); !mode)
        return fail(mode.error());
    else if (*mode != u"wal")
        return fail(ErrorCode::StoreFailed, u"no write-ahead log here: journal_mode "_s + *mode);
    return execute("PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA wal_autocheckpoint=1000; PRAGMA "
                   "journal_size_limit=67108864; "
                   "PRAGMA cache_size=-65536");
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    auto found = m_cache.find(sql);
    if (found == m_cache.end())
        found = m_cache.try_emplace(std::string(sql)).first;
    Cached& cached = found->second;
    if (cached.stmt && !cached.inUse) {
        cached.inUse = true;
        return Statement(cached.stmt, &cached.inUse);
    }
    const bool keep = !cached.stmt; // the same statement within itself: a second one, for this once
    sqlite3_stmt* stmt = nullptr;
    const int code = sqlite3_prepare_v3(
        m_handle, sql.data(), int(sql.size()), keep ? SQLITE_PREPARE_PERSISTENT : 0, &stmt, nullptr);
    if (code != SQLITE_OK)
        return fail(
            sqliteError(m_handle, code, u"prepare "_s + QString::fromUtf8(sql.data(), qsizetype(sql.size())).left(60)));
    if (!keep)
        return Statement(stmt, nullptr);
    cached = {stmt, true};
    return Statement(stmt, &cached.inUse);
}

Result<> Connection::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(sqliteError(m_handle, code, QString::fromUtf8(sql).left(60)));
    return {};
}

Result<qint64> Connection::number(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->int64(0) : 0;
}

Result<QString> Connection::text(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->text(0) : QString();
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Connection::stopOn(std::stop_token stop)
{
    constexpr int kInstructions = 20'000; // some milliseconds of work between two looks
    m_stop = std::move(stop);
    sqlite3_progress_handler(
        m_handle, kInstructions, [](void* token) { return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0; }, &m_stop);
}

} // namespace JakOps

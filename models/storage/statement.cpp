// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include <sqlite3.h>

#include <cerrno>
#include <cmath>
#include <limits>
#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

ErrorCode ioErrorCode(sqlite3* handle, int extended)
{
    const int reason = handle ? sqlite3_system_errno(handle) : 0;
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        return ErrorCode::DiskFull;
    switch (extended) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_FSTAT:
        return ErrorCode::Unreadable;
    case SQLITE_IOERR_SHORT_READ: // shorter than its own pages say
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
        return ErrorCode::StoreDamaged;
    default:
        return ErrorCode::Unwritable;
    }
}

ErrorCode codeOf(sqlite3* handle, int code, int extended)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StoreDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreBusy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::Unwritable;
    case SQLITE_CANTOPEN:
        return ErrorCode::Unreadable;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_IOERR:
        return ioErrorCode(handle, extended);
    default:
        return ErrorCode::StoreFailed;
    }
}

} // namespace

Error sqliteError(sqlite3* handle, int code, const QString& what, std::source_location where)
{
    const int extended = handle ? sqlite3_extended_errcode(handle) : code;
    const bool same = (extended & 0xff) == (code & 0xff);
    QString detail = what + u": "_s + QString::fromUtf8(handle && same ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    detail += u" ("_s + QString::number(same ? extended : code) + u')';
    return Error(codeOf(handle, code, same ? extended : code), detail, where);
}

Statement::Statement(sqlite3_stmt* stmt, bool* inUse)
    : m_stmt(stmt)
    , m_inUse(inUse)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_stmt(std::exchange(other.m_stmt, nullptr))
    , m_inUse(std::exchange(other.m_inUse, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this != &other) {
        release();
        m_stmt = std::exchange(other.m_stmt, nullptr);
        m_inUse = std::exchange(other.m_inUse, nullptr);
    }
    return *this;
}

Statement::~Statement()
{
    release();
}

void Statement::release()
{
    if (!m_stmt)
        return;
    if (m_inUse) {
        sqlite3_reset(m_stmt);
        sqlite3_clear_bindings(m_stmt);
        *m_inUse = false;
    } else {
        sqlite3_finalize(m_stmt);
    }
    m_stmt = nullptr;
    m_inUse = nullptr;
}

// A bind fails only for an index out of range or an unfinished step: both are bugs, and the step after it then fails or
// the test of the statement does.
void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_stmt, parameter, value);
}

void Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_stmt, parameter, value);
}

void Statement::bind(int parameter, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(
        m_stmt, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, const QByteArray& value)
{
    sqlite3_bind_blob64(
        m_stmt, parameter, value.isNull() ? "" : value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int parameter, const QUuid& value)
{
    const QUuid::Id128Bytes bytes = value.toBytes();
    sqlite3_bind_blob(m_stmt, parameter, bytes.data, sizeof bytes.data, SQLITE_TRANSIENT);
}

void Statement::bind(int parameter, std::nullopt_t)
{
    sqlite3_bind_null(m_stmt, parameter);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3* handle = sqlite3_db_handle(m_stmt);
    const QString sql = QString::fromUtf8(sqlite3_sql(m_stmt));
    return fail(sqliteError(handle, code, sql.left(60)));
}

Result<> Statement::run()
{
    while (true) {
        const Result<bool> more = step();
        if (!more || !*more) {
            reset();
            return more ? Result<>{} : fail(more.error());
        }
    }
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_stmt, column);
}

double Statement::real(int column) const
{
    if (isNull(column))
        return std::numeric_limits<double>::quiet_NaN();
    return sqlite3_column_double(m_stmt, column);
}

QString Statement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_stmt, column);
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes), sqlite3_column_bytes(m_stmt, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_stmt, column));
}

QUuid Statement::uuid(int column) const
{
    if (sqlite3_column_bytes(m_stmt, column) != 16)
        return {};
    return QUuid::fromBytes(sqlite3_column_blob(m_stmt, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}

} // namespace JakOps

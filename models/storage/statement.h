// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace JakOps {

// The error of an SQLite call, in our terms. `what` names the operation for the log; bound values are never in it.
[[nodiscard]] Error sqliteError(
    sqlite3* handle, int code, const QString& what, std::source_location where = std::source_location::current());

// A prepared statement borrowed from a connection's cache: bind, step, read the columns. Resets itself when it goes, so
// that no read transaction outlives it. Lives in the connection's thread, not longer than the session.
class Statement final
{
public:
    Statement(sqlite3_stmt* stmt, bool* inUse);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    // Parameters count from 1. Strings and blobs are copied by SQLite where they may change before the step.
    void bind(int parameter, qint64 value);
    void bind(int parameter, int value) { bind(parameter, qint64(value)); }
    void bind(int parameter, bool value) { bind(parameter, qint64(value)); }
    void bind(int parameter, double value); // NaN is stored as NULL
    void bind(int parameter, const QString& value);
    void bind(int parameter, const QByteArray& value);
    void bind(int parameter, const QUuid& value); // 16 bytes
    void bind(int parameter, std::nullopt_t);
    template<class... Values> void bindAll(const Values&... values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    [[nodiscard]] Result<bool> step(); // true: there is a row; false: done
    [[nodiscard]] Result<> run(); // to the end, then ready to be bound again
    void reset();

    // Columns count from 0.
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int integer(int column) const { return int(int64(column)); }
    [[nodiscard]] double real(int column) const; // NaN for NULL
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] bool isNull(int column) const;

    [[nodiscard]] sqlite3_stmt* handle() const { return m_stmt; } // for scans over millions of rows

private:
    void release();

    sqlite3_stmt* m_stmt = nullptr;
    bool* m_inUse = nullptr; // of the cache; null when the statement is its own
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>

namespace JakOps {

enum class AccessMode { ReadWrite, ReadOnly };

// One SQLite connection with its settings and its prepared statements. Used by one thread at a time.
class Connection final
{
public:
    struct Options
    {
        QString path;
        AccessMode mode = AccessMode::ReadWrite;
        bool create = false;
        bool immutable = false; // read-only medium: no -wal, no -shm, nobody else writes
        QByteArray vfs; // empty: the platform's; tests inject failing ones
    };
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Options& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] Result<Statement> prepare(std::string_view sql); // kept for the next time
    [[nodiscard]] Result<> execute(const char* sql); // one or more statements without results
    [[nodiscard]] Result<qint64> number(std::string_view sql); // first column of the first row; 0 when there is none
    [[nodiscard]] Result<QString> text(std::string_view sql);

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    void interrupt(); // from any thread: what runs now ends with Cancelled
    void stopOn(std::stop_token stop); // what runs when it is asked to stop, or is begun after that, ends with Cancelled

private:
    struct Cached
    {
        sqlite3_stmt* stmt = nullptr;
        bool inUse = false;
    };

    explicit Connection(sqlite3* handle);
    [[nodiscard]] Result<> configure(const Options& options);

    sqlite3* m_handle = nullptr;
    std::stop_token m_stop;
    struct Hash // looks a statement up without making a string of it
    {
        using is_transparent = void;
        size_t operator()(std::string_view sql) const { return std::hash<std::string_view>()(sql); }
    };
    std::unordered_map<std::string, Cached, Hash, std::equal_to<>> m_cache; // nodes stay where they are
};

} // namespace JakOps

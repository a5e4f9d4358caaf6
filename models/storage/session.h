// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketrow.h"
#include "storage/connection.h"

#include <atomic>
#include <functional>
#include <vector>

namespace JakOps {

enum class WritePriority {
    User, // an officer waits for it: before everything in the Bulk queue
    Bulk, // imports, seeds, recomputations: at most 500 events at once, or more while nobody waits (isAwaited())
};

// What a read job gets: one consistent snapshot of the store, for as long as the job runs.
class ReadSession
{
public:
    explicit ReadSession(Connection& connection)
        : m_connection(connection)
    {
    }
    ReadSession(const ReadSession&) = delete;
    ReadSession& operator=(const ReadSession&) = delete;

    [[nodiscard]] Result<Statement> prepare(std::string_view sql) { return m_connection.prepare(sql); }
    [[nodiscard]] Result<qint64> number(std::string_view sql) { return m_connection.number(sql); }
    [[nodiscard]] sqlite3* handle() const { return m_connection.handle(); }

protected:
    Connection& m_connection;
};

// What a write job gets: one transaction. It is committed when the job returns a value and rolled back when it returns
// an error.
class WriteSession final : public ReadSession
{
public:
    WriteSession(Connection& connection, WritePriority priority, const std::atomic<bool>& awaited)
        : ReadSession(connection)
        , m_priority(priority)
        , m_awaited(awaited)
    {
    }

    [[nodiscard]] WritePriority priority() const { return m_priority; }
    // An officer's command is in the queue, or the store closes: a long transaction is to come to its end.
    [[nodiscard]] bool isAwaited() const { return m_awaited.load(std::memory_order_relaxed); }
    [[nodiscard]] Result<> execute(const char* sql) { return m_connection.execute(sql); }
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] int changes() const; // rows the last statement changed

    // Run in the writer's thread, in the order given, once the transaction stands (or does not).
    void afterCommit(std::function<void()> action) { m_afterCommit.push_back(std::move(action)); }
    void afterRollback(std::function<void()> action) { m_afterRollback.push_back(std::move(action)); }
    void runAfterCommit();
    void runAfterRollback();

    // Set by TermTable: this transaction brought new codes.
    void noteTermsChanged() { m_termsChanged = true; }
    [[nodiscard]] bool termsChanged() const { return m_termsChanged; }

private:
    WritePriority m_priority;
    const std::atomic<bool>& m_awaited;
    bool m_termsChanged = false;
    std::vector<std::function<void()>> m_afterCommit;
    std::vector<std::function<void()>> m_afterRollback;
};

} // namespace JakOps

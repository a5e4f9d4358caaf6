// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace JakOps {

// The threads of a Database with their queues and connections. A connection is used by its thread alone while that
// runs, and by the thread that opens and closes the database before and after.
class Database::Threads final
{
public:
    Threads(std::unique_ptr<Connection> writer, std::vector<std::unique_ptr<Connection>> readers);
    ~Threads();
    void start();
    void stop(); // idempotent; afterwards everything given is refused with Cancelled

    void write(WritePriority priority, WriteTask task);
    void read(ReadPriority priority, ReadTask task);
    void setIdleWork(std::function<Result<bool>(WriteSession&)> work);
    [[nodiscard]] qint64 pendingWrites() const;
    [[nodiscard]] bool sawDamage() const { return m_sawDamage; }
    void noteError(const Error& error);
    // Whether the writer changed a ticket since it was asked last.
    [[nodiscard]] bool takeTicketsChanged() { return std::exchange(m_ticketsChanged, false); }
    [[nodiscard]] const std::atomic<bool>& awaited() const { return m_awaited; }

    [[nodiscard]] std::unique_ptr<Connection> closeReaders(); // after stop(): what remains is the writer's

private:
    void writerLoop();
    void readerLoop(size_t index);
    [[nodiscard]] WriteTask nextWrite(WritePriority& priority); // empty: stop
    [[nodiscard]] ReadTask nextRead(ReadPriority& priority); // empty: stop
    void runIdleWork(std::unique_lock<std::mutex>& lock);

    std::unique_ptr<Connection> m_writer;
    std::vector<std::unique_ptr<Connection>> m_readers;

    mutable std::mutex m_writeMutex;
    std::condition_variable m_writeWake;
    std::deque<WriteTask> m_user;
    std::deque<WriteTask> m_bulk;
    std::function<Result<bool>(WriteSession&)> m_idleWork;
    bool m_idleDue = false;
    bool m_writing = false;
    bool m_ticketsChanged = false; // the writer's thread alone
    bool m_stopWriting = false;
    std::atomic<bool> m_awaited = false; // m_user has something, or m_stopWriting

    std::mutex m_readMutex;
    std::condition_variable m_readWake;
    std::deque<ReadTask> m_screen;
    std::deque<ReadTask> m_scans;
    size_t m_scanning = 0;
    bool m_stopReading = false;

    std::atomic<bool> m_sawDamage = false;
    std::thread m_writerThread;
    std::vector<std::thread> m_readerThreads;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasethreads.h"

#include "base/logging.h"
#include "storage/ticketstamp.h"

#include <sqlite3.h>

#include <chrono>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kIdleAfter{200};

Error closing()
{
    return Error(ErrorCode::Cancelled, u"the store closes"_s);
}

// Whatever writes, through whatever statement: SQLite itself tells of every row of the table.
void noteTicket(void* changed, int, const char*, const char* table, sqlite3_int64)
{
    if (qstrcmp(table, "ticket") == 0)
        *static_cast<bool*>(changed) = true;
}

} // namespace

// One BEGIN IMMEDIATE … COMMIT. IMMEDIATE, because a transaction that reads first and writes later fails at once,
// without waiting, when another connection wrote in between.
class WriterTransaction final : public Database::Transaction
{
public:
    WriterTransaction(Connection& connection, WritePriority priority, Database::Threads& threads)
        : m_connection(connection)
        , m_priority(priority)
        , m_threads(threads)
    {
    }

    Result<> run(const std::function<Result<>(WriteSession&)>& body) override
    {
        if (const auto begun = m_connection.execute("BEGIN IMMEDIATE"); !begun) {
            m_threads.noteError(begun.error());
            return begun;
        }
        WriteSession session(m_connection, m_priority, m_threads.awaited());
        Result<> done = body(session);
        if (m_threads.takeTicketsChanged() && done)
            done = TicketStamp::renew(m_connection);
        if (done)
            done = m_connection.execute("COMMIT");
        if (done) {
            session.runAfterCommit();
            return done;
        }
        // A full disk or an I/O error may have rolled back already.
        if (sqlite3_get_autocommit(m_connection.handle()) == 0)
            (void)m_connection.execute("ROLLBACK");
        session.runAfterRollback();
        m_threads.noteError(done.error());
        return done;
    }

private:
    Connection& m_connection;
    WritePriority m_priority;
    Database::Threads& m_threads;
};

Database::Threads::Threads(std::unique_ptr<Connection> writer, std::vector<std::unique_ptr<Connection>> readers)
    : m_writer(std::move(writer))
    , m_readers(std::move(readers))
{
    sqlite3_update_hook(m_writer->handle(), noteTicket, &m_ticketsChanged);
}

Database::Threads::~Threads()
{
    stop();
}

void Database::Threads::start()
{
    m_writerThread = std::thread([this] { writerLoop(); });
    for (size_t i = 0; i < m_readers.size(); ++i)
        m_readerThreads.emplace_back([this, i] { readerLoop(i); });
}

void Database::Threads::stop()
{
    std::deque<ReadTask> reads;
    {
        const std::lock_guard lock(m_readMutex);
        m_stopReading = true;
        reads = std::move(m_screen);
        std::ranges::move(m_scans, std::back_inserter(reads));
        m_screen.clear();
        m_scans.clear();
    }
    m_readWake.notify_all();
    for (ReadTask& task : reads)
        task(nullptr, closing());
    for (const auto& reader : m_readers)
        reader->interrupt(); // a long scan ends with Cancelled
    // Readers first: a job may wait for a write of its own.
    for (std::thread& thread : m_readerThreads) {
        if (thread.joinable())
            thread.join();
    }
    std::deque<WriteTask> bulk;
    {
        const std::lock_guard lock(m_writeMutex);
        m_stopWriting = true;
        m_awaited = true;
        bulk = std::move(m_bulk);
        m_bulk.clear();
    }
    m_writeWake.notify_all();
    if (m_writerThread.joinable())
        m_writerThread.join();
    for (WriteTask& task : bulk)
        task(nullptr, closing());
}

std::unique_ptr<Connection> Database::Threads::closeReaders()
{
    if (m_writer)
        sqlite3_update_hook(m_writer->handle(), nullptr, nullptr);
    m_readers.clear(); // before the writer: only it can fold the -wal in, and does so as the last to close
    return std::move(m_writer);
}

void Database::Threads::write(WritePriority priority, WriteTask task)
{
    {
        const std::lock_guard lock(m_writeMutex);
        if (!m_stopWriting) {
            (priority == WritePriority::User ? m_user : m_bulk).push_back(std::move(task));
            m_awaited = m_awaited || priority == WritePriority::User;
            m_writeWake.notify_one();
            return;
        }
    }
    task(nullptr, closing());
}

void Database::Threads::read(ReadPriority priority, ReadTask task)
{
    {
        const std::lock_guard lock(m_readMutex);
        if (!m_stopReading) {
            (priority == ReadPriority::Screen ? m_screen : m_scans).push_back(std::move(task));
            m_readWake.notify_one();
            return;
        }
    }
    task(nullptr, closing());
}

void Database::Threads::setIdleWork(std::function<Result<bool>(WriteSession&)> work)
{
    const std::lock_guard lock(m_writeMutex);
    m_idleWork = std::move(work);
    m_idleDue = bool(m_idleWork);
    m_writeWake.notify_one();
}

qint64 Database::Threads::pendingWrites() const
{
    const std::lock_guard lock(m_writeMutex);
    return qint64(m_user.size() + m_bulk.size()) + (m_writing ? 1 : 0);
}

void Database::Threads::noteError(const Error& error)
{
    if (error.code == ErrorCode::StoreDamaged)
        m_sawDamage = true;
}

Database::WriteTask Database::Threads::nextWrite(WritePriority& priority)
{
    std::unique_lock lock(m_writeMutex);
    m_writing = false;
    while (true) {
        // What an officer gave is done even while the store closes; batches wait for another day.
        std::deque<WriteTask>& queue = m_user.empty() ? m_bulk : m_user;
        if (!queue.empty()) {
            priority = m_user.empty() ? WritePriority::Bulk : WritePriority::User;
            WriteTask task = std::move(queue.front());
            queue.pop_front();
            m_awaited = m_stopWriting || !m_user.empty();
            m_writing = true;
            m_idleDue = bool(m_idleWork);
            return task;
        }
        if (m_stopWriting)
            return {};
        const auto awake = [this] { return m_stopWriting || !m_user.empty() || !m_bulk.empty(); };
        if (!m_idleDue)
            m_writeWake.wait(lock, [&] { return awake() || m_idleDue; });
        else if (!m_writeWake.wait_for(lock, kIdleAfter, awake))
            runIdleWork(lock);
    }
}

void Database::Threads::runIdleWork(std::unique_lock<std::mutex>& lock)
{
    const auto work = m_idleWork;
    m_writing = true;
    lock.unlock();
    bool more = false;
    WriterTransaction transaction(*m_writer, WritePriority::Bulk, *this);
    const auto done = transaction.run([&](WriteSession& session) -> Result<> {
        const auto result = work(session);
        more = result.value_or(false);
        return result ? Result<>{} : fail(result.error());
    });
    if (!done)
        qCWarning(lcStorage) << "idle work:" << done.error().toLog();
    lock.lock();
    m_writing = false;
    m_idleDue = done && more;
}

void Database::Threads::writerLoop()
{
    WritePriority priority = WritePriority::User;
    while (WriteTask task = nextWrite(priority)) {
        WriterTransaction transaction(*m_writer, priority, *this);
        task(&transaction, {});
    }
}

Database::ReadTask Database::Threads::nextRead(ReadPriority& priority)
{
    std::unique_lock lock(m_readMutex);
    // One reader stays free of scans, so that a page never waits for one.
    const size_t scansAllowed = std::max<size_t>(1, m_readers.size() - 1);
    const auto scanReady = [&] { return !m_scans.empty() && m_scanning < scansAllowed; };
    m_readWake.wait(lock, [&] { return m_stopReading || !m_screen.empty() || scanReady(); });
    if (m_stopReading)
        return {};
    std::deque<ReadTask>& queue = m_screen.empty() ? m_scans : m_screen;
    priority = m_screen.empty() ? ReadPriority::Scan : ReadPriority::Screen;
    if (priority == ReadPriority::Scan)
        ++m_scanning;
    ReadTask task = std::move(queue.front());
    queue.pop_front();
    return task;
}

void Database::Threads::readerLoop(size_t index)
{
    Connection& connection = *m_readers[index];
    ReadPriority priority = ReadPriority::Screen;
    while (ReadTask task = nextRead(priority)) {
        if (const auto begun = connection.execute("BEGIN"); !begun) {
            noteError(begun.error());
            task(nullptr, begun.error());
        } else {
            ReadSession session(connection);
            task(&session, {});
            if (sqlite3_get_autocommit(connection.handle()) == 0)
                (void)connection.execute("COMMIT");
        }
        if (priority == ReadPriority::Scan) {
            {
                const std::lock_guard lock(m_readMutex);
                --m_scanning;
            }
            m_readWake.notify_one();
        }
    }
}

} // namespace JakOps

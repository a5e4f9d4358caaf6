// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace JakOps {

enum class ReadPriority {
    Screen, // a page, a ticket: short, before scans
    Scan, // everything of a kind: never holds all readers
};

struct DatabaseOptions
{
    QString path; // <profile>/store.db
    QString migrationsDir = QStringLiteral(":/sql");
    bool readOnly = false; // nothing is written, not even the -wal
    int readers = 3;
    QByteArray vfs; // for tests
    // A large store that did not end properly is opened unchecked: check() follows, when the user sees something.
    bool checkLater = false;
    qint64 largeFrom = 64LL * 1024 * 1024; // what is smaller is checked in no time
    std::function<bool(qint64 done, qint64 total)> migrating; // see migrate()
};

// The store: one writer thread that alone opens read-write, and readers with read-only connections of their own. Work
// is given as functions on a session and ends exactly once: with what the function returned, or with an error, also
// when the store closes. Any thread may call read() and write(); the functions run in the store's threads and hand back
// values only.
class Database final
{
public:
    // Opens or creates, checks (after an unclean end: quick_check), and brings the schema up to date. StoreTooNew,
    // StoreTooOld (only to be read), StoreDamaged, DiskFull, Unreadable, Unwritable, StoreBusy.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database(); // close()
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // F: Result<T>(WriteSession&), in BEGIN IMMEDIATE … COMMIT; rolled back when it returns an error.
    template<class F>
    [[nodiscard]] QFuture<std::invoke_result_t<F, WriteSession&>> write(WritePriority priority, F function)
    {
        using R = std::invoke_result_t<F, WriteSession&>;
        QPromise<R> promise;
        promise.start();
        QFuture<R> future = promise.future();
        // The answer is given after COMMIT only: what is acknowledged is on disk.
        enqueueWrite(priority,
            [promise = std::move(promise), function = std::move(function)](
                Transaction* transaction, Error refusal) mutable {
                std::optional<R> answer;
                if (transaction) {
                    const Result<> done = transaction->run([&](WriteSession& session) -> Result<> {
                        answer.emplace(function(session));
                        return answer->has_value() ? Result<>{} : Result<>{std::unexpected(answer->error())};
                    });
                    if (!done)
                        answer.emplace(std::unexpected(done.error()));
                } else {
                    answer.emplace(std::unexpected(std::move(refusal)));
                }
                promise.addResult(std::move(*answer));
                promise.finish();
            });
        return future;
    }

    // F: Result<T>(ReadSession&), on one snapshot.
    template<class F>
    [[nodiscard]] QFuture<std::invoke_result_t<F, ReadSession&>> read(
        F function, ReadPriority priority = ReadPriority::Screen)
    {
        using R = std::invoke_result_t<F, ReadSession&>;
        QPromise<R> promise;
        promise.start();
        QFuture<R> future = promise.future();
        enqueueRead(priority,
            [promise = std::move(promise), function = std::move(function)](
                ReadSession* session, Error refusal) mutable {
                if (session)
                    promise.addResult(function(*session));
                else
                    promise.addResult(R(std::unexpected(std::move(refusal))));
                promise.finish();
            });
        return future;
    }

    // Run in a Bulk transaction when nothing was written for a moment; returns true when there is more to do.
    void setIdleWork(std::function<Result<bool>(WriteSession&)> work);

    // checkLater held for this store, and check() has not answered well yet.
    [[nodiscard]] bool isCheckDue() const { return m_checkDue; }
    [[nodiscard]] QFuture<Result<>> check(); // quick_check in a reader; StoreDamaged

    // Work under way is finished, work that waits ends with Cancelled, the clean-shutdown mark is set. Idempotent.
    void close();

    [[nodiscard]] bool isReadOnly() const { return m_options.readOnly; }
    [[nodiscard]] bool wasUnclean() const
    {
        return m_wasUnclean;
    } // the last session did not end properly; quick_check passed
    [[nodiscard]] const QString& path() const { return m_options.path; }
    [[nodiscard]] qint64 pendingWrites() const; // for the status bar
    [[nodiscard]] bool sawDamage() const; // an answer of SQLite told of damage since the store was opened

private:
    friend class WriterTransaction;
    class Threads;
    class Transaction
    {
    public:
        virtual ~Transaction() = default;
        virtual Result<> run(const std::function<Result<>(WriteSession&)>& body) = 0;
    };
    using WriteTask = std::move_only_function<void(Transaction*, Error)>;
    using ReadTask = std::move_only_function<void(ReadSession*, Error)>;

    explicit Database(DatabaseOptions options);
    void enqueueWrite(WritePriority priority, WriteTask task);
    void enqueueRead(ReadPriority priority, ReadTask task);

    DatabaseOptions m_options;
    bool m_wasUnclean = false;
    std::atomic<bool> m_checkDue = false;
    std::unique_ptr<Threads> m_threads;
};

} // namespace JakOps

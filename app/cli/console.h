// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonObject>

#include <mutex>

namespace JakOps {

// Where a command speaks: results to standard output, everything else to standard error. Lives in the main thread;
// progress() and write() may be called from the store's.
class Console final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::Console)

public:
    explicit Console(bool json);

    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] Result<> write(const QByteArray& bytes); // to standard output, as it is
    void line(const QString& text); // to standard output; nothing for machines
    void object(const QJsonObject& object); // one line of JSON
    void note(const QString& text); // to standard error
    // Tells a failure in words (with --json also as an object on standard output) and gives the exit code.
    [[nodiscard]] int failure(const Error& error);
    [[nodiscard]] int usage(const Error& error); // the same where the arguments are at fault

    // Now and then a line on standard error; false once the user has asked to stop (Ctrl+C).
    [[nodiscard]] bool progress(const QString& what, qint64 done, qint64 total);
    [[nodiscard]] static bool isInterrupted();

    // Waits for an answer with the event loop running, so that signals and network replies arrive.
    template<class T> [[nodiscard]] static T await(QFuture<T> future)
    {
        if (!future.isFinished()) {
            QFutureWatcher<T> watcher;
            QEventLoop loop;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            watcher.setFuture(future);
            loop.exec();
        }
        // A future that was cancelled may have kept no answer.
        return future.resultCount() > 0 ? future.result() : T(fail(ErrorCode::Cancelled));
    }

private:
    void tell(const Error& error); // as an object, for machines

    bool m_json;
    QFile m_out;
    QFile m_err;
    std::mutex m_mutex;
    QElapsedTimer m_sinceProgress;
    bool m_errIsTerminal;
    bool m_progressShown = false;
};

} // namespace JakOps

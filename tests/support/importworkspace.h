// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "support/fakeclock.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

namespace JakOps {

// An empty profile with its importer, and a folder of files to import, for one test.
class ImportWorkspace final
{
public:
    explicit ImportWorkspace(QByteArray vfs = {});
    ~ImportWorkspace();
    ImportWorkspace(const ImportWorkspace&) = delete;
    ImportWorkspace& operator=(const ImportWorkspace&) = delete;

    [[nodiscard]] Result<> open();
    void close();
    [[nodiscard]] Workspace& operator*() { return *m_workspace; }
    [[nodiscard]] Workspace* operator->() { return m_workspace.get(); }
    [[nodiscard]] ImportService& imports() { return *m_imports; }

    [[nodiscard]] QString filePath(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString profile() const { return m_dir.filePath(QStringLiteral("profile")); }
    [[nodiscard]] QStringList rejectsFiles() const;
    QString write(const QString& name, const QByteArray& bytes);

    // Events are served while it waits: a server of the test lives in this thread.
    template<class T> [[nodiscard]] static T await(QFuture<T> future)
    {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
        return future.takeResult();
    }
    [[nodiscard]] Result<ImportSummary> run(const ImportJob& job, const ImportWatch& watch = {});
    [[nodiscard]] Result<ImportSummary> run(const QString& path);
    [[nodiscard]] Result<ImportSummary> run(const QUrl& url);

    [[nodiscard]] TicketDetail find(const QString& number); // ends the test where it is not
    [[nodiscard]] std::vector<qint64> found(const QString& words);
    [[nodiscard]] qint64 tickets();
    [[nodiscard]] qint64 events();
    [[nodiscard]] Result<> check(); // the projection is what the events say

    FakeClock clock;
    CountingUuids uuids;
    const Officer staff{QStringLiteral("sari"), QStringLiteral("Sari"), Role::Bureau, {}, {}};

private:
    QTemporaryDir m_dir;
    QByteArray m_vfs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ImportService> m_imports;
};

} // namespace JakOps

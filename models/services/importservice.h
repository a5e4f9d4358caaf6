// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/importtypes.h"
#include "storage/importbatchstore.h"

#include <QFuture>
#include <QThreadPool>

namespace JakOps {

class Workspace;

// Brings reports of files and addresses into the store: new ones, changes of those that are here, and nothing twice.
// Works in a thread of its own; one import at a time, others wait. Any thread may call; futures end exactly once.
class ImportService final
{
public:
    explicit ImportService(Workspace& workspace);
    ~ImportService(); // a run under way is stopped; what it stored stays
    ImportService(const ImportService&) = delete;
    ImportService& operator=(const ImportService&) = delete;

    // Reads the beginning. WrongFormat, TooLarge, Unreadable, NotFound, Network.
    [[nodiscard]] QFuture<Result<ImportPreview>> preview(const ImportJob& job);
    // Imports, in batches of one transaction each, and remembers the mapping. Records that cannot be kept go to the
    // rejects file, the rest is stored. An error means that nothing usable was read; what a failing store took before
    // stays.
    [[nodiscard]] QFuture<Result<ImportSummary>> run(const ImportJob& job, ImportWatch watch = {});
    // Takes back what a run did, as further events: reports it brought are removed, reports it changed get their former
    // values, unless somebody worked on them since. NotFound, InvalidInput when it is undone already.
    [[nodiscard]] QFuture<Result<ImportUndo>> undo(qint64 batch, const QString& officer, ImportWatch watch = {});
    [[nodiscard]] QFuture<Result<QList<ImportBatch>>> batches(); // newest first

private:
    Workspace& m_workspace;
    QThreadPool m_pool;
    std::atomic<bool> m_closing = false;
};

} // namespace JakOps

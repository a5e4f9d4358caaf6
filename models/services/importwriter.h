// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importqueue.h"
#include "services/servicenames.h"
#include "storage/importbatchstore.h"
#include "storage/ticketstore.h"

namespace JakOps {

// What one transaction of an import did.
struct ImportStep
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QList<RecordProblem> problems;
    ChangeSet changes;
};

// Stores prepared records, one transaction a call, in the store's writer thread. The batch is begun with the first
// record that changes something, so that an import of what is here already leaves no trace.
class ImportWriter final
{
public:
    ImportWriter(const TicketStore& store, ImportBatch batch, ImportContext context);

    // Takes from the queue until enough is in one transaction, or somebody waits for the store, or nothing comes.
    [[nodiscard]] Result<ImportStep> write(WriteSession& session, ImportQueue& queue);
    // Names of a list of services become categories that are known, their codes lead to them from now on.
    [[nodiscard]] Result<ImportStep> writeServices(
        WriteSession& session, const QStringList& names, const ServiceNames::Names& byCode);
    [[nodiscard]] Result<> finish(WriteSession& session, const ImportBatch& counts);

    [[nodiscard]] qint64 batch() const { return m_batch.id; } // 0: not begun

private:
    [[nodiscard]] Result<> writeOne(WriteSession& session, PreparedImport& one, ImportStep& step);
    [[nodiscard]] Result<> store(WriteSession& session, qint64 key, ImportMerge& merge,
        std::span<const QByteArray> bodies, ImportStep& step);
    [[nodiscard]] Result<> queue(WriteSession& session, QList<TicketEvent>& events); // for the hub
    [[nodiscard]] Result<bool> isSame(WriteSession& session, qint64 key, const ImportedRecord& record);
    [[nodiscard]] Result<> ensureBatch(WriteSession& session);

    const TicketStore& m_store;
    ImportBatch m_batch;
    ImportContext m_context;
};

} // namespace JakOps

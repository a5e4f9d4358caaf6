// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QList>

namespace JakOps {

// One import, so that it can be told and undone.
struct ImportBatch
{
    qint64 id = 0;
    QString source; // source key
    QString origin; // file name or address
    qint64 startedAt = 0;
    qint64 finishedAt = 0; // 0: was cut off
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    qint64 undoneAt = 0; // 0: stands
};

namespace ImportBatchStore {
[[nodiscard]] Result<qint64> begin(WriteSession& session, const ImportBatch& batch); // the new id
[[nodiscard]] Result<> update(WriteSession& session, const ImportBatch& batch);
[[nodiscard]] Result<std::optional<ImportBatch>> batch(ReadSession& session, qint64 id);
[[nodiscard]] Result<QList<ImportBatch>> list(ReadSession& session, int limit = 100); // newest first
} // namespace ImportBatchStore

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outbox.h"

#include <QFile>

#include <mutex>

namespace JakOps {

// The second copy of the officers' work, outside the database: it is what survives a ruined store. A file of records
// (length, sha256, body), each on disk (fsync) before append() returns. A torn end is cut off at the next append.
// Thread-safe.
class OutboxLog final
{
public:
    explicit OutboxLog(QString path);

    [[nodiscard]] Result<> append(const QList<OutboxEntry>& entries); // all or none of them
    [[nodiscard]] Result<> append(const OutboxEntry& entry) { return append(QList {entry}); }
    // Every intact record, in the order written. What follows a damaged one is searched for further records.
    [[nodiscard]] Result<QList<OutboxEntry>> read() const;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    [[nodiscard]] Result<> openForAppend();

    QString m_path;
    QFile m_file;
    std::mutex m_mutex;
};

} // namespace JakOps

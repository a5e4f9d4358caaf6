// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/forwardingvfs.h"

#include <QByteArray>
#include <QList>

namespace JakOps {

// One thing a store asked of its disk.
struct DiskAction
{
    enum class Kind : quint8 { Write, Truncate, Sync, Delete };
    enum class File : quint8 { Store, Wal, Journal };
    Kind kind;
    File file;
    qint64 at = 0; // of a write; of a truncation the new size
    QByteArray bytes;
};

// The platform's file access, and a list of all that was asked of the store, its log and its journal. One store at a time.
// Give name() to DatabaseOptions::vfs.
class RecordingVfs final : public ForwardingVfs
{
public:
    RecordingVfs();
    ~RecordingVfs();

    [[nodiscard]] static QByteArray name() { return QByteArrayLiteral("jakops-recording"); }
    [[nodiscard]] QList<DiskAction> actions() const;
    [[nodiscard]] qsizetype count() const;

private:
    class Record;
    explicit RecordingVfs(const std::shared_ptr<Record>& record);

    std::shared_ptr<Record> m_record;
};

} // namespace JakOps

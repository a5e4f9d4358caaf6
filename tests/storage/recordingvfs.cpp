// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordingvfs.h"

#include <sqlite3.h>

#include <mutex>

namespace JakOps {

class RecordingVfs::Record final : public DiskWatch
{
public:
    std::mutex mutex;
    QList<DiskAction> done;

    [[nodiscard]] int write(int flags, const void* from, int size, qint64 at) override
    {
        return note(flags, DiskAction::Kind::Write, at, QByteArray(static_cast<const char*>(from), size));
    }
    [[nodiscard]] int truncate(int flags, qint64 size) override { return note(flags, DiskAction::Kind::Truncate, size); }
    [[nodiscard]] int sync(int flags) override { return note(flags, DiskAction::Kind::Sync); }
    // Not said to be on disk, even where the folder is synced: the next sync of a file of that name says so.
    [[nodiscard]] int remove(const char* path) override
    {
        const QByteArray of(path);
        return note(of.endsWith("-wal")    ? SQLITE_OPEN_WAL
                : of.endsWith("-journal") ? SQLITE_OPEN_MAIN_JOURNAL
                                          : 0,
            DiskAction::Kind::Delete);
    }

private:
    int note(int flags, DiskAction::Kind kind, qint64 at = 0, const QByteArray& bytes = {})
    {
        if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) == 0)
            return SQLITE_OK;
        const auto file = (flags & SQLITE_OPEN_WAL) != 0 ? DiskAction::File::Wal
            : (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0    ? DiskAction::File::Journal
                                                         : DiskAction::File::Store;
        const std::scoped_lock lock(mutex);
        done.append({kind, file, at, bytes});
        return SQLITE_OK;
    }
};

RecordingVfs::RecordingVfs()
    : RecordingVfs(std::make_shared<Record>())
{
}

RecordingVfs::RecordingVfs(const std::shared_ptr<Record>& record)
    : ForwardingVfs("jakops-recording", record)
    , m_record(record)
{
}

RecordingVfs::~RecordingVfs()
{
    const std::scoped_lock lock(m_record->mutex);
    m_record->done.clear();
}

QList<DiskAction> RecordingVfs::actions() const
{
    const std::scoped_lock lock(m_record->mutex);
    return m_record->done;
}

qsizetype RecordingVfs::count() const
{
    const std::scoped_lock lock(m_record->mutex);
    return m_record->done.size();
}

} // namespace JakOps

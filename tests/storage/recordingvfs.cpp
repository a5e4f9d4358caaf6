// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordingvfs.h"

#include <sqlite3.h>

#include <mutex>

namespace JakOps {

namespace {

std::mutex mutex;
QList<DiskAction> done;
sqlite3_vfs* base = nullptr;

// The real file lies right behind ours.
struct File
{
    sqlite3_file head;
    bool recorded;
    DiskAction::File which;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
static_assert(sizeof(File) % alignof(void*) == 0);

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real();
}

void record(sqlite3_file* file, DiskAction::Kind kind, qint64 at = 0, QByteArray bytes = {})
{
    const File& of = *reinterpret_cast<File*>(file);
    if (!of.recorded)
        return;
    const std::scoped_lock lock(mutex);
    done.append({kind, of.which, at, std::move(bytes)});
}

int closeFile(sqlite3_file* f)
{
    return real(f)->pMethods->xClose(real(f));
}
int readFile(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    return real(f)->pMethods->xRead(real(f), to, n, at);
}
int writeFile(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    record(f, DiskAction::Kind::Write, at, QByteArray(static_cast<const char*>(from), n));
    return real(f)->pMethods->xWrite(real(f), from, n, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size)
{
    record(f, DiskAction::Kind::Truncate, size);
    return real(f)->pMethods->xTruncate(real(f), size);
}
int syncFile(sqlite3_file* f, int flags)
{
    record(f, DiskAction::Kind::Sync);
    return real(f)->pMethods->xSync(real(f), flags);
}
int fileSize(sqlite3_file* f, sqlite3_int64* size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}
int lockFile(sqlite3_file* f, int level)
{
    return real(f)->pMethods->xLock(real(f), level);
}
int unlockFile(sqlite3_file* f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}
int checkLock(sqlite3_file* f, int* reserved)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), reserved);
}
int control(sqlite3_file* f, int op, void* argument)
{
    return real(f)->pMethods->xFileControl(real(f), op, argument);
}
int sectorSize(sqlite3_file* f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}
int characteristics(sqlite3_file* f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}
int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** to)
{
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, to);
}
int shmLock(sqlite3_file* f, int offset, int n, int flags)
{
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}
void shmBarrier(sqlite3_file* f)
{
    real(f)->pMethods->xShmBarrier(real(f));
}
int shmUnmap(sqlite3_file* f, int remove)
{
    return real(f)->pMethods->xShmUnmap(real(f), remove);
}

const sqlite3_io_methods kMethods{2, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile,
    unlockFile, checkLock, control, sectorSize, characteristics, shmMap, shmLock, shmBarrier, shmUnmap, nullptr,
    nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* f, int flags, int* out)
{
    auto* const file = reinterpret_cast<File*>(f);
    f->pMethods = nullptr;
    file->recorded = (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    file->which = (flags & SQLITE_OPEN_WAL) != 0  ? DiskAction::File::Wal
        : (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 ? DiskAction::File::Journal
                                                  : DiskAction::File::Store;
    const int code = base->xOpen(base, name, real(f), flags, out);
    if (real(f)->pMethods)
        f->pMethods = &kMethods;
    return code;
}

// Not said to be on disk, even where the folder is synced: the next sync of a file of that name says so.
int deleteFile(sqlite3_vfs*, const char* name, int sync)
{
    const QByteArray of(name);
    if (of.endsWith("-wal") || of.endsWith("-journal")) {
        const std::scoped_lock lock(mutex);
        done.append(
            {DiskAction::Kind::Delete, of.endsWith("-wal") ? DiskAction::File::Wal : DiskAction::File::Journal, 0, {}});
    }
    return base->xDelete(base, name, sync);
}

sqlite3_vfs vfs;

} // namespace

RecordingVfs::RecordingVfs()
{
    done.clear();
    base = sqlite3_vfs_find(nullptr);
    vfs = *base;
    vfs.pNext = nullptr;
    vfs.zName = "jakops-recording";
    vfs.szOsFile = int(sizeof(File)) + base->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 0);
}

RecordingVfs::~RecordingVfs()
{
    sqlite3_vfs_unregister(&vfs);
}

QList<DiskAction> RecordingVfs::actions() const
{
    const std::scoped_lock lock(mutex);
    return done;
}

qsizetype RecordingVfs::count() const
{
    const std::scoped_lock lock(mutex);
    return done.size();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/forwardingvfs.h"

#include <sqlite3.h>

#include <list>

namespace JakOps {

struct ForwardingVfs::Vfs
{
    sqlite3_vfs head; // first: SQLite knows no more of it
    sqlite3_vfs* base;
    std::shared_ptr<DiskWatch> watch;

    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out);
    static int remove(sqlite3_vfs* vfs, const char* path, int sync);
};

// The real file lies right behind ours.
struct ForwardingVfs::File
{
    sqlite3_file head;
    DiskWatch* watch;
    qint64 flags;

    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(&of(file) + 1); }
    static const sqlite3_io_methods& methodsOf(sqlite3_file* file) { return *real(file)->pMethods; }
    // A method of the platform's, under the same name.
    template<auto kMethod, class... Arguments> static auto forward(sqlite3_file* file, Arguments... arguments)
    {
        return (methodsOf(file).*kMethod)(real(file), arguments...);
    }
    static int write(sqlite3_file* f, const void* from, int size, sqlite3_int64 at)
    {
        const int code = of(f).watch->write(int(of(f).flags), from, size, at);
        return code == SQLITE_OK ? methodsOf(f).xWrite(real(f), from, size, at) : code;
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size)
    {
        const int code = of(f).watch->truncate(int(of(f).flags), size);
        return code == SQLITE_OK ? methodsOf(f).xTruncate(real(f), size) : code;
    }
    static int sync(sqlite3_file* f, int how)
    {
        const int code = of(f).watch->sync(int(of(f).flags));
        return code == SQLITE_OK ? methodsOf(f).xSync(real(f), how) : code;
    }
    static const sqlite3_io_methods kMethods;
};

const sqlite3_io_methods ForwardingVfs::File::kMethods{
    .iVersion = 2,
    .xClose = forward<&sqlite3_io_methods::xClose>,
    .xRead = forward<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = forward<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = forward<&sqlite3_io_methods::xLock, int>,
    .xUnlock = forward<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = forward<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = forward<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = forward<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = forward<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = forward<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
    .xShmLock = forward<&sqlite3_io_methods::xShmLock, int, int, int>,
    .xShmBarrier = forward<&sqlite3_io_methods::xShmBarrier>,
    .xShmUnmap = forward<&sqlite3_io_methods::xShmUnmap, int>,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int ForwardingVfs::Vfs::open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out)
{
    auto& own = *reinterpret_cast<Vfs*>(vfs);
    static_assert(sizeof(File) % alignof(void*) == 0);
    File::of(file) = {{nullptr}, own.watch.get(), flags};
    const int code = own.base->xOpen(own.base, name, File::real(file), flags, out);
    if (File::real(file)->pMethods)
        file->pMethods = &File::kMethods;
    return code;
}

int ForwardingVfs::Vfs::remove(sqlite3_vfs* vfs, const char* path, int sync)
{
    auto& own = *reinterpret_cast<Vfs*>(vfs);
    const int code = own.watch->remove(path);
    return code == SQLITE_OK ? own.base->xDelete(own.base, path, sync) : code;
}

DiskWatch::~DiskWatch() = default;

int DiskWatch::write(int, const void*, int, qint64)
{
    return SQLITE_OK;
}

int DiskWatch::truncate(int, qint64)
{
    return SQLITE_OK;
}

int DiskWatch::sync(int)
{
    return SQLITE_OK;
}

int DiskWatch::remove(const char*)
{
    return SQLITE_OK;
}

namespace {

// Kept to the end: a store that is still open keeps pointing at what it was opened through.
template<class T> T& kept()
{
    static std::list<T> all;
    return all.emplace_back();
}

} // namespace

ForwardingVfs::ForwardingVfs(const char* name, const std::shared_ptr<DiskWatch>& watch)
    : m_vfs(kept<Vfs>())
{
    m_vfs.base = sqlite3_vfs_find(nullptr);
    m_vfs.watch = watch;
    m_vfs.head = *m_vfs.base;
    m_vfs.head.pNext = nullptr;
    m_vfs.head.zName = name;
    m_vfs.head.szOsFile = int(sizeof(File)) + m_vfs.base->szOsFile;
    m_vfs.head.xOpen = Vfs::open;
    m_vfs.head.xDelete = Vfs::remove;
    sqlite3_vfs_register(&m_vfs.head, 0);
}

ForwardingVfs::~ForwardingVfs()
{
    sqlite3_vfs_unregister(&m_vfs.head);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failingvfs.h"

#include <sqlite3.h>

namespace JakOps {

FailingVfs::State FailingVfs::s_state;

namespace {

FailingVfs::State* state = nullptr;
sqlite3_vfs* base = nullptr;

// The real file lies right behind ours.
struct File
{
    sqlite3_file head;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real();
}

bool used(std::atomic<int>& left)
{
    if (left.load() < 0)
        return false;
    if (left.load() == 0)
        return true;
    --left;
    return false;
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
    ++state->writes;
    if (used(state->writesLeft))
        return state->writeCode;
    return real(f)->pMethods->xWrite(real(f), from, n, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size)
{
    return real(f)->pMethods->xTruncate(real(f), size);
}
int syncFile(sqlite3_file* f, int flags)
{
    if (used(state->syncsLeft))
        return state->syncCode;
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
    f->pMethods = nullptr;
    const int code = base->xOpen(base, name, real(f), flags, out);
    if (real(f)->pMethods)
        f->pMethods = &kMethods;
    return code;
}

sqlite3_vfs vfs;

} // namespace

FailingVfs::FailingVfs()
{
    heal();
    state = &s_state;
    base = sqlite3_vfs_find(nullptr);
    vfs = *base;
    vfs.pNext = nullptr;
    vfs.zName = "jakops-failing";
    vfs.szOsFile = int(sizeof(File)) + base->szOsFile;
    vfs.xOpen = openFile;
    sqlite3_vfs_register(&vfs, 0);
}

FailingVfs::~FailingVfs()
{
    sqlite3_vfs_unregister(&vfs);
}

void FailingVfs::failWritesAfter(int writes, int code)
{
    s_state.writes = 0;
    s_state.writeCode = code;
    s_state.writesLeft = writes;
}

void FailingVfs::failSyncsAfter(int syncs, int code)
{
    s_state.syncCode = code;
    s_state.syncsLeft = syncs;
}

void FailingVfs::heal()
{
    s_state.writes = 0;
    s_state.writesLeft = -1;
    s_state.syncsLeft = -1;
}

int FailingVfs::writes() const
{
    return s_state.writes;
}

} // namespace JakOps

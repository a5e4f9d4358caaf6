// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/powercut.h"

#include <QFile>

#include <sqlite3.h>

#include <cstring>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void put(QByteArray& file, qint64 at, QByteArrayView bytes)
{
    if (file.size() < at + bytes.size())
        file.resize(at + bytes.size(), '\0');
    std::memcpy(file.data() + at, bytes.data(), size_t(bytes.size()));
}

void applyTo(std::optional<QByteArray>& file, const DiskAction& action)
{
    if (action.kind == DiskAction::Kind::Delete) {
        file.reset();
        return;
    }
    if (!file)
        file.emplace();
    if (action.kind == DiskAction::Kind::Write)
        put(*file, action.at, action.bytes);
    else if (action.kind == DiskAction::Kind::Truncate)
        file->resize(action.at, '\0');
}

// The image that is open: one at a time.
DiskImage* mounted = nullptr;

struct Handle
{
    sqlite3_file head;
    std::optional<QByteArray>* file;
};
QByteArray& bytesOf(sqlite3_file* f)
{
    return **reinterpret_cast<Handle*>(f)->file;
}
std::optional<QByteArray>& named(QByteArrayView name)
{
    const auto which = name.endsWith("-wal") ? DiskAction::File::Wal
        : name.endsWith("-journal")          ? DiskAction::File::Journal
                                             : DiskAction::File::Store;
    return mounted->files[size_t(which)];
}

int closeFile(sqlite3_file*)
{
    return SQLITE_OK;
}
int readFile(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    const QByteArray& bytes = bytesOf(f);
    const qint64 have = std::clamp<qint64>(bytes.size() - at, 0, n);
    if (have > 0)
        std::memcpy(to, bytes.constData() + at, size_t(have));
    if (have == n)
        return SQLITE_OK;
    std::memset(static_cast<char*>(to) + have, 0, size_t(n - have));
    return SQLITE_IOERR_SHORT_READ;
}
int writeFile(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    put(bytesOf(f), at, QByteArrayView(static_cast<const char*>(from), n));
    return SQLITE_OK;
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size)
{
    bytesOf(f).resize(size, '\0');
    return SQLITE_OK;
}
int syncFile(sqlite3_file*, int)
{
    return SQLITE_OK;
}
int fileSize(sqlite3_file* f, sqlite3_int64* size)
{
    *size = bytesOf(f).size();
    return SQLITE_OK;
}
int lockFile(sqlite3_file*, int)
{
    return SQLITE_OK;
}
int checkLock(sqlite3_file*, int* reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}
int sectorSize(sqlite3_file*)
{
    return CuttableDisk::kSector;
}
int characteristics(sqlite3_file*)
{
    return 0;
}
// No shared memory: the connection has the image to itself.
const sqlite3_io_methods kMethods{1, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile,
    lockFile, checkLock, control, sectorSize, characteristics, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* f, int flags, int* out)
{
    f->pMethods = nullptr;
    std::optional<QByteArray>& file = named(name);
    if (!file && (flags & SQLITE_OPEN_CREATE) == 0)
        return SQLITE_CANTOPEN;
    if (!file)
        file.emplace();
    reinterpret_cast<Handle*>(f)->file = &file;
    f->pMethods = &kMethods;
    if (out)
        *out = flags;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs*, const char* name, int)
{
    named(name).reset();
    return SQLITE_OK;
}
int access(sqlite3_vfs*, const char* name, int, int* there)
{
    *there = named(name) && !named(name)->isEmpty() ? 1 : 0;
    return SQLITE_OK;
}
int fullPath(sqlite3_vfs*, const char* name, int size, char* to)
{
    sqlite3_snprintf(size, to, "%s", name);
    return SQLITE_OK;
}

void registerOnce()
{
    static const int once = [] {
        static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
        vfs.pNext = nullptr;
        vfs.zName = "jakops-image";
        vfs.szOsFile = int(sizeof(Handle));
        vfs.xOpen = openFile;
        vfs.xDelete = deleteFile;
        vfs.xAccess = access;
        vfs.xFullPathname = fullPath;
        return sqlite3_vfs_register(&vfs, 0);
    }();
    Q_UNUSED(once)
}

} // namespace

Result<> DiskImage::writeTo(const QString& storePath) const
{
    static const std::array<QString, 3> kEnds{u""_s, u"-wal"_s, u"-journal"_s};
    for (size_t i = 0; i < files.size(); ++i) {
        if (!files[i])
            continue;
        QFile file(storePath + kEnds[i]);
        if (!file.open(QIODevice::WriteOnly) || file.write(*files[i]) != files[i]->size())
            return fail(ErrorCode::Unwritable, file.errorString());
    }
    return {};
}

void CuttableDisk::apply(const DiskAction& action)
{
    File& file = m_files[size_t(action.file)];
    if (action.kind != DiskAction::Kind::Sync) {
        file.unsynced.append(action);
        return;
    }
    if (m_lying && action.file == DiskAction::File::Wal)
        return;
    for (const DiskAction& one : std::as_const(file.unsynced))
        applyTo(file.synced, one);
    file.unsynced.clear();
}

bool CuttableDisk::hasUnsynced() const
{
    return std::ranges::any_of(m_files, [](const File& file) { return !file.unsynced.isEmpty(); });
}

DiskImage CuttableDisk::cut(Cut how, std::mt19937_64& random) const
{
    DiskImage image;
    for (size_t i = 0; i < m_files.size(); ++i) {
        std::optional<QByteArray>& left = image.files[i];
        left = m_files[i].synced;
        for (const DiskAction& action : m_files[i].unsynced) {
            const bool kept = how == Cut::Arrived || (how != Cut::Lost && random() % 2 == 0);
            if (!kept && action.kind == DiskAction::Kind::Delete)
                break; // what came after it went into another file
            if (!kept)
                continue;
            if (how != Cut::Torn || action.kind != DiskAction::Kind::Write) {
                applyTo(left, action);
                continue;
            }
            if (!left)
                left.emplace();
            for (qsizetype at = 0; at < action.bytes.size(); at += kSector) {
                if (random() % 2 == 0)
                    put(*left, action.at + at,
                        QByteArrayView(action.bytes)
                            .sliced(at)
                            .first(std::min<qsizetype>(kSector, action.bytes.size() - at)));
            }
        }
    }
    return image;
}

ImageStore::ImageStore(DiskImage image)
    : m_image(std::move(image))
{
    registerOnce();
    Q_ASSERT(!mounted);
    mounted = &m_image;
    m_opened = sqlite3_open_v2(
        "store", &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, "jakops-image");
    if (m_opened == SQLITE_OK) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        m_opened = sqlite3_exec(m_handle, "PRAGMA locking_mode=EXCLUSIVE", nullptr, nullptr, nullptr);
    }
}

ImageStore::~ImageStore()
{
    sqlite3_close(m_handle);
    mounted = nullptr;
}

Result<QByteArray> ImageStore::query(const char* sql)
{
    QByteArray rows;
    const auto add = [](void* to, int columns, char** values, char**) {
        for (int i = 0; i < columns; ++i)
            *static_cast<QByteArray*>(to) += QByteArray(values[i]) + (i + 1 < columns ? ' ' : '\n');
        return 0;
    };
    const int code = m_opened != SQLITE_OK ? m_opened : sqlite3_exec(m_handle, sql, add, &rows, nullptr);
    if (code != SQLITE_OK)
        return fail(ErrorCode::StoreDamaged, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return rows;
}

Result<size_t> ImageStore::content()
{
    sqlite3_int64 size = 0;
    unsigned char* const bytes = m_opened == SQLITE_OK ? sqlite3_serialize(m_handle, "main", &size, 0) : nullptr;
    if (!bytes)
        return fail(ErrorCode::StoreDamaged, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    const size_t hash = qHashBits(bytes, size_t(size), size_t(size));
    sqlite3_free(bytes);
    return hash;
}

} // namespace JakOps

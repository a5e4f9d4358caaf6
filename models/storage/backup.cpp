// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "storage/connection.h"
#include "storage/filesync.h"
#include "storage/storehealth.h"

#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace JakOps::Backup {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kStamp = "yyyyMMdd-HHmmss"_L1;

Result<> verify(const QString& path, const std::stop_token& stop = {})
{
    // immutable: a copy by VACUUM INTO has no -wal, and looking at it must not make one.
    const auto copy = Connection::open({.path = path, .mode = AccessMode::ReadOnly, .immutable = true});
    if (!copy)
        return fail(copy.error());
    (*copy)->stopOn(stop);
    const auto answer = (*copy)->text("PRAGMA integrity_check(1)");
    if (!answer)
        return fail(answer.error());
    if (*answer != "ok"_L1)
        return fail(ErrorCode::StoreDamaged, path + u": "_s + *answer);
    const auto version = (*copy)->number("PRAGMA user_version");
    if (!version || *version < 1)
        return fail(ErrorCode::StoreDamaged, path + u" holds no store"_s);
    return {};
}

Result<> copyInto(const QString& storePath, const QString& target, const std::stop_token& stop)
{
    const auto source = Connection::open({.path = storePath, .mode = AccessMode::ReadOnly});
    if (!source)
        return fail(source.error());
    (*source)->stopOn(stop);
    // The setting of readers would hold for the copy, too.
    if (const auto done = (*source)->execute("PRAGMA query_only=OFF"); !done)
        return done;
    auto statement = (*source)->prepare("VACUUM INTO ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, target);
    return statement->run();
}

// The copy is whole and was never cut off, whatever its original is doing.
Result<> markClean(const QString& path)
{
    const auto copy = Connection::open({.path = path});
    return copy ? (*copy)->execute("UPDATE meta SET value = 1 WHERE key = 'clean_shutdown'") : fail(copy.error());
}

void removeOldest(const QString& dir)
{
    const QList<BackupFile> all = list(dir);
    for (qsizetype i = kKept; i < all.size(); ++i)
        QFile::remove(all[i].path);
}

} // namespace

Result<BackupFile> take(const QString& storePath, const QString& dir, qint64 nowMs, const std::stop_token& stop)
{
    if (!QDir().mkpath(dir))
        return fail(ErrorCode::Unwritable, u"cannot make "_s + dir);
    const qint64 needed = QFileInfo(storePath).size() + kMinimumFreeBytes;
    if (const auto space = StoreHealth::checkDiskSpace(dir, needed); !space)
        return fail(space.error());
    const QString stamp = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).toString(kStamp);
    const QString path = dir + u"/store-"_s + stamp + u".db"_s;
    const QString aside = path + u".part"_s;
    QFile::remove(aside); // of a backup that was cut off within this second
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, path);
    Result<> done = copyInto(storePath, aside, stop);
    if (done)
        done = markClean(aside);
    if (done)
        done = QFile::setPermissions(aside, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            ? syncPath(aside)
            : fail(ErrorCode::Unwritable, aside);
    if (done)
        done = verify(aside, stop);
    if (done) {
        QFile::remove(path);
        if (!QFile::rename(aside, path))
            done = fail(ErrorCode::Unwritable, u"cannot name "_s + path);
    }
    if (done)
        done = syncFolderOf(path);
    if (!done) {
        QFile::remove(aside);
        return fail(done.error());
    }
    removeOldest(dir);
    return BackupFile{
        path, QDateTime::fromMSecsSinceEpoch(nowMs - nowMs % 1000, QTimeZone::UTC), QFileInfo(path).size()};
}

QList<BackupFile> list(const QString& dir)
{
    QList<BackupFile> found;
    const QStringList names = QDir(dir).entryList({u"store-*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        QDateTime takenAt = QDateTime::fromString(name.mid(6, 15), kStamp);
        takenAt.setTimeZone(QTimeZone::UTC);
        if (takenAt.isValid() && name.size() == 24)
            found.append({dir + u'/' + name, takenAt, QFileInfo(dir + u'/' + name).size()});
    }
    return found;
}

Result<BackupFile> lastGood(const QString& dir)
{
    for (const BackupFile& file : list(dir)) {
        if (verify(file.path))
            return file;
    }
    return fail(ErrorCode::NotFound, u"no good backup in "_s + dir);
}

Result<> restore(const BackupFile& backup, const QString& storePath, qint64 nowMs)
{
    if (const auto good = verify(backup.path); !good)
        return good;
    const QString aside = storePath + u".part"_s;
    QFile::remove(aside);
    if (!QFile::copy(backup.path, aside))
        return fail(ErrorCode::Unwritable, u"cannot copy "_s + backup.path + u" to "_s + aside);
    if (const auto synced = syncPath(aside); !synced)
        return synced;
    if (const auto moved = StoreHealth::moveAside(storePath, nowMs); !moved)
        return fail(moved.error());
    if (!QFile::rename(aside, storePath))
        return fail(ErrorCode::Unwritable, u"cannot name "_s + storePath);
    return syncFolderOf(storePath);
}

} // namespace JakOps::Backup

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storehealth.h"

#include "storage/filesync.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTimeZone>

namespace JakOps::StoreHealth {

using namespace Qt::Literals::StringLiterals;

Result<> checkDiskSpace(const QString& path, qint64 minimum)
{
    if (minimum <= 0)
        return {};
    const QFileInfo info(path);
    const QStorageInfo storage(info.isDir() ? path : info.absolutePath());
    if (storage.isValid() && storage.bytesAvailable() < minimum) {
        return fail(ErrorCode::DiskFull,
            u"%1 MB free at %2, %3 needed"_s.arg(storage.bytesAvailable() >> 20)
                .arg(storage.rootPath())
                .arg(minimum >> 20));
    }
    return {};
}

Result<QString> moveAside(const QString& storePath, qint64 nowMs)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    const QString stem = QFileInfo(storePath).absolutePath() + u"/store-damaged-"_s + stamp;
    QString target = stem + u".db"_s;
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = stem + u'-' + QString::number(n) + u".db"_s;
    // The -wal first: were it left behind by a cut here, a new store would take it for its own.
    for (const auto& suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        const QString from = storePath + suffix;
        QFile file(from);
        if (QFileInfo::exists(from) && !file.rename(target + suffix))
            return fail(ErrorCode::Unwritable, u"cannot move "_s + from + u": "_s + file.errorString());
    }
    if (const auto synced = syncFolderOf(storePath); !synced)
        return fail(synced.error());
    return target;
}

} // namespace JakOps::StoreHealth

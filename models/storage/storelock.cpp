// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storelock.h"

#include <QDir>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<StoreLock> StoreLock::acquire(const QString& profileDir, int waitMs)
{
    if (!QDir().mkpath(profileDir))
        return fail(ErrorCode::Unwritable, u"cannot make "_s + profileDir);
    auto file = std::make_unique<QLockFile>(profileDir + u"/store.lock"_s);
    file->setStaleLockTime(0); // never stale by age: only when its program is gone
    if (file->tryLock(waitMs))
        return StoreLock(std::move(file));
    if (file->error() != QLockFile::LockFailedError)
        return fail(ErrorCode::Unwritable, u"cannot write "_s + file->fileName());
    qint64 pid = 0;
    QString host;
    QString program;
    file->getLockInfo(&pid, &host, &program);
    return fail(ErrorCode::StoreBusy, u"%1 %2 %3"_s.arg(pid).arg(host, program));
}

} // namespace JakOps

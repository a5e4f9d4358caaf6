// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filesync.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Error failed(const QString& path)
{
    const ErrorCode code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::Unwritable;
    return Error(code, u"fsync "_s + path + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
}

Result<> syncDescriptorOf(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return fail(failed(path));
    const bool synced = ::fsync(descriptor) == 0;
    const Error error = synced ? Error() : failed(path);
    ::close(descriptor);
    return synced ? Result<>{} : fail(error);
}

} // namespace

Result<> syncFile(QFile& file)
{
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return fail(failed(file.fileName()));
    return {};
}

Result<> syncPath(const QString& path)
{
    return syncDescriptorOf(path, O_RDONLY);
}

Result<> syncFolderOf(const QString& path)
{
    return syncDescriptorOf(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace JakOps

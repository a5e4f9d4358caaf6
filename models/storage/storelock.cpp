// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString holder(int descriptor)
{
    std::array<char, 200> text{};
    const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
    return QString::fromUtf8(text.data(), std::max<ssize_t>(0, length)).trimmed();
}

// For who finds the profile in use. That it is in use does not depend on it.
void tellHolder(int descriptor)
{
    const QByteArray text
        = QByteArray::number(qint64(::getpid())) + ' ' + QCoreApplication::applicationName().toUtf8() + '\n';
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.constData(), size_t(text.size()), 0);
}

} // namespace

Result<StoreLock> StoreLock::acquire(const QString& profileDir)
{
    const QString path = profileDir + u"/store.lock"_s;
    if (!QDir().mkpath(profileDir))
        return fail(ErrorCode::Unwritable, u"cannot make "_s + profileDir);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::Unwritable, path + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
    StoreLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::StoreBusy, holder(descriptor));
        return fail(ErrorCode::Unwritable, path + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
    }
    tellHolder(descriptor);
    return lock;
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

StoreLock::StoreLock(StoreLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

StoreLock& StoreLock::operator=(StoreLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

} // namespace JakOps

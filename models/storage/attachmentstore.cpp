// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attachmentstore.h"

#include "storage/filesync.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSha256(const QString& text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QString hashOf(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// False where something has that name already, or the file system cannot tell in one step.
bool putInPlace(const QString& from, const QString& to)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(), RENAME_NOREPLACE) == 0;
}

} // namespace

AttachmentStore::AttachmentStore(QString dir)
    : m_dir(std::move(dir))
{
}

QString AttachmentStore::path(const QString& sha256) const
{
    return isSha256(sha256) ? QString(m_dir + u'/' + sha256.left(2) + u'/' + sha256) : QString();
}

bool AttachmentStore::contains(const QString& sha256) const
{
    const QString file = path(sha256);
    return !file.isEmpty() && QFileInfo::exists(file);
}

Result<QString> AttachmentStore::put(const QByteArray& content) const
{
    const QString name = hashOf(content);
    const QString target = path(name);
    if (const auto stored = read(name); stored)
        return name;
    const QString folder = QFileInfo(target).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Unwritable, u"cannot make "_s + folder);
    // Written aside under a name of its own: two threads may store the same photo at once.
    QFile aside(target + u'.' + QUuid::createUuid().toString(QUuid::Id128));
    if (!aside.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Unwritable, aside.fileName() + u": "_s + aside.errorString());
    aside.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Result<> done;
    if (aside.write(content) != content.size())
        done = fail(aside.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Unwritable,
            aside.errorString());
    else
        done = syncFile(aside);
    aside.close();
    if (done && !putInPlace(aside.fileName(), target)) {
        if (const auto others = read(name); others) { // another thread was first: a good copy is not replaced under its readers
            aside.remove();
            return name;
        }
        // In one step over a damaged copy; QFile::rename would need that removed first.
        if (std::rename(QFile::encodeName(aside.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
            done = fail(ErrorCode::Unwritable, u"cannot name "_s + target);
    }
    if (done)
        done = syncFolderOf(target);
    if (!done) {
        aside.remove();
        return fail(done.error());
    }
    return name;
}

Result<QByteArray> AttachmentStore::read(const QString& sha256) const
{
    const QString name = path(sha256);
    if (name.isEmpty())
        return fail(ErrorCode::InvalidInput, u"not a sha256: "_s + sha256.left(80));
    QFile file(name);
    if (!file.exists() && m_elsewhere) {
        auto found = m_elsewhere(sha256);
        return !found || hashOf(*found) == sha256 ? found : fail(ErrorCode::WrongFormat, u"damaged attachment "_s + sha256);
    }
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"no attachment "_s + sha256);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, name + u": "_s + file.errorString());
    QByteArray content = file.readAll();
    if (hashOf(content) != sha256)
        return fail(ErrorCode::WrongFormat, u"damaged attachment "_s + sha256);
    return content;
}

} // namespace JakOps

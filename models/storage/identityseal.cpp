// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identityseal.h"

#include "storage/filesync.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kBlock = 256;

Result<QByteArray> readKey(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    QByteArray key = file.readAll();
    if (key.size() != qsizetype(crypto_box_PUBLICKEYBYTES + crypto_box_SECRETKEYBYTES))
        return fail(ErrorCode::WrongFormat, path + u" is not a key"_s);
    QByteArray publicKey = key.first(qsizetype(crypto_box_PUBLICKEYBYTES));
    sodium_memzero(key.data(), size_t(key.size()));
    return publicKey;
}

Result<QByteArray> makeKey(const QString& path)
{
    QByteArray key(qsizetype(crypto_box_PUBLICKEYBYTES + crypto_box_SECRETKEYBYTES), Qt::Uninitialized);
    auto* bytes = reinterpret_cast<unsigned char*>(key.data());
    crypto_box_keypair(bytes, bytes + crypto_box_PUBLICKEYBYTES);
    QByteArray publicKey(key.constData(), qsizetype(crypto_box_PUBLICKEYBYTES));
    // Nobody else may read it, not even for the moment between making and restricting; and it gets its name when it is
    // whole, so that a cut leaves no half key.
    QFile file(path + u".part"_s);
    file.remove();
    const bool written
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(key) == key.size() && syncFile(file) && file.rename(path);
    sodium_memzero(key.data(), size_t(key.size()));
    if (!written) {
        const QString why = file.errorString();
        file.remove();
        return fail(ErrorCode::Unwritable, path + u": "_s + why);
    }
    if (const auto synced = syncFolderOf(path); !synced)
        return fail(synced.error());
    return publicKey;
}

} // namespace

Result<IdentitySeal> IdentitySeal::open(const QString& profileDir)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium does not start"_s);
    const QString path = profileDir + u"/identity.key"_s;
    auto key = QFile::exists(path) ? readKey(path) : makeKey(path);
    if (!key)
        return fail(key.error());
    return IdentitySeal(std::move(*key));
}

QByteArray IdentitySeal::seal(const QByteArray& identity) const
{
    if (identity.isEmpty())
        return {};
    QByteArray padded = identity;
    size_t length = 0;
    padded.resize(identity.size() + qsizetype(kBlock));
    sodium_pad(&length, reinterpret_cast<unsigned char*>(padded.data()), size_t(identity.size()), kBlock,
        size_t(padded.size()));
    QByteArray box(qsizetype(length + crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()),
        reinterpret_cast<const unsigned char*>(padded.constData()), length,
        reinterpret_cast<const unsigned char*>(m_publicKey.constData()));
    sodium_memzero(padded.data(), size_t(padded.size()));
    return box;
}

} // namespace JakOps

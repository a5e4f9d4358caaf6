// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pinhash.h"

#include <sodium.h>

namespace JakOps::PinHash {

using namespace Qt::Literals::StringLiterals;

namespace {

// RFC 9106's second choice, with one lane: libsodium has no more.
constexpr unsigned long long kPasses = 3;
constexpr size_t kMemory = size_t(64) << 20;

// The same digits typed on another keyboard layout are the same PIN.
QByteArray bytesOf(const QString& pin)
{
    return pin.normalized(QString::NormalizationForm_KC).toUtf8();
}

} // namespace

Result<QByteArray> make(const QString& pin)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium does not start"_s);
    QByteArray bytes = bytesOf(pin);
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const int done = crypto_pwhash_argon2id_str(hash.data(), bytes.constData(), size_t(bytes.size()), kPasses, kMemory);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (done != 0)
        return fail(ErrorCode::Internal, u"no memory for the hash of a PIN"_s);
    hash.truncate(qsizetype(qstrlen(hash.constData())));
    return hash;
}

bool matches(const QByteArray& hash, const QString& pin)
{
    if (hash.isEmpty() || hash.size() >= qsizetype(crypto_pwhash_STRBYTES) || sodium_init() < 0)
        return false;
    QByteArray bytes = bytesOf(pin);
    const bool same = crypto_pwhash_str_verify(hash.constData(), bytes.constData(), size_t(bytes.size())) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return same;
}

Result<QByteArray> newSecret()
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium does not start"_s);
    QByteArray secret(32, Qt::Uninitialized);
    randombytes_buf(secret.data(), size_t(secret.size()));
    return secret.toBase64();
}

QByteArray hashOfSecret(const QByteArray& secret)
{
    QByteArray hash(qsizetype(crypto_generichash_BYTES), Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), size_t(hash.size()),
        reinterpret_cast<const unsigned char*>(secret.constData()), size_t(secret.size()), nullptr, 0);
    return hash.toHex();
}

bool sameSecret(const QByteArray& hash, const QByteArray& secret)
{
    const QByteArray given = hashOfSecret(secret);
    return !secret.isEmpty() && hash.size() == given.size()
        && sodium_memcmp(hash.constData(), given.constData(), size_t(hash.size())) == 0;
}

} // namespace JakOps::PinHash

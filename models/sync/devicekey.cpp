// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/devicekey.h"

#include <sodium.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

unsigned char* writable(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* readable(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

DeviceKey::DeviceKey(QByteArray seed)
    : m_seed(std::move(seed))
    , m_public(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized)
    , m_secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized)
{
    crypto_sign_seed_keypair(writable(m_public), writable(m_secret), readable(m_seed));
}

DeviceKey::~DeviceKey()
{
    // Copies share the bytes; the last one wipes them.
    for (QByteArray* secret : {&m_seed, &m_secret}) {
        if (secret->isDetached() && !secret->isEmpty())
            sodium_memzero(secret->data(), size_t(secret->size()));
    }
}

DeviceKey DeviceKey::make()
{
    [[maybe_unused]] const int started = sodium_init(); // random numbers come without it too
    QByteArray seed(crypto_sign_SEEDBYTES, Qt::Uninitialized);
    randombytes_buf(seed.data(), size_t(seed.size()));
    return DeviceKey(seed);
}

Result<DeviceKey> DeviceKey::fromSeed(const QByteArray& seed)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium does not start"_s);
    if (seed.size() != qsizetype(crypto_sign_SEEDBYTES))
        return fail(ErrorCode::WrongFormat, u"a device key has 32 bytes"_s);
    return DeviceKey(seed);
}

QByteArray DeviceKey::sign(const QByteArray& message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(writable(signature), nullptr, readable(message), size_t(message.size()), readable(m_secret));
    return signature;
}

bool DeviceKey::verify(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey)
{
    return signature.size() == qsizetype(crypto_sign_BYTES) && publicKey.size() == qsizetype(crypto_sign_PUBLICKEYBYTES)
        && crypto_sign_verify_detached(
               readable(signature), readable(message), size_t(message.size()), readable(publicKey))
        == 0;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identitykeys.h"

#include <QtEndian>

#include <sodium.h>

namespace JakOps::IdentityKeys {

using namespace Qt::Literals::StringLiterals;

namespace {

// More than a sign-in's: it is paid twice a year, by a thief a million times.
constexpr quint32 kPasses = 3;
constexpr quint32 kMemory = 128U << 20;
constexpr quint32 kMostMemory = 1U << 30;
constexpr qsizetype kHead = 8 + qsizetype(crypto_pwhash_SALTBYTES) + qsizetype(crypto_secretbox_NONCEBYTES);

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

// The same PIN typed on another keyboard layout is the same.
bool stretch(SecretBytes& key, const QString& pin, const unsigned char* salt, quint32 passes, quint32 memory)
{
    QByteArray typed = pin.normalized(QString::NormalizationForm_KC).toUtf8();
    const int done = crypto_pwhash(key.data(), size_t(key.size()), typed.constData(), size_t(typed.size()), salt, passes,
        memory, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(typed.data(), size_t(typed.size()));
    return done == 0;
}

} // namespace

Result<Pair> make()
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium does not start"_s);
    Pair pair{QByteArray(qsizetype(crypto_box_PUBLICKEYBYTES), Qt::Uninitialized),
        SecretBytes(qsizetype(crypto_box_SECRETKEYBYTES))};
    crypto_box_keypair(bytes(pair.publicKey), pair.secretKey.data());
    return pair;
}

Result<QByteArray> wrap(const SecretBytes& secret, const QString& pin)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium does not start"_s);
    QByteArray wrapped(kHead + qsizetype(crypto_secretbox_MACBYTES) + secret.size(), Qt::Uninitialized);
    unsigned char* const at = bytes(wrapped);
    qToBigEndian(kPasses, at);
    qToBigEndian(kMemory, at + 4);
    randombytes_buf(at + 8, size_t(kHead - 8));
    SecretBytes key(qsizetype(crypto_secretbox_KEYBYTES));
    if (!stretch(key, pin, at + 8, kPasses, kMemory))
        return fail(ErrorCode::Internal, u"no memory to wrap a key"_s);
    crypto_secretbox_easy(at + kHead, secret.data(), size_t(secret.size()), at + 8 + crypto_pwhash_SALTBYTES, key.data());
    return wrapped;
}

std::optional<SecretBytes> unwrap(const QByteArray& wrapped, const QString& pin)
{
    const qsizetype size = wrapped.size() - kHead - qsizetype(crypto_secretbox_MACBYTES);
    if (size <= 0 || sodium_init() < 0)
        return std::nullopt;
    const unsigned char* const at = bytes(wrapped);
    const auto passes = qFromBigEndian<quint32>(at);
    const auto memory = qFromBigEndian<quint32>(at + 4);
    if (passes == 0 || passes > 64 || memory > kMostMemory) // a file that was tampered with must not eat the machine
        return std::nullopt;
    SecretBytes key(qsizetype(crypto_secretbox_KEYBYTES));
    SecretBytes secret(size);
    if (!stretch(key, pin, at + 8, passes, memory)
        || crypto_secretbox_open_easy(secret.data(), at + kHead, size_t(wrapped.size() - kHead),
               at + 8 + crypto_pwhash_SALTBYTES, key.data())
            != 0)
        return std::nullopt;
    return secret;
}

QByteArray give(const SecretBytes& secret, const QByteArray& publicKey)
{
    if (publicKey.size() != qsizetype(crypto_box_PUBLICKEYBYTES) || sodium_init() < 0)
        return {};
    QByteArray box(secret.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    return crypto_box_seal(bytes(box), secret.data(), size_t(secret.size()), bytes(publicKey)) == 0 ? box : QByteArray();
}

std::optional<SecretBytes> take(const QByteArray& box, const SecretBytes& secretKey)
{
    const qsizetype size = box.size() - qsizetype(crypto_box_SEALBYTES);
    if (size <= 0 || secretKey.size() != qsizetype(crypto_box_SECRETKEYBYTES) || sodium_init() < 0)
        return std::nullopt;
    unsigned char publicKey[crypto_box_PUBLICKEYBYTES];
    crypto_scalarmult_base(publicKey, secretKey.data());
    SecretBytes secret(size);
    if (crypto_box_seal_open(secret.data(), bytes(box), size_t(box.size()), publicKey, secretKey.data()) != 0)
        return std::nullopt;
    return secret;
}

} // namespace JakOps::IdentityKeys

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identityseal.h"

#include "storage/identitykeys.h"

#include <cstring>

#include <sodium.h>

namespace JakOps {

namespace {

constexpr size_t kBlock = 256;
constexpr QByteArrayView kMagic("JI1");
constexpr QByteArrayView kHubMagic("JI2"); // and the ids of the two keys
constexpr qsizetype kId = 16;
constexpr qsizetype kKey = qsizetype(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
constexpr qsizetype kShare = kKey + qsizetype(crypto_box_SEALBYTES);
constexpr qsizetype kNonce = qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
constexpr qsizetype kTag = qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

SecretBytes padded(const QByteArray& identity)
{
    SecretBytes out(identity.size() + qsizetype(kBlock) - identity.size() % qsizetype(kBlock));
    std::memcpy(out.data(), identity.constData(), size_t(identity.size()));
    size_t length = 0;
    sodium_pad(&length, out.data(), size_t(identity.size()), kBlock, size_t(out.size()));
    return out;
}

std::optional<SecretBytes> unpadded(const SecretBytes& secret)
{
    size_t length = 0;
    if (sodium_unpad(&length, secret.data(), size_t(secret.size()), kBlock) != 0)
        return std::nullopt;
    return SecretBytes(secret.view().first(qsizetype(length)));
}

} // namespace

std::optional<SealedIdentity> SealedIdentity::parse(const QByteArray& sealed)
{
    const bool isForHub = sealed.startsWith(kHubMagic);
    const qsizetype at = kMagic.size() + (isForHub ? 2 * kId : 0);
    if (sealed.size() < at + 2 * kShare + kNonce + kTag || (!isForHub && !sealed.startsWith(kMagic)))
        return std::nullopt;
    SealedIdentity parts{sealed.sliced(at, kShare), sealed.sliced(at + kShare, kShare), sealed.sliced(at + 2 * kShare)};
    if (isForHub) {
        parts.headKey = QUuid::fromRfc4122(QByteArrayView(sealed).sliced(kHubMagic.size(), kId));
        parts.secondKey = QUuid::fromRfc4122(QByteArrayView(sealed).sliced(kHubMagic.size() + kId, kId));
    }
    return parts;
}

IdentitySeal::IdentitySeal(QByteArray headKey, QByteArray secondKey, const QUuid& headId, const QUuid& secondId)
    : m_headKey(std::move(headKey))
    , m_secondKey(std::move(secondKey))
    , m_ids(headId.isNull() ? QByteArray() : headId.toRfc4122() + secondId.toRfc4122())
{
}

QByteArray IdentitySeal::seal(const QUuid& ticket, const QByteArray& identity) const
{
    if (identity.isEmpty() || !isReady())
        return {};
    SecretBytes key(kKey);
    randombytes_buf(key.data(), size_t(kKey));
    const SecretHalves halves = SecretHalves::of(key);
    const SecretBytes plain = padded(identity);
    QByteArray box(kNonce + plain.size() + kTag, Qt::Uninitialized);
    auto* const at = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(at, size_t(kNonce));
    const QByteArray bound = ticket.toRfc4122();
    crypto_aead_xchacha20poly1305_ietf_encrypt(at + kNonce, nullptr, plain.data(), size_t(plain.size()), bytes(bound),
        size_t(bound.size()), nullptr, at, key.data());
    const QByteArray head = IdentityKeys::give(halves.head, m_headKey);
    const QByteArray second = IdentityKeys::give(halves.second, m_secondKey);
    const QByteArray begin = m_ids.isEmpty() ? kMagic.toByteArray() : kHubMagic.toByteArray() + m_ids;
    return head.isEmpty() || second.isEmpty() ? QByteArray() : begin + head + second + box;
}

std::optional<SecretBytes> IdentitySeal::open(
    const QUuid& ticket, const SealedIdentity& sealed, const SecretBytes& headHalf, const SecretBytes& secondHalf)
{
    if (headHalf.size() != kKey || secondHalf.size() != kKey || sealed.box.size() < kNonce + kTag)
        return std::nullopt;
    const SecretBytes key = SecretHalves::joined(headHalf, secondHalf);
    SecretBytes plain(sealed.box.size() - kNonce - kTag);
    const QByteArray bound = ticket.toRfc4122();
    const int done = crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, bytes(sealed.box) + kNonce,
        size_t(sealed.box.size() - kNonce), bytes(bound), size_t(bound.size()), bytes(sealed.box), key.data());
    return done == 0 ? unpadded(plain) : std::nullopt;
}

std::optional<SecretBytes> IdentitySeal::openOfOneKey(
    const QByteArray& box, const SecretBytes& headHalf, const SecretBytes& secondHalf)
{
    if (headHalf.size() != secondHalf.size())
        return std::nullopt;
    const auto plain = IdentityKeys::take(box, SecretHalves::joined(headHalf, secondHalf));
    return plain ? unpadded(*plain) : std::nullopt;
}

SecretHalves SecretHalves::of(const SecretBytes& secret)
{
    SecretHalves halves{SecretBytes(secret.size()), SecretBytes(secret.size())};
    randombytes_buf(halves.second.data(), size_t(secret.size()));
    for (qsizetype i = 0; i < secret.size(); ++i)
        halves.head.data()[i] = secret.data()[i] ^ halves.second.data()[i];
    return halves;
}

SecretBytes SecretHalves::joined(const SecretBytes& head, const SecretBytes& second)
{
    SecretBytes secret(head.size());
    for (qsizetype i = 0; i < head.size(); ++i)
        secret.data()[i] = head.data()[i] ^ second.data()[i];
    return secret;
}

} // namespace JakOps

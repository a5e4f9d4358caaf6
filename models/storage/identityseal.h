// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretbytes.h"

#include <QByteArray>
#include <QUuid>

#include <optional>

namespace JakOps {

// A sealed identity in its parts: the box under a key of its own, and that key in two halves, each for one side. One half
// tells nothing of the other.
struct SealedIdentity
{
    QByteArray headShare; // for who may ask
    QByteArray secondShare; // for who may approve
    QByteArray box; // nonce and box
    QUuid headKey = {}; // which keys of a hub's sides; null: of this store's own
    QUuid secondKey = {};

    [[nodiscard]] bool isForHub() const { return !headKey.isNull(); }

    [[nodiscard]] static std::optional<SealedIdentity> parse(const QByteArray& bytes); // none: of an earlier version
};

// Seals what tells who reported (name, phone, e-mail, account) before it is stored, so that only two officers of different
// sides together can open it. A value; thread-safe.
class IdentitySeal final
{
public:
    IdentitySeal() = default; // nobody holds keys yet: seals nothing
    // Public keys of the sides; with their ids where they are a hub's.
    IdentitySeal(QByteArray headKey, QByteArray secondKey, const QUuid& headId = {}, const QUuid& secondId = {});

    [[nodiscard]] bool isReady() const { return !m_headKey.isEmpty() && !m_secondKey.isEmpty(); }
    // Bound to the ticket, and padded to a multiple of 256 bytes so that the length tells nothing. Empty stays empty.
    [[nodiscard]] QByteArray seal(const QUuid& ticket, const QByteArray& identity) const;
    // With both halves. None: they are not of this box, or it is of another ticket, or it was changed.
    [[nodiscard]] static std::optional<SecretBytes> open(
        const QUuid& ticket, const SealedIdentity& sealed, const SecretBytes& headHalf, const SecretBytes& secondHalf);
    // What the version before this one sealed: a box to the one key of the profile, here in two halves.
    [[nodiscard]] static std::optional<SecretBytes> openOfOneKey(
        const QByteArray& box, const SecretBytes& headHalf, const SecretBytes& secondHalf);

private:
    QByteArray m_headKey;
    QByteArray m_secondKey;
    QByteArray m_ids; // of both, of a hub
};

// Two halves that together, and only together, give the secret again.
struct SecretHalves
{
    SecretBytes head;
    SecretBytes second;

    [[nodiscard]] static SecretHalves of(const SecretBytes& secret);
    [[nodiscard]] static SecretBytes joined(const SecretBytes& head, const SecretBytes& second); // of the same length
};

} // namespace JakOps

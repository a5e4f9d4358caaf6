// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace JakOps {

// Seals what tells who reported (name, phone, e-mail) before it is stored: a libsodium sealed box to the profile's
// public key. Nothing in the program opens it; the secret key waits in a file of the profile, readable by its owner
// alone, for the day the two-person rule of the hub takes over. Thread-safe once made.
class IdentitySeal final
{
public:
    // Reads <profile>/identity.key, or makes it (mode 0600).
    [[nodiscard]] static Result<IdentitySeal> open(const QString& profileDir);

    // `identity` is padded to a multiple of 256 bytes first, so that its length tells nothing. Empty stays empty.
    [[nodiscard]] QByteArray seal(const QByteArray& identity) const;
    [[nodiscard]] const QByteArray& publicKey() const { return m_publicKey; }

private:
    explicit IdentitySeal(QByteArray publicKey)
        : m_publicKey(std::move(publicKey))
    {
    }
    QByteArray m_publicKey;
};

} // namespace JakOps

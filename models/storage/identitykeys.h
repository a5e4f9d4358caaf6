// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/secretbytes.h"

#include <QByteArray>

#include <optional>

namespace JakOps {

// Keys of officers and of the two sides. Pure; the wrapping takes some tenths of a second by design: never in the GUI thread.
namespace IdentityKeys {

struct Pair
{
    QByteArray publicKey;
    SecretBytes secretKey;
};
[[nodiscard]] Result<Pair> make();

// A secret under a PIN: Argon2id with salt and cost beside it, so that a later version may cost more.
[[nodiscard]] Result<QByteArray> wrap(const SecretBytes& secret, const QString& pin);
[[nodiscard]] std::optional<SecretBytes> unwrap(const QByteArray& wrapped, const QString& pin); // none: not this PIN

// A secret for whoever holds the key.
[[nodiscard]] QByteArray give(const SecretBytes& secret, const QByteArray& publicKey);
[[nodiscard]] std::optional<SecretBytes> take(const QByteArray& box, const SecretBytes& secretKey); // none: not for this key

} // namespace IdentityKeys

} // namespace JakOps

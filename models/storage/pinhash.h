// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace JakOps {

// A PIN as it is kept: Argon2id with its own salt and cost in the text, so that a later version may cost more. Both take
// some tenth of a second and 64 MiB by design: never in the GUI thread.
namespace PinHash {

[[nodiscard]] Result<QByteArray> make(const QString& pin);
[[nodiscard]] bool matches(const QByteArray& hash, const QString& pin);

// A secret nobody has to keep in mind, for a keychain; and how it is kept in the store. It is long, so the hash is fast.
[[nodiscard]] Result<QByteArray> newSecret(); // base64
[[nodiscard]] QByteArray hashOfSecret(const QByteArray& secret); // hex
[[nodiscard]] bool sameSecret(const QByteArray& hash, const QByteArray& secret); // takes as long whether or not

} // namespace PinHash

} // namespace JakOps

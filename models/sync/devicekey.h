// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace JakOps {

// The Ed25519 key a device signs its commands with. Kept by whoever has it (the desktop's keychain): 32 bytes from
// which both halves are made. A plain value.
class DeviceKey final
{
public:
    [[nodiscard]] static DeviceKey make(); // from the system's random numbers
    [[nodiscard]] static Result<DeviceKey> fromSeed(const QByteArray& seed);
    ~DeviceKey();
    DeviceKey(const DeviceKey&) = default;
    DeviceKey& operator=(const DeviceKey&) = default;

    [[nodiscard]] const QByteArray& seed() const { return m_seed; }
    [[nodiscard]] const QByteArray& publicKey() const { return m_public; }
    [[nodiscard]] QByteArray sign(const QByteArray& message) const;
    [[nodiscard]] static bool verify(
        const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey);

private:
    explicit DeviceKey(QByteArray seed);

    QByteArray m_seed;
    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace JakOps

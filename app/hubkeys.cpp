// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubkeys.h"

#include "app/devicekeychain.h"

#include <QEventLoop>

namespace JakOps::HubKeys {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fromKeychain(DeviceKeychain& keychain, const QUuid& device)
{
    QByteArray found;
    QEventLoop loop;
    bool answered = false;
    keychain.read(device.toString(QUuid::WithoutBraces), [&](const QByteArray& secret) {
        found = secret;
        answered = true;
        loop.quit();
    });
    if (!answered)
        loop.exec();
    return found;
}

} // namespace

Result<Place> keep(const QString& profileDir, const QUuid& device, const HubSecret& secret)
{
    if (DeviceKeychain::isAvailable()) {
        DeviceKeychain keychain{QString(kShelf)};
        keychain.keep(device.toString(QUuid::WithoutBraces), secret.toBytes());
        if (fromKeychain(keychain, device) == secret.toBytes())
            return Place::Keychain;
    }
    const auto saved = secret.save(profileDir, device);
    return saved ? Result<Place>(Place::File) : fail(saved.error());
}

Result<HubSecret> read(const QString& profileDir, const QUuid& device)
{
    auto secret = HubSecret::load(profileDir, device);
    if (secret || secret.error().code != ErrorCode::NotFound)
        return secret;
    DeviceKeychain keychain{QString(kShelf)};
    const QByteArray kept = fromKeychain(keychain, device);
    return kept.isEmpty() ? fail(ErrorCode::NotFound, u"the key of this device"_s) : HubSecret::fromBytes(kept);
}

} // namespace JakOps::HubKeys

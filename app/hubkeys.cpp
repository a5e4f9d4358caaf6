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

void keep(SecretShelf& shelf, const QUuid& device, const HubSecret& secret, std::function<void(bool kept)> answer)
{
    if (!shelf.stands()) {
        answer(false);
        return;
    }
    const QString name = device.toString(QUuid::WithoutBraces);
    shelf.keep(name, secret.toBytes());
    shelf.read(name, [wanted = secret.toBytes(), answer = std::move(answer)](const QByteArray& kept) { answer(kept == wanted); });
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

Result<QList<SyncService::Key>> all(const QString& profileDir)
{
    const auto profile = HubProfile::load(profileDir);
    if (!profile)
        return fail(profile.error());
    QList<SyncService::Key> keys;
    for (const HubLogin& login : profile->logins) {
        const auto secret = read(profileDir, login.device);
        if (!secret)
            return fail(secret.error());
        keys += {login, *secret};
    }
    return keys;
}

} // namespace JakOps::HubKeys

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubkeys.h"

#include "app/devicekeychain.h"
#include "domain/hubfault.h"

#include <QEventLoop>

namespace JakOps::HubKeys {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QByteArray> fromKeychain(DeviceKeychain& keychain, const QUuid& device)
{
    Result<QByteArray> found;
    QEventLoop loop;
    bool answered = false;
    keychain.read(device.toString(QUuid::WithoutBraces), [&](const Result<QByteArray>& secret) {
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
    const QByteArray wanted = secret.toBytes();
    shelf.keep(name, wanted, [&shelf, name, wanted, answer = std::move(answer)](bool kept) {
        if (!kept)
            answer(false);
        else
            shelf.read(name, [wanted, answer](const Result<QByteArray>& found) { answer(found == wanted); });
    });
}

Result<HubSecret> secretOf(const Result<QByteArray>& kept)
{
    if (!kept)
        return fail(ErrorCode::Unreadable, hubFaultDetail(HubFault::KeychainShut, kept.error().detail));
    auto secret = HubSecret::fromBytes(*kept);
    return secret ? secret : fail(ErrorCode::NotFound, hubFaultDetail(HubFault::KeyLost, secret.error().detail));
}

Result<HubSecret> read(const QString& profileDir, const QUuid& device)
{
    auto secret = HubSecret::load(profileDir, device);
    if (secret || secret.error().code != ErrorCode::NotFound)
        return secret;
    DeviceKeychain keychain{QString(kShelf), DeviceKeychain::kTyping};
    return secretOf(fromKeychain(keychain, device));
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

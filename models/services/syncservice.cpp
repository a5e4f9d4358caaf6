// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/syncservice.h"

#include "base/files.h"
#include "domain/hubfault.h"
#include "services/changenotifier.h"
#include "services/workspace.h"
#include "sync/devicekey.h"
#include "sync/pgline.h"

#include <QRandomGenerator>

namespace JakOps::SyncService {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<SyncLogin> loginOf(const Key& key, const std::shared_ptr<std::atomic<bool>>& givenUp)
{
    const auto address = HubAddress::parse(key.login.address);
    const auto device = DeviceKey::fromSeed(key.secret.seed);
    if (!address || !device)
        return fail(!address ? address.error() : device.error());
    return SyncLogin{key.login.officer, address->shown(), key.login.device,
        [address = *address, password = key.secret.password, givenUp] {
            return PgLine::open(address, password, givenUp.get());
        },
        [device = *device](const QByteArray& bytes) { return device.sign(bytes); }};
}

Result<QList<SyncLogin>> loginsOf(const QList<Key>& keys, const std::shared_ptr<std::atomic<bool>>& givenUp)
{
    QList<SyncLogin> logins;
    for (const Key& key : keys) {
        auto login = loginOf(key, givenUp);
        if (!login)
            return fail(login.error());
        logins += std::move(*login);
    }
    return logins;
}

} // namespace

Result<HubRules> rules(const QString& resourcesRoot)
{
    const auto guards = readFile(resourcesRoot + u"/hub/guards.csv"_s);
    return guards ? HubRules::fromCsv(*guards) : fail(guards.error());
}

Result<SyncWorker::Parts> parts(Workspace& workspace, const HubRules& rules, const QList<Key>& keys)
{
    const auto givenUp = std::make_shared<std::atomic<bool>>(false);
    auto logins = loginsOf(keys, givenUp);
    if (!logins)
        return fail(logins.error());
    if (logins->isEmpty())
        return fail(ErrorCode::InvalidInput, u"no login at a hub"_s);
    SyncLogin first = logins->takeFirst();
    return SyncWorker::Parts{.database = workspace.database(),
        .tickets = workspace.tickets(),
        .workflow = workspace.workflow(),
        .rules = rules,
        .attachments = workspace.attachments(),
        .clock = workspace.clock(),
        .random = [] { return QRandomGenerator::global()->generateDouble(); },
        .login = std::move(first),
        .others = std::move(*logins),
        .publish = [&workspace](ChangeSet change) { workspace.notifier().publish(std::move(change)); },
        .giveUp = [givenUp] { *givenUp = true; }};
}

Result<std::shared_ptr<IdentityDoor>> door(const QList<Key>& keys)
{
    const auto givenUp = std::make_shared<std::atomic<bool>>(false);
    const auto logins = loginsOf(keys, givenUp);
    if (!logins)
        return fail(logins.error());
    return std::make_shared<IdentityDoor>(IdentityDoor {
        .connect = [logins = *logins](const QString& officer) -> Result<std::unique_ptr<Hub>> {
            const auto found = std::ranges::find(logins, officer, &SyncLogin::officer);
            return found == logins.end() ? fail(ErrorCode::NotFound, officer) : found->connect();
        },
        .giveUp = [givenUp] { *givenUp = true; }});
}

Result<Enrolled> enrol(const QString& address, const QString& password, const QString& code, const QString& machine,
    const std::atomic<bool>* givenUp)
{
    const auto where = HubAddress::parse(address);
    if (!where)
        return fail(where.error());
    const auto hub = PgLine::open(*where, password, givenUp);
    if (!hub)
        return fail(hub.error());
    if (givenUp && *givenUp)
        return fail(ErrorCode::Cancelled, u"joining was given up"_s);
    const DeviceKey key = DeviceKey::make();
    const QUuid device = QUuid::createUuid();
    const auto enrolled = (*hub)->enrol(code, device, key.publicKey(), machine);
    if (!enrolled)
        return fail(enrolled.error());
    if (!*enrolled)
        return fail(ErrorCode::NotAllowed, hubFaultDetail(HubFault::WrongCode, {}));
    auto hello = (*hub)->hello(device);
    if (!hello)
        return fail(hello.error());
    return Enrolled{{hello->code, address, device}, {key.seed(), password}, std::move(*hello)};
}

} // namespace JakOps::SyncService

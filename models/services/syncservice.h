// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hubopening.h"
#include "sync/hubprofile.h"
#include "sync/hubrules.h"
#include "sync/syncworker.h"

namespace JakOps {

class Workspace;

// A profile's work with its hub, put together from the open profile and the secrets of its logins: for the window
// (SyncEngine) and for the command line (SyncWorker).
namespace SyncService {

struct Key
{
    HubLogin login;
    HubSecret secret;
};
// `keys`: at least one, the first is whose scope the store reads. The workspace and the rules outlive what is made.
// InvalidInput: an address or a key that cannot be used.
[[nodiscard]] Result<SyncWorker::Parts> parts(Workspace& workspace, const HubRules& rules, const QList<Key>& keys);
// The way to the hub for what officers ask of it themselves (IdentityService::setDoor), each by his own login.
[[nodiscard]] Result<std::shared_ptr<IdentityDoor>> door(const QList<Key>& keys);
[[nodiscard]] Result<HubRules> rules(const QString& resourcesRoot);

struct Enrolled
{
    HubLogin login;
    HubSecret secret;
    HubHello hello; // whom the hub knows there
};
// Makes a key and enrols this machine for the officer the address's login belongs to; nothing is kept here.
// NotAllowed: the code does not hold (HubFault::WrongCode), or the login is refused. Network, InvalidInput. Cancelled:
// `givenUp` was set before the code was used; later it is not looked at.
[[nodiscard]] Result<Enrolled> enrol(const QString& address, const QString& password, const QString& code,
    const QString& machine, const std::atomic<bool>* givenUp = nullptr);

} // namespace SyncService

} // namespace JakOps

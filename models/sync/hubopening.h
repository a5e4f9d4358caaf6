// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretbytes.h"
#include "sync/hubidentity.h"

#include <memory>

namespace JakOps {

class Hub;

// The way to the hub for what an officer asks himself, beside the worker's lines. Any thread; outlives whom it was made for.
struct IdentityDoor
{
    std::function<Result<std::unique_ptr<Hub>>(const QString& officer)> connect; // NotFound: he has no login here
    std::function<bool()> isUp = {}; // false: the line is known to be down, and is not waited for
    std::function<void()> nudge = {}; // something is to be told to the hub
    std::function<void()> giveUp = {}; // ends connecting, for the end of the program
};

// The two steps that take an officer's key, with what the hub hands out. Errors of the steps: NotAllowed or NotFound with
// detail = identityProblemCode(), else the line's.
namespace HubOpening {

// Seals this side's half of the one report's key anew to the side that asks. `known`: the keys this
// store has seen; where the hub tells another one by the same id, nothing is handed over.
[[nodiscard]] Result<> approve(HubIdentity& hub, const QUuid& request, const SecretBytes& own, const QList<HubSideKey>& known);
// The opening stands in the hub's trail before the box is asked for.
[[nodiscard]] Result<SecretBytes> open(HubIdentity& hub, const IdentityRequest& request, const SecretBytes& own);
// For each who waits, this side's secret sealed to him.
[[nodiscard]] QList<HubWaiting> handOn(const QList<HubWaiting>& waiting, const QList<HubSideKey>& sides, const SecretBytes& own);

} // namespace HubOpening

} // namespace JakOps

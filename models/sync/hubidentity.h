// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identityaccess.h"
#include "storage/hubidentitystore.h"

namespace JakOps {

// What a second person is given to approve with.
struct HubReview
{
    QUuid ticket;
    QByteArray share; // his side's half of this report's key
    QUuid key; // sealed to
    QByteArray askersKey; // of the side that asks: the half is sealed to it anew
};

// What who asked is given, once the opening is written down.
struct HubUnsealed
{
    QByteArray box;
    QByteArray headShare;
    QUuid headKey;
    QByteArray half; // of the second person
};

// Who reported, as a hub keeps it: boxes it cannot open, and a trail (docs/adr/0023, 0026). Every call waits for the network.
// Errors as Hub's; NotAllowed: the hub does not let this login, or not now.
class HubIdentity
{
public:
    HubIdentity() = default;
    virtual ~HubIdentity() = default;
    HubIdentity(const HubIdentity&) = delete;
    HubIdentity& operator=(const HubIdentity&) = delete;

    [[nodiscard]] virtual Result<HubIdentityMine> mine() = 0;
    [[nodiscard]] virtual Result<QList<HubSideKey>> sides() = 0;
    [[nodiscard]] virtual Result<QList<HubWaiting>> waiting() = 0; // colleagues without my side's key
    [[nodiscard]] virtual Result<> publish(const QByteArray& publicKey) = 0; // once and for all; InvalidInput: there is one
    // NotAllowed: my side has its key.
    [[nodiscard]] virtual Result<> makeSide(const QUuid& key, const QByteArray& publicKey, const QByteArray& box) = 0;
    [[nodiscard]] virtual Result<> handOn(const QUuid& key, const QString& officer, const QByteArray& box) = 0;

    // The first that is sealed of a report stays; a second one changes nothing.
    [[nodiscard]] virtual Result<> seal(const QUuid& ticket, const SealedIdentity& sealed) = 0;
    [[nodiscard]] virtual Result<bool> isSealed(const QUuid& ticket) = 0;
    // That still count, newest first, without the reports' numbers; a null id: of all I see. None for other roles.
    [[nodiscard]] virtual Result<QList<IdentityRequest>> requests(const QUuid& ticket) = 0;
    [[nodiscard]] virtual Result<QUuid> ask(const QUuid& ticket, const QString& reason) = 0;
    [[nodiscard]] virtual Result<std::optional<HubReview>> review(const QUuid& request) = 0; // none: not for me, or over
    [[nodiscard]] virtual Result<> approve(const QUuid& request, const QByteArray& half) = 0;
    // In the trail, committed, when this returns; fetch() gives nothing else.
    [[nodiscard]] virtual Result<> open(const QUuid& request) = 0;
    [[nodiscard]] virtual Result<HubUnsealed> fetch(const QUuid& request) = 0;
    [[nodiscard]] virtual Result<QList<IdentityLogEntry>> trail(const QUuid& ticket) = 0; // oldest first
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/identityseal.h"
#include "storage/identitystore.h"
#include "storage/session.h"

namespace JakOps {

// A key of one of the hub's sides, as an officer is told of it.
struct HubSideKey
{
    QUuid key;
    IdentitySide side = IdentitySide::Asks;
    QByteArray publicKey;
    QByteArray box; // its secret, sealed to his key; empty: not given him
    bool isPresent = true; // what is sealed now is sealed to it
};

// An officer at the hub.
struct HubIdentityMine
{
    std::optional<IdentitySide> side; // none: his role has neither power
    QByteArray publicKey; // empty: he has published none
    qint64 others = 0; // who else holds his side's key
};

struct HubWaiting
{
    QString officer; // code
    QByteArray publicKey;
    QUuid key {}; // handed on, not told to the hub yet
    QByteArray box {};
};

// What a store knows of its hub's keys, and what it has to bring there: nothing in it is secret without a PIN.
namespace HubIdentityStore {

// Whether who reported is sealed to the hub's keys here: from the first greeting by a hub that takes it.
[[nodiscard]] Result<bool> isOn(ReadSession& session);
[[nodiscard]] Result<> setOn(WriteSession& session, bool on);
[[nodiscard]] Result<> forget(WriteSession& session); // another hub
[[nodiscard]] Result<> sealAgain(WriteSession& session, bool all); // the hub was restored (all), or those it did not take

// Ready only where both sides have a key.
[[nodiscard]] Result<IdentitySeal> seal(ReadSession& session);
[[nodiscard]] Result<QList<HubSideKey>> sides(ReadSession& session, const QString& officer);
// What the hub told this officer, in one transaction. `ownKey`: his public key here, empty where he has none. A side's key
// that is not the one known by its id is left out, and told of: false.
struct Told
{
    QString officer;
    QByteArray ownKey;
    HubIdentityMine mine;
    QList<HubSideKey> sides;
    QList<HubWaiting> waiting;
};
[[nodiscard]] Result<bool> take(WriteSession& session, const Told& told);
[[nodiscard]] Result<std::optional<HubIdentityMine>> mine(ReadSession& session, const QString& officer); // without the side
[[nodiscard]] Result<> forgetOfficer(WriteSession& session, const QString& officer); // his key is given up here

// Colleagues who wait; with a box: what this officer sealed for them, for the hub.
[[nodiscard]] Result<QList<HubWaiting>> waiting(ReadSession& session, const QString& officer, bool sealedToo);
[[nodiscard]] Result<> handOn(WriteSession& session, const QString& officer, const HubWaiting& given);
[[nodiscard]] Result<> handedOn(WriteSession& session, const QString& officer, const QString& code);

// Reporters of this officer's reports that the hub has taken, sealed and not there yet.
struct Box
{
    qint64 seq = 0; // of the outbox
    QUuid ticket;
    SealedIdentity sealed;
};
[[nodiscard]] Result<QList<Box>> boxes(ReadSession& session, const QString& officer, int limit);
[[nodiscard]] Result<> setBrought(WriteSession& session, const QList<qint64>& seqs, bool taken);
struct Counts
{
    qint64 toBring = 0;
    qint64 refused = 0;
};
[[nodiscard]] Result<Counts> counts(ReadSession& session); // of all officers of this desk
// Something of his is to be told to the hub now.
[[nodiscard]] Result<bool> isDue(ReadSession& session, const QString& officer);
[[nodiscard]] Result<bool> hasKey(ReadSession& session, const QString& officer); // here

} // namespace HubIdentityStore

} // namespace JakOps

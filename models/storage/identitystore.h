// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identityaccess.h"
#include "storage/session.h"

#include <optional>

namespace JakOps {

enum class IdentitySide : quint8 { Asks = 0, Approves = 1 };
inline constexpr std::array<IdentitySide, 2> kIdentitySides{IdentitySide::Asks, IdentitySide::Approves};

// Keys and requests as they stand in the store; nothing in them is secret without a PIN.
namespace IdentityStore {

struct OfficerKey
{
    QString officer;
    QByteArray publicKey;
    QByteArray wrapped; // the secret one, under the PIN
};
[[nodiscard]] Result<std::optional<OfficerKey>> officerKey(ReadSession& session, const QString& officer);
[[nodiscard]] Result<> addOfficerKey(WriteSession& session, const OfficerKey& key, qint64 now);
[[nodiscard]] Result<> setWrapped(WriteSession& session, const QString& officer, const QByteArray& wrapped);
// The officer's key and what was given to it; nothing when there is none.
[[nodiscard]] Result<> removeOfficerKey(WriteSession& session, const QString& officer);
// Officers with a key who were not given this side's yet.
[[nodiscard]] Result<QList<OfficerKey>> withoutGrant(ReadSession& session, IdentitySide side);

struct SideKey
{
    QByteArray publicKey; // empty: nobody of this side has signed in yet
    QByteArray oneKeyHalf; // sealed to it
};
[[nodiscard]] Result<SideKey> sideKey(ReadSession& session, IdentitySide side);
[[nodiscard]] Result<> addSide(WriteSession& session, IdentitySide side, const QByteArray& publicKey, qint64 now);
[[nodiscard]] Result<> setOneKeyHalf(WriteSession& session, IdentitySide side, const QByteArray& half);
[[nodiscard]] Result<QByteArray> grant(ReadSession& session, IdentitySide side, const QString& officer); // empty: none
// Whether somebody else who may sign in was given this side's key.
[[nodiscard]] Result<bool> isHeldByOthers(ReadSession& session, IdentitySide side, const QString& officer);
// The side begins anew with the next officer who signs in: what is sealed to it now is lost.
[[nodiscard]] Result<> removeSide(WriteSession& session, IdentitySide side);
[[nodiscard]] Result<> addGrant(WriteSession& session, IdentitySide side, const QString& officer, const QByteArray& box);

struct Request
{
    IdentityRequest request;
    qint64 ticketKey = 0;
    QByteArray half; // of the second person, for the side that asks; empty until approved
};
[[nodiscard]] Result<std::optional<Request>> request(ReadSession& session, const QUuid& id);
[[nodiscard]] Result<QList<Request>> requestsOf(ReadSession& session, qint64 ticketKey); // newest first
[[nodiscard]] Result<QList<Request>> openRequests(ReadSession& session, qint64 now); // waiting or approved; newest first
[[nodiscard]] Result<> addRequest(WriteSession& session, const Request& request);
[[nodiscard]] Result<> approve(
    WriteSession& session, const QUuid& id, const QString& by, qint64 now, const QByteArray& half);
[[nodiscard]] Result<> noteOpened(WriteSession& session, const QUuid& id, qint64 now);

} // namespace IdentityStore

} // namespace JakOps

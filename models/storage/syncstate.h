// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"
#include "storage/syncvalues.h"

namespace JakOps {

// What this store knows of its hub beside the tickets: who it is, how far its feeds were read, what is wrong.
namespace SyncState {

[[nodiscard]] Result<std::optional<SyncIdentity>> identity(ReadSession& session); // empty: no hub yet
[[nodiscard]] Result<> setIdentity(WriteSession& session, const SyncIdentity& identity);

// What a source says of its reports would be overwritten by what the hub tells next: with a hub, sources belong to the
// hub's ingest (docs/adr/0031). NotAllowed, detail kSourcesAtHub.
inline constexpr auto kSourcesAtHub = QLatin1StringView("sources_at_hub");
[[nodiscard]] Result<> checkAlone(ReadSession& session);
// Who imports here: empty without a hub; with one, the code of the source's login. NotAllowed for an officer's.
[[nodiscard]] Result<QString> sourceLogin(ReadSession& session);

// The device each officer's commands were last numbered for; null: none.
[[nodiscard]] Result<QUuid> device(ReadSession& session, const QString& officer);
[[nodiscard]] Result<> setDevice(WriteSession& session, const QString& officer, const QUuid& device);

[[nodiscard]] Result<QList<SyncPosition>> positions(ReadSession& session); // by audience
[[nodiscard]] Result<> setPosition(WriteSession& session, const SyncPosition& position);
[[nodiscard]] Result<> replacePositions(WriteSession& session, const QList<SyncPosition>& positions);

// Everything is to be read anew, and why: kept until it was done, also over a restart.
[[nodiscard]] Result<> wantFirstSync(WriteSession& session, const QString& why);
[[nodiscard]] Result<bool> isFirstSyncDue(ReadSession& session);
[[nodiscard]] Result<> firstSyncDone(WriteSession& session, qint64 generation);
// Events the hub told whose signature did not hold.
// Whose signatures are verified next, of what a first sync brought: those of tickets above this key; empty: all are.
[[nodiscard]] Result<std::optional<qint64>> unverifiedAbove(ReadSession& session);
[[nodiscard]] Result<> setUnverifiedAbove(WriteSession& session, std::optional<qint64> key);
[[nodiscard]] Result<qint64> forged(ReadSession& session);
[[nodiscard]] Result<> setForged(WriteSession& session, qint64 count);
[[nodiscard]] Result<> setTrouble(WriteSession& session, const QString& why);
[[nodiscard]] Result<QString> lastTrouble(ReadSession& session); // why everything was last read anew for a fault
[[nodiscard]] Result<qint64> generation(ReadSession& session); // first syncs so far

} // namespace SyncState

// Photos and videos apart from the events that name them.
namespace SyncAttachments {

[[nodiscard]] Result<> want(WriteSession& session, const QJsonObject& body, bool up); // all that a body names
[[nodiscard]] Result<std::optional<SyncAttachment>> next(ReadSession& session, bool up, qint64 nowMs);
[[nodiscard]] Result<qint64> open(ReadSession& session, bool up); // not done, due or not
[[nodiscard]] Result<qint64> nextRetry(ReadSession& session); // when the first of the others is due; 0: none waits
[[nodiscard]] Result<> done(WriteSession& session, const QString& sha256);
[[nodiscard]] Result<> later(WriteSession& session, const QString& sha256, qint64 retryAt);

} // namespace SyncAttachments

} // namespace JakOps

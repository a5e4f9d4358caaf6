// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"
#include "storage/syncvalues.h"

namespace JakOps {

// The outbox towards a hub: what is to be sent, what became of it, and the cards that say so. Each officer's commands
// have their own order and their own device: nobody sends in another's name. What waits here: a command on a ticket the
// hub does not know (an import of this store alone), of an officer without a login, or from before there was a hub.
namespace SyncOutbox {

// The next ones in the device's order, each with its place in it (given now, from `hubLast` + 1 on, and kept for ever).
[[nodiscard]] Result<QList<OutboxRow>> take(WriteSession& session, const QString& officer, qint64 hubLast, int limit);
[[nodiscard]] Result<qint64> sendable(ReadSession& session, const QString& officer);
[[nodiscard]] Result<bool> isGiven(ReadSession& session, const QUuid& ticket); // any command on it, ever, here
// All of a ticket that stand above what the hub confirmed: pending, or decided and not arrived yet.
[[nodiscard]] Result<QList<OutboxRow>> above(ReadSession& session, const QUuid& ticket, qint64 confirmed);
[[nodiscard]] Result<std::optional<OutboxRow>> row(ReadSession& session, const QUuid& event);
[[nodiscard]] Result<QList<QUuid>> pendingTickets(ReadSession& session);

// A verdict, in the caller's transaction; converted and rejected ones leave a card, with every word and photo. A second
// time changes nothing.
[[nodiscard]] Result<> decide(WriteSession& session, const SyncVerdict& verdict, qint64 nowMs);
[[nodiscard]] Result<> setDoubt(WriteSession& session, qint64 seq, int version, const QString& doubt);
// The hub has nothing of this officer's device after `hubLast` (it was restored from a backup): what it took after that
// is sent again, with the same ids. Where that leaves a hole, they are numbered anew. How many are pending again.
[[nodiscard]] Result<int> rewind(WriteSession& session, const QString& officer, qint64 hubLast);
// This number was not used: it and those after it are given anew.
[[nodiscard]] Result<> unnumber(WriteSession& session, const QString& officer, qint64 fromSeq);
[[nodiscard]] Result<> forgetNumbers(WriteSession& session, const QString& officer); // another device
[[nodiscard]] Result<> forgetHub(WriteSession& session); // another hub
// What is in the outbox now was given before there was a hub: it is never sent.
[[nodiscard]] Result<> keepEarlier(WriteSession& session);
// Takes the words from rows decided before this time, where the history (or a card) has all of them: a hub restored
// from a backup up to then is still refilled. The rows stay, for their numbers. How many.
inline constexpr qint64 kKeepMs = 30LL * 24 * 3'600'000;
[[nodiscard]] Result<int> prune(WriteSession& session, qint64 before);

// Cards, newest first. They stay until acknowledged.
[[nodiscard]] Result<QList<SyncCard>> cards(ReadSession& session, bool acknowledgedToo = false, int limit = 500);
[[nodiscard]] Result<qint64> openCards(ReadSession& session);
[[nodiscard]] Result<> addCard(WriteSession& session, const SyncCard& card); // once an event and kind
[[nodiscard]] Result<> acknowledge(WriteSession& session, qint64 card, const QString& officer, qint64 nowMs);
// Of these the hub is not told yet that they were read: of this officer's own commands.
[[nodiscard]] Result<QList<QUuid>> untold(ReadSession& session, const QString& officer, int limit);
[[nodiscard]] Result<> setTold(WriteSession& session, const QList<QUuid>& events);

} // namespace SyncOutbox

} // namespace JakOps

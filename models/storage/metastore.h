// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace JakOps {

// Single values of the store. Keys stand here, in one place.
namespace MetaKey {
inline constexpr auto deviceId = QLatin1StringView("device_id"); // uuid of this copy of the store
inline constexpr auto lastSeq = QLatin1StringView("last_seq"); // of the outbox
inline constexpr auto cleanShutdown = QLatin1StringView("clean_shutdown");
inline constexpr auto counter = QLatin1StringView("counter"); // which counter of its unit this console is
inline constexpr auto demo = QLatin1StringView("demo"); // 1: the tickets are made up
inline constexpr auto demoSeed = QLatin1StringView("demo_seed"); // of the demo's feeds
inline constexpr auto demoStory = QLatin1StringView("demo_story"); // UTC ms: the moment the demo's feeds tell of
inline constexpr auto boundaries
    = QLatin1StringView("boundaries"); // fingerprint of the set the villages were computed with
inline constexpr auto limits
    = QLatin1StringView("limits"); // fingerprint of the limits the due times were computed with
inline constexpr auto courseUpTo = QLatin1StringView("course_up_to"); // ticket the course of the work is folded up to
inline constexpr auto indexedUpTo = QLatin1StringView("indexed_up_to"); // report id the text index has reached
inline constexpr auto ticketStamp
    = QLatin1StringView("ticket_stamp"); // another one after every transaction that changed a ticket
inline constexpr auto hubFromSeq = QLatin1StringView("hub_from_seq"); // up to here commands are older than the hub
inline constexpr auto hubIdentity = QLatin1StringView("hub_identity"); // 1: who reported is sealed to the hub's keys
inline constexpr auto hubId = QLatin1StringView("hub_id"); // uuid; empty: this store works alone
} // namespace MetaKey

namespace MetaStore {
[[nodiscard]] Result<QString> text(ReadSession& session, QLatin1StringView key); // empty: not there
[[nodiscard]] Result<qint64> number(ReadSession& session, QLatin1StringView key); // 0: not there
[[nodiscard]] Result<> set(WriteSession& session, QLatin1StringView key, const QString& value);
[[nodiscard]] Result<> set(WriteSession& session, QLatin1StringView key, qint64 value);
} // namespace MetaStore

} // namespace JakOps

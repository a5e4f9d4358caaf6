// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/commandkind.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>

namespace JakOps {

// One thing that happened to a ticket. Append-only: an event is never changed, a mistake is another event. A plain value.
// The body holds everything the fold needs, so that replaying never depends on tables that may change: a command that changes
// the status carries it as "to".
struct TicketEvent
{
    QUuid id;
    QUuid ticket;
    int version = 0; // 1, 2, 3 … of its ticket, without holes
    CommandKind kind = CommandKind::Note;
    qint64 at = 0; // when it happened, UTC ms
    qint64 recordedAt = 0; // when this store learned of it, UTC ms
    QString actor; // officer code, or "source:KEY" for an import
    qint64 deviceSeq = 0; // place in this device's outbox; 0 when not made here by an officer
    qint64 batch = 0; // the import that brought it; 0 none
    QJsonObject body;

    friend bool operator==(const TicketEvent&, const TicketEvent&) = default;
};

// Canonical form of a body: compact JSON, keys sorted, UTF-8. Equal bodies give equal bytes. At most 64 KiB.
[[nodiscard]] QByteArray canonicalBody(const QJsonObject& body);
[[nodiscard]] Result<QJsonObject> parseBody(const QByteArray& bytes);
inline constexpr qsizetype kMaxBodyBytes = 64 * 1024;

// Keys of bodies, in one place.
namespace BodyKey {
using namespace Qt::Literals::StringLiterals;
inline constexpr auto to = "to"_L1; // status code the ticket has after the event
inline constexpr auto text = "text"_L1; // Report, Update: the report's words; Answer: the reporter's; else the officer's
inline constexpr auto photos = "photos"_L1; // [sha256 …]
inline constexpr auto category = "category"_L1;
inline constexpr auto priority = "priority"_L1;
inline constexpr auto agency = "agency"_L1;
inline constexpr auto assignee = "assignee"_L1;
inline constexpr auto lat = "lat"_L1; // with lon; null in an Update takes the place away
inline constexpr auto lon = "lon"_L1;
inline constexpr auto accuracy = "accuracy"_L1; // metres
inline constexpr auto number = "number"_L1;
inline constexpr auto source = "source"_L1;
inline constexpr auto externalId = "external"_L1;
inline constexpr auto channel = "channel"_L1;
inline constexpr auto area = "area"_L1;
inline constexpr auto address = "address"_L1;
inline constexpr auto isPrivate = "private"_L1;
inline constexpr auto created = "created"_L1; // UTC ms
inline constexpr auto updated = "updated"_L1; // UTC ms: when the source says that it changed the report
inline constexpr auto sealedReporter = "sealed"_L1; // base64
inline constexpr auto sourceStatus = "source_status"_L1; // what the source says, where officers' work here stands above it
inline constexpr auto held = "held"_L1; // what the source says of fields that officers set: kept, not applied
inline constexpr auto undoes = "undoes"_L1; // version of the event taken back
inline constexpr auto restore = "restore"_L1; // the fields as they were before it
inline constexpr auto until = "until"_L1; // Ask: UTC ms
inline constexpr auto parent = "parent"_L1; // Group: uuid of the report that stands for it
inline constexpr auto outcome = "outcome"_L1; // Verified: verificationCode()
inline constexpr auto into = "into"_L1; // Merge: the ticket it became part of
inline constexpr auto extra = "extra"_L1; // what the source told beyond our fields, as text
inline constexpr auto withheld = "withheld"_L1; // never stored: which of text and photos this reader does not get (visibility.h)
} // namespace BodyKey

} // namespace JakOps

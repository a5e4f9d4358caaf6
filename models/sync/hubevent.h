// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/latenote.h"
#include "domain/ticketevent.h"

namespace JakOps {

// One command of this device on its way to the hub.
struct HubCommand
{
    QUuid event;
    QUuid ticket;
    qint64 deviceSeq = 0; // 1, 2, 3 … of the device, without holes
    CommandKind kind = CommandKind::Note;
    qint64 baseVersion = 0; // the hub's version the officer had seen; 0: whatever it is
    qint64 claimedAt = 0; // this device's clock, UTC ms
    qint64 clockOffset = 0; // what has to be added to it to get the hub's
    QString
        area; // Kemendagri code of the place after it, where it brings one (report, update, restore, relocate, undo)
    QByteArray body; // canonical
    QByteArray privateBody; // canonical; of a private report: its words, photos and place; null: none
    QByteArray signature; // Ed25519 over signedBytes()

    friend bool operator==(const HubCommand&, const HubCommand&) = default;
};

// What the hub made of an event, as every console reads it.
struct HubEvent
{
    QUuid event;
    QUuid ticket;
    qint64 version = 0; // of the ticket at the hub, without holes
    QString kind; // the command asked for
    QString verdict; // "accepted", "noop", "converted"
    QString reason;
    qint64 baseVersion = 0;
    QString area;
    QString login;
    QString actor; // officer code, or "source:KEY"
    QUuid device;
    qint64 deviceSeq = 0;
    qint64 claimedAt = 0;
    qint64 clockOffset = 0;
    qint64 effectiveAt = 0; // when it counts as having happened
    qint64 receivedAt = 0;
    QByteArray body;
    QByteArray signature;
    QByteArray hash; // of the ticket's chain, with this event

    friend bool operator==(const HubEvent&, const HubEvent&) = default;
};

// The bytes a device signs: everything it says, bound to this hub and its place in the device's order.
[[nodiscard]] QByteArray signedBytes(const QUuid& hub, const QUuid& device, const HubCommand& command);
[[nodiscard]] QByteArray signedBytes(const QUuid& hub, const HubEvent& event); // the same, from what the hub tells
// One command as api.push takes it.
[[nodiscard]] QJsonObject toPush(const HubCommand& command);

// The chains. Each link is the hash of the one before and of what stands in it; the first one's is empty.
namespace HubChain {
[[nodiscard]] QByteArray ticketLink(const QByteArray& before, const HubEvent& event);
[[nodiscard]] QByteArray feedLink(
    const QByteArray& before, qint64 pos, const QUuid& event, const QString& feedKind, const QByteArray& eventHash);
} // namespace HubChain

// A body in two: what everybody in the ticket's audiences reads, and of a private report its words, photos and place
// apart. joinBody() gives the whole again; without the private part what is missing stays missing.
struct HubBody
{
    QByteArray open;
    QByteArray apart; // null: nothing is
};
[[nodiscard]] HubBody splitBody(CommandKind kind, const QJsonObject& body, bool isPrivate);
[[nodiscard]] QJsonObject joinBody(const QJsonObject& open, const QJsonObject& apart);

// The event as a console folds it (domain/projection). What was not accepted changes nothing: it becomes a note with
// the words and photos, and says what was asked ("asked", "verdict", "reason").
[[nodiscard]] Result<TicketEvent> toTicketEvent(const HubEvent& event, const QByteArray& apart = {});
namespace BodyKey {
inline constexpr auto privatePart = "private_part"_L1; // sha256 of what stands apart
} // namespace BodyKey

} // namespace JakOps

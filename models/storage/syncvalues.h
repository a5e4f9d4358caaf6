// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "domain/synccard.h"
#include "domain/ticketevent.h"
#include "storage/outbox.h"

namespace JakOps {

// Which hub this store works with, as whom. Another hub, epoch or scope_version: everything begins anew.
struct SyncIdentity
{
    QUuid hub;
    QString name;
    int epoch = 0;
    int scopeVersion = 0;
    Officer officer; // the hub's login works as
    bool isSource = false; // a source's login (role ingest), no officer's: what it imports goes to the hub

    friend bool operator==(const SyncIdentity&, const SyncIdentity&) = default;
};

struct SyncPosition
{
    qint64 audience = 0;
    qint64 pos = 0;
    QByteArray hash;
    QString code {}; // of the area or unit, as far as the hub has told it: for people

    friend bool operator==(const SyncPosition&, const SyncPosition&) = default;
};

// An event as a hub told it: `event` is what is folded here, the rest what the hub said of it.
struct SyncedEvent
{
    TicketEvent event; // deviceSeq is set by the store
    QString verdict; // accepted, noop, converted
    QString reason;
    QString asked; // the command's code
    QString login;
    QString area;
    QUuid device;
    qint64 deviceSeq = 0; // of that device, as the hub counts
    qint64 base = 0;
    qint64 claimedAt = 0;
    qint64 clockOffset = 0;
    QByteArray signature;
    QByteArray hash;
    QByteArray body; // the signed bytes
    bool wordsMissing = false; // of a private report, and they stand apart at the hub
    QByteArray folded {}; // canonicalBody() of the event's, made where the store does not wait for it
};

// What a device signed of an event, and its signature.
struct SignedEvent
{
    QUuid event;
    QUuid ticket;
    int version = 0;
    QString asked;
    QString area;
    QUuid device;
    qint64 deviceSeq = 0;
    qint64 base = 0;
    qint64 claimedAt = 0;
    qint64 clockOffset = 0;
    QByteArray signature;
    QByteArray body; // the signed bytes
};

// An event that is here without its private words, as far as it takes to make it again.
struct WordsMissing
{
    QUuid ticket;
    int version = 0;
    QUuid event;
    QString asked;
    QString verdict;
    QString reason;
    QString actor;
    qint64 at = 0;
    qint64 recordedAt = 0;
    QByteArray body; // the signed bytes
};

// A command of this console with what a hub made of it.
struct OutboxRow
{
    OutboxEntry entry;
    QString state; // pending, accepted, noop, converted, rejected
    QString reason;
    QString doubt; // while pending: why it will not apply any more
    qint64 hubBase = 1; // 1 where nothing was known of the hub's: its author had seen the report
    qint64 hubSeq = 0; // 0: none yet
    qint64 hubVersion = 0;
    bool beforeHub = false; // given before there was a hub: it stands as a note above what the hub tells
};

struct SyncVerdict
{
    QUuid event;
    QString verdict;
    QString reason;
    qint64 version = 0;
};

[[nodiscard]] QString syncCardCode(SyncCardKind kind);

// What is unknown of attachments: one to send, one to fetch.
struct SyncAttachment
{
    QString sha256;
    bool up = false;
};

} // namespace JakOps

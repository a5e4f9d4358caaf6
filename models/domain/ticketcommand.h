// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "domain/ticket.h"

#include <QJsonObject>

namespace JakOps {

// A ticket as somebody saw it.
struct SeenTicket
{
    qint64 key = 0;
    int version = 0; // 0 = whatever it is now

    friend bool operator==(const SeenTicket&, const SeenTicket&) = default;
};

// What an officer wants done to one ticket. Only the fields the kind needs are read.
struct TicketCommand
{
    CommandKind kind = CommandKind::Note;
    QUuid ticket;
    int baseVersion = 0; // the version the officer had on screen; 0 = whatever it is now (scripts)
    QString text;
    std::optional<QString> category; // Triage
    std::optional<Priority> priority; // Triage
    std::optional<QString> agency; // Triage, Coordinate, Disposition
    std::optional<QString> assignee; // Assign
    std::optional<GeoPoint> place; // Relocate
    std::optional<double> accuracyMetres; // Relocate
    QStringList photos; // FollowUp, Note, Verified, Publish: sha256 of files already in the attachment store
    std::optional<qint64> until; // Ask: how long the answer is waited for, UTC ms
    std::optional<QString> into; // Merge: number of the report it becomes part of
    std::optional<QUuid> parent; // Group: the report that stands for the group; the ticket itself makes it the head
    std::optional<Verification> outcome; // Verified
    bool endsDraft = false; // it was written in the form of its kind: the officer's draft there goes with it

    // The body of the event it becomes, without "to".
    [[nodiscard]] QJsonObject body() const;
};

} // namespace JakOps

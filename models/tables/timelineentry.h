// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketevent.h"
#include "domain/visibility.h"

#include <QList>

#include <span>

namespace JakOps {

enum class TicketField : quint8 {
    Status,
    Category,
    Priority,
    Agency,
    Assignee,
    Channel,
    Area,
    Place,
    Address,
    Text,
    Photos,
    Privacy,
    Created,
    SourceStatus, // what the source says, where officers' work here stands above it
};

// One field before and after an event. Codes and raw words; the words for people are made in widgets. A place is "lat
// lon".
struct FieldChange
{
    TicketField field = TicketField::Status;
    QString from;
    QString to;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// One line of a ticket's history: an event, what it changed, and what became of it. A plain value.
struct TimelineEntry
{
    TicketEvent event;
    TicketStatus before = TicketStatus::Waiting;
    TicketStatus after = TicketStatus::Waiting;
    QList<FieldChange> changes; // in the order of TicketField, without Status
    double movedMetres = -1.0; // how far the place moved; < 0 it did not
    QString text; // what the officer or the reporter wrote; empty where it may not be seen
    QStringList photos; // sha256, of what may be seen
    std::optional<CommandKind> undoes; // an Undo: what it took back
    bool undone = false; // taken back later
    bool pending = false; // given, not yet acknowledged by the store
    bool textHidden = false; // there is text, the officer may not see it
    bool photosHidden = false;

    friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

// A ticket's events, oldest first, as history. Pure. Nothing that `visible` forbids is in the result: not the report's
// words in the Report or an Update, not its photos, and where the place is hidden no photo at all, because a photo
// gives a place away.
[[nodiscard]] QList<TimelineEntry> timelineOf(std::span<const TicketEvent> events, const TicketVisibility& visible);

} // namespace JakOps

Q_DECLARE_METATYPE(JakOps::TimelineEntry)

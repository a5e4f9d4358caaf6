// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "domain/ticketstatus.h"

#include <QStringList>
#include <QUuid>

#include <optional>

namespace JakOps {

enum class Priority : quint8 { Low = 0, Normal = 1, High = 2, Urgent = 3 };
[[nodiscard]] QString priorityCode(Priority priority); // "high"
[[nodiscard]] std::optional<Priority> priorityFromCode(QStringView code);

// What the field verification team says of the report's place.
enum class Verification : quint8 { None = 0, Asked = 1, Found = 2, NotFound = 3, Elsewhere = 4 };
[[nodiscard]] QString verificationCode(Verification verification); // "not_found"
[[nodiscard]] std::optional<Verification> verificationFromCode(QStringView code);

// One citizen report and its handling: the fold of its events (projection.h). A plain value.
// Codes are those of CityFacts; a category or agency the city does not know keeps the source's own words as its code.
struct Ticket
{
    QUuid id;
    QString number; // JK2503050007, or the source's own
    QString source; // import source key; empty when born here
    QString externalId; // id at the source

    TicketStatus status = TicketStatus::Waiting;
    Priority priority = Priority::Normal;
    QString category;
    QString agency; // responsible now
    QString assignee; // officer code
    QString channel;
    QString area; // as the source or an officer named it; any level
    QString village; // where the point lies: set from the boundaries, not by events
    bool placeDoubt = false; // no place, at a border, outside, or not where the report says: set like the village
    std::optional<GeoPoint> place;
    double accuracyMetres = -1.0; // of the place; < 0 unknown
    bool isPrivate = true;
    bool gone = false; // its import was undone: kept, but shown nowhere

    QString text;
    QString address;
    QStringList photos; // of the report: sha256, or an address not fetched yet
    QByteArray sealedReporter; // who reported: never readable here

    qint64 createdAt = 0; // when the citizen reported, UTC ms
    qint64 updatedAt = 0; // last event
    qint64 statusAt = 0; // when the present status began
    qint64 closedAt = 0; // when it was closed; 0 while open

    QString followUpBy; // who sent the follow-up that awaits validation
    QString mergedInto;

    qint64 respondedAt = 0; // when somebody first acted on it; 0: nobody yet, or the source does not say
    int reopened = 0; // how often
    int rejected = 0; // follow-ups that were
    bool cameBack = false; // declined, rejected, reopened or answered, and not yet taken up again
    bool answered = false; // it came back with the reporter's answer
    qint64 askedAt = 0; // when the open question to the reporter was asked; 0: none is open
    qint64 askedUntil = 0; // how long its answer is waited for
    qint64 pausedMs = 0; // time spent waiting for answers; an open question is not in it yet
    QUuid parent; // of the report that stands for the group; its own id: it is that report
    Verification verification = Verification::None;
    QString publicText; // of a private report: what everybody may read
    QStringList publicPhotos; // sha256

    int version = 0; // number of events folded in
    int versionStatus = 0; // version that last changed the facet: what an officer must have seen to act on it
    int versionAssignment = 0;
    int versionPlace = 0;
    int versionTriage = 0;

    [[nodiscard]] bool isGroupHead() const { return !parent.isNull() && parent == id; }

    friend bool operator==(const Ticket&, const Ticket&) = default;
};

} // namespace JakOps

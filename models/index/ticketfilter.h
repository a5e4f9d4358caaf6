// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/role.h"
#include "domain/ticket.h"
#include "domain/workqueue.h"
#include "index/keyset.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>

namespace JakOps {

// The tickets that a number counted, as they were at that moment: what no filter of codes can say.
struct PickedTickets
{
    QString what; // code of the number, such as "late"
    KeySet keys;
};

// What of all tickets is wanted: every part that is set narrows, an empty part asks for nothing. A plain value in
// codes, so that it can be kept as a saved view and shared as a file. Evaluated by FilterProgram.
struct TicketFilter
{
    // In `areas`, beside Kemendagri codes of any of the three levels.
    static constexpr auto kOutsideJakarta = QLatin1StringView("outside"); // a place that lies in no village
    static constexpr auto kNoPlace = QLatin1StringView("none");

    quint16 statuses = 0; // bit per TicketStatus; 0: all
    quint8 priorities = 0; // bit per Priority; 0: all
    QStringList categories; // codes; one of them
    QStringList areas;
    QStringList agencies;
    QStringList channels;
    bool overdue = false; // the present stage is past its time
    bool mine = false; // see IndexService::setOfficer
    std::optional<WorkQueue> queue; // of the same officer
    std::optional<bool> isPrivate;
    qint64 from = 0; // reported at or after, UTC ms; 0: no limit
    qint64 to = 0; // reported before, UTC ms; 0: no limit
    QString text; // as typed into the search box
    std::shared_ptr<const PickedTickets> picked; // null: any. Of this session: not in saved views

    [[nodiscard]] static constexpr quint16 bit(TicketStatus s) { return quint16(1U << unsigned(s)); }
    [[nodiscard]] static constexpr quint8 bit(Priority p) { return quint8(1U << unsigned(p)); }
    [[nodiscard]] static quint16 openStatuses(); // the ones isOpen() holds for

    [[nodiscard]] bool isEmpty() const { return *this == TicketFilter(); }
    [[nodiscard]] int activeParts() const; // how many of the parts narrow, for "3 aktif"

    // Saved views. Unknown keys are ignored, unknown statuses and priorities are an error: a view must not widen
    // silently.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<TicketFilter> fromJson(const QJsonObject& json);

    friend bool operator==(const TicketFilter&, const TicketFilter&) = default;
};

} // namespace JakOps

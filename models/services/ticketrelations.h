// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketstatus.h"
#include "index/duplicates/likeness.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace JakOps {

// Another report, as a line beside the open one names it.
struct RelatedReport
{
    qint64 key = 0;
    QString number;
    TicketStatus status = TicketStatus::Waiting;
    qint64 createdAt = 0; // UTC ms
    bool isPrivate = false;
};

// One that may tell of the same thing, as far as this officer may know: what he may not read was not compared.
struct AlikeReport
{
    RelatedReport report;
    PairFacts facts; // apartMs < 0: it came before the open one
    Likeness likeness;
    bool isOlder = false; // of the two: the newer one is merged into it
};

// What the report has to do with others.
struct TicketRelations
{
    static constexpr int kMostAlike = 6;
    static constexpr int kMostMembers = 200; // listed; `memberCount` says how many there are

    qint64 key = 0;
    QList<AlikeReport> alike; // the likest first; none for a merged report
    bool leavesOutPrivate = false; // this role may not know where private reports are: none of them was compared
    bool isWithheld = false; // this one is private: nothing was compared with it
    std::optional<RelatedReport> mergedInto;
    QList<RelatedReport> mergedHere;
    std::optional<RelatedReport> head; // of its group, which may be itself
    QList<RelatedReport> members; // without the head: open ones first, then by age
    qint64 memberCount = 0;
    qint64 openMembers = 0;

    [[nodiscard]] bool isHead() const { return head && head->key == key; }
    [[nodiscard]] bool isEmpty() const
    {
        return alike.isEmpty() && !mergedInto && mergedHere.isEmpty() && !head;
    }
};

} // namespace JakOps

Q_DECLARE_METATYPE(JakOps::TicketRelations)

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidencerating.h"
#include "domain/visibility.h"
#include "domain/workflow.h"

#include <QMetaType>

namespace JakOps {

// What a second person looks at before he validates a follow-up, as this officer may see it.
struct TicketEvidence
{
    qint64 key = 0;
    Ticket ticket; // redacted
    QString sentBy; // officer code
    QString words; // of the follow-up; empty where he may not read them
    QStringList before; // the reporter's photos
    QStringList after; // the follow-up's
    bool isWithheld = false; // photos are kept from him
    EvidenceCase evidence;
    EvidenceRating rating;
    QList<CommandOption> options;
};

// What waits for validation: the longest first. No more than asked for; `total` says how many there are.
struct AwaitingEvidence
{
    QList<TicketEvidence> rows;
    qint64 total = 0;
};

} // namespace JakOps

Q_DECLARE_METATYPE(JakOps::TicketEvidence)

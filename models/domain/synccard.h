// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"

#include <QJsonObject>
#include <QUuid>

namespace JakOps {

enum class SyncCardKind : quint8 {
    Converted, // his command did not apply any more; words and photos are in the ticket as a late report
    Rejected, // the hub did not take it: what he typed stands here and nowhere else
    Late, // somebody else's late report on a ticket of ours
};

// What somebody has to be told, until he says that he knows.
struct SyncCard
{
    qint64 id = 0;
    SyncCardKind kind = SyncCardKind::Converted;
    QUuid event;
    QUuid ticket;
    QString number; // of the ticket, as far as it was known
    CommandKind command = CommandKind::Note; // what was asked for
    QString reason; // the hub's: "status_is_done", "moved_away" …
    QString actor; // who gave the command
    qint64 at = 0; // when
    QJsonObject body; // all that was typed, the photos' hashes with it
    qint64 acknowledgedAt = 0;
};

} // namespace JakOps

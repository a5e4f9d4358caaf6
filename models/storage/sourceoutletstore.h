// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QList>
#include <QSet>
#include <QUuid>

namespace JakOps {

// Which reports have steps their source was not told of, and what it was told. Which events come in is noted by a trigger
// where they are written, so that none is missed after a crash, whoever wrote them.
namespace SourceOutletStore {

// Steps from now on are to be told to this source; known already: since when. UTC ms.
[[nodiscard]] Result<qint64> open(WriteSession& session, Term source, qint64 nowMs);

struct Due
{
    qint64 ticket = 0;
    qint64 mark = 0; // what done() takes: a step that comes in meanwhile keeps the report due
    QString externalId;
};
[[nodiscard]] Result<QList<Due>> due(ReadSession& session, Term source, qint64 afterTicket, int limit); // by ticket
[[nodiscard]] Result<qint64> countDue(ReadSession& session, Term source);
[[nodiscard]] Result<QSet<QUuid>> told(ReadSession& session, qint64 ticket); // events

[[nodiscard]] Result<> tell(WriteSession& session, qint64 ticket, const QUuid& event, int answer, qint64 nowMs); // answer: 0 told, 1 known, 2 refused
[[nodiscard]] Result<> done(WriteSession& session, const Due& due);

} // namespace SourceOutletStore

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticket.h"
#include "domain/ticketevent.h"
#include "domain/ticketrow.h"
#include "storage/projector.h"
#include "storage/searchstore.h"
#include "storage/termtable.h"

#include <span>

namespace JakOps {

// What a list shows of a ticket besides its row.
struct QueueText
{
    qint64 key = 0;
    QString number;
    QString firstWords; // of the report, one line
    bool isPrivate = true;
    QList<SearchSnippet::Hit> hits; // in the first words, when they are a piece around what was searched for
};

// Tickets as rows: the projection of the events. Functions on sessions; keeps nothing but references.
class TicketStore final
{
public:
    TicketStore(TermTable& terms, Projector projector);

    // Events of one ticket, oldest first, with the ticket as it is after them: event rows, projection and text index in
    // one place. `key` 0 makes a new ticket (events must start at version 1). The village and the due time are filled
    // in here. The caller has checked the workflow. Returns the row as it stands. Conflict when a version exists
    // already. `bodies`: canonicalBody() of each event, where another thread has made them already; it is a fifth of
    // the work.
    [[nodiscard]] Result<TicketRow> append(WriteSession& session, qint64 key, std::span<const TicketEvent> events,
        const Ticket& after, std::span<const QByteArray> bodies = {}) const;
    [[nodiscard]] Result<TicketRow> append(
        WriteSession& session, qint64 key, const TicketEvent& event, const Ticket& after) const
    {
        return append(session, key, std::span(&event, 1), after);
    }
    // What stands above version `keep` is taken away and `events` (from keep + 1, or none) stand there instead: how
    // what a hub confirmed comes in below what it has not answered yet (storage/syncstore.h, docs/adr/0031).
    [[nodiscard]] Result<TicketRow> rewrite(WriteSession& session, qint64 key, int keep,
        std::span<const TicketEvent> events, const Ticket& after, std::span<const QByteArray> bodies = {}) const;
    // The projection alone, written anew from `after`, also where a row of it is missing (rebuild).
    [[nodiscard]] Result<TicketRow> project(WriteSession& session, qint64 key, const Ticket& after) const;

    [[nodiscard]] Result<Ticket> ticketByKey(ReadSession& session, qint64 key) const; // NotFound
    [[nodiscard]] Result<qint64> keyByNumber(ReadSession& session, const QString& number) const; // NotFound; any case
    [[nodiscard]] Result<qint64> keyByUuid(ReadSession& session, const QUuid& id) const; // 0: none
    [[nodiscard]] Result<bool> isNumberTaken(ReadSession& session, const QString& number) const;

    [[nodiscard]] Result<std::vector<TicketRow>> ticketRows(ReadSession& session, std::span<const qint64> keys) const;
    [[nodiscard]] Result<std::vector<QueueText>> queueTexts(ReadSession& session, std::span<const qint64> keys) const;
    // Every ticket that is not gone, in key order. `visit` returns false to stop.
    [[nodiscard]] Result<> forEachRow(ReadSession& session, const std::function<bool(const TicketRow&)>& visit) const;
    [[nodiscard]] Result<qint64> count(ReadSession& session) const; // not gone

    [[nodiscard]] TermTable& terms() const { return m_terms; }
    [[nodiscard]] const Projector& projector() const { return m_projector; }

private:
    struct Refs;
    [[nodiscard]] Result<Refs> refs(WriteSession& session, const Ticket& ticket) const;
    [[nodiscard]] Result<> insertEvents(WriteSession& session, qint64 key, std::span<const TicketEvent> events,
        std::span<const QByteArray> bodies) const;
    [[nodiscard]] Result<TicketRow> insertProjection(WriteSession& session, const Ticket& ticket) const;
    [[nodiscard]] Result<TicketRow> updateProjection(WriteSession& session, qint64 key, const Ticket& ticket) const;

    TermTable& m_terms;
    Projector m_projector;
};

} // namespace JakOps

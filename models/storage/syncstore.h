// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/syncvalues.h"
#include "storage/ticketstore.h"

namespace JakOps {

// Tickets as a hub tells them: docs/adr/0031. What it confirmed stands at the hub's versions; commands it has not
// answered stand above, made anew by the rules each time something comes in below. Nothing typed is lost: it is in the
// outbox, and in a note where it does not apply any more. Functions on sessions; keeps nothing but references.
class SyncStore final
{
public:
    // A pending command on the ticket as it is now: the event it makes, and why it will not apply as meant (or
    // nothing).
    struct Reapplied
    {
        TicketEvent event;
        QString doubt;
    };
    // `before`: all events below it; `row.state` tells whether it is still pending or already decided.
    using Reapply
        = std::function<Reapplied(std::span<const TicketEvent> before, const Ticket& now, const OutboxRow& row)>;

    SyncStore(const TicketStore& store, Reapply reapply);

    struct Confirmed
    {
        qint64 key = 0; // 0: not here
        qint64 version = 0; // 0: the hub has not told of it, or it moved out
        QByteArray hash;
    };
    [[nodiscard]] Result<Confirmed> confirmed(ReadSession& session, const QUuid& ticket) const;

    struct Arrival
    {
        QUuid ticket;
        QList<SyncedEvent> events; // by version, without holes
        bool whole = false; // from version 1 on: all of its history
        bool cards = false; // late reports of others are told
    };
    // Stores what is new of it. Events that are there already are passed over. Conflict: a hole, or another event where
    // one is known (where `whole`, the history is taken as it is told now). Empty: nothing changed on the screen.
    [[nodiscard]] Result<std::optional<TicketRow>> confirm(
        WriteSession& session, const Arrival& arrival, qint64 generation, qint64 nowMs) const;
    // It is somebody else's now: everything goes but its number and who has it.
    [[nodiscard]] Result<std::optional<TicketRow>> moveOut(
        WriteSession& session, const QUuid& ticket, const QString& agency, qint64 generation, qint64 nowMs) const;
    // What no first sync of this generation told of has moved out.
    [[nodiscard]] Result<QList<QUuid>> leftBehind(ReadSession& session, qint64 generation) const;
    // Confirmed tickets that may be this audience's: of this kelurahan, or of this unit.
    [[nodiscard]] Result<QList<QUuid>> candidates(ReadSession& session, const QString& audienceCode) const;
    // The commands above what is confirmed, made anew: after a verdict.
    [[nodiscard]] Result<std::optional<TicketRow>> overlay(WriteSession& session, const QUuid& ticket) const;

    // What was signed, as it was told, of so many tickets above this key.
    struct Signed
    {
        QList<SignedEvent> events;
        std::optional<qint64> last; // the highest of their keys; empty: there are none
    };
    [[nodiscard]] Result<Signed> signedEvents(ReadSession& session, qint64 above, int tickets) const;

    // Private words: of up to so many tickets' events they are not here yet; those that were told; and all that were not
    // for the officer of then.
    [[nodiscard]] Result<QList<WordsMissing>> wordsMissing(ReadSession& session, int tickets) const;
    [[nodiscard]] Result<qint64> wordsDue(ReadSession& session) const;
    [[nodiscard]] Result<std::optional<TicketRow>> addWords(
        WriteSession& session, const QUuid& ticket, const QList<TicketEvent>& told, qint64 nowMs) const;
    [[nodiscard]] Result<> askAgain(WriteSession& session) const;

    [[nodiscard]] const TicketStore& tickets() const { return m_store; }

private:
    // `rows`: commands that stand above what arrived. `bodies`: of these events, where there are no rows; else empty.
    [[nodiscard]] Result<std::optional<TicketRow>> write(
        WriteSession& session, qint64 key, int keep, std::span<const TicketEvent> arrived, std::span<const OutboxRow> rows,
        std::span<const QByteArray> bodies) const;
    [[nodiscard]] Result<> remember(
        WriteSession& session, qint64 key, std::span<const SyncedEvent> events, int keep, bool isNew) const;
    [[nodiscard]] Result<> mark(
        WriteSession& session, qint64 key, qint64 version, const QByteArray& hash, qint64 generation, int local) const;
    [[nodiscard]] Result<TicketEvent> own(
        WriteSession& session, const SyncedEvent& synced, bool cards, bool given, qint64 nowMs) const;

    [[nodiscard]] Result<> forgetWords(WriteSession& session, qint64 key, int keep) const;

    const TicketStore& m_store;
    Reapply m_reapply;
};

} // namespace JakOps

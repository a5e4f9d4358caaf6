// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/role.h"
#include "domain/ticketcommand.h"
#include "domain/ticketevent.h"

#include <QHash>

namespace JakOps {

// Why a command is not open to an officer now. The words are made in widgets.
enum class Refusal : quint8 {
    None,
    WrongStatus, // not from this status
    WrongRole,
    OutOfScope, // another area's or agency's ticket
    OwnWork, // nobody validates his own follow-up
    NeedsText,
    NeedsPhoto,
    NeedsAgency,
    NeedsAssignee,
    NeedsPlace,
    NeedsChange, // a triage that changes nothing, a hand-over to who has it already
    NotSubordinate, // Disposisi goes from a Dinas to one of its own Suku Dinas
    ChangedSince, // somebody changed what this acts on after the officer saw it
    NothingToUndo,
    NeedsDeadline, // a question without a time in the future to wait for
    NeedsReport, // which other report: merged into, grouped under
    NeedsOutcome, // what the verification found
    NothingAsked, // an answer or a finding nobody asked for
    NotGrouped,
    ReadOnly, // a copy for review
    NotPrivate, // everybody reads a public report already
    HasMembers, // stands for a group: it cannot go while others belong to it
};
inline constexpr int kRefusalCount = int(Refusal::HasMembers) + 1;
[[nodiscard]] QString refusalCode(Refusal refusal); // stable, for JSON and logs

// One row of resources/workflow/transitions.csv.
struct Transition
{
    CommandKind kind = CommandKind::Note;
    TicketStatus from = TicketStatus::Waiting;
    std::optional<TicketStatus> to; // empty: the status stays
    QList<Role> roles;
    bool needsText = false;
    bool needsPhoto = false;
    bool undoable = false;
    bool usual = false; // the usual next step from here: the filled button
};

// A command as it stands for one ticket and officer.
struct CommandOption
{
    CommandKind kind = CommandKind::Note;
    Refusal refusal = Refusal::None; // None: may be given
    QList<TicketStatus> legalFrom; // where it would be legal, for the explanation
    bool usual = false;
    bool needsText = false;
    bool needsPhoto = false;
};

// Handing a report on is one wish with two commands: to another agency, or to a unit below the present one. The one that may be
// given, the usual one where both may; else coordination, whose refusal says why.
[[nodiscard]] CommandKind wayToHandOn(const QList<CommandOption>& options);

// The rules of the work: which command is legal from which status, for whom, with what. Data, not code; pure; thread-safe once built.
class Workflow final
{
public:
    // `csv`: command,from,to,roles,needs,undo,usual. from may be a list or "open" or "any"; to "=" keeps the status.
    [[nodiscard]] static Result<Workflow> fromCsv(const QByteArray& csv);

    // Disposition goes only to a child of the present agency: parent code by agency code.
    void setAgencyParents(QHash<QString, QString> parentByAgency) { m_parents = std::move(parentByAgency); }
    // A copy for review: nothing may be done, and that is why.
    void setReadOnly(bool on) { m_readOnly = on; }
    // Nobody but these may give the command, whatever its rows say.
    void limitTo(CommandKind kind, const QList<Role>& roles);
    // A desk without a validator: a follow-up closes at once.
    void setCloseWithoutValidation(bool on) { m_closeWithoutValidation = on; }

    // Every officer command, legal or not, in the order of the work. `last` is the ticket's newest event, for Undo.
    [[nodiscard]] QList<CommandOption> options(const Ticket& ticket, const Officer& officer, const TicketEvent* last) const;
    // Whether this command with these fields may be given now; then the status the ticket will have.
    [[nodiscard]] std::expected<TicketStatus, Refusal> check(
        const Ticket& ticket, const TicketCommand& command, const Officer& officer, const TicketEvent* last) const;

    // Whether who gave it can take it back afterwards.
    [[nodiscard]] bool isUndoable(CommandKind kind) const;

    [[nodiscard]] const QList<Transition>& transitions() const { return m_transitions; }

private:
    [[nodiscard]] const Transition* find(CommandKind kind, TicketStatus from) const;
    [[nodiscard]] Refusal refusal(
        const Transition* row, const Ticket& ticket, const Officer& officer, const TicketEvent* last, CommandKind kind) const;
    [[nodiscard]] Refusal fieldRefusal(const Transition& row, const Ticket& ticket, const TicketCommand& command) const;
    [[nodiscard]] static bool facetChanged(const Ticket& ticket, const TicketCommand& command);
    [[nodiscard]] static bool inScope(const Ticket& ticket, const Officer& officer);

    QList<Transition> m_transitions;
    QHash<QString, QString> m_parents;
    bool m_closeWithoutValidation = false;
    bool m_readOnly = false;
};

} // namespace JakOps

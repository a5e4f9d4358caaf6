// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workflow.h"

#include "base/csv.h"

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kRefusalCount> kRefusalCodes {"none"_L1, "wrong_status"_L1, "wrong_role"_L1, "out_of_scope"_L1,
    "own_work"_L1, "needs_text"_L1, "needs_photo"_L1, "needs_agency"_L1, "needs_assignee"_L1, "needs_place"_L1,
    "needs_change"_L1, "not_subordinate"_L1, "changed_since"_L1, "nothing_to_undo"_L1, "needs_deadline"_L1,
    "needs_report"_L1, "needs_outcome"_L1, "nothing_asked"_L1, "not_grouped"_L1, "read_only"_L1, "not_private"_L1,
    "has_members"_L1};

Result<QList<TicketStatus>> readStatuses(const QString& words)
{
    QList<TicketStatus> statuses;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word == "any"_L1 || word == "open"_L1) {
            for (const TicketStatus status : kAllStatuses) {
                if (word == "any"_L1 || isOpen(status))
                    statuses += status;
            }
        } else if (const auto status = statusFromCode(word)) {
            statuses += *status;
        } else {
            return fail(ErrorCode::WrongFormat, u"transitions: unknown status "_s + word);
        }
    }
    return statuses;
}

Result<QList<Role>> readRoles(const QString& words)
{
    QList<Role> roles;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto role = roleFromCode(word);
        if (!role)
            return fail(ErrorCode::WrongFormat, u"transitions: unknown role "_s + word);
        roles += *role;
    }
    return roles;
}

} // namespace

QString refusalCode(Refusal refusal)
{
    return kRefusalCodes[size_t(refusal)];
}

CommandKind wayToHandOn(const QList<CommandOption>& options)
{
    std::optional<CommandOption> chosen;
    for (const CommandKind kind : {CommandKind::Coordinate, CommandKind::Disposition}) {
        const auto option = std::ranges::find(options, kind, &CommandOption::kind);
        if (option != options.end() && option->refusal == Refusal::None && (!chosen || option->usual))
            chosen = *option;
    }
    return chosen ? chosen->kind : CommandKind::Coordinate;
}

Result<Workflow> Workflow::fromCsv(const QByteArray& csv)
{
    const QStringList columns {u"command"_s, u"from"_s, u"to"_s, u"roles"_s, u"needs"_s, u"undo"_s, u"usual"_s};
    const auto table = readCsvTable(csv, columns);
    if (!table)
        return fail(table.error());
    Workflow workflow;
    for (const QStringList& row : table->rows) {
        const auto kind = commandFromCode(row[0]);
        const auto from = readStatuses(row[1]);
        const auto roles = readRoles(row[3]);
        if (!kind)
            return fail(ErrorCode::WrongFormat, u"transitions: unknown command "_s + row[0]);
        if (!from)
            return fail(from.error());
        if (!roles)
            return fail(roles.error());
        Transition transition;
        transition.kind = *kind;
        transition.roles = *roles;
        if (row[2] != "="_L1) {
            transition.to = statusFromCode(row[2]);
            if (!transition.to)
                return fail(ErrorCode::WrongFormat, u"transitions: unknown status "_s + row[2]);
        }
        const QStringList needs = row[4].split(u' ', Qt::SkipEmptyParts);
        transition.needsText = needs.contains("text"_L1);
        transition.needsPhoto = needs.contains("photo"_L1);
        transition.undoable = row[5] == "1"_L1;
        transition.usual = row[6] == "1"_L1;
        for (const TicketStatus status : *from) {
            if (workflow.find(*kind, status))
                return fail(ErrorCode::WrongFormat, u"transitions: "_s + row[0] + u" twice from "_s + statusCode(status));
            transition.from = status;
            workflow.m_transitions += transition;
        }
    }
    return workflow;
}

const Transition* Workflow::find(CommandKind kind, TicketStatus from) const
{
    for (const Transition& transition : m_transitions) {
        if (transition.kind == kind && transition.from == from)
            return &transition;
    }
    return nullptr;
}

void Workflow::limitTo(CommandKind kind, const QList<Role>& roles)
{
    for (Transition& transition : m_transitions) {
        if (transition.kind == kind)
            transition.roles.removeIf([&roles](Role role) { return !roles.contains(role); });
    }
}

bool Workflow::isUndoable(CommandKind kind) const
{
    return std::ranges::any_of(m_transitions, [kind](const Transition& t) { return t.kind == kind && t.undoable; });
}

bool Workflow::inScope(const Ticket& ticket, const Officer& officer)
{
    switch (officer.role) {
    case Role::Bureau:
    case Role::Staff:
    case Role::Supervisor:
    case Role::Viewer:
        return true;
    case Role::Village:
    case Role::District: {
        const QString& area = ticket.village.isEmpty() ? ticket.area : ticket.village;
        const bool here = !officer.area.isEmpty() && (area == officer.area || area.startsWith(QString(officer.area + u'.')));
        return here || ticket.agency == officer.agency;
    }
    case Role::Agency:
        // A Dinas also sees to what its Suku Dinas has: codes are nested (dbm, dbm.jaksel).
        return ticket.agency == officer.agency || ticket.agency.startsWith(QString(officer.agency + u'.'));
    }
    return false;
}

Refusal Workflow::refusal(
    const Transition* row, const Ticket& ticket, const Officer& officer, const TicketEvent* last, CommandKind kind) const
{
    if (m_readOnly)
        return Refusal::ReadOnly;
    if (!row)
        return Refusal::WrongStatus;
    if (!row->roles.contains(officer.role))
        return Refusal::WrongRole;
    if (!inScope(ticket, officer))
        return Refusal::OutOfScope;
    const bool judges = kind == CommandKind::Validate || kind == CommandKind::RejectFollowUp;
    if (judges && ticket.followUpBy == officer.code)
        return Refusal::OwnWork;
    if ((kind == CommandKind::Answer && ticket.askedAt == 0)
        || (kind == CommandKind::Verified && ticket.verification != Verification::Asked))
        return Refusal::NothingAsked;
    if (kind == CommandKind::Ungroup && ticket.parent.isNull())
        return Refusal::NotGrouped;
    if (kind == CommandKind::Publish && !ticket.isPrivate)
        return Refusal::NotPrivate;
    if (kind == CommandKind::AskVerification && ticket.verification == Verification::Asked)
        return Refusal::NeedsChange;
    if (kind == CommandKind::Undo) {
        if (!last || last->deviceSeq == 0 || last->actor != officer.code || last->version != ticket.version)
            return Refusal::NothingToUndo;
        // The status it led from is not stored with it, so any row of the kind decides whether it can be taken back.
        if (!isUndoable(last->kind))
            return Refusal::NothingToUndo;
    }
    return Refusal::None;
}

QList<CommandOption> Workflow::options(const Ticket& ticket, const Officer& officer, const TicketEvent* last) const
{
    QList<CommandOption> options;
    bool haveUsual = false;
    for (const CommandKind kind : officerCommands()) {
        const Transition* const row = find(kind, ticket.status);
        CommandOption option;
        option.kind = kind;
        option.refusal = refusal(row, ticket, officer, last, kind);
        for (const Transition& transition : m_transitions) {
            if (transition.kind == kind)
                option.legalFrom += transition.from;
        }
        if (row) {
            option.needsText = row->needsText;
            option.needsPhoto = row->needsPhoto;
            // Somebody has looked at it already: triage is no longer what is asked first.
            const bool triaged = kind == CommandKind::Triage && ticket.versionTriage > 1;
            option.usual = !haveUsual && row->usual && !triaged && option.refusal == Refusal::None;
            haveUsual = haveUsual || option.usual;
        }
        options += option;
    }
    return options;
}

bool Workflow::facetChanged(const Ticket& ticket, const TicketCommand& command)
{
    if (command.baseVersion <= 0)
        return false;
    const auto since = [&command](int version) { return command.baseVersion < version; };
    switch (command.kind) {
    case CommandKind::Note:
    case CommandKind::Answer:
    case CommandKind::Verified:
    case CommandKind::Group:
    case CommandKind::Ungroup:
    case CommandKind::Publish:
        return false; // holds whatever happened meanwhile
    case CommandKind::Triage:
        return since(ticket.versionTriage);
    case CommandKind::Relocate:
        return since(ticket.versionPlace);
    case CommandKind::Assign:
        return since(ticket.versionAssignment);
    case CommandKind::Undo:
        return since(ticket.version);
    default:
        return since(ticket.versionStatus) || since(ticket.versionAssignment);
    }
}

Refusal Workflow::fieldRefusal(const Transition& row, const Ticket& ticket, const TicketCommand& command) const
{
    if (row.needsText && command.text.trimmed().isEmpty())
        return Refusal::NeedsText;
    if (row.needsPhoto && command.photos.isEmpty())
        return Refusal::NeedsPhoto;
    switch (command.kind) {
    case CommandKind::Triage: {
        const bool changes = (command.category && *command.category != ticket.category)
            || (command.priority && *command.priority != ticket.priority)
            || (command.agency && *command.agency != ticket.agency);
        // The first triage may confirm what the channel said.
        const bool confirms = ticket.versionTriage <= 1 && (command.category || command.priority || command.agency);
        return changes || confirms ? Refusal::None : Refusal::NeedsChange;
    }
    case CommandKind::Coordinate:
        if (!command.agency || command.agency->isEmpty())
            return Refusal::NeedsAgency;
        return *command.agency == ticket.agency && ticket.status == TicketStatus::Coordinating ? Refusal::NeedsChange
                                                                                                : Refusal::None;
    case CommandKind::Disposition:
        if (!command.agency || command.agency->isEmpty())
            return Refusal::NeedsAgency;
        return m_parents.isEmpty() || m_parents.value(*command.agency) == ticket.agency ? Refusal::None
                                                                                        : Refusal::NotSubordinate;
    case CommandKind::Assign:
        if (!command.assignee || command.assignee->isEmpty())
            return Refusal::NeedsAssignee;
        return *command.assignee == ticket.assignee ? Refusal::NeedsChange : Refusal::None;
    case CommandKind::Relocate:
        if (!command.place || !command.place->isUsable())
            return Refusal::NeedsPlace;
        return ticket.place == command.place ? Refusal::NeedsChange : Refusal::None;
    case CommandKind::Ask:
        // Waiting without an end would stop the report's clock for good.
        return command.until && *command.until > ticket.updatedAt ? Refusal::None : Refusal::NeedsDeadline;
    case CommandKind::Merge:
        return command.into && !command.into->isEmpty() && command.into->compare(ticket.number, Qt::CaseInsensitive) != 0
            ? Refusal::None
            : Refusal::NeedsReport;
    case CommandKind::Group:
        if (!command.parent || command.parent->isNull())
            return Refusal::NeedsReport;
        return *command.parent == ticket.parent ? Refusal::NeedsChange : Refusal::None;
    case CommandKind::Verified:
        return command.outcome && *command.outcome > Verification::Asked ? Refusal::None : Refusal::NeedsOutcome;
    default:
        return Refusal::None;
    }
}

std::expected<TicketStatus, Refusal> Workflow::check(
    const Ticket& ticket, const TicketCommand& command, const Officer& officer, const TicketEvent* last) const
{
    const Transition* const row = find(command.kind, ticket.status);
    // What changed after the officer looked is told first: it explains why the command is no longer legal.
    if (facetChanged(ticket, command))
        return std::unexpected(Refusal::ChangedSince);
    if (const Refusal no = refusal(row, ticket, officer, last, command.kind); no != Refusal::None)
        return std::unexpected(no);
    if (const Refusal no = fieldRefusal(*row, ticket, command); no != Refusal::None)
        return std::unexpected(no);
    if (command.kind == CommandKind::FollowUp && m_closeWithoutValidation)
        return TicketStatus::Done;
    return row->to.value_or(ticket.status);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workflow.h"

namespace JakOps {

// What becomes of a command at the hub.
enum class HubVerdict : quint8 {
    Accepted,
    Noop, // the same had been done already
    Converted, // it does not apply any more: words and photos are kept as a late report, the status stays
    Rejected, // not his to do, or not as the rules want it; the words stay with its author
};
[[nodiscard]] QString verdictCode(HubVerdict verdict);
[[nodiscard]] std::optional<HubVerdict> verdictFromCode(QStringView code);

// Where the ticket is for the officer.
enum class HubScope : quint8 { Here, MovedAway, Never };

struct HubJudgement
{
    HubVerdict verdict = HubVerdict::Rejected;
    QString reason; // stable: "status_is_done", "reassigned_since", "wrong_role" …; empty when accepted
    TicketStatus status = TicketStatus::Waiting; // after it, when accepted

    friend bool operator==(const HubJudgement&, const HubJudgement&) = default;
};

// The rules of the hub (docs/adr/0026), pure: hub.judge() in resources/hub/0002_rules.sql gives the same answers, so a
// console can tell before sending what will not apply any more. The table of transitions is Workflow's; which change of
// the ticket stands in the way of which command is data, resources/hub/guards.csv. Whether another report named by a
// merge or a group is there is asked at the hub alone.
class HubRules final
{
public:
    enum class Facet : quint8 { None, Status, Assignment, Place, Triage, Version };

    [[nodiscard]] static Result<HubRules> fromCsv(const QByteArray& guards); // every officer command, once

    [[nodiscard]] HubJudgement judge(const Workflow& workflow, const Ticket& ticket, const TicketCommand& command,
        const Officer& officer, const TicketEvent* last, HubScope scope = HubScope::Here) const;
    // The same where `source` is a source's login, which is no officer's.
    [[nodiscard]] HubJudgement judgeSource(const Workflow& workflow, const Ticket& ticket, const TicketCommand& command,
        const QString& source, const TicketEvent* last) const;
    [[nodiscard]] bool maySource(CommandKind kind) const { return m_sources.contains(kind); }
    [[nodiscard]] Facet facet(CommandKind kind) const { return m_facets.value(kind, Facet::Version); }
    [[nodiscard]] static QString facetCode(Facet facet);

private:
    [[nodiscard]] QString changedSince(const Ticket& ticket, const TicketCommand& command) const;

    QHash<CommandKind, Facet> m_facets;
    QList<CommandKind> m_sources; // what a source's program may say of the work: the reporter's answer
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubrules.h"

#include "base/codes.h"
#include "domain/ruletable.h"

#include <numbers>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> kVerdicts{"accepted"_L1, "noop"_L1, "converted"_L1, "rejected"_L1};
constexpr std::array<QLatin1StringView, 6> kFacets{
    "none"_L1, "status"_L1, "assign"_L1, "place"_L1, "triage"_L1, "version"_L1};
constexpr double kSamePlaceMetres = 25.0;

// hub.metres(): plane enough for a city.
double metres(GeoPoint a, GeoPoint b)
{
    const double east = std::cos(b.lat * std::numbers::pi / 180.0) * (a.lon - b.lon);
    return 111320.0 * std::sqrt((a.lat - b.lat) * (a.lat - b.lat) + east * east);
}

HubJudgement of(HubVerdict verdict, const QString& reason)
{
    return {verdict, reason, TicketStatus::Waiting};
}

// The same had been done already, whoever did it.
bool isSame(const Ticket& ticket, const TicketCommand& command, Refusal refusal)
{
    const bool handedThere = command.kind == CommandKind::Disposition && ticket.status == TicketStatus::Dispositioned
        && command.agency && !command.agency->isEmpty() && *command.agency == ticket.agency;
    return handedThere || refusal == Refusal::NeedsChange || refusal == Refusal::NotGrouped;
}

// Somebody may have brought this about meanwhile: the words are kept. What no console would send is rejected.
bool mayHappen(Refusal refusal)
{
    return refusal == Refusal::NothingAsked || refusal == Refusal::NotPrivate || refusal == Refusal::NothingToUndo
        || refusal == Refusal::NeedsDeadline;
}

} // namespace

QString verdictCode(HubVerdict verdict)
{
    return kVerdicts[size_t(verdict)];
}

std::optional<HubVerdict> verdictFromCode(QStringView code)
{
    return fromCode<HubVerdict>(kVerdicts, code);
}

QString HubRules::facetCode(Facet facet)
{
    return kFacets[size_t(facet)];
}

Result<HubRules> HubRules::fromCsv(const QByteArray& guards)
{
    const auto rows = readRuleTable(guards, {u"command"_s, u"facet"_s, u"source"_s});
    if (!rows)
        return fail(rows.error());
    HubRules rules;
    for (const RuleRow& row : *rows) {
        const auto kind = commandFromCode(row[u"command"_s]);
        const auto facet = fromCode<Facet>(kFacets, row[u"facet"_s]);
        if (!kind || rules.m_facets.contains(*kind))
            return row.wrong(u"unknown command, or twice: "_s + row[u"command"_s]);
        if (!facet)
            return row.wrong(u"unknown facet "_s + row[u"facet"_s]);
        rules.m_facets.insert(*kind, *facet);
        if (row[u"source"_s] == "1"_L1)
            rules.m_sources += *kind;
    }
    for (const CommandKind kind : officerCommands()) {
        if (!rules.m_facets.contains(kind))
            return fail(ErrorCode::WrongFormat, u"guards: nothing is said about "_s + commandCode(kind));
    }
    return rules;
}

QString HubRules::changedSince(const Ticket& ticket, const TicketCommand& command) const
{
    const auto since = [&command](int version) { return command.baseVersion < version; };
    if (command.baseVersion <= 0)
        return {};
    switch (facet(command.kind)) {
    case Facet::None:
        return {};
    case Facet::Status:
        return since(ticket.versionStatus) ? u"status_changed_since"_s : QString();
    case Facet::Assignment:
        return since(ticket.versionAssignment) ? u"reassigned_since"_s : QString();
    case Facet::Triage:
        return since(ticket.versionTriage) ? u"triaged_since"_s : QString();
    case Facet::Version:
        return since(ticket.version) ? u"changed_since"_s : QString();
    case Facet::Place: {
        const bool near = ticket.place && command.place && metres(*command.place, *ticket.place) <= kSamePlaceMetres;
        return since(ticket.versionPlace) && !near ? u"place_conflict"_s : QString();
    }
    }
    return {};
}

HubJudgement HubRules::judgeSource(const Workflow& workflow, const Ticket& ticket, const TicketCommand& command,
    const QString& source, const TicketEvent* last) const
{
    // What it may say it says for the whole city, like the Bureau; of all else it is nobody.
    const Officer speaker{source, {}, maySource(command.kind) ? Role::Bureau : Role::Viewer, {}, {}};
    return judge(workflow, ticket, command, speaker, last);
}

HubJudgement HubRules::judge(const Workflow& workflow, const Ticket& ticket, const TicketCommand& command,
    const Officer& officer, const TicketEvent* last, HubScope scope) const
{
    if (scope == HubScope::MovedAway)
        return of(HubVerdict::Converted, u"moved_away"_s);
    if (scope == HubScope::Never)
        return of(HubVerdict::Rejected, u"no_such_ticket"_s);
    bool legal = false;
    bool leadsHere = false;
    bool mayEver = false;
    bool mayHere = false;
    for (const Transition& row : workflow.transitions()) {
        if (row.kind != command.kind)
            continue;
        const bool his = row.roles.contains(officer.role);
        legal = legal || row.from == ticket.status;
        leadsHere = leadsHere || row.to == ticket.status;
        mayEver = mayEver || his;
        mayHere = mayHere || (his && row.from == ticket.status);
    }
    if (legal ? !mayHere : !mayEver)
        return of(HubVerdict::Rejected, refusalCode(Refusal::WrongRole));
    if (ticket.gone)
        return of(HubVerdict::Converted, u"gone"_s);
    if (!legal)
        return of(HubVerdict::Converted, (leadsHere ? u"already_"_s : u"status_is_"_s) + statusCode(ticket.status));
    TicketCommand now = command;
    now.baseVersion = 0; // what changed since is told by our own table
    const auto status = workflow.check(ticket, now, officer, last);
    const Refusal refusal = status ? Refusal::None : status.error();
    if (isSame(ticket, command, refusal))
        return of(HubVerdict::Noop, u"same"_s);
    if (const QString since = changedSince(ticket, command); !since.isEmpty())
        return of(HubVerdict::Converted, since);
    if (refusal != Refusal::None)
        return of(mayHappen(refusal) ? HubVerdict::Converted : HubVerdict::Rejected, refusalCode(refusal));
    return {HubVerdict::Accepted, {}, *status};
}

} // namespace JakOps

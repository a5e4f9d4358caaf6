// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/escalation.h"

#include "domain/ruletable.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<EscalationRules> EscalationRules::fromCsv(const QByteArray& csv, const CityFacts& facts)
{
    const auto rows = readRuleTable(csv, {u"unit"_s, u"after"_s, u"to"_s, u"source"_s});
    if (!rows)
        return fail(rows.error());
    EscalationRules rules;
    for (const RuleRow& row : *rows) {
        EscalationRule rule;
        rule.unitKind = row[u"unit"_s];
        const bool known = std::ranges::any_of(
            facts.agencies(), [&rule](const Agency& agency) { return agency.kind == rule.unitKind; });
        if (!known)
            return row.wrong(u"no kind of agency \"%1\""_s.arg(rule.unitKind));
        const auto after = SlaLimit::fromCode(row[u"after"_s]);
        if (!after)
            return row.wrong(u"after is such as 24h, 7d, 8wh or 3wd, up to a year, not \"%1\""_s.arg(row[u"after"_s]));
        rule.after = *after;
        const QString to = row[u"to"_s];
        if (to != "parent"_L1 && to != "city"_L1)
            return row.wrong(u"to is parent or city, not \"%1\""_s.arg(to));
        rule.to = to == "parent"_L1 ? EscalationRule::To::Parent : EscalationRule::To::City;
        rule.source = row[u"source"_s];
        if (rule.source.isEmpty())
            return row.wrong(u"a rule without a source"_s);
        const bool twice = std::ranges::any_of(rules.m_rules,
            [&rule](const EscalationRule& other) { return other.unitKind == rule.unitKind && other.to == rule.to; });
        if (twice)
            return row.wrong(u"%1 has a rule to %2 already"_s.arg(rule.unitKind, to));
        rules.m_rules += rule;
    }
    return rules;
}

QString EscalationRules::target(const Agency& unit, EscalationRule::To to, const CityFacts& facts)
{
    if (to == EscalationRule::To::Parent)
        return unit.parent;
    if (unit.area.isEmpty())
        return {};
    const QString city = unit.area.section(u'.', 0, 1);
    for (const Agency& agency : facts.agencies()) {
        if (agency.kind == "city"_L1 && agency.area == city)
            return agency.code;
    }
    return {};
}

QList<EscalationStep> EscalationRules::steps(const QString& agency, const QString& village, qint64 dueAt,
    const CityFacts& facts, const WorkCalendar& calendar) const
{
    QList<EscalationStep> steps;
    const Agency* const unit = facts.agency(agency.isEmpty() ? CityFacts::villageAgency(village) : agency);
    if (unit == nullptr || dueAt == 0)
        return steps;
    for (const EscalationRule& rule : m_rules) {
        const QString told = rule.unitKind == unit->kind ? target(*unit, rule.to, facts) : QString();
        if (!told.isEmpty())
            steps += {told, rule.after.from(dueAt, calendar), rule};
    }
    std::ranges::stable_sort(steps, {}, &EscalationStep::at);
    return steps;
}

QHash<QString, qint64> EscalationRules::dueBefore(
    const QString& agency, qint64 now, const CityFacts& facts, const WorkCalendar& calendar) const
{
    QHash<QString, qint64> units;
    if (agency.isEmpty())
        return units;
    for (const EscalationRule& rule : m_rules) {
        const qint64 before = rule.after.latestStart(now, calendar);
        for (const Agency& unit : facts.agencies()) {
            if (unit.kind == rule.unitKind && target(unit, rule.to, facts) == agency)
                units.insert(unit.code, std::max(before, units.value(unit.code)));
        }
    }
    return units;
}

} // namespace JakOps

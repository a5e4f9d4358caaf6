// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slarules.h"

namespace JakOps {

// Who is told when a unit leaves a report lying: so long after it was due, one more office has it on its desk. The unit
// stays responsible. One row of the rules.
struct EscalationRule
{
    enum class To : quint8 { Parent, City }; // the agency above it; the Wali Kota or Bupati of its area
    QString unitKind; // Agency::kind
    SlaLimit after; // of being overdue
    To to = To::Parent;
    QString source;
};

struct EscalationStep
{
    QString agency; // who is told
    qint64 at = 0; // from when, UTC ms
    EscalationRule rule;
};

// Escalation is derived, never stored: the same rules, due time and moment give the same answer. Immutable.
class EscalationRules final
{
public:
    EscalationRules() = default; // nobody
    // unit,after,to,source: "village,24h,parent,…". InvalidInput names the line.
    [[nodiscard]] static Result<EscalationRules> fromCsv(const QByteArray& csv, const CityFacts& facts);

    [[nodiscard]] const QList<EscalationRule>& rules() const { return m_rules; }

    // Whom a report of this unit, due then, reaches and when; earliest first. `village` stands in for no agency.
    [[nodiscard]] QList<EscalationStep> steps(const QString& agency, const QString& village, qint64 dueAt,
        const CityFacts& facts, const WorkCalendar& calendar) const;
    // The units whose reports come to this agency, each with the due time before which they have come by `now`.
    [[nodiscard]] QHash<QString, qint64> dueBefore(
        const QString& agency, qint64 now, const CityFacts& facts, const WorkCalendar& calendar) const;

private:
    [[nodiscard]] static QString target(const Agency& unit, EscalationRule::To to, const CityFacts& facts);

    QList<EscalationRule> m_rules;
};

} // namespace JakOps

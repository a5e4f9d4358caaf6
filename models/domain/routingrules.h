// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/ticket.h"

namespace JakOps {

// Who a report like this goes to. Conditions that are empty hold for every report; one of several must hold. A plain value.
struct RoutingRule
{
    int line = 0; // of its file
    QStringList categories;
    QStringList areas; // Kemendagri codes of any level
    QStringList channels;
    QStringList words; // folded; a word, or the beginning of one, or several in a row
    QString agency; // code; "dbm.*": its unit in the report's kelurahan; "kel.*", "kec.*": the kelurahan's or kecamatan's own
    std::optional<Priority> priority;
    bool atIntake = false; // an imported report that names no agency is handed over by it at once
    QString note; // why, as whoever wrote it says

    [[nodiscard]] bool isGeneral() const
    {
        return categories.isEmpty() && areas.isEmpty() && channels.isEmpty() && words.isEmpty();
    }
};

// What a rule is asked about.
struct RoutedReport
{
    QString category;
    QString village; // empty: no place; rules with an area do not hold then
    QString channel;
    QString text; // empty also where it is not to be read
};

// What the rules say, and why.
struct RoutingAnswer
{
    int line = 0; // of the rule; 0: no rule holds, the category's usual agency
    QString agency;
    std::optional<Priority> priority;
    QString category; // the conditions that held; empty: the rule does not ask
    QString area;
    QString channel;
    QString word;
    QString note;
    bool atIntake = false;

    friend bool operator==(const RoutingAnswer&, const RoutingAnswer&) = default;
};

// Rules in their order: the first that holds decides. Immutable, thread-safe.
class RoutingRules final
{
public:
    RoutingRules() = default; // only the categories' usual agencies
    // category,area,channel,words,agency,priority,note and, where a rule acts by itself at intake, auto (1 or empty); several in a
    // field are parted by "|". InvalidInput names the line: an unknown code, a rule that says nothing, one that can never be reached.
    [[nodiscard]] static Result<RoutingRules> fromCsv(const QByteArray& csv, const CityFacts& facts);

    [[nodiscard]] const QList<RoutingRule>& rules() const { return m_rules; }
    [[nodiscard]] bool actAtIntake() const { return m_actAtIntake; } // one of them does
    // None: no rule holds and the category has no usual agency.
    [[nodiscard]] std::optional<RoutingAnswer> answer(const RoutedReport& report, const CityFacts& facts) const;

    // Lower case, marks and punctuation away, one space between words and at both ends: how words are compared.
    [[nodiscard]] static QString folded(QStringView text);

private:
    QList<RoutingRule> m_rules;
    bool m_actAtIntake = false;
};

} // namespace JakOps

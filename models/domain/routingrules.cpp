// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routingrules.h"

#include "domain/ruletable.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostRules = 5'000;
constexpr auto kLocal = ".*"_L1;

QStringList parts(const QString& field)
{
    QStringList found;
    for (const QString& part : field.split(u'|')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            found += trimmed;
    }
    return found;
}

bool isAgency(const QString& code, const CityFacts& facts)
{
    if (code == "kel.*"_L1 || code == "kec.*"_L1)
        return true;
    return facts.agency(code.endsWith(kLocal) ? code.chopped(kLocal.size()) : code) != nullptr;
}

QString unitOf(const QString& agency, const QString& village, const CityFacts& facts)
{
    if (!agency.endsWith(kLocal))
        return agency;
    if (agency == "kel.*"_L1)
        return facts.homeDesk(village);
    if (agency == "kec.*"_L1)
        return facts.area(village) ? CityFacts::districtAgency(parentAreaCode(village)) : facts.homeDesk(village);
    return facts.localUnit(agency.chopped(kLocal.size()), village);
}

// Which of the conditions holds; null: none of them.
const QString* heldArea(const QStringList& areas, const QString& village)
{
    for (const QString& area : areas) {
        if (village == area || village.startsWith(QString(area + u'.')))
            return &area;
    }
    return nullptr;
}

const QString* heldWord(const QStringList& words, const QString& foldedText)
{
    for (const QString& word : words) {
        if (foldedText.contains(QString(u' ' + word)))
            return &word;
    }
    return nullptr;
}

} // namespace

QString RoutingRules::folded(QStringView text)
{
    QString out(u' ');
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            out += c;
        else if (!c.isMark() && !out.endsWith(u' '))
            out += u' ';
    }
    if (!out.endsWith(u' '))
        out += u' ';
    return out;
}

Result<RoutingRules> RoutingRules::fromCsv(const QByteArray& csv, const CityFacts& facts)
{
    const auto rows = readRuleTable(csv,
        {u"category"_s, u"area"_s, u"channel"_s, u"words"_s, u"agency"_s, u"priority"_s, u"note"_s}, {u"auto"_s});
    if (!rows)
        return fail(rows.error());
    if (rows->size() > kMostRules)
        return fail(ErrorCode::TooLarge, u"more than %1 rules"_s.arg(kMostRules));
    RoutingRules rules;
    for (const RuleRow& row : *rows) {
        if (!rules.m_rules.isEmpty() && rules.m_rules.last().isGeneral())
            return row.wrong(u"is never reached: the rule in line %1 takes every report"_s.arg(rules.m_rules.last().line));
        RoutingRule rule;
        rule.line = row.line;
        rule.categories = parts(row[u"category"_s]);
        rule.areas = parts(row[u"area"_s]);
        rule.channels = parts(row[u"channel"_s]);
        for (const QString& word : parts(row[u"words"_s])) {
            const QString folded = RoutingRules::folded(word).trimmed();
            if (folded.isEmpty())
                return row.wrong(u"\"%1\" is no word"_s.arg(word));
            rule.words += folded;
        }
        rule.agency = row[u"agency"_s];
        rule.note = row[u"note"_s];
        for (const QString& code : std::as_const(rule.categories)) {
            if (!facts.category(code))
                return row.wrong(u"no category \"%1\""_s.arg(code));
        }
        for (const QString& code : std::as_const(rule.areas)) {
            if (!facts.area(code))
                return row.wrong(u"no area \"%1\""_s.arg(code));
        }
        for (const QString& code : std::as_const(rule.channels)) {
            if (!facts.channel(code))
                return row.wrong(u"no channel \"%1\""_s.arg(code));
        }
        if (!isAgency(rule.agency, facts))
            return row.wrong(rule.agency.isEmpty() ? u"a rule without an agency"_s : u"no agency \"%1\""_s.arg(rule.agency));
        if (const QString priority = row[u"priority"_s]; !priority.isEmpty()) {
            rule.priority = priorityFromCode(priority);
            if (!rule.priority)
                return row.wrong(u"no priority \"%1\""_s.arg(priority));
        }
        if (const QString atIntake = row[u"auto"_s]; !atIntake.isEmpty() && atIntake != "1"_L1)
            return row.wrong(u"auto is 1 or empty, not \"%1\""_s.arg(atIntake));
        rule.atIntake = !row[u"auto"_s].isEmpty();
        rules.m_actAtIntake = rules.m_actAtIntake || rule.atIntake;
        rules.m_rules += rule;
    }
    return rules;
}

std::optional<RoutingAnswer> RoutingRules::answer(const RoutedReport& report, const CityFacts& facts) const
{
    QString text; // folded when the first rule asks for words
    for (const RoutingRule& rule : m_rules) {
        if (!rule.categories.isEmpty() && !rule.categories.contains(report.category))
            continue;
        const QString* const area = heldArea(rule.areas, report.village);
        if (!rule.areas.isEmpty() && !area)
            continue;
        if (!rule.channels.isEmpty() && !rule.channels.contains(report.channel))
            continue;
        if (!rule.words.isEmpty() && text.isEmpty())
            text = folded(report.text);
        const QString* const word = heldWord(rule.words, text);
        if (!rule.words.isEmpty() && !word)
            continue;
        return RoutingAnswer{.line = rule.line,
            .agency = unitOf(rule.agency, report.village, facts),
            .priority = rule.priority,
            .category = rule.categories.isEmpty() ? QString() : report.category,
            .area = area ? *area : QString(),
            .channel = rule.channels.isEmpty() ? QString() : report.channel,
            .word = word ? *word : QString(),
            .note = rule.note,
            .atIntake = rule.atIntake};
    }
    const Category* const category = facts.category(report.category);
    if (!category || category->agency.isEmpty())
        return {};
    return RoutingAnswer{.line = 0,
        .agency = facts.localUnit(category->agency, report.village),
        .priority = {},
        .category = report.category,
        .area = {},
        .channel = {},
        .word = {},
        .note = {},
        .atIntake = false};
}

} // namespace JakOps

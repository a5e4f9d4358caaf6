// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slarules.h"

#include "base/codes.h"
#include "domain/month.h"
#include "domain/ruletable.h"

#include <QDate>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Codes<kSlaStageCount> kStages{"respond"_L1, "coordinate"_L1, "complete"_L1, "validate"_L1};
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kLongestSearchMs = 3 * 366 * kDayMs;

// Empty for "*"; the codes a list of codes and groups stands for, or what is wrong.
Result<QSet<QString>> categoriesOf(const RuleRow& row, const CityFacts& facts)
{
    QSet<QString> codes;
    const QString text = row[u"categories"_s];
    if (text == "*"_L1)
        return codes;
    for (const QString& part : text.split(u';')) {
        const QString entry = part.trimmed();
        if (!entry.startsWith("group:"_L1)) {
            if (facts.category(entry) == nullptr)
                return row.wrong(u"no category \"%1\""_s.arg(entry));
            codes.insert(entry);
            continue;
        }
        const QString group = entry.mid(6).trimmed();
        const auto before = codes.size();
        for (const Category& category : facts.categories()) {
            if (category.group == group)
                codes.insert(category.code);
        }
        if (codes.size() == before)
            return row.wrong(u"no group of categories \"%1\""_s.arg(group));
    }
    return codes;
}

Result<QStringList> channelsOf(const RuleRow& row, const CityFacts& facts)
{
    QStringList codes;
    const QString text = row[u"channels"_s];
    if (text == "*"_L1)
        return codes;
    for (const QString& part : text.split(u';')) {
        if (facts.channel(part.trimmed()) == nullptr)
            return row.wrong(u"no channel \"%1\""_s.arg(part.trimmed()));
        codes += part.trimmed();
    }
    return codes;
}

// The start of the day in WIB, `plus` days on; 0 for an empty field.
Result<qint64> dayOf(const RuleRow& row, const QString& column, int plus)
{
    const QString text = row[column];
    if (text.isEmpty())
        return 0;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.year() < 1971 || date.year() > 2099)
        return row.wrong(u"%1: \"%2\" is not a date such as 2025-03-01"_s.arg(column, text));
    return wibStartOf(date.addDays(plus));
}

Result<SlaRule> ruleOf(const RuleRow& row, const CityFacts& facts)
{
    SlaRule rule;
    rule.line = row.line;
    const auto stage = slaStageFromCode(row[u"stage"_s]);
    if (!stage)
        return row.wrong(u"stage is respond, coordinate, complete or validate, not \"%1\""_s.arg(row[u"stage"_s]));
    rule.stage = *stage;
    const auto categories = categoriesOf(row, facts);
    if (!categories)
        return fail(categories.error());
    const auto channels = channelsOf(row, facts);
    if (!channels)
        return fail(channels.error());
    const auto from = dayOf(row, u"from"_s, 0);
    if (!from)
        return fail(from.error());
    const auto to = dayOf(row, u"to"_s, 1);
    if (!to)
        return fail(to.error());
    if (*to != 0 && *to <= *from)
        return row.wrong(u"ends before it begins"_s);
    const auto limit = SlaLimit::fromCode(row[u"limit"_s]);
    if (!limit)
        return row.wrong(u"limit is such as 24h, 7d, 8wh or 3wd, up to a year, not \"%1\""_s.arg(row[u"limit"_s]));
    const QString pause = row[u"pause"_s];
    if (!pause.isEmpty() && pause != "asked"_L1)
        return row.wrong(u"pause is empty or asked, not \"%1\""_s.arg(pause));
    // The other stages are short turns between offices, and a question itself answers the first one.
    if (!pause.isEmpty() && *stage != SlaStage::Complete)
        return row.wrong(u"only the stage complete can stand still"_s);
    if (row[u"source"_s].isEmpty())
        return row.wrong(u"a limit without a source"_s);
    rule.categories = *categories;
    rule.channels = *channels;
    rule.from = *from;
    rule.to = *to;
    rule.limit = *limit;
    rule.waitsForAnswer = !pause.isEmpty();
    rule.source = row[u"source"_s];
    return rule;
}

SlaRule forAll(SlaStage stage, SlaLimit limit)
{
    SlaRule rule;
    rule.stage = stage;
    rule.limit = limit;
    rule.waitsForAnswer = stage == SlaStage::Complete;
    return rule;
}

} // namespace

QString slaStageCode(SlaStage stage)
{
    return kStages[size_t(stage)];
}

std::optional<SlaStage> slaStageFromCode(QStringView code)
{
    return fromCode<SlaStage>(kStages, code);
}

qint64 SlaLimit::from(qint64 start, const WorkCalendar& calendar) const
{
    switch (unit) {
    case SlaUnit::Hours:
        return start + amount * kHourMs;
    case SlaUnit::Days:
        return start + amount * kDayMs;
    case SlaUnit::WorkHours:
        return calendar.add(start, amount * kHourMs);
    case SlaUnit::WorkDays:
        return calendar.endOfWorkingDay(start, amount);
    }
    return start;
}

qint64 SlaLimit::latestStart(qint64 end, const WorkCalendar& calendar) const
{
    if (unit == SlaUnit::Hours || unit == SlaUnit::Days)
        return end - (from(0, calendar));
    // from() never falls as the start grows: halve what is left.
    qint64 fits = end / 1000 - kLongestSearchMs / 1000;
    qint64 late = end / 1000 + 1;
    while (late - fits > 1) {
        const qint64 middle = fits + (late - fits) / 2;
        (from(middle * 1000, calendar) <= end ? fits : late) = middle;
    }
    return fits * 1000;
}

QString SlaLimit::code() const
{
    static constexpr std::array kSuffix{"h"_L1, "d"_L1, "wh"_L1, "wd"_L1};
    return QString::number(amount) + kSuffix[size_t(unit)];
}

std::optional<SlaLimit> SlaLimit::fromCode(QStringView code)
{
    qsizetype digits = 0;
    while (digits < code.size() && code[digits].isDigit())
        ++digits;
    bool ok = false;
    const int amount = code.first(digits).toInt(&ok);
    const QStringView suffix = code.sliced(digits);
    const bool work = suffix.startsWith(u'w');
    const QStringView unit = work ? suffix.sliced(1) : suffix;
    if (!ok || amount <= 0 || (unit != "h"_L1 && unit != "d"_L1) || amount > (unit == "h"_L1 ? 24 * 366 : 366))
        return std::nullopt;
    const bool hours = unit == "h"_L1;
    return SlaLimit{amount,
        work ? (hours ? SlaUnit::WorkHours : SlaUnit::WorkDays) : (hours ? SlaUnit::Hours : SlaUnit::Days)};
}

bool SlaRule::holdsFor(const QString& category, const QString& channel, qint64 createdAt) const
{
    return createdAt >= from && (to == 0 || createdAt < to) && (categories.isEmpty() || categories.contains(category))
        && (channels.isEmpty() || channels.contains(channel));
}

SlaRules::SlaRules()
    : m_rules{{{forAll(SlaStage::Respond, {24, SlaUnit::Hours})}, {forAll(SlaStage::Coordinate, {6, SlaUnit::Hours})},
          {forAll(SlaStage::Complete, {7, SlaUnit::Days})}, {forAll(SlaStage::Validate, {72, SlaUnit::Hours})}}}
{
}

Result<SlaRules> SlaRules::fromCsv(const QByteArray& csv, const CityFacts& facts)
{
    const auto rows = readRuleTable(csv,
        {u"stage"_s, u"categories"_s, u"channels"_s, u"from"_s, u"to"_s, u"limit"_s, u"pause"_s, u"source"_s});
    if (!rows)
        return fail(rows.error());
    SlaRules rules;
    for (std::vector<SlaRule>& ofStage : rules.m_rules)
        ofStage.clear();
    for (const RuleRow& row : *rows) {
        const auto rule = ruleOf(row, facts);
        if (!rule)
            return fail(rule.error());
        std::vector<SlaRule>& ofStage = rules.m_rules[size_t(rule->stage)];
        if (!ofStage.empty() && ofStage.back().holdsForAll())
            return row.wrong(u"never reached: line %1 holds for every report"_s.arg(ofStage.back().line));
        ofStage.push_back(*rule);
    }
    for (const SlaStage stage : kAllSlaStages) {
        const std::vector<SlaRule>& ofStage = rules.m_rules[size_t(stage)];
        if (ofStage.empty() || !ofStage.back().holdsForAll())
            return fail(ErrorCode::InvalidInput,
                u"stage %1 does not end in a row for all reports (*,*,,)"_s.arg(slaStageCode(stage)));
    }
    return rules;
}

const SlaRule& SlaRules::ruleFor(
    SlaStage stage, const QString& category, const QString& channel, qint64 createdAt) const
{
    const std::vector<SlaRule>& ofStage = m_rules[size_t(stage)];
    for (const SlaRule& rule : ofStage) {
        if (rule.holdsFor(category, channel, createdAt))
            return rule;
    }
    return ofStage.back();
}

} // namespace JakOps

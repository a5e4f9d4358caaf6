// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/workcalendar.h"

#include <QStringList>

namespace JakOps {

// What is timed: until somebody acts, until an asked unit acts, from the report to the follow-up, until the follow-up is
// judged.
enum class SlaStage : quint8 { Respond, Coordinate, Complete, Validate };
inline constexpr int kSlaStageCount = 4;
inline constexpr std::array<SlaStage, kSlaStageCount> kAllSlaStages{
    SlaStage::Respond, SlaStage::Coordinate, SlaStage::Complete, SlaStage::Validate};
[[nodiscard]] QString slaStageCode(SlaStage stage); // "respond"
[[nodiscard]] std::optional<SlaStage> slaStageFromCode(QStringView code);

enum class SlaUnit : quint8 { Hours, Days, WorkHours, WorkDays };

// How long: "24h" and "7d" by the calendar, "8wh" and "3wd" in working hours and days.
struct SlaLimit
{
    int amount = 0;
    SlaUnit unit = SlaUnit::Hours;

    [[nodiscard]] bool usesCalendar() const { return unit == SlaUnit::WorkHours || unit == SlaUnit::WorkDays; }
    [[nodiscard]] qint64 from(qint64 start, const WorkCalendar& calendar) const; // when it is over
    // The latest start at which it is over by `end`, to the second: the inverse of from().
    [[nodiscard]] qint64 latestStart(qint64 end, const WorkCalendar& calendar) const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] static std::optional<SlaLimit> fromCode(QStringView code);

    friend bool operator==(const SlaLimit&, const SlaLimit&) = default;
};

// One row: for these reports this stage may take so long.
struct SlaRule
{
    SlaStage stage = SlaStage::Respond;
    QSet<QString> categories; // codes; empty: all
    QStringList channels; // codes; empty: all
    qint64 from = 0; // reported at or after, UTC ms; 0: always
    qint64 to = 0; // reported before; 0: no end
    SlaLimit limit;
    bool waitsForAnswer = false; // stands still while a question to the reporter is open
    QString source; // where the limit comes from, in words
    int line = 0;

    [[nodiscard]] bool holdsForAll() const { return categories.isEmpty() && channels.isEmpty() && !from && !to; }
    [[nodiscard]] bool holdsFor(const QString& category, const QString& channel, qint64 createdAt) const;
};

// The limits in force, by category, channel and the date of the report. The first row that fits holds. Immutable.
class SlaRules final
{
public:
    SlaRules(); // for all reports: 24h, 6h, 7d, 72h
    // stage,categories,channels,from,to,limit,pause,source. categories: codes or group:NAME, separated by ;, or *.
    // Every stage ends in a row for all. InvalidInput names the line.
    [[nodiscard]] static Result<SlaRules> fromCsv(const QByteArray& csv, const CityFacts& facts);

    [[nodiscard]] const SlaRule& ruleFor(
        SlaStage stage, const QString& category, const QString& channel, qint64 createdAt) const;
    [[nodiscard]] const std::vector<SlaRule>& rules(SlaStage stage) const { return m_rules[size_t(stage)]; }

private:
    std::array<std::vector<SlaRule>, kSlaStageCount> m_rules; // never empty, the last one holds for all
};

} // namespace JakOps

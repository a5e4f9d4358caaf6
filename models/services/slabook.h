// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/escalation.h"
#include "domain/slapolicy.h"

#include <map>

namespace JakOps {

// A file of the profile that cannot be used, and what holds instead of it.
struct SlaProblem
{
    QString file; // sla.csv
    Error error;
    bool keptEarlier = false; // what the file said when it was last right; else the built-in rules
};

// The limits, working hours, holidays and escalation in force: the built-in files, and over each of them the profile's
// own of the same name. A wrong one changes nothing: what it said before stays in force.
struct SlaBook
{
    using Files = std::map<QString, QByteArray>; // by name

    std::shared_ptr<const SlaPolicy> policy = std::make_shared<const SlaPolicy>();
    EscalationRules escalation;
    QList<SlaProblem> problems;
    Files own; // of the profile, those in force; kept by the store for the day one goes wrong

    static constexpr std::array kFiles{QLatin1StringView("sla.csv"), QLatin1StringView("hours.csv"),
        QLatin1StringView("holidays.csv"), QLatin1StringView("escalation.csv")};

    // `kept`: `own` of the last time. Fails only when the built-in files are broken.
    [[nodiscard]] static Result<SlaBook> load(
        const QString& resourcesRoot, const QString& profileDir, const CityFacts& facts, const Files& kept);
};

} // namespace JakOps

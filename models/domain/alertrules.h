// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/alert.h"
#include "domain/airboard.h"
#include "domain/floodboard.h"
#include "domain/foodboard.h"

namespace JakOps {

// When somebody should look. A rule that is off is empty.
struct AlertRules
{
    std::optional<Siaga> siagaFrom; // this state or a worse one
    std::optional<double> risingCmPerHour;
    std::optional<double> airAbove; // index
    std::optional<double> priceWeek; // a share: 0.15
    std::optional<int> staleTurns; // so many turns of a source without an answer
    qint64 calmMs = 2 * 3'600'000;

    friend bool operator==(const AlertRules&, const AlertRules&) = default;
};

// {"siaga_from": 3, "rising_cm_per_hour": 30, "ispu_above": 100, "price_week": 0.15, "stale_turns": 6, "calm_minutes": 120} over `base`:
// what is not named stays, null switches a rule off. InvalidInput names the field and what it may be; then nothing of it holds.
[[nodiscard]] Result<AlertRules> readAlertRules(const QByteArray& json, const AlertRules& base = {});

// How a chosen source does.
struct SourceHealth
{
    QString name;
    QString title;
    qint64 goodAt = 0; // its last usable answer; 0: none yet
    qint64 askedAt = 0; // since when it is asked
    qint64 everyMs = 0;
};

// What the rules say of each board. Values that are flagged or too old speak neither for nor against. Pure.
[[nodiscard]] AlertView floodSigns(const AlertRules& rules, const FloodBoard& board);
// One for the whole city, at its worst station: bad air comes over all of them.
[[nodiscard]] AlertView airSigns(const AlertRules& rules, const AirBoard& board);
[[nodiscard]] AlertView foodSigns(const AlertRules& rules, const FoodBoard& board);
[[nodiscard]] AlertView sourceSigns(const AlertRules& rules, const QList<SourceHealth>& sources, qint64 now);

} // namespace JakOps

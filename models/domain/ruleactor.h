// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// Who acts where no officer does: a hand-over that a rule of routing.csv gave at intake. It decides nothing against the source
// and is nobody's response.
inline constexpr auto kRuleActor = QLatin1StringView("rule:routing");
inline constexpr auto kRuleLine = QLatin1StringView("rule"); // in the event's body: the rule's line
[[nodiscard]] inline bool isByRule(const QString& actor)
{
    return actor.startsWith(QLatin1StringView("rule:"));
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/questiontemplates.h"
#include "domain/routingrules.h"

namespace JakOps {

// The routing rules and usual questions in force. Immutable.
struct RoutingBook
{
    RoutingRules rules;
    QuestionTemplates questions;
    bool ownRules = false; // the profile's file, not the built-in one
    std::optional<Error> problem; // the profile's file is wrong
    bool keptEarlier = false; // then: what it said when it was last right is in force, else the built-in rules

    static constexpr qint64 kMaxBytes = 2 * 1024 * 1024;
    [[nodiscard]] static QString filePath(const QString& profileDir); // <profile>/routing.csv

    // Reads files. `before`: in force until now; where the profile's file has gone wrong since, its rules stay.
    [[nodiscard]] static RoutingBook load(const QString& resourcesRoot, const QString& profileDir, const CityFacts& facts,
        const RoutingBook* before = nullptr);
};

} // namespace JakOps

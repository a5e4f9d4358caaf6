// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routingrules.h"

#include <QCoreApplication>

namespace JakOps {

// Why the routing rules say what they say, in words.
class RoutingWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::RoutingWords)

public:
    // "Rule in line 4: category Pohon, word “tumbang”. Fallen trees are dangerous"
    [[nodiscard]] static QString why(const RoutingAnswer& answer, const CityFacts& facts);
};

} // namespace JakOps

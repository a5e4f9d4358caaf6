// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "widgets/common/choicebox.h"

namespace JakOps {

// What there is to choose from, in alphabetical order of the names.
void sortByName(QList<Choice>& choices);
[[nodiscard]] QList<Choice> agencyChoices(const CityFacts& facts);
[[nodiscard]] QList<Choice> areaChoices(const CityFacts& facts); // of every level, each saying which

} // namespace JakOps

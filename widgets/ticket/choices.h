// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "widgets/common/choicelists.h"

#include <QVariantMap>

namespace JakOps {

// What there is to choose from, in alphabetical order of the names.
[[nodiscard]] QList<Choice> categoryChoices(const CityFacts& facts);
[[nodiscard]] QList<Choice> subAgencyChoices(const CityFacts& facts, const QString& agency); // the units right below it
// Officers who can be given work of `agency` in `village`: its own first, then everybody else who may work.
[[nodiscard]] QList<Choice> officerChoices(
    const QList<Officer>& officers, const CityFacts& facts, const QString& agency, const QString& village);

// Puts back what a form's draft holds for a box: "<name>" the words, "<name>Code" the code.
void restoreChoice(ChoiceBox& box, const QVariantMap& draft, const QString& name);

} // namespace JakOps

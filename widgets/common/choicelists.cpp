// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/choicelists.h"

#include "widgets/common/words.h"

#include <QCollator>

namespace JakOps {

void sortByName(QList<Choice>& choices)
{
    QCollator order;
    order.setNumericMode(true);
    std::ranges::stable_sort(
        choices, [&order](const Choice& a, const Choice& b) { return order.compare(a.name, b.name) < 0; });
}

QList<Choice> agencyChoices(const CityFacts& facts)
{
    QList<Choice> choices;
    for (const Agency& agency : facts.agencies())
        choices.append({agency.code, agency.name});
    sortByName(choices);
    return choices;
}

QList<Choice> areaChoices(const CityFacts& facts)
{
    QList<Choice> choices;
    for (const Area& area : facts.areas())
        choices.append({area.code, Words::areaTitle(area)});
    sortByName(choices);
    return choices;
}

} // namespace JakOps

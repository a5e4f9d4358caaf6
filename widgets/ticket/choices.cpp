// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/choices.h"

namespace JakOps {

namespace {

bool canWork(Role role)
{
    return role != Role::Viewer && role != Role::Supervisor;
}

} // namespace

QList<Choice> categoryChoices(const CityFacts& facts)
{
    QList<Choice> choices;
    for (const Category& category : facts.categories())
        choices.append({category.code, category.name});
    sortByName(choices);
    return choices;
}

QList<Choice> subAgencyChoices(const CityFacts& facts, const QString& agency)
{
    QList<Choice> choices;
    for (const Agency& unit : facts.agencies()) {
        if (unit.parent == agency && !agency.isEmpty())
            choices.append({unit.code, unit.name});
    }
    sortByName(choices);
    return choices;
}

QList<Choice> officerChoices(
    const QList<Officer>& officers, const CityFacts& facts, const QString& agency, const QString& village)
{
    QList<Choice> own;
    QList<Choice> others;
    for (const Officer& officer : officers) {
        if (!canWork(officer.role))
            continue;
        const QString unit = facts.agencyShortName(officer.agency);
        const Choice choice{officer.code, unit.isEmpty() ? officer.name : QString(officer.name + u" \u00B7 " + unit)};
        const bool sameUnit
            = !agency.isEmpty() && (officer.agency == agency || officer.agency.startsWith(QString(agency + u'.')));
        const bool sameArea
            = !officer.area.isEmpty() && village.startsWith(officer.area) && officer.role == Role::Village;
        (sameUnit || sameArea ? own : others).append(choice);
    }
    sortByName(own);
    sortByName(others);
    return own + others;
}

void restoreChoice(ChoiceBox& box, const QVariantMap& draft, const QString& name)
{
    const QString words = draft.value(name).toString();
    const QString code = draft.value(name + QStringLiteral("Code")).toString();
    if (code.isEmpty())
        box.setEditText(words);
    else
        box.setCode(code, words);
}

} // namespace JakOps

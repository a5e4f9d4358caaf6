// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/placefinder.h"

#include "domain/cityfacts.h"
#include "services/workspace.h"
#include "storage/searchstore.h"
#include "storage/ticketstore.h"

#include <QSet>

#include <tuple>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortest = 3;
constexpr int kMostAreas = 5;
constexpr int kLooked = 60; // reports read for their addresses
constexpr double kAddressMetres = 100.0; // how far a place of that address may be off

bool hasAll(const QString& name, const QStringList& words)
{
    return std::ranges::all_of(words, [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

PlaceFinder::PlaceFinder(Workspace& workspace)
    : m_workspace(workspace)
{
}

QList<FoundPlace> PlaceFinder::areasOf(const CityFacts& facts, const QString& typed)
{
    QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const auto& level : {"kelurahan"_L1, "kel."_L1, "kecamatan"_L1, "kec."_L1})
        words.removeIf([&level](const QString& word) { return word.compare(level, Qt::CaseInsensitive) == 0; });
    QList<FoundPlace> found;
    if (words.join(u' ').size() < kShortest)
        return found;
    // A kelurahan has the name of its kecamatan behind it: several share their name.
    QList<Area> matching;
    for (const Area& area : facts.areas()) {
        if (hasAll(area.name, words))
            matching += area;
    }
    std::ranges::stable_sort(matching, {}, [&](const Area& area) {
        const bool begins = area.name.startsWith(words.first(), Qt::CaseInsensitive);
        const bool isIt = area.name.compare(words.join(u' '), Qt::CaseInsensitive) == 0;
        return std::tuple(!isIt, !begins, -int(area.level)); // a kelurahan tells more than its kecamatan
    });
    for (const Area& area : std::as_const(matching)) {
        const Area* const above = facts.area(parentAreaCode(area.code));
        found += {above ? area.name + u", "_s + above->name : area.name, area.code, std::nullopt, -1.0};
        if (found.size() == kMostAreas)
            break;
    }
    return found;
}

QList<FoundPlace> PlaceFinder::addressesOf(ReadSession& session, Workspace& workspace, const QString& words, int most)
{
    QList<FoundPlace> found;
    const auto keys = SearchStore::best(session, words, {.privateText = false, .limit = 2000});
    if (!keys)
        return found;
    QSet<QString> seen;
    const QStringList all = words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (size_t i = 0; i < keys->size() && i < kLooked && found.size() < most; ++i) {
        const auto ticket = workspace.tickets().ticketByKey(session, (*keys)[i]);
        // A private report's place is nobody's landmark.
        if (!ticket || ticket->isPrivate || ticket->gone || !ticket->place || !hasAll(ticket->address, all))
            continue;
        if (const QString folded = ticket->address.simplified().toCaseFolded(); !seen.contains(folded)) {
            seen.insert(folded);
            found += {ticket->address, ticket->village, ticket->place, std::max(kAddressMetres, ticket->accuracyMetres)};
        }
    }
    return found;
}

QFuture<Result<QList<FoundPlace>>> PlaceFinder::find(const QString& words)
{
    const QList<FoundPlace> areas = areasOf(m_workspace.facts(), words);
    if (words.simplified().size() < kShortest)
        return QtFuture::makeReadyValueFuture(Result<QList<FoundPlace>>(areas));
    return m_workspace.database().read([&workspace = m_workspace, words, areas](ReadSession& session) -> Result<QList<FoundPlace>> {
        return areas + addressesOf(session, workspace, words, kMost - int(areas.size()));
    });
}

} // namespace JakOps

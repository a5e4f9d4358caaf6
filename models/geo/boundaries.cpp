// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/boundaries.h"

#include "geo/geos.h"

#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Groups `lower` by the code one level up and melts each group into one shape.
std::vector<AreaShape> dissolveUp(std::span<const AreaShape> lower, AreaLevel level,
    const QHash<QString, const Area*>& facts, const Geos::Context& context)
{
    std::map<QString, std::vector<const AreaShape*>> groups;
    for (const AreaShape& shape : lower)
        groups[parentAreaCode(shape.code)].push_back(&shape);
    std::vector<AreaShape> shapes;
    for (const auto& [code, parts] : groups) {
        const Area* const fact = facts.value(code);
        AreaShape shape;
        shape.code = code;
        shape.level = level;
        shape.name = fact ? fact->name : code;
        shape.label = fact ? fact->point : parts.front()->label;
        shape.polygons = Geos::dissolve(context, parts);
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

} // namespace

Boundaries::Boundaries(Data data)
    : m_data(std::make_shared<const Data>(std::move(data)))
{
}

Result<Boundaries> Boundaries::fromVillages(
    std::vector<AreaShape> villages, const QList<Area>& areas, bool schematic, const QString& source)
{
    if (villages.empty())
        return fail(ErrorCode::InvalidInput, u"no areas"_s);
    std::ranges::sort(villages, {}, &AreaShape::code);
    if (std::ranges::adjacent_find(villages, {}, &AreaShape::code) != villages.end())
        return fail(ErrorCode::InvalidInput, u"an area is given twice"_s);

    QHash<QString, const Area*> facts;
    for (const Area& area : areas)
        facts.insert(area.code, &area);

    const Geos::Context context;
    Data data;
    data.schematic = schematic;
    data.source = source;
    std::vector<AreaShape> districts = dissolveUp(villages, AreaLevel::District, facts, context);
    std::vector<AreaShape> cities = dissolveUp(districts, AreaLevel::City, facts, context);
    for (const AreaShape& city : cities) {
        if (city.polygons.empty())
            return fail(ErrorCode::InvalidInput, u"cannot dissolve "_s + city.code + u": "_s + context.lastError());
        data.bounds.add(boundsOf(city.polygons));
    }
    data.levels[size_t(AreaLevel::Village)] = std::move(villages);
    data.levels[size_t(AreaLevel::District)] = std::move(districts);
    data.levels[size_t(AreaLevel::City)] = std::move(cities);
    return Boundaries(std::move(data));
}

std::span<const AreaShape> Boundaries::shapes(AreaLevel level) const
{
    if (!m_data)
        return {};
    return m_data->levels[size_t(level)];
}

const AreaShape* Boundaries::find(const QString& code) const
{
    for (const AreaLevel level : {AreaLevel::Village, AreaLevel::District, AreaLevel::City}) {
        const auto all = shapes(level);
        const auto it = std::ranges::lower_bound(all, code, {}, &AreaShape::code);
        if (it != all.end() && it->code == code)
            return &*it;
    }
    return nullptr;
}

bool operator==(const Boundaries& a, const Boundaries& b)
{
    return a.m_data == b.m_data || (a.m_data && b.m_data && *a.m_data == *b.m_data);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"
#include "geo/webmercator.h"

#include <map>
#include <mutex>

namespace JakOps {

// What a painter needs of one area: closed rings in the world plane (outer rings and holes alike, fill odd-even).
struct AreaOutline
{
    std::vector<std::vector<WorldPoint>> rings;
    WorldPoint low; // frame, for skipping what is not in view
    WorldPoint high;
    WorldPoint label;
};
using AreaOutlineList = std::vector<AreaOutline>; // same order as Boundaries::shapes(level)

// Outlines with as few points as the zoom can show (about half a pixel off). Edges shared by two areas stay shared: no
// gaps, no overlaps. From kFullDetailZoom on the shapes as they are.
inline constexpr int kFullDetailZoom = 17;
[[nodiscard]] AreaOutlineList simplifiedOutlines(std::span<const AreaShape> shapes, int zoom);

// Outlines by level and zoom, made on first use and kept. Thread-safe; a first use takes tens of milliseconds, so ask
// from workers.
class AreaOutlines final
{
public:
    AreaOutlines() = default;
    explicit AreaOutlines(const Boundaries& boundaries)
        : m_boundaries(boundaries)
    {
    }

    [[nodiscard]] const Boundaries& boundaries() const { return m_boundaries; }
    [[nodiscard]] std::shared_ptr<const AreaOutlineList> at(AreaLevel level, int zoom) const;

private:
    Boundaries m_boundaries;
    mutable std::mutex m_mutex; // guards m_cache
    mutable std::map<std::pair<AreaLevel, int>, std::shared_ptr<const AreaOutlineList>> m_cache;
};

} // namespace JakOps

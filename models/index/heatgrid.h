// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

#include <atomic>

namespace JakOps {

// How densely the selected tickets lie: counts in square cells of 4 px, fixed to the world at each zoom so that the picture does not
// swim while the map is panned, then smoothed.
class HeatGrid final
{
public:
    static constexpr int kCellPixels = 4;
    static constexpr int kBoxRadius = 3; // cells; three boxes of it are close to a Gaussian of 14 px
    static constexpr int kReach = 3 * kBoxRadius; // cells around a ticket that it is seen in
    static constexpr int kMaxZoom = 22;

    // Of the tickets in and around the region; empty when it was cancelled.
    HeatGrid(const Selection& selection, int zoom, const WorldRect& region, const std::atomic_bool* cancelled = nullptr);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] float at(int x, int y) const { return m_density[size_t(y) * size_t(m_width) + size_t(x)]; } // tickets a cell
    [[nodiscard]] const std::vector<float>& density() const { return m_density; }
    [[nodiscard]] WorldPoint topLeft() const; // world, [0, 1]
    [[nodiscard]] double cellEdge() const; // world

    // The density (tickets a cell, after smoothing) that counts as full heat at this zoom: that of the densest places of the whole
    // selection but for the very densest, whatever part of it is in view.
    [[nodiscard]] static double fullHeat(const Selection& selection, int zoom);

private:
    void count(const Selection& selection, const std::atomic_bool* cancelled);
    void smooth();

    int m_zoom = 0;
    quint32 m_left = 0; // cells
    quint32 m_top = 0;
    int m_width = 0;
    int m_height = 0;
    std::vector<float> m_density;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/clustercache.h"

namespace JakOps {

std::vector<std::shared_ptr<const ClusterLevel>> ClusterCache::levels(
    const Selection& selection, int zoom, const WorldRect& view)
{
    zoom = std::clamp(zoom, Clusterer::kMinZoom, Clusterer::kMaxZoom);
    std::vector<std::shared_ptr<const ClusterLevel>> out;
    for (const WorldRect& window : Clusterer::windows(zoom, view)) {
        std::shared_ptr<const ClusterLevel> level = find(selection.generation(), zoom, window);
        if (!level) {
            level = Clusterer::level(selection, zoom, window);
            keep(level);
        }
        out.push_back(std::move(level));
    }
    return out;
}

std::shared_ptr<const ClusterLevel> ClusterCache::find(quint64 generation, int zoom, const WorldRect& window)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_levels, [generation](const auto& level) { return level->generation < generation; });
    const auto found = std::ranges::find_if(m_levels, [&](const auto& level) {
        return level->generation == generation && level->zoom == zoom && level->window == window;
    });
    if (found == m_levels.end())
        return {};
    m_levels.splice(m_levels.begin(), m_levels, found);
    return m_levels.front();
}

void ClusterCache::keep(const std::shared_ptr<const ClusterLevel>& level)
{
    const std::scoped_lock lock(m_mutex);
    m_levels.push_front(level);
    if (m_levels.size() > m_capacity)
        m_levels.pop_back();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/clusterer.h"

#include <list>
#include <mutex>

namespace JakOps {

// Keeps the levels that were last asked for, so that panning and redrawing cost a look-up. Thread-safe: the map's
// drawing workers call it. Levels are computed in the calling thread, outside the lock.
class ClusterCache final
{
public:
    explicit ClusterCache(size_t capacity = 48)
        : m_capacity(capacity)
    {
    }
    // One level a window of the view. Older generations are forgotten when a newer one is asked for.
    [[nodiscard]] std::vector<std::shared_ptr<const ClusterLevel>> levels(
        const Selection& selection, int zoom, const WorldRect& view);

private:
    [[nodiscard]] std::shared_ptr<const ClusterLevel> find(quint64 generation, int zoom, const WorldRect& window);
    void keep(const std::shared_ptr<const ClusterLevel>& level);

    std::mutex m_mutex;
    std::list<std::shared_ptr<const ClusterLevel>> m_levels; // last used first
    size_t m_capacity;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/mbtiles.h"
#include "widgets/map/rasterrequest.h"

#include <QCache>

#include <mutex>

namespace JakOps {

// A pack as the workers read it: its own connection, the tiles they decoded last. Thread-safe.
class PackSource final
{
public:
    explicit PackSource(std::unique_ptr<Mbtiles> pack);

    [[nodiscard]] const PackInfo& info() const { return m_pack->info(); }
    [[nodiscard]] QImage tile(int zoom, int x, int y); // null: there is none

private:
    std::mutex m_mutex;
    std::unique_ptr<Mbtiles> m_pack;
    QCache<quint64, QImage> m_tiles; // null pictures too: asking again costs as much as reading
};

using PackSources = std::vector<std::shared_ptr<PackSource>>; // from below to above

// The zoom whose tiles fit best, within those there are; farther in they are enlarged.
[[nodiscard]] int tileZoom(const PackInfo& info, double zoom, double devicePixelRatio);
// Where a pack has no tile its parent is enlarged, and where there is none either the ground stays in sight.
[[nodiscard]] QImage paintPacks(const PackSources& packs, const RasterRequest& request);

} // namespace JakOps

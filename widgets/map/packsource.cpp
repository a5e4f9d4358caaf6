// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/packsource.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr int kCacheKilobytes = 64 * 1024;
constexpr double kTooFarOut = 2.0; // zooms below the first: hundreds of tiles for little to see
constexpr int kMostParents = 6;
constexpr int kCancelEvery = 8;
constexpr int kMostTileEdge = 1024;

quint64 tileKey(int zoom, int x, int y)
{
    return quint64(zoom) << 48 | quint64(x) << 24 | quint64(y);
}

struct TileSpan
{
    int left, top, right, bottom;
};

TileSpan tilesIn(const QRectF& world, int zoom)
{
    const int most = (1 << zoom) - 1;
    const auto index = [zoom, most](double at) { return std::clamp(int(std::floor(std::ldexp(at, zoom))), 0, most); };
    return {index(world.left()), index(world.top()), index(std::nextafter(world.right(), 0.0)), index(std::nextafter(world.bottom(), 0.0))};
}

// The tile, or the part of its nearest ancestor that it would be.
std::pair<QImage, QRectF> nearest(PackSource& pack, int zoom, int x, int y)
{
    for (int up = 0; up <= kMostParents && zoom - up >= pack.info().minZoom; ++up) {
        const QImage image = pack.tile(zoom - up, x >> up, y >> up);
        if (image.isNull())
            continue;
        const double part = std::ldexp(1.0, -up);
        const int mask = (1 << up) - 1;
        return {image, QRectF((x & mask) * part * image.width(), (y & mask) * part * image.height(), part * image.width(), part * image.height())};
    }
    return {};
}

// Nothing in a tile is trusted: one decoder, chosen by its first bytes, and no picture larger than tiles are.
QImage decoded(QByteArray bytes)
{
    if (bytes.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, Mbtiles::formatOf(bytes).toLatin1());
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostTileEdge || size.height() > kMostTileEdge)
        return {};
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

PackSource::PackSource(std::unique_ptr<Mbtiles> pack)
    : m_pack(std::move(pack))
    , m_tiles(kCacheKilobytes)
{
}

QImage PackSource::tile(int zoom, int x, int y)
{
    const std::scoped_lock lock(m_mutex);
    const quint64 key = tileKey(zoom, x, y);
    if (const QImage* const known = m_tiles.object(key))
        return *known;
    const QImage image = decoded(m_pack->tile(zoom, x, y));
    m_tiles.insert(key, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
    return image;
}

int tileZoom(const PackInfo& info, double zoom, double devicePixelRatio)
{
    return std::clamp(int(std::lround(zoom + std::log2(std::max(devicePixelRatio, 0.5)))), info.minZoom, info.maxZoom);
}

QImage paintPacks(const PackSources& packs, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    int drawn = 0;
    for (const auto& pack : packs) {
        const QRectF area = request.view.worldRect().intersected(pack->info().world);
        if (area.isEmpty() || request.view.zoom < pack->info().minZoom - kTooFarOut)
            continue;
        const int zoom = tileZoom(pack->info(), request.view.zoom, request.devicePixelRatio);
        const TileSpan span = tilesIn(area, zoom);
        for (int y = span.top; y <= span.bottom; ++y) {
            for (int x = span.left; x <= span.right; ++x) {
                if (++drawn % kCancelEvery == 0 && request.isCancelled())
                    return {};
                const auto [tile, part] = nearest(*pack, zoom, x, y);
                if (tile.isNull())
                    continue;
                // Edges on whole device pixels: neighbours neither overlap nor leave a line between them.
                const double ratio = request.devicePixelRatio;
                const auto corner = [&](int tx, int ty) {
                    const QPointF at = request.view.toScreen(QPointF(std::ldexp(tx, -zoom), std::ldexp(ty, -zoom)));
                    return QPointF(std::round(at.x() * ratio) / ratio, std::round(at.y() * ratio) / ratio);
                };
                painter.drawImage(QRectF(corner(x, y), corner(x + 1, y + 1)), tile, part);
            }
        }
    }
    return request.isCancelled() ? QImage() : image;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <expected>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace JakOps {

// Why a file cannot be a base map.
enum class PackFault {
    Missing, // no such file, or it may not be read
    Empty,
    NotAPack, // no SQLite file, or one without tiles
    Truncated, // shorter than it says
    Damaged,
    Vector, // tiles of shapes (pbf): only pictures can be drawn
    UnknownFormat, // neither PNG, JPEG nor WebP
    NoTiles,
};
[[nodiscard]] QString packFaultCode(PackFault fault); // stable, for machines and logs

struct PackInfo
{
    QString name;
    QString attribution; // plain text: markup is taken out
    QString format; // png, jpg, webp
    int minZoom = 0;
    int maxZoom = 0;
    QRectF world; // where there are tiles, web mercator in [0, 1] with y down
    bool claimsMore = false; // its metadata promise zooms or places that it has no tiles for
};

// A map package after MBTiles 1.3 with pictures in it. Opened read-only, and nothing in it is trusted: sizes are capped, its views
// may work only so long, what the metadata say is checked against the tiles. One object a thread at a time. No file of others is
// written, not even beside it.
class Mbtiles final
{
public:
    static constexpr qint64 kMostTileBytes = 4 * 1024 * 1024;
    static constexpr int kMaxZoom = 22;

    [[nodiscard]] static std::expected<std::unique_ptr<Mbtiles>, PackFault> open(const QString& path);
    ~Mbtiles();
    Mbtiles(const Mbtiles&) = delete;
    Mbtiles& operator=(const Mbtiles&) = delete;

    [[nodiscard]] const PackInfo& info() const { return m_info; }
    // The bytes of a tile, rows counted from the north; empty where there is none, or none in a format that is drawn.
    [[nodiscard]] QByteArray tile(int zoom, int x, int y);
    [[nodiscard]] static QString formatOf(const QByteArray& tile); // png, jpg, webp, pbf by the first bytes; else empty

private:
    Mbtiles() = default;

    [[nodiscard]] std::expected<void, PackFault> prepare(const QString& path);
    [[nodiscard]] std::expected<void, PackFault> readMetadata();
    [[nodiscard]] std::expected<void, PackFault> readExtent();
    [[nodiscard]] std::expected<void, PackFault> checkFormat();
    [[nodiscard]] std::expected<QByteArray, PackFault> firstTile();
    [[nodiscard]] static int watch(void* self);

    PackInfo m_info;
    QString m_bounds; // as the metadata have them
    int m_claimedMin = -1;
    int m_claimedMax = -1;
    sqlite3* m_file = nullptr;
    sqlite3_stmt* m_tile = nullptr;
    int m_patience = 0; // steps left for the statement that runs
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/mbtiles.h"

#include "geo/webmercator.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostText = 300;
constexpr int kWatchEvery = 10'000; // steps of SQLite's machine
constexpr int kPatience = 20'000; // times that: seconds, for tables of millions of tiles

// The whole of SQLite's header: "SQLite format 3", page size, number of pages.
std::expected<void, PackFault> checkFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(PackFault::Missing);
    if (file.size() == 0)
        return std::unexpected(PackFault::Empty);
    const QByteArray head = file.read(100);
    if (!head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return std::unexpected(PackFault::NotAPack);
    if (head.size() < 100)
        return std::unexpected(PackFault::Truncated);
    const auto at = [&](qsizetype offset) { return qFromBigEndian<quint32>(head.constData() + offset); };
    qint64 page = qFromBigEndian<quint16>(head.constData() + 16);
    page = page == 1 ? 65'536 : page;
    // The number of pages counts where the last writer kept it.
    if (at(24) == at(92) && file.size() < page * at(28))
        return std::unexpected(PackFault::Truncated);
    return {};
}

QString plain(QString text)
{
    static const QRegularExpression tag(u"<[^>]*>?"_s);
    static const QRegularExpression spaces(u"\\s+"_s);
    text.truncate(4 * kMostText);
    text.remove(tag);
    text.replace(u"&copy;"_s, u"\u00A9"_s).replace(u"&amp;"_s, u"&"_s);
    text.replace(spaces, u" "_s);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text.trimmed().left(kMostText);
}

QRectF worldOf(const QString& bounds)
{
    const QStringList parts = bounds.split(u',');
    std::array<double, 4> value {};
    for (size_t i = 0; i < 4; ++i) {
        bool ok = parts.size() == 4;
        value[i] = ok ? parts[qsizetype(i)].trimmed().toDouble(&ok) : 0.0;
        if (!ok || !std::isfinite(value[i]))
            return {};
    }
    const auto [west, south, east, north] = value;
    if (west >= east || south >= north || west < -180.0 || east > 180.0 || south < -90.0 || north > 90.0)
        return {};
    const WorldPoint low = toWorld({north, west});
    const WorldPoint high = toWorld({south, east});
    return {QPointF(low.x, low.y), QPointF(high.x, high.y)};
}

} // namespace

QString packFaultCode(PackFault fault)
{
    switch (fault) {
    case PackFault::Missing: return u"missing"_s;
    case PackFault::Empty: return u"empty"_s;
    case PackFault::NotAPack: return u"not_a_pack"_s;
    case PackFault::Truncated: return u"truncated"_s;
    case PackFault::Damaged: return u"damaged"_s;
    case PackFault::Vector: return u"vector"_s;
    case PackFault::UnknownFormat: return u"unknown_format"_s;
    case PackFault::NoTiles: return u"no_tiles"_s;
    }
    return {};
}

QString Mbtiles::formatOf(const QByteArray& tile)
{
    if (tile.startsWith("\x89PNG"))
        return u"png"_s;
    if (tile.startsWith("\xff\xd8\xff"))
        return u"jpg"_s;
    if (tile.startsWith("RIFF") && tile.mid(8, 4) == "WEBP")
        return u"webp"_s;
    if (tile.startsWith("\x1f\x8b") || tile.startsWith("\x1a")) // gzip, or a bare vector tile
        return u"pbf"_s;
    return {};
}

std::expected<std::unique_ptr<Mbtiles>, PackFault> Mbtiles::open(const QString& path)
{
    std::unique_ptr<Mbtiles> pack(new Mbtiles);
    if (const auto done = pack->prepare(path); !done)
        return std::unexpected(done.error());
    return pack;
}

Mbtiles::~Mbtiles()
{
    sqlite3_finalize(m_tile);
    sqlite3_close(m_file);
}

int Mbtiles::watch(void* self)
{
    return --static_cast<Mbtiles*>(self)->m_patience <= 0 ? 1 : 0;
}

std::expected<void, PackFault> Mbtiles::prepare(const QString& path)
{
    if (const auto file = checkFile(path); !file)
        return file;
    // Immutable: no journal, no lock, nothing written beside it.
    const QByteArray address = QUrl::fromLocalFile(path).toEncoded() + "?mode=ro&immutable=1";
    if (sqlite3_open_v2(address.constData(), &m_file, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        return std::unexpected(PackFault::NotAPack);
    sqlite3_db_config(m_file, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_file, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(m_file, SQLITE_LIMIT_LENGTH, int(kMostTileBytes));
    sqlite3_limit(m_file, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(m_file, kWatchEvery, &Mbtiles::watch, this);
    sqlite3_exec(m_file, "PRAGMA query_only=1; PRAGMA cell_size_check=1; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
    m_patience = kPatience;
    if (sqlite3_prepare_v2(m_file, "SELECT tile_data FROM tiles WHERE zoom_level=?1 AND tile_column=?2 AND tile_row=?3", -1, &m_tile, nullptr)
        != SQLITE_OK) {
        const int code = sqlite3_errcode(m_file) & 0xff;
        return std::unexpected(code == SQLITE_CORRUPT ? PackFault::Damaged : PackFault::NotAPack);
    }
    if (m_info.name.isEmpty())
        m_info.name = path.section(u'/', -1);
    if (const auto done = readMetadata(); !done)
        return done;
    if (m_info.format == "pbf"_L1)
        return std::unexpected(PackFault::Vector);
    if (const auto done = readExtent(); !done)
        return done;
    return checkFormat();
}

std::expected<void, PackFault> Mbtiles::readMetadata()
{
    m_patience = kPatience;
    sqlite3_stmt* rows = nullptr;
    if (sqlite3_prepare_v2(m_file, "SELECT name, value FROM metadata LIMIT 200", -1, &rows, nullptr) != SQLITE_OK)
        return {}; // without metadata the tiles speak for themselves
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        const auto text = [&](int column) {
            const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(rows, column));
            return QString::fromUtf8(bytes, std::min(sqlite3_column_bytes(rows, column), 64 * 1024));
        };
        const QString name = text(0);
        const QString value = text(1);
        if (name == "name"_L1 && !plain(value).isEmpty())
            m_info.name = plain(value);
        else if (name == "attribution"_L1)
            m_info.attribution = plain(value);
        else if (name == "format"_L1)
            m_info.format = value.trimmed().toLower();
        else if (name == "bounds"_L1)
            m_bounds = value;
        else if (name == "minzoom"_L1)
            m_claimedMin = value.toInt();
        else if (name == "maxzoom"_L1)
            m_claimedMax = value.toInt();
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE ? std::expected<void, PackFault>() : std::unexpected(PackFault::Damaged);
}

std::expected<void, PackFault> Mbtiles::readExtent()
{
    const auto numbers = [this](const char* sql, int count, int zoom) -> std::expected<std::vector<qint64>, PackFault> {
        m_patience = kPatience;
        sqlite3_stmt* row = nullptr;
        std::expected<std::vector<qint64>, PackFault> out = std::unexpected(PackFault::Damaged);
        if (sqlite3_prepare_v2(m_file, sql, -1, &row, nullptr) == SQLITE_OK) {
            if (zoom >= 0)
                sqlite3_bind_int(row, 1, zoom);
            if (sqlite3_step(row) == SQLITE_ROW) {
                out = std::vector<qint64>();
                for (int i = 0; i < count && sqlite3_column_type(row, i) != SQLITE_NULL; ++i)
                    out->push_back(sqlite3_column_int64(row, i));
            }
        }
        sqlite3_finalize(row);
        return out;
    };
    const auto least = numbers("SELECT min(zoom_level) FROM tiles WHERE zoom_level BETWEEN 0 AND 22", 1, -1);
    const auto most = numbers("SELECT max(zoom_level) FROM tiles WHERE zoom_level BETWEEN 0 AND 22", 1, -1);
    if (!least || !most)
        return std::unexpected(PackFault::Damaged);
    if (least->empty() || most->empty())
        return std::unexpected(PackFault::NoTiles);
    m_info.minZoom = int(least->front());
    m_info.maxZoom = int(most->front());
    // The lowest zoom has the fewest tiles and covers all.
    const auto edges = numbers("SELECT min(tile_column), max(tile_column), min(tile_row), max(tile_row) FROM tiles WHERE zoom_level=?1", 4,
        m_info.minZoom);
    if (!edges)
        return std::unexpected(PackFault::Damaged);
    if (edges->size() != 4)
        return std::unexpected(PackFault::NoTiles);
    const double tiles = std::exp2(m_info.minZoom);
    const auto share = [tiles](double n) { return std::clamp(n / tiles, 0.0, 1.0); };
    const std::vector<qint64>& edge = *edges;
    const QRectF there(QPointF(share(double(edge[0])), share(tiles - 1.0 - double(edge[3]))),
        QPointF(share(double(edge[1]) + 1.0), share(tiles - double(edge[2]))));
    if (there.isEmpty())
        return std::unexpected(PackFault::NoTiles);
    const QRectF claimed = worldOf(m_bounds);
    const QRectF both = claimed.intersected(there);
    m_info.world = both.isEmpty() ? there : both;
    const QRectF slack = there.adjusted(-1e-9, -1e-9, 1e-9, 1e-9);
    m_info.claimsMore = (!m_bounds.isEmpty() && (claimed.isEmpty() || !slack.contains(claimed))) || (m_claimedMin >= 0 && m_claimedMin < m_info.minZoom)
        || m_claimedMax > m_info.maxZoom;
    return {};
}

std::expected<QByteArray, PackFault> Mbtiles::firstTile()
{
    m_patience = kPatience;
    sqlite3_stmt* row = nullptr;
    std::expected<QByteArray, PackFault> out = std::unexpected(PackFault::Damaged);
    if (sqlite3_prepare_v2(m_file, "SELECT tile_data FROM tiles WHERE zoom_level=?1 AND length(tile_data) > 0 LIMIT 1", -1, &row, nullptr) == SQLITE_OK) {
        sqlite3_bind_int(row, 1, m_info.minZoom);
        const int code = sqlite3_step(row);
        if (code == SQLITE_ROW)
            out = QByteArray(static_cast<const char*>(sqlite3_column_blob(row, 0)), sqlite3_column_bytes(row, 0));
        else if (code == SQLITE_DONE)
            out = std::unexpected(PackFault::NoTiles);
    }
    sqlite3_finalize(row);
    return out;
}

std::expected<void, PackFault> Mbtiles::checkFormat()
{
    const auto first = firstTile();
    if (!first)
        return std::unexpected(first.error());
    // What the tiles are counts, not what the metadata say.
    const QString format = formatOf(*first);
    if (format.isEmpty())
        return std::unexpected(PackFault::UnknownFormat);
    if (format == "pbf"_L1)
        return std::unexpected(PackFault::Vector);
    m_info.format = format;
    return {};
}

QByteArray Mbtiles::tile(int zoom, int x, int y)
{
    if (zoom < 0 || zoom > kMaxZoom || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom)
        return {};
    m_patience = kPatience;
    sqlite3_reset(m_tile);
    sqlite3_bind_int(m_tile, 1, zoom);
    sqlite3_bind_int(m_tile, 2, x);
    sqlite3_bind_int(m_tile, 3, (1 << zoom) - 1 - y); // MBTiles count rows from the south
    QByteArray bytes;
    if (sqlite3_step(m_tile) == SQLITE_ROW)
        bytes = QByteArray(static_cast<const char*>(sqlite3_column_blob(m_tile, 0)), sqlite3_column_bytes(m_tile, 0));
    sqlite3_reset(m_tile);
    const QString format = bytes.size() > kMostTileBytes ? QString() : formatOf(bytes);
    return format.isEmpty() || format == "pbf"_L1 ? QByteArray() : bytes;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"

#include "base/csv.h"
#include "geo/defaultboundaries.h"
#include "support/testmain.h"

#include <QFile>

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(u"cannot read "_s + path), __FILE__, __LINE__);
    return file.readAll();
}

double ringDegrees(const GeoRing& ring)
{
    double twice = 0.0;
    for (size_t i = 0; i < ring.size(); ++i) {
        const GeoPoint& a = ring[i];
        const GeoPoint& b = ring[(i + 1) % ring.size()];
        twice += a.lon * b.lat - b.lon * a.lat;
    }
    return std::abs(twice) / 2.0;
}

bool ringCovers(const GeoRing& ring, GeoPoint p)
{
    bool inside = false;
    for (size_t i = 0; i < ring.size(); ++i) {
        const GeoPoint& a = ring[i];
        const GeoPoint& b = ring[(i + 1) % ring.size()];
        if ((a.lat > p.lat) != (b.lat > p.lat) && p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

} // namespace

QByteArray cityFile(const QString& name)
{
    return readAll(QStringLiteral(JAKOPS_CITY_DIR "/") + name);
}

QList<Area> cityAreas()
{
    const Result<CsvTable> table
        = readCsvTable(cityFile(u"areas.csv"_s), {u"code"_s, u"level"_s, u"name"_s, u"lat"_s, u"lon"_s});
    QList<Area> areas;
    if (!table) {
        QTest::qFail(qPrintable(table.error().toLog()), __FILE__, __LINE__);
        return areas;
    }
    for (const QStringList& row : table->rows) {
        const AreaLevel level = row[1] == "city"_L1 ? AreaLevel::City
            : row[1] == "district"_L1               ? AreaLevel::District
                                                    : AreaLevel::Village;
        areas.append({row[0], level, row[2], {row[3].toDouble(), row[4].toDouble()}});
    }
    return areas;
}

Schematic citySchematic()
{
    Result<Schematic> schematic = readSchematic(cityFile(u"schematic.geojson"_s));
    if (!schematic) {
        QTest::qFail(qPrintable(schematic.error().toLog()), __FILE__, __LINE__);
        return {};
    }
    return *std::move(schematic);
}

Boundaries cityDefaultBoundaries()
{
    const Result<Boundaries> boundaries = buildDefaultBoundaries(citySchematic(), cityAreas());
    if (!boundaries) {
        QTest::qFail(qPrintable(boundaries.error().toLog()), __FILE__, __LINE__);
        return {};
    }
    return *boundaries;
}

QByteArray officialBoundaries()
{
    return readAll(sharedFile(u"boundaries/kelurahan.geojson"_s));
}

double squareKm(const GeoMultiPolygon& polygons)
{
    double degrees = 0.0;
    for (const GeoPolygon& polygon : polygons) {
        degrees += ringDegrees(polygon.outer);
        for (const GeoRing& hole : polygon.holes)
            degrees -= ringDegrees(hole);
    }
    return degrees * 111.32 * 111.32 * std::cos(6.2 * 3.14159265 / 180.0);
}

bool covers(const GeoMultiPolygon& polygons, GeoPoint point)
{
    bool inside = false;
    for (const GeoPolygon& polygon : polygons) {
        inside ^= ringCovers(polygon.outer, point);
        for (const GeoRing& hole : polygon.holes)
            inside ^= ringCovers(hole, point);
    }
    return inside;
}

} // namespace JakOps

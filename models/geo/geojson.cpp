// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geojson.h"

#include <QJsonDocument>

#include <limits>

namespace JakOps::GeoJson {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxNesting = 8; // of GeometryCollections

QByteArray withoutMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
}

Error notGeoJson(const QString& what)
{
    return Error(ErrorCode::WrongFormat, what);
}

GeoPolygon polygon(const QJsonArray& rings)
{
    GeoPolygon result;
    for (qsizetype i = 0; i < rings.size(); ++i) {
        GeoRing ring = line(rings.at(i).toArray());
        if (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        if (i == 0)
            result.outer = std::move(ring);
        else
            result.holes.push_back(std::move(ring));
    }
    return result;
}

void appendPolygons(const QJsonObject& geometry, int depth, GeoMultiPolygon& out)
{
    const QString type = geometry.value("type"_L1).toString();
    const QJsonArray coordinates = geometry.value("coordinates"_L1).toArray();
    if (type == "Polygon"_L1) {
        out.push_back(polygon(coordinates));
    } else if (type == "MultiPolygon"_L1) {
        for (const QJsonValue& part : coordinates)
            out.push_back(polygon(part.toArray()));
    } else if (type == "GeometryCollection"_L1 && depth < kMaxNesting) {
        const QJsonArray parts = geometry.value("geometries"_L1).toArray();
        for (const QJsonValue& part : parts)
            appendPolygons(part.toObject(), depth + 1, out);
    }
}

} // namespace

Result<QJsonArray> features(const QByteArray& bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"more than "_s + QString::number(maxBytes) + u" bytes"_s);
    const QByteArray text = withoutMark(bytes).trimmed();
    if (text.isEmpty())
        return fail(notGeoJson(u"the file is empty"_s));
    if (text.startsWith('<'))
        return fail(notGeoJson(u"a web page or XML, not GeoJSON"_s));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        return fail(
            notGeoJson(u"broken JSON at byte "_s + QString::number(error.offset) + u": "_s + error.errorString()));
    }
    const QJsonObject root = document.object();
    const QString type = root.value("type"_L1).toString();
    if (type == "FeatureCollection"_L1)
        return root.value("features"_L1).toArray();
    if (type == "Feature"_L1)
        return QJsonArray{root};
    return fail(notGeoJson(u"JSON, but no FeatureCollection"_s));
}

GeoPoint position(const QJsonValue& value)
{
    const QJsonArray numbers = value.toArray();
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    return {numbers.at(1).toDouble(missing), numbers.at(0).toDouble(missing)};
}

GeoRing line(const QJsonArray& positions)
{
    GeoRing points;
    points.reserve(size_t(positions.size()));
    for (const QJsonValue& value : positions)
        points.push_back(position(value));
    return points;
}

GeoMultiPolygon polygons(const QJsonObject& geometry)
{
    GeoMultiPolygon result;
    appendPolygons(geometry, 0, result);
    return result;
}

} // namespace JakOps::GeoJson

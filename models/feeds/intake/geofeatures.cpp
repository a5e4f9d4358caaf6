// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/geofeatures.h"

#include "feeds/feedplace.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

double degreesOf(const QJsonValue& value)
{
    return value.isDouble() ? value.toDouble() : parseDegrees(value.toString());
}

GeoPoint pointOf(const QJsonValue& position)
{
    return {degreesOf(position[1]), degreesOf(position[0])};
}

bool isFinite(GeoPoint point)
{
    return std::isfinite(point.lat) && std::isfinite(point.lon);
}

void addRing(GeoFeature& feature, AreaRing ring)
{
    ring.removeIf([](GeoPoint point) { return !isFinite(point); });
    if (ring.size() < 3)
        return;
    if (ring.first() != ring.last())
        ring += ring.first();
    if (ring.size() >= 4)
        feature.rings += std::move(ring);
}

void addPolygon(GeoFeature& feature, const QJsonArray& rings)
{
    for (const auto& positions : rings) {
        AreaRing ring;
        for (const auto& position : positions.toArray())
            ring += pointOf(position);
        addRing(feature, std::move(ring));
    }
}

GeoFeature featureOf(const QJsonObject& object)
{
    GeoFeature feature;
    feature.properties = object["properties"_L1].toObject();
    const QJsonObject geometry = object["geometry"_L1].toObject();
    const QJsonArray coordinates = geometry["coordinates"_L1].toArray();
    const QString type = geometry["type"_L1].toString();
    if (type == "Polygon"_L1) {
        addPolygon(feature, coordinates);
    } else if (type == "MultiPolygon"_L1) {
        for (const auto& polygon : coordinates)
            addPolygon(feature, polygon.toArray());
    } else if ((type == "Point"_L1 || type.isEmpty()) && coordinates.size() >= 2) { // some leave the type away
        if (const GeoPoint point = pointOf(coordinates); isFinite(point))
            feature.point = point;
    }
    return feature;
}

// TopoJSON: lines are shared between areas and, where there is a transform, stored as steps of whole numbers.
class Topology final
{
public:
    explicit Topology(const QJsonObject& document)
    {
        const QJsonObject transform = document["transform"_L1].toObject();
        m_quantised = !transform.isEmpty();
        if (m_quantised) {
            m_scale = pointOf(transform["scale"_L1]);
            m_translate = pointOf(transform["translate"_L1]);
        }
        for (const auto& positions : document["arcs"_L1].toArray()) {
            AreaRing arc;
            GeoPoint at;
            for (const auto& position : positions.toArray()) {
                const GeoPoint step = pointOf(position);
                at = m_quantised ? GeoPoint{at.lat + step.lat, at.lon + step.lon} : step;
                arc += place(at);
            }
            m_arcs += std::move(arc);
        }
    }

    [[nodiscard]] GeoFeature featureOf(const QJsonObject& geometry) const
    {
        GeoFeature feature;
        feature.properties = geometry["properties"_L1].toObject();
        const QString type = geometry["type"_L1].toString();
        if (type == "Point"_L1) {
            const GeoPoint point = place(pointOf(geometry["coordinates"_L1]));
            if (isFinite(point))
                feature.point = point;
        } else if (type == "Polygon"_L1) {
            addArcs(feature, geometry["arcs"_L1].toArray());
        } else if (type == "MultiPolygon"_L1) {
            for (const auto& polygon : geometry["arcs"_L1].toArray())
                addArcs(feature, polygon.toArray());
        }
        return feature;
    }

private:
    [[nodiscard]] GeoPoint place(GeoPoint point) const
    {
        return m_quantised
            ? GeoPoint{point.lat * m_scale.lat + m_translate.lat, point.lon * m_scale.lon + m_translate.lon}
            : point;
    }

    void addArcs(GeoFeature& feature, const QJsonArray& rings) const
    {
        for (const auto& indexes : rings) {
            AreaRing ring;
            for (const auto& index : indexes.toArray()) {
                const int i = index.toInt();
                const qsizetype which = i < 0 ? ~i : i; // negative: backwards
                if (which >= m_arcs.size())
                    continue;
                AreaRing arc = m_arcs[which];
                if (i < 0)
                    std::ranges::reverse(arc);
                for (qsizetype n = ring.isEmpty() ? 0 : 1; n < arc.size(); ++n)
                    ring += arc[n];
            }
            addRing(feature, std::move(ring));
        }
    }

    QList<AreaRing> m_arcs;
    GeoPoint m_scale;
    GeoPoint m_translate;
    bool m_quantised = false;
};

QList<GeoFeature> topologyFeatures(const QJsonObject& document)
{
    const Topology topology(document);
    QList<GeoFeature> features;
    for (const auto& object : document["objects"_L1].toObject()) {
        for (const auto& geometry : object["geometries"_L1].toArray())
            features += topology.featureOf(geometry.toObject());
    }
    return features;
}

} // namespace

Result<QList<GeoFeature>> readGeoFeatures(const QJsonValue& document)
{
    QJsonValue value = document;
    for (int wrappers = 0; wrappers < 3 && value.isObject(); ++wrappers) {
        const QJsonObject object = value.toObject();
        const QString type = object["type"_L1].toString();
        if (type == "Topology"_L1)
            return topologyFeatures(object);
        if (type == "Feature"_L1)
            return QList{featureOf(object)};
        QJsonValue inner;
        for (const auto key : {"features"_L1, "result"_L1, "data"_L1}) {
            if (inner.isUndefined() || inner.isNull())
                inner = object[key];
        }
        value = inner;
    }
    if (!value.isArray())
        return fail(ErrorCode::WrongFormat, u"no features"_s);
    QList<GeoFeature> features;
    for (const auto& one : value.toArray())
        features += featureOf(one.toObject());
    return features;
}

} // namespace JakOps

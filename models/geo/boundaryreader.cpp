// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/boundaryreader.h"

#include "geo/geojson.h"
#include "geo/geos.h"

#include <QRegularExpression>

#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = BoundaryProblemKind;

// How far a kelurahan's own point may lie outside the frame of its shape before the code is not believed: about 5 km.
constexpr double kBelievedDegrees = 0.05;
// Repairing tangled rings can take the square of their points: beyond this a kelurahan is left out instead.
constexpr size_t kMaxRepairPoints = 100'000;

// 31.71.01.1001 from itself, from 3171011001 and from the number; empty when it is none. Higher levels are shorter.
QString normalCode(const QJsonValue& value)
{
    QString text = value.isDouble() ? QString::number(qint64(value.toDouble())) : value.toString().trimmed();
    static const QRegularExpression dotted(u"^\\d\\d(\\.\\d\\d(\\.\\d\\d(\\.\\d{4})?)?)?$"_s);
    if (dotted.match(text).hasMatch())
        return text.contains(u'.') ? text : QString();
    static const QRegularExpression plain(u"^\\d{10}$|^\\d{6}$|^\\d{4}$"_s);
    if (!plain.match(text).hasMatch())
        return {};
    if (text.size() > 6)
        text.insert(6, u'.');
    if (text.size() > 4)
        text.insert(4, u'.');
    return text.insert(2, u'.');
}

QString codeOf(const QJsonObject& properties)
{
    static const QStringList names = {u"kode"_s, u"code"_s, u"kemendagri"_s, u"kode_kemendagri"_s, u"kode_kel"_s,
        u"kode_kelurahan"_s, u"kode_desa"_s, u"kode_wilayah"_s, u"kdepum"_s, u"kdppum"_s, u"village_code"_s, u"id"_s};
    QString best;
    qsizetype bestRank = names.size() + 1;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString code = normalCode(it.value());
        if (code.isEmpty())
            continue;
        const qsizetype known = names.indexOf(it.key().toLower());
        // A property of any other name counts when its value has the dots that nothing but a Kemendagri code has.
        const bool dotted = it.value().toString().contains(u'.');
        const qsizetype rank = known >= 0 ? known : (dotted && code.size() == 13 ? names.size() : names.size() + 1);
        if (rank < bestRank) {
            bestRank = rank;
            best = code;
        }
    }
    return best;
}

size_t pointCount(const GeoMultiPolygon& polygons)
{
    size_t count = 0;
    for (const GeoPolygon& polygon : polygons) {
        count += polygon.outer.size();
        for (const GeoRing& hole : polygon.holes)
            count += hole.size();
    }
    return count;
}

template<class F> void forEachPoint(GeoMultiPolygon& polygons, F&& f)
{
    for (GeoPolygon& polygon : polygons) {
        std::ranges::for_each(polygon.outer, f);
        for (GeoRing& hole : polygon.holes)
            std::ranges::for_each(hole, f);
    }
}

// Takes points that are no numbers out, and rings with too few points left. False when something was taken.
bool dropBrokenPoints(GeoMultiPolygon& polygons)
{
    const size_t before = pointCount(polygons);
    const auto broken = [](GeoPoint p) { return !std::isfinite(p.lat) || !std::isfinite(p.lon); };
    for (GeoPolygon& polygon : polygons) {
        std::erase_if(polygon.outer, broken);
        for (GeoRing& hole : polygon.holes)
            std::erase_if(hole, broken);
        std::erase_if(polygon.holes, [](const GeoRing& hole) { return hole.size() < 3; });
    }
    std::erase_if(polygons, [](const GeoPolygon& polygon) { return polygon.outer.size() < 3; });
    return pointCount(polygons) == before;
}

class Reader final
{
public:
    explicit Reader(const QList<Area>& areas);

    void add(int record, const QJsonObject& feature);
    [[nodiscard]] Result<BoundaryImport> finish(const QList<Area>& areas, const QString& source, int records);
    [[nodiscard]] size_t points() const { return m_points; }

private:
    void report(Kind kind, int record, const QString& code, const QString& detail = {});
    [[nodiscard]] const Area* knownVillage(int record, const QString& code);
    [[nodiscard]] bool checkPlace(int record, const Area& area, GeoMultiPolygon& polygons);
    [[nodiscard]] bool checkRings(int record, const Area& area, GeoMultiPolygon& polygons);
    void joinParts(AreaShape& shape) const;

    Geos::Context m_context;
    QHash<QString, const Area*> m_known;
    std::map<QString, AreaShape> m_shapes;
    QSet<QString> m_doubled; // codes whose parts are still to be melted
    QList<BoundaryProblem> m_problems;
    size_t m_points = 0;
    int m_expected = 0;
};

Reader::Reader(const QList<Area>& areas)
{
    for (const Area& area : areas) {
        m_known.insert(area.code, &area);
        m_expected += area.level == AreaLevel::Village;
    }
}

void Reader::report(Kind kind, int record, const QString& code, const QString& detail)
{
    m_problems.append({kind, record, code, detail});
}

const Area* Reader::knownVillage(int record, const QString& code)
{
    if (code.isEmpty()) {
        report(Kind::NoCode, record, {});
        return nullptr;
    }
    const Area* const area = m_known.value(code);
    if (code.size() < 13 && (area || code.size() <= 8)) {
        report(Kind::OtherLevel, record, code, area ? area->name : QString());
        return nullptr;
    }
    if (!area)
        report(Kind::UnknownCode, record, code);
    return area;
}

bool Reader::checkPlace(int record, const Area& area, GeoMultiPolygon& polygons)
{
    GeoBox box = boundsOf(polygons);
    const auto corners = [](const GeoBox& b) { return QString::number(b.west) + u' ' + QString::number(b.south); };
    const auto contains = [&area](const GeoBox& b) {
        return area.point.lat > b.south - kBelievedDegrees && area.point.lat < b.north + kBelievedDegrees
            && area.point.lon > b.west - kBelievedDegrees && area.point.lon < b.east + kBelievedDegrees;
    };
    if (contains(box))
        return true;
    if (contains(GeoBox{box.west, box.south, box.east, box.north})) {
        forEachPoint(polygons, [](GeoPoint& p) { std::swap(p.lat, p.lon); });
        report(Kind::SwappedAxes, record, area.code, corners(box));
        return true;
    }
    const bool degrees = std::abs(box.south) <= 90.0 && std::abs(box.north) <= 90.0 && std::abs(box.west) <= 180.0
        && std::abs(box.east) <= 180.0;
    const bool swappedDegrees = std::abs(box.west) <= 90.0 && std::abs(box.east) <= 90.0 && std::abs(box.south) <= 180.0
        && std::abs(box.north) <= 180.0;
    report(degrees || swappedDegrees ? Kind::Elsewhere : Kind::NotDegrees, record, area.code, corners(box));
    return false;
}

bool Reader::checkRings(int record, const Area& area, GeoMultiPolygon& polygons)
{
    const Geos::Geometry given = Geos::fromPolygons(m_context, polygons, Geos::Plane::Degrees);
    if (given && GEOSisValid_r(m_context.handle(), given.get()) == 1)
        return true;
    char* const reason = given ? GEOSisValidReason_r(m_context.handle(), given.get()) : nullptr;
    const QString detail = QString::fromUtf8(reason ? reason : "not a polygon");
    GEOSFree_r(m_context.handle(), reason);
    const bool repairable = given && pointCount(polygons) <= kMaxRepairPoints;
    const Geos::Geometry valid = repairable ? Geos::makeValid(m_context, given.get()) : Geos::own(m_context, nullptr);
    polygons = Geos::toPolygons(m_context, valid.get(), Geos::Plane::Degrees);
    report(polygons.empty() ? Kind::BadRing : Kind::RepairedRing, record, area.code, detail);
    return !polygons.empty();
}

void Reader::add(int record, const QJsonObject& feature)
{
    const Area* const area = knownVillage(record, codeOf(feature.value("properties"_L1).toObject()));
    if (!area)
        return;
    GeoMultiPolygon polygons = GeoJson::polygons(feature.value("geometry"_L1).toObject());
    m_points += pointCount(polygons);
    if (m_points > size_t(kMaxBoundaryPoints))
        return; // the caller stops
    const bool whole = dropBrokenPoints(polygons);
    if (polygons.empty()) {
        report(whole ? Kind::NoShape : Kind::BadRing, record, area->code);
        return;
    }
    if (!whole)
        report(Kind::RepairedRing, record, area->code, u"points that are no numbers, or rings of fewer than three"_s);
    if (!checkPlace(record, *area, polygons) || !checkRings(record, *area, polygons))
        return;
    AreaShape& shape = m_shapes[area->code];
    if (shape.code.isEmpty()) {
        shape = {area->code, area->name, AreaLevel::Village, area->point, std::move(polygons)};
        return;
    }
    report(Kind::DoubledCode, record, area->code);
    m_doubled.insert(area->code);
    shape.polygons.insert(
        shape.polygons.end(), std::make_move_iterator(polygons.begin()), std::make_move_iterator(polygons.end()));
}

// Melts the parts of a kelurahan that came in several records, all at once: one by one would take the square of the
// time.
void Reader::joinParts(AreaShape& shape) const
{
    std::vector<AreaShape> parts;
    for (GeoPolygon& polygon : shape.polygons)
        parts.push_back({shape.code, {}, AreaLevel::Village, shape.label, {std::move(polygon)}});
    std::vector<const AreaShape*> pointers;
    for (const AreaShape& part : parts)
        pointers.push_back(&part);
    shape.polygons = Geos::dissolve(m_context, pointers);
}

Result<BoundaryImport> Reader::finish(const QList<Area>& areas, const QString& source, int records)
{
    for (const Area& area : areas) {
        if (area.level == AreaLevel::Village && !m_shapes.contains(area.code))
            report(Kind::MissingCode, 0, area.code, area.name);
    }
    if (m_shapes.empty()) {
        const QString first = m_problems.isEmpty() ? QString() : boundaryProblemName(m_problems.first().kind);
        return fail(ErrorCode::InvalidInput,
            u"none of "_s + QString::number(records) + u" records is a kelurahan of Jakarta; the first: "_s + first);
    }
    std::vector<AreaShape> villages;
    for (auto& [code, shape] : m_shapes) {
        if (m_doubled.contains(code))
            joinParts(shape);
        villages.push_back(std::move(shape));
    }
    BoundaryImport import;
    import.records = records;
    import.villages = int(villages.size());
    import.expected = m_expected;
    import.problems = std::move(m_problems);
    Result<Boundaries> boundaries = Boundaries::fromVillages(std::move(villages), areas, false, source);
    if (!boundaries)
        return fail(boundaries.error());
    import.boundaries = *std::move(boundaries);
    return import;
}

} // namespace

QString boundaryProblemName(BoundaryProblemKind kind)
{
    switch (kind) {
    case Kind::MissingCode:
        return u"MissingCode"_s;
    case Kind::UnknownCode:
        return u"UnknownCode"_s;
    case Kind::DoubledCode:
        return u"DoubledCode"_s;
    case Kind::NoCode:
        return u"NoCode"_s;
    case Kind::OtherLevel:
        return u"OtherLevel"_s;
    case Kind::NoShape:
        return u"NoShape"_s;
    case Kind::RepairedRing:
        return u"RepairedRing"_s;
    case Kind::BadRing:
        return u"BadRing"_s;
    case Kind::SwappedAxes:
        return u"SwappedAxes"_s;
    case Kind::NotDegrees:
        return u"NotDegrees"_s;
    case Kind::Elsewhere:
        return u"Elsewhere"_s;
    }
    return u"UnknownCode"_s;
}

Result<BoundaryImport> readBoundaries(const QByteArray& geoJson, const QList<Area>& areas, const QString& source)
{
    const Result<QJsonArray> features = GeoJson::features(geoJson, kMaxBoundaryBytes);
    if (!features)
        return fail(features.error());
    if (features->isEmpty())
        return fail(ErrorCode::InvalidInput, u"a FeatureCollection without features"_s);
    Reader reader(areas);
    for (qsizetype i = 0; i < features->size(); ++i) {
        reader.add(int(i) + 1, features->at(i).toObject());
        if (reader.points() > size_t(kMaxBoundaryPoints))
            return fail(ErrorCode::TooLarge, u"more than "_s + QString::number(kMaxBoundaryPoints) + u" points"_s);
    }
    return reader.finish(areas, source, int(features->size()));
}

} // namespace JakOps

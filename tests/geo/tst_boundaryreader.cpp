// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "geo/boundaryreader.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;
using Kind = BoundaryProblemKind;

namespace {

// A square of about 1 km around the point of an area, as a feature.
QJsonObject square(const Area& area, const QString& property = u"kode"_s, QJsonValue code = {}, bool swapped = false)
{
    const double d = 0.005;
    QJsonArray ring;
    for (const auto& [dx, dy] : {std::pair{-d, -d}, {d, -d}, {d, d}, {-d, d}, {-d, -d}}) {
        const double lon = area.point.lon + dx;
        const double lat = area.point.lat + dy;
        ring.append(swapped ? QJsonArray{lat, lon} : QJsonArray{lon, lat});
    }
    return {{u"type"_s, u"Feature"_s}, {u"properties"_s, QJsonObject{{property, code.isNull() ? area.code : code}}},
        {u"geometry"_s, QJsonObject{{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}}}};
}

QByteArray file(const QJsonArray& features)
{
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson();
}

QList<Kind> kinds(const BoundaryImport& import)
{
    QList<Kind> kinds;
    for (const BoundaryProblem& problem : import.problems) {
        if (problem.kind != Kind::MissingCode)
            kinds += problem.kind;
    }
    return kinds;
}

} // namespace

class BoundaryReaderTest final : public QObject
{
    Q_OBJECT

private:
    QList<Area> m_areas;
    Area m_gambir;
    Area m_cideng;

    [[nodiscard]] Result<BoundaryImport> read(const QJsonArray& features) const
    {
        return readBoundaries(file(features), m_areas, u"test.geojson"_s);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        m_areas = cityAreas();
        m_gambir = *std::ranges::find(m_areas, u"31.71.01.1001"_s, &Area::code);
        m_cideng = *std::ranges::find(m_areas, u"31.71.01.1002"_s, &Area::code);
    }

    void takesTheOfficialFileWhole()
    {
        const auto import = readBoundaries(officialBoundaries(), m_areas, u"kelurahan.geojson"_s);
        VERIFY_RESULT(import);
        QCOMPARE(import->records, 267);
        QCOMPARE(import->villages, 267);
        QVERIFY(import->isComplete());
        QCOMPARE(import->boundaries.villages().size(), 267u);
        QCOMPARE(import->boundaries.districts().size(), 44u);
        QCOMPARE(import->boundaries.cities().size(), 6u);
        QVERIFY(!import->boundaries.isSchematic());
        QCOMPARE(import->boundaries.source(), u"kelurahan.geojson"_s);
        for (const BoundaryProblem& problem : import->problems)
            QVERIFY2(problem.kind == Kind::RepairedRing, qPrintable(boundaryProblemName(problem.kind) + problem.code));
        for (const AreaShape& shape : import->boundaries.villages())
            QVERIFY2(covers(shape.polygons, shape.label), qPrintable(shape.name));
    }

    void dissolvesTheOfficialKelurahanCleanly()
    {
        const auto import = readBoundaries(officialBoundaries(), m_areas, {});
        VERIFY_RESULT(import);
        for (const AreaShape& city : import->boundaries.cities()) {
            if (city.code == u"31.71"_s || city.code == u"31.74"_s || city.code == u"31.75"_s) {
                QVERIFY2(city.polygons.size() <= 3, qPrintable(city.name + QString::number(city.polygons.size())));
            }
        }
    }

    void findsTheCodeUnderManyNames_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("kode") << u"kode"_s << QJsonValue(u"31.71.01.1001"_s);
        QTest::newRow("KODE") << u"KODE"_s << QJsonValue(u"31.71.01.1001"_s);
        QTest::newRow("code, no dots") << u"code"_s << QJsonValue(u"3171011001"_s);
        QTest::newRow("kemendagri, blanks") << u"Kemendagri"_s << QJsonValue(u" 31.71.01.1001 "_s);
        QTest::newRow("a number") << u"KODE_DESA"_s << QJsonValue(qint64(3171011001));
        QTest::newRow("any name, dotted") << u"attr_7"_s << QJsonValue(u"31.71.01.1001"_s);
    }
    void findsTheCodeUnderManyNames()
    {
        QFETCH(QString, property);
        QFETCH(QJsonValue, value);
        const auto import = read({square(m_gambir, property, value)});
        VERIFY_RESULT(import);
        QCOMPARE(import->villages, 1);
        QVERIFY(import->boundaries.find(u"31.71.01.1001"_s));
        QVERIFY(!import->isComplete());
    }

    void namesEveryMissingKelurahan()
    {
        const auto import = read({square(m_gambir)});
        VERIFY_RESULT(import);
        QCOMPARE(import->problems.size(), 266);
        QCOMPARE(
            import->problems.first(), (BoundaryProblem{Kind::MissingCode, 0, u"31.01.01.1001"_s, u"Pulau Panggang"_s}));
    }

    void putsDoubledCodesTogether()
    {
        Area east = m_gambir;
        east.point.lon += 0.02;
        const auto import = read({square(m_gambir), square(m_cideng), square(east)});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), QList{Kind::DoubledCode});
        QCOMPARE(import->problems.first().record, 3);
        QCOMPARE(import->villages, 2);
        QCOMPARE(import->boundaries.find(m_gambir.code)->polygons.size(), 2u);
    }

    void countsGroundGivenTwiceOnce()
    {
        const auto import = read({square(m_gambir), square(m_gambir), square(m_gambir)});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), (QList{Kind::DoubledCode, Kind::DoubledCode}));
        const auto once = read({square(m_gambir)});
        VERIFY_RESULT(once);
        const auto km2
            = [this](const BoundaryImport& from) { return squareKm(from.boundaries.find(m_gambir.code)->polygons); };
        QVERIFY(std::abs(km2(*import) - km2(*once)) < 1e-3);
    }

    void leavesOutWhatItDoesNotKnow()
    {
        const auto import = read({square(m_gambir), square(m_cideng, u"kode"_s, u"31.71.01.1999"_s),
            square(m_cideng, u"kode"_s, u"36.71.01.1001"_s), square(m_cideng, u"nama"_s, u"Cideng"_s),
            square(m_cideng, u"kode"_s, u"31.71.01"_s), square(m_cideng, u"kode"_s, u"31.71"_s)});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import),
            (QList{Kind::UnknownCode, Kind::UnknownCode, Kind::NoCode, Kind::OtherLevel, Kind::OtherLevel}));
        QCOMPARE(import->villages, 1);
    }

    void turnsSwappedAxesRound()
    {
        const auto import = read({square(m_gambir, u"kode"_s, {}, true)});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), QList{Kind::SwappedAxes});
        QVERIFY(covers(import->boundaries.find(m_gambir.code)->polygons, m_gambir.point));
    }

    void refusesProjectedCoordinates()
    {
        Area metres = m_gambir;
        metres.point = {9317000.0, 701000.0};
        VERIFY_ERROR(read({square(metres)}), ErrorCode::InvalidInput);
        const auto import = read({square(m_cideng), square(metres)});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), QList{Kind::NotDegrees});
    }

    void doesNotBelieveACodeFarFromItsPlace()
    {
        Area wrong = m_gambir;
        wrong.point = {-6.33, 106.90};
        const auto import = read({square(m_cideng), square(wrong)});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), QList{Kind::Elsewhere});
        QCOMPARE(import->villages, 1);
    }

    void repairsARingThatCrossesItself()
    {
        QJsonObject bow = square(m_gambir);
        const double x = m_gambir.point.lon;
        const double y = m_gambir.point.lat;
        const QJsonArray ring{QJsonArray{x - 0.01, y - 0.01}, QJsonArray{x + 0.01, y + 0.01},
            QJsonArray{x + 0.01, y - 0.01}, QJsonArray{x - 0.01, y + 0.01}, QJsonArray{x - 0.01, y - 0.01}};
        bow[u"geometry"_s] = QJsonObject{{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
        const auto import = read({bow});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), QList{Kind::RepairedRing});
        QVERIFY(import->problems.first().detail.contains(u"Self-intersection"_s));
        QCOMPARE(import->boundaries.find(m_gambir.code)->polygons.size(), 2u);
    }

    void leavesOutWhatHasNoGround_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* geometry, Kind kind) {
            QTest::newRow(name) << QByteArray(geometry) << int(kind);
        };
        row("null", "null", Kind::NoShape);
        row("point", R"({"type":"Point","coordinates":[106.8,-6.2]})", Kind::NoShape);
        row("no rings", R"({"type":"Polygon","coordinates":[]})", Kind::NoShape);
        row("two points", R"({"type":"Polygon","coordinates":[[[106.8,-6.2],[106.81,-6.2]]]})", Kind::BadRing);
        row("words", R"({"type":"Polygon","coordinates":[[["a","b"],["c","d"],["e","f"]]]})", Kind::BadRing);
        row("objects", R"({"type":"Polygon","coordinates":{"a":1}})", Kind::NoShape);
        row("flat",
            R"({"type":"Polygon","coordinates":[[[106.82,-6.17],[106.83,-6.17],[106.84,-6.17],[106.82,-6.17]]]})",
            Kind::BadRing);
    }
    void leavesOutWhatHasNoGround()
    {
        QFETCH(QByteArray, geometry);
        QFETCH(int, kind);
        const QByteArray good = QJsonDocument(square(m_cideng)).toJson(QJsonDocument::Compact);
        const auto import = readBoundaries("{\"type\":\"FeatureCollection\",\"features\":[" + good
                + ",{\"type\":\"Feature\",\"properties\":{\"kode\":\"31.71.01.1001\"},\"geometry\":" + geometry + "}]}",
            m_areas, {});
        VERIFY_RESULT(import);
        QCOMPARE(kinds(*import), QList{Kind(kind)});
        QCOMPARE(import->villages, 1);
    }

    void saysWhatAFileIsInstead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("blank") << QByteArray("\xef\xbb\xbf \n") << u"empty"_s;
        QTest::newRow("web page") << QByteArray("<!doctype html><html>") << u"web page"_s;
        QTest::newRow("truncated") << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{") << u"broken JSON"_s;
        QTest::newRow("binary") << QByteArray("PK\x03\x04") << u"broken JSON"_s;
        QTest::newRow("deep") << QByteArray(100'000, '[') << u"broken JSON"_s;
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << u"FeatureCollection"_s;
        QTest::newRow("topology") << QByteArray("{\"type\":\"Topology\"}") << u"FeatureCollection"_s;
    }
    void saysWhatAFileIsInstead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto import = readBoundaries(bytes, m_areas, {});
        VERIFY_ERROR(import, ErrorCode::WrongFormat);
        QVERIFY2(import.error().detail.contains(words), qPrintable(import.error().detail));
    }

    void refusesFilesWithoutOneKelurahan()
    {
        VERIFY_ERROR(read({}), ErrorCode::InvalidInput);
        VERIFY_ERROR(read({square(m_gambir, u"kode"_s, u"31.71.01"_s)}), ErrorCode::InvalidInput);
    }

    void doesNotParseWhatIsTooLarge()
    {
        VERIFY_ERROR(readBoundaries(QByteArray(kMaxBoundaryBytes + 1, ' '), m_areas, {}), ErrorCode::TooLarge);
    }

    void namesEveryKindOfProblem()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(Kind::Elsewhere); ++kind)
            names.insert(boundaryProblemName(Kind(kind)));
        QCOMPARE(names.size(), int(Kind::Elsewhere) + 1);
    }
};

QTEST_GUILESS_MAIN(BoundaryReaderTest)
#include "tst_boundaryreader.moc"

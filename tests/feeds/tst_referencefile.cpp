// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/reference/referencefile.h"

#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestReferenceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATableWithUsualNames()
    {
        const auto read = readReference("Nama;Latitude;Longitude;Jenis;Telepon;Alamat\n"
                                        "RSUD Tarakan;-6,1715;106,8103;RSUD;021-3503003;Jl. Kyai Caringin 7\n");
        QVERIFY(read);
        QCOMPARE(read->points.size(), 1);
        const ReferencePoint point = read->points.first();
        QCOMPARE(point.name, u"RSUD Tarakan"_s);
        QCOMPARE(point.place, (GeoPoint{-6.1715, 106.8103}));
        QCOMPARE(point.category, u"RSUD"_s);
        QCOMPARE(point.phone, u"021-3503003"_s);
        QCOMPARE(point.note, u"Jl. Kyai Caringin 7"_s);
    }

    void aBadRowIsCountedAndToldAndTheOthersStay()
    {
        const auto read = readReference("name,lat,lon\nA,-6.2,106.8\n,-6.2,106.8\nB,0,0\nC,abc,106\nD,-6.2\nE,106.81,-6.21\n");
        QVERIFY(read);
        QCOMPARE(read->rows, 6);
        QCOMPARE(read->rejected, 4);
        QCOMPARE(read->problems, (QStringList{u"row 2: no name"_s, u"row 3: no place"_s, u"row 4: no place"_s, u"row 5: another number of fields"_s}));
        QCOMPARE(read->points.size(), 2);
        QCOMPARE(read->points.last().place, (GeoPoint{-6.21, 106.81})); // exchanged numbers are put right
    }

    void readsPointsOfAMapAndRejectsItsAreas()
    {
        const auto read = readReference(R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"nama":"Pos 1","keterangan":"24 jam"},"geometry":{"type":"Point","coordinates":[106.8,-6.2]}},
            {"type":"Feature","properties":{"nama":"Pos 2","telepon":"112"},"geometry":{"type":"Point","coordinates":[106.9,-6.2]}},
            {"type":"Feature","properties":{"nama":"Area"},"geometry":{"type":"Polygon","coordinates":[[[106,-6],[107,-6],[107,-7],[106,-6]]]}},
            {"type":"Feature","properties":{"nama":"Nowhere"},"geometry":null}]})");
        QVERIFY(read);
        QVERIFY(read->hasGeometry);
        QCOMPARE(read->points.size(), 2);
        QCOMPARE(read->points.first().note, u"24 jam"_s);
        QCOMPARE(read->points.last().phone, u"112"_s);
        QCOMPARE(read->rejected, 2);
    }

    void onePlaceInOneColumn()
    {
        const auto read = readReference("nama,koordinat\nHalte,\"-6.2, 106.8\"\n");
        QVERIFY(read);
        QCOMPARE(read->points.first().place, (GeoPoint{-6.2, 106.8}));
    }

    void aMappingHoldsBeforeAGuess()
    {
        const QByteArray bytes = "a,b,c,d\nKios,-6.2,106.8,0811\n";
        QCOMPARE(readReference(bytes).error().code, ErrorCode::InvalidInput);
        const auto read = readReference(bytes, ReferenceMapping{.name = u"a"_s, .lat = u"b"_s, .lon = u"c"_s, .phone = u"d"_s});
        QVERIFY(read);
        QCOMPARE(read->points.first().phone, u"0811"_s);
        QCOMPARE(readReference(bytes, ReferenceMapping{.name = u"a"_s, .lat = u"x"_s}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(referenceColumns(bytes)->columns, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(ReferenceMapping::fromJson(read->mapping.toJson()), read->mapping);
    }

    void refusesWhatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><title>Login</title></html>");
        QTest::newRow("broken JSON") << QByteArray("{\"type\": \"FeatureCollection\", \"features\": [");
        QTest::newRow("other JSON") << QByteArray("{\"hello\": 1}");
        QTest::newRow("an error object") << QByteArray("{\"success\": false}");
        QTest::newRow("one column") << QByteArray("name\nA\n");
        QTest::newRow("a head only") << QByteArray("name,lat,lon\n");
        QTest::newRow("no good row") << QByteArray("name,lat,lon\nA,x,y\n");
        QTest::newRow("noise") << QByteArray(2000, '\x01');
    }
    void refusesWhatIsNoList()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readReference(bytes);
        QVERIFY(!read);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void refusesMoreThanAMapCanHold()
    {
        QByteArray bytes = "name,lat,lon\n";
        for (qsizetype i = 0; i <= kMaxReferencePoints; ++i)
            bytes += "A,-6.2,106.8\n";
        QCOMPARE(readReference(bytes).error().code, ErrorCode::TooLarge);
    }

    void textStaysTextAndOnOneLine()
    {
        const auto read = readReference("name,lat,lon,note\n\"<b>A</b>\nB\",-6.2,106.8,=1+1\n");
        QVERIFY(read);
        QVERIFY(!read->points.first().name.contains(u'\n'));
        QVERIFY(read->points.first().name.startsWith(u"<b>A</b>"_s));
    }
};

QTEST_GUILESS_MAIN(TestReferenceFile)
#include "tst_referencefile.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedtest.h"
#include "feeds/generic/ckan.h"
#include "feeds/generic/csvtable.h"
#include "feeds/generic/geojsontable.h"
#include "feeds/generic/satudata.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestGenericFeeds final : public QObject
{
    Q_OBJECT

    static QJsonObject levels(const QByteArray& more = {})
    {
        return options(
            R"({"mapping":{"station":"Pos","time":["Tanggal","Jam"],"lat":"Lat","lon":"Lon","kind":"flood_post",
            "values":[{"column":"Tinggi","quantity":"water_level","unit":"mm"}])"
            + more + "}}");
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aTableByItsMapping()
    {
        const auto result = readWith<CsvTableFeed>(
            "Pos,Tanggal,Jam,Tinggi,Lat,Lon\nKaret,20/11/2026,10.42,2600,-6.198,106.809\n"
            "Karet,20/11/2026,10.52,-50,-6.198,106.809\nKaret,20/11/2026,11.02,tinggi,-6.198,106.809\n"
            "Karet,entah,11.02,1,-6.198,106.809\n,20/11/2026,11.02,1,0,0\nKaret,1\n",
            {}, levels());
        VERIFY_RESULT(result);
        QCOMPARE(result->rows, 6);
        QCOMPARE(result->readings.size(), 2U);
        QCOMPARE(result->readings[0].value, 260.0);
        QCOMPARE(result->readings[0].measuredAt, utc(u"2026-11-20T03:42:00Z"_s));
        QCOMPARE(result->readings[1].value, -5.0);
        QCOMPARE(result->stations.size(), 1);
        QCOMPARE(result->stations.first().kind, StationKind::FloodPost);
        QCOMPARE(result->rejectedCount, 4);
    }

    void zeroCanMeanMissingIfTheTableSaysSo()
    {
        const QByteArray table = "Pos,Tanggal,Jam,Tinggi\nManggarai,2024-05-27,01:00,0\n";
        QCOMPARE(readWith<CsvTableFeed>(table, {}, levels())->readings.size(), 1U);
        const auto missing = readWith<CsvTableFeed>(table, {}, levels(R"(,"zero_is_missing":true)"));
        QVERIFY(missing->readings.empty());
        QCOMPARE(missing->notes[FeedNote::ZeroMeansMissing], 1);
    }

    void monthMayComeFirstAndTheZoneMayBeUtc()
    {
        const auto result = readWith<CsvTableFeed>(
            "Pos,Tanggal,Jam,Tinggi\nKaret,04/08/2026,16:00,10\n", {}, levels(R"(,"month_first":true,"zone":"UTC")"));
        QCOMPARE(result->readings.front().measuredAt, utc(u"2026-04-08T16:00:00Z"_s));
    }

    void aMappingThatMakesNoSenseIsRefused()
    {
        for (const QByteArray& mapping :
            {QByteArray(R"({"time":"a"})"), QByteArray(R"({"values":[{"column":"b","quantity":"rain"}]})"),
                QByteArray(R"({"time":"a","values":[{"column":"b","quantity":"wetness"}]})"),
                QByteArray(R"({"time":"a","values":[{"column":"b","quantity":"water_level","unit":"inch"}]})"),
                QByteArray(R"({"time":"a","kind":"x","values":[{"column":"b","quantity":"rain"}]})"),
                QByteArray(R"({"time":"a","zone":"CET","values":[{"column":"b","quantity":"rain"}]})")})
            VERIFY_ERROR(readWith<CsvTableFeed>("a,b\n1,2\n", {}, options("{\"mapping\":" + mapping + "}")),
                ErrorCode::InvalidInput);
    }

    void aTableNobodyDescribedIsGuessed()
    {
        const auto result = readWith<SatuDataFeed>(shared(u"shapes/satudata_gateway_shape.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->notes[FeedNote::Guessed], 1);
        QCOMPARE(valueOf(*result, u"transjakarta", Quantity::Other), 1155322.0);
        QCOMPARE(result->readings.front().measuredAt, utc(u"2024-02-24T17:00:00Z"_s));
        VERIFY_ERROR(readWith<SatuDataFeed>(R"({"data":[{"nama":"a","alamat":"b"}]})"), ErrorCode::InvalidInput);
    }

    void ckanNumbersMayBeWords()
    {
        const auto result = readWith<CkanFeed>(shared(u"shapes/datastore_search_shape.json"_s), {},
            options(
                R"({"mapping":{"time":"quarter","values":[{"column":"volume_of_mobile_data","quantity":"other"}]}})"));
        VERIFY_RESULT(result);
        QCOMPARE(result->readings.size(), 3U);
        QCOMPARE(result->readings[0].value, 0.000384);
        QCOMPARE(result->readings[0].measuredAt, utc(u"2004-06-30T17:00:00Z"_s)); // 2004-Q3
        QVERIFY(result->nextPage.isEmpty()); // three of five asked for: the end
    }

    void ckanEndsWithAnEmptyPiece()
    {
        const auto page = [](const QByteArray& records, const QByteArray& limit) -> QByteArray {
            return R"({"success":true,"result":{"fields":[{"id":"tanggal"},{"id":"n"}],"records":[)" + records
                + R"(],"_links":{"next":"/api/3/action/datastore_search?offset=2"},"limit":)" + limit + "}}";
        };
        const QByteArray two = R"({"tanggal":"2026-11-01","n":1},{"tanggal":"2026-11-02","n":2})";
        QCOMPARE(readWith<CkanFeed>(page(two, "2"))->nextPage, u"/api/3/action/datastore_search?offset=2"_s);
        QCOMPARE(
            readWith<CkanFeed>(page(two, "\"2\""))->nextPage, u"/api/3/action/datastore_search?offset=2"_s); // in words
        QVERIFY(readWith<CkanFeed>(page(two, "100"))->nextPage.isEmpty());
        QVERIFY(readWith<CkanFeed>(page("", "2"))->nextPage.isEmpty());
    }

    void ckanSaysWhatWentWrong()
    {
        VERIFY_ERROR(
            readWith<CkanFeed>(R"({"success":false,"error":{"message":"Not found","__type":"Not Found Error"}})"),
            ErrorCode::Unreadable);
    }

    void aMapOfPoints()
    {
        const auto result = readWith<GeoJsonTableFeed>(R"({"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Point","coordinates":[106.8,-6.2]},"properties":{"nama":"Pos A","waktu":"2026-11-20T10:00:00+07:00","hujan":12.5}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[-6.3,106.9]},"properties":{"nama":"Pos B","waktu":"2026-11-20T10:00:00+07:00","hujan":"400"}},
            {"type":"Feature","geometry":null,"properties":null}]})",
            {},
            options(
                R"({"mapping":{"station":"nama","time":"waktu","values":[{"column":"hujan","quantity":"rain","unit":"mm"}]}})"));
        VERIFY_RESULT(result);
        QCOMPARE(*stationOf(*result, u"Pos A")->point, (GeoPoint{-6.2, 106.8}));
        QCOMPARE(*stationOf(*result, u"Pos B")->point, (GeoPoint{-6.3, 106.9})); // exchanged: put right
        QCOMPARE(result->notes[FeedNote::PlaceSwapped], 1);
        QCOMPARE(result->notes[FeedNote::OutOfRange], 1); // 400 mm in an hour
        QCOMPARE(result->readings.size(), 2U);
        QCOMPARE(result->rejectedCount, 1);
    }
};

QTEST_GUILESS_MAIN(TestGenericFeeds)
#include "tst_genericfeeds.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/siaga.h"
#include "feeds/feedtest.h"
#include "feeds/flood/dsdahistory.h"
#include "feeds/flood/dsdalevels.h"
#include "feeds/flood/jakpantau.h"
#include "feeds/flood/petabencanafloods.h"
#include "feeds/flood/petabencanagauges.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray gauge(const QByteArray& fields)
{
    return "<DocumentElement><SP_GET_LAST_STATUS_PINTU_AIR>" + fields
        + "</SP_GET_LAST_STATUS_PINTU_AIR></DocumentElement>";
}

const QByteArray kGauge
    = "<ID_PINTU_AIR>122</ID_PINTU_AIR><NAMA_PINTU_AIR>PS. Angke Hulu</NAMA_PINTU_AIR><SIAGA1>3000</SIAGA1>"
      "<SIAGA2>2500</SIAGA2><SIAGA3>1500</SIAGA3><LATITUDE>-6.218</LATITUDE><LONGITUDE>106.694</LONGITUDE>";

} // namespace

class TestFloodFeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void dsdaMillimetresBecomeCentimetres()
    {
        const auto result = readWith<DsdaLevelsFeed>(shared(u"shapes/dsda_xmldata.xml"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->rows, 3);
        QCOMPARE(result->rejectedCount, 0);
        QCOMPARE(valueOf(*result, u"160", Quantity::WaterLevel), 278.0);
        const Station* const pesanggrahan = stationOf(*result, u"160");
        QCOMPARE(pesanggrahan->thresholds, (SiagaThresholds{350, 250, 150}));
        QCOMPARE(siagaOf(278.0, pesanggrahan->thresholds), siagaFromWords(pesanggrahan->note));
        QCOMPARE(result->readings.front().receivedAt, kReceived);
        QCOMPARE(pesanggrahan->group, u"Pesanggrahan"_s);
    }

    void dsdaKeepsNegativeLevels()
    {
        const auto result = readWith<DsdaLevelsFeed>(shared(u"shapes/dsda_xmldata.xml"_s));
        QCOMPARE(valueOf(*result, u"158", Quantity::WaterLevel), -44.0);
        QCOMPARE(result->notes.value(FeedNote::OutOfRange), 0);
        const auto reading = std::ranges::find(result->readings, u"158"_s, &Reading::station);
        QCOMPARE(reading->measuredAt, utc(u"2026-09-17T08:10:00Z"_s));
    }

    void dsdaDummyThresholdsAreNone()
    {
        const auto result = readWith<DsdaLevelsFeed>(gauge(
            "<ID_PINTU_AIR>9</ID_PINTU_AIR><SIAGA1>1</SIAGA1><SIAGA2>1</SIAGA2><SIAGA3>1</SIAGA3><SIAGA4>1</SIAGA4>"
            "<TANGGAL>2026-11-20T10:00:00+07:00</TANGGAL><TINGGI_AIR>500</TINGGI_AIR>"));
        VERIFY_RESULT(result);
        QCOMPARE(result->stations.first().thresholds, SiagaThresholds{});
        QCOMPARE(result->notes[FeedNote::DummyThreshold], 1);
        QCOMPARE(siagaOf(50, result->stations.first().thresholds), Siaga::Unknown);
        // SIAGA4 is always a dummy and is not read.
        const auto normal = readWith<DsdaLevelsFeed>(shared(u"shapes/dsda_xmldata.xml"_s));
        QCOMPARE(normal->notes.value(FeedNote::DummyThreshold), 0);
    }

    void dsdaARenamedStationIsTheSameStation()
    {
        const auto row = [](const char* name) {
            return gauge("<ID_PINTU_AIR>158</ID_PINTU_AIR><NAMA_PINTU_AIR>" + QByteArray(name)
                + "</NAMA_PINTU_AIR><TANGGAL>2026-11-20T10:00:00+07:00</TANGGAL><TINGGI_AIR>500</TINGGI_AIR>");
        };
        const auto before = readWith<DsdaLevelsFeed>(row("PS. Angke Hulu"));
        const auto after = readWith<DsdaLevelsFeed>(row("P.S. Angke Hulu 1"));
        QCOMPARE(before->stations.first().code, after->stations.first().code);
        QCOMPARE(before->readings.front().station, after->readings.front().station);
    }

    void dsdaARowThreeYearsOldKeepsItsTime()
    {
        const auto result = readWith<DsdaLevelsFeed>(
            gauge(kGauge + "<TANGGAL>2021-02-02T10:00:00+07:00</TANGGAL><TINGGI_AIR>500</TINGGI_AIR>"));
        QCOMPARE(result->readings.front().measuredAt, utc(u"2021-02-02T03:00:00Z"_s));
        QCOMPARE(result->readings.front().receivedAt, kReceived);
    }

    void dsdaTimeWithoutAZoneIsWib()
    {
        const auto result = readWith<DsdaLevelsFeed>(
            gauge(kGauge + "<TANGGAL>2026-11-20 10:00:00</TANGGAL><TINGGI_AIR>500</TINGGI_AIR>"));
        QCOMPARE(result->readings.front().measuredAt, utc(u"2026-11-20T03:00:00Z"_s));
        QVERIFY(has(result->readings.front().flags, ReadingFlag::ZoneAssumed));
    }

    void dsdaATimeInTheFutureIsKeptAndFlagged()
    {
        const auto result = readWith<DsdaLevelsFeed>(
            gauge(kGauge + "<TANGGAL>2026-11-21T10:00:00+07:00</TANGGAL><TINGGI_AIR>500</TINGGI_AIR>"));
        QVERIFY(has(result->readings.front().flags, ReadingFlag::FromFuture));
        QCOMPARE(result->notes[FeedNote::FromFuture], 1);
    }

    void dsdaOneBadRowSpoilsNoOther()
    {
        QByteArray xml = shared(u"shapes/dsda_xmldata.xml"_s);
        xml.replace("<ID_PINTU_AIR>160</ID_PINTU_AIR>", "<ID_PINTU_AIR>tidak ada</ID_PINTU_AIR>");
        xml.replace("<TINGGI_AIR>500</TINGGI_AIR>", "<TINGGI_AIR>rusak</TINGGI_AIR>");
        const auto result = readWith<DsdaLevelsFeed>(xml);
        VERIFY_RESULT(result);
        QCOMPARE(result->readings.size(), 1U);
        QCOMPARE(result->rejectedCount, 2);
        QCOMPARE(result->rejected[0].row, 2);
        QCOMPARE(result->rejected[0].fault, RowFault::NoStation);
        QCOMPARE(result->rejected[0].detail, u"tidak ada"_s);
        QCOMPARE(result->rejected[1].row, 3);
        QCOMPARE(result->rejected[1].fault, RowFault::BadNumber);
    }

    void dsdaACutOffAnswerKeepsItsWholeRows()
    {
        const QByteArray xml = shared(u"shapes/dsda_xmldata.xml"_s);
        const auto result = readWith<DsdaLevelsFeed>(xml.first(xml.size() - 200));
        VERIFY_RESULT(result);
        QCOMPARE(result->readings.size(), 2U);
        QCOMPARE(result->rejected.first().fault, RowFault::CutOff);
    }

    void dsdaAnEmptyLevelIsMissing()
    {
        const auto result = readWith<DsdaLevelsFeed>(
            gauge(kGauge + "<TANGGAL>2026-11-20T10:00:00+07:00</TANGGAL><TINGGI_AIR></TINGGI_AIR>"));
        QVERIFY(result->readings.empty());
        QCOMPARE(result->stations.size(), 1);
        QCOMPARE(result->rejectedCount, 0);
        QCOMPARE(result->notes[FeedNote::MissingValue], 1);
    }

    void historyIsInCentimetresAndItsThresholdsInMillimetres()
    {
        const auto result = readWith<DsdaHistoryFeed>(shared(u"shapes/dsda_history.txt"_s), u"160"_s);
        VERIFY_RESULT(result);
        QCOMPARE(result->readings.size(), 3U);
        QCOMPARE(result->readings[0].measuredAt, utc(u"2026-04-30T02:05:00Z"_s)); // an hour of one digit, dots, WIB
        QCOMPARE(result->readings[0].value, 123.0);
        QCOMPARE(result->readings[2].value, 160.0);
        QCOMPARE(result->stations.first().thresholds, (SiagaThresholds{350, 250, 150}));
    }

    void historyThatIsUnsortedIsPutInOrder()
    {
        const auto result = readWith<DsdaHistoryFeed>(
            "2026-04-30 10.10.00,160;2026-04-30 9.05.00,-12;2026-04-30 9.05.00,-10;||", u"1"_s);
        QCOMPARE(result->readings.size(), 2U);
        QCOMPARE(result->readings[0].value, -10.0);
        QCOMPARE(result->notes[FeedNote::Unsorted], 1);
        QCOMPARE(result->notes[FeedNote::Repeated], 1);
    }

    void historyNeedsAStationAndIsNoPage()
    {
        VERIFY_ERROR(readWith<DsdaHistoryFeed>(shared(u"shapes/dsda_history.txt"_s)), ErrorCode::InvalidInput);
        VERIFY_ERROR(readWith<DsdaHistoryFeed>("<html><title>Error</title></html>", u"1"_s), ErrorCode::WrongFormat);
        VERIFY_ERROR(readWith<DsdaHistoryFeed>("Server Error", u"1"_s), ErrorCode::WrongFormat);
        const auto mixed = readWith<DsdaHistoryFeed>(
            "2026-04-30 9.05.00,12;rusak;2026-13-30 9.05.00,5;2026-04-30 9.15.00,x;", u"1"_s);
        QCOMPARE(mixed->readings.size(), 1U);
        QCOMPARE(mixed->rejectedCount, 3);
    }

    void jakpantauCoordinatesAreWordsLongitudeFirst()
    {
        const auto result = readWith<JakPantauFeed>(
            R"([{"properties":{"id":362071,"ketinggian":260,"status_siaga":4,"tanggal":"2024-05-07",
            "jam":"13:00:00","pintu_air":{"id":5,"name":"PA. Karet","sistem_aliran":"Aliran Tengah"}},
            "geometry":{"coordinates":["106.80981700","-6.19837000"]}}])");
        VERIFY_RESULT(result);
        const Station& gate = result->stations.first();
        QCOMPARE(gate.code, u"gate/5"_s);
        QCOMPARE(gate.name, u"PA. Karet"_s);
        QCOMPARE(gate.note, u"Normal"_s); // 4
        QCOMPARE(*gate.point, (GeoPoint{-6.19837, 106.809817}));
        QCOMPARE(result->readings.front().value, 260.0); // centimetres here
        QCOMPARE(result->readings.front().measuredAt, utc(u"2024-05-07T06:00:00Z"_s));
    }

    void jakpantauReadsEveryKind()
    {
        const auto result = readWith<JakPantauFeed>(R"({"data":[
            {"properties":{"jumlah_pompa_operasi":2,"jumlah_pompa_idle":6,"tanggal":"2024-05-07","jam":"17:00:00",
              "pompa_air":{"id":1,"nama":"Waduk Tomang Barat","total_pompa":8}},"geometry":{"coordinates":["106.79","-6.17"]}},
            {"properties":{"ketinggian":-190,"status_siaga":2,"tanggal":"2024-05-07","jam":"22:10:00",
              "pos_pengamatan":{"id":23,"nama":"Waduk Pluit"}},"geometry":{"coordinates":["106.79","-6.10"]}},
            {"properties":{"itensitas":0,"periode":1,"tanggal":"2024-05-08","jam":"05:34","username":"Petugas",
              "pos_pengukuran":{"id":1,"nama_lokasi":"Rumah Pompa Cideng"}},"geometry":{"coordinates":["106.80","-6.16"]}},
            {"properties":{"itensitas":"9","periode":3,"tanggal":"2024-05-08","jam":"05:34",
              "pos_pengukuran":{"id":2,"nama_lokasi":"Pakubuwono"}},"geometry":{"coordinates":["106.80","-6.23"]}},
            {"properties":{"id":1,"nama_waduk":"Waduk Melati","wilayah":"Jakarta Pusat","volume":158760},"geometry":{"coordinates":["106.82","-6.20"]}},
            {"properties":{"pintu_air_id":7,"nama":"HEK"},"geometry":{"type":"Point","coordinates":[106.87,-6.29]}},
            {"properties":{"ketinggian":10,"tanggal":"besok","jam":"","pintu_air":{"id":8,"name":"X"}}},
            17]})");
        VERIFY_RESULT(result);
        QCOMPARE(valueOf(*result, u"pump/1", Quantity::PumpsRunning), 2.0);
        QCOMPARE(valueOf(*result, u"pump/1", Quantity::PumpsIdle), 6.0);
        QCOMPARE(valueOf(*result, u"post/23", Quantity::WaterLevel), -190.0);
        QCOMPARE(stationOf(*result, u"post/23")->note, u"Siaga 2"_s);
        QCOMPARE(valueOf(*result, u"rain/1", Quantity::Rain), 0.0); // no rain is a value
        QCOMPARE(valueOf(*result, u"rain/2", Quantity::Rain), 3.0); // over three hours
        QVERIFY(stationOf(*result, u"reservoir/1"));
        QVERIFY(stationOf(*result, u"gate/7"));
        QCOMPARE(result->rejectedCount, 2);
        QCOMPARE(result->rejected[0].fault, RowFault::BadTime);
        QCOMPARE(result->rejected[1].fault, RowFault::NotARecord);
        // Nobody's name is kept.
        for (const Station& station : result->stations)
            QVERIFY(!station.note.contains("Petugas"_L1));
    }

    void petabencanaGaugesAsTopoJsonAndGeoJson()
    {
        const QByteArray seen = R"("properties":{"gaugeid":"TMA00001","gaugenameid":"Pasar Ikan",
            "observations":[{"f1":"2016-12-09T05:00:00+00:00","f2":35,"f3":4,"f4":"SIAGA IV "},{"f1":"2016-12-09T04:00:00+00:00","f2":30,"f3":4,"f4":"SIAGA IV "}]})";
        const auto topo = readWith<PetaBencanaGaugesFeed>(R"({"statusCode":200,"result":{"type":"Topology",
            "transform":{"scale":[0.0001,0.0001],"translate":[106.0,-7.0]},"arcs":[],
            "objects":{"output":{"type":"GeometryCollection","geometries":[{"type":"Point",)"
            + seen + R"(,"coordinates":[8096,8733,0]}]}}}})");
        const auto geo = readWith<PetaBencanaGaugesFeed>(R"({"type":"FeatureCollection","features":[{"type":"Feature",
            "geometry":{"type":"Point","coordinates":[106.8096,-6.1267]},)"
            + seen + "}]}");
        for (const auto* result : {&topo, &geo}) {
            VERIFY_RESULT(*result);
            QCOMPARE((*result)->readings.size(), 2U);
            QCOMPARE((*result)->readings[0].measuredAt, utc(u"2016-12-09T04:00:00Z"_s));
            QCOMPARE((*result)->readings[0].value, 30.0);
            const GeoPoint point = *(*result)->stations.first().point;
            QVERIFY(qAbs(point.lat + 6.1267) < 1e-6 && qAbs(point.lon - 106.8096) < 1e-6);
        }
    }

    void petabencanaOldServiceWritesBareKeysAndNoZone()
    {
        const auto result = readWith<PetaBencanaGaugesFeed>(
            R"({reports:[{gaugeId:"TMA1",measureDateTime:"2014-02-01T10:00:00",depth:350,
            gaugeNameId:"Depok, hulu: 1",warningLevel:1,warningNameId:"SIAGA I",longitude:0,latitude:0}]})");
        VERIFY_RESULT(result);
        QCOMPARE(result->notes[FeedNote::KeysRepaired], 1);
        QCOMPARE(result->readings.front().measuredAt, utc(u"2014-02-01T03:00:00Z"_s)); // WIB without a zone
        QVERIFY(!result->stations.first().point); // 0,0 is no place
        QCOMPARE(result->stations.first().name, u"Depok, hulu: 1"_s);
    }

    void petabencanaFloodsAsTopoJsonAndGeoJson()
    {
        const QByteArray properties
            = R"("properties":{"area_id":"1","geom_id":"3174040007007000","area_name":"RW 09","parent_name":"GROGOL",
            "city_name":"Jakarta Barat","state":2,"last_updated":"2017-02-20T21:05:06.5+07:00"})";
        const auto topo
            = readWith<PetaBencanaFloodsFeed>(R"({"type":"Topology","arcs":[[[0,0],[10,0],[0,10],[-10,0],[0,-10]]],
            "transform":{"scale":[0.001,0.001],"translate":[106.8,-6.2]},"objects":{"o":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon",)"
                + properties + R"(,"arcs":[[0]]}]}}})");
        const auto geo
            = readWith<PetaBencanaFloodsFeed>(R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":
            {"type":"Polygon","coordinates":[[[106.8,-6.2],[106.81,-6.2],[106.81,-6.19],[106.8,-6.19],[106.8,-6.2]]]},)"
                + properties + R"(},
            {"type":"Feature","geometry":null,"properties":{"area_id":"2","state":9,"last_updated":"2017-02-20T21:05:06"}}]})");
        for (const auto* result : {&topo, &geo}) {
            VERIFY_RESULT(*result);
            QCOMPARE((*result)->floods.size(), 1);
            const FloodState& flood = (*result)->floods.first();
            QCOMPARE(flood.area, u"3174040007007000"_s);
            QCOMPARE(flood.depth, FloodDepthClass::To70);
            QCOMPARE(flood.at, utc(u"2017-02-20T14:05:06Z"_s) + 500);
            QCOMPARE(flood.rings.first().size(), 5);
        }
        QCOMPARE(geo->rejected.first().fault, RowFault::BadState);
    }
};

QTEST_GUILESS_MAIN(TestFloodFeeds)
#include "tst_floodfeeds.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ispu.h"
#include "feeds/air/ispucsv.h"
#include "feeds/air/klhstations.h"
#include "feeds/air/openaq.h"
#include "feeds/air/spkupage.h"
#include "feeds/feedtest.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray klh(const QByteArray& fields)
{
    return R"({"rows":[{"id_stasiun":"DKI1","nama":"Bundaran HI","kota":"Jakarta Pusat","provinsi":"DKI JAKARTA",
        "waktu":"2026-09-28 16:00:00","lat":"-6.195","lon":"106.823",)"
        + fields + R"(}],"status":{},"total":117})";
}

} // namespace

class TestAirFeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void spkuHomeTimesAreWib()
    {
        const auto result
            = readWith<SpkuPageFeed>("<html><script>window.__SPKU_DATA__ = [{\"id\":\"a-1\",\"name\":\"DKI_PM25 "
                                     "(ROOF]; TOP)\",\"initial\":\"DKI92\","
                                     "\"kota\":\"Kota Adm. Jakarta "
                                     "Barat\",\"kecamatanID\":\"31.73.07\",\"lat\":-6.19306,\"lng\":106.794973,"
                                     "\"ispu\":100,\"status\":\"Sedang\","
                                     "\"dominantMetric\":\"PM25\",\"dominantRawValue\":45.9,\"temperature\":null,"
                                     "\"humidity\":null,\"dominantMetricTime\":\"2026-08-20T21:30:00\"}];"
                                     "window.__SPKU_UPDATE_TIME__ = \"2026-08-20 22:00:00\";</script></html>");
        VERIFY_RESULT(result);
        QCOMPARE(result->stations.first().name, u"DKI_PM25 (ROOF]; TOP)"_s); // brackets within words
        QCOMPARE(result->stations.first().area, u"31.73.07"_s);
        QCOMPARE(valueOf(*result, u"a-1", Quantity::Ispu), 100.0); // as published, whatever we would compute
        QCOMPARE(valueOf(*result, u"a-1", Quantity::Pm25), 45.9);
        QCOMPARE(result->readings.front().measuredAt, utc(u"2026-08-20T14:30:00Z"_s));
        QCOMPARE(result->notes.value(FeedNote::Computed), 0);
    }

    void spkuComputesOnlyWhereNothingIsPublished()
    {
        const auto result = readWith<SpkuPageFeed>(
            R"(window.__SPKU_DATA__ = [{"id":"a","lat":-6.2,"lng":106.8,"ispu":null,"dominantMetric":"PM25",
            "dominantRawValue":45.9,"dominantMetricTime":null}]; window.__SPKU_UPDATE_TIME__ = "2026-08-20 22:00:00";)");
        VERIFY_RESULT(result);
        QCOMPARE(valueOf(*result, u"a", Quantity::Ispu), double(*ispuOf(Quantity::Pm25, 45.9)));
        QCOMPARE(result->notes[FeedNote::Computed], 1);
        QCOMPARE(result->readings.front().measuredAt, utc(u"2026-08-20T15:00:00Z"_s)); // the page's time
        const auto ispu = std::ranges::find(result->readings, Quantity::Ispu, &Reading::quantity);
        QVERIFY(has(ispu->flags, ReadingFlag::Computed));
    }

    void spkuZeroTemperatureMeansMissing()
    {
        const auto result = readWith<SpkuPageFeed>(
            R"(window.__SPKU_DATA__ = [{"id":"a","lat":-6.2,"lng":106.8,"ispu":60,"dominantMetric":"PM25",
            "dominantRawValue":20,"temperature":0,"humidity":0,"dominantMetricTime":"2026-08-20T21:30:00"}];)");
        QVERIFY(std::isnan(valueOf(*result, u"a", Quantity::Temperature)));
        QVERIFY(std::isnan(valueOf(*result, u"a", Quantity::Humidity)));
        QCOMPARE(result->notes[FeedNote::ZeroMeansMissing], 2);
    }

    void spkuDetailTimesAreUtcAndUnsorted()
    {
        const auto result = readWith<SpkuPageFeed>(
            R"(const SPKU_DETAIL_DATA = {datasourceID:"u-1",datasourceKode:"DKI1",datasourceName:"Bundaran HI",
            latitude:-6.195,longitude:106.823,lastUpdate:"2026-08-20T14:00:00",ispuValue:77,temperature:0,humidity:61,
            rawHistory:[{"time":"2026-08-20T13:00:00","value":30,"metricName":"PM25"},{"time":"2026-08-20T11:00:00","value":"28","metricName":"PM25"},
              {"time":"2026-08-20T12:00:00","value":null,"metricName":"PM25"},{"time":"x","value":1,"metricName":"PM25"},
              {"time":"2026-08-20T12:00:00","value":5,"metricName":"XYZ"}],
            ispuHistory:[{"time":"2026-08-20T13:00:00","value":71,"metricName":"PM25"}],forecast:[]};)");
        VERIFY_RESULT(result);
        QCOMPARE(valueOf(*result, u"u-1", Quantity::Pm25), 30.0);
        QCOMPARE(valueOf(*result, u"u-1", Quantity::IspuPm25), 71.0);
        QCOMPARE(valueOf(*result, u"u-1", Quantity::Ispu), 77.0);
        QCOMPARE(valueOf(*result, u"u-1", Quantity::Humidity), 61.0);
        const auto first = std::ranges::find(result->readings, Quantity::Pm25, &Reading::quantity);
        QCOMPARE(first->measuredAt, utc(u"2026-08-20T11:00:00Z"_s));
        QCOMPARE(result->notes[FeedNote::Unsorted], 1);
        QCOMPARE(result->rejectedCount, 2);
    }

    void spkuTellsOfAStuckSensor()
    {
        QByteArray history;
        for (int hour = 0; hour < 14; ++hour) {
            const QByteArray time = QByteArray::number(hour).rightJustified(2, '0') + ":00:00";
            history += QByteArray(hour > 0 ? "," : "") + "{\"time\":\"2026-08-20T" + time
                + "\",\"value\":33,\"metricName\":\"PM25\"}";
        }
        const auto result
            = readWith<SpkuPageFeed>(R"(const SPKU_DETAIL_DATA = {"datasourceID":"u","latitude":-6.2,"longitude":106.8,
            "lastUpdate":"2026-08-20T14:00:00","rawHistory":[)"
                + history + "]};");
        QCOMPARE(result->notes[FeedNote::StuckSensor], 1);
        QCOMPARE(result->readings.size(), 14U); // kept
    }

    void spkuRefusalPageIsAnError()
    {
        const auto refused = readWith<SpkuPageFeed>("<html><title>URL YANG DIMINTA DI TOLAK</title></html>");
        VERIFY_ERROR(refused, ErrorCode::WrongFormat);
        QVERIFY(refused.error().detail.contains("DI TOLAK"_L1));
        VERIFY_ERROR(readWith<SpkuPageFeed>("window.__SPKU_DATA__ = [{\"id\":\"a\""), ErrorCode::WrongFormat);
    }

    void klhZeroConcentrationBesideAnIndexMeansMissing()
    {
        const auto result
            = readWith<KlhStationsFeed>(klh(R"("a_pm25":"0","t_pm25":"89","a_pm10":"42.14","t_pm10":"41","val":"89",
            "param":"PM<sub>2.5</sub>","time_z":"WIB","time_offset":"7")"));
        VERIFY_RESULT(result);
        QVERIFY(std::isnan(valueOf(*result, u"DKI1", Quantity::Pm25)));
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::IspuPm25), 89.0);
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::Pm10), 42.14); // words for numbers
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::Ispu), 89.0);
        QCOMPARE(result->notes[FeedNote::ZeroMeansMissing], 1);
        QCOMPARE(result->readings.front().measuredAt, utc(u"2026-09-28T09:00:00Z"_s));
    }

    void klhWrongZoneDoesNotMoveTheTime()
    {
        const auto result = readWith<KlhStationsFeed>(klh(R"("val":"50","time_z":"WITA","time_offset":"8")"));
        QCOMPARE(result->readings.front().measuredAt, utc(u"2026-09-28T09:00:00Z"_s));
        QCOMPARE(result->notes[FeedNote::ZoneWrong], 1);
    }

    void klhIndicesAboveTheScaleStayAsPublished()
    {
        const auto result = readWith<KlhStationsFeed>(klh(R"("t_pm10":"809","a_pm10":"600","val":"1915")"));
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::IspuPm10), 809.0);
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::Ispu), 1915.0);
        QCOMPARE(result->notes.value(FeedNote::OutOfRange), 0);
        QCOMPARE(ispuCategory(1915.0), IspuCategory::Hazardous);
    }

    void klhLeavesOtherCitiesAndMaintenanceOut()
    {
        const auto result = readWith<KlhStationsFeed>(R"({"rows":[
            {"id_stasiun":"X","nama":"Palembang","provinsi":"SUMATERA SELATAN","waktu":"2026-09-28 16:00:00","lat":"-2.97","lon":"104.77","val":"60"},
            {"id_stasiun":"DKI2","provinsi":"DKI JAKARTA","waktu":"2026-09-28 16:00:00","lat":"-6.15","lon":"106.9","val":"60","is_maintenance":"1"},
            {"id_stasiun":"DKI3","provinsi":"DKI JAKARTA","waktu":"?","lat":"-6.15","lon":"106.9","val":"60"},{}]})");
        QVERIFY(result->readings.empty());
        QCOMPARE(result->stations.size(), 1);
        QCOMPARE(result->notes[FeedNote::Elsewhere], 1);
        QCOMPARE(result->notes[FeedNote::Maintenance], 1);
        QCOMPARE(result->rejectedCount, 2);
    }

    void openDataValuesAreSubIndices()
    {
        const auto result = readWith<IspuCsvFeed>(
            "periode_data,tanggal,stasiun,pm_sepuluh,pm_duakomalima,sulfur_dioksida,karbon_monoksida,ozon,"
            "nitrogen_dioksida,max,parameter_pencemar_kritis,kategori\n"
            "202301,2023-01-05,DKI1 Bunderan HI,31,52,---,17,–,N/A,52,PM25,SEDANG\n"
            "202301,2023-01-06,DKI1 Bundaran HI,30,-,34,17,12,9,34,3,BAIK\n");
        VERIFY_RESULT(result);
        QCOMPARE(result->stations.size(), 1); // spelt in two ways
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::IspuPm25), 52.0);
        QVERIFY(std::isnan(valueOf(*result, u"DKI1", Quantity::Pm25)));
        QCOMPARE(valueOf(*result, u"DKI1", Quantity::IspuSo2), 34.0);
        QCOMPARE(result->notes[FeedNote::MissingValue], 4); // "---", "–", "N/A", "-"
        QCOMPARE(result->readings.front().measuredAt, utc(u"2023-01-04T17:00:00Z"_s)); // the day's start in WIB
        QCOMPARE(result->rejectedCount, 0);
    }

    void openDataDaysWithoutDataAreMissing()
    {
        const auto result
            = readWith<IspuCsvFeed>("tanggal;stasiun;pm10;so2;co;o3;no2;max;critical;categori\n"
                                    "01/02/2015;DKI5 Kebon Jeruk Jakarta Barat;0;0;0;0;0;0;;TIDAK ADA DATA\n"
                                    "2015-02-02;DKI5 Kebon Jeruk;44;0;20;60;8;60;O3;SEDANG\nx;DKI5;1;1;1;1;1;1;;\n");
        VERIFY_RESULT(result);
        QCOMPARE(valueOf(*result, u"DKI5", Quantity::IspuO3), 60.0);
        QVERIFY(std::isnan(valueOf(*result, u"DKI5", Quantity::IspuSo2))); // a 0 is none
        QCOMPARE(result->notes[FeedNote::ZeroMeansMissing], 1);
        QCOMPARE(result->rejected.first().fault, RowFault::BadTime);
        for (const Reading& reading : result->readings)
            QCOMPARE(reading.measuredAt, utc(u"2015-02-01T17:00:00Z"_s));
    }

    void openDataCountsDaysWithinItsPeriod()
    {
        const auto result = readWith<IspuCsvFeed>(
            "periode_data,tanggal,stasiun,max\n202403,7,DKI2 Kelapa Gading,71\n202402,30,DKI2 Kelapa Gading,71\n");
        QCOMPARE(result->readings.front().measuredAt, utc(u"2024-03-06T17:00:00Z"_s));
        QCOMPARE(result->rejectedCount, 1);
        const auto early = readWith<IspuCsvFeed>("periode_data,tanggal,stasiun,max\n20611,7,DKI1 Bunderan HI,52\n");
        QCOMPARE(early->readings.size(), size_t(0)); // November of the year 206
        QCOMPARE(early->rejected.first().fault, RowFault::BadTime);
    }

    void openAqGivesStationsThenValues()
    {
        const auto locations = readWith<OpenAqFeed>(
            R"({"meta":{"found":">100"},"results":[{"id":8,"name":"US Embassy","locality":null,"timezone":"Asia/Jakarta",
            "sensors":[{"id":23,"name":"pm25 µg/m³","parameter":{"id":2,"name":"pm25","units":"µg/m³"}}],"coordinates":{"latitude":-6.18,"longitude":106.83},
            "licenses":null,"datetimeFirst":null,"datetimeLast":null}]})");
        VERIFY_RESULT(locations);
        QCOMPARE(locations->stations.first().code, u"8"_s);
        QCOMPARE(locations->stations.first().note, u"23=pm25"_s);
        const QByteArray latest
            = R"({"meta":{"found":2},"results":[{"datetime":{"utc":"2026-11-20T11:00:00Z","local":"2026-11-20T18:00:00+07:00"},
            "value":38.2,"coordinates":{"latitude":-6.18,"longitude":106.83},"sensorsId":23,"locationsId":8},
            {"datetime":{"utc":"2026-11-20T11:00:00Z"},"value":1,"sensorsId":99,"locationsId":8}]})";
        const auto values = readWith<OpenAqFeed>(latest, {}, options(R"({"sensors":{"23":"pm25"}})"));
        QCOMPARE(valueOf(*values, u"8", Quantity::Pm25), 38.2);
        QCOMPARE(values->rejected.first().fault, RowFault::UnknownQuantity);
    }
};

QTEST_GUILESS_MAIN(TestAirFeeds)
#include "tst_airfeeds.moc"

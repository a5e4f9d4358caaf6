// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedtest.h"
#include "feeds/weather/bmkgforecast.h"
#include "feeds/weather/bmkgnowcast.h"
#include "feeds/weather/bmkgquakes.h"
#include "feeds/weather/capalert.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray cap(const QByteArray& type, const QByteArray& more, const QByteArray& status = "Actual")
{
    return R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>A.2</identifier><sent>2026-09-24T15:07:00+07:00</sent><status>)"
        + status + "</status><msgType>" + type + "</msgType>" + more + "</alert>";
}

} // namespace

class TestWeatherFeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void forecastIsOfAKelurahan()
    {
        const auto result = readWith<BmkgForecastFeed>(shared(u"bmkg/prakiraan-31.71.01.1001_two_slots.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->forecasts.size(), 2U);
        const Forecast& slot = result->forecasts[0];
        QCOMPARE(slot.area, u"31.71.01.1001"_s);
        QCOMPARE(slot.at, utc(u"2026-10-08T06:00:00Z"_s));
        QCOMPARE(slot.issuedAt, utc(u"2026-10-08T00:00:00Z"_s)); // UTC, without saying so
        QCOMPARE(slot.words, u"Cerah Berawan"_s);
        QCOMPARE(*slot.temperature, 32.0);
        QCOMPARE(*slot.windKmh, 11.1);
        QVERIFY(!slot.visibility); // null
        QCOMPARE(result->forecasts[1].code, 0); // 0 and 1 are both "Cerah": the words count
        QCOMPARE(result->forecasts[1].words, u"Cerah"_s);
    }

    void unknownKelurahanIsAnErrorObject()
    {
        VERIFY_ERROR(readWith<BmkgForecastFeed>(shared(u"bmkg/prakiraan-404.json"_s)), ErrorCode::NotFound);
    }

    void nowcastPointsToItsWarnings()
    {
        const auto result = readWith<BmkgNowcastFeed>(shared(u"bmkg/nowcast-rss-id_trimmed.xml"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->links.size(), 2);
        QCOMPARE(result->links.first(), u"https://www.bmkg.go.id/alerts/nowcast/id/CGT20260924002_alert.xml"_s);
        QCOMPARE(result->warnings.first().sentAt, utc(u"2026-09-24T07:07:00Z"_s)); // WITA
        QCOMPARE(result->warnings.first().id, u"2.49.0.1.360.0.2026.09.24.07.75.002"_s);
        const auto near = readWith<BmkgNowcastFeed>(
            shared(u"bmkg/nowcast-rss-id_trimmed.xml"_s), {}, options(R"({"areas":["lampung"]})"));
        QCOMPARE(near->links.size(), 1);
        QCOMPARE(near->notes[FeedNote::Elsewhere], 1);
    }

    void warningHasItsAreasAndTimes()
    {
        const auto result = readWith<CapAlertFeed>(shared(u"bmkg/cap-id-CGT20260924002_alert.xml"_s));
        VERIFY_RESULT(result);
        const WeatherWarning& warning = result->warnings.first();
        QCOMPARE(warning.areas.size(), 3); // slivers of three corners are areas
        QCOMPARE(warning.areas[2].size(), 36);
        QCOMPARE(warning.areas[0].first(), (GeoPoint{0.480, 122.130})); // latitude first
        QCOMPARE(warning.effectiveAt, utc(u"2026-09-24T07:27:00Z"_s));
        QCOMPARE(warning.expiresAt, utc(u"2026-09-24T09:27:00Z"_s));
        QCOMPARE(warning.severity, u"Moderate"_s);
        QVERIFY(warning.description.contains("DENGILO"_L1));
        QVERIFY(warning.isActive(utc(u"2026-09-24T08:00:00Z"_s)));
        QVERIFY(!warning.isActive(utc(u"2026-09-24T09:27:00Z"_s)));
        QVERIFY(!warning.isActive(utc(u"2026-09-24T07:26:00Z"_s)));
    }

    void warningWithHundredsOfAreas()
    {
        QByteArray areas;
        for (int i = 0; i < 150; ++i) {
            areas += "<polygon>";
            for (int n = 0; n < 20; ++n)
                areas += QByteArray::number(-6.2 + 0.001 * n) + ','
                    + QByteArray::number(106.8 + 0.01 * i + 0.0001 * n * n) + ' ';
            areas += "</polygon>";
        }
        areas += "<polygon>-6.1,106.8 -6.1,106.8 "
                 "-6.2,106.9</polygon><polygon>rusak</polygon><polygon>-6.1,106.8</polygon>";
        const auto result
            = readWith<CapAlertFeed>(cap("Alert", "<info><area><areaDesc>DKI</areaDesc>" + areas + "</area></info>"));
        VERIFY_RESULT(result);
        QCOMPARE(result->warnings.first().areas.size(), 150);
        QCOMPARE(result->warnings.first().areas.first().size(), 21); // closed
        QCOMPARE(result->notes[FeedNote::AreaUnusable], 3);
    }

    void updatesAndCancelsNameWhatTheyReplace()
    {
        const QByteArray references
            = "<references>bmkg@x,A.1,2026-09-24T14:00:00+07:00 bmkg@x,A.0,2026-09-24T13:00:00+07:00</references>";
        const auto cancel = readWith<CapAlertFeed>(cap("Cancel", references));
        QCOMPARE(cancel->warnings.first().status, WarningStatus::Cancel);
        QCOMPARE(cancel->warnings.first().replaces, (QStringList{u"A.1"_s, u"A.0"_s}));
        QVERIFY(!cancel->warnings.first().isActive(cancel->warnings.first().sentAt));
        QCOMPARE(readWith<CapAlertFeed>(cap("Update", references))->warnings.first().status, WarningStatus::Update);
    }

    void anExerciseIsNeverActive()
    {
        const auto result = readWith<CapAlertFeed>(cap("Alert", "", "Exercise"));
        QVERIFY(result->warnings.first().isTest);
        QVERIFY(!result->warnings.first().isActive(result->warnings.first().sentAt));
    }

    void theIndonesianWordsAreTaken()
    {
        const auto result = readWith<CapAlertFeed>(cap("Alert",
            "<info><language>en</language><headline>Rain</headline></info><info><language>id</"
            "language><headline>Hujan</headline></info>"));
        QCOMPARE(result->warnings.first().headline, u"Hujan"_s);
    }

    void halfAWarningIsNone()
    {
        const QByteArray whole = shared(u"bmkg/cap-id-CGT20260924002_alert.xml"_s);
        VERIFY_ERROR(readWith<CapAlertFeed>(whole.first(whole.size() - 300)), ErrorCode::WrongFormat);
        VERIFY_ERROR(readWith<CapAlertFeed>("<alert><identifier>1</identifier></alert>"), ErrorCode::WrongFormat);
    }

    void quakesAreAnObjectOrAList()
    {
        const auto latest = readWith<BmkgQuakesFeed>(shared(u"bmkg/autogempa.json"_s));
        const auto felt = readWith<BmkgQuakesFeed>(shared(u"bmkg/gempadirasakan.json"_s));
        const auto strong = readWith<BmkgQuakesFeed>(shared(u"bmkg/gempaterkini.json"_s));
        VERIFY_RESULT(latest);
        VERIFY_RESULT(felt);
        VERIFY_RESULT(strong);
        QCOMPARE(latest->quakes.size(), 1);
        const Quake& quake = latest->quakes.first();
        QCOMPARE(quake.at, utc(u"2026-09-23T12:16:56Z"_s));
        QCOMPARE(quake.point, (GeoPoint{-8.51, 123.27}));
        QCOMPARE(quake.magnitude, 1.8);
        QCOMPARE(quake.depthKm, 12.0);
        QCOMPARE(felt->quakes.size(), 2);
        QVERIFY(felt->quakes.first().potential.isEmpty());
        QCOMPARE(felt->quakes.first().felt, u"II - III Kab. Manggarai"_s);
        QCOMPARE(strong->quakes.size(), 2);
        QCOMPARE(strong->quakes.first().point, (GeoPoint{4.74, 125.30})); // north
        QVERIFY(strong->quakes.first().felt.isEmpty());
    }

    void quakesKnowIndonesianMonths()
    {
        const auto result = readWith<BmkgQuakesFeed>(R"({"Infogempa":{"gempa":[
            {"Tanggal":"05 Agu 2026","Jam":"19:16:56 WIB","Coordinates":"-8.51,123.27","Magnitude":"5.0","Kedalaman":"12 km"},
            {"Tanggal":"05 Okt 2026","Jam":"19:16:56 WIB","Coordinates":"-8.51,123.27","Magnitude":"besar","Kedalaman":"12 km"},
            {"Tanggal":"05 Mei 2026","Jam":"19:16:56 WIB","Coordinates":"?","Magnitude":"5.1","Kedalaman":"12 km"}]}})");
        QCOMPARE(result->quakes.size(), 1);
        QCOMPARE(result->quakes.first().at, utc(u"2026-08-05T12:16:56Z"_s));
        QCOMPARE(result->rejectedCount, 2);
        QCOMPARE(result->rejected[1].fault, RowFault::BadPlace);
    }
};

QTEST_GUILESS_MAIN(TestWeatherFeeds)
#include "tst_weatherfeeds.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedadapters.h"
#include "feeds/feedtest.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/feedxml.h"
#include "feeds/intake/geofeatures.h"
#include "feeds/intake/tablerow.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFeedValue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsNumbersAsSourcesWriteThem_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("grouped");
        QTest::addColumn<double>("value");
        QTest::newRow("plain") << u"12.5"_s << false << 12.5;
        QTest::newRow("decimal comma") << u"12,5"_s << false << 12.5;
        QTest::newRow("negative") << u" -440 "_s << false << -440.0;
        QTest::newRow("a real minus sign") << QString(QChar(0x2212)) + u"3"_s << false << -3.0;
        QTest::newRow("thousands with a comma") << u"12,150"_s << true << 12150.0;
        QTest::newRow("thousands with a dot") << u"Rp 12.150"_s << true << 12150.0;
        QTest::newRow("millions") << u"1.234.567"_s << true << 1234567.0;
        QTest::newRow("both") << u"Rp. 12.150,50"_s << true << 12150.5;
        QTest::newRow("both, English") << u"12,150.50"_s << true << 12150.5;
        QTest::newRow("ungrouped") << u"34000"_s << true << 34000.0;
        QTest::newRow("cents") << u"34000,5"_s << true << 34000.5;
    }
    void readsNumbersAsSourcesWriteThem()
    {
        QFETCH(const QString, words);
        QFETCH(const bool, grouped);
        QFETCH(const double, value);
        const FeedNumber number = feedNumber(QStringView(words), grouped ? Digits::Grouped : Digits::Plain);
        QVERIFY(number.isValue());
        QCOMPARE(number.value, value);
    }

    void tellsMissingFromWrong()
    {
        for (const auto& word :
            {u""_s, u"-"_s, u"--"_s, u"---"_s, u"–"_s, u"—"_s, u"N/A"_s, u" null "_s, u"NaN"_s, u"TIDAK ADA DATA"_s}) {
            const FeedNumber number = feedNumber(QStringView(word));
            QVERIFY2(!number.isValue() && !number.isBad(), qPrintable(word));
        }
        for (const auto& word : {u"abc"_s, u"1.2.3"_s, u"12 cm"_s, u"inf"_s, u"1e999"_s, u"0x10"_s, QString(60, u'1')})
            QVERIFY2(feedNumber(QStringView(word)).isBad(), qPrintable(word));
        QVERIFY(feedNumber(QJsonValue(true)).isBad());
        QVERIFY(!feedNumber(QJsonValue(QJsonValue::Null)).isBad());
        QCOMPARE(feedNumber(QJsonValue(u"45.9"_s)).value, 45.9);
    }

    void takesBareTimesInTheSourcesZone()
    {
        QCOMPARE(feedTime(u"2026-08-20 21:30:00")->utcMs, utc(u"2026-08-20T14:30:00Z"_s));
        QVERIFY(feedTime(u"2026-08-20 21:30:00")->zoneAssumed);
        QCOMPARE(feedTime(u"2026-08-20 21:30:00", BareTime::Utc)->utcMs, utc(u"2026-08-20T21:30:00Z"_s));
        QCOMPARE(feedTime(u"2026-08-20T21:30:00+08:00", BareTime::Utc)->utcMs, utc(u"2026-08-20T13:30:00Z"_s));
        QCOMPARE(feedTime(u"04/08/2026 16:00:00", BareTime::Wib, false)->utcMs, utc(u"2026-04-08T09:00:00Z"_s));
    }

    void refusesAPageWithStatus200()
    {
        const auto refused
            = readFeedJson("<html><head><title>URL YANG DIMINTA DI TOLAK</title></head><body></body></html>");
        VERIFY_ERROR(refused, ErrorCode::WrongFormat);
        QVERIFY(refused.error().detail.contains("DI TOLAK"_L1));
    }

    void anErrorObjectWithStatus200IsAnError()
    {
        VERIFY_ERROR(readFeedJson(shared(u"bmkg/prakiraan-404.json"_s)), ErrorCode::NotFound);
        VERIFY_ERROR(readFeedJson(R"({"success":false,"error":{"message":"No such resource","__type":"Not Found"}})"),
            ErrorCode::Unreadable);
        VERIFY_ERROR(readFeedJson(R"({"status":"error","data":"Over quota"})"), ErrorCode::Unreadable);
        VERIFY_ERROR(readFeedJson(R"({"status":500,"message":"Internal"})"), ErrorCode::Unreadable);
        const auto told = readFeedJson(R"({"status":"error","data":"Over quota"})");
        QVERIFY(told.error().detail.contains("Over quota"_L1));
        VERIFY_RESULT(readFeedJson(R"({"status":200,"message":"Success","data":[]})"));
        VERIFY_RESULT(readFeedJson(R"({"rows":[],"status":{},"total":0})"));
    }

    void keepsItsCaps()
    {
        VERIFY_ERROR(readFeedJson(QByteArray(100'000, '[')), ErrorCode::TooLarge);
        VERIFY_ERROR(readFeedJson(QByteArray()), ErrorCode::WrongFormat);
        VERIFY_ERROR(readFeedJson("  \n "), ErrorCode::WrongFormat);
        VERIFY_ERROR(readFeedJson("{\"a\":"), ErrorCode::WrongFormat);
        VERIFY_ERROR(checkedBytes(QByteArray(kMaxFeedBytes + 1, ' ')), ErrorCode::TooLarge);
        QByteArray deep;
        for (int i = 0; i < 100; ++i)
            deep += "<a>";
        VERIFY_ERROR(readFeedXml(deep), ErrorCode::TooLarge);
        VERIFY_ERROR(readFeedXml("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), ErrorCode::WrongFormat);
    }

    void quotesBareKeysAndNothingElse()
    {
        const QByteArray bare = "{a:1, b_2 : \"x, y:z\", \"c\":{d:[{e:2}]}}";
        const QByteArray quoted = "{\"a\":1, \"b_2\" : \"x, y:z\", \"c\":{\"d\":[{\"e\":2}]}}";
        QCOMPARE(quoteBareKeys(bare), quoted);
        QCOMPARE(quoteBareKeys(quoted), quoted);
        QCOMPARE(quoteBareKeys("[\"a\", true, null]"), QByteArray("[\"a\", true, null]"));
    }

    void findsTheEndOfAScriptsValue()
    {
        const QByteArray value = "[{\"a\":\"];\"},[1]]";
        QCOMPARE(bracketed(QByteArray("x = " + value + "; y"), 4), QByteArrayView(value));
        QVERIFY(bracketed("[1, 2", 0).isEmpty());
    }

    void readsTopologyLikeGeoJson()
    {
        const QByteArray topo = R"({"type":"Topology","transform":{"scale":[0.5,0.25],"translate":[100,-10]},
            "arcs":[[[0,0],[2,0],[0,4]],[[2,4],[-2,0],[0,-4]]],
            "objects":{"o":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","properties":{"n":1},"arcs":[[0,1]]},{"type":"Polygon","properties":{"n":2},"arcs":[[-2,-1]]},
              {"type":"Polygon","properties":{"n":3},"arcs":[[99]]},
              {"type":"Point","properties":{"n":4},"coordinates":[13,16,0]}]}}})";
        const auto features = readGeoFeatures(*readFeedJson(topo));
        VERIFY_RESULT(features);
        QCOMPARE(features->size(), 4);
        const AreaRing square{{-10, 100}, {-10, 101}, {-9, 101}, {-9, 100}, {-10, 100}};
        QCOMPARE(features->at(0).rings.first(), square);
        QCOMPARE(features->at(1).rings.first().size(), 5); // backwards
        QVERIFY(features->at(2).rings.isEmpty());
        QCOMPARE(*features->at(3).point, (GeoPoint{-6, 106.5}));
    }

    void readsTablesOfOffices()
    {
        QStringList columns;
        QList<std::pair<QString, bool>> seen;
        VERIFY_RESULT(readCsvRows("\xef\xbb\xbfTinggi Air (cm);Pos\r\n12,5;\"A;B\"\r\n\r\n7\r\n", columns,
            [&](const TableRow& row, bool intact) {
                seen += {row.value(u"pos"_s), intact};
            }));
        QCOMPARE(columns, (QStringList{u"tinggi_air_cm"_s, u"pos"_s}));
        QCOMPARE(seen, (QList<std::pair<QString, bool>>{{u"A;B"_s, true}, {QString(), false}}));
        VERIFY_ERROR(readCsvRows("satu baris saja", columns, [](const TableRow&, bool) {}), ErrorCode::WrongFormat);
    }

    void ofTwoRowsForOneTimeTheLaterCounts()
    {
        FeedResult result;
        result.add(Reading{u"1"_s, Quantity::WaterLevel, 10, 2000, kReceived, 0});
        result.add(Reading{u"1"_s, Quantity::WaterLevel, 11, 1000, kReceived, 0});
        result.add(Reading{u"1"_s, Quantity::WaterLevel, 12, 2000, kReceived, 0});
        result.arrange();
        QCOMPARE(result.readings.size(), 2U);
        QCOMPARE(result.readings[0].measuredAt, 1000);
        QCOMPARE(result.readings[1].value, 12.0);
        QCOMPARE(result.notes[FeedNote::Repeated], 1);
        QCOMPARE(result.notes[FeedNote::Unsorted], 1);
    }

    void countsAllRejectedRowsButKeepsFew()
    {
        FeedResult result;
        for (int i = 0; i < 1000; ++i) {
            ++result.rows;
            result.reject(RowFault::BadNumber, u"x"_s);
        }
        QCOMPARE(result.rejectedCount, 1000);
        QCOMPARE(result.rejected.size(), FeedResult::kMaxRejectedKept);
        QCOMPARE(result.rejected.first().row, 1);
    }

    // Nothing that comes from outside may bring an adapter down, whatever it is given.
    void everyAdapterSurvivesRubbish()
    {
        const QList<QByteArray> rubbish{"", "x", "null", "[]", "{}", "[1,2,3]", "[null,{},[]]", "{\"data\":null}",
            "{\"data\":[1,null,{}]}", "{\"data\":{\"data\":[null,5,{}]}}", "{\"rows\":[null,{}]}",
            "{\"results\":[1,{\"sensors\":5}]}", "<a/>", "<rss/>", "<rss><channel><item/></channel></rss>", "<alert/>",
            "<DocumentElement><x/></DocumentElement>", "<DocumentElement><SP_GET", "a;b\n1;2\n", "a,b\n1,2\n",
            "\xff\xfe\x00", "{\"Infogempa\":{\"gempa\":[null,{}]}}",
            "{\"type\":\"Topology\",\"objects\":{\"a\":{\"geometries\":[{},null]}}}",
            "window.__SPKU_DATA__ = [1,{},null];", "const SPKU_DETAIL_DATA = {", "{\"result\":{\"records\":[{},null]}}",
            "|||", ";;;", QByteArray(5000, '{')};
        for (const QString& name : feedAdapterNames()) {
            const auto adapter = makeFeedAdapter(name);
            QVERIFY(adapter);
            for (const QByteArray& bytes : rubbish) {
                const auto result = adapter->read(bytes, {kReceived, u"1"_s, {}});
                if (result)
                    QCOMPARE(result->values(), 0);
            }
        }
        QVERIFY(!makeFeedAdapter(u"nothing"));
    }
};

QTEST_GUILESS_MAIN(TestFeedValue)
#include "tst_feedvalue.moc"

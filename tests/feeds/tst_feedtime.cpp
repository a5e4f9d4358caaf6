// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "feeds/feedtime.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class FeedTimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTimesWithZone_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("utc");
        QTest::newRow("iso with offset") << u"2018-07-30T00:01:00-04:00"_s << u"2018-07-30T04:01:00.000Z"_s;
        QTest::newRow("iso zulu") << u"2025-01-01T00:00:00.000Z"_s << u"2025-01-01T00:00:00.000Z"_s;
        QTest::newRow("offset without colon") << u"2025-03-06T09:15:00+0700"_s << u"2025-03-06T02:15:00.000Z"_s;
        QTest::newRow("space before offset") << u"2025-03-06 09:15:00 +07:00"_s << u"2025-03-06T02:15:00.000Z"_s;
        QTest::newRow("fraction") << u"2025-03-06T09:15:00.123456Z"_s << u"2025-03-06T09:15:00.123Z"_s;
        QTest::newRow("wib") << u"20 November 2026 10.42 WIB"_s << u"2026-11-20T03:42:00.000Z"_s;
        QTest::newRow("wita") << u"20 November 2026 10.42 WITA"_s << u"2026-11-20T02:42:00.000Z"_s;
        QTest::newRow("gmt plus") << u"20/11/2026 10:42 GMT+7"_s << u"2026-11-20T03:42:00.000Z"_s;
        QTest::newRow("seconds since 1970") << u"1795143600"_s << u"2026-11-20T03:00:00.000Z"_s;
        QTest::newRow("milliseconds") << u"1795143600000"_s << u"2026-11-20T03:00:00.000Z"_s;
        QTest::newRow("lower case t and z") << u"2025-01-01t00:00:00z"_s << u"2025-01-01T00:00:00.000Z"_s;
    }
    void readsTimesWithZone()
    {
        QFETCH(QString, words);
        QFETCH(QString, utc);
        const auto time = parseTime(words);
        QVERIFY(time.has_value());
        QCOMPARE(isoUtc(time->utcMs), utc);
        QVERIFY(!time->zoneAssumed);
    }

    void assumesWibWhereNoZoneIsGiven_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("wib");
        QTest::addColumn<bool>("dateOnly");
        const auto row = [](const char* name, const QString& words, const QString& wib, bool dateOnly = false) {
            QTest::newRow(name) << words << wib << dateOnly;
        };
        row("iso", u"2026-11-20T10:42:00"_s, u"2026-11-20 10:42:00"_s);
        row("space", u"2026-11-20 10:42"_s, u"2026-11-20 10:42:00"_s);
        row("date", u"2026-11-20"_s, u"2026-11-20 00:00:00"_s, true);
        row("day first", u"05/11/2026 10.42"_s, u"2026-11-05 10:42:00"_s);
        row("day first with dashes", u"5-11-2026"_s, u"2026-11-05 00:00:00"_s, true);
        row("dots", u"05.11.2026 10:42:07"_s, u"2026-11-05 10:42:07"_s);
        row("two-digit year", u"05/11/26"_s, u"2026-11-05 00:00:00"_s, true);
        row("only month first fits", u"11/20/2026 3:42 PM"_s, u"2026-11-20 15:42:00"_s);
        row("midnight am", u"11/20/2026 12:05:00 AM"_s, u"2026-11-20 00:05:00"_s);
        row("indonesian", u"20 Agustus 2026"_s, u"2026-08-20 00:00:00"_s, true);
        row("indonesian short", u"20 Agt 2026 pukul 10.42"_s, u"2026-08-20 10:42:00"_s);
        row("weekday", u"Jumat, 20 November 2026 10:42"_s, u"2026-11-20 10:42:00"_s);
        row("friday with apostrophe", u"Jum'at, 20 Nopember 2026"_s, u"2026-11-20 00:00:00"_s, true);
        row("sunday is not a month", u"Minggu, 1 Mei 2026"_s, u"2026-05-01 00:00:00"_s, true);
        row("english", u"Nov 20, 2026, 10:42"_s, u"2026-11-20 10:42:00"_s);
        row("dashed words", u"20-Okt-2026"_s, u"2026-10-20 00:00:00"_s, true);
        row("packed", u"20261120104200"_s, u"2026-11-20 10:42:00"_s);
        row("spreadsheet", u"46346.4458333"_s, u"2026-11-20 10:42:00"_s);
        row("spreadsheet day", u"46346"_s, u"2026-11-20 00:00:00"_s, true);
        row("year first with slashes", u"2026/11/05 10:42"_s, u"2026-11-05 10:42:00"_s);
    }
    void assumesWibWhereNoZoneIsGiven()
    {
        QFETCH(QString, words);
        QFETCH(QString, wib);
        QFETCH(bool, dateOnly);
        const auto time = parseTime(words);
        QVERIFY(time.has_value());
        QCOMPARE(toWib(time->utcMs).toString(u"yyyy-MM-dd HH:mm:ss"_s), wib);
        QVERIFY(time->zoneAssumed);
        QCOMPARE(time->dateOnly, dateOnly);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString& words :
            {u""_s, u"kemarin"_s, u"31/02/2026"_s, u"2026-13-01"_s, u"1899-12-31"_s, u"2026-11-20T25:00:00Z"_s,
                u"2026-11-20 10:42 entah"_s, u"12"_s, u"-6.2"_s, u"106.8"_s, u"20 Foo 2026"_s,
                u"2026-11-20T10:42:00+99:00"_s, u"99999999999999999999"_s, u"1/2"_s, u"20//11//2026"_s})
            QTest::newRow(qPrintable(u'"' + words + u'"')) << words;
        QTest::newRow("long") << QString(10'000, u'1');
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, words);
        QVERIFY(!parseTime(words).has_value());
    }

    void takesTheMonthFirstWhereTheSourceDoes()
    {
        QCOMPARE(toWib(parseTime(u"05/11/2026", false)->utcMs).toString(u"yyyy-MM-dd"_s), u"2026-05-11"_s);
        DayOrder order;
        order.see(u"05/11/2026");
        QVERIFY(order.dayFirst());
        order.see(u"05/21/2026 10:00");
        QVERIFY(!order.dayFirst());
        order.see(u"21/05/2026");
        QVERIFY2(order.dayFirst(), "a source that does both is taken as ours");
    }
};

QTEST_GUILESS_MAIN(FeedTimeTest)
#include "tst_feedtime.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedplace.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class FeedPlaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsDegrees_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<double>("degrees");
        QTest::newRow("point") << u"-6.2"_s << -6.2;
        QTest::newRow("comma") << u"-6,2"_s << -6.2;
        QTest::newRow("spaces") << u"  106.8 "_s << 106.8;
        QTest::newRow("south") << u"6,2 LS"_s << -6.2;
        QTest::newRow("east") << u"106.8 BT"_s << 106.8;
        QTest::newRow("degrees and minutes") << u"6° 12' 0\" S"_s << -6.2;
        QTest::newRow("true minus") << u"\u22126.2"_s << -6.2;
        QTest::newRow("exponent") << u"1.068e2"_s << 106.8;
    }
    void readsDegrees()
    {
        QFETCH(QString, words);
        QFETCH(double, degrees);
        QVERIFY(std::abs(parseDegrees(words) - degrees) < 1e-9);
    }

    void refusesWhatIsNoDegree_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString& words : {u""_s, u"utara"_s, u"6.2 X"_s, u"1,234,567"_s, u"-6.2.3"_s, u"6° 99' S"_s})
            QTest::newRow(qPrintable(u'"' + words + u'"')) << words;
    }
    void refusesWhatIsNoDegree()
    {
        QFETCH(QString, words);
        QVERIFY(std::isnan(parseDegrees(words)));
    }

    void readsBothFromOneField_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString& words : {u"-6.2,106.8"_s, u"-6.2, 106.8"_s, u"-6.2 106.8"_s, u"-6,2; 106,8"_s,
                 u"-6,2,106,8"_s, u"-6,2 106,8"_s, u"(-6.2, 106.8)"_s, u"[-6.2, 106.8]"_s, u"POINT(106.8 -6.2)"_s,
                 u"SRID=4326;POINT (106.8 -6.2)"_s, u"6.2 LS, 106.8 BT"_s})
            QTest::newRow(qPrintable(words)) << words;
    }
    void readsBothFromOneField()
    {
        QFETCH(QString, words);
        const auto pair = parseDegreesPair(words);
        QVERIFY(pair.has_value());
        QVERIFY(std::abs(pair->lat + 6.2) < 1e-9);
        QVERIFY(std::abs(pair->lon - 106.8) < 1e-9);
    }

    void refusesOneNumberAsBoth() { QVERIFY(!parseDegreesPair(u"-6.2").has_value()); }

    void keepsAPlaceInJakartaWithoutANote()
    {
        RecordNotes notes = 0;
        QCOMPARE(checkedPlace(-6.2, 106.8, notes), GeoPoint(-6.2, 106.8));
        QCOMPARE(notes, RecordNotes(0));
    }
    void putsExchangedNumbersRight()
    {
        RecordNotes notes = 0;
        QCOMPARE(checkedPlace(106.8, -6.2, notes), GeoPoint(-6.2, 106.8));
        QCOMPARE(noteCodes(notes), QStringList{u"place_swapped"_s});
    }
    void dropsZeroZero()
    {
        RecordNotes notes = 0;
        QVERIFY(!checkedPlace(0.0, 0.0, notes).has_value());
        QCOMPARE(noteCodes(notes), QStringList{u"place_zero"_s});
    }
    void dropsAHalfPlace()
    {
        RecordNotes notes = 0;
        QVERIFY(!checkedPlace(-6.2, std::nan(""), notes).has_value());
        QCOMPARE(noteCodes(notes), QStringList{u"place_missing"_s});
    }
    void dropsWhatIsNotOnEarth()
    {
        RecordNotes notes = 0;
        QVERIFY(!checkedPlace(-620.0, 1068.0, notes).has_value());
        QVERIFY(!checkedPlace(std::numeric_limits<double>::infinity(), 106.8, notes).has_value());
        QCOMPARE(noteCodes(notes), QStringList{u"place_out_of_range"_s});
    }
    void keepsAForeignPlaceAndSaysSo()
    {
        RecordNotes notes = 0;
        QCOMPARE(checkedPlace(43.69, -79.27, notes), GeoPoint(43.69, -79.27));
        QCOMPARE(noteCodes(notes), QStringList{u"place_foreign"_s});
    }
};

QTEST_GUILESS_MAIN(FeedPlaceTest)
#include "tst_feedplace.moc"

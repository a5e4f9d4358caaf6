// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QLocale>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock; // 20 November 2026, 10.00 WIB

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void writesNumbersAndTimesAsTheLanguageDoes()
    {
        QLocale::setDefault(QLocale(u"id_ID"_s));
        QCOMPARE(Format::number(1284), u"1.284"_s);
        QCOMPARE(Format::percent(97.4, 1), u"97,4\u00A0%"_s);
        QCOMPARE(Format::date(m_clock.nowMs()), u"20 Nov 2026"_s);
        QCOMPARE(Format::clock(m_clock.nowMs()), u"10.00\u00A0WIB"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QCOMPARE(Format::number(1284), u"1,284"_s);
        QCOMPARE(Format::clock(m_clock.nowMs()), u"10:00\u00A0WIB"_s);
        QCOMPARE(Format::date(m_clock.nowMs()), u"20 Nov 2026"_s);
    }

    void pricesAndChangesAreWrittenAsTheLanguageDoes()
    {
        QLocale::setDefault(QLocale(u"id_ID"_s));
        QCOMPARE(Format::rupiah(14'000, u"kg"_s), u"Rp\u00A014.000/kg"_s);
        QCOMPARE(Format::rupiah(14'000.4), u"Rp\u00A014.000"_s);
        QCOMPARE(Format::rupiah(500, {}), u"Rp\u00A0500"_s);
        QCOMPARE(Format::signedPercent(0.234, 1), u"+23,4\u00A0%"_s);
        QCOMPARE(Format::signedPercent(-0.02), u"\u22122\u00A0%"_s);
        QCOMPARE(Format::signedPercent(0.0004), u"0\u00A0%"_s);
        QCOMPARE(Format::signedPercent(-0.0004), u"0\u00A0%"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QCOMPARE(Format::rupiah(14'000, u"kg"_s), u"Rp\u00A014,000/kg"_s);
    }

    void ageIsTheLargestWholeUnit_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("expected");
        const qint64 minute = 60'000;
        QTest::newRow("none") << qint64(0) << u"0 min"_s;
        QTest::newRow("just under an hour") << 60 * minute - 1 << u"59 min"_s;
        QTest::newRow("an hour") << 60 * minute << u"1 h"_s;
        QTest::newRow("just under a day") << 1440 * minute - 1 << u"23 h"_s;
        QTest::newRow("days") << 5 * 1440 * minute << u"5 d"_s;
        QTest::newRow("months") << 70 * 1440 * minute << u"2 mo"_s;
        QTest::newRow("years") << 800 * 1440 * minute << u"2 y"_s;
    }
    void ageIsTheLargestWholeUnit()
    {
        QFETCH(const qint64, ms);
        QFETCH(const QString, expected);
        QCOMPARE(Format::age(m_clock.nowMs() - ms, m_clock.nowMs()), expected);
    }

    void aReportFromTheFutureIsNotNegativelyOld()
    {
        QCOMPARE(Format::age(m_clock.nowMs() + 5'000'000, m_clock.nowMs()), u"0 min"_s);
    }

    void dueTellsWhatIsLeftAndWhatIsLate()
    {
        const qint64 now = m_clock.nowMs();
        QCOMPARE(Format::due(now + 2 * 3'600'000, now), u"2 h"_s);
        QCOMPARE(Format::due(now - 3 * 86'400'000, now), u"\u22123 d"_s);
        QCOMPARE(Format::due(0, now), QString());
        QCOMPARE(Format::dueSentence(now - 1, now), u"0 min late"_s);
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"

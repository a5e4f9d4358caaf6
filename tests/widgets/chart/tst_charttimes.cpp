// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/charttimes.h"

#include "base/clock.h"
#include "support/testmain.h"

#include <QLocale>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const qint64 kMidnight = QDateTime({2026, 11, 20}, {0, 0}, QTimeZone::fromSecondsAheadOfUtc(kWibOffsetSeconds)).toMSecsSinceEpoch();

} // namespace

class TestChartTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void hoursAreRoundInWib()
    {
        const auto ticks = chartTicks(kMidnight - 90 * 60'000, kMidnight + 8 * kHour, 10);
        QVERIFY(ticks.size() >= 4);
        for (const ChartTick& tick : ticks)
            QCOMPARE((tick.at - kMidnight) % kHour, 0);
        const auto midnight = std::ranges::find(ticks, kMidnight, &ChartTick::at);
        QVERIFY(midnight != ticks.end());
        QVERIFY(midnight->strong);
        QCOMPARE(midnight->text, u"00.00\n20 Nov 2026"_s);
        QCOMPARE(std::next(midnight)->text, u"01.00"_s);
    }

    void theDayIsToldOnceAtLeast()
    {
        const auto ticks = chartTicks(kMidnight + 9 * kHour, kMidnight + 12 * kHour, 8);
        QVERIFY(ticks.front().text.contains(u"20 Nov 2026"_s));
        QVERIFY(!ticks[1].text.contains(u'\n'));
    }

    void longerSpansAreToldInDaysMonthsAndYears_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<QString>("last");
        QTest::newRow("a week") << 7 * kDay << u"19 Nov"_s;
        QTest::newRow("a month") << 30 * kDay << u"16 Nov"_s;
        QTest::newRow("a year") << 365 * kDay << u"Nov"_s;
        QTest::newRow("ten years") << 3652 * kDay << u"2026"_s;
    }
    void longerSpansAreToldInDaysMonthsAndYears()
    {
        QFETCH(qint64, span);
        QFETCH(QString, last);
        const auto ticks = chartTicks(kMidnight - 1 - span, kMidnight - 1, 12);
        QVERIFY(ticks.size() >= 5);
        QVERIFY2(ticks.size() <= 15, qPrintable(QString::number(ticks.size())));
        QCOMPARE(ticks.back().text, last);
    }

    void neverManyMoreThanAskedFor()
    {
        for (qint64 span = 10 * 60'000; span < 40 * 365 * kDay; span = span * 5 / 4) {
            const auto ticks = chartTicks(kMidnight - span, kMidnight, 9);
            QVERIFY2(ticks.size() <= 12, qPrintable(u"%1 ticks for %2 ms"_s.arg(ticks.size()).arg(span)));
            QVERIFY2(ticks.size() >= 2, qPrintable(u"%1 ticks for %2 ms"_s.arg(ticks.size()).arg(span)));
            for (size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i].at > ticks[i - 1].at);
        }
    }

    void aSpanIsToldShortly()
    {
        QCOMPARE(chartTimeText(kMidnight, kMidnight), u"20 Nov 2026 00.00\u00A0WIB"_s);
        QCOMPARE(chartTimeText(kMidnight, kMidnight + kHour), u"20 Nov 2026 00.00 \u2013 01.00\u00A0WIB"_s);
        QCOMPARE(chartTimeText(kMidnight, kMidnight + 3 * kDay), u"20 Nov 2026 \u2013 23 Nov 2026"_s);
    }
};

QTEST_GUILESS_MAIN(TestChartTimes)
#include "tst_charttimes.moc"

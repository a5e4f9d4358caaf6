// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workcalendar.h"
#include "wibtime.h"

#include <QRandomGenerator>
#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;

} // namespace

class WorkCalendarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto calendar = WorkCalendar::read(resource(u"workflow/hours.csv"_s), resource(u"city/holidays.csv"_s));
        QVERIFY2(calendar.has_value(), calendar ? "" : qPrintable(calendar.error().toLog()));
        m_calendar = *calendar;
    }

    void addsWorkingTime_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("to");
        QTest::newRow("within the morning") << u"2026-11-16 08:00"_s << 60 << u"2026-11-16 09:00"_s;
        QTest::newRow("over the break") << u"2026-11-16 11:30"_s << 60 << u"2026-11-16 13:30"_s;
        QTest::newRow("over the night") << u"2026-11-16 08:00"_s << 8 * 60 << u"2026-11-17 08:30"_s;
        QTest::newRow("from midnight") << u"2026-11-17 00:00"_s << 60 << u"2026-11-17 08:30"_s;
        QTest::newRow("a minute to midnight") << u"2026-11-16 23:59"_s << 60 << u"2026-11-17 08:30"_s;
        QTest::newRow("to the last minute of Friday") << u"2026-11-20 16:00"_s << 30 << u"2026-11-20 16:30"_s;
        QTest::newRow("one minute more") << u"2026-11-20 16:00"_s << 31 << u"2026-11-23 07:31"_s;
        QTest::newRow("Friday evening") << u"2026-11-20 18:00"_s << 60 << u"2026-11-23 08:30"_s;
        QTest::newRow("Friday's long break") << u"2026-11-20 11:00"_s << 60 << u"2026-11-20 13:30"_s;
        QTest::newRow("Saturday") << u"2026-11-21 10:00"_s << 60 << u"2026-11-23 08:30"_s;
        QTest::newRow("over cuti bersama and Christmas") << u"2026-12-23 15:30"_s << 60 << u"2026-12-28 08:00"_s;
        QTest::newRow("over Nyepi and Idulfitri") << u"2026-03-17 15:00"_s << 120 << u"2026-03-25 08:30"_s;
        QTest::newRow("over a known new year") << u"2024-12-31 15:30"_s << 60 << u"2025-01-02 08:00"_s;
        QTest::newRow("into a year nobody told of") << u"2026-12-31 15:00"_s << 120 << u"2027-01-01 08:30"_s;
        QTest::newRow("a week") << u"2026-11-16 07:30"_s << 5 * 450 << u"2026-11-20 16:30"_s;
        QTest::newRow("nothing") << u"2026-11-21 10:00"_s << 0 << u"2026-11-21 10:00"_s;
    }
    void addsWorkingTime()
    {
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, to);
        QCOMPARE(toWib(m_calendar.add(wib(from), minutes * kMinute)), toWib(wib(to)));
    }

    void countsWhatIsWorkedBetweenTwoMoments()
    {
        QCOMPARE(m_calendar.between(wib(u"2026-11-20 16:00"_s), wib(u"2026-11-23 08:00"_s)), 60 * kMinute);
        QCOMPARE(m_calendar.between(wib(u"2026-11-23 08:00"_s), wib(u"2026-11-20 16:00"_s)), -60 * kMinute);
        QCOMPARE(m_calendar.between(wib(u"2026-11-21 00:00"_s), wib(u"2026-11-22 23:59"_s)), 0);
        QCOMPARE(m_calendar.between(wib(u"2026-12-23 16:00"_s), wib(u"2026-12-28 07:30"_s)), 0);
    }

    void addingAndCountingAreEachOthersInverse()
    {
        QRandomGenerator random(20261120);
        for (int i = 0; i < 20'000; ++i) {
            const qint64 from = wib(u"2023-06-01 00:00"_s) + qint64(random.bounded(5 * 366 * 1440)) * kMinute;
            const qint64 work = qint64(random.bounded(1, 60'000)) * kMinute;
            const qint64 to = m_calendar.add(from, work);
            QCOMPARE(m_calendar.between(from, to), work);
            QVERIFY(m_calendar.between(from, to - 1) < work); // the earliest such moment
        }
    }

    void countsWorkingDaysAsLettersDo()
    {
        QCOMPARE(m_calendar.endOfWorkingDay(wib(u"2026-11-20 10:00"_s), 3), wib(u"2026-11-25 16:00"_s));
        QCOMPARE(m_calendar.endOfWorkingDay(wib(u"2026-11-21 10:00"_s), 3), wib(u"2026-11-25 16:00"_s));
        QCOMPARE(m_calendar.endOfWorkingDay(wib(u"2026-11-22 23:59"_s), 1), wib(u"2026-11-23 16:00"_s));
        QCOMPARE(m_calendar.endOfWorkingDay(wib(u"2026-11-23 00:00"_s), 1), wib(u"2026-11-24 16:00"_s));
        QCOMPARE(m_calendar.endOfWorkingDay(wib(u"2026-12-23 09:00"_s), 1), wib(u"2026-12-28 16:00"_s));
        QCOMPARE(m_calendar.endOfWorkingDay(wib(u"2026-11-19 09:00"_s), 1), wib(u"2026-11-20 16:30"_s));
    }

    void knowsTheKindOfADay()
    {
        QVERIFY(m_calendar.kindOf(wib(u"2026-12-24 00:00"_s)) == DayKind::JointLeave);
        QVERIFY(m_calendar.kindOf(wib(u"2026-12-25 23:59"_s)) == DayKind::Holiday);
        QVERIFY(m_calendar.kindOf(wib(u"2026-12-26 12:00"_s)) == DayKind::Weekend);
        QVERIFY(m_calendar.kindOf(wib(u"2026-12-28 12:00"_s)) == DayKind::Working);
        QCOMPARE(m_calendar.holidayName(wib(u"2026-12-25 12:00"_s)), u"Kelahiran Yesus Kristus"_s);
        QVERIFY(m_calendar.holidayName(wib(u"2026-12-28 12:00"_s)).isEmpty());
    }

    void saysWhichYearsItDoesNotKnow()
    {
        QVERIFY(m_calendar.knowsYear(2026));
        QVERIFY(!m_calendar.knowsYear(2027));
        QCOMPARE(m_calendar.firstUnknownYear(wib(u"2026-12-31 23:59"_s), wib(u"2026-12-31 23:59"_s)), 0);
        // In UTC it is still 2026.
        QCOMPARE(m_calendar.firstUnknownYear(wib(u"2026-12-31 23:59"_s), wib(u"2027-01-01 00:00"_s)), 2027);
        QCOMPARE(m_calendar.firstUnknownYear(wib(u"2023-12-31 12:00"_s), wib(u"2024-01-02 12:00"_s)), 2023);
        QCOMPARE(WorkCalendar().firstUnknownYear(wib(u"2026-05-01 12:00"_s), wib(u"2026-05-02 12:00"_s)), 2026);
    }

    void staysWithinItsTable()
    {
        const qint64 late = wib(u"2099-12-31 12:00"_s);
        QVERIFY(m_calendar.add(late, 400LL * 86'400'000) > late);
        QVERIFY(m_calendar.add(late * 2, 86'400'000) > late);
        QCOMPARE(m_calendar.between(-5'000'000'000'000, -4'000'000'000'000), 0);
        QVERIFY(m_calendar.endOfWorkingDay(late, 10) > late);
    }

    void refusesWrongFilesByLine_data()
    {
        QTest::addColumn<QByteArray>("hours");
        QTest::addColumn<QByteArray>("holidays");
        QTest::addColumn<QString>("says");
        const QByteArray hours = "weekday,from,to,source\nmonday,08:00,16:00,x\n";
        const QByteArray days = "date,name,kind\n2026-01-01,Tahun Baru,libur\n";
        QTest::newRow("weekday") << QByteArray("weekday,from,to,source\nsenin,08:00,16:00,x\n") << days
                                 << u"working hours: line 2: weekday is monday"_s;
        QTest::newRow("time") << QByteArray("weekday,from,to,source\n\nmonday,8,16:00,x\n") << days << u"line 3: from and to"_s;
        QTest::newRow("backwards") << QByteArray("weekday,from,to,source\nmonday,16:00,08:00,x\n") << days
                                   << u"line 2: from is not before to"_s;
        QTest::newRow("overlap") << hours + "monday,15:00,17:00,x\n" << days << u"line 3: begins before"_s;
        QTest::newRow("no hours") << QByteArray("weekday,from,to,source\n") << days << u"no working hours"_s;
        QTest::newRow("date") << hours << days + "2026-02-30,Bukan,libur\n" << u"holidays: line 3: \"2026-02-30\""_s;
        QTest::newRow("kind") << hours << days + "# note\n2026-02-03,Bukan,pesta\n" << u"line 4: kind is"_s;
        QTest::newRow("twice") << hours << days + "2026-01-01,Lagi,libur\n" << u"line 3: 2026-01-01 stands"_s;
        QTest::newRow("columns") << hours << QByteArray("date,name\n2026-01-01,x\n") << u"line 1: no column kind"_s;
        QTest::newRow("fields") << hours << days + "2026-01-02,x\n" << u"line 3: 2 fields, not 3"_s;
        QTest::newRow("quote") << hours << days + "2026-01-02,\"x,libur\n" << u"line 3: a quote"_s;
        QTest::newRow("empty") << hours << QByteArray() << u"no header"_s;
        QTest::newRow("bytes") << hours << QByteArray("\xff\xfe") << u"not UTF-8"_s;
    }
    void refusesWrongFilesByLine()
    {
        QFETCH(QByteArray, hours);
        QFETCH(QByteArray, holidays);
        QFETCH(QString, says);
        const auto calendar = WorkCalendar::read(hours, holidays);
        QVERIFY(!calendar.has_value());
        QVERIFY2(calendar.error().detail.contains(says), qPrintable(calendar.error().detail));
    }

private:
    WorkCalendar m_calendar;
};

QTEST_APPLESS_MAIN(WorkCalendarTest)
#include "tst_workcalendar.moc"

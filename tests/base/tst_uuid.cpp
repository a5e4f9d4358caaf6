// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestUuid final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void carriesVersionVariantAndTimeOfBirth()
    {
        const QUuid id = makeUuidV7(0x0192'3456'789a, ~0ULL, ~0ULL);
        QCOMPARE(id.toString(QUuid::WithoutBraces), u"01923456-789a-7fff-bfff-ffffffffffff"_s);
    }

    void sortsByTime()
    {
        FakeClock clock;
        SystemUuidSource source(clock);
        const QUuid first = source.next();
        clock.advanceMs(1);
        QVERIFY(first.toByteArray() < source.next().toByteArray());
    }

    void givesAnOutsideReportTheSameIdEveryTime()
    {
        QCOMPARE(externalTicketId(u"open311"_s, u"17"_s), externalTicketId(u"open311"_s, u"17"_s));
        QVERIFY(externalTicketId(u"open311"_s, u"17"_s) != externalTicketId(u"open31"_s, u"117"_s));
    }

    void startsTheDayAtMidnightInJakarta()
    {
        // 2026-11-20T16:59Z is 23.59 WIB of the 20th, a minute later is the 21st.
        QCOMPARE(isoUtc(wibDayStartMs(1'795'193'940'000)), u"2026-11-19T17:00:00.000Z"_s);
        QCOMPARE(isoUtc(wibDayStartMs(1'795'194'000'000)), u"2026-11-20T17:00:00.000Z"_s);
    }
};

QTEST_APPLESS_MAIN(TestUuid)
#include "tst_uuid.moc"

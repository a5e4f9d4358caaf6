// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timefeed.h"

#include "index/fakestore.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timehistogram.h"

#include <QSignalSpy>

using namespace JakOps;

class TestTimeFeed : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    Theme m_theme;

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock.set(RandomTickets::kNow);
    }

    void theBrushedPeriodBecomesTheFilters()
    {
        FakeStore store(3'000);
        IndexService index(store.sources(), m_clock);
        TimeHistogram axis(m_theme, m_clock);
        axis.resize(900, TimeHistogram::kHeight);
        const TimeFeed feed(index, axis, nullptr);
        index.load();
        QTRY_VERIFY(index.facets()->total() == 3'000);
        TicketFilter open;
        open.statuses = TicketFilter::openStatuses();
        index.setFilter(open);

        const qint64 from = RandomTickets::kNow - 400LL * 86'400'000;
        const qint64 to = RandomTickets::kNow - 100LL * 86'400'000;
        Q_EMIT axis.periodEdited({from, to});
        QTRY_COMPARE(index.filter().from, from);
        QCOMPARE(index.filter().to, to);
        QCOMPARE(index.filter().statuses, open.statuses); // the other parts stay
        QTRY_VERIFY(index.selection()->filter() == index.filter());
        QCOMPARE(index.selection()->count(), store.count(index.filter()));
    }

    void aFlurryOfEditsEndsWithTheLast()
    {
        FakeStore store(3'000);
        IndexService index(store.sources(), m_clock);
        TimeHistogram axis(m_theme, m_clock);
        const TimeFeed feed(index, axis, nullptr);
        index.load();
        QTRY_VERIFY(index.facets()->total() == 3'000);
        QSignalSpy filters(&index, &IndexService::filterChanged);
        qint64 from = 0;
        for (int i = 1; i <= 200; ++i) {
            from = RandomTickets::kNow - i * 86'400'000LL;
            Q_EMIT axis.periodEdited({from, 0});
        }
        QTRY_COMPARE(index.filter().from, from);
        QVERIFY(filters.count() <= 3); // not two hundred
    }

    void theAxisShowsWhatTheFilterSays()
    {
        FakeStore store(500);
        IndexService index(store.sources(), m_clock);
        TimeHistogram axis(m_theme, m_clock);
        const TimeFeed feed(index, axis, nullptr);
        index.load();
        QTRY_VERIFY(index.facets()->total() == 500);
        TicketFilter filter;
        filter.from = wibDayStartMs(RandomTickets::kNow) - 6 * 86'400'000LL;
        index.setFilter(filter);
        QCOMPARE(axis.period(), (TimePeriod{filter.from, 0}));
        index.setFilter({});
        QVERIFY(axis.period().isAll());
    }

    void barsDoNotVanishUnderTheBrush()
    {
        FakeStore store(2'000);
        IndexService index(store.sources(), m_clock);
        TimeHistogram axis(m_theme, m_clock);
        const TimeFeed feed(index, axis, nullptr);
        index.load();
        QTRY_VERIFY(index.facets()->total() == 2'000);
        const DayHistogram all = index.facets()->days();
        QSignalSpy facets(&index, &IndexService::facetsChanged);
        Q_EMIT axis.periodEdited({RandomTickets::kNow - 90LL * 86'400'000, 0});
        QTRY_VERIFY(facets.count() > 0);
        QCOMPARE(index.facets()->days().counts, all.counts);
    }
};

QTEST_MAIN(TestTimeFeed)
#include "tst_timefeed.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/figureservice.h"

#include "domain/month.h"
#include "index/fakestore.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

FigureLimits limits()
{
    return [](const std::shared_ptr<const TermCodes>&) {
        return [](Term, Term, quint32 createdAt, quint32 stood) { return createdAt + stood + 7 * 86'400; };
    };
}

} // namespace

class TestFigureService final : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock.set(RandomTickets::kNow);
    }

    void countsOnlyWhileItIsLookedAt()
    {
        FakeStore store(1000);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        QVERIFY(!service.figures());
        QCOMPARE(service.state(), BoardState::Loading);
        QSignalSpy changed(&service, &FigureService::changed);
        service.setActive(true);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(service.figures()->total.counts.received, store.count({}));
        QVERIFY(!service.figures()->lines(FigureBy::Agency).empty());
    }

    void countsWhenTheTicketsCome()
    {
        FakeStore store(500);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        service.setActive(true);
        QVERIFY(!service.figures());
        index.load();
        QTRY_VERIFY(service.figures());
        QCOMPARE(service.figures()->total.counts.received, store.count({}));
    }

    void answersTheNewestQuery()
    {
        FakeStore store(3000);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        service.setActive(true);
        FigureQuery query;
        for (const QString& category : {u"jalan"_s, u"pohon"_s, u"banjir"_s}) {
            query.scope.categories = {category};
            query.breakdowns = figureBit(FigureBy::Village);
            service.setQuery(query);
        }
        QTRY_VERIFY(service.figures() && service.answered() == query);
        QCOMPARE(service.figures()->total.counts.received, store.count(query.scope));
    }

    void followsTheTickets()
    {
        FakeStore store(1000);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        index.load();
        service.setActive(true);
        QTRY_VERIFY(service.figures());
        const qint64 before = service.figures()->total.counts.received;
        index.applyChanges(store.arrivals(25));
        QTRY_COMPARE_WITH_TIMEOUT(service.figures()->total.counts.received, before + 25, 10'000);
    }

    void showsAMonthAgainstTheOnesBefore()
    {
        FakeStore store(4000);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        index.load();
        const MonthSpan october = monthSpan(QDate(2026, 10, 1));
        service.setQuery({.scope = {.from = october.from, .to = october.to}});
        service.setActive(true);
        QTRY_VERIFY(service.figures());
        QCOMPARE(service.trend().size(), 13);
        QCOMPARE(service.trend().front().code, u"2025-10"_s);
        QCOMPARE(service.trend().back().counts, service.figures()->total.counts);
        service.setQuery({});
        QTRY_VERIFY(service.answered() == FigureQuery());
        qint64 sum = 0;
        for (const FigureLine& month : service.trend())
            sum += month.counts.received;
        QCOMPARE(sum, store.count({}));
    }

    void saysWhyThereIsNothingToCount()
    {
        FakeStore store(10);
        store.scanFails = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"made to fail"_s));
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        service.setActive(true);
        index.load();
        QTRY_COMPARE(service.state(), BoardState::Failed);
        QVERIFY(service.error());
    }

    void showsTheReportsBehindEveryNumber()
    {
        FakeStore store(4000);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        index.load();
        service.setQuery({.scope = {}, .breakdowns = 0x7F});
        service.setActive(true);
        QTRY_VERIFY(service.figures());
        const auto figures = service.figures();
        for (int by = 0; by < kFigureByCount; ++by) {
            for (const FigureLine& line : figures->lines(FigureBy(by))) {
                if (by == int(FigureBy::Month) && line.code > u"2017"_s)
                    continue; // some are enough
                TicketFilter scope;
                QVERIFY(narrow(scope, FigureBy(by), line.code));
                const std::pair<FigureNumber, qint64> numbers[]{{FigureNumber::Received, line.counts.received},
                    {FigureNumber::Done, line.counts.done()}, {FigureNumber::Overdue, line.counts.onTime.overdue},
                    {FigureNumber::Judged, line.counts.onTime.counted()}};
                for (const auto& [number, count] : numbers) {
                    const TicketFilter filter = service.behind(scope, {number}).result();
                    QSignalSpy selected(&index, &IndexService::selectionChanged);
                    index.setFilter(filter);
                    QTRY_VERIFY(index.selection()->filter() == filter);
                    QVERIFY2(index.selection()->count() == count, qPrintable(u"%1 of \"%2\" in %3"_s.arg(figureCode(number), line.code).arg(by)));
                }
            }
        }
    }

    void asksByCodesWhereCodesCanSayIt()
    {
        FakeStore store(100);
        IndexService index(store.sources(), m_clock);
        FigureService service(index, limits(), {}, m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        TicketFilter scope;
        scope.agencies = {u"dbm"_s};
        QVERIFY(!service.behind(scope, {FigureNumber::Done}).result().picked);
        QVERIFY(service.behind(scope, {FigureNumber::Late}).result().picked);
        QCOMPARE(service.behind(scope, {FigureNumber::Late}).result().agencies, scope.agencies);
    }
};

QTEST_GUILESS_MAIN(TestFigureService)
#include "tst_figureservice.moc"

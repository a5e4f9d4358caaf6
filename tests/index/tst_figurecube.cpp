// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/figurecube.h"

#include "base/clock.h"
#include "index/randomtickets.h"
#include "support/testmain.h"


using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86'400'000;

// Every third of the first 2,000 keys has one; those behind have none.
quint8 ratingOf(qint64 key)
{
    return key < 2000 && key % 3 == 0 ? quint8(1 + key % 5) : quint8(0);
}

std::shared_ptr<const std::vector<quint8>> ratings()
{
    auto out = std::make_shared<std::vector<quint8>>(2000);
    for (size_t key = 0; key < out->size(); ++key)
        (*out)[key] = ratingOf(qint64(key));
    return out;
}

// Another limit for each category and channel, so that it matters which is asked for.
FigureRules rules()
{
    return {.completeBy = [](Term category, Term channel, quint32 created,
                            quint32 stood) { return created + stood + (category + 1) * 20'000U + channel * 5'000U; },
        .nowMs = RandomTickets::kNow,
        .ratings = ratings()};
}

std::shared_ptr<const Selection> selectionOf(const std::vector<TicketRow>& rows, const TicketFilter& filter)
{
    const auto program = std::make_shared<const FilterProgram>(
        filter, RandomTickets::codes(), Officer(), RandomTickets::kNow, std::shared_ptr<const KeySet>());
    return Selection::evaluate(columnsOf(rows), program, 1);
}

struct Plain
{
    FigureLine line;
    std::vector<qint64> response, completion, backlog;
};

// The same said in the plainest way.
FigureQuantiles plainQuantiles(std::vector<qint64> seconds)
{
    std::ranges::sort(seconds);
    FigureQuantiles out{.count = qint64(seconds.size())};
    if (!seconds.empty()) {
        out.median = seconds[size_t(std::ceil(double(seconds.size()) * 0.5)) - 1];
        out.ninetieth = seconds[size_t(std::ceil(double(seconds.size()) * 0.9)) - 1];
    }
    return out;
}

QString codeOf(const TicketRow& row, FigureBy by)
{
    const auto codes = RandomTickets::codes();
    const auto area = [&](int points) { return codes->villages[row.village].section(u'.', 0, points); };
    switch (by) {
    case FigureBy::Agency:
        return codes->agencies[row.agency];
    case FigureBy::City:
        return area(1);
    case FigureBy::District:
        return area(2);
    case FigureBy::Village:
        return area(3);
    case FigureBy::Category:
        return codes->categories[row.category];
    case FigureBy::Channel:
        return codes->channels[row.channel];
    case FigureBy::Month:
        return toWib(row.createdAt).date().toString(u"yyyy-MM"_s);
    }
    return {};
}

void addPlain(Plain& to, const TicketRow& row)
{
    FigureCounts& counts = to.line.counts;
    ++counts.received;
    ++counts.byStatus[size_t(row.status)];
    const qint64 limit = rules().completeBy(
        row.category, row.channel, quint32(row.createdAt / 1000), quint32(row.stoodMs / 1000));
    if (isOpen(row.status))
        counts.onTime.overdue += RandomTickets::kNow / 1000 > limit ? 1 : 0;
    else if (row.status == TicketStatus::Done)
        (row.closedAt / 1000 <= limit ? counts.onTime.onTime : counts.onTime.late) += 1;
    counts.reopened += row.reopened > 0;
    counts.rejected += row.rejected > 0;
    counts.ratings += ratingOf(row.key) > 0;
    counts.stars += ratingOf(row.key);
    if (row.respondedAt != 0)
        to.response.push_back(row.respondedAt / 1000 - row.createdAt / 1000);
    if (row.status == TicketStatus::Done)
        to.completion.push_back(row.closedAt / 1000 - row.createdAt / 1000);
    if (isOpen(row.status))
        to.backlog.push_back(std::max<qint64>(0, RandomTickets::kNow / 1000 - row.createdAt / 1000));
}

FigureLine finished(Plain plain)
{
    plain.line.response = plainQuantiles(plain.response);
    plain.line.completion = plainQuantiles(plain.completion);
    plain.line.backlog = plainQuantiles(plain.backlog);
    return plain.line;
}

Figures plainFigures(const std::vector<TicketRow>& rows, const TicketFilter& filter)
{
    Figures out;
    out.at = RandomTickets::kNow;
    Plain total;
    std::array<std::map<QString, Plain>, kFigureByCount> by;
    for (const TicketRow& row : rows) {
        if (!passes(row, filter, *RandomTickets::codes(), Officer(), RandomTickets::kNow, {}))
            continue;
        addPlain(total, row);
        for (int i = 0; i < kFigureByCount; ++i) {
            Plain& plain = by[size_t(i)][codeOf(row, FigureBy(i))];
            plain.line.code = codeOf(row, FigureBy(i));
            addPlain(plain, row);
        }
        const QDateTime wib = toWib(row.createdAt);
        ++out.heat[size_t(wib.date().dayOfWeek() - 1)][size_t(wib.time().hour())];
        if (isOpen(row.status)) {
            const qint64 days = std::max<qint64>(0, RandomTickets::kNow / 1000 - row.createdAt / 1000) * 1000 / kDay;
            ++out.backlog[days < 1 ? 0 : days < 7 ? 1 : days < 30 ? 2 : days < 90 ? 3 : 4];
        }
    }
    out.total = finished(total);
    for (int i = 0; i < kFigureByCount; ++i) {
        for (const auto& [code, plain] : by[size_t(i)])
            out.by[size_t(i)].push_back(finished(plain));
        sortLines(out.by[size_t(i)], FigureBy(i) == FigureBy::Month ? FigureOrder::Name : FigureOrder::Received,
            FigureBy(i) != FigureBy::Month);
    }
    return out;
}

} // namespace

class TestFigureCube : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatAPlainCountGives_data();
    void isWhatAPlainCountGives();
    void isTheSameInTwoThreadsAsInOne();
    void leavesOutWhatWasNotAskedFor();
    void saysNothingOfNoReports();
    void givesTheReportsBehindEachNumber();
    void stopsWhenItIsCancelled();
    void takesADurationThatOccurred();
    void tellsNoShareOnTimeWhereEndsAreUnknown();
};

void TestFigureCube::isWhatAPlainCountGives_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("filtered");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("all %u", seed) << seed << 3000 << false;
        QTest::addRow("filtered %u", seed) << seed << 3000 << true;
    }
    QTest::addRow("one") << 9U << 1 << false;
    QTest::addRow("many blocks") << 10U << 150'000 << false;
}

void TestFigureCube::isWhatAPlainCountGives()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, count);
    QFETCH(const bool, filtered);
    RandomTickets random(seed);
    const auto rows = random.rows(count);
    TicketFilter filter;
    if (filtered) {
        filter = random.filter();
        filter.text.clear();
        filter.mine = false;
    }
    const auto ours = FigureCube::of(*selectionOf(rows, filter), rules(), 0x7F);
    const Figures plain = plainFigures(rows, filter);
    QVERIFY(ours);
    QCOMPARE(ours->total.counts.received, plain.total.counts.received);
    QVERIFY(ours->total == plain.total);
    for (int by = 0; by < kFigureByCount; ++by) {
        QCOMPARE(ours->by[size_t(by)].size(), plain.by[size_t(by)].size());
        QVERIFY2(ours->by[size_t(by)] == plain.by[size_t(by)], qPrintable(u"breakdown %1"_s.arg(by)));
    }
    QVERIFY(ours->heat == plain.heat);
    QVERIFY(ours->backlog == plain.backlog);
    QVERIFY(*ours == plain);
}

void TestFigureCube::isTheSameInTwoThreadsAsInOne()
{
    const auto selection = selectionOf(RandomTickets(4).rows(150'000), {});
    const auto two = FigureCube::of(*selection, rules(), 0x7F);
    QThreadPool& pool = *QThreadPool::globalInstance();
    const int threads = pool.maxThreadCount();
    pool.setMaxThreadCount(1);
    QSemaphore go;
    QSemaphore busy;
    pool.start([&] {
        busy.release();
        go.acquire();
    });
    busy.acquire(); // no thread is free now
    const auto one = FigureCube::of(*selection, rules(), 0x7F);
    go.release();
    pool.waitForDone();
    pool.setMaxThreadCount(threads);
    QVERIFY(*one == *two);
}

void TestFigureCube::leavesOutWhatWasNotAskedFor()
{
    const auto selection = selectionOf(RandomTickets(2).rows(500), {});
    const auto figures = FigureCube::of(*selection, rules(), figureBit(FigureBy::Category));
    QVERIFY(!figures->lines(FigureBy::Category).empty());
    QVERIFY(figures->lines(FigureBy::Agency).empty());
    const auto bare = FigureCube::of(*selection, rules(), 0);
    QVERIFY(bare->total == figures->total);
}

void TestFigureCube::saysNothingOfNoReports()
{
    const auto figures = FigureCube::of(*selectionOf({}, {}), rules(), 0x7F);
    QCOMPARE(figures->total, FigureLine());
    QVERIFY(!figures->total.counts.shareDone());
    QVERIFY(!figures->total.counts.onTime.share());
    QVERIFY(!figures->total.counts.rating());
    QVERIFY(figures->lines(FigureBy::Month).empty());
}

void TestFigureCube::givesTheReportsBehindEachNumber()
{
    const auto rows = RandomTickets(7).rows(5000);
    const auto selection = selectionOf(rows, {});
    const auto figures = FigureCube::of(*selection, rules(), 0);
    const FigureCounts& counts = figures->total.counts;
    QVERIFY(counts.ratings > 0 && counts.rating());
    const std::pair<FigureNumber, qint64> numbers[]{{FigureNumber::Received, counts.received},
        {FigureNumber::Done, counts.done()}, {FigureNumber::Open, counts.open()},
        {FigureNumber::OnTime, counts.onTime.onTime}, {FigureNumber::Late, counts.onTime.late},
        {FigureNumber::Overdue, counts.onTime.overdue}, {FigureNumber::Judged, counts.onTime.counted()},
        {FigureNumber::Responded, figures->total.response.count}, {FigureNumber::Reopened, counts.reopened},
        {FigureNumber::Rejected, counts.rejected}, {FigureNumber::Rated, counts.ratings}};
    for (const auto& [number, count] : numbers) {
        const auto keys = FigureCube::behind(*selection, rules(), {number});
        QCOMPARE(qint64(keys.size()), count);
        QVERIFY(std::ranges::is_sorted(keys));
        QCOMPARE(figureFromCode(figureCode(number)), number);
    }
    const auto cell = FigureCube::behind(*selection, rules(), {.weekday = 2, .hour = 9});
    QCOMPARE(qint64(cell.size()), figures->heat[2][9]);
    QVERIFY(!cell.empty());
    TicketFilter picked;
    picked.picked = std::make_shared<const PickedTickets>(PickedTickets{u"received"_s, KeySet(cell)});
    QCOMPARE(picked.activeParts(), 1);
    QCOMPARE(selectionOf(rows, picked)->count(), qint64(cell.size()));
    // The slow ones took at least the 90th percentile, and no other did longer.
    const auto slow = FigureCube::behind(*selection, rules(), {FigureNumber::Slow});
    QCOMPARE(qint64(slow.size()),
        figures->total.completion.count - FigureQuantiles::rank(figures->total.completion.count, 90));
    for (const qint64 key : slow) {
        const TicketRow row = *selection->columns().row(key);
        QVERIFY((row.closedAt - row.createdAt) / 1000 >= figures->total.completion.ninetieth);
    }
}

void TestFigureCube::stopsWhenItIsCancelled()
{
    const std::atomic<bool> cancelled = true;
    QVERIFY(!FigureCube::of(*selectionOf(RandomTickets(2).rows(5000), {}), rules(), 0x7F, &cancelled));
}

void TestFigureCube::tellsNoShareOnTimeWhereEndsAreUnknown()
{
    FigureCounts counts;
    counts.received = 101;
    counts.byStatus[size_t(TicketStatus::Done)] = 100;
    counts.byStatus[size_t(TicketStatus::Waiting)] = 1;
    counts.onTime = {.onTime = 90, .late = 5, .overdue = 1};
    QCOMPARE(counts.endUnknown(), 5);
    QVERIFY(counts.shareOnTime()); // one in twenty
    counts.onTime.onTime = 89;
    QVERIFY(!counts.shareOnTime());
    counts.onTime = {.onTime = 0, .late = 0, .overdue = 1};
    QVERIFY(!counts.shareOnTime()); // it would say 0 %
    QVERIFY(!FigureCounts().shareOnTime());
}

void TestFigureCube::takesADurationThatOccurred()
{
    QCOMPARE(FigureQuantiles::rank(1, 50), 0);
    QCOMPARE(FigureQuantiles::rank(2, 50), 0);
    QCOMPARE(FigureQuantiles::rank(3, 50), 1);
    QCOMPARE(FigureQuantiles::rank(10, 90), 8);
    QCOMPARE(FigureQuantiles::rank(11, 90), 9);
}

QTEST_APPLESS_MAIN(TestFigureCube)
#include "tst_figurecube.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/facetcounter.h"

#include "index/randomtickets.h"
#include "support/testmain.h"

using namespace JakOps;

namespace {

const Officer kBina{QStringLiteral("budi"), QStringLiteral("Budi"), Role::Agency, QStringLiteral("dbm"), QString()};

std::shared_ptr<const Selection> selectionOf(std::shared_ptr<const TicketColumns> columns, const TicketFilter& filter)
{
    return Selection::evaluate(std::move(columns),
        std::make_shared<FilterProgram>(filter, RandomTickets::codes(), kBina, RandomTickets::kNow), 1);
}

qint64 countOf(const std::vector<TicketRow>& rows, const TicketFilter& filter)
{
    return std::ranges::count_if(rows, [&](const TicketRow& row) {
        return passes(row, filter, *RandomTickets::codes(), kBina, RandomTickets::kNow, {});
    });
}

// The same filter asking for something else in one part.
template<class Change> TicketFilter with(TicketFilter filter, Change change)
{
    change(filter);
    return filter;
}

bool equal(const Facets& a, const Facets& b)
{
    bool same = a.selected() == b.selected() && a.total() == b.total() && a.overdue() == b.overdue()
        && a.mine() == b.mine() && a.privateCount() == b.privateCount() && a.withoutPlace() == b.withoutPlace()
        && a.outsideJakarta() == b.outsideJakarta() && a.categories() == b.categories() && a.agencies() == b.agencies()
        && a.channels() == b.channels() && a.areas() == b.areas() && a.selectedByVillage() == b.selectedByVillage()
        && a.days().firstDay == b.days().firstDay && a.days().counts == b.days().counts
        && a.days().outside == b.days().outside;
    for (const TicketStatus status : kAllStatuses)
        same = same && a.status(status) == b.status(status);
    return same;
}

} // namespace

class TestFacetCounter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void countsEachValueAsIfItWereTicked()
    {
        RandomTickets random(9);
        const auto rows = random.rows(2000);
        const auto columns = columnsOf(rows);
        const auto codes = RandomTickets::codes();
        for (int round = 0; round < 25; ++round) {
            const TicketFilter filter = random.filter();
            const auto facets = Facets::of(selectionOf(columns, filter));
            QCOMPARE(facets->selected(), countOf(rows, filter));
            QCOMPARE(facets->total(), 2000);
            for (const TicketStatus s : kAllStatuses)
                QCOMPARE(facets->status(s),
                    countOf(rows, with(filter, [s](TicketFilter& f) { f.statuses = TicketFilter::bit(s); })));
            for (const Priority p : {Priority::Low, Priority::Urgent})
                QCOMPARE(facets->priority(p),
                    countOf(rows, with(filter, [p](TicketFilter& f) { f.priorities = TicketFilter::bit(p); })));
            for (const QString& code : codes->categories.mid(1))
                QCOMPARE(facets->category(code),
                    countOf(rows, with(filter, [&](TicketFilter& f) { f.categories = {code}; })));
            for (const QString& code : codes->agencies.mid(1))
                QCOMPARE(
                    facets->agency(code), countOf(rows, with(filter, [&](TicketFilter& f) { f.agencies = {code}; })));
            for (const QString& code : codes->channels.mid(1))
                QCOMPARE(
                    facets->channel(code), countOf(rows, with(filter, [&](TicketFilter& f) { f.channels = {code}; })));
            for (const QString& code :
                {QStringLiteral("31.71"), QStringLiteral("31.71.01"), QStringLiteral("31.74.01.1002")})
                QCOMPARE(facets->area(code), countOf(rows, with(filter, [&](TicketFilter& f) { f.areas = {code}; })));
            QCOMPARE(facets->withoutPlace(),
                countOf(rows, with(filter, [](TicketFilter& f) { f.areas = {QStringLiteral("none")}; })));
            QCOMPARE(facets->outsideJakarta(),
                countOf(rows, with(filter, [](TicketFilter& f) { f.areas = {QStringLiteral("outside")}; })));
            QCOMPARE(facets->overdue(), countOf(rows, with(filter, [](TicketFilter& f) { f.overdue = true; })));
            QCOMPARE(facets->mine(), countOf(rows, with(filter, [](TicketFilter& f) { f.mine = true; })));
            QCOMPARE(facets->privateCount(), countOf(rows, with(filter, [](TicketFilter& f) { f.isPrivate = true; })));
        }
    }

    void countsTicketsByVillageWithinTheFilter()
    {
        RandomTickets random(4);
        const auto rows = random.rows(3000);
        TicketFilter filter;
        filter.categories = {QStringLiteral("jalan"), QStringLiteral("pohon")};
        const auto facets = Facets::of(selectionOf(columnsOf(rows), filter));
        for (const QString& village : RandomTickets::codes()->villages.mid(1)) {
            const TicketFilter there = with(filter, [&](TicketFilter& f) { f.areas = {village}; });
            QCOMPARE(facets->selectedByVillage().value(village), countOf(rows, there));
        }
    }

    void timeAxisCountsDaysOfTheCity()
    {
        std::vector<TicketRow> rows(4);
        const qint64 day = DayHistogram::dayOf(RandomTickets::kNow);
        const qint64 midnight = DayHistogram::startOfDayMs(day);
        rows[0] = {.key = 1, .createdAt = midnight - 1};
        rows[1] = {.key = 2, .createdAt = midnight};
        rows[2] = {.key = 3, .createdAt = midnight + 86'399'999};
        rows[3] = {.key = 4, .createdAt = 0}; // nobody knows when
        TicketFilter filter;
        filter.from = midnight; // the axis shows what lies outside the period too
        const auto facets = Facets::of(selectionOf(columnsOf(rows), filter));
        QCOMPARE(facets->selected(), 2);
        QCOMPARE(facets->days().firstDay, day - 1);
        QCOMPARE(facets->days().counts, (std::vector<quint32>{1, 2}));
        QCOMPARE(facets->days().outside, 1);
    }

    void incrementalEqualsRebuilt()
    {
        RandomTickets random(21);
        for (int f = 0; f < 6; ++f) {
            auto present = byKey(random.rows(3000));
            auto columns = columnsOf(present);
            const auto program
                = std::make_shared<FilterProgram>(random.filter(), RandomTickets::codes(), kBina, RandomTickets::kNow);
            FacetCounter counter;
            auto selection = Selection::evaluate(columns, program, 1);
            QVERIFY(equal(*counter.count(selection), *Facets::of(selection)));
            for (int round = 0; round < 15; ++round) {
                columns = columns->changed(random.changes(present, 80));
                if (round == 10)
                    columns = columns->compacted();
                selection = Selection::evaluate(columns, program, selection->generation() + 1, selection.get());
                QVERIFY(equal(*counter.count(selection), *Facets::of(selection)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFacetCounter)
#include "tst_facetcounter.moc"

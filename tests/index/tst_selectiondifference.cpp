// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/selectiondifference.h"

#include "index/randomtickets.h"
#include "support/testmain.h"

using namespace JakOps;

namespace {

std::shared_ptr<const Selection> selected(std::shared_ptr<const TicketColumns> columns, const TicketFilter& filter = {})
{
    const auto program = std::make_shared<FilterProgram>(
        filter, RandomTickets::codes(), Officer(), RandomTickets::kNow, std::make_shared<KeySet>());
    return Selection::evaluate(std::move(columns), program, 1);
}

} // namespace

class TestSelectionDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void countsNothingWhereNothingWasAdded()
    {
        RandomTickets random(1);
        const auto columns = columnsOf(random.rows(3000));
        QCOMPARE(countAdded(*selected(columns), *selected(columns)), 0);
    }

    void countsArrivalsInTheSameColumnsAndInColumnsSortedAnew()
    {
        RandomTickets random(2);
        const auto before = columnsOf(random.rows(3000));
        ChangeSet change;
        for (qint64 key = 3001; key <= 3040; ++key) {
            change.added.push_back(random.row(key));
            change.added.back().gone = false;
        }
        const auto grown = before->changed(change);
        QCOMPARE(grown->epoch(), before->epoch());
        QCOMPARE(countAdded(*selected(before), *selected(grown)), 40);
        const auto sorted = grown->compacted();
        QVERIFY(sorted->epoch() != before->epoch());
        QCOMPARE(countAdded(*selected(before), *selected(sorted)), 40);
    }

    void whatLeftTheFilterIsNotCounted()
    {
        RandomTickets random(3);
        const auto columns = columnsOf(random.rows(3000));
        TicketFilter waiting;
        waiting.statuses = TicketFilter::bit(TicketStatus::Waiting);
        const auto few = selected(columns, waiting);
        const auto all = selected(columns);
        QCOMPARE(countAdded(*all, *few), 0);
        QCOMPARE(countAdded(*few, *all), all->count() - few->count());
    }
};

QTEST_APPLESS_MAIN(TestSelectionDifference)
#include "tst_selectiondifference.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/nexturgent.h"
#include "index/randomtickets.h"
#include "index/workprogram.h"
#include "support/testmain.h"

#include "base/clock.h"
#include "domain/cityfacts.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

bool within(const QString& code, const QString& area)
{
    return !area.isEmpty() && (code == area || code.startsWith(area + u'.'));
}

// What workqueue.h says in words, row by row.
bool isIn(WorkQueue queue, const TicketRow& row, const TermCodes& codes, const Officer& officer,
    const QHash<QString, qint64>& escalated, qint64 now)
{
    if (!isOpen(row.status))
        return false;
    const bool local = officer.role == Role::Village || officer.role == Role::District;
    const bool assigned = !officer.code.isEmpty() && codes.officers[row.assignee] == officer.code;
    const bool unit = assigned || within(codes.agencies[row.agency], officer.agency)
        || (local && within(codes.villages[row.village], officer.area));
    const bool field = unit || worksCityWide(officer);
    const bool validation = row.status == TicketStatus::AwaitingValidation;
    switch (queue) {
    case WorkQueue::Mine:
        return assigned;
    case WorkQueue::Unit:
        return unit;
    case WorkQueue::DueToday:
        return field && row.dueAt >= now && row.dueAt < wibDayStartMs(now) + kDayMs;
    case WorkQueue::Overdue:
        return field && row.dueAt != 0 && row.dueAt < now;
    case WorkQueue::CameBack:
        return field && (row.flags & TicketFlag::cameBack) != 0;
    case WorkQueue::Validation:
        return field && validation;
    case WorkQueue::Unassigned:
        return field && !validation && row.assignee == 0;
    case WorkQueue::Escalated: {
        const QString agency = row.agency == 0 ? CityFacts::villageAgency(codes.villages[row.village])
                                               : codes.agencies[row.agency];
        return row.dueAt != 0 && row.dueAt <= escalated.value(agency);
    }
    case WorkQueue::Questions:
        return field && (row.flags & (TicketFlag::asked | TicketFlag::answered)) != 0;
    case WorkQueue::Verification:
        return field && (row.flags & TicketFlag::verificationAsked) != 0;
    case WorkQueue::Place:
        // Whoever may not know where a private report is does not learn that it is at a border.
        return field && row.status == TicketStatus::Waiting && (row.flags & TicketFlag::placeDoubt) != 0
            && (!row.isPrivate || officer.role == Role::Bureau);
    }
    return false;
}

} // namespace

class WorkProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsInAQueueWhenTheWordsSaySo_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("village") << Role::Village;
        QTest::newRow("agency") << Role::Agency;
        QTest::newRow("bureau") << Role::Bureau;
        QTest::newRow("viewer") << Role::Viewer;
    }
    void aRowIsInAQueueWhenTheWordsSaySo()
    {
        QFETCH(Role, role);
        RandomTickets random(17);
        const auto rows = random.rows(5000);
        const auto codes = RandomTickets::codes();
        Officer officer;
        officer.role = role;
        officer.code = codes->officers.value(1);
        officer.agency = role == Role::Viewer ? QString() : codes->agencies.value(1);
        officer.area = role == Role::Village ? u"31.71.01"_s : QString();
        const qint64 now = RandomTickets::kNow;
        const QHash<QString, qint64> escalated{{codes->agencies.value(2), now - 30 * kDayMs},
            {CityFacts::villageAgency(codes->villages.value(1)), now - kDayMs}};
        const auto columns = columnsOf(rows);
        const auto work = std::make_shared<const WorkProgram>(*codes, officer, escalated, now);
        WorkCounter counter;
        const WorkCounts counts = counter.count(columns, work);
        for (const WorkQueue queue : kAllWorkQueues) {
            std::vector<qint64> expected;
            for (const TicketRow& row : rows) {
                if (isIn(queue, row, *codes, officer, escalated, now))
                    expected.push_back(row.key);
            }
            TicketFilter filter;
            filter.queue = queue;
            const auto program = std::make_shared<FilterProgram>(filter, codes, officer, now, nullptr, escalated);
            const auto selection = Selection::evaluate(columns, program, 1);
            std::vector<qint64> found;
            for (size_t b = 0; b < selection->blocks().size(); ++b)
                selection->blocks()[b].forEach([&](quint32 row) { found.push_back(columns->blocks()[b]->key[row]); });
            std::ranges::sort(found);
            std::ranges::sort(expected);
            QVERIFY2(found == expected, qPrintable(workQueueCode(queue)));
            QCOMPARE(counts.of(queue), qint64(expected.size())); // the count is what a click gives
        }
    }

    void aRunningCountIsTheSameAsANewOne()
    {
        RandomTickets random(23);
        auto columns = columnsOf(random.rows(4000));
        Officer officer;
        officer.role = Role::Bureau;
        const auto work = std::make_shared<const WorkProgram>(
            *RandomTickets::codes(), officer, QHash<QString, qint64>(), RandomTickets::kNow);
        WorkCounter running;
        (void)running.count(columns, work);
        std::vector<TicketRow> rows;
        for (int i = 0; i < 40; ++i) {
            ChangeSet changes;
            for (int n = 0; n < 20; ++n) {
                auto row = columns->row(1 + (i * 97 + n * 31) % 3000);
                if (!row)
                    continue;
                row->status = kAllStatuses[size_t(i + n) % kTicketStatusCount];
                row->dueAt = isOpen(row->status) ? RandomTickets::kNow + (n - 10) * kDayMs : 0;
                changes.changed.push_back(*row);
            }
            columns = columns->changed(changes);
            QCOMPARE(running.count(columns, work), WorkCounter().count(columns, work));
        }
    }

    void theNextIsTheMostUrgentAndGoesOnFromThePresentOne()
    {
        RandomTickets random(5);
        const auto rows = random.rows(2000);
        const auto columns = columnsOf(rows);
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        const auto program
            = std::make_shared<FilterProgram>(filter, RandomTickets::codes(), Officer(), RandomTickets::kNow);
        const auto selection = Selection::evaluate(columns, program, 1);
        std::vector<std::pair<quint64, qint64>> order;
        for (const TicketRow& row : rows) {
            if (isOpen(row.status) && row.dueAt != 0)
                order.emplace_back(
                    urgencyOf(quint32(row.dueAt / 1000), row.priority, quint32(RandomTickets::kNow / 1000)), row.key);
        }
        std::ranges::sort(order);
        QVERIFY(order.size() > 100);
        qint64 present = 0;
        for (const auto& [rank, key] : order) {
            present = nextUrgent(*selection, present, RandomTickets::kNow);
            QCOMPARE(present, key);
        }
        QCOMPARE(nextUrgent(*selection, present, RandomTickets::kNow), order.front().second); // round again
        QCOMPARE(nextUrgent(*selection, 999'999, RandomTickets::kNow), order.front().second); // not in the list
    }

    void questionsThatMayStillBeAnsweredComeLast()
    {
        RandomTickets random(29);
        std::vector<TicketRow> rows;
        for (TicketRow row : random.rows(400)) {
            row.status = TicketStatus::Waiting;
            row.dueAt = RandomTickets::kNow - kDayMs * (row.key % 9);
            rows.push_back(row);
        }
        TicketFilter filter;
        filter.queue = WorkQueue::Questions;
        const Officer officer{.code = u"b"_s, .name = {}, .role = Role::Bureau, .agency = {}, .area = {}};
        const qint64 now = RandomTickets::kNow;
        const auto program = std::make_shared<FilterProgram>(filter, RandomTickets::codes(), officer, now);
        const auto selection = Selection::evaluate(columnsOf(rows), program, 1);
        QVERIFY(selection->count() > 100);
        bool waited = false;
        qint64 present = 0;
        int acted = 0;
        for (qint64 i = 0; i < selection->count(); ++i) {
            present = nextUrgent(*selection, present, now);
            const TicketRow& row = *std::ranges::find(rows, present, &TicketRow::key);
            const bool waits = row.askedUntil / 1000 >= now / 1000;
            QVERIFY(!waited || waits); // after the first that waits only such
            waited = waits;
            acted += waits ? 0 : 1;
        }
        QVERIFY(waited && acted > 20);
    }

    void theShareIsThatOfTheField()
    {
        RandomTickets random(11);
        const auto rows = random.rows(3000);
        const auto codes = RandomTickets::codes();
        Officer officer{.code = u"siti"_s, .name = {}, .role = Role::Agency, .agency = u"dbm"_s, .area = {}};
        const qint64 now = RandomTickets::kNow;
        const qint64 from = now - 3000 * kDayMs;
        const WorkProgram work(*codes, officer, {}, now);
        OnTimeShare expected;
        for (const TicketRow& row : rows) {
            if (row.createdAt >= from && isIn(WorkQueue::Unit, [&row] {
                    TicketRow open = row;
                    open.status = TicketStatus::Waiting;
                    return open;
                }(), *codes, officer, {}, now))
                expected.add(row.createdAt + 7 * kDayMs + row.stoodMs, row.closedAt, row.status == TicketStatus::Done, now);
        }
        QVERIFY(expected.counted() > 100);
        QCOMPARE(onTimeShare(*columnsOf(rows), *codes, work, {}, from, now), expected);
    }

    void nothingOpenHasNoNext()
    {
        const auto program = std::make_shared<FilterProgram>(
            TicketFilter(), RandomTickets::codes(), Officer(), RandomTickets::kNow);
        const auto selection = Selection::evaluate(std::make_shared<TicketColumns>(), program, 1);
        QCOMPARE(nextUrgent(*selection, 0, RandomTickets::kNow), 0);
    }

    void aQueueIsKeptInAView()
    {
        for (const WorkQueue queue : kAllWorkQueues) {
            TicketFilter filter;
            filter.queue = queue;
            QCOMPARE(filter.activeParts(), 1);
            const auto read = TicketFilter::fromJson(filter.toJson());
            VERIFY_RESULT(read);
            QVERIFY(*read == filter);
        }
        QVERIFY(!TicketFilter::fromJson({{u"queue"_s, u"everything"_s}}));
    }
};

QTEST_GUILESS_MAIN(WorkProgramTest)
#include "tst_workprogram.moc"

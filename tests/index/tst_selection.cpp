// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/selection.h"

#include "index/randomtickets.h"
#include "support/testmain.h"

#include <QJsonDocument>

#include <set>

using namespace JakOps;

namespace {

const Officer kSiti{QStringLiteral("siti"), QStringLiteral("Siti"), Role::Village, QStringLiteral("kel.31.71.01.1001"),
    QStringLiteral("31.71.01.1001")};

std::shared_ptr<const FilterProgram> programOf(const TicketFilter& filter, const std::vector<qint64>& textKeys = {})
{
    return std::make_shared<FilterProgram>(
        filter, RandomTickets::codes(), kSiti, RandomTickets::kNow, std::make_shared<KeySet>(textKeys));
}

std::set<qint64> keysOf(const Selection& selection)
{
    std::set<qint64> keys;
    for (size_t b = 0; b < selection.blocks().size(); ++b)
        selection.blocks()[b].forEach([&](quint32 row) { keys.insert(selection.columns().blocks()[b]->key[row]); });
    return keys;
}

} // namespace

class TestSelection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void holdsExactlyWhatPassesTheFilter()
    {
        RandomTickets random(5);
        const auto rows = random.rows(6000);
        const auto columns = columnsOf(rows);
        const auto codes = RandomTickets::codes();
        for (int round = 0; round < 150; ++round) {
            TicketFilter filter = random.filter();
            std::vector<qint64> textKeys;
            if (round % 4 == 0) {
                filter.text = QStringLiteral("x");
                for (int i = 0; i < 3000; ++i)
                    textKeys.push_back(1 + random.below(6000));
            }
            std::set<qint64> expected;
            qint64 open = 0;
            qint64 placed = 0;
            for (const TicketRow& row : rows) {
                if (passes(row, filter, *codes, kSiti, RandomTickets::kNow, textKeys)) {
                    expected.insert(row.key);
                    open += isOpen(row.status) ? 1 : 0;
                    placed += std::isfinite(row.lat) ? 1 : 0;
                }
            }
            const auto selection = Selection::evaluate(columns, programOf(filter, textKeys), 1);
            const QByteArray context = QJsonDocument(filter.toJson()).toJson();
            QVERIFY2(keysOf(*selection) == expected, context.constData());
            QCOMPARE(selection->count(), qint64(expected.size()));
            QCOMPARE(selection->openCount(), open);
            QCOMPARE(selection->placedCount(), placed);
        }
    }

    void incrementalEqualsRebuilt()
    {
        RandomTickets random(11);
        for (int f = 0; f < 8; ++f) {
            auto present = byKey(random.rows(4000));
            auto columns = columnsOf(present);
            const auto program = programOf(random.filter());
            auto selection = Selection::evaluate(columns, program, 1);
            for (int round = 0; round < 20; ++round) {
                columns = columns->changed(random.changes(present, 60));
                selection = Selection::evaluate(columns, program, selection->generation() + 1, selection.get());
                const auto anew = Selection::evaluate(columns, program, 1);
                QVERIFY(std::ranges::equal(selection->blocks(), anew->blocks()));
                QCOMPARE(selection->byStatus(), anew->byStatus());
                QCOMPARE(selection->count(), anew->count());
            }
            QCOMPARE(keysOf(*selection), keysOf(*Selection::evaluate(columnsOf(present), program, 1)));
        }
    }

    void anotherProgramTakesNothingOver()
    {
        RandomTickets random;
        const auto columns = columnsOf(random.rows(3000));
        TicketFilter done;
        done.statuses = TicketFilter::bit(TicketStatus::Done);
        const auto all = Selection::evaluate(columns, programOf({}), 1);
        const auto some = Selection::evaluate(columns, programOf(done), 2, all.get());
        QCOMPARE(some->count(), all->byStatus()[size_t(TicketStatus::Done)]);
    }

    void sumsAreThoseOfTheRows()
    {
        RandomTickets random(2);
        const auto columns = columnsOf(random.rows(5000));
        for (int round = 0; round < 30; ++round) {
            const auto selection = Selection::evaluate(columns, programOf(random.filter()), 1);
            for (size_t b = 0; b < selection->blocks().size(); ++b) {
                const TicketBlock& block = *columns->blocks()[b];
                std::array<GroupSelection, kBlockGroups> sums;
                selection->blocks()[b].forEach([&](quint32 row) {
                    GroupSelection& group = sums[row / kGroupRows];
                    group.sumX += block.x[row];
                    group.sumY += block.y[row];
                    ++group.count;
                    ++group.byStatus[size_t(statusOf(block.state[row]))];
                });
                QVERIFY(selection->blocks()[b].groups == sums);
            }
        }
    }

    void aTextWithoutAnswerSelectsNothing()
    {
        RandomTickets random;
        TicketFilter filter;
        filter.text = QStringLiteral("jalan");
        const auto program
            = std::make_shared<FilterProgram>(filter, RandomTickets::codes(), kSiti, RandomTickets::kNow);
        QCOMPARE(Selection::evaluate(columnsOf(random.rows(100)), program, 1)->count(), 0);
    }

    void termsLaterThanTheProgramPassOnlyWhereNothingIsAsked()
    {
        std::vector<TicketRow> rows(1);
        rows[0] = {.key = 1, .lat = -6.2, .lon = 106.8, .category = 900, .agency = 900, .channel = 900, .village = 900};
        const auto columns = columnsOf(rows);
        QCOMPARE(Selection::evaluate(columns, programOf({}), 1)->count(), 1);
        TicketFilter filter;
        filter.areas = {QStringLiteral("31.71")};
        QCOMPARE(Selection::evaluate(columns, programOf(filter), 1)->count(), 0);
    }

    void findsTicketsByKey()
    {
        RandomTickets random;
        const auto rows = random.rows(500);
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        const auto selection = Selection::evaluate(columnsOf(rows), programOf(filter), 1);
        for (const TicketRow& row : rows)
            QCOMPARE(selection->containsKey(row.key), isOpen(row.status));
        QVERIFY(!selection->containsKey(501));
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/duplicates/nearbytickets.h"

#include "geo/webmercator.h"
#include "index/duplicates/likeness.h"
#include "index/randomtickets.h"
#include "support/testmain.h"

#include <QTest>

#include <limits>

using namespace JakOps;

namespace {

constexpr qint64 kNow = RandomTickets::kNow / 1000 * 1000;
constexpr qint64 kHour = 3'600'000;
constexpr GeoPoint kMonas {-6.1754, 106.8272};

// So many metres north of it.
GeoPoint north(double metres)
{
    return {kMonas.lat + metres / 111'195.0, kMonas.lon};
}

TicketRow row(qint64 key, double metres, qint64 apart)
{
    TicketRow row;
    row.key = key;
    row.lat = north(metres).lat;
    row.lon = north(metres).lon;
    row.createdAt = kNow + apart;
    row.category = 3;
    return row;
}

std::vector<qint64> keysNear(const std::vector<TicketRow>& rows, const TicketRow& of, size_t most = 48)
{
    std::vector<qint64> keys;
    for (const NearbyTicket& ticket : nearbyTickets(*columnsOf(rows), of, most))
        keys.push_back(ticket.key);
    return keys;
}

using Keys = std::vector<qint64>;

} // namespace

class TestNearbyTickets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void findsThoseWithinReachTheLikestFirst()
    {
        const TicketRow of = row(1, 0, 0);
        QCOMPARE(keysNear({of, row(2, 200, -kHour), row(3, 20, -kHour), row(4, 100, kHour)}, of), (Keys {3, 4, 2}));
    }

    void tellsTheDistanceAsItIs()
    {
        const TicketRow of = row(1, 0, 0);
        const auto found = nearbyTickets(*columnsOf(std::vector<TicketRow> {of, row(2, 120, 0)}), of);
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(qAbs(found[0].metres - distanceMetres(kMonas, north(120))) < 0.5);
    }

    void endsAtTheReach()
    {
        const TicketRow of = row(1, 0, 0);
        const double reach = kAlikeReachMetres + kAlikeSlackMetres;
        QCOMPARE(keysNear({of, row(2, reach - 1, 0), row(3, reach + 1, 0)}, of), (Keys {2}));
        QCOMPARE(keysNear({of, row(2, 0, kAlikeReachMs), row(3, 0, kAlikeReachMs + 1000), row(4, 0, -kAlikeReachMs - 1000)}, of), (Keys {2}));
    }

    void leavesOutWhatIsNoReportOfItsOwn()
    {
        const TicketRow of = row(1, 0, 0);
        TicketRow merged = row(2, 0, -kHour);
        merged.status = TicketStatus::Merged;
        TicketRow withdrawn = row(3, 0, -kHour);
        withdrawn.status = TicketStatus::Withdrawn;
        TicketRow gone = row(4, 0, -kHour);
        gone.gone = true;
        QVERIFY(keysNear({of, merged, withdrawn, gone}, of).empty());
        QVERIFY(!mayBeSame(of, merged));
        QVERIFY(!mayBeSame(of, withdrawn));
        QVERIFY(!mayBeSame(of, gone));
        QVERIFY(!mayBeSame(of, of));
    }

    void takesTroubleThatCameBackForANewReport()
    {
        const TicketRow of = row(1, 0, 0);
        TicketRow before = row(2, 0, -10 * kHour);
        before.status = TicketStatus::Done;
        before.closedAt = kNow - kHour;
        TicketRow during = before;
        during.key = 3;
        during.closedAt = kNow + 1000;
        QCOMPARE(keysNear({of, before, during}, of), (Keys {3}));
        QVERIFY(!mayBeSame(of, before));
        QVERIFY(mayBeSame(of, during));
        // The other way round: this one was done before the other came.
        TicketRow done = row(5, 0, -10 * kHour);
        done.status = TicketStatus::Done;
        done.closedAt = kNow - kHour;
        QVERIFY(keysNear({done, row(1, 0, 0)}, done).empty());
    }

    void findsNothingWithoutAPlace()
    {
        TicketRow nowhere = row(1, 0, 0);
        nowhere.lat = nowhere.lon = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(keysNear({nowhere, row(2, 0, 0)}, nowhere).empty());
        const TicketRow of = row(2, 0, 0);
        QVERIFY(keysNear({nowhere, of}, of).empty());
    }

    void keepsTheLikestWhereThereAreMany()
    {
        const TicketRow of = row(1, 0, 0);
        std::vector<TicketRow> rows {of};
        for (int i = 0; i < 3000; ++i)
            rows.push_back(row(2 + i, 1.0 + 0.05 * i, 0));
        QCOMPARE(keysNear(rows, of, 3), (Keys {2, 3, 4}));
        QVERIFY(keysNear(rows, of, 0).empty());
    }

    void findsWhatLookingAtEveryTicketFinds()
    {
        RandomTickets random(4);
        auto rows = random.rows(6000);
        for (TicketRow& each : rows) {
            each.createdAt = kNow - qint64(random.below(20 * 86'400)) * 1000;
            each.closedAt = each.closedAt == 0 ? 0 : each.createdAt + qint64(random.below(20 * 86'400)) * 1000;
        }
        const auto columns = columnsOf(rows);
        int compared = 0;
        for (size_t i = 0; i < rows.size(); i += 7) {
            const TicketRow& of = rows[i];
            std::vector<qint64> expected;
            for (const TicketRow& other : rows) {
                if (std::isnan(of.lat) || std::isnan(other.lat) || !mayBeSame(of, other))
                    continue;
                const double metres = distanceMetres({of.lat, of.lon}, {other.lat, other.lon});
                if (metres < kAlikeReachMetres + kAlikeSlackMetres - 2.0)
                    expected.push_back(other.key);
            }
            std::vector<qint64> found;
            for (const NearbyTicket& ticket : nearbyTickets(*columns, of, 100'000))
                found.push_back(ticket.key);
            std::ranges::sort(found);
            std::ranges::sort(expected);
            if (of.status == TicketStatus::Merged)
                continue; // is asked about as if it were open
            QVERIFY(std::ranges::includes(found, expected));
            compared += int(expected.size());
        }
        QVERIFY(compared > 100);
    }
};

QTEST_GUILESS_MAIN(TestNearbyTickets)
#include "tst_nearbytickets.moc"

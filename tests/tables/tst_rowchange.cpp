// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rowchange.h"

#include "support/testmain.h"

#include <algorithm>
#include <random>
#include <set>

using namespace JakOps;

namespace {

using Keys = std::vector<quint32>;

RowChange changeOf(const Keys& before, const Keys& after)
{
    const std::set<quint32> old(before.begin(), before.end());
    const std::set<quint32> now(after.begin(), after.end());
    return rowChange(
        before, after, [&](quint32 k) { return old.contains(k); }, [&](quint32 k) { return now.contains(k); });
}

} // namespace

class TestRowChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void equalListsNeedNothing()
    {
        QVERIFY(changeOf({1, 2, 3}, {1, 2, 3}).kind == RowChange::Kind::None);
        QVERIFY(changeOf({}, {}).kind == RowChange::Kind::None);
    }

    void arrivalsAtTheTopAreOneInsertion()
    {
        const RowChange change = changeOf({3, 2, 1}, {5, 4, 3, 2, 1});
        QVERIFY(change.kind == RowChange::Kind::Insert);
        QCOMPARE(change.first, 0);
        QCOMPARE(change.last, 1);
    }

    void aRunThatLeftIsOneRemoval()
    {
        const RowChange change = changeOf({5, 4, 3, 2, 1}, {5, 2, 1});
        QVERIFY(change.kind == RowChange::Kind::Remove);
        QCOMPARE(change.first, 1);
        QCOMPARE(change.last, 2);
    }

    void stepsOfAnyOtherChangeEndInTheNewList()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 500; ++round) {
            Keys all(20);
            for (quint32 i = 0; i < all.size(); ++i)
                all[i] = i + 1;
            std::ranges::shuffle(all, random);
            const Keys before(all.begin(), all.begin() + 12);
            Keys after;
            for (size_t i = 0; i < all.size(); ++i) {
                if (random() % 3 != 0)
                    after.push_back(all[i]);
            }
            if (round % 2 == 0)
                std::ranges::shuffle(after, random);
            const RowChange change = changeOf(before, after);
            if (change.kind != RowChange::Kind::Many)
                continue;
            QVERIFY(std::ranges::is_permutation(before, change.keptThenRemoved));
            const Keys kept(change.keptThenRemoved.begin(), change.keptThenRemoved.begin() + change.kept);
            for (const quint32 key : kept)
                QVERIFY(std::ranges::find(after, key) != after.end());
            QVERIFY(std::ranges::equal(
                kept, Keys(change.keptThenAdded.begin(), change.keptThenAdded.begin() + change.kept)));
            QVERIFY(std::ranges::is_permutation(after, change.keptThenAdded));
        }
    }
};

QTEST_GUILESS_MAIN(TestRowChange)
#include "tst_rowchange.moc"

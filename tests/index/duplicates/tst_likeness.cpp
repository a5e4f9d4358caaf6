// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/duplicates/likeness.h"
#include "support/testmain.h"

#include <QTest>

using namespace JakOps;

namespace {

constexpr qint64 kHour = 3'600'000;

PairFacts same()
{
    return {.metres = 0.0, .slackMetres = 0.0, .apartMs = 0, .sameCategory = true, .sameTopic = true, .words = 1.0, .photo = {}};
}

PairFacts with(PairFacts facts, const std::function<void(PairFacts&)>& change)
{
    change(facts);
    return facts;
}

} // namespace

class TestLikeness final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isOneWhereEverythingAgrees()
    {
        QCOMPARE(likeness(same()).score, 1.0);
        QCOMPARE(likeness(same()).reasons,
            quint8(AlikeReason::place | AlikeReason::time | AlikeReason::category | AlikeReason::words));
    }

    void endsAtTheReachOfPlaces()
    {
        const auto at = [](double metres) { return likeness(with(same(), [=](PairFacts& f) { f.metres = metres; })); };
        QVERIFY(at(kAlikeReachMetres - 0.5).score > 0.0);
        QCOMPARE(at(kAlikeReachMetres).score, 0.0);
        QCOMPARE(at(kAlikeReachMetres).reasons, quint8(0));
        QCOMPARE(at(5'000.0).score, 0.0);
    }

    void believesAPlacesInaccuracyUpToABound()
    {
        const auto at = [](double slack) {
            return likeness(with(same(), [=](PairFacts& f) {
                f.metres = kAlikeReachMetres + kAlikeSlackMetres - 1.0;
                f.slackMetres = slack;
            })).score;
        };
        QCOMPARE(at(0.0), 0.0);
        QVERIFY(at(kAlikeSlackMetres) > 0.0);
        QCOMPARE(at(50'000.0), at(kAlikeSlackMetres)); // "somewhere in Jakarta" is no neighbour of everybody
        QCOMPARE(at(-1.0), 0.0); // unknown
    }

    void endsAtTheReachOfTimes()
    {
        const auto at = [](qint64 apart) { return likeness(with(same(), [=](PairFacts& f) { f.apartMs = apart; })).score; };
        QVERIFY(at(kAlikeReachMs) > 0.0);
        QCOMPARE(at(kAlikeReachMs + 1), 0.0);
        QCOMPARE(at(-kHour), at(kHour)); // either may be the earlier one
        QVERIFY(at(kHour) > at(24 * kHour));
        QVERIFY(at(24 * kHour) > at(7 * 24 * kHour));
    }

    void growsWithEachPart()
    {
        const double all = likeness(same()).score;
        QVERIFY(likeness(with(same(), [](PairFacts& f) { f.metres = 90.0; })).score < all);
        QVERIFY(likeness(with(same(), [](PairFacts& f) { f.words = 0.4; })).score < all);
        const double topic = likeness(with(same(), [](PairFacts& f) { f.sameCategory = false; })).score;
        const double other = likeness(with(same(), [](PairFacts& f) { f.sameCategory = f.sameTopic = false; })).score;
        QVERIFY(topic < all);
        QVERIFY(other < topic);
    }

    void leavesOutWordsThatMayNotBeCompared()
    {
        // Left out is not "nothing in common".
        const PairFacts unread = with(same(), [](PairFacts& f) { f.words = {}; });
        QCOMPARE(likeness(unread).score, 1.0);
        QVERIFY((likeness(unread).reasons & AlikeReason::words) == 0);
        QVERIFY(likeness(with(same(), [](PairFacts& f) { f.words = 0.0; })).score < 1.0);
    }

    void needsMoreThanTheSamePlace()
    {
        const PairFacts place {.metres = 0.0, .slackMetres = 0.0, .apartMs = 5 * 24 * kHour, .sameCategory = false,
            .sameTopic = false, .words = 0.1, .photo = {}};
        QVERIFY(likeness(place).score < kAlikeScore);
    }

    void takesAPhotoForMuchWhateverThePlace()
    {
        PairFacts facts {.metres = {}, .slackMetres = 0.0, .apartMs = 3 * kHour, .sameCategory = false, .sameTopic = false, .words = {}, .photo = {}};
        QCOMPARE(likeness(facts).score, 0.0); // nothing is known to be near
        facts.photo = 1.0;
        QVERIFY(likeness(facts).score >= kAlikeScore);
        QVERIFY((likeness(facts).reasons & AlikeReason::photo) != 0);
        facts.metres = 40'000.0;
        QVERIFY(likeness(facts).score >= kAlikeScore);
        facts.apartMs = kAlikeReachMs + 1;
        QCOMPARE(likeness(facts).score, 0.0);
        const PairFacts both = with(same(), [](PairFacts& f) { f.words = 0.3; f.photo = 0.9; });
        QVERIFY(likeness(both).score > likeness(with(both, [](PairFacts& f) { f.photo = {}; })).score);
        QVERIFY(likeness(both).score <= 1.0);
    }
};

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"

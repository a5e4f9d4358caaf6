// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bulletin.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'143'600'000;
constexpr qint64 kHour = 3'600'000;

Bulletin bulletinFor(const QString& area)
{
    Bulletin bulletin;
    bulletin.title = u"Siaga"_s;
    bulletin.words = u"Periksa pompa."_s;
    bulletin.area = area;
    bulletin.validFrom = kNow - kHour;
    bulletin.validUntil = kNow + kHour;
    bulletin.writtenAt = kNow - kHour;
    return bulletin;
}

Officer officerOf(const QString& area)
{
    Officer officer;
    officer.area = area;
    return officer;
}

} // namespace

class TestBulletin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void concernsWhoWorksInItsArea_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("officer");
        QTest::addColumn<bool>("concerned");
        QTest::addRow("the city, a kelurahan") << QString() << u"31.74.01.1007"_s << true;
        QTest::addRow("the city, no area") << QString() << QString() << true;
        QTest::addRow("a kelurahan, no area") << u"31.74.01.1007"_s << QString() << true;
        QTest::addRow("its own") << u"31.74.01.1007"_s << u"31.74.01.1007"_s << true;
        QTest::addRow("around his") << u"31.74.01"_s << u"31.74.01.1007"_s << true;
        QTest::addRow("within his") << u"31.74.01.1007"_s << u"31.74.01"_s << true;
        QTest::addRow("the neighbour") << u"31.74.01.1006"_s << u"31.74.01.1007"_s << false;
        QTest::addRow("another city") << u"31.71"_s << u"31.74.01"_s << false;
        QTest::addRow("a beginning is no area") << u"31.7"_s << u"31.74.01"_s << false;
    }
    void concernsWhoWorksInItsArea()
    {
        QFETCH(const QString, area);
        QFETCH(const QString, officer);
        QTEST(concerns(bulletinFor(area), officerOf(officer)), "concerned");
    }

    void isValidFromItsBeginningUntilBeforeItsEnd()
    {
        const Bulletin bulletin = bulletinFor({});
        QVERIFY(!bulletin.isValid(bulletin.validFrom - 1));
        QVERIFY(bulletin.isValid(bulletin.validFrom));
        QVERIFY(bulletin.isValid(bulletin.validUntil - 1));
        QVERIFY(!bulletin.isValid(bulletin.validUntil));
        Bulletin withdrawn = bulletin;
        withdrawn.withdrawnAt = kNow;
        QVERIFY(!withdrawn.isValid(kNow));
    }

    void keepsPinnedOnesInSightAfterTheyWereRead()
    {
        QList<Bulletin> all(5, bulletinFor({}));
        all[0].title = u"old"_s;
        all[0].writtenAt = kNow - 3 * kHour;
        all[1].title = u"new"_s;
        all[2].title = u"read"_s;
        all[2].readAt = kNow;
        all[3].title = u"pinned"_s;
        all[3].pinned = true;
        all[3].readAt = kNow;
        all[3].writtenAt = kNow - 9 * kHour;
        all[4].title = u"elsewhere"_s;
        all[4].area = u"31.71"_s;
        const QList<Bulletin> seen = bulletinsInSight(all, officerOf(u"31.74.01"_s), kNow);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen[0].title, u"pinned"_s);
        QCOMPARE(seen[1].title, u"new"_s);
        QCOMPARE(seen[2].title, u"old"_s);
        QVERIFY(bulletinsInSight(all, officerOf(u"31.74.01"_s), kNow + 2 * kHour).isEmpty());
    }

    void saysWhatIsWrongWithOne()
    {
        const auto loaded = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES) + u"/city"_s);
        QVERIFY(loaded);
        const auto check = [&](auto change, const QString& area = {}) {
            Bulletin bulletin = bulletinFor({});
            change(bulletin);
            return checkBulletin(bulletin, officerOf(area), *loaded, kNow);
        };
        using enum BulletinProblem;
        QCOMPARE(check([](Bulletin&) {}), None);
        QCOMPARE(check([](Bulletin& b) { b.title = u"  "_s; }), TitleMissing);
        QCOMPARE(check([](Bulletin& b) { b.title = QString(kLongestBulletinTitle, u'a'); }), None);
        QCOMPARE(check([](Bulletin& b) { b.title = QString(kLongestBulletinTitle + 1, u'a'); }), TitleLong);
        QCOMPARE(check([](Bulletin& b) { b.words.clear(); }), WordsMissing);
        QCOMPARE(check([](Bulletin& b) { b.words = QString(kLongestBulletinWords + 1, u'a'); }), WordsLong);
        QCOMPARE(check([](Bulletin& b) { b.area = u"99.99"_s; }), AreaUnknown);
        QCOMPARE(check([](Bulletin& b) { b.area = u"31.74.01"_s; }), None);
        QCOMPARE(check([](Bulletin& b) { b.area = u"31.74.01"_s; }, u"31.74.01"_s), None);
        QCOMPARE(check([](Bulletin& b) { b.area = u"31.74.02"_s; }, u"31.74.01"_s), OutsideOwnArea);
        QCOMPARE(check([](Bulletin&) {}, u"31.74.01"_s), OutsideOwnArea); // the whole city
        QCOMPARE(check([](Bulletin& b) { b.validUntil = b.validFrom; }), EndsBeforeItBegins);
        QCOMPARE(check([](Bulletin& b) { b.validUntil = kNow; }), EndsInThePast);
        QCOMPARE(check([](Bulletin& b) { b.validUntil = b.validFrom + 366 * 24 * kHour; }), None);
        QCOMPARE(check([](Bulletin& b) { b.validUntil = b.validFrom + 366 * 24 * kHour + 1; }), TooLong);
        for (int i = 0; i <= int(AlreadyWithdrawn); ++i)
            QCOMPARE(bulletinProblemFromCode(bulletinProblemCode(BulletinProblem(i))), BulletinProblem(i));
        QVERIFY(!bulletinProblemFromCode(u"nonsense"));
    }
};

QTEST_APPLESS_MAIN(TestBulletin)
#include "tst_bulletin.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/fuzzymatch.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFuzzyMatch final : public QObject
{
    Q_OBJECT

    static std::optional<int> score(const QString& typed, const QString& text)
    {
        return FuzzyQuery(typed).score(FuzzyText(text));
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void findsByStartsOfWordsInAnyOrder()
    {
        QVERIFY(score(u"kel mangg"_s, u"Kelurahan Manggarai"_s));
        QVERIFY(score(u"mangg kel"_s, u"Kelurahan Manggarai"_s));
        QVERIFY(score(u"TINDAK"_s, u"Kirim tindak lanjut"_s));
        QVERIFY(score(u"cafe"_s, u"Café Batavia"_s));
        QVERIFY(score(u"café"_s, u"Cafe Batavia"_s));
    }
    void findsByInitials()
    {
        QVERIFY(score(u"tl"_s, u"Kirim tindak lanjut"_s));
        QVERIFY(score(u"kmg"_s, u"Kelurahan Manggarai"_s));
    }
    void turnsDownWhatIsNotMeant()
    {
        QVERIFY(!score(u"manggz"_s, u"Kelurahan Manggarai"_s));
        QVERIFY(!score(u"iar"_s, u"Kelurahan Manggarai"_s)); // letters from the middle of words, in no order
        QVERIFY(!score(u"kel x"_s, u"Kelurahan Manggarai"_s));
        QVERIFY(!score(u"a"_s, QString()));
    }
    void theBetterMatchScoresHigher()
    {
        QVERIFY(*score(u"man"_s, u"Manggarai"_s) > *score(u"man"_s, u"Kelurahan Manggarai"_s));
        QVERIFY(*score(u"man"_s, u"Kelurahan Manggarai"_s) > *score(u"man"_s, u"Halaman depan"_s));
        QVERIFY(*score(u"peta"_s, u"Peta"_s) > *score(u"peta"_s, u"Petamburan"_s));
        QVERIFY(*score(u"impor"_s, u"Impor laporan"_s) > *score(u"impor"_s, u"Impor batas wilayah kelurahan"_s));
        QVERIFY(*score(u"cat"_s, u"Catatan"_s) > *score(u"cat"_s, u"Cari antrean terdekat"_s));
    }
    void tellsWhereItMatched()
    {
        const FuzzyText text(u"Kelurahan Manggarai"_s);
        QCOMPARE(FuzzyQuery(u"mang"_s).hits(text), (std::vector<QPoint> {{10, 4}}));
        QCOMPARE(FuzzyQuery(u"km"_s).hits(text), (std::vector<QPoint> {{0, 1}, {10, 1}}));
        QVERIFY(FuzzyQuery(u"zz"_s).hits(text).empty());
    }
    void anEmptyQueryMatchesAll()
    {
        QVERIFY(FuzzyQuery(u"  "_s).isEmpty());
        QVERIFY(score(QString(), u"Apa saja"_s));
    }
    void hostileTextCostsNothing()
    {
        QVERIFY(!score(u"b"_s.repeated(1000), u"a"_s.repeated(100'000)));
        QVERIFY(score(u"a"_s.repeated(10), u"a"_s.repeated(100'000)));
        const QString odd = QString(QChar(0x202E)) + u"\u0000<b>"_s;
        (void)score(odd, odd);
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"

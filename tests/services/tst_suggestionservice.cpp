// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/suggestionservice.h"
#include "services/testworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QRegularExpression>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSuggestionService final : public QObject
{
    Q_OBJECT

    // Closed reports of two kinds, every second a private one that only the bureau could read.
    static void fill(TestWorkspace& w, int from, int to)
    {
        for (int i = from; i < to; ++i) {
            const bool tree = i % 4 < 2;
            const bool hidden = i % 2 == 1;
            const QString words = hidden ? u"rahasia tetangga nomor %1"_s.arg(i)
                : tree               ? u"Pohon tumbang menutup gang %1"_s.arg(i)
                                     : u"Jalan berlubang di depan pasar %1"_s.arg(i);
            const auto key = w.addReport(i,
                {{BodyKey::text, words}, {BodyKey::isPrivate, hidden},
                    {BodyKey::category, hidden ? u"asusila"_s : tree ? u"pohon"_s : u"jalan"_s},
                    {BodyKey::agency, tree ? u"distamhut.jakpus"_s : u"dbm.jakpus"_s}, {BodyKey::to, u"done"_s}});
            QVERIFY(key.has_value());
        }
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void saysThatThereIsNotEnough()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        fill(w, 0, 20);
        SuggestionService service(*w);
        VERIFY_ERROR(service.suggest(u"pohon"_s, {}, {}).result(), ErrorCode::NotFound);
        VERIFY_ERROR(service.suggest(u"pohon"_s, {}, {}).result(), ErrorCode::NotFound); // and does not try every time
        QVERIFY(!QFile::exists(SuggestionService::filePath(w->profileDir())));
    }

    void learnsFromPublicClosedReportsAndKeepsIt()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        fill(w, 0, 600);
        SuggestionService service(*w);
        const auto found = service.suggest(u"ada pohon tumbang"_s, u"31.74.01.1007"_s, u"jaki"_s).result();
        VERIFY_RESULT(found);
        QCOMPARE(found->categories.first().code, u"pohon"_s);
        QCOMPARE(found->agencies.first().code, u"distamhut.jaksel"_s); // the unit of the place, not the one of the closed reports
        for (const Suggested& category : found->categories)
            QVERIFY(category.code != u"asusila"_s); // only in private reports
        QCOMPARE((*service.learned().result())->learnedFrom(), 270); // of 300 public ones, the newest tenth is asked about

        QFile file(SuggestionService::filePath(w->profileDir()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("rahasia"));
        QVERIFY(bytes.size() < 1024 * 1024);
        const auto kept = Suggester::fromBytes(bytes);
        VERIFY_RESULT(kept);

        SuggestionService again(*w); // from the file
        QCOMPARE(again.suggest(u"jalan rusak"_s, {}, {}).result()->categories,
            service.suggest(u"jalan rusak"_s, {}, {}).result()->categories);
    }

    void learnsAnewWhenTheStoreHasGrownOrTheFileIsDamaged()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        fill(w, 0, 500);
        const QString path = SuggestionService::filePath(w->profileDir());
        {
            SuggestionService service(*w);
            QCOMPARE((*service.learned().result())->mark(), 500);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("damaged");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another kind of file"_s)); // and goes on
        SuggestionService service(*w);
        QCOMPARE((*service.learned().result())->mark(), 500);
        fill(w, 500, 700);
        QCOMPARE((*service.learned().result())->mark(), 500); // not by so little: 500 × 1.2 + 100
        fill(w, 700, 701);
        QCOMPARE((*service.learned().result())->mark(), 701);
    }

    void namesUnitsByWhatTheyAre()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const CityFacts& facts = w->facts();
        QCOMPARE(SuggestionService::agencyClass(facts, u"dbm.jaksel"_s), u"dbm"_s);
        QCOMPARE(SuggestionService::agencyClass(facts, u"dbm"_s), u"dbm"_s);
        QCOMPARE(SuggestionService::agencyClass(facts, u"kel.31.74.01.1007"_s), u"kel"_s);
        QCOMPARE(SuggestionService::agencyClass(facts, u"kec.31.74.01"_s), u"kec"_s);
        QCOMPARE(SuggestionService::agencyClass(facts, u"kata sumber"_s), QString());
        QCOMPARE(SuggestionService::unitOf(facts, u"kel"_s, u"31.74.01.1007"_s), u"kel.31.74.01.1007"_s);
        QCOMPARE(SuggestionService::unitOf(facts, u"kec"_s, u"31.74.01.1007"_s), u"kec.31.74.01"_s);
        QCOMPARE(SuggestionService::unitOf(facts, u"kel"_s, {}), QString());
        QCOMPARE(SuggestionService::unitOf(facts, u"dbm"_s, u"31.74.01.1007"_s), u"dbm.jaksel"_s);
        QCOMPARE(SuggestionService::unitOf(facts, u"dbm"_s, {}), u"dbm"_s);
    }
};

QTEST_GUILESS_MAIN(TestSuggestionService)
#include "tst_suggestionservice.moc"

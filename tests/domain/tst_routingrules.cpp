// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "domain/questiontemplates.h"
#include "domain/routingrules.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kHead = "category,area,channel,words,agency,priority,note\n";
const QString kVillage = u"31.74.01.1007"_s;

} // namespace

class RoutingRulesTest final : public QObject
{
    Q_OBJECT

    CityFacts m_facts;

    [[nodiscard]] Result<RoutingRules> rules(const QByteArray& rows) const { return RoutingRules::fromCsv(kHead + rows, m_facts); }
    [[nodiscard]] std::optional<RoutingAnswer> ask(const QByteArray& rows, const RoutedReport& report) const
    {
        const auto read = rules(rows);
        return read ? read->answer(report, m_facts) : std::nullopt;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        const auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        VERIFY_RESULT(facts);
        m_facts = *facts;
    }

    void theFirstRuleThatHoldsDecides()
    {
        const QByteArray rows = "pohon,,,,distamhut.*,high,\npohon,,,,dlh,low,\n";
        const auto answer = ask(rows, {u"pohon"_s, kVillage, u"jaki"_s, {}});
        QVERIFY(answer);
        QCOMPARE(answer->line, 2);
        QCOMPARE(answer->agency, u"distamhut.jaksel"_s);
        QCOMPARE(answer->priority, Priority::High);
        QCOMPARE(answer->category, u"pohon"_s);
        QVERIFY(answer->area.isEmpty() && answer->channel.isEmpty() && answer->word.isEmpty());
    }

    void everyConditionMustHold_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("village");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("holds");
        QTest::newRow("all") << u"jalan"_s << kVillage << u"jaki"_s << u"Ada lubang."_s << true;
        QTest::newRow("second category") << u"trotoar"_s << kVillage << u"jaki"_s << u"Ada lubang."_s << true;
        QTest::newRow("category") << u"pohon"_s << kVillage << u"jaki"_s << u"Ada lubang."_s << false;
        QTest::newRow("area") << u"jalan"_s << u"31.71.01.1001"_s << u"jaki"_s << u"Ada lubang."_s << false;
        QTest::newRow("area that only begins so") << u"jalan"_s << u"31.740.01.1007"_s << u"jaki"_s << u"Ada lubang."_s << false;
        QTest::newRow("no place") << u"jalan"_s << QString() << u"jaki"_s << u"Ada lubang."_s << false;
        QTest::newRow("channel") << u"jalan"_s << kVillage << u"email"_s << u"Ada lubang."_s << false;
        QTest::newRow("words") << u"jalan"_s << kVillage << u"jaki"_s << u"Macet."_s << false;
        QTest::newRow("no words to read") << u"jalan"_s << kVillage << u"jaki"_s << QString() << false;
        QTest::newRow("inside a word") << u"jalan"_s << kVillage << u"jaki"_s << u"Berlubang."_s << false;
        QTest::newRow("beginning of a word") << u"jalan"_s << kVillage << u"jaki"_s << u"LUBANGNYA dalam"_s << true;
        QTest::newRow("several words") << u"jalan"_s << kVillage << u"jaki"_s << u"Ada tali... air di sana"_s << true;
    }
    void everyConditionMustHold()
    {
        QFETCH(QString, category);
        QFETCH(QString, village);
        QFETCH(QString, channel);
        QFETCH(QString, text);
        QFETCH(bool, holds);
        const auto answer
            = ask("jalan|trotoar,31.74,jaki|x,lubang | Tali  air,dbm,,\n", {category, village, channel, text});
        QCOMPARE(answer && answer->line == 2, holds);
    }

    void saysWhichConditionsHeld()
    {
        const auto answer = ask("jalan,31.74.01,jaki,aspal|lubang,dbm,urgent,Sudah disepakati\n",
            {u"jalan"_s, kVillage, u"jaki"_s, u"Lubang di aspal"_s});
        QVERIFY(answer);
        QCOMPARE(answer->area, u"31.74.01"_s);
        QCOMPARE(answer->channel, u"jaki"_s);
        QCOMPARE(answer->word, u"aspal"_s);
        QCOMPARE(answer->note, u"Sudah disepakati"_s);
    }

    void unitsAreThoseOfThePlace()
    {
        const auto unit = [this](const QByteArray& agency, const QString& village) {
            return ask(",,,," + agency + ",,\n", {u"jalan"_s, village, {}, {}})->agency;
        };
        QCOMPARE(unit("dbm.*", kVillage), u"dbm.jaksel"_s);
        QCOMPARE(unit("dbm.*", {}), u"dbm"_s); // no place: the Dinas
        QCOMPARE(unit("dbm", kVillage), u"dbm"_s);
        QCOMPARE(unit("pamjaya.*", kVillage), u"pamjaya"_s); // it has no units
        QCOMPARE(unit("kel.*", kVillage), u"kel.31.74.01.1007"_s);
        QCOMPARE(unit("kec.*", kVillage), u"kec.31.74.01"_s);
        QCOMPARE(unit("kel.*", {}), u"biro.pem"_s);
        QCOMPARE(unit("kec.*", {}), u"biro.pem"_s);
    }

    void fallsBackToTheCategorysUsualAgency()
    {
        const auto answer = ask({}, {u"jalan"_s, kVillage, {}, {}});
        QVERIFY(answer);
        QCOMPARE(answer->line, 0);
        QCOMPARE(answer->agency, u"dbm.jaksel"_s);
        QVERIFY(!ask({}, {u"kata sumber"_s, kVillage, {}, {}}));
        QVERIFY(!ask({}, {}));
    }

    void aRuleMayActAtIntake()
    {
        const QByteArray head = "category,area,channel,words,agency,priority,auto,note\n";
        const auto read = RoutingRules::fromCsv(head + "pohon,,,,distamhut.*,,1,Selalu\njalan,,,,dbm.*,,,\n", m_facts);
        VERIFY_RESULT(read);
        QVERIFY(read->actAtIntake());
        QVERIFY(read->answer({u"pohon"_s, kVillage, {}, {}}, m_facts)->atIntake);
        QVERIFY(!read->answer({u"jalan"_s, kVillage, {}, {}}, m_facts)->atIntake);
        QVERIFY(!read->answer({u"sampah"_s, kVillage, {}, {}}, m_facts)->atIntake); // no rule: never by itself
        QVERIFY(!rules("pohon,,,,distamhut.*,,\n")->actAtIntake()); // the column may be missing
        const auto wrong = RoutingRules::fromCsv(head + "pohon,,,,distamhut.*,,ya,\n", m_facts);
        QVERIFY(!wrong && wrong.error().detail.contains(u"line 2: auto is 1 or empty"_s));
    }

    void tellsWhatIsWrongByItsLine_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("said");
        QTest::newRow("category") << QByteArray("jalan,,,,dbm,,\njalam,,,,dbm,,\n") << u"line 3: no category \"jalam\""_s;
        QTest::newRow("area") << QByteArray("# a remark\n\n,31.99,,,dbm,,\n") << u"line 4: no area \"31.99\""_s;
        QTest::newRow("channel") << QByteArray(",,fax,,dbm,,\n") << u"line 2: no channel \"fax\""_s;
        QTest::newRow("agency") << QByteArray(",,,,dbx.*,,\n") << u"line 2: no agency \"dbx.*\""_s;
        QTest::newRow("none") << QByteArray("jalan,,,,,,\n") << u"line 2: a rule without an agency"_s;
        QTest::newRow("priority") << QByteArray("jalan,,,,dbm,soon,\n") << u"line 2: no priority \"soon\""_s;
        QTest::newRow("word") << QByteArray("jalan,,,!!,dbm,,\n") << u"line 2: \"!!\" is no word"_s;
        QTest::newRow("never reached") << QByteArray(",,,,dbm,,\njalan,,,,dbm,,\n")
                                       << u"line 3: is never reached: the rule in line 2 takes every report"_s;
        QTest::newRow("columns") << QByteArray("jalan,,dbm\n") << u"line 2"_s;
    }
    void tellsWhatIsWrongByItsLine()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, said);
        const auto read = rules(rows);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
        QCOMPARE(RoutingRules::fromCsv("agency\ndbm\n", m_facts).error().code, ErrorCode::InvalidInput);
    }

    void theBuiltInFilesAreRight()
    {
        const auto file = [](const QString& name) { return readFile(QStringLiteral(JAKOPS_RESOURCES "/workflow/") + name); };
        const auto built = RoutingRules::fromCsv(*file(u"routing.csv"_s), m_facts);
        VERIFY_RESULT(built);
        QVERIFY(built->rules().size() >= 5);
        const auto fallen = built->answer({u"pohon"_s, kVillage, u"jaki"_s, u"Pohon tumbang di gang"_s}, m_facts);
        QCOMPARE(fallen->agency, u"distamhut.jaksel"_s);
        QCOMPARE(fallen->priority, Priority::Urgent);
        const auto questions = QuestionTemplates::fromCsv(*file(u"questions.csv"_s), m_facts);
        VERIFY_RESULT(questions);
        QVERIFY(questions->forCategory(u"jalan"_s).first().contains(u"jalan"_s));
        QCOMPARE(questions->forCategory(u"jalan"_s).size(), questions->forCategory({}).size() + 1);
    }

    void refusesWrongQuestions()
    {
        const auto wrong = [this](const QByteArray& rows) {
            const auto read = QuestionTemplates::fromCsv("category,text\n" + rows, m_facts);
            return read ? QString() : read.error().detail;
        };
        QVERIFY(wrong("jalam,Apa?\n").contains(u"line 2"_s));
        QVERIFY(wrong(",Apa?\njalan,\n").contains(u"line 3"_s));
        QVERIFY(wrong("," + QByteArray(1'001, 'a') + "\n").contains(u"line 2"_s));
        QVERIFY(wrong("," + QByteArray(1'000, 'a') + "\n").isEmpty());
    }
};

QTEST_GUILESS_MAIN(RoutingRulesTest)
#include "tst_routingrules.moc"

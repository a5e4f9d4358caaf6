// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officerrules.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestOfficerRules final : public QObject
{
    Q_OBJECT

    CityFacts m_facts;
    const Officer m_good {u"lurah.manggarai"_s, u"Siti Rahmawati"_s, Role::Village, u"kel.31.74.01.1007"_s, u"31.74.01.1007"_s};

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void initTestCase()
    {
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        VERIFY_RESULT(facts);
        m_facts = *facts;
    }

    void takesWhoHasCodeNameAndScope()
    {
        QCOMPARE(officerProblemCode(checkOfficer(m_good, m_facts)), u"none"_s);
        QCOMPARE(officerProblemCode(checkOfficer({u"pengawas"_s, u"Hendra"_s, Role::Supervisor, {}, {}}, m_facts)), u"none"_s);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("given"); // code, name, agency, area
        QTest::addColumn<QString>("problem");
        const auto row = [this](const char* name, auto change, const QString& problem) {
            Officer officer = m_good;
            change(officer);
            QTest::newRow(name) << QStringList {officer.code, officer.name, officer.agency, officer.area} << problem;
        };
        row("code too short", [](Officer& o) { o.code = u"a"_s; }, u"code_shape"_s);
        row("code with a space", [](Officer& o) { o.code = u"lurah gambir"_s; }, u"code_shape"_s);
        row("code of a source", [](Officer& o) { o.code = u"source:jaki"_s; }, u"code_shape"_s);
        row("capital", [](Officer& o) { o.code = u"Lurah"_s; }, u"code_shape"_s);
        row("64 letters", [](Officer& o) { o.code = QString(64, u'a'); }, u"none"_s);
        row("65 letters", [](Officer& o) { o.code = QString(65, u'a'); }, u"code_shape"_s);
        row("no name", [](Officer& o) { o.name = u"  "_s; }, u"name_missing"_s);
        row("no agency", [](Officer& o) { o.agency.clear(); }, u"agency_missing"_s);
        row("wrong agency", [](Officer& o) { o.agency = u"nasa"_s; }, u"agency_unknown"_s);
        row("no area", [](Officer& o) { o.area.clear(); }, u"area_missing"_s);
        row("wrong area", [](Officer& o) { o.area = u"99.99"_s; }, u"area_unknown"_s);
    }
    void namesWhatIsWrong()
    {
        QFETCH(QStringList, given);
        QFETCH(QString, problem);
        const Officer officer {given[0], given[1], Role::Village, given[2], given[3]};
        QCOMPARE(officerProblemCode(checkOfficer(officer, m_facts)), problem);
        QCOMPARE(officerProblemFromCode(problem), checkOfficer(officer, m_facts));
    }

    void refusesPinsThatAreGuessedFirst_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("problem");
        QTest::newRow("five") << u"48213"_s << u"pin_short"_s;
        QTest::newRow("six") << u"482139"_s << u"none"_s;
        QTest::newRow("all the same") << u"000000"_s << u"pin_simple"_s;
        QTest::newRow("upwards") << u"123456"_s << u"pin_simple"_s;
        QTest::newRow("downwards") << u"987654"_s << u"pin_simple"_s;
        QTest::newRow("the code") << u"lurah.manggarai"_s << u"pin_simple"_s;
        QTest::newRow("words") << u"kucing oranye di atap"_s << u"none"_s;
        QTest::newRow("too long") << QString(65, u'x') + u'y' << u"pin_short"_s;
    }
    void refusesPinsThatAreGuessedFirst()
    {
        QFETCH(QString, pin);
        QFETCH(QString, problem);
        QCOMPARE(officerProblemCode(checkPin(pin, m_good.code)), problem);
    }

    void waitsLongerAfterEachWrongPin()
    {
        QCOMPARE(waitAfterFailures(0), 0);
        QCOMPARE(waitAfterFailures(2), 0);
        QCOMPARE(waitAfterFailures(3), 30'000);
        QCOMPARE(waitAfterFailures(4), 60'000);
        QCOMPARE(waitAfterFailures(7), 480'000);
        QCOMPARE(waitAfterFailures(8), 900'000);
        QCOMPARE(waitAfterFailures(1'000'000), 900'000);
    }
};

QTEST_APPLESS_MAIN(TestOfficerRules)
#include "tst_officerrules.moc"

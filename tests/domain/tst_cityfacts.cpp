// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cityfacts.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestCityFacts final : public QObject
{
    Q_OBJECT

private:
    CityFacts m_facts;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        VERIFY_RESULT(facts);
        m_facts = *facts;
    }

    void knowsTheWholeCity()
    {
        const auto count = [this](AreaLevel level) { return std::ranges::count(m_facts.areas(), level, &Area::level); };
        QCOMPARE(count(AreaLevel::City), 6);
        QCOMPARE(count(AreaLevel::District), 44);
        QCOMPARE(count(AreaLevel::Village), 267);
        QCOMPARE(m_facts.categories().size(), 116);
        QCOMPARE(m_facts.channels().size(), 15);
        QCOMPARE(m_facts.statuses().size(), kTicketStatusCount);
    }

    void everyAreaHasItsParent()
    {
        for (const Area& area : m_facts.areas()) {
            QVERIFY2(isNearJakarta(area.point), qPrintable(area.code));
            if (area.level != AreaLevel::City)
                QVERIFY2(m_facts.area(parentAreaCode(area.code)), qPrintable(area.code));
        }
    }

    void everyCategoryAndAgencyRefersToAgenciesThatExist()
    {
        for (const Category& category : m_facts.categories())
            QVERIFY2(m_facts.agency(category.agency), qPrintable(category.code));
        QSet<QString> codes;
        for (const Agency& agency : m_facts.agencies()) {
            QVERIFY2(!codes.contains(agency.code), qPrintable(agency.code));
            codes += agency.code;
            if (!agency.parent.isEmpty())
                QVERIFY2(m_facts.agency(agency.parent), qPrintable(agency.code));
            if (!agency.area.isEmpty())
                QVERIFY2(m_facts.area(agency.area), qPrintable(agency.code));
        }
    }

    void findsNamesAsSourcesWriteThem()
    {
        QVERIFY(m_facts.categoryByName(u"  PARKIR  liar"_s));
        QCOMPARE(m_facts.categoryByName(u"parkir liar"_s)->name, u"Parkir Liar"_s);
        QVERIFY(m_facts.villageByName(u"Kelurahan Kebon Sirih"_s));
        QCOMPARE(m_facts.villageByName(u"KEBON SIRIH"_s), m_facts.villageByName(u"Kel. Kebon Sirih"_s));
        QVERIFY(m_facts.villageByName(u"Kelapa Gading Barat"_s));
        QVERIFY(!m_facts.villageByName(u"Atlantis"_s));
        QVERIFY(m_facts.channelByName(u"jaki"_s));
    }

    void showsTheWordsOfASourceTheCityDoesNotKnow()
    {
        QCOMPARE(m_facts.categoryName(u"Road - Pot hole"_s), u"Road - Pot hole"_s);
    }

    void namesTheSukuDinasOfAVillage()
    {
        const Category* const road = m_facts.categoryByName(u"Jalan"_s);
        QVERIFY(road);
        const Area* const village = m_facts.villageByName(u"Kebon Sirih"_s);
        QVERIFY(village);
        const QString unit = m_facts.localUnit(road->agency, village->code);
        QVERIFY(unit != road->agency);
        QCOMPARE(m_facts.agency(unit)->parent, road->agency);
    }

    void theDemoHasOneOfficerOfEachRoleInAgenciesThatExist()
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/demo/officers.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto officers = CityFacts::readOfficers(file.readAll());
        VERIFY_RESULT(officers);
        for (const Role role : kAllRoles)
            QVERIFY2(std::ranges::contains(*officers, role, &Officer::role), qPrintable(roleCode(role)));
        for (const Officer& officer : *officers) {
            QVERIFY2(officer.agency.isEmpty() || m_facts.agency(officer.agency), qPrintable(officer.code));
            QVERIFY2(officer.area.isEmpty() || m_facts.area(officer.area), qPrintable(officer.code));
        }
    }
};

QTEST_APPLESS_MAIN(TestCityFacts)
#include "tst_cityfacts.moc"

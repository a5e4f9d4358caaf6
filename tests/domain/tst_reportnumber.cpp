// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reportnumber.h"

#include "domain/cityfacts.h"
#include "support/testmain.h"

#include <QSet>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// Numbers that are given once, without asking anybody.
class TestReportNumber final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void givesEveryOfficeOfTheCityItsOwnNumber()
    {
        const auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES) + u"/city"_s);
        VERIFY_RESULT(facts);
        QHash<int, QString> units;
        int villages = 0;
        for (const Agency& agency : facts->agencies()) {
            const int unit = ReportNumber::unitOf(agency);
            const bool isLocal = agency.kind == "village"_L1 || agency.kind == "district"_L1 || agency.kind == "city"_L1;
            QVERIFY2(!isLocal || unit > 0, qPrintable(agency.code));
            QVERIFY(unit >= 0 && unit <= 999);
            if (unit == 0)
                continue;
            QVERIFY2(!units.contains(unit), qPrintable(agency.code + u' ' + units.value(unit)));
            units.insert(unit, agency.code);
            villages += agency.kind == "village"_L1 ? 1 : 0;
        }
        QCOMPARE(villages, 267);
        QVERIFY(units.size() >= 267 + 44 + 2);
    }

    void doesNotMoveWhenTheListOfOfficesDoes()
    {
        QCOMPARE(ReportNumber::unitOf({u"kel.31.74.01.1007"_s, {}, {}, u"village"_s, {}, u"31.74.01.1007"_s}), 4 * 160 + 1 + 7);
        QCOMPARE(ReportNumber::unitOf({u"kec.31.74.01"_s, {}, {}, u"district"_s, {}, u"31.74.01"_s}), 4 * 160 + 1);
        QCOMPARE(ReportNumber::unitOf({u"biro.pem"_s, {}, {}, u"biro"_s, {}, {}}), 970);
        QCOMPARE(ReportNumber::unitOf({u"jsc"_s, {}, {}, u"unit"_s, {}, {}}), 971);
        QCOMPARE(ReportNumber::unitOf({u"dbm"_s, {}, {}, u"dinas"_s, {}, {}}), 0);
        QCOMPARE(ReportNumber::unitOf({u"x"_s, {}, {}, u"village"_s, {}, u"32.71.01.1001"_s}), 0); // another province
        QCOMPARE(ReportNumber::unitOf({u"x"_s, {}, {}, u"village"_s, {}, u"31.74.11.1001"_s}), 0);
        QCOMPARE(ReportNumber::unitOf({u"x"_s, {}, {}, u"village"_s, {}, {}}), 0);
    }

    void countsFromOneEachDayOfJakarta()
    {
        const qint64 evening = 1'795'193'940'000; // 20 November 2026, 23:59 WIB
        const QString prefix = ReportNumber::prefix(evening, 648, 2);
        QCOMPARE(prefix, u"JK2611206482"_s);
        QCOMPARE(ReportNumber::next(prefix, {}), u"JK26112064820001"_s);
        QCOMPARE(ReportNumber::next(prefix, u"JK26112064820041"_s), u"JK26112064820042"_s);
        QCOMPARE(ReportNumber::next(prefix, u"JK26112064829999"_s), std::nullopt);
        QCOMPARE(ReportNumber::prefix(evening + 60'000, 8, 1), u"JK2611210081"_s);
        QCOMPARE(prefix.at(ReportNumber::kCounterAt), u'2');
    }
};

QTEST_GUILESS_MAIN(TestReportNumber)
#include "tst_reportnumber.moc"

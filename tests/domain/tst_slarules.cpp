// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slarules.h"
#include "wibtime.h"

#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kHead = "stage,categories,channels,from,to,limit,pause,source\n";
const QByteArray kRest = "respond,*,*,,,24h,,s\ncoordinate,*,*,,,6h,,s\ncomplete,*,*,,,7d,asked,s\nvalidate,*,*,,,3wd,,s\n";

} // namespace

class SlaRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        QVERIFY(facts.has_value());
        m_facts = std::move(*facts);
    }

    void readsOurOwn()
    {
        const auto rules = SlaRules::fromCsv(resource(u"workflow/sla.csv"_s), m_facts);
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().detail));
        for (const SlaStage stage : kAllSlaStages) {
            QVERIFY(rules->rules(stage).back().holdsForAll());
            for (const SlaRule& rule : rules->rules(stage))
                QVERIFY(!rule.source.isEmpty());
        }
        const SlaRule& pendopo = rules->ruleFor(SlaStage::Respond, u"jalan"_s, u"pendopo"_s, wib(u"2025-01-01 00:00"_s));
        QCOMPARE(pendopo.limit.code(), u"3d"_s);
        QVERIFY(rules->ruleFor(SlaStage::Complete, u"jalan"_s, u"jaki"_s, wib(u"2026-01-01 00:00"_s)).waitsForAnswer);
    }

    void theFirstRowThatFitsHolds()
    {
        const auto rules = SlaRules::fromCsv(kHead
                + "complete,batas_wilayah;group:Kesehatan,*,2025-01-01,2025-12-31,10wd,,s\n"
                  "complete,*,pendopo;walikota,,,3d,,s\n" + kRest,
            m_facts);
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().detail));
        const auto limit = [&](const QString& category, const QString& channel, const QString& at) {
            return rules->ruleFor(SlaStage::Complete, category, channel, wib(at)).limit.code();
        };
        QCOMPARE(limit(u"batas_wilayah"_s, u"pendopo"_s, u"2025-06-01 12:00"_s), u"10wd"_s);
        QCOMPARE(limit(u"batas_wilayah"_s, u"pendopo"_s, u"2024-12-31 23:59"_s), u"3d"_s); // midnight is WIB's
        QCOMPARE(limit(u"batas_wilayah"_s, u"pendopo"_s, u"2025-01-01 00:00"_s), u"10wd"_s);
        QCOMPARE(limit(u"batas_wilayah"_s, u"jaki"_s, u"2025-12-31 23:59"_s), u"10wd"_s);
        QCOMPARE(limit(u"batas_wilayah"_s, u"jaki"_s, u"2026-01-01 00:00"_s), u"7d"_s);
        QCOMPARE(limit(u"words of a source"_s, u"walikota"_s, u"2025-06-01 12:00"_s), u"3d"_s);
        QCOMPARE(limit(QString(), QString(), u"2025-06-01 12:00"_s), u"7d"_s);
    }

    void readsLimits()
    {
        QCOMPARE(SlaLimit::fromCode(u"24h"), (SlaLimit{24, SlaUnit::Hours}));
        QCOMPARE(SlaLimit::fromCode(u"7d"), (SlaLimit{7, SlaUnit::Days}));
        QCOMPARE(SlaLimit::fromCode(u"8wh"), (SlaLimit{8, SlaUnit::WorkHours}));
        QCOMPARE(SlaLimit::fromCode(u"3wd"), (SlaLimit{3, SlaUnit::WorkDays}));
        for (const QString& wrong : {u""_s, u"h"_s, u"0h"_s, u"-1d"_s, u"1.5h"_s, u"7"_s, u"7w"_s, u"7 d"_s, u"367d"_s,
                 u"99999999999h"_s, u"8784wh "_s, u"7days"_s})
            QVERIFY2(!SlaLimit::fromCode(wrong), qPrintable(wrong));
    }

    void findsTheLatestStartThatIsOverByThen()
    {
        const WorkCalendar calendar;
        for (const SlaLimit limit : {SlaLimit{24, SlaUnit::Hours}, SlaLimit{7, SlaUnit::Days},
                 SlaLimit{8, SlaUnit::WorkHours}, SlaLimit{3, SlaUnit::WorkDays}}) {
            for (const QString& at : {u"2026-11-20 16:30"_s, u"2026-11-21 12:00"_s, u"2026-11-23 09:17"_s}) {
                const qint64 end = wib(at);
                const qint64 start = limit.latestStart(end, calendar);
                QVERIFY(limit.from(start, calendar) <= end);
                QVERIFY(limit.from(start + 1000, calendar) > end);
            }
        }
    }

    void refusesWrongRulesByLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("says");
        QTest::newRow("stage") << kHead + "answer,*,*,,,24h,,s\n" + kRest << u"line 2: stage is"_s;
        QTest::newRow("category") << kHead + kRest.first(kRest.indexOf("validate")) + "validate,jalann,*,,,1d,,s\n"
                                  << u"line 5: no category \"jalann\""_s;
        QTest::newRow("group") << kHead + "respond,group:Kesehatann,*,,,1d,,s\n" + kRest << u"line 2: no group"_s;
        QTest::newRow("channel") << kHead + "respond,*,fax,,,1d,,s\n" + kRest << u"line 2: no channel \"fax\""_s;
        QTest::newRow("date") << kHead + "respond,*,*,1 Mei,,1d,,s\n" + kRest << u"line 2: from: \"1 Mei\""_s;
        QTest::newRow("period") << kHead + "respond,*,*,2025-02-01,2025-01-31,1d,,s\n" + kRest
                                << u"line 2: ends before"_s;
        QTest::newRow("limit") << kHead + "respond,*,*,2025-02-01,,soon,,s\n" + kRest << u"not \"soon\""_s;
        QTest::newRow("pause") << kHead + "complete,*,*,2025-02-01,,1d,night,s\n" + kRest << u"line 2: pause is"_s;
        QTest::newRow("pause of a turn") << kHead + "respond,*,*,2025-02-01,,1d,asked,s\n" + kRest
                                         << u"line 2: only the stage complete"_s;
        QTest::newRow("source") << kHead + "respond,*,*,2025-02-01,,1d,,\n" + kRest << u"line 2: a limit without"_s;
        QTest::newRow("behind all") << kHead + "respond,*,*,,,1d,,s\n" + kRest << u"line 3: never reached: line 2"_s;
        QTest::newRow("no end") << kHead + kRest.first(kRest.indexOf("validate")) << u"stage validate does not end"_s;
        QTest::newRow("nothing") << QByteArray() << u"no header"_s;
    }
    void refusesWrongRulesByLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, says);
        const auto rules = SlaRules::fromCsv(csv, m_facts);
        QVERIFY(!rules.has_value());
        QVERIFY2(rules.error().detail.contains(says), qPrintable(rules.error().detail));
    }

private:
    CityFacts m_facts;
};

QTEST_APPLESS_MAIN(SlaRulesTest)
#include "tst_slarules.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/escalation.h"
#include "domain/workqueue.h"
#include "wibtime.h"

#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

} // namespace

class EscalationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        QVERIFY(facts.has_value());
        m_facts = std::move(*facts);
        const auto rules = EscalationRules::fromCsv(resource(u"workflow/escalation.csv"_s), m_facts);
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().detail));
        m_rules = *rules;
    }

    void aKelurahansReportComesToItsKecamatanAndThenToTheMayor()
    {
        const qint64 due = wib(u"2026-11-18 09:00"_s);
        const auto steps = m_rules.steps(u"kel.31.74.01.1007"_s, {}, due, m_facts, m_calendar);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0].agency, u"kec.31.74.01"_s);
        QCOMPARE(steps[0].at, due + 24 * kHour);
        QCOMPARE(steps[1].agency, u"walikota.jaksel"_s);
        QCOMPARE(steps[1].at, due + 72 * kHour);
        // Nobody has it: the kelurahan of its place.
        QCOMPARE(m_rules.steps({}, u"31.74.01.1007"_s, due, m_facts, m_calendar).size(), 2);
        QVERIFY(m_rules.steps(u"kel.31.74.01.1007"_s, {}, 0, m_facts, m_calendar).isEmpty()); // closed
        QVERIFY(m_rules.steps({}, {}, due, m_facts, m_calendar).isEmpty());
    }

    void aSukuDinasReportComesToItsDinas()
    {
        const auto steps = m_rules.steps(u"dbm.jaksel"_s, {}, wib(u"2026-11-18 09:00"_s), m_facts, m_calendar);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0].agency, u"dbm"_s);
        QVERIFY(m_rules.steps(u"dbm"_s, {}, wib(u"2026-11-18 09:00"_s), m_facts, m_calendar).isEmpty());
    }

    void anAgencyKnowsWhoseReportsComeToIt()
    {
        const qint64 now = wib(u"2026-11-20 09:00"_s);
        const auto tebet = m_rules.dueBefore(u"kec.31.74.01"_s, now, m_facts, m_calendar);
        QCOMPARE(tebet.size(), 7); // its kelurahan
        QCOMPARE(tebet.value(u"kel.31.74.01.1007"_s), now - 24 * kHour);
        QVERIFY(!m_rules.dueBefore(u"dbm"_s, now, m_facts, m_calendar).isEmpty());
        QVERIFY(m_rules.dueBefore(u"dbm.jaksel"_s, now, m_facts, m_calendar).isEmpty());
        QVERIFY(m_rules.dueBefore({}, now, m_facts, m_calendar).isEmpty());
    }

    void bothWaysOfAskingAgree()
    {
        const auto workingDays
            = EscalationRules::fromCsv("unit,after,to,source\nvillage,2wd,parent,s\nsuku_dinas,8wh,parent,s\n", m_facts);
        QVERIFY(workingDays.has_value());
        for (const EscalationRules& rules : {m_rules, *workingDays}) {
            const qint64 now = wib(u"2026-11-20 15:00"_s);
            for (const QString& unit : {u"kel.31.74.01.1007"_s, u"dbm.jaksel"_s}) {
                for (int hours = 0; hours < 200; hours += 3) {
                    const qint64 due = now - hours * kHour;
                    for (const EscalationStep& step : rules.steps(unit, {}, due, m_facts, m_calendar)) {
                        const qint64 before = rules.dueBefore(step.agency, now, m_facts, m_calendar).value(unit);
                        QCOMPARE(due <= before, step.at <= now);
                    }
                }
            }
        }
    }

    void refusesWrongRulesByLine()
    {
        const QByteArray head = "unit,after,to,source\n";
        const auto says = [this](const QByteArray& csv) {
            const auto rules = EscalationRules::fromCsv(csv, m_facts);
            return rules ? QString() : rules.error().detail;
        };
        QVERIFY(says(head + "desa,24h,parent,s\n").startsWith(u"line 2: no kind"_s));
        QVERIFY(says(head + "village,later,parent,s\n").startsWith(u"line 2: after is"_s));
        QVERIFY(says(head + "village,24h,governor,s\n").startsWith(u"line 2: to is"_s));
        QVERIFY(says(head + "village,24h,parent,\n").startsWith(u"line 2: a rule without"_s));
        QVERIFY(says(head + "village,24h,parent,s\nvillage,48h,parent,s\n").startsWith(u"line 3: village has"_s));
        QCOMPARE(says(head), QString()); // no escalation is a choice
    }

    void theMostUrgentIsTheOverdueOneOfTheHighestPriority()
    {
        constexpr quint32 now = 1'000'000;
        const QList<quint64> order{urgencyOf(now - 5, Priority::Urgent, now), urgencyOf(now - 1, Priority::Urgent, now),
            urgencyOf(now - 900, Priority::High, now), urgencyOf(now - 9000, Priority::Low, now),
            urgencyOf(now, Priority::Urgent, now), urgencyOf(now + 9000, Priority::Urgent, now),
            urgencyOf(now + 1, Priority::Normal, now), urgencyOf(now + 2, Priority::Normal, now),
            urgencyOf(now + 1, Priority::Low, now), urgencyOf(0, Priority::Urgent, now)};
        QVERIFY(std::ranges::is_sorted(order, std::ranges::less_equal()) || std::ranges::is_sorted(order));
        QVERIFY(std::ranges::adjacent_find(order) == order.end());
    }

    void everyRoleBeginsWhereItsWorkIs()
    {
        QVERIFY(firstQueue({.role = Role::Village}) == WorkQueue::Unit);
        QVERIFY(firstQueue({.role = Role::Bureau}) == WorkQueue::Validation);
        QVERIFY(!firstQueue({.role = Role::Viewer}));
        QVERIFY(worksCityWide({.role = Role::Bureau, .agency = u"biro.pem"_s}));
        QVERIFY(!worksCityWide({.role = Role::Agency, .agency = u"dbm"_s}));
        for (const WorkQueue queue : kAllWorkQueues)
            QVERIFY(workQueueFromCode(workQueueCode(queue)) == queue);
        QVERIFY(!workQueueFromCode(u"everything"));
    }

private:
    CityFacts m_facts;
    EscalationRules m_rules;
    WorkCalendar m_calendar;
};

QTEST_APPLESS_MAIN(EscalationTest)
#include "tst_escalation.moc"

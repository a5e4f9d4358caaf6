// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/democalendar.h"
#include "services/demo/democity.h"

#include "domain/workflow.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestDemoCity final : public QObject
{
    Q_OBJECT

private:
    CityFacts m_facts;
    std::optional<DemoCity> m_city;
    const qint64 m_now = FakeClock().nowMs();

    [[nodiscard]] std::vector<DemoReport> make(qint64 count, quint64 seed = 7) const
    {
        std::vector<DemoReport> reports;
        const QList<qint64> times = DemoCalendar::times(count, seed, m_now);
        for (qint64 i = 0; i < times.size(); ++i)
            reports.push_back(m_city->make({seed, i, times[i], demoNumber(times[i], i + 1), m_now, {{u"jalan-1"_s, u"ab"_s}, {u"parkir-2"_s, u"cd"_s}}}));
        return reports;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        VERIFY_RESULT(facts);
        m_facts = *facts;
        auto city = DemoCity::load(QStringLiteral(JAKOPS_RESOURCES "/demo"), m_facts);
        VERIFY_RESULT(city);
        m_city = *city;
    }

    void makesTheSameCityFromTheSameSeed()
    {
        const auto first = make(300);
        const auto second = make(300);
        for (size_t i = 0; i < first.size(); ++i) {
            QVERIFY(first[i].events == second[i].events);
            QVERIFY(first[i].ticket == second[i].ticket);
        }
        QVERIFY(!(make(300, 8).front().ticket == first.front().ticket));
    }

    void everyStoryObeysTheWorkflow()
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/workflow/transitions.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto workflow = Workflow::fromCsv(file.readAll());
        VERIFY_RESULT(workflow);
        for (const DemoReport& report : make(2'000)) {
            Ticket ticket;
            for (const TicketEvent& event : report.events) {
                QCOMPARE(event.version, ticket.version + 1);
                QVERIFY(event.at >= ticket.updatedAt && event.at <= m_now);
                if (event.kind != CommandKind::Report) {
                    const auto legal = std::ranges::find_if(workflow->transitions(), [&](const Transition& t) {
                        return t.kind == event.kind && t.from == ticket.status;
                    });
                    QVERIFY2(legal != workflow->transitions().end(), qPrintable(commandCode(event.kind)));
                    const QString to = event.body["to"_L1].toString();
                    QCOMPARE(to, legal->to ? statusCode(*legal->to) : QString());
                }
                applyEvent(ticket, event);
            }
            QVERIFY(ticket == report.ticket);
        }
    }

    void reportsLieWhereTheirVillageIs()
    {
        int located = 0;
        for (const DemoReport& report : make(2'000)) {
            const Area* const village = m_facts.area(report.ticket.area);
            QVERIFY(village);
            if (!report.ticket.place)
                continue;
            ++located;
            QVERIFY(isNearJakarta(*report.ticket.place));
            // A kelurahan of Kepulauan Seribu is spread over many islands.
            const double reach = village->code.startsWith("31.01"_L1) ? 0.35 : 0.05;
            QVERIFY2(std::abs(report.ticket.place->lat - village->point.lat) < reach, qPrintable(village->code));
        }
        QVERIFY(located > 1'900 && located < 2'000);
    }

    void someWaitForAnswersVerificationOrAPlace()
    {
        int open = 0;
        int overdue = 0;
        int answered = 0;
        int verification = 0;
        int nowhere = 0;
        int beyond = 0;
        for (const DemoReport& report : make(12'000)) {
            const Ticket& ticket = report.ticket;
            open += ticket.askedAt != 0 && ticket.askedUntil >= m_now;
            overdue += ticket.askedAt != 0 && ticket.askedUntil < m_now;
            answered += isOpen(ticket.status) && ticket.answered;
            verification += isOpen(ticket.status) && ticket.verification == Verification::Asked;
            nowhere += ticket.status == TicketStatus::Waiting && !ticket.place;
            beyond += ticket.place && ticket.place->lon > 106.98;
            QVERIFY(ticket.pausedMs <= 3 * 86'400'000LL);
        }
        QVERIFY2(open > 0 && overdue > 0 && answered > 0 && verification > 0 && nowhere > 0 && beyond > 30,
            qPrintable(u"%1 %2 %3 %4 %5 %6"_s.arg(open).arg(overdue).arg(answered).arg(verification).arg(nowhere).arg(beyond)));
    }

    void keepsTheCitysProportions()
    {
        const auto reports = make(10'000);
        const auto share = [&](const QString& category) {
            return double(std::ranges::count_if(reports, [&](const DemoReport& r) { return r.ticket.category == category; }))
                / double(reports.size());
        };
        // 26,014 of 185,852 in 2024; flood days take some of it.
        QVERIFY(share(u"jalan"_s) > 0.10 && share(u"jalan"_s) < 0.16);
        QVERIFY(share(u"pohon"_s) > 0.07 && share(u"pohon"_s) < 0.13);
        const auto open = std::ranges::count_if(reports, [](const DemoReport& r) { return isOpen(r.ticket.status); });
        QVERIFY2(open > 150 && open < 1'200, qPrintable(QString::number(open)));
    }

    void citizensReportByDayMoreThanByNight()
    {
        int day = 0;
        int night = 0;
        for (const qint64 at : DemoCalendar::times(5'000, 3, m_now)) {
            const int hour = toWib(at).time().hour();
            day += hour >= 7 && hour < 19 ? 1 : 0;
            night += hour < 5 ? 1 : 0;
        }
        QVERIFY(day > 3'000);
        QVERIFY(night < 300);
    }

    void numbersAreTheCitysOwn() { QCOMPARE(demoNumber(1'741'140'000'000, 7), u"JK2503050007"_s); }
};

QTEST_APPLESS_MAIN(TestDemoCity)
#include "tst_democity.moc"

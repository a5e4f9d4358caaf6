// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open311plan.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 kDay = 86'400'000;
}

class Open311PlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void asksInWindowsOfAtMost90Days()
    {
        WindowPlan plan(0, 200 * kDay);
        QList<TimeWindow> windows;
        while (const auto window = plan.next()) {
            QVERIFY(window->toMs - window->fromMs <= 90 * kDay);
            QVERIFY(plan.judge(3, 0) == WindowPlan::Verdict::Whole);
            windows += *window;
        }
        QCOMPARE(windows.size(), 3);
        QCOMPARE(windows.first().fromMs, 0);
        QCOMPARE(windows.last().toMs, 200 * kDay);
        for (qsizetype i = 1; i < windows.size(); ++i)
            QCOMPARE(windows[i].fromMs, windows[i - 1].toMs);
    }

    void halvesAWindowWhoseAnswerMayBeCut()
    {
        WindowPlan plan(0, 8 * kDay);
        QVERIFY(plan.next().has_value());
        QVERIFY(plan.judge(1000, 0) == WindowPlan::Verdict::Halved);
        QCOMPARE(plan.next(), (TimeWindow{0, 4 * kDay}));
        QCOMPARE(plan.next(), (TimeWindow{4 * kDay, 8 * kDay}));
        QVERIFY(!plan.next().has_value());
    }

    void aServerThatAlwaysGivesItsLimitComesToAnEnd()
    {
        WindowPlan plan(0, 90 * kDay);
        int asked = 0;
        bool cut = false;
        while (plan.next()) {
            cut = plan.judge(50, 0) == WindowPlan::Verdict::Cut || cut;
            QVERIFY(++asked < 2 * WindowPlan::kMaxQuestions);
        }
        QVERIFY2(cut, "and it is told");
    }

    void aServerThatIgnoresTheTimesIsAskedTwice()
    {
        WindowPlan plan(0, 300 * kDay);
        QVERIFY(plan.next().has_value());
        QVERIFY(plan.judge(50, 10) == WindowPlan::Verdict::Halved);
        QVERIFY(plan.next().has_value());
        QVERIFY(plan.judge(50, 40) == WindowPlan::Verdict::Deaf);
        QVERIFY(!plan.next().has_value());
    }

    void anEmptyAnswerIsWhole()
    {
        WindowPlan plan(0, kDay);
        QVERIFY(plan.next().has_value());
        QVERIFY(plan.judge(0, 0) == WindowPlan::Verdict::Whole);
    }

    void findsEveryReportOfAServerWithALimit()
    {
        // 5,000 reports, most of them on one day, and a server that gives the first 100 of a question.
        std::vector<qint64> reports;
        for (int i = 0; i < 5'000; ++i)
            reports.push_back(i < 4'000 ? 40 * kDay + i * 20'000LL : (i - 4'000) * kDay / 13);
        WindowPlan plan(0, 90 * kDay);
        qint64 found = 0;
        while (const auto window = plan.next()) {
            const auto all
                = std::ranges::count_if(reports, [&](qint64 at) { return at >= window->fromMs && at < window->toMs; });
            const qint64 given = std::min<qint64>(all, 100);
            if (plan.judge(given, 0) == WindowPlan::Verdict::Whole)
                found += given;
        }
        QCOMPARE(found, 5'000);
    }

    void knowsAnEndpoint()
    {
        QVERIFY(Open311::isRequestsEndpoint(QUrl(u"https://a.invalid/v2/requests.xml"_s)));
        QVERIFY(Open311::isRequestsEndpoint(QUrl(u"https://a.invalid/requests.json?jurisdiction_id=x"_s)));
        QVERIFY(!Open311::isRequestsEndpoint(QUrl(u"https://a.invalid/requests.json?start_date=2026-01-01"_s)));
        QVERIFY(!Open311::isRequestsEndpoint(QUrl(u"https://a.invalid/services.json"_s)));
        QVERIFY(!Open311::isRequestsEndpoint(QUrl(u"https://a.invalid/data.csv"_s)));
    }

    void asksWithTheUsersOwnQuestion()
    {
        const QUrl base(u"https://a.invalid/v2/requests.xml?jurisdiction_id=jkt"_s);
        QCOMPARE(Open311::windowUrl(base, {0, kDay}).toString(),
            u"https://a.invalid/v2/requests.xml?jurisdiction_id=jkt&start_date=1970-01-01T00:00:00Z&end_date=1970-01-02T00:00:00Z"_s);
        QCOMPARE(Open311::updatesUrl(base, {0, kDay}).path(), u"/v2/servicerequestupdates.xml"_s);
        QCOMPARE(Open311::idsUrl(base, {u"1"_s, u"2&x"_s}).query(QUrl::FullyEncoded),
            u"jurisdiction_id=jkt&service_request_id=1,2%26x"_s);
    }
};

QTEST_GUILESS_MAIN(Open311PlanTest)
#include "tst_open311plan.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/figurelimits.h"

#include "index/randomtickets.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFigureLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isTheLimitOfTheRulesInForce()
    {
        const auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES) + u"/city"_s);
        VERIFY_RESULT(facts);
        const auto rules = SlaRules::fromCsv("stage,categories,channels,from,to,limit,pause,source\n"
                                             "respond,*,*,,,24h,,s\ncoordinate,*,*,,,6h,,s\nvalidate,*,*,,,3d,,s\n"
                                             "complete,jalan;banjir,jaki,2020-01-01,2024-12-31,3wd,asked,s\n"
                                             "complete,jalan,*,2022-01-01,,2d,,s\n"
                                             "complete,*,x,,2021-06-30,9wh,,s\n"
                                             "complete,*,*,,,7d,asked,s\n",
            *facts);
        VERIFY_RESULT(rules);
        auto policy = std::make_shared<SlaPolicy>();
        policy->rules = *rules;
        const auto codes = RandomTickets::codes();
        const auto completeBy = figureLimits(policy)(codes);
        RandomTickets random(3);
        for (const TicketRow& row : random.rows(3000)) {
            Ticket ticket;
            ticket.category = codes->categories[row.category];
            ticket.channel = codes->channels[row.channel];
            ticket.createdAt = row.createdAt / 1000 * 1000;
            const quint32 created = quint32(row.createdAt / 1000);
            QCOMPARE(completeBy(row.category, row.channel, created, 0), quint32(policy->completeBy(ticket) / 1000));
            // Time spent waiting for the reporter counts by the same rules, in both.
            ticket.pausedMs = row.stoodMs / 1000 * 1000;
            QCOMPARE(completeBy(row.category, row.channel, created, quint32(row.stoodMs / 1000)),
                quint32(policy->completeBy(ticket) / 1000));
        }
    }

    void standsStillOnlyWhereTheRuleSaysSo()
    {
        const auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES) + u"/city"_s);
        VERIFY_RESULT(facts);
        const auto rules = SlaRules::fromCsv("stage,categories,channels,from,to,limit,pause,source\n"
                                             "respond,*,*,,,24h,,s\ncoordinate,*,*,,,6h,,s\nvalidate,*,*,,,3d,,s\n"
                                             "complete,jalan,*,,,2d,,s\ncomplete,*,*,,,7d,asked,s\n",
            *facts);
        VERIFY_RESULT(rules);
        auto policy = std::make_shared<SlaPolicy>();
        policy->rules = *rules;
        auto codes = std::make_shared<TermCodes>();
        codes->categories = {QString(), u"jalan"_s, u"pohon"_s};
        const auto completeBy = figureLimits(policy)(codes);
        QCOMPARE(completeBy(1, 0, 1'700'000'000, 86'400), 1'700'000'000U + 2 * 86'400);
        QCOMPARE(completeBy(2, 0, 1'700'000'000, 86'400), 1'700'000'000U + 8 * 86'400);
    }

    void holdsForTermsThatCameLater()
    {
        const auto completeBy = figureLimits(std::make_shared<SlaPolicy>())(RandomTickets::codes());
        QCOMPARE(completeBy(999, 999, 1'700'000'000, 0), 1'700'000'000U + 7 * 86'400);
    }
};

QTEST_APPLESS_MAIN(TestFigureLimits)
#include "tst_figurelimits.moc"

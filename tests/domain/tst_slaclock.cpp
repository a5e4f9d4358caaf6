// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ontimeshare.h"
#include "domain/projection.h"
#include "domain/slaclock.h"
#include "wibtime.h"

#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

// A ticket's history, told step by step.
struct Story
{
    qint64 begin = wib(u"2026-11-16 08:00"_s); // a Monday
    QList<TicketEvent> events;

    Story()
    {
        events += event(CommandKind::Report, 0, {{BodyKey::to, u"waiting"_s}, {BodyKey::created, begin}});
        events.last().actor = u"source:test"_s;
    }
    TicketEvent event(CommandKind kind, qint64 after, QJsonObject body) const
    {
        TicketEvent e;
        e.version = int(events.size()) + 1;
        e.kind = kind;
        e.at = begin + after;
        e.actor = u"lurah"_s;
        e.body = std::move(body);
        return e;
    }
    Story& then(CommandKind kind, qint64 after, const QString& to, QJsonObject body = {})
    {
        if (!to.isEmpty())
            body[BodyKey::to] = to;
        events += event(kind, after, body);
        return *this;
    }
    Ticket ticket() const { return foldEvents(events); }
    QList<SlaClock> clocks(const SlaPolicy& policy = {}) const { return slaClocks(ticket(), events, policy); }
    SlaClock clock(SlaStage stage) const
    {
        for (const SlaClock& clock : clocks()) {
            if (clock.stage == stage)
                return clock;
        }
        return {};
    }
};

} // namespace

class SlaClockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewReportWaitsForAResponse()
    {
        const Story story;
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + kDay);
        QVERIFY(nextDue(story.ticket(), {}).stage == SlaStage::Respond);
        const SlaClock clock = story.clock(SlaStage::Respond);
        QVERIFY(clock.isRunning());
        QCOMPARE(clock.remaining(story.begin + kHour), 23 * kHour);
        // Due is the last moment that is in time.
        QVERIFY(!clock.isOverdue(clock.dueAt) && !clock.onTime(clock.dueAt));
        QVERIFY(clock.isOverdue(clock.dueAt + 1));
        QCOMPARE(clock.onTime(clock.dueAt + 1), std::optional(false));
        QVERIFY(story.clock(SlaStage::Complete).isRunning());
    }

    void aNoteIsNoResponse()
    {
        Story story;
        story.then(CommandKind::Note, kHour, {}, {{BodyKey::text, u"dilihat"_s}});
        QVERIFY(nextDue(story.ticket(), {}).stage == SlaStage::Respond);
    }

    void aTriageIsOneAndTheWholeIsDueNext()
    {
        Story story;
        story.then(CommandKind::Triage, kHour, {}, {{BodyKey::priority, u"high"_s}});
        QVERIFY(nextDue(story.ticket(), {}).stage == SlaStage::Complete);
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 7 * kDay);
        QCOMPARE(story.clock(SlaStage::Respond).onTime(story.begin + 9 * kDay), std::optional(true));
    }

    void aHandOverIsTimedFromItself()
    {
        Story story;
        story.then(CommandKind::Coordinate, 2 * kHour, u"coordinating"_s, {{BodyKey::agency, u"dbm"_s}});
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 8 * kHour);
        story.then(CommandKind::Coordinate, 5 * kHour, u"coordinating"_s, {{BodyKey::agency, u"dsda"_s}});
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 11 * kHour);
        story.then(CommandKind::Start, 12 * kHour, u"in_progress"_s);
        const SlaClock clock = story.clock(SlaStage::Coordinate);
        QCOMPARE(clock.startedAt, story.begin + 5 * kHour);
        QCOMPARE(clock.endedAt, story.begin + 12 * kHour);
        QCOMPARE(clock.remaining(0), -kHour);
        QCOMPARE(clock.onTime(0), std::optional(false));
    }

    void aHandOverAfterTheLimitOfTheWholeIsOverdueAtOnce()
    {
        Story story;
        story.then(CommandKind::Coordinate, 8 * kDay, u"coordinating"_s, {{BodyKey::agency, u"dbm"_s}});
        QVERIFY(nextDue(story.ticket(), {}).stage == SlaStage::Complete);
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 7 * kDay);
    }

    void waitsAnewWhenItIsHandedBack()
    {
        Story story;
        story.then(CommandKind::Coordinate, kHour, u"coordinating"_s, {{BodyKey::agency, u"dbm"_s}})
            .then(CommandKind::Decline, 3 * kHour, u"waiting"_s, {{BodyKey::agency, u"kel.1"_s}});
        QVERIFY(nextDue(story.ticket(), {}).stage == SlaStage::Respond);
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 27 * kHour);
    }

    void standsStillWhileTheReporterIsAsked()
    {
        Story story;
        story.then(CommandKind::Start, kHour, u"in_progress"_s)
            .then(CommandKind::Ask, kDay, {}, {{BodyKey::text, u"di mana?"_s}, {BodyKey::until, story.begin + 4 * kDay}});
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 10 * kDay);
        const SlaClock open = story.clock(SlaStage::Complete);
        QVERIFY(open.standsStill(story.begin + 2 * kDay));
        QVERIFY(!open.standsStill(story.begin + 4 * kDay));
        story.then(CommandKind::Answer, 2 * kDay, {}, {{BodyKey::text, u"di sini"_s}});
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 8 * kDay);
        const SlaClock answered = story.clock(SlaStage::Complete);
        QVERIFY(!answered.standsStill(story.begin + 2 * kDay));
        QCOMPARE(answered.stoodMs, kDay);
    }

    void aFollowUpEndsTheWorkAndARejectionBeginsItAgain()
    {
        Story story;
        story.then(CommandKind::Start, kHour, u"in_progress"_s)
            .then(CommandKind::FollowUp, 2 * kDay, u"awaiting_validation"_s);
        QCOMPARE(story.clock(SlaStage::Complete).endedAt, story.begin + 2 * kDay);
        QVERIFY(nextDue(story.ticket(), {}).stage == SlaStage::Validate);
        story.then(CommandKind::RejectFollowUp, 3 * kDay, u"follow_up_rejected"_s);
        QVERIFY(story.clock(SlaStage::Complete).isRunning());
        QCOMPARE(nextDue(story.ticket(), {}).at, story.begin + 7 * kDay);
        QCOMPARE(story.clock(SlaStage::Validate).endedAt, story.begin + 3 * kDay);
        story.then(CommandKind::Start, 4 * kDay, u"in_progress"_s)
            .then(CommandKind::FollowUp, 8 * kDay, u"awaiting_validation"_s)
            .then(CommandKind::Validate, 9 * kDay, u"done"_s);
        const SlaClock work = story.clock(SlaStage::Complete);
        QCOMPARE(work.endedAt, story.begin + 8 * kDay);
        QCOMPARE(work.onTime(story.begin + 20 * kDay), std::optional(false));
        QCOMPARE(story.clock(SlaStage::Validate).startedAt, story.begin + 8 * kDay);
        QCOMPARE(dueAt(story.ticket(), {}), 0);
        for (const SlaClock& clock : story.clocks())
            QVERIFY(!clock.isRunning());
    }

    void nobodyIsJudgedWhereTheReportWasDropped()
    {
        Story story;
        story.then(CommandKind::ReturnToReporter, 30 * kHour, u"returned"_s);
        QVERIFY(!story.clock(SlaStage::Complete).onTime(story.begin + 20 * kDay));
        QCOMPARE(story.clock(SlaStage::Respond).onTime(0), std::optional(false)); // that it took 30 hours stays
    }

    void anImportedClosedReportTellsNoResponse()
    {
        Story story;
        story.events.last().body[BodyKey::to] = u"done"_s;
        Ticket ticket = story.ticket();
        ticket.closedAt = story.begin + 3 * kDay;
        ticket.respondedAt = 0;
        const auto clocks = slaClocks(ticket, story.events, {});
        QVERIFY(!clocks.first().onTime(story.begin + 30 * kDay));
    }

    void validationIsCountedInWorkingDays()
    {
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        QVERIFY(facts.has_value());
        const auto rules = SlaRules::fromCsv(resource(u"workflow/sla.csv"_s), *facts);
        const auto calendar = WorkCalendar::read(resource(u"workflow/hours.csv"_s), resource(u"city/holidays.csv"_s));
        QVERIFY(rules && calendar);
        const SlaPolicy policy{*rules, *calendar, {}};
        Ticket ticket;
        ticket.status = TicketStatus::AwaitingValidation;
        ticket.createdAt = wib(u"2026-12-20 10:00"_s);
        ticket.statusAt = wib(u"2026-12-23 10:00"_s);
        QCOMPARE(toWib(dueAt(ticket, policy)), toWib(wib(u"2026-12-30 16:00"_s)));
        ticket.statusAt = wib(u"2026-12-30 10:00"_s);
        const auto clocks = slaClocks(ticket, {}, policy);
        QCOMPARE(clocks.last().unknownYear, 2027); // and says that its holidays were not taken out
    }

    void theShareCountsOpenOverdueOnes()
    {
        OnTimeShare share;
        QVERIFY(!share.share());
        share.add(100, 100, true, 500); // at the limit
        share.add(100, 101, true, 500);
        share.add(100, 0, false, 101); // open, past it
        share.add(100, 0, false, 100); // open, not past it: neither
        share.add(100, 50, false, 500); // returned: nobody's work
        QCOMPARE(share, (OnTimeShare{1, 1, 1}));
        QCOMPARE(share.counted(), 3);
        QCOMPARE(*share.share(), 1.0 / 3.0);
    }
};

QTEST_APPLESS_MAIN(SlaClockTest)
#include "tst_slaclock.moc"

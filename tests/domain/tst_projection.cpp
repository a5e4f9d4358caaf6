// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "domain/ruleactor.h"
#include "domain/ticketcommand.h"
#include "domain/ticketrow.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestProjection final : public QObject
{
    Q_OBJECT

private:
    static TicketEvent event(CommandKind kind, int version, QJsonObject body = {})
    {
        TicketEvent e;
        e.ticket = QUuid(u"01923456-789a-7fff-bfff-ffffffffffff"_s);
        e.version = version;
        e.kind = kind;
        e.at = 1'000 * version;
        e.actor = u"lurah"_s;
        e.body = std::move(body);
        return e;
    }
    static TicketEvent report()
    {
        return event(CommandKind::Report, 1,
            {{u"number"_s, u"JK2611200001"_s}, {u"text"_s, u"Jalan berlubang"_s}, {u"category"_s, u"jalan"_s}, {u"lat"_s, -6.2},
                {u"lon"_s, 106.8}, {u"private"_s, false}, {u"priority"_s, u"normal"_s}, {u"agency"_s, u"kel.1"_s}});
    }
    static TicketEvent undo(std::span<const TicketEvent> events)
    {
        const Ticket before = foldEvents(events.first(events.size() - 1));
        const Ticket after = foldEvents(events);
        return event(CommandKind::Undo, int(events.size()) + 1, undoBody(before, after, events.back()));
    }
    // What an undo gives back: everything but the counters that say that something happened.
    static Ticket withoutCounters(Ticket t)
    {
        t.version = t.versionStatus = t.versionAssignment = t.versionPlace = t.versionTriage = 0;
        t.updatedAt = 0;
        return t;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void beginsWithWhatTheCitizenReported()
    {
        const std::array events {report()};
        const Ticket t = foldEvents(events);
        QCOMPARE(t.number, u"JK2611200001"_s);
        QCOMPARE(t.status, TicketStatus::Waiting);
        QVERIFY(t.place == (GeoPoint {-6.2, 106.8}));
        QCOMPARE(t.statusAt, 1'000);
        QCOMPARE(t.versionPlace, 1);
        QVERIFY(!t.isPrivate);
    }

    void isPrivateUnlessTheReportSaysOtherwise()
    {
        TicketEvent e = report();
        e.body.remove("private"_L1);
        const std::array events {e};
        QVERIFY(foldEvents(events).isPrivate);
    }

    void recordsEachStatusWithItsTime()
    {
        const std::array events {report(), event(CommandKind::Start, 2, {{u"to"_s, u"in_progress"_s}}),
            event(CommandKind::FollowUp, 3, {{u"to"_s, u"awaiting_validation"_s}}),
            event(CommandKind::Validate, 4, {{u"to"_s, u"done"_s}})};
        const Ticket t = foldEvents(events);
        QCOMPARE(t.status, TicketStatus::Done);
        QCOMPARE(t.statusAt, 4'000);
        QCOMPARE(t.closedAt, 4'000);
        QCOMPARE(t.followUpBy, u"lurah"_s);
        QCOMPARE(t.versionStatus, 4);
    }

    void takesAPlaceAwayWhenTheSourceDid()
    {
        const std::array events {
            report(), event(CommandKind::Update, 2, {{u"lat"_s, QJsonValue()}, {u"lon"_s, QJsonValue()}})};
        QVERIFY(!foldEvents(events).place);
    }

    void hidesARemovedImportAndBringsItBack()
    {
        std::vector events {report(), event(CommandKind::Remove, 2)};
        QVERIFY(foldEvents(events).gone);
        events.push_back(event(CommandKind::Restore, 3, {{u"text"_s, u"Baru"_s}}));
        const Ticket t = foldEvents(events);
        QVERIFY(!t.gone);
        QCOMPARE(t.text, u"Baru"_s);
    }

    void undoGivesBackWhatWasThere_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("triage") << int(CommandKind::Triage)
                                << QJsonObject {{u"category"_s, u"pohon"_s}, {u"priority"_s, u"high"_s}, {u"agency"_s, u"dph"_s}};
        QTest::newRow("coordinate") << int(CommandKind::Coordinate)
                                    << QJsonObject {{u"agency"_s, u"dbm"_s}, {u"to"_s, u"coordinating"_s}};
        QTest::newRow("assign") << int(CommandKind::Assign) << QJsonObject {{u"assignee"_s, u"budi"_s}};
        QTest::newRow("relocate") << int(CommandKind::Relocate) << QJsonObject {{u"lat"_s, -6.3}, {u"lon"_s, 106.9}};
        QTest::newRow("withdraw") << int(CommandKind::Withdraw) << QJsonObject {{u"to"_s, u"withdrawn"_s}};
        const QString other = u"01923456-789a-7fff-bfff-000000000001"_s;
        QTest::newRow("ask") << int(CommandKind::Ask) << QJsonObject {{u"text"_s, u"Di mana?"_s}, {u"until"_s, 90'000}};
        QTest::newRow("answer") << int(CommandKind::Answer) << QJsonObject {{u"text"_s, u"Di depan pasar"_s}};
        QTest::newRow("group") << int(CommandKind::Group) << QJsonObject {{u"parent"_s, other}};
        QTest::newRow("ask for verification") << int(CommandKind::AskVerification) << QJsonObject {};
        QTest::newRow("verified") << int(CommandKind::Verified) << QJsonObject {{u"outcome"_s, u"found"_s}};
        QTest::newRow("publish") << int(CommandKind::Publish) << QJsonObject {{u"text"_s, u"Umum"_s}};
        QTest::newRow("merge") << int(CommandKind::Merge) << QJsonObject {{u"to"_s, u"merged"_s}, {u"into"_s, u"JK1"_s}};
        QTest::newRow("reject") << int(CommandKind::RejectFollowUp) << QJsonObject {{u"to"_s, u"follow_up_rejected"_s}};
        QTest::newRow("reopen") << int(CommandKind::Reopen) << QJsonObject {{u"to"_s, u"in_progress"_s}};
        QTest::newRow("follow-up") << int(CommandKind::FollowUp) << QJsonObject {{u"to"_s, u"awaiting_validation"_s}};
    }
    void undoGivesBackWhatWasThere()
    {
        QFETCH(int, kind);
        QFETCH(QJsonObject, body);
        std::vector events {report(), event(CommandKind(kind), 2, body)};
        const Ticket before = foldEvents(std::span(events).first(1));
        events.push_back(undo(events));
        const Ticket after = foldEvents(events);
        QVERIFY(withoutCounters(after) == withoutCounters(before));
        QCOMPARE(after.version, 3);
    }

    void theUndoOfAPlaceGivenToATicketWithoutOneTakesItAway()
    {
        TicketEvent e = report();
        e.body.remove("lat"_L1);
        e.body.remove("lon"_L1);
        std::vector events {e, event(CommandKind::Relocate, 2, {{u"lat"_s, -6.3}, {u"lon"_s, 106.9}})};
        events.push_back(undo(events));
        QVERIFY(!foldEvents(events).place);
    }

    void theFirstActOfAnOfficerIsTheResponse()
    {
        std::vector events {report(), event(CommandKind::Note, 2, {{u"text"_s, u"besok"_s}})};
        QCOMPARE(foldEvents(events).respondedAt, 0); // writing something down is none
        events.push_back(event(CommandKind::Triage, 3, {{u"category"_s, u"pohon"_s}}));
        events.push_back(event(CommandKind::Start, 4, {{u"to"_s, u"in_progress"_s}}));
        QCOMPARE(foldEvents(events).respondedAt, 3'000);
    }

    void whatASourceTellsCountsAsFarAsItSays()
    {
        const auto told = [](int version, const QString& to) {
            TicketEvent e = event(CommandKind::Update, version, {{u"to"_s, to}});
            e.actor = u"source:jaki"_s;
            return e;
        };
        TicketEvent first = report();
        first.actor = u"source:jaki"_s;
        QCOMPARE(foldEvents(std::array {first, told(2, u"done"_s)}).respondedAt, 0); // closed at once: nobody knows
        std::vector events {first, told(2, u"coordinating"_s), told(3, u"done"_s), told(4, u"in_progress"_s)};
        Ticket t = foldEvents(events);
        QCOMPARE(t.respondedAt, 2'000);
        QCOMPARE(t.reopened, 1);
        QVERIFY(t.cameBack);
        events.push_back(told(5, u"follow_up_rejected"_s));
        events.push_back(told(6, u"in_progress"_s));
        t = foldEvents(events);
        QCOMPARE(t.rejected, 1);
        QVERIFY(!t.cameBack);
    }

    void comesBackUntilItIsTakenUp_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("takenUpBy");
        QTest::newRow("declined") << int(CommandKind::Decline) << u"waiting"_s << int(CommandKind::Coordinate);
        QTest::newRow("rejected") << int(CommandKind::RejectFollowUp) << u"follow_up_rejected"_s << int(CommandKind::Start);
        QTest::newRow("reopened") << int(CommandKind::Reopen) << u"in_progress"_s << int(CommandKind::FollowUp);
        QTest::newRow("answered") << int(CommandKind::Answer) << QString() << int(CommandKind::Triage);
        QTest::newRow("separated") << int(CommandKind::Unmerge) << u"waiting"_s << int(CommandKind::Assign);
    }
    void comesBackUntilItIsTakenUp()
    {
        QFETCH(int, kind);
        QFETCH(QString, to);
        QFETCH(int, takenUpBy);
        std::vector events {report(), event(CommandKind(kind), 2, to.isEmpty() ? QJsonObject() : QJsonObject {{u"to"_s, to}})};
        QVERIFY(foldEvents(events).cameBack);
        events.push_back(event(CommandKind::Note, 3, {{u"text"_s, u"nanti"_s}}));
        QVERIFY(foldEvents(events).cameBack);
        events.push_back(event(CommandKind(takenUpBy), 4));
        QVERIFY(!foldEvents(events).cameBack);
    }

    void knowsThatItWasTheReportersAnswer()
    {
        std::vector events {report(), event(CommandKind::Ask, 2, {{u"text"_s, u"Di mana?"_s}, {u"until"_s, 9'000}})};
        TicketEvent answer = event(CommandKind::Answer, 3, {{u"text"_s, u"Di gang"_s}});
        answer.actor = u"source:jaki"_s; // from an import as well as from the desk
        events.push_back(answer);
        Ticket t = foldEvents(events);
        QVERIFY(t.answered && t.cameBack);
        QCOMPARE(t.askedAt, 0);
        QCOMPARE(t.pausedMs, 1'000);
        events.push_back(event(CommandKind::Note, 4, {{u"text"_s, u"nanti"_s}}));
        QVERIFY(foldEvents(events).answered);
        std::vector declined = events;
        declined.push_back(event(CommandKind::Decline, 5, {{u"to"_s, u"waiting"_s}}));
        QVERIFY(foldEvents(declined).cameBack && !foldEvents(declined).answered);
        const Ticket before = foldEvents(events);
        events.push_back(event(CommandKind::Triage, 5, {{u"category"_s, u"pohon"_s}}));
        t = foldEvents(events);
        QVERIFY(!t.answered && !t.cameBack);
        events.push_back(event(CommandKind::Undo, 6, undoBody(before, t, events.back())));
        QVERIFY(foldEvents(events).answered);
    }

    void aRuleIsNobodysResponse()
    {
        TicketEvent routed = event(CommandKind::Coordinate, 2, {{u"to"_s, u"coordinating"_s}, {u"agency"_s, u"dbm"_s}});
        routed.actor = QString(kRuleActor);
        const Ticket t = foldEvents(std::array {report(), routed});
        QCOMPARE(t.agency, u"dbm"_s);
        QCOMPARE(t.status, TicketStatus::Coordinating);
        QCOMPARE(t.respondedAt, 0);
    }

    void countsReopeningsAndRejectedFollowUps()
    {
        const std::array events {report(), event(CommandKind::RejectFollowUp, 2, {{u"to"_s, u"follow_up_rejected"_s}}),
            event(CommandKind::RejectFollowUp, 3, {{u"to"_s, u"follow_up_rejected"_s}}),
            event(CommandKind::Validate, 4, {{u"to"_s, u"done"_s}}),
            event(CommandKind::Reopen, 5, {{u"to"_s, u"in_progress"_s}})};
        const Ticket t = foldEvents(events);
        QCOMPARE(t.rejected, 2);
        QCOMPARE(t.reopened, 1);
        QCOMPARE(t.closedAt, 0);
    }

    void waitsForAnAnswerUntilTheTimeThatWasSet_data()
    {
        QTest::addColumn<qint64>("until");
        QTest::addColumn<int>("end");
        QTest::addColumn<qint64>("paused");
        QTest::newRow("answered in time") << qint64(9'000) << int(CommandKind::Answer) << qint64(3'000);
        QTest::newRow("answered at the last moment") << qint64(5'000) << int(CommandKind::Answer) << qint64(3'000);
        QTest::newRow("answered too late") << qint64(4'000) << int(CommandKind::Answer) << qint64(2'000);
        QTest::newRow("asked once more") << qint64(9'000) << int(CommandKind::Ask) << qint64(3'000);
        QTest::newRow("closed without an answer") << qint64(9'000) << int(CommandKind::ReturnToReporter) << qint64(3'000);
        QTest::newRow("nothing that ends it") << qint64(9'000) << int(CommandKind::Note) << qint64(0);
    }
    void waitsForAnAnswerUntilTheTimeThatWasSet()
    {
        QFETCH(qint64, until);
        QFETCH(int, end);
        QFETCH(qint64, paused);
        std::vector events {report(), event(CommandKind::Ask, 2, {{u"text"_s, u"Di mana?"_s}, {u"until"_s, until}})};
        Ticket t = foldEvents(events);
        QCOMPARE(t.askedAt, 2'000);
        QCOMPARE(t.askedUntil, until);
        QVERIFY(flagsOf(t) & TicketFlag::asked);
        QJsonObject body;
        if (CommandKind(end) == CommandKind::ReturnToReporter)
            body = {{u"to"_s, u"returned"_s}};
        if (CommandKind(end) == CommandKind::Ask)
            body = {{u"until"_s, 12'000}};
        events.push_back(event(CommandKind(end), 5, body));
        t = foldEvents(events);
        QCOMPARE(t.pausedMs, paused);
        const bool open = CommandKind(end) == CommandKind::Note || CommandKind(end) == CommandKind::Ask;
        QCOMPARE(t.askedUntil != 0, open);
        QCOMPARE(bool(flagsOf(t) & TicketFlag::asked), open);
    }

    void knowsItsGroup()
    {
        const QUuid other(u"01923456-789a-7fff-bfff-000000000001"_s);
        std::vector events {report(), event(CommandKind::Group, 2, {{u"parent"_s, other.toString(QUuid::WithoutBraces)}})};
        QCOMPARE(foldEvents(events).parent, other);
        QCOMPARE(flagsOf(foldEvents(events)), TicketFlag::grouped);
        events.push_back(event(CommandKind::Ungroup, 3));
        QVERIFY(foldEvents(events).parent.isNull());
        events.push_back(event(CommandKind::Group, 4, {{u"parent"_s, report().ticket.toString(QUuid::WithoutBraces)}}));
        QVERIFY(foldEvents(events).isGroupHead());
        QCOMPARE(flagsOf(foldEvents(events)), TicketFlag::parent);
    }

    void knowsWhatWasVerifiedMergedAndPublished()
    {
        std::vector events {report(), event(CommandKind::AskVerification, 2)};
        QCOMPARE(foldEvents(events).verification, Verification::Asked);
        QCOMPARE(flagsOf(foldEvents(events)), TicketFlag::verificationAsked);
        events.push_back(event(CommandKind::Verified, 3, {{u"outcome"_s, u"not_found"_s}}));
        events.push_back(event(CommandKind::Publish, 4, {{u"text"_s, u"Saluran mampet"_s}, {u"photos"_s, QJsonArray {u"ab"_s}}}));
        events.push_back(event(CommandKind::Merge, 5, {{u"to"_s, u"merged"_s}, {u"into"_s, u"JK1"_s}}));
        Ticket t = foldEvents(events);
        QCOMPARE(t.verification, Verification::NotFound);
        QCOMPARE(t.publicText, u"Saluran mampet"_s);
        QCOMPARE(t.publicPhotos, QStringList {u"ab"_s});
        QCOMPARE(t.mergedInto, u"JK1"_s);
        events.push_back(event(CommandKind::Unmerge, 6, {{u"to"_s, u"waiting"_s}}));
        t = foldEvents(events);
        QCOMPARE(t.mergedInto, QString());
        QCOMPARE(t.closedAt, 0);
    }

    void oneAfterTheOtherIsTheSameAsAllAtOnce()
    {
        const QString other = u"01923456-789a-7fff-bfff-000000000001"_s;
        std::vector<TicketEvent> events {report()};
        const auto add = [&events](CommandKind kind, const QJsonObject& body = {}) {
            events.push_back(event(kind, int(events.size()) + 1, body));
        };
        add(CommandKind::Ask, {{u"until"_s, 90'000}});
        add(CommandKind::Answer);
        add(CommandKind::Group, {{u"parent"_s, other}});
        add(CommandKind::AskVerification);
        add(CommandKind::Verified, {{u"outcome"_s, u"elsewhere"_s}});
        add(CommandKind::Ask, {{u"until"_s, 95'000}});
        events.push_back(undo(events));
        add(CommandKind::Publish, {{u"text"_s, u"Umum"_s}});
        Ticket step;
        for (size_t i = 0; i < events.size(); ++i) {
            applyEvent(step, events[i]);
            QVERIFY(step == foldEvents(std::span(events).first(i + 1)));
        }
    }

    void aBodySurvivesItsBytes()
    {
        const QJsonObject body = report().body;
        const auto again = parseBody(canonicalBody(body));
        VERIFY_RESULT(again);
        QCOMPARE(*again, body);
        VERIFY_ERROR(parseBody("[1]"), ErrorCode::WrongFormat);
        VERIFY_ERROR(parseBody(QByteArray(kMaxBodyBytes + 1, ' ')), ErrorCode::TooLarge);
    }
};

QTEST_APPLESS_MAIN(TestProjection)
#include "tst_projection.moc"

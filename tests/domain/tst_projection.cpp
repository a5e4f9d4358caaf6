// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "domain/ticketcommand.h"
#include "support/testmain.h"

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

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two officers, one report: the first reached the hub, the second worked without knowing of it. Each line of the table
// of conflicts gives its verdict, and its card where something could not be taken as meant.
#include "sync/syncfixture.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Given
{
    CommandKind kind;
    QJsonObject more;
};

Given coordinate(const QString& agency)
{
    return {CommandKind::Coordinate, {{BodyKey::agency, agency}}};
}
Given followUp()
{
    return {CommandKind::FollowUp, {{BodyKey::photos, QJsonArray{QString(64, u'a')}}}};
}
Given triage(const QString& category)
{
    return {CommandKind::Triage, {{BodyKey::category, category}}};
}
Given relocate(double lon)
{
    return {CommandKind::Relocate, {{BodyKey::lat, -6.2}, {BodyKey::lon, lon}}};
}
Given plain(CommandKind kind)
{
    return {kind, {}};
}

} // namespace
Q_DECLARE_METATYPE(Given)

class TestSyncConflicts final : public QObject, protected SyncFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_consoles.clear(); }

    void givesTheTablesVerdictAndCard_data()
    {
        QTest::addColumn<QList<Given>>("before"); // by a third officer
        QTest::addColumn<Given>("first");
        QTest::addColumn<Given>("second");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("reason");
        const QList<Given> nothing;
        const QList<Given> started{plain(CommandKind::Start)};
        const QList<Given> sent{plain(CommandKind::Start), followUp()};
        const QList<Given> done{plain(CommandKind::Start), followUp(), plain(CommandKind::Validate)};
        const auto row = [](const char* name, const QList<Given>& before, const Given& first, const Given& second,
                             const char* verdict, const char* reason = "") {
            QTest::newRow(name) << before << first << second << QString::fromLatin1(verdict)
                                << QString::fromLatin1(reason);
        };
        row("handed to the same unit", nothing, coordinate(u"dsda"_s), coordinate(u"dsda"_s), "noop", "same");
        row("handed to two units", nothing, coordinate(u"dsda"_s), coordinate(u"dbk"_s), "converted",
            "reassigned_since");
        row("started after it was handed on", nothing, coordinate(u"dsda"_s), plain(CommandKind::Start), "converted",
            "reassigned_since");
        row("done after it was handed on", started, coordinate(u"dsda"_s), followUp(), "converted",
            "status_is_coordinating");
        row("withdrawn after it was handed on", nothing, coordinate(u"dsda"_s), plain(CommandKind::Withdraw),
            "converted", "status_changed_since");
        row("triaged after it was handed on", nothing, coordinate(u"dsda"_s), triage(u"banjir"_s), "accepted");
        row("moved after it was handed on", nothing, coordinate(u"dsda"_s), relocate(106.85), "accepted");
        row("a note after it was handed on", nothing, coordinate(u"dsda"_s), plain(CommandKind::Note), "accepted");
        row("handed on after the start", nothing, plain(CommandKind::Start), coordinate(u"dsda"_s), "accepted");
        row("started twice", nothing, plain(CommandKind::Start), plain(CommandKind::Start), "converted",
            "already_in_progress");
        row("withdrawn after the start", nothing, plain(CommandKind::Start), plain(CommandKind::Withdraw), "converted",
            "status_changed_since");
        row("triaged after the start", nothing, plain(CommandKind::Start), triage(u"banjir"_s), "accepted");
        row("handed on after the work", started, followUp(), coordinate(u"dsda"_s), "converted",
            "status_is_awaiting_validation");
        row("done twice", started, followUp(), followUp(), "converted", "already_awaiting_validation");
        row("a note after the work", started, followUp(), plain(CommandKind::Note), "accepted");
        row("judged twice, alike", sent, plain(CommandKind::Validate), plain(CommandKind::Validate), "converted",
            "already_done");
        row("judged twice, otherwise", sent, plain(CommandKind::Validate), plain(CommandKind::RejectFollowUp),
            "converted", "status_is_done");
        row("triaged after it was closed", sent, plain(CommandKind::Validate), triage(u"banjir"_s), "converted",
            "status_is_done");
        row("a note after it was closed", sent, plain(CommandKind::Validate), plain(CommandKind::Note), "accepted");
        row("reopened twice", done, plain(CommandKind::Reopen), plain(CommandKind::Reopen), "converted",
            "already_in_progress");
        row("started after it was withdrawn", nothing, plain(CommandKind::Withdraw), plain(CommandKind::Start),
            "converted", "status_is_withdrawn");
        row("withdrawn twice", nothing, plain(CommandKind::Withdraw), plain(CommandKind::Withdraw), "converted",
            "already_withdrawn");
        row("done after it was withdrawn", started, plain(CommandKind::Withdraw), followUp(), "converted",
            "status_is_withdrawn");
        row("a note after it was withdrawn", nothing, plain(CommandKind::Withdraw), plain(CommandKind::Note),
            "accepted");
        row("triaged twice, alike", nothing, triage(u"banjir"_s), triage(u"banjir"_s), "noop", "same");
        row("triaged twice, otherwise", nothing, triage(u"banjir"_s), triage(u"sampah"_s), "converted",
            "triaged_since");
        row("started after triage", nothing, triage(u"banjir"_s), plain(CommandKind::Start), "accepted");
        row("moved twice, within 25 m", nothing, relocate(106.85), relocate(106.8501), "accepted");
        row("moved twice, farther apart", nothing, relocate(106.85), relocate(106.86), "converted", "place_conflict");
    }
    void givesTheTablesVerdictAndCard()
    {
        QFETCH(const QList<Given>, before);
        QFETCH(const Given, first);
        QFETCH(const Given, second);
        QFETCH(const QString, verdict);
        QFETCH(const QString, reason);
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = report(1);
        TestConsole* const c = before.isEmpty() ? nullptr : &console(bureau(u"c"_s));
        TestConsole* const d = before.size() < 3 ? nullptr : &console(bureau(u"d"_s));
        for (const Given& given : before) {
            TestConsole& who = given.kind == CommandKind::Validate ? *d : *c; // nobody judges his own work
            VERIFY_RESULT(who.sync());
            VERIFY_RESULT(who.give(given.kind, id, u"sebelumnya"_s, given.more));
            VERIFY_RESULT(who.sync());
        }
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.give(first.kind, id, u"kata pertama"_s, first.more));
        VERIFY_RESULT(b.give(second.kind, id, u"kata kedua"_s, second.more));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.sync());
        const HubEvent told = m_hub->state.tickets[id].events.last();
        QCOMPARE(told.verdict, verdict);
        QCOMPARE(told.reason, reason);
        const QList<SyncCard> cards = b.cards();
        QCOMPARE(cards.size(), verdict == "converted"_L1 ? 1 : 0);
        if (!cards.isEmpty()) {
            QCOMPARE(cards[0].kind, SyncCardKind::Converted);
            QCOMPARE(cards[0].command, second.kind);
            QCOMPARE(cards[0].reason, reason);
            QCOMPARE(cards[0].body[BodyKey::text].toString(), u"kata kedua"_s);
            QCOMPARE(cards[0].body[BodyKey::photos], second.more[BodyKey::photos]);
        }
        // Work that came too late is offered to whoever has the report now.
        const bool late = verdict == "converted"_L1 && second.kind == CommandKind::FollowUp;
        QCOMPARE(a.cards().size(), late ? 1 : 0);
        if (late)
            QCOMPARE(a.cards()[0].kind, SyncCardKind::Late);
        for (TestConsole* one : {&a, &b}) {
            compare(*one, id);
            nothingIsLost(*one);
            healthy(*one);
        }
    }
    void keepsACardUntilSomebodySaysThatHeKnows()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = report(1);
        syncAll();
        VERIFY_RESULT(a.give(CommandKind::Withdraw, id, u"ditarik"_s));
        VERIFY_RESULT(b.give(CommandKind::Start, id, u"di lokasi"_s));
        syncAll();
        m_hub->state.epoch = 2; // everything is read anew
        b.restart();
        VERIFY_RESULT(b.sync());
        QCOMPARE(b.cards().size(), 1);
        QCOMPARE(b.worker().status().cards, 1);
        const qint64 card = b.cards()[0].id;
        const auto acknowledge = [&b, card] {
            return b.store.database()
                .write(WritePriority::User,
                    [card](WriteSession& session) { return SyncOutbox::acknowledge(session, card, u"b"_s, 1000); })
                .result();
        };
        VERIFY_RESULT(acknowledge());
        VERIFY_ERROR(acknowledge(), ErrorCode::NotFound);
        QVERIFY(b.cards().isEmpty());
        QVERIFY(m_hub->state.acknowledged.isEmpty());
        VERIFY_RESULT(b.sync());
        QVERIFY(b.cards().isEmpty());
        QCOMPARE(m_hub->state.acknowledged.size(), 1); // and the hub knows it, once
        m_hub->state.acknowledged.clear();
        VERIFY_RESULT(b.sync());
        QVERIFY(m_hub->state.acknowledged.isEmpty());
    }
    void tellsASupervisorWhatLiesUnread()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        Officer watching = bureau(u"c"_s);
        watching.role = Role::Supervisor;
        auto& c = console(watching);
        const QUuid id = report(1);
        syncAll();
        QVERIFY(c.worker().status().unread);
        QVERIFY(c.worker().status().unread->isEmpty());
        QVERIFY(!a.worker().status().unread); // not for his role
        VERIFY_RESULT(a.give(CommandKind::Withdraw, id, u"ditarik"_s));
        VERIFY_RESULT(b.give(CommandKind::Start, id, u"di lokasi"_s));
        syncAll();
        m_clock->advanceMs(61'000);
        VERIFY_RESULT(c.sync());
        QCOMPARE(c.worker().status().unread->size(), 1);
        QCOMPARE(c.worker().status().unread->first().converted, 1);
        const qint64 card = b.cards()[0].id;
        VERIFY_RESULT(b.store.database()
                .write(WritePriority::User,
                    [card](WriteSession& session) { return SyncOutbox::acknowledge(session, card, u"b"_s, 1000); })
                .result());
        VERIFY_RESULT(b.sync());
        m_clock->advanceMs(61'000);
        VERIFY_RESULT(c.sync());
        QVERIFY(c.worker().status().unread->isEmpty());
    }
    void tellsARejectedCommandToItsAuthorAlone()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = report(1);
        syncAll();
        VERIFY_RESULT(a.give(CommandKind::Withdraw, id, u"ditarik"_s));
        m_hub->state.logins[u"a"_s].officer.role = Role::Village; // may not any more, and his console does not know yet
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        QCOMPARE(m_hub->state.tickets[id].events.size(), 1);
        QCOMPARE(a.cards().size(), 1);
        QCOMPARE(a.cards()[0].kind, SyncCardKind::Rejected);
        QCOMPARE(a.cards()[0].reason, u"wrong_role"_s);
        QCOMPARE(a.cards()[0].body[BodyKey::text].toString(), u"ditarik"_s);
        QVERIFY(b.cards().isEmpty());
        QCOMPARE(a.ticket(id)->status, TicketStatus::Waiting);
        for (TestConsole* one : {&a, &b}) {
            compare(*one, id);
            healthy(*one);
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncConflicts)
#include "tst_syncconflicts.moc"

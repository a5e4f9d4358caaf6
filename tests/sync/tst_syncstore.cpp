// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a store remembers of its hub, and what it begins anew.
#include "storage/failingvfs.h"
#include "sync/syncfixture.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSyncStore final : public QObject, protected SyncFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_consoles.clear(); }

    void readsOneAudienceAnewWhereItsFeedHasAnotherPast()
    {
        auto& a = console(agency(u"a"_s, u"dbm"_s));
        m_hub->state.logins[u"a"_s].officer.area = u"31.72.01.1001"_s;
        const QUuid stays = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        const QUuid elsewhere = m_hub->report(2, u"31.72.01.1002"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        const FakeHub::State before = m_hub->state;
        const QUuid lost = m_hub->report(3, u"31.72.01.1001"_s, u"dsda"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.ticket(lost));
        m_hub->state = before; // and nobody said that it was restored
        const QUuid instead = m_hub->report(4, u"31.72.01.1001"_s, u"dsda"_s).ticket;
        const auto generations
            = [&a] { return a.store.number("SELECT value FROM meta WHERE key = 'hub_generation'").value_or(-1); };
        QCOMPARE(generations(), 1);
        VERIFY_RESULT(a.give(CommandKind::Note, stays, u"belum terkirim"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"an audience is read anew: \"feed 31.72.01.1001"_s));
        VERIFY_RESULT(a.sync());
        QVERIFY(a.worker().status().trouble.startsWith(u"feed"_s));
        QCOMPARE(generations(), 1); // not everything
        for (const QUuid& id : {stays, elsewhere, instead})
            compare(a, id);
        QVERIFY(a.ticket(lost)->gone);
        QCOMPARE(a.pending(), 0);
        healthy(a);
    }
    void sendsNothingThatIsOlderThanTheHub()
    {
        auto& a = console(bureau(u"a"_s));
        const HubEvent told = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s);
        const QUuid alone = QUuid::createUuidV5(QUuid(), u"alone"_s);
        for (const QUuid& id : {told.ticket, alone})
            VERIFY_RESULT(a.receive(id, {{BodyKey::number, u"JK1"_s}, {BodyKey::text, u"Jalan rusak"_s}}));
        VERIFY_RESULT(a.give(CommandKind::Note, told.ticket, u"sebelum hub"_s));
        VERIFY_RESULT(a.give(CommandKind::Note, alone, u"hanya di sini"_s));
        VERIFY_RESULT(a.sync());
        QCOMPARE(m_hub->state.tickets[told.ticket].events.size(), 1);
        QCOMPARE(a.pending(), 2);
        QCOMPARE(a.worker().status().pending, 0);
        QCOMPARE(a.worker().status().waitingHere, 2);
        QCOMPARE(a.worker().status().doubtful, 0);
        QCOMPARE(a.events(alone).size(), 2);
        // His words stand above what the hub tells, whatever comes in below.
        VERIFY_RESULT(a.give(CommandKind::Start, told.ticket, u"sesudah"_s));
        VERIFY_RESULT(a.give(CommandKind::Note, alone, u"tetap di sini"_s));
        VERIFY_RESULT(a.sync());
        QCOMPARE(m_hub->state.tickets[told.ticket].events.size(), 2);
        QCOMPARE(a.worker().status().waitingHere, 3);
        const auto events = a.events(told.ticket);
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[1].kind, CommandKind::Start);
        QCOMPARE(events[2].body[BodyKey::text].toString(), u"sebelum hub"_s);
        QCOMPARE(a.ticket(told.ticket)->status, TicketStatus::InProgress);
        healthy(a);
    }
    void sendsEachOfficersCommandsByHisOwnLogin()
    {
        auto& a = console(bureau(u"a"_s));
        const Officer second = agency(u"dbm1"_s, u"dbm"_s);
        const Officer third = agency(u"dbm2"_s, u"dbm"_s);
        m_hub->state.logins[second.code] = {second};
        const QUuid device = QUuid::createUuidV5(QUuid(), u"second"_s);
        m_hub->state.devices[device] = {second.code};
        a.others = {a.login(second.code, device)};
        a.restart();
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"dari biro"_s));
        VERIFY_RESULT(a.giveAs(second, CommandKind::Start, id, u"dari dinas"_s));
        VERIFY_RESULT(a.giveAs(third, CommandKind::Note, id, u"tanpa akun"_s));
        VERIFY_RESULT(a.sync());
        const auto& events = m_hub->state.tickets[id].events;
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[1].login, u"a"_s);
        QCOMPARE(events[2].login, second.code);
        QCOMPARE(events[2].device, device);
        QCOMPARE(events[2].deviceSeq, 1);
        QCOMPARE(a.worker().status().pending, 0);
        QCOMPARE(a.worker().status().waitingHere, 1); // nobody sends in another's name
        QCOMPARE(a.events(id).last().body[BodyKey::text].toString(), u"tanpa akun"_s);
        healthy(a);
    }
    void forgetsTheCopyOfWordsThatStandElsewhereAfterAMonth()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(b.give(CommandKind::Withdraw, id, u"ditarik"_s));
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"satu"_s));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.sync());
        const auto words
            = [&a] { return a.store.number("SELECT count(*) FROM outbox WHERE length(body) > 0").value_or(-1); };
        m_clock->advanceMs(29LL * 24 * 3'600'000);
        VERIFY_RESULT(a.sync());
        QCOMPARE(words(), 1);
        m_clock->advanceMs(2LL * 24 * 3'600'000);
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"dua"_s));
        VERIFY_RESULT(a.sync());
        QCOMPARE(words(), 1); // the new one
        compare(a, id);
        nothingIsLost(a);
        healthy(a);
        m_hub->state.epoch = 2; // everything is read anew, the pruned one with it
        VERIFY_RESULT(b.give(CommandKind::Note, id, u"tiga"_s));
        a.restart();
        VERIFY_RESULT(a.sync());
        compare(a, id);
        QCOMPARE(a.pending(), 0);
        healthy(a);
    }
    void numbersAnewForADeviceThatIsEnrolledAnew()
    {
        auto& a = console(bureau(u"a"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"satu"_s));
        VERIFY_RESULT(a.sync());
        a.device = QUuid::createUuidV5(QUuid(), u"another"_s);
        m_hub->state.devices[a.device] = {u"a"_s};
        a.restart();
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"dua"_s));
        VERIFY_RESULT(a.sync());
        QCOMPARE(m_hub->state.tickets[id].events.size(), 3);
        QCOMPARE(m_hub->state.tickets[id].events.last().deviceSeq, 1);
        compare(a, id);
        healthy(a);
    }
    void bringsPrivateWordsToWhomTheyAreFor()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        auto& reader = console({u"pengawas"_s, u"pengawas"_s, Role::Supervisor, u"dbm"_s, {}});
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s, {{BodyKey::isPrivate, true}}).ticket;
        syncAll();
        QCOMPARE(a.ticket(id)->text, u"Jalan rusak"_s);
        QVERIFY(reader.ticket(id)->text.isEmpty());
        QCOMPARE(reader.worker().status().words, 1);
        VERIFY_RESULT(b.give(CommandKind::Withdraw, id, u"ditarik Bu Ani"_s));
        VERIFY_RESULT(a.give(CommandKind::Start, id, u"rumah Pak Budi"_s)); // too late
        QVERIFY(!m_hub->state.tickets[id].events.last().body.contains("Budi"));
        VERIFY_RESULT(b.sync());
        syncAll();
        syncAll();
        for (const HubEvent& event : m_hub->state.tickets[id].events)
            QVERIFY(!event.body.contains("Budi") && !event.body.contains("Ani"));
        for (TestConsole* one : {&a, &b}) {
            compare(*one, id);
            nothingIsLost(*one);
            healthy(*one);
            QCOMPARE(one->worker().status().words, 0);
        }
        QVERIFY(!reader.events(id).last().body.contains(BodyKey::text));
        healthy(reader);
        m_hub->state.logins[u"pengawas"_s].officer.role = Role::Bureau;
        m_hub->state.logins[u"pengawas"_s].scopeVersion = 2;
        reader.restart();
        VERIFY_RESULT(reader.sync());
        compare(reader, id);
        healthy(reader);
    }
    void findsWhatNoDeviceSaid()
    {
        auto& a = console(bureau(u"a"_s));
        report(1);
        VERIFY_RESULT(a.sync());
        QCOMPARE(a.worker().status().forged, 0);
        m_hub->forges = true; // an administrator's hand
        const QUuid id = report(2);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a signature does not hold"_s));
        VERIFY_RESULT(a.sync());
        QCOMPARE(a.worker().status().forged, 1);
        compare(a, id);
        a.restart();
        VERIFY_RESULT(a.sync());
        QCOMPARE(a.worker().status().forged, 1);
    }
    // The disk fails at one write after the other of a round of push, verdicts and pull, and is whole again afterwards.
    void losesNothingWhereverTheDiskFails()
    {
        FailingVfs vfs;
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        VERIFY_RESULT(a.open(FailingVfs::name()));
        const QUuid id = report(1);
        syncAll();
        int cuts = 0;
        bool whole = false;
        for (int writes = 0; !whole && writes < 2000; writes += 1 + writes / 40) {
            m_clock->advanceMs(60'000);
            VERIFY_RESULT(b.give(CommandKind::Triage, id, {}, {{BodyKey::category, u"k%1"_s.arg(writes)}}));
            VERIFY_RESULT(b.sync());
            VERIFY_RESULT(a.give(CommandKind::Triage, id, {}, {{BodyKey::category, u"a%1"_s.arg(writes)}})); // too late
            VERIFY_RESULT(a.give(CommandKind::Note, id, u"kata %1"_s.arg(writes)));
            vfs.failWritesAfter(writes, SQLITE_FULL);
            whole = a.worker().syncOnce().has_value();
            vfs.heal();
            cuts += whole ? 0 : 1;
            VERIFY_RESULT(a.open(FailingVfs::name()));
            VERIFY_RESULT(a.sync());
            QCOMPARE(a.pending(), 0);
            compare(a, id);
            nothingIsLost(a);
        }
        QVERIFY(whole);
        qInfo() << cuts << "rounds cut off";
        QVERIFY2(cuts > 5, qPrintable(QString::number(cuts)));
        QCOMPARE(a.cards().size(), qMin(cuts + 1, 500));
        healthy(a);
        VERIFY_RESULT(b.sync());
        compare(b, id);
    }
    void purgesWhatAnotherPostDoesNotHave()
    {
        auto& a = console(agency(u"a"_s, u"dbm"_s));
        const QUuid his = report(1, u"dbm"_s);
        const QUuid other = report(2, u"dsda"_s);
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.give(CommandKind::Note, his, u"belum terkirim"_s));
        m_hub->state.logins[u"a"_s].officer.agency = u"dsda"_s; // he works elsewhere from now on
        m_hub->state.logins[u"a"_s].scopeVersion = 2;
        a.restart();
        VERIFY_RESULT(a.sync());
        QVERIFY(a.ticket(his)->gone);
        QVERIFY(a.ticket(his)->text.isEmpty());
        compare(a, other);
        QCOMPARE(a.pending(), 0);
        nothingIsLost(a);
        QCOMPARE(a.cards().size(), 1); // what he wrote is his alone: for the hub he never had that report
        QCOMPARE(a.cards()[0].reason, u"no_such_ticket"_s);
        healthy(a);
    }
};

QTEST_GUILESS_MAIN(TestSyncStore)
#include "tst_syncstore.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncfixture.h"

#include <QRandomGenerator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSyncWorker final : public QObject, protected SyncFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_consoles.clear(); }

    void bringsWorkFromOneConsoleToTheOther()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.give(CommandKind::Start, id, u"berangkat"_s));
        QCOMPARE(a.ticket(id)->status, TicketStatus::InProgress); // at once
        QCOMPARE(a.pending(), 1);
        VERIFY_RESULT(a.sync());
        QCOMPARE(a.pending(), 0);
        VERIFY_RESULT(b.sync());
        QCOMPARE(b.ticket(id)->status, TicketStatus::InProgress);
        for (TestConsole* one : {&a, &b}) {
            compare(*one, id);
            healthy(*one);
            QVERIFY(one->cards().isEmpty());
        }
    }
    void keepsTheWordsOfACommandThatCameTooLate()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.give(CommandKind::Withdraw, id, u"ditarik oleh pelapor"_s));
        VERIFY_RESULT(b.give(CommandKind::Start, id, u"kami sudah di lokasi"_s));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        QCOMPARE(b.ticket(id)->status, TicketStatus::Withdrawn);
        compare(b, id);
        const auto cards = b.cards();
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards[0].kind, SyncCardKind::Converted);
        QCOMPARE(cards[0].reason, u"status_is_withdrawn"_s);
        QCOMPARE(cards[0].body[BodyKey::text].toString(), u"kami sudah di lokasi"_s);
        VERIFY_RESULT(b.sync()); // no pull takes it away
        QCOMPARE(b.cards().size(), 1);
        healthy(b);
    }
    void marksBeforeSendingWhatWillNotApply()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.give(CommandKind::Withdraw, id, u"ditarik"_s));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.give(CommandKind::Start, id, u"di lokasi"_s));
        int calls = 0; // hello, heads, pull, and the line goes before the push
        b.fault = [&calls] { return ++calls > 3 ? FakeHub::Fault::CutBefore : FakeHub::Fault::None; };
        b.restart();
        QVERIFY(!b.worker().syncOnce());
        QCOMPARE(b.pending(), 1);
        QCOMPARE(b.store.number("SELECT count(*) FROM outbox WHERE doubt = 'status_is_withdrawn'").value_or(0), 1);
        QCOMPARE(b.ticket(id)->status, TicketStatus::Withdrawn);
        QCOMPARE(b.events(id).last().body[BodyKey::text].toString(), u"di lokasi"_s);
        healthy(b);
    }
    void takesHisOwnCommandsOnOneTicketAsAChain()
    {
        auto& a = console(bureau(u"a"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.give(CommandKind::Coordinate, id, u"ke SDA"_s, {{BodyKey::agency, u"dsda"_s}}));
        VERIFY_RESULT(a.give(CommandKind::Assign, id, u"regu 4"_s, {{BodyKey::assignee, u"regu4"_s}}));
        VERIFY_RESULT(a.give(CommandKind::Start, id, u"mulai"_s));
        VERIFY_RESULT(a.sync());
        QVERIFY(a.cards().isEmpty());
        QCOMPARE(m_hub->state.tickets[id].ticket.status, TicketStatus::InProgress);
        compare(a, id);
    }
    void tellsHowFarAFirstReadingIs()
    {
        auto& a = console(bureau(u"a"_s));
        for (int i = 0; i < 5; ++i)
            m_hub->report(i, u"31.72.01.1001"_s, u"dbm"_s);
        QList<qint64> told; // the fake tells one report at a time
        a.progressed = [&] {
            QVERIFY(a.worker().status().firstSync);
            told += a.worker().status().firstRead;
        };
        VERIFY_RESULT(a.sync());
        QCOMPARE(told, (QList<qint64>{0, 1, 2, 3, 4}));
        QVERIFY(!a.worker().status().firstSync);
    }
    void sendsInOneGoWhatDoesNotBuildOnWhatItSent()
    {
        auto& a = console(bureau(u"a"_s));
        QList<QUuid> ids;
        for (int i = 0; i < 600; ++i)
            ids += m_hub->report(i, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        for (const QUuid& id : std::as_const(ids)) {
            VERIFY_RESULT(a.give(CommandKind::Start, id, u"berangkat"_s));
            VERIFY_RESULT(a.give(CommandKind::Note, id, u"sudah di jalan"_s));
        }
        m_hub->looks = 0;
        VERIFY_RESULT(a.sync());
        QCOMPARE(m_hub->looks, 3); // after all of it: 1,200 rows, 500 of a feed in an answer
        // What is to be done next on the same reports waits for what became of the first.
        VERIFY_RESULT(a.give(CommandKind::Coordinate, ids[0], u"ke SDA"_s, {{BodyKey::agency, u"dsda"_s}}));
        VERIFY_RESULT(a.give(CommandKind::Assign, ids[0], u"regu 4"_s, {{BodyKey::assignee, u"regu4"_s}}));
        VERIFY_RESULT(a.give(CommandKind::Assign, ids[1], u"regu 5"_s, {{BodyKey::assignee, u"regu5"_s}}));
        m_hub->looks = 0;
        VERIFY_RESULT(a.sync());
        QCOMPARE(m_hub->looks, 2); // between, and after
        QCOMPARE(a.pending(), 0);
        QVERIFY(a.cards().isEmpty());
        for (int i : {0, 1, 2, 599}) {
            compare(a, ids[i]);
            QCOMPARE(a.ticket(ids[i])->version, i < 1 ? 5 : i < 2 ? 4 : 3);
        }
        healthy(a);
    }
    void answersTheSameAfterACutLine()
    {
        auto& a = console(bureau(u"a"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        for (int cut = 1; cut <= 12; ++cut) {
            for (const auto fault : {FakeHub::Fault::CutBefore, FakeHub::Fault::CutAfter}) {
                VERIFY_RESULT(a.give(CommandKind::Note, id, u"catatan %1 %2"_s.arg(cut).arg(int(fault))));
                int calls = 0;
                a.fault = [&calls, cut, fault] { return ++calls == cut ? fault : FakeHub::Fault::None; };
                a.restart(); // the program was killed as well
                VERIFY_RESULT(a.sync());
                QCOMPARE(a.pending(), 0);
            }
        }
        compare(a, id);
        QCOMPARE(m_hub->state.tickets[id].events.size(), 25);
        healthy(a);
    }
    void movesATicketOutAndInAgain()
    {
        auto& a = console(bureau(u"a"_s));
        auto& dbm = console(agency(u"dbm1"_s, u"dbm"_s));
        auto& sda = console(agency(u"sda1"_s, u"dsda"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        m_hub->report(2, u"31.72.01.1001"_s, u"dsda"_s);
        for (auto& one : m_consoles)
            VERIFY_RESULT(one->sync());
        QVERIFY(!sda.ticket(id));
        VERIFY_RESULT(dbm.give(CommandKind::Note, id, u"belum terkirim"_s));
        VERIFY_RESULT(a.give(CommandKind::Coordinate, id, u"salah alamat"_s, {{BodyKey::agency, u"dsda"_s}}));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(sda.sync());
        compare(sda, id);
        VERIFY_RESULT(dbm.sync());
        const auto left = dbm.ticket(id);
        QVERIFY(left->gone);
        QCOMPARE(left->number, u"JK1"_s);
        QCOMPARE(left->agency, u"dsda"_s);
        QVERIFY(left->text.isEmpty());
        QCOMPARE(dbm.cards().size(), 1);
        QCOMPARE(dbm.cards()[0].reason, u"moved_away"_s);
        QCOMPARE(dbm.cards()[0].body[BodyKey::text].toString(), u"belum terkirim"_s);
        healthy(dbm);
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.give(CommandKind::Coordinate, id, u"kembali"_s, {{BodyKey::agency, u"dbm"_s}}));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(dbm.sync());
        compare(dbm, id);
        healthy(dbm);
    }
    void followsANoticeToItsFeedsAloneAndLooksAtAllInTime()
    {
        auto& a = console(bureau(u"a"_s));
        auto& village = console({u"k"_s, u"k"_s, Role::Village, {}, u"31.72.01.1001"_s});
        m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s);
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(village.sync());
        const QUuid here = m_hub->report(2, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        const QUuid unit = m_hub->report(3, u"31.71.01.1001"_s, u"dsda"_s).ticket;
        const qint64 area = FakeHub::audience(u"31.72.01.1001"_s);
        const qint64 other = FakeHub::audience(u"31.71.01.1001"_s);
        const auto follow = [this](TestConsole& console, const HubNotice& notice) {
            m_hub->looks = 0;
            m_hub->pulls.clear();
            console.worker().wake(notice);
            while (console.worker().step() == 0) { }
        };
        // Once, for what was named; what else moved waits for the look at all.
        follow(a, HubNotice::parse(QString::number(area)));
        QCOMPARE(m_hub->looks, 0);
        QCOMPARE(m_hub->pulls, QList<QSet<qint64>>{{area}});
        QCOMPARE(a.ticket(here)->status, TicketStatus::Waiting);
        QVERIFY(!a.ticket(unit));
        // Others' feeds are nothing to ask the hub about.
        follow(village, HubNotice::parse(QString::number(other)));
        QCOMPARE(m_hub->looks, 0);
        QVERIFY(m_hub->pulls.isEmpty());
        QVERIFY(!village.ticket(here));
        // So many at once that all are looked at.
        HubNotice many;
        for (qint64 audience = 0; audience <= SyncWorker::kHeardAtOnce; ++audience)
            many.audiences.insert(audience);
        follow(village, many);
        QCOMPARE(m_hub->looks, 1);
        QCOMPARE(village.ticket(here)->status, TicketStatus::Waiting);
        m_clock->advanceMs(SyncPlan::kPollMs * 2);
        follow(a, {});
        QCOMPARE(m_hub->looks, 1);
        QCOMPARE(a.ticket(unit)->status, TicketStatus::Waiting);
        QCOMPARE(a.worker().status().behind, 0);
        for (TestConsole* one : {&a, &village}) {
            compare(*one, here);
            healthy(*one);
        }
    }
    void drainsSevenDaysOfWork()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        QList<QUuid> ids;
        for (int n = 1; n <= 50; ++n)
            ids += m_hub->report(n, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        for (int i = 0; i < 500; ++i) {
            m_clock->advanceMs(20 * 60'000);
            VERIFY_RESULT(a.give(CommandKind::Note, ids[i % 50], u"hari ke-%1"_s.arg(i)));
            if (i % 5 == 0)
                VERIFY_RESULT(b.give(CommandKind::Note, ids[i % 50], u"kantor %1"_s.arg(i)));
            if (i % 50 == 0)
                VERIFY_RESULT(b.sync());
        }
        QCOMPARE(a.pending(), 500);
        VERIFY_RESULT(a.sync());
        QCOMPARE(a.pending(), 0);
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.sync());
        for (const QUuid& id : std::as_const(ids)) {
            compare(a, id);
            compare(b, id);
        }
        nothingIsLost(a);
        healthy(a);
    }
    void refillsAHubRestoredFromABackup()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"satu"_s));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        const FakeHub::State backup = m_hub->state;
        VERIFY_RESULT(a.give(CommandKind::Note, id, u"dua"_s));
        VERIFY_RESULT(b.give(CommandKind::Note, id, u"tiga"_s));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        m_hub->state = backup;
        m_hub->state.epoch = 2;
        a.restart();
        b.restart();
        VERIFY_RESULT(b.sync());
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        QCOMPARE(m_hub->state.tickets[id].events.size(), 4);
        for (TestConsole* one : {&a, &b}) {
            compare(*one, id);
            nothingIsLost(*one);
            healthy(*one);
        }
        QVERIFY(!a.worker().status().trouble.isEmpty());
    }
    void tellsWhyTheHubDoesNotWorkWithThisConsole()
    {
        auto& a = console(bureau(u"a"_s));
        m_hub->state.devices[a.device].revoked = true;
        VERIFY_ERROR(a.worker().syncOnce(), ErrorCode::NotAllowed);
        QCOMPARE(a.worker().status().refusal, u"revoked"_s);
    }
    void bringsPhotosAfterTheEventsThatNameThem()
    {
        auto& a = console(bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        const QUuid id = m_hub->report(1, u"31.72.01.1001"_s, u"dbm"_s).ticket;
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        const QByteArray bytes(3 * 256 * 1024 + 17, 'p');
        const auto photo = a.attachments.put(bytes);
        VERIFY_RESULT(photo);
        VERIFY_RESULT(a.give(CommandKind::Start, id, {}));
        VERIFY_RESULT(a.give(CommandKind::FollowUp, id, u"selesai"_s, {{BodyKey::photos, QJsonArray{*photo}}}));
        VERIFY_RESULT(a.sync());
        VERIFY_RESULT(b.sync());
        QCOMPARE(b.attachments.read(*photo).value_or(QByteArray()), bytes);
    }

    void convergesWhateverIsCut_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void convergesWhateverIsCut()
    {
        QFETCH(const quint32, seed);
        const int commands = qEnvironmentVariableIntValue("JAKOPS_SYNC_COMMANDS") > 0
            ? qEnvironmentVariableIntValue("JAKOPS_SYNC_COMMANDS")
            : 300;
        QRandomGenerator random(seed);
        for (int n = 0; n < 10; ++n) {
            auto& one = n % 3 == 2 ? console(agency(u"unit%1"_s.arg(n), n % 2 ? u"dbm"_s : u"dsda"_s))
                                   : console(bureau(u"biro%1"_s.arg(n)));
            one.fault = [&random] {
                const quint32 dice = random.bounded(20U);
                return dice == 0 ? FakeHub::Fault::CutBefore
                    : dice == 1  ? FakeHub::Fault::CutAfter
                                 : FakeHub::Fault::None;
            };
        }
        QList<QUuid> ids;
        for (int n = 1; n <= 12; ++n)
            ids += m_hub->report(n, u"31.72.01.1001"_s, n % 2 ? u"dbm"_s : u"dsda"_s).ticket;
        for (auto& one : m_consoles)
            VERIFY_RESULT(one->sync());
        static const QList<CommandKind> kinds{CommandKind::Triage, CommandKind::Coordinate, CommandKind::Assign,
            CommandKind::Start, CommandKind::Note, CommandKind::Withdraw, CommandKind::Reopen,
            CommandKind::ReturnToReporter, CommandKind::Decline};
        for (int i = 0; i < commands; ++i) {
            m_clock->advanceMs(1000);
            TestConsole& one = *m_consoles[random.bounded(quint32(m_consoles.size()))];
            QJsonObject more;
            const CommandKind kind = kinds[random.bounded(kinds.size())];
            if (kind == CommandKind::Triage)
                more[BodyKey::category] = random.bounded(2) ? u"banjir"_s : u"sampah"_s;
            if (kind == CommandKind::Coordinate)
                more[BodyKey::agency] = random.bounded(2) ? u"dbm"_s : u"dsda"_s;
            if (kind == CommandKind::Assign)
                more[BodyKey::assignee] = u"regu%1"_s.arg(random.bounded(3));
            (void)one.give(kind, ids[random.bounded(ids.size())], u"kata %1-%2"_s.arg(seed).arg(i), more);
            if (random.bounded(6) == 0)
                VERIFY_RESULT(m_consoles[random.bounded(quint32(m_consoles.size()))]->sync());
            if (random.bounded(60) == 0)
                m_consoles[random.bounded(quint32(m_consoles.size()))]->restart();
        }
        for (auto& one : m_consoles)
            VERIFY_RESULT(one->sync());
        for (auto& one : m_consoles) { // what the last ones said
            one->fault = {};
            VERIFY_RESULT(one->sync());
            QCOMPARE(one->pending(), 0);
            nothingIsLost(*one);
            healthy(*one);
            for (const QUuid& id : std::as_const(ids)) {
                const auto& held = m_hub->state.tickets[id];
                const auto is = one->ticket(id);
                const bool all = one->officer.role == Role::Bureau;
                if (all || held.ticket.agency == one->officer.agency)
                    compare(*one, id);
                else
                    QVERIFY(!is || is->gone);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncWorker)
#include "tst_syncworker.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two consoles at a real PostgreSQL server, one of them without a line for days: nothing is lost, and for what could
// not be taken as meant there is a card.
#include "storage/storecheck.h"
#include "support/testhub.h"
#include "sync/hubcheck.h"
#include "sync/pgline.h"
#include "sync/testconsole.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSyncServer final : public QObject
{
    Q_OBJECT

    struct Desk
    {
        std::unique_ptr<TestDevice> device;
        bool online = true;
        std::unique_ptr<TestConsole> console;

        TestConsole* operator->() const { return console.get(); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        m_source = std::move(*source);
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
        m_clock.set(QDateTime::currentMSecsSinceEpoch());
        m_first = desk(u"biro.satu"_s);
        m_second = desk(u"biro.dua"_s);
    }
    void init() { pinEnvironment(); }
    void cleanupTestCase()
    {
        m_first = {};
        m_second = {};
    }

    void bringsWorkFromOneConsoleToTheOther()
    {
        const QUuid id = report();
        sync(m_first);
        sync(m_second);
        VERIFY_RESULT(m_first->give(CommandKind::Start, id, u"berangkat"_s));
        sync(m_first);
        sync(m_second);
        QCOMPARE(m_second->ticket(id)->status, TicketStatus::InProgress);
        compare(id);
    }
    void losesNothingOfDaysWithoutALine()
    {
        QList<QUuid> ids;
        for (int i = 0; i < 20; ++i)
            ids += report();
        sync(m_first);
        sync(m_second);
        m_second.online = false;
        m_second->restart();
        VERIFY_ERROR(m_second->worker().syncOnce(), ErrorCode::Network);
        for (int i = 0; i < 60; ++i) { // three days
            const QUuid& id = ids[i % 20];
            VERIFY_RESULT(m_second->give(CommandKind::Note, id, u"lapangan %1"_s.arg(i)));
            if (i < 20)
                VERIFY_RESULT(m_second->give(CommandKind::Start, id, u"mulai %1"_s.arg(i)));
            if (i % 4 == 0 && m_first->ticket(id)->status == TicketStatus::Waiting)
                VERIFY_RESULT(m_first->give(CommandKind::Withdraw, id, u"ditarik %1"_s.arg(i)));
            if (i % 10 == 0)
                sync(m_first);
        }
        sync(m_first);
        QCOMPARE(m_second->pending(), 80);
        m_second.online = true;
        sync(m_second);
        sync(m_first);
        QCOMPARE(m_second->pending(), 0);
        for (const QUuid& id : std::as_const(ids))
            compare(id);
        const QList<SyncCard> cards = m_second->cards();
        QCOMPARE(cards.size(), 5); // every fourth was withdrawn before he started
        for (const SyncCard& card : cards) {
            QCOMPARE(card.kind, SyncCardKind::Converted);
            QCOMPARE(card.reason, u"status_is_withdrawn"_s);
            QVERIFY(card.body[BodyKey::text].toString().startsWith(u"mulai"_s));
        }
        nothingIsLost();
    }
    // Seven days, 500 commands, and an engine that tries in vain all the while: how long after the line is back?
    void emptiesAWeeksQueueWithinAMinute()
    {
        QList<QUuid> ids;
        for (int i = 0; i < 50; ++i)
            ids += report();
        sync(m_first);
        sync(m_second);
        m_second.online = false;
        m_second->restart();
        for (int i = 0; i < 500; ++i) {
            m_clock.advanceMs(7LL * 86'400'000 / 500);
            (void)m_second->worker().step(); // in vain
            const QUuid& id = ids[(i * 7) % 50];
            if (i % 3 != 0 || !m_second->give(CommandKind::Start, id, u"pekan mulai %1"_s.arg(i)))
                VERIFY_RESULT(m_second->give(CommandKind::Note, id, u"pekan %1"_s.arg(i)));
            if (i % 25 == 0)
                (void)m_first->give(CommandKind::Withdraw, ids[(i * 3) % 50], u"ditarik sepekan %1"_s.arg(i));
            if (i % 100 == 0)
                sync(m_first);
        }
        sync(m_first);
        for (int i = 0; i < 20; ++i) // as often as it takes to wait the longest between two tries
            m_clock.set(std::max(m_clock.nowMs(), m_second->worker().step()));
        (void)m_second->worker().step(); // and the line is back right after the last one
        QCOMPARE(m_second->pending(), 500);
        QVERIFY(m_second->worker().status().failures > 10);
        m_second.online = true;
        const qint64 back = m_clock.nowMs();
        QElapsedTimer took;
        took.start();
        for (int steps = 0; steps < 1000 && m_second->pending() > 0; ++steps)
            m_clock.set(std::max(m_clock.nowMs(), m_second->worker().step()));
        const qint64 waited = m_clock.nowMs() - back;
        qInfo("the queue was empty after waiting %lld ms and working %lld ms", waited, took.elapsed());
        QCOMPARE(m_second->pending(), 0);
        QVERIFY(waited > 10'000 && waited <= 45'000);
        QVERIFY2(waited + took.elapsed() <= 60'000, qPrintable(QString::number(took.elapsed())));
        sync(m_second);
        sync(m_first);
        for (const QUuid& id : std::as_const(ids))
            compare(id);
        nothingIsLost();
    }
    void goesOnAfterItsBackendWasKilled()
    {
        const QUuid id = report();
        sync(m_first);
        VERIFY_RESULT(
            m_admin->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'o\\_%'"));
        VERIFY_RESULT(m_first->give(CommandKind::Note, id, u"tetap sampai"_s));
        sync(m_first);
        QCOMPARE(m_first->pending(), 0);
        VERIFY_RESULT(m_hub->reconnect(*m_source));
        VERIFY_RESULT(m_hub->reconnect(*m_first.device));
        sync(m_second);
        compare(id);
    }
    void bringsPhotosInPieces()
    {
        const QUuid id = report();
        sync(m_first);
        sync(m_second);
        const QByteArray bytes(3 * 256 * 1024 + 17, 'p');
        const auto photo = m_first->attachments.put(bytes);
        VERIFY_RESULT(photo);
        VERIFY_RESULT(m_first->give(CommandKind::Note, id, u"foto"_s, {{BodyKey::photos, QJsonArray{*photo}}}));
        sync(m_first);
        sync(m_second);
        QCOMPARE(m_second->attachments.read(*photo).value_or(QByteArray()), bytes);
    }
    void bringsPrivateWordsToWhomTheyAreFor()
    {
        const QUuid id = QUuid::createUuid();
        const auto pushed = m_source->pg->push(m_source->id,
            {m_source->report(id, u"31.74.01.1007"_s,
                {{BodyKey::number, u"JK900"_s}, {BodyKey::text, u"Tetangga saya"_s}, {BodyKey::isPrivate, true}})});
        VERIFY_RESULT(pushed);
        sync(m_first);
        QCOMPARE(m_first->ticket(id)->text, u"Tetangga saya"_s);
        VERIFY_RESULT(m_first->give(CommandKind::Note, id, u"dari Bu Ani"_s));
        sync(m_first);
        sync(m_second);
        QCOMPARE(m_second->ticket(id)->text, u"Tetangga saya"_s);
        QCOMPARE(m_second->events(id).last().body[BodyKey::text].toString(), u"dari Bu Ani"_s);
        m_first->typed.removeAll(u"dari Bu Ani"_s); // stands apart
    }
    void refillsAHubThatWasRestored()
    {
        const QUuid id = report();
        sync(m_first);
        VERIFY_RESULT(m_first->give(CommandKind::Note, id, u"sebelum pemulihan"_s));
        sync(m_first);
        sync(m_second);
        // The backup had neither this ticket's last event nor the device's number after it.
        const qint64 last = m_first->store.number("SELECT max(hub_seq) FROM outbox").value_or(0);
        VERIFY_RESULT(loseLastEvent(id, m_first.device->id, last));
        VERIFY_RESULT(HubAdmin(*m_admin).restored());
        m_first->restart();
        m_second->restart();
        sync(m_second);
        sync(m_first);
        sync(m_second);
        compare(id);
        nothingIsLost();
    }
    // A real backup, an hour of acknowledged work by both after it, and the server put back to it.
    void refillsAHubRestoredFromAnHourOldBackup()
    {
        QList<QUuid> ids;
        for (int i = 0; i < 12; ++i)
            ids += report();
        sync(m_first);
        sync(m_second);
        VERIFY_RESULT(m_first->give(CommandKind::Note, ids[0], u"sebelum cadangan"_s));
        sync(m_first);
        VERIFY_RESULT(m_hub->backUp());
        for (int i = 0; i < 60; ++i) {
            m_clock.advanceMs(60'000);
            const Desk& one = i % 2 == 0 ? m_first : m_second;
            const QUuid& id = ids[(i * 5) % 12];
            if (i % 4 > 1 || !one->give(CommandKind::Start, id, u"jam ini mulai %1"_s.arg(i)))
                VERIFY_RESULT(one->give(CommandKind::Note, id, u"jam ini %1"_s.arg(i)));
            if (i % 15 == 14)
                VERIFY_RESULT(one->give(
                    CommandKind::Triage, id, u"jam ini pilah %1"_s.arg(i), {{BodyKey::category, u"k%1"_s.arg(i)}}));
            if (i % 5 == 4)
                sync(one);
        }
        sync(m_first);
        sync(m_second);
        sync(m_first);
        QCOMPARE(m_first->pending() + m_second->pending(), 0); // all of it acknowledged
        VERIFY_RESULT(m_first->give(CommandKind::Note, ids[1], u"belum terkirim"_s));
        const auto before = m_admin->query("SELECT count(*) FROM hub.event");
        VERIFY_RESULT(before);
        VERIFY_RESULT(m_hub->restoreBackup());
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
        VERIFY_RESULT(HubAdmin(*m_admin).upgrade(m_hub->parts()));
        VERIFY_RESULT(HubAdmin(*m_admin).restored());
        for (TestDevice* device : {m_source.get(), m_first.device.get(), m_second.device.get()})
            VERIFY_RESULT(m_hub->reconnect(*device));
        const auto lost = m_admin->query("SELECT count(*) FROM hub.event");
        VERIFY_RESULT(lost);
        QVERIFY(lost->number(0, 0) <= before->number(0, 0) - 60);
        for (const Desk* one : {&m_second, &m_first, &m_second})
            sync(*one);
        const auto after = m_admin->query("SELECT count(*) FROM hub.event");
        VERIFY_RESULT(after);
        QCOMPARE(after->number(0, 0), before->number(0, 0) + 1);
        QCOMPARE(m_first->pending() + m_second->pending(), 0);
        for (const QUuid& id : std::as_const(ids))
            compare(id);
        nothingIsLost();
    }
    // How long a first sync of so many reports takes, and a week's queue on as many: JAKOPS_SYNC_TICKETS=20000.
    void takesItsTime()
    {
        const int tickets = qEnvironmentVariableIntValue("JAKOPS_SYNC_TICKETS");
        if (tickets <= 0)
            return; // nobody asked
        QList<QUuid> ids;
        for (int from = 0; from < tickets; from += 500) {
            QList<HubCommand> commands;
            for (int i = from; i < std::min(from + 500, tickets); ++i) {
                ids += QUuid::createUuid();
                commands += m_source->report(ids.last(), u"31.74.01.%1"_s.arg(1001 + i % 7),
                    {{BodyKey::number, u"JM%1"_s.arg(i)},
                        {BodyKey::text, u"Jalan rusak di depan pasar nomor %1"_s.arg(i)}});
            }
            VERIFY_RESULT(m_source->pg->push(m_source->id, commands));
        }
        QElapsedTimer timer;
        timer.start();
        sync(m_second);
        qInfo() << tickets << "reports by feeds:" << timer.elapsed() << "ms";
        const Desk third = desk(u"biro.tiga"_s);
        timer.restart();
        sync(third);
        qInfo() << tickets << "reports by a first sync:" << timer.elapsed() << "ms";
        const int queued = std::min(tickets, 5000);
        timer.restart();
        for (int i = 0; i < queued; ++i)
            VERIFY_RESULT(third->give(CommandKind::Note, ids[i], u"catatan %1"_s.arg(i)));
        qInfo() << queued << "commands given:" << timer.elapsed() << "ms";
        timer.restart();
        sync(third);
        qInfo() << queued << "commands sent and read back:" << timer.elapsed() << "ms";
        QCOMPARE(third->pending(), 0);
    }
    void leavesAHubThatIsWhole()
    {
        const auto report = HubCheck(*m_admin, m_hub->parts()).run();
        VERIFY_RESULT(report);
        QCOMPARE(report->problems, QStringList());
        for (const Desk* desk : {&m_first, &m_second}) {
            const auto store
                = StoreCheck::check(desk->console->store.database(), desk->console->store.tickets()).result();
            VERIFY_RESULT(store);
            QCOMPARE(store->problems, QStringList());
        }
    }

private:
    Desk desk(const QString& code)
    {
        auto device = m_hub->console(code, u"bureau"_s);
        if (!device)
            qFatal("%s", qPrintable(device.error().toLog()));
        Desk made;
        made.device = std::move(*device);
        TestDevice* const one = made.device.get();
        bool* const online = code == u"biro.satu"_s ? &m_first.online : &m_second.online;
        made.console = std::make_unique<TestConsole>(
            m_clock, m_hub->parts().workflow, m_hub->parts().rules, Officer{code, code, Role::Bureau, {}, {}}, one->id,
            [this, one, online](const QString&) -> Result<std::unique_ptr<Hub>> {
                if (!*online)
                    return fail(ErrorCode::Network, u"no line"_s);
                return PgLine::open(m_hub->address(one->credentials.login), one->credentials.password);
            },
            [one](const QByteArray& bytes) { return one->key.sign(bytes); });
        if (const auto opened = made.console->open(); !opened)
            qFatal("%s", qPrintable(opened.error().toLog()));
        return made;
    }
    QUuid report()
    {
        const QUuid id = QUuid::createUuid();
        const auto pushed = m_source->pg->push(m_source->id,
            {m_source->report(id, u"31.74.01.1007"_s,
                {{BodyKey::number, u"JK%1"_s.arg(++m_reports)}, {BodyKey::text, u"Jalan rusak"_s},
                    {BodyKey::area, u"31.74.01.1007"_s}})});
        if (!pushed || pushed->first().verdict != "accepted"_L1)
            qFatal("the source's report was not taken");
        return id;
    }
    void sync(const Desk& desk) { VERIFY_RESULT(desk.console->sync()); }
    Result<> loseLastEvent(const QUuid& ticket, const QUuid& device, qint64 seq)
    {
        const QByteArray id = m_admin->literal(ticket.toByteArray(QUuid::WithoutBraces));
        const QByteArray of = m_admin->literal(device.toByteArray(QUuid::WithoutBraces));
        const QByteArray version = "(SELECT version FROM hub.ticket WHERE ticket_id = " + id + ")";
        return m_admin->run("BEGIN; SET LOCAL session_replication_role = replica; "
                            "DELETE FROM hub.feed f USING hub.event e WHERE f.event_id = e.event_id AND e.ticket_id = "
            + id + " AND e.version = " + version
            + "; "
              "UPDATE hub.feed_head h SET (pos, hash) = (SELECT coalesce(max(pos), 0), coalesce((SELECT hash FROM "
              "hub.feed "
              "g WHERE g.audience = h.audience ORDER BY pos DESC LIMIT 1), '') FROM hub.feed f WHERE f.audience = "
              "h.audience); "
              "DELETE FROM hub.event WHERE ticket_id = "
            + id + " AND version = " + version
            + "; "
              "UPDATE hub.ticket t SET version = version - 1, hash = (SELECT hash FROM hub.event e WHERE e.ticket_id = "
              "t.ticket_id AND e.version = t.version - 1) WHERE ticket_id = "
            + id + "; DELETE FROM hub.verdict WHERE device_id = " + of + " AND device_seq = " + QByteArray::number(seq)
            + "; UPDATE hub.device SET last_seq = " + QByteArray::number(seq - 1) + " WHERE device_id = " + of
            + "; COMMIT");
    }
    void compare(const QUuid& id)
    {
        const auto told = m_first.device->pg->history(id);
        VERIFY_RESULT(told);
        QList<TicketEvent> events;
        for (const HubEvent& event : *told)
            events += toTicketEvent(event).value_or(TicketEvent());
        Ticket expected = foldEvents(events);
        for (const Desk* desk : {&m_first, &m_second}) {
            const auto is = desk->console->ticket(id);
            VERIFY_RESULT(is);
            expected.village = is->village; // the console's own
            QCOMPARE(is->version, expected.version);
            QVERIFY(*is == expected);
        }
    }
    void nothingIsLost()
    {
        QSet<QString> kept;
        const auto bodies = m_admin->query("SELECT body FROM hub.event");
        VERIFY_RESULT(bodies);
        for (int i = 0; i < bodies->count(); ++i)
            kept.insert(parseBody(bodies->utf8(i, 0)).value_or(QJsonObject())[BodyKey::text].toString());
        for (const Desk* desk : {&m_first, &m_second}) {
            for (const QString& words : desk->console->typed)
                QVERIFY2(words.isEmpty() || kept.contains(words), qPrintable(words));
        }
    }

    FakeClock m_clock;
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_source;
    std::unique_ptr<HubConnection> m_admin;
    Desk m_first;
    Desk m_second;
    int m_reports = 0;
};

QTEST_GUILESS_MAIN(TestSyncServer)
#include "tst_syncserver.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many whole consoles, each with its store and a thread of its own, at a real server: they work on the same reports, go
// without a line for a while, lose it in the middle of things, and are started again. In the end everybody has what the
// hub has, and every word is in its history or on a card of who wrote it.
#include "storage/storecheck.h"
#include "support/testhub.h"
#include "sync/hubcheck.h"
#include "sync/hubprojection.h"
#include "sync/pgline.h"
#include "sync/testconsole.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <stop_token>
#include <thread>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kVillages{u"31.74.01.1001"_s, u"31.74.01.1003"_s, u"31.74.01.1007"_s};
const QStringList kUnits{u"dbm"_s, u"dlh"_s, u"dishub"_s};

int setting(const char* name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

} // namespace

class TestSyncCrowd final : public QObject
{
    Q_OBJECT

    struct Desk
    {
        std::unique_ptr<TestDevice> device;
        std::atomic<bool> online = true;
        FakeClock clock;
        std::unique_ptr<TestConsole> console;
    };

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        if (QFileInfo(u"/dev/shm"_s).isWritable())
            qputenv("TMPDIR", "/dev/shm");
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
    }
    void cleanupTestCase() { m_desks.clear(); }

    void nothingIsLostInACrowdOfConsoles()
    {
        const int consoles = setting("JAKOPS_CROWD_CONSOLES", 10);
        const int rounds = setting("JAKOPS_CROWD_ROUNDS", 30);
        const quint64 seed = quint64(setting("JAKOPS_CROWD_SEED", int(QDateTime::currentSecsSinceEpoch() % 1'000'000)));
        qInfo("seed %llu (JAKOPS_CROWD_SEED), %d consoles, %d rounds", seed, consoles, rounds);
        QElapsedTimer timer;
        timer.start();
        reports(3 * consoles);
        for (int i = 0; i < consoles; ++i)
            addDesk(i);
        std::vector<std::thread> threads;
        for (size_t i = 0; i < m_desks.size(); ++i)
            threads.emplace_back([this, i, rounds, seed] { work(*m_desks[i], rounds, seed * 1000 + i); });
        std::jthread cutter([this, seed](const std::stop_token& stop) { cut(stop, seed); });
        for (std::thread& thread : threads)
            thread.join();
        cutter.request_stop();
        cutter.join();
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
        // Each once more, and once more for what the last ones brought.
        for (int i = 0; i < 2; ++i) {
            for (const auto& desk : m_desks)
                VERIFY_RESULT(desk->console->sync());
        }
        qInfo("%d commands given, %d cuts, %d starts anew, in %.1f s", m_given.load(), m_cuts.load(), m_restarts.load(),
            double(timer.elapsed()) / 1000);
        QVERIFY(m_given >= consoles * rounds);
        for (const auto& desk : m_desks)
            check(*desk);
        const auto report = HubCheck(*m_admin, m_hub->parts()).run();
        VERIFY_RESULT(report);
        QCOMPARE(report->problems, QStringList());
        qInfo("%d reports of consoles compared, %d cards", m_compared, m_cards);
        QVERIFY(m_cards > 0 && m_compared > consoles * consoles);
    }

private:
    void reports(int count)
    {
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        QList<HubCommand> commands;
        for (int i = 0; i < count; ++i) {
            m_ids += QUuid::createUuid();
            commands += (*source)->report(m_ids.last(), kVillages[i % kVillages.size()],
                {{BodyKey::number, u"JK%1"_s.arg(i)}, {BodyKey::agency, kUnits[i % kUnits.size()]},
                    {BodyKey::text, u"Jalan rusak"_s}, {BodyKey::area, kVillages[i % kVillages.size()]}});
        }
        VERIFY_RESULT((*source)->pg->push((*source)->id, commands));
    }
    // Two of three see the whole city, the others one kelurahan.
    void addDesk(int n)
    {
        const bool local = n % 3 == 2;
        const QString village = kVillages[(n / 3) % kVillages.size()];
        const Officer officer{u"petugas%1"_s.arg(n), u"P"_s, local ? Role::Village : Role::Bureau,
            local ? u"kel."_s + village : QString(), local ? village : QString()};
        auto device = m_hub->console(officer.code, roleCode(officer.role), officer.agency, officer.area);
        VERIFY_RESULT(device);
        auto desk = std::make_unique<Desk>();
        desk->device = std::move(*device);
        desk->clock.set(QDateTime::currentMSecsSinceEpoch());
        Desk* const one = desk.get();
        desk->console = std::make_unique<TestConsole>(
            one->clock, m_hub->parts().workflow, m_hub->parts().rules, officer, one->device->id,
            [this, one](const QString&) -> Result<std::unique_ptr<Hub>> {
                if (!one->online)
                    return fail(ErrorCode::Network, u"no line"_s);
                return PgLine::open(m_hub->address(one->device->credentials.login), one->device->credentials.password);
            },
            [one](const QByteArray& bytes) { return one->device->key.sign(bytes); });
        VERIFY_RESULT(desk->console->open());
        VERIFY_RESULT(desk->console->sync());
        m_desks.push_back(std::move(desk));
    }

    void work(Desk& desk, int rounds, quint64 seed)
    {
        std::mt19937_64 random(seed);
        TestConsole& console = *desk.console;
        for (int round = 0; round < rounds; ++round) {
            desk.clock.advanceMs(60'000);
            const int commands = 1 + int(random() % 3);
            for (int i = 0; i < commands; ++i)
                give(console, random, u"%1 putaran %2 ke-%3"_s.arg(console.officer.code).arg(round).arg(i));
            if (random() % 8 == 0) { // hours without a line
                desk.online = false;
                console.restart();
                (void)console.worker().syncOnce();
                for (int i = 0; i < 5; ++i)
                    give(console, random, u"%1 luring %2 ke-%3"_s.arg(console.officer.code).arg(round).arg(i));
                desk.clock.advanceHours(5);
                desk.online = true;
                ++m_restarts;
            }
            if (random() % 12 == 0) { // the program ends and starts again
                ++m_restarts;
                if (const auto opened = console.open(); !opened)
                    return fault(console.officer.code + u": "_s + opened.error().toLog());
            }
            if (random() % 3 == 0)
                continue; // it goes on with what it knows
            if (const auto synced = console.sync(); !synced)
                return fault(console.officer.code + u": "_s + synced.error().toLog());
        }
        if (const auto synced = console.sync(); !synced)
            fault(console.officer.code + u": "_s + synced.error().toLog());
    }
    // A legal command on a report it has; words go always.
    void give(TestConsole& console, std::mt19937_64& random, const QString& words)
    {
        static constexpr std::array kinds{CommandKind::Start, CommandKind::Triage, CommandKind::Coordinate,
            CommandKind::Relocate, CommandKind::ReturnToReporter, CommandKind::Reopen, CommandKind::Withdraw,
            CommandKind::Decline, CommandKind::Assign, CommandKind::Note};
        for (int attempt = 0; attempt < 20; ++attempt) {
            const QUuid& id = m_ids[qsizetype(random() % quint64(m_ids.size()))];
            const CommandKind kind = attempt < 6 ? kinds[random() % kinds.size()] : CommandKind::Note;
            QJsonObject more;
            if (kind == CommandKind::Triage)
                more[BodyKey::category] = u"k%1"_s.arg(random() % 4);
            else if (kind == CommandKind::Coordinate)
                more[BodyKey::agency] = kUnits[qsizetype(random() % quint64(kUnits.size()))];
            else if (kind == CommandKind::Assign)
                more[BodyKey::assignee] = u"regu%1"_s.arg(random() % 3);
            else if (kind == CommandKind::Relocate)
                more = {{BodyKey::lat, -6.2 - double(random() % 100) / 1e3}, {BodyKey::lon, 106.85}};
            if (console.give(kind, id, words, more)) {
                ++m_given;
                return;
            }
        }
    }
    // Somebody's connection, wherever it stands, some ten times a second.
    void cut(const std::stop_token& stop, quint64 seed)
    {
        std::mt19937_64 random(seed);
        std::condition_variable_any ended;
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            (void)ended.wait_for(lock, stop, std::chrono::milliseconds(50 + random() % 100), [] { return false; });
            lock.unlock();
            const auto gone
                = m_admin->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE "
                                 "'o\\_%' ORDER BY random() LIMIT 1");
            m_cuts += gone && gone->count() > 0 ? 1 : 0;
        }
    }

    void check(Desk& desk)
    {
        TestConsole& console = *desk.console;
        QCOMPARE(console.pending(), 0);
        const auto sound = StoreCheck::check(console.store.database(), console.store.tickets()).result();
        VERIFY_RESULT(sound);
        QCOMPARE(sound->problems, QStringList());
        VERIFY_RESULT(m_hub->reconnect(*desk.device));
        // At the hub's heads.
        const auto heads = desk.device->pg->heads();
        VERIFY_RESULT(heads);
        for (const FeedHead& head : *heads) {
            QCOMPARE(console.store
                         .number("SELECT coalesce((SELECT pos FROM hub_position WHERE audience = "
                             + std::to_string(head.audience) + "), 0)")
                         .value_or(-1),
                head.pos);
        }
        // Report by report: the hub's fold is this console's, its own row is the hub's own projection.
        QSet<QString> kept;
        for (const QUuid& id : std::as_const(m_ids)) {
            const auto told = desk.device->pg->history(id);
            VERIFY_RESULT(told);
            const auto is = console.ticket(id);
            if (told->isEmpty()) { // it never was his, or has moved out
                QVERIFY(!is || is->gone);
                continue;
            }
            QList<TicketEvent> events;
            for (const HubEvent& event : *told)
                events += toTicketEvent(event).value_or(TicketEvent());
            Ticket expected = foldEvents(events);
            VERIFY_RESULT(is);
            expected.village = is->village; // the console's own
            QVERIFY2(*is == expected, qPrintable(console.officer.code + u' ' + is->number));
            static const QByteArray sql
                = QByteArray("SELECT ") + HubProjection::kColumns + " FROM hub.ticket WHERE ticket_id = $1";
            const auto row = m_admin->query(sql.constData(), {HubValue::uuid(id)});
            VERIFY_RESULT(row);
            QCOMPARE(HubProjection::differences(*row, 0, 0, *is), QStringList());
            ++m_compared;
        }
        const auto bodies = m_admin->query("SELECT body FROM hub.event");
        VERIFY_RESULT(bodies);
        for (int i = 0; i < bodies->count(); ++i)
            kept.insert(parseBody(bodies->utf8(i, 0)).value_or(QJsonObject())[BodyKey::text].toString());
        for (const SyncCard& card : console.cards()) {
            kept.insert(card.body[BodyKey::text].toString());
            ++m_cards;
        }
        for (const QString& words : std::as_const(console.typed))
            QVERIFY2(kept.contains(words), qPrintable(words));
    }
    void fault(const QString& what)
    {
        const std::scoped_lock lock(m_mutex);
        m_faults += what;
    }

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubConnection> m_admin;
    std::vector<std::unique_ptr<Desk>> m_desks;
    QList<QUuid> m_ids;
    std::mutex m_mutex;
    QStringList m_faults;
    std::atomic<int> m_given = 0;
    std::atomic<int> m_cuts = 0;
    std::atomic<int> m_restarts = 0;
    int m_compared = 0;
    int m_cards = 0;
};

QTEST_GUILESS_MAIN(TestSyncCrowd)
#include "tst_synccrowd.moc"

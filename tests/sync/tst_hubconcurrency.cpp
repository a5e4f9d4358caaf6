// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many devices at once: batches, stale views, double sends, cut connections, killed backends. Nothing is lost, doubled
// or out of order; a reader that goes by time, as one might think of it first, misses events in the very same run, so
// this test is known to see that fault.
#include "domain/projection.h"
#include "support/testhub.h"
#include "sync/hubcheck.h"
#include "sync/hubprojection.h"

#include <QJsonObject>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <random>
#include <thread>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kVillages{u"31.74.01.1001"_s, u"31.74.01.1002"_s, u"31.74.01.1003"_s, u"31.74.01.1007"_s};
const QStringList kUnits{u"dbm"_s, u"dlh"_s, u"dishub"_s, u"dbm.jaksel"_s};
constexpr int kTickets = 240;

int setting(const char* name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

struct Shared
{
    TestHub& hub;
    std::atomic<int> left; // events still to be pushed
    std::atomic<int> working;
    std::atomic<qint64> pushed = 0;
    std::atomic<qint64> again = 0;
    std::atomic<qint64> reconnects = 0;
    std::atomic<qint64> retries = 0;
    std::atomic<qint64> reordered = 0; // batches sent in a wrong order first
    std::atomic<qint64> cuts = 0;
    std::atomic<qint64> kills = 0;
    std::atomic<qint64> compared = 0; // reports of devices, with the hub's own row
    std::array<std::atomic<qint64>, 4> verdicts{};
    std::mutex mutex;
    std::condition_variable ended;
    QStringList faults;

    void finished()
    {
        const std::scoped_lock lock(mutex);
        --working;
        ended.notify_all();
    }
    // Until all have finished, or for so long; whether they have.
    bool awaitEnd(int ms)
    {
        std::unique_lock lock(mutex);
        return ended.wait_for(lock, std::chrono::milliseconds(ms), [this] { return working == 0; });
    }

    void fault(const QString& what)
    {
        const std::scoped_lock lock(mutex);
        if (faults.size() < 20)
            faults += what;
    }
};

// One console: what it knows, what it wants to send.
class Writer final
{
    // What the connection gives, however often it has to be made anew.
    template<class F> auto asking(F question)
    {
        using Answer = std::remove_cvref_t<decltype(*question())>;
        for (int attempt = 0; attempt < 2000 && !m_lost; ++attempt) {
            auto answer = question();
            if (answer)
                return std::move(*answer);
            if (answer.error().code != ErrorCode::Network && answer.error().code != ErrorCode::Conflict) {
                m_shared.fault(m_officer.code + u": "_s + answer.error().toLog());
                m_lost = true;
                break;
            }
            const qint64 lost = m_device.pg->retries();
            if (const auto back = m_shared.hub.reconnect(m_device); back) {
                m_shared.retries += lost;
                ++m_shared.reconnects;
            } else {
                (void)m_shared.awaitEnd(20); // the server is coming back
            }
        }
        if (!std::exchange(m_lost, true))
            m_shared.fault(m_officer.code + u" lost the hub"_s);
        return Answer();
    }

public:
    Writer(Shared& shared, TestDevice& device, const Officer& officer, quint64 seed)
        : m_shared(shared)
        , m_device(device)
        , m_officer(officer)
        , m_random(seed)
    {
    }

    void work()
    {
        pull();
        while (m_shared.left > 0 && !m_lost) {
            const int batch = 1 + int(m_random() % 16);
            QList<HubCommand> commands;
            for (int i = 0; i < batch && m_shared.left.fetch_sub(1) > 0; ++i) {
                if (const auto command = wish())
                    commands += *command;
                else
                    ++m_shared.left;
            }
            if (commands.size() > 1 && m_random() % 20 == 0)
                pushInWrongOrder(commands);
            if (!commands.isEmpty())
                push(commands, m_random() % 10 == 0 ? 2 : 1);
            if (m_random() % 3 == 0)
                pull(); // else it goes on with what it knew
        }
        m_shared.finished();
        while (!m_shared.awaitEnd(1000)) { }
        pull();
        const auto heads = asking([this] { return m_device.pg->heads(); });
        for (const FeedHead& head : heads) {
            if (m_positions.value(head.audience) != head.pos || m_hashes.value(head.audience) != head.hash)
                m_shared.fault(u"%1 did not end at the head of feed %2"_s.arg(m_officer.code).arg(head.audience));
        }
        compare();
        m_shared.retries += m_device.pg->retries();
    }

private:
    std::optional<HubCommand> wish()
    {
        static constexpr std::array kinds{CommandKind::Note, CommandKind::Triage, CommandKind::Coordinate,
            CommandKind::Decline, CommandKind::Disposition, CommandKind::Assign, CommandKind::Start,
            CommandKind::FollowUp, CommandKind::FollowUp, CommandKind::Validate, CommandKind::RejectFollowUp,
            CommandKind::Reopen, CommandKind::Relocate, CommandKind::Ask, CommandKind::Answer,
            CommandKind::AskVerification, CommandKind::Verified, CommandKind::Withdraw, CommandKind::Group,
            CommandKind::Ungroup, CommandKind::Undo};
        if (m_tickets.isEmpty())
            return {};
        const auto it = std::next(m_tickets.cbegin(), qsizetype(m_random() % quint64(m_tickets.size())));
        const Ticket& t = it->ticket;
        TicketCommand c;
        c.kind = kinds[m_random() % kinds.size()];
        c.ticket = t.id;
        c.baseVersion = t.version;
        c.text = u"kata %1"_s.arg(m_random() % 100'000);
        c.category = u"k%1"_s.arg(m_random() % 5);
        c.priority = Priority(m_random() % 4);
        c.agency = kUnits[qsizetype(m_random() % quint64(kUnits.size()))];
        c.assignee = u"p%1"_s.arg(m_random() % 4);
        c.place = GeoPoint{-6.2 - double(m_random() % 1000) / 1e5, 106.8 + double(m_random() % 1000) / 1e5};
        c.until = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
        c.outcome = Verification::Found;
        c.parent = std::next(m_tickets.cbegin(), qsizetype(m_random() % quint64(m_tickets.size()))).key();
        if (c.kind == CommandKind::FollowUp)
            c.photos = {QString(64, u'a')};
        if (c.kind != CommandKind::Triage) {
            c.category.reset();
            c.priority.reset();
        }
        if (c.kind != CommandKind::Coordinate && c.kind != CommandKind::Disposition)
            c.agency.reset();
        if (c.kind != CommandKind::Assign)
            c.assignee.reset();
        if (c.kind != CommandKind::Relocate)
            c.place.reset();
        const TicketEvent* const last = it->last ? &*it->last : nullptr;
        const auto status = m_shared.hub.parts().workflow.check(t, c, m_officer, last);
        if (!status && m_random() % 10 != 0)
            return {};
        QJsonObject body = c.body();
        if (c.kind == CommandKind::Undo && last)
            body = undoBody(it->before, t, *last);
        else if (status
            && (*status != t.status || c.kind == CommandKind::Coordinate || c.kind == CommandKind::Disposition))
            body[BodyKey::to] = statusCode(*status);
        HubCommand command = m_device.command(c.kind, t.id, t.version, body);
        if (c.kind == CommandKind::Relocate && m_random() % 3 == 0) {
            command.area = kVillages[qsizetype(m_random() % quint64(kVillages.size()))];
            m_device.sign(command);
        }
        return command;
    }

    void push(const QList<HubCommand>& commands, int times)
    {
        for (int i = 0; i < times; ++i) {
            const auto answers = asking([&] { return m_device.pg->push(m_device.id, commands); });
            if (m_lost)
                return;
            if (answers.size() != commands.size())
                m_shared.fault(u"%1 answers to %2 events"_s.arg(answers.size()).arg(commands.size()));
            for (const PushAnswer& answer : answers) {
                const auto verdict = verdictFromCode(answer.verdict);
                const QString said = answer.verdict + u'|' + answer.reason + u'|' + QString::number(answer.version);
                if (!verdict)
                    m_shared.fault(u"answer "_s + said);
                else if (i == 0)
                    ++m_shared.verdicts[size_t(*verdict)];
                if (const auto known = m_said.constFind(answer.event); known != m_said.constEnd() && *known != said)
                    m_shared.fault(u"first "_s + *known + u", then "_s + said);
                m_said.insert(answer.event, said);
            }
            (i == 0 ? m_shared.pushed : m_shared.again) += answers.size();
        }
    }

    // The hub takes nothing of it, and says with which it wants to go on.
    void pushInWrongOrder(QList<HubCommand> commands)
    {
        const qint64 next = commands.first().deviceSeq;
        std::ranges::reverse(commands);
        const auto answers = asking([&] { return m_device.pg->push(m_device.id, commands); });
        if (!m_lost
            && (answers.size() != 1 || answers[0].verdict != "gap"_L1 || answers[0].reason != QString::number(next)))
            m_shared.fault(m_officer.code + u": a wrong order was taken"_s);
        ++m_shared.reordered;
    }

    // What this device holds is what the hub's own projection says, report by report, and it holds all of them.
    void compare()
    {
        static const QByteArray sql = QByteArray("SELECT ticket_id, ") + HubProjection::kColumns + " FROM hub.ticket";
        const auto admin = m_shared.hub.admin();
        const auto rows = admin ? (*admin)->query(sql.constData()) : fail(admin.error());
        const auto visible = asking([this]() -> Result<QSet<QUuid>> {
            const auto mine = m_device.connection->query("SELECT ticket_id FROM hub.ticket");
            if (!mine)
                return fail(mine.error());
            QSet<QUuid> ids;
            for (int i = 0; i < mine->count(); ++i)
                ids.insert(mine->uuid(i, 0));
            return ids;
        });
        if (!rows || m_lost)
            return m_shared.fault(m_officer.code + u": nothing to compare with"_s);
        if (visible.size() != m_tickets.size())
            m_shared.fault(
                u"%1 holds %2 reports of %3"_s.arg(m_officer.code).arg(m_tickets.size()).arg(visible.size()));
        for (int i = 0; i < rows->count(); ++i) {
            if (!visible.contains(rows->uuid(i, 0)))
                continue;
            const QStringList other = HubProjection::differences(*rows, i, 1, m_tickets.value(rows->uuid(i, 0)).ticket);
            if (!other.isEmpty())
                m_shared.fault(m_officer.code + u": "_s + other.join(u", "_s));
            ++m_shared.compared;
        }
    }

    void pull()
    {
        for (;;) {
            QHash<qint64, qint64>
                moved; // asking for what has moved costs little, pulling hundreds of feeds that have not does
            const auto heads = asking([this] { return m_device.pg->heads(); });
            for (const FeedHead& head : heads) {
                if (head.pos > m_positions[head.audience])
                    moved.insert(head.audience, m_positions[head.audience]);
            }
            if (moved.isEmpty())
                return;
            const auto rows = asking([&] { return m_device.pg->pull(moved, 200); });
            for (const FeedRow& row : rows)
                take(row);
        }
    }

    void take(const FeedRow& row)
    {
        if (row.pos != m_positions[row.audience] + 1)
            m_shared.fault(u"feed %1: %2 after %3"_s.arg(row.audience).arg(row.pos).arg(m_positions[row.audience]));
        if (HubChain::feedLink(m_hashes[row.audience], row.pos, row.event.event, row.kind, row.event.hash) != row.hash)
            m_shared.fault(u"feed %1: broken chain at %2"_s.arg(row.audience).arg(row.pos));
        m_positions[row.audience] = row.pos;
        m_hashes[row.audience] = row.hash;
        Known known = m_tickets.value(row.event.ticket);
        const bool left = row.kind == "o"_L1; // this audience; it may be here by another one still
        if (!left && row.event.version <= known.ticket.version)
            return; // by the ticket's other audience
        const QList<HubEvent> events = !left && row.event.version == known.ticket.version + 1
            ? QList<HubEvent>{row.event}
            : asking([&] { return m_device.pg->history(row.event.ticket); });
        if (events.isEmpty()) {
            m_tickets.remove(row.event.ticket);
            return;
        }
        if (events.first().version == 1)
            known = {};
        for (const HubEvent& e : events) {
            const auto event = toTicketEvent(e);
            if (!event) {
                m_shared.fault(event.error().toLog());
                return;
            }
            known.before = known.ticket;
            applyEvent(known.ticket, *event);
            known.last = *event;
        }
        if (known.ticket.version > 0)
            m_tickets.insert(row.event.ticket, known);
    }

    struct Known
    {
        Ticket ticket;
        Ticket before; // the last event
        std::optional<TicketEvent> last;
    };

    Shared& m_shared;
    TestDevice& m_device;
    Officer m_officer;
    std::mt19937_64 m_random;
    QMap<QUuid, Known> m_tickets;
    QHash<qint64, qint64> m_positions;
    QHash<qint64, QByteArray> m_hashes;
    QHash<QUuid, QString> m_said;
    bool m_lost = false;
};

} // namespace

class TestHubConcurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void nothingIsLostDoubledOrOutOfOrder()
    {
        const int events = setting("JAKOPS_HUB_EVENTS", 10'000);
        const int devices = setting("JAKOPS_HUB_DEVICES", 8);
        const int kills = std::max(2, events / 12'500);
        const int cuts = events * 45 / 10'000;
        const quint64 seed = quint64(setting("JAKOPS_HUB_SEED", int(QDateTime::currentSecsSinceEpoch() % 1'000'000)));
        qInfo("seed %llu (JAKOPS_HUB_SEED), %d events, %d devices, %d kills, %d cuts", seed, events, devices, kills,
            cuts);
        auto started = TestHub::start();
        VERIFY_RESULT(started);
        TestHub& hub = **started;
        VERIFY_RESULT(hub.init());
        auto source = hub.console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        QList<HubCommand> reports;
        for (int i = 0; i < kTickets; ++i) {
            reports += (*source)->report(QUuid::createUuid(), kVillages[i % kVillages.size()],
                {{BodyKey::number, u"JK%1"_s.arg(i)}, {BodyKey::agency, kUnits[i % kUnits.size()]},
                    {BodyKey::text, u"laporan"_s}});
        }
        VERIFY_RESULT((*source)->pg->push((*source)->id, reports));

        Shared shared{hub, {events}, {devices}};
        std::vector<std::unique_ptr<TestDevice>> consoles;
        std::vector<std::unique_ptr<Writer>> writers;
        for (int i = 0; i < devices; ++i) {
            const bool local = i % 4 == 3;
            const QString village = kVillages[(i / 4) % kVillages.size()];
            const Officer officer{u"petugas%1"_s.arg(i), u"P"_s, local ? Role::Village : Role::Bureau,
                local ? u"kel."_s + village : QString(), local ? village : QString()};
            auto console = hub.console(officer.code, roleCode(officer.role), officer.agency, officer.area);
            VERIFY_RESULT(console);
            consoles.push_back(std::move(*console));
            writers.push_back(std::make_unique<Writer>(shared, *consoles.back(), officer, seed * 1000 + quint64(i)));
        }
        auto reader = hub.console(u"pembaca"_s, u"viewer"_s);
        VERIFY_RESULT(reader);

        std::vector<std::thread> threads;
        for (const auto& writer : writers)
            threads.emplace_back([&writer] { writer->work(); });
        QSet<QUuid> seenByTime;
        std::thread naive([&] { readByTime(shared, **reader, seenByTime); });
        std::thread killer([&] { cutAndKill(shared, kills, cuts, events); });
        for (std::thread& thread : threads)
            thread.join();
        naive.join();
        killer.join();

        const auto admin = hub.admin();
        VERIFY_RESULT(admin);
        const auto report = HubCheck(**admin, hub.parts()).run();
        VERIFY_RESULT(report);
        const auto all = (*admin)->query("SELECT event_id FROM hub.event");
        VERIFY_RESULT(all);
        int missed = 0;
        for (int i = 0; i < all->count(); ++i)
            missed += seenByTime.contains(all->uuid(i, 0)) ? 0 : 1;
        qInfo(
            "pushed %lld (accepted %lld, noop %lld, converted %lld, rejected %lld), sent again %lld, in a wrong order "
            "first %lld batches, connections made anew %lld, lost races %lld",
            shared.pushed.load(), shared.verdicts[0].load(), shared.verdicts[1].load(), shared.verdicts[2].load(),
            shared.verdicts[3].load(), shared.again.load(), shared.reordered.load(), shared.reconnects.load(),
            shared.retries.load());
        qInfo("killed %lld backends, cut %lld connections; %lld reports of devices compared with the hub's; by time "
              "missed %d of %d",
            shared.kills.load(), shared.cuts.load(), shared.compared.load(), missed, all->count());
        QCOMPARE(shared.faults, QStringList());
        QCOMPARE(report->problems, QStringList());
        QCOMPARE(report->tickets, kTickets);
        QCOMPARE(report->events, shared.pushed - shared.verdicts[3] + kTickets);
        QVERIFY(shared.pushed >= events - devices * 16);
        QVERIFY(shared.verdicts[0] > events / 4 && shared.verdicts[2] > 0);
        QVERIFY(shared.retries * 100 <= events); // no storm of deadlocks
        QCOMPARE(shared.kills, kills);
        QVERIFY2(shared.cuts >= cuts * 9 / 10, qPrintable(QString::number(shared.cuts)));
        QVERIFY(shared.again > events / 20 && shared.reordered > events / 400);
        QVERIFY(shared.compared >= devices * kTickets / 2);
        QVERIFY2(missed > 0, "the naive reader missed nothing: this run could not have shown the fault");
    }

private:
    // The naive way: what has come in since the newest I know.
    static void readByTime(Shared& shared, TestDevice& device, QSet<QUuid>& seen)
    {
        qint64 newest = 0;
        const auto look = [&] {
            const auto rows = device.connection->query(
                "SELECT event_id, received_at FROM hub.event WHERE received_at > $1 ORDER BY received_at",
                {HubValue::number(newest)});
            for (int i = 0; rows && i < rows->count(); ++i) {
                seen.insert(rows->uuid(i, 0));
                newest = rows->number(i, 1);
            }
            if (!rows && !shared.hub.reconnect(device))
                (void)shared.awaitEnd(20);
        };
        while (!shared.awaitEnd(2))
            look();
        look();
        look();
    }

    // Cuts an officer's connection at even steps of the work, wherever its push stands; and kills a backend, so that
    // the whole server recovers.
    static void cutAndKill(Shared& shared, int kills, int cuts, int events)
    {
        while (!shared.awaitEnd(5)) {
            const qint64 done = events - std::max(0, shared.left.load());
            const bool kill = shared.kills < kills && done > qint64(events) * (shared.kills + 1) / (kills + 1);
            if (!kill && done <= qint64(events) * (shared.cuts + 1) / (cuts + 1))
                continue;
            const auto admin = shared.hub.admin();
            if (!admin)
                continue;
            const auto backends = (*admin)->query("SELECT pid FROM pg_stat_activity WHERE usename LIKE 'o\\_%' ORDER "
                                                  "BY state = 'active' DESC, random() LIMIT 1");
            if (!backends || backends->count() == 0)
                continue;
            if (kill && ::kill(pid_t(backends->number(0, 0)), SIGKILL) == 0)
                ++shared.kills;
            else if (const auto cut = (*admin)->query("SELECT pg_terminate_backend($1)", {backends->utf8(0, 0)});
                     cut && cut->flag(0, 0))
                ++shared.cuts;
        }
    }
};

QTEST_GUILESS_MAIN(TestHubConcurrency)
#include "tst_hubconcurrency.moc"

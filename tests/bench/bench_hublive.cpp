// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hub while people work: how long it takes from a command at one console to the pixels on another's screen with forty connected, and
// what the server's processors do while three hundred listen and nothing happens. The window is the whole program with the report open;
// the colleague who gives the commands is a profile with its engine and listener in the same process; the others are what of a console the
// hub sees: a listener, and on each notice the rows that are new.
#include "app/application.h"
#include "app/syncdesk.h"
#include "bench/benchhub.h"
#include "bench/benchreport.h"
#include "bench/steppedapplication.h"
#include "services/indexservice.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "sync/hublistener.h"
#include "widgets/common/statuschip.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/ticket/ticketheader.h"
#include "widgets/ticket/ticketpanel.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

// What of an idle or reading console the hub sees.
class LightConsole final
{
public:
    LightConsole(const TestHub& hub, const HubCredentials& credentials, bool reads)
        : m_listener({.connect = [&hub, credentials](const std::atomic<bool>&) { return hub.connect(credentials); },
              .heard = [this](const HubNotice& notice) { hear(notice); },
              .stateChanged = [](bool) {},
              .random = [] { return 0.5; }})
    {
        if (reads) {
            auto line = hub.connect(credentials);
            if (line)
                m_line = std::move(*line);
        }
        m_listener.start();
    }

    [[nodiscard]] bool isHearing() const { return m_listener.isHearing(); }
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    void hear(const HubNotice& notice) // the listener's thread
    {
        if (!m_line)
            return;
        PgHub hub(*m_line);
        if (notice.anything) {
            for (const FeedHead& head : hub.heads().value_or(QList<FeedHead>()))
                m_at[head.audience] = head.pos;
            return;
        }
        QHash<qint64, qint64> ask; // as SyncWorker::pullHeard
        for (const qint64 audience : notice.audiences) {
            if (m_at.contains(audience))
                ask.insert(audience, m_at[audience]);
        }
        if (ask.isEmpty())
            return;
        const auto rows = hub.pull(ask, kHubBatch).value_or(QList<FeedRow>());
        for (const FeedRow& row : rows)
            m_at[row.audience] = row.pos;
        m_rows += rows.size();
    }

    std::unique_ptr<HubConnection> m_line;
    QHash<qint64, qint64> m_at;
    std::atomic<qint64> m_rows = 0;
    HubListener m_listener; // last: its thread uses the others
};

Result<std::vector<std::unique_ptr<LightConsole>>> lightConsoles(BenchHub& hub, int count, const QString& name, bool reads)
{
    auto admin = hub.server().admin();
    if (!admin)
        return fail(admin.error());
    HubAdmin administrator(**admin);
    std::vector<std::unique_ptr<LightConsole>> consoles;
    for (int i = 0; i < count; ++i) {
        const QString officer = name + QString::number(i);
        const auto account = administrator.addOfficer({{}, officer, officer, u"bureau"_s, {}, {}});
        if (!account)
            return fail(account.error());
        consoles.push_back(std::make_unique<LightConsole>(hub.server(), *account, reads));
    }
    waitFor([&] { return std::ranges::all_of(consoles, [](const auto& console) { return console->isHearing(); }); });
    return consoles;
}

// When a widget was last painted with what it should show: told when the event loop comes round again, the pixels are out then.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(StatusChip& chip)
        : m_chip(chip)
    {
        chip.installEventFilter(this);
    }
    void await(TicketStatus status)
    {
        m_awaited = status;
        m_done = false;
        m_timer.start();
    }
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] double milliseconds() const { return m_took; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_done && m_chip.status() == m_awaited) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (!m_done)
                        m_took = double(m_timer.nsecsElapsed()) / 1e6;
                    m_done = true;
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    StatusChip& m_chip;
    TicketStatus m_awaited = TicketStatus::Waiting;
    QElapsedTimer m_timer;
    double m_took = 0.0;
    bool m_done = true;
};

void still(int ms)
{
    QElapsedTimer timer;
    timer.start();
    waitFor([&] { return timer.hasExpired(ms); });
}

Result<> measureLive(BenchHub& hub, BenchReport& report)
{
    const auto others = int(benchSize("JAKOPS_BENCH_HUB_CONSOLES", 40)) - 2;
    const auto changes = int(benchSize("JAKOPS_BENCH_HUB_CHANGES", 200));
    const QString folder = benchFolder(u"hub-window"_s);
    if (const auto joined = hub.join(folder, u"biro.jendela"_s); !joined)
        return fail(joined.error());
    auto colleague = hub.console(benchFolder(u"hub-colleague"_s), u"biro.rekan"_s);
    if (!colleague)
        return fail(colleague.error());
    const auto crowd = lightConsoles(hub, others, u"biro.ramai"_s, true);
    if (!crowd)
        return fail(crowd.error());
    (*colleague)->worker.reset(); // the desk makes its own
    SyncDesk desk(*(*colleague)->workspace, false);
    CommandLine line;
    line.profile = folder;
    Application console(line);
    console.start();
    console.window().resize(1920, 1080);
    waitFor([&] { return console.sync() && console.sync()->status().live && console.sync()->status().lastPullAt > 0; });
    waitFor([&] { return desk.status().live && desk.status().lastPullAt > 0 && console.index() && console.index()->isLoaded(); });
    const auto ids = (*colleague)->tickets(1);
    const auto key = ids ? console.workspace()->reader().keyByUuid(ids->first()).result() : fail(ids.error());
    if (!key)
        return fail(key.error());
    Q_EMIT console.window().findChild<TicketPanel*>()->ticketRequested(*key);
    const auto* const header = console.window().findChild<TicketHeader*>();
    auto* const chip = header->findChild<StatusChip*>();
    waitFor([&] { return chip->isVisible(); });
    still(3000);
    PaintWatch watch(*chip);
    std::vector<double> took;
    for (int i = 0; i < changes; ++i) {
        TicketCommand command;
        command.kind = i % 2 == 0 ? CommandKind::Withdraw : CommandKind::Reopen;
        command.ticket = ids->first();
        command.text = u"putaran %1"_s.arg(i);
        still(500); // people's changes, not a storm
        watch.await(i % 2 == 0 ? TicketStatus::Withdrawn : TicketStatus::Waiting);
        const auto given = (*colleague)->workspace->commands().give(command, (*colleague)->officer);
        QElapsedTimer patience;
        patience.start();
        waitFor([&] { return watch.isDone() || patience.hasExpired(40'000); });
        if (!given.isFinished() || !given.result())
            return fail(given.isFinished() ? given.result().error() : Error(ErrorCode::Internal, u"the command is not done"_s));
        if (!watch.isDone())
            return fail(ErrorCode::Internal, u"change %1 was never seen"_s.arg(i));
        took.push_back(watch.milliseconds());
    }
    std::ranges::sort(took);
    const QString of = u", %1 consoles connected"_s.arg(others + 2);
    report.add({.name = u"a change here to pixels there, the median"_s + of, .ours = median(took), .unit = u"ms"_s, .aim = u"<=100"_s});
    report.add({.name = u"a change here to pixels there, the 99th percentile"_s + of, .ours = took[took.size() * 99 / 100], .unit = u"ms"_s, .aim = u"<=1000"_s});
    qint64 rows = 0;
    for (const auto& one : *crowd)
        rows += one->rows();
    report.note(u"the slowest of %1 took %2 ms; each of the %3 others read %4 rows meanwhile"_s.arg(changes).arg(took.back(), 0, 'f', 1)
                    .arg(others).arg(rows / std::max(1, others)));
    return {};
}

Result<> measureIdle(BenchHub& hub, BenchReport& report)
{
    const auto count = int(benchSize("JAKOPS_BENCH_HUB_LISTENERS", 300));
    const auto seconds = int(benchSize("JAKOPS_BENCH_HUB_SECONDS", 45)); // more than two probes of each
    const auto listeners = lightConsoles(hub, count, u"biro.diam"_s, false);
    if (!listeners)
        return fail(listeners.error());
    auto line = hub.server().console(u"biro.tanya"_s, u"bureau"_s);
    if (!line)
        return fail(line.error());
    const auto measure = [&](double asksASecond) {
        still(2000);
        const double before = hub.processorSeconds();
        QElapsedTimer timer;
        timer.start();
        for (qint64 asked = 0; !timer.hasExpired(qint64(seconds) * 1000);) {
            still(50);
            for (; double(asked) < asksASecond * double(timer.elapsed()) / 1000.0; ++asked)
                (void)(*line)->pg->heads();
        }
        return 100.0 * (hub.processorSeconds() - before) / (double(timer.elapsed()) / 1000.0);
    };
    report.add({.name = u"hub's processor time, %1 idle listeners"_s.arg(count), .ours = measure(0.0), .unit = u"% of a core"_s});
    report.add({.name = u"the same, each also asking every 30 s whether anything moved"_s, .ours = measure(count / 30.0), .unit = u"% of a core"_s});
    report.note(u"over %1 s each"_s.arg(seconds));
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain of this desktop
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    SteppedApplication app(argc, argv);
    BenchReport report(u"hublive"_s);
    auto hub = BenchHub::start();
    auto done = hub ? (*hub)->fill(benchSize("JAKOPS_BENCH_HUB_LIVE_TICKETS", 10'000)) : fail(hub.error());
    if (done)
        done = measureLive(**hub, report);
    if (done)
        done = measureIdle(**hub, report);
    if (!done)
        report.note(done.error().toLog());
    return done ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand reports at once in the whole program: how long the preview, the run and its taking back take, and the longest step of
// the window's thread meanwhile (processor time of that one thread, so that other programs do not count). Peer: the same commands one
// by one through the same door, each its own transaction. And a key in the command palette, with a long list of places.
#include "app/application.h"
#include "app/bulkdesk.h"
#include "app/palettedesk.h"
#include "bench/benchreport.h"
#include "bench/steppedapplication.h"
#include "index/facets.h"
#include "services/indexservice.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"
#include "tables/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPlaces = 50'000; // the most of a list
constexpr int kPeers = 500;

void letSettle()
{
    QElapsedTimer still;
    still.start();
    waitFor([&] { return still.elapsed() > 500; });
}

QString ofCount(qint64 count)
{
    return u" of %1 reports"_s.arg(count);
}

// The note to each of them alone; milliseconds for one.
double oneByOne(Workspace& workspace, std::span<const qint64> keys, const Officer& officer)
{
    QList<TicketCommand> commands;
    for (const qint64 key : keys) {
        const auto ticket = workspace.database().read([&](ReadSession& s) { return workspace.tickets().ticketByKey(s, key); }).result();
        TicketCommand command;
        command.kind = CommandKind::Note;
        command.ticket = ticket->id;
        command.text = u"Satu per satu"_s;
        commands += command;
    }
    QElapsedTimer clock;
    clock.start();
    const auto future = workspace.commands().giveAll(commands, officer);
    waitFor([&] { return future.isFinished(); });
    return double(clock.nsecsElapsed()) / 1e6 / double(commands.size());
}

class Bench final
{
public:
    Bench(SteppedApplication& app, Application& console, BenchReport& report)
        : m_app(app)
        , m_console(console)
        , m_report(report)
    {
    }

    void bulk(qint64 count)
    {
        QueueView& view = m_console.window().queue()->view();
        const QueueModel& rows = *m_console.queue();
        view.selectionModel()->select(QItemSelection(rows.index(0, 0), rows.index(int(count) - 1, rows.columnCount() - 1)),
            QItemSelectionModel::ClearAndSelect);
        BulkDialog& dialog = m_console.bulk()->dialog();
        auto* const go = [&] {
            m_app.begin();
            Q_EMIT m_console.window().bulkRequested(CommandKind::Reopen);
            dialog.findChild<QPlainTextEdit*>(u"words"_s)->setPlainText(u"Belum selesai menurut warga"_s);
            return dialog.findChild<QPushButton*>(u"bulkGo"_s);
        }();
        m_clock.start();
        waitFor([&] { return go->isEnabled(); });
        note(u"preview"_s + ofCount(count), u"<=2000"_s);
        qint64 done = 0;
        const auto ended = QObject::connect(&dialog, &BulkDialog::ended, &m_app, [&] { ++done; });
        const std::vector<qint64> keys = view.selectedKeys();
        m_app.begin();
        m_clock.start();
        go->click();
        waitFor([&] { return done == 1; });
        const double ran = double(m_clock.nsecsElapsed()) / 1e6;
        letSettle();
        step(u"reopening"_s + ofCount(count));
        const double alone = oneByOne(*m_console.workspace(), std::span(keys).first(kPeers), m_console.officer().officer());
        m_report.add({.name = u"reopening"_s + ofCount(count) + u" in the window"_s, .ours = ran, .unit = u"ms"_s, .aim = u"<=5000"_s});
        m_report.add({.name = u"reopening"_s + ofCount(count) + u" against one by one"_s, .ours = ran, .peer = alone * double(count),
            .peerName = u"each its own transaction (%1 measured)"_s.arg(kPeers), .unit = u"ms"_s, .aim = u"<=1"_s});
        m_app.begin();
        m_clock.start();
        dialog.undo();
        waitFor([&] { return done == 2; });
        note(u"taking the reopening back"_s + ofCount(count), u"<=10000"_s);
        letSettle();
        step(u"taking it back"_s + ofCount(count));
        QObject::disconnect(ended);
        dialog.accept();
    }

    void palette()
    {
        auto places = std::make_shared<std::vector<PaletteItem>>();
        for (int i = 0; i < kPlaces; ++i)
            places->emplace_back(PaletteEntry {{}, u"Pos RW %1 Jalan Mangga Besar %2"_s.arg(i % 97).arg(i), u"Tempat"_s, {}, {}, {}});
        Palette& palette = m_console.palette()->palette();
        palette.model().setPlaces(places);
        m_app.begin();
        m_console.window().actions()[ActionId::Palette].trigger();
        letSettle();
        m_report.add({.name = u"longest step of the window's thread, the palette opens"_s, .ours = m_app.longest, .unit = u"ms"_s, .aim = u"<=16"_s});
        std::vector<double> keys;
        double worst = 0.0;
        for (const QString& words : {u"kelurahan mangg"_s, u"pos rw 9 mangga"_s, u"jk2603"_s, u"zzz"_s}) {
            palette.field().clear();
            for (const QChar letter : words) {
                m_app.begin();
                QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QString(letter));
                QCoreApplication::sendEvent(&palette.field(), &press);
                QElapsedTimer paint;
                paint.start();
                waitFor([&] { return paint.elapsed() > 60; });
                keys.push_back(m_app.longest);
                worst = std::max(worst, m_app.longest);
            }
        }
        m_report.add({.name = u"a key in the palette with %1 places, half under"_s.arg(kPlaces), .ours = median(keys), .unit = u"ms"_s, .aim = u"<=16"_s});
        m_report.add({.name = u"a key in the palette with %1 places, all under"_s.arg(kPlaces), .ours = worst, .unit = u"ms"_s, .aim = u"<=16"_s});
    }

private:
    void note(const QString& name, const QString& aim)
    {
        m_report.add({.name = name, .ours = double(m_clock.nsecsElapsed()) / 1e6, .unit = u"ms"_s, .aim = aim});
    }
    void step(const QString& during)
    {
        m_report.note(u"the longest was %1, with other programs' time %2 ms"_s.arg(QString::fromLatin1(m_app.what)).arg(m_app.longestWall, 0, 'f', 1));
        m_report.add({.name = u"longest step of the window's thread, "_s + during, .ours = m_app.longest, .unit = u"ms"_s, .aim = u"<=16"_s});
    }

    SteppedApplication& m_app;
    Application& m_console;
    BenchReport& m_report;
    QElapsedTimer m_clock;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    SteppedApplication app(argc, argv);
    BenchReport report(u"bulk"_s);
    const qint64 tickets = benchSize("JAKOPS_BENCH_BULK_TICKETS", 200'000); // in the store
    const qint64 count = benchSize("JAKOPS_BENCH_BULK", 10'000); // at once
    const QString profile = benchFolder(u"bulk"_s);
    QProcess seed;
    seed.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    seed.start(QStringLiteral(JAKOPS_PROGRAM), {u"--profile"_s, profile, u"seed"_s, u"--tickets"_s, QString::number(tickets), u"--seed"_s, u"1"_s});
    if (!seed.waitForFinished(1'800'000) || seed.exitCode() != 0) {
        report.note(u"the demo city could not be made"_s);
        return 1;
    }
    CommandLine line;
    line.profile = profile;
    line.offline = true;
    line.officer = u"jsc.operator"_s;
    Application console(line);
    console.start();
    console.window().resize(1920, 1080);
    waitFor([&] { return console.index() && console.index()->isLoaded() && console.palette(); });
    TicketFilter done; // what is closed is most of a city's reports
    done.statuses = TicketFilter::bit(TicketStatus::Done);
    console.index()->setFilter(done);
    waitFor([&] { return console.queue()->rowCount() >= count; });
    letSettle();
    Bench bench(app, console, report);
    bench.palette();
    bench.bulk(count);
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program on two million tickets and the demo's city: the longest step of the window's thread while the city's pages are made,
// and while a period of the past is replayed, one moment after the other, on the map and on the page of rivers. Processor time of the one
// thread is measured, so that other programs do not count.
#include "app/application.h"
#include "app/citydesk.h"
#include "bench/benchprofile.h"
#include "bench/steppedapplication.h"
#include "index/facets.h"
#include "services/city/replay.h"
#include "services/indexservice.h"
#include "widgets/shell/mainwindow.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSteps = 60;
constexpr qint64 kDay = 86'400'000;
constexpr int kStillMs = 250; // nothing more comes of a step after this

void letSettle()
{
    QElapsedTimer still;
    still.start();
    waitFor([&] { return still.elapsed() > kStillMs; });
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    SteppedApplication app(argc, argv);
    BenchReport report(u"replay"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_START_TICKETS", 2'000'000);
    const QString profile = demoProfile(QStringLiteral(JAKOPS_PROGRAM), count, report);
    if (profile.isEmpty())
        return 1;
    CommandLine line;
    line.profile = profile;
    line.offline = true;
    Application console(line);
    QObject::connect(&console, &Application::opened, &app, [&app] { app.begin(); });
    console.start();
    console.window().resize(1920, 1080);
    waitFor([&] { return console.city() && console.city()->isReady(); });
    report.note(u"of the city's pages the longest step was %1, with other programs' time %2 ms"_s.arg(QString::fromLatin1(app.what))
            .arg(app.longestWall, 0, 'f', 1));
    report.add({.name = u"longest step of the window's thread until the city's pages stand"_s, .ours = app.longest, .unit = u"ms"_s, .aim = u"<=16"_s});
    app.measures = false;

    FeedRunner& runner = console.city()->runner();
    waitFor([&] { return console.index()->isLoaded() && runner.state(u"demo"_s).okAt > 0 && runner.state(u"demo"_s).phase != FeedPhase::Running; });
    Replay& replay = console.city()->replay();
    const qint64 now = runner.state(u"demo"_s).okAt;
    for (const auto& [page, words] : {std::pair(PageId::Operations, u"map"_s), std::pair(PageId::Flood, u"page of rivers"_s)}) {
        for (const int days : {1, 30}) {
            console.window().showPage(page);
            replay.show({now - days * kDay, now});
            replay.seek(now - days * kDay);
            letSettle();
            std::vector<double> steps, walls;
            double worst = 0.0;
            QByteArray what;
            for (int i = 0; i < kSteps; ++i) {
                app.begin();
                replay.step(1);
                waitFor([&] { return console.index()->selection()->filter() == console.index()->filter(); });
                letSettle();
                app.measures = false;
                steps.push_back(app.longest);
                walls.push_back(app.longestWall);
                if (app.longest > worst) {
                    worst = app.longest;
                    what = app.what;
                }
            }
            const QString of = u", %1 day(s) replayed on the %2 at %3 tickets"_s.arg(days).arg(words).arg(count);
            report.note(u"the longest was %1 (%2 ms); with other programs' time half of the steps were under %3 ms"_s
                            .arg(QString::fromLatin1(what)).arg(worst, 0, 'f', 1).arg(median(walls), 0, 'f', 1));
            report.add({.name = u"longest step of the window's thread, half of the moments under"_s + of, .ours = median(steps), .unit = u"ms"_s, .aim = u"<=16"_s});
            report.add({.name = u"longest step of the window's thread, all moments under"_s + of, .ours = worst, .unit = u"ms"_s, .aim = u"<=16"_s});
        }
    }
    replay.goLive();
    return 0;
}

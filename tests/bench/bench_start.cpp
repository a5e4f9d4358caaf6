// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, started from outside on a profile of the demo city: when its window is first painted, when map
// and queue show the tickets, and what memory it has then; with a warm file cache, and with nothing of the profile or the
// program in it.
// The first start after the seeding reads the store and keeps the image of the columns; those that are measured find it.
#include "bench/benchprofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <fcntl.h>
#include <unistd.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

struct Start
{
    double window = 0.0; // ms from starting the process
    double tickets = 0.0;
    double megabytes = 0.0;
    qint64 shown = 0; // the window opens on the open ones
};

// Takes a file out of the file cache, as after a night: what is to be read then comes from the disk.
void forgetFile(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    if (file < 0)
        return;
    ::fdatasync(file); // only pages that are on the disk can be dropped
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

void forgetProfile(const QString& profile)
{
    for (QDirIterator files(profile, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        forgetFile(files.next());
    forgetFile(QStringLiteral(JAKOPS_PROGRAM));
}

std::optional<Start> startOnce(const QString& profile, qint64 tickets)
{
    Start start;
    qint64 total = 0;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"JAKOPS_START_REPORT"_s, u"1"_s);
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(JAKOPS_PROGRAM), {u"--profile"_s, profile, u"--offline"_s});
    while (start.tickets == 0.0 && timer.elapsed() < kPatienceMs && program.waitForReadyRead(kPatienceMs)) {
        while (program.canReadLine()) {
            const QByteArray line = program.readLine().trimmed();
            if (line == "window painted")
                start.window = double(timer.nsecsElapsed()) / 1e6;
            if (line.startsWith("tickets painted ")) {
                start.tickets = double(timer.nsecsElapsed()) / 1e6;
                total = line.mid(line.lastIndexOf(' ') + 1).toLongLong();
                start.shown = line.sliced(16, line.indexOf(' ', 16) - 16).toLongLong();
            }
        }
    }
    start.megabytes = residentMegabytes(program.processId());
    program.closeWriteChannel(); // it ends by itself, so that the next start finds a store that was closed properly
    if (!program.waitForFinished(kPatienceMs)) {
        program.kill();
        program.waitForFinished();
        return {};
    }
    return start.tickets > 0.0 && total == tickets ? std::optional(start) : std::nullopt;
}

// Five starts with `count` tickets beside five with few; the first of each is not counted: it warms the caches and makes what a first
// start makes.
bool measureStart(qint64 count, BenchReport& report)
{
    constexpr qint64 kSmall = 20'000;
    const QString large = demoProfile(QStringLiteral(JAKOPS_PROGRAM), count, report);
    const QString small = demoProfile(QStringLiteral(JAKOPS_PROGRAM), kSmall, report);
    if (large.isEmpty() || small.isEmpty())
        return false;
    std::vector<double> window, tickets, smallTickets, coldTickets, megabytes;
    for (int repetition = 0; repetition <= kBenchRepetitions; ++repetition) {
        const std::optional<Start> ours = startOnce(large, count);
        const std::optional<Start> peer = startOnce(small, kSmall);
        forgetProfile(large);
        const std::optional<Start> cold = startOnce(large, count);
        if (!ours || !peer || !cold) {
            report.note(u"the program did not come to show its tickets"_s);
            return false;
        }
        if (repetition == 0) {
            report.note(u"the window opens on %1 of %2 tickets"_s.arg(ours->shown).arg(count));
            continue;
        }
        window.push_back(ours->window);
        tickets.push_back(ours->tickets);
        megabytes.push_back(ours->megabytes);
        smallTickets.push_back(peer->tickets);
        coldTickets.push_back(cold->tickets);
    }
    report.add({.name = u"start to first painted frame, %1 tickets"_s.arg(count),
        .ours = median(window),
        .unit = u"ms"_s,
        .aim = u"<=2000"_s});
    report.add({.name = u"start to map and queue complete, %1 tickets"_s.arg(count),
        .ours = median(tickets),
        .peer = median(smallTickets),
        .peerName = u"the same with %1 tickets"_s.arg(kSmall),
        .unit = u"ms"_s,
        .aim = u"<=3"_s});
    report.add({.name = u"the same with a cold file cache, %1 tickets"_s.arg(count),
        .ours = median(coldTickets),
        .unit = u"ms"_s,
        .aim = u"<=2000"_s});
    report.add({.name = u"memory of the program, %1 tickets"_s.arg(count),
        .ours = median(megabytes),
        .unit = u"MB"_s,
        .aim = u"<=600"_s});
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"start"_s);
    for (const qint64 count : {100'000LL, benchSize("JAKOPS_BENCH_START_TICKETS", 2'000'000)}) {
        if (!measureStart(count, report))
            return 1;
    }
    return 0;
}

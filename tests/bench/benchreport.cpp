// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchreport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

double rounded(double value)
{
    return std::round(value * 1000.0) / 1000.0;
}

void say(const QString& line)
{
    std::fputs(qPrintable(line), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

BenchReport::BenchReport(const QString& bench)
    : m_bench(bench)
{
}

BenchReport::~BenchReport()
{
    const QString folder = qEnvironmentVariable("JAKOPS_BENCH_DIR");
    if (folder.isEmpty() || m_rows.isEmpty())
        return;
    QFile file(folder + u'/' + m_bench + u".json"_s);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(m_rows).toJson()) < 0)
        say(u"cannot write %1"_s.arg(file.fileName()));
}

void BenchReport::add(const BenchFigure& figure)
{
    const QString load = loadAverage();
    QJsonObject row;
    row["name"_L1] = figure.name;
    row["ours"_L1] = rounded(figure.ours);
    row["peer"_L1] = figure.peer ? QJsonValue(rounded(*figure.peer)) : QJsonValue();
    row["peer_name"_L1] = figure.peerName;
    row["unit"_L1] = figure.unit;
    // Small ratios keep their digits: 0.0042 is not 0.
    row["ratio"_L1] = figure.peer && *figure.peer > 0.0
        ? QJsonValue(QString::number(figure.ours / *figure.peer, 'g', 4).toDouble())
        : QJsonValue();
    row["aim"_L1] = figure.aim;
    row["load"_L1] = load;
    m_rows.append(row);
    say(u"%1: %2 %3%4, aim %5 (load %6)"_s.arg(figure.name)
            .arg(figure.ours, 0, 'f', 3)
            .arg(figure.unit,
                figure.peer ? u" against %1 of %2, ratio %3"_s.arg(*figure.peer, 0, 'f', 3)
                                  .arg(figure.peerName)
                                  .arg(figure.ours / *figure.peer, 0, 'g', 4)
                            : QString(),
                figure.aim, load));
}

void BenchReport::note(const QString& line)
{
    say(line);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

double millisecondsOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double residentMegabytes(qint64 pid)
{
    QFile file(pid == 0 ? u"/proc/self/statm"_s : u"/proc/%1/statm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? 0.0 : fields[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

QString loadAverage()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).section(u' ', 0, 2) : QString();
}

qint64 benchSize(const char* variable, qint64 usual)
{
    bool ok = false;
    const qint64 size = qEnvironmentVariable(variable).toLongLong(&ok);
    return ok && size > 0 ? size : usual;
}

QString benchFolder(const QString& name, bool kept)
{
    const QString folder = QStringLiteral(JAKOPS_BENCH_WORK_DIR "/") + name;
    if (!kept)
        QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    return folder;
}

} // namespace JakOps

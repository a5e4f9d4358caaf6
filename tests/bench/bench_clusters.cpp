// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A filter changes and the map needs its clusters: our columns against supercluster, which has to load what passes the
// filter.
#include "bench/benchpoints.h"
#include "bench/benchreport.h"
#include "index/clusterer.h"
#include "index/facetcounter.h"
#include "index/queueorder.h"
#include "index/ticketcolumnsbuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kZooms{12, 14};
constexpr quint16 kKept = 0x6F; // all but one of the seven statuses there are

// The layout supercluster.mjs reads.
bool writePoints(const QString& path, const std::vector<TicketRow>& rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const auto write = [&file](const auto& values) {
        const auto bytes = std::as_bytes(std::span(values));
        return file.write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size())) == qint64(bytes.size());
    };
    std::vector<double> lon, lat;
    std::vector<quint8> status, category;
    for (const TicketRow& row : rows) {
        lon.push_back(row.lon);
        lat.push_back(row.lat);
        status.push_back(quint8(row.status));
        category.push_back(quint8(row.category));
    }
    const std::array<quint64, 1> count{rows.size()};
    return file.write("JKPOINT1") == 8 && write(count) && write(lon) && write(lat) && write(status) && write(category);
}

// Runs a program to its end; empty on failure.
QByteArray outputOf(const QString& program, const QStringList& arguments, const QString& folder, int seconds)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(seconds * 1000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

// The peer in a folder of the build: the package from npm, the script beside it so that Node finds one from the other.
bool preparePeer(BenchReport& report, const QString& folder)
{
    const QString script = QStringLiteral(JAKOPS_SHARED_DIR "/bench/supercluster.mjs");
    if (!QFile::exists(script)) {
        report.note(u"supercluster is not measured: the peer's script is expected at %1"_s.arg(script));
        return false;
    }
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty() || QStandardPaths::findExecutable(u"npm"_s).isEmpty()) {
        report.note(u"supercluster is not measured: it needs node and npm"_s);
        return false;
    }
    if (!QFile::exists(folder + u"/node_modules/supercluster/package.json"_s)) {
        QFile package(folder + u"/package.json"_s);
        if (package.open(QIODevice::WriteOnly))
            package.write("{\"private\": true}\n");
        package.close();
        outputOf(u"npm"_s, {u"install"_s, u"--no-audit"_s, u"--no-fund"_s, u"supercluster@8"_s}, folder, 180);
    }
    if (!QFile::exists(folder + u"/node_modules/supercluster/package.json"_s)) {
        report.note(u"supercluster is not measured: npm could not be reached"_s);
        return false;
    }
    QFile::remove(folder + u"/supercluster.mjs"_s);
    return QFile::copy(script, folder + u"/supercluster.mjs"_s);
}

struct PeerTimes
{
    std::array<std::vector<double>, kZooms.size()> total;
    std::vector<double> megabytes;
};

bool runPeer(const QString& folder, const QString& points, PeerTimes& times, qint64 expected, BenchReport& report)
{
    QStringList arguments{u"--max-old-space-size=12000"_s, u"supercluster.mjs"_s, points, QString::number(kKept)};
    for (const int zoom : kZooms)
        arguments << QString::number(zoom);
    const QJsonObject answer = QJsonDocument::fromJson(outputOf(u"node"_s, arguments, folder, 600)).object();
    const QJsonArray views = answer["views"_L1].toArray();
    if (views.size() != qsizetype(kZooms.size()))
        return false;
    for (size_t i = 0; i < kZooms.size(); ++i) {
        const QJsonObject view = views[qsizetype(i)].toObject();
        times.total[i].push_back(view["totalMs"_L1].toDouble());
        if (view["kept"_L1].toInteger() != expected)
            report.note(u"supercluster kept %1 tickets instead of %2"_s.arg(view["kept"_L1].toInteger()).arg(expected));
    }
    times.megabytes.push_back(answer["rssMb"_L1].toDouble());
    return true;
}

std::shared_ptr<const FilterProgram> programOf(quint16 statuses)
{
    TicketFilter filter;
    filter.statuses = statuses;
    return std::make_shared<FilterProgram>(filter, std::make_shared<TermCodes>(), Officer(), 0);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"clusters"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_TICKETS", 2'000'000);
    const QString folder = benchFolder(u"supercluster"_s, true);
    const QString points = folder + u"/points.bin"_s;
    std::shared_ptr<const TicketColumns> columns;
    bool hasPeer = preparePeer(report, folder);
    const double before = residentMegabytes();
    {
        std::vector<TicketRow> rows = benchTickets(count);
        hasPeer = hasPeer && writePoints(points, rows);
        TicketColumnsBuilder builder;
        builder.reserve(rows.size());
        for (const TicketRow& row : rows)
            builder.add(row);
        rows = {};
        report.note(u"columns of %1 tickets sorted in %2 ms"_s.arg(count).arg(
            millisecondsOf([&] { columns = builder.build(); }), 0, 'f', 0));
    }

    PeerTimes peer;
    std::array<std::vector<double>, kZooms.size()> ours;
    std::vector<double> facetTimes, orderTimes;
    double megabytes = 0.0;
    const auto all = Selection::evaluate(columns, programOf(0), 1);
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        std::shared_ptr<const Selection> selection;
        for (size_t i = 0; i < kZooms.size(); ++i) {
            std::shared_ptr<const ClusterLevel> level;
            ours[i].push_back(millisecondsOf([&] {
                selection = Selection::evaluate(columns, programOf(kKept), 2, all.get());
                level = Clusterer::level(*selection, kZooms[i], WorldRect::world());
            }));
            qint64 sum = 0;
            for (const Cluster& cluster : level->clusters)
                sum += cluster.count;
            if (sum != selection->placedCount())
                report.note(u"clusters hold %1 tickets of %2"_s.arg(sum).arg(selection->placedCount()));
        }
        megabytes = std::max(megabytes, residentMegabytes() - before);
        facetTimes.push_back(millisecondsOf([&] { static_cast<void>(Facets::of(selection)); }));
        orderTimes.push_back(millisecondsOf([&] { static_cast<void>(QueueOrder::of(selection, {})); }));
        hasPeer = hasPeer && runPeer(folder, points, peer, selection->count(), report);
    }
    QFile::remove(points);

    const QString peerName = hasPeer ? u"supercluster 8, filter + load + getClusters"_s : QString();
    for (size_t i = 0; i < kZooms.size(); ++i) {
        report.add({.name = u"filter change to clusters, z%1, %2 tickets"_s.arg(kZooms[i]).arg(count),
            .ours = median(ours[i]),
            .peer = hasPeer ? std::optional(median(peer.total[i])) : std::nullopt,
            .peerName = peerName,
            .unit = u"ms"_s,
            .aim = u"<=0.01"_s});
    }
    report.add({.name = u"memory of the index, %1 tickets"_s.arg(count),
        .ours = megabytes,
        .peer = hasPeer ? std::optional(median(peer.megabytes)) : std::nullopt,
        .peerName = hasPeer ? u"supercluster's process"_s : QString(),
        .unit = u"MB"_s,
        .aim = u"<=0.5"_s});
    report.add({.name = u"facets after a filter change, %1 tickets"_s.arg(count),
        .ours = median(facetTimes),
        .unit = u"ms"_s,
        .aim = u"<=100"_s});
    report.add({.name = u"queue order after a filter change, %1 tickets"_s.arg(count),
        .ours = median(orderTimes),
        .unit = u"ms"_s,
        .aim = u"<=100"_s});
    return 0;
}

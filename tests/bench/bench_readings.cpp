// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Readings into the store, in the writer's thread and in transactions that give way to an officer, against the sqlite3
// shell that imports the same rows into the same table in one transaction. Then what a panel reads: the newest of every
// station, and a chart over ten years of readings that nobody thinned.
#include "base/clock.h"
#include "bench/benchreport.h"
#include "feeds/generic/csvtable.h"
#include "storage/database.h"
#include "storage/readingstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSeries = 20;
constexpr qint64 kTenMinutes = 600'000;
constexpr qint64 kStart = 1'479'600'000'000; // November 2016

double levelAt(qint64 series, qint64 step)
{
    return double((series * 37 + step * 7) % 4000) / 10.0 - 50.0;
}

std::vector<SeriesReading> makeReadings(qint64 count)
{
    std::vector<SeriesReading> readings;
    readings.reserve(size_t(count));
    for (qint64 i = 0; i < count; ++i) { // as they come: all stations, then ten minutes later again
        const qint64 step = i / kSeries;
        const qint64 at = kStart + step * kTenMinutes;
        readings.push_back({i % kSeries + 1, at, levelAt(i % kSeries, step), at + 90'000, 0});
    }
    return readings;
}

bool writeCsv(const QString& path, const std::vector<SeriesReading>& readings)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const SeriesReading& r : readings) {
        file.write(QByteArray::number(r.series) + ',' + QByteArray::number(r.at) + ',' + QByteArray::number(r.value)
            + ',' + QByteArray::number((r.receivedAt - r.at) / 1000) + ",0\n");
    }
    return true;
}

Result<std::unique_ptr<Database>> openStore(const QString& folder)
{
    return Database::open({.path = folder + u"/store.db"_s, .migrationsDir = QStringLiteral(JAKOPS_RESOURCES "/sql")});
}

Result<> putAll(Database& database, std::span<const SeriesReading> readings)
{
    while (!readings.empty()) {
        const auto count = database
                               .write(WritePriority::Bulk,
                                   [readings](WriteSession& session) { return ReadingStore::put(session, readings); })
                               .result();
        if (!count)
            return fail(count.error());
        readings = readings.subspan(count->taken);
    }
    return {};
}

Result<double> oursOnce(const std::vector<SeriesReading>& readings)
{
    auto database = openStore(benchFolder(u"readings-ours"_s));
    if (!database)
        return fail(database.error());
    Result<> done;
    const double milliseconds = millisecondsOf([&] { done = putAll(**database, readings); });
    return done ? Result<double>(milliseconds) : fail(done.error());
}

bool writeTable(const QString& path, const std::vector<SeriesReading>& readings)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("Pos,Waktu,Tinggi\n") < 0)
        return false;
    for (const SeriesReading& r : readings) {
        file.write("Pos " + QByteArray::number(r.series) + ','
            + toWib(r.at).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + ',' + QByteArray::number(r.value) + '\n');
    }
    return true;
}

// Bytes to values, values to the store.
Result<double> tableOnce(const QString& path, qint64 count)
{
    auto database = openStore(benchFolder(u"readings-ours"_s));
    if (!database)
        return fail(database.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path);
    const QJsonObject value{{u"column"_s, u"Tinggi"_s}, {u"quantity"_s, u"water_level"_s}};
    const QJsonObject mapping{{u"station"_s, u"Pos"_s}, {u"time"_s, u"Waktu"_s}, {u"values"_s, QJsonArray{value}}};
    Result<> done;
    const double milliseconds = millisecondsOf([&] {
        const auto result
            = CsvTableFeed().read(file.readAll(), {kStart + 1'000'000'000'000, {}, {{u"mapping"_s, mapping}}});
        if (!result || qint64(result->readings.size()) != count) {
            done = result ? fail(ErrorCode::Internal, u"readings are missing"_s) : fail(result.error());
            return;
        }
        QHash<QString, qint64> series;
        std::vector<SeriesReading> readings;
        readings.reserve(result->readings.size());
        for (const Reading& r : result->readings) {
            qint64& id = series[r.station];
            if (id == 0)
                id = series.size();
            readings.push_back({id, r.measuredAt, r.value, r.receivedAt, r.flags});
        }
        done = putAll(**database, readings);
    });
    return done ? Result<double>(milliseconds) : fail(done.error());
}

std::optional<double> peerOnce(const QString& csv, qint64 count, BenchReport& report)
{
    const QString path = benchFolder(u"readings-peer"_s) + u"/store.db"_s;
    QByteArray schema = ".bail on\nPRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nPRAGMA cache_size=-65536;\n";
    for (const QString& name :
        QDir(QStringLiteral(JAKOPS_RESOURCES "/sql")).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        schema += ".read '" JAKOPS_RESOURCES "/sql/" + name.toUtf8() + "'\n";
    const auto shell = [&](const QByteArray& script) {
        QProcess process;
        process.start(u"sqlite3"_s, {path});
        process.write(script);
        process.closeWriteChannel();
        const bool done = process.waitForFinished(600'000) && process.exitCode() == 0;
        if (!done)
            report.note(QString::fromUtf8(process.readAllStandardError()));
        return done ? process.readAllStandardOutput() : QByteArray();
    };
    if (shell(schema).isEmpty())
        return {};
    QByteArray answer;
    const double milliseconds = millisecondsOf([&] {
        answer = shell(".bail on\nPRAGMA synchronous=FULL;\nPRAGMA cache_size=-65536;\n.mode csv\n.import '"
            + csv.toUtf8() + "' reading\nSELECT count(*) FROM reading;\n");
    });
    return answer.contains(QByteArray::number(count)) ? std::optional(milliseconds) : std::nullopt;
}

void measureReading(BenchReport& report, qint64 stations, qint64 rows)
{
    auto database = openStore(benchFolder(u"readings-years"_s));
    if (!database)
        return report.note(database.error().toLog());
    const auto filled
        = (*database)
              ->write(WritePriority::Bulk,
                  [stations](WriteSession& session) -> Result<> {
                      for (qint64 i = 0; i < stations; ++i) {
                          const Station station{.code = QString::number(i), .kind = StationKind::FloodPost};
                          const auto id = ReadingStore::putStation(session, u"bench"_s, station, 1);
                          const auto series = id ? ReadingStore::seriesOf(session, *id, Quantity::WaterLevel) : id;
                          if (!series)
                              return fail(series.error());
                      }
                      return {};
                  })
              .result();
    // By series here: only the reading is measured.
    std::vector<SeriesReading> readings;
    for (qint64 series = 1; filled && series <= stations; ++series) {
        readings.clear();
        for (qint64 step = 0; step < rows / stations; ++step)
            readings.push_back(
                {series, kStart + step * kTenMinutes, levelAt(series, step), kStart + step * kTenMinutes, 0});
        if (const auto put = putAll(**database, readings); !put)
            return report.note(put.error().toLog());
    }
    const qint64 end = kStart + rows / stations * kTenMinutes;
    std::vector<double> latest, chart;
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        latest.push_back(millisecondsOf([&] {
            static_cast<void>((*database)
                                  ->read([end](ReadSession& session) {
                                      return ReadingStore::latest(session, std::array{Quantity::WaterLevel}, end);
                                  })
                                  .result());
        }));
        chart.push_back(millisecondsOf([&] {
            static_cast<void>((*database)
                                  ->read([end, repetition](ReadSession& session) {
                                      return ReadingStore::window(session, repetition + 1, kStart, end, 1200);
                                  })
                                  .result());
        }));
    }
    report.add({.name = u"newest level of %1 stations in %2 readings"_s.arg(stations).arg(rows),
        .ours = median(latest),
        .unit = u"ms"_s,
        .aim = u"<=10"_s});
    report.add({.name = u"chart of one station over all of its %1 readings, 1200 pixels"_s.arg(rows / stations),
        .ours = median(chart),
        .unit = u"ms"_s,
        .aim = u"<=150"_s});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"readings"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_READINGS", 1'000'000);
    const std::vector<SeriesReading> readings = makeReadings(count);
    const QString csv = benchFolder(u"readings"_s) + u"/readings.csv"_s;
    if (!writeCsv(csv, readings)) {
        report.note(u"cannot write %1"_s.arg(csv));
        return 1;
    }
    const bool hasPeer = !QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty();
    if (!hasPeer)
        report.note(u"the shell is not measured: there is no sqlite3"_s);
    const QString table = benchFolder(u"readings-table"_s) + u"/table.csv"_s;
    if (!writeTable(table, readings)) {
        report.note(u"cannot write %1"_s.arg(table));
        return 1;
    }
    std::vector<double> ours, fromTable, peer;
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        const auto our = oursOnce(readings);
        const auto read = our ? tableOnce(table, count) : our;
        if (!read) {
            report.note(read.error().toLog());
            return 1;
        }
        ours.push_back(*our);
        fromTable.push_back(*read);
        if (!hasPeer)
            continue;
        const auto shell = peerOnce(csv, count, report);
        if (!shell)
            return 1;
        peer.push_back(*shell);
    }
    report.add({.name = u"ingest of %1 readings"_s.arg(count),
        .ours = median(ours),
        .peer = hasPeer ? std::optional(median(peer)) : std::nullopt,
        .peerName = hasPeer ? u"sqlite3 .import into the same table"_s : QString(),
        .unit = u"ms"_s,
        .aim = u"<=1.5"_s});
    report.add({.name = u"a table of %1 readings, read and kept"_s.arg(count),
        .ours = median(fromTable),
        .peer = hasPeer ? std::optional(median(peer)) : std::nullopt,
        .peerName = hasPeer ? u"sqlite3 .import of rows that need no reading"_s : QString(),
        .unit = u"ms"_s,
        .aim = u"<=2"_s});
    measureReading(report, kSeries, benchSize("JAKOPS_BENCH_YEARS", 10'500'000));
    for (const auto& name :
        {u"readings"_s, u"readings-table"_s, u"readings-ours"_s, u"readings-peer"_s, u"readings-years"_s})
        QDir(benchFolder(name)).removeRecursively();
    return 0;
}

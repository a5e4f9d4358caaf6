// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file of reports becomes tickets: our import (checks, ids, events, villages, text index) against the sqlite3 shell
// that fills the same tables and indexes from the same file in one transaction, without looking at what it reads.
#include "base/csv.h"
#include "bench/benchpoints.h"
#include "bench/benchreport.h"
#include "services/importservice.h"
#include "services/workspace.h"
#include "storage/searchstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <condition_variable>
#include <thread>

#include <sys/resource.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kWords{"jalan", "rusak", "berlubang", "depan", "pasar", "pohon", "tumbang", "lampu", "padam",
    "sampah", "menumpuk", "saluran", "tersumbat", "banjir", "parkir", "liar", "trotoar", "warung", "gang", "sekolah",
    "mohon", "segera", "ditindak", "warga"};
constexpr std::array kCategories{"Jalan", "Pohon", "Parkir Liar", "Sampah", "Banjir", "Penerangan Jalan Umum (PJU)"};

bool writeCsv(const QString& path, qint64 count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(csvRecord(
        {u"number"_s, u"created"_s, u"category"_s, u"channel"_s, u"lat"_s, u"lon"_s, u"address"_s, u"text"_s}));
    quint64 state = 88'172'645'463'325'252ULL;
    const auto below = [&state](size_t n) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return size_t(state % n);
    };
    for (const TicketRow& row : benchTickets(count)) {
        QString text;
        for (size_t i = 0, words = 8 + below(24); i < words; ++i)
            text += QLatin1StringView(kWords[below(kWords.size())]) + u' ';
        file.write(csvRecord({u"BN%1"_s.arg(row.key, 8, 10, QChar(u'0')), isoUtc(row.createdAt),
            QLatin1StringView(kCategories[below(kCategories.size())]), u"JAKI"_s, QString::number(row.lat, 'f', 6),
            QString::number(row.lon, 'f', 6), u"Jl. Contoh No. %1"_s.arg(below(300)), text.trimmed()}));
    }
    return true;
}

// Finishes the text index, so that both sides end with the same.
Result<> indexAll(Database& database)
{
    while (true) {
        const auto more = database
                              .write(WritePriority::Bulk,
                                  [](WriteSession& session) { return SearchStore::indexPending(session, 20'000); })
                              .result();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
    }
}

// Writes of officers while an import runs, one after another: how long each waited for its turn and its commit.
class Officer final
{
public:
    explicit Officer(Database& database)
        : m_thread([this, &database](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                std::unique_lock lock(m_mutex);
                m_pause.wait_for(lock, stop, std::chrono::milliseconds(200), [] { return false; });
                m_waits.push_back(millisecondsOf([&database] {
                    database
                        .write(WritePriority::User,
                            [](WriteSession& session) {
                                return session.execute("INSERT INTO meta(key, value) VALUES('bench', 1) ON CONFLICT(key) "
                                                       "DO UPDATE SET value = value + 1");
                            })
                        .waitForFinished();
                }));
            }
        })
    {
    }
    [[nodiscard]] std::vector<double> waits()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_waits;
    }

private:
    std::vector<double> m_waits;
    std::mutex m_mutex;
    std::condition_variable_any m_pause;
    std::jthread m_thread;
};

Result<double> importOnce(const QString& csv, qint64 count, std::vector<double>* waits = nullptr)
{
    SystemClock clock;
    SystemUuidSource uuids(clock);
    const QString folder = benchFolder(u"import-profile"_s);
    auto workspace = Workspace::open(
        {.profileDir = folder, .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES), .clock = clock, .uuids = uuids});
    if (!workspace)
        return std::unexpected(workspace.error());
    Result<> outcome;
    const double milliseconds = millisecondsOf([&] {
        ImportService import(**workspace);
        std::optional<Officer> officer;
        if (waits)
            officer.emplace((*workspace)->database());
        ImportJob job;
        job.path = csv;
        job.source = u"bench"_s;
        const Result<ImportSummary> summary = import.run(job).result();
        if (officer)
            *waits = officer->waits();
        if (!summary)
            outcome = std::unexpected(summary.error());
        else if (summary->added != count)
            outcome = fail(ErrorCode::Internal, u"%1 of %2 were imported"_s.arg(summary->added).arg(count));
        else
            outcome = indexAll((*workspace)->database());
    });
    if (!outcome)
        return std::unexpected(outcome.error());
    return milliseconds;
}

// What the shell runs; the same columns are filled, the body of the event has the same fields.
QByteArray peerScript(const QString& csv)
{
    return R"(.bail on
PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
PRAGMA temp_store=MEMORY;
PRAGMA cache_size=-65536;
.read ')" JAKOPS_RESOURCES R"(/sql/0001_initial.sql'
CREATE TEMP TABLE line(number TEXT, created TEXT, category TEXT, channel TEXT, lat REAL, lon REAL, address TEXT,
    text TEXT);
.mode csv
.import --schema temp --skip 1 ')"
        + csv.toUtf8() + R"(' line
BEGIN IMMEDIATE;
INSERT INTO term SELECT 0, row_number() OVER (), category FROM (SELECT DISTINCT category FROM line);
INSERT INTO term SELECT 3, row_number() OVER (), channel FROM (SELECT DISTINCT channel FROM line);
INSERT INTO ticket
    SELECT l.rowid, CAST(unixepoch(created, 'subsec') * 1000 AS INTEGER),
        CAST(unixepoch(created, 'subsec') * 1000 AS INTEGER),
        CAST(unixepoch(created, 'subsec') * 1000 AS INTEGER) + 86400000, lat, lon, c.id, 0, 0, h.id, 0, 0, 1, 1, 0,
        CAST(unixepoch(created, 'subsec') * 1000 AS INTEGER), 1, 1, 1, 1, 1
    FROM line l JOIN term c ON c.kind = 0 AND c.code = l.category JOIN term h ON h.kind = 3 AND h.code = l.channel;
INSERT INTO report
    SELECT rowid, randomblob(16), number, 1, number, '', -1.0, 0, '', '', text, address, '[]', x'' FROM line;
INSERT INTO event
    SELECT l.rowid, 1, randomblob(16), 0, CAST(unixepoch(created, 'subsec') * 1000 AS INTEGER), unixepoch() * 1000,
        'source:bench', 0, 1, r.uuid,
        CAST(json_object('address', l.address, 'category', category, 'channel', channel, 'created',
            CAST(unixepoch(created, 'subsec') * 1000 AS INTEGER), 'external', l.number, 'lat', lat, 'lon', lon,
            'number', l.number,
            'source', 'bench', 'text', l.text, 'to', 'waiting') AS BLOB)
    FROM line l JOIN report r ON r.id = l.rowid;
INSERT INTO report_fts(rowid, text, address) SELECT rowid, text, address FROM line;
COMMIT;
SELECT count(*) FROM report;
)";
}

std::optional<double> peerOnce(const QString& csv, qint64 count, BenchReport& report)
{
    const QString folder = benchFolder(u"import-peer"_s);
    QProcess shell;
    bool done = false;
    const double milliseconds = millisecondsOf([&] {
        shell.start(u"sqlite3"_s, {folder + u"/store.db"_s});
        shell.write(peerScript(csv));
        shell.closeWriteChannel();
        done = shell.waitForFinished(1'800'000) && shell.exitCode() == 0;
    });
    if (!done || !shell.readAllStandardOutput().contains(QByteArray::number(count))) {
        report.note(QString::fromUtf8(shell.readAllStandardError()));
        return {};
    }
    return milliseconds;
}

double processorSeconds(__rusage_who who)
{
    rusage usage{};
    getrusage(who, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1e3;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"import"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_ROWS", 100'000);
    const QString csv = benchFolder(u"import"_s) + u"/reports.csv"_s;
    if (!writeCsv(csv, count)) {
        report.note(u"cannot write %1"_s.arg(csv));
        return 1;
    }
    const bool hasPeer = !QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty();
    if (!hasPeer)
        report.note(u"the shell is not measured: there is no sqlite3"_s);
    std::vector<double> ours, peer, ourWork, peerWork;
    const qint64 repetitions = benchSize("JAKOPS_BENCH_REPETITIONS", kBenchRepetitions);
    for (qint64 repetition = 0; repetition < repetitions; ++repetition) {
        double before = processorSeconds(RUSAGE_SELF);
        const Result<double> our = importOnce(csv, count);
        ourWork.push_back(processorSeconds(RUSAGE_SELF) - before);
        if (!our) {
            report.note(our.error().toLog());
            return 1;
        }
        ours.push_back(double(count) / *our * 1000.0);
        if (!hasPeer)
            continue;
        before = processorSeconds(RUSAGE_CHILDREN);
        const std::optional<double> shell = peerOnce(csv, count, report);
        peerWork.push_back(processorSeconds(RUSAGE_CHILDREN) - before);
        if (!shell)
            return 1;
        peer.push_back(double(count) / *shell * 1000.0);
    }
    std::vector<double> waits;
    if (const Result<double> beside = importOnce(csv, count, &waits); beside && !waits.empty()) {
        report.note(u"an officer's write beside it waits %1 ms, at most %2 ms; %3 of them"_s.arg(median(waits), 0, 'f', 0)
                .arg(std::ranges::max(waits), 0, 'f', 0)
                .arg(waits.size()));
    }
    // Rates: less is slower, so the aim "at most twice the time" is a ratio of at least a half.
    report.add({.name = u"import of CSV, %1 rows"_s.arg(count),
        .ours = median(ours),
        .peer = hasPeer ? std::optional(median(peer)) : std::nullopt,
        .peerName = hasPeer ? u"sqlite3 shell filling the same tables and indexes"_s : QString(),
        .unit = u"rows/s"_s,
        .aim = u">=0.5"_s});
    report.note(u"processor time: %1 s, of the shell %2 s; memory at most %3 MB"_s.arg(median(ourWork), 0, 'f', 2)
            .arg(median(peerWork), 0, 'f', 2)
            .arg(peakMegabytes(), 0, 'f', 0));
    QDir(benchFolder(u"import-profile"_s)).removeRecursively();
    QDir(benchFolder(u"import-peer"_s)).removeRecursively();
    return 0;
}

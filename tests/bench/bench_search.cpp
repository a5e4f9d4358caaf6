// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an officer typed, from the first letter to the first page: every ticket that has the words (the map and the counts
// need all of them), the best of them, and the first page's numbers and marked words. The peer weighs all matches, we the
// newest 10,000; the peer has no bound it could be given. The peer is the sqlite3 shell with the same queries on
// the same store, the demo city that bench_start has made.
#include "bench/benchreport.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/searchstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPage = 256;

// Empty: it failed.
double shellMilliseconds(const QString& store, const QString& expression)
{
    const QString sql = u"SELECT rowid FROM report_fts WHERE report_fts MATCH '%1' ORDER BY rowid;\n"
                        "SELECT r.number, snippet(report_fts, -1, '<', '>', '…', 24) FROM report_fts JOIN report r ON r.id = "
                        "report_fts.rowid WHERE report_fts MATCH '%1' ORDER BY rank LIMIT %2;\n"_s.arg(expression)
                            .arg(kPage);
    QProcess shell;
    shell.setStandardOutputFile(QProcess::nullDevice());
    bool done = false;
    const double taken = millisecondsOf([&] {
        shell.start(u"sqlite3"_s, {u"-readonly"_s, store, sql});
        done = shell.waitForFinished(120'000) && shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0;
    });
    return done ? taken : 0.0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"search"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_START_TICKETS", 2'000'000);
    const QString profile = benchFolder(u"start-%1"_s.arg(count), true);
    if (!QFile::exists(Workspace::storePath(profile))) {
        report.note(u"search is not measured: bench_start makes the store, run it first"_s);
        return 0;
    }
    SystemClock clock;
    SystemUuidSource uuids(clock);
    const auto workspace = Workspace::open({.profileDir = profile,
        .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES),
        .clock = clock,
        .uuids = uuids});
    if (!workspace) {
        report.note(workspace.error().toLog());
        return 1;
    }
    const Officer officer{u"jsc"_s, u"JSC"_s, Role::Staff, {}, {}};
    for (const QString& typed : {u"lampu"_s, u"ja"_s, u"a"_s, u"lampu mati"_s, u"\"foo AND ("_s}) {
        std::vector<double> ours, peer;
        size_t found = 0;
        for (int repetition = 0; repetition <= kBenchRepetitions; ++repetition) {
            const double our = millisecondsOf([&] {
                found = (*workspace)->reader().search(typed, officer).result().value_or(std::vector<qint64>()).size();
                auto keys = (*workspace)->reader().best(typed, officer).result().value_or(std::vector<qint64>());
                keys.resize(std::min<size_t>(keys.size(), kPage));
                (void)(*workspace)->reader().queueTexts(std::move(keys), officer, typed).result();
            });
            const double shell = shellMilliseconds(Workspace::storePath(profile), SearchStore::matchExpression(typed));
            if (repetition > 0) { // the first warms the file cache for both
                ours.push_back(our);
                peer.push_back(shell);
            }
        }
        report.add({.name = u"text search to the first page, %1 of %2 tickets have “%3”"_s.arg(found).arg(count).arg(typed),
            .ours = median(ours),
            .peer = median(peer) > 0.0 ? std::optional(median(peer)) : std::nullopt,
            .peerName = u"the same queries in the sqlite3 shell"_s,
            .unit = u"ms"_s,
            .aim = u"<=1.5"_s});
    }
    return 0;
}

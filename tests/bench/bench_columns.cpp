// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start-up reads every ticket's hot fields: our columns, sorted and ready, against a bare C loop that only fetches the
// same fields.
#include "bench/benchpoints.h"
#include "bench/benchreport.h"
#include "index/ticketcolumns.h"
#include "services/columnscache.h"
#include "services/indexsources.h"
#include "services/workspace.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

// The hot table alone: what start-up reads. Events and texts are of no matter here.
Result<qint64> fill(WriteSession& session, const std::vector<TicketRow>& rows)
{
    auto insert
        = session.prepare("INSERT INTO ticket VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,0,?2,1,1,1,1,1,"
                          "?15,?16,?17,?18,?19,?20,?21)");
    if (!insert)
        return std::unexpected(insert.error());
    for (const TicketRow& row : rows) {
        insert->bindAll(row.key, row.createdAt, row.updatedAt, row.dueAt, row.lat, row.lon, int(row.category),
            int(row.agency), int(row.assignee), int(row.channel), int(row.village), int(row.status), int(row.priority),
            row.isPrivate, row.respondedAt, row.closedAt, int(row.reopened), int(row.rejected), int(row.flags), row.askedUntil, row.stoodMs);
        if (const Result<> done = insert->run(); !done)
            return std::unexpected(done.error());
    }
    return qint64(rows.size());
}

size_t bareLoop(const QString& path)
{
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    std::vector<qint64> key, created, updated, due;
    std::vector<double> lat, lon;
    std::vector<quint16> category, agency, assignee, channel, village;
    std::vector<qint64> responded, closed, asked, stood;
    std::vector<quint8> status, priority, isPrivate, reopened, rejected, flags;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(handle,
               "SELECT id, created_at, updated_at, due_at, lat, lon, category, agency, assignee, channel, village, "
               "status, "
               "priority, private, responded_at, closed_at, reopened, rejected, flags, asked_until, stood_ms FROM ticket WHERE gone = 0 ORDER BY id",
               -1, &statement, nullptr)
            == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            key.push_back(sqlite3_column_int64(statement, 0));
            created.push_back(sqlite3_column_int64(statement, 1));
            updated.push_back(sqlite3_column_int64(statement, 2));
            due.push_back(sqlite3_column_int64(statement, 3));
            lat.push_back(sqlite3_column_double(statement, 4));
            lon.push_back(sqlite3_column_double(statement, 5));
            category.push_back(quint16(sqlite3_column_int(statement, 6)));
            agency.push_back(quint16(sqlite3_column_int(statement, 7)));
            assignee.push_back(quint16(sqlite3_column_int(statement, 8)));
            channel.push_back(quint16(sqlite3_column_int(statement, 9)));
            village.push_back(quint16(sqlite3_column_int(statement, 10)));
            status.push_back(quint8(sqlite3_column_int(statement, 11)));
            priority.push_back(quint8(sqlite3_column_int(statement, 12)));
            isPrivate.push_back(quint8(sqlite3_column_int(statement, 13)));
            responded.push_back(sqlite3_column_int64(statement, 14));
            closed.push_back(sqlite3_column_int64(statement, 15));
            reopened.push_back(quint8(sqlite3_column_int(statement, 16)));
            rejected.push_back(quint8(sqlite3_column_int(statement, 17)));
            flags.push_back(quint8(sqlite3_column_int(statement, 18)));
            asked.push_back(sqlite3_column_int64(statement, 19));
            stood.push_back(sqlite3_column_int64(statement, 20));
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return key.size();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"columns"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_TICKETS", 2'000'000);
    SystemClock clock;
    SystemUuidSource uuids(clock);
    const QString folder = benchFolder(u"columns"_s);
    auto workspace = Workspace::open(
        {.profileDir = folder, .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES), .clock = clock, .uuids = uuids});
    if (!workspace) {
        report.note(workspace.error().toLog());
        return 1;
    }
    const auto filled
        = (*workspace)
              ->database()
              .write(WritePriority::Bulk, [count](WriteSession& session) { return fill(session, benchTickets(count)); })
              .result();
    if (!filled) {
        report.note(filled.error().toLog());
        return 1;
    }

    const IndexSources sources = indexSources(**workspace);
    std::vector<double> ours, peer, fromImage, kept;
    for (int repetition = 0; repetition <= kBenchRepetitions; ++repetition) {
        qint64 loaded = 0;
        QFile::remove(ColumnsCache::imagePath(folder));
        std::shared_ptr<const TicketColumns> scanned;
        const double our = millisecondsOf([&] {
            const auto columns = sources.scan(1).result();
            scanned = columns ? *columns : nullptr;
            loaded = columns ? (*columns)->count() : -1;
        });
        const double keeping = millisecondsOf([&] {
            if (const auto done = sources.keep(scanned).result(); !done || !*done)
                loaded = -2;
        });
        scanned.reset();
        const double image = millisecondsOf([&] {
            const auto columns = sources.scan(2).result();
            loaded = columns && (*columns)->count() == loaded ? loaded : -3;
        });
        size_t fetched = 0;
        const double bare = millisecondsOf([&] { fetched = bareLoop(Workspace::storePath(folder)); });
        if (loaded != count || fetched != size_t(count)) {
            report.note(u"loaded %1 and %2 of %3"_s.arg(loaded).arg(fetched).arg(count));
            return 1;
        }
        if (repetition > 0) { // the first warms the file cache for both
            ours.push_back(our);
            peer.push_back(bare);
            fromImage.push_back(image);
            kept.push_back(keeping);
        }
    }
    report.add({.name = u"load columns, %1 tickets"_s.arg(count),
        .ours = median(ours),
        .peer = median(peer),
        .peerName = u"bare C loop over the same SQLite columns"_s,
        .unit = u"ms"_s,
        .aim = u"<=1.5"_s});
    report.add({.name = u"load columns from the image, %1 tickets"_s.arg(count),
        .ours = median(fromImage),
        .peer = median(peer),
        .peerName = u"bare C loop over the same SQLite columns"_s,
        .unit = u"ms"_s,
        .aim = u"<=0.3"_s});
    report.add({.name = u"compare columns with the store and keep their image, %1 tickets"_s.arg(count),
        .ours = median(kept),
        .unit = u"ms"_s,
        .aim = u"<=3000"_s});
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Appending imported reports with events, indexes and words, against a bare SQLite program that fills the same tables
// with the same bytes in transactions of the same size and the same safety.
#include "base/clock.h"
#include "base/uuid.h"
#include "bench/benchreport.h"
#include "domain/projection.h"
#include "storage/database.h"
#include "storage/searchstore.h"
#include "storage/ticketstore.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kBatch = 500;

struct Prepared
{
    TicketEvent event;
    QByteArray body;
    Ticket ticket;
};

std::vector<Prepared> makeReports(qint64 count)
{
    QRandomGenerator random(1);
    QStringList words;
    for (int i = 0; i < 8000; ++i) {
        QString word;
        for (int n = 3 + int(random.bounded(7)); n > 0; --n)
            word += QChar(char16_t(u'a' + random.bounded(26)));
        words += word;
    }
    std::vector<Prepared> reports;
    for (qint64 i = 0; i < count; ++i) {
        QString text;
        for (int n = 0; n < 18; ++n) {
            const double u = random.generateDouble(); // few words are in most reports, most in few
            text += words[qsizetype(u * u * u * 7999)] + u' ';
        }
        Prepared report;
        TicketEvent& event = report.event;
        event.ticket = externalTicketId(u"bench"_s, QString::number(i));
        event.id = externalEventId(event.ticket, "1");
        event.version = 1;
        event.kind = CommandKind::Report;
        event.at = event.recordedAt = 1'700'000'000'000 + i * 60'000;
        event.actor = u"source:bench"_s;
        event.batch = 1;
        event.body = QJsonObject{{BodyKey::number, u"JK%1"_s.arg(i, 10, 10, QChar(u'0'))},
            {BodyKey::source, u"bench"_s}, {BodyKey::externalId, QString::number(i)}, {BodyKey::channel, u"jaki"_s},
            {BodyKey::category, u"jalan"_s}, {BodyKey::agency, u"dbm"_s}, {BodyKey::text, text},
            {BodyKey::address, u"Jl. Melati No. %1"_s.arg(i % 500)}, {BodyKey::lat, -6.2 + double(i % 1000) * 1e-5},
            {BodyKey::lon, 106.8}, {BodyKey::isPrivate, false}};
        report.body = canonicalBody(event.body);
        applyEvent(report.ticket, event);
        reports.push_back(std::move(report));
    }
    return reports;
}

bool fillOurs(const QString& path, const std::vector<Prepared>& reports)
{
    auto database = Database::open({.path = path, .migrationsDir = QStringLiteral(JAKOPS_RESOURCES "/sql")});
    if (!database)
        return false;
    TermTable terms;
    const TicketStore store(terms, Projector{});
    std::vector<QFuture<Result<qint64>>> batches;
    for (size_t from = 0; from < reports.size(); from += kBatch) {
        batches.push_back((*database)->write(WritePriority::Bulk, [&, from](WriteSession& session) -> Result<qint64> {
            for (size_t i = from; i < std::min(reports.size(), from + kBatch); ++i) {
                const Prepared& report = reports[i];
                const auto row
                    = store.append(session, 0, std::span(&report.event, 1), report.ticket, std::span(&report.body, 1));
                if (!row)
                    return fail(row.error());
            }
            return 0;
        }));
    }
    batches.push_back((*database)->write(WritePriority::Bulk, [](WriteSession& session) -> Result<qint64> {
        while (true) {
            const auto more = SearchStore::indexPending(session, 10'000);
            if (!more || !*more)
                return more ? Result<qint64>(0) : fail(more.error());
        }
    }));
    return std::ranges::all_of(batches, [](auto& batch) { return batch.result().has_value(); });
}

void bindText(sqlite3_stmt* statement, int at, const QByteArray& utf8)
{
    sqlite3_bind_text(statement, at, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
}

struct Bytes // what the bare program is given: everything converted before
{
    QByteArray number, external, text, address, actor;
};

bool fillBare(const QString& path, const std::vector<Prepared>& reports, const std::vector<Bytes>& bytes)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK)
        return false;
    bool good = true;
    const auto run
        = [&](const char* sql) { good = good && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK; };
    run("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536");
    const auto prepare = [&](const char* sql) {
        sqlite3_stmt* statement = nullptr;
        good = good && sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK;
        return statement;
    };
    sqlite3_stmt* const ticket = prepare("INSERT INTO ticket VALUES(?,?,?,?,?,?,1,1,0,1,0,0,1,0,0,?,1,1,1,1,1,0,0,0,0,0,0,0)");
    sqlite3_stmt* const report = prepare("INSERT INTO report VALUES(?,?,?,1,?,'',-1,0,'','',?,?,'',x'',0,0,0,0,NULL,0,'','')");
    sqlite3_stmt* const event = prepare("INSERT INTO event VALUES(?,1,?,0,?,?,?,0,1,?,?)");
    sqlite3_stmt* const words = prepare("INSERT INTO report_fts(rowid, text, address) VALUES(?,?,?)");
    const auto step = [&](sqlite3_stmt* statement) {
        good = good && sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_reset(statement);
    };
    for (size_t from = 0; good && from < reports.size(); from += kBatch) {
        run("BEGIN IMMEDIATE");
        for (size_t i = from; good && i < std::min(reports.size(), from + kBatch); ++i) {
            const Prepared& r = reports[i];
            const auto key = sqlite3_int64(i + 1);
            const QUuid::Id128Bytes uuid = r.ticket.id.toBytes();
            const QUuid::Id128Bytes eventId = r.event.id.toBytes();
            int column = 0;
            for (const qint64 value :
                {key, sqlite3_int64(r.event.at), sqlite3_int64(r.event.at), sqlite3_int64(r.event.at + 86'400'000)})
                sqlite3_bind_int64(ticket, ++column, value);
            sqlite3_bind_double(ticket, 5, r.ticket.place->lat);
            sqlite3_bind_double(ticket, 6, r.ticket.place->lon);
            sqlite3_bind_int64(ticket, 7, r.event.at);
            step(ticket);
            sqlite3_bind_int64(report, 1, key);
            sqlite3_bind_blob(report, 2, uuid.data, 16, SQLITE_STATIC);
            bindText(report, 3, bytes[i].number);
            bindText(report, 4, bytes[i].external);
            bindText(report, 5, bytes[i].text);
            bindText(report, 6, bytes[i].address);
            step(report);
            sqlite3_bind_int64(event, 1, key);
            sqlite3_bind_blob(event, 2, eventId.data, 16, SQLITE_STATIC);
            sqlite3_bind_int64(event, 3, r.event.at);
            sqlite3_bind_int64(event, 4, r.event.recordedAt);
            bindText(event, 5, bytes[i].actor);
            sqlite3_bind_blob(event, 6, uuid.data, 16, SQLITE_STATIC);
            sqlite3_bind_blob(event, 7, r.body.constData(), int(r.body.size()), SQLITE_STATIC);
            step(event);
            sqlite3_bind_int64(words, 1, key);
            bindText(words, 2, bytes[i].text);
            bindText(words, 3, bytes[i].address);
            step(words);
        }
        run("COMMIT");
    }
    for (sqlite3_stmt* statement : {ticket, report, event, words})
        sqlite3_finalize(statement);
    sqlite3_close(db);
    return good;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"store"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_REPORTS", 100'000);
    const std::vector<Prepared> reports = makeReports(count);
    std::vector<Bytes> bytes;
    for (const Prepared& r : reports)
        bytes.push_back({r.ticket.number.toUtf8(), r.ticket.externalId.toUtf8(), r.ticket.text.toUtf8(),
            r.ticket.address.toUtf8(), r.event.actor.toUtf8()});
    std::vector<double> ours, peer;
    for (int repetition = 0; repetition < 3; ++repetition) {
        const QString folder = benchFolder(u"store"_s);
        bool good = true;
        ours.push_back(millisecondsOf([&] { good = fillOurs(folder + u"/ours.db"_s, reports); }));
        // The same tables, made by the program and left empty.
        good = good
            && Database::open(
                {.path = folder + u"/peer.db"_s, .migrationsDir = QStringLiteral(JAKOPS_RESOURCES "/sql")})
                   .has_value();
        peer.push_back(millisecondsOf([&] { good = good && fillBare(folder + u"/peer.db"_s, reports, bytes); }));
        if (!good) {
            report.note(u"a store could not be filled"_s);
            return 1;
        }
    }
    report.add({.name = u"append %1 reports with events, indexes and words"_s.arg(count),
        .ours = median(ours),
        .peer = median(peer),
        .peerName = u"bare SQLite program, same tables, bytes and transactions"_s,
        .unit = u"ms"_s,
        .aim = u"<=1.5"_s});
    report.note(u"%1 reports a second"_s.arg(qint64(double(count) * 1000.0 / median(ours))));
    return 0;
}

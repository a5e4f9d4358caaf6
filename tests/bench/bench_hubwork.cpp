// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a console and a hub have to bring over, against the bare programs: commands that were given offline against pgbench inserting as
// many rows of the same size one by one, and a first sync against psql copying the same tables out and sqlite3 importing them. A real
// server that writes to its disk, a real profile, every signature verified.
#include "bench/benchhub.h"
#include "bench/benchreport.h"
#include "services/ticketcommands.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRuns = 3;

bool isIn(const Result<>& done, BenchReport& report)
{
    if (!done)
        report.note(done.error().toLog());
    return done.has_value();
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

// One row as the hub keeps an event; the same bytes in text, signature and hash.
QByteArray bareInsert(qsizetype bodyBytes)
{
    QByteArray sql = "INSERT INTO bare VALUES (gen_random_uuid(), 1, gen_random_uuid(), 'accepted', '', 'note', 1, '{11,300}', '31.71.01.1001', "
                     "'o_benchbench', 'biro.1', gen_random_uuid(), 17, 1764000000000, 0, 1764000000000, 1764000000000, '";
    sql += QByteArray(bodyBytes, 'x') + "', '\\x" + QByteArray(128, 'a') + "', '\\x" + QByteArray(64, 'b') + "');\n";
    return sql;
}

Result<> push(BenchHub& hub, qint64 commands, BenchReport& report)
{
    const auto console = hub.console(benchFolder(u"hub-push"_s), u"biro.dorong"_s);
    if (!console)
        return fail(console.error());
    BenchConsole& desk = **console;
    if (const auto read = desk.worker->syncOnce(); !read)
        return read;
    const auto tickets = desk.tickets(kRuns * commands / 2);
    if (!tickets)
        return fail(tickets.error());
    std::vector<double> ours;
    std::vector<double> home;
    qsizetype bytes = 0;
    for (int run = 0; run < kRuns; ++run) {
        QList<TicketCommand> given;
        for (qint64 i = 0; i < commands; ++i) { // of each report that it is begun, and a note
            TicketCommand command;
            command.kind = i % 2 == 0 ? CommandKind::Start : CommandKind::Note;
            command.ticket = tickets->at(run * commands / 2 + i / 2);
            command.text = u"Petugas berangkat dari posko, perkiraan tiba sebelum siang; alat dan material sudah dibawa (%1)."_s.arg(i);
            bytes = canonicalBody(command.body()).size();
            given += command;
        }
        const auto answers = desk.workspace->commands().giveAll(given, desk.officer).result();
        if (const auto bad = std::ranges::find_if(answers, [](const auto& answer) { return !answer.has_value(); }); bad != answers.end())
            return fail(bad->error());
        const auto sent = desk.sendAll();
        if (!sent)
            return fail(sent.error());
        ours.push_back(*sent);
        home.push_back(*sent + millisecondsOf([&] { (void)desk.worker->syncOnce(); }));
        if (const SyncStatus now = desk.worker->status(); now.pending + now.cards + now.forged > 0 || now.error)
            return fail(ErrorCode::Internal, u"not all was taken: %1 pending, %2 cards"_s.arg(now.pending).arg(now.cards));
    }
    auto admin = hub.server().admin();
    const auto bare = admin ? (*admin)->run("CREATE TABLE bare (LIKE hub.event INCLUDING ALL)") : fail(admin.error());
    if (!bare)
        return bare;
    const QString script = benchFolder(u"hub-peer"_s) + u"/insert.sql"_s;
    if (!writeFile(script, bareInsert(bytes)))
        return fail(ErrorCode::Unwritable, script);
    std::vector<double> theirs;
    for (int run = 0; run < kRuns; ++run) {
        const auto took = hub.run(u"pgbench"_s, {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, u"1"_s, u"-t"_s, QString::number(commands), u"-f"_s, script});
        if (!took)
            return fail(took.error());
        theirs.push_back(*took);
    }
    report.add({.name = u"push of %1 queued commands"_s.arg(commands), .ours = median(ours), .peer = median(theirs),
        .peerName = u"pgbench inserting bare rows"_s, .unit = u"ms"_s, .aim = u"<=3"_s});
    report.add({.name = u"the same, and everything read back"_s, .ours = median(home), .unit = u"ms"_s});
    return {};
}

Result<double> copyAndImport(BenchHub& hub)
{
    const QString folder = benchFolder(u"hub-peer"_s);
    const auto out = hub.run(u"psql"_s,
        {u"-q"_s, u"-c"_s, u"\\copy (SELECT * FROM hub.event ORDER BY ticket_id, version) TO '%1/event.csv' CSV"_s.arg(folder), u"-c"_s,
            u"\\copy (SELECT * FROM hub.ticket ORDER BY ticket_id) TO '%1/ticket.csv' CSV"_s.arg(folder), u"-c"_s,
            u"\\copy hub.feed_head TO '%1/head.csv' CSV"_s.arg(folder)});
    if (!out)
        return out;
    QByteArray script = "CREATE TABLE event(ticket_id, version INT, event_id, verdict, reason, kind, base_version INT, audiences, area_code, login, "
                        "actor, device_id, device_seq INT, claimed_at INT, clock_offset INT, effective_at INT, received_at INT, body, sig, hash, "
                        "PRIMARY KEY(ticket_id, version), UNIQUE(ticket_id, event_id));\nCREATE TABLE ticket(ticket_id PRIMARY KEY";
    for (int column = 2; column <= 33; ++column)
        script += ", c" + QByteArray::number(column);
    script += ");\nCREATE TABLE head(audience INT, pos INT, hash);\n.mode csv\n";
    for (const char* table : {"event", "ticket", "head"})
        script += ".import '" + folder.toUtf8() + '/' + table + ".csv' " + table + '\n';
    if (!writeFile(folder + u"/import.sql"_s, script))
        return fail(ErrorCode::Unwritable, folder);
    const auto in = hub.run(u"sqlite3"_s, {u"-bail"_s, folder + u"/peer.db"_s, u".read '%1/import.sql'"_s.arg(folder)});
    return in ? Result<double>(*out + *in) : in;
}

Result<> firstSync(BenchHub& hub, qint64 tickets, BenchReport& report)
{
    std::vector<double> ours;
    std::vector<double> verified;
    std::vector<double> theirs;
    const int runs = tickets > 50'000 ? 1 : kRuns;
    for (int run = 0; run < runs; ++run) {
        const auto console = hub.console(benchFolder(u"hub-first"_s), u"biro.baca%1"_s.arg(run));
        if (!console)
            return fail(console.error());
        Result<> read;
        ours.push_back(millisecondsOf([&] { read = (*console)->readAll(); }));
        verified.push_back(ours.back() + millisecondsOf([&] {
            if (read)
                read = (*console)->worker->syncOnce();
        }));
        if (!read)
            return read;
        const auto here = (*console)->tickets(tickets + 1);
        if (!here || here->size() != tickets || (*console)->worker->status().forged > 0)
            return fail(ErrorCode::Internal, u"not all of it is here"_s);
        const auto peer = copyAndImport(hub);
        if (!peer)
            return fail(peer.error());
        theirs.push_back(*peer);
    }
    report.add({.name = u"first sync of %1 tickets"_s.arg(tickets), .ours = median(ours), .peer = median(theirs),
        .peerName = u"psql \\copy and sqlite3 .import"_s, .unit = u"ms"_s, .aim = u"<=2"_s});
    report.add({.name = u"the same, and every signature verified"_s, .ours = median(verified), .peer = median(theirs),
        .peerName = u"psql \\copy and sqlite3 .import"_s, .unit = u"ms"_s});
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"hubwork"_s);
    const qint64 tickets = benchSize("JAKOPS_BENCH_HUB_TICKETS", 30'000);
    const qint64 commands = benchSize("JAKOPS_BENCH_HUB_COMMANDS", 5'000);
    auto hub = BenchHub::start();
    if (!hub)
        return isIn(fail(hub.error()), report) ? 0 : 1;
    const double filled = millisecondsOf([&] {
        if (const auto done = (*hub)->fill(tickets); !isIn(done, report))
            hub->reset();
    });
    if (!*hub)
        return 1;
    report.note(u"%1 reports, half of them with a second event, were pushed in %2 s (load %3)"_s.arg(tickets).arg(filled / 1e3, 0, 'f', 1).arg(loadAverage()));
    // The first sync first: the commands make the hub larger.
    const QString only = qEnvironmentVariable("JAKOPS_BENCH_HUB_ONLY");
    if (only != u"push"_s && !isIn(firstSync(**hub, tickets, report), report))
        return 1;
    return only == u"first"_s || isIn(push(**hub, commands, report), report) ? 0 : 1;
}

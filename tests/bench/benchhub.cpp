// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchhub.h"

#include "bench/benchreport.h"
#include "storage/statementrows.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonObject>

#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QStringList> codes(HubConnection& admin, const char* sql)
{
    const auto rows = admin.query(sql);
    if (!rows)
        return fail(rows.error());
    QStringList list;
    for (int i = 0; i < rows->count(); ++i)
        list += rows->text(i, 0);
    return list;
}

} // namespace

Result<QList<QUuid>> BenchConsole::tickets(qint64 count) const
{
    return workspace->database()
        .read([count](ReadSession& session) -> Result<QList<QUuid>> {
            auto statement = session.prepare("SELECT r.uuid FROM hub_ticket h JOIN report r ON r.id = h.ticket ORDER BY r.number LIMIT ?");
            if (!statement)
                return fail(statement.error());
            statement->bind(1, count);
            return allRows(*statement, [](const Statement& s) { return s.uuid(0); });
        })
        .result();
}

Result<> BenchConsole::readAll() const
{
    worker->retryNow();
    while (worker->status().lastPullAt == 0) {
        (void)worker->step();
        if (const SyncStatus now = worker->status(); now.error)
            return fail(*now.error, now.detail);
    }
    return {};
}

Result<double> BenchConsole::sendAll() const
{
    QElapsedTimer timer;
    timer.start();
    worker->retryNow();
    do {
        if (worker->step() != 0)
            worker->wake(HubNotice::all());
        if (const SyncStatus now = worker->status(); now.error)
            return fail(*now.error, now.detail);
    } while (worker->status().pending > 0);
    return double(timer.nsecsElapsed()) / 1e6;
}

Result<std::unique_ptr<BenchHub>> BenchHub::start()
{
    auto hub = TestHub::start({u"fsync=on"_s, u"max_connections=420"_s, u"shared_buffers=256MB"_s, u"max_wal_size=4GB"_s});
    if (!hub)
        return fail(hub.error());
    if (const auto made = (*hub)->init(); !made)
        return fail(made.error());
    auto bench = std::make_unique<BenchHub>();
    bench->m_hub = std::move(*hub);
    return bench;
}

Result<> BenchHub::fill(qint64 tickets)
{
    auto admin = m_hub->admin();
    auto source = m_hub->console(u"crm"_s, u"ingest"_s);
    auto colleague = m_hub->console(u"biro.awal"_s, u"bureau"_s);
    if (!admin || !source || !colleague)
        return fail(!admin ? admin.error() : !source ? source.error() : colleague.error());
    const auto villages = codes(**admin, "SELECT code FROM hub.audience WHERE kind = 'area' AND code LIKE '__.__.__.____' ORDER BY 1");
    const auto agencies = codes(**admin, "SELECT code FROM hub.audience WHERE kind = 'unit' AND code NOT LIKE '%.%' ORDER BY 1");
    if (!villages || !agencies)
        return fail(!villages ? villages.error() : agencies.error());
    QList<HubCommand> reports;
    QList<HubCommand> notes;
    const auto push = [](TestDevice& device, QList<HubCommand>& commands) -> Result<> {
        const auto answers = device.pg->push(device.id, commands);
        commands.clear();
        if (!answers)
            return fail(answers.error());
        const bool taken = std::ranges::all_of(*answers, [](const PushAnswer& answer) { return answer.verdict == "accepted"_L1; });
        return taken ? Result<>() : fail(ErrorCode::Internal, answers->first().reason);
    };
    for (qint64 i = 0; i < tickets; ++i) {
        const QUuid id = externalTicketId(u"bench"_s, QString::number(i));
        const QString& village = villages->at(i % villages->size());
        reports += (*source)->report(id, village,
            {{BodyKey::number, u"JK%1"_s.arg(i, 10, 10, QChar(u'0'))}, {BodyKey::source, u"crm"_s}, {BodyKey::externalId, QString::number(i)},
                {BodyKey::channel, u"jaki"_s}, {BodyKey::category, u"jalan"_s}, {BodyKey::agency, agencies->at(i % agencies->size())},
                {BodyKey::area, village}, {BodyKey::address, u"Jl. Melati No. %1"_s.arg(i % 500)}, {BodyKey::lat, -6.2 + double(i % 1000) * 1e-5},
                {BodyKey::lon, 106.8 + double(i % 777) * 1e-5},
                {BodyKey::text, u"Lubang nomor %1 di depan warung, sudah dua minggu dan makin dalam; malam hari tidak kelihatan karena lampu mati."_s.arg(i)}});
        if (i % 2 == 0)
            notes += (*colleague)->command(CommandKind::Note, id, 1, {{BodyKey::text, u"Sudah ditanyakan ke RT, memang benar (%1)."_s.arg(i)}});
        if (reports.size() < kHubBatch && i + 1 < tickets)
            continue;
        auto done = push(**source, reports);
        if (done)
            done = push(**colleague, notes);
        if (!done)
            return done;
    }
    return (*admin)->run("ANALYZE");
}

Result<SyncService::Key> BenchHub::join(const QString& folder, const QString& officer)
{
    const auto invited = m_hub->invite(officer);
    if (!invited)
        return fail(invited.error());
    auto enrolled = SyncService::enrol(invited->address, invited->password, invited->code, u"bench"_s);
    if (!enrolled)
        return fail(enrolled.error());
    QDir().mkpath(folder);
    HubProfile profile;
    profile.join(enrolled->login);
    auto kept = enrolled->secret.save(folder, enrolled->login.device);
    if (kept)
        kept = profile.save(folder);
    if (!kept)
        return fail(kept.error());
    return SyncService::Key {enrolled->login, enrolled->secret};
}

Result<std::unique_ptr<BenchConsole>> BenchHub::console(const QString& folder, const QString& officer)
{
    const auto key = join(folder, officer);
    if (!key)
        return fail(key.error());
    auto console = std::make_unique<BenchConsole>();
    console->officer = {officer, u"Petugas "_s + officer, Role::Bureau, {}, {}};
    auto workspace = Workspace::open(
        {.profileDir = folder, .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES), .clock = console->clock, .uuids = console->uuids});
    auto rules = SyncService::rules(QStringLiteral(JAKOPS_RESOURCES));
    if (!workspace || !rules)
        return fail(!workspace ? workspace.error() : rules.error());
    console->workspace = std::move(*workspace);
    console->rules = std::move(*rules);
    auto parts = SyncService::parts(*console->workspace, console->rules, {*key});
    if (!parts)
        return fail(parts.error());
    console->worker = std::make_unique<SyncWorker>(std::move(*parts));
    return console;
}

Result<double> BenchHub::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGHOST"_s, m_hub->folder());
    environment.insert(u"PGUSER"_s, u"admin"_s);
    environment.insert(u"PGDATABASE"_s, u"hub"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(1'800'000) || process.exitCode() != 0)
        return fail(ErrorCode::Internal, program + u": "_s + process.errorString() + QString::fromUtf8(process.readAll()));
    return double(timer.nsecsElapsed()) / 1e6;
}

double BenchHub::processorSeconds() const
{
    // The server and its children, those that ended included.
    double ticks = 0.0;
    const qint64 server = m_hub->serverId();
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const qint64 pid = name.toLongLong(&isProcess);
        QFile file(u"/proc/%1/stat"_s.arg(name));
        if (!isProcess || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        constexpr int kParent = 1;
        constexpr int kUser = 11;
        if (fields.size() < kUser + 4 || (pid != server && fields[kParent].toLongLong() != server))
            continue;
        for (int i = kUser; i < kUser + (pid == server ? 4 : 2); ++i)
            ticks += fields[i].toDouble();
    }
    return ticks / double(sysconf(_SC_CLK_TCK));
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testhub.h"

#include "base/clock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTcpServer>

#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStartMs = 60'000;
constexpr int kPortsTried = 20;
constexpr auto kAccess = "local all admin trust\nlocal all all scram-sha-256\n";

QString newestServer()
{
    if (const QString given = qEnvironmentVariable("JAKOPS_PG_BIN"); !given.isEmpty())
        return given;
    int newest = 0;
    for (const QString& name : QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(u"/usr/lib/postgresql/%1/bin/initdb"_s.arg(name)))
            newest = std::max(newest, name.toInt());
    }
    return newest > 0 ? u"/usr/lib/postgresql/%1/bin"_s.arg(newest) : QString();
}

// On the loopback address, for now.
int freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace

HubCommand TestDevice::command(
    CommandKind kind, const QUuid& ticket, qint64 base, const QJsonObject& body, bool isPrivate)
{
    const HubBody parts = splitBody(kind, body, isPrivate);
    HubCommand c;
    c.event = QUuid::createUuid();
    c.ticket = ticket;
    c.deviceSeq = ++seq;
    c.kind = kind;
    c.baseVersion = base;
    c.claimedAt = QDateTime::currentMSecsSinceEpoch();
    c.body = parts.open;
    c.privateBody = parts.apart;
    sign(c);
    return c;
}

HubCommand TestDevice::report(const QUuid& ticket, const QString& area, QJsonObject body)
{
    if (!body.contains(BodyKey::isPrivate))
        body[BodyKey::isPrivate] = false;
    HubCommand c = command(CommandKind::Report, ticket, 0, body, body[BodyKey::isPrivate].toBool());
    c.area = area;
    sign(c);
    return c;
}

void TestDevice::sign(HubCommand& c) const
{
    c.signature = key.sign(signedBytes(hub, id, c));
}

void TestHub::prepare(QProcess& process) const
{
    // setpriv gives up root and ties the server's life to ours.
    QStringList arguments{u"--pdeathsig=QUIT"_s};
    if (geteuid() == 0) {
        const passwd* const nobody = getpwnam("nobody");
        arguments += {u"--reuid=%1"_s.arg(nobody->pw_uid), u"--regid=%1"_s.arg(nobody->pw_gid), u"--clear-groups"_s};
    }
    process.setArguments(arguments + QStringList{u"--"_s, process.program()} + process.arguments());
    process.setProgram(u"setpriv"_s);
    process.setWorkingDirectory(m_folder.path());
}

Result<> TestHub::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProgram(m_bin + u'/' + program);
    process.setArguments(arguments);
    process.setProcessChannelMode(QProcess::MergedChannels);
    prepare(process);
    process.start();
    if (!process.waitForFinished(kStartMs) || process.exitCode() != 0)
        return fail(
            ErrorCode::Internal, program + u": "_s + QString::fromUtf8(process.readAll()) + process.errorString());
    return {};
}

Result<> TestHub::makeCluster()
{
    m_bin = newestServer();
    if (m_bin.isEmpty()) {
        return fail(ErrorCode::InvalidInput,
            u"no PostgreSQL server: initdb is expected in /usr/lib/postgresql/*/bin (Debian package postgresql) or in $JAKOPS_PG_BIN"_s);
    }
    auto parts = HubParts::load(QStringLiteral(JAKOPS_RESOURCES));
    if (!parts)
        return fail(parts.error());
    m_parts = *parts;
    if (geteuid() == 0) {
        const passwd* const nobody = getpwnam("nobody");
        if (!nobody || chown(qPrintable(m_folder.path()), nobody->pw_uid, nobody->pw_gid) != 0)
            return fail(ErrorCode::Internal, u"the server needs a user 'nobody'"_s);
    }
    if (const auto made = run(u"initdb"_s,
            {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"admin"_s, u"-A"_s, u"scram-sha-256"_s,
                u"--auth-local=trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s, u"--no-instructions"_s});
        !made)
        return made;
    return put(u"data/pg_hba.conf"_s, kAccess);
}

Result<> TestHub::launch(const QStringList& settings)
{
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path()};
    for (const QString& setting :
        QStringList{u"listen_addresses="_s, u"port=%1"_s.arg(m_port), u"fsync=off"_s, u"max_connections=120"_s,
            u"shared_buffers=64MB"_s, u"log_min_messages=fatal"_s, u"log_min_error_statement=panic"_s,
            u"deadlock_timeout=200ms"_s}
            + settings)
        arguments += {u"-c"_s, setting};
    m_server.setProgram(m_bin + u"/postgres"_s);
    m_server.setArguments(arguments);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(m_folder.filePath(u"log"_s));
    prepare(m_server);
    m_server.start();
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const auto there = admin(u"postgres"_s);
        if (there)
            return {};
        if (waited.elapsed() > kStartMs || m_server.state() == QProcess::NotRunning)
            return fail(ErrorCode::Internal, u"the server did not start: "_s + there.error().detail);
        m_server.waitForFinished(20);
    }
}

bool TestHub::isPortTaken() const
{
    QFile log(m_folder.filePath(u"log"_s));
    return m_server.state() == QProcess::NotRunning && log.open(QIODevice::ReadOnly)
        && log.readAll().contains("could not create any TCP/IP sockets");
}

Result<std::unique_ptr<TestHub>> TestHub::start(const QStringList& settings)
{
    std::unique_ptr<TestHub> hub(new TestHub);
    if (const auto made = hub->makeCluster(); !made)
        return fail(made.error());
    if (const auto launched = hub->launch(settings); !launched)
        return fail(launched.error());
    return hub;
}

Result<std::unique_ptr<TestHub>> TestHub::startOnLoopback(int firstPort)
{
    std::unique_ptr<TestHub> hub(new TestHub);
    if (const auto made = hub->makeCluster(); !made)
        return fail(made.error());
    for (int tried = 1, port = firstPort;; ++tried, port = 0) {
        hub->m_port = port > 0 ? port : freePort();
        const auto launched = hub->launch({u"listen_addresses=127.0.0.1"_s});
        if (launched)
            return hub;
        if (tried == kPortsTried || !hub->isPortTaken())
            return fail(launched.error());
    }
}

TestHub::~TestHub()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), SIGQUIT);
    m_server.waitForFinished(10'000);
}

Result<> TestHub::put(const QString& name, const QByteArray& bytes) const
{
    // root may write where nobody owns; elsewhere it is our own
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::Unwritable, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (geteuid() == 0) {
        const passwd* const nobody = getpwnam("nobody");
        if (chown(qPrintable(file.fileName()), nobody->pw_uid, nobody->pw_gid) != 0)
            return fail(ErrorCode::Unwritable, file.fileName());
    }
    return {};
}

Result<> TestHub::reload(const QStringList& settings, const QByteArray& access) const
{
    if (const auto written = put(u"data/pg_hba.conf"_s, kAccess + access); !written)
        return written;
    const auto connection = admin(u"postgres"_s);
    if (!connection)
        return fail(connection.error());
    for (const QString& setting : QStringList{u"RESET ALL"_s} + settings) {
        const qsizetype is = setting.indexOf(u'=');
        const QString words = is < 0 ? setting : u"SET %1 = '%2'"_s.arg(setting.first(is), setting.sliced(is + 1));
        if (const auto set = (*connection)->run("ALTER SYSTEM " + words.toUtf8()); !set)
            return set;
    }
    // The server's first process reads all of it before it takes the next connection.
    constexpr auto kWhen = "SELECT extract(epoch FROM pg_conf_load_time()) * 1000000";
    const auto before = (*connection)->query(kWhen);
    if (const auto asked = (*connection)->run("SELECT pg_reload_conf()"); !before || !asked)
        return fail(!before ? before.error() : asked.error());
    QElapsedTimer waited;
    for (waited.start(); !waited.hasExpired(kStartMs);) {
        const auto fresh = admin(u"postgres"_s);
        const auto now = fresh ? (*fresh)->query(kWhen) : fail(fresh.error());
        if (now && now->text(0, 0) != before->text(0, 0))
            return {};
    }
    return fail(ErrorCode::Internal, u"the server does not read its settings anew"_s);
}

HubAddress TestHub::address(const QString& login, const QString& database) const
{
    return *HubAddress::parse(u"host=%1 port=%2 user=%3 dbname=%4"_s.arg(m_folder.path()).arg(m_port).arg(login, database));
}

Result<std::unique_ptr<HubConnection>> TestHub::admin(const QString& database) const
{
    return HubConnection::open(address(u"admin"_s, database));
}

Result<std::unique_ptr<HubConnection>> TestHub::connect(const HubCredentials& credentials) const
{
    return HubConnection::open(address(credentials.login), credentials.password);
}

Result<> TestHub::createDatabase(const QString& name) const
{
    const auto connection = admin(u"postgres"_s);
    return connection ? (*connection)->run("CREATE DATABASE " + (*connection)->quoted(name)) : fail(connection.error());
}

Result<HubState> TestHub::init()
{
    if (const auto made = createDatabase(u"hub"_s); !made)
        return fail(made.error());
    const auto connection = admin();
    return connection ? HubAdmin(**connection).upgrade(m_parts, u"Uji"_s) : fail(connection.error());
}

Result<> TestHub::backUp()
{
    return run(u"pg_dump"_s,
        {u"-h"_s, m_folder.path(), u"-U"_s, u"admin"_s, u"-Fc"_s, u"-f"_s, m_folder.filePath(u"backup"_s), u"hub"_s});
}

Result<> TestHub::restoreBackup()
{
    const auto connection = admin(u"postgres"_s);
    if (!connection)
        return fail(connection.error());
    if (const auto dropped = (*connection)->run("DROP DATABASE hub WITH (FORCE)"); !dropped)
        return dropped;
    if (const auto made = createDatabase(u"hub"_s); !made)
        return made;
    return run(u"pg_restore"_s,
        {u"-h"_s, m_folder.path(), u"-U"_s, u"admin"_s, u"--exit-on-error"_s, u"-d"_s, u"hub"_s,
            m_folder.filePath(u"backup"_s)});
}

Result<TestHub::Invitation> TestHub::invite(
    const QString& officer, const QString& role, const QString& agency, const QString& area)
{
    const auto connection = admin();
    if (!connection)
        return fail(connection.error());
    HubAdmin administrator(**connection);
    const auto account = administrator.addOfficer({{}, officer, u"Petugas "_s + officer, role, agency, area});
    const auto code = account ? administrator.enrolmentCode(officer) : fail(account.error());
    if (!code)
        return fail(code.error());
    return Invitation{u"host=%1 dbname=hub user=%2"_s.arg(m_folder.path(), account->login), account->password, *code};
}

Result<std::unique_ptr<TestDevice>> TestHub::console(
    const QString& code, const QString& role, const QString& agency, const QString& area)
{
    const auto connection = admin();
    if (!connection)
        return fail(connection.error());
    HubAdmin administrator(**connection);
    auto device = std::make_unique<TestDevice>();
    device->officer = code;
    device->id = QUuid::createUuid();
    const auto credentials = administrator.addOfficer({{}, code, u"Petugas "_s + code, role, agency, area});
    if (!credentials)
        return fail(credentials.error());
    device->credentials = *credentials;
    const auto secret = administrator.enrolmentCode(code);
    if (!secret)
        return fail(secret.error());
    if (const auto connected = reconnect(*device); !connected)
        return fail(connected.error());
    const auto enrolled = device->pg->enrol(*secret, device->id, device->key.publicKey(), u"uji"_s);
    if (!enrolled || !*enrolled)
        return fail(!enrolled ? enrolled.error() : Error(ErrorCode::NotAllowed, u"the code does not hold"_s));
    const auto hello = device->pg->hello(device->id);
    if (!hello)
        return fail(hello.error());
    device->hub = hello->hub;
    return device;
}

Result<> TestHub::reconnect(TestDevice& device) const
{
    auto connected = connect(device.credentials);
    if (!connected)
        return fail(connected.error());
    device.pg.reset();
    device.connection = std::move(*connected);
    device.pg = std::make_unique<PgHub>(*device.connection);
    return {};
}

} // namespace JakOps

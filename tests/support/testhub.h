// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testmain.h"
#include "sync/devicekey.h"
#include "sync/hubadmin.h"
#include "sync/pghub.h"

#include <QProcess>
#include <QTemporaryDir>

namespace JakOps {

// One console at the hub: an officer's login, an enrolled device, its sequence.
struct TestDevice
{
    HubCredentials credentials;
    QString officer;
    QUuid id;
    QUuid hub;
    DeviceKey key = DeviceKey::make();
    qint64 seq = 0;
    std::unique_ptr<HubConnection> connection;
    std::unique_ptr<PgHub> pg;

    // The next command, numbered and signed.
    [[nodiscard]] HubCommand command(
        CommandKind kind, const QUuid& ticket, qint64 base, const QJsonObject& body, bool isPrivate = false);
    [[nodiscard]] HubCommand report(const QUuid& ticket, const QString& area, QJsonObject body = {});
    void sign(HubCommand& command) const;
};

// A PostgreSQL server of the test's own: a fresh cluster in a temporary folder, on a socket there and no port, as an
// unprivileged user (root becomes nobody), ended with the test even when that is killed. Officers sign in by SCRAM.
class TestHub final
{
public:
    // InvalidInput says what is missing and how to get it.
    [[nodiscard]] static Result<std::unique_ptr<TestHub>> start(const QStringList& settings = {});
    // With this machine's loopback address beside the socket. No server picks a port itself, and one that was free a moment
    // ago may be another's by now: then with the next. `firstPort`: which is tried first (0: any).
    [[nodiscard]] static Result<std::unique_ptr<TestHub>> startOnLoopback(int firstPort = 0);
    ~TestHub();

    [[nodiscard]] HubAddress address(const QString& login, const QString& database = QStringLiteral("hub")) const;
    [[nodiscard]] Result<std::unique_ptr<HubConnection>> admin(const QString& database = QStringLiteral("hub")) const;
    [[nodiscard]] Result<std::unique_ptr<HubConnection>> connect(const HubCredentials& credentials) const;
    [[nodiscard]] Result<> createDatabase(const QString& name) const;
    [[nodiscard]] Result<HubState> init(); // makes the hub
    // A backup as an administrator makes it, and the server put back to it: whoever is connected is cut off.
    [[nodiscard]] Result<> backUp();
    [[nodiscard]] Result<> restoreBackup();
    [[nodiscard]] const HubParts& parts() const { return m_parts; }
    // What an administrator hands an officer, so that a console of his can join.
    struct Invitation
    {
        QString address; // with his login
        QString password;
        QString code; // for one device
    };
    [[nodiscard]] Result<Invitation> invite(
        const QString& officer, const QString& role = QStringLiteral("bureau"), const QString& agency = {}, const QString& area = {});
    // An officer with a device that is enrolled as it would be at his console.
    [[nodiscard]] Result<std::unique_ptr<TestDevice>> console(
        const QString& code, const QString& role, const QString& agency = {}, const QString& area = {});
    [[nodiscard]] Result<> reconnect(TestDevice& device) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] int port() const { return m_port; }
    // A file of the server's own in its folder.
    [[nodiscard]] Result<> put(const QString& name, const QByteArray& bytes) const;
    // Other settings than it was started with ("ssl=on") and who else is let in; in effect when this returns.
    [[nodiscard]] Result<> reload(const QStringList& settings, const QByteArray& access) const;
    [[nodiscard]] qint64 serverId() const { return m_server.processId(); }

private:
    TestHub() = default;
    [[nodiscard]] Result<> makeCluster();
    [[nodiscard]] Result<> launch(const QStringList& settings);
    [[nodiscard]] bool isPortTaken() const; // why it ended
    [[nodiscard]] Result<> run(const QString& program, const QStringList& arguments);
    void prepare(QProcess& process) const;

    QTemporaryDir m_folder;
    QString m_bin;
    int m_port = 5432;
    QProcess m_server;
    HubParts m_parts;
};

} // namespace JakOps

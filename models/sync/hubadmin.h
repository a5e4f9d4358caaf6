// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/rolepowers.h"
#include "domain/workflow.h"
#include "sync/hubconnection.h"
#include "sync/hubrules.h"

namespace JakOps {

// What a hub is made from: the numbered SQL, the rules of the work and the city. The same files as the console's own.
struct HubParts
{
    struct Script
    {
        int version = 0;
        QString name; // "0001_tables"
        QByteArray sql;
    };
    QByteArray server; // roles and hardening, around the schema
    QList<Script> scripts;
    Workflow workflow;
    RolePowers powers;
    HubRules rules;
    CityFacts city;

    // `root`: ":" or the folder resources.
    [[nodiscard]] static Result<HubParts> load(const QString& root);
};

struct HubState
{
    QUuid hub;
    QString name;
    int epoch = 0;
    int schema = 0;
    int rulesVersion = 0;
    int applied = 0; // migrations of this run
};

// One account. Its login is opaque, because every login of a server can list all others.
struct HubOfficer
{
    QString login;
    QString code;
    QString name;
    QString role; // roleCode(), or "ingest": a source of reports
    QString agency;
    QString area;
    bool enabled = true;
    int devices = 0;
};
struct HubDevice
{
    QUuid id;
    QString officer; // code
    QString name;
    QByteArray publicKey;
    qint64 lastSeq = 0;
    qint64 enrolledAt = 0;
    qint64 revokedAt = 0; // 0: not
};
struct HubCredentials
{
    QString login;
    QString password; // made here, shown once, kept nowhere
};

// What an administrator does with a hub, over a connection of his own (a superuser's, or one that may create roles).
// Each call is one transaction and running it again changes nothing.
class HubAdmin final
{
public:
    explicit HubAdmin(HubConnection& connection);

    // Makes the hub or brings it up to date: roles, hardening, migrations, rules, audiences. InvalidInput: a server
    // older than 15. StoreTooNew: of a newer program. StoreDamaged: a migration is not the one that was applied.
    [[nodiscard]] Result<HubState> upgrade(const HubParts& parts, const QString& name = {});
    [[nodiscard]] Result<HubState> state(); // NotFound: there is no hub here
    [[nodiscard]] Result<> restored(); // from a backup: a new epoch, so that every console compares and sends again

    [[nodiscard]] Result<HubCredentials> addOfficer(const HubOfficer& officer); // InvalidInput: problem's code
    [[nodiscard]] Result<> moveOfficer(
        const QString& code, const QString& role, const QString& agency, const QString& area);
    [[nodiscard]] Result<> setEnabled(const QString& code, bool enabled);
    [[nodiscard]] Result<QString> newPassword(const QString& code);
    // The key he can open or approve identities with, so that he may publish another. Conflict: nobody else holds his side's;
    // with `evenIfLost` the side begins anew, and what was sealed to it stays closed.
    [[nodiscard]] Result<> forgetKey(const QString& code, bool evenIfLost);
    [[nodiscard]] Result<QList<HubOfficer>> officers();

    [[nodiscard]] Result<QString> enrolmentCode(
        const QString& code, int hours = 24); // for one device of this officer, once
    [[nodiscard]] Result<QList<HubDevice>> devices();
    [[nodiscard]] Result<> revokeDevice(const QUuid& device);

private:
    [[nodiscard]] Result<int> migrate(const HubParts& parts);
    [[nodiscard]] Result<> writeRules(const HubParts& parts);
    [[nodiscard]] Result<> writeAudiences(const CityFacts& city);
    [[nodiscard]] Result<> asOwner(const std::function<Result<>()>& work); // one transaction
    [[nodiscard]] Result<QString> loginOf(const QString& code);
    [[nodiscard]] Result<> note(const char* act, const QUuid& subject, const QJsonObject& detail);

    HubConnection& m_connection;
};

} // namespace JakOps

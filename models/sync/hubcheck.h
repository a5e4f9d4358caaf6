// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hubadmin.h"

namespace JakOps {

struct HubCheckReport
{
    qint64 tickets = 0;
    qint64 events = 0;
    qint64 feedRows = 0;
    qint64 auditRows = 0;
    QStringList problems; // damage: something is not as the events and the rules say
    QStringList warnings; // what this server leaves open; a superuser can close it

    [[nodiscard]] bool ok() const { return problems.isEmpty(); }
};

// Looks through a whole hub as of one moment (in the caller's transaction where there is one), over an administrator's
// connection: versions, grants, every chain link and every signature anew, feeds without holes, devices' sequences, and
// the projection against domain/projection's own fold.
class HubCheck final
{
public:
    HubCheck(HubConnection& connection, const HubParts& parts);

    // `progress` gets events done and all; false stops: Cancelled.
    [[nodiscard]] Result<HubCheckReport> run(const std::function<bool(qint64 done, qint64 total)>& progress = {});

private:
    [[nodiscard]] Result<> checkVersions();
    [[nodiscard]] Result<> checkGrants();
    [[nodiscard]] Result<> checkServer();
    [[nodiscard]] Result<> checkTickets(const std::function<bool(qint64, qint64)>& progress);
    [[nodiscard]] Result<> checkFeeds();
    [[nodiscard]] Result<> checkAudit();
    [[nodiscard]] Result<> checkSequences();
    void problem(const QString& what);

    HubConnection& m_connection;
    const HubParts& m_parts;
    HubCheckReport m_report;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

namespace JakOps {

// A profile in a folder of its own, opened as the program opens it, and officers to work with.
class TestWorkspace final
{
public:
    TestWorkspace();

    [[nodiscard]] Result<> open(bool readOnly = false);
    void close() { m_workspace.reset(); }
    [[nodiscard]] WorkspaceOptions options(bool readOnly = false);
    [[nodiscard]] QString dir() const { return m_dir.path(); }
    [[nodiscard]] Workspace& operator*() { return *m_workspace; }
    [[nodiscard]] Workspace* operator->() { return m_workspace.get(); }
    void adopt(std::unique_ptr<Workspace> workspace) { m_workspace = std::move(workspace); }

    // A report in Gambir, written as an import would; returns its key.
    [[nodiscard]] Result<qint64> addReport(int n, const QJsonObject& more = {});
    [[nodiscard]] Result<Ticket> ticket(qint64 key);
    [[nodiscard]] TicketCommand command(qint64 key, CommandKind kind, const QString& text = {});
    [[nodiscard]] QString addPhoto(); // sha256

    FakeClock clock;
    CountingUuids uuids;
    qint64 minimumFreeBytes = 0;
    QByteArray vfs;
    const Officer village{QStringLiteral("lurah"), QStringLiteral("Lurah Gambir"), Role::Village,
        QStringLiteral("kel.31.71.01.1001"), QStringLiteral("31.71.01.1001")};
    const Officer bureau{
        QStringLiteral("biro"), QStringLiteral("Biro Pemerintahan"), Role::Bureau, QStringLiteral("bpem"), {}};
    const Officer viewer{QStringLiteral("tamu"), QStringLiteral("Tamu"), Role::Viewer, {}, {}};

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace JakOps

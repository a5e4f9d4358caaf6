// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "services/syncservice.h"
#include "services/workspace.h"
#include "support/testhub.h"

namespace JakOps {

// A console without a window: a profile that has joined, as `jakops hub join` leaves it, and its work with the hub.
struct BenchConsole
{
    Officer officer;
    HubRules rules;
    SystemClock clock;
    SystemUuidSource uuids {clock};
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<SyncWorker> worker;

    [[nodiscard]] Result<QList<QUuid>> tickets(qint64 count) const; // of those the hub told of, in the order of their numbers
    // Until everything of the hub is here and can be worked with; signatures are verified afterwards.
    [[nodiscard]] Result<> readAll() const;
    // Until the hub has all of this officer's commands; what was read from it meanwhile is part of it. Milliseconds.
    [[nodiscard]] Result<double> sendAll() const;
};

// A hub on a server of its own that writes to the disk as a real one, with reports of every kelurahan.
class BenchHub final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<BenchHub>> start();

    [[nodiscard]] Result<> fill(qint64 tickets); // half of them with a second event
    // The profile in `folder` joins as a new officer of the city.
    [[nodiscard]] Result<SyncService::Key> join(const QString& folder, const QString& officer);
    [[nodiscard]] Result<std::unique_ptr<BenchConsole>> console(const QString& folder, const QString& officer);
    // A program of the server, or another one, over its socket as its administrator; milliseconds.
    [[nodiscard]] Result<double> run(const QString& program, const QStringList& arguments);
    [[nodiscard]] TestHub& server() { return *m_hub; }
    [[nodiscard]] double processorSeconds() const; // of all the server's processes so far

private:
    std::unique_ptr<TestHub> m_hub;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/metastore.h"
#include "storage/syncoutbox.h"
#include "storage/teststore.h"
#include "support/fakehub.h"
#include "sync/syncworker.h"

namespace JakOps {

// A console: a store of its own, an officer, a line to a hub that can be cut.
class TestConsole final
{
public:
    using Way = std::function<Result<std::unique_ptr<Hub>>(const QString& code)>;
    using Sign = std::function<QByteArray(const QByteArray& bytes)>;

    TestConsole(FakeClock& clock, const Workflow& workflow, const HubRules& rules, const Officer& officer,
        const QUuid& device, Way way, Sign sign);
    TestConsole(
        FakeHub& hub, FakeClock& clock, const Workflow& workflow, const HubRules& rules, const Officer& officer, int n);

    [[nodiscard]] Result<> open(const QByteArray& vfs = {}); // again: as after a crash
    [[nodiscard]] Result<> sync(); // as soon as the line holds
    [[nodiscard]] Result<int> give(CommandKind kind, const QUuid& ticket, const QString& text, QJsonObject more = {},
        int base = -1); // -1: what is on the screen
    [[nodiscard]] Result<int> giveAs(const Officer& who, CommandKind kind, const QUuid& ticket, const QString& text,
        QJsonObject more = {}, int base = -1);
    [[nodiscard]] Result<> receive(const QUuid& ticket, const QJsonObject& body); // an import of this store's own
    [[nodiscard]] SyncLogin login(const QString& code, const QUuid& of);
    [[nodiscard]] Result<Ticket> ticket(const QUuid& id);
    [[nodiscard]] QList<TicketEvent> events(const QUuid& id);
    [[nodiscard]] QList<SyncCard> cards();
    [[nodiscard]] qint64 pending();
    [[nodiscard]] SyncWorker& worker() { return *m_worker; }
    void restart()
    {
        m_worker.reset();
        makeWorker();
    }

    TestStore store;
    QUuid device;
    Officer officer;
    QList<SyncLogin> others; // who else works here; restart() takes them up
    QStringList typed;
    std::function<FakeHub::Fault()> fault;
    std::function<void()> progressed;
    AttachmentStore attachments;

private:
    void makeWorker();

    FakeClock& m_clock;
    const Workflow& m_workflow;
    const HubRules& m_rules;
    Way m_way;
    Sign m_sign;
    int m_given = 0;
    std::unique_ptr<SyncWorker> m_worker;
};

} // namespace JakOps

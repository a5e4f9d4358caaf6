// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testmain.h"
#include "sync/testconsole.h"

#include <vector>

namespace JakOps {

// Consoles around a fake hub, and what has to hold of them.
class SyncFixture
{
protected:
    void begin(); // a hub without anybody
    TestConsole& console(const Officer& officer); // and his login at the hub
    [[nodiscard]] static Officer bureau(const QString& code)
    {
        return {code, code, Role::Bureau, QStringLiteral("bpem"), {}};
    }
    [[nodiscard]] static Officer agency(const QString& code, const QString& unit)
    {
        return {code, code, Role::Agency, unit, {}};
    }
    QUuid report(int n, const QString& agency = QStringLiteral("dbm")); // in one kelurahan
    void syncAll();

    void compare(TestConsole& console, const QUuid& id); // what it shows is what the hub's history makes of it
    void nothingIsLost(TestConsole& console); // every word is in the hub's history or on a card of its author
    void healthy(TestConsole& console);

    std::unique_ptr<FakeHub> m_hub;
    std::unique_ptr<FakeClock> m_clock;
    Workflow m_workflow;
    HubRules m_rules;
    std::vector<std::unique_ptr<TestConsole>> m_consoles;
};

} // namespace JakOps

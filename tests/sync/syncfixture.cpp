// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncfixture.h"

#include "base/files.h"
#include "storage/storecheck.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void SyncFixture::begin()
{
    pinEnvironment();
    m_consoles.clear();
    const QString root = QStringLiteral(JAKOPS_RESOURCES);
    m_workflow = *Workflow::fromCsv(*readFile(root + u"/workflow/transitions.csv"_s));
    m_rules = *HubRules::fromCsv(*readFile(root + u"/hub/guards.csv"_s));
    m_clock = std::make_unique<FakeClock>();
    m_hub = std::make_unique<FakeHub>(m_workflow, m_rules, *m_clock);
}

TestConsole& SyncFixture::console(const Officer& officer)
{
    if (!m_hub->state.logins.contains(officer.code)) {
        const bool all = officer.role == Role::Bureau || officer.role == Role::Staff;
        m_hub->state.logins[officer.code] = {officer, all};
    }
    m_consoles.push_back(
        std::make_unique<TestConsole>(*m_hub, *m_clock, m_workflow, m_rules, officer, int(m_consoles.size())));
    if (const auto opened = m_consoles.back()->open(); !opened)
        qFatal("%s", qPrintable(opened.error().toLog()));
    return *m_consoles.back();
}

QUuid SyncFixture::report(int n, const QString& agency)
{
    return m_hub->report(n, u"31.72.01.1001"_s, agency).ticket;
}

void SyncFixture::syncAll()
{
    for (auto& one : m_consoles)
        VERIFY_RESULT(one->sync());
}

void SyncFixture::compare(TestConsole& console, const QUuid& id)
{
    const auto& held = m_hub->state.tickets[id];
    QList<TicketEvent> told;
    for (const HubEvent& event : held.events)
        told += toTicketEvent(event, m_hub->state.apart.value(event.event)).value_or(TicketEvent());
    Ticket expected = foldEvents(told);
    const auto is = console.ticket(id);
    VERIFY_RESULT(is);
    expected.village = is->village; // the console's own
    QCOMPARE(is->version, expected.version);
    QCOMPARE(is->status, expected.status);
    QCOMPARE(is->agency, expected.agency);
    QVERIFY(*is == expected);
    const QList<TicketEvent> events = console.events(id);
    QCOMPARE(events.size(), told.size());
    for (qsizetype i = 0; i < told.size(); ++i) {
        QCOMPARE(events[i].id, told[i].id);
        QCOMPARE(events[i].body, told[i].body);
    }
}

void SyncFixture::nothingIsLost(TestConsole& console)
{
    QSet<QString> kept;
    for (const auto& held : m_hub->state.tickets) {
        for (const HubEvent& event : held.events)
            kept.insert(toTicketEvent(event, m_hub->state.apart.value(event.event))
                            .value_or(TicketEvent())
                            .body[BodyKey::text]
                            .toString());
    }
    for (const SyncCard& card : console.cards())
        kept.insert(card.body[BodyKey::text].toString());
    for (const QString& words : console.typed)
        QVERIFY2(words.isEmpty() || kept.contains(words), qPrintable(words));
}

void SyncFixture::healthy(TestConsole& console)
{
    const auto report = StoreCheck::check(console.store.database(), console.store.tickets()).result();
    VERIFY_RESULT(report);
    QCOMPARE(report->problems, QStringList());
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/seedservice.h"

#include "services/workspace.h"
#include "storage/eventstore.h"
#include "storage/storecheck.h"
#include "storage/ticketstore.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSeedService final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    CountingUuids m_uuids;

    [[nodiscard]] std::unique_ptr<Workspace> open(const QString& name)
    {
        auto workspace = Workspace::open({.profileDir = m_dir.filePath(name), .clock = m_clock, .uuids = m_uuids});
        if (!workspace)
            qWarning("%s", qPrintable(workspace.error().toLog()));
        return workspace ? std::move(*workspace) : nullptr;
    }
    static QList<TicketEvent> eventsOf(Workspace& workspace, qint64 key)
    {
        return workspace.database().read([key](ReadSession& s) { return EventStore::eventsOf(s, key); }).result().value();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void fillsAStoreThatAgreesWithItsEvents()
    {
        auto workspace = open(u"fills"_s);
        QVERIFY(workspace);
        const auto summary = SeedService(*workspace).seed({.tickets = 400, .seed = 5}).result();
        VERIFY_RESULT(summary);
        QCOMPARE(summary->tickets, 400);
        QVERIFY(workspace->isDemo());
        const auto count
            = workspace->database().read([&](ReadSession& s) { return workspace->tickets().count(s); }).result();
        VERIFY_RESULT(count);
        QCOMPARE(*count, 400);
    }

    void givesTheSameStoreForTheSameSeed()
    {
        auto first = open(u"first"_s);
        auto second = open(u"second"_s);
        QVERIFY(first && second);
        VERIFY_RESULT(SeedService(*first).seed({.tickets = 120, .seed = 9}).result());
        VERIFY_RESULT(SeedService(*second).seed({.tickets = 120, .seed = 9}).result());
        for (const qint64 key : {1, 60, 120}) {
            QVERIFY(!eventsOf(*first, key).isEmpty());
            QVERIFY(eventsOf(*first, key) == eventsOf(*second, key));
        }
    }

    void refusesACountThatIsNone()
    {
        auto workspace = open(u"none"_s);
        QVERIFY(workspace);
        VERIFY_ERROR(SeedService(*workspace).seed({.tickets = 0}).result(), ErrorCode::InvalidInput);
        QVERIFY(!workspace->isDemo());
    }
};

QTEST_GUILESS_MAIN(TestSeedService)
#include "tst_seedservice.moc"

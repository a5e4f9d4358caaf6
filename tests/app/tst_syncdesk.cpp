// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two open profiles at a real server, as the window has them: what one officer does is in the other's store by itself.
#include "app/syncdesk.h"
#include "domain/hubfault.h"
#include "services/changenotifier.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "support/fakeshelf.h"
#include "support/testhub.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSyncDesk final : public QObject
{
    Q_OBJECT

    // A profile that has joined as this officer, as `jakops hub join` leaves it.
    void joinOpen(TestWorkspace& workspace, const QString& officer, SecretShelf* shelf = nullptr)
    {
        workspace.clock.set(QDateTime::currentMSecsSinceEpoch());
        const auto invited = m_hub->invite(officer);
        VERIFY_RESULT(invited);
        const auto enrolled = SyncService::enrol(invited->address, invited->password, invited->code, u"uji"_s);
        VERIFY_RESULT(enrolled);
        if (shelf)
            shelf->keep(enrolled->login.device.toString(QUuid::WithoutBraces), enrolled->secret.toBytes());
        else
            VERIFY_RESULT(enrolled->secret.save(workspace.dir(), enrolled->login.device));
        HubProfile profile;
        profile.join(enrolled->login);
        VERIFY_RESULT(profile.save(workspace.dir()));
    }
    void join(TestWorkspace& workspace, const QString& officer, SecretShelf* shelf = nullptr)
    {
        joinOpen(workspace, officer, shelf);
        VERIFY_RESULT(workspace.open());
    }
    static TicketStatus statusOf(TestWorkspace& workspace, const QUuid& id)
    {
        const auto key = workspace->reader().keyByUuid(id).result();
        return key ? workspace.ticket(*key).value_or(Ticket()).status : TicketStatus::Merged;
    }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        m_source = std::move(*source);
    }
    void init() { pinEnvironment(); }

    void aProfileWithoutAHubIsLeftAlone()
    {
        TestWorkspace workspace;
        VERIFY_RESULT(workspace.open());
        SyncDesk desk(*workspace, false);
        QSignalSpy refused(&desk, &SyncDesk::cannotBegin);
        QVERIFY(!QTest::qWaitFor([&desk] { return desk.engine() != nullptr; }, 300));
        QVERIFY(refused.isEmpty());
    }
    void takesTheDevicesKeyFromTheKeychain()
    {
        TestWorkspace workspace;
        FakeShelf shelf;
        join(workspace, u"biro.kunci"_s, &shelf);
        {
            SyncDesk desk(*workspace, false, &shelf);
            QTRY_VERIFY(desk.status().connected && desk.status().lastPullAt > 0);
        }

        // Gone from there: said, and not begun without.
        FakeShelf empty;
        SyncDesk without(*workspace, false, &empty);
        QSignalSpy refused(&without, &SyncDesk::cannotBegin);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].value<Error>().code, ErrorCode::NotFound);
        QVERIFY(!without.engine());

        // Locked: said otherwise, and begun when it is open.
        shelf.isLocked = true;
        SyncDesk later(*workspace, false, &shelf);
        QSignalSpy shut(&later, &SyncDesk::cannotBegin);
        QTRY_COMPARE(shut.size(), 1);
        QCOMPARE(hubFaultOf(shut[0][0].value<Error>().detail), HubFault::KeychainShut);
        shelf.isLocked = false;
        later.restart();
        QTRY_VERIFY(later.status().connected);
    }
    void beginsAnewWhereAProfileJoinsWhileItIsOpen()
    {
        TestWorkspace workspace;
        VERIFY_RESULT(workspace.open());
        SyncDesk desk(*workspace, false);
        joinOpen(workspace, u"biro.nanti"_s);
        desk.restart();
        QTRY_VERIFY(desk.status().connected && desk.status().lastPullAt > 0);
        desk.restart(); // and once more, while it works
        QTRY_VERIFY(desk.status().connected && desk.status().lastPullAt > 0);
    }
    void whatOneDoesIsThereForTheOther()
    {
        TestWorkspace first;
        TestWorkspace second;
        join(first, u"biro.satu"_s);
        join(second, u"biro.dua"_s);
        SyncDesk one(*first, false);
        SyncDesk two(*second, false);
        QSignalSpy known(&one, &SyncDesk::officerKnown);
        QTRY_VERIFY(
            one.status().live && two.status().live && one.status().lastPullAt > 0 && two.status().lastPullAt > 0);
        QTRY_COMPARE(known.size(), 1);
        const auto officer = known[0][0].value<Officer>();
        QCOMPARE(officer.code, u"biro.satu"_s);
        QCOMPARE(one.status().hub, u"Uji"_s);

        const QUuid id = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id,
            {m_source->report(id, u"31.74.01.1007"_s, {{BodyKey::number, u"JK1"_s}, {BodyKey::text, u"Lubang"_s}})}));
        QTRY_COMPARE(statusOf(first, id), TicketStatus::Waiting);
        QTRY_COMPARE(statusOf(second, id), TicketStatus::Waiting);
        std::vector<qint64> took;
        QSignalSpy changed(&second->notifier(), &ChangeNotifier::changed);
        for (int i = 0; i < 20; ++i) {
            TicketCommand command;
            command.kind = i % 2 == 0 ? CommandKind::Withdraw : CommandKind::Reopen;
            command.ticket = id;
            command.text = u"putaran %1"_s.arg(i);
            const auto expected = i % 2 == 0 ? TicketStatus::Withdrawn : TicketStatus::Waiting;
            first.clock.advanceMs(1000);
            second.clock.advanceMs(1000);
            QElapsedTimer timer;
            timer.start();
            QTRY_VERIFY(timer.hasExpired(HubListener::kGatherMs + 50)); // one change by itself
            timer.restart();
            VERIFY_RESULT(first->commands().give(command, officer).result());
            QVERIFY(QTest::qWaitFor([&] { return statusOf(second, id) == expected; }));
            took.push_back(timer.elapsed());
            QTRY_COMPARE(one.status().pending, 0);
        }
        QVERIFY(!changed.isEmpty());
        std::ranges::sort(took);
        qInfo() << "from a command here to the store there, ms: median" << took[10] << "longest" << took[19];
    }

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_source;
};

QTEST_GUILESS_MAIN(TestSyncDesk)
#include "tst_syncdesk.moc"

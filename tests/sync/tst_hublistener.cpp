// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notices and the engine that follows them, at a real server: a change is there at once, and also after the listening
// backend was killed.
#include "support/fakeclock.h"
#include "support/testhub.h"
#include "sync/hublistener.h"
#include "sync/pgline.h"
#include "sync/syncengine.h"
#include "sync/testconsole.h"

#include <QSignalSpy>

#include <csignal>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestHubListener final : public QObject
{
    Q_OBJECT

    [[nodiscard]] HubListener::Parts parts(const TestDevice& device)
    {
        return {.connect = [this, &device](const std::atomic<bool>&) { return m_hub->connect(device.credentials); },
            .heard =
                [this](const HubNotice& notice) {
                    ++m_heard;
                    const std::lock_guard lock(m_mutex);
                    m_notice = notice;
                },
            .stateChanged = [this](bool hearing) { m_hearing = hearing; },
            .random = [] { return 1.0; }};
    }
    [[nodiscard]] Result<QList<PushAnswer>> report(const QUuid& id)
    {
        return m_source->pg->push(m_source->id,
            {m_source->report(id, u"31.74.01.1007"_s, {{BodyKey::number, u"JK1"_s}, {BodyKey::text, u"Lubang"_s}})});
    }

    [[nodiscard]] HubNotice notice()
    {
        const std::lock_guard lock(m_mutex);
        return m_notice;
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
        auto desk = m_hub->console(u"biro"_s, u"bureau"_s);
        auto admin = m_hub->admin();
        VERIFY_RESULT(source);
        VERIFY_RESULT(desk);
        VERIFY_RESULT(admin);
        m_source = std::move(*source);
        m_desk = std::move(*desk);
        m_admin = std::move(*admin);
    }
    void init()
    {
        pinEnvironment();
        m_heard = 0;
        m_hearing = false;
    }

    void hearsAChangeAndGoesOnAfterItsBackendWasKilled()
    {
        HubListener listener(parts(*m_desk));
        listener.start();
        QTRY_VERIFY(m_hearing);
        QTRY_COMPARE(m_heard.load(), 1); // what moved while nobody listened
        QVERIFY(notice().anything);
        VERIFY_RESULT(report(QUuid::createUuid()));
        QTRY_COMPARE(m_heard.load(), 2);
        // Of the kelurahan alone: nobody has the report yet.
        const auto village = m_admin->query("SELECT audience FROM hub.audience WHERE code = '31.74.01.1007'");
        VERIFY_RESULT(village);
        QVERIFY(notice().audiences.contains(village->number(0, 0)));
        QVERIFY(!notice().anything);
        VERIFY_RESULT(m_admin->query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'NOTIFY jakops_probe%'"));
        QTRY_VERIFY(!m_hearing);
        QTRY_VERIFY(m_hearing);
        QTRY_COMPARE(m_heard.load(), 3);
        VERIFY_RESULT(report(QUuid::createUuid()));
        QTRY_COMPARE(m_heard.load(), 4);
        listener.stop();
        QVERIFY(!listener.isHearing());
    }
    void theEngineSendsAndReadsByItself()
    {
        SystemClock clock;
        Watch watch(*this, clock);
        QSignalSpy told(&watch.engine, &SyncEngine::statusChanged);
        HubListener::Parts wired = parts(*m_desk);
        wired.heard = [&watch](const HubNotice& notice) { watch.engine.wake(notice); };
        wired.stateChanged = [&watch](bool hearing) { watch.engine.setLive(hearing); };
        HubListener listener(std::move(wired));
        watch.engine.start();
        listener.start();
        QTRY_VERIFY_WITH_TIMEOUT(watch.isIdle() && watch.engine.status().live, 35'000);
        QTRY_VERIFY(!told.isEmpty());
        const QUuid id = QUuid::createUuid();
        VERIFY_RESULT(report(id));
        QTRY_VERIFY_WITH_TIMEOUT(
            watch.has(id), 20'000); // by the notice: the next look of its own is half a minute away
        QTRY_VERIFY(watch.published > 0);
        // Its ears are cut off while something happens.
        const QUuid next = QUuid::createUuid();
        VERIFY_RESULT(m_admin->query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'NOTIFY jakops_probe%'"));
        VERIFY_RESULT(report(next));
        QTRY_VERIFY_WITH_TIMEOUT(watch.has(next), 35'000);
        // And killed without a word, so that the whole server starts anew.
        QTRY_VERIFY_WITH_TIMEOUT(watch.engine.status().live, 35'000);
        const auto ears
            = m_admin->query("SELECT pid FROM pg_stat_activity WHERE query LIKE 'NOTIFY jakops_probe%' LIMIT 1");
        VERIFY_RESULT(ears);
        QCOMPARE(ears->count(), 1);
        QCOMPARE(::kill(pid_t(ears->number(0, 0)), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_hub->reconnect(*m_source).has_value(), 30'000);
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
        const QUuid last = QUuid::createUuid();
        VERIFY_RESULT(report(last));
        QTRY_VERIFY_WITH_TIMEOUT(watch.has(last), 35'000);
        listener.stop();
        watch.engine.stop();
    }
    // Nobody listens at all: it looks by itself, and the longest it waits is less than 35 s.
    void seesWithin35SecondsWhatNoNoticeTold()
    {
        FakeClock clock;
        Watch watch(*this, clock, 1.0);
        watch.engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(watch.isIdle(), 35'000);
        const QUuid id = QUuid::createUuid();
        VERIFY_RESULT(report(id));
        const qint64 before = watch.engine.status().lastPullAt;
        clock.advanceMs(20'000);
        watch.engine.changedHere(); // it looks whether something is due: not yet
        QVERIFY(!watch.has(id));
        QCOMPARE(watch.engine.status().lastPullAt, before);
        clock.advanceMs(15'000);
        watch.engine.changedHere();
        QTRY_VERIFY_WITH_TIMEOUT(watch.has(id), 20'000);
        watch.engine.stop();
    }

private:
    // A console's store and the engine on it.
    struct Watch
    {
        Watch(TestHubListener& test, const Clock& clock, double random = 0.5)
            : opened(store.open())
            , attachments(store.dir() + u"/attachments"_s)
            , engine(SyncWorker::Parts{.database = store.database(),
                  .tickets = store.tickets(),
                  .workflow = test.m_hub->parts().workflow,
                  .rules = test.m_hub->parts().rules,
                  .attachments = attachments,
                  .clock = clock,
                  .random = [random] { return random; },
                  .login = {test.m_desk->officer, u"hub"_s, test.m_desk->id,
                      [&test] {
                          return PgLine::open(
                              test.m_hub->address(test.m_desk->credentials.login), test.m_desk->credentials.password);
                      },
                      [&test](const QByteArray& bytes) { return test.m_desk->key.sign(bytes); }},
                  .others = {},
                  .publish = [this](const ChangeSet&) { ++published; }})
        {
        }
        [[nodiscard]] bool isIdle() const
        {
            const SyncStatus status = engine.status();
            return status.connected && !status.firstSync && status.lastPullAt > 0;
        }
        [[nodiscard]] bool has(const QUuid& id)
        {
            return store.database()
                       .read([&](ReadSession& session) { return store.tickets().keyByUuid(session, id); })
                       .result()
                       .value_or(0)
                > 0;
        }

        TestStore store;
        Result<> opened;
        AttachmentStore attachments;
        std::atomic<int> published = 0;
        SyncEngine engine;
    };

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_source;
    std::unique_ptr<TestDevice> m_desk;
    std::unique_ptr<HubConnection> m_admin;
    std::atomic<int> m_heard = 0;
    std::atomic<bool> m_hearing = false;
    std::mutex m_mutex;
    HubNotice m_notice; // with m_mutex
};

QTEST_GUILESS_MAIN(TestHubListener)
#include "tst_hublistener.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notices and the engine that follows them, at a real server: a change is there at once, and also after the listening
// backend was killed.
#include "support/testhub.h"
#include "sync/hublistener.h"
#include "sync/pgline.h"
#include "sync/syncengine.h"
#include "sync/testconsole.h"

#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestHubListener final : public QObject
{
    Q_OBJECT

    [[nodiscard]] HubListener::Parts parts(const TestDevice& device)
    {
        return {.connect = [this, &device](const std::atomic<bool>&) { return m_hub->connect(device.credentials); },
            .heard = [this] { ++m_heard; },
            .stateChanged = [this](bool hearing) { m_hearing = hearing; },
            .random = [] { return 1.0; }};
    }
    [[nodiscard]] Result<QList<PushAnswer>> report(const QUuid& id)
    {
        return m_source->pg->push(m_source->id,
            {m_source->report(id, u"31.74.01.1007"_s, {{BodyKey::number, u"JK1"_s}, {BodyKey::text, u"Lubang"_s}})});
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
        VERIFY_RESULT(report(QUuid::createUuid()));
        QTRY_COMPARE(m_heard.load(), 2);
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
        TestStore store;
        VERIFY_RESULT(store.open());
        const AttachmentStore attachments(store.dir() + u"/attachments"_s);
        std::atomic<int> published = 0;
        SyncEngine engine(SyncWorker::Parts{.database = store.database(),
            .tickets = store.tickets(),
            .workflow = m_hub->parts().workflow,
            .rules = m_hub->parts().rules,
            .attachments = attachments,
            .clock = clock,
            .random = [] { return 0.5; },
            .login = {m_desk->officer, u"hub"_s, m_desk->id,
                [this] {
                    return PgLine::open(m_hub->address(m_desk->credentials.login), m_desk->credentials.password);
                },
                [this](const QByteArray& bytes) { return m_desk->key.sign(bytes); }},
            .others = {},
            .publish = [&published](const ChangeSet&) { ++published; }});
        QSignalSpy told(&engine, &SyncEngine::statusChanged);
        HubListener::Parts wired = parts(*m_desk);
        wired.heard = [&engine] { engine.wake(); };
        wired.stateChanged = [&engine](bool hearing) { engine.setLive(hearing); };
        HubListener listener(std::move(wired));
        engine.start();
        listener.start();
        QTRY_VERIFY(engine.status().connected && engine.status().live && engine.status().lastPullAt > 0);
        QTRY_VERIFY(!told.isEmpty());
        QTRY_VERIFY(!engine.status().firstSync);
        const QUuid id = QUuid::createUuid();
        VERIFY_RESULT(report(id));
        const auto tickets = [&store, &id] {
            return store.database()
                .read([&](ReadSession& session) { return store.tickets().keyByUuid(session, id); })
                .result()
                .value_or(0);
        };
        QTRY_VERIFY(tickets() > 0); // by the notice: the next look of its own is half a minute away
        QTRY_VERIFY(published > 0);
        listener.stop();
        engine.stop();
    }

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_source;
    std::unique_ptr<TestDevice> m_desk;
    std::unique_ptr<HubConnection> m_admin;
    std::atomic<int> m_heard = 0;
    std::atomic<bool> m_hearing = false;
};

QTEST_GUILESS_MAIN(TestHubListener)
#include "tst_hublistener.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who reported, at the hub: two persons, two transactions, a trail that stays.
#include "support/testhub.h"
#include "sync/hubcheck.h"

#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;
using namespace HubValue;

class TestHubIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto asks = m_hub->console(u"biro.satu"_s, u"bureau"_s);
        auto second = m_hub->console(u"pengawas"_s, u"supervisor"_s);
        auto curious = m_hub->console(u"staf"_s, u"staff"_s);
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(asks);
        VERIFY_RESULT(second);
        VERIFY_RESULT(curious);
        VERIFY_RESULT(source);
        m_asks = std::move(*asks);
        m_second = std::move(*second);
        m_curious = std::move(*curious);
        m_source = std::move(*source);
        m_ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(m_ticket, u"31.74.01.1007"_s)}));
        const QUuid key0 = QUuid::createUuid();
        const QUuid key1 = QUuid::createUuid();
        for (TestDevice* device : {m_asks.get(), m_second.get()})
            VERIFY_RESULT(device->connection->query("SELECT api.identity_publish(sha256('pk'))"));
        VERIFY_RESULT(
            m_asks->connection->query("SELECT api.identity_make_side($1, sha256('0'), 'mine')", {uuid(key0)}));
        VERIFY_RESULT(
            m_second->connection->query("SELECT api.identity_make_side($1, sha256('1'), 'mine')", {uuid(key1)}));
        VERIFY_RESULT(m_source->connection->query(
            "SELECT api.seal($1, 'box', 'half0', $2, 'half1', $3)", {uuid(m_ticket), uuid(key0), uuid(key1)}));
    }
    void init() { pinEnvironment(); }

    void onlyTheAskingSideAsksAndSaysWhy()
    {
        VERIFY_ERROR(ask(*m_curious, u"Ingin tahu siapa dia sebenarnya"_s), ErrorCode::NotAllowed);
        VERIFY_ERROR(ask(*m_second, u"Ingin tahu siapa dia sebenarnya"_s), ErrorCode::NotAllowed);
        VERIFY_ERROR(ask(*m_asks, u"pendek"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(ask(*m_asks, u"  pendek            "_s), ErrorCode::InvalidInput);
        const auto request = ask(*m_asks, u"Pemanggilan saksi, surat 12/2026"_s);
        VERIFY_RESULT(request);
        m_request = *request;
    }

    void whatStandsIsToldToTheTwoSidesAlone()
    {
        const auto requests = [this](TestDevice& device) {
            const auto rows = device.connection->query("SELECT count(*) FROM api.identity_requests(NULL)");
            return rows ? rows->number(0, 0) : -1;
        };
        QCOMPARE(requests(*m_asks), 1);
        QCOMPARE(requests(*m_second), 1);
        QCOMPARE(requests(*m_curious), 0);
        QCOMPARE(requests(*m_source), 0);
        const auto rows = m_asks->connection->query("SELECT asked_by, approved_by, approved_at, opened_at FROM api.identity_requests($1)", {uuid(m_ticket)});
        VERIFY_RESULT(rows);
        QCOMPARE(rows->text(0, 0), u"biro.satu"_s);
        QCOMPARE(rows->text(0, 1) + rows->text(0, 2) + rows->text(0, 3), u"00"_s);
        QVERIFY(m_curious->connection->query("SELECT api.identity_sealed($1)", {uuid(m_ticket)})->flag(0, 0));
        const auto mine = m_asks->connection->query("SELECT side, pk, others FROM api.identity_mine()");
        VERIFY_RESULT(mine);
        QCOMPARE(mine->text(0, 0) + mine->text(0, 2), u"00"_s);
        QVERIFY(!mine->isNull(0, 1));
        const auto sides = m_second->connection->query("SELECT count(*), count(my_box) FROM api.identity_sides() WHERE present");
        QCOMPARE(sides->text(0, 0) + sides->text(0, 1), u"21"_s);
    }

    void nobodyApprovesHisOwn()
    {
        VERIFY_ERROR(fetch(), ErrorCode::NotAllowed); // not approved
        VERIFY_ERROR(open(), ErrorCode::NotAllowed);
        VERIFY_ERROR(
            m_asks->connection->query("SELECT api.unseal_approve($1, 'x')", {uuid(m_request)}), ErrorCode::NotAllowed);
        VERIFY_ERROR(m_curious->connection->query("SELECT api.unseal_approve($1, 'x')", {uuid(m_request)}),
            ErrorCode::NotAllowed);
        const auto waiting = m_second->connection->query("SELECT asked_by, reason, share1 FROM api.unseal_review()");
        VERIFY_RESULT(waiting);
        QCOMPARE(waiting->count(), 1);
        QCOMPARE(waiting->text(0, 0), u"biro.satu"_s);
        QCOMPARE(waiting->bytes(0, 2), QByteArray("half1"));
        VERIFY_RESULT(m_second->connection->query("SELECT api.unseal_approve($1, 'half1-for-0')", {uuid(m_request)}));
        VERIFY_ERROR(m_second->connection->query("SELECT api.unseal_approve($1, 'other')", {uuid(m_request)}),
            ErrorCode::NotAllowed);
    }

    void aRolledBackOpeningYieldsNothing_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("between");
        QTest::newRow("begin, open, fetch, rollback") << u"BEGIN"_s << QString();
        QTest::newRow("with a savepoint") << u"BEGIN; SAVEPOINT s"_s << u"RELEASE s"_s;
        QTest::newRow("with a savepoint rolled back") << u"BEGIN; SAVEPOINT s"_s << u"ROLLBACK TO s"_s;
        QTest::newRow("repeatable read") << u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s << QString();
        QTest::newRow("serializable") << u"BEGIN ISOLATION LEVEL SERIALIZABLE"_s << QString();
        QTest::newRow("with constraints put off") << u"BEGIN; SET CONSTRAINTS ALL DEFERRED"_s << QString();
    }
    void aRolledBackOpeningYieldsNothing()
    {
        QFETCH(QString, before);
        QFETCH(QString, between);
        const qint64 lines = trail();
        HubConnection& psql = *m_asks->connection;
        VERIFY_RESULT(psql.run(before.toUtf8()));
        VERIFY_RESULT(open());
        if (!between.isEmpty())
            VERIFY_RESULT(psql.run(between.toUtf8()));
        VERIFY_ERROR(fetch(), ErrorCode::NotAllowed);
        VERIFY_RESULT(psql.run("ROLLBACK"));
        VERIFY_ERROR(fetch(), ErrorCode::NotAllowed);
        QCOMPARE(trail(), lines);
    }

    void oneStatementYieldsNothingEither()
    {
        VERIFY_ERROR(m_asks->connection->query("SELECT f.box FROM (SELECT api.unseal_open($1) AS n) o, LATERAL (SELECT "
                                               "* FROM api.unseal_fetch($1) WHERE o.n > 0) f",
                         {uuid(m_request)}),
            ErrorCode::NotAllowed);
        VERIFY_ERROR(fetch(), ErrorCode::NotAllowed);
    }

    void anotherSessionSeesNothingOfAnOpeningThatIsNotCommitted()
    {
        const auto other = m_hub->connect(m_asks->credentials);
        VERIFY_RESULT(other);
        VERIFY_RESULT(m_asks->connection->run("BEGIN"));
        VERIFY_RESULT(open());
        VERIFY_ERROR((*other)->query("SELECT * FROM api.unseal_fetch($1)", {uuid(m_request)}), ErrorCode::NotAllowed);
        VERIFY_RESULT(m_asks->connection->run("ROLLBACK"));
    }

    void aCommittedOpeningGivesTheBoxAndStaysInTheTrail()
    {
        const qint64 lines = trail();
        VERIFY_RESULT(open());
        const auto box = fetch();
        VERIFY_RESULT(box);
        QCOMPARE(box->bytes(0, 0), QByteArray("box"));
        QCOMPARE(box->bytes(0, 3), QByteArray("half1-for-0"));
        QCOMPARE(trail(), lines + 1);
        VERIFY_ERROR(m_second->connection->query("SELECT * FROM api.unseal_fetch($1)", {uuid(m_request)}),
            ErrorCode::NotAllowed);
        const auto told
            = m_curious->connection->query("SELECT act, code, reason FROM api.identity_trail($1)", {uuid(m_ticket)});
        VERIFY_RESULT(told);
        QCOMPARE(told->count(), 3); // asked, approved, opened: for everybody who works on it
        QCOMPARE(told->text(2, 0), u"unseal"_s);
    }

    void anOpeningIsOverAfterFiveMinutesAndAnApprovalAfterADay()
    {
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->run("UPDATE hub.unseal_open SET opened_at = opened_at - interval '6 minutes'"));
        VERIFY_ERROR(fetch(), ErrorCode::NotAllowed);
        VERIFY_RESULT((*admin)->run("UPDATE hub.unseal SET approved_at = approved_at - interval '25 hours'"));
        VERIFY_ERROR(open(), ErrorCode::NotAllowed);
    }

    void aSideHandsItsKeyOnWithinItself()
    {
        auto colleague = m_hub->console(u"biro.dua"_s, u"bureau"_s);
        VERIFY_RESULT(colleague);
        VERIFY_RESULT((*colleague)->connection->query("SELECT api.identity_publish(sha256('pk2'))"));
        const auto waiting = m_asks->connection->query("SELECT code FROM api.identity_waiting()");
        QCOMPARE(waiting->text(0, 0), u"biro.dua"_s);
        const auto key = m_asks->connection->query("SELECT key_id, (SELECT key_id FROM api.identity_keys() WHERE side "
                                                   "= 1) FROM api.identity_keys() WHERE side = 0");
        const QByteArray mine = uuid(key->uuid(0, 0));
        VERIFY_ERROR(m_second->connection->query("SELECT api.identity_hand_on($1, 'biro.dua', 'box')", {mine}),
            ErrorCode::NotAllowed);
        VERIFY_ERROR(m_asks->connection->query("SELECT api.identity_hand_on($1, 'pengawas', 'box')", {mine}),
            ErrorCode::NotAllowed);
        VERIFY_ERROR(
            m_asks->connection->query("SELECT api.identity_hand_on($1, 'biro.dua', 'box')", {uuid(key->uuid(0, 1))}),
            ErrorCode::NotAllowed);
        VERIFY_RESULT(m_asks->connection->query("SELECT api.identity_hand_on($1, 'biro.dua', 'box')", {mine}));
        QCOMPARE((*colleague)->connection->query("SELECT my_box FROM api.identity_keys() WHERE side = 0")->bytes(0, 0),
            QByteArray("box"));
        VERIFY_ERROR((*colleague)->connection->query("SELECT api.identity_publish(sha256('pk3'))"),
            ErrorCode::InvalidInput); // not twice
    }

    void privateWordsCannotBeHadWithoutATrailEither()
    {
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id,
            {m_source->report(
                ticket, u"31.74.01.1007"_s, {{BodyKey::text, u"Rahasia"_s}, {BodyKey::isPrivate, true}})}));
        HubConnection& psql = *m_asks->connection;
        const auto words = [&] { return psql.query("SELECT * FROM api.private_words($1)", {uuids({ticket})}); };
        VERIFY_RESULT(psql.run("BEGIN"));
        VERIFY_RESULT(psql.query("SELECT api.open_private($1)", {uuids({ticket})}));
        VERIFY_ERROR(words(), ErrorCode::NotAllowed);
        VERIFY_RESULT(psql.run("ROLLBACK"));
        QCOMPARE(words()->count(), 0);
        VERIFY_RESULT(psql.query("SELECT api.open_private($1)", {uuids({ticket})}));
        QCOMPARE(words()->count(), 1);
    }

    void theTrailsChainHolds()
    {
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        const auto report = HubCheck(**admin, m_hub->parts()).run();
        VERIFY_RESULT(report);
        QCOMPARE(report->problems, QStringList());
    }

private:
    Result<QUuid> ask(TestDevice& device, const QString& reason)
    {
        const auto rows = device.connection->query("SELECT api.unseal_ask($1, $2)", {uuid(m_ticket), text(reason)});
        return rows ? Result<QUuid>(rows->uuid(0, 0)) : fail(rows.error());
    }
    Result<HubRows> open() { return m_asks->connection->query("SELECT api.unseal_open($1)", {uuid(m_request)}); }
    Result<HubRows> fetch() // alone, so that its failure does not end a transaction
    {
        HubConnection& psql = *m_asks->connection;
        const bool inside = psql.inTransaction();
        if (inside)
            (void)psql.run("SAVEPOINT fetching");
        auto rows = psql.query("SELECT box, share0, key0, half FROM api.unseal_fetch($1)", {uuid(m_request)});
        if (inside)
            (void)psql.run("ROLLBACK TO fetching");
        return rows;
    }
    qint64 trail()
    {
        const auto admin = m_hub->admin();
        const auto rows = (*admin)->query("SELECT n FROM hub.audit_head");
        return rows ? rows->number(0, 0) : -1;
    }

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_asks;
    std::unique_ptr<TestDevice> m_second;
    std::unique_ptr<TestDevice> m_curious;
    std::unique_ptr<TestDevice> m_source;
    QUuid m_ticket;
    QUuid m_request;
};

QTEST_GUILESS_MAIN(TestHubIdentity)
#include "tst_hubidentity.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubidentitystore.h"

#include "domain/ticketevent.h"
#include "storage/outbox.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestHubIdentityStore final : public QObject
{
    Q_OBJECT

    const QString m_officer = u"biro"_s;
    const QUuid m_asks = QUuid::createUuidV5(QUuid(), u"asks"_s);
    const QUuid m_approves = QUuid::createUuidV5(QUuid(), u"approves"_s);

    static QByteArray key(char of) { return QByteArray(32, of); }
    HubIdentityStore::Told told() const
    {
        return {.officer = m_officer, .ownKey = key('o'), .mine = {IdentitySide::Asks, key('o'), 1},
            .sides = {{m_asks, IdentitySide::Asks, key('a'), "box", true}, {m_approves, IdentitySide::Approves, key('b'), {}, true}},
            .waiting = {{u"biro.dua"_s, key('c')}}};
    }
    template<class F> static auto write(TestStore& store, F job) { return store.database().write(WritePriority::User, job).result(); }
    template<class F> static auto read(TestStore& store, F job) { return store.database().read(job).result(); }
    static Result<bool> take(TestStore& store, const HubIdentityStore::Told& told)
    {
        return write(store, [&](WriteSession& session) { return HubIdentityStore::take(session, told); });
    }
    static bool isReady(TestStore& store)
    {
        return read(store, [](ReadSession& session) { return HubIdentityStore::seal(session); })->isReady();
    }
    void queue(TestStore& store, qint64 seq, const QByteArray& sealed)
    {
        const OutboxEntry entry {seq, QUuid::createUuid(), QUuid::createUuid(), 1, 0, CommandKind::Report, 1, m_officer,
            canonicalBody({{BodyKey::text, u"\"sealed\":\"SkkyAAAA"_s}, {BodyKey::sealedReporter, QString::fromLatin1(sealed.toBase64())}})};
        VERIFY_RESULT(write(store, [&](WriteSession& session) { return Outbox::append(session, entry); }));
    }
    qint64 boxes(TestStore& store)
    {
        return read(store, [this](ReadSession& session) { return HubIdentityStore::boxes(session, m_officer, 10); })->size();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aSideThatWasSeenNeverHasAnotherKey()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        QVERIFY(!isReady(store));
        QVERIFY(take(store, told()).value_or(false));
        QVERIFY(isReady(store));
        auto other = told();
        other.sides[1].publicKey = key('x');
        QVERIFY(!take(store, other).value_or(true));
        QVERIFY(!isReady(store)); // nothing is sealed to a key that took another's place
        const auto sides = read(store, [this](ReadSession& session) { return HubIdentityStore::sides(session, m_officer); });
        VERIFY_RESULT(sides);
        QVERIFY(std::ranges::none_of(*sides, [](const HubSideKey& one) { return one.publicKey == key('x'); }));
        QVERIFY(take(store, told()).value_or(false));
        QVERIFY(isReady(store));
        auto retired = told();
        retired.sides[0].isPresent = false;
        QVERIFY(take(store, retired).value_or(false));
        QVERIFY(!isReady(store));
    }

    void whatWasSealedForAColleagueWaitsUntilItIsTold()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(take(store, told()));
        const auto due = [&] { return read(store, [this](ReadSession& session) { return HubIdentityStore::isDue(session, m_officer); }).value_or(false); };
        const auto waiting = [&](bool sealed) {
            return read(store, [&](ReadSession& session) { return HubIdentityStore::waiting(session, m_officer, sealed); })->size();
        };
        QVERIFY(!due());
        QCOMPARE(waiting(false), 1);
        VERIFY_RESULT(write(store, [&](WriteSession& session) {
            return HubIdentityStore::handOn(session, m_officer, {u"biro.dua"_s, key('c'), m_asks, "for him"});
        }));
        QVERIFY(due());
        VERIFY_RESULT(take(store, told())); // the hub does not know yet: it stays
        QCOMPARE(waiting(true), 1);
        QCOMPARE(waiting(false), 0);
        VERIFY_RESULT(write(store, [&](WriteSession& session) { return HubIdentityStore::handedOn(session, m_officer, u"biro.dua"_s); }));
        QVERIFY(!due());
    }

    void onlyWhatIsSealedToAHubGoesThereAndOnlyOnceItIsTaken()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto seal = [](const QUuid& asks) { return IdentitySeal(QByteArray(32, 'a'), QByteArray(32, 'b'), asks, asks); };
        queue(store, 1, seal({}).seal(QUuid::createUuid(), "Ibu"));
        queue(store, 2, seal(m_asks).seal(QUuid::createUuid(), "Ibu"));
        QCOMPARE(store.number("SELECT sum(identity) FROM outbox").value_or(-1), 1);
        QCOMPARE(boxes(store), 0); // pending
        VERIFY_RESULT(write(store, [](WriteSession& session) { return session.execute("UPDATE outbox SET state = 'accepted'"); }));
        QCOMPARE(boxes(store), 1);
        const auto found = read(store, [this](ReadSession& session) { return HubIdentityStore::boxes(session, m_officer, 10); });
        QCOMPARE(found->first().sealed.headKey, m_asks);
        QCOMPARE(found->first().seq, 2);
        VERIFY_RESULT(write(store, [](WriteSession& session) { return HubIdentityStore::setBrought(session, {2}, false); }));
        QCOMPARE(boxes(store), 0);
        VERIFY_RESULT(write(store, [](WriteSession& session) { return HubIdentityStore::sealAgain(session, false); }));
        QCOMPARE(boxes(store), 1);
        VERIFY_RESULT(write(store, [](WriteSession& session) { return HubIdentityStore::setBrought(session, {2}, true); }));
        VERIFY_RESULT(write(store, [](WriteSession& session) { return HubIdentityStore::sealAgain(session, false); }));
        QCOMPARE(boxes(store), 0);
        VERIFY_RESULT(write(store, [](WriteSession& session) { return HubIdentityStore::sealAgain(session, true); })); // a backup of the hub
        QCOMPARE(boxes(store), 1);
    }
};

QTEST_GUILESS_MAIN(TestHubIdentityStore)
#include "tst_hubidentitystore.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bulletin/bulletinservice.h"

#include "services/testworkspace.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestBulletinService final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> m_store;
    std::unique_ptr<BulletinService> m_service;
    const Officer m_camat{u"camat"_s, u"Camat Gambir"_s, Role::District, u"kec.31.71.01"_s, u"31.71.01"_s};

    [[nodiscard]] Bulletin draft(const QString& area = {}) const
    {
        Bulletin bulletin;
        bulletin.title = u"Siaga"_s;
        bulletin.words = u"Periksa pompa."_s;
        bulletin.area = area;
        bulletin.validFrom = m_store->clock.nowMs();
        bulletin.validUntil = m_store->clock.nowMs() + 7'200'000;
        return bulletin;
    }
    [[nodiscard]] qsizetype inSight(const Officer& officer) const { return m_service->inSight(officer).result().value_or(QList<Bulletin>()).size(); }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_store->open());
        m_service = std::make_unique<BulletinService>(**m_store);
    }
    void cleanup()
    {
        m_service.reset();
        m_store.reset();
    }

    void showsOneToWhoWorksInItsAreaForItsTime()
    {
        QSignalSpy changed(m_service.get(), &BulletinService::changed);
        VERIFY_RESULT(m_service->add(draft(u"31.71.01.1001"_s), m_store->bureau).result());
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(inSight(m_store->village), 1);
        QCOMPARE(inSight(m_camat), 1);
        QCOMPARE(inSight(m_store->viewer), 1); // works in all areas
        const Officer elsewhere{u"lurah2"_s, {}, Role::Village, {}, u"31.71.01.1002"_s};
        QCOMPARE(inSight(elsewhere), 0);
        m_store->clock.advanceHours(2);
        QCOMPARE(inSight(m_store->village), 0);
        QCOMPARE(m_service->all(m_store->village).result()->size(), 1); // but it is not gone
    }

    void keepsWhoHasReadWhat()
    {
        const auto plain = m_service->add(draft(), m_store->bureau).result();
        VERIFY_RESULT(plain);
        Bulletin pinned = draft();
        pinned.pinned = true;
        const auto kept = m_service->add(pinned, m_store->bureau).result();
        VERIFY_RESULT(kept);
        QCOMPARE(inSight(m_store->village), 2);
        VERIFY_RESULT(m_service->markRead(plain->id, m_store->village).result());
        VERIFY_RESULT(m_service->markRead(kept->id, m_store->village).result());
        QCOMPARE(inSight(m_store->village), 1); // the pinned one
        QCOMPARE(inSight(m_camat), 2); // has read nothing
        const qint64 first = m_service->inSight(m_store->village).result()->first().readAt;
        QVERIFY(first > 0);
        m_store->clock.advanceMs(5000);
        VERIFY_RESULT(m_service->markRead(kept->id, m_store->village).result());
        QCOMPARE(m_service->inSight(m_store->village).result()->first().readAt, first); // the first time counts
    }

    void outlivesTheProgram()
    {
        VERIFY_RESULT(m_service->add(draft(), m_store->bureau).result());
        m_service.reset();
        m_store->close();
        VERIFY_RESULT(m_store->open());
        m_service = std::make_unique<BulletinService>(**m_store);
        QCOMPARE(inSight(m_store->village), 1);
    }

    void isWithdrawnOnce()
    {
        const auto added = m_service->add(draft(), m_store->bureau).result();
        VERIFY_RESULT(added);
        const auto refused = m_service->withdraw(added->id, m_store->village).result();
        VERIFY_ERROR(refused, ErrorCode::NotAllowed);
        QCOMPARE(refused.error().detail, bulletinProblemCode(BulletinProblem::NotAllowed));
        VERIFY_RESULT(m_service->withdraw(added->id, m_store->bureau).result());
        QCOMPARE(inSight(m_store->village), 0);
        const QList<Bulletin> all = *m_service->all(m_store->village).result();
        QCOMPARE(all.first().withdrawnBy, m_store->bureau.code);
        const auto again = m_service->withdraw(added->id, m_store->bureau).result();
        QCOMPARE(again.error().detail, bulletinProblemCode(BulletinProblem::AlreadyWithdrawn));
        VERIFY_ERROR(m_service->withdraw(QUuid::createUuid(), m_store->bureau).result(), ErrorCode::NotFound);
    }

    void isWrittenByWhoMayAndForHisAreaAlone()
    {
        VERIFY_ERROR(m_service->add(draft(), m_store->village).result(), ErrorCode::NotAllowed);
        VERIFY_ERROR(m_service->add(draft(), m_store->viewer).result(), ErrorCode::NotAllowed);
        VERIFY_ERROR(m_service->add(draft(), m_camat).result(), ErrorCode::NotAllowed); // the whole city
        VERIFY_RESULT(m_service->add(draft(u"31.71.01"_s), m_camat).result());
        const auto city = m_service->add(draft(), m_store->bureau).result();
        VERIFY_ERROR(m_service->withdraw(city->id, m_camat).result(), ErrorCode::NotAllowed);
        Bulletin past = draft();
        past.validFrom -= 9'000'000;
        past.validUntil = m_store->clock.nowMs();
        const auto refused = m_service->add(past, m_store->bureau).result();
        VERIFY_ERROR(refused, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().detail, bulletinProblemCode(BulletinProblem::EndsInThePast));
        QVERIFY(m_service->mayWrite(m_store->bureau));
        QVERIFY(!m_service->mayWrite(m_store->village));
    }

    void isNeverChangedNorDeleted()
    {
        const auto added = m_service->add(draft(), m_store->bureau).result();
        VERIFY_RESULT(added);
        const auto tried = [&](const char* sql) {
            return (*m_store)->database().write(WritePriority::User, [sql](WriteSession& session) { return session.execute(sql); }).result();
        };
        for (const char* sql : {"UPDATE bulletin SET words = 'lain'", "UPDATE bulletin SET valid_until = valid_until + 1", "DELETE FROM bulletin",
                 "UPDATE bulletin SET withdrawn_at = 5", "UPDATE bulletin SET withdrawn_at = 5, withdrawn_by = 'x', title = 'lain'"})
            QVERIFY2(!tried(sql), sql);
        VERIFY_RESULT(m_service->withdraw(added->id, m_store->bureau).result());
        QVERIFY(!tried("UPDATE bulletin SET withdrawn_at = 6"));
        QVERIFY(!tried("UPDATE bulletin SET withdrawn_at = 0, withdrawn_by = ''"));
        Bulletin kept = m_service->all(m_store->bureau).result()->first();
        QCOMPARE(kept.withdrawnBy, m_store->bureau.code);
        kept.withdrawnBy.clear();
        kept.withdrawnAt = 0;
        QCOMPARE(kept, *added);
    }

    void takesControlsOutOfItsWords()
    {
        Bulletin bulletin = draft();
        bulletin.title = u"a\u202eb\nc"_s;
        bulletin.words = u"d\u0007e"_s;
        const auto added = m_service->add(bulletin, m_store->bureau).result();
        VERIFY_RESULT(added);
        QCOMPARE(added->title, u"ab c"_s);
        QCOMPARE(added->words, u"de"_s);
    }
};

QTEST_GUILESS_MAIN(TestBulletinService)
#include "tst_bulletinservice.moc"

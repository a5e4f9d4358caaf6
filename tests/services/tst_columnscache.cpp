// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/columnscache.h"

#include "index/columnsimage.h"
#include "services/boundaryservice.h"
#include "services/indexservice.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/storecheck.h"
#include "storage/ticketstamp.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The image against a real store: whatever changed a ticket since, the store is read anew.
class TestColumnsCache final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> m_workspace;
    std::vector<qint64> m_keys;

    [[nodiscard]] ColumnsCache cache() { return {(*m_workspace)->tickets(), m_workspace->dir(), 1}; }
    [[nodiscard]] QString path() const { return ColumnsCache::imagePath(m_workspace->dir()); }
    [[nodiscard]] Result<std::shared_ptr<const TicketColumns>> load()
    {
        return (*m_workspace)->database().read([c = cache()](ReadSession& s) { return c.load(s, 1); }).result();
    }
    [[nodiscard]] Result<bool> keep(const TicketColumns& columns)
    {
        return (*m_workspace)
            ->database()
            .read([c = cache(), &columns](ReadSession& s) { return c.keep(s, columns); })
            .result();
    }
    [[nodiscard]] QByteArray stamp()
    {
        return (*m_workspace)
            ->database()
            .read([](ReadSession& s) { return TicketStamp::read(s); })
            .result()
            .value_or("?");
    }
    // An image of the store as it stands is there, and would be taken.
    [[nodiscard]] bool isUsable() { return ColumnsImage::read(path(), stamp(), 1) != nullptr; }
    void keepNow()
    {
        const auto columns = load();
        VERIFY_RESULT(columns);
        VERIFY_RESULT(keep(**columns));
        QVERIFY(isUsable());
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_keys.clear();
        m_workspace = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_workspace->open());
        for (int n = 1; n <= 5; ++n) {
            const Result<qint64> key = m_workspace->addReport(n);
            VERIFY_RESULT(key);
            m_keys.push_back(*key);
        }
    }
    void cleanup() { m_workspace.reset(); }

    void theNextStartReadsTheImage()
    {
        const auto scanned = load();
        VERIFY_RESULT(scanned);
        QCOMPARE(*keep(**scanned), true);
        QCOMPARE(*keep(**scanned), false); // it is there already
        m_workspace->close();
        VERIFY_RESULT(m_workspace->open());
        QVERIFY(isUsable());
        const auto again = load();
        VERIFY_RESULT(again);
        QCOMPARE((*again)->count(), 5);
        for (const qint64 key : m_keys)
            QCOMPARE((*again)->row(key)->createdAt, (*scanned)->row(key)->createdAt);
    }

    void fewTicketsGetNoImage()
    {
        const ColumnsCache usual((*m_workspace)->tickets(), m_workspace->dir());
        const auto columns = load();
        const auto kept
            = (*m_workspace)->database().read([&](ReadSession& s) { return usual.keep(s, **columns); }).result();
        QCOMPARE(*kept, false);
        QVERIFY(!QFile::exists(path()));
    }

    void aNewReportMakesItOld()
    {
        keepNow();
        VERIFY_RESULT(m_workspace->addReport(6));
        QVERIFY(!isUsable());
        QCOMPARE((*load())->count(), 6);
    }

    void aCommandMakesItOld()
    {
        keepNow();
        const TicketCommand start = m_workspace->command(m_keys[0], CommandKind::Start, u"Mulai"_s);
        VERIFY_RESULT((*m_workspace)->commands().give(start, m_workspace->village).result());
        QVERIFY(!isUsable());
    }

    void otherKelurahanMakeItOld()
    {
        keepNow();
        VERIFY_RESULT((*m_workspace)
                          ->database()
                          .write(WritePriority::Bulk,
                              [](WriteSession& session) -> Result<int> {
                                  const auto done = session.execute("UPDATE ticket SET village = 0 WHERE id = 1");
                                  return done ? Result<int>(1) : fail(done.error());
                              })
                          .result());
        QVERIFY(!isUsable());
    }

    void aRebuildThatRepairsMakesItOld()
    {
        keepNow();
        VERIFY_RESULT(StoreCheck::rebuild((*m_workspace)->database(), (*m_workspace)->tickets(), {}));
        QVERIFY(!isUsable());
    }

    void whatChangesNoTicketLeavesItAsItIs()
    {
        keepNow();
        VERIFY_RESULT((*m_workspace)->markDemo(true).result());
        QVERIFY(isUsable());
        // A transaction that is taken back changes nothing.
        const auto failed = (*m_workspace)
                                ->database()
                                .write(WritePriority::Bulk,
                                    [](WriteSession& session) -> Result<int> {
                                        (void)session.execute("UPDATE ticket SET status = 1");
                                        return fail(ErrorCode::Cancelled);
                                    })
                                .result();
        QVERIFY(!failed);
        QVERIFY(isUsable());
    }

    void columnsThatAreNotTheStoresAreNotKept()
    {
        const auto columns = load();
        VERIFY_RESULT(columns);
        TicketRow moved = *(*columns)->row(m_keys[2]);
        moved.status = TicketStatus::Done;
        ChangeSet changes;
        changes.changed.push_back(moved);
        QCOMPARE(*keep(*(*columns)->changed(changes)), false);
        ChangeSet fewer;
        moved.gone = true;
        fewer.changed.push_back(moved);
        QCOMPARE(*keep(*(*columns)->changed(fewer)), false);
        QVERIFY(!QFile::exists(path()));
    }

    void aDamagedImageIsReadOver()
    {
        keepNow();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(2000) && file.write("wrong") == 5);
        file.close();
        QVERIFY(!isUsable());
        const auto columns = load();
        VERIFY_RESULT(columns);
        QCOMPARE((*columns)->count(), 5);
    }

    void aCopyThatWentOnIsAnotherStore()
    {
        // As after a restored backup: the same number of changes, others.
        const QString copy = m_workspace->dir() + u"/before.db"_s;
        m_workspace->close();
        QVERIFY(QFile::copy(Workspace::storePath(m_workspace->dir()), copy));
        VERIFY_RESULT(m_workspace->open());
        VERIFY_RESULT(m_workspace->addReport(6));
        keepNow();
        m_workspace->close();
        QVERIFY(QFile::remove(Workspace::storePath(m_workspace->dir())));
        QVERIFY(QFile::rename(copy, Workspace::storePath(m_workspace->dir())));
        VERIFY_RESULT(m_workspace->open());
        QVERIFY(!isUsable());
        VERIFY_RESULT(m_workspace->addReport(7));
        QVERIFY(!isUsable());
    }
};

QTEST_GUILESS_MAIN(TestColumnsCache)
#include "tst_columnscache.moc"

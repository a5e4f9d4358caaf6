// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/arealocator.h"
#include "services/backupservice.h"
#include "services/boundaryservice.h"
#include "services/changenotifier.h"
#include "services/identityservice.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/storecheck.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestWorkspaceOpening final : public QObject
{
    Q_OBJECT

    static void damage(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(2048, '\x55'));
    }
    static qint64 count(TestWorkspace& w, const char* table)
    {
        return w->database()
            .read([&](ReadSession& s) { return s.number(std::string("SELECT count(*) FROM ") + table); })
            .result()
            .value_or(-1);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void learnsTheCourseOfAnEarlierVersionsTicketsWhileInUse()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        VERIFY_RESULT(key);
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Start), w.village).result());
        const Ticket before = *w.ticket(*key);
        QVERIFY(before.respondedAt != 0);
        VERIFY_RESULT(w->database()
                .write(WritePriority::User, [](WriteSession& s) -> Result<> {
                    return s.execute("UPDATE ticket SET responded_at = 0; DELETE FROM meta WHERE key = 'course_up_to'");
                })
                .result());
        VERIFY_RESULT(w.open());
        QSignalSpy changed(&w->notifier(), &ChangeNotifier::changed);
        QTRY_VERIFY(w.ticket(*key)->respondedAt == before.respondedAt);
        QTRY_VERIFY(std::ranges::any_of(changed, [](const QList<QVariant>& told) { return told[0].value<ChangeSet>().reload; }));
        QVERIFY(*w.ticket(*key) == before);
    }

    void opensAnEmptyProfile()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        QCOMPARE(w->facts().areas().size(), 6 + 44 + 267);
        QVERIFY(w->boundaries()->isSchematic());
        QCOMPARE(w->locator()->locate({-6.1771, 106.8264}).villageCode, u"31.71.01.1001"_s);
        QVERIFY(!w->identities().seal()->isReady()); // nobody holds keys yet
        QVERIFY(!w->isDemo());
        QCOMPARE(w->notes(), QStringList());
        VERIFY_RESULT(w->markDemo(true).result());
        QVERIFY(w->isDemo());
        VERIFY_RESULT(w.open());
        QVERIFY(w->isDemo());
    }

    void isForOneProgramButManyMayRead()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w.addReport(1));
        VERIFY_ERROR(Workspace::open(w.options()), ErrorCode::StoreBusy);
        const auto reader = Workspace::open(w.options(true));
        VERIFY_RESULT(reader);
        QCOMPARE((*reader)
                     ->database()
                     .read([](ReadSession& s) { return s.number("SELECT count(*) FROM event"); })
                     .result()
                     .value_or(-1),
            1);
    }

    void tellsAboutADamagedStoreAndGoesOnFromTheBackup()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto first = w.addReport(1);
        {
            BackupService backups(w->database(), w->backupDir(), w.clock);
            QVERIFY(backups.isDue());
            VERIFY_RESULT(backups.takeIfDue().result());
            QVERIFY(!backups.isDue());
        }
        VERIFY_RESULT(w->commands().give(w.command(*first, CommandKind::Start), w.village).result());
        VERIFY_RESULT(w->commands().give(w.command(*first, CommandKind::Note, u"Di lokasi"_s), w.village).result());
        w.close();
        damage(Workspace::storePath(w.dir()));
        VERIFY_ERROR(w.open(), ErrorCode::StoreDamaged);
        auto restored = Workspace::restoreBackup(w.options());
        VERIFY_RESULT(restored);
        w.adopt(std::move(*restored));
        // What was done after the backup came back from outbox.log.
        QCOMPARE(w.ticket(*first)->version, 3);
        QCOMPARE(w.ticket(*first)->status, TicketStatus::InProgress);
        QCOMPARE(w->notes(), QStringList{u"2 commands of outbox.log were missing in the store and were done again"_s});
        QVERIFY(QFile::exists(w.dir() + u"/store-damaged-20261120-030000.db"_s));
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok());
        VERIFY_RESULT(w.open());
        QCOMPARE(w->notes(), QStringList());
    }

    void startsAnewWhereThereIsNoBackup()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Start), w.village).result());
        w.close();
        damage(Workspace::storePath(w.dir()));
        VERIFY_ERROR(Workspace::restoreBackup(w.options()), ErrorCode::NotFound);
        auto anew = Workspace::startAnew(w.options());
        VERIFY_RESULT(anew);
        w.adopt(std::move(*anew));
        QCOMPARE(count(w, "ticket"), 0);
        QCOMPARE(count(w, "outbox"), 1); // the command waits for a hub, and its number is not given again
        QCOMPARE(w->notes().size(), 1);
        VERIFY_RESULT(w.addReport(2));
        const auto given = w->commands().give(w.command(1, CommandKind::Start), w.village).result();
        VERIFY_RESULT(given);
        QCOMPARE(given->event.deviceSeq, 2);
    }

    void aStoreThatIsGoneDoesNotQuietlyBecomeANewOne()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Start), w.village).result());
        w.close();
        QVERIFY(QFile::remove(Workspace::storePath(w.dir())));
        VERIFY_ERROR(w.open(), ErrorCode::StoreDamaged);
        QFile empty(Workspace::storePath(w.dir()));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        VERIFY_ERROR(w.open(), ErrorCode::StoreDamaged);
    }

    void officialBoundariesReplaceTheSchematicOnes()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w.addReport(1));
        VERIFY_RESULT(w.addReport(2, {{BodyKey::lat, -6.9}, {BodyKey::lon, 107.6}})); // Bandung
        int reloads = 0;
        connect(&w->notifier(), &ChangeNotifier::changed, this,
            [&](const ChangeSet& change) { reloads += change.reload ? 1 : 0; });
        BoundaryService service(*w);
        const auto report = service.import(sharedFile(u"boundaries/kelurahan.geojson"_s)).result();
        VERIFY_RESULT(report);
        QCOMPARE(report->areas, 267);
        QCOMPARE(report->tickets, 2);
        QCOMPARE(report->outside, 1);
        QVERIFY(!w->boundaries()->isSchematic());
        QTRY_VERIFY(reloads > 0);
        const QString source = w->boundaries()->source();
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok());
        VERIFY_RESULT(w.open());
        QVERIFY(!w->boundaries()->isSchematic());
        QCOMPARE(w->boundaries()->source(), source);
        QVERIFY(*BoundaryService(*w).isUpToDate().result());
        VERIFY_RESULT(BoundaryService(*w).useSchematic().result());
        QVERIFY(w->boundaries()->isSchematic());
        VERIFY_RESULT(w.open());
        QVERIFY(w->boundaries()->isSchematic());
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok());
    }

    void badBoundariesChangeNothing()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QString path = w.dir() + u"/b.geojson"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode":"31.71.01.1001"},
            "geometry":{"type":"Polygon","coordinates":[[[106.82,-6.17],[106.83,-6.17],[106.83,-6.16],[106.82,-6.16],[106.82,-6.17]]]}}]})");
        file.close();
        BoundaryService service(*w);
        const auto report = service.import(path).result();
        VERIFY_ERROR(report, ErrorCode::InvalidInput);
        QVERIFY(report.error().detail.startsWith("1 of 267 kelurahan"_L1));
        VERIFY_ERROR(service.import(w.dir() + u"/none"_s).result(), ErrorCode::NotFound);
        QVERIFY(w->boundaries()->isSchematic());
    }

    void doubtsOfAnEarlierVersionsPlacesAreComputedAtTheNextOpening()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w.addReport(1)); // in Gambir
        VERIFY_RESULT(w.addReport(2, {{BodyKey::lat, QJsonValue::Null}, {BodyKey::area, u"31.71.01.1001"_s}}));
        VERIFY_RESULT(w.addReport(3, {{BodyKey::lon, 107.1}})); // in Bekasi
        QList<Ticket> before;
        for (qint64 key = 1; key <= 3; ++key)
            before += *w.ticket(key);
        QVERIFY(!before[0].placeDoubt && before[1].placeDoubt && before[2].placeDoubt);
        QCOMPARE(before[1].village, u"31.71.01.1001"_s); // the one it names
        const auto left = w->database()
                              .write(WritePriority::User,
                                  [](WriteSession& s) {
                                      return s.execute("UPDATE ticket SET flags = flags & 31, village = 0;"
                                                       "UPDATE meta SET value = '' WHERE key = 'boundaries'");
                                  })
                              .result();
        VERIFY_RESULT(left);
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok()); // not there yet is no fault
        VERIFY_RESULT(w.open());
        for (qint64 key = 1; key <= 3; ++key)
            QVERIFY(*w.ticket(key) == before[key - 1]);
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok());
    }

    void tellsHowFarAnUpdateIsAndStopsWhenAsked()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        for (int i = 1; i <= 5; ++i)
            VERIFY_RESULT(w.addReport(i));
        VERIFY_RESULT(w->database()
                          .write(WritePriority::User,
                              [](WriteSession& session) {
                                  return session.execute(
                                      "UPDATE ticket SET village = 0; DELETE FROM meta WHERE key = 'boundaries'");
                              })
                          .result());
        w.close();
        auto options = w.options();
        QStringList told;
        bool goOn = false;
        options.progress = [&](OpeningWork work, qint64 done, qint64 total) {
            told += u"%1: %2 of %3"_s.arg(int(work)).arg(done).arg(total);
            return goOn;
        };
        VERIFY_ERROR(Workspace::open(options), ErrorCode::Cancelled);
        QCOMPARE(told, QStringList{u"%1: 5 of 5"_s.arg(int(OpeningWork::Places))});
        goOn = true; // the next opening brings it to its end
        auto again = Workspace::open(options);
        VERIFY_RESULT(again);
        QVERIFY(told.size() > 1);
        again->reset();
        told.clear();
        VERIFY_RESULT(Workspace::open(options));
        QCOMPARE(told, QStringList()); // nothing is left to do
    }

    void recomputesWhatWasCutOff()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        for (int i = 0; i < 5; ++i)
            VERIFY_RESULT(w.addReport(i));
        const auto cut
            = w->database()
                  .write(WritePriority::User,
                      [](WriteSession& s) {
                          return s.execute(
                              "UPDATE ticket SET village = 0; DELETE FROM meta WHERE key = 'boundaries'");
                      })
                  .result();
        VERIFY_RESULT(cut);
        VERIFY_RESULT(w.open());
        QCOMPARE(w.ticket(3)->village, u"31.71.01.1001"_s);
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok());
        QCOMPARE(w->notes(), QStringList{u"5 reports have another kelurahan by the present boundaries"_s});
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceOpening)
#include "tst_workspace.moc"

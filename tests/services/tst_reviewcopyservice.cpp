// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reviewcopyservice.h"

#include "services/bulletin/bulletinservice.h"
#include "services/deskmemory.h"
#include "services/exportservice.h"
#include "services/officerservice.h"
#include "services/identityservice.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "storage/draftstore.h"
#include "storage/searchstore.h"
#include "storage/storecheck.h"
#include "storage/ticketstore.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A store with public and private reports, and copies of it opened as another console would.
class TestReviewCopyService final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kDay = 86'400'000;
    const Officer m_staff{u"jsc"_s, u"Rizky Pratama"_s, Role::Staff, u"jsc"_s, {}};
    const Officer m_head{u"pengawas"_s, u"Hendra Gunawan"_s, Role::Supervisor, {}, {}};
    const QString m_pin = u"482139"_s;
    std::unique_ptr<TestWorkspace> m_w;
    QTemporaryDir m_out;
    QString m_file;

    static QString secretWords() { return u"tetangga saya RAHASIAKATA memarahi"_s; }

    // Three public and one private report, a sealed identity, a note about the private one, a draft.
    void fill()
    {
        TestWorkspace& w = *m_w;
        const Officer bureau{u"biro"_s, u"Ratna Wulandari"_s, Role::Bureau, u"biro.pem"_s, {}};
        VERIFY_RESULT(w->officers().add(m_head, m_pin, {}).result());
        VERIFY_RESULT(w->officers().add(bureau, m_pin, m_head).result());
        w->officers().drain();
        w->identities().drain();
        for (int n = 1; n <= 3; ++n) {
            VERIFY_RESULT(w.addReport(n, {{u"text"_s, u"Lampu jalan mati"_s}, {u"private"_s, false}}));
            w.clock.advanceMs(kDay);
        }
        const QUuid id = externalTicketId(u"crm"_s, u"4"_s);
        const QByteArray sealed = w->identities().seal()->seal(id, R"({"name":"RAHASIANAMA","phone":"0812"})");
        const auto secret = w.addReport(4,
            {{u"private"_s, true}, {u"text"_s, secretWords()}, {u"address"_s, u"Jalan RAHASIAALAMAT 7"_s},
                {u"sealed"_s, QString::fromLatin1(sealed.toBase64())}, {u"photos"_s, QJsonArray{w.addPhoto()}}});
        VERIFY_RESULT(secret);
        VERIFY_RESULT(w->commands().give(w.command(*secret, CommandKind::Note, u"RAHASIACATATAN"_s), m_staff).result());
        VERIFY_RESULT(w->deskMemory()
                          .keepDraft({m_staff.code, (*w.ticket(*secret)).id, CommandKind::Note}, {{u"text"_s, u"RAHASIADRAF"_s}})
                          .result());
    }
    Result<ReviewSummary> write(ReviewPrivacy privacy, qint64 from = 0, qint64 to = 0, const QStringList& areas = {})
    {
        return ReviewCopyService(**m_w)
            .write({.from = from, .to = to, .areas = areas, .privacy = privacy, .withPhotos = true, .officer = m_staff}, m_file)
            .result();
    }
    // The copy under the name of a store, in a folder of its own.
    Result<std::unique_ptr<Workspace>> open(QTemporaryDir& dir, bool readOnly = true)
    {
        QFile::link(m_file, Workspace::storePath(dir.path()));
        WorkspaceOptions options = m_w->options(readOnly);
        options.profileDir = dir.path();
        options.review = readOnly;
        return Workspace::open(options);
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_w = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_w->open());
        m_file = m_out.filePath(u"tinjau.jakops"_s);
        QFile::remove(m_file);
    }

    void aPublicCopyHoldsNothingThatIsPrivate()
    {
        fill();
        const auto done = write(ReviewPrivacy::Public);
        VERIFY_RESULT(done);
        QCOMPARE(done->tickets, 4);
        QCOMPARE(done->withheld, 1);
        QCOMPARE(done->photos, 0);
        const QByteArray file = bytesOf(m_file);
        QVERIFY(file.contains("Lampu jalan mati"));
        for (const char* secret : {"RAHASIAKATA", "RAHASIAALAMAT", "RAHASIANAMA", "RAHASIACATATAN", "RAHASIADRAF", "$argon2id$v="})
            QVERIFY2(!file.contains(secret), secret);
        QVERIFY(!QFileInfo::exists(m_file + u"-wal"_s) && !QFileInfo::exists(m_file + u".part"_s));
    }

    void anInternalCopyHoldsTheWordsButNotWhoReported()
    {
        fill();
        const auto done = write(ReviewPrivacy::Internal);
        VERIFY_RESULT(done);
        QCOMPARE(done->photos, 1);
        const QByteArray file = bytesOf(m_file);
        QVERIFY(file.contains("RAHASIAKATA"));
        for (const char* secret : {"RAHASIANAMA", "RAHASIADRAF", "$argon2id$v="})
            QVERIFY2(!file.contains(secret), secret);
        QTemporaryDir dir;
        auto copy = open(dir);
        VERIFY_RESULT(copy);
        const auto key = (*copy)->reader().keyByNumber(m_w->ticket(4)->number).result();
        VERIFY_RESULT(key);
        const auto ticket = (*copy)->database().read([&](ReadSession& s) { return (*copy)->tickets().ticketByKey(s, *key); }).result();
        VERIFY_RESULT(ticket);
        QCOMPARE(ticket->text, secretWords());
        QVERIFY(ticket->sealedReporter.isEmpty());
        QVERIFY((*copy)->attachments().read(ticket->photos.value(0)).has_value()); // carried in the file itself
    }

    void whoMayNotReadPrivateWordsDoesNotTakeThemAlong()
    {
        fill();
        const auto refused = ReviewCopyService(**m_w)
                                 .write({.privacy = ReviewPrivacy::Internal, .officer = m_head}, m_file)
                                 .result();
        VERIFY_ERROR(refused, ErrorCode::NotAllowed);
        QVERIFY(!QFileInfo::exists(m_file));
    }

    void takesTheBulletinsOfItsTimeAndAreasAlong()
    {
        BulletinService bulletins(**m_w);
        const Officer bureau{u"biro"_s, u"Ratna Wulandari"_s, Role::Bureau, u"biro.pem"_s, {}};
        const qint64 now = m_w->clock.nowMs();
        const auto add = [&](const QString& title, const QString& area, qint64 from, qint64 until) {
            Bulletin bulletin;
            bulletin.title = title;
            bulletin.words = u"Periksa pompa."_s;
            bulletin.area = area;
            bulletin.validFrom = from;
            bulletin.validUntil = until;
            return bulletins.add(bulletin, bureau).result();
        };
        const auto city = add(u"kota"_s, {}, now, now + kDay);
        VERIFY_RESULT(city);
        VERIFY_RESULT(add(u"gambir"_s, u"31.71.01.1001"_s, now, now + kDay));
        VERIFY_RESULT(add(u"tebet"_s, u"31.74.01"_s, now, now + kDay));
        VERIFY_RESULT(add(u"nanti"_s, {}, now + 9 * kDay, now + 10 * kDay));
        VERIFY_RESULT(bulletins.markRead(city->id, bureau).result());
        VERIFY_RESULT(bulletins.withdraw(city->id, bureau).result());
        VERIFY_RESULT(write(ReviewPrivacy::Public, now - kDay, now + kDay, {u"31.71.01"_s}));
        QTemporaryDir dir;
        auto copy = open(dir);
        VERIFY_RESULT(copy);
        BulletinService there(**copy);
        const auto taken = there.all(bureau).result();
        VERIFY_RESULT(taken);
        QStringList titles;
        for (const Bulletin& bulletin : *taken) {
            titles += bulletin.title;
            QCOMPARE(bulletin.readAt, 0); // who has read what stays behind
            QCOMPARE(bulletin.isWithdrawn(), bulletin.title == "kota"_L1);
        }
        titles.sort();
        QCOMPARE(titles, (QStringList{u"gambir"_s, u"kota"_s}));
        VERIFY_RESULT(there.markRead(city->id, bureau).result()); // nothing to be kept, and no error
        VERIFY_ERROR(there.withdraw(taken->last().id, bureau).result(), ErrorCode::NotAllowed);
    }

    void opensForReadingOnlyAndRefusesEveryChange()
    {
        fill();
        VERIFY_RESULT(write(ReviewPrivacy::Public));
        QVERIFY(!QFileInfo(m_file).isWritable() || ::geteuid() == 0);
        QTemporaryDir dir;
        auto copy = open(dir);
        VERIFY_RESULT(copy);
        Workspace& w = **copy;
        QVERIFY(w.review().has_value());
        QCOMPARE(w.review()->tickets, 4);
        QCOMPARE(w.review()->madeBy, m_staff.name);
        const auto checked = StoreCheck::check(w.database(), w.tickets()).result();
        VERIFY_RESULT(checked);
        QVERIFY2(checked->problems.isEmpty(), qPrintable(checked->problems.join(u"; "_s)));
        const Officer reader = ReviewCopyService::reader(w.review()->privacy);
        for (const Power power : kAllPowers)
            QCOMPARE(w.roles().mayDo(reader, power), power == Power::Export || power == Power::Report);
        const auto detail = w.database().read([&](ReadSession& s) { return w.tickets().ticketByKey(s, 1); }).result();
        VERIFY_RESULT(detail);
        for (const CommandOption& option : w.workflow().options(*detail, reader, nullptr))
            QCOMPARE(option.refusal, Refusal::ReadOnly);
        const QByteArray before = bytesOf(m_file);
        QVERIFY(!w.commands().give(m_w->command(1, CommandKind::Note, u"x"_s), reader).result());
        copy->reset();
        QCOMPARE(bytesOf(m_file), before);
        // Nor under the name of an ordinary store.
        QTemporaryDir other;
        const auto asStore = open(other, false);
        VERIFY_ERROR(asStore, ErrorCode::NotAllowed);
        QCOMPARE(asStore.error().detail, refusalCode(Refusal::ReadOnly));
    }

    void anOrdinaryStoreIsNoCopy()
    {
        fill();
        const QString store = Workspace::storePath(m_w->dir());
        m_w->close();
        QTemporaryDir dir;
        QFile::link(store, Workspace::storePath(dir.path()));
        WorkspaceOptions options = m_w->options(true);
        options.profileDir = dir.path();
        options.review = true;
        const auto wrong = Workspace::open(options);
        VERIFY_ERROR(wrong, ErrorCode::WrongFormat);
    }

    void takesThePeriodAndTheAreaOnly()
    {
        fill();
        const qint64 first = m_w->ticket(1)->createdAt;
        const auto two = write(ReviewPrivacy::Public, first + kDay, first + 3 * kDay);
        VERIFY_RESULT(two);
        QCOMPARE(two->tickets, 2);
        const auto none = write(ReviewPrivacy::Public, 0, 0, {u"31.74"_s});
        VERIFY_RESULT(none);
        QCOMPARE(none->tickets, 0);
        const auto gambir = write(ReviewPrivacy::Public, 0, 0, {u"31.71.01"_s}); // over the one before
        VERIFY_RESULT(gambir);
        QCOMPARE(gambir->tickets, 4); // the private one, too: its kelurahan is known without its place
    }

    void isSearchedAndExportedLikeAStore()
    {
        fill();
        VERIFY_RESULT(write(ReviewPrivacy::Public));
        QTemporaryDir dir;
        auto copy = open(dir);
        VERIFY_RESULT(copy);
        const auto found = (*copy)->database().read([](ReadSession& s) { return SearchStore::search(s, u"lampu"_s); }).result();
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), 3);
        QByteArray csv;
        const ExportJob job{.format = ExportFormat::Csv, .filter = {}, .officer = ReviewCopyService::reader(ReviewPrivacy::Public)};
        const auto written = ExportService(**copy)
                                 .write(job, [&](const QByteArray& bytes) -> Result<> { csv += bytes; return {}; })
                                 .result();
        VERIFY_RESULT(written);
        QCOMPARE(written->written, 4);
        QVERIFY(csv.contains("Gambir"));
    }

    void aCancelledOneLeavesWhatWasThere()
    {
        fill();
        VERIFY_RESULT(write(ReviewPrivacy::Public));
        const QByteArray before = bytesOf(m_file);
        const auto cancelled = ReviewCopyService(**m_w)
                                   .write({.privacy = ReviewPrivacy::Public, .officer = m_staff}, m_file,
                                       [](qint64, qint64) { return false; })
                                   .result();
        VERIFY_ERROR(cancelled, ErrorCode::Cancelled);
        QCOMPARE(bytesOf(m_file), before);
        QVERIFY(!QFileInfo::exists(m_file + u".part"_s));
    }
};

QTEST_GUILESS_MAIN(TestReviewCopyService)
#include "tst_reviewcopyservice.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/counterintake.h"

#include "domain/reportnumber.h"
#include "services/changenotifier.h"
#include "services/identityservice.h"
#include "services/importservice.h"
#include "services/officerservice.h"
#include "services/placefinder.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/eventstore.h"
#include "storage/outbox.h"
#include "storage/outboxlog.h"
#include "storage/searchstore.h"
#include "storage/storecheck.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A citizen's report as it is taken at the counter: one rule, one number, and nothing of who he is in the clear.
class TestCounterIntake final : public QObject
{
    Q_OBJECT

    const QString m_pin = u"482139"_s;
    const Officer m_head{u"pengawas"_s, u"Hendra Gunawan"_s, Role::Supervisor, {}, {}};
    const Officer m_bureau{u"biro"_s, u"Ratna Wulandari"_s, Role::Bureau, u"biro.pem"_s, {}};

    static CitizenReport said()
    {
        CitizenReport report;
        report.text = u"Lampu jalan mati sejak tiga malam"_s;
        report.category = u"jalan"_s;
        report.place = GeoPoint{-6.1771, 106.8264};
        report.address = u"Jalan Veteran, depan kantor pos"_s;
        return report;
    }
    static void seat(TestWorkspace& w, int counter = 2)
    {
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(CounterIntake(*w).setCounter(counter, w.village).result());
    }
    void enrol(TestWorkspace& w)
    {
        for (const Officer& officer : {m_head, m_bureau}) {
            VERIFY_RESULT(w->officers().add(officer, m_pin, m_head).result());
            w->officers().drain();
            w->identities().drain();
        }
    }
    static void refused(const Result<IntakeReceipt>& result, IntakeProblem why)
    {
        QVERIFY(!result.has_value());
        QCOMPARE(errorCodeName(result.error().code), errorCodeName(ErrorCode::InvalidInput));
        QCOMPARE(result.error().detail, intakeProblemCode(why));
    }
    static QStringList problems(TestWorkspace& w)
    {
        const auto checked = StoreCheck::check(w->database(), w->tickets()).result();
        return checked ? checked->problems : QStringList{checked.error().toLog()};
    }
    static qint64 keyOf(TestWorkspace& w, const QString& number)
    {
        return w->database().read([&](ReadSession& s) { return w->tickets().keyByNumber(s, number); }).result().value_or(0);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void becomesAReportThatWaits()
    {
        TestWorkspace w;
        seat(w);
        QSignalSpy changes(&w->notifier(), &ChangeNotifier::changed);
        CitizenReport report = said();
        report.photos = {w.addPhoto()};
        report.channel = u"telepon"_s;
        CounterIntake intake(*w);
        const auto taken = intake.take(report, w.village).result();
        VERIFY_RESULT(taken);
        QCOMPARE(taken->number, u"JK26112016220001"_s); // Gambir is 31.71.01.1001
        QCOMPARE(taken->counter, 2);
        const auto ticket = w.ticket(taken->key);
        VERIFY_RESULT(ticket);
        QCOMPARE(ticket->number, taken->number);
        QCOMPARE(ticket->status, TicketStatus::Waiting);
        QCOMPARE(ticket->text, report.text);
        QCOMPARE(ticket->channel, u"telepon"_s);
        QCOMPARE(ticket->category, u"jalan"_s);
        QVERIFY(!ticket->agency.isEmpty()); // who usually handles it
        QCOMPARE(ticket->photos, report.photos);
        QCOMPARE(ticket->address, report.address);
        QVERIFY(ticket->isPrivate);
        QVERIFY(ticket->sealedReporter.isEmpty());
        QCOMPARE(ticket->createdAt, w.clock.nowMs());
        QCOMPARE(ticket->village, u"31.71.01.1001"_s);
        QCOMPARE(ticket->respondedAt, 0); // writing it down answers nobody
        QTRY_COMPARE(changes.count(), 1);
        const auto outbox = w->database().read([](ReadSession& s) { return Outbox::entries(s, 0, 10); }).result();
        VERIFY_RESULT(outbox);
        QCOMPARE(outbox->size(), 1);
        QCOMPARE(outbox->first().kind, CommandKind::Report);
        const auto logged = w->outboxLog().read();
        VERIFY_RESULT(logged);
        QCOMPARE(logged->size(), 1);
        QCOMPARE(problems(w), QStringList());
    }

    void givesEachReportANumberOfItsOwn()
    {
        TestWorkspace w;
        seat(w);
        CounterIntake intake(*w);
        QList<QFuture<Result<IntakeReceipt>>> all;
        for (int i = 0; i < 40; ++i)
            all += intake.take(said(), i % 2 == 0 ? w.village : Officer{u"lain"_s, u"Lain"_s, Role::Village, w.village.agency, w.village.area});
        QSet<QString> numbers;
        for (auto& one : all) {
            const auto taken = one.result();
            VERIFY_RESULT(taken);
            numbers.insert(taken->number);
        }
        QCOMPARE(numbers.size(), 40);
        w.clock.advanceHours(24);
        const auto tomorrow = intake.take(said(), w.village).result();
        VERIFY_RESULT(tomorrow);
        QCOMPARE(tomorrow->number, u"JK26112116220001"_s);
        // Another console of the same office, and the same console in another office.
        VERIFY_RESULT(intake.setCounter(3, w.village).result());
        QCOMPARE(intake.take(said(), w.village).result()->number, u"JK26112116230001"_s);
        QCOMPARE(intake.take(said(), m_bureau).result()->number, u"JK26112197030001"_s);
    }

    // The CRM's numbers have four digits behind the day; a number of ours that comes back is the same report.
    void sharesNoNumberWithWhatIsImported()
    {
        TestWorkspace w;
        seat(w);
        CounterIntake intake(*w);
        const auto taken = intake.take(said(), w.village).result();
        VERIFY_RESULT(taken);
        ImportService imports(*w);
        QFile csv(w.dir() + u"/back.csv"_s);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("Nomor,Isi,Kategori,Lat,Lon,Tanggal,Private\n");
        csv.write(taken->number.toLatin1() + ",Lampu jalan mati di Veteran,Jalan,-6.1771,106.8264,2026-11-20 10:00,1\n");
        csv.write("JK2611200001,Jalan berlubang,Jalan,-6.1771,106.8264,2026-11-20 08:00,0\n");
        csv.close();
        ImportJob job;
        job.path = csv.fileName();
        const auto done = imports.run(job).result();
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(done->updated, 1);
        QCOMPARE(w.ticket(taken->key)->text, u"Lampu jalan mati di Veteran"_s);
        QCOMPARE(keyOf(w, taken->number), taken->key);
        QCOMPARE(intake.take(said(), w.village).result()->number, u"JK26112016220002"_s);
        QCOMPARE(problems(w), QStringList());
    }

    void refusesWhoMayNot()
    {
        TestWorkspace w;
        seat(w);
        CounterIntake intake(*w);
        for (const Officer& officer : {w.viewer, m_head, Officer{u"sudin"_s, u"Sudin"_s, Role::Agency, u"dbm.jaksel"_s, {}}}) {
            const auto taken = intake.take(said(), officer).result();
            VERIFY_ERROR(taken, ErrorCode::NotAllowed);
            QCOMPARE(taken.error().detail, u"counter_intake"_s);
            VERIFY_ERROR(intake.setCounter(4, officer).result(), ErrorCode::NotAllowed);
            // The door itself asks, too.
            VERIFY_ERROR(w->commands().receive({.body = {{BodyKey::text, u"x"_s}}, .unit = 3}, officer).result(), ErrorCode::NotAllowed);
        }
        QCOMPARE(intake.counter().result().value_or(0), 2);
    }

    void saysWhatIsMissing()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        CounterIntake intake(*w);
        refused(intake.take(said(), w.village).result(), IntakeProblem::NoCounter);
        QCOMPARE(intake.counter().result().value_or(-1), 0);
        QVERIFY(!intake.setCounter(0, w.village).result());
        QVERIFY(!intake.setCounter(10, w.village).result());
        VERIFY_RESULT(intake.setCounter(1, w.village).result());
        const auto with = [&](auto change, IntakeProblem why) {
            CitizenReport report = said();
            change(report);
            refused(intake.take(report, w.village).result(), why);
        };
        with([](CitizenReport& r) { r.text = u" \u202e\n"_s; }, IntakeProblem::NoWords);
        with([](CitizenReport& r) { r.text = QString(4001, u'x'); }, IntakeProblem::TooLong);
        with([](CitizenReport& r) { r.place.reset(); }, IntakeProblem::NoPlace);
        with([](CitizenReport& r) { r.place = GeoPoint{51.5, 0.0}; }, IntakeProblem::FarAway);
        with([](CitizenReport& r) { r.place = GeoPoint{qQNaN(), 0.0}; }, IntakeProblem::FarAway);
        with([](CitizenReport& r) { r.area = u"99.99"_s; }, IntakeProblem::UnknownArea);
        with([](CitizenReport& r) { r.category = u"tidak ada"_s; }, IntakeProblem::UnknownCategory);
        with([](CitizenReport& r) { r.channel = u"jaki"_s; }, IntakeProblem::UnknownChannel);
        with([](CitizenReport& r) { r.photos = QStringList(11, u"a"_s); }, IntakeProblem::TooManyPhotos);
        refused(intake.take(said(), Officer{u"x"_s, u"X"_s, Role::Village, u"tidak.ada"_s, {}}).result(), IntakeProblem::NoUnit);
        CitizenReport missing = said();
        missing.photos = {QString(64, u'a')};
        VERIFY_ERROR(intake.take(missing, w.village).result(), ErrorCode::InvalidInput);
        CitizenReport area = said();
        area.place.reset();
        area.area = u"31.74.01.1007"_s;
        const auto taken = intake.take(area, w.village).result();
        VERIFY_RESULT(taken);
        QCOMPARE(taken->number, u"JK26112016210001"_s); // a refused report takes no number
        QCOMPARE(w.ticket(taken->key)->village, u"31.74.01.1007"_s);
    }

    void sealsWhoReports()
    {
        TestWorkspace w;
        seat(w);
        CitizenReport report = said();
        report.reporter = {u"Ibu Zulaikha Marker"_s, u"0812-998877"_s, u"zm@contoh.id"_s, {}};
        CounterIntake intake(*w);
        QVERIFY(!intake.canSeal().result().value_or(true));
        const auto dropped = intake.take(report, w.village).result();
        VERIFY_RESULT(dropped);
        QVERIFY(dropped->identityDropped && !dropped->identityKept);
        enrol(w);
        QVERIFY(intake.canSeal().result().value_or(false));
        const auto kept = intake.take(report, w.village).result();
        VERIFY_RESULT(kept);
        QVERIFY(kept->identityKept && !kept->identityDropped);
        QVERIFY(!w.ticket(kept->key)->sealedReporter.isEmpty());
        // Two open it, and read what was said.
        const auto asked = w->identities().ask(kept->key, u"Pelapor harus ditanya letak tiangnya"_s, m_bureau).result();
        VERIFY_RESULT(asked);
        VERIFY_RESULT(w->identities().approve(asked->id, m_head, m_pin).result());
        const auto opened = w->identities().open(asked->id, m_bureau, m_pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, u"Ibu Zulaikha Marker"_s);
        QCOMPARE(opened->phone, u"0812-998877"_s);
        w.close();
        for (QDirIterator it(w.dir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray& mark : {QByteArray("Zulaikha"), QByteArray("998877"), QByteArray("zm@contoh")})
                QVERIFY2(!bytes.contains(mark), qPrintable(file.fileName()));
        }
    }

    // The store is gone; what was taken stands in the second copy and comes back with its number.
    void comesBackFromTheSecondCopy()
    {
        TestWorkspace w;
        seat(w);
        QString number;
        {
            CounterIntake intake(*w);
            const auto taken = intake.take(said(), w.village).result();
            VERIFY_RESULT(taken);
            number = taken->number;
            TicketCommand note = w.command(taken->key, CommandKind::Note, u"sudah ditelepon kembali"_s);
            VERIFY_RESULT(w->commands().give(note, w.village).result());
        }
        w.close();
        auto anew = Workspace::startAnew(w.options());
        VERIFY_RESULT(anew);
        w.adopt(std::move(*anew));
        const qint64 key = keyOf(w, number);
        QVERIFY(key > 0);
        QCOMPARE(w.ticket(key)->text, said().text);
        QCOMPARE(w.ticket(key)->version, 2);
        QCOMPARE(w.ticket(key)->village, u"31.71.01.1001"_s);
        QCOMPARE(problems(w), QStringList());
    }

    void endsTheDraftWithTheReport()
    {
        TestWorkspace w;
        seat(w);
        const DraftPlace place{w.village.code, QUuid::createUuid(), CommandKind::Report};
        const auto drafts = [&] {
            return w->database().read([&](ReadSession& s) { return DraftStore::ofTicket(s, place.ticket, place.officer); }).result()->size();
        };
        VERIFY_RESULT(w->database()
                .write(WritePriority::User,
                    [&](WriteSession& s) { return DraftStore::save(s, {place, {{u"words"_s, u"Lampu"_s}}, 1}); })
                .result());
        CounterIntake intake(*w);
        CitizenReport nothing;
        refused(intake.take(nothing, w.village, place).result(), IntakeProblem::NoWords);
        QCOMPARE(drafts(), 1);
        VERIFY_RESULT(intake.take(said(), w.village, place).result());
        QCOMPARE(drafts(), 0);
    }

    // What may be found as a place: areas, and addresses of public reports. A private report's place is nobody's landmark.
    void findsPlacesByWords()
    {
        TestWorkspace w;
        seat(w);
        VERIFY_RESULT(w.addReport(1, {{BodyKey::address, u"Jalan Kenanga Raya 5"_s}}));
        VERIFY_RESULT(w.addReport(2, {{BodyKey::address, u"Jalan Kenanga Raya 5"_s}}));
        VERIFY_RESULT(w.addReport(3, {{BodyKey::address, u"Jalan Kenanga Rahasia 9"_s}, {BodyKey::isPrivate, true}}));
        VERIFY_RESULT(w->database().write(WritePriority::Bulk, [](WriteSession& s) -> Result<> {
            while (true) {
                const auto more = SearchStore::indexPending(s, 100);
                if (!more || !*more)
                    return more ? Result<>() : fail(more.error());
            }
        }).result());
        PlaceFinder finder(*w);
        const auto kenanga = finder.find(u"kenanga"_s).result();
        VERIFY_RESULT(kenanga);
        QCOMPARE(kenanga->size(), 1); // once, however many reports have it
        QCOMPARE(kenanga->first().name, u"Jalan Kenanga Raya 5"_s);
        QCOMPARE(kenanga->first().place, (GeoPoint{-6.1771, 106.8264}));
        QVERIFY(kenanga->first().accuracyMetres >= 100);
        const auto area = finder.find(u"kelurahan manggarai"_s).result();
        VERIFY_RESULT(area);
        QVERIFY(!area->isEmpty());
        QCOMPARE(area->first().area, u"31.74.01.1007"_s);
        QVERIFY(!area->first().place);
        QVERIFY(finder.find(u"ma"_s).result()->isEmpty());
        QVERIFY(finder.find(u"\" OR 1=1"_s).result()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCounterIntake)
#include "tst_counterintake.moc"

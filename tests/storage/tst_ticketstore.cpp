// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "storage/eventstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

#include <QJsonArray>

#include <cmath>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTicketStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsEveryFieldOfATicket()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        TicketEvent report = store.report(1, u"Lampu mati\nsejak kemarin 漢字 👋"_s);
        report.body[BodyKey::photos] = QJsonArray{u"a"_s.repeated(64), u"https://example.org/foto.jpg"_s};
        report.body[BodyKey::sealedReporter] = u"AAEC/w=="_s;
        report.body[BodyKey::area] = u"Kebon Melati"_s;
        report.body[BodyKey::isPrivate] = true;
        report.body[BodyKey::priority] = u"urgent"_s;
        const auto key = store.add(report);
        VERIFY_RESULT(key);
        const TicketEvent assign
            = store.next(*store.ticket(*key), CommandKind::Assign, {{BodyKey::assignee, u"petugas.7"_s}});
        VERIFY_RESULT(store.append(*key, assign));
        const TicketEvent done = store.next(
            *store.ticket(*key), CommandKind::FollowUp, {{BodyKey::to, u"done"_s}, {BodyKey::text, u"Beres"_s}});
        VERIFY_RESULT(store.append(*key, done));
        const TicketEvent merged = store.next(
            *store.ticket(*key), CommandKind::Merge, {{BodyKey::to, u"merged"_s}, {BodyKey::into, u"JK1"_s}});
        const auto row = store.append(*key, merged);
        VERIFY_RESULT(row);

        Ticket expected = foldEvents(QList<TicketEvent>{report, assign, done, merged});
        expected.village = u"31.73.01.1001"_s; // from the boundaries, by the place
        QVERIFY(!expected.sealedReporter.isEmpty() && expected.photos.size() == 2 && expected.closedAt > 0);
        const auto stored = store.ticket(*key);
        VERIFY_RESULT(stored);
        QVERIFY(*stored == expected);
        QCOMPARE(row->key, *key);
        QCOMPARE(row->dueAt, 0);
        QCOMPARE(row->lat, expected.place->lat);
        QCOMPARE(store.terms().code(TermKind::Officer, row->assignee), u"petugas.7"_s);
        QCOMPARE(store.terms().code(TermKind::Village, row->village), u"31.73.01.1001"_s);

        const auto events
            = store.database().read([&](ReadSession& s) { return EventStore::eventsOf(s, *key); }).result();
        VERIFY_RESULT(events);
        QVERIFY((*events == QList<TicketEvent>{report, assign, done, merged}));
    }

    void ticketsWithoutAPlaceAreKept()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        TicketEvent report = store.report(1);
        report.body.remove(BodyKey::lat);
        report.body.remove(BodyKey::lon);
        const auto key = store.add(report);
        VERIFY_RESULT(key);
        const auto ticket = store.ticket(*key);
        VERIFY_RESULT(ticket);
        QVERIFY(!ticket->place);
        QVERIFY(ticket->village.isEmpty());
        const std::vector<qint64> keys{*key};
        const auto rows
            = store.database().read([&](ReadSession& s) { return store.tickets().ticketRows(s, keys); }).result();
        VERIFY_RESULT(rows);
        QVERIFY(std::isnan(rows->front().lat) && std::isnan(rows->front().lon));
    }

    void eventsAreAppendOnly()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        for (const char* sql : {"UPDATE event SET at = 0", "DELETE FROM event",
                 "REPLACE INTO event SELECT * FROM event", "DELETE FROM report", "DELETE FROM ticket"}) {
            const auto done = store.execute(sql);
            const bool reportOnly = qstrcmp(sql, "DELETE FROM report") == 0; // a projection: it can be made again
            QVERIFY2(done.has_value() == reportOnly, sql);
        }
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), 1);
    }

    void refusesEventsThatDoNotFollow()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto key = store.add(store.report(1));
        VERIFY_RESULT(key);
        const Ticket ticket = *store.ticket(*key);
        TicketEvent note = store.next(ticket, CommandKind::Note, {{BodyKey::text, u"a"_s}});
        VERIFY_RESULT(store.append(*key, note));
        VERIFY_ERROR(store.append(*key, note), ErrorCode::Conflict); // version 2 is taken
        note.version = 4;
        VERIFY_ERROR(store.append(*key, note), ErrorCode::Conflict); // a hole
        note.version = 3;
        note.body[BodyKey::text] = QString(kMaxBodyBytes, u'x');
        VERIFY_ERROR(store.append(*key, note), ErrorCode::TooLarge);
        VERIFY_ERROR(store.append(99, note), ErrorCode::NotFound);
        QCOMPARE(store.ticket(*key)->version, 2);
    }

    void refusesTheSameTicketTwice()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const TicketEvent report = store.report(1);
        VERIFY_RESULT(store.add(report));
        QVERIFY(!store.add(report));
        QCOMPARE(store.number("SELECT count(*) FROM ticket").value_or(-1), 1);
    }

    void findsByNumberInAnyCaseAndByUuid()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const TicketEvent report = store.report(12);
        const auto key = store.add(report);
        VERIFY_RESULT(key);
        const auto byNumber = [&](const QString& n) {
            return store.database()
                .read([&store, n](ReadSession& s) { return store.tickets().keyByNumber(s, n); })
                .result();
        };
        QCOMPARE(byNumber(u"JK0000000012"_s).value_or(-1), *key);
        QCOMPARE(byNumber(u" jk0000000012 "_s).value_or(-1), *key);
        VERIFY_ERROR(byNumber(u"JK%"_s), ErrorCode::NotFound);
        const auto byUuid = [&](const QUuid& id) {
            return store.database()
                .read([&store, id](ReadSession& s) { return store.tickets().keyByUuid(s, id); })
                .result();
        };
        QCOMPARE(byUuid(report.ticket).value_or(-1), *key);
        QCOMPARE(byUuid(QUuid()).value_or(-1), 0);
    }

    void scansWhatIsNotGone()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        for (int i = 0; i < 5; ++i)
            VERIFY_RESULT(store.add(store.report(i)));
        VERIFY_RESULT(store.append(2, store.next(*store.ticket(2), CommandKind::Remove)));
        std::vector<qint64> keys;
        const auto scanned = store.database()
                                 .read([&](ReadSession& session) {
                                     return store.tickets().forEachRow(session, [&keys](const TicketRow& row) {
                                         keys.push_back(row.key);
                                         return row.key < 4;
                                     });
                                 })
                                 .result();
        VERIFY_RESULT(scanned);
        QCOMPARE(keys, (std::vector<qint64>{1, 3, 4}));
        QCOMPARE(
            store.database().read([&](ReadSession& s) { return store.tickets().count(s); }).result().value_or(-1), 4);
    }

    void queueTextsComeInTheOrderAsked()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1, u"Satu\ndua   tiga"_s)));
        VERIFY_RESULT(store.add(store.report(2, u"kata "_s.repeated(500))));
        const std::vector<qint64> keys{2, 77, 1};
        const auto texts
            = store.database().read([&](ReadSession& s) { return store.tickets().queueTexts(s, keys); }).result();
        VERIFY_RESULT(texts);
        QCOMPARE(texts->size(), size_t(2));
        QCOMPARE(texts->at(0).key, 2);
        QVERIFY(texts->at(0).firstWords.size() <= 120);
        QCOMPARE(texts->at(1).firstWords, u"Satu dua tiga"_s);
        QCOMPARE(texts->at(1).number, u"JK0000000001"_s);
        QVERIFY(!texts->at(1).isPrivate);
    }

    void termsSurviveReopening()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        const Term jalan = store.terms().term(TermKind::Category, u"jalan"_s);
        QVERIFY(jalan > 0);
        VERIFY_RESULT(store.open());
        QCOMPARE(store.terms().term(TermKind::Category, u"jalan"_s), jalan);
        QCOMPARE(store.terms().code(TermKind::Category, jalan), u"jalan"_s);
        QCOMPARE(store.terms().code(TermKind::Category, 60000), QString());
        QCOMPARE(store.terms().codes(TermKind::Category), QStringList({QString(), u"jalan"_s}));
    }

    void takesBodiesThatWereMadeBefore()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const QList<TicketEvent> events{store.report(1)};
        const QList<QByteArray> bodies{canonicalBody(events[0].body)};
        const auto row = store.database()
                             .write(WritePriority::Bulk,
                                 [&](WriteSession& session) {
                                     return store.tickets().append(session, 0, events, foldEvents(events), bodies);
                                 })
                             .result();
        VERIFY_RESULT(row);
        QCOMPARE(store.number("SELECT count(*) FROM event WHERE length(body) > 100").value_or(-1), 1);
    }
};

QTEST_GUILESS_MAIN(TestTicketStore)
#include "tst_ticketstore.moc"

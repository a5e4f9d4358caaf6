// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox, its second copy on disk, and how the two come together again.
#include "storage/eventstore.h"
#include "storage/outboxlog.h"
#include "storage/outboxrecovery.h"
#include "storage/teststore.h"
#include "support/testmain.h"

#include "domain/projection.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestOutbox final : public QObject
{
    Q_OBJECT

    // What a command does in its transaction, without its rules.
    static Result<OutboxEntry> note(TestStore& store, qint64 key, const QString& text, bool fails = false)
    {
        return store.database()
            .write(WritePriority::User,
                [&](WriteSession& session) -> Result<OutboxEntry> {
                    auto ticket = store.tickets().ticketByKey(session, key);
                    const auto seq = Outbox::takeSeq(session);
                    if (!ticket || !seq)
                        return fail(ErrorCode::Internal);
                    TicketEvent event = store.next(*ticket, CommandKind::Note, {{BodyKey::text, text}});
                    event.deviceSeq = *seq;
                    const OutboxEntry entry{*seq, event.id, event.ticket, event.version, 1, event.kind, event.at,
                        event.actor, canonicalBody(event.body)};
                    applyEvent(*ticket, event);
                    if (const auto done = store.tickets().append(session, key, event, *ticket); !done)
                        return fail(done.error());
                    if (const auto done = Outbox::append(session, entry); !done)
                        return fail(done.error());
                    return fails ? Result<OutboxEntry>(fail(ErrorCode::Cancelled)) : entry;
                })
            .result();
    }
    static QList<OutboxEntry> entries(TestStore& store)
    {
        return store.database()
            .read([](ReadSession& s) { return Outbox::entries(s, 0, 1000); })
            .result()
            .value_or(QList<OutboxEntry>{});
    }
    static Result<OutboxRecovery> recover(TestStore& store, OutboxLog& log)
    {
        return store.database()
            .write(WritePriority::User,
                [&](WriteSession& session) {
                    return OutboxRecovery::run(session, store.tickets(), log, store.clock.nowMs());
                })
            .result();
    }
    static QList<TicketEvent> events(TestStore& store, qint64 key)
    {
        return store.database()
            .read([key](ReadSession& s) { return EventStore::eventsOf(s, key); })
            .result()
            .value_or(QList<TicketEvent>{});
    }
    static void alter(const QString& path, const std::function<void(QByteArray&)>& change)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        change(bytes);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void numbersHaveNoHolesAlsoAfterARollback()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        VERIFY_RESULT(note(store, 1, u"satu"_s));
        VERIFY_ERROR(note(store, 1, u"gagal"_s, true), ErrorCode::Cancelled);
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(note(store, 1, u"dua"_s));
        const QList<OutboxEntry> all = entries(store);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].seq, 1);
        QCOMPARE(all[1].seq, 2);
        QCOMPARE(parseBody(all[1].body)->value(BodyKey::text).toString(), u"dua"_s);
        QCOMPARE(
            store.database().read([](ReadSession& s) { return Outbox::pendingCount(s); }).result().value_or(-1), 2);
    }

    void entriesComeBackFromTheirBytes()
    {
        OutboxEntry entry{7, QUuid::createUuid(), QUuid::createUuid(), 3, 2, CommandKind::FollowUp, 1795143600000,
            u"b.sari"_s, canonicalBody({{u"text"_s, u"Sudah \"beres\"\n漢"_s}})};
        const auto back = parseOutboxEntry(outboxBytes(entry));
        VERIFY_RESULT(back);
        QVERIFY(*back == entry);
        VERIFY_ERROR(parseOutboxEntry("{}"), ErrorCode::WrongFormat);
        VERIFY_ERROR(parseOutboxEntry("garbage"), ErrorCode::WrongFormat);
    }

    void theLogSurvivesATornEndAndADamagedMiddle()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"outbox.log"_s);
        QList<OutboxEntry> written;
        qint64 secondAt = 0;
        {
            OutboxLog log(path);
            for (int i = 1; i <= 4; ++i) {
                written += {i, QUuid::createUuid(), QUuid::createUuid(), i, 0, CommandKind::Note, 1, u"a"_s,
                    "{\"text\":\"JKO1 " + QByteArray::number(i) + "\"}"};
                if (i == 2)
                    secondAt = QFileInfo(path).size();
                VERIFY_RESULT(log.append(written.last()));
            }
            QVERIFY(*log.read() == written);
        }
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        alter(path, [](QByteArray& bytes) { bytes.chop(5); }); // a power cut within the last record
        OutboxLog log(path);
        QVERIFY(*log.read() == written.first(3));
        VERIFY_RESULT(log.append(written[3]));
        QVERIFY(*log.read() == written);
        alter(path, [&](QByteArray& bytes) { bytes[secondAt + 50] = char(~bytes[secondAt + 50]); });
        OutboxLog damaged(path);
        QVERIFY((*damaged.read() == QList<OutboxEntry>{written[0], written[2], written[3]}));
        QVERIFY(OutboxLog(dir.filePath(u"none"_s)).read()->isEmpty());
    }

    void whatTheLogLacksIsAppendedAtStart()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        VERIFY_RESULT(note(store, 1, u"satu"_s));
        VERIFY_RESULT(note(store, 1, u"dua"_s));
        OutboxLog log(store.dir() + u"/outbox.log"_s);
        const auto recovered = recover(store, log);
        VERIFY_RESULT(recovered);
        QCOMPARE(recovered->logged, 2);
        QVERIFY(*log.read() == entries(store));
        QCOMPARE(recover(store, log)->logged, 0);
    }

    void whatAnOlderCopyLacksIsDoneAgainOnce()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        OutboxLog log(store.dir() + u"/outbox.log"_s);
        VERIFY_RESULT(log.append(*note(store, 1, u"satu"_s)));
        store.close();
        const QString older = store.dir() + u"/older.db"_s;
        QVERIFY(QFile::copy(store.path(), older));
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(log.append(*note(store, 1, u"dua"_s)));
        VERIFY_RESULT(log.append(*note(store, 1, u"tiga"_s)));
        const auto before = events(store, 1);
        VERIFY_RESULT(store.open({.path = older}));
        QCOMPARE(events(store, 1).size(), 2);
        const auto recovered = recover(store, log);
        VERIFY_RESULT(recovered);
        QCOMPARE(recovered->redone, 2);
        QCOMPARE(recovered->logged, 0);
        QVERIFY(events(store, 1) == before);
        QCOMPARE(recover(store, log)->redone, 0);
        QCOMPARE(entries(store).last().seq, 3);
        QCOMPARE(note(store, 1, u"empat"_s)->seq, 4);
    }

    void whatNoLongerFitsIsKeptAsANote()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        OutboxLog log(store.dir() + u"/outbox.log"_s);
        const Ticket ticket = *store.ticket(1);
        // Made in another copy of the store, on version 5 of the ticket.
        VERIFY_RESULT(log.append({1, store.uuids.next(), ticket.id, 6, 5, CommandKind::FollowUp, store.clock.nowMs(),
            u"b.sari"_s, canonicalBody({{u"text"_s, u"Sudah ditambal"_s}, {u"to"_s, u"done"_s}})}));
        const auto recovered = recover(store, log);
        VERIFY_RESULT(recovered);
        QCOMPARE(recovered->kept, 1);
        const TicketEvent kept = events(store, 1).last();
        QCOMPARE(kept.kind, CommandKind::Note);
        QCOMPARE(kept.body[BodyKey::text].toString(), u"Sudah ditambal"_s);
        QVERIFY(kept.body[BodyKey::extra].toString().contains("follow_up"_L1));
        QCOMPARE(store.ticket(1)->status, TicketStatus::Waiting);
        QCOMPARE(recover(store, log)->kept, 0);
    }

    void commandsOfReportsThatAreNotHereWaitInTheOutbox()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        OutboxLog log(store.dir() + u"/outbox.log"_s);
        VERIFY_RESULT(log.append({1, store.uuids.next(), QUuid::createUuid(), 2, 1, CommandKind::Note,
            store.clock.nowMs(), u"b.sari"_s, "{\"text\":\"hilang\"}"}));
        const auto recovered = recover(store, log);
        VERIFY_RESULT(recovered);
        QCOMPARE(recovered->lost.size(), 1);
        QCOMPARE(entries(store).size(), 1);
        QVERIFY(recover(store, log)->lost.isEmpty());
        QCOMPARE(note(store, 1, u"baru"_s)->seq, 2);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"

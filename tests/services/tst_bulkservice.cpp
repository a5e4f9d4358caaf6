// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bulkservice.h"

#include "domain/projection.h"
#include "services/changenotifier.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/eventstore.h"
#include "storage/failingvfs.h"
#include "storage/storecheck.h"
#include "support/testmain.h"

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestBulkService final : public QObject
{
    Q_OBJECT

    static BulkOrder order(TestWorkspace& w, const QList<qint64>& keys, CommandKind kind, const QString& text = {})
    {
        BulkOrder order;
        order.command.kind = kind;
        order.command.text = text;
        order.officer = w.bureau;
        for (const qint64 key : keys)
            order.tickets.push_back({key, 0});
        return order;
    }
    static QList<qint64> reports(TestWorkspace& w, int count)
    {
        // The first as an import brings it, its like in one transaction: thousands one by one take their time.
        const qint64 first = *w.addReport(1);
        return w->database()
            .write(WritePriority::Bulk, [&](WriteSession& session) -> Result<QList<qint64>> {
                const TicketEvent like = *EventStore::lastEventOf(session, first).value();
                QList<qint64> keys {first};
                for (int i = 2; i <= count; ++i) {
                    TicketEvent event = like;
                    event.ticket = externalTicketId(u"crm"_s, QString::number(i));
                    event.id = w.uuids.next();
                    event.body[BodyKey::number] = u"JK%1"_s.arg(i, 10, 10, QChar(u'0'));
                    event.body[BodyKey::externalId] = QString::number(i);
                    Ticket ticket;
                    applyEvent(ticket, event);
                    const auto row = w->tickets().append(session, 0, event, ticket);
                    if (!row)
                        return fail(row.error());
                    keys += row->key;
                }
                return keys;
            })
            .result()
            .value_or(QList<qint64>());
    }
    static QStringList problems(TestWorkspace& w)
    {
        const auto report = StoreCheck::check(w->database(), w->tickets()).result();
        return report ? report->problems : QStringList {report.error().toLog()};
    }
    static qint64 outboxCount(TestWorkspace& w)
    {
        return w->database().read([](ReadSession& s) { return s.number("SELECT count(*) FROM outbox"); }).result().value_or(-1);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void saysBeforeWhatEachWillBecomeAndWhatCannot()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QList<qint64> keys = reports(w, 5);
        VERIFY_RESULT(w->commands().give(w.command(keys[1], CommandKind::Withdraw, u"Ganda"_s), w.bureau).result());
        BulkOrder wanted = order(w, keys + QList<qint64> {9999}, CommandKind::Coordinate, u"Mohon bantuan"_s);
        wanted.command.agency = u"dbm"_s;
        auto preview = BulkService(*w).preview(wanted).result();
        VERIFY_RESULT(preview);
        QCOMPARE(preview->may.size(), 4U);
        QCOMPARE(preview->may[0], (SeenTicket {keys[0], 1}));
        QCOMPARE(preview->becomes[size_t(TicketStatus::Coordinating)], 4);
        QCOMPARE(preview->changesStatus, 4);
        QVERIFY(preview->undoable);
        QCOMPARE(preview->refused.size(), 2U);
        QCOMPARE(preview->refused[0].number, w.ticket(keys[1])->number);
        QCOMPARE(preview->refused[0].error.detail, refusalCode(Refusal::WrongStatus));
        QCOMPARE(preview->refused[1].error.code, ErrorCode::NotFound);
        QCOMPARE(w.ticket(keys[0])->version, 1); // nothing is done
        // A field that is missing is missing everywhere.
        wanted.command.agency.reset();
        preview = BulkService(*w).preview(wanted).result();
        QVERIFY(preview->may.empty());
        QCOMPARE(preview->refused[0].error.detail, refusalCode(Refusal::NeedsAgency));
        QVERIFY(!BulkService(*w).preview(order(w, keys, CommandKind::Note, u"x"_s)).result()->undoable);
    }

    void givesEachItsOwnEventAndTakesAllBackAtOnce()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        QList<ChangeSet> changes;
        connect(&w->notifier(), &ChangeNotifier::changed, this, [&](const ChangeSet& change) { changes += change; });
        const QList<qint64> keys = reports(w, 1203);
        const Ticket before = *w.ticket(keys[7]);
        BulkService bulk(*w);
        BulkOrder wanted = order(w, keys, CommandKind::Triage);
        wanted.command.priority = Priority::High;
        QList<qint64> steps;
        const auto done = bulk.run(wanted, [&](qint64 now, qint64 total) {
            steps += now;
            return total == 1203;
        }).result();
        VERIFY_RESULT(done);
        QCOMPARE(done->done.size(), 1203U);
        QVERIFY(done->refused.empty() && !done->stopped && done->untried == 0);
        QCOMPARE(steps, (QList<qint64> {500, 1000, 1203}));
        QTRY_COMPARE(changes.size(), 3); // one a transaction
        QCOMPARE(changes[0].changed.size(), 500U);
        QCOMPARE(w.ticket(keys[7])->priority, Priority::High);
        QCOMPARE(w.ticket(keys[7])->version, 2);
        QCOMPARE(outboxCount(w), 1203);
        QCOMPARE(w->outboxLog().read()->size(), 1203);
        QCOMPARE(problems(w), QStringList());

        // Somebody worked on one of them meanwhile: that stays.
        VERIFY_RESULT(w->commands().give(w.command(keys[3], CommandKind::Start), w.village).result());
        const auto undone = bulk.run(BulkService::undoing(*done, w.bureau)).result();
        VERIFY_RESULT(undone);
        QCOMPARE(undone->done.size(), 1202U);
        QCOMPARE(undone->refused.size(), 1U);
        QCOMPARE(undone->refused[0].key, keys[3]);
        QCOMPARE(undone->refused[0].error.detail, refusalCode(Refusal::ChangedSince));
        QCOMPARE(w.ticket(keys[7])->priority, before.priority);
        QCOMPARE(w.ticket(keys[3])->priority, Priority::High);
        QCOMPARE(problems(w), QStringList());
    }

    void whatChangedAfterThePreviewIsNotOverwritten()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QList<qint64> keys = reports(w, 3);
        BulkService bulk(*w);
        BulkOrder wanted = order(w, keys, CommandKind::Withdraw, u"Uji coba"_s);
        wanted.tickets = bulk.preview(wanted).result()->may;
        VERIFY_RESULT(w->commands().give(w.command(keys[1], CommandKind::Start), w.village).result());
        const auto done = bulk.run(wanted).result();
        VERIFY_RESULT(done);
        QCOMPARE(done->done.size(), 2U);
        QCOMPARE(done->refused[0].error.code, ErrorCode::Conflict);
        QCOMPARE(w.ticket(keys[1])->status, TicketStatus::InProgress);
    }

    void stopsWhereItIsToldToAndSaysWhatIsLeft()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QList<qint64> keys = reports(w, 1100);
        BulkService bulk(*w);
        const auto done = bulk.run(order(w, keys, CommandKind::Start), [](qint64, qint64) { return false; }).result();
        VERIFY_RESULT(done);
        QCOMPARE(done->stopped->code, ErrorCode::Cancelled);
        QCOMPARE(done->done.size(), 500U);
        QCOMPARE(done->untried, 600);
        QCOMPARE(w.ticket(keys[499])->status, TicketStatus::InProgress);
        QCOMPARE(w.ticket(keys[500])->status, TicketStatus::Waiting);
        QCOMPARE(bulk.run(BulkService::undoing(*done, w.bureau)).result()->done.size(), 500U);
        QCOMPARE(problems(w), QStringList());
    }

    void givesWayToWhoWaitsForTheStore()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QList<qint64> keys = reports(w, 2000);
        const qint64 other = *w.addReport(5000);
        BulkService bulk(*w);
        QFuture<Result<CommandOutcome>> single;
        qint64 doneBefore = 0;
        std::atomic<qint64> doneSoFar = 0;
        const TicketCommand note = w.command(other, CommandKind::Note, u"Sementara itu"_s);
        const auto all = bulk.run(order(w, keys, CommandKind::Start), [&](qint64 now, qint64) {
            if (now == 500) {
                single = w->commands().give(note, w.village);
                single.then([&](const Result<CommandOutcome>&) { doneBefore = doneSoFar; });
            }
            doneSoFar = now;
            return true;
        }).result();
        VERIFY_RESULT(all);
        QCOMPARE(all->done.size(), 2000U);
        VERIFY_RESULT(single.result());
        QCOMPARE(doneBefore, 500); // the very next thing
    }

    void theRoleDecidesWhoMay()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        BulkOrder wanted = order(w, reports(w, 2), CommandKind::Note, u"Semua"_s);
        BulkService bulk(*w);
        for (const Role role : kAllRoles) {
            wanted.officer.role = role;
            const bool may = w->roles().mayDo(role, Power::Bulk);
            QCOMPARE(bulk.preview(wanted).result().has_value(), may);
            QCOMPARE(bulk.run(wanted).result().has_value(), may);
        }
        wanted.officer = w.viewer;
        VERIFY_ERROR(bulk.run(wanted).result(), ErrorCode::NotAllowed);
        wanted.officer = w.bureau;
        wanted.tickets.resize(BulkService::kMost + 1);
        VERIFY_ERROR(bulk.run(wanted).result(), ErrorCode::TooLarge);
        VERIFY_RESULT(bulk.run(order(w, {}, CommandKind::Note)).result());
    }

    void mergesManyIntoOneThatIsAmongThem()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QList<qint64> keys = reports(w, 4);
        BulkOrder wanted = order(w, keys, CommandKind::Merge, u"Banjir yang sama"_s);
        wanted.command.into = w.ticket(keys[2])->number;
        const auto done = BulkService(*w).run(wanted).result();
        VERIFY_RESULT(done);
        QCOMPARE(done->done.size(), 3U);
        QCOMPARE(done->refused.size(), 1U); // not into itself
        QCOMPARE(w.ticket(keys[0])->mergedInto, w.ticket(keys[2])->number);
        QCOMPARE(BulkService(*w).run(BulkService::undoing(*done, w.bureau)).result()->done.size(), 3U);
        QCOMPARE(w.ticket(keys[0])->status, TicketStatus::Waiting);
        QVERIFY(w.ticket(keys[0])->mergedInto.isEmpty());
    }

    void aDiskThatFillsUpStopsItWithoutLosingWhatIsDone()
    {
        FailingVfs vfs;
        TestWorkspace w;
        w.vfs = FailingVfs::name();
        VERIFY_RESULT(w.open());
        const QList<qint64> keys = reports(w, 1600);
        BulkService bulk(*w);
        const auto done = bulk.run(order(w, keys, CommandKind::Start), [&](qint64 now, qint64) {
            if (now == 500)
                vfs.failWritesAfter(3, SQLITE_FULL);
            return true;
        }).result();
        vfs.heal();
        VERIFY_RESULT(done);
        QCOMPARE(done->stopped->code, ErrorCode::DiskFull);
        QVERIFY(done->done.size() >= 500 && done->done.size() < 1600);
        QCOMPARE(qint64(done->done.size()) + done->untried, 1600);
        QCOMPARE(outboxCount(w), qint64(done->done.size()));
        QCOMPARE(w->outboxLog().read()->size(), qsizetype(done->done.size()));
        QCOMPARE(problems(w), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestBulkService)
#include "tst_bulkservice.moc"

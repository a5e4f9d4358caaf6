// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/slaservice.h"

#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/storecheck.h"
#include "storage/ticketstore.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

QByteArray limits(const QByteArray& respond)
{
    return "stage,categories,channels,from,to,limit,pause,source\nrespond,*,*,,," + respond
        + ",,uji\ncoordinate,*,*,,,6h,,uji\ncomplete,*,*,,,7d,asked,uji\nvalidate,*,*,,,3wd,,uji\n";
}

} // namespace

class SlaServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewStoreIsUpToDate()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        QVERIFY(w->slaProblems().isEmpty());
        SlaService service(*w);
        QVERIFY(service.isUpToDate().result().value());
    }

    void otherLimitsGiveOtherDueTimesOnceRefreshed()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        for (int i = 0; i < 6; ++i)
            VERIFY_RESULT(w.addReport(i));
        VERIFY_RESULT(w->commands().give(w.command(2, CommandKind::Start), w.village).result());
        write(w, u"sla.csv"_s, limits("48h"));
        VERIFY_RESULT(w.open());
        SlaService service(*w);
        QVERIFY(!service.isUpToDate().result().value());
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok()); // late is not damaged
        qint64 last = 0;
        const auto done = service
                              .refresh([&last](qint64 now, qint64 total) {
                                  last = now;
                                  return now <= total;
                              })
                              .result();
        VERIFY_RESULT(done);
        QCOMPARE(done->open, 6);
        QCOMPARE(done->changed, 5); // the one in progress is timed by its completion
        QCOMPARE(last, 6);
        QVERIFY(service.isUpToDate().result().value());
        QCOMPARE(due(w, 1), w.ticket(1)->statusAt + 48 * kHour);
        QVERIFY(StoreCheck::check(w->database(), w->tickets()).result()->ok());
        QFile::remove(w.dir() + u"/sla.csv"_s); // the built-in ones again
        VERIFY_RESULT(w.open());
        SlaService back(*w);
        QVERIFY(!back.isUpToDate().result().value());
        VERIFY_RESULT(back.refresh().result());
        QCOMPARE(due(w, 1), w.ticket(1)->statusAt + 24 * kHour);
    }

    void anAnswerTakenForTimeMovesTheDueTimeInTheStoreToo()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w.addReport(1));
        VERIFY_RESULT(w->commands().give(w.command(1, CommandKind::Start), w.village).result());
        TicketCommand ask = w.command(1, CommandKind::Ask, u"Di depan rumah nomor berapa?"_s);
        ask.until = w.clock.nowMs() + 48 * kHour;
        VERIFY_RESULT(w->commands().give(ask, w.village).result());
        const Ticket asked = *w.ticket(1);
        QCOMPARE(due(w, 1), asked.createdAt + 7 * 24 * kHour + 48 * kHour);
        SlaService service(*w);
        QCOMPARE(service.refresh().result()->changed, 0); // the refresh counts as the commands do
    }

    void aStoppedRefreshGoesOnLater()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w.addReport(1));
        write(w, u"sla.csv"_s, limits("48h"));
        VERIFY_RESULT(w.open());
        SlaService service(*w);
        VERIFY_ERROR(service.refresh([](qint64, qint64) { return false; }).result(), ErrorCode::Cancelled);
        QVERIFY(!service.isUpToDate().result().value());
    }

    void aWrongFileLeavesTheRulesOfBefore()
    {
        TestWorkspace w;
        write(w, u"sla.csv"_s, limits("48h"));
        write(w, u"escalation.csv"_s, "unit,after,to,source\nvillage,1h,parent,uji\n");
        VERIFY_RESULT(w.open());
        QVERIFY(w->slaProblems().isEmpty());
        QCOMPARE(w->escalation().rules().size(), 1);
        write(w, u"sla.csv"_s, limits("soon"));
        write(w, u"holidays.csv"_s, "date,name,kind\n2026-13-01,x,libur\n");
        VERIFY_RESULT(w.open());
        const QList<SlaProblem> problems = w->slaProblems();
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].file, u"sla.csv"_s);
        QVERIFY(problems[0].keptEarlier);
        QVERIFY(problems[0].error.detail.startsWith(u"line 2: limit is"_s));
        QVERIFY(!problems[1].keptEarlier); // never was right: the built-in one
        QCOMPARE(w->policy()->ruleFor(SlaStage::Respond, Ticket()).limit.code(), u"48h"_s);
        QVERIFY(w->policy()->calendar.knowsYear(2026));
        SlaService service(*w);
        QVERIFY(service.isUpToDate().result().value()); // nothing changed
        w.close();
        VERIFY_RESULT(w.open(true)); // and for who only looks
        QCOMPARE(w->policy()->ruleFor(SlaStage::Respond, Ticket()).limit.code(), u"48h"_s);
    }

private:
    static void write(TestWorkspace& w, const QString& name, const QByteArray& bytes)
    {
        w.close();
        QFile file(w.dir() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static qint64 due(TestWorkspace& w, qint64 key)
    {
        const std::vector<qint64> keys{key};
        return w->database()
            .read([&](ReadSession& session) { return w->tickets().ticketRows(session, keys); })
            .result()
            ->at(0)
            .dueAt;
    }
};

QTEST_GUILESS_MAIN(SlaServiceTest)
#include "tst_slaservice.moc"

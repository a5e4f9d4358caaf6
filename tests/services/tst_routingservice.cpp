// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/routingservice.h"
#include "services/testworkspace.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestRoutingService final : public QObject
{
    Q_OBJECT

    const Officer m_supervisor{u"pengawas"_s, u"Pengawas"_s, Role::Supervisor, {}, {}};

    [[nodiscard]] static QString write(const TestWorkspace& w, const QString& name, const QByteArray& rows)
    {
        const QString path = w.dir() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("category,area,channel,words,agency,priority,note\n" + rows);
        return path;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void beginsWithTheBuiltInRules()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        RoutingService service(*w);
        const auto book = service.loaded().result();
        QVERIFY(!book->ownRules && !book->problem);
        QVERIFY(!book->rules.rules().isEmpty());
        QVERIFY(!book->questions.forCategory({}).isEmpty());
    }

    void comparesOnPastReports()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        for (int i = 0; i < 30; ++i) {
            const bool lane = i % 3 == 0;
            VERIFY_RESULT(w.addReport(i, {{BodyKey::text, lane ? u"Trotoar rusak"_s : u"Jalan berlubang"_s}, {BodyKey::isPrivate, i == 0}}));
        }
        RoutingService service(*w);
        (void)service.loaded().result();
        const auto rules = service.read(write(w, u"new.csv"_s, "jalan,,,trotoar,distamhut,,\n")).result();
        VERIFY_RESULT(rules);
        std::atomic<qint64> told = 0;
        const auto result = service.test(*rules, w.bureau, 100'000, [&told](qint64 done, qint64) { told = done; }).result();
        VERIFY_RESULT(result);
        QCOMPARE(result->reports, 30);
        QCOMPARE(result->changed, 10);
        QCOMPARE(result->same, 20);
        QCOMPARE(result->unanswered, 0);
        QCOMPARE(result->changes.size(), 10);
        QCOMPARE(result->changes.first().would.agency, u"distamhut"_s);
        QCOMPARE(result->changes.first().would.line, 2);
        QVERIFY(result->changes.first().now.agency.startsWith(u"dbm"_s));
        QCOMPARE(told.load(), 30);
        // Words of a private report are not read for who may not read them.
        QCOMPARE(service.test(*rules, w.viewer, 100'000).result()->changed, 9);
        QCOMPARE(service.test(*rules, w.bureau, 6).result()->reports, 6); // the newest
    }

    void stopsWhenAsked()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w.addReport(1));
        RoutingService service(*w);
        auto first = service.test({}, w.bureau, 10);
        auto second = service.test({}, w.bureau, 10); // ends the one before
        VERIFY_RESULT(second.result());
        QVERIFY(!first.result() || first.result()->reports == 1);
        auto last = service.test({}, w.bureau, 10, [&service](qint64, qint64) { service.cancelTest(); });
        VERIFY_ERROR(last.result(), ErrorCode::Cancelled);
    }

    void takesOverOnlyRightFilesOfWhoMay()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        RoutingService service(*w);
        const qsizetype builtIn = service.loaded().result()->rules.rules().size();
        const QString right = write(w, u"right.csv"_s, "jalan,,,,dbm,,\n");
        VERIFY_ERROR(service.adopt(right, w.viewer).result(), ErrorCode::NotAllowed);
        VERIFY_ERROR(service.useBuiltIn(w.viewer).result(), ErrorCode::NotAllowed);
        const auto wrong = service.adopt(write(w, u"wrong.csv"_s, "jalan,,,,dbm,,\njalan,,,,dbx,,\n"), m_supervisor).result();
        VERIFY_ERROR(wrong, ErrorCode::InvalidInput);
        QVERIFY(wrong.error().detail.contains(u"line 3"_s));
        QCOMPARE(service.book()->rules.rules().size(), builtIn); // the rules before stay
        VERIFY_ERROR(service.adopt(w.dir() + u"/none.csv"_s, m_supervisor).result(), ErrorCode::Unreadable);
        VERIFY_RESULT(service.adopt(right, m_supervisor).result());
        QVERIFY(service.book()->ownRules);
        QCOMPARE(service.book()->rules.rules().size(), 1);
        QVERIFY(RoutingService(*w).loaded().result()->ownRules); // at the next start as well
        VERIFY_RESULT(service.useBuiltIn(m_supervisor).result());
        QVERIFY(!service.book()->ownRules);
        QVERIFY(QFile::exists(RoutingBook::filePath(w->profileDir()) + u".old"_s));
    }

    void whatWasRightStaysWhenTheFileGoesWrong()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QString path = RoutingBook::filePath(w->profileDir());
        const auto say = [&path](const QByteArray& rows) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write");
            file.write("category,area,channel,words,agency,priority,note\n" + rows);
        };
        say("jalan,,,,dbm.*,,\njalan,,,,dbm,,\n");
        RoutingService service(*w);
        QCOMPARE(service.loaded().result()->rules.rules().size(), 2);
        say("jalan,,,,dbx,,\n");
        const auto book = service.loaded().result();
        QVERIFY(book->problem && book->keptEarlier && book->ownRules);
        QCOMPARE(book->rules.rules().size(), 2);
        say("jalan,,,,dbm,,\n");
        QVERIFY(!service.loaded().result()->problem);
        QCOMPARE(service.book()->rules.rules().size(), 1);
    }

    void saysThatTheProfilesFileIsWrong()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        QFile file(RoutingBook::filePath(w->profileDir()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("category,area,channel,words,agency,priority,note\n,,,,dbx,,\n");
        file.close();
        RoutingService service(*w);
        const auto book = service.loaded().result();
        QVERIFY(book->problem && book->problem->detail.contains(u"line 2"_s));
        QVERIFY(!book->ownRules && !book->rules.rules().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRoutingService)
#include "tst_routingservice.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/programrun.h"
#include "support/testhub.h"
#include "sync/hubcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// Two profiles that join a hub with the real binary and work together, one of them without a line for a while.
class TestSyncCommand final : public QObject
{
    Q_OBJECT

    using Run = ProgramRun;

    [[nodiscard]] Run run(const QString& profile, const QStringList& arguments, const QByteArray& input = {}) const
    {
        return Run::of(QStringLiteral(JAKOPS_BINARY), QStringList{u"--profile"_s, m_folder.filePath(profile)} + arguments, input);
    }
    void join(const QString& profile, const QString& officer, const QString& role = u"bureau"_s)
    {
        const auto invited = m_hub->invite(officer, role);
        VERIFY_RESULT(invited);
        const Run wrong = run(
            profile, {u"hub"_s, u"join"_s, invited->address, u"--code"_s, u"AAAA-BBBB"_s}, invited->password.toUtf8() + '\n');
        QCOMPARE(wrong.code, ExitFailed);
        const Run joined = run(profile, {u"hub"_s, u"join"_s, invited->address, u"--code"_s, invited->code, u"--json"_s},
            invited->password.toUtf8() + '\n');
        QVERIFY2(joined.code == ExitDone, joined.told().constData());
        QCOMPARE(joined.object()[u"officer"_s].toString(), officer);
        QVERIFY(!joined.told().contains(invited->password.toUtf8()));
    }
    Run sync(const QString& profile) const { return run(profile, {u"sync"_s, u"--once"_s, u"--json"_s}); }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
    }
    void init() { pinEnvironment(); }

    void aProfileWithoutAHubSaysSo()
    {
        QCOMPARE(sync(u"alone"_s).code, ExitFailed);
        QCOMPARE(run(u"alone"_s, {u"sync"_s}).code, ExitUsage);
        QCOMPARE(run(u"alone"_s, {u"hub"_s, u"join"_s}).code, ExitUsage);
    }
    void twoProfilesWorkTogetherAndNothingIsLost()
    {
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        const auto pushed = (*source)->pg->push((*source)->id,
            {(*source)->report(QUuid::createUuid(), u"31.74.01.1007"_s,
                {{BodyKey::number, u"JK2611210001"_s}, {BodyKey::text, u"Lubang di jalan"_s},
                    {BodyKey::agency, u"dbm"_s}})});
        VERIFY_RESULT(pushed);
        join(u"a"_s, u"biro.satu"_s);
        join(u"b"_s, u"biro.dua"_s);
        for (const QString& profile : {u"a"_s, u"b"_s}) {
            const Run first = sync(profile);
            QVERIFY2(first.code == ExitDone, first.told().constData());
            QCOMPARE(first.object()[u"hub"_s].toString(), u"Uji"_s);
            QVERIFY(run(profile, {u"list"_s}).out.contains("JK2611210001"));
        }
        // Both work on it, and neither knows of the other.
        const Run withdrawn = run(u"a"_s,
            {u"act"_s, u"JK2611210001"_s, u"withdraw"_s, u"--text"_s, u"Ditarik pelapor"_s, u"--as"_s, u"biro.satu"_s});
        QVERIFY2(withdrawn.code == ExitDone, withdrawn.told().constData());
        const Run started = run(u"b"_s,
            {u"act"_s, u"JK2611210001"_s, u"start"_s, u"--text"_s, u"Kami di lokasi"_s, u"--as"_s, u"biro.dua"_s});
        QVERIFY2(started.code == ExitDone, started.told().constData());
        QCOMPARE(sync(u"a"_s).object()[u"pending"_s].toInt(-1), 0);
        const QJsonObject late = sync(u"b"_s).object();
        QCOMPARE(late[u"pending"_s].toInt(-1), 0);
        QCOMPARE(late[u"cards"_s].toArray().size(), 1);
        const QJsonObject card = late[u"cards"_s].toArray()[0].toObject();
        QCOMPARE(card[u"kind"_s].toString(), u"converted"_s);
        QCOMPARE(card[u"reason"_s].toString(), u"status_is_withdrawn"_s);
        QCOMPARE(card[u"body"_s].toObject()[u"text"_s].toString(), u"Kami di lokasi"_s);
        (void)sync(u"a"_s);
        for (const QString& profile : {u"a"_s, u"b"_s}) {
            const Run shown = run(profile, {u"show"_s, u"JK2611210001"_s, u"--json"_s});
            QCOMPARE(shown.object()[u"status"_s].toString(), u"withdrawn"_s);
            QVERIFY(shown.out.contains("Kami di lokasi"));
            const Run whole = run(profile, {u"check"_s});
            QVERIFY2(whole.code == ExitDone, whole.told().constData());
        }
    }
    void aSourceBelongsToTheHub()
    {
        QFile file(m_folder.filePath(u"reports.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("number,text\nJK9,Jalan rusak\n");
        file.close();
        const Run refused = run(u"a"_s, {u"import"_s, file.fileName(), u"--as"_s, u"biro.satu"_s, u"--json"_s});
        QCOMPARE(refused.code, ExitFailed);
        QVERIFY2(refused.told().contains("sources_at_hub"), refused.told().constData());
    }

    void aSourcesProgramBringsItsReportsToAllAndNoneTwice()
    {
        const auto write = [this](const QByteArray& rows, const QByteArray& more = {}) {
            QFile file(m_folder.filePath(u"kanal.csv"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("number,status,category_name,lat,lon,private,text,updated" + more + '\n' + rows);
        };
        const auto ingest = [this](const QString& profile) {
            return run(profile, {u"sync"_s, u"--ingest"_s, m_folder.filePath(u"kanal.csv"_s), u"--source"_s, u"kanal"_s, u"--json"_s});
        };
        join(u"source"_s, u"kanal.satu"_s, u"ingest"_s);
        write("K-1,waiting,Jalan,-6.2,106.8268,0,Lubang di depan pasar,2026-11-20T01:00:00Z\n"
              "K-2,waiting,Jalan,-6.2,106.8269,1,Rahasia: pungutan liar,2026-11-20T01:00:00Z\n");
        const Run first = ingest(u"source"_s);
        QVERIFY2(first.code == ExitDone, first.told().constData());
        QVERIFY2(first.out.contains("\"new\":2"), first.told().constData());
        const Run again = ingest(u"source"_s);
        QVERIFY2(again.code == ExitDone && again.out.contains("\"unchanged\":2"), again.told().constData());
        // Its computer was lost: another one begins with nothing and tells the hub nothing new.
        join(u"source2"_s, u"kanal.dua"_s, u"ingest"_s);
        const Run other = ingest(u"source2"_s);
        QVERIFY2(other.code == ExitDone && other.out.contains("\"new\":0"), other.told().constData());
        (void)sync(u"a"_s);
        const Run listed = run(u"a"_s, {u"list"_s});
        QCOMPARE(listed.out.count("K-1"), 1);
        QCOMPARE(listed.out.count("K-2"), 1);
        // What the source changes comes through, and stands beside what an officer decided.
        QCOMPARE(run(u"a"_s, {u"act"_s, u"K-1"_s, u"start"_s, u"--as"_s, u"biro.satu"_s}).code, int(ExitDone));
        (void)sync(u"a"_s);
        write("K-1,waiting,Jalan,-6.2,106.8268,0,Lubang di depan pasar dan di jembatan,2026-11-21T01:00:00Z\n");
        const Run changed = ingest(u"source"_s);
        QVERIFY2(changed.code == ExitDone && changed.out.contains("\"updated\":1"), changed.told().constData());
        (void)sync(u"a"_s);
        const Run shown = run(u"a"_s, {u"show"_s, u"K-1"_s, u"--json"_s});
        QVERIFY2(shown.out.contains("dan di jembatan"), shown.out.constData());
        QCOMPARE(shown.object()[u"status"_s].toString(), u"in_progress"_s);
        // A question of an officer is answered through the source.
        const Run asked = run(u"a"_s, {u"act"_s, u"K-1"_s, u"ask"_s, u"--text"_s, u"Di sisi mana?"_s, u"--until"_s,
            QDate::currentDate().addDays(3).toString(Qt::ISODate), u"--as"_s, u"biro.satu"_s});
        QVERIFY2(asked.code == ExitDone, asked.told().constData());
        (void)sync(u"a"_s);
        write("K-1,waiting,Jalan,-6.2,106.8268,0,Lubang di depan pasar dan di jembatan,2026-11-22T01:00:00Z,Sisi utara\n", ",jawaban_pelapor");
        const Run answered = ingest(u"source"_s);
        QVERIFY2(answered.code == ExitDone && !answered.out.contains("wrong_role"), answered.told().constData());
        (void)sync(u"a"_s);
        const Run after = run(u"a"_s, {u"show"_s, u"K-1"_s, u"--json"_s});
        QVERIFY2(after.out.contains("Sisi utara"), after.out.constData());
        const Run whole = run(u"source"_s, {u"check"_s});
        QVERIFY2(whole.code == ExitDone, whole.told().constData());
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        const auto checked = HubCheck(**admin, m_hub->parts()).run();
        VERIFY_RESULT(checked);
        QCOMPARE(checked->problems, QStringList());
    }
    void whatAScriptDidOfflineWasDoneUponWhatItSaw()
    {
        (void)sync(u"a"_s);
        (void)sync(u"b"_s);
        const QString number = u"K-2"_s;
        QCOMPARE(run(u"b"_s, {u"act"_s, number, u"start"_s, u"--as"_s, u"biro.dua"_s}).code, int(ExitDone));
        QCOMPARE(run(u"a"_s, {u"act"_s, number, u"coordinate"_s, u"--agency"_s, u"dsda"_s, u"--text"_s, u"Saluran"_s, u"--as"_s, u"biro.satu"_s}).code,
            int(ExitDone));
        (void)sync(u"a"_s);
        const QJsonObject late = sync(u"b"_s).object();
        const QJsonArray cards = late[u"cards"_s].toArray();
        QVERIFY(std::ranges::any_of(cards, [](const QJsonValue& card) { return card[u"reason"_s].toString() == "reassigned_since"_L1; }));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestHub> m_hub;
};

QTEST_GUILESS_MAIN(TestSyncCommand)
#include "tst_synccommand.moc"

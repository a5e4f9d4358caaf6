// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/programrun.h"
#include "support/testhub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A hub as its administrator meets it: the real binary against a server of its own.
class TestHubCommand final : public QObject
{
    Q_OBJECT

    using Run = ProgramRun;
    std::unique_ptr<TestHub> m_hub;

    [[nodiscard]] QString address(const QString& login = u"admin"_s) const
    {
        return u"host=%1 dbname=hub user=%2"_s.arg(m_hub->folder(), login);
    }
    [[nodiscard]] Run run(const QStringList& arguments, const QString& to = {}, const QByteArray& input = {}) const
    {
        return Run::of(QStringLiteral(JAKOPS_BINARY), QStringList{u"hub"_s} + arguments, input, to.isEmpty() ? address() : to);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->createDatabase(u"hub"_s));
    }
    void init() { pinEnvironment(); }

    void saysThatThereIsNoHubYet()
    {
        for (const QString& action : {u"check"_s, u"upgrade"_s})
            QCOMPARE(run({action}).code, ExitFailed);
        QCOMPARE(run({u"officer"_s, u"list"_s}).code, ExitFailed);
    }

    void makesAHubAndMakingItAgainChangesNothing()
    {
        const Run made = run({u"init"_s, u"--name"_s, u"Jakarta"_s, u"--json"_s});
        QVERIFY2(made.code == ExitDone, made.told().constData());
        QCOMPARE(made.object()[u"applied"_s].toInt(), made.object()[u"schema"_s].toInt());
        const Run again = run({u"init"_s, u"--json"_s});
        QCOMPARE(again.object()[u"applied"_s].toInt(), 0);
        QCOMPARE(again.object()[u"hub"_s], made.object()[u"hub"_s]);
        QCOMPARE(again.object()[u"name"_s].toString(), u"Jakarta"_s);
        const Run upgraded = run({u"upgrade"_s, u"--restored"_s, u"--json"_s});
        QCOMPARE(upgraded.object()[u"epoch"_s].toInt(), made.object()[u"epoch"_s].toInt() + 1);
    }

    void addsAnOfficerWhoCanConnectAndEnrolADevice()
    {
        const Run added
            = run({u"officer"_s, u"add"_s, u"lurah.manggarai"_s, u"--name"_s, u"Siti Rahmawati"_s, u"--role"_s,
                u"village"_s, u"--agency"_s, u"kel.31.74.01.1007"_s, u"--area"_s, u"31.74.01.1007"_s, u"--json"_s});
        QVERIFY2(added.code == ExitDone, added.told().constData());
        const HubCredentials credentials{
            added.object()[u"login"_s].toString(), added.object()[u"password"_s].toString()};
        const Run coded = run({u"device"_s, u"code"_s, u"lurah.manggarai"_s, u"--json"_s});
        QVERIFY2(coded.code == ExitDone, coded.told().constData());
        const auto connection = m_hub->connect(credentials);
        VERIFY_RESULT(connection);
        PgHub hub(**connection);
        const QUuid device = QUuid::createUuid();
        const auto enrolled = hub.enrol(
            coded.object()[u"enrolment_code"_s].toString(), device, DeviceKey::make().publicKey(), u"Laptop"_s);
        VERIFY_RESULT(enrolled);
        QVERIFY(*enrolled);
        const Run devices = run({u"device"_s, u"list"_s});
        QVERIFY(devices.out.contains("lurah.manggarai") && devices.out.contains("Laptop"));
        QVERIFY(run({u"officer"_s, u"list"_s}).out.contains("1 device"));
        QCOMPARE(run({u"device"_s, u"revoke"_s, device.toString(QUuid::WithoutBraces)}).code, ExitDone);
        QVERIFY(run({u"device"_s, u"list"_s}).out.contains("revoked"));
        QCOMPARE(run({u"officer"_s, u"disable"_s, u"lurah.manggarai"_s}).code, ExitDone);
        QVERIFY(!m_hub->connect(credentials));
        QCOMPARE(run({u"officer"_s, u"disable"_s, u"nobody"_s}).code, ExitFailed);
        const Run wrong = run({u"officer"_s, u"add"_s, u"camat"_s, u"--name"_s, u"X"_s, u"--role"_s, u"district"_s,
            u"--agency"_s, u"nonsense"_s, u"--area"_s, u"31.74.01"_s});
        QCOMPARE(wrong.code, ExitUsage);
    }

    void checkIsQuietOnASoundHubAndLoudOnADamagedOne()
    {
        const Run sound = run({u"check"_s, u"--json"_s});
        QVERIFY2(sound.code == ExitDone, sound.told().constData());
        QCOMPARE(sound.object()[u"ok"_s].toBool(), true);
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->run("GRANT SELECT ON hub.sealed TO hub_officer"));
        const Run damaged = run({u"check"_s, u"--json"_s});
        QCOMPARE(damaged.code, ExitFailed);
        QCOMPARE(damaged.object()[u"problems"_s].toArray().size(), 1);
        VERIFY_RESULT((*admin)->run("REVOKE SELECT ON hub.sealed FROM hub_officer"));
    }

    void takesAPasswordFromStandardInputOnly()
    {
        const Run added
            = run({u"officer"_s, u"add"_s, u"staf"_s, u"--name"_s, u"Staf"_s, u"--role"_s, u"staff"_s, u"--json"_s});
        const QString login = added.object()[u"login"_s].toString();
        const QByteArray password = added.object()[u"password"_s].toString().toUtf8();
        QCOMPARE(run({u"check"_s}, address(login)).code, ExitFailed); // nothing given
        const Run asked = run({u"device"_s, u"list"_s}, address(login), password + '\n');
        QVERIFY2(asked.code == ExitFailed && asked.err.contains("42501"),
            asked.told().constData()); // connected, and an officer is no administrator
        const Run given = run({u"check"_s}, address() + u" password=rahasia"_s);
        QCOMPARE(given.code, ExitUsage);
        QVERIFY(!given.told().contains("rahasia"));
    }

    void neverConnectsWithLessThanItShould()
    {
        const Run lesser = run({u"check"_s}, u"host=hub.invalid dbname=hub sslmode=require"_s);
        QCOMPARE(lesser.code, ExitUsage);
        QVERIFY(lesser.err.contains("sslmode"));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown") << QStringList{u"destroy"_s};
        QTest::newRow("officer what") << QStringList{u"officer"_s};
        QTest::newRow("officer whom") << QStringList{u"officer"_s, u"add"_s};
        QTest::newRow("officer role") << QStringList{
            u"officer"_s, u"add"_s, u"x"_s, u"--name"_s, u"X"_s, u"--role"_s, u"king"_s};
        QTest::newRow("check what") << QStringList{u"check"_s, u"list"_s};
        QTest::newRow("hours") << QStringList{u"device"_s, u"code"_s, u"x"_s, u"--hours"_s, u"0"_s};
        QTest::newRow("restored") << QStringList{u"init"_s, u"--restored"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Run wrong = run(arguments);
        QVERIFY2(wrong.code == ExitUsage, wrong.told().constData());
    }
};

QTEST_GUILESS_MAIN(TestHubCommand)
#include "tst_hubcommand.moc"

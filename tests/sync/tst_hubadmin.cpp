// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testhub.h"
#include "sync/hubcheck.h"

#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kVillage = "31.74.01.1007";

} // namespace

class TestHubAdmin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
    }
    void init() { pinEnvironment(); }

    void initAndUpgradeAgainChangeNothing()
    {
        HubAdmin admin(*m_admin);
        const auto before = admin.state();
        VERIFY_RESULT(before);
        const auto dump = [&] {
            return m_admin->query("SELECT (SELECT md5(string_agg(x::text, '|' ORDER BY x::text)) FROM hub.rule x), "
                                  "(SELECT md5(string_agg(x::text, '|' ORDER BY x::text)) "
                                  "FROM hub.audience x), (SELECT md5(string_agg(p.oid::regprocedure::text || "
                                  "coalesce(p.proacl::text, ''), '|' ORDER BY p.oid)) FROM pg_proc p "
                                  "WHERE pronamespace IN ('hub'::regnamespace, 'api'::regnamespace))");
        };
        const auto one = dump();
        for (int i = 0; i < 2; ++i) {
            const auto again = admin.upgrade(m_hub->parts());
            VERIFY_RESULT(again);
            QCOMPARE(again->applied, 0);
            QCOMPARE(again->hub, before->hub);
            QCOMPARE(again->rulesVersion, before->rulesVersion);
            QCOMPARE(again->name, u"Uji"_s);
        }
        const auto two = dump();
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        for (int column = 0; column < 3; ++column)
            QCOMPARE(two->text(0, column), one->text(0, column));
    }

    void changedRulesReachTheHub()
    {
        HubAdmin admin(*m_admin);
        HubParts parts = m_hub->parts();
        parts.powers = {};
        const auto before = admin.state();
        const auto after = admin.upgrade(parts);
        VERIFY_RESULT(after);
        QCOMPARE(after->rulesVersion, before->rulesVersion + 1);
        VERIFY_RESULT(admin.upgrade(m_hub->parts()));
    }

    void refusesAMigrationThatIsNotTheOneApplied()
    {
        HubParts parts = m_hub->parts();
        parts.scripts[1].sql += "-- changed";
        VERIFY_ERROR(HubAdmin(*m_admin).upgrade(parts), ErrorCode::StoreDamaged);
        parts = m_hub->parts();
        parts.scripts.removeLast();
        VERIFY_ERROR(HubAdmin(*m_admin).upgrade(parts), ErrorCode::StoreTooNew);
    }

    void aFailedMigrationLeavesTheSchemaBefore()
    {
        VERIFY_RESULT(m_hub->createDatabase(u"half"_s));
        const auto connection = m_hub->admin(u"half"_s);
        VERIFY_RESULT(connection);
        HubParts parts = m_hub->parts();
        parts.scripts[2].sql += "\nSELECT 1/0;";
        HubAdmin admin(**connection);
        QVERIFY(!admin.upgrade(parts));
        const auto schema
            = (*connection)
                  ->query("SELECT max(version), to_regprocedure('api.push(uuid, jsonb)') IS NULL FROM hub.migration");
        VERIFY_RESULT(schema);
        QCOMPARE(schema->number(0, 0), 2);
        QVERIFY(schema->flag(0, 1));
        const auto whole = admin.upgrade(m_hub->parts());
        VERIFY_RESULT(whole);
        QCOMPARE(whole->applied, int(m_hub->parts().scripts.size()) - 2);
    }

    void tellsWhereThereIsNoHub()
    {
        VERIFY_RESULT(m_hub->createDatabase(u"empty"_s));
        const auto connection = m_hub->admin(u"empty"_s);
        VERIFY_RESULT(connection);
        VERIFY_ERROR(HubAdmin(**connection).state(), ErrorCode::NotFound);
    }

    void anOfficersLoginTellsNothingAndHisPasswordIsNowhere()
    {
        HubAdmin admin(*m_admin);
        const auto made = admin.addOfficer({{}, u"lurah.manggarai"_s, u"Siti Rahmawati"_s, u"village"_s,
            u"kel."_s + QLatin1StringView(kVillage), QLatin1StringView(kVillage)});
        VERIFY_RESULT(made);
        QVERIFY(made->login.startsWith("o_"_L1) && !made->login.contains("manggarai"_L1));
        const auto verifier = m_admin->query(
            "SELECT rolpassword, rolconnlimit FROM pg_authid WHERE rolname = $1", {HubValue::text(made->login)});
        VERIFY_RESULT(verifier);
        QVERIFY(verifier->text(0, 0).startsWith("SCRAM-SHA-256$"_L1));
        QCOMPARE(verifier->number(0, 1), 3);
        VERIFY_RESULT(m_hub->connect(*made));
        VERIFY_ERROR(m_hub->connect({made->login, u"wrong"_s}), ErrorCode::NotAllowed);
        VERIFY_ERROR(
            admin.addOfficer({{}, u"lurah.manggarai"_s, u"Lagi"_s, u"bureau"_s, {}, {}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(admin.addOfficer({{}, u"x.y"_s, u"Tanpa"_s, u"village"_s, {}, {}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(
            admin.addOfficer({{}, u"x.y"_s, u"Tanpa"_s, u"agency"_s, u"nonsense"_s, {}}), ErrorCode::InvalidInput);
        const auto again = admin.newPassword(u"lurah.manggarai"_s);
        VERIFY_RESULT(again);
        VERIFY_ERROR(m_hub->connect(*made), ErrorCode::NotAllowed);
        VERIFY_RESULT(m_hub->connect({made->login, *again}));
    }

    void scopeFollowsTheConsolesRules()
    {
        const auto district = m_hub->console(u"camat.tebet"_s, u"district"_s, u"kec.31.74.01"_s, u"31.74.01"_s);
        const auto dinas = m_hub->console(u"dinas.bm"_s, u"agency"_s, u"dbm"_s);
        VERIFY_RESULT(district);
        VERIFY_RESULT(dinas);
        const auto codes = [&](TestDevice& device) {
            const auto rows = device.connection->query(
                "SELECT a.code FROM hub.feed_head h JOIN hub.audience a USING (audience) ORDER BY a.code");
            QStringList list;
            for (int i = 0; rows && i < rows->count(); ++i)
                list += rows->text(i, 0);
            return list;
        };
        const QStringList inDistrict = codes(**district);
        QVERIFY(inDistrict.contains("31.74.01"_L1) && inDistrict.contains(QLatin1StringView(kVillage))
            && inDistrict.contains("kec.31.74.01"_L1));
        QVERIFY(
            !inDistrict.contains("31.74"_L1) && !inDistrict.contains("31.74.02"_L1) && !inDistrict.contains("31"_L1));
        const QStringList ofDinas = codes(**dinas);
        QVERIFY(ofDinas.contains("dbm"_L1) && ofDinas.contains("dbm.jaksel"_L1));
        QVERIFY(std::ranges::all_of(
            ofDinas, [](const QString& code) { return code == "dbm"_L1 || code.startsWith("dbm."_L1); }));
    }

    void movingAnOfficerMovesHisScope()
    {
        auto device = m_hub->console(
            u"lurah.pindah"_s, u"village"_s, u"kel."_s + QLatin1StringView(kVillage), QLatin1StringView(kVillage));
        VERIFY_RESULT(device);
        const auto before = (*device)->pg->hello((*device)->id);
        VERIFY_RESULT(HubAdmin(*m_admin).moveOfficer(u"lurah.pindah"_s, u"bureau"_s, {}, {}));
        const auto after = (*device)->pg->hello((*device)->id);
        VERIFY_RESULT(after);
        QVERIFY(after->scopeVersion > before->scopeVersion);
        QVERIFY((*device)->pg->heads()->size() > 500);
    }

    void aCodeEnrolsOneDeviceOnce()
    {
        HubAdmin admin(*m_admin);
        auto device = m_hub->console(u"staf.satu"_s, u"staff"_s);
        auto other = m_hub->console(u"staf.dua"_s, u"staff"_s);
        VERIFY_RESULT(device);
        VERIFY_RESULT(other);
        const auto code = admin.enrolmentCode(u"staf.satu"_s);
        VERIFY_RESULT(code);
        const QByteArray key = DeviceKey::make().publicKey();
        QCOMPARE(*(*other)->pg->enrol(*code, QUuid::createUuid(), key, u"x"_s), false); // another officer's
        QCOMPARE(*(*device)->pg->enrol(u"0000-0000-0000-0000"_s, QUuid::createUuid(), key, u"x"_s), false);
        QCOMPARE(*(*device)->pg->enrol(code->toLower().remove(u'-'), QUuid::createUuid(), key, u"x"_s), true);
        QCOMPARE(*(*device)->pg->enrol(*code, QUuid::createUuid(), key, u"x"_s), false); // used
        const auto old = admin.enrolmentCode(u"staf.satu"_s, 0);
        QCOMPARE(*(*device)->pg->enrol(*old, QUuid::createUuid(), key, u"x"_s), false); // over
        VERIFY_ERROR(admin.enrolmentCode(u"nobody"_s), ErrorCode::NotFound);
    }

    void aRevokedDeviceAndADisabledOfficerAreRefused()
    {
        HubAdmin admin(*m_admin);
        auto device = m_hub->console(u"staf.hilang"_s, u"staff"_s);
        VERIFY_RESULT(device);
        TestDevice& d = **device;
        VERIFY_RESULT(d.pg->push(d.id, {d.report(QUuid::createUuid(), u"31.74.01.1007"_s)}));
        VERIFY_RESULT(admin.revokeDevice(d.id));
        VERIFY_ERROR(admin.revokeDevice(d.id), ErrorCode::NotFound);
        VERIFY_ERROR(d.pg->push(d.id, {d.report(QUuid::createUuid(), u"31.74.01.1007"_s)}), ErrorCode::NotAllowed);
        QVERIFY(d.pg->hello(d.id)->deviceRevoked);
        VERIFY_RESULT(admin.setEnabled(u"staf.hilang"_s, false));
        QVERIFY(!d.pg->heads()); // his session was ended
        QVERIFY(!m_hub->reconnect(d));
        VERIFY_RESULT(admin.setEnabled(u"staf.hilang"_s, true));
        VERIFY_RESULT(m_hub->reconnect(d));
    }

    void aRestoredHubBeginsANewEpoch()
    {
        HubAdmin admin(*m_admin);
        const auto before = admin.state();
        VERIFY_RESULT(admin.restored());
        QCOMPARE(admin.state()->epoch, before->epoch + 1);
    }

    void checkFindsNothingOnASoundHubAndEveryTampering()
    {
        auto device = m_hub->console(u"staf.cek"_s, u"staff"_s);
        VERIFY_RESULT(device);
        TestDevice& d = **device;
        const QUuid ticket = QUuid::createUuid();
        const QUuid hidden = QUuid::createUuid();
        VERIFY_RESULT(d.pg->push(d.id,
            {d.report(ticket, u"31.74.01.1007"_s, {{BodyKey::text, u"Lubang"_s}, {BodyKey::number, u"CEK1"_s}}),
                d.command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"satu"_s}}),
                d.command(CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}}),
                d.report(hidden, u"31.74.01.1007"_s, {{BodyKey::text, u"Rahasia"_s}, {BodyKey::isPrivate, true}})}));
        const auto sound = HubCheck(*m_admin, m_hub->parts()).run();
        VERIFY_RESULT(sound);
        QCOMPARE(sound->problems, QStringList());
        QVERIFY(sound->events >= 4 && sound->auditRows > 0);

        // As a superuser who switches the triggers off: nothing of it goes unnoticed.
        const QByteArray id = HubValue::uuid(ticket);
        const QList<QByteArray> edits{
            "UPDATE hub.event SET body = replace(body, 'satu', 'dua') WHERE ticket_id = '" + id + "'",
            "DELETE FROM hub.event WHERE ticket_id = '" + id + "' AND version = 2",
            "UPDATE hub.event SET actor = 'lain' WHERE ticket_id = '" + id + "' AND version = 3",
            "UPDATE hub.event SET effective_at = effective_at + 1 WHERE ticket_id = '" + id + "' AND version = 3",
            "UPDATE hub.event SET sig = sha512('x') WHERE ticket_id = '" + id + "' AND version = 1",
            "UPDATE hub.ticket SET status = 'done' WHERE ticket_id = '" + id + "'",
            "DELETE FROM hub.feed WHERE pos = 1", "UPDATE hub.feed SET kind = 'o' WHERE pos = 2",
            "UPDATE hub.feed_head SET pos = pos + 1 WHERE pos > 0", "DELETE FROM hub.audit WHERE n = 2",
            "DELETE FROM hub.audit WHERE n = (SELECT max(n) FROM hub.audit)",
            "UPDATE hub.audit SET detail = '{}' WHERE n = 1", "DELETE FROM hub.verdict WHERE device_seq = 2",
            "UPDATE hub.event_private SET body = replace(body, 'Rahasia', 'Terbuka')",
            "GRANT SELECT ON hub.sealed TO hub_officer", "GRANT UPDATE ON hub.ticket TO hub_officer",
            "ALTER TABLE hub.event DISABLE ROW LEVEL SECURITY",
            "GRANT EXECUTE ON FUNCTION hub.feed_append(int[], text[], uuid[], uuid[], bytea[]) TO PUBLIC",
            "ALTER ROLE hub_owner BYPASSRLS"};
        for (const QByteArray& edit : edits) {
            VERIFY_RESULT(m_admin->run("BEGIN; SET LOCAL session_replication_role = replica; " + edit));
            // in the transaction of the edit, so that it can be taken back
            const auto report = HubCheck(*m_admin, m_hub->parts()).run();
            VERIFY_RESULT(report);
            QVERIFY2(!report->ok(), edit.constData());
            (void)m_admin->run("ROLLBACK");
            const auto seen = HubCheck(*m_admin, m_hub->parts()).run();
            if (seen && !seen->ok())
                QFAIL(qPrintable(QString::fromLatin1(edit) + u" was not taken back: "_s + seen->problems.first()));
        }
    }

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubConnection> m_admin;
};

QTEST_GUILESS_MAIN(TestHubAdmin)
#include "tst_hubadmin.moc"

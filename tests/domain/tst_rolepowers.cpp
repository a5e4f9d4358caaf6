// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rolepowers.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestRolePowers final : public QObject
{
    Q_OBJECT

    RolePowers m_roles;

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void initTestCase()
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/workflow/roles.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto roles = RolePowers::fromJson(file.readAll());
        VERIFY_RESULT(roles);
        m_roles = *roles;
    }

    // The whole table once more, so that nobody changes who may do what by an oversight.
    void everyRoleHasThesePowers_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QStringList>("powers");
        QTest::newRow("village") << int(Role::Village) << QStringList {u"export"_s, u"bulk"_s, u"counter_intake"_s};
        QTest::newRow("district") << int(Role::District)
                                  << QStringList {u"export"_s, u"report"_s, u"bulk"_s, u"counter_intake"_s, u"write_bulletin"_s};
        QTest::newRow("agency") << int(Role::Agency) << QStringList {u"export"_s, u"report"_s, u"bulk"_s};
        QTest::newRow("bureau") << int(Role::Bureau)
                                << QStringList {u"export"_s, u"report"_s, u"bulk"_s, u"open_identity"_s,
                                       u"review_evidence"_s, u"import"_s, u"counter_intake"_s, u"backup"_s, u"write_bulletin"_s};
        QTest::newRow("staff") << int(Role::Staff)
                               << QStringList {u"export"_s, u"report"_s, u"bulk"_s, u"edit_rules"_s, u"import"_s,
                                      u"boundaries"_s, u"counter_intake"_s, u"backup"_s, u"write_bulletin"_s, u"unread_cards"_s};
        QTest::newRow("supervisor") << int(Role::Supervisor)
                                    << QStringList {u"export"_s, u"report"_s, u"approve_identity"_s, u"manage_officers"_s,
                                           u"edit_rules"_s, u"import"_s, u"boundaries"_s, u"backup"_s, u"write_bulletin"_s, u"unread_cards"_s};
        QTest::newRow("viewer") << int(Role::Viewer) << QStringList {};
    }
    void everyRoleHasThesePowers()
    {
        QFETCH(int, role);
        QFETCH(QStringList, powers);
        QStringList has;
        for (const Power power : kAllPowers) {
            if (m_roles.mayDo(Officer {u"x"_s, u"X"_s, Role(role), {}, {}}, power))
                has += powerCode(power);
        }
        QCOMPARE(has, powers);
    }

    void whoApprovesIsNotWhoAsks()
    {
        for (const Role role : kAllRoles)
            QVERIFY(!(m_roles.mayDo(role, Power::OpenIdentity) && m_roles.mayDo(role, Power::ApproveIdentity)));
    }

    void withoutDataNobodyMayDoAnything()
    {
        for (const Power power : kAllPowers)
            QVERIFY(RolePowers().rolesWith(power).isEmpty());
    }

    void codesAreTheirOwnInverse()
    {
        for (const Power power : kAllPowers)
            QCOMPARE(powerFromCode(powerCode(power)), power);
        QVERIFY(!powerFromCode(u"fly"_s));
    }

    void saysInWhichLineTheDataIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        QTest::newRow("not JSON") << QByteArray("{\n\"export\": [\n") << u"line 3"_s;
        QTest::newRow("power") << QByteArray("{\n\"fly\": []}") << u"line 2: unknown power fly"_s;
        QTest::newRow("role") << QByteArray("{\n\"export\": [\n\"king\"]}") << u"line 3: unknown role king"_s;
        QTest::newRow("no list") << QByteArray("{\"export\": \"staff\"}") << u"line 1: export needs a list"_s;
        QTest::newRow("forgotten") << QByteArray("{\"export\": []}") << u"nothing is said about report"_s;
    }
    void saysInWhichLineTheDataIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const auto roles = RolePowers::fromJson(json);
        VERIFY_ERROR(roles, ErrorCode::WrongFormat);
        QVERIFY2(roles.error().detail.contains(told), qPrintable(roles.error().detail));
    }
};

QTEST_APPLESS_MAIN(TestRolePowers)
#include "tst_rolepowers.moc"

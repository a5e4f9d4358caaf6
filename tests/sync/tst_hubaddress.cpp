// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "sync/hubaddress.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestHubAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        for (const char* name : {"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSSLMODE"})
            qunsetenv(name);
    }

    void asksForEverythingOverANetwork()
    {
        const auto address = HubAddress::parse(u"host=hub.example dbname=hub user=o_1"_s);
        VERIFY_RESULT(address);
        QVERIFY(!address->isLocal());
        QCOMPARE(address->value(u"sslmode"_s), u"verify-full"_s);
        QCOMPARE(address->value(u"channel_binding"_s), u"require"_s);
        QCOMPARE(address->value(u"ssl_min_protocol_version"_s), u"TLSv1.3"_s);
        QCOMPARE(address->value(u"tcp_user_timeout"_s), u"15000"_s);
        QCOMPARE(address->shown(), u"host=hub.example dbname=hub user=o_1"_s);
    }

    void neverAsksForLess_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* const lesser : {"sslmode=require", "sslmode=verify-ca", "sslmode=prefer", "sslmode=disable",
                 "channel_binding=prefer", "channel_binding=disable", "ssl_min_protocol_version=TLSv1.2",
                 "ssl_max_protocol_version=TLSv1.2", "gssencmode=prefer", "sslpassword=rahasia"})
            QTest::newRow(lesser) << u"host=hub.example dbname=hub "_s + QLatin1StringView(lesser);
        QTest::newRow("address of a number") << u"hostaddr=10.0.0.1 sslmode=disable"_s;
        QTest::newRow("uri") << u"postgresql://hub.example/hub?sslmode=require"_s;
        QTest::newRow("a socket and then a network") << u"host=/run/postgresql,hub.example sslmode=disable"_s;
        QTest::newRow("a socket that is asked by number") << u"host=/run/postgresql hostaddr=10.0.0.1 sslmode=disable"_s;
        QTest::newRow("service") << u"service=hub sslmode=require"_s;
    }
    void neverAsksForLess()
    {
        QFETCH(QString, words);
        VERIFY_ERROR(HubAddress::parse(words), ErrorCode::InvalidInput);
    }

    void isNotTalkedIntoLessLater()
    {
        const auto address = HubAddress::parse(u"host=hub.example dbname=hub sslrootcert='/a b/ca.crt'"_s);
        VERIFY_RESULT(address);
        for (const auto& [keyword, asked] : {std::pair(u"sslmode"_s, u"verify-full"_s), {u"channel_binding"_s, u"require"_s},
                 {u"ssl_min_protocol_version"_s, u"TLSv1.3"_s}, {u"gssencmode"_s, u"disable"_s}})
            QCOMPARE(address->with(keyword, u"prefer"_s).value(keyword), asked);
        const auto socket = HubAddress::parse(u"host=/run/postgresql sslmode=disable"_s);
        VERIFY_RESULT(socket);
        QCOMPARE(socket->with(u"host"_s, u"hub.example"_s).value(u"sslmode"_s), u"verify-full"_s);
        const auto again = HubAddress::parse(address->with(u"user"_s, u"o'1\\"_s).words());
        VERIFY_RESULT(again);
        QCOMPARE(again->value(u"user"_s), u"o'1\\"_s);
        QCOMPARE(again->value(u"sslrootcert"_s), u"/a b/ca.crt"_s);
        QCOMPARE(again->value(u"sslmode"_s), u"verify-full"_s);
    }

    void takesNoPassword()
    {
        VERIFY_ERROR(HubAddress::parse(u"host=hub.example password=rahasia"_s), ErrorCode::InvalidInput);
        const auto uri = HubAddress::parse(u"postgresql://o_1:rahasia@hub.example/hub"_s);
        VERIFY_ERROR(uri, ErrorCode::InvalidInput);
        QVERIFY(!uri.error().detail.contains("rahasia"_L1));
    }

    void leavesASocketOfThisMachineAlone()
    {
        const auto address = HubAddress::parse(u"host=/run/postgresql dbname=hub"_s);
        VERIFY_RESULT(address);
        QVERIFY(address->isLocal());
        QVERIFY(address->value(u"sslmode"_s).isEmpty());
    }

    void refusesWhatIsNoAddress()
    {
        VERIFY_ERROR(HubAddress::parse(u"nonsense"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(HubAddress::parse(u"hots=hub"_s), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestHubAddress)
#include "tst_hubaddress.moc"

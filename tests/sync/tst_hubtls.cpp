// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hubfault.h"
#include "support/testhub.h"
#include "support/throwawayca.h"
#include "sync/hublistener.h"
#include "sync/hubtls.h"

#include <QTcpServer>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A console and a server with a network between them: what is spoken, and with whom not.
class TestHubTls final : public QObject
{
    Q_OBJECT

    ThrowAwayCa m_authority{"Otoritas uji"};
    ThrowAwayCa m_stranger{"Otoritas lain"};
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_device; // over the socket

    static constexpr auto kScram = "hostssl all all 127.0.0.1/32 scram-sha-256\n";
    static QStringList tls(const QStringList& more = {})
    {
        return QStringList{u"ssl=on"_s, u"ssl_cert_file=../server.crt"_s, u"ssl_key_file=../server.key"_s,
                   u"ssl_min_protocol_version=TLSv1.3"_s}
        + more;
    }
    void serve(const ThrowAwayCa::Issued& server, const QStringList& settings, const QByteArray& access = kScram)
    {
        VERIFY_RESULT(m_hub->put(u"server.crt"_s, server.certificate));
        VERIFY_RESULT(m_hub->put(u"server.key"_s, server.key));
        VERIFY_RESULT(m_hub->reload(settings, access));
    }
    [[nodiscard]] ThrowAwayCa::Issued good() const { return m_authority.issue("Hub uji", "DNS:localhost"); }
    [[nodiscard]] QString file(const QString& name) const { return m_hub->folder() + u'/' + name; }
    [[nodiscard]] QString words(const QString& host = u"localhost"_s, const QString& authority = u"ca.crt"_s) const
    {
        return u"host=%1 port=%2 dbname=hub user=%3 sslrootcert=%4"_s.arg(host)
            .arg(m_hub->port())
            .arg(m_device->credentials.login, file(authority));
    }
    [[nodiscard]] Result<std::unique_ptr<HubConnection>> connect(
        const QString& words, const QString& password = {}) const
    {
        const auto address = HubAddress::parse(words);
        return address ? HubConnection::open(*address, password.isEmpty() ? m_device->credentials.password : password)
                       : fail(address.error());
    }
    static HubFault fault(const Result<std::unique_ptr<HubConnection>>& connection)
    {
        if (!connection)
            qInfo("%s", qPrintable(connection.error().toLog()));
        return connection ? HubFault::None : hubFaultOf(connection.error().detail);
    }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        for (const char* name : {"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSSLMODE", "PGPASSWORD", "PGPASSFILE"})
            qunsetenv(name);
        auto hub = TestHub::startOnLoopback();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto device = m_hub->console(u"biro.jaringan"_s, u"bureau"_s);
        VERIFY_RESULT(device);
        m_device = std::move(*device);
        VERIFY_RESULT(m_hub->put(u"ca.crt"_s, m_authority.certificate()));
        VERIFY_RESULT(m_hub->put(u"stranger.crt"_s, m_stranger.certificate()));
    }
    void init() { pinEnvironment(); }

    void aPortSomebodyTookMeanwhileIsNoObstacle()
    {
        QTcpServer somebody;
        QVERIFY(somebody.listen(QHostAddress::LocalHost));
        const auto other = TestHub::startOnLoopback(somebody.serverPort());
        VERIFY_RESULT(other);
        QVERIFY((*other)->port() != somebody.serverPort());
        VERIFY_RESULT((*other)->admin(u"postgres"_s));
    }

    void aDeviceWorksOverTheNetwork()
    {
        serve(good(), tls());
        auto connection = connect(words());
        VERIFY_RESULT(connection);
        const auto line = (*connection)->query("SELECT version, bits FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
        VERIFY_RESULT(line);
        QCOMPARE(line->text(0, 0), u"TLSv1.3"_s);
        PgHub hub(**connection);
        const auto hello = hub.hello(m_device->id);
        VERIFY_RESULT(hello);
        QCOMPARE(hello->code, u"biro.jaringan"_s);
        const auto pushed = hub.push(m_device->id,
            {m_device->report(QUuid::createUuid(), u"31.74.01.1007"_s,
                {{BodyKey::number, u"JK2611220001"_s}, {BodyKey::text, u"Lampu padam"_s}})});
        VERIFY_RESULT(pushed);
        QCOMPARE(pushed->first().verdict, u"accepted"_s);
        const auto certificate = hub.certificate();
        QVERIFY(certificate);
        QCOMPARE(certificate->subject, u"Hub uji"_s);
        QCOMPARE(certificate->issuer, u"Otoritas uji"_s);
        QCOMPARE(certificate->protocol, u"TLSv1.3"_s);
        QCOMPARE(certificate->sha256.size(), 32 * 3 - 1);
        const qint64 days = (certificate->validUntil - QDateTime::currentMSecsSinceEpoch()) / 86'400'000;
        QVERIFY2(days == 29 || days == 30, qPrintable(QString::number(days)));
        QVERIFY(!m_device->pg->certificate()); // a socket has none
    }

    // A server that restarts, or a line that is cut, just when the password was taken: no refusal.
    void aLineCutWhileItIsMadeIsNoRefusal()
    {
        for (const char* const said : {"FATAL:  terminating connection due to administrator command",
                 "FATAL:  the database system is starting up", "FATAL:  the database system is in recovery mode",
                 "server closed the connection unexpectedly", "SSL SYSCALL error: EOF detected",
                 "could not receive data from server: Connection reset by peer"})
            QCOMPARE(HubTls::faultOf(QString::fromLatin1(said)), HubFault::NoAnswer);
        QCOMPARE(
            HubTls::faultOf(u"FATAL:  password authentication failed for user \"o_x\""_s), HubFault::WrongPassword);
    }
    void whoIsNotTrustedIsRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<HubFault>("expected");
        QTest::newRow("another authority") << u"localhost"_s << u"stranger.crt"_s << HubFault::WrongAuthority;
        QTest::newRow("another name") << u"127.0.0.1"_s << u"ca.crt"_s << HubFault::WrongName;
        QTest::newRow("no authority") << u"localhost"_s << u"nowhere.crt"_s << HubFault::NoAuthority;
        QTest::newRow("no such host") << u"hub.invalid"_s << u"ca.crt"_s << HubFault::UnknownHost;
    }
    void whoIsNotTrustedIsRefused()
    {
        QFETCH(QString, host);
        QFETCH(QString, authority);
        serve(good(), tls());
        QTEST(fault(connect(words(host, authority))), "expected");
    }

    void aCertificateOutOfTimeIsRefused()
    {
        serve(m_authority.issue("Hub uji", "DNS:localhost", -30, -2), tls());
        const auto late = connect(words());
        QCOMPARE(fault(late), HubFault::Expired);
        QCOMPARE(late.error().code, ErrorCode::NotAllowed);
        serve(m_authority.issue("Hub uji", "DNS:localhost", 2, 30), tls());
        QCOMPARE(fault(connect(words())), HubFault::Expired);
    }

    void aServerWithoutTlsIsRefused()
    {
        serve(good(), {u"ssl=off"_s}, "host all all 127.0.0.1/32 scram-sha-256\n");
        QCOMPARE(fault(connect(words())), HubFault::NoTls);
        // Whatever stands around the address.
        qputenv("PGSSLMODE", "disable");
        qputenv("PGGSSENCMODE", "prefer");
        qputenv("PGCHANNELBINDING", "disable");
        const auto coaxed = fault(connect(words()));
        VERIFY_RESULT(m_hub->put(u"services"_s,
            "[hub]\nsslmode=disable\nchannel_binding=disable\n" + words().replace(u' ', u'\n').toUtf8() + '\n'));
        qputenv("PGSERVICEFILE", file(u"services"_s).toLocal8Bit());
        const auto byService = fault(connect(u"service=hub"_s));
        qputenv("PGHOST", ("/tmp,localhost"));
        const auto address = HubAddress::parse(u"dbname=hub user=o_1"_s);
        for (const char* name : {"PGSSLMODE", "PGGSSENCMODE", "PGCHANNELBINDING", "PGSERVICEFILE", "PGHOST"})
            qunsetenv(name);
        QCOMPARE(coaxed, HubFault::NoTls);
        QCOMPARE(byService, HubFault::NoTls);
        VERIFY_RESULT(address);
        QCOMPARE(address->value(u"sslmode"_s), u"verify-full"_s);
    }

    void aServerWithOldTlsIsRefused()
    {
        serve(good(),
            {u"ssl=on"_s, u"ssl_cert_file=../server.crt"_s, u"ssl_key_file=../server.key"_s,
                u"ssl_min_protocol_version=TLSv1.2"_s, u"ssl_max_protocol_version=TLSv1.2"_s});
        QCOMPARE(fault(connect(words())), HubFault::OldTls);
        qputenv("PGSSLMINPROTOCOLVERSION", "TLSv1.2");
        const auto coaxed = fault(connect(words()));
        qunsetenv("PGSSLMINPROTOCOLVERSION");
        QCOMPARE(coaxed, HubFault::OldTls);
    }

    void aServerThatAsksOtherwiseThanByScramIsRefused_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::newRow("password in clear") << "hostssl all all 127.0.0.1/32 password\n"_ba;
        QTest::newRow("nothing") << "hostssl all all 127.0.0.1/32 trust\n"_ba;
        QTest::newRow("md5") << "hostssl all lama 127.0.0.1/32 md5\nhostssl all all 127.0.0.1/32 trust\n"_ba;
        QTest::newRow("certificate") << "hostssl all all 127.0.0.1/32 cert\n"_ba;
    }
    void aServerThatAsksOtherwiseThanByScramIsRefused()
    {
        QFETCH(QByteArray, access);
        serve(good(), tls({u"ssl_ca_file=../ca.crt"_s}), access);
        QString to = words();
        if (access.contains("md5")) {
            const auto admin = m_hub->admin();
            VERIFY_RESULT(admin);
            VERIFY_RESULT((*admin)->run("SET password_encryption = md5; CREATE ROLE lama LOGIN PASSWORD 'rahasia'"));
            to.replace(m_device->credentials.login, u"lama"_s);
        }
        if (access.contains("cert")) {
            const auto own = m_authority.issue(m_device->credentials.login.toUtf8(), {});
            VERIFY_RESULT(m_hub->put(u"own.crt"_s, own.certificate));
            VERIFY_RESULT(m_hub->put(u"own.key"_s, own.key));
            to += u" sslcert=%1 sslkey=%2"_s.arg(file(u"own.crt"_s), file(u"own.key"_s));
        }
        QCOMPARE(fault(connect(to, access.contains("md5") ? u"rahasia"_s : QString())), HubFault::NoScram);
    }

    void aServerThatWantsACertificateOfTheConsole()
    {
        serve(good(), tls({u"ssl_ca_file=../ca.crt"_s}),
            "hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-full\n");
        QCOMPARE(fault(connect(words())), HubFault::WantsCertificate);
        const auto with = [this](const ThrowAwayCa& authority) {
            const auto own = authority.issue(m_device->credentials.login.toUtf8(), {});
            VERIFY_RESULT(m_hub->put(u"own.crt"_s, own.certificate));
            VERIFY_RESULT(m_hub->put(u"own.key"_s, own.key));
        };
        const QString to = words() + u" sslcert=%1 sslkey=%2"_s.arg(file(u"own.crt"_s), file(u"own.key"_s));
        with(m_authority);
        VERIFY_RESULT(connect(to));
        QCOMPARE(fault(connect(to, u"salah"_s)), HubFault::WrongPassword); // a certificate stands for no password
        with(m_stranger);
        QCOMPARE(fault(connect(to)), HubFault::OwnCertificate);
    }

    void saysWhyAServerLetsNobodyIn()
    {
        serve(good(), tls());
        QCOMPARE(fault(connect(words(), u"salah"_s)), HubFault::WrongPassword);
        QCOMPARE(fault(connect(words().replace(u"dbname=hub"_s, u"dbname=tiada"_s))), HubFault::NoDatabase);
        QCOMPARE(fault(connect(words().replace(u"port=%1"_s.arg(m_hub->port()), u"port=1"_s))), HubFault::NoAnswer);
        VERIFY_RESULT(m_hub->createDatabase(u"kosong"_s));
        auto other = connect(words().replace(u"dbname=hub"_s, u"dbname=kosong"_s));
        VERIFY_RESULT(other);
        const auto hello = PgHub(**other).hello(m_device->id);
        VERIFY_ERROR(hello, ErrorCode::NotAllowed);
        QCOMPARE(hubFaultOf(hello.error().detail), HubFault::NoHub);
        VERIFY_RESULT(m_hub->reload(tls(), {}));
        QCOMPARE(fault(connect(words())), HubFault::NoEntry);
    }
};

QTEST_GUILESS_MAIN(TestHubTls)
#include "tst_hubtls.moc"

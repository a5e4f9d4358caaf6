// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubjoin.h"
#include "domain/hubfault.h"
#include "support/fakeshelf.h"
#include "support/testhub.h"
#include "support/throwawayca.h"

#include <QEventLoop>
#include <QTcpServer>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A machine that joins a hub on a real server, and where its secrets go.
class TestHubJoin final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<QTemporaryDir> m_folder;
    HubCredentials m_account;

    struct Outcome
    {
        Result<HubKeys::Place> place = fail(ErrorCode::Internal);
        QUuid device;
        bool wasKeeping = false;
    };
    [[nodiscard]] QString profile() const { return m_folder->filePath(u"profil"_s); }
    [[nodiscard]] QString code() const
    {
        const auto admin = m_hub->admin();
        return admin ? HubAdmin(**admin).enrolmentCode(u"biro"_s).value_or(QString()) : QString();
    }
    [[nodiscard]] HubJoin::Request request(const QString& secret) const
    {
        return {profile(), m_hub->address(m_account.login).words(), m_account.password, secret};
    }
    [[nodiscard]] static Outcome run(const HubJoin::Request& request, SecretShelf& shelf)
    {
        Outcome outcome;
        HubJoin join(request, &shelf);
        QEventLoop loop;
        connect(&join, &HubJoin::keeping, &loop, [&] { outcome.wasKeeping = true; });
        connect(&join, &HubJoin::joined, &loop, [&](const HubHello&, const QUuid& device, HubKeys::Place place) {
            outcome.place = place;
            outcome.device = device;
            loop.quit();
        });
        connect(&join, &HubJoin::failed, &loop, [&](const Error& error) {
            outcome.place = fail(error);
            loop.quit();
        });
        join.start();
        loop.exec();
        return outcome;
    }
    [[nodiscard]] QStringList secretFiles() const { return QDir(profile()).entryList({u"*.secret"_s}); }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        qunsetenv("PGPASSWORD");
        qunsetenv("PGPASSFILE");
        auto hub = TestHub::startOnLoopback();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        const auto account = HubAdmin(**admin).addOfficer({{}, u"biro"_s, u"Petugas"_s, u"bureau"_s, {}, {}});
        VERIFY_RESULT(account);
        m_account = *account;
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aKeyGoesIntoTheKeychainAndNowhereElse()
    {
        FakeShelf shelf;
        const Outcome outcome = run(request(code()), shelf);
        VERIFY_RESULT(outcome.place);
        QVERIFY(outcome.wasKeeping);
        QCOMPARE(*outcome.place, HubKeys::Place::Keychain);
        QCOMPARE(shelf.kept.size(), 1);
        const auto secret = HubSecret::fromBytes(shelf.kept.value(outcome.device.toString(QUuid::WithoutBraces)));
        VERIFY_RESULT(secret);
        QCOMPARE(secret->seed.size(), 32);
        QCOMPARE(secret->password, m_account.password);
        QVERIFY(secretFiles().isEmpty());
        QFile json(profile() + u"/hub.json"_s);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QByteArray told = json.readAll();
        QVERIFY(!told.contains(m_account.password.toUtf8()) && !told.contains(secret->seed.toBase64()));
    }

    void withoutAKeychainItIsAFileOnlyItsOwnerMayRead_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("isLocked");
        QTest::newRow("there is none") << false << false;
        QTest::newRow("it does not keep") << true << false;
        QTest::newRow("nobody opens it") << true << true;
    }
    void withoutAKeychainItIsAFileOnlyItsOwnerMayRead()
    {
        QFETCH(bool, isThere);
        QFETCH(bool, isLocked);
        FakeShelf shelf;
        shelf.isThere = isThere;
        shelf.isLocked = isLocked;
        shelf.forgets = true;
        const Outcome outcome = run(request(code()), shelf);
        VERIFY_RESULT(outcome.place);
        QCOMPARE(*outcome.place, HubKeys::Place::File);
        QCOMPARE(secretFiles().size(), 1);
        constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
        QCOMPARE(QFile::permissions(profile() + u'/' + secretFiles().first()) & ~kOwner, QFileDevice::Permissions());
        VERIFY_RESULT(HubSecret::load(profile(), outcome.device));
    }

    void waitsWhileTheKeychainAsksItsOwner()
    {
        FakeShelf shelf;
        shelf.asks = true;
        HubJoin join(request(code()), &shelf);
        std::optional<HubKeys::Place> place;
        connect(&join, &HubJoin::joined, &join, [&](const HubHello&, const QUuid&, HubKeys::Place where) { place = where; });
        join.start();
        QTRY_VERIFY(shelf.isAsking());
        QVERIFY(!place);
        shelf.answerNow();
        QTRY_COMPARE(place, HubKeys::Place::Keychain);
        QVERIFY(secretFiles().isEmpty());
    }

    void aKeyThatIsLostIsNotOneThatIsNotGiven()
    {
        const auto lost = HubKeys::secretOf(QByteArray());
        VERIFY_ERROR(lost, ErrorCode::NotFound);
        QCOMPARE(hubFaultOf(lost.error().detail), HubFault::KeyLost);
        const auto shut = HubKeys::secretOf(fail(ErrorCode::Unreadable, u"locked"_s));
        VERIFY_ERROR(shut, ErrorCode::Unreadable);
        QCOMPARE(hubFaultOf(shut.error().detail), HubFault::KeychainShut);
    }

    void aCodeThatDoesNotHoldLeavesNothingBehind()
    {
        FakeShelf shelf;
        const Outcome outcome = run(request(u"ABCD-EFGH"_s), shelf);
        VERIFY_ERROR(outcome.place, ErrorCode::NotAllowed);
        QCOMPARE(hubFaultOf(outcome.place.error().detail), HubFault::WrongCode);
        QVERIFY(shelf.kept.isEmpty() && secretFiles().isEmpty() && !QFile::exists(profile() + u"/hub.json"_s));
    }

    void aCodeIsNotSpentWhereNothingCanBeWritten()
    {
        FakeShelf shelf;
        QFile inTheWay(profile());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const QString secret = code();
        const Outcome refused = run(request(secret), shelf);
        VERIFY_ERROR(refused.place, ErrorCode::Unwritable);
        QVERIFY(QFile::remove(profile()));
        VERIFY_RESULT(run(request(secret), shelf).place);
    }

    void givenUpWhileNobodyAnswersIsGivenUp()
    {
        QTcpServer silent; // takes the line and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        FakeShelf shelf;
        HubJoin::Request request = this->request(u"ABCD-EFGH"_s);
        request.address = u"host=127.0.0.1 port=%1 dbname=hub user=o_1"_s.arg(silent.serverPort());
        HubJoin join(request, &shelf);
        QEventLoop loop;
        std::optional<ErrorCode> ended;
        connect(&join, &HubJoin::failed, &loop, [&](const Error& error) {
            ended = error.code;
            loop.quit();
        });
        connect(&silent, &QTcpServer::newConnection, &join, &HubJoin::cancel);
        join.start();
        loop.exec();
        QCOMPARE(ended, ErrorCode::Cancelled);
    }

    void joinsOverANetworkByTheAuthoritysCertificateAlone()
    {
        const ThrowAwayCa authority("Otoritas uji");
        const auto server = authority.issue("Hub uji", "DNS:localhost");
        VERIFY_RESULT(m_hub->put(u"server.crt"_s, server.certificate));
        VERIFY_RESULT(m_hub->put(u"server.key"_s, server.key));
        VERIFY_RESULT(m_hub->reload({u"ssl=on"_s, u"ssl_cert_file=../server.crt"_s, u"ssl_key_file=../server.key"_s},
            "hostssl all all 127.0.0.1/32 scram-sha-256\n"));
        FakeShelf shelf;
        const QString secret = code();
        HubJoin::Request asked = request(secret);
        asked.address = u"host=localhost port=%1 dbname=hub user=%2"_s.arg(m_hub->port()).arg(m_account.login);
        const QString brought = m_folder->filePath(u"ca.crt"_s);
        const auto bring = [&](const ThrowAwayCa& from) {
            asked.authority = brought;
            QFile file(brought);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(from.certificate());
        };
        bring(ThrowAwayCa("Otoritas lain"));
        const Outcome refused = run(asked, shelf);
        VERIFY_ERROR(refused.place, ErrorCode::NotAllowed);
        QCOMPARE(hubFaultOf(refused.place.error().detail), HubFault::WrongAuthority);
        bring(authority);
        VERIFY_RESULT(run(asked, shelf).place); // by the same code: it was not spent
        QVERIFY(QFile::remove(brought));
        const auto saved = HubProfile::load(profile());
        VERIFY_RESULT(saved);
        const auto address = HubAddress::parse(saved->logins.first().address);
        VERIFY_RESULT(address);
        const auto line = HubConnection::open(*address, m_account.password);
        VERIFY_RESULT(line);
        QCOMPARE((*line)->certificate().value_or(HubCertificate()).subject, u"Hub uji"_s);
    }

    void theAuthoritysCertificateStaysInTheProfile()
    {
        FakeShelf shelf;
        const QString brought = m_folder->filePath(u"kantor ca.crt"_s);
        QFile file(brought);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a certificate");
        file.close();
        HubJoin::Request asked = request(code());
        asked.authority = brought;
        VERIFY_ERROR(run(asked, shelf).place, ErrorCode::WrongFormat);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"); // not looked at over a socket
        file.close();
        VERIFY_RESULT(run(asked, shelf).place);
        QVERIFY(QFile::remove(brought));
        const auto saved = HubProfile::load(profile());
        VERIFY_RESULT(saved);
        const auto address = HubAddress::parse(saved->logins.first().address);
        VERIFY_RESULT(address);
        QVERIFY(QFile::exists(address->value(u"sslrootcert"_s)));
        QCOMPARE(address->value(u"user"_s), m_account.login);
    }
};

QTEST_GUILESS_MAIN(TestHubJoin)
#include "tst_hubjoin.moc"

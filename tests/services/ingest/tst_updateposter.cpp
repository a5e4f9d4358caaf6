// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ingest/updateposter.h"

#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/sourceoutletstore.h"
#include "storage/ticketstore.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QUrlQuery>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A source that takes what it is told, as mySociety's extension of Open311 says.
class TestUpdatePoster final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> m_store;
    std::unique_ptr<LoopbackServer> m_server;
    LoopbackAnswer m_answer;
    QList<qint64> m_keys;

    [[nodiscard]] OutletJob job() const
    {
        return {.source = u"crm"_s, .address = m_server->url(u"/servicerequestupdates.json"_s), .apiKey = "rahasia+&=", .jurisdiction = u"jakarta.go.id"_s};
    }
    [[nodiscard]] Result<OutletSummary> post(const OutletJob& job) { return UpdatePoster(**m_store).run(job); }
    [[nodiscard]] Result<OutletSummary> post() { return post(job()); }
    // Fields of the n-th form that was sent.
    [[nodiscard]] QString sent(qsizetype n, const QString& field) const
    {
        return QUrlQuery(QString::fromLatin1(m_server->bodies().value(n)).replace(u'+', u' ')).queryItemValue(field, QUrl::FullyDecoded);
    }
    void act(qint64 key, CommandKind kind, const QString& text = {}, const QString& agency = {})
    {
        m_store->clock.advanceMs(60'000);
        TicketCommand command = m_store->command(key, kind, text);
        if (!agency.isEmpty())
            command.agency = agency;
        VERIFY_RESULT((*m_store)->commands().give(command, m_store->bureau).result());
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_store->open());
        m_answer = {};
        m_server = std::make_unique<LoopbackServer>([this](const QUrl&) { return m_answer; });
        m_keys.clear();
        for (int n = 1; n <= 3; ++n) {
            const auto key = m_store->addReport(n, {{BodyKey::isPrivate, n == 2}});
            VERIFY_RESULT(key);
            m_keys += *key;
        }
    }
    void cleanup()
    {
        m_server.reset();
        m_store.reset();
    }

    void tellsEachStepOnceAndNothingFromBefore()
    {
        act(m_keys[0], CommandKind::Coordinate, u"sebelum"_s, u"dbm"_s);
        const auto first = post();
        VERIFY_RESULT(first);
        QVERIFY(first->isNew);
        QCOMPARE(first->told, 0);
        act(m_keys[0], CommandKind::Note, u"catatan dalam"_s);
        act(m_keys[0], CommandKind::ReturnToReporter, u"Lokasi di luar Jakarta, mohon laporkan ke Bekasi."_s);
        const auto second = post();
        VERIFY_RESULT(second);
        QVERIFY(!second->isNew);
        QCOMPARE(second->told, 1);
        QCOMPARE(second->due, 0);
        QCOMPARE(sent(0, u"service_request_id"_s), u"1"_s);
        QCOMPARE(sent(0, u"status"_s), u"NO_FURTHER_ACTION"_s);
        QCOMPARE(sent(0, u"api_key"_s), u"rahasia+&="_s);
        QCOMPARE(sent(0, u"jurisdiction_id"_s), u"jakarta.go.id"_s);
        QVERIFY(sent(0, u"description"_s).endsWith(u": Lokasi di luar Jakarta, mohon laporkan ke Bekasi."_s));
        QVERIFY(!QUuid(sent(0, u"update_id"_s)).isNull());
        QVERIFY(sent(0, u"updated_datetime"_s).endsWith(u"+07:00"_s));
        QVERIFY(m_server->heads().first().startsWith("POST /servicerequestupdates.json "));
        QVERIFY(!m_server->heads().first().contains("rahasia"));
        const auto third = post();
        VERIFY_RESULT(third);
        QCOMPARE(third->told, 0);
        QCOMPARE(m_server->bodies().size(), 1);
    }

    void saysOfPrivateReportsOnlyHowFarTheyAre()
    {
        VERIFY_RESULT(post());
        act(m_keys[1], CommandKind::ReturnToReporter, u"Ibu Sari di gang 3 sudah kami temui"_s);
        VERIFY_RESULT(post());
        QCOMPARE(m_server->bodies().size(), 1);
        QVERIFY(!m_server->bodies().first().contains("Sari"));
        QCOMPARE(sent(0, u"description"_s), u"Dikembalikan"_s);
    }

    void afterACutLineTheSameIdGoesOutAgain()
    {
        VERIFY_RESULT(post());
        act(m_keys[0], CommandKind::ReturnToReporter, u"di luar wilayah"_s);
        m_answer.cutOff = true;
        const auto cut = post();
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Network);
        m_answer = {.status = 400, .body = R"({"errors":{"code":400,"description":"Bad request: already exists"}})"};
        const auto again = post();
        VERIFY_RESULT(again);
        QCOMPARE(again->known, 1);
        QCOMPARE(again->due, 0);
        QCOMPARE(sent(0, u"update_id"_s), sent(1, u"update_id"_s));
    }

    void aFaultOfTheServerLeavesTheRestForLater_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("busy") << 503 << int(ErrorCode::Network);
        QTest::newRow("too often") << 429 << int(ErrorCode::Network);
        QTest::newRow("sent elsewhere") << 302 << int(ErrorCode::Network);
        QTest::newRow("wrong key") << 403 << int(ErrorCode::NotAllowed);
    }
    void aFaultOfTheServerLeavesTheRestForLater()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        VERIFY_RESULT(post());
        act(m_keys[0], CommandKind::ReturnToReporter, u"di luar wilayah"_s);
        act(m_keys[2], CommandKind::ReturnToReporter, u"di luar wilayah"_s);
        m_answer = {.status = status, .headers = {"Location: http://127.0.0.1:9/elsewhere"}};
        const auto failed = post();
        QVERIFY(!failed);
        QCOMPARE(int(failed.error().code), code);
        QVERIFY(!failed.error().detail.contains(u"rahasia"_s));
        QCOMPARE(m_server->bodies().size(), 1); // and it stops asking
        m_answer = {};
        const auto well = post();
        VERIFY_RESULT(well);
        QCOMPARE(well->told, 2);
    }

    void whatTheSourceDoesNotWantIsNotToldAgain()
    {
        VERIFY_RESULT(post());
        act(m_keys[0], CommandKind::ReturnToReporter, u"di luar wilayah"_s);
        m_answer = {.status = 400, .body = "Bad request: not found"};
        const auto refused = post();
        VERIFY_RESULT(refused);
        QCOMPARE(refused->refused, 1);
        QCOMPARE(refused->refusals, QStringList(u"1: 400 Bad request: not found"_s));
        m_answer = {};
        const auto after = post();
        VERIFY_RESULT(after);
        QCOMPARE(after->told + after->known + after->refused, 0);
    }

    void aServerOfTwoWordsIsToldInThem()
    {
        OutletJob plain = job();
        plain.plainStatus = true;
        VERIFY_RESULT(post(plain));
        act(m_keys[0], CommandKind::Coordinate, u"ke Bina Marga"_s, u"dbm"_s);
        act(m_keys[2], CommandKind::ReturnToReporter, u"di luar wilayah"_s);
        VERIFY_RESULT(post(plain));
        QCOMPARE(sent(0, u"status"_s), u"OPEN"_s);
        QCOMPARE(sent(1, u"status"_s), u"CLOSED"_s);
    }

    void aStepThatComesInWhileOneIsToldIsNotLost()
    {
        VERIFY_RESULT(post());
        act(m_keys[0], CommandKind::Coordinate, u"ke Bina Marga"_s, u"dbm"_s);
        bool more = true;
        m_server = std::make_unique<LoopbackServer>([&](const QUrl&) {
            if (std::exchange(more, false))
                act(m_keys[0], CommandKind::ReturnToReporter, u"di luar wilayah"_s);
            return LoopbackAnswer {};
        });
        const auto first = post();
        VERIFY_RESULT(first);
        QCOMPARE(first->told, 1);
        QCOMPARE(first->due, 1);
        const auto second = post();
        VERIFY_RESULT(second);
        QCOMPARE(second->told, 1);
        QCOMPARE(second->due, 0);
    }

    void theAddressOfUpdatesStandsBesideThatOfRequests()
    {
        QCOMPARE(outletAddress(QUrl(u"https://a.example/open311/v2/requests.xml?start_date=x"_s)),
            QUrl(u"https://a.example/open311/v2/servicerequestupdates.xml"_s));
        QCOMPARE(outletAddress(QUrl(u"https://a.example/requests.json"_s)), QUrl(u"https://a.example/servicerequestupdates.json"_s));
    }
};

QTEST_MAIN(TestUpdatePoster)
#include "tst_updateposter.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/cityreadings.h"
#include "services/feeds/feedrunner.h"
#include "services/testworkspace.h"
#include "support/loopbackserver.h"
#include "storage/readingstore.h"
#include "support/testmain.h"
#include "support/throwawaytls.h"
#include "support/tlsserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray levels(int millimetres)
{
    return "<DocumentElement><SP_GET_LAST_STATUS_PINTU_AIR><ID_PINTU_AIR>158</ID_PINTU_AIR><NAMA_PINTU_AIR>P.S. Angke "
           "Hulu 1</NAMA_PINTU_AIR>"
           "<LATITUDE>-6.1763</LATITUDE><LONGITUDE>106.8267</LONGITUDE><TANGGAL>2026-11-20T09:50:00+07:00</"
           "TANGGAL><TINGGI_AIR>"
        + QByteArray::number(millimetres) + "</TINGGI_AIR></SP_GET_LAST_STATUS_PINTU_AIR></DocumentElement>";
}

} // namespace

class TestFeedRunner final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<FeedRunner> m_runner;
    std::function<LoopbackAnswer(const QUrl&)> m_answer;

    // One feed "a" with these fields more, and the demo's.
    void make(const QString& address, const QByteArray& more = {}, bool offline = false)
    {
        m_runner.reset();
        QFile file(m_workspace->dir() + u"/own.json"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("{\"feeds\":[{\"name\":\"a\",\"group\":\"flood\",\"source\":\"dsda\",\"adapter\":\"dsda-levels\","
                   "\"every\":600,\"timeout\":5,\"address\":\""
            + address.toUtf8() + "\"" + more + "},{\"name\":\"demo\",\"group\":\"demo\",\"adapter\":\"demo\"}]}");
        file.close();
        auto catalog = FeedCatalog::load(file.fileName(), FeedCatalog::profileFile(m_workspace->dir()));
        if (!catalog)
            qFatal("%s", qPrintable(catalog.error().toLog()));
        m_runner = std::make_unique<FeedRunner>(**m_workspace, std::move(*catalog),
            FeedRunner::Options{.offline = offline, .chance = [] { return 0.5; }, .timer = false});
        QSignalSpy started(m_runner.get(), &FeedRunner::started);
        m_runner->start();
        if (started.isEmpty() && !started.wait(10'000))
            QTest::qFail("it does not start", __FILE__, __LINE__);
    }
    void makeWith(const QByteArray& more) { make(m_server->url(u"/x.xml"_s).toString(), more); }
    void make() { makeWith({}); }

    FeedState run(const QString& name = u"a"_s)
    {
        QSignalSpy ended(m_runner.get(), &FeedRunner::finished);
        if (!m_runner->runNow(name) || (ended.isEmpty() && !ended.wait(20'000)))
            QTest::qFail("the run does not end", __FILE__, __LINE__);
        return m_runner->state(name);
    }
    [[nodiscard]] QList<LatestReading> latest()
    {
        return (*m_workspace)
            ->database()
            .read([now = m_workspace->clock.nowMs()](
                      ReadSession& session) { return ReadingStore::latest(session, std::array{Quantity::WaterLevel}, now); })
            .result()
            .value_or(QList<LatestReading>());
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_workspace = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_workspace->open());
        m_answer = [](const QUrl&) { return LoopbackAnswer{.contentType = "text/xml", .body = levels(2600)}; };
        m_server = std::make_unique<LoopbackServer>([this](const QUrl& url) { return m_answer(url); });
    }
    void cleanup()
    {
        m_runner.reset();
        m_server.reset();
        m_workspace.reset();
    }

    void bringsValuesIntoTheStore()
    {
        make();
        QSignalSpy stored(m_runner.get(), &FeedRunner::stored);
        const FeedState state = run();
        QVERIFY2(!state.error, state.error ? qPrintable(state.error->toLog()) : "");
        QCOMPARE(state.values, 1);
        QCOMPARE(state.written, 1);
        QCOMPARE(state.okAt, m_workspace->clock.nowMs());
        QCOMPARE(stored.size(), 1);
        QCOMPARE(latest().size(), 1);
        QCOMPARE(latest().first().value, 260.0);
        const auto stations
            = (*m_workspace)->database().read([](ReadSession& session) { return ReadingStore::stations(session); }).result();
        QCOMPARE(stations->first().source, u"dsda"_s);
        QVERIFY(!stations->first().station.area.isEmpty()); // the kelurahan of its place
        // The same once more changes nothing.
        QCOMPARE(run().written, 0);
    }

    void asksNobodyWhoWasNotChosen()
    {
        make();
        m_workspace->clock.advanceHours(48);
        QTRY_VERIFY((m_runner->tick(), true));
        QCOMPARE(m_runner->state(u"a"_s).phase, FeedPhase::Off);
        QVERIFY(m_server->asked().isEmpty());
    }

    void runsAtItsPaceOnceChosen()
    {
        make();
        QSignalSpy ended(m_runner.get(), &FeedRunner::finished);
        VERIFY_RESULT(m_runner->choose(u"a"_s, true));
        m_workspace->clock.advanceMs(10'000);
        QTRY_VERIFY((m_runner->tick(), ended.size() == 1));
        const FeedState state = m_runner->state(u"a"_s);
        QCOMPARE(state.phase, FeedPhase::Waiting);
        QCOMPARE(state.dueAt, m_workspace->clock.nowMs() + 600'000);
        m_workspace->clock.advanceMs(599'999);
        m_runner->tick();
        QCOMPARE(m_server->asked().size(), 1);
        m_workspace->clock.advanceMs(1);
        QTRY_VERIFY((m_runner->tick(), ended.size() == 2));
        // A choice is kept for the next start, a pause too.
        VERIFY_RESULT(m_runner->pause(u"a"_s, true));
        QCOMPARE(m_runner->state(u"a"_s).phase, FeedPhase::Paused);
        QCOMPARE(m_runner->state(u"a"_s).dueAt, 0);
        make();
        QCOMPARE(m_runner->state(u"a"_s).phase, FeedPhase::Paused);
    }

    void tellsWhenAChoiceCannotBeKept()
    {
        make();
        QFile file(FeedCatalog::profileFile(m_workspace->dir()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ my own notes");
        file.close();
        QSignalSpy notKept(m_runner.get(), &FeedRunner::notKept);
        VERIFY_RESULT(m_runner->choose(u"a"_s, true));
        QCOMPARE(m_runner->state(u"a"_s).phase, FeedPhase::Waiting); // it holds for now
        QTRY_COMPARE(notKept.size(), 1);
    }

    void anEditIsCheckedAndUsed()
    {
        make();
        VERIFY_ERROR(m_runner->edit(u"a"_s, u"file:///etc/passwd"_s, 600), ErrorCode::InvalidInput);
        VERIFY_ERROR(m_runner->edit(u"a"_s, m_server->url(u"/y"_s).toString(), 1), ErrorCode::InvalidInput);
        VERIFY_ERROR(m_runner->runNow(u"nobody"_s), ErrorCode::NotFound);
        VERIFY_RESULT(m_runner->edit(u"a"_s, m_server->url(u"/y.xml"_s).toString(), 900));
        QVERIFY(!run().error);
        QCOMPARE(m_server->asked().last().path(), u"/y.xml"_s);
        make();
        QCOMPARE(m_runner->catalog().feed(u"a")->everySeconds, 900);
    }

    void asksOnlyForWhatIsNew()
    {
        m_answer = [](const QUrl&) {
            return LoopbackAnswer{.contentType = "text/xml",
                .body = levels(2600),
                .headers = {"ETag: \"v1\"", "Last-Modified: Fri, 20 Nov 2026 02:50:00 GMT"}};
        };
        make();
        QVERIFY(!run().error);
        m_answer = [](const QUrl&) { return LoopbackAnswer{.status = 304}; };
        const FeedState state = run();
        QVERIFY(!state.error);
        QVERIFY(state.unchanged);
        QCOMPARE(state.failures, 0);
        QVERIFY(m_server->heads().last().toLower().contains("if-none-match: \"v1\""));
        QVERIFY(m_server->heads().last().toLower().contains("if-modified-since: fri, 20 nov 2026"));
        // Also after a restart; but not at another address.
        m_runner.reset();
        make();
        QVERIFY(m_runner->state(u"a"_s).okAt > 0);
        QVERIFY(run().unchanged);
        QVERIFY(m_server->heads().last().toLower().contains("if-none-match: \"v1\""));
        VERIFY_RESULT(m_runner->edit(u"a"_s, m_server->url(u"/other"_s).toString(), 600));
        run();
        QVERIFY(!m_server->heads().last().toLower().contains("if-none-match"));
    }

    void aStormOf5xxBacksOffAndTheLastStateStays()
    {
        make();
        QVERIFY(!run().error);
        m_answer = [](const QUrl&) { return LoopbackAnswer{.status = 503, .headers = {"Retry-After: 7200"}}; };
        VERIFY_RESULT(m_runner->choose(u"a"_s, true));
        for (int i = 1; i <= 3; ++i) {
            const FeedState state = run();
            QVERIFY(state.error);
            QCOMPARE(state.error->code, ErrorCode::Network);
            QVERIFY(state.error->detail.contains("503"_L1));
            QCOMPARE(state.failures, i);
            QVERIFY(state.dueAt >= m_workspace->clock.nowMs() + 7'200'000);
        }
        QCOMPARE(latest().first().value, 260.0);
        m_answer = [](const QUrl&) { return LoopbackAnswer{.contentType = "text/xml", .body = levels(2700)}; };
        QCOMPARE(run().failures, 0);
        QCOMPARE(latest().first().value, 270.0);
    }

    void aRunOfManyRequestsGivesUpInAStorm()
    {
        m_answer = [](const QUrl&) { return LoopbackAnswer{.status = 500}; };
        make(m_server->url(u"/"_s).toString() + u"{area}"_s);
        const FeedState state = run();
        QCOMPARE(state.toAsk, 267);
        QCOMPARE(state.asked, 3);
        QCOMPARE(m_server->asked().size(), 3);
        QCOMPARE(state.failures, 1);
    }

    void oneMissingAnswerOfManyIsNoFailure()
    {
        m_answer = [](const QUrl& url) {
            return url.path() == u"/2" ? LoopbackAnswer{.status = 404}
                                       : LoopbackAnswer{.contentType = "text/xml", .body = levels(2600)};
        };
        make(m_server->url(u"/"_s).toString() + u"{station}"_s, ",\"stations\":[\"1\",\"2\",\"3\"]");
        const FeedState state = run();
        QCOMPARE(state.asked, 3);
        QCOMPARE(state.failures, 0);
        QVERIFY(state.error); // told all the same
        QCOMPARE(state.error->code, ErrorCode::NotFound);
    }

    void aHostIsNotAskedMoreThanItBears()
    {
        make(m_server->url(u"/"_s).toString() + u"{area}"_s);
        VERIFY_RESULT(m_runner->runNow(u"a"_s));
        QTRY_COMPARE(m_runner->state(u"a"_s).asked, HostBudget::kPerMinute);
        for (int i = 0; i < 20; ++i)
            m_runner->tick();
        QCOMPARE(m_server->asked().size(), HostBudget::kPerMinute);
        m_workspace->clock.advanceMs(60'000);
        m_runner->tick();
        QTRY_COMPARE(m_runner->state(u"a"_s).asked, 2 * HostBudget::kPerMinute);
        QCOMPARE(m_server->asked().size(), 2 * HostBudget::kPerMinute);
    }

    void anEndlessBodyEndsAtItsLimit()
    {
        m_answer = [](const QUrl&) { return LoopbackAnswer{.endless = 500 * 1024 * 1024}; };
        makeWith(",\"max_bytes\":65536");
        const FeedState state = run();
        QVERIFY(state.error);
        QCOMPARE(state.error->code, ErrorCode::TooLarge);
        QCOMPARE(state.failures, 1);
    }

    void aRedirectLoopEnds()
    {
        m_answer = [](const QUrl&) { return LoopbackAnswer{.status = 302, .headers = {"Location: /again"}}; };
        make();
        const FeedState state = run();
        QCOMPARE(state.error->code, ErrorCode::Network);
        QVERIFY(m_server->asked().size() <= 5);
    }

    void aSilentServerIsGivenUp()
    {
        m_answer = [](const QUrl&) { return LoopbackAnswer{.silent = true}; };
        makeWith(",\"timeout\":1");
        QCOMPARE(run().error->code, ErrorCode::Network);
    }

    void anErrorObjectWithStatus200IsAFailure()
    {
        m_answer = [](const QUrl&) {
            return LoopbackAnswer{.body = "{\"message\":\"Data not found\",\"error\":\"Not Found\",\"statusCode\":404}",
                .headers = {"ETag: \"e\""}};
        };
        makeWith(",\"adapter\":\"bmkg-forecast\"");
        const FeedState state = run();
        QCOMPARE(state.error->code, ErrorCode::NotFound);
        QVERIFY(state.error->detail.contains("Data not found"_L1));
        QCOMPARE(state.failures, 1);
        run();
        QVERIFY(!m_server->heads().last().toLower().contains("if-none-match")); // asked for again, whole
    }

    void anErrorStatusTellsWhatTheServerSays()
    {
        m_answer = [](const QUrl&) {
            return LoopbackAnswer{
                .status = 409, .body = "{\"success\":false,\"error\":{\"message\":\"resource_id tidak ada\"}}"};
        };
        make();
        const FeedState state = run();
        QCOMPARE(state.error->code, ErrorCode::Network);
        QVERIFY2(state.error->detail.contains("409"_L1) && state.error->detail.contains("resource_id"_L1),
            qPrintable(state.error->detail));
    }

    void aPageWithStatus200IsAFailure()
    {
        m_answer = [](const QUrl&) {
            return LoopbackAnswer{
                .contentType = "text/html", .body = "<html><title>URL YANG DIMINTA DI TOLAK</title></html>"};
        };
        make();
        const FeedState state = run();
        QCOMPARE(state.error->code, ErrorCode::WrongFormat);
        QVERIFY(state.error->detail.contains("DI TOLAK"_L1));
    }

    void badRowsAreCountedAndShown()
    {
        m_answer = [](const QUrl&) {
            QByteArray body = levels(2600);
            body.replace("</DocumentElement>",
                "<SP_GET_LAST_STATUS_PINTU_AIR><ID_PINTU_AIR>x</ID_PINTU_AIR></SP_GET_LAST_STATUS_PINTU_AIR></"
                "DocumentElement>");
            return LoopbackAnswer{.contentType = "text/xml", .body = body};
        };
        make();
        const FeedState state = run();
        QVERIFY(!state.error);
        QCOMPARE(state.written, 1);
        QCOMPARE(state.rejectedCount, 1);
        QCOMPARE(state.rejected.first().row, 2);
    }

    void followsWarningsOnTheSameHostOnly()
    {
        m_answer = [this](const QUrl& url) {
            if (url.path().endsWith(".xml"_L1) && url.path() != u"/x.xml")
                return LoopbackAnswer{.contentType = "text/xml",
                    .body = "<alert><identifier>A</identifier><sent>2026-11-20T09:00:00+07:00</sent><status>Actual</"
                            "status><msgType>Alert</msgType>"
                            "<info><headline>Hujan</headline><expires>2026-11-20T12:00:00+07:00</"
                            "expires><area><areaDesc>DKI</areaDesc>"
                            "<polygon>-6.1,106.8 -6.2,106.8 -6.2,106.9 -6.1,106.8</polygon></area></info></alert>"};
            return LoopbackAnswer{.contentType = "text/xml",
                .body = "<rss><channel><item><title>Hujan</title><guid>A</guid><link>"
                    + m_server->url(u"/one_alert.xml"_s).toEncoded()
                    + "</link><pubDate>Fri, 20 Nov 2026 09:00:00 "
                      "+0700</pubDate></item><item><title>Lain</title><guid>B</guid>"
                      "<link>https://elsewhere.invalid/b.xml</link><pubDate>Fri, 20 Nov 2026 09:00:00 "
                      "+0700</pubDate></item></channel></rss>"};
        };
        makeWith(",\"adapter\":\"bmkg-nowcast\",\"follow\":\"cap\"");
        const FeedState state = run();
        QVERIFY2(!state.error, state.error ? qPrintable(state.error->toLog()) : "");
        // Links are taken from https lists only; this server has none, so nothing was followed.
        QCOMPARE(state.asked, 1);
        const auto warnings = CityReadings((*m_workspace)->database())
                                  .warnings(m_workspace->clock.nowMs(), m_workspace->clock.nowMs())
                                  .result();
        QCOMPARE(warnings->size(), 2);
    }

    void anAnswerLeadsToItsOwnHostOnly()
    {
        const std::atomic<bool> stop = false;
        FeedJob job({(*m_workspace)->database(), (*m_workspace)->locator(), m_workspace->clock, {}}, stop);
        const FeedDescription nowcast{.name = u"n"_s, .adapter = u"bmkg-nowcast"_s, .follow = u"cap"_s};
        const auto item = [](const char* id, const char* link) -> QByteArray {
            return QByteArray("<item><title>Hujan</title><guid>") + id + "</guid><link>" + link
                + "</link><pubDate>Fri, 20 Nov 2026 09:00:00 +0700</pubDate></item>";
        };
        const FeedAnswer answer
            = job.take(nowcast, {.url = QUrl(u"https://bmkg.invalid/nowcast/id"_s), .adapter = nowcast.adapter},
                "<rss><channel>" + item("A", "https://bmkg.invalid/nowcast/id/A_alert.xml")
                    + item("B", "https://elsewhere.invalid/B_alert.xml") + item("C", "http://bmkg.invalid/C_alert.xml")
                    + item("D", "file:///etc/passwd") + "</channel></rss>");
        QVERIFY2(!answer.error, answer.error ? qPrintable(answer.error->toLog()) : "");
        QCOMPARE(answer.more.size(), 1);
        QCOMPARE(answer.more.first().url, QUrl(u"https://bmkg.invalid/nowcast/id/A_alert.xml"_s));
        QCOMPARE(answer.more.first().adapter, u"cap"_s);
        const FeedDescription table{.name = u"t"_s, .adapter = u"ckan"_s};
        const FeedAnswer page = job.take(table,
            {.url = QUrl(u"https://c.invalid/api/3/action/datastore_search?resource_id=r"_s), .adapter = table.adapter},
            "{\"success\":true,\"result\":{\"fields\":[{\"id\":\"tanggal\"},{\"id\":\"n\"}],\"records\":[{\"tanggal\":"
            "\"2026-11-01\",\"n\":1}],"
            "\"_links\":{\"next\":\"/api/3/action/datastore_search?offset=1\"},\"limit\":1}}");
        QCOMPARE(page.more.size(), 1);
        QCOMPARE(page.more.first().url, QUrl(u"https://c.invalid/api/3/action/datastore_search?offset=1"_s));
        QCOMPARE(page.more.first().depth, 1);
    }

    void nothingLeavesTheMachineOffline()
    {
        make(m_server->url(u"/x.xml"_s).toString(), {}, true);
        VERIFY_ERROR(m_runner->runNow(u"a"_s), ErrorCode::NotAllowed);
        VERIFY_RESULT(m_runner->choose(u"a"_s, true));
        m_workspace->clock.advanceHours(2);
        m_runner->tick();
        QCOMPARE(m_runner->state(u"a"_s).dueAt, 0);
        QVERIFY(m_server->asked().isEmpty());
    }

    void aCertificateForAnotherHostIsRefused()
    {
        if (!QSslSocket::supportsSsl())
            QFAIL("Qt has no TLS here");
        const TlsServer wrong(ThrowAwayTls::kElsewhereCertificate, ThrowAwayTls::kElsewhereKey, levels(2600));
        const TlsServer right(ThrowAwayTls::kHereCertificate, ThrowAwayTls::kHereKey, levels(2600));
        // Nobody vouches for them at first; then somebody does, and only the name differs.
        make(right.url());
        QCOMPARE(run().error->code, ErrorCode::Network);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificates(QSslCertificate::fromData(
            QByteArray(ThrowAwayTls::kHereCertificate) + QByteArray(ThrowAwayTls::kElsewhereCertificate)));
        QSslConfiguration::setDefaultConfiguration(trusting);
        make(right.url());
        const FeedState good = run();
        make(wrong.url());
        const FeedState bad = run();
        QSslConfiguration::setDefaultConfiguration(before);
        QVERIFY2(!good.error, good.error ? qPrintable(good.error->toLog()) : "");
        QVERIFY(bad.error);
        QCOMPARE(bad.error->code, ErrorCode::Network);
        QVERIFY2(bad.error->detail.contains("host name"_L1), qPrintable(bad.error->detail));
    }

    void theDemoFeedsItselfWithoutANetwork()
    {
        make(u"https://a.invalid/"_s, {}, true);
        QCOMPARE(m_runner->state(u"demo"_s).phase, FeedPhase::Off);
        VERIFY_ERROR(m_runner->runNow(u"demo"_s), ErrorCode::NotAllowed); // never beside real data
        VERIFY_RESULT((*m_workspace)->markDemo(true).result());
        m_runner->tick();
        QCOMPARE(m_runner->state(u"demo"_s).phase, FeedPhase::Waiting); // notices that it is one now
        QVERIFY(m_runner->state(u"demo"_s).dueAt > 0);
        const FeedState state = run(u"demo"_s);
        QVERIFY2(!state.error, state.error ? qPrintable(state.error->toLog()) : "");
        QVERIFY(state.written > 10'000);
        QCOMPARE(latest().size(), 12);
        m_workspace->clock.advanceMs(600'000);
        const FeedState next = run(u"demo"_s);
        QVERIFY(next.written > 0);
        QVERIFY(next.written < 7'000); // goes on with it: forecasts and ten minutes
        QCOMPARE(m_runner->state(u"demo"_s).phase, FeedPhase::Waiting);
    }

    void oldReadingsAreThinnedWhileTheStoreIsIdle()
    {
        m_answer = [](const QUrl&) {
            QByteArray body = levels(2600);
            body.replace("2026-11-20T09:50", "2026-05-20T09:50");
            return LoopbackAnswer{.contentType = "text/xml", .body = body};
        };
        make();
        QCOMPARE(run().written, 1);
        const auto count = [this](const char* sql) {
            return (*m_workspace)
                ->database()
                .read([sql](ReadSession& session) { return session.number(sql); })
                .result()
                .value_or(-1);
        };
        QTRY_COMPARE_WITH_TIMEOUT(count("SELECT count(*) FROM reading"), 0, 20'000);
        QCOMPARE(count("SELECT count(*) FROM reading_hour WHERE n = 1 AND mean = 260"), 1);
        QCOMPARE(latest().first().value, 260.0); // still the last that is known
    }

    void endsWhileSomethingIsUnderWay()
    {
        m_answer = [](const QUrl&) { return LoopbackAnswer{.silent = true}; };
        makeWith(",\"timeout\":60");
        VERIFY_RESULT(m_runner->runNow(u"a"_s));
        QTRY_COMPARE(m_server->asked().size(), 1);
        m_runner.reset(); // does not wait a minute
    }
};

QTEST_GUILESS_MAIN(TestFeedRunner)
#include "tst_feedrunner.moc"

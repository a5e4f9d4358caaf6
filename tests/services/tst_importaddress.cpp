// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open311plan.h"
#include "support/importworkspace.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QUrlQuery>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

// An Open311 server with a limit, as they are: GET requests by window or by ids, and updates.
struct CityServer
{
    struct Report
    {
        QString id;
        QDateTime at;
        QString status = u"open"_s;
    };
    QList<Report> reports;
    QByteArray updates = "[]";
    qsizetype limit = 50;
    bool takesLists = true;

    [[nodiscard]] LoopbackAnswer answer(const QUrl& asked) const
    {
        const QUrlQuery query(asked);
        if (asked.path().contains(u"servicerequestupdates"_s))
            return updates.isEmpty() ? LoopbackAnswer{.status = 404, .body = "[]"} : LoopbackAnswer{.body = updates};
        const QStringList ids = query.queryItemValue(u"service_request_id"_s).split(u',', Qt::SkipEmptyParts);
        const QDateTime from = QDateTime::fromString(query.queryItemValue(u"start_date"_s), Qt::ISODate);
        const QDateTime to = QDateTime::fromString(query.queryItemValue(u"end_date"_s), Qt::ISODate);
        QByteArrayList given;
        for (const Report& report : reports) {
            const bool meant = ids.isEmpty() ? report.at >= from && report.at < to
                                             : (takesLists ? ids.contains(report.id) : ids.join(u',') == report.id);
            if (meant && given.size() < limit) {
                given += "{\"service_request_id\":\"" + report.id.toUtf8() + "\",\"status\":\"" + report.status.toUtf8()
                    + "\",\"description\":\"x\",\"requested_datetime\":\"" + report.at.toString(Qt::ISODate).toUtf8()
                    + "\"}";
            }
        }
        return {.body = "[" + given.join(',') + "]"};
    }
};

} // namespace

class ImportAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_here = std::make_unique<ImportWorkspace>();
        VERIFY_RESULT(m_here->open());
        m_city = {};
    }
    void cleanup() { m_here.reset(); }

    void readsAFileFromAnAddress()
    {
        LoopbackServer server(
            [](const QUrl&) { return LoopbackAnswer{.contentType = "text/csv", .body = "nomor,isi\nL1,a\nL2,b\n"}; });
        const auto result = m_here->run(server.url(u"/data.csv"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 2);
        QCOMPARE(result->source, u"127.0.0.1"_s);
        QCOMPARE(m_here->run(server.url(u"/data.csv"_s))->unchanged, 2);
    }

    void tellsAPageServedAsSuccess()
    {
        LoopbackServer server([](const QUrl&) {
            return LoopbackAnswer{
                .contentType = "text/html", .body = "<html><body>ERROR: jurisdiction_id</body></html>"};
        });
        const auto result = m_here->run(server.url(u"/requests.json"_s));
        VERIFY_ERROR(result, ErrorCode::WrongFormat);
        QVERIFY(result.error().detail.contains(u"jurisdiction_id"));
    }

    void tellsWhatAServersErrorSays()
    {
        LoopbackServer server([](const QUrl&) {
            return LoopbackAnswer{.status = 403, .body = "[{\"code\":403,\"description\":\"Missing api_key\"}]"};
        });
        const auto result = m_here->run(server.url(u"/services.json"_s));
        VERIFY_ERROR(result, ErrorCode::Network);
        QVERIFY(result.error().detail.contains(u"403"));
        QVERIFY(result.error().detail.contains(u"Missing api_key"));
    }

    void findsEveryReportBehindALimit()
    {
        for (int i = 0; i < 700; ++i)
            m_city.reports += {u"R%1"_s.arg(i), now().addSecs(-3600LL * (i < 600 ? 48 + i / 10 : i * 2))};
        LoopbackServer server([this](const QUrl& asked) { return m_city.answer(asked); });
        const auto result = m_here->run(server.url(u"/v2/requests.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 700);
        QCOMPARE(result->rejected, 0);
        QVERIFY(result->batch > 0);
    }

    void theNextTimeOnlyWhatIsNewAndWhatIsOpenIsAskedFor()
    {
        for (int i = 0; i < 120; ++i)
            m_city.reports += {u"R%1"_s.arg(i), now().addDays(-1 - i % 60)};
        LoopbackServer server([this](const QUrl& asked) { return m_city.answer(asked); });
        VERIFY_RESULT(m_here->run(server.url(u"/v2/requests.json"_s)));
        m_here->clock.advanceHours(24 * 3);
        server.forget();
        m_city.reports += {u"NEW"_s, now().addSecs(-7200)};
        m_city.reports[0].status = u"closed"_s;
        const auto result = m_here->run(server.url(u"/v2/requests.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(result->updated, 1);
        QVERIFY2(server.asked().size() < 10, "a window, some lists of ids, the updates");
    }

    void asksOneByOneWhereAServerTakesNoLists()
    {
        m_city.takesLists = false;
        for (int i = 0; i < 12; ++i)
            m_city.reports += {u"R%1"_s.arg(i), now().addDays(-10)};
        LoopbackServer server([this](const QUrl& asked) { return m_city.answer(asked); });
        VERIFY_RESULT(m_here->run(server.url(u"/v2/requests.json"_s)));
        m_here->clock.advanceHours(24);
        m_city.reports[7].status = u"closed"_s;
        QCOMPARE(m_here->run(server.url(u"/v2/requests.json"_s))->updated, 1);
    }

    void takesUpdatesWhereAServerHasThem()
    {
        m_city.reports += {u"R1"_s, now().addDays(-1)};
        m_city.updates = "[{\"update_id\":5,\"service_request_id\":\"R1\",\"status\":\"in_progress\",\"description\":"
                         "\"Dikerjakan\","
                         "\"updated_datetime\":\""
            + now().toString(Qt::ISODate).toUtf8() + "\"}]";
        LoopbackServer server([this](const QUrl& asked) { return m_city.answer(asked); });
        const auto result = m_here->run(server.url(u"/v2/requests.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(result->updated, 1);
        m_city.updates.clear(); // 404
        VERIFY_RESULT(m_here->run(server.url(u"/v2/requests.json"_s)));
    }

    void previewsAnEndpointByItsLastWeek()
    {
        m_city.reports += {u"R1"_s, now().addDays(-1)};
        LoopbackServer server([this](const QUrl& asked) { return m_city.answer(asked); });
        ImportJob job;
        job.url = server.url(u"/v2/requests.json"_s);
        const auto preview = ImportWorkspace::await(m_here->imports().preview(job));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->records.size(), 1);
        QCOMPARE(server.asked().size(), 1);
    }

private:
    [[nodiscard]] QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(m_here->clock.nowMs(), QTimeZone::UTC); }

    CityServer m_city;
    std::unique_ptr<ImportWorkspace> m_here;
};

QTEST_GUILESS_MAIN(ImportAddressTest)
#include "tst_importaddress.moc"

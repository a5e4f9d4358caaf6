// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/httpfetch.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fetched
{
    Result<HttpAnswer> answer;
    QByteArray body;
};

Fetched fetch(const QUrl& url, const HttpLimits& limits = {}, const HttpFetch::Watch& watch = {})
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        qFatal("buffer");
    HttpFetch http(limits);
    Result<HttpAnswer> answer = http.get(url, buffer, watch);
    return {std::move(answer), buffer.data()};
}

} // namespace

class HttpFetchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void bringsABody()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.body = "[1,2]"}; });
        const Fetched fetched = fetch(server.url(u"/a?b=c"_s));
        VERIFY_RESULT(fetched.answer);
        QCOMPARE(fetched.answer->status, 200);
        QCOMPARE(fetched.body, QByteArray("[1,2]"));
        QCOMPARE(server.asked().first().toString(), u"/a?b=c"_s);
    }

    void anErrorStatusIsAnAnswer()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.status = 403, .body = "no"}; });
        const Fetched fetched = fetch(server.url(u"/"_s));
        VERIFY_RESULT(fetched.answer);
        QCOMPARE(fetched.answer->status, 403);
        QCOMPARE(fetched.body, QByteArray("no"));
    }

    void followsRedirectsButNotForEver()
    {
        LoopbackServer server([](const QUrl& asked) {
            if (asked.path() == u"/end")
                return LoopbackAnswer{.body = "x"};
            if (asked.path() == u"/start")
                return LoopbackAnswer{.status = 302, .headers = {"Location: /end"}};
            return LoopbackAnswer{.status = 302, .headers = {"Location: /loop"}};
        });
        QCOMPARE(fetch(server.url(u"/start"_s)).body, QByteArray("x"));
        VERIFY_ERROR(fetch(server.url(u"/loop"_s)).answer, ErrorCode::Network);
    }

    void doesNotFollowToOtherKindsOfAddress()
    {
        LoopbackServer server(
            [](const QUrl&) { return LoopbackAnswer{.status = 302, .headers = {"Location: file:///etc/passwd"}}; });
        const Fetched fetched = fetch(server.url(u"/"_s));
        QVERIFY(!fetched.answer.has_value());
        QVERIFY(fetched.body.isEmpty());
    }

    void takesHttpAddressesOnly()
    {
        for (const QUrl& url : {QUrl(u"file:///etc/passwd"_s), QUrl(u"ftp://a.invalid/"_s), QUrl(u"data:,x"_s), QUrl()})
            VERIFY_ERROR(fetch(url).answer, ErrorCode::InvalidInput);
    }

    void stopsAtItsSize()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.endless = 100 * 1024 * 1024}; });
        const Fetched fetched = fetch(server.url(u"/"_s), {.maxBytes = 1024 * 1024});
        VERIFY_ERROR(fetched.answer, ErrorCode::TooLarge);
        QVERIFY(fetched.body.size() <= 1024 * 1024);
    }

    void refusesAnAnnouncedSizeBeforeTakingIt()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.body = QByteArray(3'000, 'x')}; });
        const Fetched fetched = fetch(server.url(u"/"_s), {.maxBytes = 2'000});
        VERIFY_ERROR(fetched.answer, ErrorCode::TooLarge);
        QVERIFY(fetched.body.isEmpty());
    }

    void givesUpOnASilentServer()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.silent = true}; });
        VERIFY_ERROR(fetch(server.url(u"/"_s), {.silenceMs = 200}).answer, ErrorCode::Network);
        VERIFY_ERROR(fetch(server.url(u"/"_s), {.totalMs = 200}).answer, ErrorCode::Network);
    }

    void tellsOfAConnectionThatBroke()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.body = "half", .cutOff = true}; });
        VERIFY_ERROR(fetch(server.url(u"/"_s)).answer, ErrorCode::Network);
    }

    void takesNoPictures()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.contentType = "image/png", .body = "x"}; });
        VERIFY_ERROR(fetch(server.url(u"/"_s)).answer, ErrorCode::WrongFormat);
    }

    void doesNotUnpackABomb()
    {
        // 64 MiB of zeros, packed to a few hundred bytes a mebibyte.
        const QByteArray packed = qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).sliced(4);
        LoopbackServer server([&packed](const QUrl&) {
            return LoopbackAnswer{.body = packed, .headers = {"Content-Encoding: deflate"}};
        });
        const Fetched fetched = fetch(server.url(u"/"_s));
        QVERIFY(!fetched.answer.has_value());
        QVERIFY(fetched.body.size() <= 20 * 1024 * 1024);
    }

    void stopsWhenAsked()
    {
        LoopbackServer server([](const QUrl&) { return LoopbackAnswer{.endless = 100 * 1024 * 1024}; });
        VERIFY_ERROR(fetch(server.url(u"/"_s), {}, [](qint64 received, qint64) { return received < 100'000; }).answer,
            ErrorCode::Cancelled);
    }

    void asksWhetherSomethingChanged()
    {
        LoopbackServer server([](const QUrl&) {
            return LoopbackAnswer{.status = 304,
                .headers = {"ETag: \"b\"", "Last-Modified: Fri, 20 Nov 2026 03:00:00 GMT", "Retry-After: 120"}};
        });
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        HttpFetch http;
        const auto answer = http.get(server.url(u"/"_s), buffer, {}, {{"If-None-Match", "\"a\""}});
        VERIFY_RESULT(answer);
        QCOMPARE(answer->status, 304);
        QCOMPARE(answer->etag, QByteArray("\"b\""));
        QCOMPARE(answer->lastModified, QByteArray("Fri, 20 Nov 2026 03:00:00 GMT"));
        QCOMPARE(answer->retryAfterSeconds, 120);
        QVERIFY(buffer.data().isEmpty());
        QVERIFY(server.heads().first().toLower().contains("if-none-match: \"a\""));
    }

    void aClosedPortIsAPlainError()
    {
        QUrl url;
        {
            const LoopbackServer server([](const QUrl&) { return LoopbackAnswer{}; });
            url = server.url(u"/"_s);
        }
        VERIFY_ERROR(fetch(url).answer, ErrorCode::Network);
    }
};

QTEST_GUILESS_MAIN(HttpFetchTest)
#include "tst_httpfetch.moc"

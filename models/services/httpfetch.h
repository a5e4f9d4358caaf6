// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIODevice>
#include <QList>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace JakOps {

struct HttpLimits
{
    qint64 maxBytes = 512LL * 1024 * 1024; // after decompression
    int totalMs = 15 * 60'000;
    int silenceMs = 30'000; // without a byte
    int redirects = 5;
};

struct HttpAnswer
{
    int status = 0; // 304 has no body: nothing changed since what the headers asked with
    QString contentType;
    qint64 bytes = 0;
    QByteArray etag; // to ask again with: If-None-Match
    QByteArray lastModified; // If-Modified-Since
    int retryAfterSeconds = 0; // 0: not told
};

// Why there was no answer, or none that may be taken.
enum class HttpFault : quint8 { None, NoAnswer, TooSlow, BrokenOff, Redirects, Untrusted, NoHttp, TooMuch, NoData };

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// Fetches addresses within bounds: size, time, redirects (never from https to http), and only http(s). Certificates are
// checked, cookies are not kept. Lives in one thread, which waits in get(); no event loop of that thread has to run.
class HttpFetch final
{
public:
    using Watch = std::function<bool(qint64 received, qint64 total)>; // total 0: not known; false: stop

    explicit HttpFetch(const HttpLimits& limits = {});
    ~HttpFetch();
    HttpFetch(const HttpFetch&) = delete;
    HttpFetch& operator=(const HttpFetch&) = delete;

    // Writes the body into `into`. InvalidInput, Network, TooLarge, WrongFormat (a picture, a film), Cancelled. An
    // answer with an error status is an answer: its body says why.
    [[nodiscard]] Result<HttpAnswer> get(
        const QUrl& url, QIODevice& into, const Watch& watch = {}, const HttpHeaders& headers = {});
    // Sends a form (application/x-www-form-urlencoded); within the same bounds, but follows no redirect: what is said is
    // said to this address alone.
    [[nodiscard]] Result<HttpAnswer> post(const QUrl& url, const QByteArray& form, QIODevice& into, const Watch& watch = {});
    [[nodiscard]] HttpFault fault() const { return m_fault; } // of the last answer; None also for errors of this machine

private:
    struct Transfer;
    [[nodiscard]] Result<HttpAnswer> run(const QUrl& url, const QByteArray* form, QIODevice& into, const Watch& watch, const HttpHeaders& headers);

    HttpLimits m_limits;
    HttpFault m_fault = HttpFault::None;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/httpfetch.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr qint64 kMaxInflation = 16 * 1024 * 1024; // what a packed answer may unpack to before its ratio is looked at

bool canBeData(const QString& contentType)
{
    return !contentType.startsWith("image/"_L1) && !contentType.startsWith("video/"_L1)
        && !contentType.startsWith("audio/"_L1) && !contentType.startsWith("font/"_L1)
        && !contentType.startsWith("application/pdf"_L1);
}

HttpFault faultOf(const QNetworkReply& reply)
{
    switch (reply.error()) {
    case QNetworkReply::NoError: return HttpFault::None;
    case QNetworkReply::SslHandshakeFailedError: return HttpFault::Untrusted;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return HttpFault::TooSlow; // a silence; ours are told before
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolUnknownError: return HttpFault::Redirects;
    case QNetworkReply::RemoteHostClosedError: return HttpFault::BrokenOff;
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return HttpFault::NoHttp;
    case QNetworkReply::UnknownContentError: return HttpFault::NoData;
    default: return HttpFault::NoAnswer;
    }
}

} // namespace

// One answer on its way: takes bytes as they come and decides when it is over.
struct HttpFetch::Transfer
{
    QNetworkReply& reply;
    QIODevice& into;
    const HttpLimits& limits;
    const Watch& watch;
    HttpAnswer answer;
    std::optional<Error> error;
    HttpFault fault = HttpFault::None;

    void stop(ErrorCode code, const QString& detail, HttpFault why)
    {
        if (!error) {
            error = Error(code, detail);
            fault = why;
        }
        reply.abort();
    }

    void takeBytes()
    {
        while (!error && reply.bytesAvailable() > 0) {
            const QByteArray piece = reply.read(kPiece);
            answer.bytes += piece.size();
            if (answer.bytes > limits.maxBytes)
                stop(ErrorCode::TooLarge,
                    u"more than "_s + QString::number(limits.maxBytes / (1024 * 1024)) + u" MiB"_s, HttpFault::TooMuch);
            else if (into.write(piece) != piece.size())
                stop(ErrorCode::DiskFull, into.errorString(), HttpFault::None);
        }
        tell();
    }

    void tell()
    {
        const qint64 total = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (watch && !error && !watch(answer.bytes, total))
            stop(ErrorCode::Cancelled, u"stopped"_s, HttpFault::None);
    }

    void lookAtHeader()
    {
        answer.contentType = reply.header(QNetworkRequest::ContentTypeHeader).toString().toLower();
        if (!canBeData(answer.contentType))
            stop(ErrorCode::WrongFormat, u"the server sends "_s + answer.contentType.left(60) + u", not data"_s, HttpFault::NoData);
        else if (reply.header(QNetworkRequest::ContentLengthHeader).toLongLong() > limits.maxBytes)
            stop(ErrorCode::TooLarge,
                u"the server announces more than "_s + QString::number(limits.maxBytes / (1024 * 1024)) + u" MiB"_s,
                HttpFault::TooMuch);
    }
};

HttpFetch::HttpFetch(const HttpLimits& limits)
    : m_limits(limits)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setAutoDeleteReplies(false);
}

HttpFetch::~HttpFetch() = default;

Result<HttpAnswer> HttpFetch::get(const QUrl& url, QIODevice& into, const Watch& watch, const HttpHeaders& headers)
{
    return run(url, nullptr, into, watch, headers);
}

Result<HttpAnswer> HttpFetch::post(const QUrl& url, const QByteArray& form, QIODevice& into, const Watch& watch)
{
    return run(url, &form, into, watch, {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}});
}

Result<HttpAnswer> HttpFetch::run(
    const QUrl& url, const QByteArray* form, QIODevice& into, const Watch& watch, const HttpHeaders& headers)
{
    m_fault = HttpFault::None;
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return fail(ErrorCode::InvalidInput, u"no http(s) address: "_s + url.toDisplayString());
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
        form ? QNetworkRequest::ManualRedirectPolicy : QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(m_limits.redirects);
    request.setTransferTimeout(std::chrono::milliseconds(m_limits.silenceMs));
    request.setDecompressedSafetyCheckThreshold(kMaxInflation);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"JakOps"_s);
    request.setRawHeader(
        "Accept", "application/json, text/xml, application/xml, text/csv, application/geo+json, */*;q=0.1");

    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);

    const std::unique_ptr<QNetworkReply> reply(form ? m_network->post(request, *form) : m_network->get(request));
    reply->setReadBufferSize(4 * kPiece);
    Transfer transfer{*reply, into, m_limits, watch, {}, {}};
    QEventLoop loop;
    QTimer total;
    total.setSingleShot(true);
    QTimer pulse; // so that a silent server does not hold up a cancel
    pulse.setInterval(200);
    QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, &loop, [&transfer] { transfer.lookAtHeader(); });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&transfer] { transfer.takeBytes(); });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&pulse, &QTimer::timeout, &loop, [&transfer] { transfer.tell(); });
    QObject::connect(
        &total, &QTimer::timeout, &loop, [&transfer] {
            transfer.stop(ErrorCode::Network, u"it took too long"_s, HttpFault::TooSlow);
        });
    total.start(m_limits.totalMs);
    pulse.start();
    if (!reply->isFinished())
        loop.exec();
    pulse.stop();
    total.stop();
    if (!transfer.error)
        transfer.takeBytes();
    if (transfer.error) {
        m_fault = transfer.fault;
        transfer.error->detail += u" ("_s + url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) + u')';
        return std::unexpected(*transfer.error);
    }
    transfer.answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() != QNetworkReply::NoError && transfer.answer.status < 400) {
        m_fault = faultOf(*reply);
        return fail(ErrorCode::Network,
            reply->errorString() + u" ("_s + url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) + u')');
    }
    transfer.answer.etag = reply->rawHeader("ETag");
    transfer.answer.lastModified = reply->rawHeader("Last-Modified");
    transfer.answer.retryAfterSeconds = std::clamp(reply->rawHeader("Retry-After").toInt(), 0, 24 * 3600);
    return transfer.answer;
}

} // namespace JakOps

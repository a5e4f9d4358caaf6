// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/photoreader.h"

#include "services/preparedphoto.h"
#include "services/videofile.h"
#include "storage/attachmentstore.h"

#include <QPromise>

namespace JakOps {

namespace {
constexpr auto kVideo = QLatin1StringView("video");
} // namespace

bool isVideo(const Error& error)
{
    return error.code == ErrorCode::WrongFormat && error.detail == kVideo;
}

QString PhotoReader::pathOf(const QString& sha256) const
{
    return m_store.path(sha256);
}

PhotoReader::PhotoReader(const AttachmentStore& store)
    : m_store(store)
{
    m_pool.setMaxThreadCount(1); // so that the memory of one picture is the most it takes
    m_pool.setObjectName(QStringLiteral("pictures"));
}

PhotoReader::~PhotoReader()
{
    m_closing = true;
    m_pool.waitForDone();
}

QFuture<Result<QImage>> PhotoReader::read(const QString& sha256, int maxEdge)
{
    QPromise<Result<QImage>> promise;
    promise.start();
    QFuture<Result<QImage>> future = promise.future();
    m_pool.start(
        [this, promise = std::move(promise), sha256, maxEdge]() mutable {
            const auto picture = [&]() -> Result<QImage> {
                if (m_closing)
                    return fail(ErrorCode::Cancelled);
                const auto file = m_store.read(sha256);
                if (!file)
                    return fail(file.error());
                if (videoFormatOf(*file))
                    return fail(ErrorCode::WrongFormat, kVideo);
                return decodePhoto(*file, maxEdge);
            };
            promise.addResult(picture());
            promise.finish();
        },
        ++m_requests);
    return future;
}

} // namespace JakOps

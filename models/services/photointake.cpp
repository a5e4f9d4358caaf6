// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/photointake.h"

#include "services/videofile.h"
#include "storage/attachmentstore.h"
#include "storage/database.h"
#include "storage/photostore.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QPromise>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPeekBytes = 64; // enough to tell a video

Result<QByteArray> readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, path);
    if (!info.isFile()) // a pipe or a device would never end
        return fail(ErrorCode::Unreadable, path + u" is not a file");
    if (info.size() > kMaxVideoBytes)
        return fail(ErrorCode::TooLarge, u"%1 has %2 bytes"_s.arg(path).arg(info.size()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": " + file.errorString());
    QByteArray bytes = file.read(kPeekBytes);
    const qsizetype most = videoFormatOf(bytes) ? kMaxVideoBytes : kMaxPhotoBytes;
    if (info.size() > most)
        return fail(ErrorCode::TooLarge, u"%1 has %2 bytes"_s.arg(path).arg(info.size()));
    bytes += file.read(most + 1 - bytes.size()); // it may have grown since
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unreadable, path + u": " + file.errorString());
    return bytes;
}

Result<QByteArray> encodePixels(const QImage& image)
{
    if (image.isNull())
        return fail(ErrorCode::InvalidInput, u"no pixels"_s);
    if (qint64(image.width()) * image.height() > kMaxPhotoPixels)
        return fail(ErrorCode::TooLarge, u"picture of %1 x %2 pixels"_s.arg(image.width()).arg(image.height()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg"_ba);
    writer.setQuality(95);
    if (!writer.write(image))
        return fail(ErrorCode::InvalidInput, u"cannot encode: "_s + writer.errorString());
    return bytes;
}

Result<> note(Database* database, const TakenPhoto& photo)
{
    if (!database)
        return {};
    return database
        ->write(WritePriority::User,
            [photo](WriteSession& session) { return PhotoStore::noteOriginal(session, photo.shown, photo.original); })
        .result();
}

// A video is kept as it is: it cannot be made anew here, and whoever shows it treats it as hostile.
Result<TakenPhoto> storeVideo(const AttachmentStore& attachments, const QByteArray& file)
{
    if (file.size() > kMaxVideoBytes)
        return fail(ErrorCode::TooLarge, u"video of %1 bytes"_s.arg(file.size()));
    const auto stored = attachments.put(file);
    if (!stored)
        return fail(stored.error());
    TakenPhoto video;
    video.shown = video.original = *stored;
    video.isVideo = true;
    return video;
}

Result<TakenPhoto> store(const AttachmentStore& attachments, const QByteArray& file, PhotoIntake::Originals originals)
{
    if (videoFormatOf(file))
        return storeVideo(attachments, file);
    const auto prepared = preparePhoto(file);
    if (!prepared)
        return fail(prepared.error());
    const auto shown = attachments.put(prepared->shown);
    if (!shown)
        return fail(shown.error());
    const auto original = originals == PhotoIntake::Originals::Kept ? attachments.put(file) : shown;
    if (!original)
        return fail(original.error());
    return TakenPhoto{*shown, *original, prepared->size, prepared->traces};
}

} // namespace

PhotoIntake::PhotoIntake(const AttachmentStore& store, Database* database, Originals originals)
    : m_store(store)
    , m_database(database)
    , m_originals(originals)
{
    m_pool.setMaxThreadCount(1); // the metadata library is not made for several at a time either
    m_pool.setObjectName(u"photos"_s);
}

PhotoIntake::~PhotoIntake()
{
    m_closing = true;
    m_pool.waitForDone();
}

QFuture<Result<TakenPhoto>> PhotoIntake::takeFile(const QString& path)
{
    return run([path] { return readFile(path); });
}

QFuture<Result<TakenPhoto>> PhotoIntake::takeBytes(const QByteArray& file)
{
    return run([file] { return Result<QByteArray>(file); });
}

QFuture<Result<TakenPhoto>> PhotoIntake::takePixels(const QImage& image)
{
    return run([image] { return encodePixels(image); });
}

QFuture<Result<TakenPhoto>> PhotoIntake::run(std::function<Result<QByteArray>()> source)
{
    QPromise<Result<TakenPhoto>> promise;
    promise.start();
    QFuture<Result<TakenPhoto>> future = promise.future();
    m_pool.start([this, promise = std::move(promise), source = std::move(source)]() mutable {
        if (m_closing) {
            promise.addResult(Result<TakenPhoto>(fail(ErrorCode::Cancelled)));
        } else {
            const auto file = source();
            auto taken = file ? store(m_store, *file, m_originals) : Result<TakenPhoto>(fail(file.error()));
            if (taken && m_originals == Originals::Kept) {
                if (const auto noted = note(m_database, *taken); !noted)
                    taken = fail(noted.error());
            }
            promise.addResult(std::move(taken));
        }
        promise.finish();
    });
    return future;
}

} // namespace JakOps

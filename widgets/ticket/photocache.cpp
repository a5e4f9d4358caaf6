// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/photocache.h"

#include "widgets/evidence/videoframes.h"

namespace JakOps {

namespace {

constexpr int kCacheKilobytes = 24 * 1024;

bool isFileHere(const QString& photo)
{
    return photo.size() == 64
        && std::ranges::all_of(photo, [](QChar c) { return QStringView(u"0123456789abcdef").contains(c); });
}

} // namespace

PhotoCache::PhotoCache(const AttachmentStore& attachments, QObject* parent)
    : QObject(parent)
    , m_reader(attachments)
    , m_frames(new VideoFrames(m_reader, this))
    , m_pictures(kCacheKilobytes)
{
    connect(m_frames, &VideoFrames::arrived, this, [this](const QString& video, const QImage& frame) {
        m_asked.remove(video);
        keep(video, frame);
        Q_EMIT frameArrived(video, frame);
        Q_EMIT arrived(video);
    });
    connect(m_frames, &VideoFrames::failed, this, [this](const QString& video) {
        m_asked.remove(video);
        m_failed.insert(video, State::Unplayable);
        Q_EMIT arrived(video);
    });
}

void PhotoCache::keep(const QString& photo, const QImage& image)
{
    const QImage small = qMax(image.width(), image.height()) > kThumbnailEdge
        ? image.scaled(kThumbnailEdge, kThumbnailEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : image;
    m_pictures.insert(photo, new QPixmap(QPixmap::fromImage(small)), qMax(1, int(small.sizeInBytes() / 1024)));
}

const QPixmap* PhotoCache::thumbnail(const QString& photo)
{
    if (const QPixmap* const picture = m_pictures.object(photo))
        return picture;
    if (!isFileHere(photo) || m_failed.contains(photo) || m_asked.contains(photo))
        return nullptr;
    m_asked.insert(photo);
    m_reader.read(photo, kThumbnailEdge).then(this, [this, photo](const Result<QImage>& image) {
        if (!image && JakOps::isVideo(image.error())) {
            m_videos.insert(photo);
            const QImage frame = m_frames->frame(photo);
            if (frame.isNull() && !m_frames->hasFailed(photo))
                return; // it arrives
            m_asked.remove(photo);
            if (frame.isNull())
                m_failed.insert(photo, State::Unplayable);
            else
                keep(photo, frame);
            Q_EMIT arrived(photo);
            return;
        }
        m_asked.remove(photo);
        if (image)
            keep(photo, *image);
        else
            m_failed.insert(photo, image.error().code == ErrorCode::NotFound ? State::NotFetched : State::Unreadable);
        Q_EMIT arrived(photo);
    });
    return nullptr;
}

PhotoCache::State PhotoCache::state(const QString& photo) const
{
    if (m_pictures.contains(photo))
        return State::Here;
    if (!isFileHere(photo))
        return State::NotFetched;
    return m_failed.value(photo, State::Reading);
}

} // namespace JakOps

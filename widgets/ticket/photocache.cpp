// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/photocache.h"

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
    , m_pictures(kCacheKilobytes)
{
}

const QPixmap* PhotoCache::thumbnail(const QString& photo)
{
    if (const QPixmap* const picture = m_pictures.object(photo))
        return picture;
    if (!isFileHere(photo) || m_failed.contains(photo) || m_asked.contains(photo))
        return nullptr;
    m_asked.insert(photo);
    m_reader.read(photo, kThumbnailEdge).then(this, [this, photo](const Result<QImage>& image) {
        m_asked.remove(photo);
        if (image)
            m_pictures.insert(
                photo, new QPixmap(QPixmap::fromImage(*image)), qMax(1, int(image->sizeInBytes() / 1024)));
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

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/photoreader.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace JakOps {

class VideoFrames;

// Small pictures for the screen. Asking never waits: what is not here yet is read in the background and told by
// arrived().
class PhotoCache final : public QObject
{
    Q_OBJECT

public:
    enum class State { Reading, Here, NotFetched, Unreadable, Unplayable };
    static constexpr int kThumbnailEdge = 240;

    explicit PhotoCache(const AttachmentStore& attachments, QObject* parent = nullptr);

    // The picture, or null with the reason why not. `photo` is a sha256, or an address of the source that was never
    // fetched.
    [[nodiscard]] const QPixmap* thumbnail(const QString& photo);
    [[nodiscard]] State state(const QString& photo) const;
    [[nodiscard]] bool isVideo(const QString& photo) const { return m_videos.contains(photo); } // its picture is the first one
    [[nodiscard]] PhotoReader& reader() { return m_reader; }
    [[nodiscard]] VideoFrames& frames() { return *m_frames; }

Q_SIGNALS:
    void arrived(const QString& photo); // or failed for good: ask state()
    void frameArrived(const QString& video, const QImage& frame);

private:
    void keep(const QString& photo, const QImage& image);

    PhotoReader m_reader;
    VideoFrames* m_frames;
    QSet<QString> m_videos;
    QCache<QString, QPixmap> m_pictures;
    QSet<QString> m_asked;
    QHash<QString, State> m_failed;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QTimer>

#include <memory>

class QMediaPlayer;
class QVideoFrame;
class QVideoSink;

namespace JakOps {

class PhotoReader;

// The first picture of videos, one video after the other. Where no codec can read one, or it takes too long, that is said once.
class VideoFrames final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLargestEdge = 4096; // of a frame: a larger one is refused

    explicit VideoFrames(const PhotoReader& reader, QObject* parent = nullptr);
    ~VideoFrames() override;

    // Null where it is not here yet: arrived() or failed() follows, unless it failed before.
    [[nodiscard]] QImage frame(const QString& video);
    [[nodiscard]] bool hasFailed(const QString& video) const { return m_failed.contains(video); }

Q_SIGNALS:
    void arrived(const QString& video, const QImage& frame);
    void failed(const QString& video);

private:
    void next();
    void take(const QVideoFrame& frame);
    void finish(const QImage& frame);

    const PhotoReader& m_reader;
    QHash<QString, QImage> m_frames; // small
    QSet<QString> m_failed;
    QQueue<QString> m_waiting;
    QString m_current;
    std::unique_ptr<QMediaPlayer> m_player;
    std::unique_ptr<QVideoSink> m_sink;
    QTimer m_patience;
};

} // namespace JakOps

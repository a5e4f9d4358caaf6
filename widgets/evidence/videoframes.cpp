// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/videoframes.h"

#include "services/photoreader.h"

#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

namespace JakOps {

namespace {
constexpr int kPatienceMs = 10'000;
constexpr int kKeptEdge = 640;
} // namespace

VideoFrames::VideoFrames(const PhotoReader& reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish({}); });
}

VideoFrames::~VideoFrames() = default;

QImage VideoFrames::frame(const QString& video)
{
    if (const auto known = m_frames.constFind(video); known != m_frames.constEnd())
        return *known;
    if (!m_failed.contains(video) && video != m_current && !m_waiting.contains(video)) {
        m_waiting.enqueue(video);
        if (m_current.isEmpty())
            QMetaObject::invokeMethod(this, &VideoFrames::next, Qt::QueuedConnection);
    }
    return {};
}

void VideoFrames::next()
{
    if (!m_current.isEmpty() || m_waiting.isEmpty())
        return;
    m_current = m_waiting.dequeue();
    m_sink = std::make_unique<QVideoSink>();
    m_player = std::make_unique<QMediaPlayer>(); // without sound
    m_player->setVideoSink(m_sink.get());
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &VideoFrames::take, Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this] { finish({}); }, Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this,
        [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::EndOfMedia || status == QMediaPlayer::InvalidMedia)
                finish({});
        },
        Qt::QueuedConnection);
    m_patience.start();
    m_player->setSource(QUrl::fromLocalFile(m_reader.pathOf(m_current)));
    m_player->play();
}

void VideoFrames::take(const QVideoFrame& frame)
{
    if (m_current.isEmpty() || !frame.isValid())
        return;
    const bool fits = frame.width() <= kLargestEdge && frame.height() <= kLargestEdge;
    finish(fits ? frame.toImage() : QImage());
}

void VideoFrames::finish(const QImage& frame)
{
    if (m_current.isEmpty())
        return;
    m_patience.stop();
    const QString video = std::exchange(m_current, {});
    // Not in a call of theirs.
    m_player.release()->deleteLater();
    m_sink.release()->deleteLater();
    if (frame.isNull()) {
        m_failed.insert(video);
        Q_EMIT failed(video);
    } else {
        const QImage small = frame.scaled(QSize(kKeptEdge, kKeptEdge).boundedTo(frame.size()), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        m_frames.insert(video, small);
        Q_EMIT arrived(video, small);
    }
    QMetaObject::invokeMethod(this, &VideoFrames::next, Qt::QueuedConnection);
}

} // namespace JakOps

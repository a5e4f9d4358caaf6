// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QImage>
#include <QThreadPool>

#include <atomic>

namespace JakOps {

class AttachmentStore;

// Reads photos of tickets for the screen: from the attachment store, decoded within bounds in a thread of its own,
// scaled to fit. What is not here (an address of the source that was never fetched) is NotFound: nothing is fetched by
// looking at it.
class PhotoReader final
{
public:
    explicit PhotoReader(const AttachmentStore& store);
    ~PhotoReader();
    PhotoReader(const PhotoReader&) = delete;
    PhotoReader& operator=(const PhotoReader&) = delete;

    // Fits into `maxEdge` x `maxEdge` pixels. The newest request is served first: it is what the officer looks at now.
    // A video is none: its error says so (isVideo).
    [[nodiscard]] QFuture<Result<QImage>> read(const QString& sha256, int maxEdge);
    [[nodiscard]] QString pathOf(const QString& sha256) const; // for what plays videos

private:
    const AttachmentStore& m_store;
    QThreadPool m_pool;
    std::atomic<bool> m_closing = false;
    int m_requests = 0;
};

// Of read(): what was asked for is a video.
[[nodiscard]] bool isVideo(const Error& error);

} // namespace JakOps

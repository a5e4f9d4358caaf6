// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/photoindex.h"
#include "storage/photostore.h"

#include <QHash>
#include <QImage>
#include <QMutex>

#include <atomic>
#include <functional>

namespace JakOps {

class AttachmentStore;
class Clock;
class Database;

// The work of EvidenceService, in its thread: notes which photos tickets have, looks at each, compares it with all others and writes
// down what it found. Stops between two photos when it is told to.
class EvidenceWorker final
{
public:
    EvidenceWorker(Database& database, const AttachmentStore& attachments, const Clock& clock);

    // Until nothing is left. `tell` is called with how many are, in this thread.
    [[nodiscard]] Result<> run(const std::function<void(qint64 left)>& tell);
    void stop() { m_stopped = true; } // any thread
    void addFrame(const QString& video, const QImage& frame); // any thread

private:
    [[nodiscard]] Result<> loadIndex();
    [[nodiscard]] Result<> takeInEvents(const std::function<void(qint64 left)>& tell);
    [[nodiscard]] Result<LookedAtPhoto> lookAt(const DuePhoto& due);
    [[nodiscard]] LumaImage smallPicture(ReadSession& session, qint64 id) const;
    [[nodiscard]] Result<> compare(LookedAtPhoto& looked, const LumaImage& luma);

    Database& m_database;
    const AttachmentStore& m_attachments;
    const Clock& m_clock;
    PhotoIndex m_index;
    QHash<qint64, LumaImage> m_fresh; // small pictures that are not in the store yet
    bool m_isLoaded = false;
    std::atomic<bool> m_stopped = false;
    QMutex m_frameLock;
    QHash<QString, QImage> m_frames;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/evidenceworker.h"

#include "base/clock.h"
#include "services/preparedphoto.h"
#include "services/videofile.h"
#include "storage/attachmentstore.h"
#include "storage/database.h"

namespace JakOps {

namespace {

constexpr int kEventsAtOnce = 400;
constexpr int kPhotosAtOnce = 16; // one transaction

} // namespace

EvidenceWorker::EvidenceWorker(Database& database, const AttachmentStore& attachments, const Clock& clock)
    : m_database(database)
    , m_attachments(attachments)
    , m_clock(clock)
{
}

void EvidenceWorker::addFrame(const QString& video, const QImage& frame)
{
    const QMutexLocker lock(&m_frameLock);
    m_frames.insert(video, frame.scaled(kPhotoLumaEdge, kPhotoLumaEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

Result<> EvidenceWorker::loadIndex()
{
    if (m_isLoaded)
        return {};
    const auto loaded = m_database
                            .read([this](ReadSession& session) -> Result<qint64> {
                                const auto done = PhotoStore::forEachPrint(
                                    session, [this](qint64 id, const PhotoHashes& hashes) { m_index.add(id, hashes); });
                                return done ? Result<qint64>(0) : fail(done.error());
                            },
                                ReadPriority::Scan)
                            .result();
    if (!loaded)
        return fail(loaded.error());
    m_index.settle();
    m_isLoaded = true;
    return {};
}

Result<> EvidenceWorker::takeInEvents(const std::function<void(qint64 left)>& tell)
{
    while (!m_stopped) {
        const auto taken = m_database
                               .write(WritePriority::Bulk,
                                   [](WriteSession& session) { return PhotoStore::takeInEvents(session, kEventsAtOnce); })
                               .result();
        if (!taken)
            return fail(taken.error());
        if (*taken == 0)
            return {};
        if (const auto left = m_database.read(PhotoStore::dueCount).result())
            tell(*left);
    }
    return {};
}

Result<> EvidenceWorker::run(const std::function<void(qint64 left)>& tell)
{
    if (const auto done = loadIndex(); !done)
        return done;
    while (!m_stopped) {
        if (const auto done = takeInEvents(tell); !done)
            return done;
        const auto due
            = m_database.read([](ReadSession& session) { return PhotoStore::due(session, kPhotosAtOnce); }).result();
        if (!due)
            return fail(due.error());
        if (due->isEmpty() || m_stopped)
            break;
        QList<LookedAtPhoto> looked;
        for (const DuePhoto& photo : *due) {
            if (m_stopped)
                break;
            auto one = lookAt(photo);
            if (!one)
                return fail(one.error());
            looked.append(std::move(*one));
        }
        const auto kept = m_database
                              .write(WritePriority::Bulk,
                                  [looked](WriteSession& session) -> Result<qint64> {
                                      for (const LookedAtPhoto& photo : looked) {
                                          if (const auto done = PhotoStore::keep(session, photo); !done)
                                              return fail(done.error());
                                      }
                                      return PhotoStore::dueCount(session);
                                  })
                              .result();
        if (!kept)
            return fail(kept.error());
        m_fresh.clear();
        m_index.settle();
        tell(*kept);
    }
    return {};
}

Result<LookedAtPhoto> EvidenceWorker::lookAt(const DuePhoto& due)
{
    LookedAtPhoto looked;
    looked.id = due.id;
    looked.ofPrivateReport = due.ofPrivateReport;
    const auto shown = m_attachments.read(due.photo);
    if (!shown) { // missing or damaged: told as such, and looked at again when it is taken in anew
        looked.state = EvidencePhoto::State::Unreadable;
        return looked;
    }
    looked.isVideo = videoFormatOf(*shown).has_value();
    QImage image;
    if (looked.isVideo) {
        const QMutexLocker lock(&m_frameLock);
        image = m_frames.take(due.photo);
    } else if (const auto decoded = decodePhoto(*shown, kPhotoLumaEdge)) {
        image = *decoded;
    } else {
        looked.state = EvidencePhoto::State::Unreadable;
        return looked;
    }
    if (!looked.isVideo && !due.ofPrivateReport) {
        const auto original = due.original.isEmpty() ? shown : m_attachments.read(due.original);
        if (original)
            looked.facts = believable(readWrittenTraces(*original), m_clock.nowMs());
    }
    const LumaImage luma = lumaOf(image);
    if (!luma.isValid()) // a video whose first frame nobody has shown yet
        return looked;
    looked.print = photoPrint(luma);
    if (looked.print->isPlain)
        return looked;
    if (const auto done = compare(looked, luma); !done)
        return fail(done.error());
    m_index.add(looked.id, looked.print->hashes);
    m_fresh.insert(looked.id, looked.print->thumbImage());
    return looked;
}

// Of a private report's photo none is stored.
LumaImage EvidenceWorker::smallPicture(ReadSession& session, qint64 id) const
{
    if (const auto stored = PhotoStore::thumb(session, id); !stored || stored->isValid())
        return stored.value_or(LumaImage());
    const auto photo = PhotoStore::photoOf(session, id);
    const auto file = photo && !photo->isEmpty() ? m_attachments.read(*photo) : fail(ErrorCode::NotFound);
    const auto image = file ? decodePhoto(*file, kPhotoLumaEdge) : fail(ErrorCode::NotFound);
    return image ? photoPrint(lumaOf(*image)).thumbImage() : LumaImage();
}

Result<> EvidenceWorker::compare(LookedAtPhoto& looked, const LumaImage& luma)
{
    const PhotoQuery query(luma);
    auto candidates = m_index.find(query);
    std::erase_if(candidates, [&looked](const PhotoCandidate& candidate) { return candidate.photo == looked.id; });
    if (candidates.empty())
        return {};
    auto matches = m_database
                       .read([&](ReadSession& session) -> Result<std::vector<PhotoMatch>> {
                           return confirmPhotos(query, candidates,
                               [&](qint64 id) {
                                   const auto fresh = m_fresh.constFind(id);
                                   return fresh != m_fresh.constEnd() ? *fresh : smallPicture(session, id);
                               });
                       })
                       .result();
    if (!matches)
        return fail(matches.error());
    for (const PhotoMatch& match : *matches)
        looked.alike.append({match.photo, match.likeness, match.isMirrored, match.isTurned, match.isCut});
    return {};
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photoprint.h"

#include <functional>
#include <unordered_map>

namespace JakOps {

// A photo that may be the one looked for.
struct PhotoCandidate
{
    qint64 photo = 0; // as it was added
    int distance = 0; // bits
    quint8 window = 0; // of photoWindows()
    quint8 trim = 0; // of photoTrims()
    bool pieceIsQuery = true; // what the trim leaves of the query is that window of the stored photo; else the stored one is that
                              // window of the query, or, where that is the whole, what the trim leaves of it
    bool isMirrored = false; // the query was
    qint8 turn = -1; // of PhotoQuery::turned; -1 it was not turned

    friend bool operator==(const PhotoCandidate&, const PhotoCandidate&) = default;
};

struct PhotoMatch
{
    qint64 photo = 0;
    double likeness = 0.0; // kPhotoLikeness to 1
    bool isMirrored = false;
    bool isTurned = false;
    bool isCut = false; // only a part of the one is in the other

    friend bool operator==(const PhotoMatch&, const PhotoMatch&) = default;
};

// Which of the candidates are the photo, the likest first. `thumbOf` gives a candidate's small picture, an invalid one where it is not
// known.
[[nodiscard]] std::vector<PhotoMatch> confirmPhotos(
    const PhotoQuery& query, const std::vector<PhotoCandidate>& candidates, const std::function<LumaImage(qint64)>& thumbOf);
inline constexpr size_t kPhotoCandidates = 160; // as many are looked at

// The hashes of all photos in memory, 200 bytes each, in drawers by their coarsest bits: a look-up opens those drawers only whose bits
// are nearly the query's (docs/adr/0019). Not thread-safe while it is added to.
class PhotoIndex final
{
public:
    void reserve(size_t photos);
    void add(qint64 photo, const PhotoHashes& hashes);
    void settle(); // puts what was added into its drawers; find() works before, but slower. Cheap when little was added
    [[nodiscard]] size_t count() const { return m_photos.size(); }

    // At most one for a photo: its nearest. The nearest come first.
    [[nodiscard]] std::vector<PhotoCandidate> find(
        const PhotoQuery& query, int radius = kPhotoHashRadius, size_t most = kPhotoCandidates) const;

private:
    struct Entry
    {
        PhotoHash hash;
        quint32 place; // row and window
    };
    struct Drawers
    {
        std::vector<quint32> begins; // of each drawer; empty before anything was sorted
        std::vector<quint64> fine;
        std::vector<quint32> places;
        std::vector<Entry> loose; // not sorted in yet

        void settle();
        template<class Found> void find(const PhotoHash& hash, int radius, int coarseRadius, const Found& found) const;
    };
    using Nearest = std::unordered_map<quint32, PhotoCandidate>;
    void keep(Nearest& nearest, quint32 row, const PhotoCandidate& candidate) const;

    std::vector<qint64> m_photos;
    Drawers m_parts; // every window of every photo
    Drawers m_wholes; // the first of each
};

} // namespace JakOps

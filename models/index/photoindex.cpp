// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/photoindex.h"

#include <algorithm>
#include <bit>

namespace JakOps {

namespace {

constexpr int kCoarseBits = 16;
constexpr int kCoarseRadius = 3; // coarse bits change least when a photo is altered
constexpr int kCoarseRadiusOfWholes = 2; // they are looked for with more parts of the query
constexpr size_t kDrawers = size_t(1) << kCoarseBits;
constexpr int kWindowBits = 4;
static_assert(kPhotoWindowCount <= 1 << kWindowBits);

// Every way in which at most kCoarseRadius coarse bits differ, the fewest first.
const std::vector<quint16>& differences()
{
    static const std::vector<quint16> all = [] {
        std::vector<quint16> made;
        for (size_t bits = 0; bits < kDrawers; ++bits) {
            if (std::popcount(bits) <= kCoarseRadius)
                made.push_back(quint16(bits));
        }
        std::ranges::sort(made, {}, [](quint16 bits) { return std::popcount(bits); });
        return made;
    }();
    return all;
}

} // namespace

namespace {

// What is to be laid over what, and where at first.
struct Overlay
{
    const LumaField* whole;
    const LumaField* piece;
    UnitRect part;
};

Overlay overlayOf(const PhotoQuery& query, const LumaField& stored, const PhotoCandidate& candidate)
{
    const LumaField& ours = candidate.turn >= 0 ? query.turned[size_t(candidate.turn)] : query.fields[candidate.isMirrored ? 1 : 0];
    const UnitRect& window = photoWindows()[candidate.window];
    if (!candidate.pieceIsQuery)
        return {&ours, &stored, candidate.window == 0 ? photoTrims()[candidate.trim] : window};
    // The window fits what was left of the query; the whole query is a little more than that.
    const UnitRect& trim = photoTrims()[candidate.trim];
    return {&stored, &ours,
        {window.x - trim.x * window.width / trim.width, window.y - trim.y * window.height / trim.height, window.width / trim.width,
            window.height / trim.height}};
}

} // namespace

std::vector<PhotoMatch> confirmPhotos(
    const PhotoQuery& query, const std::vector<PhotoCandidate>& candidates, const std::function<LumaImage(qint64)>& thumbOf)
{
    constexpr size_t kClosely = 6;
    struct Looked
    {
        double first;
        const PhotoCandidate* candidate;
        LumaField stored;
    };
    std::vector<Looked> looked;
    looked.reserve(candidates.size());
    for (const PhotoCandidate& candidate : candidates) {
        const LumaImage thumb = thumbOf(candidate.photo);
        if (!thumb.isValid())
            continue;
        looked.push_back({0.0, &candidate, LumaField(thumb)});
        const Overlay overlay = overlayOf(query, looked.back().stored, candidate);
        looked.back().first = photoLikenessNear(*overlay.whole, *overlay.piece, overlay.part);
    }
    std::ranges::stable_sort(looked, std::greater(), &Looked::first);
    std::vector<PhotoMatch> matches;
    for (size_t i = 0; i < std::min(kClosely, looked.size()); ++i) {
        const PhotoCandidate& candidate = *looked[i].candidate;
        const Overlay overlay = overlayOf(query, looked[i].stored, candidate);
        const double likeness = photoLikeness(*overlay.whole, *overlay.piece, overlay.part);
        if (likeness < kPhotoLikeness)
            continue;
        constexpr float kWhole = 0.97F;
        matches.push_back({.photo = candidate.photo,
            .likeness = std::min(likeness, 1.0),
            .isMirrored = candidate.isMirrored,
            .isTurned = candidate.turn >= 0,
            .isCut = overlay.part.width < kWhole || overlay.part.height < kWhole});
    }
    std::ranges::stable_sort(matches, std::greater(), &PhotoMatch::likeness);
    return matches;
}

void PhotoIndex::reserve(size_t photos)
{
    m_photos.reserve(photos);
}

void PhotoIndex::add(qint64 photo, const PhotoHashes& hashes)
{
    const auto row = quint32(m_photos.size());
    m_photos.push_back(photo);
    for (size_t window = 0; window < hashes.size(); ++window)
        m_parts.loose.push_back({hashes[window], row << kWindowBits | quint32(window)});
    m_wholes.loose.push_back({hashes[0], row << kWindowBits});
}

void PhotoIndex::settle()
{
    // Every photo that comes in would move all others: they wait until they are many.
    constexpr size_t kLoose = 2000;
    if (m_wholes.loose.size() < std::max(kLoose, m_photos.size() / 50) && !m_wholes.begins.empty())
        return;
    m_parts.settle();
    m_wholes.settle();
}

void PhotoIndex::Drawers::settle()
{
    std::vector<quint32> counts(kDrawers + 1);
    for (size_t drawer = 0; drawer + 1 < begins.size(); ++drawer)
        counts[drawer + 1] = begins[drawer + 1] - begins[drawer];
    for (const Entry& entry : loose)
        ++counts[size_t(entry.hash.coarse) + 1];
    for (size_t drawer = 0; drawer < kDrawers; ++drawer)
        counts[drawer + 1] += counts[drawer];
    std::vector<quint64> sortedFine(counts.back());
    std::vector<quint32> sortedPlaces(counts.back());
    std::vector<quint32> next(counts.begin(), counts.end() - 1);
    for (size_t drawer = 0; drawer + 1 < begins.size(); ++drawer) {
        for (quint32 i = begins[drawer]; i < begins[drawer + 1]; ++i) {
            sortedFine[next[drawer]] = fine[i];
            sortedPlaces[next[drawer]++] = places[i];
        }
    }
    for (const Entry& entry : loose) {
        sortedFine[next[entry.hash.coarse]] = entry.hash.fine;
        sortedPlaces[next[entry.hash.coarse]++] = entry.place;
    }
    begins = std::move(counts);
    fine = std::move(sortedFine);
    places = std::move(sortedPlaces);
    loose = {};
}

// Every processor of the last fifteen years counts bits in one step, but the program is built for all of them.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define JAKOPS_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define JAKOPS_COUNTS_BITS
#endif

namespace {

JAKOPS_COUNTS_BITS
void scan(const quint64* fine, size_t count, quint64 wanted, int radius, std::vector<std::pair<quint32, int>>& found)
{
    for (size_t i = 0; i < count; ++i) {
        if (const int distance = std::popcount(fine[i] ^ wanted); distance <= radius) [[unlikely]]
            found.emplace_back(quint32(i), distance);
    }
}

} // namespace

template<class Found> void PhotoIndex::Drawers::find(const PhotoHash& hash, int radius, int coarseRadius, const Found& found) const
{
    std::vector<std::pair<quint32, int>> hits;
    if (!begins.empty()) {
        for (const quint16 difference : differences()) {
            const int left = radius - std::popcount(difference);
            if (left < 0 || std::popcount(difference) > coarseRadius)
                break;
            const size_t drawer = hash.coarse ^ difference;
            hits.clear();
            scan(fine.data() + begins[drawer], begins[drawer + 1] - begins[drawer], hash.fine, left, hits);
            for (const auto& [i, fineDistance] : hits)
                found(places[begins[drawer] + i], radius - left + fineDistance);
        }
    }
    for (const Entry& entry : loose) {
        if (distance(entry.hash, hash) <= radius && std::popcount(quint16(entry.hash.coarse ^ hash.coarse)) <= coarseRadius) [[unlikely]]
            found(entry.place, distance(entry.hash, hash));
    }
}

void PhotoIndex::keep(Nearest& nearest, quint32 row, const PhotoCandidate& candidate) const
{
    const auto [place, isNew] = nearest.try_emplace(row, candidate);
    if (!isNew && candidate.distance < place->second.distance)
        place->second = candidate;
    place->second.photo = m_photos[row];
}

std::vector<PhotoCandidate> PhotoIndex::find(const PhotoQuery& query, int radius, size_t most) const
{
    Nearest nearest;
    for (size_t mirror = 0; mirror < 2; ++mirror) {
        // The photo as a piece of a stored one, then a stored one as a piece of the photo.
        for (size_t trim = 0; trim < kPhotoTrimCount; ++trim) {
            m_parts.find(query.trims[mirror][trim], radius, kCoarseRadius, [&](quint32 place, int distance) {
                keep(nearest, place >> kWindowBits,
                    {.distance = distance, .window = quint8(place & ((1U << kWindowBits) - 1)), .trim = quint8(trim), .isMirrored = mirror == 1});
            });
        }
        for (size_t trim = 1; trim < kPhotoTrimCount; ++trim) {
            m_wholes.find(query.trims[mirror][trim], radius, kCoarseRadiusOfWholes, [&](quint32 place, int distance) {
                keep(nearest, place >> kWindowBits,
                    {.distance = distance, .trim = quint8(trim), .pieceIsQuery = false, .isMirrored = mirror == 1});
            });
        }
        for (size_t window = 1; window < kPhotoWindowCount; ++window) {
            m_wholes.find(query.hashes[mirror][window], radius, kCoarseRadiusOfWholes, [&](quint32 place, int distance) {
                keep(nearest, place >> kWindowBits,
                    {.distance = distance, .window = quint8(window), .pieceIsQuery = false, .isMirrored = mirror == 1});
            });
        }
    }
    for (size_t turn = 0; turn < query.turnedHashes.size(); ++turn) {
        m_wholes.find(query.turnedHashes[turn], radius, kCoarseRadius, [&](quint32 place, int distance) {
            keep(nearest, place >> kWindowBits, {.distance = distance, .isMirrored = turn >= 3, .turn = qint8(turn)});
        });
    }
    std::vector<PhotoCandidate> found;
    found.reserve(nearest.size());
    for (const auto& [row, candidate] : nearest)
        found.push_back(candidate);
    std::ranges::sort(found, [](const PhotoCandidate& a, const PhotoCandidate& b) {
        return std::pair(a.distance, a.photo) < std::pair(b.distance, b.photo);
    });
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace JakOps

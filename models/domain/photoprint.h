// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lumaimage.h"

#include <QByteArray>

#include <array>
#include <bit>
#include <optional>
#include <span>

namespace JakOps {

// How a photo is found again when it was cut, mirrored, saved anew, made smaller, lighter or darker: docs/adr/0019. A hash of the whole
// and of each of the usual cuts finds candidates; the small picture decides.
inline constexpr int kPhotoWindowCount = 16;
inline constexpr int kPhotoThumbEdge = 64;
inline constexpr int kPhotoLumaEdge = 256; // prints are made of a picture no longer than this

// 80 signs of a picture's frequencies: 16 of the coarsest, which change least when it is altered, and the next 64.
struct PhotoHash
{
    quint64 fine = 0;
    quint16 coarse = 0;
    friend bool operator==(const PhotoHash&, const PhotoHash&) = default;
};
inline constexpr int kPhotoHashBits = 80;
[[nodiscard]] inline int distance(const PhotoHash& a, const PhotoHash& b)
{
    return std::popcount(a.fine ^ b.fine) + std::popcount(quint16(a.coarse ^ b.coarse));
}
using PhotoHashes = std::array<PhotoHash, kPhotoWindowCount>; // the first is of the whole

[[nodiscard]] std::span<const UnitRect, kPhotoWindowCount> photoWindows();

// The kinds that were measured against each other; prints use Dct.
enum class PhotoHashKind : quint8 { Dct, Difference, BlockMean };
// Difference and BlockMean have 64 bits, all of them fine.
[[nodiscard]] PhotoHash photoHash(const LumaField& field, const UnitRect& part, PhotoHashKind kind = PhotoHashKind::Dct);

// What the store keeps of a photo to know it again.
struct PhotoPrint
{
    PhotoHashes hashes {};
    QByteArray thumb; // kPhotoThumbEdge squared, brightness, the whole picture whatever its proportions
    bool isPlain = false; // one colour, or nearly: it looks like every other such picture, so it is compared with none

    [[nodiscard]] LumaImage thumbImage() const;
};
[[nodiscard]] PhotoPrint photoPrint(const LumaImage& image);

// What a photo is looked for with: itself, itself mirrored, and turned. A cut seldom lies where a window does, so a little is also
// taken off the sides of what is looked for: the nearest window is then near enough.
inline constexpr int kPhotoTrimCount = 49;
struct PhotoQuery
{
    explicit PhotoQuery(const LumaImage& image); // a valid one

    std::array<LumaField, 2> fields; // as it is, mirrored
    std::array<PhotoHashes, 2> hashes;
    std::array<std::array<PhotoHash, kPhotoTrimCount>, 2> trims; // of the parts photoTrims() names
    std::array<LumaField, 6> turned; // by 90, 180, 270 degrees, then the same of the mirrored one
    std::array<PhotoHash, 6> turnedHashes;
    bool isPlain = false;
};
[[nodiscard]] std::span<const UnitRect, kPhotoTrimCount> photoTrims();

// How much `whole`'s part at about `guess` looks like `piece`: 1 the same, 0 nothing in common. The part is moved a little to fit best.
[[nodiscard]] double photoLikeness(const LumaField& whole, const LumaField& piece, const UnitRect& guess);
// The same by a rough look at a few places: quick, enough to say where looking closer is worth while.
[[nodiscard]] double photoLikenessNear(const LumaField& whole, const LumaField& piece, const UnitRect& guess);

inline constexpr int kPhotoHashRadius = 20; // bits in which a candidate may differ
inline constexpr double kPhotoLikeness = 0.75; // from here on it is the same photo

} // namespace JakOps

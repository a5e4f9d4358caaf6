// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/geopoint.h"
#include "domain/lumaimage.h"
#include "domain/photofacts.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <optional>

namespace JakOps {

enum class PhotoFormat : quint8 { Jpeg, Png, Webp };

inline constexpr qsizetype kMaxPhotoBytes = 20 * 1024 * 1024;
inline constexpr qint64 kMaxPhotoPixels = 40'000'000;
inline constexpr qint64 kMaxPhotoDecodedBytes = 200'000'000; // 16 bits a channel double the memory of the same pixels
inline constexpr int kShownPhotoEdge = 1600;

// What a camera wrote beside the picture. A hint for whoever validates the evidence, never proof: it is easily written.
struct PhotoTraces
{
    std::optional<qint64> takenAt; // UTC ms; a camera's time without a zone is read as WIB
    std::optional<GeoPoint> place;

    friend bool operator==(const PhotoTraces&, const PhotoTraces&) = default;
};

// A photo that may be kept and shown: `shown` is a JPEG of at most kShownPhotoEdge a side, upright, in sRGB, made from
// the pixels alone, so that it carries no metadata of any kind.
struct PreparedPhoto
{
    PhotoFormat format = PhotoFormat::Jpeg; // of the file as it was given
    QSize size; // of the file as it was given
    QByteArray shown;
    PhotoTraces traces;
};

// By content, never by name; none for everything that is not one of the three.
[[nodiscard]] std::optional<PhotoFormat> photoFormatOf(QByteArrayView file);

// Decodes within bounds that are checked before a pixel is allocated, scaled down to fit `maxEdge`. Thread-safe.
// TooLarge: bytes or pixels over the caps. WrongFormat: not a JPEG, PNG or WebP, or a damaged one. InvalidInput: empty.
[[nodiscard]] Result<QImage> decodePhoto(const QByteArray& file, int maxEdge);
[[nodiscard]] Result<PreparedPhoto> preparePhoto(const QByteArray& file);
// The brightness of a picture, as prints of photos are made from it: nothing is upright, coloured or large any more.
[[nodiscard]] LumaImage lumaOf(const QImage& image);
[[nodiscard]] PhotoTraces readPhotoTraces(const QByteArray& file);
// All that stands there, believable or not (domain/photofacts.h).
[[nodiscard]] WrittenTraces readWrittenTraces(const QByteArray& file);

} // namespace JakOps

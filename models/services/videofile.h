// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace JakOps {

enum class VideoFormat : quint8 { Mp4, Matroska, Avi };

inline constexpr qsizetype kMaxVideoBytes = 100 * 1024 * 1024;

// By content, never by name: MP4, MOV and 3GP, WebM and MKV, AVI. None for everything else, also for HEIC and AVIF, which are pictures
// in the same box.
[[nodiscard]] std::optional<VideoFormat> videoFormatOf(QByteArrayView file);
// For a name that other programs understand.
[[nodiscard]] QLatin1StringView videoSuffix(VideoFormat format);

} // namespace JakOps

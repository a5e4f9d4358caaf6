// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/videofile.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

std::optional<VideoFormat> videoFormatOf(QByteArrayView file)
{
    if (file.size() < 12)
        return std::nullopt;
    if (file.sliced(4, 4) == "ftyp"_ba) {
        const QByteArrayView brand = file.sliced(8, 4);
        constexpr std::array pictures {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"};
        const bool isPicture = std::ranges::any_of(pictures, [brand](const char* name) { return brand == QByteArrayView(name); });
        return isPicture ? std::nullopt : std::optional(VideoFormat::Mp4);
    }
    if (file.startsWith("\x1A\x45\xDF\xA3"_ba))
        return VideoFormat::Matroska;
    if (file.startsWith("RIFF"_ba) && file.sliced(8, 4) == "AVI "_ba)
        return VideoFormat::Avi;
    return std::nullopt;
}

QLatin1StringView videoSuffix(VideoFormat format)
{
    switch (format) {
    case VideoFormat::Mp4:
        return "mp4"_L1;
    case VideoFormat::Matroska:
        return "mkv"_L1;
    case VideoFormat::Avi:
        return "avi"_L1;
    }
    return {};
}

} // namespace JakOps

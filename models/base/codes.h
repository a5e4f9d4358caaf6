// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace JakOps {

// Values by the stable words they have in files and on the command line: a table in the order of the enumeration.
template<size_t kCount> using Codes = std::array<QLatin1StringView, kCount>;

template<class Enum, size_t kCount>
[[nodiscard]] std::optional<Enum> fromCode(const Codes<kCount>& codes, QStringView code)
{
    for (size_t i = 0; i < kCount; ++i) {
        if (code == codes[i])
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace JakOps

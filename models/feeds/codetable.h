// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace JakOps {

// Stable ASCII names of an enum's values, for files, logs and machines. What is not in the table is a bug: it has the
// first one's name.
template<class E> using CodeName = std::pair<E, QLatin1StringView>;

template<class E, size_t N> [[nodiscard]] QString codeName(const CodeName<E> (&names)[N], E value)
{
    for (const auto& [one, name] : names) {
        if (one == value)
            return name;
    }
    Q_ASSERT(false);
    return names[0].second;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>
#include <vector>

namespace JakOps {

// What turns one list of keys into another, as few signals of a model as the change allows.
struct RowChange
{
    enum class Kind {
        None,
        Insert, // rows `first` … `last` of the new list are new, the others are as before
        Remove, // rows `first` … `last` of the old list are gone, the others are as before
        Many, // anything else: see below
    };
    Kind kind = Kind::None;
    int first = 0;
    int last = -1;

    // Many, in four steps: `kept` then `removed` (a permutation of the old list), without the removed, with the new
    // ones appended, then the new list (a permutation again).
    std::vector<quint32> keptThenRemoved;
    int kept = 0;
    std::vector<quint32> keptThenAdded;
};

// `wasIn`, `isIn`: membership in the old and the new list.
[[nodiscard]] RowChange rowChange(const std::vector<quint32>& before, const std::vector<quint32>& after,
    const std::function<bool(quint32)>& wasIn, const std::function<bool(quint32)>& isIn);

} // namespace JakOps

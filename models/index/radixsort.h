// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>
#include <utility>
#include <vector>

namespace JakOps {

// A row to be sorted by a number.
struct SortEntry
{
    quint64 key = 0;
    quint32 row = 0;
};
[[nodiscard]] constexpr quint64 sortKey(const SortEntry& entry)
{
    return entry.key;
}
[[nodiscard]] constexpr quint64 sortKey(quint64 number)
{
    return number;
}

// Ascending by key, stable. Linear: a pass a byte, bytes that are the same everywhere are skipped.
template<class T> void radixSort(std::vector<T>& entries)
{
    constexpr int kBytes = 8;
    std::array<std::array<quint32, 256>, kBytes> counts{};
    for (const T& entry : entries) {
        for (int byte = 0; byte < kBytes; ++byte)
            ++counts[size_t(byte)][sortKey(entry) >> (8 * byte) & 0xFF];
    }
    std::vector<T> other;
    for (int byte = 0; byte < kBytes; ++byte) {
        std::array<quint32, 256>& count = counts[size_t(byte)];
        if (entries.empty() || count[sortKey(entries.front()) >> (8 * byte) & 0xFF] == entries.size())
            continue;
        quint32 start = 0;
        for (quint32& c : count)
            start += std::exchange(c, start);
        other.resize(entries.size());
        for (const T& entry : entries)
            other[count[sortKey(entry) >> (8 * byte) & 0xFF]++] = entry;
        entries.swap(other);
    }
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace JakOps {

// Tickets by key, as a search or a count found them.
class KeySet final
{
public:
    KeySet() = default;
    explicit KeySet(std::span<const qint64> keys);

    [[nodiscard]] bool contains(quint32 key) const
    {
        return key / 64 < m_words.size() && (m_words[key / 64] >> (key % 64) & 1U) != 0;
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    std::vector<quint64> m_words;
    qint64 m_count = 0;
};

} // namespace JakOps

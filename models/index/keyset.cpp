// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/keyset.h"

#include <algorithm>
#include <limits>

namespace JakOps {

KeySet::KeySet(std::span<const qint64> keys)
{
    for (const qint64 key : keys) {
        if (key <= 0 || key >= std::numeric_limits<quint32>::max())
            continue;
        const size_t word = size_t(key) / 64;
        if (word >= m_words.size())
            m_words.resize(std::max(word + 1, m_words.size() * 2));
        const quint64 bit = quint64(1) << (key % 64);
        m_count += (m_words[word] & bit) == 0 ? 1 : 0;
        m_words[word] |= bit;
    }
}

} // namespace JakOps

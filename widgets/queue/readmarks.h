// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/seentickets.h"

#include <utility>

namespace JakOps {

// Which tickets the officer has not looked at since they changed: asked for every row that is painted, so it is one look into a
// table in memory. What he looks at is collected until it is stored.
class ReadMarks final
{
public:
    explicit ReadMarks(qint64 since)
        : m_seen{since, {}}
    {
    }

    [[nodiscard]] bool isUnread(qint64 key, qint64 updatedAt) const
    {
        return updatedAt > m_seen.since && updatedAt > m_seen.upTo.value(key, 0);
    }
    void markRead(qint64 key, qint64 atMs)
    {
        m_seen.upTo.insert(key, atMs);
        m_fresh.insert(key, atMs);
    }
    void setSeen(const SeenTickets& seen)
    {
        m_seen = seen;
        for (const auto& [key, at] : m_fresh.asKeyValueRange())
            m_seen.upTo.insert(key, at);
    }
    [[nodiscard]] QHash<qint64, qint64> takeFresh() { return std::exchange(m_fresh, {}); }

private:
    SeenTickets m_seen;
    QHash<qint64, qint64> m_fresh;
};

} // namespace JakOps

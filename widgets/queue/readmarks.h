// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

namespace JakOps {

// Which tickets an officer has not looked at since they changed. What changed before the baseline (when the console was last
// closed) counts as known, so that the marks need no store.
class ReadMarks final
{
public:
    explicit ReadMarks(qint64 baselineMs = 0)
        : m_baseline(baselineMs)
    {
    }

    [[nodiscard]] bool isUnread(qint64 key, qint64 updatedAt) const
    {
        return updatedAt > m_baseline && updatedAt > m_seen.value(key, 0);
    }
    void markRead(qint64 key, qint64 atMs) { m_seen.insert(key, atMs); }

private:
    qint64 m_baseline;
    QHash<qint64, qint64> m_seen;
};

} // namespace JakOps

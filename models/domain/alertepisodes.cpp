// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alertepisodes.h"

#include <QSet>

#include <algorithm>

namespace JakOps {

int pressure(const AlertSign& sign)
{
    switch (sign.subject.kind) {
    case AlertKind::Siaga:
        return 10 * sign.level + 5;
    case AlertKind::Rising:
        return 20;
    case AlertKind::Air:
        return 10 * (sign.level - 2) + 2; // Unhealthy stands beside Siaga 3
    case AlertKind::Price:
        return 8;
    case AlertKind::Stale:
        return 5;
    }
    return 0;
}

AlertStep alertStep(const QList<AlertEntry>& open, const AlertView& view, qint64 now, qint64 calmMs)
{
    AlertStep step;
    for (const AlertSign& sign : view.signs) {
        const auto entry = std::ranges::find(open, sign.subject, [](const AlertEntry& one) { return one.sign.subject; });
        if (entry == open.end()) {
            step.raised.append({.sign = sign, .raisedAt = now, .heldAt = now});
            continue;
        }
        AlertEntry held = *entry;
        held.heldAt = now;
        if (sign.level > entry->sign.level) {
            held.endedAt = now;
            step.raised.append({.sign = sign, .raisedAt = now, .heldAt = now});
        }
        step.changed.append(held);
    }
    const QSet<AlertSubject> calm(view.calm.begin(), view.calm.end());
    for (const AlertEntry& entry : open) {
        const bool holds = std::ranges::contains(view.signs, entry.sign.subject, &AlertSign::subject);
        if (!holds && calm.contains(entry.sign.subject) && now - entry.heldAt >= calmMs) {
            AlertEntry ended = entry;
            ended.endedAt = now;
            step.changed.append(ended);
        }
    }
    return step;
}

} // namespace JakOps

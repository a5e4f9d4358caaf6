// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rowchange.h"

#include <algorithm>

namespace JakOps {

RowChange rowChange(const std::vector<quint32>& before, const std::vector<quint32>& after,
    const std::function<bool(quint32)>& wasIn, const std::function<bool(quint32)>& isIn)
{
    RowChange change;
    const auto [oldEnd, newEnd] = std::ranges::mismatch(before, after);
    const auto head = oldEnd - before.begin();
    const auto shorter = qsizetype(std::min(before.size(), after.size())) - head;
    qsizetype tail = 0;
    while (tail < shorter && before[before.size() - 1 - size_t(tail)] == after[after.size() - 1 - size_t(tail)])
        ++tail;
    const auto oldMiddle = qsizetype(before.size()) - head - tail;
    const auto newMiddle = qsizetype(after.size()) - head - tail;
    if (oldMiddle == 0 && newMiddle == 0)
        return change;
    change.first = int(head);
    if (oldMiddle == 0) {
        change.kind = RowChange::Kind::Insert;
        change.last = int(head + newMiddle) - 1;
        return change;
    }
    if (newMiddle == 0) {
        change.kind = RowChange::Kind::Remove;
        change.last = int(head + oldMiddle) - 1;
        return change;
    }

    change.kind = RowChange::Kind::Many;
    change.keptThenRemoved = before;
    const auto removed = std::stable_partition(change.keptThenRemoved.begin() + head,
        change.keptThenRemoved.end() - tail, [&](quint32 key) { return isIn(key); });
    // The removed ones go behind the common end.
    std::rotate(removed, change.keptThenRemoved.end() - tail, change.keptThenRemoved.end());
    const auto removedCount = (change.keptThenRemoved.end() - tail) - removed;
    change.kept = int(qsizetype(before.size()) - removedCount);
    change.keptThenAdded.assign(change.keptThenRemoved.begin(), change.keptThenRemoved.begin() + change.kept);
    std::copy_if(after.begin() + head, after.end() - tail, std::back_inserter(change.keptThenAdded),
        [&](quint32 key) { return !wasIn(key); });
    return change;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/figurecube.h"

#include "index/figuretally.h"

namespace JakOps {

namespace {

bool counts(const TicketBlock& block, quint32 row, FigureNumber number, const FigureRules& rules, quint32 now)
{
    const TicketStatus status = statusOf(block.state[row]);
    switch (number) {
    case FigureNumber::Received:
        return true;
    case FigureNumber::Done:
        return status == TicketStatus::Done;
    case FigureNumber::Open:
        return isOpen(status);
    case FigureNumber::OnTime:
        return verdictOf(block, row, rules, now) == FigureVerdict::OnTime;
    case FigureNumber::Late:
        return verdictOf(block, row, rules, now) == FigureVerdict::Late;
    case FigureNumber::Overdue:
        return verdictOf(block, row, rules, now) == FigureVerdict::Overdue;
    case FigureNumber::Judged:
        return verdictOf(block, row, rules, now) != FigureVerdict::None;
    case FigureNumber::Responded:
        return durationsOf(block, row, now)[ResponseTime] != kNoDuration;
    case FigureNumber::Reopened:
        return block.reopened[row] > 0;
    case FigureNumber::Rejected:
        return block.rejected[row] > 0;
    case FigureNumber::Slow:
        return durationsOf(block, row, now)[CompletionTime] != kNoDuration;
    case FigureNumber::Rated:
        return rules.ratingOf(block.key[row]) > 0;
    }
    return false;
}

} // namespace

std::shared_ptr<const Figures> FigureCube::of(
    const Selection& selection, const FigureRules& rules, quint8 breakdowns, const std::atomic<bool>* cancelled)
{
    std::vector<FigureGroups> groups;
    std::vector<FigureBy> which;
    for (int by = 0; by < kFigureByCount; ++by) {
        if (breakdowns & figureBit(FigureBy(by))) {
            groups.emplace_back(FigureBy(by), *selection.program().codes());
            which.push_back(FigureBy(by));
        }
    }
    FigureTally tally(selection, rules, groups, cancelled);
    if (!tally.count())
        return nullptr;
    auto out = std::make_shared<Figures>();
    out->at = rules.nowMs;
    out->total = tally.total();
    tally.addWeek(out->heat);
    tally.addBacklog(out->backlog);
    for (size_t i = 0; i < groups.size(); ++i) {
        std::vector<FigureLine>& lines = out->by[size_t(which[i])];
        for (size_t group = 0; group < groups[i].size(); ++group) {
            FigureLine line = tally.line(i + 1, group);
            if (line.counts.received == 0)
                continue;
            line.code = groups[i].code(group);
            lines.push_back(std::move(line));
        }
        sortLines(lines, which[i] == FigureBy::Month ? FigureOrder::Name : FigureOrder::Received, which[i] != FigureBy::Month);
    }
    return out;
}

std::vector<qint64> FigureCube::behind(const Selection& selection, const FigureRules& rules, const FigurePick& pick)
{
    const auto now = quint32(std::clamp<qint64>(rules.nowMs / 1000, 0, ~0U));
    std::vector<std::pair<quint32, qint64>> found; // duration where it matters, key
    const bool slow = pick.number == FigureNumber::Slow;
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        selection.blocks()[b].forEach([&](quint32 row) {
            const quint32 weekHour = weekHourOf(blocks[b]->createdAt[row]);
            if ((pick.weekday >= 0 && quint32(pick.weekday) != weekHour / 24) || (pick.hour >= 0 && quint32(pick.hour) != weekHour % 24))
                return;
            if (counts(*blocks[b], row, pick.number, rules, now))
                found.emplace_back(slow ? durationsOf(*blocks[b], row, now)[CompletionTime] : 0, blocks[b]->key[row]);
        });
    }
    if (slow && !found.empty()) {
        const auto from = found.begin() + FigureQuantiles::rank(qint64(found.size()), 90);
        std::ranges::nth_element(found, from);
        found.erase(found.begin(), from);
    }
    std::vector<qint64> keys;
    keys.reserve(found.size());
    for (const auto& [duration, key] : found)
        keys.push_back(key);
    std::ranges::sort(keys);
    return keys;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/figurecube.h"

#include "base/clock.h"
#include "index/figuregroups.h"
#include "index/forkjoin.h"

namespace JakOps {

namespace {

constexpr size_t kWorthIt = 64; // blocks: less is done before a thread has begun
constexpr quint32 kHour = 3600;
constexpr quint32 kDay = 24 * kHour;

quint32 since(quint32 start, quint32 end)
{
    return end > start ? end - start : 0;
}

struct WeekHour
{
    quint32 weekday; // from Monday
    quint32 hour;
};

WeekHour weekHourOf(quint32 at)
{
    const quint32 wib = at + quint32(kWibOffsetSeconds);
    constexpr quint32 kThursday = 3; // 1 January 1970
    return {(wib / kDay + kThursday) % 7, wib % kDay / kHour};
}

// What is counted of one report beside its status.
struct RowFacts
{
    bool isDone = false;
    bool isOpen = false;
    OnTimeShare onTime; // at most one of the three
    std::optional<quint32> response;
    std::optional<quint32> completion;
    std::optional<quint32> age;
};

RowFacts factsOf(const TicketBlock& block, quint32 row, const FigureRules& rules, quint32 now)
{
    RowFacts facts;
    const TicketStatus status = statusOf(block.state[row]);
    const quint32 created = block.createdAt[row];
    const quint32 closed = block.closedAt[row];
    facts.isOpen = isOpen(status);
    facts.isDone = status == TicketStatus::Done;
    if (facts.isOpen || (facts.isDone && closed != 0)) {
        const quint32 limit = rules.completeBy(block.category[row], block.channel[row], created);
        facts.onTime.add(limit, facts.isOpen ? 0 : closed, facts.isDone, now);
    }
    if (block.respondedAt[row] != 0)
        facts.response = since(created, block.respondedAt[row]);
    if (facts.isDone && closed != 0)
        facts.completion = since(created, closed);
    if (facts.isOpen)
        facts.age = since(created, now);
    return facts;
}

bool counts(const RowFacts& facts, FigureNumber number, const TicketBlock& block, quint32 row)
{
    switch (number) {
    case FigureNumber::Received:
        return true;
    case FigureNumber::Done:
        return facts.isDone;
    case FigureNumber::Open:
        return facts.isOpen;
    case FigureNumber::OnTime:
        return facts.onTime.onTime > 0;
    case FigureNumber::Late:
        return facts.onTime.late > 0;
    case FigureNumber::Overdue:
        return facts.onTime.overdue > 0;
    case FigureNumber::Judged:
        return facts.onTime.counted() > 0;
    case FigureNumber::Responded:
        return facts.response.has_value();
    case FigureNumber::Reopened:
        return block.reopened[row] > 0;
    case FigureNumber::Rejected:
        return block.rejected[row] > 0;
    case FigureNumber::Slow:
        return facts.completion.has_value();
    }
    return false;
}

// Durations with the group of each in every breakdown.
struct Durations
{
    std::vector<quint32> seconds;
    std::vector<std::vector<quint16>> groups; // by breakdown

    void add(quint32 duration, std::span<const quint16> at)
    {
        seconds.push_back(duration);
        for (size_t i = 0; i < at.size(); ++i)
            groups[i].push_back(at[i]);
    }
};
enum Metric { Response, Completion, Backlog, MetricCount };

// What one thread has counted.
struct Part
{
    std::vector<std::vector<FigureCounts>> counts; // by breakdown and group
    FigureCounts total;
    std::array<Durations, MetricCount> durations;
    Figures rest; // heat and backlog

    explicit Part(const std::vector<FigureGroups>& groups)
    {
        for (const FigureGroups& breakdown : groups)
            counts.emplace_back(breakdown.size());
        for (Durations& metric : durations)
            metric.groups.resize(groups.size());
    }
};

void countRow(Part& part, const RowFacts& facts, const TicketBlock& block, quint32 row, std::span<const quint16> at)
{
    const auto add = [&](FigureCounts& into) {
        ++into.received;
        ++into.byStatus[size_t(statusOf(block.state[row]))];
        into.onTime.onTime += facts.onTime.onTime;
        into.onTime.late += facts.onTime.late;
        into.onTime.overdue += facts.onTime.overdue;
        into.reopened += block.reopened[row] > 0 ? 1 : 0;
        into.rejected += block.rejected[row] > 0 ? 1 : 0;
    };
    for (size_t i = 0; i < at.size(); ++i)
        add(part.counts[i][at[i]]);
    if (at.empty())
        add(part.total);
    const std::pair<Metric, std::optional<quint32>> durations[]{
        {Response, facts.response}, {Completion, facts.completion}, {Backlog, facts.age}};
    for (const auto& [metric, seconds] : durations) {
        if (seconds)
            part.durations[metric].add(*seconds, at);
    }
    const auto [weekday, hour] = weekHourOf(block.createdAt[row]);
    ++part.rest.heat[weekday][hour];
    if (facts.age) {
        size_t step = 0;
        while (step < kBacklogDays.size() && *facts.age >= kBacklogDays[step] * kDay)
            ++step;
        ++part.rest.backlog[step];
    }
}

void countBlocks(Part& part, const Selection& selection, const FigureRules& rules, const std::vector<FigureGroups>& groups,
    size_t first, size_t last, const std::atomic<bool>* cancelled)
{
    const auto now = quint32(std::clamp<qint64>(rules.nowMs / 1000, 0, ~0U));
    std::array<quint16, kFigureByCount> at{};
    const std::span<quint16> used = std::span(at).first(groups.size());
    for (size_t b = first; b < last && !(cancelled && cancelled->load(std::memory_order_relaxed)); ++b) {
        const TicketBlock& block = *selection.columns().blocks()[b];
        selection.blocks()[b].forEach([&](quint32 row) {
            for (size_t i = 0; i < groups.size(); ++i)
                used[i] = groups[i].groupOf(block, row);
            countRow(part, factsOf(block, row, rules, now), block, row, used);
        });
    }
}

// Leaves the span in another order.
FigureQuantiles quantiles(std::span<quint32> seconds)
{
    FigureQuantiles out{.count = qint64(seconds.size())};
    if (seconds.empty())
        return out;
    const auto ninetieth = seconds.begin() + FigureQuantiles::rank(out.count, 90);
    std::nth_element(seconds.begin(), ninetieth, seconds.end());
    out.ninetieth = *ninetieth;
    const auto middle = seconds.begin() + FigureQuantiles::rank(out.count, 50);
    if (middle != ninetieth)
        std::nth_element(seconds.begin(), middle, ninetieth);
    out.median = *middle;
    return out;
}

FigureQuantiles& quantilesOf(FigureLine& line, Metric metric)
{
    return metric == Response ? line.response : metric == Completion ? line.completion : line.backlog;
}

// Sorts the durations of both parts by group, then takes each group's quantiles. `breakdown` < 0: all of them together.
void takeQuantiles(std::span<Part* const> parts, Metric metric, int breakdown, std::span<FigureLine> lines)
{
    std::vector<size_t> end(lines.size() + 1, 0);
    const auto groupAt = [breakdown](const Durations& d, size_t i) { return breakdown < 0 ? 0 : d.groups[size_t(breakdown)][i]; };
    for (const Part* part : parts) {
        const Durations& durations = part->durations[metric];
        for (size_t i = 0; i < durations.seconds.size(); ++i)
            ++end[size_t(groupAt(durations, i)) + 1];
    }
    for (size_t g = 1; g < end.size(); ++g)
        end[g] += end[g - 1];
    std::vector<quint32> sorted(end.back());
    std::vector<size_t> next(end.begin(), end.end() - 1);
    for (const Part* part : parts) {
        const Durations& durations = part->durations[metric];
        for (size_t i = 0; i < durations.seconds.size(); ++i)
            sorted[next[size_t(groupAt(durations, i))]++] = durations.seconds[i];
    }
    for (size_t g = 0; g < lines.size(); ++g)
        quantilesOf(lines[g], metric) = quantiles(std::span(sorted).subspan(end[g], end[g + 1] - end[g]));
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
    Part first(groups);
    Part second(groups);
    Part* const parts[]{&first, &second};
    inHalves(selection.blocks().size(), kWorthIt, [&](size_t from, size_t to) {
        countBlocks(from == 0 ? first : second, selection, rules, groups, from, to, cancelled);
    });

    auto out = std::make_shared<Figures>();
    out->at = rules.nowMs;
    std::vector<std::vector<FigureLine>> lines(groups.size());
    out->total.counts = first.total;
    out->total.counts += second.total;
    for (size_t i = 0; i < groups.size(); ++i) {
        lines[i].resize(groups[i].size());
        for (size_t g = 0; g < lines[i].size(); ++g) {
            lines[i][g].code = groups[i].code(g);
            lines[i][g].counts = first.counts[i][g];
            lines[i][g].counts += second.counts[i][g];
            if (i == 0)
                out->total.counts += lines[i][g].counts;
        }
    }
    for (size_t day = 0; day < out->heat.size(); ++day) {
        for (size_t hour = 0; hour < out->heat[day].size(); ++hour)
            out->heat[day][hour] = first.rest.heat[day][hour] + second.rest.heat[day][hour];
    }
    for (size_t step = 0; step < out->backlog.size(); ++step)
        out->backlog[step] = first.rest.backlog[step] + second.rest.backlog[step];

    // A piece of work a metric and breakdown, the heavy ones of both kinds spread over the halves.
    const size_t pieces = MetricCount * (groups.size() + 1);
    inHalves(pieces, selection.count() < qint64(kWorthIt * kBlockRows) ? pieces + 1 : 2, [&](size_t from, size_t to) {
        const bool whole = from == 0 && to == pieces;
        for (size_t piece = 0; piece < pieces && !(cancelled && cancelled->load()); ++piece) {
            if (!whole && (piece % 2 == 0) != (from == 0))
                continue;
            const int breakdown = int(piece / MetricCount) - 1;
            takeQuantiles(parts, Metric(piece % MetricCount), breakdown,
                breakdown < 0 ? std::span(&out->total, 1) : std::span(lines[size_t(breakdown)]));
        }
    });
    if (cancelled && cancelled->load())
        return nullptr;
    for (size_t i = 0; i < groups.size(); ++i) {
        std::erase_if(lines[i], [](const FigureLine& line) { return line.counts.received == 0; });
        if (which[i] == FigureBy::Month)
            sortLines(lines[i], FigureOrder::Name, false);
        else
            sortLines(lines[i], FigureOrder::Received, true);
        out->by[size_t(which[i])] = std::move(lines[i]);
    }
    return out;
}

std::vector<qint64> FigureCube::behind(const Selection& selection, const FigureRules& rules, const FigurePick& pick)
{
    const auto now = quint32(std::clamp<qint64>(rules.nowMs / 1000, 0, ~0U));
    std::vector<std::pair<quint32, qint64>> found; // duration where it matters, key
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        selection.blocks()[b].forEach([&](quint32 row) {
            const auto [weekday, hour] = weekHourOf(blocks[b]->createdAt[row]);
            if ((pick.weekday >= 0 && quint32(pick.weekday) != weekday) || (pick.hour >= 0 && quint32(pick.hour) != hour))
                return;
            const RowFacts facts = factsOf(*blocks[b], row, rules, now);
            if (counts(facts, pick.number, *blocks[b], row))
                found.emplace_back(pick.number == FigureNumber::Slow ? *facts.completion : 0, blocks[b]->key[row]);
        });
    }
    if (pick.number == FigureNumber::Slow && !found.empty()) {
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

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/figurecube.h"

#include "base/clock.h"
#include "index/figuregroups.h"
#include "index/forkjoin.h"

#include <bit>

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

// Durations with the group of each in every breakdown. Written to the room made before: this is the innermost loop.
struct Durations
{
    std::unique_ptr<quint32[]> seconds;
    std::vector<std::unique_ptr<quint16[]>> groups; // by breakdown
    size_t count = 0;

    // Not filled: memory that is not written to costs nothing.
    void reserve(size_t rows)
    {
        seconds = std::make_unique_for_overwrite<quint32[]>(rows);
        for (auto& group : groups)
            group = std::make_unique_for_overwrite<quint16[]>(rows);
    }
    void add(quint32 duration, std::span<const quint16> at)
    {
        seconds[count] = duration;
        for (size_t i = 0; i < at.size(); ++i)
            groups[i][count] = at[i];
        ++count;
    }
};
enum Metric { Response, Completion, Backlog, MetricCount };

// The counts of one group while they are made: a slot a status, then these. A report touches two or three of them.
enum Slot { OnTimeSlot = kTicketStatusCount, LateSlot, OverdueSlot, ReopenedSlot, RejectedSlot, SlotCount };
using Tally = std::array<quint32, 16>;
static_assert(SlotCount <= 16);

FigureCounts& operator+=(FigureCounts& counts, const Tally& tally)
{
    for (size_t s = 0; s < kTicketStatusCount; ++s) {
        counts.byStatus[s] += tally[s];
        counts.received += tally[s];
    }
    counts.onTime.onTime += tally[OnTimeSlot];
    counts.onTime.late += tally[LateSlot];
    counts.onTime.overdue += tally[OverdueSlot];
    counts.reopened += tally[ReopenedSlot];
    counts.rejected += tally[RejectedSlot];
    return counts;
}

// What one thread has counted.
struct Part
{
    std::vector<std::vector<Tally>> counts; // by breakdown and group
    Tally total{};
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
    const size_t status = size_t(statusOf(block.state[row]));
    const size_t judged = facts.onTime.onTime > 0 ? OnTimeSlot
        : facts.onTime.late > 0                   ? LateSlot
        : facts.onTime.overdue > 0                ? OverdueSlot
                                                  : SlotCount;
    const bool reopened = block.reopened[row] > 0;
    const bool rejected = block.rejected[row] > 0;
    const auto add = [&](Tally& into) {
        ++into[status];
        if (judged != SlotCount)
            ++into[judged];
        if (reopened)
            ++into[ReopenedSlot];
        if (rejected)
            ++into[RejectedSlot];
    };
    for (size_t i = 0; i < at.size(); ++i)
        add(part.counts[i][at[i]]);
    if (at.empty())
        add(part.total);
    if (facts.response)
        part.durations[Response].add(*facts.response, at);
    if (facts.completion)
        part.durations[Completion].add(*facts.completion, at);
    const auto [weekday, hour] = weekHourOf(block.createdAt[row]);
    ++part.rest.heat[weekday][hour];
    if (facts.age) {
        part.durations[Backlog].add(*facts.age, at);
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
    size_t rows = 0;
    for (size_t b = first; b < last; ++b)
        rows += selection.blocks()[b].count;
    for (Durations& metric : part.durations)
        metric.reserve(rows);
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

// A step of a scale that is fine for short durations and coarse for long ones: the same first eight bits.
constexpr quint32 kFineBits = 7;
constexpr size_t kSteps = 33U << kFineBits;
size_t stepOf(quint32 seconds)
{
    const auto bits = quint32(std::bit_width(seconds));
    return bits <= kFineBits ? seconds : size_t(bits) << kFineBits | (seconds >> (bits - kFineBits - 1) & ((1U << kFineBits) - 1));
}

// The value of this rank, by looking only at those of its step.
quint32 ranked(std::span<const quint32> seconds, const std::vector<quint32>& steps, qint64 rank)
{
    size_t step = 0;
    while (rank >= steps[step])
        rank -= steps[step++];
    std::vector<quint32> same;
    same.reserve(steps[step]);
    for (const quint32 value : seconds) {
        if (stepOf(value) == step)
            same.push_back(value);
    }
    std::nth_element(same.begin(), same.begin() + rank, same.end());
    return same[size_t(rank)];
}

// Leaves the span in another order.
FigureQuantiles quantiles(std::span<quint32> seconds)
{
    constexpr size_t kMany = 20'000;
    FigureQuantiles out{.count = qint64(seconds.size())};
    if (seconds.empty())
        return out;
    if (seconds.size() >= kMany) {
        std::vector<quint32> steps(kSteps, 0);
        for (const quint32 value : seconds)
            ++steps[stepOf(value)];
        out.median = ranked(seconds, steps, FigureQuantiles::rank(out.count, 50));
        out.ninetieth = ranked(seconds, steps, FigureQuantiles::rank(out.count, 90));
        return out;
    }
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

// The durations of both parts, each group's together; `lines` are the groups.
void takeQuantiles(std::span<Part* const> parts, Metric metric, size_t breakdown, std::span<FigureLine> lines)
{
    std::vector<size_t> end(lines.size() + 1, 0);
    for (const Part* part : parts) {
        const Durations& durations = part->durations[metric];
        for (size_t i = 0; i < durations.count; ++i)
            ++end[size_t(durations.groups[breakdown][i]) + 1];
    }
    for (size_t g = 1; g < end.size(); ++g)
        end[g] += end[g - 1];
    const auto sorted = std::make_unique_for_overwrite<quint32[]>(end.back());
    std::vector<size_t> next(end.begin(), end.end() - 1);
    for (const Part* part : parts) {
        const Durations& durations = part->durations[metric];
        for (size_t i = 0; i < durations.count; ++i)
            sorted[next[durations.groups[breakdown][i]]++] = durations.seconds[i];
    }
    for (size_t g = 0; g < lines.size(); ++g)
        quantilesOf(lines[g], metric) = quantiles(std::span(sorted.get() + end[g], end[g + 1] - end[g]));
}

void takeTotal(std::span<Part* const> parts, Metric metric, FigureLine& total)
{
    size_t count = 0;
    for (const Part* part : parts)
        count += part->durations[metric].count;
    const auto all = std::make_unique_for_overwrite<quint32[]>(count);
    size_t next = 0;
    for (const Part* part : parts) {
        const Durations& durations = part->durations[metric];
        std::copy_n(durations.seconds.get(), durations.count, all.get() + next);
        next += durations.count;
    }
    quantilesOf(total, metric) = quantiles(std::span(all.get(), count));
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
    out->total.counts += first.total;
    out->total.counts += second.total;
    for (size_t i = 0; i < groups.size(); ++i) {
        lines[i].resize(groups[i].size());
        for (size_t g = 0; g < lines[i].size(); ++g) {
            lines[i][g].code = groups[i].code(g);
            lines[i][g].counts += first.counts[i][g];
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
            const auto metric = Metric(piece % MetricCount);
            if (piece < MetricCount)
                takeTotal(parts, metric, out->total);
            else
                takeQuantiles(parts, metric, piece / MetricCount - 1, lines[piece / MetricCount - 1]);
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

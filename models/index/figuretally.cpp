// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/figuretally.h"

#include "index/forkjoin.h"

#include <bit>

namespace JakOps {

namespace {

constexpr size_t kWorthIt = 64; // blocks: less is done before a thread has begun
constexpr quint32 kDay = 24 * 3600;
constexpr std::array kPercents{50, 90};

constexpr unsigned kVerdictShift = 4;
constexpr unsigned kReopenedBit = 0x40;
constexpr unsigned kRejectedBit = 0x80;
static_assert(kTicketStatusCount <= 16);

// f(half, first block, last block) for both halves, at once where a thread is free. Always the same halves.
template<class F> void inFixedHalves(size_t blocks, F f)
{
    const size_t middle = blocks / 2;
    inHalves(blocks, kWorthIt, [&](size_t from, size_t to) {
        if (from == 0)
            f(size_t(0), size_t(0), middle);
        if (to == blocks)
            f(size_t(1), middle, blocks);
    });
}

void addKind(FigureCounts& counts, size_t kind, quint32 number)
{
    counts.received += number;
    counts.byStatus[kind & 0x0F] += number;
    const auto verdict = FigureVerdict(kind >> kVerdictShift & 0x03);
    counts.onTime.onTime += verdict == FigureVerdict::OnTime ? number : 0;
    counts.onTime.late += verdict == FigureVerdict::Late ? number : 0;
    counts.onTime.overdue += verdict == FigureVerdict::Overdue ? number : 0;
    counts.reopened += kind & kReopenedBit ? number : 0;
    counts.rejected += kind & kRejectedBit ? number : 0;
}

} // namespace

FigureTally::FigureTally(const Selection& selection, const FigureRules& rules, const std::vector<FigureGroups>& breakdowns,
    const std::atomic<bool>* cancelled)
    : m_selection(selection)
    , m_rules(rules)
    , m_breakdowns(breakdowns)
    , m_cancelled(cancelled)
    , m_now(quint32(std::clamp<qint64>(rules.nowMs / 1000, 0, ~0U)))
{
}

bool FigureTally::count()
{
    const size_t blocks = m_selection.blocks().size();
    inFixedHalves(blocks, [this](size_t half, size_t first, size_t last) { countHalf(m_halves[half], first, last); });
    if (isCancelled())
        return false;
    choose();
    inFixedHalves(blocks, [this](size_t half, size_t first, size_t last) { pickHalf(m_halves[half], first, last); });
    if (isCancelled())
        return false;
    finish();
    return true;
}

size_t FigureTally::stepOf(quint32 seconds)
{
    const auto bits = quint32(std::bit_width(seconds));
    return bits <= kFineBits ? seconds
                             : size_t(bits) << kFineBits | (seconds >> (bits - kFineBits - 1) & ((1U << kFineBits) - 1));
}

// row(block, row, groups): the group in each breakdown.
template<class Row> void FigureTally::eachRow(size_t first, size_t last, Row row) const
{
    const size_t count = m_breakdowns.size() + 1;
    std::vector<FigureGroups::OfBlock> groups(count); // the first stays 0: all
    std::array<quint16, kFigureByCount + 1> at{};
    for (size_t b = first; b < last && !isCancelled(); ++b) {
        const BlockSelection& selected = m_selection.blocks()[b];
        if (selected.count == 0)
            continue;
        const TicketBlock& block = *m_selection.columns().blocks()[b];
        for (size_t i = 1; i < count; ++i)
            m_breakdowns[i - 1].groupsOf(block, groups[i]);
        selected.forEach([&](quint32 r) {
            for (size_t i = 1; i < count; ++i)
                at[i] = groups[i][r];
            row(block, r, std::span<const quint16>(at.data(), count));
        });
    }
}

void FigureTally::countHalf(Half& half, size_t first, size_t last) const
{
    for (size_t i = 0; i <= m_breakdowns.size(); ++i) {
        const size_t groups = i == 0 ? 1 : m_breakdowns[i - 1].size();
        half.kinds.emplace_back(groups * kKinds);
        half.steps.emplace_back(groups * kFigureMetrics * kSteps);
        half.picks.emplace_back(groups * kFigureMetrics);
        half.ratings.emplace_back(m_rules.ratings ? groups : 0);
    }
    eachRow(first, last, [&](const TicketBlock& block, quint32 row, std::span<const quint16> at) {
        const size_t kind = size_t(statusOf(block.state[row])) | size_t(verdictOf(block, row, m_rules, m_now)) << kVerdictShift
            | (block.reopened[row] > 0 ? kReopenedBit : 0) | (block.rejected[row] > 0 ? kRejectedBit : 0);
        for (size_t i = 0; i < at.size(); ++i)
            ++half.kinds[i][at[i] * kKinds + kind];
        ++half.week[weekHourOf(block.createdAt[row])];
        const FigureDurations durations = durationsOf(block, row, m_now);
        for (size_t metric = 0; metric < kFigureMetrics; ++metric) {
            if (durations[metric] == kNoDuration)
                continue;
            const size_t step = metric * kSteps + stepOf(durations[metric]);
            for (size_t i = 0; i < at.size(); ++i)
                ++half.steps[i][at[i] * kFigureMetrics * kSteps + step];
        }
        if (const quint32 age = durations[BacklogAge]; age != kNoDuration)
            ++half.backlog[size_t(std::ranges::count_if(kBacklogDays, [age](qint64 days) { return age >= days * kDay; }))];
        if (const quint8 stars = m_rules.ratingOf(block.key[row]); stars > 0) {
            for (size_t i = 0; i < at.size(); ++i) {
                ++half.ratings[i][at[i]][0];
                half.ratings[i][at[i]][1] += stars;
            }
        }
    });
}

void FigureTally::pickHalf(Half& half, size_t first, size_t last)
{
    eachRow(first, last, [&](const TicketBlock& block, quint32 row, std::span<const quint16> at) {
        const FigureDurations durations = durationsOf(block, row, m_now);
        for (size_t metric = 0; metric < kFigureMetrics; ++metric) {
            if (durations[metric] == kNoDuration)
                continue;
            const size_t step = stepOf(durations[metric]);
            for (size_t i = 0; i < at.size(); ++i) {
                Pick& pick = half.picks[i][at[i] * kFigureMetrics + metric];
                if (step == pick.step[0])
                    m_picked[pick.next[0]++] = durations[metric];
                else if (step == pick.step[1])
                    m_picked[pick.next[1]++] = durations[metric];
            }
        }
    });
}

// In which steps the quantiles lie, and a place for the durations of those.
void FigureTally::choose()
{
    size_t used = 0;
    for (size_t i = 0; i < m_halves[0].picks.size(); ++i) {
        m_quantiles.emplace_back(m_halves[0].picks[i].size());
        for (size_t target = 0; target < m_quantiles[i].size(); ++target)
            chooseOf(i, target, used);
    }
    m_picked = std::make_unique_for_overwrite<quint32[]>(used);
}

void FigureTally::chooseOf(size_t breakdown, size_t target, size_t& used)
{
    const quint32* const first = m_halves[0].steps[breakdown].data() + target * kSteps;
    const quint32* const second = m_halves[1].steps[breakdown].data() + target * kSteps;
    Quantile& quantile = m_quantiles[breakdown][target];
    qint64 count = 0;
    for (size_t step = 0; step < kSteps; ++step)
        count += first[step] + second[step];
    quantile.result.count = count;
    if (count == 0)
        return;
    size_t step = 0;
    qint64 before = 0;
    for (size_t q = 0; q < kQuantiles; ++q) {
        const qint64 rank = FigureQuantiles::rank(count, kPercents[q]);
        while (rank >= before + first[step] + second[step]) {
            before += first[step] + second[step];
            ++step;
        }
        quantile.rank[q] = rank - before;
        if (q > 0 && m_halves[0].picks[breakdown][target].step[q - 1] == step) { // the same durations serve both
            quantile.from[q] = quantile.from[q - 1];
            quantile.count[q] = quantile.count[q - 1];
            continue;
        }
        quantile.from[q] = quint32(used);
        quantile.count[q] = first[step] + second[step];
        for (Half& half : m_halves)
            half.picks[breakdown][target].step[q] = quint16(step);
        m_halves[0].picks[breakdown][target].next[q] = quint32(used);
        m_halves[1].picks[breakdown][target].next[q] = quint32(used) + first[step];
        used += quantile.count[q];
    }
}

void FigureTally::finish()
{
    for (std::vector<Quantile>& breakdown : m_quantiles) {
        for (Quantile& quantile : breakdown) {
            std::array<quint32, kQuantiles> values{};
            for (size_t q = 0; q < kQuantiles && quantile.result.count > 0; ++q) {
                const std::span<quint32> durations(m_picked.get() + quantile.from[q], quantile.count[q]);
                std::ranges::nth_element(durations, durations.begin() + quantile.rank[q]);
                values[q] = durations[size_t(quantile.rank[q])];
            }
            quantile.result.median = values[0];
            quantile.result.ninetieth = values[1];
        }
    }
}

FigureLine FigureTally::line(size_t breakdown, size_t group) const
{
    FigureLine out;
    for (const Half& half : m_halves) {
        for (size_t kind = 0; kind < kKinds; ++kind) {
            if (const quint32 number = half.kinds[breakdown][group * kKinds + kind])
                addKind(out.counts, kind, number);
        }
        if (m_rules.ratings) {
            out.counts.ratings += half.ratings[breakdown][group][0];
            out.counts.stars += half.ratings[breakdown][group][1];
        }
    }
    const auto* const quantiles = m_quantiles[breakdown].data() + group * kFigureMetrics;
    out.response = quantiles[ResponseTime].result;
    out.completion = quantiles[CompletionTime].result;
    out.backlog = quantiles[BacklogAge].result;
    return out;
}

void FigureTally::addWeek(decltype(Figures::heat)& heat) const
{
    for (const Half& half : m_halves) {
        for (size_t hour = 0; hour < kWeekHours; ++hour)
            heat[hour / 24][hour % 24] += half.week[hour];
    }
}

void FigureTally::addBacklog(decltype(Figures::backlog)& backlog) const
{
    for (const Half& half : m_halves) {
        for (size_t step = 0; step < backlog.size(); ++step)
            backlog[step] += half.backlog[step];
    }
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/figuregroups.h"
#include "index/figurerow.h"
#include "index/selection.h"

namespace JakOps {

// Counts reports in the groups of breakdowns, the first of which is "all". The blocks are looked at twice, each time in two
// halves that may run at once: first for all counts, with the durations on a scale of steps; then for the durations in those
// steps alone in which a median or a 90th percentile lies. So nothing is sorted, and nothing of all rows is kept.
class FigureTally final
{
public:
    FigureTally(const Selection& selection, const FigureRules& rules, const std::vector<FigureGroups>& breakdowns,
        const std::atomic<bool>* cancelled);

    [[nodiscard]] bool count(); // false: cancelled
    [[nodiscard]] FigureLine total() const { return line(0, 0); }
    [[nodiscard]] FigureLine line(size_t breakdown, size_t group) const; // without code; breakdown 0: all
    void addWeek(decltype(Figures::heat)& heat) const;
    void addBacklog(decltype(Figures::backlog)& backlog) const;

private:
    // What one report is counted as: status, verdict, reopened, rejected in a byte. One counter instead of four.
    static constexpr size_t kKinds = 256;
    // Eight steps for each doubling.
    static constexpr quint32 kFineBits = 3;
    static constexpr size_t kSteps = 33U << kFineBits;
    static constexpr quint16 kNoStep = 0xFFFF;
    static constexpr int kQuantiles = 2;

    struct Pick // which steps are kept, and where
    {
        std::array<quint16, kQuantiles> step{kNoStep, kNoStep};
        std::array<quint32, kQuantiles> next{};
    };
    struct Half
    {
        std::vector<std::vector<quint32>> kinds; // by breakdown: group, kind
        std::vector<std::vector<quint32>> steps; // group, metric, step
        std::vector<std::vector<Pick>> picks; // group, metric
        std::vector<std::vector<std::array<quint32, 2>>> ratings; // group: answers, stars
        std::array<quint32, kWeekHours> week{};
        decltype(Figures::backlog) backlog{};
    };
    struct Quantile
    {
        std::array<qint64, kQuantiles> rank{}; // within its step
        std::array<quint32, kQuantiles> from{}; // where the step's durations begin
        std::array<quint32, kQuantiles> count{};
        FigureQuantiles result;
    };

    [[nodiscard]] static size_t stepOf(quint32 seconds);
    template<class Row> void eachRow(size_t first, size_t last, Row row) const;
    void countHalf(Half& half, size_t first, size_t last) const;
    void pickHalf(Half& half, size_t first, size_t last);
    void choose();
    void chooseOf(size_t breakdown, size_t target, size_t& used);
    void finish();
    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }

    const Selection& m_selection;
    const FigureRules& m_rules;
    const std::vector<FigureGroups>& m_breakdowns;
    const std::atomic<bool>* m_cancelled;
    quint32 m_now;
    std::array<Half, 2> m_halves;
    std::vector<std::vector<Quantile>> m_quantiles; // by breakdown: group, metric
    std::unique_ptr<quint32[]> m_picked;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "index/selection.h"

#include <atomic>
#include <functional>

namespace JakOps {

// How figures are made of the columns.
struct FigureRules
{
    // By when a report was to be completed, whole seconds UTC, by category, channel, when it came in and how many seconds it stood
    // still for answers (TicketBlock::stood). Called from several threads.
    std::function<quint32(Term category, Term channel, quint32 createdAt, quint32 stood)> completeBy;
    qint64 nowMs = 0;
    std::shared_ptr<const std::vector<quint8>> ratings; // of the survey, by a ticket's key: 1 to 5; 0 and beyond the end: none

    [[nodiscard]] quint8 ratingOf(quint32 key) const { return ratings && key < ratings->size() ? (*ratings)[key] : quint8(0); }
};

// Which reports are wanted: those a number counts, or of them those of one cell of the week.
struct FigurePick
{
    FigureNumber number = FigureNumber::Received;
    int weekday = -1; // from Monday; < 0: any
    int hour = -1;
};

// Figures over a selection, in two looks at its columns (FigureTally), each in two threads where one is free. Pure; any thread.
class FigureCube final
{
public:
    // `breakdowns`: bits of FigureBy. Null when `cancelled` turned true meanwhile.
    [[nodiscard]] static std::shared_ptr<const Figures> of(const Selection& selection, const FigureRules& rules, quint8 breakdowns,
        const std::atomic<bool>* cancelled = nullptr);
    // The reports behind it by key, ascending. Slow: the tenth of the done ones that took longest.
    [[nodiscard]] static std::vector<qint64> behind(const Selection& selection, const FigureRules& rules, const FigurePick& pick);
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "widgets/report/reportpage.h"

namespace JakOps::ReportCharts {

// Received and done by month as pairs of bars, the share on time as a line against the right.
void months(ReportPage& page, const std::vector<FigureLine>& months, double height = 62.0);
// Weekday by hour.
void week(ReportPage& page, const decltype(Figures::heat)& heat);
// How old is what is open.
void backlog(ReportPage& page, const decltype(Figures::backlog)& steps);

// A round number not under `value` for the top of an axis, and how many steps it has.
struct Axis
{
    double top = 1.0;
    int steps = 1;
};
[[nodiscard]] Axis axisFor(double value);

} // namespace JakOps::ReportCharts

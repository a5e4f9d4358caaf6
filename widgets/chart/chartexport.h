// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/chartdata.h"

namespace JakOps {

class ChartPlot;

// What stands around a chart on paper.
struct ChartSheet
{
    QString title;
    QString source; // where the values come from
    QString demoNote; // empty: the values are real
};

// Pictures of a chart with its title above, its source and, for made-up values, a note below.
[[nodiscard]] QByteArray chartPng(ChartPlot& plot, const ChartSheet& sheet, double ratio);
[[nodiscard]] QByteArray chartPdf(ChartPlot& plot, const ChartSheet& sheet); // A4 across, vectors

// A row a value between two times: time_utc, time_wib, until_utc, series, unit, mean, least, most, count, flag and, for made-up
// values, note. Formula-safe; numbers with a point.
[[nodiscard]] QByteArray chartCsv(const QList<ChartLine>& lines, qint64 from, qint64 to, bool demo);

// A file name from a title: letters and figures of ASCII, the rest as hyphens.
[[nodiscard]] QString chartFileName(const QString& title, qint64 from, qint64 to, const QString& ending);

} // namespace JakOps

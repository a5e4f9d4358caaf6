// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/figures.h"
#include "domain/month.h"

#include <QDate>
#include <QList>

#include <memory>

namespace JakOps {

// What was measured in the city during a month, from its sources.
struct CityMonth
{
    struct Level
    {
        QString post;
        double highest = 0.0; // cm
        qint64 at = 0; // not before, to the hour where readings were thinned
        int siaga = 0; // by the source's own thresholds, 1 (worst) to 4; 0: it has none
        QString source;
    };
    struct Air
    {
        QString station;
        double mean = 0.0; // of the published index
        double highest = 0.0;
        QString source;
    };
    struct Price
    {
        QString commodity;
        QString unit;
        double first = 0.0; // rupiah, on the first day with a price
        double last = 0.0;
        QString source;
    };
    QList<Level> levels; // worst first
    QList<Air> air; // worst first
    QList<Price> prices; // the largest change first
    [[nodiscard]] bool isEmpty() const { return levels.isEmpty() && air.isEmpty() && prices.isEmpty(); }
};

// All that a monthly report says. A value: the pages and sheets are made from it alone.
struct MonthlyReport
{
    QDate month; // its first day
    QString agency; // code; empty: the whole city
    QStringList units; // codes of the agency and those under it
    bool demo = false;
    qint64 at = 0; // of the data, UTC ms
    bool courseKnown = true; // false: the history of older reports is still being read into the columns
    Figures figures; // of the month, in all breakdowns
    FigureLine before; // the month before
    std::vector<FigureLine> months; // the last thirteen, in order
    FigureLine backlog; // everything that is open, whenever it came in
    CityMonth city; // of the whole city's report only
};

} // namespace JakOps

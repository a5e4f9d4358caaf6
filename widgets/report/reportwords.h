// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/report/reportsheet.h"

#include <QCoreApplication>

namespace JakOps {

// What the monthly reports say, in the language of the program.
class ReportWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ReportWords)

public:
    enum class Column { Received, Done, ShareDone, OnTime, Late, Overdue, Response, Response90, Completion, Completion90, Reopened, Rejected, Open, Rating, Ratings };

    [[nodiscard]] static QString page(int number, int pages); // Halaman 2 dari 9
    [[nodiscard]] static QString title(const MonthlyReport& report); // Laporan bulanan …, Oktober 2026
    [[nodiscard]] static QString scope(const MonthlyReport& report, const CityFacts& facts); // who it is of
    [[nodiscard]] static QString demo(const MonthlyReport& report); // Data contoh; empty for real ones
    [[nodiscard]] static QString source(const MonthlyReport& report);
    [[nodiscard]] static QString column(Column column);
    [[nodiscard]] static QString courseUnknown(); // what is not whole yet
    [[nodiscard]] static QString continued(const QString& title); // Menurut OPD (lanjutan)
    [[nodiscard]] static QString onTimeAxis();
    // The month in three or four sentences.
    [[nodiscard]] static QStringList summary(const MonthlyReport& report, const CityFacts& facts);
    [[nodiscard]] static QStringList method(const MonthlyReport& report);
    [[nodiscard]] static QString change(double before, double now, bool share); // "+4,2 %", "−1,3 poin"
    [[nodiscard]] static SheetWords sheet(const MonthlyReport& report, const CityFacts& facts);
};

} // namespace JakOps

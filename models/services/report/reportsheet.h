// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exportformat.h"
#include "services/report/monthlyreport.h"

#include <memory>

namespace JakOps {

// The words of a workbook, made where words are made. All plain text.
struct SheetWords
{
    QString title; // "Laporan bulanan Oktober 2026"
    QString source; // with the time of the data
    QString demo; // empty: real data
    QString summary; // names of sheets
    QString reports;
    std::array<QString, kFigureByCount> breakdowns; // and of their first columns
    QStringList columns; // received, done, share done, on time, late, overdue, response median, p90, completion median, p90,
                         // reopened, rejected, open, rating, answers
    QStringList reportColumns; // number, status, category, area, agency, channel, created, closed, private, lat, lon, text
    QList<std::array<QString, 3>> keys; // key figure: title, value as text, definition
    std::function<QString(FigureBy, const QString&)> name; // of a line
    std::function<QString(TicketStatus)> status;
};

// A workbook (XLSX) with typed cells: numbers are numbers, times are dates in WIB, shares are percentages, and text is never a formula.
// Written to the end by close(); what is not closed is no workbook.
class ReportSheet final
{
public:
    ReportSheet(const QString& path, const CityFacts& facts, SheetWords words);
    ~ReportSheet();

    void writeFigures(const MonthlyReport& report);
    void add(const ExportRecord& record); // one report's row
    [[nodiscard]] Result<> close();

private:
    struct Book;
    std::unique_ptr<Book> m_book;
    const CityFacts& m_facts;
    SheetWords m_words;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/report/monthlyreport.h"
#include "widgets/report/reportpage.h"

#include <QCoreApplication>

namespace JakOps {

class CityFacts;

// The pages of a monthly report (A4, PDF): cover, key figures with their definitions, the months, tables, the city, and how it was counted. Any thread;
// needs a QGuiApplication for its fonts.
class ReportPdf final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ReportPdf)

public:
    [[nodiscard]] static Result<> write(const MonthlyReport& report, const CityFacts& facts, const QString& path);

private:
    ReportPdf(const MonthlyReport& report, const CityFacts& facts, ReportPage& page)
        : m_report(report)
        , m_facts(facts)
        , m_page(page)
    {
    }

    [[nodiscard]] static int paint(const MonthlyReport& report, const CityFacts& facts, QIODevice& device, int pages); // how many
    void draw();
    void cover();
    void keyFigures();
    void open();
    void course();
    void breakdown(FigureBy by, const QString& title, size_t most);
    void slowest();
    void method();

    const MonthlyReport& m_report;
    const CityFacts& m_facts;
    ReportPage& m_page;
};

} // namespace JakOps

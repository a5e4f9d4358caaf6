// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/figurelimits.h"
#include "services/report/monthlyreport.h"
#include "services/report/reportsheet.h"

#include <QFuture>

namespace JakOps {

class Workspace;

struct ReportJob
{
    QDate month; // its first day
    QString folder; // made where it is not there
    QString agency; // code: a report of it alone; empty: of the city, and one of each agency
    Officer officer; // who has it written: NotAllowed where the role may not
};

struct ReportSummary
{
    QStringList files; // in the folder
    qint64 reports = 0; // of the month
    qint64 withheld = 0; // written without what is private
};

// Writes a month's reports: pages for the governor and each agency (PDF), sheets (XLSX), tables (CSV), a map layer (GeoJSON) and
// the public progress file (Open311, JSON and XML). All of it as somebody sees it who may see no private report. Everything is written aside and
// put in place when all is whole: a failure or a cancel leaves the folder as it was.
class ReportService final
{
public:
    // Makes pages at a path; in the store's thread.
    using MakePages = std::function<Result<>(const MonthlyReport& report, const QString& path)>;
    using MakeWords = std::function<SheetWords(const MonthlyReport& report)>;
    using Progress = std::function<bool(qint64 done, qint64 total)>; // from the store's thread; false: cancel

    ReportService(Workspace& workspace, FigureLimits limits, MakePages pages, MakeWords words);

    [[nodiscard]] QFuture<Result<ReportSummary>> write(const ReportJob& job, Progress progress = {});

private:
    Workspace& m_workspace;
    FigureLimits m_limits;
    MakePages m_pages;
    MakeWords m_words;
};

} // namespace JakOps

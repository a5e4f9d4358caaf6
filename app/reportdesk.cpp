// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportdesk.h"

#include "services/settings.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/report/reportdialog.h"
#include "widgets/report/reportpdf.h"
#include "widgets/report/reportwords.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QFileDialog>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ReportDesk::ReportDesk(Workspace& workspace, OfficerContext& officer, Settings& settings, MainWindow& window)
    : m_workspace(workspace)
    , m_officer(officer)
    , m_settings(settings)
    , m_window(window)
    , m_service(
          workspace, figureLimits(workspace.policy()),
          [&facts = workspace.facts()](const MonthlyReport& report, const QString& path) { return ReportPdf::write(report, facts, path); },
          [&facts = workspace.facts()](const MonthlyReport& report) { return ReportWords::sheet(report, facts); })
{
    connect(&window, &MainWindow::monthlyReportRequested, this, &ReportDesk::ask);
    connect(&window.notices(), &NoticeStrip::cancelRequested, this, [this] { *m_cancelled = true; });
}

ReportDesk::~ReportDesk()
{
    *m_cancelled = true;
}

void ReportDesk::ask()
{
    ReportDialog dialog(m_workspace.facts(), m_workspace.clock(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder
        = QFileDialog::getExistingDirectory(&m_window, tr("Folder for the monthly report"), m_settings.lastFolder());
    if (folder.isEmpty())
        return;
    m_settings.setLastFolder(folder);
    write({.month = dialog.month(), .folder = folder, .agency = dialog.agency()});
}

void ReportDesk::write(ReportJob job)
{
    job.officer = m_officer.officer();
    NoticeStrip& notices = m_window.notices();
    if (notices.isBusy())
        return notices.tell([] { return tr("Another job is still under way."); });
    const auto words = [] { return tr("Writing the monthly report"); };
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    notices.begin(words, true);
    m_service.write(job, notices.progress(m_cancelled)).then(this, [this, words, job](const Result<ReportSummary>& result) {
        if (!result) {
            m_window.notices().fail(words, result.error());
        } else {
            m_window.notices().tell(
                [summary = *result] {
                    return tr("Monthly report written: %1 files on %2 reports, %3 of them without what is private.")
                        .arg(Format::number(summary.files.size()), Format::number(summary.reports), Format::number(summary.withheld));
                },
                job.folder);
        }
        Q_EMIT finished(result.has_value());
    });
}

} // namespace JakOps

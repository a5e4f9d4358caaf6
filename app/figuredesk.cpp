// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figuredesk.h"

#include "services/changenotifier.h"
#include "services/indexservice.h"
#include "services/settings.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/panels/figures/figurespanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QAction>
#include <QFileDialog>

namespace JakOps {

FigureDesk::FigureDesk(const Parts& parts)
    : m_parts(parts)
    , m_surveys(parts.workspace)
    , m_service(parts.index, figureLimits(parts.workspace.policy()), [this] { return m_surveys.scores(); }, parts.workspace.clock())
    , m_panel(new FiguresPanel(m_service, parts.workspace.facts(), parts.workspace.clock(), parts.theme))
{
    m_service.setOfficer(parts.officer.officer());
    connect(&parts.officer, &OfficerContext::officerChanged, &m_service, &FigureService::setOfficer);
    connect(m_panel, &FiguresPanel::reportsRequested, this, &FigureDesk::show);
    connect(m_panel, &FiguresPanel::importRequested, &parts.window, &MainWindow::importRequested);
    connect(m_panel, &FiguresPanel::reportRequested, &parts.window.actions()[ActionId::MonthlyReport], &QAction::trigger);
    connect(m_panel, &FiguresPanel::surveyRequested, this, &FigureDesk::askForSurvey);
    connect(&parts.window.notices(), &NoticeStrip::cancelRequested, this, [this] { *m_cancelled = true; });
    connect(&parts.workspace.notifier(), &ChangeNotifier::changed, m_panel,
        [this] { m_panel->setDemo(m_parts.workspace.isDemo()); });
    connect(&parts.workspace.notifier(), &ChangeNotifier::courseAdvanced, m_panel, &FiguresPanel::setCourse);
    m_panel->setDemo(parts.workspace.isDemo());
    parts.window.addPage(PageId::Figures, m_panel);
}

FigureDesk::~FigureDesk()
{
    *m_cancelled = true;
}

void FigureDesk::askForSurvey()
{
    const RolePowers& roles = m_parts.workspace.roles();
    const Officer& officer = m_parts.officer.officer();
    if (!roles.mayDo(officer, Power::Import)) {
        const QString why = OfficerWords::refusal(officer, Power::Import, roles);
        return m_parts.window.notices().tell([why] { return why; });
    }
    const QString path = QFileDialog::getOpenFileName(&m_parts.window, tr("Results of the survey"), m_parts.settings.lastFolder(),
        tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    if (path.isEmpty())
        return;
    m_parts.settings.setLastFolder(QFileInfo(path).path());
    importSurvey(path);
}

void FigureDesk::importSurvey(const QString& path)
{
    NoticeStrip& notices = m_parts.window.notices();
    if (notices.isBusy())
        return notices.tell([] { return tr("Another job is still under way."); });
    const auto words = [] { return tr("Taking in the survey's results"); };
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    notices.begin(words, true);
    m_surveys.import(path, m_parts.officer.officer(), [cancelled = m_cancelled](qint64, qint64) { return !cancelled->load(); })
        .then(&m_parts.window, [&notices, words](const Result<SurveySummary>& result) {
            if (!result)
                return notices.fail(words, result.error());
            notices.tell(
                [summary = *result] {
                    QString text = tr("Survey: %1 answers read, %2 new, %3 changed, %4 unchanged, %5 rejected.")
                                       .arg(Format::number(summary.read), Format::number(summary.added), Format::number(summary.updated),
                                           Format::number(summary.unchanged), Format::number(summary.rejected));
                    return summary.cancelled ? text + u' ' + tr("Stopped; what was taken in stays.") : text;
                },
                result->rejectsFile.isEmpty() ? QString() : tr("What was rejected, with reasons: %1").arg(result->rejectsFile));
        });
}

void FigureDesk::show(const TicketFilter& filter)
{
    m_parts.index.setFilter(filter);
    m_parts.window.showPage(PageId::Operations);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figuredesk.h"

#include "services/changenotifier.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "widgets/common/officercontext.h"
#include "widgets/panels/figures/figurespanel.h"
#include "widgets/shell/mainwindow.h"

namespace JakOps {

FigureDesk::FigureDesk(const Parts& parts)
    : m_parts(parts)
    , m_service(parts.index, figureLimits(parts.workspace.policy()), parts.workspace.clock())
    , m_panel(new FiguresPanel(m_service, parts.workspace.facts(), parts.workspace.clock(), parts.theme))
{
    m_service.setOfficer(parts.officer.officer());
    connect(&parts.officer, &OfficerContext::officerChanged, &m_service, &FigureService::setOfficer);
    connect(m_panel, &FiguresPanel::reportsRequested, this, &FigureDesk::show);
    connect(m_panel, &FiguresPanel::importRequested, &parts.window, &MainWindow::importRequested);
    connect(m_panel, &FiguresPanel::reportRequested, &parts.window, &MainWindow::monthlyReportRequested);
    connect(&parts.workspace.notifier(), &ChangeNotifier::changed, m_panel,
        [this] { m_panel->setDemo(m_parts.workspace.isDemo()); });
    m_panel->setDemo(parts.workspace.isDemo());
    parts.window.addPage(PageId::Figures, m_panel);
}

void FigureDesk::show(const TicketFilter& filter)
{
    m_parts.index.setFilter(filter);
    m_parts.window.showPage(PageId::Operations);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consolepanels.h"

#include "widgets/shell/mainwindow.h"

namespace JakOps {

ConsolePanels::ConsolePanels(Workspace& workspace, IndexService& index, CurrentTicket& current, Theme& theme,
    OfficerContext& officer, Settings&, MainWindow& window)
    : m_map(new MapPanel(workspace, index, current, theme))
    , m_ticket(new TicketPanel(workspace, current, theme, officer))
{
    connect(&window, &MainWindow::commandRequested, m_ticket, &TicketPanel::trigger);
    connect(&window, &MainWindow::fitRequested, m_map, &MapPanel::fitAll);
    connect(&window, &MainWindow::zoomRequested, m_map, &MapPanel::zoomTo);
    connect(m_ticket, &TicketPanel::relocateRequested, m_map, &MapPanel::beginRelocate);
    connect(m_ticket, &TicketPanel::relocateCancelled, m_map, &MapPanel::cancelRelocate);
    connect(m_map, &MapPanel::relocated, m_ticket, &TicketPanel::relocate);
}

void ConsolePanels::setOfficers(const QList<Officer>& officers)
{
    m_ticket->setOfficers(officers);
}

} // namespace JakOps

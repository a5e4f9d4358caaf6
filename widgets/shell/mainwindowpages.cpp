// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that turns its pages.
#include "widgets/shell/mainwindow.h"

#include "services/settings.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/centralarea.h"
#include "widgets/shell/pulsestrip.h"

#include <QDockWidget>
#include <QStackedWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void MainWindow::addPage(PageId page, QWidget* widget)
{
    Q_ASSERT(m_index != nullptr && !m_pageWidgets[size_t(page)]);
    m_pageWidgets[size_t(page)] = widget;
    if (m_pages->indexOf(widget) < 0)
        m_pages->addWidget(widget);
    m_actions->page(page).setEnabled(true);
    if (m_wantedPage == page)
        showPage(page);
}

void MainWindow::showPage(PageId page)
{
    QWidget* const widget = m_pageWidgets[size_t(page)];
    if (widget == nullptr) {
        m_wantedPage = page; // when it comes
        return;
    }
    m_wantedPage.reset();
    m_actions->page(page).setChecked(true);
    if (page == m_page)
        return;
    if (isOperating())
        putDocksAway();
    m_page = page;
    m_pages->setCurrentWidget(widget);
    m_filterPart->setVisible(isOperating());
    if (isOperating())
        bringDocksBack();
    m_actions->setOperating(isOperating());
    updateTicketAction();
    m_settings.setPage(pageCode(page));
    focusPage();
    Q_EMIT pageShown(page);
}

void MainWindow::setCityPulse(const CityPulse& pulse)
{
    m_pulse->setCity(pulse);
}

void MainWindow::focusPage()
{
    if (isOperating())
        m_queue->view().setFocus();
    else
        m_pageWidgets[size_t(m_page)]->setFocus();
}

void MainWindow::putDocksAway()
{
    m_docks = saveState(kLayoutVersion);
    m_docksWide = isWide();
    for (QDockWidget* dock : {m_queueDock, m_ticketDock})
        dock->hide();
}

// Exactly as they were, unless the window has become wide or narrow meanwhile.
void MainWindow::bringDocksBack()
{
    if (m_docks.isEmpty() || m_docksWide != isWide() || !restoreState(m_docks, kLayoutVersion))
        resetLayout();
    m_docks.clear();
}

void MainWindow::keepLayout()
{
    if (m_queueDock == nullptr)
        return;
    const bool wide = isOperating() ? isWide() : m_docksWide;
    const QByteArray docks = isOperating() ? saveState(kLayoutVersion) : m_docks;
    if (!docks.isEmpty())
        m_settings.setLayout(wide ? u"docks_wide"_s : u"docks_narrow"_s, docks);
}

} // namespace JakOps

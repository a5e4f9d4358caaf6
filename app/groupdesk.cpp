// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/groupdesk.h"

#include "services/indexservice.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

namespace JakOps {

GroupDesk::GroupDesk(Workspace& workspace, IndexService& index, CurrentTicket& current, OfficerContext& officer,
    TicketPanel& ticket, MainWindow& window)
    : m_current(current)
    , m_officer(officer)
    , m_window(window)
    , m_ticket(&ticket)
    , m_duplicates(workspace, [&index] { return index.selection()->sharedColumns(); })
    , m_groups(workspace)
{
    ticket.setDuplicates(&m_duplicates);
    connect(&window, &MainWindow::groupRequested, this, &GroupDesk::begin);
    // Asked anew once the columns are there.
    connect(&index, &IndexService::loaded, this, [this] {
        if (m_ticket)
            m_ticket->setDuplicates(&m_duplicates);
    });
    connect(&officer, &OfficerContext::officerChanged, this, [this] {
        if (m_dialog)
            m_dialog->close(); // it was planned for somebody else
    });
}

GroupDesk::~GroupDesk()
{
    if (m_ticket)
        m_ticket->setDuplicates(nullptr);
    if (m_dialog)
        delete m_dialog;
}

void GroupDesk::begin(const std::vector<qint64>& keys)
{
    if (qsizetype(keys.size()) > GroupService::kMost) {
        m_window.notices().tell([] { return tr("A group is made of at most %1 reports at once.").arg(Format::number(GroupService::kMost)); });
        return;
    }
    if (m_dialog)
        m_dialog->close();
    m_dialog = new GroupDialog(m_groups, keys, m_officer.officer(), &m_window);
    connect(m_dialog, &GroupDialog::done, this, [this](const RelatedReport& head, qint64 reports) {
        m_current.setKey(head.key);
        m_window.notices().tell([number = head.number, reports] {
            return tr("%1 stands for a group now: %n report(s) were put into it.", nullptr, int(reports)).arg(number);
        });
    });
    m_dialog->open();
}

} // namespace JakOps

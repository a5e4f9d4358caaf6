// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulkdesk.h"

#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

BulkDesk::BulkDesk(Workspace& workspace, OfficerContext& officer, MainWindow& window)
    : m_window(window)
    , m_service(workspace)
    , m_dialog(new BulkDialog(BulkDialog::Parts {.service = m_service,
                                  .facts = workspace.facts(),
                                  .workflow = workspace.workflow(),
                                  .memory = workspace.deskMemory(),
                                  .clock = workspace.clock(),
                                  .officer = officer},
          &window))
{
    const auto mayCopy = [this, &workspace](const Officer& who) {
        m_dialog->setMayCopy(workspace.roles().mayDo(who, Power::Export));
    };
    mayCopy(officer.officer());
    connect(&officer, &OfficerContext::officerChanged, this, mayCopy);
    connect(&window, &MainWindow::bulkRequested, this, &BulkDesk::begin);
    connect(&window, &MainWindow::bulkUndoRequested, m_dialog, &BulkDialog::undo);
    connect(m_dialog, &BulkDialog::undoableChanged, this,
        [this](bool undoable) { m_window.actions()[ActionId::UndoBulk].setEnabled(undoable); });
    connect(m_dialog, &BulkDialog::ended, this, [this](const QString& summary) {
        if (!m_dialog->isVisible())
            m_window.notices().tell([summary] { return summary; });
    });
}

void BulkDesk::begin(CommandKind kind)
{
    const std::vector<qint64> keys = m_window.queue()->view().selectedKeys();
    if (keys.size() > BulkService::kMost) {
        m_window.notices().tell([] {
            return tr("At most %1 reports at once. Narrow the filters down first.").arg(Format::number(qint64(BulkService::kMost)));
        });
        return;
    }
    m_dialog->begin(kind, keys);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/bulkservice.h"
#include "widgets/bulk/bulkdialog.h"

#include <QObject>

namespace JakOps {

class MainWindow;
class OfficerContext;
class Workspace;

// Commands to all reports chosen in the queue: takes what is chosen to the window that asks what to do, tells how a run
// ended where that window was closed, and takes the last one back. Lives in the GUI thread.
class BulkDesk final : public QObject
{
    Q_OBJECT

public:
    BulkDesk(Workspace& workspace, OfficerContext& officer, MainWindow& window);

    void setOfficers(const QList<Officer>& officers) { m_dialog->setOfficers(officers); }
    [[nodiscard]] BulkDialog& dialog() { return *m_dialog; }

private:
    void begin(CommandKind kind);

    MainWindow& m_window;
    BulkService m_service;
    BulkDialog* m_dialog; // the window's own
};

} // namespace JakOps

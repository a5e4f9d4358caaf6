// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/duplicateservice.h"
#include "services/groupservice.h"
#include "widgets/ticket/relations/groupdialog.h"
#include "widgets/ticket/ticketpanel.h"

#include <QObject>
#include <QPointer>

namespace JakOps {

class CurrentTicket;
class IndexService;
class MainWindow;
class OfficerContext;

// Reports of one thing: looked for beside the open one, and made into a group from the queue or from a cluster of the map. Lives in
// the GUI thread.
class GroupDesk final : public QObject
{
    Q_OBJECT

public:
    GroupDesk(Workspace& workspace, IndexService& index, CurrentTicket& current, OfficerContext& officer, TicketPanel& ticket,
        MainWindow& window);
    ~GroupDesk() override;

    void begin(const std::vector<qint64>& keys); // asks, with a preview
    [[nodiscard]] GroupDialog* dialog() const { return m_dialog; } // null: none is open

private:
    CurrentTicket& m_current;
    OfficerContext& m_officer;
    MainWindow& m_window;
    QPointer<TicketPanel> m_ticket;
    DuplicateService m_duplicates;
    GroupService m_groups;
    QPointer<GroupDialog> m_dialog;
};

} // namespace JakOps

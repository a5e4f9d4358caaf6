// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/slaservice.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace JakOps {

class IndexService;
class MainWindow;
class OfficerContext;
class Workspace;

// What makes the window somebody's desk: it begins at the queue of the officer's role, tells of files of limits that
// cannot be used, and brings the due times up when the limits have changed, while people work. Lives in the GUI thread.
class WorkDesk final : public QObject
{
    Q_OBJECT

public:
    WorkDesk(Workspace& workspace, IndexService& index, OfficerContext& officer, MainWindow& window);
    ~WorkDesk() override;

private:
    void begin(const Officer& officer);
    void tellProblems();
    void bringUp();
    void refresh();

    Workspace& m_workspace;
    IndexService& m_index;
    MainWindow& m_window;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    SlaService m_limits; // waits for what is under way when it goes
};

} // namespace JakOps

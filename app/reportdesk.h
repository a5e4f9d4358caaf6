// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/report/reportservice.h"

#include <QObject>

#include <atomic>

namespace JakOps {

class MainWindow;
class OfficerContext;
class Settings;

// Monthly reports from the window: asks which and where to, tells how it goes, and lets it be stopped. Lives in the GUI thread.
class ReportDesk final : public QObject
{
    Q_OBJECT

public:
    ReportDesk(Workspace& workspace, OfficerContext& officer, Settings& settings, MainWindow& window);
    ~ReportDesk() override;

    void ask();
    void write(ReportJob job); // as the officer at the console

Q_SIGNALS:
    void finished(bool written);

private:
    Workspace& m_workspace;
    OfficerContext& m_officer;
    Settings& m_settings;
    MainWindow& m_window;
    ReportService m_service;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace JakOps

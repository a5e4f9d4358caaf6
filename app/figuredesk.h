// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/figureservice.h"
#include "services/survey/surveyservice.h"

namespace JakOps {

class FiguresPanel;
class MainWindow;
class OfficerContext;
class Settings;
class Theme;
class Workspace;

// The page of figures and the survey's results in them: makes the page, keeps it counting while it is looked at, and shows the reports behind its numbers. The window owns
// the page and goes before this.
class FigureDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        IndexService& index;
        OfficerContext& officer;
        Theme& theme;
        Settings& settings;
        MainWindow& window;
    };
    explicit FigureDesk(const Parts& parts);
    ~FigureDesk() override;

    [[nodiscard]] FigureService& service() { return m_service; }
    [[nodiscard]] FiguresPanel& panel() const { return *m_panel; }
    [[nodiscard]] SurveyService& surveys() { return m_surveys; }
    void importSurvey(const QString& path); // as the officer at the console

private:
    void show(const TicketFilter& filter);
    void askForSurvey();

    Parts m_parts;
    SurveyService m_surveys;
    FigureService m_service;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    FiguresPanel* m_panel; // the window's
};

} // namespace JakOps

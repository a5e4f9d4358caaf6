// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/importservice.h"
#include "widgets/intake/intakepanel.h"
#include "widgets/map/mappanel.h"
#include "widgets/ticket/ticketpanel.h"

#include <QObject>
#include <QPointer>
#include <QStackedWidget>

namespace JakOps {

class CurrentTicket;
class EvidenceService;
class ImportDialog;
class IndexService;
class MainWindow;
class OfficerContext;
class RoutingDialog;
class TemplatesDialog;
class RuleFiles;
class RulesDialog;
class Settings;
class Theme;
class Workspace;

// Makes the map, the report's panel and the import dialog, and ties them to each other and to the window. The window owns the widgets.
class ConsolePanels final : public QObject
{
    Q_OBJECT

public:
    ConsolePanels(Workspace& workspace, IndexService& index, CurrentTicket& current, Theme& theme, OfficerContext& officer,
        Settings& settings, EvidenceService& evidence, MainWindow& window);

    void setOfficers(const QList<Officer>& officers);
    ImportDialog& showImport(); // opens the window where it is not open yet
    RoutingDialog& showRouting();
    TemplatesDialog& showTemplates();
    RulesDialog& showRules();
    [[nodiscard]] MapPanel* map() const { return m_map; }
    [[nodiscard]] TicketPanel* ticket() const { return m_ticket; }
    [[nodiscard]] QWidget* desk() const; // the report's panel, or the counter in its place
    [[nodiscard]] IntakePanel* intake() const { return m_intake; }
    void showIntake();

private:
    void buildIntake(Workspace& workspace, CurrentTicket& current);
    void leaveIntake();
    void tellRules();

    Workspace& m_workspace;
    CurrentTicket& m_current;
    Theme& m_theme;
    OfficerContext& m_officer;
    Settings& m_settings;
    MainWindow& m_window;
    ImportService m_imports;
    QPointer<MapPanel> m_map;
    QPointer<TicketPanel> m_ticket;
    QPointer<QStackedWidget> m_desk;
    QPointer<IntakePanel> m_intake;
    QPointer<ImportDialog> m_import;
    QPointer<RoutingDialog> m_routing;
    QPointer<TemplatesDialog> m_templates;
    QPointer<RulesDialog> m_rules;
    RuleFiles* m_ruleFiles;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consolepanels.h"

#include "services/settings.h"
#include "services/workspace.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/importing/importdialog.h"
#include "widgets/intake/intakeform.h"
#include "widgets/intake/intakepanel.h"
#include "widgets/intake/placefield.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/ticket/routingdialog.h"
#include "widgets/ticket/templatesdialog.h"
#include "widgets/ticket/rulesdialog.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ConsolePanels::ConsolePanels(Workspace& workspace, IndexService& index, CurrentTicket& current, Theme& theme,
    OfficerContext& officer, Settings& settings, EvidenceService& evidence, MainWindow& window)
    : m_workspace(workspace)
    , m_current(current)
    , m_theme(theme)
    , m_officer(officer)
    , m_settings(settings)
    , m_window(window)
    , m_imports(workspace)
    , m_map(new MapPanel(workspace, index, current, officer, theme))
    , m_ticket(new TicketPanel(workspace, current, theme, officer, &evidence))
    , m_ruleFiles(new RuleFiles(workspace, m_ticket->routing(), m_ticket))
{
    connect(m_ruleFiles, &RuleFiles::changed, this, &ConsolePanels::tellRules);
    connect(&window, &MainWindow::commandRequested, m_ticket, &TicketPanel::trigger);
    connect(&window, &MainWindow::reassignRequested, m_ticket, &TicketPanel::reassign);
    connect(&window, &MainWindow::returnRequested, m_ticket, &TicketPanel::returnToBureau);
    connect(&window, &MainWindow::neighbourRequested, m_ticket, &TicketPanel::handToNeighbour);
    connect(&window, &MainWindow::rulesRequested, this, [this] { showRules(); });
    connect(&window, &MainWindow::fitRequested, m_map, &MapPanel::fitAll);
    connect(&window, &MainWindow::mapCovered, m_map, &MapPanel::setRightInset);
    connect(&window, &MainWindow::zoomRequested, m_map, &MapPanel::zoomTo);
    connect(m_ticket, &TicketPanel::relocateRequested, m_map, &MapPanel::beginRelocate);
    connect(m_ticket, &TicketPanel::relocateCancelled, m_map, &MapPanel::cancelRelocate);
    connect(m_ticket, &TicketPanel::mapRequested, m_map, &MapPanel::zoomTo);
    connect(m_ticket, &TicketPanel::ticketRequested, &current, &CurrentTicket::setKey);
    connect(&window, &MainWindow::importRequested, this, [this] { showImport(); });
    connect(&window, &MainWindow::templatesRequested, this, [this] { showTemplates(); });
    connect(&window, &MainWindow::routingRequested, this, [this] { showRouting(); });
    connect(m_map, &MapPanel::groupRequested, &window, &MainWindow::groupRequested);
    connect(m_map, &MapPanel::relocated, m_ticket, &TicketPanel::relocate);
    connect(m_map, &MapPanel::relocateCancelled, m_ticket, &TicketPanel::leaveRelocation);
    buildIntake(workspace, current);
    const QJsonObject layers = settings.remembered(u"map"_s);
    if (layers.contains(u"layers"_s))
        m_map->setLayers(layers.value(u"layers"_s).toString());
    BasePacks& packs = *m_map->model().packs();
    packs.restore(settings.remembered(u"packs"_s));
    connect(&packs, &BasePacks::edited, this, [&packs, &settings] { settings.remember(u"packs"_s, packs.remembered()); });
    ReferenceLayers& reference = *m_map->model().reference();
    reference.restore(settings.remembered(u"reference"_s));
    connect(&reference, &ReferenceLayers::edited, this,
        [&reference, &settings] { settings.remember(u"reference"_s, reference.remembered()); });
    connect(m_map, &MapPanel::layersChanged, this,
        [this, &settings] { settings.remember(u"map"_s, {{u"layers"_s, m_map->layers()}}); });
}

void ConsolePanels::buildIntake(Workspace& workspace, CurrentTicket& current)
{
    m_desk = new QStackedWidget;
    m_intake = new IntakePanel(workspace, m_theme, m_officer, m_ticket->suggestions());
    m_desk->addWidget(m_ticket);
    m_desk->addWidget(m_intake);
    connect(&m_window, &MainWindow::intakeRequested, this, &ConsolePanels::showIntake);
    connect(&m_window, &MainWindow::panelMoved, this, [this] {
        if (m_desk->currentWidget() == m_intake)
            m_window.showTicketPanel(); // what is being written down stays in sight when the window narrows
    });
    connect(m_intake, &IntakePanel::mapRequested, this, [this] {
        if (!m_window.isWide())
            m_window.closeTicketPanel(); // it lies over the map
        m_map->beginPlacing(m_intake->form().place().point());
    });
    connect(m_map, &MapPanel::placed, this, [this](GeoPoint place) {
        m_window.showTicketPanel();
        m_intake->setPoint(place);
    });
    connect(m_map, &MapPanel::placingCancelled, this, [this] {
        if (m_desk->currentWidget() != m_intake)
            return;
        m_window.showTicketPanel();
        m_intake->form().place().address()->setFocus();
    });
    connect(m_intake, &IntakePanel::photoOpened, m_ticket, &TicketPanel::openPhoto);
    connect(m_intake, &IntakePanel::closeRequested, this, &ConsolePanels::leaveIntake);
    connect(m_intake, &IntakePanel::reportRequested, this, [this, &current](qint64 key) {
        leaveIntake();
        current.setKey(key);
    });
    connect(&current, &CurrentTicket::keyChanged, this, [this](qint64 key) {
        if (key != 0)
            m_desk->setCurrentWidget(m_ticket);
    });
    connect(&m_officer, &OfficerContext::officerChanged, this, [this, &workspace](const Officer& officer) {
        if (!workspace.roles().mayDo(officer, Power::CounterIntake))
            leaveIntake();
    });
}

QWidget* ConsolePanels::desk() const
{
    return m_desk;
}

void ConsolePanels::showIntake()
{
    m_desk->setCurrentWidget(m_intake);
    m_window.showTicketPanel();
    m_intake->begin();
}

void ConsolePanels::leaveIntake()
{
    if (m_desk->currentWidget() != m_intake)
        return;
    m_map->cancelRelocate();
    m_desk->setCurrentWidget(m_ticket);
    if (!m_window.isWide())
        m_window.closeTicketPanel();
}

ImportDialog& ConsolePanels::showImport()
{
    if (!m_import) {
        m_import = new ImportDialog(m_imports, m_officer, m_theme, &m_window);
        m_import->setFolder(m_settings.lastFolder());
        connect(m_import, &ImportDialog::folderUsed, this, [this](const QString& folder) { m_settings.setLastFolder(folder); });
    }
    m_import->show();
    m_import->raise();
    m_import->activateWindow();
    return *m_import;
}

RoutingDialog& ConsolePanels::showRouting()
{
    if (!m_routing) {
        m_routing = new RoutingDialog(m_workspace, m_ticket->routing(), m_officer, m_ticket);
        m_routing->setFolder(m_settings.lastFolder());
        connect(m_routing, &RoutingDialog::folderUsed, this, [this](const QString& folder) { m_settings.setLastFolder(folder); });
        connect(m_routing, &RoutingDialog::ticketRequested, &m_current, &CurrentTicket::setKey);
    }
    m_routing->show();
    m_routing->raise();
    m_routing->activateWindow();
    return *m_routing;
}

TemplatesDialog& ConsolePanels::showTemplates()
{
    if (!m_templates)
        m_templates = new TemplatesDialog(m_workspace, m_ticket->replies(), m_officer, m_ticket);
    m_templates->open();
    return *m_templates;
}

RulesDialog& ConsolePanels::showRules()
{
    if (!m_rules) {
        m_rules = new RulesDialog(m_workspace.facts(), *m_ruleFiles, m_ticket);
        connect(m_rules, &RulesDialog::testRequested, this, [this] { showRouting(); });
    }
    m_rules->read();
    m_rules->show();
    m_rules->raise();
    m_rules->activateWindow();
    return *m_rules;
}

// Somebody edits the rules beside the console: what it took over, or why not.
void ConsolePanels::tellRules()
{
    m_ruleFiles->read().then(this, [this](const QList<RuleFile>& files) {
        const auto wrong = std::ranges::find_if(files, [](const RuleFile& file) { return file.problem.has_value(); });
        if (wrong == files.end())
            m_window.notices().tell([] { return tr("A file of rules was changed. The rules in force say what holds."); });
        else
            m_window.notices().fail(
                [name = wrong->name] { return tr("Read %1: the rules before stay in force").arg(name); }, *wrong->problem);
    });
}

void ConsolePanels::setOfficers(const QList<Officer>& officers)
{
    m_ticket->setOfficers(officers);
}

} // namespace JakOps

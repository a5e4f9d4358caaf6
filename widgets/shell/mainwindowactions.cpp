// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that answers menus and keys.
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/statusline.h"

#include "services/indexservice.h"
#include "services/settings.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/queue/bulkbar.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/workpanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/docktitle.h"
#include "widgets/shell/centralarea.h"
#include "widgets/shell/filterbar.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/searchbox.h"
#include "widgets/shell/shortcutsheet.h"
#include "widgets/shell/topbar.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLocale>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void MainWindow::connectActions()
{
    using enum ActionId;
    const Actions& a = *m_actions;
    const std::tuple<ActionId, Power, void (MainWindow::*)()> requests[] {
        {Intake, Power::CounterIntake, &MainWindow::intakeRequested},
        {Import, Power::Import, &MainWindow::importRequested},
        {Boundaries, Power::Boundaries, &MainWindow::boundariesRequested},
        {SchematicBoundaries, Power::Boundaries, &MainWindow::schematicBoundariesRequested},
        {MonthlyReport, Power::Report, &MainWindow::monthlyReportRequested},
        {Backup, Power::Backup, &MainWindow::backupRequested},
        {ReviewCopy, Power::Backup, &MainWindow::reviewCopyRequested},
        {Demo, Power::Import, &MainWindow::demoRequested},
        {Officers, Power::ManageOfficers, &MainWindow::officersRequested},
    };
    for (const auto& [id, power, signal] : requests)
        connect(&a[id], &QAction::triggered, this, [this, power = power, signal = signal] { request(power, signal); });
    for (const auto& [id, format] : {std::pair {ExportCsv, u"csv"_s}, std::pair {ExportGeoJson, u"geojson"_s}}) {
        connect(&a[id], &QAction::triggered, this, [this, format = format] {
            if (!isRefused(Power::Export))
                Q_EMIT exportRequested(format);
        });
    }
    connect(&a[Bulletins], &QAction::triggered, this, &MainWindow::bulletinsRequested); // to read is for everybody
    connect(&a[Hub], &QAction::triggered, this, &MainWindow::hubRequested);
    connect(m_status, &StatusLine::hubClicked, this, &MainWindow::hubRequested);
    connect(&a[Templates], &QAction::triggered, this, &MainWindow::templatesRequested); // to look is for everybody
    connect(&a[RoutingRules], &QAction::triggered, this, &MainWindow::routingRequested); // to test is for everybody
    connect(&a[Rules], &QAction::triggered, this, &MainWindow::rulesRequested);
    connect(&a[Live], &QAction::triggered, this, &MainWindow::liveToggled);
    connect(&a[OpenReview], &QAction::triggered, this, &MainWindow::openReviewRequested);
    connect(&a[ChangePin], &QAction::triggered, this, &MainWindow::changePinRequested);
    connect(&a[Lock], &QAction::triggered, this, &MainWindow::lockRequested);
    for (const auto& [id, minutes] : {std::pair {LockAfter5, 5}, {LockAfter10, 10}, {LockAfter30, 30}, {LockNever, 0}}) {
        connect(&a[id], &QAction::triggered, this, [this, minutes = minutes] {
            m_settings.setLockAfterMinutes(minutes);
            Q_EMIT lockAfterChosen(minutes);
        });
    }
    connect(&a[Quit], &QAction::triggered, this, &QWidget::close);

    const std::pair<ActionId, SchemeChoice> schemes[] {
        {SchemeSystem, SchemeChoice::System}, {SchemeLight, SchemeChoice::Light}, {SchemeDark, SchemeChoice::Dark}};
    for (const auto& [id, choice] : schemes) {
        connect(&a[id], &QAction::triggered, this, [this, choice = choice] {
            m_theme.setChoice(choice);
            m_settings.setScheme(choice == SchemeChoice::Dark ? u"dark"_s
                    : choice == SchemeChoice::Light           ? u"light"_s
                                                              : u"system"_s);
            showChoices();
        });
    }
    connect(&a[HighContrast], &QAction::triggered, this, [this](bool on) {
        m_theme.setHighContrast(on);
        m_settings.setHighContrast(on);
    });
    connect(m_top, &TopBar::schemeToggled, this, &MainWindow::toggleScheme);
    connect(&a[LanguageIndonesian], &QAction::triggered, this, [this] { Q_EMIT languageChosen(u"id"_s); });
    connect(&a[LanguageEnglish], &QAction::triggered, this, [this] { Q_EMIT languageChosen(u"en"_s); });
    connect(&a[FullScreen], &QAction::triggered, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(&a[ResetLayout], &QAction::triggered, this, [this] {
        m_settings.clearLayouts();
        resetLayout();
        if (m_queue != nullptr)
            m_queue->view().resetColumns();
    });
    connect(&a[Shortcuts], &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(&a[About], &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions, &Actions::officerChosen, this, [this](const Officer& officer) {
        m_officer.setOfficer(officer);
        m_settings.setOfficer(officer.code);
    });
    connect(&m_officer, &OfficerContext::officerChanged, this, &MainWindow::showChoices);
}

void MainWindow::connectWork()
{
    using enum ActionId;
    const Actions& a = *m_actions;
    connect(&a[Next], &QAction::triggered, this, [this] { m_queue->view().moveBy(1); });
    connect(&a[Previous], &QAction::triggered, this, [this] { m_queue->view().moveBy(-1); });
    connect(&a[NextUrgent], &QAction::triggered, this, &MainWindow::openNextUrgent);
    connect(m_actions, &Actions::workQueueChosen, this, [this](WorkQueue queue) {
        showPage(PageId::Operations);
        m_queue->work().choose(queue);
    });
    connect(&a[ActionId::Palette], &QAction::triggered, this, &MainWindow::paletteRequested);
    connect(&a[Search], &QAction::triggered, this, [this] {
        m_top->search().setFocus(Qt::ShortcutFocusReason);
        m_top->search().selectAll();
    });
    connect(&a[GoTo], &QAction::triggered, this, [this] { m_top->search().askNumber(); });
    connect(&a[Filters], &QAction::triggered, this, [this] { m_filters->openFirst(); });
    connect(&a[ClearFilters], &QAction::triggered, this, [this] { m_index->setFilter({}); });
    const std::pair<ActionId, CommandKind> commands[] {
        {Triage, CommandKind::Triage},
        {Disposition, CommandKind::Disposition},
        {Assign, CommandKind::Assign},
        {Start, CommandKind::Start},
        {FollowUp, CommandKind::FollowUp},
        {Validate, CommandKind::Validate},
        {Note, CommandKind::Note},
        {Ask, CommandKind::Ask},
        {Answer, CommandKind::Answer},
        {AskVerification, CommandKind::AskVerification},
        {Verified, CommandKind::Verified},
        {Undo, CommandKind::Undo},
    };
    for (const auto& [id, kind] : commands) {
        connect(&a[id], &QAction::triggered, this, [this, kind = kind] {
            if (!askForMany(kind) && bringReport())
                Q_EMIT commandRequested(kind);
        });
    }
    connect(&a[Reassign], &QAction::triggered, this, [this] {
        if (!askForMany(CommandKind::Coordinate) && bringReport())
            Q_EMIT reassignRequested();
    });
    connect(&a[UndoBulk], &QAction::triggered, this, &MainWindow::bulkUndoRequested);
    connect(&a[Group], &QAction::triggered, this, [this] {
        if (const std::vector<qint64> keys = m_queue->view().selectedKeys(); keys.size() > 1)
            Q_EMIT groupRequested(keys);
        else
            m_notices->tell([] { return tr("Choose several reports in the queue first, with Ctrl or Shift."); });
    });
    connect(&a[ReturnToBureau], &QAction::triggered, this, [this] {
        if (bringReport())
            Q_EMIT returnRequested();
    });
    connect(&a[HandToNeighbour], &QAction::triggered, this, [this] {
        if (bringReport())
            Q_EMIT neighbourRequested();
    });
    connect(&a[CloseTicket], &QAction::triggered, this, [this] { m_current->clear(); });
    connect(&a[Fit], &QAction::triggered, this, &MainWindow::fitRequested);
    connect(&a[ZoomTo], &QAction::triggered, this, [this] {
        if (m_current->key() != 0)
            Q_EMIT zoomRequested(m_current->key());
    });
    connect(&a[ShowQueue], &QAction::triggered, this, [this](bool on) { m_queueDock->setVisible(on); });
    connect(&a[ShowTicket], &QAction::triggered, this, [this](bool on) { on ? showTicketPanel() : closeTicketPanel(); });
    for (const PageId page : kAllPages)
        connect(&a.page(page), &QAction::triggered, this, [this, page] { showPage(page); });
    const std::pair<ActionId, QueueRows> rows[] {{RowsCompact, QueueRows::Compact}, {RowsNormal, QueueRows::Normal},
        {RowsComfortable, QueueRows::Comfortable}};
    for (const auto& [id, height] : rows) {
        connect(&a[id], &QAction::triggered, this, [this, height = height] {
            if (m_queue != nullptr)
                m_queue->view().setRows(height);
        });
    }
}

void MainWindow::openNextUrgent()
{
    const qint64 present = m_current->key();
    m_index->nextUrgent(present).then(this, [this, present](qint64 key) {
        if (key == 0)
            m_notices->tell([] { return tr("No open report in this list."); });
        else if (key == present)
            m_notices->tell([] { return tr("This is the only open report in this list."); });
        else
            m_current->setKey(key);
    });
}

void MainWindow::setRefusal(Refusal refusal)
{
    m_refusal = std::move(refusal);
    showPowers();
}

bool MainWindow::isRefused(Power power)
{
    const QString why = m_refusal ? m_refusal(power) : QString();
    if (!why.isEmpty())
        m_notices->tell([why] { return why; });
    return !why.isEmpty();
}

void MainWindow::request(Power power, void (MainWindow::*signal)())
{
    if (!isRefused(power))
        Q_EMIT (this->*signal)();
}

void MainWindow::showPowers()
{
    using enum ActionId;
    for (const auto& [id, power] : {std::pair {Intake, Power::CounterIntake}, {Import, Power::Import}, {Boundaries, Power::Boundaries},
             {SchematicBoundaries, Power::Boundaries}, {ExportCsv, Power::Export}, {ExportGeoJson, Power::Export},
             {MonthlyReport, Power::Report}, {Backup, Power::Backup}, {ReviewCopy, Power::Backup}, {Demo, Power::Import}, {Live, Power::Import},
             {Officers, Power::ManageOfficers}})
        m_actions->setRefused(id, m_refusal ? m_refusal(power) : QString());
    if (m_queue != nullptr)
        m_queue->bulk().setRefused(m_refusal ? m_refusal(Power::Bulk) : QString());
}

bool MainWindow::askForMany(CommandKind kind)
{
    if (!isOperating() || m_queue->view().selectedCount() < 2)
        return false;
    if (kind == CommandKind::Undo)
        return false; // of the one in front of the officer; the last command to many has a key of its own
    if (!BulkBar::commands().contains(kind))
        m_notices->tell([kind] { return tr("%1: one report at a time. Choose one of them.").arg(Words::command(kind)); });
    else if (!isRefused(Power::Bulk))
        Q_EMIT bulkRequested(kind);
    return true;
}

bool MainWindow::bringReport()
{
    if (m_current->key() == 0) {
        m_notices->tell([] { return tr("Choose a report first."); });
        return false;
    }
    showTicketPanel();
    return true;
}

void MainWindow::setOfficers(const QList<Officer>& officers)
{
    m_actions->setOfficers(officers);
    showChoices();
}

void MainWindow::toggleScheme()
{
    (*m_actions)[m_theme.isDark() ? ActionId::SchemeLight : ActionId::SchemeDark].trigger();
}

void MainWindow::showChoices()
{
    using enum ActionId;
    const Actions& a = *m_actions;
    const SchemeChoice choice = m_theme.choice();
    a[choice == SchemeChoice::Dark       ? SchemeDark
            : choice == SchemeChoice::Light ? SchemeLight
                                            : SchemeSystem]
        .setChecked(true);
    a[HighContrast].setChecked(m_theme.isHighContrast());
    const bool indonesian = QLocale().language() == QLocale::Indonesian;
    a[indonesian ? LanguageIndonesian : LanguageEnglish].setChecked(true);
    m_top->showLanguage(indonesian ? u"id"_s : u"en"_s);
    m_top->showOfficer(m_officer.officer());
    m_actions->showOfficer(m_officer.officer().code);
    showPowers();
    const int lockAfter = m_settings.lockAfterMinutes();
    a[lockAfter == 0 ? LockNever : lockAfter <= 5 ? LockAfter5 : lockAfter <= 10 ? LockAfter10 : LockAfter30].setChecked(true);
    const QString rows = m_settings.queueRows();
    a[rows == "compact"_L1 ? RowsCompact : rows == "comfortable"_L1 ? RowsComfortable : RowsNormal].setChecked(true);
}

void MainWindow::showShortcuts()
{
    m_sheet->setGroups(m_actions->shortcutGroups());
    m_sheet->openOver();
}

void MainWindow::showAbout()
{
    m_notices->tell([] {
        return tr("JakOps %1: operations console for citizen reports. GPL-3.0-or-later.")
            .arg(QCoreApplication::applicationVersion());
    });
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    setDemo(m_demo);
    showChoices();
    if (m_queueTitle != nullptr) {
        m_queueTitle->setTitle(tr("Queue"));
        m_ticketTitle->setTitle(tr("Report"));
        m_queueDock->setWindowTitle(tr("Queue"));
        m_ticketDock->setWindowTitle(tr("Report"));
        if (m_index->isLoaded())
            m_queueTitle->setRemark(QLocale().toString(m_index->selection()->count()));
    }
    m_central->drawerTitle().setTitle(tr("Report"));
    m_sheet->setGroups(m_actions->shortcutGroups());
    if (m_failure)
        showFailure(*m_failure);
    else if (m_index == nullptr)
        showStarting();
}

} // namespace JakOps

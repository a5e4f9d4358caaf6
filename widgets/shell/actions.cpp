// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/actions.h"

#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/slawords.h"
#include "widgets/common/words.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kNeedStore {ActionId::Intake, ActionId::Import, ActionId::Boundaries, ActionId::SchematicBoundaries, ActionId::RoutingRules, ActionId::Rules, ActionId::Templates, ActionId::ExportCsv,
    ActionId::ExportGeoJson, ActionId::MonthlyReport, ActionId::Bulletins, ActionId::Hub, ActionId::Backup, ActionId::ReviewCopy, ActionId::Demo, ActionId::Live, ActionId::Next, ActionId::Previous,
    ActionId::NextUrgent, ActionId::WorkQueue1, ActionId::WorkQueue2, ActionId::WorkQueue3, ActionId::WorkQueue4,
    ActionId::WorkQueue5, ActionId::WorkQueue6, ActionId::WorkQueue7, ActionId::WorkQueue8, ActionId::WorkQueue9,
    ActionId::WorkQueue10, ActionId::WorkQueue11, ActionId::Palette, ActionId::Search,
    ActionId::Filters, ActionId::ClearFilters, ActionId::GoTo, ActionId::Triage, ActionId::Reassign, ActionId::Disposition,
    ActionId::Assign, ActionId::Start, ActionId::FollowUp, ActionId::Validate, ActionId::Note, ActionId::Ask, ActionId::Answer,
    ActionId::AskVerification, ActionId::Verified, ActionId::ReturnToBureau, ActionId::HandToNeighbour, ActionId::Group, ActionId::Undo,
    ActionId::CloseTicket, ActionId::Fit, ActionId::ZoomTo, ActionId::ShowQueue, ActionId::ShowTicket, ActionId::Officers,
    ActionId::ChangePin};

constexpr std::array kOperating {ActionId::Next, ActionId::Previous, ActionId::NextUrgent, ActionId::Filters, ActionId::ClearFilters, ActionId::Triage,
    ActionId::Reassign, ActionId::Disposition, ActionId::Assign, ActionId::Start, ActionId::FollowUp, ActionId::Validate,
    ActionId::Note, ActionId::Ask, ActionId::Answer,
    ActionId::AskVerification, ActionId::Verified, ActionId::ReturnToBureau, ActionId::HandToNeighbour, ActionId::Group, ActionId::Undo, ActionId::CloseTicket, ActionId::Fit, ActionId::ZoomTo, ActionId::ShowQueue,
    ActionId::ShowTicket};

constexpr std::array kPages {ActionId::PageOperations, ActionId::PageValidation, ActionId::PageFlood, ActionId::PageAir,
    ActionId::PageFood, ActionId::PageWeather, ActionId::PageSources, ActionId::PageFigures};

constexpr std::array kFindKeys {ActionId::NextUrgent, ActionId::WorkQueue1, ActionId::Next, ActionId::Previous, ActionId::Palette, ActionId::Search, ActionId::Filters,
    ActionId::ClearFilters, ActionId::GoTo, ActionId::CloseTicket};
constexpr std::array kWorkKeys {ActionId::Intake, ActionId::Triage, ActionId::Reassign, ActionId::Disposition, ActionId::Assign,
    ActionId::Start, ActionId::FollowUp, ActionId::Validate, ActionId::Note, ActionId::Ask, ActionId::Answer,
    ActionId::AskVerification, ActionId::Verified, ActionId::ReturnToBureau, ActionId::HandToNeighbour, ActionId::Group, ActionId::Undo};
constexpr std::array kWindowKeys {ActionId::Lock, ActionId::Fit, ActionId::ZoomTo, ActionId::ShowQueue, ActionId::ShowTicket,
    ActionId::Import, ActionId::FullScreen, ActionId::Shortcuts, ActionId::Quit};

} // namespace

Actions::Actions(QWidget& window)
    : QObject(&window)
    , m_window(window)
    , m_officerGroup(new QActionGroup(this))
{
    using enum ActionId;
    make(Intake, u"document-new"_s, QKeySequence(u"Ctrl+N"_s));
    make(Import, u"document-import"_s, QKeySequence(u"Ctrl+I"_s));
    make(Boundaries, u"draw-polygon"_s, {});
    make(SchematicBoundaries, u"edit-undo"_s, {});
    make(RoutingRules, u"mail-forward"_s, {});
    make(Templates, u"document-edit"_s, {});
    make(Rules, u"view-list-details"_s, {});
    make(ExportCsv, u"document-export"_s, QKeySequence(u"Ctrl+E"_s));
    make(ExportGeoJson, u"document-export"_s, {});
    make(MonthlyReport, u"document-export"_s, {});
    make(Bulletins, u"news-subscribe"_s, {});
    make(Hub, u"network-connect"_s, {});
    make(Backup, u"document-save"_s, {});
    make(ReviewCopy, u"document-save-as"_s, {});
    make(OpenReview, u"document-open"_s, {});
    make(Demo, u"globe"_s, {});
    make(Live, {}, {});
    make(Quit, u"application-exit"_s, QKeySequence(u"Ctrl+Q"_s));
    make(Next, u"go-down"_s, QKeySequence(u"J"_s));
    make(Previous, u"go-up"_s, QKeySequence(u"K"_s));
    make(NextUrgent, u"go-next"_s, QKeySequence(u"N"_s));
    for (const WorkQueue queue : kAllWorkQueues)
        make(ActionId(int(WorkQueue1) + int(queue)), {}, QKeySequence(u"G, %1"_s.arg(SlaWords::key(queue))));
    make(ActionId::Palette, u"edit-find"_s, QKeySequence(u"Ctrl+K"_s));
    make(Search, u"edit-find"_s, QKeySequence(u"/"_s));
    make(Filters, u"view-filter"_s, QKeySequence(u"Ctrl+Shift+F"_s));
    make(ClearFilters, u"edit-clear-all"_s, QKeySequence(u"C"_s));
    make(GoTo, u"go-jump"_s, QKeySequence(u"Ctrl+G"_s));
    make(Triage, u"tag"_s, QKeySequence(u"T"_s));
    make(Reassign, u"mail-forward"_s, QKeySequence(u"R"_s));
    make(Disposition, u"go-next"_s, QKeySequence(u"D"_s));
    make(Assign, u"user"_s, QKeySequence(u"A"_s));
    make(Start, u"media-playback-start"_s, QKeySequence(u"S"_s));
    make(FollowUp, u"camera-photo"_s, QKeySequence(u"F"_s));
    make(Validate, u"dialog-ok-apply"_s, QKeySequence(u"V"_s));
    make(Note, u"document-edit"_s, QKeySequence(u"Shift+N"_s));
    make(Group, u"merge"_s, QKeySequence(u"Shift+G"_s));
    make(Ask, u"mail-reply-sender"_s, QKeySequence(u"Q"_s));
    make(Answer, u"mail-receive"_s, QKeySequence(u"Shift+Q"_s));
    make(AskVerification, u"mark-location"_s, QKeySequence(u"L"_s));
    make(Verified, u"dialog-ok-apply"_s, QKeySequence(u"Shift+L"_s));
    make(ReturnToBureau, u"mail-forward"_s, QKeySequence(u"Shift+R"_s));
    make(HandToNeighbour, u"mail-forward"_s, QKeySequence(u"B"_s));
    make(Undo, u"edit-undo"_s, QKeySequence(u"Ctrl+Z"_s));
    make(UndoBulk, u"edit-undo"_s, QKeySequence(u"Ctrl+Shift+Z"_s));
    (*this)[UndoBulk].setEnabled(false); // until there is something to take back
    make(CloseTicket, u"window-close"_s, {}); // Escape: see MainWindow, forms come first
    for (const PageId page : kAllPages) // there when the window has them
        make(ActionId(int(PageOperations) + int(page)), {}, QKeySequence(u"Alt+%1"_s.arg(int(page) + 1)));
    make(Fit, u"zoom-fit-best"_s, QKeySequence(u"Ctrl+0"_s));
    make(ZoomTo, u"zoom-in"_s, QKeySequence(u"Z"_s));
    make(ShowQueue, u"view-list-details"_s, QKeySequence(u"Ctrl+1"_s));
    make(ShowTicket, u"view-right-new"_s, QKeySequence(u"Ctrl+2"_s));
    make(RowsCompact, {}, {});
    make(RowsNormal, {}, {});
    make(RowsComfortable, {}, {});
    make(SchemeSystem, {}, {});
    make(SchemeLight, {}, {});
    make(SchemeDark, {}, {});
    make(HighContrast, {}, {});
    make(ResetLayout, u"view-refresh"_s, {});
    make(FullScreen, u"view-fullscreen"_s, QKeySequence(u"F11"_s));
    make(Officers, u"system-users"_s, {});
    make(ChangePin, u"password-copy"_s, {});
    make(Lock, u"object-locked"_s, QKeySequence(u"Ctrl+L"_s));
    for (const ActionId id : {LockAfter5, LockAfter10, LockAfter30, LockNever})
        make(id, {}, {});
    make(LanguageIndonesian, {}, {});
    make(LanguageEnglish, {}, {});
    make(Shortcuts, u"input-keyboard"_s, QKeySequence(u"?"_s));
    make(About, u"help-about"_s, {});
    (*this)[Search].setShortcuts({QKeySequence(u"/"_s), QKeySequence(u"Ctrl+F"_s)});
    makeGroups();
}

void Actions::make(ActionId id, const QString& icon, const QKeySequence& keys)
{
    auto* action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(Icons::icon(icon));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    m_window.addAction(action); // keys work with the menu bar hidden, too
    m_actions[size_t(id)] = action;
}

void Actions::makeGroups()
{
    using enum ActionId;
    for (const auto& members : {QList<ActionId>(kPages.begin(), kPages.end()),
             QList<ActionId> {RowsCompact, RowsNormal, RowsComfortable},
             QList<ActionId> {SchemeSystem, SchemeLight, SchemeDark},
             QList<ActionId> {LockAfter5, LockAfter10, LockAfter30, LockNever},
             QList<ActionId> {LanguageIndonesian, LanguageEnglish}}) {
        auto* group = new QActionGroup(this);
        for (const ActionId id : members) {
            (*this)[id].setCheckable(true);
            group->addAction(&(*this)[id]);
        }
    }
    for (const ActionId id : kPages)
        (*this)[id].setEnabled(false);
    for (const ActionId id : {ShowQueue, ShowTicket, HighContrast, FullScreen, Live})
        (*this)[id].setCheckable(true);
}

void Actions::fill(QMenuBar& bar)
{
    using enum ActionId;
    const auto add = [this](QMenu* menu, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            menu->addAction(&(*this)[id]);
    };
    m_fileMenu = bar.addMenu(QString());
    add(m_fileMenu, {Import, Boundaries, SchematicBoundaries});
    m_fileMenu->addSeparator();
    add(m_fileMenu, {Rules, RoutingRules, Templates});
    m_fileMenu->addSeparator();
    add(m_fileMenu, {ExportCsv, ExportGeoJson});
    m_fileMenu->addSeparator();
    add(m_fileMenu, {Backup, ReviewCopy, OpenReview});
    m_fileMenu->addSeparator();
    add(m_fileMenu, {Demo, Live});
    m_fileMenu->addSeparator();
    add(m_fileMenu, {Quit});
    m_ticketMenu = bar.addMenu(QString());
    add(m_ticketMenu, {Intake, NextUrgent});
    m_workMenu = m_ticketMenu->addMenu(QString());
    for (const WorkQueue queue : kAllWorkQueues) {
        QAction* const action = &(*this)[ActionId(int(WorkQueue1) + int(queue))];
        m_workMenu->addAction(action);
        connect(action, &QAction::triggered, this, [this, queue] { Q_EMIT workQueueChosen(queue); });
    }
    m_ticketMenu->addSeparator();
    add(m_ticketMenu, {Next, Previous, ActionId::Palette, Search, GoTo, Filters, ClearFilters});
    m_ticketMenu->addSeparator();
    add(m_ticketMenu, {Triage, Reassign, Disposition, Assign, Start, FollowUp, Validate, Note, Group, Undo, UndoBulk});
    m_ticketMenu->addSeparator();
    add(m_ticketMenu, {Ask, Answer, AskVerification, Verified, ReturnToBureau, HandToNeighbour});
    m_ticketMenu->addSeparator();
    add(m_ticketMenu, {ZoomTo, CloseTicket});
    m_ticketMenu->addSeparator();
    add(m_ticketMenu, {MonthlyReport, Bulletins, Hub});
    m_viewMenu = bar.addMenu(QString());
    for (const ActionId id : kPages)
        m_viewMenu->addAction(&(*this)[id]);
    m_viewMenu->addSeparator();
    add(m_viewMenu, {ShowQueue, ShowTicket, Fit});
    m_viewMenu->addSeparator();
    m_rowsMenu = m_viewMenu->addMenu(QString());
    add(m_rowsMenu, {RowsCompact, RowsNormal, RowsComfortable});
    m_schemeMenu = m_viewMenu->addMenu(QString());
    add(m_schemeMenu, {SchemeSystem, SchemeLight, SchemeDark});
    m_schemeMenu->addSeparator();
    add(m_schemeMenu, {HighContrast});
    m_languageMenu = m_viewMenu->addMenu(QString());
    add(m_languageMenu, {LanguageIndonesian, LanguageEnglish});
    m_viewMenu->addSeparator();
    add(m_viewMenu, {FullScreen, ResetLayout});
    m_officerMenu = bar.addMenu(QString());
    add(m_officerMenu, {Lock});
    m_lockMenu = m_officerMenu->addMenu(QString());
    add(m_lockMenu, {LockAfter5, LockAfter10, LockAfter30, LockNever});
    m_officerMenu->addSeparator();
    add(m_officerMenu, {ChangePin, Officers});
    m_officerMenu->addSeparator();
    for (QMenu* const menu : {m_fileMenu, m_ticketMenu, m_officerMenu})
        menu->setToolTipsVisible(true); // why something is not open to this officer
    m_helpMenu = bar.addMenu(QString());
    add(m_helpMenu, {Shortcuts, About});
    retranslate();
}

void Actions::setOfficers(const QList<Officer>& officers)
{
    m_officers = officers;
    qDeleteAll(m_officerGroup->actions());
    for (const Officer& officer : officers) {
        auto* action = new QAction(m_officerGroup);
        action->setCheckable(true);
        action->setData(officer.code);
        m_officerMenu->addAction(action);
        connect(action, &QAction::triggered, this, [this, officer] { Q_EMIT officerChosen(officer); });
    }
    retranslate();
}

void Actions::showOfficer(const QString& code)
{
    for (QAction* action : m_officerGroup->actions())
        action->setChecked(action->data().toString() == code);
}

void Actions::setStoreOpen(bool open)
{
    m_storeOpen = open;
    enable();
}

void Actions::setOperating(bool operating)
{
    m_operating = operating;
    enable();
}

bool Actions::isOperating(ActionId id) const
{
    return std::ranges::contains(kOperating, id);
}

void Actions::setRefused(ActionId id, const QString& why)
{
    if (why.isEmpty())
        m_refused.remove(id);
    else
        m_refused.insert(id, why);
    QAction& action = (*this)[id];
    action.setToolTip(why.isEmpty() ? QString() : plainToolTip(why));
    action.setStatusTip(why);
    enable();
}

void Actions::enable()
{
    for (const ActionId id : kNeedStore) {
        const bool here = m_operating || !std::ranges::contains(kOperating, id);
        (*this)[id].setEnabled(m_storeOpen && here && !m_refused.contains(id));
    }
}

QList<ShortcutSheet::Group> Actions::shortcutGroups() const
{
    const auto group = [this](const QString& title, std::span<const ActionId> ids) {
        ShortcutSheet::Group made {title, {}};
        for (const ActionId id : ids) {
            const QAction& action = (*this)[id];
            if (id == ActionId::WorkQueue1) { // one line for all of them
                made.entries << ShortcutSheet::Entry {u"G, 1–8 P V L"_s, tr("Work queues")};
                continue;
            }
            const QKeySequence keys = id == ActionId::CloseTicket ? QKeySequence(Qt::Key_Escape) : action.shortcut();
            made.entries << ShortcutSheet::Entry {
                keys.toString(QKeySequence::NativeText), action.text().remove(u'&').remove(u'…')};
        }
        return made;
    };
    return {group(tr("Find"), kFindKeys), group(tr("Work"), kWorkKeys), group(tr("Window"), kWindowKeys),
        group(tr("Pages"), kPages)};
}

void Actions::retranslate()
{
    setTexts();
    if (m_fileMenu == nullptr)
        return;
    m_fileMenu->setTitle(tr("&File"));
    m_ticketMenu->setTitle(tr("&Report"));
    m_workMenu->setTitle(tr("&My work"));
    m_viewMenu->setTitle(tr("&View"));
    m_rowsMenu->setTitle(tr("&Rows of the queue"));
    m_schemeMenu->setTitle(tr("&Colours"));
    m_languageMenu->setTitle(tr("&Language"));
    m_officerMenu->setTitle(tr("&Officer"));
    m_helpMenu->setTitle(tr("&Help"));
    m_lockMenu->setTitle(tr("Lock &by itself"));
    const QList<QAction*> officers = m_officerGroup->actions();
    for (qsizetype i = 0; i < officers.size() && i < m_officers.size(); ++i)
        officers[i]->setText(plainMnemonic(Words::joined({m_officers[i].name, Words::role(m_officers[i].role)})));
}

void Actions::setTexts()
{
    using enum ActionId;
    const std::pair<ActionId, QString> texts[] {
        {Intake, tr("Counter: &take a citizen's report…")},
        {Import, tr("&Import reports…")},
        {Boundaries, tr("Import area &boundaries…")},
        {SchematicBoundaries, tr("Back to the &schematic boundaries")},
        {RoutingRules, tr("Test &routing rules…")},
        {Templates, tr("&Templates of texts…")},
        {Rules, tr("R&ules in force…")},
        {ExportCsv, tr("&Export as table (CSV)…")},
        {ExportGeoJson, tr("Export as &map layer (GeoJSON)…")},
        {MonthlyReport, tr("&Monthly report…")},
        {Bulletins, tr("&Bulletins (JakWarta)…")},
        {Hub, tr("Working with the &hub…")},
        {Backup, tr("Back &up now")},
        {ReviewCopy, tr("&Write a copy for review…")},
        {OpenReview, tr("&Open a copy for review…")},
        {Demo, tr("Load the &demo city…")},
        {Live, tr("Sample reports &keep coming in")},
        {Quit, tr("&Quit")},
        {Next, tr("&Next report")},
        {Previous, tr("&Previous report")},
        {NextUrgent, tr("Next &most urgent report")},
        {ActionId::Palette, tr("Command &palette…")},
        {Search, tr("&Search…")},
        {Filters, tr("&Filters")},
        {ClearFilters, tr("&Clear filters")},
        {GoTo, tr("&Go to number…")},
        {Triage, Words::command(CommandKind::Triage)},
        {Reassign, Words::command(CommandKind::Coordinate)},
        {Disposition, Words::command(CommandKind::Disposition)},
        {Assign, Words::command(CommandKind::Assign)},
        {Start, Words::command(CommandKind::Start)},
        {FollowUp, Words::command(CommandKind::FollowUp)},
        {Validate, Words::command(CommandKind::Validate)},
        {Note, Words::command(CommandKind::Note)},
        {Group, tr("Make a group…")},
        {Ask, Words::command(CommandKind::Ask)},
        {Answer, Words::command(CommandKind::Answer)},
        {AskVerification, Words::command(CommandKind::AskVerification)},
        {Verified, Words::command(CommandKind::Verified)},
        {ReturnToBureau, tr("Return to Biro Pemerintahan")},
        {HandToNeighbour, tr("Hand over to the neighbouring kelurahan")},
        {Undo, tr("Take back")},
        {UndoBulk, tr("Take back from all of them")},
        {CloseTicket, tr("Close the report")},
        {PageOperations, tr("Operations", "the page with queue, map and report")},
        {PageValidation, tr("Validation", "page")},
        {PageFlood, tr("Flood", "page")},
        {PageAir, tr("Air", "page")},
        {PageFood, tr("Food", "page")},
        {PageWeather, tr("Weather", "page")},
        {PageSources, tr("Sources", "page")},
        {PageFigures, tr("Performance", "page")},
        {Fit, tr("&Whole map")},
        {ZoomTo, tr("&Zoom to the report")},
        {ShowQueue, tr("&Queue")},
        {ShowTicket, tr("&Report panel")},
        {RowsCompact, tr("&Compact")},
        {RowsNormal, tr("&Normal")},
        {RowsComfortable, tr("C&omfortable, with first words")},
        {SchemeSystem, tr("As the &desktop")},
        {SchemeLight, tr("&Light")},
        {SchemeDark, tr("Dar&k")},
        {HighContrast, tr("&High contrast")},
        {ResetLayout, tr("&Arrangement as at first")},
        {FullScreen, tr("&Full screen")},
        {Officers, tr("&Officers of this console…")},
        {ChangePin, tr("Change my &PIN…")},
        {Lock, tr("&Lock now")},
        {LockAfter5, tr("After %1 minutes").arg(5)},
        {LockAfter10, tr("After %1 minutes").arg(10)},
        {LockAfter30, tr("After %1 minutes").arg(30)},
        {LockNever, tr("Never")},
        {LanguageIndonesian, u"Bahasa &Indonesia"_s}, // a language is named in itself
        {LanguageEnglish, u"&English"_s},
        {Shortcuts, tr("&Keyboard shortcuts")},
        {About, tr("&About JakOps")},
    };
    for (const auto& [id, text] : texts)
        (*this)[id].setText(text);
    for (const WorkQueue queue : kAllWorkQueues)
        (*this)[ActionId(int(WorkQueue1) + int(queue))].setText(SlaWords::queue(queue));
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "domain/workqueue.h"
#include "widgets/shell/pageid.h"
#include "widgets/shell/shortcutsheet.h"

#include <QAction>
#include <QHash>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace JakOps {

// Everything that can be done from the keyboard or a menu, in one place: its words, its key, its icon.
enum class ActionId {
    Intake,
    Import,
    Boundaries,
    SchematicBoundaries,
    RoutingRules,
    Templates,
    Rules,
    ExportCsv,
    ExportGeoJson,
    MonthlyReport,
    Bulletins,
    Hub,
    Backup,
    ReviewCopy,
    OpenReview,
    Demo,
    Live,
    Quit,
    Next,
    Previous,
    NextUrgent,
    WorkQueue1, // and the other work queues, in their order
    WorkQueue2,
    WorkQueue3,
    WorkQueue4,
    WorkQueue5,
    WorkQueue6,
    WorkQueue7,
    WorkQueue8,
    WorkQueue9,
    WorkQueue10,
    WorkQueue11,
    Palette,
    Search,
    Filters,
    ClearFilters,
    GoTo,
    Triage,
    Reassign,
    Disposition,
    Assign,
    Start,
    FollowUp,
    Validate,
    Note,
    Group, // the chosen reports
    Ask,
    Answer,
    AskVerification,
    Verified,
    ReturnToBureau,
    HandToNeighbour,
    Undo,
    UndoBulk, // the last command to many reports
    CloseTicket,
    PageOperations, // and the other pages, in their order
    PageValidation,
    PageFlood,
    PageAir,
    PageFood,
    PageWeather,
    PageSources,
    PageFigures,
    Fit,
    ZoomTo,
    ShowQueue,
    ShowTicket,
    RowsCompact,
    RowsNormal,
    RowsComfortable,
    SchemeSystem,
    SchemeLight,
    SchemeDark,
    HighContrast,
    ResetLayout,
    FullScreen,
    Officers,
    ChangePin,
    Lock,
    LockAfter5, // minutes without a touch
    LockAfter10,
    LockAfter30,
    LockNever,
    LanguageIndonesian,
    LanguageEnglish,
    Shortcuts,
    About,
    Count,
};

class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget& window); // the actions' keys work anywhere in it

    [[nodiscard]] QAction& operator[](ActionId id) const { return *m_actions[size_t(id)]; }
    void fill(QMenuBar& bar);
    void setOfficers(const QList<Officer>& officers);
    void showOfficer(const QString& code); // ticks it, without a signal
    [[nodiscard]] QAction& page(PageId page) const { return (*this)[ActionId(int(ActionId::PageOperations) + int(page))]; }
    // Those that need an open store.
    void setStoreOpen(bool open);
    // Those that work on the queue, the map and the report: not while another page is shown.
    void setOperating(bool operating);
    // What the officer may not do: disabled, and why. Empty: allowed.
    void setRefused(ActionId id, const QString& why);
    [[nodiscard]] bool isOperating(ActionId id) const; // one of those that setOperating() is about
    [[nodiscard]] QList<ShortcutSheet::Group> shortcutGroups() const;
    [[nodiscard]] QMenu* officerMenu() const { return m_officerMenu; }
    [[nodiscard]] QMenu* languageMenu() const { return m_languageMenu; }
    void retranslate();

Q_SIGNALS:
    void workQueueChosen(JakOps::WorkQueue queue);
    void officerChosen(const JakOps::Officer& officer);

private:
    void make(ActionId id, const QString& icon, const QKeySequence& keys);
    void makeGroups();
    void setTexts();
    void enable();

    QWidget& m_window;
    std::array<QAction*, size_t(ActionId::Count)> m_actions {};
    QList<Officer> m_officers;
    QActionGroup* m_officerGroup;
    QMenu* m_fileMenu = nullptr;
    QMenu* m_ticketMenu = nullptr;
    QMenu* m_workMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_rowsMenu = nullptr;
    QMenu* m_schemeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_officerMenu = nullptr;
    QMenu* m_lockMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QHash<ActionId, QString> m_refused;
    bool m_storeOpen = true;
    bool m_operating = true;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/cityfacts.h"
#include "domain/commandkind.h"
#include "domain/rolepowers.h"
#include "index/ticketfilter.h"
#include "services/openingwork.h"
#include "widgets/shell/console.h"
#include "widgets/shell/pageid.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QDockWidget;
class QStackedWidget;

namespace JakOps {

class Actions;
class AlertBanner;
class AlertBell;
class CentralArea;
class CurrentTicket;
class DockTitle;
class EmptyState;
class FilterBar;
class IndexService;
class NoticeStrip;
class OfficerContext;
class PulseStrip;
class QueueModel;
class QueuePanel;
class Settings;
class ShortcutSheet;
class StatusLine;
class Theme;
class TopBar;
struct CityPulse;

// The one window. It is there before the store is: first with what is happening or what went wrong, then with map, queue and report.
// Holds no rule and gives no command: it says what was asked for, Application has it done.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Theme& theme, Settings& settings, OfficerContext& officer, const Clock& clock);
    ~MainWindow() override;

    void showStarting();
    void showOpening(JakOps::OpeningWork work, qint64 done, qint64 total);
    void showFailure(const Error& error); // the store cannot be opened
    void open(const Console& console); // once
    // The widget becomes the window's own; its tab works from then on. Once a page, after open().
    void addPage(PageId page, QWidget* widget);
    void setCityPulse(const CityPulse& pulse); // from open() on
    void showPage(PageId page); // one that is not there yet: when it comes
    [[nodiscard]] PageId page() const { return m_page; }
    void setOfficers(const QList<Officer>& officers);
    void setDemo(bool demo);
    void setBanner(QWidget* banner); // under the head, for as long as the window is there; once. Becomes the window's own
    // Why the officer may not; empty: he may. Asked for each thing that needs a power, and again when it is done.
    using Refusal = std::function<QString(Power)>;
    void setRefusal(Refusal refusal);

    [[nodiscard]] Actions& actions() const { return *m_actions; }
    [[nodiscard]] NoticeStrip& notices() const { return *m_notices; }
    [[nodiscard]] AlertBanner& alertBanner() const { return *m_alert; }
    [[nodiscard]] AlertBell& bell() const;
    [[nodiscard]] StatusLine& status() const { return *m_status; }
    [[nodiscard]] QueuePanel* queue() const { return m_queue; } // null until open
    [[nodiscard]] FilterBar* filters() const { return m_filters; } // null until open
    [[nodiscard]] bool isWide() const; // the report's panel has a place of its own

    void showTicketPanel(); // opens it where it was closed
    void closeTicketPanel();
    void resetLayout();

Q_SIGNALS:
    void languageChosen(const QString& code);
    void tryAgainRequested();
    void restoreRequested(); // the last backup instead of a damaged store
    void startAnewRequested(); // an empty store beside the damaged one
    void commandRequested(JakOps::CommandKind kind);
    void bulkRequested(JakOps::CommandKind kind); // for all that are chosen in the queue
    void bulkUndoRequested();
    void paletteRequested();
    void numberEntered(const QString& number, bool asked); // asked: there should be a report of this number
    void reassignRequested(); // in whichever way is open
    void groupRequested(const std::vector<qint64>& keys); // of the reports chosen in the queue
    void returnRequested(); // to Biro Pemerintahan
    void neighbourRequested(); // to the kelurahan across the border
    void rulesRequested();
    void fitRequested();
    void zoomRequested(qint64 key);
    void intakeRequested(); // a citizen is at the counter
    void importRequested();
    void boundariesRequested();
    void schematicBoundariesRequested();
    void templatesRequested();
    void routingRequested();
    void exportRequested(const QString& format); // "csv", "geojson"
    void monthlyReportRequested();
    void bulletinsRequested();
    void hubRequested();
    void backupRequested();
    void reviewCopyRequested();
    void openReviewRequested();
    void demoRequested();
    void liveToggled(bool on); // sample reports come in by themselves
    void pageShown(JakOps::PageId page);
    void closed();
    void lockRequested();
    void officersRequested();
    void changePinRequested();
    void lockAfterChosen(int minutes);
    void panelMoved(); // the report's panel, into its drawer or out of it
    void mapCovered(int pixels); // of its right side, by the report's drawer

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int kLayoutVersion = 1;
    void buildFrame();
    void buildDocks(const Console& console);
    void connectActions();
    void connectWork();
    void openNextUrgent();
    void request(Power power, void (MainWindow::*signal)());
    [[nodiscard]] bool isRefused(Power power); // tells why
    void showPowers();
    void connectFilter(const Console& console);
    [[nodiscard]] bool isOperating() const { return m_page == PageId::Operations; }
    void focusPage();
    void putDocksAway();
    void bringDocksBack();
    void keepLayout();
    void placeTicketPanel();
    void restoreLayout();
    void showTicket(qint64 key);
    [[nodiscard]] bool askForMany(CommandKind kind); // several are chosen: the command is for all of them
    [[nodiscard]] bool bringReport(); // the chosen report into sight; false: none is chosen, which is told
    void updateTicketAction();
    void toggleScheme();
    void showChoices();
    void showShortcuts();
    void showAbout();
    void retranslate();

    Theme& m_theme;
    Settings& m_settings;
    OfficerContext& m_officer;
    const Clock& m_clock;
    Actions* m_actions;
    TopBar* m_top;
    QWidget* m_head = nullptr; // top bar, pulse, filters, notices
    PulseStrip* m_pulse = nullptr;
    FilterBar* m_filters = nullptr;
    QWidget* m_filterPart = nullptr; // with its line
    NoticeStrip* m_notices;
    AlertBanner* m_alert;
    StatusLine* m_status;
    QStackedWidget* m_pages;
    EmptyState* m_start;
    CentralArea* m_central;
    ShortcutSheet* m_sheet;
    IndexService* m_index = nullptr;
    CurrentTicket* m_current = nullptr;
    QueuePanel* m_queue = nullptr;
    QWidget* m_ticket = nullptr;
    QDockWidget* m_queueDock = nullptr;
    QDockWidget* m_ticketDock = nullptr;
    DockTitle* m_queueTitle = nullptr;
    DockTitle* m_ticketTitle = nullptr;
    std::array<QPointer<QWidget>, kAllPages.size()> m_pageWidgets; // by PageId
    PageId m_page = PageId::Operations;
    std::optional<PageId> m_wantedPage; // not there yet
    QByteArray m_docks; // while another page is shown
    bool m_docksWide = false;
    std::optional<Error> m_failure;
    Refusal m_refusal;
    bool m_demo = false;
};

} // namespace JakOps

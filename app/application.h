// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/desktopsettings.h"
#include "app/singleinstance.h"
#include "app/storeopening.h"
#include "app/translations.h"
#include "base/clock.h"
#include "base/uuid.h"
#include "services/settings.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"

#include <memory>

namespace JakOps {

class BulletinDesk;
class CityDesk;
class FigureDesk;
class ReportDesk;
class AlertDesk;
class BulkDesk;
class ConsolePanels;
class DeskGate;
class EvidenceService;
class GroupDesk;
class IndexService;
class MainWindow;
class PaletteDesk;
class QueueModel;
class StoreJobs;
class HubDesk;
class JoinDesk;
class SyncDesk;
class ViewDesk;
class WorkDesk;
class Workspace;

// The composition root of the window: makes everything, hands each part what it needs, and takes it all down in reverse. The window
// stands before the store is open; the store is opened in a thread of its own.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const CommandLine& line);
    ~Application() override;

    [[nodiscard]] int run(); // exit code; returns at once where another window of the profile was raised
    void setAskForFirst(bool on) { m_askForFirst = on; } // officer, where a store has none
    void start(); // shows the window and begins to open the store

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Workspace* workspace() const { return m_workspace.get(); } // null until opened
    [[nodiscard]] IndexService* index() const { return m_index.get(); }
    [[nodiscard]] QueueModel* queue() const { return m_queue.get(); }
    [[nodiscard]] EvidenceService* evidence() const { return m_evidence.get(); }
    [[nodiscard]] ConsolePanels* panels() const { return m_panels.get(); }
    [[nodiscard]] CityDesk* city() const { return m_city.get(); }
    [[nodiscard]] FigureDesk* figures() const { return m_figures.get(); }
    [[nodiscard]] BulletinDesk* bulletins() const { return m_bulletins.get(); }
    [[nodiscard]] AlertDesk* alerts() const { return m_alerts.get(); } // null until the city is ready
    [[nodiscard]] GroupDesk* groups() const { return m_groups.get(); }
    [[nodiscard]] StoreJobs* jobs() const { return m_jobs.get(); }
    [[nodiscard]] ReportDesk* reports() const { return m_reports.get(); }
    [[nodiscard]] PaletteDesk* palette() const { return m_palette.get(); }
    [[nodiscard]] BulkDesk* bulk() const { return m_bulk.get(); }
    [[nodiscard]] ViewDesk* views() const { return m_views.get(); }
    [[nodiscard]] SyncDesk* sync() const { return m_sync.get(); } // null until opened
    [[nodiscard]] JoinDesk* joining() const { return m_joining.get(); } // likewise
    [[nodiscard]] HubDesk* hub() const { return m_hub.get(); } // likewise
    [[nodiscard]] DeskGate* gate() const { return m_gate.get(); } // null until opened
    [[nodiscard]] CurrentTicket& current() { return m_current; }
    [[nodiscard]] OfficerContext& officer() { return m_officer; }
    [[nodiscard]] Theme& theme() { return m_theme; }
    [[nodiscard]] const QList<Officer>& officers() const { return m_officers; }
    void setLanguage(const QString& language);

Q_SIGNALS:
    void opened(); // the store is open and the window shows it
    void openFailed(const JakOps::Error& error);

private:
    void buildWindow();
    void openStore(StoreOpening::Way way);
    void onOpened(StoreOpening::Opened opened);
    void buildConsole();
    void loadOfficers();
    void buildGate();
    void showOfficers();
    void watchStore();
    void readStoreState();
    void checkStore();
    void closeDamaged(const Error& error);
    void raiseWindow();
    void goToNumber(const QString& number, bool asked);

    CommandLine m_line;
    [[nodiscard]] bool isReview() const { return !m_line.review.isEmpty(); }
    void showReview();
    void takeDown();
    QString m_profileDir;
    SystemClock m_clock;
    SystemUuidSource m_uuids {m_clock};
    Settings m_settings;
    Translations m_translations;
    Theme m_theme;
    DesktopSettings m_desktop;
    OfficerContext m_officer;
    CurrentTicket m_current;
    SingleInstance m_instance;
    QList<Officer> m_officers;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<IndexService> m_index;
    std::unique_ptr<QueueModel> m_queue;
    std::unique_ptr<EvidenceService> m_evidence;
    std::unique_ptr<CityDesk> m_city;
    std::unique_ptr<AlertDesk> m_alerts;
    std::unique_ptr<FigureDesk> m_figures;
    std::unique_ptr<MainWindow> m_window; // gone before what it shows
    std::unique_ptr<ConsolePanels> m_panels;
    std::unique_ptr<BulletinDesk> m_bulletins;
    std::unique_ptr<StoreJobs> m_jobs;
    std::unique_ptr<ViewDesk> m_views;
    std::unique_ptr<WorkDesk> m_work;
    std::unique_ptr<BulkDesk> m_bulk;
    std::unique_ptr<PaletteDesk> m_palette;
    std::unique_ptr<GroupDesk> m_groups;
    std::unique_ptr<DeskGate> m_gate;
    std::unique_ptr<SyncDesk> m_sync;
    std::unique_ptr<JoinDesk> m_joining;
    std::unique_ptr<HubDesk> m_hub;
    QList<OfficerAccount> m_accounts;
    QString m_deviceId;
    bool m_askForFirst = false;
    std::unique_ptr<ReportDesk> m_reports;
    StoreOpening m_opening; // gone first: nothing is opened for what is no more
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/alertdesk.h"
#include "app/bulkdesk.h"
#include "app/bulletindesk.h"
#include "app/citydesk.h"
#include "app/consolepanels.h"
#include "app/deskgate.h"
#include "app/figuredesk.h"
#include "app/palettedesk.h"
#include "app/reportdesk.h"
#include "app/groupdesk.h"
#include "app/hubdesk.h"
#include "app/joindesk.h"
#include "app/storejobs.h"
#include "app/syncdesk.h"
#include "app/viewdesk.h"
#include "app/workdesk.h"
#include "base/logging.h"
#include "domain/cityfacts.h"
#include "services/changenotifier.h"
#include "services/evidenceservice.h"
#include "services/indexservice.h"
#include "services/officerservice.h"
#include "services/reviewcopyservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/metastore.h"
#include "tables/queuemodel.h"
#include "widgets/common/officerwords.h"
#include "widgets/evidence/validationpanel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/seenkeeper.h"
#include "widgets/review/reviewbanner.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/statusline.h"

#include <QApplication>
#include <QFile>
#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kDefaultOfficer = "jsc.operator"_L1;
constexpr qint64 kDemoTickets = 20'000;
constexpr int kDailyCheckMs = 3'600'000;
constexpr int kCheckAfterMs = 2000;
constexpr int kBackUpAfterMs = 30'000;

} // namespace

Application::Application(const CommandLine& line)
    : m_line(line)
    , m_profileDir(line.profileDir())
    , m_settings(Settings::filePath(m_profileDir))
    , m_instance(m_profileDir)
{
    const QString scheme = m_settings.scheme();
    m_theme.setChoice(scheme == "dark"_L1 ? SchemeChoice::Dark
            : scheme == "light"_L1        ? SchemeChoice::Light
                                          : SchemeChoice::System);
    m_theme.setHighContrast(m_settings.highContrast());
    m_theme.install(*qApp);
    connect(&m_desktop, &DesktopSettings::highContrastChanged, &m_theme, &Theme::setDesktopHighContrast);
    connect(&m_desktop, &DesktopSettings::reducedMotionChanged, &m_theme, [this](bool on) { m_theme.setAnimated(!on); });
    m_translations.apply(line.language.isEmpty() ? m_settings.language() : line.language);
    loadOfficers();
    buildWindow();
    connect(&m_instance, &SingleInstance::raiseRequested, this, &Application::raiseWindow);
    m_instance.setLiveHandler([this](int perMinute, qint64 count) {
        if (!m_jobs || !m_index->isLoaded())
            return SingleInstance::LiveAnswer::NotReady;
        return m_jobs->startLive(perMinute, count) ? SingleInstance::LiveAnswer::Started : SingleInstance::LiveAnswer::NotDemo;
    });
}

void Application::buildWindow()
{
    m_window = std::make_unique<MainWindow>(m_theme, m_settings, m_officer, m_clock);
    m_window->setOfficers(m_officers);
    connect(&m_opening, &StoreOpening::advanced, m_window.get(), &MainWindow::showOpening);
    connect(m_window.get(), &MainWindow::languageChosen, this, &Application::setLanguage);
    connect(m_window.get(), &MainWindow::tryAgainRequested, this, [this] { openStore(StoreOpening::Way::AsItIs); });
    connect(m_window.get(), &MainWindow::restoreRequested, this, [this] { openStore(StoreOpening::Way::FromBackup); });
    connect(m_window.get(), &MainWindow::numberEntered, this, &Application::goToNumber);
    connect(m_window.get(), &MainWindow::startAnewRequested, this, [this] { openStore(StoreOpening::Way::Anew); });
}

Application::~Application()
{
    takeDown();
}

// In the order in which they know each other, the store last.
void Application::takeDown()
{
    m_hub.reset();
    m_joining.reset();
    m_sync.reset();
    m_gate.reset();
    m_reports.reset();
    m_palette.reset();
    m_views.reset();
    m_groups.reset();
    m_work.reset();
    m_bulk.reset();
    m_bulletins.reset();
    m_jobs.reset();
    m_panels.reset();
    m_window.reset();
    m_figures.reset();
    m_alerts.reset();
    m_city.reset();
    m_evidence.reset();
    m_queue.reset();
    m_index.reset();
    m_workspace.reset();
}

int Application::run()
{
    if (m_instance.raiseOther())
        return ExitDone;
    start();
    return QApplication::exec();
}

void Application::start()
{
    m_instance.listen();
    m_window->show();
    m_desktop.start();
    // After the first paint: the window is there at once, whatever the store takes.
    QTimer::singleShot(0, this, [this] { openStore(StoreOpening::Way::AsItIs); });
}

void Application::raiseWindow()
{
    if (m_gate) {
        m_gate->raise();
        return;
    }
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

// Opens a report whether the filter lets it through or not.
void Application::goToNumber(const QString& number, bool asked)
{
    m_workspace->reader().keyByNumber(number).then(m_window.get(), [this, number, asked](const Result<qint64>& key) {
        if (key) {
            m_current.setKey(*key);
            m_window->showPage(PageId::Operations);
        } else if (key.error().code != ErrorCode::NotFound)
            m_window->notices().fail([] { return tr("Go to number"); }, key.error());
        else if (asked)
            m_window->notices().tell([number] { return tr("There is no report with the number %1.").arg(number); });
    });
}

void Application::setLanguage(const QString& language)
{
    m_settings.setLanguage(language);
    m_translations.apply(language);
}

void Application::loadOfficers()
{
    QFile file(u":/demo/officers.csv"_s);
    auto officers = file.open(QIODevice::ReadOnly) ? CityFacts::readOfficers(file.readAll())
                                                   : fail(ErrorCode::Unreadable, file.fileName());
    if (!officers) {
        qCWarning(lcApp) << officers.error().toLog();
        return;
    }
    m_officers = std::move(*officers);
    const QString wanted = m_line.officer.isEmpty() ? m_settings.officer() : m_line.officer;
    for (const QString& code : {wanted, QString(kDefaultOfficer)}) {
        for (const Officer& officer : std::as_const(m_officers)) {
            if (officer.code == code) {
                m_officer.setOfficer(officer);
                return;
            }
        }
    }
}

void Application::openStore(StoreOpening::Way way)
{
    if (m_opening.isUnderWay() || m_workspace)
        return;
    m_window->showStarting();
    m_opening.begin(way,
        {.profileDir = m_profileDir, .readOnly = isReview(), .review = isReview(), .checkLater = true, .clock = m_clock, .uuids = m_uuids},
        [this](StoreOpening::Opened opened) { onOpened(std::move(opened)); });
}

void Application::onOpened(StoreOpening::Opened opened)
{
    Result<std::unique_ptr<Workspace>>& result = opened.workspace;
    if (!result) {
        qCWarning(lcApp) << result.error().toLog();
        m_window->showFailure(result.error());
        Q_EMIT openFailed(result.error());
        return;
    }
    m_workspace = std::move(*result);
    m_accounts = std::move(opened.accounts);
    m_deviceId = std::move(opened.deviceId);
    buildGate();
    for (const QString& note : m_workspace->notes())
        qCInfo(lcApp) << note;
    buildConsole();
    if (opened.hubOfficer)
        m_gate->setHubOfficer(*opened.hubOfficer); // also without a line
    m_gate->begin(m_accounts, m_deviceId);
    showOfficers();
    if (isReview())
        showReview();
    watchStore();
    if (m_askForFirst && !m_line.demo)
        m_gate->greet();
    Q_EMIT this->opened();
}

void Application::buildGate()
{
    m_gate = std::make_unique<DeskGate>(DeskGate::Parts {.workspace = *m_workspace,
        .officer = m_officer,
        .settings = m_settings,
        .theme = m_theme,
        .window = *m_window});
    connect(m_window.get(), &MainWindow::lockRequested, m_gate.get(), &DeskGate::lock);
    connect(m_window.get(), &MainWindow::officersRequested, m_gate.get(), &DeskGate::showOfficers);
    connect(m_window.get(), &MainWindow::changePinRequested, m_gate.get(), &DeskGate::changePin);
    connect(m_window.get(), &MainWindow::lockAfterChosen, m_gate.get(),
        [this](int minutes) { m_gate->idle().setAfter(minutes * 60'000); });
    connect(m_gate.get(), &DeskGate::officersChanged, this, &Application::showOfficers);
    connect(m_gate.get(), &DeskGate::demoRequested, this, [this] { m_jobs->loadDemo(kDemoTickets); });
    m_window->setRefusal([this](Power power) {
        const RolePowers& roles = m_workspace->roles();
        const Officer& officer = m_officer.officer();
        return roles.mayDo(officer, power) ? QString() : OfficerWords::refusal(officer, power, roles);
    });
}

// Whom the menus and forms know: the store's own officers, or the made-up ones.
void Application::showOfficers()
{
    m_officers = m_gate->officers();
    const bool guarded = m_gate->kind() == DeskGate::Kind::Guarded;
    m_window->setOfficers(guarded ? QList<Officer>() : m_officers); // with PINs one changes by the gate
    m_panels->setOfficers(m_officers);
    m_bulk->setOfficers(m_officers);
    m_bulletins->setOfficers(m_officers);
    const bool known = std::ranges::contains(m_officers, m_officer.officer().code, &Officer::code);
    const bool ready = guarded ? m_gate->isShut() : m_officers.size() == 1; // with a hub: whom it knows
    if (ready && !known && !m_officers.isEmpty())
        m_officer.setOfficer(m_officers.first()); // whom the console stands ready for, unseen
}

// A copy is read by whoever has it, as the reader it was made for.
void Application::showReview()
{
    const ReviewInfo& info = *m_workspace->review();
    const Officer reader = ReviewCopyService::reader(info.privacy);
    m_officer.setOfficer(reader);
    m_window->setOfficers({});
    m_window->setBanner(new ReviewBanner(m_theme, m_workspace->facts(), info));
    m_index->setFilter({}); // all of it: most is closed
}

void Application::buildConsole()
{
    m_index = std::make_unique<IndexService>(*m_workspace);
    m_index->setOfficer(m_officer.officer());
    TicketFilter open;
    open.statuses = TicketFilter::openStatuses();
    m_index->setFilter(open); // what needs a person; the filter bar says so
    m_index->load(); // in its thread, while the window is built here
    m_queue = std::make_unique<QueueModel>(*m_index, m_workspace->reader(), m_workspace->facts(), m_clock);
    m_queue->setOfficer(m_officer.officer());
    m_evidence = std::make_unique<EvidenceService>(*m_workspace);
    m_panels = std::make_unique<ConsolePanels>(*m_workspace, *m_index, m_current, m_theme, m_officer, m_settings, *m_evidence, *m_window);
    m_panels->setOfficers(m_officers);
    connect(&m_officer, &OfficerContext::officerChanged, this, [this](const Officer& officer) {
        m_index->setOfficer(officer);
        m_queue->setOfficer(officer);
    });
    m_window->open({.index = *m_index,
        .queue = *m_queue,
        .current = m_current,
        .facts = m_workspace->facts(),
        .map = m_panels->map(),
        .ticket = m_panels->desk()});
    auto* const validation = new ValidationPanel(*m_workspace, *m_evidence, m_officer, m_theme);
    connect(validation, &ValidationPanel::ticketRequested, this, [this](qint64 key) {
        m_current.setKey(key);
        m_window->showPage(PageId::Operations);
    });
    m_window->addPage(PageId::Validation, validation);
    m_city = std::make_unique<CityDesk>(CityDesk::Parts {.workspace = *m_workspace,
        .current = m_current,
        .theme = m_theme,
        .settings = m_settings,
        .window = *m_window,
        .map = *m_panels->map(),
        .index = *m_index,
        .offline = m_line.offline || isReview()});
    connect(m_city.get(), &CityDesk::ready, this, [this] {
        if (isReview())
            return; // nobody takes note of an alert of another day
        m_alerts = std::make_unique<AlertDesk>(
            AlertDesk::Parts {.workspace = *m_workspace, .city = *m_city, .officer = m_officer, .theme = m_theme, .window = *m_window});
        connect(m_alerts.get(), &AlertDesk::opened, m_city.get(), &CityDesk::showSubject);
    });
    m_figures = std::make_unique<FigureDesk>(FigureDesk::Parts {.workspace = *m_workspace,
        .index = *m_index,
        .officer = m_officer,
        .theme = m_theme,
        .settings = m_settings,
        .window = *m_window});
    if (!isReview())
        new SeenKeeper(m_workspace->deskMemory(), m_officer, m_window->queue()->view()); // the view's own
    m_bulletins = std::make_unique<BulletinDesk>(*m_workspace, m_officer, m_theme, *m_window);
    m_bulk = std::make_unique<BulkDesk>(*m_workspace, m_officer, *m_window);
    m_work = std::make_unique<WorkDesk>(*m_workspace, *m_index, m_officer, *m_window);
    m_groups = std::make_unique<GroupDesk>(*m_workspace, *m_index, m_current, m_officer, *m_panels->ticket(), *m_window);
    m_views = std::make_unique<ViewDesk>(
        *m_index, m_settings, *m_window, *m_panels->map(), [this] { return m_city->lastingFilter(); });
    m_palette = std::make_unique<PaletteDesk>(PaletteDesk::Parts {.workspace = *m_workspace,
        .index = *m_index,
        .officer = m_officer,
        .settings = m_settings,
        .theme = m_theme,
        .window = *m_window,
        .ticket = *m_panels->ticket(),
        .map = *m_panels->map(),
        .views = *m_views});
    m_window->setDemo(m_workspace->isDemo());
    m_jobs = std::make_unique<StoreJobs>(*m_workspace, *m_index, m_officer, m_settings, *m_window);
    m_reports = std::make_unique<ReportDesk>(*m_workspace, m_officer, m_settings, *m_window);
    connect(m_jobs.get(), &StoreJobs::demoLoaded, m_city.get(), [this] {
        m_city->readAgain();
        m_bulletins->review();
        if (m_alerts)
            m_alerts->lookAgain();
    });
}

void Application::watchStore()
{
    connect(&m_workspace->notifier(), &ChangeNotifier::changed, this, &Application::readStoreState);
    connect(&m_workspace->notifier(), &ChangeNotifier::courseAdvanced, &m_window->status(), &StatusLine::setCourse);
    connect(m_index.get(), &IndexService::selectionChanged, this, [this](const std::shared_ptr<const Selection>& selection) {
        m_window->status().setDataTime(selection->columns().newestUpdate());
    });
    connect(m_index.get(), &IndexService::loaded, this, [this] {
        readStoreState();
        m_window->setDemo(m_workspace->isDemo());
        if (m_line.demo && m_index->facets()->total() == 0 && m_index->selection()->count() == 0)
            m_jobs->loadDemo(kDemoTickets);
        m_line.demo = false; // once: what is emptied later stays empty
        QTimer::singleShot(kCheckAfterMs, m_evidence.get(), [this] { m_evidence->begin(); });
        // When the first look has been had: both read the whole store.
        QTimer::singleShot(kCheckAfterMs, m_jobs.get(), [this] { checkStore(); });
        if (!isReview())
            QTimer::singleShot(kBackUpAfterMs, m_jobs.get(), [this] { m_jobs->backUpIfDue(); });
    });
    if (isReview())
        return;
    m_sync = std::make_unique<SyncDesk>(*m_workspace, m_line.offline);
    m_joining = std::make_unique<JoinDesk>(
        JoinDesk::Parts {.sync = *m_sync, .workspace = *m_workspace, .window = *m_window, .theme = m_theme});
    m_hub = std::make_unique<HubDesk>(HubDesk::Parts {.sync = *m_sync,
        .join = *m_joining,
        .workspace = *m_workspace,
        .current = m_current,
        .officer = m_officer,
        .ticket = *m_panels->ticket(),
        .window = *m_window,
        .theme = m_theme});
    connect(m_sync.get(), &SyncDesk::officerKnown, this, [this](const Officer& officer) {
        m_gate->setHubOfficer(officer);
        showOfficers();
    });
    auto* daily = new QTimer(m_jobs.get());
    connect(daily, &QTimer::timeout, m_jobs.get(), &StoreJobs::backUpIfDue);
    daily->start(kDailyCheckMs);
}

void Application::readStoreState()
{
    m_window->status().setStore(m_workspace->database().sawDamage() ? StatusLine::Store::Damaged : StatusLine::Store::Good);
}

void Application::checkStore()
{
    if (!m_workspace->database().isCheckDue())
        return;
    m_workspace->database().check().then(m_window.get(), [this](const Result<>& checked) {
        if (checked || checked.error().code == ErrorCode::Cancelled)
            return;
        // Out of this turn: what asked is taken down, too.
        QTimer::singleShot(0, this, [this, error = checked.error()] { closeDamaged(error); });
    });
}

// What is shown cannot be trusted: the window begins anew, with what went wrong.
void Application::closeDamaged(const Error& error)
{
    qCWarning(lcApp) << error.toLog();
    takeDown();
    buildWindow();
    m_window->show();
    m_window->showFailure(error);
    Q_EMIT openFailed(error);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "index/facets.h"
#include "services/indexservice.h"
#include "services/settings.h"
#include "widgets/alerts/alertbanner.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/queue/bulkbar.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/workpanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/centralarea.h"
#include "widgets/shell/docktitle.h"
#include "widgets/shell/filterbar.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/pulsestrip.h"
#include "widgets/shell/searchbox.h"
#include "widgets/shell/shortcutsheet.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/topbar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWide = 1600; // from here the report has a dock of its own
constexpr int kQueueWide = 440;
constexpr int kQueueNarrow = 340;
constexpr int kTicket = 420;

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace

MainWindow::MainWindow(Theme& theme, Settings& settings, OfficerContext& officer, const Clock& clock)
    : m_theme(theme)
    , m_settings(settings)
    , m_officer(officer)
    , m_clock(clock)
    , m_actions(new Actions(*this))
    , m_top(new TopBar(*m_actions, theme, this))
    , m_notices(new NoticeStrip(theme, this))
    , m_alert(new AlertBanner(theme, this))
    , m_status(new StatusLine(clock, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new EmptyState(theme, this))
    , m_central(new CentralArea(theme, this))
    , m_sheet(new ShortcutSheet(theme, this))
{
    buildFrame();
    connectActions();
    connectWork();
    m_actions->setStoreOpen(false);
    resize(1280, 720);
    restoreGeometry(settings.layout(u"window"_s));
    retranslate();
    showStarting();
}

MainWindow::~MainWindow()
{
    hide(); // the docks tell that they go, which is heard only while this is still a MainWindow
}

void MainWindow::buildFrame()
{
    setDockNestingEnabled(true);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_head = new QWidget(this);
    m_head->setProperty("surface", true);
    m_head->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(hairline(m_head));
    column->addWidget(m_alert);
    column->addWidget(m_notices);
    setMenuWidget(m_head);
    setStatusBar(m_status);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_central);
    setCentralWidget(m_pages);
}

AlertBell& MainWindow::bell() const
{
    return m_top->bell();
}

void MainWindow::showStarting()
{
    m_failure.reset();
    m_pages->setCurrentWidget(m_start);
    m_start->clearButtons();
    m_start->setDetail({});
    m_start->setIcon(u"globe"_s);
    m_start->setTexts(tr("JakOps"), tr("Opening the store…"));
    m_status->setStore(StatusLine::Store::Opening);
}

void MainWindow::showOpening(OpeningWork work, qint64 done, qint64 total)
{
    const QString share = total > 0 ? Format::percent(double(done) * 100.0 / double(total)) : Format::number(done);
    m_start->setTexts(tr("JakOps"),
        work == OpeningWork::Schema ? tr("Bringing the store to this version: step %1 of %2. With many reports one step can take a minute.")
                                          .arg(Format::number(done + 1), Format::number(total))
            : work == OpeningWork::Search ? tr("Indexing the words of the reports: %1 done…").arg(share)
                                          : tr("Finding the kelurahan of each report: %1 done…").arg(share));
}

void MainWindow::showFailure(const Error& error)
{
    m_failure = error;
    const ErrorText text = ErrorPresenter::present(error);
    m_pages->setCurrentWidget(m_start);
    m_start->clearButtons();
    m_start->setIcon(u"data-error"_s);
    m_start->setTexts(text.what, text.advice);
    m_start->setDetail(text.detail);
    const bool damaged = error.code == ErrorCode::StoreDamaged;
    if (damaged) {
        QPushButton* restore = m_start->addButton(tr("Restore the last backup"), u"edit-undo"_s);
        connect(restore, &QPushButton::clicked, this, &MainWindow::restoreRequested);
        QPushButton* anew = m_start->addButton(tr("Start with an empty store"), u"document-new"_s);
        connect(anew, &QPushButton::clicked, this, &MainWindow::startAnewRequested);
    }
    QPushButton* again = m_start->addButton(tr("Try again"), u"view-refresh"_s);
    connect(again, &QPushButton::clicked, this, &MainWindow::tryAgainRequested);
    QPushButton* quit = m_start->addButton(tr("Quit"), u"application-exit"_s);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    if (damaged)
        m_status->setStore(StatusLine::Store::Damaged);
}

void MainWindow::open(const Console& console)
{
    Q_ASSERT(m_index == nullptr);
    m_index = &console.index;
    m_current = &console.current;
    m_pulse = new PulseStrip(m_clock, m_theme, m_head);
    m_filters = new FilterBar(console.facts, m_clock, m_theme, m_head);
    auto* column = qobject_cast<QVBoxLayout*>(m_head->layout());
    column->insertWidget(2, m_pulse);
    column->insertWidget(3, hairline(m_head));
    m_filterPart = new QWidget(m_head);
    auto* filterColumn = new QVBoxLayout(m_filterPart);
    filterColumn->setContentsMargins(0, 0, 0, 0);
    filterColumn->setSpacing(0);
    filterColumn->addWidget(m_filters);
    filterColumn->addWidget(hairline(m_filterPart));
    column->insertWidget(4, m_filterPart);
    buildDocks(console);
    connectFilter(console);
    m_central->setMap(console.map);
    m_pages->setCurrentWidget(m_central);
    m_actions->setStoreOpen(true);
    m_status->setStore(StatusLine::Store::Good);
    restoreLayout();
    focusPage();
    addPage(PageId::Operations, m_central);
    m_actions->page(PageId::Operations).setChecked(true);
    if (const auto last = pageOfCode(m_settings.page()))
        showPage(*last);
}

void MainWindow::buildDocks(const Console& console)
{
    m_queue = new QueuePanel(console.index, console.queue, console.current, m_theme, m_settings, m_clock, this);
    m_ticket = console.ticket;
    const auto dock = [this](const QString& name, Qt::DockWidgetArea area, DockTitle*& title) {
        auto* made = new QDockWidget(this);
        made->setObjectName(name);
        made->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
        title = new DockTitle(made);
        title->setDock(made);
        made->setTitleBarWidget(title);
        addDockWidget(area, made);
        return made;
    };
    m_queueDock = dock(u"queueDock"_s, Qt::LeftDockWidgetArea, m_queueTitle);
    m_queueDock->setWidget(m_queue);
    m_ticketDock = dock(u"ticketDock"_s, Qt::RightDockWidgetArea, m_ticketTitle);
    for (QDockWidget* one : {m_queueDock, m_ticketDock})
        connect(one, &QDockWidget::visibilityChanged, this, &MainWindow::updateTicketAction);
    connect(m_central, &CentralArea::drawerClosed, this, &MainWindow::updateTicketAction);
    connect(m_central, &CentralArea::mapCovered, this, &MainWindow::mapCovered);
    connect(m_current, &CurrentTicket::keyChanged, this, &MainWindow::showTicket);
    connect(&m_queue->work(), &WorkPanel::nextRequested, this, &MainWindow::openNextUrgent);
    connect(m_queue, &QueuePanel::importRequested, this, [this] { request(Power::Import, &MainWindow::importRequested); });
    connect(m_queue, &QueuePanel::demoRequested, this, [this] { request(Power::Import, &MainWindow::demoRequested); });
    connect(m_queue, &QueuePanel::clearFilterRequested, this, [this] { m_index->setFilter({}); });
    connect(&m_queue->view(), &QueueView::selectedCountChanged, m_status, &StatusLine::setChosen);
    connect(&m_queue->bulk(), &BulkBar::chosen, this, [this](CommandKind kind) { (void)askForMany(kind); });
    retranslate();
    showChoices();
}

void MainWindow::connectFilter(const Console& console)
{
    const auto apply = [this](const TicketFilter& filter) { m_index->setFilter(filter); };
    connect(m_filters, &FilterBar::filterEdited, this, apply);
    connect(m_pulse, &PulseStrip::filterEdited, this, [this, apply](const TicketFilter& filter) {
        apply(filter);
        showPage(PageId::Operations);
    });
    connect(m_pulse, &PulseStrip::pageRequested, this, &MainWindow::showPage);
    connect(&m_top->search(), &SearchBox::searched, this, [this](const QString& text) {
        TicketFilter filter = m_index->filter();
        filter.text = text;
        m_index->setFilter(filter);
        showPage(PageId::Operations);
    });
    connect(&m_top->search(), &SearchBox::numberEntered, this, &MainWindow::numberEntered);
    connect(&m_top->search(), &SearchBox::left, this, &MainWindow::focusPage);
    connect(&console.index, &IndexService::filterChanged, this, [this](const TicketFilter& filter) {
        m_filters->setFilter(filter);
        m_pulse->setFilter(filter);
        m_top->search().showText(filter.text);
    });
    connect(&console.index, &IndexService::selectionChanged, this,
        [this](const std::shared_ptr<const Selection>& selection) {
            m_status->setCount(selection->count());
            m_queueTitle->setRemark(Format::number(selection->count()));
        });
    connect(&console.index, &IndexService::facetsChanged, this, [this](const std::shared_ptr<const Facets>& facets) {
        m_filters->setFacets(facets);
        m_pulse->setFacets(facets);
    });
    m_filters->setFilter(console.index.filter());
    m_pulse->setFilter(console.index.filter());
}

bool MainWindow::isWide() const
{
    return width() >= kWide;
}

// In a wide window the panel sits in its dock, in a narrow one in the drawer over the map.
void MainWindow::placeTicketPanel()
{
    if (m_ticket == nullptr)
        return;
    const bool docked = m_ticketDock->widget() == m_ticket;
    if (isWide() && !docked) {
        m_central->setDrawer(nullptr);
        m_ticketDock->setWidget(m_ticket);
        m_ticketDock->show();
    } else if (!isWide() && (docked || m_ticket->parentWidget() == nullptr)) {
        m_ticketDock->setWidget(new QWidget(m_ticketDock));
        m_central->setDrawer(m_ticket);
        if (m_current->key() != 0)
            m_central->openDrawer();
    }
    if (!isWide())
        m_ticketDock->hide();
    updateTicketAction();
    if (docked == !isWide())
        Q_EMIT panelMoved();
}

void MainWindow::restoreLayout()
{
    const QByteArray state = m_settings.layout(isWide() ? u"docks_wide"_s : u"docks_narrow"_s);
    if (state.isEmpty() || !restoreState(state, kLayoutVersion))
        resetLayout();
    else
        placeTicketPanel();
}

void MainWindow::resetLayout()
{
    if (m_queueDock == nullptr)
        return;
    if (!isOperating()) {
        m_docks.clear(); // when they come back
        return;
    }
    for (QDockWidget* dock : {m_queueDock, m_ticketDock}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_queueDock);
    addDockWidget(Qt::RightDockWidgetArea, m_ticketDock);
    placeTicketPanel();
    resizeDocks({m_queueDock}, {isWide() ? kQueueWide : kQueueNarrow}, Qt::Horizontal);
    if (isWide())
        resizeDocks({m_ticketDock}, {kTicket}, Qt::Horizontal);
}

void MainWindow::showTicket(qint64 key)
{
    if (key != 0 && !isWide())
        m_central->openDrawer();
    updateTicketAction();
}

void MainWindow::showTicketPanel()
{
    if (m_ticket == nullptr)
        return;
    showPage(PageId::Operations);
    if (isWide())
        m_ticketDock->show();
    else
        m_central->openDrawer();
    updateTicketAction();
}

void MainWindow::closeTicketPanel()
{
    if (isWide())
        m_ticketDock->close();
    else
        m_central->closeDrawer();
    updateTicketAction();
}

void MainWindow::updateTicketAction()
{
    if (m_queueDock == nullptr)
        return;
    (*m_actions)[ActionId::ShowQueue].setChecked(!m_queueDock->isHidden());
    (*m_actions)[ActionId::ShowTicket].setChecked(isWide() ? !m_ticketDock->isHidden() : m_central->isDrawerOpen());
}

void MainWindow::setDemo(bool demo)
{
    m_demo = demo;
    m_top->setDemo(demo);
    setWindowTitle(demo ? tr("Sample data – JakOps") : u"JakOps"_s);
}

void MainWindow::setBanner(QWidget* banner)
{
    static_cast<QVBoxLayout*>(m_head->layout())->insertWidget(2, banner); // above alerts and notices
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setLayout(u"window"_s, saveGeometry());
    keepLayout();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    const bool wasWide = event->oldSize().width() >= kWide;
    QMainWindow::resizeEvent(event);
    if (m_queueDock != nullptr && isOperating() && wasWide != isWide())
        resetLayout();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Only what nobody closer to the cursor wanted arrives here.
    if (event->key() == Qt::Key_Escape && m_sheet->isVisible()) {
        m_sheet->hide();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_current != nullptr && isOperating()) {
        if (!isWide() && m_central->isDrawerOpen())
            closeTicketPanel();
        if (m_queue->view().hasFocus() && m_queue->view().selectedCount() > 1)
            m_queue->view().chooseNone();
        m_queue->view().setFocus();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/figurespanel.h"

#include "domain/cityfacts.h"
#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/theme.h"
#include "widgets/panels/figures/figuredelegate.h"
#include "widgets/panels/figures/figuremodel.h"
#include "widgets/panels/figures/figurescope.h"
#include "widgets/panels/figures/figuretrend.h"
#include "widgets/panels/figures/keyfigures.h"
#include "widgets/panels/figures/weekheat.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kBreakdowns{FigureBy::Agency, FigureBy::City, FigureBy::District, FigureBy::Village, FigureBy::Category,
    FigureBy::Channel, FigureBy::Month};
// Wide enough for their heads and the longest value.
constexpr std::pair<FigureModel::Column, int> kFigureWidths[]{{FigureModel::Received, 80}, {FigureModel::Done, 80}, {FigureModel::ShareDone, 80},
    {FigureModel::OnTime, 92}, {FigureModel::Overdue, 108}, {FigureModel::Response, 88}, {FigureModel::Completion, 96}, {FigureModel::Rating, 88}};
constexpr int kLeastHeight = 500;
constexpr int kLeastName = 220; // of the names before columns give way

} // namespace

FiguresPanel::FiguresPanel(
    FigureService& service, const CityFacts& facts, const Clock& clock, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_facts(facts)
    , m_scope(new FigureScope(facts, clock, this))
    , m_report(new QPushButton(this))
    , m_survey(new QPushButton(this))
    , m_keys(new KeyFigures(theme))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_source(new PlainLabel(this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    m_splitter->addWidget(makeRanking(theme));
    m_splitter->addWidget(makeCharts(theme));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({3000, 2000});
    auto* const content = new QWidget;
    auto* const inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Metric::kGroup);
    auto* const padded = new QVBoxLayout;
    padded->setContentsMargins(Metric::kPanel, 0, Metric::kPanel, 0);
    padded->addWidget(m_keys);
    inside->addLayout(padded);
    inside->addWidget(m_splitter, 1);
    m_states = new PanelStates(theme, content, this);
    m_source->setSecondary(true);
    m_source->setSmall(true);
    m_source->setElide(Qt::ElideRight);
    m_source->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kPanel, Metric::kInside);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_states, 1);
    column->addWidget(m_source);

    connect(m_scope, &FigureScope::changed, this, &FiguresPanel::ask);
    connect(m_keys, &KeyFigures::opened, this, [this](FigureNumber number) { open(m_service.answered().scope, {number}); });
    connect(m_heat, &WeekHeat::opened, this,
        [this](int weekday, int hour) { open(m_service.answered().scope, {.weekday = weekday, .hour = hour}); });
    connect(m_report, &QPushButton::clicked, this, &FiguresPanel::reportRequested);
    connect(m_survey, &QPushButton::clicked, this, &FiguresPanel::surveyRequested);
    connect(m_states, &PanelStates::actionRequested, this, &FiguresPanel::importRequested);
    connect(m_states, &PanelStates::retryRequested, this, &FiguresPanel::ask);
    connect(&service, &FigureService::changed, this, &FiguresPanel::review);
    setFocusProxy(m_table);
    retranslate();
    m_states->showLoading();
}

QWidget* FiguresPanel::makeHead()
{
    auto* const head = new QWidget(this);
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(Metric::kPanel, Metric::kGap, Metric::kPanel, Metric::kGap);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_scope, 1);
    m_report->setIcon(Icons::icon(u"document-export"_s));
    m_survey->setIcon(Icons::icon(u"rating"_s));
    m_survey->setObjectName(u"importSurvey"_s);
    row->addWidget(m_survey);
    row->addWidget(m_report);
    return head;
}

QWidget* FiguresPanel::makeRanking(const Theme& theme)
{
    auto* const part = new QWidget(m_splitter);
    m_rankingHead = new SectionHeader({}, part);
    m_rankingHead->setContentsMargins(Metric::kPanel, 0, Metric::kGap, 0);
    m_breakdown = new QComboBox(part);
    m_breakdown->setObjectName(u"breakdown"_s);
    m_rankingHead->addAction(m_breakdown);
    m_model = new FigureModel(m_facts, part);
    m_table = new QTableView(part);
    m_table->setObjectName(u"ranking"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FigureDelegate(theme, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FigureModel::Received, Qt::DescendingOrder);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Metric::kRow);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(64);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(FigureModel::Name, QHeaderView::Stretch);
    for (const auto& [column, width] : kFigureWidths)
        m_table->setColumnWidth(column, width);
    m_table->installEventFilter(this);
    m_table->setCursor(Qt::PointingHandCursor);
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_rankingHead);
    column->addWidget(m_table, 1);
    part->setMinimumWidth(560);
    connect(m_table, &QTableView::clicked, this, &FiguresPanel::openCell);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& cell) {
        if (m_table->hasFocus() && !m_table->underMouse())
            openCell(cell); // Enter; a double click was two clicks
    });
    connect(m_breakdown, &QComboBox::activated, this, [this](int row) { breakDownBy(FigureBy(m_breakdown->itemData(row).toInt())); });
    return part;
}

QWidget* FiguresPanel::makeCharts(const Theme& theme)
{
    auto* const part = new QWidget(m_splitter);
    m_trendHead = new SectionHeader({}, part);
    m_trendHead->setContentsMargins(Metric::kGroup, 0, Metric::kPanel, 0);
    m_trend = new FigureTrend(theme, part);
    m_heatHead = new SectionHeader({}, part);
    m_heatHead->setContentsMargins(Metric::kGroup, 0, Metric::kPanel, 0);
    m_heat = new WeekHeat(theme, part);
    m_trend->setMinimumHeight(96); // both leave a window of 720 its edges
    m_heat->setMinimumHeight(7 * 15 + 40); // its days stay readable, with the hours below
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_trendHead);
    column->addWidget(m_trend, 3);
    column->addWidget(m_heatHead);
    column->addWidget(m_heat, 2);
    return part;
}

void FiguresPanel::setDemo(bool demo)
{
    if (demo == m_demo)
        return;
    m_demo = demo;
    review();
}

void FiguresPanel::setCourse(int percent)
{
    if (percent == m_course)
        return;
    m_course = percent;
    review();
}

void FiguresPanel::breakDownBy(FigureBy by)
{
    m_by = by;
    const QSignalBlocker blocked(m_breakdown);
    m_breakdown->setCurrentIndex(m_breakdown->findData(int(by)));
    if (by == FigureBy::Month)
        m_table->sortByColumn(FigureModel::Name, Qt::DescendingOrder);
    ask();
}

void FiguresPanel::ask()
{
    m_service.setQuery({.scope = m_scope->scope(), .breakdowns = figureBit(m_by)});
}

void FiguresPanel::review()
{
    const auto figures = m_service.figures();
    if (figures)
        m_source->setText(sourceOf(*figures));
    if (m_service.state() == BoardState::Failed && !figures) {
        m_states->showFailed(*m_service.error());
    } else if (!figures) {
        m_states->showLoading();
    } else if (figures->total.counts.received == 0) {
        m_states->showEmpty(u"office-chart-bar"_s, tr("No reports in this period and scope"),
            tr("Choose another period or the whole city above, or take in reports."), tr("Import reports"));
    } else {
        m_keys->setLine(figures->total);
        const bool asked = m_service.answered().breakdowns & figureBit(m_by);
        m_model->setLines(m_by, asked ? figures->lines(m_by) : std::vector<FigureLine>());
        m_rankingHead->setNote(Format::number(qint64(m_model->lines().size())));
        m_trend->setMonths(m_service.trend(), m_demo, m_source->text());
        m_heat->setHeat(figures->heat);
        m_states->showContent();
    }
}

QString FiguresPanel::sourceOf(const Figures& figures) const
{
    QString text = tr("Source: the reports in this store, as of %1. Reports of %2, by the time they were made. Every number opens "
                      "its reports.")
                       .arg(Format::dateTime(figures.at), m_scope->periodText());
    if (m_course < 100)
        text.prepend(tr("Preliminary: %1 of the older reports' histories have been read. Until all are, times, the share on time, "
                        "reopened and rejected ones are not whole. ")
                .arg(Format::percent(m_course)));
    return m_demo ? tr("Sample data. ") + text : text;
}

void FiguresPanel::open(TicketFilter scope, const FigurePick& pick)
{
    m_service.behind(scope, pick).then(this, [this](const TicketFilter& filter) { Q_EMIT reportsRequested(filter); });
}

void FiguresPanel::openCell(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    TicketFilter scope = m_service.answered().scope;
    const QString code = cell.data(FigureModel::CodeRole).toString();
    if (!narrow(scope, m_model->by(), code))
        return; // reports of no month
    open(scope, {FigureNumber(cell.data(FigureModel::NumberRole).toInt())});
}

// In a narrow window what the key figures above say as well gives way to the names.
void FiguresPanel::fitColumns()
{
    int left = m_table->width() - kLeastName;
    for (const auto& [column, width] : kFigureWidths)
        left -= width;
    for (const auto& [column, width] : {std::pair{FigureModel::Response, 88}, {FigureModel::Completion, 96}}) {
        m_table->setColumnHidden(column, left < 0);
        left += left < 0 ? width : 0;
    }
}

// In a low window table and charts need the room of the definitions.
QSize FiguresPanel::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), kLeastHeight};
}

void FiguresPanel::resizeEvent(QResizeEvent* event)
{
    constexpr int kLow = 760;
    QWidget::resizeEvent(event);
    if (event->oldSize().height() < 0 || (event->oldSize().height() < kLow) != (height() < kLow))
        m_keys->setCompact(height() < kLow);
}

bool FiguresPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void FiguresPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
    m_service.setActive(true);
}

void FiguresPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_service.setActive(false);
}

void FiguresPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FiguresPanel::retranslate()
{
    setAccessibleName(tr("Performance"));
    m_rankingHead->setTitle(tr("Ranking"));
    m_trendHead->setTitle(tr("Month by month"));
    m_heatHead->setTitle(tr("When reports come in"));
    m_table->setAccessibleName(tr("Figures line by line; Enter opens the reports behind a number"));
    m_report->setText(tr("Monthly report…"));
    m_survey->setText(tr("Survey results…"));
    const QSignalBlocker blocked(m_breakdown);
    m_breakdown->clear();
    for (const FigureBy by : kBreakdowns)
        m_breakdown->addItem(FigureWords::by(by), int(by));
    m_breakdown->setCurrentIndex(m_breakdown->findData(int(m_by)));
    m_breakdown->setAccessibleName(tr("Broken down by"));
    m_model->retranslate();
    review();
}

} // namespace JakOps

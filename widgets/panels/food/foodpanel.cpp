// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/foodpanel.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/plainlabel.h"
#include "widgets/panels/food/foodchart.h"
#include "widgets/panels/food/fooddelegate.h"
#include "widgets/panels/food/foodfacts.h"
#include "widgets/panels/food/foodrows.h"
#include "widgets/panels/food/pricegridview.h"
#include "widgets/panels/frame/panellist.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSideWidth = 300;
constexpr int kLeastSide = 240;
constexpr std::array kSpans{30, 90, 365};
constexpr int kFirstSpan = 1;

QPushButton* segment(QButtonGroup& group, QWidget* parent)
{
    auto* const button = new QPushButton(parent);
    button->setCheckable(true);
    button->setProperty("segment", true);
    group.addButton(button, int(group.buttons().size()));
    return button;
}

} // namespace

FoodPanel::FoodPanel(
    FoodService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : PanelFrame(service, theme, parent)
    , m_service(service)
    , m_moment(moment)
    , m_model(new FoodModel(this))
    , m_rows(new FoodRows(this))
    , m_list(new PanelList(m_rows, new FoodDelegate(theme)))
    , m_facts(new FoodFacts(theme))
{
    m_rows->setSourceModel(m_model);
    m_list->view().setObjectName(u"commodities"_s);
    layOut({m_list, kSideWidth, kLeastSide}, makeCentre(readings, moment, theme), {m_facts, kSideWidth, kLeastSide});
    connect(m_list->view().selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            m_commodity = current.data(FoodModel::CommodityRole).toLongLong();
            showChosen();
        }
    });
    connect(m_grid, &PriceGridView::cellChosen, this, [this](qint64 commodity, qint64 market) {
        m_market = market;
        if (commodity == m_commodity)
            showChosen();
        else
            select(commodity);
    });
    connect(m_facts, &FoodFacts::marketChosen, this, &FoodPanel::chooseMarket);
    connect(m_facts, &FoodFacts::mapRequested, this, &FoodPanel::mapRequested);
    setFocusProxy(m_list);
    retranslate();
}

QWidget* FoodPanel::makeCentre(const CityReadings& readings, const CityMoment& moment, const Theme& theme)
{
    auto* const centre = new QWidget;
    m_title = new PlainLabel(centre);
    m_title->setTitle(true);
    m_title->setElide(Qt::ElideRight);
    m_markets = new QComboBox(centre);
    m_markets->setObjectName(u"market"_s);
    m_markets->setMinimumContentsLength(24);
    m_markets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_spans = new QButtonGroup(this);
    m_views = new QButtonGroup(this);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(Metric::kGroup, Metric::kGap, Metric::kGroup, Metric::kInside);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_title, 1);
    m_asChart = segment(*m_views, centre);
    m_asTable = segment(*m_views, centre);
    row->addWidget(m_asChart);
    row->addWidget(m_asTable);
    m_pages = new QStackedWidget(centre);
    auto* const overTime = new QWidget(m_pages);
    m_chart = new FoodChart(readings, moment, theme, overTime);
    m_grid = new PriceGridView(theme, m_pages);
    auto* const choices = new QHBoxLayout;
    choices->setContentsMargins(Metric::kGroup, Metric::kInside, Metric::kGroup, Metric::kInside);
    choices->setSpacing(Metric::kGap);
    choices->addWidget(m_markets);
    choices->addStretch(1);
    for (size_t i = 0; i < kSpans.size(); ++i)
        choices->addWidget(segment(*m_spans, overTime));
    auto* const chartColumn = new QVBoxLayout(overTime);
    chartColumn->setContentsMargins({});
    chartColumn->setSpacing(0);
    chartColumn->addLayout(choices);
    chartColumn->addWidget(m_chart, 1);
    m_pages->addWidget(overTime);
    m_pages->addWidget(m_grid);
    auto* const column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    m_asChart->setChecked(true);
    m_spans->button(kFirstSpan)->setChecked(true);
    m_chart->setDays(kSpans[kFirstSpan]);
    connect(m_spans, &QButtonGroup::idClicked, this, [this](int id) { m_chart->setDays(kSpans[size_t(id)]); });
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) { showTable(id == 1); });
    connect(m_markets, &QComboBox::activated, this,
        [this](int index) { chooseMarket(m_markets->itemData(index).toLongLong()); });
    return centre;
}

void FoodPanel::setCredits(const SourceCredits& credits)
{
    m_credits = credits;
    showChosen();
}

void FoodPanel::showStation(qint64 market)
{
    chooseMarket(market);
}

void FoodPanel::showCommodity(qint64 commodity)
{
    m_commodity = commodity;
    select(commodity);
}

void FoodPanel::showTable(bool on)
{
    m_pages->setCurrentIndex(on ? 1 : 0);
    (on ? m_asTable : m_asChart)->setChecked(true);
    m_list->setVisible(!on); // the table names the commodities itself, and needs the room
    setFocusProxy(on ? static_cast<QWidget*>(m_grid) : m_list);
    showChosen();
}

void FoodPanel::tellEmpty()
{
    states().showEmpty(u"office-chart-line"_s, tr("No prices yet"),
        tr("Choose a source of food prices, or load the demo city."), tr("Open data sources"));
}

void FoodPanel::showBoard()
{
    const qint64 chosen = m_commodity;
    QSet<QString> sources;
    for (const FoodCommodity& commodity : m_service.board()->commodities)
        sources += commodity.stored.source;
    m_rows->setCredits(sources.size() > 1 ? m_credits : SourceCredits());
    m_model->setBoard(m_service.board());
    m_grid->setBoard(m_service.board());
    const FoodBoard& board = *m_model->board();
    const auto rises = std::ranges::count(board.commodities, PriceTrouble::Rise, &FoodCommodity::trouble);
    const auto old = std::ranges::count(board.commodities, PriceTrouble::Stale, &FoodCommodity::trouble);
    QStringList parts{tr("%n commodities", nullptr, int(board.commodities.size())),
        tr("%n market(s)", nullptr, int(board.markets.size()))};
    if (rises > 0)
        parts << tr("%n sharp rise(s)", nullptr, int(rises));
    if (old > 0)
        parts << tr("%n old", nullptr, int(old));
    parts << Format::date(board.day);
    m_list->tell(parts, m_moment.isLive() ? QString() : Format::date(board.day), hasFailed());
    offerMarkets();
    select(chosen);
    if (m_model->rowOf(m_commodity) < 0)
        select(board.commodities.first().stored.id); // nothing chosen yet: the largest jump
    showChosen();
}

void FoodPanel::select(qint64 commodity)
{
    const int row = m_model->rowOf(commodity);
    if (row >= 0)
        m_list->select(m_rows->index(row, 0));
}

void FoodPanel::chooseMarket(qint64 market)
{
    m_market = market;
    showChosen();
}

void FoodPanel::offerMarkets()
{
    const QSignalBlocker blocked(m_markets);
    m_markets->clear();
    m_markets->addItem(tr("City only"), qint64(0));
    for (const FoodMarket& market : m_model->board()->markets)
        m_markets->addItem(market.name, market.id);
    m_markets->setCurrentIndex(std::max(0, m_markets->findData(m_market)));
}

void FoodPanel::showChosen()
{
    const auto& board = m_model->board();
    const FoodCommodity* const commodity = board->commodity(m_commodity);
    if (!commodity)
        return;
    const SourceCredit credit = creditOf(m_credits, commodity->stored.source);
    m_title->setText(m_pages->currentIndex() == 1 ? tr("Prices by market, %1").arg(Format::date(board->day))
                                                  : commodity->stored.commodity.name);
    {
        const QSignalBlocker blocked(m_markets);
        m_markets->setCurrentIndex(std::max(0, m_markets->findData(m_market)));
    }
    m_chart->setMarket(m_market);
    m_chart->setCommodity(board, m_commodity, credit);
    m_facts->setCommodity(board, m_commodity, credit);
    m_facts->setMarket(m_market);
    m_grid->select(m_commodity, m_market);
}

void FoodPanel::retranslate()
{
    setAccessibleName(tr("Food prices"));
    m_list->view().setAccessibleName(tr("Commodities, sharp rises first"));
    m_markets->setAccessibleName(tr("Market beside the city mean"));
    m_spans->button(0)->setText(tr("30 days"));
    m_spans->button(1)->setText(tr("90 days"));
    m_spans->button(2)->setText(tr("1 year"));
    m_asChart->setText(tr("Chart"));
    m_asTable->setText(tr("Price table"));
    review();
}

} // namespace JakOps

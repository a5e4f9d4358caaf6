// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/foodfacts.h"

#include "widgets/common/factlist.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/theme.h"
#include "widgets/panels/food/foodwords.h"
#include "widgets/panels/food/marketdelegate.h"

#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostMarkets = 12; // rows before the list scrolls

} // namespace

FoodFacts::FoodFacts(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_board(std::make_shared<FoodBoard>())
    , m_model(new MarketPriceModel(this))
    , m_rows(new MarketRows(this))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = new QWidget(this);
    m_name = new PlainLabel(content);
    m_name->setSecondary(true);
    m_name->setWordWrap(true);
    m_price = new PlainLabel(content);
    m_price->setFont(Theme::tabular(Theme::titleFont(font())));
    m_price->setWordWrap(true);
    m_trouble = new PlainLabel(content);
    m_priceFacts = new FactList(content);
    m_changesTitle = new SectionHeader({}, content);
    m_changes = new FactList(content);
    m_marketsTitle = new SectionHeader({}, content);
    m_markets = new QListView(content);
    m_markets->setObjectName(u"markets"_s);
    m_rows->setSourceModel(m_model);
    m_markets->setModel(m_rows);
    m_markets->setItemDelegate(new MarketDelegate(theme, m_markets));
    m_markets->setUniformItemSizes(true);
    m_markets->setMouseTracking(true);
    m_markets->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_markets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_map = new QPushButton(content);
    m_map->setIcon(Icons::icon(u"mark-location"_s));
    m_sourceTitle = new SectionHeader({}, content);
    m_source = new FactList(content);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(Metric::kGroup, Metric::kGroup, Metric::kGroup, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_name);
    column->addWidget(m_price);
    column->addWidget(m_trouble);
    column->addWidget(m_priceFacts);
    column->addWidget(m_changesTitle);
    column->addWidget(m_changes);
    column->addWidget(m_marketsTitle);
    column->addWidget(m_markets);
    column->addWidget(m_map);
    column->addWidget(m_sourceTitle);
    column->addWidget(m_source);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(
        m_markets->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
            if (m_choosing || !current.isValid())
                return;
            m_market = current.data(MarketPriceModel::MarketRole).toLongLong();
            showMarket();
            Q_EMIT marketChosen(m_market);
        });
    connect(m_map, &QPushButton::clicked, this, [this] { Q_EMIT mapRequested(m_market); });
    connect(&theme, &Theme::changed, this, &FoodFacts::showFacts);
    showFacts();
}

void FoodFacts::setCommodity(std::shared_ptr<const FoodBoard> board, qint64 commodity, const SourceCredit& credit)
{
    m_board = std::move(board);
    m_commodity = commodity;
    m_credit = credit;
    {
        const QScopedValueRollback choosing(m_choosing, true);
        m_model->setCommodity(m_board, commodity);
    }
    showFacts();
    setMarket(m_market);
}

void FoodFacts::setMarket(qint64 market)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_market = market;
    const int row = m_model->rowOf(market);
    m_markets->setCurrentIndex(row >= 0 ? m_rows->index(row, 0) : QModelIndex());
    if (row < 0)
        m_markets->clearSelection();
    showMarket();
}

void FoodFacts::showMarket()
{
    const FoodMarket* const market = m_board->market(m_market);
    const bool listed = m_model->rowOf(m_market) >= 0;
    m_map->setEnabled(market && listed && market->point);
    m_map->setText(tr("Show on the map"));
    m_map->setToolTip(!market || !listed ? tr("Choose a market first.")
            : market->point              ? QString()
                                         : tr("The source gives no place for this market."));
}

void FoodFacts::fitMarkets()
{
    const int rows = std::min(kMostMarkets, m_model->rowCount());
    m_markets->setFixedHeight(rows * Metric::kRow + 2);
    m_markets->setVisible(rows > 0);
    m_marketsTitle->setVisible(rows > 0);
    m_map->setVisible(rows > 0);
}

void FoodFacts::showFacts()
{
    const FoodCommodity* const commodity = m_board->commodity(m_commodity);
    if (!commodity)
        return;
    const QString& unit = commodity->stored.commodity.unit;
    m_name->setText(commodity->stored.commodity.name);
    m_price->setText(
        commodity->mean ? Format::rupiah(*commodity->mean, unit) : FoodWords::trouble(PriceTrouble::Missing));
    const QString trouble = FoodWords::trouble(commodity->trouble);
    m_trouble->setText(trouble.isEmpty() || commodity->trouble == PriceTrouble::Missing ? QString()
            : commodity->change.week ? tr("%1: %2 in a week").arg(trouble, FoodWords::change(commodity->change.week))
                                     : trouble);
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    QPalette ink = m_trouble->palette();
    ink.setColor(QPalette::WindowText, FoodWords::changeColor(commodity->change.week, m_theme.colors()));
    m_trouble->setPalette(ink);
    m_priceFacts->setFacts(priceFacts(*commodity));
    m_changesTitle->setTitle(tr("Change of the city mean"));
    m_changes->setFacts({{tr("In a day"), FoodWords::change(commodity->change.day)},
        {tr("In a week"), FoodWords::change(commodity->change.week)},
        {tr("In a month"), FoodWords::change(commodity->change.month)},
        {tr("Same week last year"), FoodWords::change(commodity->change.year)}});
    m_marketsTitle->setTitle(tr("Markets"));
    m_marketsTitle->setNote(Format::number(m_model->rowCount()));
    m_markets->setAccessibleName(tr("Markets, the dearest first"));
    m_sourceTitle->setTitle(tr("Source and age"));
    m_source->setFacts(sourceFacts(*commodity));
    fitMarkets();
    showMarket();
}

QString FoodFacts::names(const QList<qint64>& markets) const
{
    QStringList found;
    for (const qint64 id : markets) {
        if (const FoodMarket* const market = m_board->market(id))
            found += market->name;
    }
    constexpr qsizetype most = 3;
    if (found.size() <= most)
        return found.join(u", "_s);
    return tr("%1 and %n more", nullptr, int(found.size() - most)).arg(found.first(most).join(u", "_s));
}

QList<Fact> FoodFacts::priceFacts(const FoodCommodity& commodity) const
{
    QList<Fact> facts;
    const auto with = [this](double price, const QList<qint64>& markets) {
        const QString where = names(markets);
        //: a price and the markets that have it
        return where.isEmpty() ? Format::rupiah(price) : tr("%1, %2").arg(Format::rupiah(price), where);
    };
    if (commodity.mean) {
        const auto counted = std::ranges::count_if(commodity.prices, &FoodPrice::counts);
        facts += Fact{tr("City mean"),
            commodity.meanPublished ? tr("as the source gives it") : tr("of %n market(s)", nullptr, int(counted))};
    }
    if (commodity.least)
        facts += Fact{tr("Cheapest"), with(*commodity.least, commodity.leastAt)};
    if (commodity.most)
        facts += Fact{tr("Dearest"), with(*commodity.most, commodity.mostAt)};
    if (const FoodPrice* const rise = commodity.at(commodity.risesMostAt))
        facts += Fact{tr("Rises most"), tr("%1, %2").arg(names({rise->market}), FoodWords::change(rise->change.week))};
    const auto untrue = std::ranges::count_if(commodity.prices, &FoodPrice::untrue);
    if (untrue > 0)
        facts += Fact{tr("Not counted"), tr("%n price(s) that cannot be true", nullptr, int(untrue))};
    return facts;
}

QList<Fact> FoodFacts::sourceFacts(const FoodCommodity& commodity) const
{
    QList<Fact> facts{{tr("Source"), m_credit.demo ? tr("Demo data") : m_credit.name}};
    if (commodity.day.isValid()) {
        facts += Fact{tr("Price of"), Format::date(commodity.day)};
        const auto days = int(commodity.day.daysTo(m_board->day));
        QString age = days <= 0 ? tr("today") : tr("%n day(s) ago", nullptr, days);
        if (commodity.isStale())
            age = tr("%1, too old").arg(age);
        facts += Fact{tr("Age"), age};
    }
    return facts;
}

void FoodFacts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showFacts();
    QScrollArea::changeEvent(event);
}

} // namespace JakOps

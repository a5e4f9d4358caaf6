// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/foodchart.h"

#include "services/feeds/cityreadings.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kGapMs = 5 * kDayMs; // a holiday and a Sunday are no gap

} // namespace

// The prices of one commodity, city and markets, for the days of the chart.
struct FoodChart::Reading
{
    qint64 commodity = 0;
    QList<qint64> markets; // the city is 0
    QList<std::vector<DayPrice>> prices;
    std::vector<UntruePrice> untrue;
    qsizetype missing = 0; // answers
};

FoodChart::FoodChart(const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_moment(moment)
    , m_board(std::make_shared<FoodBoard>())
    , m_chart(new TimeChart(theme, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_chart);
    setFocusProxy(m_chart);
    retranslate();
}

void FoodChart::setCommodity(std::shared_ptr<const FoodBoard> board, qint64 commodity, const SourceCredit& credit)
{
    m_board = std::move(board);
    m_commodity = commodity;
    m_credit = credit;
    read();
}

void FoodChart::setMarket(qint64 market)
{
    if (market == m_market)
        return;
    m_market = market;
    showLines();
}

void FoodChart::setDays(int days)
{
    m_days = days;
    m_last = {}; // whatever was zoomed to
    read();
}

void FoodChart::read()
{
    const FoodCommodity* const commodity = m_board->commodity(m_commodity);
    const quint64 generation = ++m_generation;
    m_unread = !isVisible();
    if (!commodity || m_unread)
        return;
    const auto& period = m_moment.period();
    const QDate last = toWib(period ? period->to - 1 : m_moment.at()).date();
    m_chart->setMarker(period ? std::optional(m_moment.at()) : std::nullopt);
    if (last != m_last) {
        m_last = last;
        const qint64 to = wibDayStartMs(period ? period->to - 1 : m_moment.at()) + kDayMs;
        m_chart->setRange(to - m_days * kDayMs, to);
    }
    auto reading = std::make_shared<Reading>();
    reading->commodity = m_commodity;
    reading->markets += 0;
    for (const FoodPrice& price : commodity->prices)
        reading->markets += price.market;
    reading->prices.resize(reading->markets.size());
    reading->missing = reading->markets.size() + 1;
    const auto arrived = [this, reading, generation] {
        if (generation != m_generation || --reading->missing > 0)
            return;
        m_shown = reading;
        showLines();
    };
    m_readings.untruePrices(m_commodity, last.addDays(-m_days), last)
        .then(this, [reading, arrived](Result<std::vector<UntruePrice>> untrue) {
            if (untrue)
                reading->untrue = std::move(*untrue);
            arrived();
        });
    for (qsizetype i = 0; i < reading->markets.size(); ++i) {
        m_readings.priceSeries(m_commodity, reading->markets[i], last.addDays(-m_days), last)
            .then(this, [reading, arrived, i](Result<std::vector<DayPrice>> series) {
                if (series) // a failure is told by the board, which reads the same store
                    reading->prices[i] = std::move(*series);
                arrived();
            });
    }
}

void FoodChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_unread)
        read();
}

void FoodChart::showLines()
{
    const FoodCommodity* const commodity = m_board->commodity(m_commodity);
    if (!commodity || !m_shown || m_shown->commodity != m_commodity) {
        m_chart->setLines({});
        return;
    }
    const Commodity& facts = commodity->stored.commodity;
    const QString unit = facts.unit.isEmpty() ? u"Rp"_s : u"Rp/"_s + facts.unit;
    QList<ChartLine> lines;
    ChartLine city{.name = tr("City mean and span of the markets"), .unit = unit};
    city.buckets = cityPriceByDay(m_shown->prices.mid(1), m_shown->prices.first());
    city.gapMs = kGapMs;
    const FoodMarket* const market = m_board->market(m_market);
    const auto place = m_shown->markets.indexOf(m_market);
    const bool two = market && m_market != 0 && place >= 0;
    std::vector<UntruePrice> untrue = m_shown->untrue;
    if (two) // each is marked once
        std::erase_if(untrue, [this](const UntruePrice& one) { return one.market == m_market; });
    city.flagged = untrueByDay(untrue, 0);
    lines += std::move(city);
    if (two) {
        ChartLine line{.name = market->name, .unit = unit};
        line.buckets = priceByDay(m_shown->prices[place]);
        line.flagged = untrueByDay(m_shown->untrue, m_market);
        line.gapMs = kGapMs;
        lines += std::move(line);
    }
    m_chart->setTitle(facts.name);
    m_chart->setSource(m_credit.demo ? tr("Demo data") : m_credit.name);
    m_chart->setDemo(m_credit.demo);
    m_chart->setLines(std::move(lines));
}

void FoodChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FoodChart::retranslate()
{
    m_chart->setEmptyText(tr("No price was told in this time."));
    showLines();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airchart.h"

#include "services/feeds/cityreadings.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/airwords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

} // namespace

AirChart::AirChart(const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_moment(moment)
    , m_title(new PlainLabel(this))
    , m_quantity(new QComboBox(this))
    , m_spans(new QButtonGroup(this))
    , m_day(new QPushButton(this))
    , m_month(new QPushButton(this))
    , m_chart(new TimeChart(theme, this))
{
    m_title->setTitle(true);
    m_title->setElide(Qt::ElideRight);
    m_quantity->setObjectName(u"quantity"_s);
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QPushButton* const button : {m_day, m_month}) {
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_spans->addButton(button);
    }
    m_day->setChecked(true);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(Metric::kGroup, Metric::kGap, Metric::kGroup, Metric::kInside);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_title, 1);
    row->addWidget(m_quantity);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_day);
    row->addWidget(m_month);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_chart, 1);
    connect(m_quantity, &QComboBox::activated, this, [this](int index) {
        choose(index);
        m_wanted = m_choice.quantity;
    });
    connect(m_spans, &QButtonGroup::buttonClicked, this, [this] {
        m_from = m_to = 0; // whatever was zoomed to
        showSpan();
    });
    connect(m_chart, &TimeChart::rangeChanged, this, &AirChart::read);
    retranslate();
}

void AirChart::setStation(const AirStation& station, const SourceCredit& credit)
{
    const bool another = station.station.id != m_station.station.id;
    m_station = station;
    m_credit = credit;
    const Station& facts = station.station.station;
    m_title->setText(facts.name.isEmpty() ? facts.code : facts.name);
    if (another)
        m_choices.clear();
    offer();
    showSpan();
}

// The index first, then each pollutant's sub-index and concentration, as far as there are series of them.
void AirChart::offer()
{
    QList<Choice> choices;
    if (m_station.indexSeries != 0 && m_station.origin != IndexOrigin::None)
        choices += Choice{Quantity::Ispu, m_station.indexSeries};
    for (const AirPollutant& one : std::as_const(m_station.pollutants)) {
        if (one.published)
            choices += Choice{subIndexOf(one.pollutant), one.published->series};
        if (one.concentration)
            choices += Choice{one.pollutant, one.concentration->series};
    }
    if (choices == m_choices && !choices.isEmpty())
        return;
    m_choices = choices;
    const QSignalBlocker blocked(m_quantity);
    m_quantity->clear();
    for (const Choice& choice : std::as_const(m_choices))
        m_quantity->addItem(title(choice.quantity));
    m_quantity->setEnabled(m_choices.size() > 1);
    // What was looked at before, else what makes the station's index.
    auto found = std::ranges::find(m_choices, m_wanted, &Choice::quantity);
    if (found == m_choices.end())
        found = std::ranges::find(m_choices, m_station.critical, &Choice::quantity);
    const auto index = found != m_choices.end() ? int(found - m_choices.begin()) : m_choices.isEmpty() ? -1 : 0;
    m_quantity->setCurrentIndex(index);
    choose(index);
}

void AirChart::choose(int index)
{
    m_choice = index >= 0 && index < m_choices.size() ? m_choices[index] : Choice{};
    ++m_generation; // what is still being read is of another
    m_chart->setLines({});
    showBands();
    if (m_to > m_from)
        read(m_chart->from(), m_chart->to(), m_chart->pixels());
}

void AirChart::showSpan()
{
    const auto& period = m_moment.period();
    const qint64 to = period ? period->to : m_moment.at();
    const qint64 span = m_month->isChecked() ? 30 * kDayMs : kDayMs;
    const qint64 from = period ? period->from : to - span;
    m_day->setEnabled(!period);
    m_month->setEnabled(!period);
    m_chart->setMarker(period ? std::optional(m_moment.at()) : std::nullopt);
    if (from == m_from && to == m_to)
        return;
    const bool zoomed = m_to > m_from && (m_chart->from() != m_from || m_chart->to() != m_to);
    if (zoomed && !period) { // somebody looks at something: it stays, with what is new, until the whole is shown again
        read(m_chart->from(), m_chart->to(), m_chart->pixels());
        return;
    }
    m_from = from;
    m_to = to;
    m_chart->setRange(from, to);
}

void AirChart::showBands()
{
    m_chart->setBands(bands(m_choice.quantity), BandScale::All);
    m_chart->setTitle(u"%1: %2"_s.arg(m_title->text(), title(m_choice.quantity)));
    m_chart->setSource(m_credit.demo ? tr("Demo data") : m_credit.name);
    m_chart->setDemo(m_credit.demo);
}

void AirChart::read(qint64 from, qint64 to, int pixels)
{
    const quint64 generation = ++m_generation;
    if (m_choice.series == 0 || pixels <= 0)
        return;
    m_readings.window(m_choice.series, from, to, pixels).then(this, [this, generation](Result<SeriesWindow> window) {
        if (generation != m_generation)
            return;
        if (!window) { // told by the board, which reads the same store
            m_chart->setLines({});
            return;
        }
        ChartLine line{.name = title(m_choice.quantity),
            .unit = quantityUnit(m_choice.quantity),
            .buckets = std::move(window->buckets),
            .flagged = std::move(window->flagged),
            .flaggedCount = window->flaggedCount};
        line.digits = isPollutant(m_choice.quantity) ? 1 : 0;
        m_chart->setLines({line});
    });
}

QString AirChart::title(Quantity quantity)
{
    if (quantity == Quantity::Ispu)
        return tr("ISPU index");
    const Quantity pollutant = pollutantOf(quantity);
    if (isPollutant(pollutant))
        //: the index of one pollutant: "PM2.5, index"
        return tr("%1, index").arg(AirWords::pollutant(pollutant));
    //: the concentration of one pollutant: "PM2.5, µg/m³"
    return tr("%1, %2").arg(AirWords::pollutant(quantity), quantityUnit(quantity));
}

QList<ChartBand> AirChart::bands(Quantity quantity)
{
    const auto steps = ispuSteps(quantity);
    if (!steps)
        return {};
    constexpr double open = std::numeric_limits<double>::infinity();
    QList<ChartBand> made;
    double from = 0.0;
    for (size_t i = 0; i < steps->size(); ++i) {
        const auto category = IspuCategory(i + 1);
        const double to = category == IspuCategory::Hazardous ? open : (*steps)[i];
        made += ChartBand{from, to, ispuFill(category), AirWords::category(category)};
        from = to;
    }
    return made;
}

void AirChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AirChart::retranslate()
{
    m_day->setText(tr("24 hours"));
    m_month->setText(tr("30 days"));
    m_quantity->setAccessibleName(tr("What the chart shows"));
    m_chart->setEmptyText(tr("Nothing was measured in this time."));
    for (int i = 0; i < m_quantity->count(); ++i)
        m_quantity->setItemText(i, title(m_choices[i].quantity));
    showBands();
    if (m_to > m_from)
        read(m_chart->from(), m_chart->to(), m_chart->pixels());
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodchart.h"

#include "services/feeds/cityreadings.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/panels/flood/floodwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr std::array<qint64, 4> kSpans {kDayMs, 7 * kDayMs, 30 * kDayMs, 365 * kDayMs};
constexpr double kOpen = std::numeric_limits<double>::infinity();
constexpr int kMostNames = 60; // of the menu: a screen and a half

} // namespace

FloodChart::FloodChart(const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_moment(moment)
    , m_compare(new QPushButton(this))
    , m_menu(new QMenu(this))
    , m_chart(new TimeChart(theme, this))
    , m_note(new PlainLabel(this))
{
    auto* const tools = new QHBoxLayout;
    tools->setContentsMargins(Metric::kGroup, Metric::kGroup, Metric::kGroup, Metric::kInside);
    tools->setSpacing(Metric::kInside);
    for (int i = 0; i < int(m_spans.size()); ++i) {
        auto* const button = new QPushButton(this);
        button->setCheckable(true);
        button->setProperty("segment", true);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(Span(i)); });
        m_spans[size_t(i)] = button;
        tools->addWidget(button);
    }
    tools->addStretch(1);
    tools->addWidget(m_compare);
    m_compare->setMenu(m_menu);
    m_note->setSecondary(true);
    m_note->setSmall(true);
    m_note->setContentsMargins(Metric::kGroup, 0, Metric::kGroup, Metric::kInside);
    m_note->setElide(Qt::ElideMiddle);
    m_note->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_chart, 1);
    column->addWidget(m_note);

    connect(m_menu, &QMenu::aboutToShow, this, &FloodChart::fillMenu);
    connect(m_chart, &TimeChart::rangeChanged, this, [this](qint64 from, qint64 to, int pixels) { read({from, to, pixels}); });
    connect(m_chart, &TimeChart::exported, this, [this](const QString& path) {
        m_note->setText(tr("Saved: %1").arg(path));
        m_note->show();
    });
    connect(m_chart, &TimeChart::exportFailed, this, [this](const QString& path) {
        m_note->setText(tr("Could not be saved: %1").arg(path));
        m_note->show();
    });
    connect(&moment, &CityMoment::changed, this, &FloodChart::followMoment);
    retranslate();
    followMoment();
}

FloodChart::Subject FloodChart::subjectOf(qint64 station) const
{
    if (const FloodRow* const row = m_board->row(station)) {
        const QString zero = row->post.isEmpty() ? QString::number(station) : row->post;
        return {row->series, FloodWords::name(row->station), row->station.source, zero, quantityUnit(Quantity::WaterLevel),
            row->thresholds, false, 0};
    }
    if (const PumpRow* const pump = m_board->pump(station))
        return {pump->series, tr("%1: pumps running").arg(FloodWords::name(pump->station)), pump->station.source, {}, tr("pumps"), {}, true, 0};
    if (const RainRow* const rain = m_board->rainAt(station))
        return {rain->series, tr("%1: rain").arg(FloodWords::name(rain->station)), rain->station.source, {}, quantityUnit(Quantity::Rain), {},
            false, 1};
    return {};
}

QList<ChartBand> FloodChart::bandsOf(const SiagaThresholds& thresholds) const
{
    if (!thresholds.isComplete())
        return {};
    return {{-kOpen, *thresholds.siaga3, alertFill(4), FloodWords::siaga(Siaga::Normal)},
        {*thresholds.siaga3, *thresholds.siaga2, alertFill(3), FloodWords::siaga(Siaga::Three)},
        {*thresholds.siaga2, *thresholds.siaga1, alertFill(2), FloodWords::siaga(Siaga::Two)},
        {*thresholds.siaga1, kOpen, alertFill(1), FloodWords::siaga(Siaga::One)}};
}

void FloodChart::setBoard(std::shared_ptr<const FloodBoard> board)
{
    m_board = std::move(board);
    if (m_first == 0)
        return;
    m_chart->setBands(bandsOf(subjectOf(m_first).thresholds), BandScale::All);
    // What is in view moves on with the time, unless a hand has moved it.
    const bool untouched = m_span && m_applied == CityPeriod {m_chart->from(), m_chart->to()};
    if (m_moment.isLive() && untouched && m_applied.to != m_board->at)
        apply(*m_span == Whole ? m_applied.from : m_board->at - kSpans[size_t(*m_span)], m_board->at);
    else
        read({m_chart->from(), m_chart->to(), m_chart->pixels()});
}

void FloodChart::apply(qint64 from, qint64 to)
{
    m_chart->setRange(from, to);
    m_applied = {m_chart->from(), m_chart->to()};
}

void FloodChart::setCredits(const SourceCredits& credits)
{
    m_credits = credits;
    name();
}

void FloodChart::showStation(qint64 station)
{
    if (m_first == station)
        return;
    m_first = station;
    if (m_second == station)
        m_second = 0;
    ++m_generation;
    m_note->hide();
    m_chart->setLines({});
    m_chart->setBands(bandsOf(subjectOf(station).thresholds), BandScale::All);
    name();
    if (m_span == Whole || m_chart->to() <= m_chart->from() || (m_moment.isLive() && m_chart->to() <= 1))
        applySpan();
    else
        read({m_chart->from(), m_chart->to(), m_chart->pixels()});
}

void FloodChart::compareWith(qint64 station)
{
    if (m_second == station || station == m_first)
        return;
    m_second = station;
    ++m_generation;
    name();
    read({m_chart->from(), m_chart->to(), m_chart->pixels()});
}

void FloodChart::choose(Span span)
{
    m_span = span;
    for (size_t i = 0; i < m_spans.size(); ++i)
        m_spans[i]->setChecked(int(i) == span);
    applySpan();
}

void FloodChart::applySpan()
{
    if (!m_span)
        return;
    const qint64 end = m_moment.isLive() ? m_moment.at() : m_moment.period()->to;
    if (*m_span != Whole) {
        apply(end - kSpans[size_t(*m_span)], end);
        return;
    }
    const qint64 series = subjectOf(m_first).series;
    if (series == 0)
        return;
    m_readings.firstAt(series).then(this, [this, end, generation = m_generation](const Result<std::optional<qint64>>& first) {
        if (generation != m_generation || m_span != Whole)
            return;
        if (!first)
            giveUp(first.error());
        else
            apply(first->value_or(end - kDayMs), end);
    });
}

void FloodChart::followMoment()
{
    m_chart->setMarker(m_moment.isLive() ? std::nullopt : std::optional(m_moment.at()));
    if (m_period == m_moment.period() && m_chart->to() > m_chart->from() + 1)
        return;
    m_period = m_moment.period();
    if (m_period) {
        m_span.reset();
        for (QPushButton* button : m_spans)
            button->setChecked(false);
        m_chart->setRange(m_period->from, m_period->to);
    } else {
        choose(Day);
    }
}

void FloodChart::read(const Wish& wish)
{
    if (m_first == 0 || wish.to <= wish.from || wish.pixels <= 0)
        return;
    m_wish = wish;
    if (!m_reading)
        begin();
}

// One reading at a time; the newest wish is next. A quarter more on each side, so that a drag finds something there.
void FloodChart::begin()
{
    const Wish wish = *std::exchange(m_wish, {});
    const qint64 more = (wish.to - wish.from) / 4;
    const qint64 from = wish.from - more;
    const qint64 to = wish.to + more;
    const int pixels = wish.pixels * 3 / 2;
    const qint64 first = subjectOf(m_first).series;
    const qint64 second = m_second != 0 ? subjectOf(m_second).series : 0;
    m_reading = true;
    const auto done = [this, generation = m_generation](const Result<SeriesWindow>& one, const Result<SeriesWindow>& two) {
        m_reading = false;
        if (generation == m_generation) {
            if (one && two)
                finish(*one, *two);
            else
                giveUp(one ? two.error() : one.error());
        } else if (!m_wish) {
            m_wish = Wish {m_chart->from(), m_chart->to(), m_chart->pixels()};
        }
        if (m_wish)
            begin();
    };
    m_readings.window(first, from, to, pixels).then(this, [=, this](const Result<SeriesWindow>& one) {
        if (second == 0)
            return done(one, SeriesWindow {});
        m_readings.window(second, from, to, pixels).then(this, [one, done](const Result<SeriesWindow>& two) { done(one, two); });
    });
}

ChartLine FloodChart::lineOf(const Subject& subject, const SeriesWindow& window) const
{
    return {.name = subject.name,
        .unit = subject.unit,
        .buckets = window.buckets,
        .flagged = window.flagged,
        .flaggedCount = window.flaggedCount,
        .steps = subject.steps,
        .digits = subject.digits};
}

void FloodChart::finish(const SeriesWindow& first, const SeriesWindow& second)
{
    const Subject one = subjectOf(m_first);
    QList<ChartLine> lines {lineOf(one, first)};
    if (m_second != 0) {
        const Subject two = subjectOf(m_second);
        ChartLine line = lineOf(two, second);
        line.dashed = true;
        line.ownAxis = two.zero != one.zero; // each post counts from its own zero
        lines += line;
    }
    m_chart->setEmptyText(tr("No value in this time"));
    m_chart->setLines(std::move(lines));
}

void FloodChart::giveUp(const Error& error)
{
    m_chart->setLines({});
    m_chart->setEmptyText(ErrorPresenter::sentence(error));
}

void FloodChart::fillMenu()
{
    m_menu->clear();
    const auto add = [this](qint64 station, const QString& words) {
        QAction* const action = m_menu->addAction(plainMnemonic(words));
        action->setCheckable(true);
        action->setChecked(station == m_second);
        connect(action, &QAction::triggered, this, [this, station] { compareWith(station); });
    };
    add(0, tr("Nothing"));
    m_menu->addSeparator();
    for (const FloodRow& row : m_board->rows.first(std::min<qsizetype>(m_board->rows.size(), kMostNames))) {
        if (row.series != 0 && row.station.id != m_first)
            add(row.station.id, FloodWords::name(row.station));
    }
    m_menu->addSeparator();
    for (const RainRow& row : m_board->rain.first(std::min<qsizetype>(m_board->rain.size(), kMostNames))) {
        if (row.station.id != m_first)
            add(row.station.id, tr("%1: rain").arg(FloodWords::name(row.station)));
    }
}

void FloodChart::name()
{
    const Subject one = subjectOf(m_first);
    const Subject two = m_second != 0 ? subjectOf(m_second) : Subject {};
    m_chart->setTitle(two.name.isEmpty() ? one.name : tr("%1 and %2").arg(one.name, two.name));
    QStringList sources;
    bool demo = false;
    for (const Subject* subject : {&one, &two}) {
        const SourceCredit credit = creditOf(m_credits, subject->source);
        if (!subject->source.isEmpty() && !credit.demo && !sources.contains(credit.name))
            sources << credit.name;
        demo = demo || credit.demo;
    }
    m_chart->setSource(sources.isEmpty() ? QString() : tr("Source: %1").arg(sources.join(u", "_s)));
    m_chart->setDemo(demo);
}

void FloodChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FloodChart::retranslate()
{
    m_spans[Day]->setText(tr("24 hours"));
    m_spans[Week]->setText(tr("7 days"));
    m_spans[Month]->setText(tr("30 days"));
    m_spans[Year]->setText(tr("1 year"));
    m_spans[Whole]->setText(tr("All"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Draw a second station beside this one"));
    if (m_first == 0)
        return;
    m_chart->setBands(bandsOf(subjectOf(m_first).thresholds), BandScale::All);
    name();
    read({m_chart->from(), m_chart->to(), m_chart->pixels()});
}

} // namespace JakOps

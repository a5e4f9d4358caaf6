// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodfacts.h"

#include "widgets/common/factlist.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/flood/floodchip.h"
#include "widgets/panels/flood/floodwords.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kUnknown = u"\u2013"_s;

// "8 cm left" below a threshold, "12 cm above" from it on.
QString distance(double level, double threshold)
{
    return level >= threshold ? FloodFacts::tr("%1 above").arg(FloodWords::level(level - threshold))
                              : FloodFacts::tr("%1 left").arg(FloodWords::level(threshold - level));
}

QString change(const std::optional<double>& cm)
{
    return cm ? FloodWords::change(*cm) : kUnknown;
}

} // namespace

FloodFacts::FloodFacts(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_name(new WrapText)
    , m_second(new WrapText)
    , m_chip(new FloodChip(theme))
    , m_figure(new PlainLabel)
    , m_movement(new PlainLabel)
    , m_warning(new WrapText)
    , m_facts(new FactList)
    , m_map(new QPushButton)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = new QWidget(this);
    m_name->setFont(Theme::titleFont(font()));
    m_second->setInk(QPalette::PlaceholderText);
    m_figure->setFont(Theme::tabular(Theme::figureFont(font())));
    m_movement->setSecondary(true);
    auto* const figures = new QVBoxLayout;
    figures->setSpacing(0);
    figures->addWidget(m_figure);
    figures->addWidget(m_movement);
    auto* const state = new QHBoxLayout;
    state->setSpacing(Metric::kGroup);
    state->addWidget(m_chip, 0, Qt::AlignTop);
    state->addLayout(figures, 1);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_name);
    column->addWidget(m_second);
    column->addLayout(state);
    column->addWidget(m_warning);
    column->addWidget(m_facts);
    column->addWidget(m_map, 0, Qt::AlignLeft);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_map, &QPushButton::clicked, this, [this] { Q_EMIT mapRequested(m_station); });
    retranslate();
    content->hide();
}

void FloodFacts::showStation(const FloodBoard& board, const SourceCredits& credits, qint64 station)
{
    m_station = station;
    m_credits = credits;
    if (const FloodRow* const row = board.row(station))
        tell(*row, board.at);
    else if (const PumpRow* const pump = board.pump(station))
        tell(*pump, board.at);
    else if (const RainRow* const rain = board.rainAt(station))
        tell(*rain, board.at);
    widget()->setVisible(station != 0);
}

void FloodFacts::tellStation(const StoredStation& station, const QString& second)
{
    m_name->setText(FloodWords::name(station));
    QStringList parts;
    if (!second.isEmpty())
        parts << second;
    if (!station.formerName.isEmpty())
        parts << tr("formerly %1").arg(station.formerName);
    m_second->setText(Words::joined(parts));
    m_second->setVisible(!parts.isEmpty());
    m_map->setVisible(station.station.point.has_value());
}

void FloodFacts::tellAge(QList<Fact>& facts, qint64 measuredAt, Freshness freshness, qint64 now)
{
    const bool old = freshness == Freshness::Stale || freshness == Freshness::Unknown;
    if (measuredAt <= 0)
        m_warning->setText(tr("Nothing was measured here yet."));
    else if (old)
        m_warning->setText(tr("Last value of %1. Too old to count.").arg(Format::ago(measuredAt, now)));
    m_warning->setVisible(old);
    if (measuredAt > 0)
        facts += {tr("Measured"), Format::dateTime(measuredAt) + u" ("_s + Format::ago(measuredAt, now) + u')'};
}

void FloodFacts::tellSource(QList<Fact>& facts, const StoredStation& station)
{
    const SourceCredit credit = creditOf(m_credits, station.source);
    facts += {tr("Source"), credit.demo ? tr("Demo data") : credit.name};
}

void FloodFacts::tell(const FloodRow& row, qint64 now)
{
    tellStation(row.station, row.river);
    m_chip->setState(row.siaga, row.freshness);
    m_chip->show();
    m_figure->setText(row.level ? FloodWords::level(*row.level) : kUnknown);
    m_movement->setText(Words::joined({FloodWords::siaga(row.siaga), FloodWords::movement(row)}));
    m_movement->show();
    QList<Fact> facts;
    tellAge(facts, row.measuredAt, row.freshness, now);
    if (row.nextAt)
        facts += {tr("At this rate"), tr("%1 at %2 (in %3)").arg(FloodWords::siaga(FloodWords::nextSiaga(row.siaga)),
            Format::clock(*row.nextAt), Format::duration(*row.nextAt - now))};
    if (row.thresholds.isComplete()) {
        for (const auto& [siaga, threshold] : {std::pair(Siaga::One, *row.thresholds.siaga1),
                 std::pair(Siaga::Two, *row.thresholds.siaga2), std::pair(Siaga::Three, *row.thresholds.siaga3)}) {
            QString words = FloodWords::level(threshold);
            if (row.level)
                words += u", "_s + distance(*row.level, threshold);
            facts += {FloodWords::siaga(siaga), words};
        }
        facts += {tr("Thresholds"), row.ownThresholds ? tr("as the source gives them") : tr("of the city's table of posts")};
    } else {
        facts += {tr("Thresholds"), row.origin == SiagaOrigin::Published ? tr("none known; the state is the source's word") : tr("none known")};
    }
    if (row.level) {
        facts += {tr("In 1 hour"), change(row.trend.over1h)};
        facts += {tr("In 3 hours"), change(row.trend.over3h)};
        facts += {tr("In 24 hours"), change(row.trend.over24h)};
        facts += {tr("Rate"), row.trend.perHour ? FloodWords::rate(*row.trend.perHour) : kUnknown};
    }
    for (const FloodArrival& arrival : row.arrivals)
        facts += {tr("Reaches %1").arg(arrival.post), Format::time(arrival.from) + u" \u2013 "_s + Format::clock(arrival.until)};
    if (row.flagged > 0)
        facts += {tr("Left out"), tr("%n value(s) that cannot be true", nullptr, int(row.flagged))};
    if ((row.flags & quint8(ReadingFlag::Estimated)) != 0)
        facts += {tr("Kind"), tr("mean of a period")};
    tellSource(facts, row.station);
    m_facts->setFacts(facts);
}

void FloodFacts::tell(const PumpRow& row, qint64 now)
{
    tellStation(row.station, tr("Pump house"));
    m_chip->hide();
    const bool both = row.running && row.idle;
    m_figure->setText(both ? tr("%1 of %2").arg(Format::number(*row.running), Format::number(*row.running + *row.idle))
            : row.running  ? Format::number(*row.running)
                           : kUnknown);
    m_movement->setText(tr("pumps running"));
    m_movement->show();
    QList<Fact> facts;
    tellAge(facts, row.measuredAt, row.freshness, now);
    facts += {tr("Running"), row.running ? Format::number(*row.running) : kUnknown};
    facts += {tr("Off"), row.idle ? Format::number(*row.idle) : kUnknown};
    if (!row.station.station.group.isEmpty())
        facts += {tr("Run by"), row.station.station.group};
    tellSource(facts, row.station);
    m_facts->setFacts(facts);
}

void FloodFacts::tell(const RainRow& row, qint64 now)
{
    tellStation(row.station, tr("Rain gauge"));
    m_chip->hide();
    m_figure->setText(FloodWords::millimetres(row.mm));
    m_movement->setText(FloodWords::rain(row.rain));
    m_movement->setVisible(row.rain.has_value());
    QList<Fact> facts;
    tellAge(facts, row.measuredAt, row.freshness, now);
    facts += {tr("Amount"), tr("of the hour before")};
    facts += {tr("Class"), tr("%1, by BMKG's classes").arg(FloodWords::rain(row.rain))};
    tellSource(facts, row.station);
    m_facts->setFacts(facts);
}

void FloodFacts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void FloodFacts::retranslate()
{
    m_map->setText(tr("Show on the map"));
    setAccessibleName(tr("Facts of the station"));
}

} // namespace JakOps

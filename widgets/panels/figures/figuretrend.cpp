// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/figuretrend.h"

#include "domain/month.h"
#include "widgets/chart/timechart.h"

#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

SeriesBucket bucket(qint64 at, double value)
{
    return {.at = at, .until = at, .least = value, .most = value, .mean = value, .count = 1};
}

} // namespace

FigureTrend::FigureTrend(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_chart(new TimeChart(theme, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_chart);
    setFocusProxy(m_chart);
}

void FigureTrend::setMonths(const std::vector<FigureLine>& months, bool demo, const QString& source)
{
    ChartLine received{.name = tr("Received"), .unit = tr("reports a month"), .gapMs = 62 * kDayMs};
    ChartLine done{.name = tr("Done"), .unit = received.unit, .gapMs = 62 * kDayMs};
    ChartLine onTime{.name = tr("On time"), .unit = u"%"_s, .dashed = true, .ownAxis = true, .digits = 1, .gapMs = 62 * kDayMs};
    qint64 first = 0, last = 0;
    for (const FigureLine& month : months) {
        const auto day = monthFromCode(month.code);
        if (!day)
            continue;
        const qint64 at = wibStartOf(*day);
        first = first == 0 ? at : first;
        last = at;
        received.buckets.push_back(bucket(at, double(month.counts.received)));
        done.buckets.push_back(bucket(at, double(month.counts.done())));
        if (const auto share = month.counts.shareOnTime())
            onTime.buckets.push_back(bucket(at, *share * 100.0));
    }
    m_chart->setTitle(tr("Reports a month"));
    m_chart->setSource(source);
    m_chart->setDemo(demo);
    m_chart->setEmptyText(tr("No reports in this period"));
    m_chart->setLines({received, done, onTime});
    m_chart->setRange(first - 15 * kDayMs, last + 15 * kDayMs);
}

} // namespace JakOps

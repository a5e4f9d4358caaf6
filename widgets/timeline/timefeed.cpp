// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timefeed.h"

#include "services/indexservice.h"
#include "widgets/timeline/timehistogram.h"

namespace JakOps {

namespace {
constexpr int kLongestWaitMs = 250; // an answer that does not come must not hold up the hand
constexpr int kBreathMs = 16;
} // namespace

TimeFeed::TimeFeed(IndexService& index, TimeHistogram& histogram, QObject* parent)
    : QObject(parent)
    , m_index(index)
    , m_histogram(histogram)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TimeFeed::apply);
    connect(&m_histogram, &TimeHistogram::periodEdited, this, &TimeFeed::want);
    connect(&m_index, &IndexService::facetsChanged, &m_histogram, &TimeHistogram::setFacets);
    connect(&m_index, &IndexService::filterChanged, this, [this](const TicketFilter& filter) {
        if (!m_wanted) // else the hand is already further
            m_histogram.setPeriod(m_held.value_or(TimePeriod {filter.from, filter.to}));
    });
    connect(&m_index, &IndexService::selectionChanged, this, [this] {
        if (m_pause.isActive())
            m_pause.start(kBreathMs);
    });
    m_histogram.setFacets(m_index.facets());
    m_histogram.setPeriod({m_index.filter().from, m_index.filter().to});
}

void TimeFeed::hold(std::optional<TimePeriod> period)
{
    m_held = period;
    if (!m_wanted)
        m_histogram.setPeriod(m_held.value_or(TimePeriod {m_index.filter().from, m_index.filter().to}));
}

void TimeFeed::want(const TimePeriod& period)
{
    m_wanted = period;
    if (!m_pause.isActive())
        apply();
}

void TimeFeed::apply()
{
    if (!m_wanted)
        return;
    TicketFilter filter = m_index.filter();
    filter.from = m_wanted->from;
    filter.to = m_wanted->to;
    m_wanted.reset();
    m_pause.start(kLongestWaitMs);
    m_index.setFilter(filter);
}

} // namespace JakOps

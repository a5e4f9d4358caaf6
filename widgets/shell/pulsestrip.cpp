// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pulsestrip.h"

#include "index/facets.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/shell/pulseitem.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QWheelEvent>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 40;

// The statuses that work is done in; the others are behind it and in the filter's list.
constexpr std::array kShown {TicketStatus::Waiting, TicketStatus::Coordinating, TicketStatus::Dispositioned,
    TicketStatus::InProgress, TicketStatus::AwaitingValidation, TicketStatus::FollowUpRejected, TicketStatus::Done};

QFrame* divider(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("hairline", true);
    line->setFixedSize(1, 20);
    return line;
}

} // namespace

PulseStrip::PulseStrip(const Clock& clock, const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_clock(clock)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFixedHeight(kHeight);
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(Metric::kGap, 0, Metric::kGap, 0);
    row->setSpacing(Metric::kInside);
    m_today = addItem(row);
    row->addWidget(divider(content));
    m_open = addItem(row);
    row->addWidget(divider(content));
    m_overdue = addItem(row);
    row->addWidget(divider(content));
    for (const TicketStatus status : kShown) {
        PulseItem* item = addItem(row);
        item->setStatus(status);
        m_status[size_t(status)] = item;
        connect(item, &QAbstractButton::clicked, this, [this, status] { toggleStatus(status); });
    }
    row->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);

    connect(m_today, &QAbstractButton::clicked, this, [this](bool on) {
        TicketFilter filter = m_filter;
        filter.from = on ? wibDayStartMs(m_clock.nowMs()) : 0;
        filter.to = 0;
        Q_EMIT filterEdited(filter);
    });
    connect(m_open, &QAbstractButton::clicked, this, [this](bool on) {
        TicketFilter filter = m_filter;
        filter.statuses = on ? TicketFilter::openStatuses() : quint16(0);
        Q_EMIT filterEdited(filter);
    });
    connect(m_overdue, &QAbstractButton::clicked, this, [this](bool on) {
        TicketFilter filter = m_filter;
        filter.overdue = on;
        Q_EMIT filterEdited(filter);
    });
    retranslate();
}

PulseItem* PulseStrip::addItem(QHBoxLayout* row)
{
    auto* item = new PulseItem(m_theme, row->parentWidget());
    row->addWidget(item);
    return item;
}

QSize PulseStrip::sizeHint() const
{
    return {640, kHeight};
}

void PulseStrip::toggleStatus(TicketStatus status)
{
    TicketFilter filter = m_filter;
    const quint16 only = TicketFilter::bit(status);
    filter.statuses = filter.statuses == only ? quint16(0) : only;
    Q_EMIT filterEdited(filter);
}

void PulseStrip::setFilter(const TicketFilter& filter)
{
    m_filter = filter;
    showActive();
}

void PulseStrip::showActive()
{
    m_today->setChecked(m_filter.from != 0 && m_filter.from == wibDayStartMs(m_clock.nowMs()) && m_filter.to == 0);
    m_open->setChecked(m_filter.statuses == TicketFilter::openStatuses());
    m_overdue->setChecked(m_filter.overdue);
    for (const TicketStatus status : kShown)
        m_status[size_t(status)]->setChecked(m_filter.statuses == TicketFilter::bit(status));
}

void PulseStrip::setFacets(const std::shared_ptr<const Facets>& facets)
{
    m_facets = facets;
    showFigures();
}

void PulseStrip::showFigures()
{
    if (!m_facets) {
        for (PulseItem* item : {m_today, m_open, m_overdue})
            item->setFigure(u"\u2013"_s);
        for (const TicketStatus status : kShown)
            m_status[size_t(status)]->setFigure(u"\u2013"_s);
        return;
    }
    const DayHistogram& days = m_facets->days();
    const auto countOn = [&days](qint64 day) -> qint64 {
        const qint64 at = day - days.firstDay;
        return at >= 0 && at < qint64(days.counts.size()) ? days.counts[size_t(at)] : 0;
    };
    const qint64 today = DayHistogram::dayOf(m_clock.nowMs());
    m_today->setFigure(
        Format::number(countOn(today)), tr("yesterday %1").arg(Format::number(countOn(today - 1))));
    qint64 open = 0;
    for (const TicketStatus status : kAllStatuses) {
        if (isOpen(status))
            open += m_facets->status(status);
    }
    m_open->setFigure(Format::number(open));
    m_overdue->setFigure(Format::number(m_facets->overdue()));
    m_overdue->setAlarming(m_facets->overdue() > 0);
    for (const TicketStatus status : kShown)
        m_status[size_t(status)]->setFigure(Format::number(m_facets->status(status)));
}

void PulseStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    horizontalScrollBar()->setValue(
        horizontalScrollBar()->value() - (std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y()) / 2);
    event->accept();
}

void PulseStrip::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (QWidget* focused = focusWidget())
        ensureWidgetVisible(focused);
}

void PulseStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void PulseStrip::retranslate()
{
    m_today->setText(tr("New today"));
    m_open->setText(tr("Open"));
    m_overdue->setText(tr("Overdue"));
    for (const TicketStatus status : kShown) {
        m_status[size_t(status)]->setText(Words::status(status));
        m_status[size_t(status)]->setToolTip(tr("Show only: %1").arg(Words::status(status)));
    }
    m_today->setToolTip(tr("Show only the reports of today"));
    m_open->setToolTip(tr("Show only reports that are not closed"));
    m_overdue->setToolTip(tr("Show only reports whose present stage is past its time"));
    showFigures();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pulsestrip.h"

#include "base/textguard.h"
#include "domain/foodboard.h"
#include "index/facets.h"
#include "widgets/common/airwords.h"
#include "widgets/common/citylook.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
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

// A long name from outside cannot push the other figures away.
QString shortName(const QString& name)
{
    constexpr qsizetype most = 20;
    const QString line = guardLine(name, 80);
    return line.size() > most ? line.first(most - 1).trimmed() + u'…' : line;
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
    m_flood = addCityItem(row, u"pulse_flood"_s, PageId::Flood);
    m_air = addCityItem(row, u"pulse_air"_s, PageId::Air);
    m_food = addCityItem(row, u"pulse_food"_s, PageId::Food);
    m_cityEnd = divider(content);
    row->addWidget(m_cityEnd);
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

PulseItem* PulseStrip::addCityItem(QHBoxLayout* row, const QString& name, PageId page)
{
    PulseItem* const item = addItem(row);
    item->setObjectName(name);
    item->setCheckable(false); // it leads to a page, it filters nothing
    connect(item, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
    return item;
}

void PulseStrip::setCity(const CityPulse& pulse)
{
    if (pulse == m_city)
        return;
    m_city = pulse;
    showCity();
}

void PulseStrip::showCity()
{
    m_flood->setVisible(m_city.flood.has_value());
    m_air->setVisible(m_city.air.has_value());
    m_food->setVisible(m_city.food.has_value());
    m_cityEnd->setVisible(m_city.flood || m_city.air || m_city.food);
    if (m_city.flood) {
        const CityPulse::Flood& flood = *m_city.flood;
        const bool normal = flood.siaga == Siaga::Normal;
        m_flood->setText(tr("Highest alert"));
        m_flood->setChip(QString::number(int(flood.siaga)), CityLook::siaga(flood.siaga));
        m_flood->setFigure(normal ? CityLook::siagaName(flood.siaga) : shortName(flood.post),
            normal            ? QString()
                : flood.isRising  ? tr("rising")
                : flood.isFalling ? tr("falling")
                                  : QString());
        m_flood->setAlarming(flood.siaga == Siaga::One || flood.siaga == Siaga::Two);
        m_flood->setToolTip(plainToolTip(normal ? tr("Every post is normal. Measured %1.").arg(Format::clock(flood.measuredAt))
                                                : tr("%1: %2, measured %3. Posts at Siaga 3 or worse: %4.")
                                                      .arg(guardLine(flood.post, 80), CityLook::siagaName(flood.siaga),
                                                          Format::clock(flood.measuredAt), Format::number(flood.troubled))));
    }
    if (m_city.air) {
        const CityPulse::Air& air = *m_city.air;
        m_air->setText(tr("ISPU"));
        m_air->setChip({}, ispuFill(air.category));
        m_air->setFigure(AirWords::index(air.index), AirWords::category(air.category));
        m_air->setToolTip(plainToolTip(
            tr("The worst station: %1, measured %2.").arg(guardLine(air.station, 80), Format::clock(air.measuredAt))));
    }
    if (m_city.food) {
        const CityPulse::Food& food = *m_city.food;
        const bool jumped = !food.commodity.isEmpty();
        m_food->setText(jumped ? shortName(food.commodity) : tr("Food"));
        m_food->setFigure(jumped ? u'+' + Format::percent(food.change * 100.0) : Format::number(0), jumped ? QString() : tr("jumps"));
        m_food->setToolTip(plainToolTip(jumped ? tr("%1 rose most within a week. Prices that jumped: %2.")
                                                     .arg(guardLine(food.commodity, 80), Format::number(food.jumps))
                                               : tr("No price rose by %1 or more within a week.").arg(Format::percent(kPriceJump * 100.0))));
    }
    for (PulseItem* const item : {m_flood, m_air, m_food})
        item->setAccessibleName(item->toolTip());
    fit();
}

// In full where there is room; else without yesterday; else the statuses by letter and number; else without any remark. What is still
// too wide is scrolled.
void PulseStrip::fit()
{
    const auto brief = [this](bool noYesterday, bool noText, bool noRemark) {
        for (PulseItem* const item : widget()->findChildren<PulseItem*>(Qt::FindDirectChildrenOnly))
            item->setBrief(noText, noRemark || (noYesterday && item == m_today));
        // The layout may not have heard of it yet.
        int width = 2 * Metric::kGap;
        const QLayout& row = *widget()->layout();
        for (int i = 0; i < row.count(); ++i) {
            if (const QWidget* const one = row.itemAt(i)->widget(); one && !one->isHidden())
                width += one->sizeHint().expandedTo(one->minimumSize()).width() + row.spacing();
        }
        return width <= viewport()->width();
    };
    (void)(brief(false, false, false) || brief(true, false, false) || brief(true, true, false) || brief(true, true, true));
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
    fit();
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
    fit();
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
    showCity();
    showFigures();
}

} // namespace JakOps

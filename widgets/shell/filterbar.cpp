// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/filterbar.h"

#include "index/facets.h"
#include "widgets/common/figurewords.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/shell/checklistpopup.h"
#include "widgets/shell/filterbutton.h"
#include "widgets/shell/periodpopup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

FilterBar::FilterBar(const CityFacts& facts, const Clock& clock, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_clock(clock)
    , m_theme(theme)
    , m_period(new FilterButton(FilterButton::Kind::List, theme, this))
    , m_periodPopup(new PeriodPopup(clock, this))
    , m_overdue(new FilterButton(FilterButton::Kind::Switch, theme, this))
    , m_mine(new FilterButton(FilterButton::Kind::Switch, theme, this))
    , m_picked(new FilterButton(FilterButton::Kind::Switch, theme, this))
    , m_clear(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kPanel, Metric::kInside);
    row->setSpacing(Metric::kGap);
    addList(Status, false, false);
    addList(Category, true, true);
    addList(Area, true, false);
    addList(Agency, true, true);
    addList(Channel, false, true);
    for (const List& list : m_lists)
        row->addWidget(list.button);
    row->addWidget(m_period);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_overdue);
    row->addWidget(m_mine);
    row->addWidget(m_picked);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_clear->setFlat(true);
    m_clear->setIcon(Icons::icon(u"edit-clear-all"_s));

    connect(m_period, &QAbstractButton::clicked, this, [this] { m_periodPopup->openUnder(m_period); });
    connect(m_periodPopup, &PeriodPopup::periodChosen, this, [this](const Period& period) {
        TicketFilter filter = m_filter;
        filter.from = period.from;
        filter.to = period.to;
        edit(filter);
    });
    connect(m_overdue, &QAbstractButton::clicked, this, [this](bool on) {
        TicketFilter filter = m_filter;
        filter.overdue = on;
        edit(filter);
    });
    connect(m_mine, &QAbstractButton::clicked, this, [this](bool on) {
        TicketFilter filter = m_filter;
        filter.mine = on;
        edit(filter);
    });
    connect(m_picked, &QAbstractButton::clicked, this, [this] {
        TicketFilter filter = m_filter;
        filter.picked.reset();
        edit(filter);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { edit({}); });
    retranslate();
}

void FilterBar::addList(Part part, bool searchable, bool byCount)
{
    List& list = m_lists[part];
    list.button = new FilterButton(FilterButton::Kind::List, m_theme, this);
    list.popup = new CheckListPopup(m_theme, searchable, this);
    list.popup->setSortedByCount(byCount);
    connect(list.button, &QAbstractButton::clicked, this,
        [this, part] { m_lists[part].popup->openUnder(m_lists[part].button); });
    connect(list.popup, &CheckListPopup::chosenChanged, this,
        [this, part](const QStringList& codes) { take(part, codes); });
}

QList<CheckNode> FilterBar::nodesOf(Part part) const
{
    QList<CheckNode> nodes;
    switch (part) {
    case Status:
        for (const TicketStatus status : kAllStatuses)
            nodes << CheckNode {statusCode(status), Words::status(status), {}};
        break;
    case Category:
        for (const JakOps::Category& category : m_facts.categories())
            nodes << CheckNode {category.code, category.name, {}};
        break;
    case Area:
        for (const AreaLevel level : {AreaLevel::City, AreaLevel::District, AreaLevel::Village}) {
            for (const JakOps::Area& area : m_facts.areas()) {
                if (area.level == level)
                    nodes << CheckNode {area.code, area.name, parentAreaCode(area.code)};
            }
        }
        nodes << CheckNode {QString(TicketFilter::kOutsideJakarta), tr("Outside Jakarta"), {}};
        nodes << CheckNode {QString(TicketFilter::kNoPlace), tr("No place"), {}};
        break;
    case Agency:
        for (const JakOps::Agency& agency : m_facts.agencies())
            nodes << CheckNode {agency.code, agency.name, {}};
        break;
    case Channel:
        for (const JakOps::Channel& channel : m_facts.channels())
            nodes << CheckNode {channel.code, channel.name, {}};
        break;
    case PartCount: break;
    }
    return nodes;
}

QString FilterBar::titleOf(Part part) const
{
    switch (part) {
    case Status: return tr("Status");
    case Category: return tr("Category");
    case Area: return tr("Area");
    case Agency: return tr("Agency");
    case Channel: return tr("Channel");
    case PartCount: break;
    }
    return {};
}

QStringList FilterBar::chosenOf(Part part) const
{
    QStringList codes;
    switch (part) {
    case Status:
        for (const TicketStatus status : kAllStatuses) {
            if (m_filter.statuses & TicketFilter::bit(status))
                codes << statusCode(status);
        }
        return codes;
    case Category: return m_filter.categories;
    case Area: return m_filter.areas;
    case Agency: return m_filter.agencies;
    case Channel: return m_filter.channels;
    case PartCount: break;
    }
    return codes;
}

void FilterBar::take(Part part, const QStringList& codes)
{
    TicketFilter filter = m_filter;
    switch (part) {
    case Status:
        filter.statuses = 0;
        for (const QString& code : codes) {
            if (const auto status = statusFromCode(code))
                filter.statuses = quint16(filter.statuses | TicketFilter::bit(*status));
        }
        break;
    case Category: filter.categories = codes; break;
    case Area: filter.areas = codes; break;
    case Agency: filter.agencies = codes; break;
    case Channel: filter.channels = codes; break;
    case PartCount: break;
    }
    edit(filter);
}

void FilterBar::edit(const TicketFilter& filter)
{
    setFilter(filter);
    Q_EMIT filterEdited(m_filter);
}

void FilterBar::setFilter(const TicketFilter& filter)
{
    m_filter = filter;
    for (int part = 0; part < PartCount; ++part)
        m_lists[size_t(part)].popup->setChosen(chosenOf(Part(part)));
    m_periodPopup->setPeriod(Period::fromLimits(filter.from, filter.to, m_clock.nowMs()));
    m_overdue->setChecked(filter.overdue);
    m_mine->setChecked(filter.mine);
    m_picked->setVisible(filter.picked != nullptr);
    m_picked->setChecked(filter.picked != nullptr);
    showButtons();
}

void FilterBar::setFacets(const std::shared_ptr<const Facets>& facets)
{
    m_counts = facets;
    for (int part = 0; part < PartCount; ++part)
        showCounts(Part(part));
    m_overdue->setCount(facets->overdue());
    m_mine->setCount(facets->mine());
}

void FilterBar::showCounts(Part part)
{
    if (!m_counts)
        return;
    QHash<QString, qint64> counts;
    switch (part) {
    case Status:
        for (const TicketStatus status : kAllStatuses)
            counts.insert(statusCode(status), m_counts->status(status));
        break;
    case Category: counts = m_counts->categories(); break;
    case Area:
        counts = m_counts->areas();
        counts.insert(QString(TicketFilter::kOutsideJakarta), m_counts->outsideJakarta());
        counts.insert(QString(TicketFilter::kNoPlace), m_counts->withoutPlace());
        break;
    case Agency: counts = m_counts->agencies(); break;
    case Channel: counts = m_counts->channels(); break;
    case PartCount: break;
    }
    m_lists[part].popup->setCounts(counts);
}

void FilterBar::showButtons()
{
    for (int i = 0; i < PartCount; ++i) {
        const List& list = m_lists[size_t(i)];
        const QStringList chosen = chosenOf(Part(i));
        const QString title = titleOf(Part(i));
        if (chosen.isEmpty())
            list.button->setText(title);
        else if (Part(i) == Status && m_filter.statuses == TicketFilter::openStatuses())
            list.button->setText(tr("Status: open"));
        else if (chosen.size() == 1)
            //: a filter and its one value, such as "Status: Done"
            list.button->setText(tr("%1: %2").arg(title, list.popup->tree().label(chosen.first())));
        else
            //: a filter and how many values are chosen, such as "Status (3)"
            list.button->setText(tr("%1 (%2)").arg(title).arg(chosen.size()));
        list.button->setActive(!chosen.isEmpty());
        list.button->setAccessibleName(tr("Filter by %1").arg(list.button->text()));
        list.button->updateGeometry();
    }
    const Period period = Period::fromLimits(m_filter.from, m_filter.to, m_clock.nowMs());
    m_period->setText(period.preset == PeriodPreset::Any ? tr("Period") : period.label());
    m_period->setActive(period.preset != PeriodPreset::Any);
    m_period->setAccessibleName(tr("Filter by %1").arg(m_period->text()));
    m_period->updateGeometry();
    m_picked->setAccessibleName(tr("Reports behind a figure"));
    if (m_filter.picked) {
        const auto number = figureFromCode(m_filter.picked->what);
        //: the reports behind a number of the page "Performance"
        m_picked->setText(tr("Figure: %1").arg(number ? FigureWords::behind(*number) : m_filter.picked->what));
        m_picked->setCount(m_filter.picked->keys.count());
        m_picked->setToolTip(tr("The reports this number counted. Click to show all again"));
        m_picked->setAccessibleName(m_picked->text());
        m_picked->updateGeometry();
    }
    const int active = m_filter.activeParts();
    m_clear->setVisible(active > 0);
    m_clear->setText(tr("%n active: clear", nullptr, active));
}

void FilterBar::openFirst()
{
    m_lists[Status].button->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    for (int part = 0; part < PartCount; ++part) {
        m_lists[size_t(part)].popup->setNodes(nodesOf(Part(part)));
        showCounts(Part(part));
    }
    m_overdue->setText(tr("Overdue"));
    m_overdue->setToolTip(tr("Only reports whose present stage is past its time"));
    m_mine->setText(tr("Mine"));
    m_mine->setToolTip(tr("Only reports assigned to me, at my agency or in my area"));
    m_clear->setToolTip(tr("Show all reports again"));
    setFilter(m_filter);
}

} // namespace JakOps

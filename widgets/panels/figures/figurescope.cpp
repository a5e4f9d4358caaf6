// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/figurescope.h"

#include "domain/month.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMonths = 24; // offered by name
constexpr auto kThisMonth = "this_month"_L1;
constexpr auto kLastMonth = "last_month"_L1;
constexpr auto kThisYear = "this_year"_L1;
constexpr auto kYear = "year"_L1;
constexpr auto kAll = "all"_L1;

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

FigureScope::FigureScope(const CityFacts& facts, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_clock(clock)
    , m_period(new QComboBox(this))
    , m_area(new ChoiceBox(this))
    , m_agency(new ChoiceBox(this))
    , m_category(new ChoiceBox(this))
    , m_channel(new ChoiceBox(this))
    , m_clear(new QPushButton(this))
{
    m_period->setObjectName(u"period"_s);
    m_period->setMaxVisibleItems(30);
    m_area->setObjectName(u"area"_s);
    m_agency->setObjectName(u"agency"_s);
    m_category->setObjectName(u"category"_s);
    m_channel->setObjectName(u"channel"_s);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Metric::kGap);
    row->addWidget(m_period);
    for (ChoiceBox* const box : {m_area, m_agency, m_category, m_channel}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        row->addWidget(box, box == m_agency ? 3 : 2);
        connect(box, &ChoiceBox::codeChanged, this, [this, box] {
            if (!box->isUnclear())
                Q_EMIT changed();
        });
    }
    m_clear->setFlat(true);
    m_clear->setIcon(Icons::icon(u"edit-clear-all"_s));
    row->addWidget(m_clear);
    connect(m_period, &QComboBox::activated, this, &FigureScope::changed);
    connect(m_clear, &QPushButton::clicked, this, &FigureScope::clear);
    retranslate();
    setFocusProxy(m_period);
}

FigureScope::Span FigureScope::span() const
{
    const QString code = m_period->currentData().toString();
    const QDate today = toWib(m_clock.nowMs()).date();
    const QDate month = firstOfMonth(today);
    if (code == kAll)
        return {};
    if (code == kThisMonth)
        return {wibStartOf(month), 0};
    if (code == kLastMonth)
        return {wibStartOf(month.addMonths(-1)), wibStartOf(month)};
    if (code == kThisYear)
        return {wibStartOf(QDate(today.year(), 1, 1)), 0};
    if (code == kYear)
        return {wibStartOf(month.addMonths(-11)), 0};
    const auto first = monthFromCode(code);
    return first ? Span{monthSpan(*first).from, monthSpan(*first).to} : Span{};
}

TicketFilter FigureScope::scope() const
{
    TicketFilter filter;
    const Span period = span();
    filter.from = period.from;
    filter.to = period.to;
    const auto one = [](const ChoiceBox& box) { return box.code().isEmpty() ? QStringList() : QStringList{box.code()}; };
    filter.areas = one(*m_area);
    filter.agencies = one(*m_agency);
    filter.categories = one(*m_category);
    filter.channels = one(*m_channel);
    return filter;
}

QString FigureScope::periodText() const
{
    const Span period = span();
    if (period.from == 0)
        return tr("all years");
    const qint64 last = period.to != 0 ? period.to - 1 : m_clock.nowMs();
    return u"%1 \u2013 %2"_s.arg(Format::date(period.from), Format::date(last));
}

void FigureScope::choosePeriod(const QString& code)
{
    const int at = m_period->findData(code);
    if (at < 0 || at == m_period->currentIndex())
        return;
    m_period->setCurrentIndex(at);
    Q_EMIT changed();
}

void FigureScope::fillPeriods()
{
    const QSignalBlocker blocked(m_period);
    const QVariant chosen = m_period->currentData();
    m_period->clear();
    m_period->addItem(tr("This month"), QString(kThisMonth));
    m_period->addItem(tr("Last month"), QString(kLastMonth));
    m_period->addItem(tr("This year"), QString(kThisYear));
    m_period->addItem(tr("Last 12 months"), QString(kYear));
    m_period->addItem(tr("All years"), QString(kAll));
    m_period->insertSeparator(m_period->count());
    const QDate month = firstOfMonth(toWib(m_clock.nowMs()).date());
    for (int back = 0; back < kMonths; ++back) {
        const QString code = month.addMonths(-back).toString(u"yyyy-MM"_s);
        m_period->addItem(FigureWords::month(code), code);
    }
    const int at = m_period->findData(chosen.isValid() ? chosen : QVariant(QString(kYear)));
    m_period->setCurrentIndex(std::max(0, at));
}

void FigureScope::clear()
{
    for (ChoiceBox* const box : {m_area, m_agency, m_category, m_channel}) {
        const QSignalBlocker blocked(box);
        box->setCode({});
        box->setEditText({});
    }
    Q_EMIT changed();
}

void FigureScope::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FigureScope::retranslate()
{
    fillPeriods();
    m_period->setAccessibleName(tr("Period"));
    QList<Choice> areas;
    for (const AreaLevel level : {AreaLevel::City, AreaLevel::District, AreaLevel::Village}) {
        for (const Area& area : m_facts.areas()) {
            if (area.level == level)
                areas << Choice{area.code, Words::areaTitle(area)};
        }
    }
    QList<Choice> agencies, categories, channels;
    for (const Agency& agency : m_facts.agencies())
        agencies << Choice{agency.code, agency.name};
    for (const Category& category : m_facts.categories())
        categories << Choice{category.code, category.name};
    for (const Channel& channel : m_facts.channels())
        channels << Choice{channel.code, channel.name};
    const std::tuple<ChoiceBox*, QList<Choice>, QString, QString> boxes[]{
        {m_area, areas, tr("All of Jakarta"), tr("Area")}, {m_agency, agencies, tr("All agencies"), tr("Agency")},
        {m_category, categories, tr("All categories"), tr("Category")},
        {m_channel, channels, tr("All channels"), tr("Channel")}};
    for (const auto& [box, choices, all, name] : boxes) {
        const QSignalBlocker blocked(box);
        box->setChoices(choices);
        box->setPlaceholder(all);
        box->setAccessibleName(name);
    }
    m_clear->setText(tr("Whole city"));
    m_clear->setToolTip(tr("Figures of the whole city again, with the same period"));
}

} // namespace JakOps

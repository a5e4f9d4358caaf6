// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/weatherhead.h"

#include "domain/cityfacts.h"
#include "domain/weatherboard.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/panels/weather/weatherwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

WeatherHead::WeatherHead(const CityFacts& facts, QWidget* parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_title(new PlainLabel(this))
    , m_areaName(new PlainLabel(this))
    , m_area(new ChoiceBox(this))
    , m_follow(new QCheckBox(this))
    , m_moment(new PlainLabel(this))
    , m_outlook(new PlainLabel(this))
    , m_credit(new PlainLabel(this))
{
    m_title->setTitle(true);
    m_areaName->setSecondary(true);
    m_area->setObjectName(u"weatherArea"_s);
    m_area->setMinimumWidth(260);
    m_follow->setObjectName(u"weatherFollow"_s);
    m_follow->setChecked(true);
    m_moment->setProperty("warning", true);
    m_moment->setObjectName(u"weatherMoment"_s);
    m_outlook->setTitle(true);
    m_outlook->setObjectName(u"weatherOutlook"_s);
    m_outlook->setElide(Qt::ElideRight);
    m_credit->setSecondary(true);
    m_credit->setObjectName(u"weatherCredit"_s);
    m_credit->setElide(Qt::ElideRight);

    auto* row = new QHBoxLayout;
    row->setSpacing(Metric::kGroup);
    row->addWidget(m_title);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_areaName);
    row->addWidget(m_area);
    row->addWidget(m_follow);
    row->addStretch(1);
    row->addWidget(m_moment);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addLayout(row);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_outlook);
    column->addWidget(m_credit);

    connect(m_area, &ChoiceBox::codeChanged, this, [this] {
        if (!m_showing && !m_area->code().isEmpty())
            Q_EMIT areaChosen(m_area->code());
    });
    connect(m_follow, &QCheckBox::clicked, this, &WeatherHead::followingChanged);
    setFocusProxy(m_area);
    setAreas({});
    retranslate();
}

QString WeatherHead::placeName(const QString& code) const
{
    const Area* const area = m_facts.area(code);
    if (!area)
        return code;
    const Area* const district = m_facts.area(parentAreaCode(code));
    //: a kelurahan and its kecamatan
    return district ? tr("%1, %2").arg(area->name, district->name) : area->name;
}

void WeatherHead::setAreas(const QStringList& withForecast)
{
    if (m_area->count() > 0 && withForecast == m_areas)
        return;
    m_areas = withForecast;
    QList<Choice> known, others;
    for (const Area& area : m_facts.areas()) {
        if (area.level == AreaLevel::Village)
            (m_areas.contains(area.code) ? known : others) += Choice {area.code, placeName(area.code)};
    }
    std::ranges::sort(known, {}, &Choice::name);
    std::ranges::sort(others, {}, &Choice::name);
    m_showing = true;
    m_area->setChoices(known + others);
    m_showing = false;
}

void WeatherHead::showArea(const QString& code)
{
    if (m_area->code() == code)
        return;
    m_showing = true;
    m_area->setCode(code, code);
    m_showing = false;
}

bool WeatherHead::isFollowing() const
{
    return m_follow->isChecked();
}

void WeatherHead::setFollowing(bool on)
{
    m_follow->setChecked(on);
}

void WeatherHead::showBoard(const WeatherBoard& board, bool live)
{
    const QString place = placeName(board.area);
    m_outlook->setText(board.days.isEmpty() ? tr("No forecast for %1").arg(place.isEmpty() ? u"\u2013"_s : place)
                                            : WeatherWords::outlook(board, place));
    QStringList credit;
    for (const QString& source : board.sources()) {
        const SourceCredit one = creditOf(m_credits, source);
        credit += one.demo ? tr("Sample data, not by BMKG") : tr("Source: %1").arg(one.name);
    }
    if (board.issuedAt > 0)
        credit += tr("forecast made %1 (%2)").arg(Format::dateTime(board.issuedAt), Format::ago(board.issuedAt, board.at));
    else if (board.receivedAt > 0)
        credit += tr("forecast received %1 (%2)").arg(Format::dateTime(board.receivedAt), Format::ago(board.receivedAt, board.at));
    if (board.freshness == Freshness::Stale && board.receivedAt > 0)
        credit += tr("out of date");
    m_credit->setText(credit.join(u" · "_s));
    m_moment->setText(live ? QString() : tr("As of %1").arg(Format::dateTime(board.at)));
    m_moment->setVisible(!live);
}

void WeatherHead::retranslate()
{
    m_title->setText(tr("Weather"));
    m_areaName->setText(tr("Kelurahan"));
    m_area->setAccessibleName(m_areaName->text());
    m_area->setPlaceholder(tr("Type a kelurahan or kecamatan"));
    m_follow->setText(tr("Follow the report that is chosen"));
}

} // namespace JakOps

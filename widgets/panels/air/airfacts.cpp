// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airfacts.h"

#include "widgets/common/airwords.h"
#include "widgets/common/factlist.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/air/airchip.h"
#include "widgets/panels/air/airpollutants.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AirFacts::AirFacts(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = new QWidget(this);
    m_chip = new AirChip(theme, content);
    m_chip->setLarge(true);
    m_category = new PlainLabel(content);
    m_category->setTitle(true);
    m_category->setWordWrap(true);
    m_state = new PlainLabel(content);
    m_state->setSecondary(true);
    m_state->setWordWrap(true);
    m_advice = new WrapText(content);
    m_pollutantsTitle = new SectionHeader({}, content);
    m_pollutants = new AirPollutants(theme, content);
    m_sourceTitle = new SectionHeader({}, content);
    m_facts = new FactList(content);
    m_map = new QPushButton(content);
    m_map->setIcon(Icons::icon(u"mark-location"_s));

    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_category);
    words->addWidget(m_state);
    auto* const head = new QHBoxLayout;
    head->setSpacing(Metric::kGroup);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(Metric::kGroup, Metric::kGroup, Metric::kGroup, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    column->addLayout(head);
    column->addWidget(m_advice);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_pollutantsTitle);
    column->addWidget(m_pollutants);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_sourceTitle);
    column->addWidget(m_facts);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_map);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_map, &QPushButton::clicked, this, &AirFacts::mapRequested);
    showFacts();
}

void AirFacts::setStation(const AirStation& station, const SourceCredit& credit, qint64 at)
{
    m_station = station;
    m_credit = credit;
    m_at = at;
    showFacts();
}

void AirFacts::showFacts()
{
    const bool stale = m_station.index && !m_station.counts();
    m_chip->setIndex(m_station.index, stale);
    m_category->setText(AirWords::category(m_station.category));
    const QString critical = AirWords::pollutant(m_station.critical);
    m_state->setText(critical.isEmpty() ? QString() : tr("Critical pollutant: %1").arg(critical));
    m_state->setVisible(!critical.isEmpty());
    m_advice->setText(stale ? tr("Too old to speak for now.") : AirWords::advice(m_station.category));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_chip->setAccessibleName(m_station.index
            ? tr("ISPU %1, %2").arg(AirWords::index(*m_station.index), m_category->text())
            : m_category->text());
    m_pollutantsTitle->setTitle(tr("Pollutants"));
    m_pollutants->setPollutants(m_station.pollutants, m_station.critical, stale);
    m_pollutantsTitle->setVisible(!m_station.pollutants.isEmpty());
    m_sourceTitle->setTitle(tr("Source and age"));
    m_facts->setFacts(facts());
    m_map->setText(tr("Show on the map"));
    m_map->setEnabled(m_station.station.station.point.has_value());
    m_map->setToolTip(m_map->isEnabled() ? QString() : tr("The source gives no place for this station."));
}

QList<Fact> AirFacts::facts() const
{
    const Station& station = m_station.station.station;
    QList<Fact> all;
    switch (m_station.origin) {
    case IndexOrigin::Published:
        all += Fact{tr("Index"), tr("published")};
        break;
    case IndexOrigin::Computed:
        all += Fact{tr("Index"), tr("computed by JakOps from the mean of 24 hours")};
        break;
    case IndexOrigin::None:
        break;
    }
    if (m_station.measuredAt != 0) {
        all += Fact{tr("Measured"),
            m_station.isDaily ? tr("%1, whole day").arg(Format::date(m_station.measuredAt))
                              : Format::dateTime(m_station.measuredAt)};
        QString age = Format::ago(m_station.measuredAt, m_at);
        if (m_station.freshness == Freshness::Late)
            age = tr("%1, late").arg(age);
        else if (m_station.freshness == Freshness::Stale)
            age = tr("%1, too old").arg(age);
        all += Fact{tr("Age"), age};
        if (m_station.receivedAt > 0)
            all += Fact{tr("Received"), Format::dateTime(m_station.receivedAt)};
    } else {
        all += Fact{tr("Measured"), tr("nothing yet")};
    }
    all += Fact{tr("Source"), m_credit.demo ? tr("Demo data") : m_credit.name};
    if (!station.group.isEmpty())
        all += Fact{tr("Area"), station.group};
    if (!station.note.isEmpty())
        all += Fact{tr("Station"), station.note};
    if (!m_station.station.formerName.isEmpty())
        all += Fact{tr("Former name"), m_station.station.formerName};
    return all;
}

void AirFacts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showFacts();
    QScrollArea::changeEvent(event);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/factgrid.h"

#include "base/textguard.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/ticket/eventwords.h"
#include "widgets/common/wraptext.h"

#include <QGridLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

FactGrid::FactGrid(const CityFacts& facts, const EventWords& words, QWidget* parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_words(words)
{
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Metric::kGroup);
    grid->setVerticalSpacing(Metric::kInside);
    grid->setColumnStretch(1, 1);
    for (const QString& key :
        {u"category"_s, u"priority"_s, u"village"_s, u"agency"_s, u"assignee"_s, u"channel"_s, u"created"_s})
        addRow(*grid, key);
}

void FactGrid::addRow(QGridLayout& grid, const QString& key)
{
    const Row row{new PlainLabel(this), new WrapText(this)};
    row.name->setSecondary(true);
    row.value->setObjectName(u"fact_"_s + key);
    grid.addWidget(row.name, int(m_rows.size()), 0, Qt::AlignTop | Qt::AlignLeft);
    grid.addWidget(row.value, int(m_rows.size()), 1);
    m_rows.insert(key, row);
}

void FactGrid::setTicket(const TicketDetail& detail, qint64 now)
{
    const Ticket& ticket = detail.ticket;
    const QString none = tr("\u2013");
    const auto named = [&none](const QString& name) { return name.isEmpty() ? none : guardLine(name); };
    QString village = detail.villageName;
    if (village.isEmpty() && !ticket.area.isEmpty())
        village = m_facts.areaName(ticket.area);
    const Area* const area = m_facts.area(ticket.village);
    const Area* const district = area ? m_facts.area(parentAreaCode(area->code)) : nullptr;
    if (district)
        village = tr("%1, %2").arg(village, district->name);

    tell(u"category"_s, tr("Category"), named(m_facts.categoryName(ticket.category)));
    tell(u"priority"_s, tr("Priority"), Words::priority(ticket.priority));
    tell(u"village"_s, tr("Kelurahan"), named(village));
    tell(u"agency"_s, tr("Agency"), named(m_facts.agencyName(ticket.agency)));
    tell(u"assignee"_s, tr("Officer"), named(m_words.officerName(ticket.assignee)));
    tell(u"channel"_s, tr("Channel"), named(m_facts.channelName(ticket.channel)));
    tell(u"created"_s, tr("Reported"),
        tr("%1 (%2)").arg(Format::dateTime(ticket.createdAt), Format::ago(ticket.createdAt, now)));
}

void FactGrid::tell(const QString& key, const QString& name, const QString& value)
{
    const Row row = m_rows.value(key);
    row.name->setText(name);
    row.value->setText(value);
    row.value->setAccessibleName(tr("%1: %2").arg(name, value));
}

} // namespace JakOps

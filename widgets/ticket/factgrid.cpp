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

#include <QGridLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

FactGrid::FactGrid(const CityFacts& facts, const EventWords& words, QWidget* parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_words(words)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Metric::kGroup);
    m_grid->setVerticalSpacing(Metric::kInside);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setTicket(const TicketDetail& detail, qint64 now)
{
    while (QLayoutItem* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
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

    addRow(tr("Category"), named(m_facts.categoryName(ticket.category)), u"category"_s);
    addRow(tr("Priority"), Words::priority(ticket.priority), u"priority"_s);
    addRow(tr("Kelurahan"), named(village), u"village"_s);
    addRow(tr("Agency"), named(m_facts.agencyName(ticket.agency)), u"agency"_s);
    addRow(tr("Officer"), named(m_words.officerName(ticket.assignee)), u"assignee"_s);
    addRow(tr("Channel"), named(m_facts.channelName(ticket.channel)), u"channel"_s);
    addRow(tr("Reported"), tr("%1 (%2)").arg(Format::dateTime(ticket.createdAt), Format::ago(ticket.createdAt, now)),
        u"created"_s);
}

void FactGrid::addRow(const QString& name, const QString& value, const QString& objectName)
{
    auto* const label = new PlainLabel(name, this);
    label->setSecondary(true);
    auto* const shown = new PlainLabel(value, this);
    shown->setObjectName(u"fact_"_s + objectName);
    shown->setWordWrap(true);
    shown->setMinimumWidth(1); // a very long word must not widen the panel
    shown->setAccessibleName(tr("%1: %2").arg(name, value));
    m_grid->addWidget(label, m_row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(shown, m_row, 1, Qt::AlignTop);
    ++m_row;
}

} // namespace JakOps

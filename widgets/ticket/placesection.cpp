// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/placesection.h"

#include "base/textguard.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/words.h"
#include "widgets/map/placemap.h"
#include "widgets/ticket/relocateform.h"
#include "widgets/common/wraptext.h"

#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMapHeight = 160;
}

PlaceSection::PlaceSection(Workspace& workspace, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_map(new PlaceMap(workspace, theme, this))
    , m_address(new WrapText(this))
    , m_place(new WrapText(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addWidget(m_map);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_address);
    column->addWidget(m_place);
    m_address->setObjectName(u"address"_s);
    m_map->setFixedHeight(kMapHeight);
    connect(m_map, &PlaceMap::clicked, this, &PlaceSection::mapClicked);
    m_place->setObjectName(u"place"_s);
    m_place->setInk(QPalette::PlaceholderText);
}

void PlaceSection::setTicket(const TicketDetail& detail)
{
    const Ticket& ticket = detail.ticket;
    m_address->setText(guardLine(ticket.address));
    m_address->setVisible(!ticket.address.isEmpty());
    m_map->setVisible(ticket.place.has_value());
    m_map->setPlace(ticket.place, ticket.accuracyMetres, ticket.status);
    if (!detail.visible.exactPlace) {
        m_place->setText(tr("The exact place is confidential."));
        return;
    }
    if (!ticket.place) {
        m_place->setText(tr("Without a place"));
        return;
    }
    QStringList parts;
    if (ticket.village.isEmpty())
        parts << tr("Outside Jakarta");
    parts << pointToWords(*ticket.place);
    //: how exact the place is
    parts << (ticket.accuracyMetres >= 0 ? tr("\u00B1 %1").arg(Format::distance(ticket.accuracyMetres))
                                         : tr("accuracy unknown"));
    m_place->setText(Words::joined(parts));
}

} // namespace JakOps

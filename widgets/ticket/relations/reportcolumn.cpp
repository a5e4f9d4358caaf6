// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/reportcolumn.h"

#include "base/textguard.h"
#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statuschip.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/factgrid.h"
#include "widgets/ticket/photostrip.h"
#include "widgets/ticket/readingtext.h"

#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ReportColumn::ReportColumn(
    const CityFacts& facts, const EventWords& words, PhotoCache& photos, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_role(new PlainLabel(this))
    , m_number(new PlainLabel(this))
    , m_chip(new StatusChip(this))
    , m_facts(new FactGrid(facts, words, this))
    , m_address(new WrapText(this))
    , m_text(new ReadingText(this))
    , m_photos(new PhotoStrip(photos, theme, this))
    , m_photosNote(new PlainLabel(this))
{
    m_role->setSecondary(true);
    m_number->setTitle(true);
    m_number->setElide(Qt::ElideRight);
    m_number->setObjectName(u"comparedNumber"_s);
    m_address->setInk(QPalette::PlaceholderText);
    m_text->setObjectName(u"comparedText"_s);
    m_photosNote->setSecondary(true);
    m_photosNote->setWordWrap(true);
    auto* const head = new QHBoxLayout;
    head->setSpacing(Metric::kGap);
    head->addWidget(m_number, 1);
    head->addWidget(m_chip);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_role);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_address);
    column->addWidget(m_text);
    column->addWidget(m_photos);
    column->addWidget(m_photosNote);
    column->addStretch(1);
    connect(m_photos, &PhotoStrip::opened, this, &ReportColumn::photoOpened);
}

void ReportColumn::setTicket(const TicketDetail& detail, const QString& role, qint64 now)
{
    const Ticket& ticket = detail.ticket;
    m_role->setText(role);
    m_number->setText(guardLine(ticket.number));
    m_chip->setStatus(ticket.status);
    m_facts->setTicket(detail, now);
    m_address->setText(guardText(ticket.address));
    m_address->setVisible(!ticket.address.isEmpty());
    const QString text = guardText(ticket.text);
    if (!detail.visible.text)
        m_text->setText(tr("The text of private reports is not shown to your role."));
    else
        m_text->setText(text.isEmpty() ? tr("The report has no text.") : text);
    m_text->setSecondary(!detail.visible.text || text.isEmpty());
    m_text->setAccessibleName(tr("Words of %1").arg(m_number->text()));
    m_photos->setPhotos(detail.visible.photos ? ticket.photos : QStringList());
    m_photos->setVisible(!m_photos->photos().isEmpty());
    m_photosNote->setText(detail.visible.photos ? tr("No photos") : tr("The photos of private reports are not shown to your role."));
    m_photosNote->setVisible(m_photos->photos().isEmpty());
}

} // namespace JakOps

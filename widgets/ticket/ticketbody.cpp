// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/ticketbody.h"

#include "base/textguard.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/surveywords.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/ticket/clocksection.h"
#include "widgets/ticket/factgrid.h"
#include "widgets/ticket/identityline.h"
#include "widgets/ticket/photostrip.h"
#include "widgets/ticket/placesection.h"
#include "widgets/ticket/readingtext.h"
#include "widgets/ticket/tickethints.h"
#include "widgets/ticket/relations/relationsection.h"
#include "widgets/ticket/timelineview.h"
#include "widgets/common/wraptext.h"

#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

TicketBody::TicketBody(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_hints(new TicketHints(parts.workspace, parts.routing, parts.theme, this))
    , m_facts(new FactGrid(parts.workspace.facts(), parts.words, this))
    , m_relations(new RelationSection(this))
    , m_clocksHeader(new SectionHeader({}, this))
    , m_clocks(new ClockSection(parts.workspace.facts(), this))
    , m_photosHeader(new SectionHeader({}, this))
    , m_photos(new PhotoStrip(parts.photos, parts.theme, this))
    , m_photosNote(new WrapText(this))
    , m_textHeader(new SectionHeader({}, this))
    , m_text(new ReadingText(this))
    , m_identity(new IdentityLine(parts.workspace, parts.theme, this))
    , m_surveyHeader(new SectionHeader({}, this))
    , m_survey(new ReadingText(this))
    , m_placeHeader(new SectionHeader({}, this))
    , m_place(new PlaceSection(parts.workspace, parts.theme, this))
    , m_historyHeader(new SectionHeader({}, this))
    , m_history(new TimelineView(parts.timeline, parts.words, parts.photos, parts.theme, this))
{
    m_photos->setObjectName(u"reportPhotos"_s);
    m_photosNote->setObjectName(u"photosNote"_s);
    m_photosNote->setInk(QPalette::PlaceholderText);
    m_text->setObjectName(u"reportText"_s);
    m_surveyHeader->setObjectName(u"surveyHeader"_s);
    m_survey->setObjectName(u"surveyWords"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", true);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_hints);
    column->addWidget(m_relations); // before the facts: two crews may be on their way
    column->addWidget(m_facts);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_clocksHeader);
    column->addWidget(m_clocks);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_photosHeader);
    column->addWidget(m_photos);
    column->addWidget(m_photosNote);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_textHeader);
    column->addWidget(m_text);
    column->addWidget(m_identity);
    column->addWidget(m_surveyHeader);
    column->addWidget(m_survey);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_placeHeader);
    column->addWidget(m_place);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_historyHeader);
    column->addWidget(m_history);
    column->addStretch(1);

    connect(m_photos, &PhotoStrip::opened, this, &TicketBody::photoOpened);
    connect(m_place, &PlaceSection::mapClicked, this, &TicketBody::mapClicked);
    connect(m_hints, &TicketHints::handOverRequested, this, &TicketBody::handOverRequested);
    connect(m_hints, &TicketHints::commandRequested, this, &TicketBody::commandRequested);
    connect(m_history, &TimelineView::photoOpened, this, &TicketBody::photoOpened);
}

void TicketBody::setNames()
{
    m_clocksHeader->setTitle(tr("Time limits"));
    m_photosHeader->setTitle(tr("Photos"));
    m_textHeader->setTitle(tr("Report"));
    m_surveyHeader->setTitle(SurveyWords::title());
    m_survey->setAccessibleName(SurveyWords::title());
    m_placeHeader->setTitle(tr("Place"));
    m_historyHeader->setTitle(tr("History"));
    m_history->setAccessibleName(tr("History"));
    m_text->setAccessibleName(tr("Report"));
}

void TicketBody::setTicket(const TicketDetail& detail, const Officer& officer, const QList<Officer>& officers, qint64 now)
{
    setNames();
    const Ticket& ticket = detail.ticket;
    m_hints->setTicket(detail, now);
    m_facts->setTicket(detail, now);
    m_relations->setTicket(detail, officer);
    m_clocks->setTicket(detail, now);
    m_clocksHeader->setVisible(!detail.clocks.isEmpty());

    m_photos->setPhotos(detail.visible.photos ? ticket.photos : ticket.publicPhotos);
    m_photos->setVisible(!m_photos->photos().isEmpty());
    const bool hidden = !detail.visible.photos && ticket.publicPhotos.isEmpty();
    m_photosNote->setText(
        tr("The photos of private reports are shown to the Government Bureau and Jakarta Smart City only."));
    m_photosNote->setVisible(hidden);
    m_photosHeader->setVisible(hidden || !m_photos->photos().isEmpty());
    m_photosHeader->setNote(m_photos->photos().size() > 1 ? Format::number(m_photos->photos().size()) : QString());

    const QString text = guardText(ticket.text);
    const QString published = guardText(ticket.publicText);
    if (!detail.visible.text)
        m_text->setText(published.isEmpty() ? tr("The text of private reports is not shown to your role.") : published);
    else
        m_text->setText(text.isEmpty() ? tr("The report has no text.") : text);
    m_text->setSecondary(detail.visible.text ? text.isEmpty() : published.isEmpty());
    m_textHeader->setNote(!detail.visible.text && !published.isEmpty() ? tr("public version") : QString());

    m_identity->setTicket(detail, officer, officers);
    const SurveyAnswer survey = detail.survey.value_or(SurveyAnswer());
    m_surveyHeader->setVisible(detail.survey.has_value());
    m_surveyHeader->setNote(Words::joined({SurveyWords::score(survey), Format::date(survey.answeredAt)}));
    m_survey->setVisible(!survey.words.isEmpty());
    m_survey->setText(guardText(survey.words));
    m_place->setTicket(detail);
    m_historyHeader->setNote(tr("%n event(s)", nullptr, int(detail.events.size())));
    m_history->setNow(now);
}

void TicketBody::setNow(qint64 now)
{
    m_history->setNow(now);
    m_hints->setNow(now);
    m_clocks->setNow(now);
}

} // namespace JakOps

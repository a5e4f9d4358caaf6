// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/tickethints.h"

#include "base/textguard.h"
#include "services/routingservice.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"
#include "widgets/ticket/routingwords.h"

#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kQuoted = 160; // of a question

// The words of the newest event of this kind; empty where this officer does not get them.
QString wordsOf(const TicketDetail& detail, CommandKind kind)
{
    for (auto event = detail.events.crbegin(); event != detail.events.crend(); ++event) {
        if (event->kind == kind)
            return guardLine(event->body[BodyKey::text].toString(), kQuoted);
    }
    return {};
}

} // namespace

TicketHints::TicketHints(Workspace& workspace, RoutingService& routing, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_routing(routing)
    , m_list(new HintList(theme, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    m_routing.loaded().then(this, [this](const std::shared_ptr<const RoutingBook>&) { tell(); });
}

void TicketHints::setTicket(const TicketDetail& detail, qint64 now)
{
    m_now = now;
    m_detail = detail;
    const auto locator = m_workspace.locator();
    const auto boundaries = m_workspace.boundaries();
    m_place = locator && boundaries ? checkPlace(detail.ticket, *locator, *boundaries, m_workspace.facts()) : PlaceCheck{};
    tell();
}

void TicketHints::tell()
{
    const TicketDetail& detail = m_detail;
    QList<Hint> hints;
    if (!detail.ticket.id.isNull() && isOpen(detail.ticket.status)) {
        for (const auto& hint : {questionHint(detail), verificationHint(detail), placeHint(detail), routingHint(detail)}) {
            if (hint)
                hints += *hint;
        }
    }
    m_list->setHints(hints);
    setVisible(!hints.isEmpty());
}

QString TicketHints::accuracyWords() const
{
    return m_place.accuracyKnown ? tr("accuracy \u00B1 %1").arg(Format::distance(m_place.accuracyMetres))
                                 : tr("accuracy unknown, taken as \u00B1 %1").arg(Format::distance(m_place.accuracyMetres));
}

QString TicketHints::nameOf(const QString& area) const
{
    const Area* const known = m_workspace.facts().area(area);
    return known ? Words::areaTitle(*known) : area;
}

QString TicketHints::neighbour() const
{
    if (m_place.fit == PlaceFit::Contradicts)
        return m_place.village;
    return m_place.fit == PlaceFit::Border ? m_place.neighbours.first().village : QString();
}

QString TicketHints::neighbourReason() const
{
    if (m_place.fit == PlaceFit::Contradicts)
        return tr("The report names %1, but its point lies in %2.").arg(nameOf(m_place.named), nameOf(m_place.village));
    if (m_place.fit != PlaceFit::Border)
        return {};
    const Neighbour& nearest = m_place.neighbours.first();
    return tr("The point lies %1 from the border of %2 (%3). Please handle it if it is in your area.")
        .arg(Format::distance(nearest.metres), nameOf(nearest.village), accuracyWords());
}

QString TicketHints::bureauReason() const
{
    return m_place.fit == PlaceFit::Outside ? tr("The point lies outside Jakarta.") : QString();
}

std::optional<Hint> TicketHints::placeHint(const TicketDetail& detail)
{
    Hint hint{.name = u"place"_s, .tone = Hint::Tone::Warning, .icon = u"mark-location"_s, .text = {}, .action = {}, .whyNot = {}, .act = {}};
    switch (m_place.fit) {
    case PlaceFit::NoPlace:
    case PlaceFit::Inside:
        return {};
    case PlaceFit::Border: {
        const Neighbour& neighbour = m_place.neighbours.first();
        hint.tone = Hint::Tone::Quiet;
        hint.text = tr("At the border: %1 lies %2 away (%3).")
                        .arg(nameOf(neighbour.village), Format::distance(neighbour.metres), accuracyWords());
        offerHandOver(hint, detail, CityFacts::villageAgency(neighbour.village), neighbourReason());
        return hint;
    }
    case PlaceFit::Contradicts:
        hint.text = tr("The report names %1, but its point lies in %2.").arg(nameOf(m_place.named), nameOf(m_place.village));
        offerHandOver(hint, detail, CityFacts::villageAgency(m_place.village), neighbourReason());
        return hint;
    case PlaceFit::Outside:
        hint.text = m_place.neighbours.isEmpty()
            ? tr("The point lies outside Jakarta.")
            : tr("The point lies outside Jakarta, %1 from %2.")
                  .arg(Format::distance(m_place.neighbours.first().metres), nameOf(m_place.neighbours.first().village));
        offerHandOver(hint, detail, kBureau, bureauReason());
        return hint;
    }
    return {};
}

std::optional<Hint> TicketHints::questionHint(const TicketDetail& detail)
{
    if (detail.ticket.askedAt == 0)
        return {};
    const bool late = detail.ticket.askedUntil <= m_now;
    Hint hint{.name = u"question"_s, .tone = late ? Hint::Tone::Late : Hint::Tone::Quiet, .icon = u"mail-reply-sender"_s,
        .text = {}, .action = {}, .whyNot = {}, .act = {}};
    const QString until = Format::dateTime(detail.ticket.askedUntil);
    hint.text = late ? tr("The reporter has not answered by %1.").arg(until)
                     : tr("An answer of the reporter is awaited until %1.").arg(until);
    if (const QString question = wordsOf(detail, CommandKind::Ask); !question.isEmpty())
        hint.text += u'\n' + question;
    offerCommand(hint, detail, CommandKind::Answer);
    return hint;
}

std::optional<Hint> TicketHints::verificationHint(const TicketDetail& detail)
{
    if (detail.ticket.verification != Verification::Asked)
        return {};
    Hint hint{.name = u"verification"_s, .tone = Hint::Tone::Quiet, .icon = u"mark-location"_s,
        .text = tr("The verification team is asked to look."), .action = {}, .whyNot = {}, .act = {}};
    if (const QString words = wordsOf(detail, CommandKind::AskVerification); !words.isEmpty())
        hint.text += u'\n' + words;
    offerCommand(hint, detail, CommandKind::Verified);
    return hint;
}

// Only while nobody has taken it up: then the rules have had their say.
std::optional<Hint> TicketHints::routingHint(const TicketDetail& detail)
{
    const Ticket& ticket = detail.ticket;
    const bool atHome = ticket.agency.isEmpty() || ticket.agency == kBureau
        || ticket.agency == m_workspace.facts().homeDesk(ticket.village);
    if (ticket.status != TicketStatus::Waiting || !atHome)
        return {};
    const auto answer = m_routing.book()->rules.answer(
        {.category = ticket.category, .village = ticket.village, .channel = ticket.channel, .text = ticket.text},
        m_workspace.facts());
    if (!answer || answer->agency == ticket.agency)
        return {};
    const QString why = RoutingWords::why(*answer, m_workspace.facts());
    Hint hint{.name = u"routing"_s, .tone = Hint::Tone::Quiet, .icon = u"mail-forward"_s,
        .text = answer->line == 0 ? tr("%1: %2").arg(m_workspace.facts().agencyShortName(answer->agency), why)
                                  : tr("By the rules: %1. %2").arg(m_workspace.facts().agencyShortName(answer->agency), why),
        .action = {},
        .whyNot = {}, .act = {}};
    offerHandOver(hint, detail, answer->agency, why);
    return hint;
}

void TicketHints::offerHandOver(Hint& hint, const TicketDetail& detail, const QString& agency, const QString& reason)
{
    if (agency == detail.ticket.agency)
        return; // has it already
    const auto option = std::ranges::find(detail.options, CommandKind::Coordinate, &CommandOption::kind);
    if (option == detail.options.end())
        return;
    hint.action = agency == kBureau ? tr("Return to %1").arg(m_workspace.facts().agencyShortName(agency))
                                    : tr("Hand over to %1").arg(m_workspace.facts().agencyShortName(agency));
    hint.whyNot = Words::refusal(*option);
    hint.act = [this, agency, reason] { Q_EMIT handOverRequested(agency, reason); };
}

void TicketHints::offerCommand(Hint& hint, const TicketDetail& detail, CommandKind kind)
{
    const auto option = std::ranges::find(detail.options, kind, &CommandOption::kind);
    if (option == detail.options.end())
        return;
    hint.action = Words::command(kind);
    hint.whyNot = Words::refusal(*option);
    hint.act = [this, kind] { Q_EMIT commandRequested(kind); };
}

void TicketHints::setNow(qint64 now)
{
    const qint64 until = m_detail.ticket.askedAt != 0 ? m_detail.ticket.askedUntil : 0;
    const bool turnsLate = until > m_now && until <= now;
    m_now = now;
    if (turnsLate)
        tell();
}

} // namespace JakOps

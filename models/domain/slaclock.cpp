// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slaclock.h"

namespace JakOps {

namespace {

bool isHandOver(TicketStatus status)
{
    return status == TicketStatus::Coordinating || status == TicketStatus::Dispositioned;
}

// When the stages last began and ended, as the events tell.
struct Course
{
    qint64 coordinateFrom = 0, coordinateTo = 0;
    qint64 validateFrom = 0, validateTo = 0;
    qint64 followUpAt = 0; // the one that stands
};

Course courseOf(const Ticket& ticket, std::span<const TicketEvent> events)
{
    Course course;
    TicketStatus status = TicketStatus::Waiting;
    for (const TicketEvent& event : events) {
        const auto to = statusFromCode(event.body[BodyKey::to].toString());
        if (!to)
            continue;
        if (isHandOver(status) && course.coordinateTo == 0)
            course.coordinateTo = event.at;
        if (status == TicketStatus::AwaitingValidation && course.validateTo == 0)
            course.validateTo = event.at;
        if (isHandOver(*to)) {
            course.coordinateFrom = event.at;
            course.coordinateTo = 0;
        }
        if (*to == TicketStatus::AwaitingValidation) {
            course.validateFrom = course.followUpAt = event.at;
            course.validateTo = 0;
        } else if (*to != TicketStatus::Done) {
            course.followUpAt = 0; // rejected, reopened, taken back
        } else if (course.followUpAt == 0) {
            course.followUpAt = event.at; // closed at once
        }
        status = *to;
    }
    if (status != ticket.status)
        course = {}; // an event whose status is not told (a source's own): trust the ticket
    if (isHandOver(ticket.status))
        course.coordinateFrom = ticket.statusAt;
    if (ticket.status == TicketStatus::AwaitingValidation)
        course.validateFrom = ticket.statusAt;
    if (course.followUpAt == 0 && ticket.status == TicketStatus::AwaitingValidation)
        course.followUpAt = ticket.statusAt;
    if (course.followUpAt == 0 && ticket.status == TicketStatus::Done)
        course.followUpAt = ticket.closedAt;
    return course;
}

} // namespace

std::optional<bool> SlaClock::onTime(qint64 now) const
{
    if (!judged)
        return std::nullopt;
    if (!isRunning())
        return endedAt <= dueAt;
    return isOverdue(now) ? std::optional(false) : std::nullopt;
}

QList<SlaClock> slaClocks(const Ticket& ticket, std::span<const TicketEvent> events, const SlaPolicy& policy)
{
    QList<SlaClock> clocks;
    const Course course = courseOf(ticket, events);
    const bool closed = !isOpen(ticket.status);
    const bool dropped = closed && ticket.status != TicketStatus::Done;
    const auto add = [&](SlaStage stage, qint64 from, qint64 to, bool judged) {
        SlaClock clock;
        clock.stage = stage;
        clock.rule = policy.ruleFor(stage, ticket);
        clock.startedAt = from;
        clock.dueAt = policy.dueFrom(stage, ticket, from);
        clock.endedAt = to;
        clock.judged = judged;
        if (clock.rule.waitsForAnswer) {
            clock.stoodMs = ticket.pausedMs;
            clock.waitsUntil = ticket.askedAt > 0 && to == 0 ? ticket.askedUntil : 0;
        }
        if (clock.rule.limit.usesCalendar())
            clock.unknownYear = policy.calendar.firstUnknownYear(clock.startedAt, clock.dueAt);
        clocks += clock;
    };

    const bool waits = slaStageOf(ticket) == SlaStage::Respond;
    if (waits)
        add(SlaStage::Respond, ticket.statusAt, 0, true);
    else if (ticket.respondedAt > 0)
        add(SlaStage::Respond, ticket.createdAt, ticket.respondedAt, true);
    else if (closed || !events.empty())
        add(SlaStage::Respond, ticket.createdAt, closed ? ticket.closedAt : ticket.statusAt, false); // nobody told when
    if (course.coordinateFrom > 0)
        add(SlaStage::Coordinate, course.coordinateFrom, isHandOver(ticket.status) ? 0 : course.coordinateTo, !dropped);
    add(SlaStage::Complete, ticket.createdAt, dropped ? ticket.closedAt : course.followUpAt, !dropped);
    if (course.validateFrom > 0)
        add(SlaStage::Validate, course.validateFrom,
            ticket.status == TicketStatus::AwaitingValidation ? 0 : course.validateTo, !dropped);
    return clocks;
}

} // namespace JakOps

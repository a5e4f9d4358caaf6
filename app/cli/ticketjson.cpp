// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ticketjson.h"

#include "base/clock.h"
#include "services/exportformat.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(qint64 utcMs)
{
    return utcMs == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(isoUtc(utcMs));
}

// Limits and times of each stage the ticket was in.
QJsonArray clocksJson(const QList<SlaClock>& clocks, qint64 nowMs)
{
    QJsonArray array;
    for (const SlaClock& clock : clocks) {
        const auto onTime = clock.onTime(nowMs);
        QJsonObject json{{u"stage"_s, slaStageCode(clock.stage)}, {u"limit"_s, clock.rule.limit.code()},
            {u"source"_s, clock.rule.source}, {u"started"_s, isoUtc(clock.startedAt)}, {u"due"_s, isoUtc(clock.dueAt)},
            {u"ended"_s, timeOrNull(clock.endedAt)}, {u"remaining_seconds"_s, clock.remaining(nowMs) / 1000},
            {u"overdue"_s, clock.isOverdue(nowMs)},
            {u"on_time"_s, onTime ? QJsonValue(*onTime) : QJsonValue(QJsonValue::Null)},
            {u"stands_still"_s, clock.standsStill(nowMs)}};
        if (clock.unknownYear != 0)
            json.insert(u"holidays_unknown"_s, clock.unknownYear);
        array.append(json);
    }
    return array;
}

} // namespace

QJsonObject eventJson(const TicketEvent& event)
{
    QJsonObject json{{u"version"_s, event.version}, {u"id"_s, event.id.toString(QUuid::WithoutBraces)},
        {u"kind"_s, commandCode(event.kind)}, {u"at"_s, isoUtc(event.at)}, {u"recorded"_s, isoUtc(event.recordedAt)},
        {u"actor"_s, orNull(event.actor)}, {u"body"_s, event.body}};
    if (event.deviceSeq > 0)
        json.insert(u"device_seq"_s, event.deviceSeq);
    if (event.batch > 0)
        json.insert(u"batch"_s, event.batch);
    return json;
}

QJsonObject ticketJson(const TicketDetail& detail, qint64 nowMs)
{
    const Ticket& t = detail.ticket;
    QJsonObject json = listObject({.ticket = t, .due = detail.due, .withheld = false});
    json.insert(u"stage"_s, detail.due == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(slaStageCode(detail.dueStage)));
    json.insert(u"overdue"_s, detail.due != 0 && detail.due < nowMs);
    json.insert(u"remaining_seconds"_s,
        detail.due == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue((detail.due - nowMs) / 1000));
    json.insert(u"clocks"_s, clocksJson(detail.clocks, nowMs));
    QJsonArray escalation;
    for (const EscalationStep& step : detail.escalation) {
        escalation.append(QJsonObject{{u"agency"_s, step.agency}, {u"from"_s, isoUtc(step.at)},
            {u"reached"_s, step.at <= nowMs}, {u"source"_s, step.rule.source}});
    }
    json.insert(u"escalation"_s, escalation);
    json.insert(u"id"_s, t.id.toString(QUuid::WithoutBraces));
    json.insert(u"version"_s, t.version);
    json.insert(u"priority"_s, priorityCode(t.priority));
    json.insert(u"assignee"_s, orNull(t.assignee));
    json.insert(u"source"_s, orNull(t.source));
    json.insert(u"external_id"_s, orNull(t.externalId));
    json.insert(u"accuracy"_s, t.accuracyMetres < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(t.accuracyMetres));
    json.insert(u"private"_s, t.isPrivate);
    json.insert(u"text"_s, orNull(t.text));
    json.insert(u"address"_s, orNull(t.address));
    json.insert(u"photos"_s, QJsonArray::fromStringList(t.photos));
    json.insert(u"updated"_s, timeOrNull(t.updatedAt));
    json.insert(u"status_since"_s, timeOrNull(t.statusAt));
    json.insert(u"closed"_s, timeOrNull(t.closedAt));
    json.insert(u"merged_into"_s, orNull(t.mergedInto));
    json.insert(u"responded"_s, timeOrNull(t.respondedAt));
    json.insert(u"reopened"_s, t.reopened);
    json.insert(u"rejected"_s, t.rejected);
    json.insert(u"came_back"_s, t.cameBack);
    json.insert(u"asked_until"_s, timeOrNull(t.askedUntil));
    json.insert(u"paused_ms"_s, t.pausedMs);
    json.insert(u"parent"_s, orNull(t.parent.isNull() ? QString() : t.parent.toString(QUuid::WithoutBraces)));
    json.insert(u"verification"_s, verificationCode(t.verification));
    json.insert(u"public_text"_s, orNull(t.publicText));
    json.insert(u"public_photos"_s, QJsonArray::fromStringList(t.publicPhotos));
    if (detail.survey)
        json.insert(u"rating"_s,
            QJsonObject{{u"score"_s, detail.survey->score}, {u"words"_s, orNull(detail.survey->words)},
                {u"answered"_s, isoUtc(detail.survey->answeredAt)}});
    QJsonArray withheld;
    if (!detail.visible.text)
        withheld.append(u"text"_s);
    if (!detail.visible.photos)
        withheld.append(u"photos"_s);
    if (!detail.visible.exactPlace)
        withheld.append(u"place"_s);
    if (!withheld.isEmpty())
        json.insert(u"withheld"_s, withheld);
    QJsonArray events;
    for (const TicketEvent& event : detail.events)
        events.append(eventJson(event));
    json.insert(u"events"_s, events);
    QJsonArray commands;
    for (const CommandOption& option : detail.options) {
        if (option.refusal == Refusal::None)
            commands.append(commandCode(option.kind));
    }
    json.insert(u"commands"_s, commands);
    return json;
}

} // namespace JakOps

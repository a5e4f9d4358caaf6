// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importmerge.h"

#include "base/uuid.h"
#include "domain/ruleactor.h"

#include <QJsonArray>

#include <algorithm>

namespace JakOps::ImportRules {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kSourceActor = "source:"_L1;

TicketEvent makeEvent(const ImportedRecord& record, const ImportContext& context, CommandKind kind, int version)
{
    TicketEvent event;
    event.id = contentEventId(record.ticket, record.content, version);
    event.ticket = record.ticket;
    event.version = version;
    event.kind = kind;
    event.recordedAt = context.nowMs;
    event.actor = kSourceActor + record.source;
    return event;
}

void sealInto(QJsonObject& body, const ImportedRecord& record, const ImportContext& context)
{
    if (record.identity.isEmpty() || !context.seal)
        return;
    if (const QByteArray sealed = context.seal(record.ticket, record.identity); !sealed.isEmpty())
        body.insert(BodyKey::sealedReporter, QString::fromLatin1(sealed.toBase64()));
}

// Everything the source has said so far, the latest last.
QJsonObject saidBefore(std::span<const TicketEvent> events)
{
    QJsonObject said;
    for (const TicketEvent& event : events) {
        if (!isFromSource(event))
            continue;
        for (auto it = event.body.constBegin(); it != event.body.constEnd(); ++it) {
            if (it.key() != BodyKey::held)
                said.insert(it.key(), it.value());
        }
        const QJsonObject held = event.body[BodyKey::held].toObject();
        for (auto it = held.constBegin(); it != held.constEnd(); ++it)
            said.insert(it.key(), it.value());
    }
    return said;
}

// Fields that officers decided.
struct Decided
{
    bool status = false;
    bool category = false;
    bool agency = false;
    bool place = false;
};

Decided decidedBy(std::span<const TicketEvent> events)
{
    Decided decided;
    for (const TicketEvent& event : events) {
        if (isFromSource(event) || event.actor.startsWith(kSourceActor) || isByRule(event.actor))
            continue;
        const QJsonObject restore = event.body[BodyKey::restore].toObject();
        const auto has = [&](QLatin1StringView key) { return event.body.contains(key) || restore.contains(key); };
        decided.status = decided.status || has(BodyKey::to);
        decided.category = decided.category || has(BodyKey::category);
        decided.agency = decided.agency || has(BodyKey::agency);
        decided.place = decided.place || has(BodyKey::lat);
    }
    return decided;
}

QJsonObject changedKeys(const QJsonObject& body, const QJsonObject& said)
{
    QJsonObject changed;
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        if (said.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    // A place is one thing.
    if (changed.contains(BodyKey::lat) || changed.contains(BodyKey::lon)) {
        for (const QLatin1StringView key : {BodyKey::lat, BodyKey::lon, BodyKey::accuracy}) {
            if (body.contains(key))
                changed.insert(key, body.value(key));
        }
    }
    return changed;
}

// Moves what officers decided from what is applied to what is only recorded.
void holdBack(QJsonObject& body, const Decided& decided)
{
    QJsonObject held;
    const auto hold = [&](QLatin1StringView key) {
        if (body.contains(key))
            held.insert(key, body.take(key));
    };
    if (decided.category)
        hold(BodyKey::category);
    if (decided.agency)
        hold(BodyKey::agency);
    if (decided.place) {
        hold(BodyKey::lat);
        hold(BodyKey::lon);
        hold(BodyKey::accuracy);
    }
    if (!held.isEmpty())
        body.insert(BodyKey::held, held);
}

ImportMerge follow(const Ticket& current, QList<TicketEvent> events, MergeVerdict verdict)
{
    ImportMerge merge{verdict, std::move(events), current};
    for (const TicketEvent& event : std::as_const(merge.events))
        applyEvent(merge.after, event);
    return merge;
}

// The source hands on what the reporter answered: an event, where it is not there yet.
ImportMerge withAnswer(
    ImportMerge merge, const ImportedRecord& record, std::span<const TicketEvent> events, const ImportContext& context)
{
    if (record.answer.isEmpty() || merge.after.gone)
        return merge;
    const QUuid id = externalEventId(record.ticket, QByteArray("answer:" + record.answer.toUtf8()));
    if (std::ranges::any_of(events, [&id](const TicketEvent& event) { return event.id == id; }))
        return merge;
    TicketEvent answer = makeEvent(record, context, CommandKind::Answer, merge.after.version + 1);
    answer.id = id;
    answer.at = std::max(record.updatedAt.value_or(context.nowMs), merge.after.askedAt);
    answer.body = QJsonObject{{BodyKey::text, record.answer}};
    applyEvent(merge.after, answer);
    merge.events += answer;
    if (merge.verdict == MergeVerdict::Unchanged)
        merge.verdict = MergeVerdict::Updated;
    return merge;
}

// What a rule does by itself with a report that came without an agency. The words it was found by are not told: of a private
// report they are its own.
ImportMerge routed(ImportMerge merge, const ImportedRecord& record, const ImportContext& context)
{
    if (!context.route || record.namesAgency || merge.after.status != TicketStatus::Waiting)
        return merge;
    const auto answer = context.route(merge.after);
    if (!answer || !answer->atIntake || answer->agency.isEmpty() || answer->agency == merge.after.agency)
        return merge;
    const auto add = [&](CommandKind kind, const QJsonObject& body) {
        TicketEvent event = makeEvent(record, context, kind, merge.after.version + 1);
        event.id = contentEventId(record.ticket, QByteArray(record.content + "\x1frule"), event.version);
        event.actor = kRuleActor;
        event.at = std::max(context.nowMs, merge.after.updatedAt);
        event.body = body;
        applyEvent(merge.after, event);
        merge.events += event;
    };
    if (answer->priority && *answer->priority != merge.after.priority)
        add(CommandKind::Triage, {{BodyKey::priority, priorityCode(*answer->priority)}, {kRuleLine, answer->line}});
    add(CommandKind::Coordinate,
        {{BodyKey::to, statusCode(TicketStatus::Coordinating)}, {BodyKey::agency, answer->agency},
            {BodyKey::text, answer->note}, {kRuleLine, answer->line}});
    return merge;
}

} // namespace

QUuid contentEventId(const QUuid& ticket, const QByteArray& content, int version)
{
    return externalEventId(ticket, QByteArray(content + '\x1f' + QByteArray::number(version)));
}

bool isFromSource(const TicketEvent& event)
{
    return event.kind == CommandKind::Report || event.kind == CommandKind::Update || event.kind == CommandKind::Remove
        || event.kind == CommandKind::Restore;
}

ImportMerge add(const ImportedRecord& record, const ImportContext& context)
{
    const TicketStatus status = record.status.value_or(TicketStatus::Waiting);
    const qint64 created = record.createdAt.value_or(record.updatedAt.value_or(context.nowMs));
    // A report that was worked on elsewhere came first and was worked on later, where the source tells the two times
    // apart.
    const bool inTwoSteps
        = status != TicketStatus::Waiting && record.createdAt && record.updatedAt && *record.updatedAt > created;
    TicketEvent report = makeEvent(record, context, CommandKind::Report, 1);
    report.at = created;
    report.body = record.body;
    report.body.insert(BodyKey::to, statusCode(inTwoSteps ? TicketStatus::Waiting : status));
    sealInto(report.body, record, context);
    if (!inTwoSteps)
        return withAnswer(routed(follow({}, {report}, MergeVerdict::Added), record, context), record, {}, context);
    report.body.remove(BodyKey::sourceStatus);
    report.body.remove(BodyKey::updated);
    report.id = contentEventId(record.ticket, record.content, 0); // the second one brings the content to its end
    TicketEvent worked = makeEvent(record, context, CommandKind::Update, 2);
    worked.at = *record.updatedAt;
    worked.body = QJsonObject{{BodyKey::to, statusCode(status)}, {BodyKey::updated, *record.updatedAt}};
    if (record.body.contains(BodyKey::sourceStatus))
        worked.body.insert(BodyKey::sourceStatus, record.body[BodyKey::sourceStatus]);
    return withAnswer(routed(follow({}, {report, worked}, MergeVerdict::Added), record, context), record, {}, context);
}

ImportMerge change(const ImportedRecord& record, const Ticket& current, std::span<const TicketEvent> events,
    const ImportContext& context)
{
    const QJsonObject said = saidBefore(events);
    const Decided decided = decidedBy(events);
    const int version = current.version + 1;
    if (current.gone) {
        TicketEvent restored = makeEvent(record, context, CommandKind::Restore, version);
        restored.at = context.nowMs;
        restored.body = record.body;
        holdBack(restored.body, decided);
        if (record.status && !decided.status && *record.status != current.status)
            restored.body.insert(BodyKey::to, statusCode(*record.status));
        if (current.sealedReporter.isEmpty())
            sealInto(restored.body, record, context);
        return follow(current, {restored}, MergeVerdict::Added);
    }
    const auto last = std::find_if(events.rbegin(), events.rend(), isFromSource);
    const bool isSame
        = last != events.rend() && last->id == contentEventId(record.ticket, record.content, last->version);
    const bool isOlder
        = record.updatedAt && said.contains(BodyKey::updated) && *record.updatedAt < said[BodyKey::updated].toInteger();
    QJsonObject changed = isSame || isOlder ? QJsonObject() : changedKeys(record.body, said);
    if (changed.isEmpty() || (changed.size() == 1 && changed.contains(BodyKey::updated)))
        return withAnswer({MergeVerdict::Unchanged, {}, current}, record, events, context);
    TicketEvent update = makeEvent(record, context, CommandKind::Update, version);
    update.at = record.updatedAt.value_or(context.nowMs);
    const bool statusMoved = changed.contains(BodyKey::sourceStatus) && record.status;
    holdBack(changed, decided);
    if (statusMoved && !decided.status && *record.status != current.status)
        changed.insert(BodyKey::to, statusCode(*record.status));
    update.body = std::move(changed);
    return withAnswer(follow(current, {update}, MergeVerdict::Updated), record, events, context);
}

ImportMerge tell(const ImportedRecord& record, const Ticket& current, std::span<const TicketEvent> events,
    const ImportContext& context)
{
    if (current.gone)
        return ImportMerge{MergeVerdict::Unknown, {}, current};
    // An update's id does not depend on where it lands: it is found wherever it stands.
    const QUuid id = externalEventId(record.ticket, record.content);
    if (std::ranges::any_of(events, [&id](const TicketEvent& event) { return event.id == id; }))
        return ImportMerge{MergeVerdict::Unchanged, {}, current};
    if (!record.answer.isEmpty() && record.body.isEmpty())
        return withAnswer({MergeVerdict::Unchanged, {}, current}, record, events, context);
    TicketEvent note = makeEvent(record, context, CommandKind::Note, current.version + 1);
    note.id = id;
    note.at = record.updatedAt.value_or(context.nowMs);
    note.body = record.body;
    const bool isNewer = note.at >= current.statusAt;
    if (record.status && isNewer && *record.status != current.status && !decidedBy(events).status)
        note.body.insert(BodyKey::to, statusCode(*record.status));
    return withAnswer(follow(current, {note}, MergeVerdict::Updated), record, events, context);
}

ImportMerge takeBack(std::span<const TicketEvent> events, const Ticket& current, qint64 batch, const QString& officer,
    const QUuid& eventId, qint64 nowMs)
{
    const auto first = std::ranges::find(events, batch, &TicketEvent::batch);
    if (first == events.end() || current.gone)
        return ImportMerge{MergeVerdict::Unchanged, {}, current};
    if (std::any_of(first, events.end(), [batch](const TicketEvent& event) { return event.batch != batch; }))
        return ImportMerge{MergeVerdict::Unknown, {}, current};
    TicketEvent event;
    event.id = eventId;
    event.ticket = current.id;
    event.version = current.version + 1;
    event.at = event.recordedAt = nowMs;
    event.actor = officer;
    const Ticket before = foldEvents(std::span(events.begin(), first));
    if (first == events.begin() || before.gone) {
        event.kind = CommandKind::Remove;
        return follow(current, {event}, MergeVerdict::Updated);
    }
    // What the source had said before, for every field that the batch touched.
    event.kind = CommandKind::Update;
    const QJsonObject said = saidBefore(std::span(events.begin(), first));
    for (auto it = first; it != events.end(); ++it) {
        if (!isFromSource(*it))
            continue; // notes stay: what was told was told
        for (const QString& key : it->body.keys()) {
            if (key == BodyKey::to || key == BodyKey::held || key == BodyKey::sealedReporter)
                continue;
            event.body.insert(key, said.value(key).isUndefined() ? QJsonValue() : said.value(key));
        }
    }
    const auto ticketValue = [&](QLatin1StringView key, const QString& value) {
        if (event.body.contains(key))
            event.body.insert(key, value); // an officer's value, or the source's, as it stood
    };
    ticketValue(BodyKey::category, before.category);
    ticketValue(BodyKey::agency, before.agency);
    if (event.body.contains(BodyKey::lat)) {
        event.body.insert(BodyKey::lat, before.place ? QJsonValue(before.place->lat) : QJsonValue());
        event.body.insert(BodyKey::lon, before.place ? QJsonValue(before.place->lon) : QJsonValue());
        event.body.insert(BodyKey::accuracy, before.accuracyMetres);
    }
    if (event.body.contains(BodyKey::created))
        event.body.insert(BodyKey::created, before.createdAt);
    if (event.body.contains(BodyKey::photos) && event.body[BodyKey::photos].isNull())
        event.body.insert(BodyKey::photos, QJsonArray());
    if (current.status != before.status)
        event.body.insert(BodyKey::to, statusCode(before.status));
    if (event.body.isEmpty())
        return ImportMerge{MergeVerdict::Unchanged, {}, current};
    return follow(current, {event}, MergeVerdict::Updated);
}

} // namespace JakOps::ImportRules

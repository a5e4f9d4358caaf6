// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticketreader.h"

#include "storage/draftstore.h"
#include "storage/eventstore.h"
#include "storage/searchstore.h"
#include "storage/ticketnumbers.h"
#include "storage/surveystore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

bool mayReadPrivate(const Officer& officer)
{
    Ticket ticket;
    ticket.isPrivate = true;
    return visibilityFor(officer, ticket).text;
}

} // namespace

TicketReader::TicketReader(
    Database& database, const TicketStore& store, const CityFacts& facts, const Workflow& workflow,
    const EscalationRules& escalation)
    : m_database(database)
    , m_store(store)
    , m_facts(facts)
    , m_workflow(workflow)
    , m_escalation(escalation)
{
}

QFuture<Result<TicketDetail>> TicketReader::detail(qint64 key, const Officer& officer)
{
    return m_database.read([this, key, officer](ReadSession& session) -> Result<TicketDetail> {
        const auto ticket = m_store.ticketByKey(session, key);
        const auto events = ticket ? EventStore::eventsOf(session, key) : fail(ticket.error());
        const auto drafts
            = events ? DraftStore::ofTicket(session, ticket->id, officer.code) : fail(events.error());
        if (!drafts)
            return fail(drafts.error());
        if (ticket->gone)
            return fail(ErrorCode::NotFound, u"the import that brought "_s + ticket->number + u" was undone"_s);
        TicketDetail detail;
        detail.key = key;
        detail.drafts = *drafts;
        detail.visible = visibilityFor(officer, *ticket);
        const auto survey = SurveyStore::of(session, key);
        if (!survey)
            return fail(survey.error());
        detail.survey = *survey;
        if (detail.survey && !detail.visible.text)
            detail.survey->words.clear();
        detail.ticket = redacted(*ticket, detail.visible);
        for (const TicketEvent& event : *events)
            detail.events += redacted(event, detail.visible);
        detail.options = m_workflow.options(*ticket, officer, events->isEmpty() ? nullptr : &events->last());
        const SlaPolicy& policy = *m_store.projector().policy;
        const SlaDue due = nextDue(*ticket, policy);
        detail.due = due.at;
        detail.dueStage = due.stage;
        detail.clocks = slaClocks(*ticket, *events, policy);
        detail.escalation
            = m_escalation.steps(ticket->agency, ticket->village, detail.due, m_facts, policy.calendar);
        if (!ticket->village.isEmpty())
            detail.villageName = m_facts.areaName(ticket->village);
        return detail;
    });
}

QFuture<Result<qint64>> TicketReader::keyByNumber(const QString& number)
{
    return m_database.read([this, number](ReadSession& session) { return m_store.keyByNumber(session, number); });
}

QFuture<Result<QStringList>> TicketReader::numbersFrom(const QString& beginning, int limit)
{
    return m_database.read(
        [beginning, limit](ReadSession& session) { return TicketNumbers::beginningWith(session, beginning, limit); });
}

QFuture<Result<qint64>> TicketReader::keyByUuid(const QUuid& id)
{
    return m_database.read([this, id](ReadSession& session) -> Result<qint64> {
        const auto key = m_store.keyByUuid(session, id);
        return key && *key == 0 ? fail(ErrorCode::NotFound, u"no ticket "_s + id.toString(QUuid::WithoutBraces)) : key;
    });
}

QFuture<Result<std::vector<QueueText>>> TicketReader::queueTexts(
    std::vector<qint64> keys, const Officer& officer, const QString& search)
{
    const bool privateText = mayReadPrivate(officer);
    return m_database.read([this, keys = std::move(keys), privateText, search](ReadSession& session) {
        auto texts = m_store.queueTexts(session, keys);
        if (texts && !privateText) {
            for (QueueText& text : *texts) {
                if (text.isPrivate)
                    text.firstWords.clear();
            }
        }
        for (size_t i = 0; texts && i < texts->size() && !search.trimmed().isEmpty(); ++i) {
            QueueText& text = (*texts)[i];
            if (text.isPrivate && !privateText)
                continue; // found by its number
            auto snippet = SearchStore::snippet(session, search, text.key);
            if (!snippet)
                return Result<std::vector<QueueText>>(fail(snippet.error()));
            if (!snippet->hits.isEmpty()) {
                text.firstWords = std::move(snippet->text);
                text.hits = std::move(snippet->hits);
            }
        }
        return texts;
    });
}

QFuture<Result<std::vector<qint64>>> TicketReader::search(const QString& text, const Officer& officer, int limit)
{
    const SearchOptions options{.privateText = mayReadPrivate(officer), .limit = limit};
    return m_database.read(
        [text, options](ReadSession& session) { return SearchStore::search(session, text, options); },
        ReadPriority::Scan);
}

QFuture<Result<std::vector<qint64>>> TicketReader::best(const QString& text, const Officer& officer)
{
    const SearchOptions options{.privateText = mayReadPrivate(officer)};
    return m_database.read([text, options](ReadSession& session) { return SearchStore::best(session, text, options); },
        ReadPriority::Scan);
}

QFuture<Result<std::vector<TicketRow>>> TicketReader::rows(std::vector<qint64> keys)
{
    return m_database.read(
        [this, keys = std::move(keys)](ReadSession& session) { return m_store.ticketRows(session, keys); });
}

} // namespace JakOps

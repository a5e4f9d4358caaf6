// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importwriter.h"

#include "storage/eventstore.h"
#include "storage/outbox.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Large transactions, because ids are spread over all pages of their index: the more at once, the more of them meet on
// a page that is written once. An officer's command does not wait for the end of one.
constexpr size_t kPerTransaction = 20'000;
constexpr std::chrono::milliseconds kPatience{20};

} // namespace

ImportWriter::ImportWriter(const TicketStore& store, ImportBatch batch, ImportContext context)
    : m_store(store)
    , m_batch(std::move(batch))
    , m_context(std::move(context))
{
}

Result<> ImportWriter::ensureBatch(WriteSession& session)
{
    if (m_batch.id > 0)
        return {};
    const Result<qint64> id = ImportBatchStore::begin(session, m_batch);
    if (!id)
        return std::unexpected(id.error());
    m_batch.id = *id;
    session.afterRollback([this] { m_batch.id = 0; });
    return {};
}

Result<ImportStep> ImportWriter::write(WriteSession& session, ImportQueue& queue)
{
    ImportStep step;
    for (size_t written = 0; written < kPerTransaction && !session.isAwaited();) {
        PreparedImports records = queue.take(kPatience);
        if (records.empty())
            break;
        for (PreparedImport& one : records) {
            if (const Result<> done = writeOne(session, one, step); !done) {
                queue.close(); // what follows does not go in without what is lost here
                return std::unexpected(done.error());
            }
        }
        written += records.size();
        queue.giveBack(std::move(records));
    }
    step.changes.termsChanged = session.termsChanged();
    return step;
}

Result<ImportStep> ImportWriter::writeServices(
    WriteSession& session, const QStringList& names, const ServiceNames::Names& byCode)
{
    ImportStep step;
    for (const QString& name : names) {
        if (const Result<Term> term = m_store.terms().ensure(session, TermKind::Category, name); !term)
            return std::unexpected(term.error());
    }
    if (const Result<> kept = ServiceNames::add(session, m_batch.source, byCode); !kept)
        return std::unexpected(kept.error());
    step.changes.termsChanged = session.termsChanged();
    return step;
}

Result<> ImportWriter::finish(WriteSession& session, const ImportBatch& counts)
{
    if (m_batch.id == 0)
        return {};
    m_batch.added = counts.added;
    m_batch.updated = counts.updated;
    m_batch.unchanged = counts.unchanged;
    m_batch.rejected = counts.rejected;
    m_batch.finishedAt = counts.finishedAt;
    return ImportBatchStore::update(session, m_batch);
}

Result<> ImportWriter::writeOne(WriteSession& session, PreparedImport& one, ImportStep& step)
{
    const ImportedRecord& record = one.record;
    const Result<qint64> key = m_store.keyByUuid(session, record.ticket);
    if (!key)
        return std::unexpected(key.error());
    if (*key == 0 && record.kind == RecordKind::Update) {
        step.problems
            += {record.position, ProblemCode::UnknownReport, u"a change of a report that is not here"_s, record.known};
        return {};
    }
    if (*key == 0)
        return store(session, 0, one.asNew, one.bodies, step);
    if (record.kind == RecordKind::Report) {
        const Result<bool> same = isSame(session, *key, record);
        if (!same)
            return std::unexpected(same.error());
        if (*same) {
            ++step.unchanged;
            return {};
        }
    }
    const Result<Ticket> ticket = m_store.ticketByKey(session, *key);
    const Result<QList<TicketEvent>> events = EventStore::eventsOf(session, *key);
    if (!ticket || !events)
        return std::unexpected(!ticket ? ticket.error() : events.error());
    const std::span all(events->cbegin(), events->cend());
    ImportMerge merge = record.kind == RecordKind::Update ? ImportRules::tell(record, *ticket, all, m_context)
                                                          : ImportRules::change(record, *ticket, all, m_context);
    if (merge.verdict == MergeVerdict::Unknown) {
        step.problems
            += {record.position, ProblemCode::UnknownReport, u"the report was taken out again"_s, record.known};
        return {};
    }
    return store(session, *key, merge, {}, step);
}

Result<> ImportWriter::store(WriteSession& session, qint64 key, ImportMerge& merge, std::span<const QByteArray> bodies,
    ImportStep& step)
{
    if (merge.verdict == MergeVerdict::Unchanged) {
        ++step.unchanged;
        return {};
    }
    if (const Result<> begun = ensureBatch(session); !begun)
        return begun;
    for (TicketEvent& event : merge.events)
        event.batch = m_batch.id;
    if (const Result<> queued = queue(session, merge.events); !queued)
        return queued;
    const Result<TicketRow> row
        = m_store.append(session, key, std::span(merge.events.cbegin(), merge.events.cend()), merge.after, bodies);
    if (!row)
        return std::unexpected(row.error());
    const bool isAdded = merge.verdict == MergeVerdict::Added;
    (isAdded ? step.added : step.updated) += 1;
    (isAdded && key == 0 ? step.changes.added : step.changes.changed).push_back(*row);
    return {};
}

// They wait like an officer's commands, in the same transaction. Their ids follow from what the source said, so that a
// second program of the same source tells the hub nothing new.
Result<> ImportWriter::queue(WriteSession& session, QList<TicketEvent>& events)
{
    if (m_context.sender.isEmpty())
        return {};
    for (TicketEvent& event : events) {
        const Result<qint64> seq = Outbox::takeSeq(session);
        if (!seq)
            return std::unexpected(seq.error());
        event.deviceSeq = *seq;
        const OutboxEntry entry{*seq, event.id, event.ticket, event.version, event.version - 1, event.kind, event.at,
            m_context.sender, canonicalBody(event.body)};
        if (const Result<> queued = Outbox::append(session, entry); !queued)
            return queued;
    }
    return {};
}

Result<bool> ImportWriter::isSame(WriteSession& session, qint64 key, const ImportedRecord& record)
{
    // The usual answer of a second import, without reading the events.
    Result<Statement> statement = session.prepare(
        "SELECT version, uuid FROM event WHERE ticket = ? AND kind IN (0, 1, 18, 19) ORDER BY version DESC LIMIT 1");
    if (!statement)
        return std::unexpected(statement.error());
    statement->bind(1, key);
    const Result<bool> found = statement->step();
    if (!found)
        return found;
    return *found
        && statement->uuid(1) == ImportRules::contentEventId(record.ticket, record.content, statement->integer(0));
}

} // namespace JakOps

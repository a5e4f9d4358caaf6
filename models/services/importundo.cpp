// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importundo.h"

#include "services/changenotifier.h"
#include "services/importmerge.h"
#include "services/workspace.h"
#include "storage/eventstore.h"
#include "storage/importbatchstore.h"
#include "storage/syncstate.h"
#include "storage/ticketstore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kBatch = 250;

struct Step
{
    ImportUndo counts;
    ChangeSet changes;
};

Result<> undoOne(
    Workspace& workspace, WriteSession& session, qint64 key, qint64 batch, const QString& officer, Step& step)
{
    const TicketStore& store = workspace.tickets();
    const Result<Ticket> ticket = store.ticketByKey(session, key);
    const Result<QList<TicketEvent>> events = EventStore::eventsOf(session, key);
    if (!ticket || !events)
        return std::unexpected(!ticket ? ticket.error() : events.error());
    const ImportMerge merge = ImportRules::takeBack(std::span(events->cbegin(), events->cend()), *ticket, batch,
        officer, workspace.uuids().next(), workspace.clock().nowMs());
    if (merge.verdict == MergeVerdict::Unknown)
        ++step.counts.kept;
    if (merge.events.isEmpty())
        return {};
    const Result<TicketRow> row = store.append(session, key, merge.events.first(), merge.after);
    if (!row)
        return std::unexpected(row.error());
    (merge.after.gone ? step.counts.removed : step.counts.reverted) += 1;
    step.changes.changed.push_back(*row);
    return {};
}

Result<ImportBatch> batchToUndo(Workspace& workspace, qint64 batch)
{
    auto found = workspace.database().read([batch](ReadSession& session) -> Result<std::optional<ImportBatch>> {
        const auto alone = SyncState::checkAlone(session);
        return alone ? ImportBatchStore::batch(session, batch) : fail(alone.error());
    });
    found.waitForFinished();
    const auto result = found.takeResult();
    if (!result)
        return std::unexpected(result.error());
    if (!result->has_value())
        return fail(ErrorCode::NotFound, u"no import "_s + QString::number(batch));
    if ((*result)->undoneAt > 0)
        return fail(ErrorCode::InvalidInput, u"import "_s + QString::number(batch) + u" is undone already"_s);
    return **result;
}

} // namespace

Result<ImportUndo> undoImport(
    Workspace& workspace, qint64 batch, const QString& officer, const ImportWatch& watch, const std::atomic<bool>& stop)
{
    Result<ImportBatch> entry = batchToUndo(workspace, batch);
    if (!entry)
        return std::unexpected(entry.error());
    auto listed = workspace.database().read(
        [batch](ReadSession& session) { return EventStore::keysOfBatch(session, batch); }, ReadPriority::Scan);
    listed.waitForFinished();
    const Result<QList<qint64>> keys = listed.takeResult();
    if (!keys)
        return std::unexpected(keys.error());
    ImportUndo total;
    ImportProgress progress;
    for (qsizetype i = 0; i < keys->size(); i += kBatch) {
        progress.records = i;
        if (stop || (watch && !watch(progress)))
            return fail(ErrorCode::Cancelled,
                u"stopped after "_s + QString::number(i) + u" of "_s + QString::number(keys->size()));
        const QList<qint64> some = keys->sliced(i, std::min(kBatch, keys->size() - i));
        auto written = workspace.database().write(
            WritePriority::Bulk, [&workspace, some, batch, officer](WriteSession& session) -> Result<Step> {
                Step step;
                for (const qint64 key : some) {
                    if (const Result<> done = undoOne(workspace, session, key, batch, officer, step); !done)
                        return std::unexpected(done.error());
                }
                return step;
            });
        written.waitForFinished();
        Result<Step> step = written.takeResult();
        if (!step)
            return std::unexpected(step.error());
        total.removed += step->counts.removed;
        total.reverted += step->counts.reverted;
        total.kept += step->counts.kept;
        workspace.notifier().publish(std::move(step->changes));
    }
    entry->undoneAt = workspace.clock().nowMs();
    auto marked = workspace.database().write(WritePriority::Bulk,
        [done = *entry](WriteSession& session) { return ImportBatchStore::update(session, done); });
    marked.waitForFinished();
    if (const Result<> done = marked.takeResult(); !done)
        return std::unexpected(done.error());
    return total;
}

} // namespace JakOps

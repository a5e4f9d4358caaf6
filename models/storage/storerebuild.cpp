// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "storage/courserefresh.h"
#include "storage/eventstore.h"
#include "storage/metastore.h"
#include "storage/outbox.h"
#include "storage/storecheck.h"

#include <sqlite3.h>

#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBatch = 500; // tickets a transaction
constexpr qsizetype kMaxProblems = 100;

// A row as SQLite has it: type and bytes of each column by its name. Equal only when every bit is.
using RawRow = std::map<QByteArray, QByteArray>;

Result<> readRaw(ReadSession& session, std::string_view sql, qint64 key, RawRow& into)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(1, key);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    sqlite3_stmt* const s = statement->handle();
    for (int i = 0; *row && i < sqlite3_column_count(s); ++i) {
        QByteArray value = QByteArray::number(sqlite3_column_type(s, i)) + ':';
        if (sqlite3_column_type(s, i) == SQLITE_FLOAT) {
            const double real = sqlite3_column_double(s, i);
            value.append(reinterpret_cast<const char*>(&real), sizeof real);
        } else {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(s, i));
            value.append(bytes, sqlite3_column_bytes(s, i));
        }
        QByteArray name = sqlite3_column_name(s, i);
        if (name != "id" && into.contains(name))
            name.prepend("report."); // both tables have it
        into[name] = value;
    }
    return {};
}

Result<RawRow> rawRow(ReadSession& session, qint64 key)
{
    RawRow row;
    if (const auto done = readRaw(session, "SELECT * FROM ticket WHERE id = ?", key, row); !done)
        return fail(done.error());
    if (const auto done = readRaw(session, "SELECT * FROM report WHERE id = ?", key, row); !done)
        return fail(done.error());
    return row;
}

QStringList differing(const RawRow& before, const RawRow& after)
{
    QStringList names;
    for (const auto& [name, value] : after) {
        const auto old = before.find(name);
        if (old == before.end() || old->second != value)
            names += QString::fromUtf8(name);
    }
    return names;
}

// An event made here that the outbox does not know: its row is made again.
Result<bool> restoreOutbox(WriteSession& session, const TicketEvent& event)
{
    auto known = session.prepare("SELECT 1 FROM outbox WHERE seq = ? AND event = ?");
    if (!known)
        return fail(known.error());
    known->bindAll(event.deviceSeq, event.id);
    const auto found = known->step();
    if (!found || *found)
        return found ? Result<bool>(false) : found;
    OutboxEntry entry;
    entry.seq = event.deviceSeq;
    entry.event = event.id;
    entry.ticket = event.ticket;
    entry.version = event.version;
    entry.baseVersion = event.version - 1;
    entry.kind = event.kind;
    entry.at = event.at;
    entry.actor = event.actor;
    entry.body = canonicalBody(event.body);
    if (const auto done = Outbox::append(session, entry); !done)
        return fail(done.error());
    // What the hub has decided is not sent again.
    auto decided = session.prepare("UPDATE outbox SET state = h.verdict, reason = h.reason, hub_version = h.version FROM "
                                   "hub_event h JOIN report r ON r.id = h.ticket WHERE outbox.seq = ?1 AND r.uuid = ?2 "
                                   "AND h.version = ?3");
    if (!decided)
        return fail(decided.error());
    decided->bindAll(event.deviceSeq, event.ticket, event.version);
    if (const auto done = decided->run(); !done)
        return fail(done.error());
    return true;
}

// One transaction of the rebuild. Returns the last key it did; 0 at the end.
Result<qint64> rebuildBatch(WriteSession& session, const TicketStore& store, qint64 afterKey, CheckReport& report)
{
    const auto tell = [&report](const QString& problem) {
        if (report.problems.size() < kMaxProblems)
            report.problems += problem;
    };
    qint64 last = 0;
    const auto done
        = EventStore::forEach(session, afterKey, kBatch, [&](qint64 key, const QList<TicketEvent>& events) -> Result<> {
              last = key;
              ++report.tickets;
              report.events += events.size();
              const auto before = rawRow(session, key);
              if (!before)
                  return fail(before.error());
              if (const auto projected = store.project(session, key, foldEvents(events)); !projected)
                  return fail(projected.error());
              const auto after = rawRow(session, key);
              if (!after)
                  return fail(after.error());
              if (const QStringList names = differing(*before, *after); !names.isEmpty()) {
                  ++report.repaired;
                  tell(u"ticket %1: differed in %2"_s.arg(key).arg(names.join(u", ")));
              }
              for (const TicketEvent& event : events) {
                  if (event.deviceSeq == 0)
                      continue;
                  const auto made = restoreOutbox(session, event);
                  if (!made)
                      return fail(made.error());
                  if (*made)
                      tell(u"outbox: number %1 was missing"_s.arg(event.deviceSeq));
              }
              return {};
          });
    return done ? Result<qint64>(last) : fail(done.error());
}

// The words, and the numbers that are counted on.
Result<> finish(WriteSession& session)
{
    if (const auto done = session.execute("INSERT INTO report_fts(report_fts) VALUES('rebuild')"); !done)
        return done;
    const auto newest = session.number("SELECT coalesce(max(id), 0) FROM report");
    const auto lastSeq = session.number("SELECT coalesce(max(seq), 0) FROM outbox");
    const auto counted = Outbox::lastSeq(session);
    if (!newest || !lastSeq || !counted)
        return fail(!newest ? newest.error() : !lastSeq ? lastSeq.error() : counted.error());
    if (const auto done = MetaStore::set(session, MetaKey::indexedUpTo, *newest); !done)
        return done;
    if (const auto done = session.execute("DELETE FROM refold"); !done)
        return done;
    if (const auto done = MetaStore::set(session, MetaKey::courseUpTo, CourseRefresh::kDone); !done)
        return done;
    return *lastSeq > *counted ? MetaStore::set(session, MetaKey::lastSeq, *lastSeq) : Result<>{};
}

} // namespace

Result<CheckReport> StoreCheck::rebuild(Database& database, const TicketStore& store, const Progress& progress)
{
    const auto total
        = database.read([](ReadSession& session) { return session.number("SELECT count(*) FROM ticket"); }).result();
    if (!total)
        return fail(total.error());
    CheckReport report;
    qint64 after = 0;
    while (true) {
        CheckReport batch; // joined once its transaction stands
        const auto last = database
                              .write(WritePriority::Bulk,
                                  [&](WriteSession& session) { return rebuildBatch(session, store, after, batch); })
                              .result();
        if (!last)
            return fail(last.error());
        report.tickets += batch.tickets;
        report.events += batch.events;
        report.repaired += batch.repaired;
        if (report.problems.size() < kMaxProblems)
            report.problems += batch.problems;
        if (*last == 0)
            break;
        after = *last;
        if (progress && !progress(report.tickets, *total))
            return fail(ErrorCode::Cancelled);
    }
    if (const auto done
        = database.write(WritePriority::Bulk, [](WriteSession& session) { return finish(session); }).result();
        !done)
        return fail(done.error());
    return report;
}

} // namespace JakOps

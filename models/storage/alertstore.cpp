// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/alertstore.h"

#include "storage/statementrows.h"

namespace JakOps::AlertStore {

namespace {

constexpr auto kColumns = "SELECT id, kind, subject, level, name, value, threshold, detail, unit, measured_at, target, raised_at, held_at, "
                          "ended_at, acknowledged_at, acknowledged_by FROM alert ";

AlertEntry entryOf(const Statement& row)
{
    AlertEntry entry;
    entry.id = row.int64(0);
    entry.sign = {.subject = {AlertKind(row.integer(1)), row.text(2)}, .level = row.integer(3), .name = row.text(4), .value = row.real(5),
        .threshold = row.real(6), .detail = row.real(7), .unit = row.text(8), .measuredAt = row.int64(9), .target = row.int64(10)};
    entry.raisedAt = row.int64(11);
    entry.heldAt = row.int64(12);
    entry.endedAt = row.int64(13);
    entry.acknowledgedAt = row.int64(14);
    entry.acknowledgedBy = row.text(15);
    return entry;
}

Result<QList<AlertEntry>> entries(Statement& statement)
{
    auto found = allRows(statement, entryOf);
    if (found)
        found->removeIf([](const AlertEntry& entry) {
            return entry.sign.subject.kind < AlertKind::Siaga || entry.sign.subject.kind > AlertKind::Stale;
        });
    return found;
}

Result<> change(WriteSession& session, const AlertEntry& entry)
{
    auto statement = session.prepare("UPDATE alert SET held_at = ?, ended_at = ? WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(entry.heldAt, entry.endedAt, entry.id);
    return statement->run();
}

Result<qint64> add(WriteSession& session, const AlertEntry& entry)
{
    auto statement = session.prepare("INSERT INTO alert(kind, subject, level, name, value, threshold, detail, unit, measured_at, target, "
                                     "raised_at, held_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    const AlertSign& sign = entry.sign;
    statement->bindAll(int(sign.subject.kind), sign.subject.code, sign.level, sign.name, sign.value, sign.threshold, sign.detail,
        sign.unit, sign.measuredAt, sign.target, entry.raisedAt, entry.heldAt);
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    return session.lastInsertId();
}

} // namespace

Result<QList<AlertEntry>> open(ReadSession& session)
{
    auto statement = session.prepare(std::string(kColumns) + "WHERE ended_at = 0");
    if (!statement)
        return fail(statement.error());
    return entries(*statement);
}

Result<QList<AlertEntry>> newest(ReadSession& session, int limit)
{
    auto statement = session.prepare(std::string(kColumns) + "ORDER BY raised_at DESC, id DESC LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, limit);
    return entries(*statement);
}

Result<QList<AlertEntry>> advance(WriteSession& session, const AlertView& view, qint64 now, qint64 calmMs)
{
    const auto standing = open(session);
    if (!standing)
        return fail(standing.error());
    AlertStep step = alertStep(*standing, view, now, calmMs);
    for (const AlertEntry& entry : std::as_const(step.changed)) { // before the new ones: one open alert a cause
        if (const auto done = change(session, entry); !done)
            return fail(done.error());
    }
    for (AlertEntry& entry : step.raised) {
        const auto id = add(session, entry);
        if (!id)
            return fail(id.error());
        entry.id = *id;
    }
    return step.raised;
}

Result<> acknowledge(WriteSession& session, const QList<qint64>& ids, const QString& officer, qint64 now)
{
    for (const qint64 id : ids) {
        auto statement
            = session.prepare("UPDATE alert SET acknowledged_at = ?, acknowledged_by = ? WHERE id = ? AND acknowledged_at = 0");
        if (!statement)
            return fail(statement.error());
        statement->bindAll(now, officer, id);
        if (const auto done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<> dropEndedBefore(WriteSession& session, qint64 at)
{
    auto statement = session.prepare("DELETE FROM alert WHERE ended_at > 0 AND acknowledged_at > 0 AND raised_at < ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, at);
    return statement->run();
}

} // namespace JakOps::AlertStore

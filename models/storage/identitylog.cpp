// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identitylog.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace JakOps::IdentityLog {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kColumns = "SELECT n, at, actor, act, ticket, detail, hash FROM identity_log ";

// Lengths before words, so that no two different lines give the same bytes.
QByteArray hashOf(const QByteArray& before, const IdentityLogEntry& entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto number = [&hash](qint64 value) {
        char bytes[sizeof value];
        qToBigEndian(value, bytes);
        hash.addData(QByteArrayView(bytes, sizeof value));
    };
    const auto words = [&](const QByteArray& bytes) {
        number(bytes.size());
        hash.addData(bytes);
    };
    hash.addData(before);
    number(entry.n);
    number(entry.at);
    words(entry.actor.toUtf8());
    words(entry.act.toUtf8());
    words(entry.ticket.isNull() ? QByteArray() : entry.ticket.toRfc4122());
    words(entry.detail.toUtf8());
    return hash.result();
}

struct Line
{
    IdentityLogEntry entry;
    QByteArray hash;
};

Result<QList<Line>> read(Result<Statement> statement)
{
    if (!statement)
        return fail(statement.error());
    QList<Line> lines;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return lines;
        lines.append({{.n = statement->int64(0), .at = statement->int64(1), .actor = statement->text(2),
                          .act = statement->text(3), .ticket = statement->isNull(4) ? QUuid() : statement->uuid(4),
                          .detail = statement->text(5)},
            statement->blob(6)});
    }
}

Result<QList<IdentityLogEntry>> entries(Result<QList<Line>> lines)
{
    if (!lines)
        return fail(lines.error());
    QList<IdentityLogEntry> all;
    for (Line& line : *lines)
        all += std::move(line.entry);
    return all;
}

struct Head
{
    qint64 n = 0;
    QByteArray hash;
};

Result<Head> head(ReadSession& session)
{
    auto statement = session.prepare("SELECT n, hash FROM identity_log_head");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? Head{statement->int64(0), statement->blob(1)} : Head{};
}

} // namespace

Result<qint64> add(WriteSession& session, const IdentityLogEntry& entry)
{
    const auto last = head(session);
    if (!last)
        return fail(last.error());
    IdentityLogEntry line = entry;
    line.n = last->n + 1;
    const QByteArray hash = hashOf(last->hash, line);
    auto insert = session.prepare("INSERT INTO identity_log(n, at, actor, act, ticket, detail, hash) VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return fail(insert.error());
    insert->bindAll(line.n, line.at, line.actor, line.act, line.ticket, line.detail, hash);
    if (line.ticket.isNull())
        insert->bind(5, std::nullopt);
    if (const auto done = insert->run(); !done)
        return fail(done.error());
    auto move = session.prepare("UPDATE identity_log_head SET n = ?, hash = ?");
    if (!move)
        return fail(move.error());
    move->bindAll(line.n, hash);
    const auto done = move->run();
    return done ? Result<qint64>(line.n) : fail(done.error());
}

Result<QList<IdentityLogEntry>> all(ReadSession& session)
{
    return entries(read(session.prepare(std::string(kColumns) + "ORDER BY n")));
}

Result<QList<IdentityLogEntry>> ofTicket(ReadSession& session, const QUuid& ticket)
{
    auto statement = session.prepare(std::string(kColumns) + "WHERE ticket = ? ORDER BY n");
    if (statement)
        statement->bind(1, ticket);
    return entries(read(std::move(statement)));
}

Result<QStringList> problems(ReadSession& session)
{
    const auto lines = read(session.prepare(std::string(kColumns) + "ORDER BY n"));
    const auto end = lines ? head(session) : fail(lines.error());
    if (!end)
        return fail(end.error());
    QStringList found;
    QByteArray before(32, '\0');
    qint64 expected = 0;
    for (const Line& line : *lines) {
        ++expected;
        if (line.entry.n != expected)
            found += u"identity log: line %1 is missing before line %2"_s.arg(expected).arg(line.entry.n);
        expected = line.entry.n;
        if (hashOf(before, line.entry) != line.hash)
            found += u"identity log: line %1 is not what was written, or not where"_s.arg(line.entry.n);
        before = line.hash;
    }
    if (expected != end->n || (end->n > 0 && before != end->hash))
        found += u"identity log: it ends with line %1, but line %2 was the last one written"_s.arg(expected).arg(end->n);
    return found;
}

Result<QByteArray> fingerprint(ReadSession& session)
{
    const auto end = head(session);
    return end ? Result<QByteArray>(end->hash.toHex()) : fail(end.error());
}

} // namespace JakOps::IdentityLog

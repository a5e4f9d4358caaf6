// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncstate.h"

#include <QJsonArray>

namespace JakOps::SyncAttachments {

namespace {

bool isSha256(const QString& text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

Result<> want(WriteSession& session, const QJsonObject& body, bool up)
{
    for (const QJsonValue& photo : body[BodyKey::photos].toArray()) {
        const QString sha256 = photo.toString();
        if (!isSha256(sha256))
            continue; // an address of a source: fetched by other means
        auto statement = session.prepare(
            "INSERT INTO sync_attachment(sha256, up) VALUES(?,?) ON CONFLICT(sha256) DO UPDATE SET done = 0 "
            "WHERE excluded.up = 1 AND up = 1");
        if (!statement)
            return fail(statement.error());
        statement->bindAll(sha256, up);
        if (const auto done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<std::optional<SyncAttachment>> next(ReadSession& session, bool up, qint64 nowMs)
{
    auto statement = session.prepare("SELECT sha256 FROM sync_attachment WHERE done = 0 AND up = ? AND retry_at <= ? "
                                     "ORDER BY retry_at, sha256 LIMIT 1");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(up, nowMs);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? std::optional(SyncAttachment{statement->text(0), up}) : std::nullopt;
}

Result<qint64> open(ReadSession& session, bool up)
{
    return session.number(up ? "SELECT count(*) FROM sync_attachment WHERE done = 0 AND up = 1"
                             : "SELECT count(*) FROM sync_attachment WHERE done = 0 AND up = 0");
}

Result<qint64> nextRetry(ReadSession& session)
{
    return session.number("SELECT coalesce(min(retry_at), 0) FROM sync_attachment WHERE done = 0 AND retry_at > 0");
}

Result<> done(WriteSession& session, const QString& sha256)
{
    auto statement = session.prepare("UPDATE sync_attachment SET done = 1 WHERE sha256 = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, sha256);
    return statement->run();
}

Result<> later(WriteSession& session, const QString& sha256, qint64 retryAt)
{
    auto statement = session.prepare("UPDATE sync_attachment SET retry_at = ?2 WHERE sha256 = ?1");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(sha256, retryAt);
    return statement->run();
}

} // namespace JakOps::SyncAttachments

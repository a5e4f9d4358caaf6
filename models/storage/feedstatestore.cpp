// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/feedstatestore.h"

#include <QJsonDocument>

namespace JakOps::FeedStateStore {

Result<QList<StoredFeedState>> load(ReadSession& session)
{
    auto statement = session.prepare("SELECT name, body FROM feed_state");
    if (!statement)
        return fail(statement.error());
    QList<StoredFeedState> states;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return states;
        states += StoredFeedState{statement->text(0), QJsonDocument::fromJson(statement->text(1).toUtf8()).object()};
    }
}

Result<> save(WriteSession& session, const StoredFeedState& state)
{
    auto statement = session.prepare(
        "INSERT INTO feed_state(name, body) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET body = excluded.body");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(state.name, QString::fromUtf8(QJsonDocument(state.body).toJson(QJsonDocument::Compact)));
    return statement->run();
}

} // namespace JakOps::FeedStateStore

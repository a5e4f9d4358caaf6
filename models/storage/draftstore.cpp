// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draftstore.h"

#include <QJsonDocument>

namespace JakOps::DraftStore {

using namespace Qt::Literals::StringLiterals;

Result<QList<Draft>> ofTicket(ReadSession& session, const QUuid& ticket, const QString& officer)
{
    auto statement = session.prepare(
        "SELECT kind, body, updated_at FROM draft WHERE officer = ? AND ticket = ? ORDER BY updated_at DESC, kind");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, ticket);
    QList<Draft> drafts;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return drafts;
        const int kind = statement->integer(0);
        const QJsonObject body = QJsonDocument::fromJson(statement->text(1).toUtf8()).object();
        if (kind >= 0 && kind < kCommandKindCount && !body.isEmpty())
            drafts.append({{officer, ticket, CommandKind(kind)}, body, statement->int64(2)});
    }
}

Result<> save(WriteSession& session, const Draft& draft)
{
    const QByteArray body = QJsonDocument(draft.body).toJson(QJsonDocument::Compact);
    if (body.size() > kMaxBodyBytes)
        return fail(ErrorCode::TooLarge, u"a draft of %1 bytes"_s.arg(body.size()));
    auto statement = session.prepare(
        "INSERT INTO draft(officer, ticket, kind, body, updated_at) VALUES(?, ?, ?, ?, ?) ON CONFLICT(officer, ticket, "
        "kind) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(
        draft.place.officer, draft.place.ticket, int(draft.place.kind), QString::fromUtf8(body), draft.updatedAt);
    return statement->run();
}

Result<> remove(WriteSession& session, const DraftPlace& place)
{
    auto statement = session.prepare("DELETE FROM draft WHERE officer = ? AND ticket = ? AND kind = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(place.officer, place.ticket, int(place.kind));
    return statement->run();
}

} // namespace JakOps::DraftStore

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketstamp.h"

#include "storage/metastore.h"

namespace JakOps::TicketStamp {

Result<> renew(Connection& connection)
{
    auto statement = connection.prepare("INSERT INTO meta(key, value) VALUES('ticket_stamp', hex(randomblob(16))) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!statement)
        return fail(statement.error());
    return statement->run();
}

Result<> ensure(Connection& connection)
{
    return connection.execute("INSERT INTO meta(key, value) VALUES('ticket_stamp', hex(randomblob(16))) "
                              "ON CONFLICT(key) DO NOTHING");
}

Result<QByteArray> read(ReadSession& session)
{
    const auto stamp = MetaStore::text(session, MetaKey::ticketStamp);
    const auto schema = session.number("PRAGMA user_version");
    const auto last = session.number("SELECT max(id) FROM ticket");
    if (!stamp || !schema || !last)
        return fail(!stamp ? stamp.error() : !schema ? schema.error() : last.error());
    if (stamp->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("the store has no ticket stamp"));
    return QByteArray::number(*schema) + ':' + QByteArray::number(*last) + ':' + stamp->toLatin1();
}

} // namespace JakOps::TicketStamp

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/teststore.h"

#include "domain/projection.h"

#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString villageAt(GeoPoint point)
{
    return point.lon < 106.8 ? u"31.73.01.1001"_s : u"31.72.01.1001"_s;
}

} // namespace

TestStore::TestStore()
    : m_tickets(m_terms, Projector{std::make_shared<const SlaPolicy>(), villageAt})
{
}

DatabaseOptions TestStore::defaults(const QString& path)
{
    return {.path = path, .migrationsDir = QStringLiteral(JAKOPS_RESOURCES "/sql")};
}

Result<> TestStore::open(DatabaseOptions options)
{
    m_database.reset();
    if (options.path.isEmpty())
        options.path = path();
    options.migrationsDir = QStringLiteral(JAKOPS_RESOURCES "/sql");
    auto database = Database::open(options);
    if (!database)
        return fail(database.error());
    m_database = std::move(*database);
    return m_database->read([this](ReadSession& session) { return m_terms.load(session); }).result();
}

TicketEvent TestStore::report(int n, const QString& text)
{
    TicketEvent event;
    event.id = uuids.next();
    event.ticket = uuids.next();
    event.version = 1;
    event.kind = CommandKind::Report;
    event.at = clock.nowMs() - n * 1000;
    event.recordedAt = clock.nowMs();
    event.actor = u"source:crm"_s;
    event.body = QJsonObject{{BodyKey::number, u"JK%1"_s.arg(n, 10, 10, QChar(u'0'))}, {BodyKey::source, u"crm"_s},
        {BodyKey::externalId, QString::number(n)}, {BodyKey::channel, u"jaki"_s}, {BodyKey::category, u"jalan"_s},
        {BodyKey::agency, u"dbm"_s}, {BodyKey::text, text}, {BodyKey::address, u"Jl. Melati No. %1"_s.arg(n)},
        {BodyKey::lat, -6.2 + (n % 1000) * 1e-5}, {BodyKey::lon, 106.7 + (n % 2000) * 1e-4}, {BodyKey::accuracy, 12.5},
        {BodyKey::isPrivate, false}, {BodyKey::created, event.at}};
    return event;
}

TicketEvent TestStore::next(const Ticket& ticket, CommandKind kind, const QJsonObject& body)
{
    TicketEvent event;
    event.id = uuids.next();
    event.ticket = ticket.id;
    event.version = ticket.version + 1;
    event.kind = kind;
    event.at = event.recordedAt = clock.nowMs();
    event.actor = u"petugas"_s;
    event.body = body;
    return event;
}

Result<qint64> TestStore::add(const TicketEvent& report, WritePriority priority)
{
    return m_database
        ->write(priority,
            [&](WriteSession& session) -> Result<qint64> {
                Ticket ticket;
                applyEvent(ticket, report);
                const auto row = m_tickets.append(session, 0, report, ticket);
                return row ? Result<qint64>(row->key) : fail(row.error());
            })
        .result();
}

Result<TicketRow> TestStore::append(qint64 key, const TicketEvent& event)
{
    return m_database
        ->write(WritePriority::User,
            [&](WriteSession& session) -> Result<TicketRow> {
                auto ticket = m_tickets.ticketByKey(session, key);
                if (!ticket)
                    return fail(ticket.error());
                applyEvent(*ticket, event);
                return m_tickets.append(session, key, event, *ticket);
            })
        .result();
}

Result<Ticket> TestStore::ticket(qint64 key)
{
    return m_database->read([&](ReadSession& session) { return m_tickets.ticketByKey(session, key); }).result();
}

Result<qint64> TestStore::number(std::string_view sql)
{
    return m_database->read([&](ReadSession& session) { return session.number(sql); }).result();
}

Result<> TestStore::execute(const char* sql)
{
    return m_database->write(WritePriority::User, [&](WriteSession& session) { return session.execute(sql); }).result();
}

} // namespace JakOps

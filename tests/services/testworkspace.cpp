// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testworkspace.h"

#include "domain/projection.h"
#include "storage/ticketstore.h"

#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

TestWorkspace::TestWorkspace() = default;

WorkspaceOptions TestWorkspace::options(bool readOnly)
{
    return {.profileDir = m_dir.path(),
        .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES),
        .readOnly = readOnly,
        .clock = clock,
        .uuids = uuids,
        .minimumFreeBytes = minimumFreeBytes,
        .vfs = vfs};
}

Result<> TestWorkspace::open(bool readOnly)
{
    m_workspace.reset();
    auto workspace = Workspace::open(options(readOnly));
    if (!workspace)
        return fail(workspace.error());
    m_workspace = std::move(*workspace);
    return {};
}

Result<qint64> TestWorkspace::addReport(int n, const QJsonObject& more)
{
    TicketEvent event;
    event.ticket = externalTicketId(u"crm"_s, QString::number(n));
    event.id = uuids.next();
    event.version = 1;
    event.kind = CommandKind::Report;
    event.at = event.recordedAt = clock.nowMs();
    event.actor = u"source:crm"_s;
    event.body = QJsonObject{{BodyKey::number, u"JK%1"_s.arg(n, 10, 10, QChar(u'0'))}, {BodyKey::source, u"crm"_s},
        {BodyKey::externalId, QString::number(n)}, {BodyKey::channel, u"jaki"_s}, {BodyKey::category, u"jalan"_s},
        {BodyKey::agency, u"kel.31.71.01.1001"_s}, {BodyKey::text, u"Jalan berlubang di depan pasar"_s},
        {BodyKey::address, u"Jl. Veteran"_s}, {BodyKey::lat, -6.1771}, {BodyKey::lon, 106.8264},
        {BodyKey::isPrivate, false}};
    for (auto it = more.begin(); it != more.end(); ++it)
        event.body[it.key()] = it.value();
    return m_workspace->database()
        .write(WritePriority::Bulk,
            [&](WriteSession& session) -> Result<qint64> {
                Ticket ticket;
                applyEvent(ticket, event);
                const auto row = m_workspace->tickets().append(session, 0, event, ticket);
                return row ? Result<qint64>(row->key) : fail(row.error());
            })
        .result();
}

Result<Ticket> TestWorkspace::ticket(qint64 key)
{
    return m_workspace->database()
        .read([&](ReadSession& s) { return m_workspace->tickets().ticketByKey(s, key); })
        .result();
}

TicketCommand TestWorkspace::command(qint64 key, CommandKind kind, const QString& text)
{
    const auto now = ticket(key);
    TicketCommand command;
    command.kind = kind;
    command.ticket = now ? now->id : QUuid();
    command.baseVersion = now ? now->version : 0;
    command.text = text;
    return command;
}

QString TestWorkspace::addPhoto()
{
    return m_workspace->attachments().put("photo").value_or(QString());
}

} // namespace JakOps

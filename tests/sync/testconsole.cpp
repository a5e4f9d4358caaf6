// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/testconsole.h"

#include "storage/eventstore.h"
#include "storage/outbox.h"
#include "sync/syncrules.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

TestConsole::TestConsole(FakeClock& clock, const Workflow& workflow, const HubRules& rules, const Officer& as,
    const QUuid& of, Way way, Sign sign)
    : device(of)
    , officer(as)
    , attachments(store.dir() + u"/attachments"_s)
    , m_clock(clock)
    , m_workflow(workflow)
    , m_rules(rules)
    , m_way(std::move(way))
    , m_sign(std::move(sign))
{
}

TestConsole::TestConsole(
    FakeHub& hub, FakeClock& clock, const Workflow& workflow, const HubRules& rules, const Officer& as, int n)
    : TestConsole(
        clock, workflow, rules, as, QUuid::createUuidV5(QUuid(), u"device %1"_s.arg(n)),
        [&hub, this](const QString& code) { return Result<std::unique_ptr<Hub>>(hub.line(code, fault)); },
        [&hub](const QByteArray& bytes) { return hub.key.sign(bytes); })
{
    hub.state.devices[device] = {officer.code};
}

void TestConsole::makeWorker()
{
    m_worker = std::make_unique<SyncWorker>(SyncWorker::Parts{.database = store.database(),
        .tickets = store.tickets(),
        .workflow = m_workflow,
        .rules = m_rules,
        .attachments = attachments,
        .clock = m_clock,
        .random = [] { return 0.5; },
        .login = login(officer.code, device),
        .others = others,
        .publish = [](const ChangeSet&) {},
        .progressed =
            [this] {
                if (progressed)
                    progressed();
            }});
}

SyncLogin TestConsole::login(const QString& code, const QUuid& of)
{
    return {code, {}, of, [this, code] { return m_way(code); }, m_sign};
}

Result<> TestConsole::open(const QByteArray& vfs)
{
    m_worker.reset();
    DatabaseOptions options = TestStore::defaults(store.path());
    options.vfs = vfs;
    if (const auto opened = store.open(options); !opened)
        return opened;
    makeWorker();
    return {};
}

Result<> TestConsole::sync()
{
    Result<> done;
    for (int tries = 0; tries < 200; ++tries) {
        done = m_worker->syncOnce();
        if (done || done.error().code != ErrorCode::Network)
            return done;
        m_clock.advanceMs(60'000);
    }
    return done;
}

Result<int> TestConsole::give(CommandKind kind, const QUuid& id, const QString& text, QJsonObject more, int base)
{
    return giveAs(officer, kind, id, text, std::move(more), base);
}

Result<int> TestConsole::giveAs(
    const Officer& who, CommandKind kind, const QUuid& id, const QString& text, QJsonObject more, int base)
{
    return store.database()
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<int> {
                const auto key = store.tickets().keyByUuid(session, id);
                const auto now = key ? store.tickets().ticketByKey(session, *key) : fail(key.error());
                if (!now)
                    return fail(now.error());
                const auto last = EventStore::lastEventOf(session, *key);
                if (!text.isEmpty())
                    more[BodyKey::text] = text;
                TicketCommand command = SyncRules::commandOf(kind, id, more);
                command.baseVersion = base < 0 ? now->version : base;
                const auto status = m_workflow.check(*now, command, who, *last ? &**last : nullptr);
                if (!status)
                    return fail(ErrorCode::NotAllowed, refusalCode(status.error()));
                TicketEvent event;
                event.id = QUuid::createUuidV5(device, QString::number(++m_given));
                event.ticket = id;
                event.version = now->version + 1;
                event.kind = kind;
                event.at = event.recordedAt = m_clock.nowMs();
                event.actor = who.code;
                event.body = command.body();
                if (*status != now->status || kind == CommandKind::Coordinate || kind == CommandKind::Disposition)
                    event.body[BodyKey::to] = statusCode(*status);
                event.deviceSeq = Outbox::takeSeq(session).value_or(0);
                Ticket after = *now;
                applyEvent(after, event);
                const auto row = store.tickets().append(session, *key, event, after);
                if (!row)
                    return fail(row.error());
                const auto queued = Outbox::append(session,
                    {event.deviceSeq, event.id, id, event.version, command.baseVersion, kind, event.at, who.code,
                        canonicalBody(event.body)});
                if (!queued)
                    return fail(queued.error());
                typed += text;
                return event.version;
            })
        .result();
}

Result<> TestConsole::receive(const QUuid& id, const QJsonObject& body)
{
    return store.database()
        .write(WritePriority::Bulk,
            [&](WriteSession& session) -> Result<> {
                TicketEvent event;
                event.id = QUuid::createUuidV5(id, u"import"_s);
                event.ticket = id;
                event.version = 1;
                event.kind = CommandKind::Report;
                event.at = event.recordedAt = m_clock.nowMs();
                event.actor = u"source:csv"_s;
                event.body = body;
                Ticket after;
                applyEvent(after, event);
                const auto row = store.tickets().append(session, 0, event, after);
                return row ? Result<>() : fail(row.error());
            })
        .result();
}

Result<Ticket> TestConsole::ticket(const QUuid& id)
{
    return store.database()
        .read([&](ReadSession& session) -> Result<Ticket> {
            const auto key = store.tickets().keyByUuid(session, id);
            return key ? store.tickets().ticketByKey(session, *key) : fail(key.error());
        })
        .result();
}

QList<TicketEvent> TestConsole::events(const QUuid& id)
{
    return store.database()
        .read([&](ReadSession& session) -> Result<QList<TicketEvent>> {
            const auto key = store.tickets().keyByUuid(session, id);
            return key ? EventStore::eventsOf(session, *key) : fail(key.error());
        })
        .result()
        .value_or(QList<TicketEvent>());
}

QList<SyncCard> TestConsole::cards()
{
    return store.database()
        .read([](ReadSession& session) { return SyncOutbox::cards(session); })
        .result()
        .value_or(QList<SyncCard>());
}

qint64 TestConsole::pending()
{
    return store.number("SELECT count(*) FROM outbox WHERE state = 'pending'").value_or(-1);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakehub.h"

#include "sync/syncrules.h"

#include <QCryptographicHash>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

class FakeHubLine final : public Hub
{
public:
    FakeHubLine(FakeHub& hub, QString login, std::function<FakeHub::Fault()> fault)
        : m_hub(hub)
        , m_login(std::move(login))
        , m_fault(std::move(fault))
    {
    }

    Result<HubHello> hello(const QUuid& device) override
    {
        return call([&]() -> Result<HubHello> {
            const auto& login = m_hub.state.logins[m_login];
            HubHello hello;
            hello.hub = m_hub.state.id;
            hello.name = u"fake"_s;
            hello.epoch = m_hub.state.epoch;
            hello.protocol = 1;
            hello.schema = kHubKnowsCards;
            hello.login = m_login;
            hello.code = login.officer.code;
            hello.fullName = login.officer.name;
            hello.role = login.ingest ? u"ingest"_s : roleCode(login.officer.role);
            hello.agency = login.officer.agency;
            hello.area = login.officer.area;
            hello.scopeVersion = login.scopeVersion;
            hello.enabled = login.enabled;
            if (const auto it = m_hub.state.devices.constFind(device); it != m_hub.state.devices.constEnd()) {
                hello.lastSeq = it->lastSeq;
                hello.deviceRevoked = it->revoked;
            }
            hello.nowMs = m_hub.m_clock.nowMs();
            return hello;
        });
    }
    Result<bool> enrol(const QString&, const QUuid& device, const QByteArray&, const QString&) override
    {
        m_hub.state.devices[device] = {m_login};
        return true;
    }
    Result<QList<PushAnswer>> push(const QUuid& device, const QList<HubCommand>& commands) override
    {
        return call([&]() -> Result<QList<PushAnswer>> {
            QList<PushAnswer> answers;
            for (const HubCommand& command : commands) {
                answers += m_hub.take(m_login, device, command);
                if (answers.last().verdict == "gap"_L1 || answers.last().verdict == "id_reuse"_L1)
                    break;
            }
            return answers;
        });
    }
    Result<QList<FeedHead>> heads() override
    {
        return call([&]() -> Result<QList<FeedHead>> {
            ++m_hub.looks;
            return headsNow();
        });
    }
    Result<QList<FeedRow>> pull(const QHash<qint64, qint64>& positions, int limit) override
    {
        return call([&]() -> Result<QList<FeedRow>> {
            m_hub.pulls += QSet<qint64>(positions.keyBegin(), positions.keyEnd());
            QList<FeedRow> rows;
            for (auto it = m_hub.state.feeds.constBegin(); it != m_hub.state.feeds.constEnd(); ++it) {
                if (positions.contains(it.key()) && mine(it.key()))
                    rows += it->mid(positions[it.key()], limit);
            }
            return rows;
        });
    }
    Result<QList<HubEvent>> history(const QUuid& ticket) override
    {
        return call([&]() -> Result<QList<HubEvent>> {
            const auto it = m_hub.state.tickets.constFind(ticket);
            const bool here = it != m_hub.state.tickets.constEnd() && m_hub.has(m_hub.state.logins[m_login], *it);
            return here ? it->events : QList<HubEvent>();
        });
    }
    Result<QList<FeedHead>> firstSync(const std::function<bool(const QList<HubEvent>&)>& visit) override
    {
        return call([&]() -> Result<QList<FeedHead>> {
            for (const FakeHub::Held& held : m_hub.state.tickets) {
                if (m_hub.has(m_hub.state.logins[m_login], held) && !visit(held.events))
                    return fail(ErrorCode::Cancelled);
            }
            return headsNow();
        });
    }
    Result<QList<PrivatePart>> privateWords(const QList<QUuid>& tickets) override
    {
        return call([&]() -> Result<QList<PrivatePart>> {
            const FakeHub::Login& login = m_hub.state.logins[m_login];
            if (login.officer.role == Role::Supervisor || login.officer.role == Role::Viewer)
                return fail(ErrorCode::NotAllowed, u"not for this role"_s);
            QList<PrivatePart> parts;
            for (const QUuid& ticket : tickets) {
                const auto it = m_hub.state.tickets.constFind(ticket);
                if (it == m_hub.state.tickets.constEnd() || !m_hub.has(login, *it))
                    continue;
                for (const HubEvent& event : it->events) {
                    if (m_hub.state.apart.contains(event.event))
                        parts.append({ticket, event.event, m_hub.state.apart[event.event]});
                }
            }
            return parts;
        });
    }
    Result<QList<DevicePublicKey>> deviceKeys(const QList<QUuid>& devices) override
    {
        QList<DevicePublicKey> keys;
        for (const QUuid& device : devices)
            keys.append({device, {}, m_hub.key.publicKey(), 0});
        return keys;
    }
    Result<QList<AttachmentState>> attachmentStates(const QStringList& names) override
    {
        return call([&]() -> Result<QList<AttachmentState>> {
            QList<AttachmentState> states;
            for (const QString& name : names) {
                const bool done = m_hub.state.files.contains(name);
                const QByteArray bytes = done ? m_hub.state.files[name] : m_hub.state.begun.value(name);
                if (bytes.isEmpty())
                    continue;
                const int have = int((bytes.size() + kPieceBytes - 1) / kPieceBytes);
                const qint64 size = m_hub.state.sizes.value(name);
                states.append({name, size, int((size + kPieceBytes - 1) / kPieceBytes), have, done});
            }
            return states;
        });
    }
    Result<int> putPiece(const QString& name, qint64 size, int n, const QByteArray& bytes) override
    {
        return call([&]() -> Result<int> {
            if (!m_hub.names(name))
                return fail(ErrorCode::NotAllowed, u"no event of yours names it"_s);
            m_hub.state.sizes.insert(name, size);
            QByteArray& there = m_hub.state.begun[name];
            if (there.size() == n * kPieceBytes)
                there += bytes;
            const int have = int((there.size() + kPieceBytes - 1) / kPieceBytes);
            if (there.size() < size)
                return have;
            const QByteArray whole = m_hub.state.begun.take(name);
            if (QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex() != name.toLatin1())
                return 0;
            m_hub.state.files[name] = whole;
            return have;
        });
    }
    Result<QByteArray> getPiece(const QString& name, int n) override
    {
        return call([&]() -> Result<QByteArray> {
            const auto it = m_hub.state.files.constFind(name);
            return it == m_hub.state.files.constEnd() ? Result<QByteArray>(fail(ErrorCode::NotFound))
                                                      : it->mid(n * kPieceBytes, kPieceBytes);
        });
    }
    Result<QStringList> present(const QUuid&) override { return QStringList(); }
    Result<> acknowledge(const QList<QUuid>& events) override
    {
        return call([&]() -> Result<> {
            for (const QUuid& event : events) {
                if (m_hub.state.verdicts.contains(event))
                    m_hub.state.acknowledged.insert(event);
            }
            return {};
        });
    }
    Result<QList<HubCardCount>> unreadCards() override
    {
        return call([&]() -> Result<QList<HubCardCount>> {
            const Role role = m_hub.state.logins[m_login].officer.role;
            if (role != Role::Supervisor && role != Role::Staff)
                return fail(ErrorCode::NotAllowed, u"42501: not for this role"_s);
            HubCardCount all{.officer = u"*"_s, .name = {}, .agency = {}, .area = {}}; // not apart: nobody asks this one
            for (auto it = m_hub.state.verdicts.constBegin(); it != m_hub.state.verdicts.constEnd(); ++it) {
                if (m_hub.state.acknowledged.contains(it.key()))
                    continue;
                all.converted += it->first.verdict == "converted"_L1 ? 1 : 0;
                all.rejected += it->first.verdict == "rejected"_L1 ? 1 : 0;
            }
            return all.converted + all.rejected > 0 ? QList<HubCardCount>{all} : QList<HubCardCount>();
        });
    }

private:
    bool mine(qint64 audience) const { return m_hub.hears(m_hub.state.logins[m_login], {audience}); }
    QList<FeedHead> headsNow() const
    {
        QList<FeedHead> heads;
        for (auto it = m_hub.state.feeds.constBegin(); it != m_hub.state.feeds.constEnd(); ++it) {
            if (mine(it.key()))
                heads.append({it.key(), it->size(), it->isEmpty() ? QByteArray() : it->last().hash,
                    m_hub.state.codes.value(it.key())});
        }
        return heads;
    }
    template<class F> auto call(F function) -> decltype(function())
    {
        const std::lock_guard lock(m_hub.m_mutex);
        const FakeHub::Fault fault = m_fault ? m_fault() : FakeHub::Fault::None;
        if (fault == FakeHub::Fault::CutBefore)
            return fail(ErrorCode::Network, u"cut before"_s);
        auto answer = function();
        if (fault == FakeHub::Fault::CutAfter)
            return fail(ErrorCode::Network, u"cut after"_s);
        return answer;
    }

    FakeHub& m_hub;
    QString m_login;
    std::function<FakeHub::Fault()> m_fault;
};

FakeHub::FakeHub(Workflow workflow, HubRules rules, const Clock& clock)
    : m_workflow(std::move(workflow))
    , m_rules(std::move(rules))
    , m_clock(clock)
{
}

std::unique_ptr<Hub> FakeHub::line(const QString& login, std::function<Fault()> fault)
{
    return std::make_unique<FakeHubLine>(*this, login, std::move(fault));
}

qint64 FakeHub::audience(const QString& code)
{
    return qint64(qHash(code, 7) % 1'000'000) + 1;
}

QSet<qint64> FakeHub::audiences(const Held& held)
{
    QSet<qint64> audiences;
    for (const QString& code : {held.area, held.ticket.agency}) {
        if (code.isEmpty())
            continue;
        audiences.insert(audience(code));
        state.codes.insert(audience(code), code);
    }
    return audiences;
}

bool FakeHub::hears(const Login& login, const QSet<qint64>& audiences) const
{
    return login.enabled
        && (login.everything || audiences.contains(audience(login.officer.area))
            || audiences.contains(audience(login.officer.agency)));
}

bool FakeHub::has(const Login& login, const Held& held)
{
    return hears(login, audiences(held));
}

HubEvent FakeHub::write(Held& held, HubEvent event)
{
    const bool isNew = held.events.isEmpty();
    const QSet<qint64> was = isNew ? QSet<qint64>() : audiences(held);
    event.version = held.events.size() + 1;
    event.receivedAt = m_clock.nowMs();
    event.effectiveAt = std::min(event.claimedAt + event.clockOffset, event.receivedAt);
    event.hash = HubChain::ticketLink(held.hash, event);
    held.hash = event.hash;
    held.last = toTicketEvent(event).value_or(TicketEvent());
    applyEvent(held.ticket, held.last);
    held.events += event;
    if (event.verdict == "accepted"_L1 && !event.area.isEmpty())
        held.area = event.area;
    const QSet<qint64> is = audiences(held);
    held.audiences += was | is;
    for (const qint64 audience : was | is) {
        QList<FeedRow>& feed = state.feeds[audience];
        const QString kind = !is.contains(audience) ? u"o"_s : !isNew && !was.contains(audience) ? u"i"_s : u"e"_s;
        const QByteArray before = feed.isEmpty() ? QByteArray() : feed.last().hash;
        const qint64 pos = feed.size() + 1;
        feed.append({audience, pos, kind, HubChain::feedLink(before, pos, event.event, kind, event.hash), event});
    }
    return event;
}

HubEvent FakeHub::report(int n, const QString& area, const QString& agency, const QJsonObject& more)
{
    HubEvent event;
    event.ticket = externalTicketId(u"crm"_s, QString::number(n));
    event.event = QUuid::createUuidV5(event.ticket, u"report"_s);
    event.kind = commandCode(CommandKind::Report);
    event.verdict = u"accepted"_s;
    event.login = u"ingest"_s;
    event.actor = u"source:crm"_s;
    event.claimedAt = m_clock.nowMs();
    QJsonObject body{{BodyKey::number, u"JK%1"_s.arg(n)}, {BodyKey::text, u"Jalan rusak"_s}, {BodyKey::area, area},
        {BodyKey::agency, agency}, {BodyKey::isPrivate, false}, {BodyKey::category, u"jalan"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        body[it.key()] = it.value();
    const HubBody parts = splitBody(CommandKind::Report, body, body[BodyKey::isPrivate].toBool());
    event.body = parts.open;
    if (!parts.apart.isNull())
        state.apart.insert(event.event, parts.apart);
    event.signature = forges ? QByteArray(64, 's') : key.sign(signedBytes(state.id, event));
    Held& held = state.tickets[event.ticket];
    held.area = area;
    return write(held, event);
}

HubJudgement FakeHub::judgeIntake(const Login& who, const HubCommand& command, const QJsonObject& body)
{
    static const QList<Role> mayWriteDown{Role::Village, Role::District, Role::Bureau, Role::Staff, Role::Supervisor};
    const auto rejected = [](const QString& reason) {
        return HubJudgement{HubVerdict::Rejected, reason, TicketStatus::Waiting};
    };
    const auto it = state.tickets.constFind(command.ticket);
    const bool isNew = it == state.tickets.constEnd();
    if (!isNew && !has(who, *it))
        return rejected(u"no_such_ticket"_s);
    if (!who.ingest && !mayWriteDown.contains(who.officer.role))
        return rejected(u"wrong_role"_s);
    if (!isNew)
        return {HubVerdict::Noop, u"exists"_s, TicketStatus::Waiting};
    Held held;
    held.area = command.area;
    held.ticket.agency = body[BodyKey::agency].toString();
    if (!has(who, held))
        return rejected(u"out_of_scope"_s);
    held.ticket = {};
    state.tickets.insert(command.ticket, held);
    return {HubVerdict::Accepted, {}, TicketStatus::Waiting};
}

HubJudgement FakeHub::judge(const Login& who, const HubCommand& command, const QJsonObject& body)
{
    const auto it = state.tickets.constFind(command.ticket);
    if (it == state.tickets.constEnd())
        return {HubVerdict::Rejected, u"no_such_ticket"_s, TicketStatus::Waiting};
    auto scope = has(who, *it) ? HubScope::Here : HubScope::Never;
    for (qsizetype i = 0; scope == HubScope::Never && i < std::min(command.baseVersion, it->events.size()); ++i) {
        if (hears(who, it->audiences[i]))
            scope = HubScope::MovedAway;
    }
    TicketCommand asked = SyncRules::commandOf(command.kind, command.ticket, body);
    asked.baseVersion = int(command.baseVersion);
    const HubJudgement judged = who.ingest
        ? m_rules.judgeSource(m_workflow, it->ticket, asked, who.officer.code, &it->last)
        : m_rules.judge(m_workflow, it->ticket, asked, who.officer, &it->last, scope);
    const auto to = statusFromCode(body[BodyKey::to].toString());
    QList<TicketEvent> events;
    for (const HubEvent& event : it->events)
        events += toTicketEvent(event).value_or(TicketEvent());
    const TicketStatus leads = command.kind == CommandKind::Unmerge
        ? SyncRules::statusBeforeMerge(events).value_or(judged.status)
        : judged.status;
    if (judged.verdict == HubVerdict::Accepted && command.kind != CommandKind::Undo
        && to.value_or(it->ticket.status) != leads)
        return {HubVerdict::Converted, u"other_outcome"_s, judged.status};
    return judged;
}

bool FakeHub::names(const QString& sha256) const
{
    return std::ranges::any_of(state.tickets, [&sha256](const Held& held) {
        return std::ranges::any_of(
            held.events, [&sha256](const HubEvent& event) { return event.body.contains(sha256.toLatin1()); });
    });
}

PushAnswer FakeHub::take(const QString& login, const QUuid& device, const HubCommand& command)
{
    PushAnswer answer{command.event, {}, {}, 0, 0};
    Device& from = state.devices[device];
    if (const auto seen = state.verdicts.constFind(command.event); seen != state.verdicts.constEnd()) {
        if (seen->second != command.body)
            answer.verdict = u"id_reuse"_s;
        else
            answer = seen->first;
        return answer;
    }
    if (command.deviceSeq != from.lastSeq + 1) {
        answer.verdict = u"gap"_s;
        answer.reason = QString::number(from.lastSeq + 1);
        return answer;
    }
    const Login& who = state.logins[login];
    const QJsonObject body = joinBody(parseBody(command.body).value_or(QJsonObject()),
        command.privateBody.isNull() ? QJsonObject() : parseBody(command.privateBody).value_or(QJsonObject()));
    const HubJudgement judged
        = command.kind == CommandKind::Report ? judgeIntake(who, command, body) : judge(who, command, body);
    answer.verdict = verdictCode(judged.verdict);
    answer.reason = judged.reason;
    if (judged.verdict != HubVerdict::Rejected) {
        HubEvent event;
        event.event = command.event;
        event.ticket = command.ticket;
        event.kind = commandCode(command.kind);
        event.verdict = answer.verdict;
        event.reason = answer.reason;
        event.baseVersion = command.baseVersion;
        event.area = command.area;
        event.login = login;
        event.actor = who.ingest ? u"source:"_s + who.officer.code : who.officer.code;
        event.device = device;
        event.deviceSeq = command.deviceSeq;
        event.claimedAt = command.claimedAt;
        event.clockOffset = command.clockOffset;
        event.body = command.body;
        event.signature = command.signature;
        if (!command.privateBody.isNull())
            state.apart.insert(command.event, command.privateBody);
        event = write(state.tickets[command.ticket], event);
        answer.version = event.version;
        answer.effectiveAt = event.effectiveAt;
    }
    from.lastSeq = command.deviceSeq;
    state.verdicts.insert(command.event, {answer, command.body});
    return answer;
}

} // namespace JakOps

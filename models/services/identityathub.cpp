// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// With a hub: asking, approving and opening happen there, each over a line of its own in the lines' thread.
#include "domain/hubfault.h"
#include "services/identityjobs.h"
#include "storage/hubidentitystore.h"
#include "storage/identitykeys.h"
#include "storage/statementrows.h"
#include "storage/ticketstore.h"
#include "sync/hub.h"

#include <QThread>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTries = 5;
constexpr quint64 kFirstWaitMs = 100; // 1.5 s in all

std::unexpected<Error> problem(IdentityProblem what)
{
    const bool isInput = what == IdentityProblem::ReasonShort || what == IdentityProblem::ReasonLong;
    return fail(isInput ? ErrorCode::InvalidInput : ErrorCode::NotAllowed, identityProblemCode(what));
}

bool isLinesFault(ErrorCode code)
{
    return code == ErrorCode::Network || code == ErrorCode::Conflict || code == ErrorCode::Cancelled;
}

// What is wrong with the line is said as that: what to do is the same whatever it was.
template<class T> Result<T> inWords(Result<T> result)
{
    if (result || identityProblemFromCode(result.error().detail) || !isLinesFault(result.error().code))
        return result;
    return problem(IdentityProblem::NeedsLine);
}

} // namespace

template<class T> QFuture<Result<T>> IdentityService::runAtHub(std::function<Result<T>()> job)
{
    return QtConcurrent::run(&m_lines, [job = std::move(job)]() -> Result<T> { return inWords(job()); });
}

void IdentityService::setDoor(std::shared_ptr<const IdentityDoor> door)
{
    std::shared_ptr<const IdentityDoor> before;
    {
        const std::scoped_lock lock(m_mutex);
        before = std::exchange(m_door, std::move(door));
    }
    if (before && before->giveUp)
        before->giveUp();
}

std::shared_ptr<const IdentityDoor> IdentityService::door() const
{
    const std::scoped_lock lock(m_mutex);
    return m_door;
}

void IdentityService::nudge() const
{
    if (const auto way = door(); way && way->nudge)
        way->nudge();
}

Result<std::unique_ptr<Hub>> IdentityService::line(const QString& officer)
{
    const auto way = door();
    if (!way || (way->isUp && !way->isUp()))
        return problem(IdentityProblem::NeedsLine);
    // A login has few lines, and the server may not have ended the last one yet.
    auto hub = way->connect(officer);
    for (int again = 1; again <= kTries && !hub && hubFaultOf(hub.error().detail) == HubFault::Full; ++again) {
        QThread::msleep(kFirstWaitMs * quint64(again));
        hub = way->connect(officer);
    }
    if (!hub && hub.error().code == ErrorCode::NotFound)
        return problem(IdentityProblem::NoLogin);
    if (!hub || !(*hub)->identities())
        return problem(IdentityProblem::NeedsLine); // why it is refused stands in the panel of the hub
    return hub;
}

Result<IdentityService::AtHub> IdentityService::atHub(qint64 ticket)
{
    return m_parts.database
        .read([&](ReadSession& session) -> Result<AtHub> {
            const auto isOn = HubIdentityStore::isOn(session);
            const auto found = isOn ? m_parts.tickets.ticketByKey(session, ticket) : fail(isOn.error());
            if (!found)
                return fail(found.error());
            const auto parts = SealedIdentity::parse(found->sealedReporter);
            const bool isOwn = !found->sealedReporter.isEmpty() && !(parts && parts->isForHub());
            return AtHub {*isOn && !isOwn, found->id};
        })
        .result();
}

Result<bool> IdentityService::isOfHub(const QUuid& request)
{
    return m_parts.database
        .read([&](ReadSession& session) -> Result<bool> {
            const auto isOn = HubIdentityStore::isOn(session);
            const auto here = isOn ? IdentityStore::request(session, request) : fail(isOn.error());
            return here ? Result<bool>(*isOn && !*here) : fail(here.error());
        })
        .result();
}

QFuture<Result<IdentityState>> IdentityService::state(qint64 ticket, const Officer& officer)
{
    return QtConcurrent::run(&m_lines, [this, ticket, officer, looked = ++m_looked]() -> Result<IdentityState> {
        auto state = stateHere(ticket, officer);
        const auto where = state ? atHub(ticket) : fail(state.error());
        if (!where)
            return fail(where.error());
        if (!where->is)
            return state;
        if (looked != m_looked) // who pages through a queue does not ask the hub about each
            return fail(ErrorCode::Cancelled, u"another report is looked at"_s);
        state->isAtHub = true;
        state->isSealed = false; // until the hub says so: what is sealed here alone cannot be asked for yet
        const auto added = inWords(addFromHub(*state, where->ticket, officer));
        if (added)
            return state;
        const auto why = identityProblemFromCode(added.error().detail);
        if (!why)
            return fail(added.error());
        state->trouble = *why;
        return state;
    });
}

Result<> IdentityService::addFromHub(IdentityState& state, const QUuid& ticket, const Officer& officer)
{
    const auto hub = line(officer.code);
    if (!hub)
        return fail(hub.error());
    HubIdentity& there = *(*hub)->identities();
    const auto isSealed = there.isSealed(ticket);
    auto requests = isSealed ? there.requests(ticket) : fail(isSealed.error());
    auto trail = requests ? there.trail(ticket) : fail(requests.error());
    if (!trail)
        return fail(trail.error());
    const auto trouble = *isSealed ? troubleOf(officer) : Result<IdentityProblem>(IdentityProblem::None);
    if (const auto named = nameTickets(*requests); !named || !trouble)
        return fail(!named ? named.error() : trouble.error());
    state.isSealed = *isSealed;
    state.trouble = *trouble;
    state.log += *trail;
    if (!requests->isEmpty())
        state.request = requests->first();
    return {};
}

// His key here is not the one the hub knows: he could neither approve nor open.
Result<IdentityProblem> IdentityService::troubleOf(const Officer& officer)
{
    return m_parts.database
        .read([&](ReadSession& session) -> Result<IdentityProblem> {
            const auto here = IdentityStore::officerKey(session, officer.code);
            const auto there = here ? HubIdentityStore::mine(session, officer.code) : fail(here.error());
            if (!there)
                return fail(there.error());
            const bool isTaken = *there && !(*there)->publicKey.isEmpty() && (!*here || (*here)->publicKey != (*there)->publicKey);
            return isTaken ? IdentityProblem::KeyTaken : IdentityProblem::None;
        })
        .result();
}

Result<> IdentityService::nameTickets(QList<IdentityRequest>& requests)
{
    return m_parts.database
        .read([&](ReadSession& session) -> Result<> {
            auto statement = session.prepare("SELECT number FROM report WHERE uuid = ?");
            if (!statement)
                return fail(statement.error());
            for (IdentityRequest& one : requests) {
                statement->bind(1, one.ticket);
                const auto found = statement->step();
                if (!found)
                    return fail(found.error());
                one.number = *found ? statement->text(0) : one.ticket.toString(QUuid::WithoutBraces);
                statement->reset();
            }
            return {};
        })
        .result();
}

QFuture<Result<QList<IdentityRequest>>> IdentityService::openRequests(const Officer& officer)
{
    return runAtHub<QList<IdentityRequest>>([this, officer]() -> Result<QList<IdentityRequest>> {
        QList<IdentityRequest> requests;
        const auto isOn
            = m_parts.database
                  .read([&, now = m_parts.clock.nowMs()](ReadSession& session) -> Result<bool> {
                      const auto found = IdentityStore::openRequests(session, now);
                      if (!found)
                          return fail(found.error());
                      for (const IdentityStore::Request& one : *found)
                          requests += one.request;
                      return HubIdentityStore::isOn(session);
                  })
                  .result();
        if (!isOn)
            return fail(isOn.error());
        if (!*isOn)
            return requests;
        const auto hub = line(officer.code);
        auto there = hub ? (*hub)->identities()->requests({}) : fail(hub.error());
        if (const auto named = there ? nameTickets(*there) : fail(there.error()); !named)
            return fail(named.error());
        requests += *there;
        std::ranges::stable_sort(requests, std::ranges::greater(), &IdentityRequest::askedAt);
        return requests;
    });
}

QFuture<Result<IdentityRequest>> IdentityService::ask(qint64 ticket, const QString& reason, const Officer& officer)
{
    return runAtHub<IdentityRequest>([this, ticket, reason, officer]() -> Result<IdentityRequest> {
        const auto where = atHub(ticket);
        if (!where)
            return fail(where.error());
        if (where->is)
            return askAtHub(where->ticket, reason, officer);
        return run<IdentityRequest>([&] { return askHere(ticket, reason, officer); }).result();
    });
}

Result<IdentityRequest> IdentityService::askAtHub(const QUuid& ticket, const QString& reason, const Officer& officer)
{
    if (!m_parts.roles.mayDo(officer, Power::OpenIdentity))
        return problem(IdentityProblem::MayNotAsk);
    if (const auto wrong = checkReason(reason); wrong != IdentityProblem::None)
        return problem(wrong);
    if (m_parts.database.isReadOnly())
        return problem(IdentityProblem::ReadOnly);
    const auto hub = line(officer.code);
    if (!hub)
        return fail(hub.error());
    HubIdentity& there = *(*hub)->identities();
    const auto trouble = troubleOf(officer);
    const auto isSealed = trouble ? there.isSealed(ticket) : fail(trouble.error());
    const auto others = isSealed ? there.requests(ticket) : fail(isSealed.error());
    if (!others)
        return fail(others.error());
    if (!*isSealed)
        return problem(IdentityProblem::NothingSealed);
    if (*trouble != IdentityProblem::None)
        return problem(*trouble);
    if (!others->isEmpty())
        return problem(IdentityProblem::AskedAlready);
    const auto asked = there.ask(ticket, reason.simplified());
    if (!asked)
        return asked.error().code == ErrorCode::NotAllowed ? problem(IdentityProblem::MayNotAsk) : fail(asked.error());
    return requestAtHub(there, *asked);
}

Result<IdentityRequest> IdentityService::requestAtHub(HubIdentity& hub, const QUuid& id)
{
    auto all = hub.requests({});
    if (!all)
        return fail(all.error());
    all->removeIf([&](const IdentityRequest& one) { return one.id != id; });
    if (all->isEmpty())
        return problem(IdentityProblem::NoRequest);
    const auto named = nameTickets(*all);
    return named ? Result<IdentityRequest>(all->first()) : fail(named.error());
}

// His own key: in memory only here, and only while it is needed.
Result<SecretBytes> IdentityService::ownSecret(const QString& officer, const QString& pin)
{
    const auto key
        = m_parts.database.read([&](ReadSession& session) { return IdentityStore::officerKey(session, officer); }).result();
    if (!key)
        return fail(key.error());
    if (!*key)
        return problem(IdentityProblem::NoKey);
    auto secret = IdentityKeys::unwrap((*key)->wrapped, pin);
    return secret ? Result<SecretBytes>(std::move(*secret)) : problem(IdentityProblem::WrongPin);
}

// With the PIN, as who the store says he is now: what was shown may be an hour old.
Result<SecretBytes> IdentityService::secretAtHub(
    const Officer& given, const QString& pin, Power power, IdentityProblem without)
{
    const auto officer = signedIn(given, pin);
    const auto trouble = officer ? troubleOf(*officer) : fail(officer.error());
    if (!trouble)
        return fail(trouble.error());
    if (*trouble != IdentityProblem::None)
        return problem(*trouble);
    if (!m_parts.roles.mayDo(*officer, power))
        return problem(without);
    return ownSecret(officer->code, pin);
}

QFuture<Result<IdentityRequest>> IdentityService::approve(const QUuid& id, const Officer& officer, const QString& pin)
{
    return runAtHub<IdentityRequest>([this, id, officer, pin]() -> Result<IdentityRequest> {
        const auto isThere = isOfHub(id);
        if (!isThere)
            return fail(isThere.error());
        if (*isThere)
            return approveAtHub(id, officer, pin);
        return run<IdentityRequest>([&] { return approveNow(id, officer, pin); }).result();
    });
}

Result<IdentityRequest> IdentityService::approveAtHub(const QUuid& id, const Officer& given, const QString& pin)
{
    if (!m_parts.roles.mayDo(given, Power::ApproveIdentity))
        return problem(IdentityProblem::MayNotApprove);
    const auto hub = line(given.code);
    if (!hub)
        return fail(hub.error());
    HubIdentity& there = *(*hub)->identities();
    auto request = requestAtHub(there, id);
    if (!request)
        return request;
    if (request->askedBy == given.code)
        return problem(IdentityProblem::OwnRequest);
    if (request->approvedAt > 0)
        return problem(IdentityProblem::ApprovedAlready);
    const auto own = secretAtHub(given, pin, Power::ApproveIdentity, IdentityProblem::MayNotApprove);
    const auto known = m_parts.database
                           .read([&](ReadSession& session) { return HubIdentityStore::sides(session, given.code); })
                           .result();
    if (!own || !known)
        return fail(!own ? own.error() : known.error());
    if (const auto done = HubOpening::approve(there, id, *own, *known); !done)
        return fail(done.error());
    return requestAtHub(there, id);
}

QFuture<Result<OpenedIdentity>> IdentityService::open(const QUuid& id, const Officer& officer, const QString& pin)
{
    return runAtHub<OpenedIdentity>([this, id, officer, pin]() -> Result<OpenedIdentity> {
        const auto isThere = isOfHub(id);
        if (!isThere)
            return fail(isThere.error());
        if (*isThere)
            return openAtHub(id, officer, pin);
        return run<OpenedIdentity>([&] { return openNow(id, officer, pin); }).result();
    });
}

Result<OpenedIdentity> IdentityService::openAtHub(const QUuid& id, const Officer& given, const QString& pin)
{
    if (!m_parts.roles.mayDo(given, Power::OpenIdentity))
        return problem(IdentityProblem::MayNotAsk);
    const auto hub = line(given.code);
    if (!hub)
        return fail(hub.error());
    HubIdentity& there = *(*hub)->identities();
    const auto request = requestAtHub(there, id);
    if (!request)
        return fail(request.error());
    if (request->askedBy != given.code)
        return problem(IdentityProblem::NotAsker);
    if (request->approvedAt == 0)
        return problem(IdentityProblem::NotApproved);
    const auto own = secretAtHub(given, pin, Power::OpenIdentity, IdentityProblem::MayNotAsk);
    const auto plain = own ? HubOpening::open(there, *request, *own) : fail(own.error());
    if (!plain)
        return fail(plain.error());
    OpenedIdentity opened = OpenedIdentity::from(*plain);
    opened.request = *request;
    opened.request.openedAt = m_parts.clock.nowMs();
    opened.until = opened.request.openedAt + kShownForMs;
    return opened;
}

// His PIN was right just now: who waits for his side's key is given it, sealed here and sent when there is a line.
Result<> IdentityService::handOnAtHub(const QString& officer, const QString& pin)
{
    QList<HubSideKey> sides;
    const auto waiting = m_parts.database
                             .read([&](ReadSession& session) -> Result<QList<HubWaiting>> {
                                 const auto known = HubIdentityStore::sides(session, officer);
                                 if (!known)
                                     return fail(known.error());
                                 sides = *known;
                                 return HubIdentityStore::waiting(session, officer, false);
                             })
                             .result();
    if (!waiting || waiting->isEmpty())
        return waiting ? Result<>() : fail(waiting.error());
    const auto own = ownSecret(officer, pin);
    if (!own)
        return fail(own.error());
    const auto given = HubOpening::handOn(*waiting, sides, *own);
    return m_parts.database
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<> {
                for (const HubWaiting& one : given) {
                    if (const auto done = HubIdentityStore::handOn(session, officer, one); !done)
                        return done;
                }
                return {};
            })
        .result();
}

} // namespace JakOps

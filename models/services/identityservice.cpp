// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/identityjobs.h"

#include "storage/hubidentitystore.h"
#include "storage/identitykeys.h"
#include "storage/identitylog.h"
#include "storage/ticketstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unexpected<Error> problem(IdentityProblem what)
{
    const bool isInput = what == IdentityProblem::ReasonShort || what == IdentityProblem::ReasonLong;
    return fail(isInput ? ErrorCode::InvalidInput : ErrorCode::NotAllowed, identityProblemCode(what));
}

} // namespace

OpenedIdentity OpenedIdentity::from(const SecretBytes& plain)
{
    const QJsonObject json = QJsonDocument::fromJson(plain.view().toByteArray()).object();
    OpenedIdentity identity{.name = json["name"_L1].toString(), .phone = json["phone"_L1].toString(),
        .email = json["email"_L1].toString(), .others = {}, .request = {}};
    const QJsonObject others = json["others"_L1].toObject();
    for (auto it = others.begin(); it != others.end(); ++it)
        identity.others.emplace_back(it.key(), it->toString());
    return identity;
}

IdentityService::IdentityService(Parts parts)
    : m_parts(std::move(parts))
    , m_seal(std::make_shared<const IdentitySeal>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(u"identities"_s);
    m_lines.setMaxThreadCount(1);
    m_lines.setObjectName(u"identities-hub"_s);
}

IdentityService::~IdentityService()
{
    setDoor(nullptr);
    drain();
}

void IdentityService::drain()
{
    m_lines.waitForDone(); // first: it may sign somebody in
    m_pool.waitForDone();
}

Result<> IdentityService::load()
{
    return m_parts.database
        .read([this](ReadSession& session) -> Result<> {
            const auto isOn = HubIdentityStore::isOn(session);
            if (!isOn)
                return fail(isOn.error());
            if (*isOn) {
                auto hubs = HubIdentityStore::seal(session);
                if (!hubs)
                    return fail(hubs.error());
                const std::scoped_lock lock(m_mutex);
                m_seal = std::make_shared<const IdentitySeal>(std::move(*hubs));
                return {};
            }
            const auto asks = IdentityStore::sideKey(session, IdentitySide::Asks);
            const auto approves = asks ? IdentityStore::sideKey(session, IdentitySide::Approves) : fail(asks.error());
            if (!approves)
                return fail(approves.error());
            const std::scoped_lock lock(m_mutex);
            m_seal = std::make_shared<const IdentitySeal>(asks->publicKey, approves->publicKey);
            return {};
        })
        .result();
}

std::shared_ptr<const IdentitySeal> IdentityService::seal() const
{
    const std::scoped_lock lock(m_mutex);
    return m_seal;
}

QFuture<Result<std::shared_ptr<const IdentitySeal>>> IdentityService::readySeal()
{
    return run<std::shared_ptr<const IdentitySeal>>([this]() -> Result<std::shared_ptr<const IdentitySeal>> {
        const auto loaded = load(); // the hub may have told other keys since
        return loaded ? Result<std::shared_ptr<const IdentitySeal>>(seal()) : fail(loaded.error());
    });
}

QFuture<Result<>> IdentityService::enrol(const Officer& officer, const QString& pin)
{
    return QtConcurrent::run(&m_pool, [this, officer, pin] { return enrolNow(officer, pin); });
}

Result<> IdentityService::enrolDemo()
{
    if (m_demoReady || m_parts.database.isReadOnly() || !m_parts.isDemo())
        return {};
    const auto isOn = m_parts.database.read([](ReadSession& session) { return HubIdentityStore::isOn(session); }).result();
    if (!isOn || *isOn) // made-up officers have no login there
        return isOn ? Result<>() : fail(isOn.error());
    for (const Officer& officer : m_parts.samples) {
        if (const auto done = enrolNow(officer, kDemoPin); !done)
            return done;
    }
    m_demoReady = true;
    return {};
}

Result<IdentityState> IdentityService::stateHere(qint64 ticket, const Officer& officer)
{
    return m_parts.database.read(
        [this, ticket, officer, now = m_parts.clock.nowMs()](ReadSession& session) -> Result<IdentityState> {
            const auto found = m_parts.tickets.ticketByKey(session, ticket);
            const auto requests = found ? IdentityStore::requestsOf(session, ticket) : fail(found.error());
            auto log = requests ? IdentityLog::ofTicket(session, found->id) : fail(requests.error());
            if (!log)
                return fail(log.error());
            IdentityState state{.isSealed = !found->sealedReporter.isEmpty(),
                .mayAsk = m_parts.roles.mayDo(officer, Power::OpenIdentity),
                .mayApprove = m_parts.roles.mayDo(officer, Power::ApproveIdentity),
                .request = std::nullopt,
                .log = std::move(*log)};
            for (const IdentityStore::Request& one : *requests) {
                if (!state.request && (one.request.isWaiting(now) || one.request.mayBeOpened(now)))
                    state.request = one.request;
            }
            return state;
        }).result();
}

Result<IdentityRequest> IdentityService::askHere(qint64 ticket, const QString& reason, const Officer& officer)
{
    if (!m_parts.roles.mayDo(officer, Power::OpenIdentity))
        return problem(IdentityProblem::MayNotAsk);
    if (const auto wrong = checkReason(reason); wrong != IdentityProblem::None)
        return problem(wrong);
    if (m_parts.database.isReadOnly())
        return problem(IdentityProblem::ReadOnly);
    return m_parts.database
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<IdentityRequest> {
                const qint64 now = m_parts.clock.nowMs();
                const auto found = m_parts.tickets.ticketByKey(session, ticket);
                const auto others = found ? IdentityStore::requestsOf(session, ticket) : fail(found.error());
                if (!others)
                    return fail(others.error());
                if (found->sealedReporter.isEmpty())
                    return problem(IdentityProblem::NothingSealed);
                const bool asked = std::ranges::any_of(*others, [now](const IdentityStore::Request& one) {
                    return one.request.isWaiting(now) || one.request.mayBeOpened(now);
                });
                if (asked)
                    return problem(IdentityProblem::AskedAlready);
                IdentityStore::Request made{{.id = m_parts.uuids.next(), .ticket = found->id, .number = found->number,
                                                .askedBy = officer.code, .reason = reason.simplified(), .askedAt = now},
                    ticket, {}};
                auto done = IdentityStore::addRequest(session, made);
                const auto line = done ? IdentityLog::add(session, {.at = now, .actor = officer.code, .act = u"ask"_s,
                                                                       .ticket = found->id, .detail = made.request.reason})
                                       : fail(done.error());
                return line ? Result<IdentityRequest>(made.request) : fail(line.error());
            })
        .result();
}

QFuture<Result<QList<IdentityLogEntry>>> IdentityService::log()
{
    return m_parts.database.read([](ReadSession& session) { return IdentityLog::all(session); });
}

Result<Officer> IdentityService::signedIn(const Officer& officer, const QString& pin)
{
    if (m_parts.database.isReadOnly())
        return problem(IdentityProblem::ReadOnly);
    const auto accounts = m_parts.officers.accounts().result();
    if (!accounts)
        return fail(accounts.error());
    if (accounts->isEmpty())
        return officer; // the demo's: the PIN opens his key or not
    const auto outcome = m_parts.officers.signIn(officer.code, pin).result();
    if (!outcome)
        return fail(outcome.error());
    return outcome->state == SignInOutcome::State::SignedIn ? Result<Officer>(outcome->officer)
                                                            : problem(IdentityProblem::WrongPin);
}

Result<SecretBytes> IdentityService::sideSecret(IdentitySide side, const QString& officer, const QString& pin)
{
    QByteArray grant;
    const auto key = m_parts.database
                         .read([&](ReadSession& session) -> Result<std::optional<IdentityStore::OfficerKey>> {
                             auto given = IdentityStore::grant(session, side, officer);
                             if (!given)
                                 return fail(given.error());
                             grant = *given;
                             return IdentityStore::officerKey(session, officer);
                         })
                         .result();
    if (!key)
        return fail(key.error());
    if (!*key || grant.isEmpty())
        return problem(IdentityProblem::NoKey);
    const auto own = IdentityKeys::unwrap((*key)->wrapped, pin);
    if (!own)
        return problem(IdentityProblem::WrongPin);
    auto secret = IdentityKeys::take(grant, *own);
    return secret ? Result<SecretBytes>(std::move(*secret)) : problem(IdentityProblem::NoKey);
}

Result<IdentityStore::Request> IdentityService::requestById(const QUuid& id)
{
    auto found = m_parts.database.read([id](ReadSession& session) { return IdentityStore::request(session, id); }).result();
    if (!found)
        return fail(found.error());
    return *found ? Result<IdentityStore::Request>(std::move(**found)) : problem(IdentityProblem::NoRequest);
}

Result<QByteArray> IdentityService::sealedOf(qint64 ticket)
{
    return m_parts.database
        .read([&](ReadSession& session) -> Result<QByteArray> {
            const auto found = m_parts.tickets.ticketByKey(session, ticket);
            return found ? Result<QByteArray>(found->sealedReporter) : fail(found.error());
        })
        .result();
}

// His half of this one ticket's key, sealed anew to the side that asked: he learns nothing of the identity, and who asked
// learns nothing that opens another.
Result<IdentityRequest> IdentityService::approveNow(const QUuid& id, const Officer& given, const QString& pin)
{
    const auto request = requestById(id);
    if (!request)
        return fail(request.error());
    if (!m_parts.roles.mayDo(given, Power::ApproveIdentity))
        return problem(IdentityProblem::MayNotApprove);
    if (const auto wrong = checkApproval(request->request, given.code, m_parts.clock.nowMs()); wrong != IdentityProblem::None)
        return problem(wrong);
    const auto officer = signedIn(given, pin);
    if (!officer)
        return fail(officer.error());
    if (!m_parts.roles.mayDo(*officer, Power::ApproveIdentity)) // as the store knows him
        return problem(IdentityProblem::MayNotApprove);
    const auto secret = sideSecret(IdentitySide::Approves, officer->code, pin);
    if (!secret)
        return fail(secret.error());
    const auto sealed = sealedOf(request->ticketKey);
    if (!sealed)
        return fail(sealed.error());
    QByteArray share;
    if (const auto parts = SealedIdentity::parse(*sealed))
        share = parts->secondShare;
    QByteArray askers;
    const auto keys = m_parts.database
                          .read([&](ReadSession& session) -> Result<> {
                              const auto asks = IdentityStore::sideKey(session, IdentitySide::Asks);
                              const auto own = IdentityStore::sideKey(session, IdentitySide::Approves);
                              if (!asks || !own)
                                  return fail(!asks ? asks.error() : own.error());
                              askers = asks->publicKey;
                              if (share.isEmpty())
                                  share = own->oneKeyHalf;
                              return {};
                          })
                          .result();
    if (!keys)
        return fail(keys.error());
    const auto half = IdentityKeys::take(share, *secret);
    if (!half)
        return problem(IdentityProblem::Changed);
    const QByteArray handed = IdentityKeys::give(*half, askers);
    return m_parts.database
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<IdentityRequest> {
                const qint64 now = m_parts.clock.nowMs();
                const auto again = IdentityStore::request(session, id); // somebody else may have been faster
                if (!again || !*again)
                    return again ? problem(IdentityProblem::NoRequest) : fail(again.error());
                if (const auto wrong = checkApproval((*again)->request, officer->code, now); wrong != IdentityProblem::None)
                    return problem(wrong);
                const auto done = IdentityStore::approve(session, id, officer->code, now, handed);
                const auto line = done ? IdentityLog::add(session, {.at = now, .actor = officer->code, .act = u"approve"_s,
                                                                       .ticket = request->request.ticket,
                                                                       .detail = request->request.askedBy})
                                       : fail(done.error());
                if (!line)
                    return fail(line.error());
                IdentityRequest approved = (*again)->request;
                approved.approvedBy = officer->code;
                approved.approvedAt = now;
                return approved;
            })
        .result();
}

Result<OpenedIdentity> IdentityService::openNow(const QUuid& id, const Officer& given, const QString& pin)
{
    const auto request = requestById(id);
    if (!request)
        return fail(request.error());
    const qint64 now = m_parts.clock.nowMs();
    if (!m_parts.roles.mayDo(given, Power::OpenIdentity))
        return problem(IdentityProblem::MayNotAsk);
    if (const auto wrong = checkOpening(request->request, given.code, now); wrong != IdentityProblem::None)
        return problem(wrong);
    const auto officer = signedIn(given, pin);
    if (!officer)
        return fail(officer.error());
    if (!m_parts.roles.mayDo(*officer, Power::OpenIdentity))
        return problem(IdentityProblem::MayNotAsk);
    const auto secret = sideSecret(IdentitySide::Asks, officer->code, pin);
    const auto sealed = secret ? sealedOf(request->ticketKey) : fail(secret.error());
    if (!sealed)
        return fail(sealed.error());
    const auto second = IdentityKeys::take(request->half, *secret);
    if (!second)
        return problem(IdentityProblem::Changed);
    // First what will be seen stands in the log, in a transaction that is over; only then it is opened.
    const auto logged
        = m_parts.database
              .write(WritePriority::User,
                  [&](WriteSession& session) -> Result<qint64> {
                      const auto noted = IdentityStore::noteOpened(session, id, now);
                      return noted ? IdentityLog::add(session, {.at = now, .actor = officer->code, .act = u"open"_s,
                                                                   .ticket = request->request.ticket,
                                                                   .detail = request->request.reason})
                                   : fail(noted.error());
                  })
              .result();
    if (!logged)
        return fail(logged.error());
    const auto parts = SealedIdentity::parse(*sealed);
    std::optional<SecretBytes> plain;
    if (parts) {
        if (const auto head = IdentityKeys::take(parts->headShare, *secret))
            plain = IdentitySeal::open(request->request.ticket, *parts, *head, *second);
    } else {
        const auto own = m_parts.database
                             .read([](ReadSession& session) { return IdentityStore::sideKey(session, IdentitySide::Asks); })
                             .result();
        if (!own)
            return fail(own.error());
        if (const auto head = IdentityKeys::take(own->oneKeyHalf, *secret))
            plain = IdentitySeal::openOfOneKey(*sealed, *head, *second);
    }
    if (!plain)
        return problem(IdentityProblem::Changed);
    OpenedIdentity opened = OpenedIdentity::from(*plain);
    opened.request = request->request;
    opened.request.openedAt = now;
    opened.until = now + kShownForMs;
    return opened;
}

} // namespace JakOps

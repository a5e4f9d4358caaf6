// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/officerservice.h"

#include "base/textguard.h"
#include "storage/pinhash.h"

#include <QtConcurrent>

namespace JakOps {

namespace {

std::unexpected<Error> problem(OfficerProblem what)
{
    const bool refused = what == OfficerProblem::NotManager || what == OfficerProblem::LastManager || what == OfficerProblem::LastKey;
    return fail(refused ? ErrorCode::NotAllowed : ErrorCode::InvalidInput, officerProblemCode(what));
}

constexpr qsizetype kLongestName = 120;
constexpr qint64 kRememberMs = 12LL * 3'600'000;

} // namespace

OfficerService::OfficerService(
    Database& database, const CityFacts& facts, const RolePowers& roles, const Clock& clock, UuidSource& uuids)
    : m_database(database)
    , m_facts(facts)
    , m_roles(roles)
    , m_clock(clock)
    , m_uuids(uuids)
{
    m_pool.setMaxThreadCount(1); // one attempt after the other: they are counted
}

QFuture<Result<QList<OfficerAccount>>> OfficerService::accounts()
{
    return m_database.read([](ReadSession& session) { return OfficerStore::all(session); });
}

// The one who asks is looked up: what he may do is what the store says of him now.
Result<> OfficerService::mayManage(ReadSession& session, const Officer& by) const
{
    const auto account = OfficerStore::find(session, by.code);
    if (!account)
        return fail(account.error());
    const bool may = *account && (*account)->isEnabled() && m_roles.mayDo((*account)->officer, Power::ManageOfficers);
    return may ? Result<> {} : problem(OfficerProblem::NotManager);
}

QFuture<Result<Officer>> OfficerService::add(const Officer& officer, const QString& pin, const Officer& by)
{
    return QtConcurrent::run(&m_pool, [this, officer, pin, by] { return addNow(officer, pin, by); });
}

Result<Officer> OfficerService::addNow(const Officer& wanted, const QString& pin, const Officer& by)
{
    Officer officer = wanted;
    officer.name = guardLine(officer.name, kLongestName);
    if (const auto wrong = checkOfficer(officer, m_facts); wrong != OfficerProblem::None)
        return problem(wrong);
    if (const auto wrong = checkPin(pin, officer.code); wrong != OfficerProblem::None)
        return problem(wrong);
    const auto hash = PinHash::make(pin);
    if (!hash)
        return fail(hash.error());
    OfficerAccount account {.officer = officer, .id = m_uuids.next(), .createdAt = m_clock.nowMs()};
    const auto added = m_database
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<Officer> {
                const auto present = OfficerStore::all(session);
                if (!present)
                    return fail(present.error());
                if (present->isEmpty() && !m_roles.mayDo(officer, Power::ManageOfficers))
                    return problem(OfficerProblem::FirstNotManager);
                if (const auto may = present->isEmpty() ? Result<> {} : mayManage(session, by); !may)
                    return fail(may.error());
                if (std::ranges::contains(*present, officer.code, [](const auto& a) { return a.officer.code; }))
                    return problem(OfficerProblem::CodeTaken);
                const auto done = OfficerStore::add(session, account, *hash);
                return done ? Result<Officer>(officer) : fail(done.error());
            })
        .result();
    if (added && m_afterPin)
        m_afterPin(*added, pin);
    return added;
}

QFuture<Result<>> OfficerService::setDisabled(const QString& code, bool disabled, const Officer& by)
{
    return m_database.write(
        WritePriority::User, [this, code, disabled, by, now = m_clock.nowMs()](WriteSession& session) -> Result<> {
            if (const auto may = mayManage(session, by); !may)
                return may;
            const auto present = OfficerStore::all(session);
            if (!present)
                return fail(present.error());
            const bool othersManage = std::ranges::any_of(*present, [&](const OfficerAccount& account) {
                return account.officer.code != code && account.isEnabled()
                    && m_roles.mayDo(account.officer, Power::ManageOfficers);
            });
            if (disabled && !othersManage)
                return problem(OfficerProblem::LastManager);
            return OfficerStore::setDisabled(session, code, disabled ? now : 0);
        });
}

QFuture<Result<SignInOutcome>> OfficerService::signIn(const QString& code, const QString& pin)
{
    return QtConcurrent::run(&m_pool, [this, code, pin] { return signInNow(code, pin); });
}

Result<SignInOutcome> OfficerService::signInNow(const QString& code, const QString& pin)
{
    const auto outcome = attempt(code, pin);
    if (outcome && outcome->state == SignInOutcome::State::SignedIn && m_afterPin)
        m_afterPin(outcome->officer, pin);
    return outcome;
}

QFuture<Result<SignInOutcome>> OfficerService::changePin(const QString& code, const QString& old, const QString& pin)
{
    return QtConcurrent::run(&m_pool, [this, code, old, pin] { return changePinNow(code, old, pin); });
}

Result<SignInOutcome> OfficerService::changePinNow(const QString& code, const QString& old, const QString& pin)
{
    if (const auto wrong = checkPin(pin, code); wrong != OfficerProblem::None)
        return problem(wrong);
    const auto outcome = attempt(code, old);
    if (!outcome || outcome->state != SignInOutcome::State::SignedIn)
        return outcome;
    const auto stored = storePin({.officer = code, .old = old, .pin = pin, .by = code}, {});
    if (!stored)
        return fail(stored.error());
    if (m_afterPin)
        m_afterPin(outcome->officer, pin);
    return outcome;
}

QFuture<Result<>> OfficerService::resetPin(const QString& code, const QString& pin, const Officer& by, bool evenIfKeyIsLost)
{
    const NewPin wanted {.officer = code, .old = {}, .pin = pin, .by = by.code, .evenIfKeyIsLost = evenIfKeyIsLost};
    return QtConcurrent::run(&m_pool, [this, wanted, by] { return resetPinNow(wanted, by); });
}

Result<> OfficerService::resetPinNow(const NewPin& wanted, const Officer& by)
{
    if (const auto wrong = checkPin(wanted.pin, wanted.officer); wrong != OfficerProblem::None)
        return problem(wrong);
    Officer officer;
    const auto stored = storePin(wanted, [&](WriteSession& session) -> Result<> {
        if (const auto may = mayManage(session, by); !may)
            return may;
        const auto account = OfficerStore::find(session, wanted.officer);
        if (!account)
            return fail(account.error());
        if (!*account)
            return problem(OfficerProblem::Nobody);
        officer = (*account)->officer;
        return {};
    });
    if (stored && m_afterPin)
        m_afterPin(officer, wanted.pin); // waits for his side's key from now on
    return stored;
}

// The hash and the key it protects are made ready first: both take their time, and the writer is everybody's.
Result<> OfficerService::storePin(const NewPin& wanted, const std::function<Result<>(WriteSession&)>& check)
{
    const auto hash = PinHash::make(wanted.pin);
    if (!hash)
        return fail(hash.error());
    const auto step = m_beforeNewPin ? m_beforeNewPin(wanted) : PinStep();
    if (!step)
        return fail(step.error());
    return m_database
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<> {
                Result<> done = check ? check(session) : Result<> {};
                if (done && *step)
                    done = (*step)(session);
                if (done)
                    done = OfficerStore::setPin(session, wanted.officer, *hash);
                if (done)
                    done = OfficerStore::setFailures(session, wanted.officer, 0, 0);
                if (done) // what a keychain keeps stood for the old one
                    done = OfficerStore::setRemembered(session, wanted.officer, {});
                return done;
            })
        .result();
}

// Right or wrong, and counted.
Result<SignInOutcome> OfficerService::attempt(const QString& code, const QString& pin)
{
    using State = SignInOutcome::State;
    QByteArray hash;
    const auto account = m_database
                             .read([&](ReadSession& session) -> Result<std::optional<OfficerAccount>> {
                                 auto kept = OfficerStore::pinHash(session, code);
                                 if (!kept)
                                     return fail(kept.error());
                                 hash = *kept;
                                 return OfficerStore::find(session, code);
                             })
                             .result();
    if (!account)
        return fail(account.error());
    if (!*account)
        return SignInOutcome {.state = State::Unknown, .officer = {}};
    if (!(*account)->isEnabled())
        return SignInOutcome {.state = State::Disabled, .officer = {}};
    const qint64 now = m_clock.nowMs();
    const qint64 since = now - (*account)->lastFailureAt;
    const qint64 wait = waitAfterFailures((*account)->failures);
    if (since >= 0 && since < wait) // a clock that was set back locks nobody out for years
        return SignInOutcome {.state = State::Waiting, .officer = {}, .retryAt = now + wait - since};
    const bool right = PinHash::matches(hash, pin);
    if (const auto noted = noteAttempt(**account, right); !noted)
        return fail(noted.error());
    if (right)
        return SignInOutcome {.state = State::SignedIn, .officer = (*account)->officer};
    const qint64 next = waitAfterFailures((*account)->failures + 1);
    return SignInOutcome {.state = State::WrongPin, .officer = {}, .retryAt = next == 0 ? 0 : now + next};
}

QFuture<Result<QByteArray>> OfficerService::remember(const QString& code)
{
    return m_database.write(
        WritePriority::User, [code, until = m_clock.nowMs() + kRememberMs](WriteSession& session) -> Result<QByteArray> {
            auto secret = PinHash::newSecret();
            if (!secret)
                return secret;
            const auto kept = OfficerStore::setRemembered(session, code, {PinHash::hashOfSecret(*secret), until});
            return kept ? secret : fail(kept.error());
        });
}

QFuture<Result<SignInOutcome>> OfficerService::signInRemembered(const QString& code, const QByteArray& secret)
{
    return m_database.read([code, secret, now = m_clock.nowMs()](ReadSession& session) -> Result<SignInOutcome> {
        const auto kept = OfficerStore::remembered(session, code);
        const auto account = kept ? OfficerStore::find(session, code) : fail(kept.error());
        if (!account)
            return fail(account.error());
        // A clock set back must not make the secret live longer than it was given for.
        const bool inTime = now < kept->until && kept->until - now <= kRememberMs;
        if (!*account || !inTime || !PinHash::sameSecret(kept->hash, secret))
            return SignInOutcome {.state = SignInOutcome::State::WrongPin, .officer = {}};
        return SignInOutcome {.state = SignInOutcome::State::SignedIn, .officer = (*account)->officer};
    });
}

QFuture<Result<>> OfficerService::forget(const QString& code)
{
    return m_database.write(
        WritePriority::User, [code](WriteSession& session) { return OfficerStore::setRemembered(session, code, {}); });
}

Result<> OfficerService::noteAttempt(const OfficerAccount& account, bool right)
{
    if (m_database.isReadOnly() || (right && account.failures == 0))
        return {};
    return m_database
        .write(WritePriority::User,
            [&, now = m_clock.nowMs()](WriteSession& session) {
                return OfficerStore::setFailures(
                    session, account.officer.code, right ? 0 : account.failures + 1, right ? 0 : now);
            })
        .result();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncworker.h"

#include "base/logging.h"
#include "storage/hubidentitystore.h"
#include "storage/metastore.h"
#include "storage/syncoutbox.h"
#include "sync/syncrules.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

SyncWorker::SyncWorker(Parts parts)
    : m_parts(std::move(parts))
    , m_store(m_parts.tickets, [this](std::span<const TicketEvent> before, const Ticket& now, const OutboxRow& row) {
        // An officer the hub has told of is judged by his role; of others the status alone is known.
        const auto other
            = std::ranges::find_if(m_others, [&row](const Line& line) { return line.officer.code == row.entry.actor; });
        const Line& line = other == m_others.end() ? m_line : *other;
        return SyncRules::reapply(m_parts.workflow, m_parts.rules, line.officer, before, now, row, line.isSource);
    })
{
    m_line.login = std::move(m_parts.login);
    m_status.address = m_line.login.address;
    for (SyncLogin& login : m_parts.others)
        m_others.push_back(Line{std::move(login), {}, {}, false, 0, 0, 0, 0});
}

SyncWorker::~SyncWorker() = default;

SyncStatus SyncWorker::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

void SyncWorker::wake(const HubNotice& notice)
{
    const std::lock_guard lock(m_mutex);
    m_woken.add(notice);
}

void SyncWorker::giveUp() const
{
    if (m_parts.giveUp)
        m_parts.giveUp();
}

void SyncWorker::setLive(bool live)
{
    tell([live](SyncStatus& status) { status.live = live; });
}

void SyncWorker::setOpen(const QUuid& ticket)
{
    const std::lock_guard lock(m_mutex);
    if (m_open == ticket)
        return;
    m_open = ticket;
    m_presentAt = 1; // at once, also to say that it was closed
    m_status.open = {};
    m_status.present.clear();
}

Result<> SyncWorker::present()
{
    QUuid ticket;
    {
        const std::lock_guard lock(m_mutex);
        ticket = m_open;
        m_presentAt = ticket.isNull() ? 0 : m_parts.clock.nowMs() + SyncPlan::kPresentMs;
    }
    const auto others = m_line.hub->present(ticket);
    if (!others)
        return fail(others.error());
    const std::lock_guard lock(m_mutex);
    if (m_open == ticket) { // not another one meanwhile
        m_status.open = ticket;
        m_status.present = *others;
    }
    return {};
}

void SyncWorker::tell(const std::function<void(SyncStatus&)>& change)
{
    const std::lock_guard lock(m_mutex);
    change(m_status);
}

Result<SyncOutlook> SyncWorker::look()
{
    const qint64 now = m_parts.clock.nowMs();
    if (m_retryNow.exchange(false))
        m_retryAt = 0;
    SyncOutlook outlook;
    outlook.connected = m_line.hub != nullptr;
    outlook.pushAllowed = m_pushAllowed;
    outlook.retryAt = m_retryAt;
    outlook.pollAt = m_pollAt;
    outlook.overseeAt = m_overseeAt;
    outlook.identityAt = m_knowsIdentities ? m_line.identityAt : 0;
    {
        const std::lock_guard lock(m_mutex);
        outlook.presentAt = m_presentAt;
        const HubNotice woken = std::exchange(m_woken, {});
        m_pullDue = m_pullDue || woken.anything;
        m_heard.unite(woken.audiences);
    }
    outlook.pullDue = m_pullDue || !m_heard.isEmpty();
    const QString officer = m_line.officer.code.isEmpty() ? m_line.login.officer : m_line.officer.code;
    SyncStatus counts;
    const auto looked = read([&](ReadSession& session) -> Result<> {
        const auto due = SyncState::isFirstSyncDue(session);
        const auto sendable = SyncOutbox::sendable(session, officer);
        const auto pending = Outbox::pendingCount(session);
        const auto doubtful = session.number("SELECT count(*) FROM outbox WHERE state = 'pending' AND doubt <> ''");
        const auto up = SyncAttachments::next(session, true, now);
        const auto down = SyncAttachments::next(session, false, now);
        const auto words = m_store.wordsDue(session);
        const auto uploads = SyncAttachments::open(session, true);
        const auto downloads = SyncAttachments::open(session, false);
        const auto retry = SyncAttachments::nextRetry(session);
        const auto cards = SyncOutbox::openCards(session);
        const auto trouble = SyncState::lastTrouble(session);
        const auto forged = SyncState::forged(session);
        const auto untold = SyncOutbox::untold(session, officer, 1);
        const auto unverified = SyncState::unverifiedAbove(session);
        const auto identity = isIdentityDue(session, m_line);
        const auto sealed = HubIdentityStore::counts(session);
        if (!due || !sendable || !pending || !doubtful || !up || !down || !words || !uploads || !downloads || !retry || !cards
            || !trouble || !forged || !untold || !unverified || !identity || !sealed)
            return fail(ErrorCode::StoreFailed, u"the state of sync cannot be read"_s);
        outlook.firstSyncDue = *due;
        outlook.sendable = *sendable;
        outlook.verifyDue = unverified->has_value();
        outlook.uploadDue = up->has_value();
        outlook.cardsDue = m_knowsCards && !untold->isEmpty();
        outlook.downloadDue = down->has_value();
        outlook.identityDue = *identity;
        counts.identities = sealed->toBring;
        counts.identitiesKept = sealed->refused;
        outlook.attachmentAt = *retry;
        counts.pending = *sendable;
        for (const Line& line : m_others) {
            const auto his = SyncOutbox::sendable(session, line.login.officer);
            const auto hisCards = SyncOutbox::untold(session, line.login.officer, 1);
            const auto identities = areOthersIdentitiesDue(session, line, now);
            if (!his || !hisCards || !identities)
                return fail(!his ? his.error() : !hisCards ? hisCards.error() : identities.error());
            counts.pending += *his;
            const bool some = *his > 0 || (m_knowsCards && !hisCards->isEmpty()) || *identities;
            outlook.othersDue = outlook.othersDue || (some && now >= line.retryAt);
        }
        counts.waitingHere = *pending - counts.pending;
        counts.doubtful = *doubtful;
        outlook.wordsDue = *words > 0 && !m_wordsRefused;
        counts.words = *words;
        counts.uploads = *uploads;
        counts.downloads = *downloads;
        counts.cards = *cards;
        counts.trouble = *trouble;
        counts.forged = *forged;
        return {};
    });
    if (!looked)
        return fail(looked.error());
    tell([&](SyncStatus& status) {
        status.connected = outlook.connected;
        status.firstSync = outlook.firstSyncDue;
        status.pending = counts.pending;
        status.waitingHere = counts.waitingHere;
        status.doubtful = counts.doubtful;
        status.words = counts.words;
        status.uploads = counts.uploads;
        status.downloads = counts.downloads;
        status.identities = counts.identities;
        status.identitiesKept = counts.identitiesKept;
        status.cards = counts.cards;
        status.trouble = counts.trouble;
        status.forged = counts.forged;
        status.nextTryAt = m_line.hub ? 0 : m_retryAt;
        status.failures = m_failures;
    });
    return outlook;
}

Result<> SyncWorker::act(SyncAct what)
{
    switch (what) {
    case SyncAct::Wait:
        return {};
    case SyncAct::Connect:
        return connect();
    case SyncAct::FirstSync:
        return firstSync();
    case SyncAct::Pull:
        return pull();
    case SyncAct::Push:
        return push(m_line);
    case SyncAct::PushOthers:
        return pushOthers();
    case SyncAct::Words:
        return words();
    case SyncAct::Present:
        return present();
    case SyncAct::Verify:
        return verifyNext();
    case SyncAct::Upload:
        return upload();
    case SyncAct::Download:
        return download();
    case SyncAct::Acknowledge:
        return acknowledge(m_line);
    case SyncAct::Oversee:
        return oversee();
    case SyncAct::Identities:
        return identities(m_line);
    }
    return {};
}

qint64 SyncWorker::step()
{
    const auto outlook = look();
    if (!outlook) {
        failed(outlook.error());
        return m_retryAt;
    }
    const SyncStep step = SyncPlan::next(*outlook, m_parts.clock.nowMs());
    if (step.act == SyncAct::Wait)
        return step.until;
    if (const auto done = act(step.act); !done) {
        failed(done.error());
        return m_retryAt;
    }
    if (step.act != SyncAct::Connect) { // a line that only connects is no success
        m_failures = 0;
        tell([](SyncStatus& status) {
            status.error.reset();
            status.detail.clear();
        });
    }
    return 0;
}

Result<> SyncWorker::syncOnce()
{
    m_pullDue = true;
    m_retryAt = 0;
    while (step() == 0) { }
    const SyncStatus now = status();
    return m_line.hub && !now.error ? Result<>() : fail(now.error.value_or(ErrorCode::Network), now.detail);
}

// Every failure drops the line: what comes next begins with a hello, and everything is idempotent.
void SyncWorker::failed(const Error& error)
{
    m_line.hub.reset();
    m_pushAllowed = false;
    ++m_failures;
    m_retryAt = m_parts.clock.nowMs() + SyncPlan::backOffMs(m_failures, m_parts.random());
    qCInfo(lcStorage) << "sync:" << error.toLog();
    tell([&](SyncStatus& status) {
        status.connected = false;
        status.present.clear(); // who was there a while ago may not be any more
        status.error = error.code;
        status.detail = error.detail;
        status.failures = m_failures;
        status.nextTryAt = m_retryAt;
    });
}

Result<> SyncWorker::connect()
{
    const auto known = read([](ReadSession& session) { return SyncState::identity(session); });
    if (!known)
        return fail(known.error());
    auto hub = m_line.login.connect();
    if (!hub)
        return fail(hub.error());
    const qint64 asked = m_parts.clock.nowMs();
    const auto hello = (*hub)->hello(m_line.login.device);
    const qint64 answered = m_parts.clock.nowMs();
    if (!hello)
        return fail(hello.error());
    const auto greeting = SyncPlan::greet(*known, *hello);
    tell([&](SyncStatus& status) {
        status.hub = hello->name;
        status.certificate = (*hub)->certificate();
        status.officer = hello->code;
        status.refusal = SyncPlan::mayWork(greeting) ? QString() : SyncPlan::greetingCode(greeting);
        status.clockOffsetMs = hello->nowMs - (asked + answered) / 2;
    });
    if (!SyncPlan::mayWork(greeting))
        return fail(ErrorCode::NotAllowed, SyncPlan::greetingCode(greeting));
    m_offset = hello->nowMs - (asked + answered) / 2;
    m_knowsIdentities = hello->schema >= kHubKnowsIdentities && (*hub)->identities() != nullptr;
    if (const auto begun = begin(*hello, greeting, known->has_value()); !begun)
        return begun;
    m_line.hub = std::move(*hub);
    m_wordsRefused = false;
    m_knowsCards = hello->schema >= kHubKnowsCards;
    m_line.identityAt = 1; // at once
    m_overseeAt = m_knowsCards ? 1 : 0; // at once: who may not is told so
    m_pullDue = true;
    m_pushAllowed = false;
    return {};
}

// Its numbers are the device's: enrolled anew, they begin anew. What is decided stays decided.
Result<> SyncWorker::knowDevice(WriteSession& session, const Line& line) const
{
    const QString& officer = line.officer.code;
    const auto known = SyncState::device(session, officer);
    if (!known || *known == line.login.device)
        return known ? Result<>() : fail(known.error());
    if (const auto done = SyncOutbox::forgetNumbers(session, officer); !done)
        return done;
    return SyncState::setDevice(session, officer, line.login.device);
}

Result<> SyncWorker::begin(const HubHello& hello, SyncPlan::Greeting greeting, bool known)
{
    const SyncIdentity identity = SyncPlan::identityOf(hello);
    m_line.officer = identity.officer;
    m_line.isSource = identity.isSource;
    m_hubId = hello.hub;
    m_epoch = hello.epoch;
    m_line.last = *hello.lastSeq;
    const bool first = !m_greetedOnce;
    ChangeSet change;
    const auto done = write([&](WriteSession& session) -> Result<> {
        change = {};
        Result<> step = SyncState::setIdentity(session, identity);
        if (step && greeting == SyncPlan::Greeting::First)
            step = SyncOutbox::keepEarlier(session);
        if (step && greeting == SyncPlan::Greeting::OtherHub)
            step = SyncOutbox::forgetHub(session);
        if (step && greeting == SyncPlan::Greeting::OtherHub)
            step = HubIdentityStore::forget(session);
        if (step)
            step = HubIdentityStore::setOn(session, m_knowsIdentities);
        if (step)
            step = HubIdentityStore::sealAgain(session, greeting == SyncPlan::Greeting::OtherEpoch);
        if (step)
            step = knowDevice(session, m_line);
        if (step && SyncPlan::beginsAnew(greeting))
            step = m_store.askAgain(session);
        if (step && SyncPlan::beginsAnew(greeting))
            step = SyncState::wantFirstSync(session, known ? SyncPlan::greetingCode(greeting) : QString());
        if (!step)
            return step;
        // What the hub has lost since (it was restored) is pending again.
        const auto again = SyncOutbox::rewind(session, m_line.officer.code, m_line.last);
        const auto tickets = SyncOutbox::pendingTickets(session);
        const auto generation = SyncState::generation(session);
        if (!again || !tickets || !generation)
            return fail(!again ? again.error() : !tickets ? tickets.error() : generation.error());
        m_generation = *generation;
        if (*again > 0) {
            if (const auto told
                = SyncState::wantFirstSync(session, u"the hub lost %1 commands of this device"_s.arg(*again));
                !told)
                return told;
        }
        // As another officer, or after a start: what is pending is judged anew.
        for (qsizetype i = 0; (first || *again > 0 || greeting != SyncPlan::Greeting::Same) && i < tickets->size();
             ++i) {
            const auto row = m_store.overlay(session, tickets->at(i));
            if (!row)
                return fail(row.error());
            if (*row)
                change.changed.push_back(**row);
        }
        return {};
    });
    if (!done)
        return done;
    m_greetedOnce = true;
    if (!change.changed.empty())
        m_parts.publish(std::move(change));
    return {};
}

Result<> SyncWorker::beginAnew(const QString& why)
{
    qCWarning(lcStorage) << "sync: everything is read anew:" << why;
    return write([&](WriteSession& session) { return SyncState::wantFirstSync(session, why); });
}

} // namespace JakOps

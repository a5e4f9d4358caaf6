// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who reported: the hub's keys come here so that it can be sealed without a line, and what was sealed is brought there
// (docs/adr/0023). Nothing in this file needs a PIN or sees an identity.
#include "base/logging.h"
#include "storage/identitykeys.h"
#include "sync/hubidentity.h"
#include "sync/syncworker.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSideMs = 10LL * 60'000; // who holds keys looks who waits for them
constexpr qint64 kOthersMs = 60LL * 60'000;
constexpr qint64 kMissingMs = 2LL * 60'000; // as long as nothing can be sealed
constexpr int kBoxesAtOnce = 100;

// The hub says no to this one thing: asking again at once is no use.
bool isRefused(const Result<>& done)
{
    return !done && (done.error().code == ErrorCode::NotAllowed || done.error().code == ErrorCode::InvalidInput);
}

} // namespace

Result<bool> SyncWorker::isIdentityDue(ReadSession& session, const Line& line) const
{
    if (!m_knowsIdentities)
        return false;
    return HubIdentityStore::isDue(session, line.officer.code.isEmpty() ? line.login.officer : line.officer.code);
}

// An officer with a key looks now and then who waits for it; the others' logins are used only when there is something.
Result<bool> SyncWorker::areOthersIdentitiesDue(ReadSession& session, const Line& line, qint64 now) const
{
    const auto due = isIdentityDue(session, line);
    if (!due || *due || !m_knowsIdentities || now < line.identityAt)
        return due;
    return HubIdentityStore::hasKey(session, line.login.officer);
}

// Each by his own login. What was cut anywhere is done again: a key is published once, a report sealed once.
Result<> SyncWorker::identities(Line& line)
{
    HubIdentity* const hub = line.hub->identities();
    if (!hub)
        return {};
    if (const auto done = exchangeKeys(line, *hub); !done)
        return done;
    return seal(line, *hub);
}

Result<> SyncWorker::exchangeKeys(Line& line, HubIdentity& hub)
{
    const QString& officer = line.officer.code;
    const auto own = read([&](ReadSession& session) { return IdentityStore::officerKey(session, officer); });
    const auto given = read([&](ReadSession& session) { return HubIdentityStore::waiting(session, officer, true); });
    auto mine = own && given ? hub.mine() : fail(!own ? own.error() : given.error());
    if (!mine)
        return fail(mine.error());
    const QByteArray key = *own ? (*own)->publicKey : QByteArray();
    if (mine->side && !key.isEmpty() && mine->publicKey.isEmpty()) {
        const auto published = hub.publish(key);
        if (!published && !isRefused(published))
            return published;
        mine = hub.mine(); // another device of his may have been first
        if (!mine)
            return fail(mine.error());
    }
    const bool holds = mine->side && !key.isEmpty() && mine->publicKey == key;
    if (mine->side && !key.isEmpty() && !holds)
        qCWarning(lcStorage) << "sync: the hub knows another key of" << officer;
    QList<QString> handed;
    for (const HubWaiting& one : *given) {
        const auto done = hub.handOn(one.key, one.officer, one.box);
        if (!done && !isRefused(done))
            return done;
        handed += one.officer; // refused: he is not of this side any more
    }
    auto sides = hub.sides();
    const auto isPresent = [&sides](IdentitySide side) {
        return std::ranges::any_of(*sides, [side](const HubSideKey& one) { return one.isPresent && one.side == side; });
    };
    if (sides && holds && !isPresent(*mine->side)) {
        const auto pair = IdentityKeys::make();
        if (!pair)
            return fail(pair.error());
        const auto made = hub.makeSide(QUuid::createUuid(), pair->publicKey, IdentityKeys::give(pair->secretKey, key));
        if (!made && !isRefused(made)) // refused: a colleague was first
            return made;
        sides = hub.sides();
    }
    const auto waiting = sides && holds ? hub.waiting() : Result<QList<HubWaiting>>(QList<HubWaiting>());
    if (!sides || !waiting)
        return fail(!sides ? sides.error() : waiting.error());
    const auto taken = write([&](WriteSession& session) -> Result<bool> {
        for (const QString& code : std::as_const(handed)) {
            if (const auto done = HubIdentityStore::handedOn(session, officer, code); !done)
                return fail(done.error());
        }
        return HubIdentityStore::take(session, {officer, key, *mine, *sides, *waiting});
    });
    if (!taken)
        return fail(taken.error());
    if (!*taken)
        qCWarning(lcStorage) << "sync: the hub tells another key of a side than before: it is not used";
    const bool isWhole = isPresent(IdentitySide::Asks) && isPresent(IdentitySide::Approves);
    line.identityAt = m_parts.clock.nowMs() + (!isWhole ? kMissingMs : mine->side ? kSideMs : kOthersMs);
    return {};
}

// The report stands at the hub: now who reported it, once.
Result<> SyncWorker::seal(const Line& line, HubIdentity& hub)
{
    const auto boxes = read([&](ReadSession& session) { return HubIdentityStore::boxes(session, line.officer.code, kBoxesAtOnce); });
    if (!boxes)
        return fail(boxes.error());
    QList<qint64> there;
    QList<qint64> refused;
    Result<> done;
    for (const HubIdentityStore::Box& box : *boxes) {
        done = hub.seal(box.ticket, box.sealed);
        if (!done && !isRefused(done))
            break;
        (done ? there : refused) += box.seq;
    }
    const auto kept = write([&](WriteSession& session) -> Result<> {
        const auto brought = HubIdentityStore::setBrought(session, there, true);
        return brought ? HubIdentityStore::setBrought(session, refused, false) : brought;
    });
    if (!refused.isEmpty())
        qCWarning(lcStorage) << "sync: the hub does not take who reported of" << refused.size() << "reports: it stays here, sealed";
    return !done && !isRefused(done) ? done : kept;
}

} // namespace JakOps

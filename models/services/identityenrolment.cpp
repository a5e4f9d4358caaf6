// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "services/identityservice.h"
#include "storage/hubidentitystore.h"
#include "storage/filesync.h"
#include "storage/identitykeys.h"
#include "storage/identitylog.h"

#include <QFile>

#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kKeyBytes = 32;

QLatin1StringView sideCode(IdentitySide side)
{
    return side == IdentitySide::Asks ? "asks"_L1 : "approves"_L1;
}

struct Waiting
{
    IdentityStore::OfficerKey key;
    QByteArray box;
};

// What is to be written for one side: its own new key, and who is given it.
struct SidePlan
{
    QByteArray newPublicKey; // empty: the side has one
    QList<Waiting> grants;
};

// Whose PIN is forgotten has lost his key. Where he alone held his side's, so has the side.
Result<> giveUpKey(WriteSession& session, const OfficerService::NewPin& wanted, qint64 now)
{
    Result<> done;
    for (const IdentitySide side : kIdentitySides) {
        const auto held = IdentityStore::grant(session, side, wanted.officer);
        const auto others = held ? IdentityStore::isHeldByOthers(session, side, wanted.officer) : fail(held.error());
        if (!others)
            return fail(others.error());
        if (held->isEmpty() || *others)
            continue;
        if (!wanted.evenIfKeyIsLost)
            return fail(ErrorCode::NotAllowed, officerProblemCode(OfficerProblem::LastKey));
        done = IdentityStore::removeSide(session, side);
        if (!done)
            return done;
    }
    // The same at a hub, as far as it told.
    const auto there = HubIdentityStore::mine(session, wanted.officer);
    const auto sides = there ? HubIdentityStore::sides(session, wanted.officer) : fail(there.error());
    if (!sides)
        return fail(sides.error());
    const bool held = std::ranges::any_of(*sides, [](const HubSideKey& one) { return !one.box.isEmpty(); });
    if (held && *there && (*there)->others == 0 && !wanted.evenIfKeyIsLost)
        return fail(ErrorCode::NotAllowed, officerProblemCode(OfficerProblem::LastKey));
    done = HubIdentityStore::forgetOfficer(session, wanted.officer);
    if (!done)
        return done;
    done = IdentityStore::removeOfficerKey(session, wanted.officer);
    const auto line = done ? IdentityLog::add(session,
                                 {.at = now, .actor = wanted.by, .act = u"new_pin"_s, .ticket = {}, .detail = wanted.officer})
                           : fail(done.error());
    return line ? Result<>() : fail(line.error());
}

} // namespace

Result<> IdentityService::enrolNow(const Officer& officer, const QString& pin)
{
    if (m_parts.database.isReadOnly())
        return {};
    QList<IdentitySide> sides;
    if (m_parts.roles.mayDo(officer, Power::OpenIdentity))
        sides += IdentitySide::Asks;
    if (m_parts.roles.mayDo(officer, Power::ApproveIdentity))
        sides += IdentitySide::Approves;
    if (sides.isEmpty())
        return {};

    struct Known
    {
        std::optional<IdentityStore::OfficerKey> key;
        std::map<IdentitySide, IdentityStore::SideKey> side;
        std::map<IdentitySide, QByteArray> grant;
        std::map<IdentitySide, QList<IdentityStore::OfficerKey>> waiting;
        bool isHub = false; // identities are sealed to a hub's keys
    } known;
    const auto read = m_parts.database
                          .read([&](ReadSession& session) -> Result<> {
                              auto key = IdentityStore::officerKey(session, officer.code);
                              if (!key)
                                  return fail(key.error());
                              known.key = std::move(*key);
                              const auto isHub = HubIdentityStore::isOn(session);
                              if (!isHub)
                                  return fail(isHub.error());
                              known.isHub = *isHub;
                              for (const IdentitySide side : sides) {
                                  const auto ofSide = IdentityStore::sideKey(session, side);
                                  const auto grant = IdentityStore::grant(session, side, officer.code);
                                  const auto waiting = IdentityStore::withoutGrant(session, side);
                                  if (!ofSide || !grant || !waiting)
                                      return fail(!ofSide ? ofSide.error() : !grant ? grant.error() : waiting.error());
                                  known.side[side] = *ofSide;
                                  known.grant[side] = *grant;
                                  known.waiting[side] = *waiting;
                              }
                              return {};
                          })
                          .result();
    if (!read)
        return read;

    IdentityStore::OfficerKey own = known.key.value_or(IdentityStore::OfficerKey{});
    if (!known.key) {
        auto pair = IdentityKeys::make();
        auto wrapped = pair ? IdentityKeys::wrap(pair->secretKey, pin) : fail(pair.error());
        if (!wrapped)
            return fail(wrapped.error());
        own = {officer.code, pair->publicKey, *wrapped};
    }
    // Only who holds a side's power waits for its key; a store without officers of its own has the demo's.
    const auto accounts = m_parts.officers.accounts().result();
    if (!accounts)
        return fail(accounts.error());
    const auto belongs = [&](IdentitySide side, const QString& code) {
        const Power power = side == IdentitySide::Asks ? Power::OpenIdentity : Power::ApproveIdentity;
        const auto inStore = std::ranges::find(*accounts, code, [](const OfficerAccount& a) { return a.officer.code; });
        if (inStore != accounts->end())
            return inStore->isEnabled() && m_parts.roles.mayDo(inStore->officer, power);
        const auto sample = std::ranges::find(m_parts.samples, code, &Officer::code);
        return accounts->isEmpty() && sample != m_parts.samples.end() && m_parts.roles.mayDo(*sample, power);
    };
    std::map<IdentitySide, SidePlan> plans;
    for (const IdentitySide side : sides) {
        SidePlan& plan = plans[side];
        std::optional<SecretBytes> secret;
        // Where a hub has the sides' keys, this store needs its own only for the one key of an earlier version.
        if (known.side[side].publicKey.isEmpty() && (!known.isHub || hasOneKey())) {
            auto pair = IdentityKeys::make();
            if (!pair)
                return fail(pair.error());
            plan.newPublicKey = pair->publicKey;
            plan.grants += {own, IdentityKeys::give(pair->secretKey, own.publicKey)};
            secret = std::move(pair->secretKey);
        }
        QList<IdentityStore::OfficerKey> waiting;
        for (const IdentityStore::OfficerKey& one : known.waiting[side]) {
            if (one.officer != officer.code && belongs(side, one.officer))
                waiting += one;
        }
        if (!waiting.isEmpty() && !secret && !known.grant[side].isEmpty()) {
            auto held = sideSecret(side, officer.code, pin);
            if (!held)
                return fail(held.error());
            secret = std::move(*held);
        }
        for (const IdentityStore::OfficerKey& one : std::as_const(waiting)) {
            if (secret)
                plan.grants += {one, IdentityKeys::give(*secret, one.publicKey)};
        }
    }
    const bool isNew = !known.key;
    const bool gives = std::ranges::any_of(plans, [](const auto& plan) { return !plan.second.grants.isEmpty(); });
    if (isNew || gives) {
        const auto written
            = m_parts.database
                  .write(WritePriority::User,
                      [&](WriteSession& session) -> Result<> {
                          const qint64 now = m_parts.clock.nowMs();
                          const auto tell = [&](const QString& act, const QString& detail) -> Result<> {
                              const auto line = IdentityLog::add(
                                  session, {.at = now, .actor = officer.code, .act = act, .ticket = {}, .detail = detail});
                              return line ? Result<>() : fail(line.error());
                          };
                          Result<> done;
                          if (isNew)
                              done = IdentityStore::addOfficerKey(session, own, now);
                          if (done && isNew)
                              done = tell(u"key"_s, officer.code);
                          for (const auto& [side, plan] : plans) {
                              if (done && !plan.newPublicKey.isEmpty())
                                  done = IdentityStore::addSide(session, side, plan.newPublicKey, now);
                              for (const Waiting& one : plan.grants) {
                                  if (done)
                                      done = IdentityStore::addGrant(session, side, one.key.officer, one.box);
                                  if (done)
                                      done = tell(u"grant"_s, one.key.officer + u' ' + sideCode(side));
                              }
                          }
                          return done;
                      })
                  .result();
        if (!written)
            return written;
    }
    if (known.isHub) {
        if (const auto handed = handOnAtHub(officer.code, pin); !handed)
            return handed;
        nudge();
    }
    if (const auto loaded = load(); !loaded)
        return loaded;
    return takeOneKey();
}

bool IdentityService::hasOneKey() const
{
    return QFile::exists(m_parts.profileDir + u"/identity.key"_s);
}

Result<OfficerService::PinStep> IdentityService::beforeNewPin(const OfficerService::NewPin& wanted)
{
    m_pool.waitForDone();
    const auto key = m_parts.database
                         .read([&](ReadSession& session) { return IdentityStore::officerKey(session, wanted.officer); })
                         .result();
    if (!key)
        return fail(key.error());
    if (!*key)
        return OfficerService::PinStep();
    if (wanted.old) {
        const auto secret = IdentityKeys::unwrap((*key)->wrapped, *wanted.old);
        if (!secret)
            return fail(ErrorCode::NotAllowed, identityProblemCode(IdentityProblem::WrongPin));
        const auto wrapped = IdentityKeys::wrap(*secret, wanted.pin);
        if (!wrapped)
            return fail(wrapped.error());
        return [officer = wanted.officer, wrapped = *wrapped](
                   WriteSession& session) { return IdentityStore::setWrapped(session, officer, wrapped); };
    }
    return [wanted, now = m_parts.clock.nowMs()](WriteSession& session) { return giveUpKey(session, wanted, now); };
}

// The version before kept one key for everything in a file beside the store. It becomes two halves, one for each side, and
// the file goes.
Result<> IdentityService::takeOneKey()
{
    const QString path = m_parts.profileDir + u"/identity.key"_s;
    QFile file(path);
    if (!file.exists())
        return {};
    const auto haveKeys = m_parts.database
                              .read([](ReadSession& session) -> Result<bool> {
                                  const auto asks = IdentityStore::sideKey(session, IdentitySide::Asks);
                                  const auto approves = asks ? IdentityStore::sideKey(session, IdentitySide::Approves) : fail(asks.error());
                                  if (!approves)
                                      return fail(approves.error());
                                  return !asks->publicKey.isEmpty() && !approves->publicKey.isEmpty();
                              })
                              .result();
    if (!haveKeys || !*haveKeys)
        return haveKeys ? Result<>() : fail(haveKeys.error());
    if (!file.open(QIODevice::ReadWrite))
        return fail(ErrorCode::Unwritable, path + u": "_s + file.errorString());
    SecretBytes both(2 * kKeyBytes);
    if (file.size() != both.size() || file.read(reinterpret_cast<char*>(both.data()), both.size()) != both.size()) {
        qCWarning(lcServices) << path << "is not a key: left as it is";
        return {};
    }
    const SecretHalves halves = SecretHalves::of(SecretBytes(both.view().sliced(kKeyBytes)));
    const auto written
        = m_parts.database
              .write(WritePriority::User,
                  [&](WriteSession& session) -> Result<> {
                      for (const IdentitySide side : kIdentitySides) {
                          const auto key = IdentityStore::sideKey(session, side);
                          if (!key)
                              return fail(key.error());
                          const SecretBytes& half = side == IdentitySide::Asks ? halves.head : halves.second;
                          const auto done
                              = IdentityStore::setOneKeyHalf(session, side, IdentityKeys::give(half, key->publicKey));
                          if (!done)
                              return done;
                      }
                      const auto line = IdentityLog::add(
                          session, {.at = m_parts.clock.nowMs(), .actor = {}, .act = u"legacy"_s, .ticket = {}, .detail = {}});
                      return line ? Result<>() : fail(line.error());
                  })
              .result();
    if (!written)
        return written;
    // Overwritten where it stood, as far as the file system lets that be.
    if (!file.seek(0) || file.write(QByteArray(both.size(), '\0')) != both.size() || !syncFile(file) || !file.remove())
        return fail(ErrorCode::Unwritable, path + u": "_s + file.errorString());
    return syncFolderOf(path);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncplan.h"

#include <array>

namespace JakOps::SyncPlan {

using namespace Qt::Literals::StringLiterals;

SyncStep next(const SyncOutlook& outlook, qint64 nowMs)
{
    if (!outlook.connected)
        return nowMs < outlook.retryAt ? SyncStep{SyncAct::Wait, outlook.retryAt} : SyncStep{SyncAct::Connect};
    if (outlook.firstSyncDue)
        return {SyncAct::FirstSync};
    if (outlook.pullDue && !outlook.pushAllowed)
        return {SyncAct::Pull};
    // What an officer did goes out before anything else comes in.
    if (outlook.sendable > 0)
        return outlook.pushAllowed ? SyncStep{SyncAct::Push} : SyncStep{SyncAct::Pull};
    if (outlook.othersDue)
        return outlook.pushAllowed ? SyncStep{SyncAct::PushOthers} : SyncStep{SyncAct::Pull};
    if (outlook.pullDue || nowMs >= outlook.pollAt)
        return {SyncAct::Pull};
    if (outlook.presentAt > 0 && nowMs >= outlook.presentAt)
        return {SyncAct::Present};
    if (outlook.cardsDue)
        return {SyncAct::Acknowledge};
    if (outlook.identityDue || (outlook.identityAt > 0 && nowMs >= outlook.identityAt))
        return {SyncAct::Identities};
    if (outlook.wordsDue)
        return {SyncAct::Words};
    if (outlook.verifyDue)
        return {SyncAct::Verify};
    if (outlook.uploadDue)
        return {SyncAct::Upload};
    if (outlook.downloadDue)
        return {SyncAct::Download};
    if (outlook.overseeAt > 0 && nowMs >= outlook.overseeAt)
        return {SyncAct::Oversee};
    qint64 until = outlook.pollAt;
    for (const qint64 at : {outlook.attachmentAt, outlook.presentAt, outlook.overseeAt, outlook.identityAt}) {
        if (at > nowMs)
            until = std::min(until, at);
    }
    return {SyncAct::Wait, until};
}

qint64 pollAfterMs(double random)
{
    return qint64(double(kPollMs) * (0.8 + 0.3 * random));
}

qint64 backOffMs(int failures, double random)
{
    const int doublings = std::clamp(failures - 1, 0, 16);
    const qint64 whole = std::min(kLongestBackOffMs, kFirstBackOffMs << doublings);
    return whole - qint64(double(whole) / 2.0 * random);
}

Greeting greet(const std::optional<SyncIdentity>& known, const HubHello& hello)
{
    if (hello.protocol != kProtocol)
        return Greeting::OtherProtocol;
    if (!hello.enabled)
        return Greeting::Disabled;
    if (hello.deviceRevoked)
        return Greeting::Revoked;
    if (!hello.lastSeq)
        return Greeting::NotEnrolled;
    if (!known)
        return Greeting::First;
    if (known->hub != hello.hub)
        return Greeting::OtherHub;
    if (known->epoch != hello.epoch)
        return Greeting::OtherEpoch;
    if (known->scopeVersion != hello.scopeVersion || known->officer.code != hello.code)
        return Greeting::OtherScope;
    return Greeting::Same;
}

bool mayWork(Greeting greeting)
{
    return greeting <= Greeting::OtherScope;
}

bool beginsAnew(Greeting greeting)
{
    return mayWork(greeting) && greeting != Greeting::Same;
}

QString greetingCode(Greeting greeting)
{
    static constexpr std::array<QLatin1StringView, 9> kCodes{"same"_L1, "first"_L1, "other_hub"_L1, "other_epoch"_L1,
        "other_scope"_L1, "disabled"_L1, "revoked"_L1, "not_enrolled"_L1, "other_protocol"_L1};
    return kCodes[size_t(greeting)];
}

SyncIdentity identityOf(const HubHello& hello)
{
    const Officer officer{
        hello.code, hello.fullName, roleFromCode(hello.role).value_or(Role::Viewer), hello.agency, hello.area};
    return {hello.hub, hello.name, hello.epoch, hello.scopeVersion, officer, hello.role == "ingest"_L1};
}

FeedState feedState(const std::optional<SyncPosition>& read, const FeedHead& head)
{
    if (!read)
        return head.pos == 0 ? FeedState::UpToDate : FeedState::Unknown;
    if (read->pos < head.pos)
        return FeedState::Behind;
    return read->pos == head.pos && read->hash == head.hash ? FeedState::UpToDate : FeedState::Fork;
}

} // namespace JakOps::SyncPlan

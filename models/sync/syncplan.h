// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/syncvalues.h"
#include "sync/hub.h"

namespace JakOps {

// What to do next with a hub: pure, from what is known. The engine does it and looks again.
enum class SyncAct : quint8 { Wait, Connect, FirstSync, Pull, Push, PushOthers, Words, Present, Verify, Upload, Download, Acknowledge, Oversee, Identities };

struct SyncOutlook
{
    bool connected = false; // and greeted
    bool firstSyncDue = false;
    bool pullDue = false; // just connected, just pushed, woken, or a page was full
    bool pushAllowed = false; // everything confirmed has been read since the last push
    qint64 sendable = 0;
    bool othersDue = false; // commands of this desk's other officers, each by his own login
    bool wordsDue = false; // private ones that came without
    bool cardsDue = false; // read here, and the hub is to know
    bool identityDue = false; // who reported: a key or a sealed one is to be brought there
    bool verifyDue = false; // signatures of what a first sync brought
    bool uploadDue = false;
    bool downloadDue = false;
    qint64 retryAt = 0; // not connected: when to try again
    qint64 pollAt = 0; // connected: when to look even if nobody called
    qint64 presentAt = 0; // when the hub is told what is open here; 0: nothing is
    qint64 overseeAt = 0; // when it is asked how many cards lie unread; 0: not for this officer
    qint64 identityAt = 0; // when the hub's keys are asked for again; 0: never
    qint64 attachmentAt = 0; // when an attachment that waits is tried again; 0: none waits
};
struct SyncStep
{
    SyncAct act = SyncAct::Wait;
    qint64 until = 0; // Wait: UTC ms

    friend bool operator==(const SyncStep&, const SyncStep&) = default;
};

namespace SyncPlan {

[[nodiscard]] SyncStep next(const SyncOutlook& outlook, qint64 nowMs);

inline constexpr qint64 kPollMs = 30'000;
inline constexpr qint64 kPresentMs = 20'000; // a hint is told again this often while a report is open
inline constexpr qint64 kFirstBackOffMs = 1'000;
inline constexpr qint64 kLongestBackOffMs = 45'000; // what waits is to be sent within a minute of the line's return
// `random`: 0 … 1. So that a city of consoles does not come back in one second.
[[nodiscard]] qint64 pollAfterMs(double random); // 24 … 33 s: what no notice told is seen within 35 s
[[nodiscard]] qint64 backOffMs(int failures, double random); // 1 s, 2 s, 4 s … 45 s, each less up to a half

// What a hub's hello means for a store.
enum class Greeting : quint8 {
    Same, // go on
    First, // this store has had no hub
    OtherHub, // begin anew, and number what is sent anew
    OtherEpoch, // begin anew: it was restored, or its history written anew
    OtherScope, // begin anew: the officer has other areas or another unit
    Disabled,
    Revoked, // this device
    NotEnrolled, // this device
    OtherProtocol, // the hub is newer than this program
};
inline constexpr int kProtocol = 1;
[[nodiscard]] Greeting greet(const std::optional<SyncIdentity>& known, const HubHello& hello);
[[nodiscard]] bool mayWork(Greeting greeting);
[[nodiscard]] bool beginsAnew(Greeting greeting);
[[nodiscard]] QString greetingCode(Greeting greeting); // "not_enrolled"; stable
[[nodiscard]] SyncIdentity identityOf(const HubHello& hello);

// How an audience stands: where it was read to, and what the hub says of it.
enum class FeedState : quint8 { UpToDate, Behind, Unknown, Fork };
[[nodiscard]] FeedState feedState(const std::optional<SyncPosition>& read, const FeedHead& head);

} // namespace SyncPlan

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace JakOps {

// The identity of who reported is opened by two: one asks with a reason, another approves, and then it is shown to the one
// who asked, for a short time. See docs/adr/0023.
enum class IdentityProblem : quint8 {
    None,
    MayNotAsk, // the role has no such power
    MayNotApprove,
    ReasonShort,
    ReasonLong,
    NothingSealed, // the report came without who reported, or nobody holds the keys
    AskedAlready, // and not yet answered, or approved and still open
    NoRequest,
    OwnRequest, // nobody approves his own
    NotAsker, // only who asked sees it
    NotApproved,
    ApprovedAlready,
    TooLate, // the time it was approved for is over
    WrongPin,
    NoKey, // this officer holds no key yet
    Changed, // what is sealed is not what was approved
    ReadOnly,
    NeedsLine, // the hub has it, and cannot be asked now
    NoLogin, // this officer has no login at the hub on this computer
    KeyTaken, // the hub knows another key of this officer: of another computer, or of before his PIN was given anew
};
[[nodiscard]] QString identityProblemCode(IdentityProblem problem); // stable: the detail of an error
[[nodiscard]] std::optional<IdentityProblem> identityProblemFromCode(QStringView code);

inline constexpr int kShortestReason = 20;
inline constexpr int kLongestReason = 2'000;
inline constexpr qint64 kAskedForMs = 7LL * 24 * 3'600'000; // how long a request waits for the second person
inline constexpr qint64 kApprovedForMs = 24LL * 3'600'000; // how long an approved one can be opened
inline constexpr qint64 kShownForMs = 5LL * 60'000; // how long an opened identity stands on the screen

// One request, as far as it has come. A plain value.
struct IdentityRequest
{
    QUuid id;
    QUuid ticket;
    QString number; // of the ticket
    QString askedBy; // officer code
    QString reason;
    qint64 askedAt = 0; // UTC ms
    QString approvedBy; // empty: nobody yet
    qint64 approvedAt = 0;
    qint64 openedAt = 0; // last; 0: never

    // Neither refused by time nor opened and over.
    [[nodiscard]] bool isWaiting(qint64 now) const { return approvedAt == 0 && now - askedAt < kAskedForMs; }
    [[nodiscard]] bool mayBeOpened(qint64 now) const { return approvedAt > 0 && now - approvedAt < kApprovedForMs; }
    friend bool operator==(const IdentityRequest&, const IdentityRequest&) = default;
};

// The reason as it counts: spaces at its ends and runs of them are no reason.
[[nodiscard]] IdentityProblem checkReason(const QString& reason);
// What keeps the second person from approving, apart from the PIN.
[[nodiscard]] IdentityProblem checkApproval(const IdentityRequest& request, const QString& officer, qint64 now);
[[nodiscard]] IdentityProblem checkOpening(const IdentityRequest& request, const QString& officer, qint64 now);

// One line of the log that nothing is ever taken out of.
struct IdentityLogEntry
{
    qint64 n = 0; // 1, 2, 3 … without holes
    qint64 at = 0; // UTC ms
    QString actor;
    QString act; // "key", "grant", "ask", "approve", "open", "legacy"
    QUuid ticket; // null where it is of none
    QString detail; // reason; whom a key was given to

    friend bool operator==(const IdentityLogEntry&, const IdentityLogEntry&) = default;
};

} // namespace JakOps

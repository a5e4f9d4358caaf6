// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identityaccess.h"

#include <algorithm>
#include <array>
#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<IdentityProblem, QLatin1StringView>, 19> kCodes{
    {{IdentityProblem::MayNotAsk, "may_not_ask"_L1}, {IdentityProblem::MayNotApprove, "may_not_approve"_L1},
        {IdentityProblem::ReasonShort, "reason_short"_L1}, {IdentityProblem::ReasonLong, "reason_long"_L1},
        {IdentityProblem::NothingSealed, "nothing_sealed"_L1}, {IdentityProblem::AskedAlready, "asked_already"_L1},
        {IdentityProblem::NoRequest, "no_request"_L1}, {IdentityProblem::OwnRequest, "own_request"_L1},
        {IdentityProblem::NotAsker, "not_asker"_L1}, {IdentityProblem::NotApproved, "not_approved"_L1},
        {IdentityProblem::ApprovedAlready, "approved_already"_L1}, {IdentityProblem::TooLate, "too_late"_L1},
        {IdentityProblem::WrongPin, "wrong_pin"_L1}, {IdentityProblem::NoKey, "no_key"_L1},
        {IdentityProblem::Changed, "changed"_L1}, {IdentityProblem::ReadOnly, "read_only"_L1},
        {IdentityProblem::NeedsLine, "needs_line"_L1}, {IdentityProblem::NoLogin, "no_login"_L1},
        {IdentityProblem::KeyTaken, "key_taken"_L1}}};

} // namespace

QString identityProblemCode(IdentityProblem problem)
{
    const auto* const found = std::ranges::find(kCodes, problem, &std::pair<IdentityProblem, QLatin1StringView>::first);
    return found == kCodes.end() ? QString() : QString(found->second);
}

std::optional<IdentityProblem> identityProblemFromCode(QStringView code)
{
    const auto* const found = std::ranges::find_if(kCodes, [code](const auto& entry) { return code == entry.second; });
    return found == kCodes.end() ? std::nullopt : std::optional(found->first);
}

IdentityProblem checkReason(const QString& reason)
{
    const qsizetype size = reason.simplified().size();
    if (size < kShortestReason)
        return IdentityProblem::ReasonShort;
    return size > kLongestReason ? IdentityProblem::ReasonLong : IdentityProblem::None;
}

// A clock that was set back must not make a permission live longer: what lies in the future is over, too.
IdentityProblem checkApproval(const IdentityRequest& request, const QString& officer, qint64 now)
{
    if (request.askedBy == officer)
        return IdentityProblem::OwnRequest;
    if (request.approvedAt > 0)
        return IdentityProblem::ApprovedAlready;
    return request.isWaiting(now) && request.askedAt <= now ? IdentityProblem::None : IdentityProblem::TooLate;
}

IdentityProblem checkOpening(const IdentityRequest& request, const QString& officer, qint64 now)
{
    if (request.askedBy != officer)
        return IdentityProblem::NotAsker;
    if (request.approvedAt == 0)
        return IdentityProblem::NotApproved;
    return request.mayBeOpened(now) && request.approvedAt <= now ? IdentityProblem::None : IdentityProblem::TooLate;
}

} // namespace JakOps

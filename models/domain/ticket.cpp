// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket.h"

#include "base/codes.h"

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> kPriorityCodes {"low"_L1, "normal"_L1, "high"_L1, "urgent"_L1};
constexpr std::array<QLatin1StringView, 5> kVerificationCodes {
    "none"_L1, "asked"_L1, "found"_L1, "not_found"_L1, "elsewhere"_L1};

} // namespace

QString priorityCode(Priority priority)
{
    return kPriorityCodes[size_t(priority)];
}

std::optional<Priority> priorityFromCode(QStringView code)
{
    return fromCode<Priority>(kPriorityCodes, code);
}

QString verificationCode(Verification verification)
{
    return kVerificationCodes[size_t(verification)];
}

std::optional<Verification> verificationFromCode(QStringView code)
{
    return fromCode<Verification>(kVerificationCodes, code);
}

} // namespace JakOps

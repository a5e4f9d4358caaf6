// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/role.h"

#include "base/codes.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 7> kCodes {
    "village"_L1, "district"_L1, "agency"_L1, "bureau"_L1, "staff"_L1, "supervisor"_L1, "viewer"_L1};

} // namespace

QString roleCode(Role role)
{
    return kCodes[size_t(role)];
}

std::optional<Role> roleFromCode(QStringView code)
{
    return fromCode<Role>(kCodes, code);
}

} // namespace JakOps

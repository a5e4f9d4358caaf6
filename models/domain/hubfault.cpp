// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hubfault.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kHubFaultCount> kCodes{""_L1, "hub_unknown_host"_L1, "hub_no_answer"_L1,
    "hub_no_authority"_L1, "hub_wrong_authority"_L1, "hub_wrong_name"_L1, "hub_expired"_L1, "hub_bad_certificate"_L1,
    "hub_no_tls"_L1, "hub_old_tls"_L1, "hub_no_scram"_L1, "hub_wants_certificate"_L1, "hub_own_certificate"_L1,
    "hub_wrong_password"_L1, "no password supplied"_L1,
    "hub_no_entry"_L1, "hub_shut"_L1, "hub_no_database"_L1, "hub_full"_L1, "hub_no_hub"_L1,
    "enrolment_code"_L1, "hub_keychain_shut"_L1, "hub_key_lost"_L1};

} // namespace

QString hubFaultCode(HubFault fault)
{
    return kCodes[size_t(fault)];
}

HubFault hubFaultOf(QStringView detail)
{
    const qsizetype colon = detail.indexOf(u':');
    const QStringView code = colon < 0 ? detail : detail.first(colon);
    for (int i = 1; i < kHubFaultCount; ++i) {
        if (code == kCodes[size_t(i)])
            return HubFault(i);
    }
    return HubFault::None;
}

QString hubFaultDetail(HubFault fault, const QString& said)
{
    if (fault == HubFault::None)
        return said;
    return said.isEmpty() ? hubFaultCode(fault) : hubFaultCode(fault) + u": "_s + said;
}

} // namespace JakOps

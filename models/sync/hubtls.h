// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/hubcertificate.h"
#include "domain/hubfault.h"

#include <optional>

struct ssl_st;

namespace JakOps {

// What the transport of a hub's line says of itself.
namespace HubTls {

[[nodiscard]] std::optional<HubCertificate> certificateOf(const ssl_st* line);

// What went wrong, out of libpq's English sentences.
[[nodiscard]] HubFault faultOf(const QString& said);

// libpq says of a certificate that it does not hold, and not why. Asks the server for it once more, sends nothing else,
// and answers why: Expired, WrongAuthority or BadCertificate, and in words.
struct Server
{
    QByteArray address; // a number
    QByteArray port;
    QByteArray name; // as it was asked for
    QByteArray authorities; // a file
};
[[nodiscard]] std::pair<HubFault, QString> examine(const Server& server, int timeoutMs);

} // namespace HubTls

} // namespace JakOps

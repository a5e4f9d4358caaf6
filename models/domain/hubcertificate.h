// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// What a hub showed of itself when it was connected to over a network. A value.
struct HubCertificate
{
    QString subject; // "JakOps hub, Pemprov DKI Jakarta"
    QString issuer;
    qint64 validFrom = 0; // UTC ms
    qint64 validUntil = 0;
    QString sha256; // "AB:CD:…", as an administrator's tools print it
    QString protocol; // "TLSv1.3"

    friend bool operator==(const HubCertificate&, const HubCertificate&) = default;
};

} // namespace JakOps

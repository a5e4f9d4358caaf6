// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace JakOps {

// Why a hub cannot be reached, or is not spoken with. The detail of such an error begins with the code, "hub_no_tls: …",
// so that whoever shows it can say it in words and what to do.
enum class HubFault : quint8 {
    None,
    UnknownHost, // no such name
    NoAnswer, // nothing listens there, or nothing comes back
    NoAuthority, // there is no file of authorities to hold the hub's certificate against
    WrongAuthority, // its certificate is not of an authority we know
    WrongName, // its certificate is for another name
    Expired, // its certificate, or not valid yet
    BadCertificate, // anything else with it
    NoTls,
    OldTls, // less than TLS 1.3
    NoScram, // it asks for the password in another way, or for none, or cannot bind it to the line
    WantsCertificate, // of this computer
    OwnCertificate, // this computer's: the files cannot be used, or it is not accepted
    WrongPassword,
    NeedsPassword, // and got none
    NoEntry, // the server lets nobody in from here
    Shut, // this login may not connect
    NoDatabase,
    Full, // too many connections
    NoHub, // a database, and no hub in it that this login may use
    WrongCode, // the code for a device does not hold
    KeychainShut, // this computer's key is kept by the desktop's keychain, and that does not give it
    KeyLost, // it gives everything, and has none
};
inline constexpr int kHubFaultCount = int(HubFault::KeyLost) + 1;

[[nodiscard]] QString hubFaultCode(HubFault fault); // "hub_no_tls"; empty for None
[[nodiscard]] HubFault hubFaultOf(QStringView detail); // of an Error's; None where it begins with no code
[[nodiscard]] QString hubFaultDetail(HubFault fault, const QString& said); // "hub_no_tls: …"

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/hubwords.h"

namespace JakOps {

QString HubWords::what(HubFault fault)
{
    using enum HubFault;
    switch (fault) {
    case None: return {};
    case UnknownHost: return tr("No computer of the hub's name is known.");
    case NoAnswer: return tr("The hub does not answer.");
    case NoAuthority: return tr("This computer has no certificate to check the hub with.");
    case WrongAuthority: return tr("The hub's certificate is not from the authority this computer trusts.");
    case WrongName: return tr("The hub's certificate belongs to another name.");
    case Expired: return tr("The hub's certificate is not valid at this time.");
    case BadCertificate: return tr("The hub's certificate cannot be trusted.");
    case NoTls: return tr("The server does not encrypt.");
    case OldTls: return tr("The server encrypts in an outdated way (before TLS 1.3).");
    case NoScram: return tr("The server does not check the password in the safe way (SCRAM).");
    case WantsCertificate: return tr("The hub wants a certificate of this computer.");
    case OwnCertificate: return tr("The hub does not accept this computer's certificate.");
    case WrongPassword: return tr("Account or password is wrong.");
    case NeedsPassword: return tr("The hub asks for a password.");
    case NoEntry: return tr("The server lets nobody in from this computer.");
    case Shut: return tr("Your account at the hub is shut.");
    case NoDatabase: return tr("The server has no such database.");
    case Full: return tr("The hub has no place free at the moment.");
    case NoHub: return tr("There is no hub for this account there.");
    case WrongCode: return tr("The code does not hold: it was used, is too old, or belongs to another officer.");
    case KeychainShut: return tr("The keychain does not give this computer's key for the hub: it is locked, or does not run.");
    case KeyLost: return tr("This computer's key for the hub is lost.");
    }
    return {};
}

QString HubWords::advice(HubFault fault)
{
    using enum HubFault;
    switch (fault) {
    case None: return {};
    case UnknownHost:
    case NoDatabase: return tr("Compare the address with what the administrator gave you, and check the network.");
    case NoAnswer: return tr("Check the network. If it works elsewhere, tell the hub's administrator.");
    case NoAuthority: return tr("Ask the administrator for the authority's certificate (a file) and name it.");
    case WrongAuthority:
    case BadCertificate: return tr("Nothing was sent. Do not go on: ask the administrator whether certificate and address are right.");
    case WrongName: return tr("Nothing was sent. Use the host name the administrator gave, not a number or a short form.");
    case Expired: return tr("Check this computer's date. If it is right, the administrator has to renew the certificate.");
    case NoTls:
    case OldTls:
    case NoScram: return tr("Nothing was sent. The administrator has to set up the server as the guide to the hub says.");
    case WantsCertificate:
    case OwnCertificate: return tr("Ask the administrator for a certificate and name its files in the address (sslcert, sslkey).");
    case WrongPassword: return tr("Type the password anew. If it is lost, the administrator gives a new one.");
    case NeedsPassword: return tr("Type the password the administrator gave you.");
    case NoEntry: return tr("Tell the administrator which network this computer is in.");
    case Shut: return tr("Ask the hub's administrator.");
    case Full: return tr("Close other windows of yours and try again in a while.");
    case NoHub: return tr("Compare database and account with what the administrator gave you.");
    case WrongCode: return tr("Ask the administrator for a new code.");
    case KeychainShut: return tr("Unlock the keychain (signing in to the desktop does), then try again. Meanwhile work goes on here, and nothing is sent.");
    case KeyLost: return tr("Join the hub again with a new code of the administrator. What you did is kept here.");
    }
    return {};
}

} // namespace JakOps

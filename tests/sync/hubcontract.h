// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hub.h"

#include <functional>

namespace JakOps {

// One login at a hub, whichever that is.
struct HubParty
{
    Hub* hub = nullptr;
    QUuid hubId;
    QUuid device;
    std::function<QByteArray(const QByteArray&)> sign;
    qint64 seq = 0;
};

// Who has to be there: a source, two of the bureau (everything), and one kelurahan each.
struct HubParties
{
    HubParty source;
    HubParty bureau;
    HubParty second;
    HubParty here; // kelurahan 31.74.01.1007
    HubParty there; // kelurahan 31.74.01.1001
};

// What a hub answers to a day's work, line by line, without what differs by nature (times, hashes, numbers of
// audiences): two hubs that keep the contract tell the same. Chains and orders are checked on the way; a line "FAULT …"
// says what is not as the contract wants it.
[[nodiscard]] QStringList hubTranscript(HubParties parties);

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// How many cards lie unread at one officer's consoles, as the hub knows it. Numbers alone.
struct HubCardCount
{
    QString officer; // code
    QString name;
    QString agency;
    QString area;
    qint64 converted = 0;
    qint64 rejected = 0;
    qint64 oldest = 0; // UTC ms

    friend bool operator==(const HubCardCount&, const HubCardCount&) = default;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

namespace JakOps {

// What one officer knows of this store: everything that changed before `since`, and each ticket up to the change he saw.
struct SeenTickets
{
    qint64 since = 0; // UTC ms
    QHash<qint64, qint64> upTo; // ticket key -> UTC ms

    friend bool operator==(const SeenTickets&, const SeenTickets&) = default;
};

} // namespace JakOps

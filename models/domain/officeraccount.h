// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"

#include <QUuid>

namespace JakOps {

// An officer as this store knows him. The PIN's hash does not leave the store but through OfficerStore::pinHash().
struct OfficerAccount
{
    Officer officer;
    QUuid id; // for a hub: the code may be given to somebody else some day
    qint64 createdAt = 0; // UTC ms
    qint64 disabledAt = 0; // 0: may sign in
    int failures = 0; // wrong PINs since the last right one
    qint64 lastFailureAt = 0;

    [[nodiscard]] bool isEnabled() const { return disabledAt == 0; }
    friend bool operator==(const OfficerAccount&, const OfficerAccount&) = default;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slapolicy.h"
#include "storage/session.h"
#include "storage/termtable.h"

namespace JakOps {

// Due times by other limits than those they were computed with, one stretch of keys after the other so that officers'
// work comes in between. Only open tickets have one.
namespace DueRefresh {

struct Step
{
    qint64 upTo = 0; // keys done
    qint64 open = 0; // looked at
    qint64 changed = 0;
};
[[nodiscard]] Result<Step> step(
    WriteSession& session, const TermTable& terms, const SlaPolicy& policy, qint64 after, qint64 keys);

} // namespace DueRefresh

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

// One step of a walk: where it fails the walk ends and says which it was.
#define STEP(expression)                                                                                                \
    if (const ::JakOps::Result<> done = (expression); !done)                                                            \
        return ::JakOps::fail(done.error())

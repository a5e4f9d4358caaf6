// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Of identityservice.cpp and identityathub.cpp alone.
#include "services/identityservice.h"

#include <QtConcurrentRun>

namespace JakOps {

template<class T> QFuture<Result<T>> IdentityService::run(std::function<Result<T>()> job)
{
    return QtConcurrent::run(&m_pool, [this, job = std::move(job)]() -> Result<T> {
        if (const auto ready = enrolDemo(); !ready)
            return fail(ready.error());
        return job();
    });
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace JakOps {

// One program at a time works on a profile: <profile>/store.lock. The lock is the kernel's (flock) and goes with the
// program that holds it, however that ends; the file stays and tells who held it last. Not QLockFile: killed between
// making its file and writing into it, that leaves a lock nobody can take over.
class StoreLock final
{
public:
    // StoreBusy when another program holds it; detail: "PID program".
    [[nodiscard]] static Result<StoreLock> acquire(const QString& profileDir);
    ~StoreLock();
    StoreLock(StoreLock&& other) noexcept;
    StoreLock& operator=(StoreLock&& other) noexcept;
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;

private:
    explicit StoreLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor = -1;
};

} // namespace JakOps

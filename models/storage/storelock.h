// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QLockFile>

#include <memory>

namespace JakOps {

// One program at a time works on a profile: <profile>/store.lock. A lock left behind by a killed program is taken over.
class StoreLock final
{
public:
    // StoreBusy when another program holds it; detail: "PID host program".
    [[nodiscard]] static Result<StoreLock> acquire(const QString& profileDir, int waitMs = 0);

private:
    explicit StoreLock(std::unique_ptr<QLockFile> file)
        : m_file(std::move(file))
    {
    }
    std::unique_ptr<QLockFile> m_file;
};

} // namespace JakOps

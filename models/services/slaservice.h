// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QThreadPool>

#include <functional>

namespace JakOps {

class Workspace;

struct SlaRefresh
{
    qint64 open = 0; // tickets looked at
    qint64 changed = 0; // that are due at another time now
};

// Brings the stored due times in line with the limits in force, in batches between officers' work. Works in a thread of
// its own; cancelled or cut off, it goes on at the next start.
class SlaService final
{
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; // from another thread; false: stop

    explicit SlaService(Workspace& workspace);

    [[nodiscard]] QFuture<Result<bool>> isUpToDate();
    [[nodiscard]] QFuture<Result<SlaRefresh>> refresh(Progress progress = {});

private:
    Workspace& m_workspace;
    QThreadPool m_pool; // its destructor waits for what is under way
};

} // namespace JakOps

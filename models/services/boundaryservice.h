// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QStringList>
#include <QThreadPool>

#include <functional>

namespace JakOps {

class Workspace;

struct BoundaryReport
{
    int areas = 0; // taken over
    QStringList problems; // one line each, English: area, what is wrong
    qint64 tickets = 0; // looked at again
    qint64 moved = 0; // whose village changed
    qint64 outside = 0; // with a place in no area
    qint64 changed = 0; // written: whose village changed, or whether its place is in doubt
};

// Takes official boundaries instead of the schematic ones, and computes every ticket's village anew. Works in a thread
// of its own.
class BoundaryService final
{
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; // from the store's thread; false: stop

    explicit BoundaryService(Workspace& workspace);

    // Checks everything first (WrongFormat, TooLarge, InvalidInput with the report's problems in the detail); then
    // stores the set, and recomputes in batches. Cancelled or cut off, it goes on at the next start.
    [[nodiscard]] QFuture<Result<BoundaryReport>> import(const QString& path, Progress progress = {});
    [[nodiscard]] QFuture<Result<BoundaryReport>> useSchematic(Progress progress = {}); // the built-in set again
    // The village of every ticket, and whether its place is in doubt, from the boundaries in force.
    [[nodiscard]] QFuture<Result<BoundaryReport>> recompute(Progress progress = {});
    // Whether every ticket was computed with the boundaries in force.
    [[nodiscard]] QFuture<Result<bool>> isUpToDate();

private:
    Workspace& m_workspace;
    QThreadPool m_pool; // its destructor waits for what is under way
};

} // namespace JakOps

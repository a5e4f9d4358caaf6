// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reviewinfo.h"
#include "domain/role.h"

#include <QFuture>

#include <functional>

namespace JakOps {

class Workspace;

struct ReviewJob
{
    qint64 from = 0; // reported at or after, UTC ms; 0: from the beginning
    qint64 to = 0; // reported before; 0: up to now
    QStringList areas; // codes; empty: all
    ReviewPrivacy privacy = ReviewPrivacy::Public;
    bool withPhotos = true; // re-encoded ones; videos are never in a copy
    Officer officer; // who makes it
};

struct ReviewSummary
{
    qint64 tickets = 0;
    qint64 withheld = 0; // reports of which something was left out
    qint64 photos = 0;
    qint64 missingPhotos = 0; // named by a report, not in this store, or a video
    qint64 bytes = 0;
};

// Writes a part of the store as one file that every console opens for reading only: docs/adr/0028. What the chosen privacy
// leaves out is not in the file: reports and their histories are written anew through the visibility policy, and who reported,
// drafts, officers' PINs, keys and the outbox are in none.
class ReviewCopyService final
{
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; // from the store's thread; false: cancel

    explicit ReviewCopyService(Workspace& workspace);

    // Whether this officer may make one so private: who may not read private words cannot carry them away. NotAllowed.
    [[nodiscard]] static Result<> mayMake(const Officer& officer, ReviewPrivacy privacy);
    // Written aside and named when it is whole; a copy that was there before stays until then. NotAllowed, Cancelled,
    // Unwritable, DiskFull.
    [[nodiscard]] QFuture<Result<ReviewSummary>> write(const ReviewJob& job, const QString& path, Progress progress = {});

    // Whom a copy is shown to: everybody who opens it, with the rights of what is in it and without a power.
    [[nodiscard]] static Officer reader(ReviewPrivacy privacy);

private:
    Workspace& m_workspace;
};

} // namespace JakOps

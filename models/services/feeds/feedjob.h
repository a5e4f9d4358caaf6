// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "feeds/intake/feedresult.h"
#include "services/feeds/feeddescription.h"
#include "services/feeds/feedfault.h"
#include "services/feeds/feedintake.h"

#include <QUrl>

#include <atomic>

namespace JakOps {

// One request of a feed's run.
struct FeedRequest
{
    QUrl url; // empty: nothing to fetch (the demo's)
    QString adapter;
    QString station; // whose answer it is
    QByteArray etag; // of the last answer
    QByteArray lastModified;
    int depth = 0; // how many answers led here
};

// What became of it.
struct FeedAnswer
{
    std::optional<Error> error;
    FeedFault fault = FeedFault::None; // of the error
    bool unchanged = false; // 304
    int retryAfterSeconds = 0;
    QByteArray etag;
    QByteArray lastModified;
    FeedResult result; // without the values: they are in the store
    IntakeCount count;
    QList<FeedRequest> more; // further pages, warnings in full
};

// The requests a run begins with: the address filled in for today, for each area and each station.
[[nodiscard]] QList<FeedRequest> feedRequests(const FeedDescription& feed, qint64 now, const QStringList& areas);

class DemoFeeds;

// Fetches, reads and stores one answer. Blocks: for a thread of its own. `stop` ends a download soon.
class FeedJob final
{
public:
    struct Parts
    {
        Database& database;
        std::shared_ptr<const AreaLocator> locator;
        const Clock& clock;
        std::shared_ptr<const DemoFeeds> demo; // null: the demo's feed gives nothing
    };
    FeedJob(Parts parts, const std::atomic<bool>& stop);

    [[nodiscard]] FeedAnswer run(const FeedDescription& feed, const FeedRequest& request);
    // Reads a file as this feed's answer.
    [[nodiscard]] FeedAnswer take(const FeedDescription& feed, const FeedRequest& request, const QByteArray& bytes);

private:
    [[nodiscard]] Result<FeedResult> demoResult(const FeedDescription& feed, qint64 now);

    Parts m_parts;
    const std::atomic<bool>& m_stop;
};

} // namespace JakOps

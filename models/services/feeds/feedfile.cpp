// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedfile.h"

#include "feeds/intake/feedbytes.h"

#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedState> takeFeedFile(FeedJob& job, const FeedDescription& feed, const QString& path, const QString& station)
{
    if (feed.isDemo())
        return fail(ErrorCode::NotAllowed, u"the demo reads no file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    if (file.size() > kMaxFeedBytes)
        return fail(ErrorCode::TooLarge, path);
    const FeedAnswer answer = job.take(feed, {.adapter = feed.adapter, .station = station}, file.readAll());
    if (answer.error)
        return fail(*answer.error);
    FeedState state {.name = feed.name, .newestAt = answer.count.newestAt};
    state.rows = answer.result.rows;
    state.values = answer.count.values;
    state.written = answer.count.written;
    state.rejected = answer.result.rejected;
    state.rejectedCount = answer.result.rejectedCount;
    state.notes = answer.result.notes;
    return state;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "feeds/intake/feedresult.h"
#include "services/feeds/feedfault.h"

#include <QMetaType>

namespace JakOps {

enum class FeedPhase : quint8 { Off, Paused, Waiting, Running };

// How a source does, as a value for a list of sources.
struct FeedState
{
    QString name;
    FeedPhase phase = FeedPhase::Off;
    qint64 startedAt = 0; // the last run, UTC ms
    qint64 finishedAt = 0;
    qint64 okAt = 0; // the last run that gave an answer that could be used, or none newer
    qint64 dueAt = 0; // the next one; 0: none
    qint64 newestAt = 0; // the newest measurement it ever gave
    int failures = 0; // in a row
    int asked = 0; // of the run: requests done and to be done
    int toAsk = 0;
    bool unchanged = false; // the server had nothing new
    qint64 rows = 0;
    qint64 values = 0;
    qint64 written = 0; // new or changed
    qint64 rejectedCount = 0;
    QList<RejectedRow> rejected; // the first of them
    QMap<FeedNote, qint64> notes;
    std::optional<Error> error; // of the last run
    FeedFault fault = FeedFault::None; // of the error

    [[nodiscard]] bool isBackingOff() const { return failures > 0; }
};

} // namespace JakOps

Q_DECLARE_METATYPE(JakOps::FeedState)

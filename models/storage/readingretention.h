// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace JakOps {

// How long what is kept, docs/adr/0011 and 0016.
struct RetentionRules
{
    int rawDays = 90; // readings as measured; forecasts too
    int runDays = 7; // every run of a forecast; then the last one before its hours began
    int hourDays = 5 * 366; // sums by the hour; sums by the day stay for ever
};

// Thins old readings in the background: one step is one small transaction on one series, or on the
// forecasts of one kelurahan. Values that cannot be true are
// counted, not summed. A reading that comes in late joins its hour: of two sums the one of more values stands, the
// extremes are those of both. Used by the writer's thread alone.
class ReadingRetention final
{
public:
    explicit ReadingRetention(RetentionRules rules = {})
        : m_rules(rules)
    {
    }

    // True: there is more to do. A sweep over all series begins at most once an hour; between sweeps a step costs
    // nothing.
    [[nodiscard]] Result<bool> step(WriteSession& session, qint64 now);

private:
    [[nodiscard]] Result<qint64> nextSeries(WriteSession& session) const; // 0: there is none
    [[nodiscard]] Result<bool> thin(WriteSession& session, qint64 series, qint64 now) const;
    [[nodiscard]] Result<bool> thinForecasts(WriteSession& session, qint64 now); // of the next kelurahan; false: of all

    RetentionRules m_rules;
    qint64 m_sweepAt = 0; // the next one begins at
    qint64 m_series = 0; // under way: done up to this one
    QString m_area; // likewise, of forecasts
    bool m_sweeping = false;
};

} // namespace JakOps

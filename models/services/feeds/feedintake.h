// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"
#include "storage/database.h"

namespace JakOps {

class AreaLocator;

struct IntakeCount
{
    qint64 values = 0;
    qint64 written = 0; // new or changed
    qint64 newestAt = 0; // measurement; not one from the future, nor one that cannot be true
};

// Puts what an adapter read into the store, in transactions that give way to an officer. Stations get the kelurahan of
// their place. Waits for the store: not for the window's thread.
class FeedIntake final
{
public:
    FeedIntake(Database& database, std::shared_ptr<const AreaLocator> locator);

    [[nodiscard]] Result<IntakeCount> write(const QString& source, const FeedResult& result, qint64 receivedAt);

private:
    struct Ids;

    [[nodiscard]] Result<> writeStations(const QString& source, const FeedResult& result, qint64 receivedAt, Ids& ids);
    [[nodiscard]] Result<> writeReadings(const FeedResult& result, Ids& ids, IntakeCount& count);
    [[nodiscard]] Result<> writePrices(const QString& source, const FeedResult& result, Ids& ids, IntakeCount& count);
    [[nodiscard]] Result<> writeWeather(const QString& source, const FeedResult& result, IntakeCount& count);

    Database& m_database;
    std::shared_ptr<const AreaLocator> m_locator;
};

} // namespace JakOps

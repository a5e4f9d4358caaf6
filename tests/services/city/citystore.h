// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/citymoment.h"
#include "services/city/floodpostsfile.h"
#include "services/feeds/cityreadings.h"
#include "services/feeds/feedintake.h"
#include "storage/readingstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

namespace JakOps {

// The river posts that come with the program.
inline FloodPosts cityPosts()
{
    auto posts = readFloodPosts(QStringLiteral(JAKOPS_RESOURCES "/city"));
    if (!posts)
        qFatal("%s", qPrintable(posts.error().toLog()));
    return std::move(*posts);
}

// A store of the city's readings and what reads it, for one test. Values are written as the feeds write them.
class CityStore final
{
public:
    CityStore()
    {
        if (const auto opened = m_store.open(); !opened)
            qFatal("%s", qPrintable(opened.error().toLog()));
        readings.emplace(m_store.database());
        moment.emplace(m_store.clock);
    }

    void write(const FeedResult& result, const QString& source = QStringLiteral("demo"))
    {
        FeedResult arranged = result;
        arranged.arrange();
        if (const auto written = FeedIntake(m_store.database(), nullptr).write(source, arranged, now()); !written)
            qFatal("%s", qPrintable(written.error().toLog()));
    }
    void breakIt() // every reading fails from here on
    {
        for (const char* const sql :
            {"ALTER TABLE station RENAME TO station_lost", "ALTER TABLE commodity RENAME TO commodity_lost"}) {
            if (const auto done = m_store.execute(sql); !done)
                qFatal("%s", qPrintable(done.error().toLog()));
        }
    }
    void mendIt()
    {
        for (const char* const sql :
            {"ALTER TABLE station_lost RENAME TO station", "ALTER TABLE commodity_lost RENAME TO commodity"}) {
            if (const auto done = m_store.execute(sql); !done)
                qFatal("%s", qPrintable(done.error().toLog()));
        }
    }
    [[nodiscard]] qint64 now() const { return m_store.clock.nowMs(); }
    [[nodiscard]] Database& database() { return m_store.database(); }
    [[nodiscard]] FakeClock& clock() { return m_store.clock; }
    [[nodiscard]] qint64 stationId(const QString& code)
    {
        const auto stations = m_store.database()
                                  .read([](ReadSession& session) { return ReadingStore::stations(session); })
                                  .result()
                                  .value_or(QList<StoredStation>());
        for (const StoredStation& stored : stations) {
            if (stored.station.code == code)
                return stored.id;
        }
        return 0;
    }

private:
    TestStore m_store;

public:
    std::optional<CityReadings> readings;
    std::optional<CityMoment> moment;
};

} // namespace JakOps

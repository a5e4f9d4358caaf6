// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/fakestore.h"
#include "services/indexservice.h"
#include "services/settings.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/theme.h"

#include <QTemporaryDir>

namespace JakOps {

// Everything a queue needs, over a made-up store.
struct QueueFixture
{
    explicit QueueFixture(int tickets)
        : store(tickets)
        , settings(Settings::filePath(dir.path()))
        , index(store.sources(), clock)
        , model(
              index, [](std::vector<qint64> keys, const Officer&) { return texts(std::move(keys)); }, facts, clock)
    {
        clock.set(RandomTickets::kNow);
    }
    bool load()
    {
        index.load();
        return QTest::qWaitFor([this] { return model.rowCount() == int(store.present.size()) && index.isLoaded(); });
    }
    static QFuture<Result<std::vector<QueueText>>> texts(std::vector<qint64> keys)
    {
        std::vector<QueueText> found;
        for (const qint64 key : keys)
            found.push_back({.key = key,
                .number = QStringLiteral("JK%1").arg(key),
                .firstWords = QStringLiteral("<b>Jalan</b> berlubang")});
        return QtFuture::makeReadyValueFuture(Result<std::vector<QueueText>>(std::move(found)));
    }

    FakeClock clock;
    FakeStore store;
    CityFacts facts;
    QTemporaryDir dir;
    Settings settings;
    Theme theme;
    CurrentTicket current;
    IndexService index;
    QueueModel model;
};

} // namespace JakOps

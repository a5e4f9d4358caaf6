// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why feeds have positions: a watermark of time misses what tst_hubconcurrency sees it miss by chance, here for
// certain.
#include "support/testhub.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestHubWatermark final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    // The fault itself, without chance: what began earlier and commits later is behind a reader that goes by time.
    void whoReadsByTimeMissesWhatCommitsLate()
    {
        auto started = TestHub::start();
        VERIFY_RESULT(started);
        VERIFY_RESULT((*started)->init());
        auto slow = (*started)->console(u"lambat"_s, u"ingest"_s);
        auto quick = (*started)->console(u"cepat"_s, u"ingest"_s);
        auto reader = (*started)->console(u"pembaca"_s, u"bureau"_s);
        VERIFY_RESULT(slow);
        VERIFY_RESULT(quick);
        VERIFY_RESULT(reader);
        qint64 newest = 0;
        QSet<QUuid> byTime;
        QSet<QUuid> byPosition;
        QHash<qint64, qint64> positions;
        const auto look = [&] {
            const auto rows = (*reader)->connection->query(
                "SELECT ticket_id, received_at FROM hub.event WHERE received_at > $1 ORDER BY received_at",
                {HubValue::number(newest)});
            VERIFY_RESULT(rows);
            for (int i = 0; i < rows->count(); ++i) {
                byTime.insert(rows->uuid(i, 0));
                newest = rows->number(i, 1);
            }
            const auto heads = (*reader)->pg->heads();
            VERIFY_RESULT(heads);
            for (const FeedHead& head : *heads)
                positions.insert(head.audience, positions.value(head.audience));
            const auto told = (*reader)->pg->pull(positions, kHubBatch);
            VERIFY_RESULT(told);
            for (const FeedRow& row : *told) {
                byPosition.insert(row.event.ticket);
                QCOMPARE(row.pos, ++positions[row.audience]);
            }
        };
        const QUuid late = QUuid::createUuid();
        const QUuid early = QUuid::createUuid();
        VERIFY_RESULT((*slow)->connection->run("BEGIN"));
        VERIFY_RESULT((*slow)->pg->push((*slow)->id, {(*slow)->report(late, u"31.74.01.1001"_s)}));
        VERIFY_RESULT((*quick)->pg->push((*quick)->id, {(*quick)->report(early, u"31.74.01.1002"_s)}));
        look();
        VERIFY_RESULT((*slow)->connection->run("COMMIT"));
        look();
        look();
        QCOMPARE(byTime, QSet<QUuid>{early});
        QCOMPARE(byPosition, (QSet<QUuid>{early, late}));
    }
};

QTEST_GUILESS_MAIN(TestHubWatermark)
#include "tst_hubwatermark.moc"

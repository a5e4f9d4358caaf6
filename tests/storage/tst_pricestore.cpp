// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricestore.h"
#include "storage/readingstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestPriceStore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStore> m_store;
    const QDate m_today{2026, 11, 20};

    [[nodiscard]] qint64 commodity(const QString& code)
    {
        return m_store->database()
            .write(WritePriority::Bulk,
                [&](WriteSession& s) {
                    return PriceStore::putCommodity(s, u"ipj"_s, {code, u"Cabe "_s + code, u"kg"_s});
                })
            .result()
            .value_or(-1);
    }
    [[nodiscard]] bool put(qint64 commodityId, qint64 market, QDate day, double value, ReadingFlags flags = 0)
    {
        return m_store->database()
            .write(WritePriority::Bulk,
                [&](WriteSession& s) {
                    return PriceStore::put(
                        s, commodityId, market, {.day = day, .value = value, .receivedAt = 1, .flags = flags});
                })
            .result()
            .value_or(false);
    }
    [[nodiscard]] QList<PriceCell> table(QDate day, qint64 until = std::numeric_limits<qint64>::max())
    {
        return m_store->database()
            .read([&](ReadSession& s) { return PriceStore::table(s, day, until); })
            .result()
            .value_or(QList<PriceCell>());
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestStore>();
        VERIFY_RESULT(m_store->open());
    }

    void aDaysPriceIsKeptOnceAndReplacedWhenItChanges()
    {
        const qint64 chilli = commodity(u"8"_s);
        QCOMPARE(commodity(u"8"_s), chilli);
        QVERIFY(put(chilli, 3, m_today, 50'000));
        QVERIFY(!put(chilli, 3, m_today, 50'000));
        QVERIFY(put(chilli, 3, m_today, 51'000));
        QCOMPARE(m_store->number("SELECT count(*) FROM price").value_or(-1), 1);
    }

    void aDaysPricesCountOnceTheyWereReceived()
    {
        const qint64 chilli = commodity(u"8"_s);
        QVERIFY(put(chilli, 3, m_today.addDays(-1), 50'000));
        QVERIFY(put(chilli, 3, m_today, 60'000)); // both received at 1
        QCOMPARE(table(m_today, 1).first().last.value, 60'000.0);
        QCOMPARE(table(m_today, 0).first().last.value, 50'000.0); // a day that is over counts, whenever it was read in
    }

    void aCommodityIsCalledByItsCodeUntilItsNameIsKnownAndKeepsIt()
    {
        const auto put = [this](const QString& name) {
            const auto done = m_store->database()
                                  .write(WritePriority::Bulk,
                                      [&](WriteSession& s) {
                                          return PriceStore::putCommodity(s, u"csv"_s, {u"c1"_s, name, {}});
                                      })
                                  .result();
            QVERIFY(done);
        };
        const auto name = [this] {
            return m_store->database()
                .read([](ReadSession& s) { return PriceStore::commodities(s); })
                .result()
                .value()
                .first()
                .commodity.name;
        };
        put({});
        QCOMPARE(name(), u"c1"_s);
        put(u"Cabai"_s);
        put({});
        QCOMPARE(name(), u"Cabai"_s);
    }

    void theTableHasOneCellForEachCommodityAndMarket()
    {
        const qint64 chilli = commodity(u"8"_s);
        const qint64 rice = commodity(u"1"_s);
        for (const qint64 market : {0, 3, 21}) {
            for (int day = 0; day < 40; ++day) {
                QVERIFY(put(chilli, market, m_today.addDays(-day), day == 0 ? 60'000 : 40'000));
                QVERIFY(put(rice, market, m_today.addDays(-day), 14'000));
            }
        }
        for (int day = -3; day < 4; ++day) // the week of a year ago
            QVERIFY(put(chilli, 3, m_today.addDays(-364 + day), 30'000));
        const QList<PriceCell> cells = table(m_today);
        QCOMPARE(cells.size(), 6);
        const auto jump
            = std::ranges::find_if(cells, [&](const PriceCell& c) { return c.commodity == chilli && c.market == 3; });
        QVERIFY(jump != cells.end());
        QCOMPARE(jump->last.value, 60'000.0);
        QCOMPARE(*jump->change.day, 0.5);
        QCOMPARE(*jump->change.week, 0.5);
        QCOMPARE(*jump->change.month, 0.5);
        QVERIFY(jump->change.year.has_value());
        const auto calm
            = std::ranges::find_if(cells, [&](const PriceCell& c) { return c.commodity == rice && c.market == 0; });
        QCOMPARE(*calm->change.week, 0.0);
        QVERIFY(!calm->change.year);
    }

    void anOldPriceIsNoPriceOfToday()
    {
        const qint64 chilli = commodity(u"8"_s);
        QVERIFY(put(chilli, 3, m_today.addDays(-14), 50'000));
        QCOMPARE(table(m_today).size(), 1);
        QVERIFY(table(m_today.addDays(1)).isEmpty());
        QVERIFY(table(m_today.addDays(-15)).isEmpty());
    }

    void aPriceThatCannotBeChangesNothing()
    {
        const qint64 chilli = commodity(u"8"_s);
        QVERIFY(put(chilli, 3, m_today.addDays(-1), 50'000));
        QVERIFY(put(chilli, 3, m_today, 999'999'999, ReadingFlags(ReadingFlag::OutOfRange)));
        const PriceCell cell = table(m_today).first();
        QCOMPARE(cell.last.value, 999'999'999.0); // kept, and said so
        QVERIFY(has(cell.flags, ReadingFlag::OutOfRange));
        QVERIFY(!cell.change.day);
        const auto series
            = m_store->database()
                  .read([&](ReadSession& s) { return PriceStore::series(s, chilli, 3, m_today.addDays(-9), m_today); })
                  .result();
        QCOMPARE(series->size(), 1U);
        const auto untrue
            = m_store->database()
                  .read([&](ReadSession& s) { return PriceStore::untrue(s, chilli, m_today.addDays(-9), m_today); })
                  .result();
        QCOMPARE(untrue->size(), 1U);
        QCOMPARE(untrue->front().market, 3);
        QCOMPARE(untrue->front().price.day, m_today);
    }
};

QTEST_GUILESS_MAIN(TestPriceStore)
#include "tst_pricestore.moc"

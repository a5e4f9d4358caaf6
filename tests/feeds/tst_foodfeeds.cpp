// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedtest.h"
#include "feeds/food/infopanganmarkets.h"
#include "feeds/food/infopanganprices.h"
#include "feeds/food/infopanganreport.h"
#include "feeds/food/pihps.h"
#include "feeds/food/pricecsv.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFoodFeeds final : public QObject
{
    Q_OBJECT

    static QByteArray prices(const QByteArray& fields)
    {
        return R"({"status":200,"message":"Success","data":{"selected_price_date":"2025-11-26","data":[{"commodity_id":8,"name":"Cabe Merah Keriting",
            "unit":"kg",)"
            + fields + "}]}}";
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void marketsAreWords()
    {
        const auto result = readWith<InfoPanganMarketsFeed>(shared(u"shapes/markets_v1.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->stations.size(), 2);
        const Station& senen = result->stations.first();
        QCOMPARE(senen.code, u"3"_s);
        QCOMPARE(*senen.point, (GeoPoint{-6.176417, 106.840836}));
        QCOMPARE(senen.kind, StationKind::Market);
        QVERIFY(!senen.note.contains("4210411"_L1)); // no telephone numbers
    }

    void pricesBelongToTheirMarketAndDay()
    {
        const auto result = readWith<InfoPanganPricesFeed>(shared(u"shapes/commodity_markets_v2.json"_s), u"3"_s);
        VERIFY_RESULT(result);
        QCOMPARE(result->prices.size(), 1U);
        QCOMPARE(result->prices[0].market, u"3"_s);
        QCOMPARE(result->prices[0].commodity, u"1"_s);
        QCOMPARE(result->prices[0].day, QDate(2025, 11, 26));
        QCOMPARE(result->prices[0].value, 14000.0);
        QCOMPARE(result->commodities.first().unit, u"kg"_s);
    }

    void aPriceThatWasNotRenewedKeepsItsDay()
    {
        const auto result = readWith<InfoPanganPricesFeed>(
            prices(R"("newest_price":50000,"latest_new_price_date":"2025-11-20")"), u"3"_s);
        QCOMPARE(result->prices[0].day, QDate(2025, 11, 20));
    }

    void anEmptyPriceIsMissing()
    {
        const auto result = readWith<InfoPanganPricesFeed>(prices(R"("newest_price":null)"), u"3"_s);
        QVERIFY(result->prices.empty());
        QCOMPARE(result->notes[FeedNote::MissingValue], 1);
        const auto zero = readWith<InfoPanganPricesFeed>(prices(R"("newest_price":0)"), u"3"_s);
        QVERIFY(zero->prices.empty());
        QCOMPARE(zero->notes[FeedNote::ZeroMeansMissing], 1);
    }

    void overAllMarketsTheMeanCounts()
    {
        const auto result = readWith<InfoPanganPricesFeed>(
            prices(
                R"("newest_price":50000,"avg_price":47500,"lowest_price":40000,"highest_price":60000,"gap_min_price":999999)"),
            u"0"_s);
        QCOMPARE(result->prices[0].market, QString());
        QCOMPARE(result->prices[0].value, 47500.0);
        QCOMPARE(*result->prices[0].least, 40000.0);
        QCOMPARE(*result->prices[0].most, 60000.0);
    }

    void monthlyReportHasDaysAndHoles()
    {
        const auto result = readWith<InfoPanganReportFeed>(shared(u"shapes/report_v1.json"_s), u"12"_s);
        VERIFY_RESULT(result);
        QCOMPARE(result->prices.size(), 2U);
        QCOMPARE(result->prices[1].day, QDate(2025, 11, 3));
        QCOMPARE(result->prices[1].market, u"12"_s);
        const auto empty = readWith<InfoPanganReportFeed>(R"({"status":200,"data":{"data":[]}})", u"12"_s);
        VERIFY_RESULT(empty); // months before 2024
        QCOMPARE(empty->values(), 0);
    }

    void pihpsDatesAreKeysAndPricesHaveThousands()
    {
        const QJsonObject which = options(R"({"commodity":"com_14","commodity_name":"Cabai Merah Keriting"})");
        const auto result = readWith<PihpsFeed>(shared(u"shapes/pihps_grid.json"_s), {}, which);
        VERIFY_RESULT(result);
        QCOMPARE(result->prices.size(), 2U);
        QCOMPARE(result->prices[0].day, QDate(2025, 11, 24));
        QCOMPARE(result->prices[0].value, 12150.0);
        QCOMPARE(result->prices[0].market, QString());
        QCOMPARE(result->notes[FeedNote::Elsewhere], 1); // all provinces
        VERIFY_ERROR(readWith<PihpsFeed>(shared(u"shapes/pihps_grid.json"_s)), ErrorCode::InvalidInput);
    }

    void pihpsDashesAreMissingAndBadPricesAreRejected()
    {
        const auto result = readWith<PihpsFeed>(
            R"({"data":[{"name":"Pasar Minggu","level":3,"24/11/2025":"-","25/11/2025":"1,2,3","26/11/2025":"88,000","31/02/2025":"1,000"},{}]})",
            {}, options(R"({"commodity":"com_14"})"));
        QCOMPARE(result->prices.size(), 1U);
        QCOMPARE(result->prices[0].value, 88000.0);
        QCOMPARE(result->prices[0].market, u"pasar_minggu"_s);
        QCOMPARE(result->notes[FeedNote::MissingValue], 1);
        QCOMPARE(result->rejectedCount, 3);
    }

    void tablesOfOfficesHaveThousandsInTheirOwnWay()
    {
        const auto result = readWith<PriceCsvFeed>("Tanggal;Nama Komoditas;Nama Pasar;Harga (Rp);Satuan\n"
                                                   "20/11/2026;Cabe Rawit Merah;Pasar Minggu;Rp 95.000;kg\n"
                                                   "20/11/2026;Cabe Rawit Merah;Pasar Senen;-;kg\n"
                                                   "20/11/2026;Beras;Pasar Senen;murah;kg\n"
                                                   "20/11/2026;Beras;Pasar Senen;999999999;kg\n"
                                                   "kemarin;Beras;Pasar Senen;14.000;kg\n");
        VERIFY_RESULT(result);
        QCOMPARE(result->prices.size(), 2U);
        QCOMPARE(result->prices[0].value, 95000.0);
        QCOMPARE(result->prices[0].market, u"pasar_minggu"_s);
        QVERIFY(has(result->prices[1].flags, ReadingFlag::OutOfRange)); // kept, flagged
        QCOMPARE(result->rejectedCount, 2);
        QCOMPARE(result->commodities.size(), 2);
        VERIFY_ERROR(readWith<PriceCsvFeed>("a,b\n1,2\n"), ErrorCode::WrongFormat);
        const auto mapped = readWith<PriceCsvFeed>("hari,apa,berapa\n2026-11-20,Beras,14000\n", {},
            options(R"({"columns":{"commodity":"apa","price":"berapa"}})"));
        VERIFY_RESULT(mapped);
        QCOMPARE(mapped->prices.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestFoodFeeds)
#include "tst_foodfeeds.moc"

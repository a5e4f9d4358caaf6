// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/foodmodel.h"
#include "tables/city/pricegridmodel.h"

#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kDay(2026, 11, 20);

std::shared_ptr<const FoodBoard> board(double price = 50'000)
{
    QList<StoredStation> markets;
    for (const qint64 id : {11, 12}) {
        StoredStation stored{.id = id, .source = u"demo"_s};
        stored.station.name = id == 11 ? u"Pasar Senen"_s : u"Pasar Grogol"_s;
        markets += stored;
    }
    const QList<StoredCommodity> commodities{
        {1, u"demo"_s, {u"1"_s, u"Beras"_s, u"kg"_s}}, {2, u"demo"_s, {u"2"_s, u"Cabai"_s, u"kg"_s}}};
    PriceCell high{.commodity = 2, .market = 11, .last = {kDay, price}};
    high.change.week = 0.3;
    const PriceCell low{.commodity = 2, .market = 12, .last = {kDay, 30'000}};
    const PriceCell odd{
        .commodity = 1, .market = 12, .last = {kDay, 99'000'000}, .flags = ReadingFlags(ReadingFlag::OutOfRange)};
    return std::make_shared<const FoodBoard>(makeFoodBoard(commodities, markets, {odd, high, low}, kDay));
}

} // namespace

class TestPriceGridModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isCommoditiesByMarketsWithTheMeanFirst()
    {
        PriceGridModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBoard(board());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"Cabai"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Pasar Grogol"_s);
        QCOMPARE(model.index(0, 0).data(PriceGridModel::PriceRole).toDouble(), 40'000.0);
        QCOMPARE(model.index(0, model.columnOf(11)).data(PriceGridModel::DeviationRole).toDouble(), 0.25);
        QCOMPARE(model.index(0, 2).data(PriceGridModel::MarketRole).toLongLong(), 11);
    }

    void aMissingPriceIsEmptyAndAnUntrueOneIsSaid()
    {
        PriceGridModel model;
        model.setBoard(board());
        const int rice = model.rowOf(1);
        QVERIFY(!model.index(rice, model.columnOf(11)).data(PriceGridModel::PriceRole).isValid());
        const QModelIndex odd = model.index(rice, model.columnOf(12));
        QCOMPARE(odd.data(PriceGridModel::PriceRole).toDouble(), 99'000'000.0);
        QVERIFY(odd.data(PriceGridModel::UntrueRole).toBool());
        QVERIFY(!odd.data(PriceGridModel::DeviationRole).isValid());
        QVERIFY(!model.index(rice, 0).data(PriceGridModel::PriceRole).isValid());
    }

    void theSameNamesKeepTheirPlace()
    {
        PriceGridModel model;
        FoodModel list;
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBoard(board());
        list.setBoard(board());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy listReset(&list, &QAbstractItemModel::modelReset);
        model.setBoard(board(60'000));
        list.setBoard(board(60'000));
        QCOMPARE(reset.count() + listReset.count(), 0);
        QCOMPARE(list.index(0).data(FoodModel::MeanRole).toDouble(), 45'000.0);
        QCOMPARE(list.index(0).data(FoodModel::TroubleRole).toInt(), int(PriceTrouble::Rise));
        QCOMPARE(list.rowOf(1), 1);
    }
};

QTEST_GUILESS_MAIN(TestPriceGridModel)
#include "tst_pricegridmodel.moc"

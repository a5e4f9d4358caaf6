// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/airmodel.h"

#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<AirBoard> boardOf(const QList<std::pair<qint64, double>>& stations)
{
    auto board = std::make_shared<AirBoard>();
    for (const auto& [id, index] : stations) {
        AirStation station{.index = index};
        station.station.id = id;
        station.station.source = u"klh"_s;
        station.station.station.name = u"DKI%1"_s.arg(id);
        station.category = ispuCategory(index);
        station.critical = Quantity::Pm25;
        station.origin = IndexOrigin::Published;
        station.measuredAt = 1'000;
        board->stations += station;
    }
    return board;
}

} // namespace

class TestAirModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void givesTheFactsOfEachStationInTheBoardsOrder()
    {
        AirModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBoard(boardOf({{7, 142}, {3, 60}}));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(AirModel::StationRole).toLongLong(), 7);
        QCOMPARE(first.data(AirModel::NameRole).toString(), u"DKI7"_s);
        QCOMPARE(first.data(AirModel::IndexRole).toDouble(), 142.0);
        QCOMPARE(first.data(AirModel::CategoryRole).toInt(), int(IspuCategory::Unhealthy));
        QCOMPARE(first.data(AirModel::CriticalRole).toInt(), int(Quantity::Pm25));
        QCOMPARE(model.rowOf(3), 1);
        QCOMPARE(model.rowOf(4), -1);
    }

    void theSameStationsKeepTheirPlace()
    {
        AirModel model;
        model.setBoard(boardOf({{7, 142}, {3, 60}}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setBoard(boardOf({{7, 150}, {3, 61}}));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(0).data(AirModel::IndexRole).toDouble(), 150.0);
        model.setBoard(boardOf({{3, 160}, {7, 150}}));
        QCOMPARE(reset.count(), 1);
    }

    void aStationWithoutAnIndexGivesNone()
    {
        AirModel model;
        auto board = boardOf({{7, 142}});
        board->stations.first().index.reset();
        model.setBoard(board);
        QVERIFY(!model.index(0).data(AirModel::IndexRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestAirModel)
#include "tst_airmodel.moc"

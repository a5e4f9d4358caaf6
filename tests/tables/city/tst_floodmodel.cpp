// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/floodmodel.h"

#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

StoredStation station(qint64 id, const QString& name, StationKind kind = StationKind::FloodPost)
{
    return {.id = id, .source = u"dsda"_s, .station = {.code = name, .name = name, .kind = kind}};
}

std::shared_ptr<FloodBoard> board(double level)
{
    auto board = std::make_shared<FloodBoard>();
    board->rows = {FloodRow {.station = station(3, u"Manggarai"_s), .river = u"Ciliwung"_s, .order = 3, .level = level, .measuredAt = 5,
                       .freshness = Freshness::Fresh, .siaga = Siaga::Two},
        FloodRow {.station = station(1, u"Katulampa"_s), .river = u"Ciliwung"_s, .order = 1},
        FloodRow {.station = station(9, u"Istiqlal"_s)}, FloodRow {.station = station(4, u"Angke Hulu"_s), .river = u"Angke"_s, .order = 1}};
    board->byRiver = {3, 1, 0, 2};
    board->pumps = {PumpRow {.station = station(5, u"Pluit"_s, StationKind::PumpHouse), .running = 4, .idle = 2}};
    board->rain = {RainRow {.station = station(6, u"Cawang"_s, StationKind::RainPost), .mm = 12.5, .rain = RainClass::Heavy}};
    return board;
}

QStringList names(const FloodModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const auto item = FloodModel::Item(index.data(FloodModel::ItemRole).toInt());
        names << (item == FloodModel::Item::PostsHeading         ? u"[posts]"_s
                : item == FloodModel::Item::RiverHeading ? u'[' + index.data(FloodModel::NameRole).toString() + u']'
                : item == FloodModel::Item::PumpsHeading ? u"[pumps]"_s
                : item == FloodModel::Item::RainHeading  ? u"[rain]"_s
                                                         : index.data(FloodModel::NameRole).toString());
    }
    return names;
}

} // namespace

class TestFloodModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void listsByTroubleAndByRiver()
    {
        FloodModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBoard(board(900));
        QCOMPARE(names(model), QStringList({u"[posts]"_s, u"Manggarai"_s, u"Katulampa"_s, u"Istiqlal"_s, u"Angke Hulu"_s, u"[pumps]"_s,
                                   u"Pluit"_s, u"[rain]"_s, u"Cawang"_s}));
        model.setOrder(FloodOrder::ByRiver);
        QCOMPARE(names(model), QStringList({u"[Angke]"_s, u"Angke Hulu"_s, u"[Ciliwung]"_s, u"Katulampa"_s, u"Manggarai"_s, u"[]"_s,
                                   u"Istiqlal"_s, u"[pumps]"_s, u"Pluit"_s, u"[rain]"_s, u"Cawang"_s}));
        QCOMPARE(model.index(2).data(FloodModel::CountRole).toInt(), 2);
    }

    void givesTheFactsOfEach()
    {
        FloodModel model;
        model.setBoard(board(900));
        const QModelIndex post = model.index(model.rowOf(3));
        QCOMPARE(post.data(FloodModel::LevelRole).toDouble(), 900.0);
        QCOMPARE(post.data(FloodModel::SiagaRole).toInt(), int(Siaga::Two));
        QVERIFY(!model.index(model.rowOf(1)).data(FloodModel::LevelRole).isValid());
        QCOMPARE(model.index(model.rowOf(5)).data(FloodModel::IdleRole).toInt(), 2);
        QCOMPARE(model.index(model.rowOf(6)).data(FloodModel::RainRole).toDouble(), 12.5);
        QCOMPARE(model.rowOf(77), -1);
        QCOMPARE(model.rowOf(0), -1); // headings are no stations
    }

    void headingsCannotBeSelected()
    {
        FloodModel model;
        model.setBoard(board(900));
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
        QVERIFY(model.index(1).flags() & Qt::ItemIsSelectable);
    }

    void newValuesOfTheSameRowsMoveNothing()
    {
        FloodModel model;
        model.setBoard(board(900));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setBoard(board(910));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(model.rowOf(3)).data(FloodModel::LevelRole).toDouble(), 910.0);
        model.setBoard(std::make_shared<FloodBoard>());
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFloodModel)
#include "tst_floodmodel.moc"

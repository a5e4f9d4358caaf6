// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/sourcemodel.h"

#include "services/feeds/feedrunner.h"
#include "services/testworkspace.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kFeeds
    = "{\"feeds\":[{\"name\":\"rain\",\"title\":\"Cuaca\",\"group\":\"weather\",\"adapter\":\"bmkg-quakes\","
      "\"address\":\"https://a.example/\"},{\"name\":\"gates\",\"title\":\"Pintu air\",\"group\":\"flood\","
      "\"adapter\":\"dsda-levels\",\"address\":\"https://b.example/\"},{\"name\":\"posts\",\"title\":\"Pos\","
      "\"group\":\"flood\",\"adapter\":\"dsda-history\"}]}";

} // namespace

class TestSourceModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void groupsSourcesInAFixedOrderAndFollowsThem()
    {
        TestWorkspace workspace;
        VERIFY_RESULT(workspace.open());
        QFile file(workspace.dir() + u"/own.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kFeeds);
        file.close();
        auto catalog = FeedCatalog::load(file.fileName(), FeedCatalog::profileFile(workspace.dir()));
        VERIFY_RESULT(catalog);
        FeedRunner runner(*workspace, std::move(*catalog), {.chance = [] { return 0.5; }, .timer = false});
        SourceModel model(runner, workspace.clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"flood"_s);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        const QModelIndex gates = model.indexOf(u"gates"_s);
        QCOMPARE(gates.data().toString(), u"Pintu air"_s);
        QCOMPARE(gates.parent(), model.index(0, 0));
        QCOMPARE(model.source(u"gates"_s)->health, FeedHealth::Off);
        QCOMPARE(model.source(u"posts"_s)->health, FeedHealth::FilesOnly);
        QCOMPARE(model.source(model.index(0, 0)), nullptr);
        QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsEnabled)); // keys pass over it
        QVERIFY(!model.indexOf(u"nobody"_s).isValid());
        QCOMPARE(model.chosenCount(), 0);

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        VERIFY_RESULT(runner.choose(u"gates"_s, true));
        QCOMPARE(model.source(u"gates"_s)->health, FeedHealth::Waiting);
        QVERIFY(model.source(u"gates"_s)->feed.chosen);
        QCOMPARE(model.chosenCount(), 1);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(changed.last().first().toModelIndex(), gates);
    }
};

QTEST_GUILESS_MAIN(TestSourceModel)
#include "tst_sourcemodel.moc"

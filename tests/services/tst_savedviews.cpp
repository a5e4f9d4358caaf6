// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/savedviews.h"

#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

SavedView sample()
{
    SavedView view;
    view.name = u"Banjir Selatan"_s;
    view.filter.statuses = TicketFilter::openStatuses();
    view.filter.categories = {u"banjir"_s};
    view.filter.areas = {u"31.74"_s, QString(TicketFilter::kNoPlace)};
    view.filter.overdue = true;
    view.filter.text = u"kali \"meluap\""_s;
    view.camera = ViewCamera {-6.26, 106.81, 13.5};
    view.sort = {QueueColumn::Due, Qt::AscendingOrder};
    view.columns = {QueueColumn::Status, QueueColumn::Number, QueueColumn::Due};
    return view;
}

} // namespace

class TestSavedViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aFileBringsTheViewBack()
    {
        const auto read = SavedView::fromFile(sample().toFile());
        VERIFY_RESULT(read);
        QVERIFY(*read == sample());
        SavedView ranked = sample();
        ranked.sort = QueueSort::byRelevance();
        const auto again = SavedView::fromFile(ranked.toFile());
        VERIFY_RESULT(again);
        QVERIFY(*again == ranked);
        SavedView plain;
        plain.name = u"Semua"_s;
        const auto empty = SavedView::fromFile(plain.toFile());
        VERIFY_RESULT(empty);
        QVERIFY(*empty == plain);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("another part") << u"colour"_s << QJsonValue(u"red"_s);
        QTest::newRow("another part of the filter") << u"filter.reporter"_s << QJsonValue(u"Budi"_s);
        QTest::newRow("another status") << u"filter.statuses"_s << QJsonValue(QJsonArray {u"lost"_s});
        QTest::newRow("another column") << u"columns"_s << QJsonValue(QJsonArray {u"number"_s, u"reporter"_s});
        QTest::newRow("a column twice") << u"columns"_s << QJsonValue(QJsonArray {u"number"_s, u"number"_s});
        QTest::newRow("no number") << u"columns"_s << QJsonValue(QJsonArray {u"due"_s});
        QTest::newRow("a relevance that is neither") << u"sort.relevance"_s << QJsonValue(u"much"_s);
        QTest::newRow("another order") << u"sort.order"_s << QJsonValue(u"random"_s);
        QTest::newRow("a place beyond the world") << u"camera.lat"_s << QJsonValue(123.0);
        QTest::newRow("a zoom that is a word") << u"camera.zoom"_s << QJsonValue(u"near"_s);
        QTest::newRow("another version") << u"version"_s << QJsonValue(2);
        QTest::newRow("another format") << u"format"_s << QJsonValue(u"geojson"_s);
        QTest::newRow("no name") << u"name"_s << QJsonValue(u"  "_s);
        QTest::newRow("a name of a page") << u"name"_s << QJsonValue(QString(500, u'x'));
        QTest::newRow("a filter that is none") << u"filter"_s << QJsonValue(7);
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QJsonObject json = sample().toJson();
        const QStringList parts = path.split(u'.');
        if (parts.size() == 1) {
            json[parts[0]] = value;
        } else {
            QJsonObject inner = json[parts[0]].toObject();
            inner[parts[1]] = value;
            json[parts[0]] = inner;
        }
        VERIFY_ERROR(SavedView::fromFile(QJsonDocument(json).toJson()), ErrorCode::InvalidInput);
    }

    void refusesWhatIsNoView()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("null"), QByteArray(100'000, '{')})
            VERIFY_ERROR(SavedView::fromFile(bytes), ErrorCode::InvalidInput);
    }

    void keepsTheOfficersOrder()
    {
        SavedViews views;
        for (const QString& name : {u"A"_s, u"B"_s, u"C"_s}) {
            SavedView view = sample();
            view.name = name;
            VERIFY_RESULT(views.put(view));
        }
        views.move(2, 0);
        VERIFY_RESULT(views.rename(1, u"  A  baru "_s));
        VERIFY_ERROR(views.rename(1, u"c"_s), ErrorCode::Conflict);
        VERIFY_ERROR(views.rename(1, u""_s), ErrorCode::InvalidInput);
        const SavedView gone = views.views()[2];
        views.remove(2);
        views.remove(99);
        QCOMPARE(views.views().size(), 2);
        views.insert(2, gone);
        const SavedViews again = SavedViews::fromJson(views.toJson());
        QCOMPARE(again.views().size(), 3);
        QCOMPARE(again.views()[0].name, u"C"_s);
        QCOMPARE(again.views()[1].name, u"A baru"_s);
        QCOMPARE(again.views()[2].name, u"B"_s);
        SavedView same = sample();
        same.name = u"b"_s;
        same.filter = {};
        VERIFY_RESULT(views.put(same)); // in its place
        QCOMPARE(views.views().size(), 3);
        QVERIFY(views.views()[2].filter.isEmpty());
    }

    void leavesOutWhatItCannotRead()
    {
        QJsonObject broken = sample().toJson();
        broken["version"_L1] = 9;
        const SavedViews views = SavedViews::fromJson({{u"views"_s, QJsonArray {broken, 7, sample().toJson()}}});
        QCOMPARE(views.views().size(), 1);
        QVERIFY(SavedViews::fromJson({}).views().isEmpty());
    }

    void thereIsAnEndToThem()
    {
        SavedViews views;
        for (int i = 0; i < SavedViews::kMax; ++i) {
            SavedView view;
            view.name = QString::number(i);
            VERIFY_RESULT(views.put(view));
        }
        VERIFY_ERROR(views.put(sample()), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"

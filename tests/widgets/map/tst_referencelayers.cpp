// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptest.h"

#include "widgets/map/rasterlayer.h"
#include "widgets/map/referencedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QJsonObject>
#include <QPushButton>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A user's lists of places on the map, on both scene graphs.
class TestReferenceLayers : public MapTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] ReferenceLayers& lists() const { return *m_model->reference(); }
    void open()
    {
        makeModel();
        m_model->setShowsClusters(false);
        lists().open(m_dir->path());
        showMap();
        QTRY_VERIFY(lists().isSettled() && m_view->isSettled());
    }
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile made(m_dir->filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) < 0)
            qFatal("cannot write");
        return made.fileName();
    }
    [[nodiscard]] QByteArray places() const // at (300, 300) and (500, 400)
    {
        QByteArray csv = "nama,lat,lon,kategori,telepon,keterangan\n";
        int i = 0;
        for (const QPointF at : {QPointF(300, 300), QPointF(500, 400)}) {
            const GeoPoint p = m_model->camera()->view().toGeo(at);
            csv += QByteArray(i++ ? "Posko Dua" : "<i>RS</i> Satu") + ',' + QByteArray::number(p.lat, 'f', 8) + ','
                + QByteArray::number(p.lon, 'f', 8) + ",Kesehatan,021-123,dekat pasar\n";
        }
        return csv + "Rusak,x,y,,,\n";
    }
    void add()
    {
        QSignalSpy wanted(&lists(), &ReferenceLayers::mappingWanted);
        const QString path = file(u"posko.csv"_s, places());
        lists().offer(path);
        QTRY_COMPARE(wanted.size(), 1);
        lists().add(path, u"Posko"_s, wanted.front().at(2).value<ReferenceMapping>(), 1'795'143'600'000);
        QTRY_COMPARE(lists().entries().size(), 1);
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void initTestCase()
    {
        pinEnvironment();
        m_city = MapFixture::load(50);
    }
    void cleanup()
    {
        closeMap();
    }

    void aListIsSeenSwitchedOffAndRemembered()
    {
        open();
        add();
        const QColor color = lists().entries().front().color;
        QCOMPARE(lists().entries().front().remark, u"2"_s);
        QVERIFY(lists().entries().front().warning.contains(u'1')); // one row of three
        QVERIFY2(countOf(picture(), color) > 20, qPrintable(QString::number(countOf(picture(), color))));
        lists().setShown(0, false);
        QVERIFY(countOf(picture(), color) < 5);
        const QJsonObject remembered = lists().remembered();
        open(); // another start
        QTRY_COMPARE(lists().entries().size(), 1);
        QVERIFY2(countOf(picture(), color) > 20, qPrintable(QString::number(countOf(picture(), color))));
        lists().restore(remembered);
        QVERIFY(!lists().entries().front().shown);
        lists().remove(0);
        QTRY_VERIFY(lists().isSettled());
        open();
        QVERIFY(lists().entries().isEmpty());
    }

    void aPlaceHasACardInPlainText()
    {
        open();
        add();
        m_model->hoverAt(300, 300);
        QVERIFY(m_model->city()->hover().visible);
        QCOMPARE(m_model->city()->hover().title, u"<i>RS</i> Satu"_s);
        QVERIFY(m_model->city()->hover().lines.join(u' ').contains(u"021-123"_s));
        m_model->hoverAt(400, 600);
        QVERIFY(!m_model->city()->hover().visible);
        m_model->clickAt(500, 400);
        QCOMPARE(m_model->city()->opened().title, u"Posko Dua"_s);
        QVERIFY(m_model->closeLeaves());
        lists().setShown(0, false);
        m_model->clickAt(500, 400);
        QVERIFY(!m_model->city()->opened().visible);
    }

    void placesAreFoundByAnyOfTheirWords()
    {
        open();
        add();
        m_model->camera()->setAnimated(false);
        lists().setSearch(u"posko pasar"_s);
        QCOMPARE(lists().found().size(), 1);
        lists().setSearch(u"KESEHATAN"_s);
        QCOMPARE(lists().found().size(), 2);
        lists().setSearch(u"tidak ada"_s);
        QVERIFY(lists().found().isEmpty());
        lists().setSearch(u"dua"_s);
        lists().goTo(0);
        QCOMPARE(m_model->city()->opened().title, u"Posko Dua"_s);
        QVERIFY(m_model->camera()->zoom() >= 16.0);
    }

    void aPlaceOfAListThatIsNotShownIsFoundAndShowsIt()
    {
        open();
        add();
        m_model->camera()->setAnimated(false);
        lists().setShown(0, false);
        QVERIFY(lists().shown().empty());
        lists().setSearch(u"dua"_s);
        QCOMPARE(lists().found().size(), 1);
        QVERIFY(lists().found().front().remark.contains(u"not shown"_s));
        QSignalSpy edited(&lists(), &ReferenceLayers::edited);
        lists().goTo(0);
        QVERIFY(lists().entries().front().shown);
        QCOMPARE(lists().found().front().remark, u"Posko"_s);
        QCOMPARE(m_model->city()->opened().title, u"Posko Dua"_s);
        QCOMPARE(edited.size(), 1); // and stays so
    }

    void namesOfPlacesComeWithNearnessAndNeverTouch()
    {
        open();
        ReferenceLayer layer {.id = u"a"_s, .title = u"Halte"_s};
        QList<ReferencePoint> points;
        for (int i = 0; i < 120; ++i) {
            const QPointF at((i * 97) % 700, (i * 61) % 560);
            points += ReferencePoint {.name = u"Halte nomor %1"_s.arg(i), .place = m_model->camera()->view().toGeo(at)};
        }
        layer.points = std::make_shared<QList<ReferencePoint>>(points);
        const ReferenceSet set {std::make_shared<ReferenceMarks>(referenceMarks(layer, 0))};
        CameraView view = m_model->camera()->view();
        const QFont font = m_model->scene()->style().font;
        QVERIFY(placeReferenceNames(set, font, view).empty()); // from afar
        view.zoom = 14.5;
        ClusterMark group {.world = set.front()->world.at(60), .key = 1, .count = 30};
        const MarkSet reports = makeMarkSet({group});
        const auto names = placeReferenceNames(set, font, view, reports);
        QVERIFY(!names.empty());
        const QPointF middle = view.toScreen(group.world);
        for (size_t a = 0; a < names.size(); ++a) {
            for (size_t b = 0; b < a; ++b)
                QVERIFY(!names[a].box.intersects(names[b].box));
            QVERIFY(!names[a].box.contains(middle));
        }
        layer.points = std::make_shared<QList<ReferencePoint>>(QList<ReferencePoint>(500, points.at(60))); // a crowd
        QVERIFY(placeReferenceNames({std::make_shared<ReferenceMarks>(referenceMarks(layer, 0))}, font, view).empty());
    }

    void aBadFileIsRefusedWithAReason()
    {
        open();
        lists().offer(file(u"page.csv"_s, "<!DOCTYPE html><html><title>Masuk</title></html>"));
        QTRY_VERIFY(!lists().trouble().isEmpty());
        QVERIFY(lists().entries().isEmpty());
        lists().offer(m_dir->filePath(u"none.csv"_s));
        QTRY_VERIFY(lists().isSettled());
        QVERIFY(lists().trouble().contains(u"none.csv"_s));
        lists().add(file(u"bad.csv"_s, "a,b\n1,2\n"), u"X"_s, {.name = u"a"_s, .lat = u"b"_s}, 1);
        QTRY_VERIFY(lists().isSettled());
        QVERIFY(lists().entries().isEmpty());
        QVERIFY(!lists().trouble().isEmpty());
    }

    void emergencyNumbersAreShown()
    {
        open();
        QVERIFY(lists().numbers().join(u'|').contains(u"112"_s));
    }

    void theDialogWantsANameAndAPlace()
    {
        ReferenceDialog dialog(u"posko"_s, {{u"a"_s, u"b"_s}, false}, {});
        QPushButton* const ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        dialog.findChild<QComboBox*>(u"name"_s)->setCurrentIndex(1);
        QVERIFY(!ok->isEnabled());
        dialog.findChild<QComboBox*>(u"lat"_s)->setCurrentIndex(2);
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.mapping(), (ReferenceMapping{.name = u"a"_s, .lat = u"b"_s}));
        // The points of a map have their places.
        ReferenceDialog map(u"posko"_s, {{u"nama"_s}, true}, {.name = u"nama"_s});
        QVERIFY(map.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    TestReferenceLayers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_referencelayers.moc"

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptest.h"

#include "geo/webmercator.h"
#include "widgets/common/citylook.h"
#include "widgets/common/format.h"
#include "widgets/map/rasterlayer.h"

#include <QApplication>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The city's readings on the map, on both scene graphs: pixels are counted, because missing layers are silent.
class TestCityLayers : public MapTest
{
    Q_OBJECT

private:
    static constexpr qint64 kAt = 1'795'143'600'000;
    static constexpr qint64 kHour = 3'600'000;

    [[nodiscard]] CityLayers& city() const { return *m_model->city(); }
    void open(Scheme scheme = Scheme::Light)
    {
        makeModel(scheme);
        m_model->setShowsClusters(false);
        showMap();
        settle();
    }
    [[nodiscard]] static QQuickItem* item(QQuickItem* parent, const QString& name) // of a repeater, too
    {
        for (QQuickItem* const child : parent->childItems()) {
            if (child->objectName() == name)
                return child;
            if (QQuickItem* const found = item(child, name))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] GeoPoint geo(double x, double y) const { return m_model->camera()->view().toGeo({x, y}); }
    [[nodiscard]] AreaRing box(double x, double y, double width, double height) const
    {
        return {geo(x, y), geo(x + width, y), geo(x + width, y + height), geo(x, y + height), geo(x, y)};
    }
    [[nodiscard]] WeatherWarning warning(const QList<AreaRing>& areas) const
    {
        WeatherWarning w{.id = u"w"_s, .sentAt = kAt - kHour, .effectiveAt = kAt - kHour, .expiresAt = kAt + kHour};
        w.event = u"<b>Hujan</b> Lebat"_s;
        w.severity = u"Severe"_s;
        w.description = u"Deras <a href=\"http://x\">di sini</a>"_s;
        w.areas = areas;
        w.source = u"w"_s;
        return w;
    }
    [[nodiscard]] FloodState flood(const QList<AreaRing>& rings, FloodDepthClass depth = FloodDepthClass::To150) const
    {
        return {u"1"_s, u"RW 04"_s, u"Kampung Melayu"_s, u"Jakarta"_s, depth, kAt - kHour, kAt, rings};
    }
    [[nodiscard]] StationState post(qint64 id, GeoPoint at, double cm, qint64 minutesAgo = 5) const
    {
        StationState state{.kind = StationKind::FloodPost, .station = id, .name = u"Pos %1"_s.arg(id), .source = u"s"_s, .place = at};
        state.value = cm;
        state.measuredAt = kAt - minutesAgo * 60'000;
        state.siaga = siagaOf(cm, {950, 850, 750});
        state.freshness = freshnessOf(state.measuredAt, kAt, 600'000);
        return state;
    }
    void show(QList<WeatherWarning> warnings, QList<FloodState> floods, std::vector<StationState> states)
    {
        auto stations = std::make_shared<CityStations>();
        stations->states = std::move(states);
        stations->at = kAt;
        stations->credits[u"s"_s].name = u"DSDA"_s;
        stations->credits[u"w"_s].name = u"BMKG"_s;
        city().setAreas(std::make_shared<CityAreas>(cityAreas(std::move(warnings), std::move(floods), kAt)));
        city().setStations(stations);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void initTestCase()
    {
        pinEnvironment();
        m_city = MapFixture::load(100);
    }
    void cleanup()
    {
        closeMap();
    }

    void warningsAndFloodsAreSeenAndCanBeSwitchedOff_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }
    void warningsAndFloodsAreSeenAndCanBeSwitchedOff()
    {
        QFETCH(Scheme, scheme);
        open(scheme);
        const QColor rim = CityLook::warning(WarningGrade::Severe);
        const int before = countOf(picture(), rim, 70);
        show({warning({box(380, 200, 200, 160)})}, {flood({box(420, 400, 120, 120)})}, {});
        const QImage image = picture();
        const int withWarning = countOf(image, rim, 70);
        QVERIFY2(withWarning > before + 300, qPrintable(QString::number(withWarning - before)));
        // The flooded ground is one even colour.
        const QColor water(image.pixel(480, 460));
        QVERIFY(water.blue() > water.red() + 60);
        QVERIFY(countOf(image, water, 6) > 8'000);
        city().setShown(CityLayer::Warnings, false);
        QVERIFY(countOf(picture(), rim, 70) < before + 60);
        QVERIFY(countOf(picture(), water, 6) > 8'000);
        city().setShown(CityLayer::Floods, false);
        QVERIFY(countOf(picture(), water, 6) < 2'000);
    }

    void whatIsOverOrNotYetInForceIsNotDrawn()
    {
        open();
        WeatherWarning over = warning({box(300, 200, 100, 100)});
        over.expiresAt = kAt;
        WeatherWarning later = warning({box(300, 200, 100, 100)});
        later.effectiveAt = kAt + 1;
        WeatherWarning exercise = warning({box(300, 200, 100, 100)});
        exercise.isTest = true;
        FloodState old = flood({box(300, 200, 50, 50)});
        old.at = kAt - kFloodShownMs - 1;
        FloodState future = flood({box(300, 200, 50, 50)});
        future.at = kAt + 1;
        QVERIFY(cityAreas({over, later, exercise}, {old, future}, kAt).areas.empty());
        FloodState stale = flood({box(300, 200, 50, 50)});
        stale.at = kAt - kFloodStaleMs - 1;
        const CityAreas areas = cityAreas({}, {stale}, kAt);
        QCOMPARE(areas.areas.size(), 1U);
        QVERIFY(areas.areas.front().stale);
    }

    void areasOfOneWarningJoinAndRingsOfAFloodAreHoles()
    {
        open();
        AreaRing turned = box(400, 250, 200, 200);
        std::ranges::reverse(turned);
        const CityAreas joined = cityAreas({warning({box(300, 200, 200, 200), turned})}, {}, kAt);
        const CameraView& view = m_model->camera()->view();
        QVERIFY(joined.areas.front().contains(view.toWorld({450, 300}))); // in both
        const QImage image = paintCityAreas(joined, {}, {.view = view});
        QVERIFY(qAlpha(image.pixel(452, 303)) > 0);
        const CityAreas holed = cityAreas({}, {flood({box(300, 200, 200, 200), box(350, 250, 60, 60)})}, kAt);
        QVERIFY(!holed.areas.front().contains(view.toWorld({380, 280})));
        QVERIFY(holed.areas.front().contains(view.toWorld({330, 230})));
        QCOMPARE(qAlpha(paintCityAreas(holed, {}, {.view = view}).pixel(380, 280)), 0);
    }

    void aBrokenRingIsLeftOut()
    {
        open();
        QVERIFY(cityAreas({warning({{geo(300, 200)}, {geo(300, 200), geo(310, 200), geo(300, 200)}, {}})}, {}, kAt).areas.empty());
    }

    void theCardTellsWhatFromWhenAndWhoInPlainText()
    {
        open();
        show({warning({box(380, 200, 200, 160)})}, {flood({box(420, 400, 120, 120)})}, {});
        settle();
        m_model->hoverAt(450, 260);
        QVERIFY(city().hover().visible);
        QCOMPARE(city().hover().title, u"<b>Hujan</b> Lebat"_s);
        QCOMPARE(city().hover().badge, CityLook::warningName(WarningGrade::Severe));
        QVERIFY(city().hover().lines.join(u'\n').contains(u"BMKG"_s));
        QVERIFY(city().hover().lines.join(u'\n').contains(u"WIB"_s));
        auto* const title = m_view->rootObject()->findChild<QQuickItem*>(u"cityHover"_s)->findChild<QObject*>(u"cityTitle"_s);
        QCOMPARE(title->property("textFormat").toInt(), int(Qt::PlainText));
        m_model->hoverAt(450, 450);
        QCOMPARE(city().hover().badge, CityLook::floodName(FloodDepthClass::To150));
        m_model->hoverAt(50, 650);
        QVERIFY(!city().hover().visible);
        // A click keeps it open, Esc closes it.
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(450, 260));
        QTRY_VERIFY(city().opened().visible);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_VERIFY(!city().opened().visible);
    }

    void theSourceOfMadeUpValuesIsSampleData()
    {
        const FloodState state{u"1"_s, u"RW 1"_s, {}, {}, FloodDepthClass::To70, kAt, kAt, {}, u"f"_s};
        const CityArea area{.what = state};
        const auto lines = [&area](const SourceCredit& credit) {
            return CityCards::card(area, {.credits = {{u"f"_s, credit}}, .at = kAt}).lines.join(u'\n');
        };
        QVERIFY(lines({u"PetaBencana.id"_s, false}).contains(u"PetaBencana"_s));
        QVERIFY(!lines({u"PetaBencana.id"_s, true}).contains(u"PetaBencana"_s));
        QVERIFY(CityCards::card(area, {.at = kAt}).lines.join(u'\n').contains(u"Source: f"_s)); // it is described no more
    }

    void stationsShowTheirStateAndCanBeSwitchedOff()
    {
        open();
        show({}, {}, {post(1, geo(300, 300), 960), post(2, geo(600, 300), 600)});
        const QColor red = CityLook::siaga(Siaga::One);
        const QColor green = CityLook::siaga(Siaga::Normal);
        const QImage image = picture();
        QVERIFY(countOf(image, red) > 400); // symbol and plate
        QVERIFY(countOf(image, green) > 60); // the symbol alone
        city().setShown(CityLayer::Levels, false);
        QVERIFY(countOf(picture(), red) < 20);
        QVERIFY(countOf(picture(), green) < 20);
        m_model->hoverAt(300, 300);
        QVERIFY(!city().hover().visible); // what is not shown is not hit
    }

    void aStaleStationIsFaintAndTellsItsAge()
    {
        open();
        show({}, {}, {post(1, geo(300, 300), 960, 240)});
        QVERIFY(city().marks()->marks.front().stale);
        QVERIFY(city().marks()->marks.front().value.contains(Format::duration(4 * kHour)));
        QVERIFY(countOf(picture(), CityLook::siaga(Siaga::One)) < 20);
        m_model->hoverAt(300, 300);
        QVERIFY(!city().hover().remark.isEmpty());
    }

    void aClickOnAStationOpensItAndOneOnItsWordsDoes()
    {
        open();
        show({}, {}, {post(11, geo(300, 300), 960)});
        settle();
        QSignalSpy activated(&city(), &CityLayers::stationActivated);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(300, 300));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toLongLong(), 11);
        const auto placed = placeStations(*city().marks(), city().shown(), m_model->scene()->style().font, m_model->camera()->zoom());
        QVERIFY(!placed.front().words.isEmpty());
        const QPointF words = placed.front().words.center() + QPointF(300, 300);
        m_model->clickAt(words.x(), words.y());
        QCOMPARE(activated.size(), 2);
        m_model->clickAt(500, 600);
        QCOMPARE(activated.size(), 2);
    }

    void wordsOfStationsNeverTouch()
    {
        open();
        std::vector<StationState> states;
        for (int i = 0; i < 150; ++i)
            states.push_back(post(i + 1, geo(250 + (i * 37) % 400, 150 + (i * 53) % 400), i % 3 ? 600 : 900));
        show({}, {}, states);
        const MapScene& scene = *m_model->scene();
        for (const double zoom : {10.5, m_model->camera()->zoom(), 12.5, 14.0}) {
            const auto names = groundNames(*scene.ground(), *scene.areas(), scene.style().font, zoom);
            const auto placed = placeStations(*city().marks(), city().shown(), scene.style().font, zoom, names);
            QCOMPARE(placed.size(), 150U);
            const double scale = worldPixels(zoom);
            for (size_t a = 0; a < placed.size(); ++a) {
                const StationMark& mark = city().marks()->marks[size_t(placed[a].mark)];
                const QRectF words = placed[a].words.translated(mark.world * scale);
                if (placed[a].words.isEmpty())
                    continue;
                for (size_t b = 0; b < a; ++b) {
                    const StationMark& other = city().marks()->marks[size_t(placed[b].mark)];
                    QVERIFY(!words.intersects(placed[b].words.translated(other.world * scale)));
                }
                if (mark.concern == Concern::None)
                    QVERIFY(std::ranges::none_of(names, [&](const QRectF& name) { return name.intersects(words); }));
            }
        }
    }

    void reportsStayReadableUnderStations()
    {
        open();
        std::vector<StationState> states;
        for (int i = 0; i < 60; ++i)
            states.push_back(post(i + 1, geo(250 + (i * 37) % 400, 150 + (i * 53) % 400), i % 3 ? 600 : 900));
        show({}, {}, states);
        std::vector<ClusterMark> groups;
        for (int i = 0; i < 40; ++i) {
            ClusterMark group {.world = m_model->camera()->view().toWorld({240.0 + (i * 61) % 420, 140.0 + (i * 47) % 420}), .key = i + 1};
            group.count = i % 4 == 0 ? 1 : 2 + i;
            group.statusCounts[0] = group.count;
            groups.push_back(group);
        }
        const MarkSet reports = makeMarkSet(groups);
        const MapScene& scene = *m_model->scene();
        const double zoom = m_model->camera()->zoom();
        const double scale = worldPixels(zoom);
        const auto discs = reportDiscs(reports, zoom);
        QCOMPARE(discs.size(), reports.marks.size());
        int moved = 0;
        for (const PlacedMark& place : placeStations(*city().marks(), city().shown(), scene.style().font, zoom, {}, discs)) {
            const StationMark& mark = city().marks()->marks[size_t(place.mark)];
            const QPointF at = mark.world * scale;
            moved += place.moved ? 1 : 0;
            for (const ReportDisc& disc : discs) {
                if (disc.group && place.moved && std::hypot((at - disc.at).x(), (at - disc.at).y()) < disc.radius)
                    QVERIFY(!place.shift.isNull());
                if (mark.concern >= Concern::Watch || place.words.isEmpty())
                    continue;
                const QRectF words = place.words.translated(at);
                const QPointF near(std::clamp(disc.at.x(), words.left(), words.right()), std::clamp(disc.at.y(), words.top(), words.bottom()));
                QVERIFY(std::hypot((near - disc.at).x(), (near - disc.at).y()) >= disc.radius - 1e-6);
            }
        }
        QVERIFY(moved > 0);
    }

    void stationsAtOnePlaceStandBelowOneAnother()
    {
        open();
        show({}, {}, {post(1, geo(300, 300), 600), post(2, geo(300, 300), 600), post(3, geo(300, 300), 600)});
        const auto placed = placeStations(*city().marks(), city().shown(), m_model->scene()->style().font, 11.0);
        QVERIFY(!placed[0].symbol.intersects(placed[1].symbol.adjusted(0, 1, 0, 0)));
        QVERIFY(!placed[1].symbol.intersects(placed[2].symbol.adjusted(0, 1, 0, 0)));
        m_model->hoverAt(300, 316);
        QCOMPARE(city().hover().title, u"Pos 2"_s);
    }

    void showsAStationThatIsAskedFor()
    {
        open();
        show({}, {}, {post(5, geo(300, 300), 600)});
        city().setShown(CityLayer::Levels, false);
        m_model->camera()->setAnimated(false);
        QVERIFY(!city().showStation(99));
        QVERIFY(city().showStation(5));
        QVERIFY(city().shows(CityLayer::Levels));
        QVERIFY(m_model->camera()->zoom() >= 14.0);
        const QObject* const ring = m_view->rootObject()->findChild<QObject*>(u"stationRing"_s);
        QVERIFY(ring->property("visible").toBool());
        QCOMPARE(ring->property("x").toInt(), 430);
        m_model->camera()->panBy(100, 0);
        QCOMPARE(ring->property("x").toInt(), 330); // it goes with the map
        QVERIFY(city().close());
        QVERIFY(!ring->property("visible").toBool());
    }

    void theMenuSwitchesALayerAndTheWordsForItAreRemembered()
    {
        open();
        show({}, {}, {post(5, geo(300, 300), 600)});
        auto* const button = m_view->rootObject()->findChild<QQuickItem*>(u"layersButton"_s);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, button->mapToScene({16, 16}).toPoint());
        QQuickItem* const level = item(m_view->rootObject(), u"citySwitch%1"_s.arg(int(CityLayer::Levels)));
        QVERIFY(level);
        QTRY_VERIFY(level->isVisible());
        (void)picture(); // laid out
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, level->mapToScene({20, 15}).toPoint());
        QTRY_VERIFY(!city().shows(CityLayer::Levels));
        const QString text = city().shownText();
        QVERIFY(!text.contains(u"levels"_s));
        city().setShown(CityLayer::Levels, true);
        city().setShownText(text);
        QVERIFY(!city().shows(CityLayer::Levels));
        QVERIFY(city().shows(CityLayer::Warnings)); // the others as they were
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    TestCityLayers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_citylayers.moc"

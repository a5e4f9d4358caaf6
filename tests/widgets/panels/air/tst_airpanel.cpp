// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airpanel.h"

#include "support/paneldesk.h"
#include "tables/city/airmodel.h"
#include "widgets/common/factlist.h"

#include <QComboBox>
#include <QLabel>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

// An hour's index and PM2.5 for the last `hours`.
void addStation(FeedResult& result, const QString& code, double index, qint64 now, int hours = 48, qint64 old = 0)
{
    result.add(
        Station{.code = code, .name = u"Stasiun "_s + code, .kind = StationKind::Air, .point = GeoPoint{-6.2, 106.8}});
    for (int i = 0; i < hours; ++i) {
        const qint64 at = now - old - i * kHour;
        result.add(Reading{code, Quantity::Ispu, index - i % 3, at, at, 0});
        result.add(Reading{code, Quantity::IspuPm25, index - i % 3, at, at, 0});
        result.add(Reading{code, Quantity::Pm25, index / 2, at, at, 0});
    }
}

struct Desk : PanelDesk<AirService, AirPanel>
{
    void open() { PanelDesk::open({{u"klh"_s, {u"Kementerian Lingkungan Hidup"_s, false}}}); }
    void three()
    {
        FeedResult result;
        addStation(result, u"A"_s, 45, city.now());
        addStation(result, u"B"_s, 142, city.now());
        addStation(result, u"C"_s, 305, city.now(), 12, 9 * kHour);
        city.write(result, u"klh"_s);
    }
    [[nodiscard]] QListView& list() const { return listOf(u"stations"_s); }
    [[nodiscard]] QStringList names() const
    {
        QStringList found;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            found += list().model()->index(row, 0).data(AirModel::NameRole).toString();
        return found;
    }
    // On the row's place, in the colour it is drawn there.
    [[nodiscard]] QColor chipColor(int row) const
    {
        const QRect place = list().visualRect(list().model()->index(row, 0));
        return list().viewport()->grab(place).toImage().pixelColor(18, place.height() / 2);
    }
};

} // namespace

class TestAirPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void showsTheWorstFirstAndChoosesIt()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QCOMPARE(desk.names(), (QStringList{u"Stasiun B"_s, u"Stasiun A"_s, u"Stasiun C"_s}));
        QCOMPARE(desk.panel->station(), desk.city.stationId(u"B"_s));
        QVERIFY(desk.says(u"Unhealthy"_s));
        QVERIFY(desk.says(u"Critical pollutant: PM2.5"_s));
        QVERIFY(desk.says(u"published"_s));
        QVERIFY(desk.says(u"Kementerian Lingkungan Hidup"_s));
        QVERIFY(desk.says(u"harmful"_s));
    }

    void chipsHaveTheOfficialColourAndStaleOnesArePale()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.list().model()->rowCount(), 3);
        QCOMPARE(desk.chipColor(0), ispuFill(IspuCategory::Unhealthy));
        QCOMPARE(desk.chipColor(1), ispuFill(IspuCategory::Good));
        QCOMPARE(desk.chipColor(2).rgb(),
            blended(desk.theme.colors().surface, ispuFill(IspuCategory::Hazardous), 0.45).rgb());
    }

    void theChartShowsADayAndThenThirty()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        QCOMPARE(desk.chart().to() - desk.chart().from(), 24 * kHour);
        const auto day = desk.chart().lines().first().buckets.size();
        QVERIFY(day >= 24);
        desk.button(u"30 days"_s)->click();
        QCOMPARE(desk.chart().to() - desk.chart().from(), 30 * 24 * kHour);
        QTRY_VERIFY(!desk.chart().lines().isEmpty() && desk.chart().lines().first().buckets.size() > day);
    }

    void aPollutantCanBeChosenAndStaysForTheNextStation()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        auto* const choice = desk.panel->findChild<QComboBox*>();
        QCOMPARE(choice->count(), 3);
        choice->setCurrentIndex(2);
        Q_EMIT choice->activated(2);
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        QCOMPARE(desk.chart().lines().first().unit, u"µg/m³"_s);
        desk.panel->showStation(desk.city.stationId(u"A"_s));
        QCOMPARE(choice->currentIndex(), 2);
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        QCOMPARE(desk.chart().lines().first().buckets.front().mean, 22.5);
    }

    void aComputedIndexSaysSo()
    {
        Desk desk;
        FeedResult result;
        result.add(Station{.code = u"N"_s, .name = u"N"_s, .kind = StationKind::Air});
        for (int i = 0; i < 24; ++i)
            result.add(Reading{u"N"_s, Quantity::Pm25, 55.4, desk.city.now() - i * kHour, desk.city.now(), 0});
        desk.city.write(result, u"openaq"_s);
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QVERIFY(desk.says(u"computed by JakOps"_s));
        QVERIFY(desk.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"computed"_s));
        QTRY_COMPARE(desk.chart().lines().size(), 1); // of the concentration: there is no series of the index
        QVERIFY(!desk.button(u"Show on the map"_s)->isEnabled());
    }

    void aStationAskedForBeforeItIsThereIsShownWhenItComes()
    {
        Desk desk;
        desk.three();
        const qint64 wanted = desk.city.stationId(u"A"_s);
        desk.service.emplace(*desk.city.readings, *desk.city.moment);
        desk.panel.emplace(*desk.service, *desk.city.readings, *desk.city.moment, desk.theme);
        desk.panel->showStation(wanted);
        desk.service->refresh();
        QTRY_COMPARE(desk.panel->station(), wanted);
        QSignalSpy map(&*desk.panel, &AirPanel::mapRequested);
        desk.panel->show();
        desk.button(u"Show on the map"_s)->click();
        QCOMPARE(map.takeFirst().first().toLongLong(), wanted);
    }

    void theChosenStationStaysWhenOthersGetWorse()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        const qint64 chosen = desk.city.stationId(u"A"_s);
        desk.panel->showStation(chosen);
        desk.city.clock().advanceHours(1);
        FeedResult result;
        addStation(result, u"A"_s, 250, desk.city.now(), 1);
        desk.city.write(result, u"klh"_s);
        desk.service->refresh();
        QTRY_COMPARE(desk.names().first(), u"Stasiun A"_s);
        QCOMPARE(desk.panel->station(), chosen);
        QCOMPARE(desk.list().currentIndex().row(), 0);
    }

    void aPastPeriodIsShownWithItsCursor()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        const qint64 to = desk.city.now() - 20 * kHour;
        desk.city.moment->setPeriod({to - 10 * kHour, to});
        QTRY_COMPARE(desk.chart().to(), to);
        QCOMPARE(desk.chart().from(), to - 10 * kHour);
        QVERIFY(!desk.button(u"24 hours"_s)->isEnabled());
        QTRY_VERIFY(desk.says(u"Not now: as it was on"_s));
        desk.city.moment->goLive();
        QTRY_COMPARE(desk.chart().to(), desk.city.now());
    }

    void whatIsZoomedToStaysAndTheWholeFollowsTheClock()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        desk.chart().zoomBy(0.5);
        const qint64 from = desk.chart().from();
        desk.city.clock().advanceHours(1);
        desk.service->refresh();
        QTRY_COMPARE(desk.service->board()->at, desk.city.now());
        QCOMPARE(desk.chart().from(), from);
        desk.chart().resetRange();
        desk.city.clock().advanceHours(1);
        desk.service->refresh();
        QTRY_COMPARE(desk.chart().to(), desk.city.now());
    }

    void stationsOfSeveralSourcesSayFromWhich()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QVERIFY(!desk.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Kementerian"_s));
        FeedResult result;
        addStation(result, u"A"_s, 20, desk.city.now(), 2);
        desk.city.write(result, u"spku"_s);
        desk.service->refresh();
        QTRY_COMPARE(desk.list().model()->rowCount(), 4);
        QVERIFY(desk.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Kementerian"_s));
    }

    void withoutStationsItLeadsToTheSources()
    {
        Desk desk;
        desk.open();
        desk.checkEmpty();
    }

    void aFailedReadingIsToldAndRepeated()
    {
        Desk desk;
        desk.city.breakIt();
        desk.open();
        desk.checkFailed([&desk] { desk.three(); });
    }

    void speaksAnotherLanguageAtOnce()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        PseudoTranslator pseudo(u'§');
        QCoreApplication::installTranslator(&pseudo);
        QCoreApplication::processEvents();
        const QStringList own{u"Stasiun "_s, u"PM2.5"_s, u"Kementerian"_s};
        for (const QString& text : readableTexts(*desk.panel)) {
            const bool words
                = !text.contains(u"µg/m³"_s) && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
            const bool ours = std::ranges::none_of(own, [&text](const QString& name) { return text.startsWith(name); });
            if (words && ours)
                QVERIFY2(text.contains(u'§'), qPrintable(text));
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void fitsTheSmallWindow()
    {
        Desk desk;
        desk.three();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QVERIFY(desk.panel->minimumSizeHint().width() <= 1280);
        QVERIFY(desk.panel->minimumSizeHint().height() <= 560);
        QVERIFY(desk.chart().width() >= 560);
    }
};

QTEST_MAIN(TestAirPanel)
#include "tst_airpanel.moc"

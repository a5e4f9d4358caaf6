// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/weatherpanel.h"

#include "domain/cityfacts.h"
#include "services/city/citystore.h"
#include "services/city/weatherservice.h"
#include "services/settings.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/weather/forecaststrip.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
const QString kGambir = u"31.71.01.1001"_s;
const QString kTebet = u"31.74.01.1001"_s;

struct Shown
{
    Shown()
        : settings(Settings::filePath(dir.path()))
        , service(*city.readings, *city.moment)
    {
        auto read = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        if (!read)
            qFatal("%s", qPrintable(read.error().toLog()));
        facts = std::move(*read);
    }
    void open()
    {
        panel = std::make_unique<WeatherPanel>(service, facts, *city.moment, settings, theme);
        panel->setCredits({{u"bmkg"_s, {u"BMKG"_s, false}}});
        panel->resize(1280, 560);
        panel->QWidget::show();
        service.refresh();
    }
    void fill()
    {
        FeedResult result;
        for (const QString& area : {kGambir, kTebet}) {
            for (int i = 0; i < 8; ++i) {
                result.forecasts.push_back({.area = area, .at = city.now() + i * 3 * kHour, .issuedAt = city.now() - kHour,
                    .receivedAt = city.now(), .words = area == kTebet ? u"Hujan Lebat"_s : u"Cerah"_s, .temperature = 30.0});
            }
        }
        const AreaRing ring {{-6.2, 106.8}, {-6.2, 106.9}, {-6.3, 106.9}, {-6.2, 106.8}};
        result.warnings += WeatherWarning {.id = u"real"_s, .sentAt = city.now(), .expiresAt = city.now() + kHour,
            .event = u"<b>Hujan Lebat</b>"_s, .severity = u"Severe"_s, .areas = {ring}};
        result.warnings += WeatherWarning {.id = u"exercise"_s, .isTest = true, .sentAt = city.now(),
            .expiresAt = city.now() + kHour, .event = u"Latihan"_s, .severity = u"Extreme"_s, .areas = {ring}};
        result.quakes += Quake {.at = city.now() - kHour, .point = {-7.0, 105.6}, .magnitude = 5.2, .depthKm = 10,
            .place = u"38 km selatan Sumur"_s, .felt = u"II - III Sumur"_s};
        city.write(result, u"bmkg"_s);
    }
    [[nodiscard]] QString words(const QString& name) const { return panel->findChild<PlainLabel*>(name)->text(); }
    [[nodiscard]] ChoiceBox& area() const { return *panel->findChild<ChoiceBox*>(u"weatherArea"_s); }
    [[nodiscard]] PanelStates& states() const { return *panel->findChild<PanelStates*>(); }

    CityStore city;
    QTemporaryDir dir;
    Settings settings;
    Theme theme;
    CityFacts facts;
    WeatherService service;
    std::unique_ptr<WeatherPanel> panel;
};

} // namespace

class TestWeatherPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void anEmptyStoreLeadsToTheSources()
    {
        Shown shown;
        shown.open();
        QTRY_COMPARE(shown.states().state(), PanelStates::State::Empty);
        QSignalSpy asked(shown.panel.get(), &WeatherPanel::sourcesRequested);
        const auto button = [&shown] {
            const auto all = shown.panel->findChildren<QPushButton*>();
            const auto found = std::ranges::find_if(all, &QPushButton::isVisible);
            return found != all.end() ? *found : nullptr;
        };
        QTRY_VERIFY(button()); // shown a moment after it was made
        button()->click();
        QCOMPARE(asked.count(), 1);
    }

    void showsForecastWarningsAndQuakes()
    {
        Shown shown;
        shown.fill();
        shown.open();
        QTRY_COMPARE(shown.service.board()->area, kGambir); // nobody has chosen: the one of Monas
        QTRY_COMPARE(shown.panel->findChild<ForecastStrip*>()->count(), 8);
        QVERIFY(shown.words(u"weatherOutlook"_s).startsWith(u"Gambir, Gambir: no rain expected"_s));
        QVERIFY(shown.words(u"weatherCredit"_s).contains(u"BMKG"_s));
        QCOMPARE(shown.panel->findChildren<QWidget*>(u"warningCard"_s).size(), 1); // not the exercise
        QVERIFY(shown.panel->findChild<QWidget*>(u"warningCard"_s)->accessibleName().contains(u"<b>Hujan Lebat</b>"_s));
        QCOMPARE(shown.panel->findChild<WrapText*>(u"quakeFelt"_s)->text(), u"Felt (MMI): II - III Sumur"_s);
        QSignalSpy wanted(shown.panel.get(), &WeatherPanel::warningRequested);
        shown.panel->findChild<QPushButton*>(u"warningMap"_s)->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<QList<AreaRing>>().size(), 1);
    }

    void aKelurahanIsFoundByAnyPartOfItsName()
    {
        Shown shown;
        shown.fill();
        shown.open();
        QTRY_COMPARE(shown.service.board()->area, kGambir);
        QCOMPARE(shown.area().itemText(0), u"Gambir, Gambir"_s); // those with a forecast come first
        QCOMPARE(shown.area().itemText(1), shown.facts.areaName(kTebet) + u", Tebet"_s);
        shown.area().setCurrentIndex(1);
        QTRY_COMPARE(shown.service.board()->area, kTebet);
        QVERIFY(shown.words(u"weatherOutlook"_s).contains(u"Hujan Lebat now"_s));
        QVERIFY(!shown.panel->findChild<QCheckBox*>(u"weatherFollow"_s)->isChecked());
        // It is remembered, and the next report does not take it away.
        shown.panel->setTicketArea(kGambir);
        QCOMPARE(shown.service.area(), kTebet);
        shown.panel.reset();
        shown.open();
        QTRY_COMPARE(shown.area().code(), kTebet);
    }

    void followsTheReportThatIsChosen()
    {
        Shown shown;
        shown.fill();
        shown.open();
        QTRY_COMPARE(shown.service.board()->area, kGambir);
        shown.panel->setTicketArea(kTebet);
        QTRY_COMPARE(shown.service.board()->area, kTebet);
        shown.panel->setTicketArea(QString()); // a report without a place, or none
        QCOMPARE(shown.service.area(), kTebet);
        shown.panel->setTicketArea(u"31.73.01.1001"_s);
        QTRY_VERIFY(shown.words(u"weatherOutlook"_s).startsWith(u"No forecast for"_s));
    }

    void thatNothingIsKnownIsNotThatAllIsWell()
    {
        Shown shown;
        FeedResult result;
        result.quakes += Quake {.at = shown.city.now() - kHour, .point = {-7.0, 105.6}, .magnitude = 5.2};
        shown.city.write(result, u"bmkg"_s);
        shown.open();
        QTRY_COMPARE(shown.states().state(), PanelStates::State::Content);
        const auto says = [&shown](const QString& part) {
            for (const PlainLabel* const label : shown.panel->findChildren<PlainLabel*>()) {
                if (label->isVisible() && label->text().startsWith(part))
                    return true;
            }
            return false;
        };
        QVERIFY(says(u"None known."_s));
        shown.panel->setAsked(shown.city.now(), shown.city.now());
        QVERIFY(says(u"No warning is in force."_s));
    }

    void thePastIsCalledByItsTime()
    {
        Shown shown;
        shown.fill();
        shown.open();
        QTRY_COMPARE(shown.states().state(), PanelStates::State::Content);
        QVERIFY(!shown.panel->findChild<PlainLabel*>(u"weatherMoment"_s)->isVisible());
        shown.city.clock().advanceHours(2);
        shown.city.moment->setPeriod({shown.city.now() - 2 * kHour, shown.city.now() - kHour});
        QTRY_VERIFY(shown.panel->findChild<PlainLabel*>(u"weatherMoment"_s)->isVisible());
    }
};

QTEST_MAIN(TestWeatherPanel)
#include "tst_weatherpanel.moc"

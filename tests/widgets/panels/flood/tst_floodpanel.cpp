// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodpanel.h"

#include "services/city/citystore.h"
#include "services/city/floodservice.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/factlist.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/theme.h"
#include "widgets/panels/flood/floodchart.h"
#include "widgets/panels/flood/floodfacts.h"
#include "widgets/panels/flood/floodlist.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kTen = 600'000;
constexpr qint64 kHour = 3'600'000;

FeedResult levels(const QString& name, double last, double perHour, qint64 at)
{
    FeedResult result;
    result.add(Station {.code = name, .name = name, .kind = StationKind::FloodPost, .point = GeoPoint {-6.2, 106.8}});
    for (qint64 back = 0; back <= 48 * kHour; back += kTen)
        result.add(Reading {name, Quantity::WaterLevel, last - perHour * double(back) / double(kHour), at - back, at, 0});
    return result;
}

} // namespace

class TestFloodPanel : public QObject
{
    Q_OBJECT

    const FloodPosts m_posts = cityPosts();
    Theme m_theme;

    // A store with some posts, and the page over it.
    struct Page
    {
        CityStore city;
        std::optional<FloodService> service;
        std::optional<FloodPanel> panel;

        Page(const FloodPosts& posts, const Theme& theme)
        {
            service.emplace(*city.readings, posts, *city.moment);
            panel.emplace(*service, *city.readings, *city.moment, theme);
            panel->resize(1280, 600);
        }
        void open()
        {
            panel->show();
            service->refresh();
        }
        [[nodiscard]] TimeChart& chart() { return panel->chart().chart(); }
        [[nodiscard]] QStringList names()
        {
            QStringList names;
            for (int i = 0; i < panel->list().model().rowCount(); ++i) {
                const QModelIndex index = panel->list().model().index(i);
                if (index.data(FloodModel::StationRole).toLongLong() != 0)
                    names << index.data(FloodModel::NameRole).toString();
            }
            return names;
        }
        [[nodiscard]] QString fact(const QString& name)
        {
            for (const Fact& fact : panel->facts().list().facts()) {
                if (fact.name == name)
                    return fact.value;
            }
            return {};
        }
        QPushButton* button(const QString& text)
        {
            for (QPushButton* button : panel->findChildren<QPushButton*>()) {
                if (button->text() == text)
                    return button;
            }
            return nullptr;
        }
    };

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_theme.setChoice(SchemeChoice::Light);
    }

    void anEmptyStoreSaysWhatToDo()
    {
        Page page(m_posts, m_theme);
        QCOMPARE(page.panel->states().state(), PanelStates::State::Loading);
        page.open();
        QTRY_COMPARE(page.panel->states().state(), PanelStates::State::Empty);
        QSignalSpy sources(&*page.panel, &FloodPanel::sourcesRequested);
        QVERIFY(page.button(u"Choose sources"_s));
        page.button(u"Choose sources"_s)->click();
        QCOMPARE(sources.count(), 1);
    }

    void theWorstPostIsShownFirst()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Angke Hulu"_s, 100, 0, page.city.now()));
        page.city.write(levels(u"Manggarai"_s, 860, 15, page.city.now()));
        page.city.write(levels(u"Katulampa"_s, 85, 0, page.city.now()));
        page.open();
        QTRY_COMPARE(page.panel->states().state(), PanelStates::State::Content);
        QCOMPARE(page.names(), QStringList({u"Manggarai"_s, u"Katulampa"_s, u"Angke Hulu"_s}));
        QCOMPARE(page.panel->shownStation(), page.city.stationId(u"Manggarai"_s));
        QTRY_VERIFY(!page.chart().isEmpty());
        QCOMPARE(page.chart().lines()[0].name, u"Manggarai"_s);
        QVERIFY(page.chart().leftScale()->most > 950); // every threshold is in view
        QCOMPARE(page.fact(u"Siaga 1"_s), u"950\u00A0cm, 90\u00A0cm left"_s);
        QCOMPARE(page.fact(u"Siaga 2"_s), u"850\u00A0cm, 10\u00A0cm above"_s);
        QCOMPARE(page.fact(u"In 3 hours"_s), u"+45\u00A0cm"_s);
        QVERIFY(page.fact(u"At this rate"_s).startsWith(u"Siaga 1 at "_s));
    }

    void theOrderCanBeThatOfTheRivers()
    {
        Page page(m_posts, m_theme);
        for (const auto& [name, cm] : {std::pair(u"Manggarai"_s, 860), std::pair(u"Depok"_s, 100), std::pair(u"Katulampa"_s, 100), std::pair(u"Angke Hulu"_s, 20)})
            page.city.write(levels(name, cm, 0, page.city.now()));
        page.open();
        QTRY_COMPARE(page.panel->states().state(), PanelStates::State::Content);
        const qint64 shown = page.panel->shownStation();
        page.button(u"By river"_s)->click();
        QCOMPARE(page.names(), QStringList({u"Angke Hulu"_s, u"Katulampa"_s, u"Depok"_s, u"Manggarai"_s}));
        QCOMPARE(page.panel->shownStation(), shown); // chosen it stays
        QCOMPARE(page.panel->list().view().currentIndex().data(FloodModel::StationRole).toLongLong(), shown);
    }

    void aRowIsChosenByHandAndByTheMap()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 860, 0, page.city.now()));
        page.city.write(levels(u"Katulampa"_s, 100, 0, page.city.now()));
        page.panel->showStation(page.city.stationId(u"Katulampa"_s)); // before anything was read
        page.open();
        QTRY_COMPARE(page.panel->shownStation(), page.city.stationId(u"Katulampa"_s));
        QTRY_COMPARE(page.chart().lines().value(0).name, u"Katulampa"_s);
        QCOMPARE(page.fact(u"Reaches Pos Depok"_s), u"13:00 \u2013 15:00\u00A0WIB"_s);
        QTest::keyClick(&page.panel->list().view(), Qt::Key_Up);
        QTRY_COMPARE(page.chart().lines().value(0).name, u"Manggarai"_s);
        QSignalSpy map(&*page.panel, &FloodPanel::mapRequested);
        page.button(u"Show on the map"_s)->click();
        QCOMPARE(map.value(0).value(0).toLongLong(), page.city.stationId(u"Manggarai"_s));
    }

    void twoPostsAreComparedEachOnItsOwnAxis()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 860, 0, page.city.now()));
        page.city.write(levels(u"Katulampa"_s, 100, 0, page.city.now()));
        page.open();
        QTRY_VERIFY(!page.chart().isEmpty());
        QMenu& menu = page.panel->chart().compareMenu();
        Q_EMIT menu.aboutToShow();
        QStringList offered;
        for (QAction* action : menu.actions()) {
            offered << action->text();
            if (action->text() == u"Katulampa")
                action->trigger();
        }
        QVERIFY(offered.contains(u"Katulampa"_s));
        QVERIFY(!offered.contains(u"Manggarai"_s)); // not with itself
        QTRY_COMPARE(page.chart().lines().size(), 2);
        QVERIFY(page.chart().lines()[1].dashed);
        QVERIFY(page.chart().rightScale().has_value());
        QVERIFY(page.chart().csv().contains("Katulampa"));
        page.panel->chart().compareWith(0);
        QTRY_COMPARE(page.chart().lines().size(), 1);
    }

    void newValuesMoveTheListAndTheChart()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 700, 0, page.city.now()));
        page.city.write(levels(u"Katulampa"_s, 85, 0, page.city.now()));
        page.open();
        QTRY_VERIFY(!page.chart().isEmpty());
        QCOMPARE(page.names(), QStringList({u"Katulampa"_s, u"Manggarai"_s}));
        const qint64 shown = page.panel->shownStation();
        page.city.clock().advanceMs(kTen);
        FeedResult more;
        more.add(Station {.code = u"Manggarai"_s, .name = u"Manggarai"_s, .kind = StationKind::FloodPost});
        more.add(Reading {u"Manggarai"_s, Quantity::WaterLevel, 951, page.city.now(), page.city.now(), 0});
        page.city.write(more);
        page.service->refresh();
        QTRY_COMPARE(page.names(), QStringList({u"Manggarai"_s, u"Katulampa"_s}));
        QCOMPARE(page.panel->shownStation(), shown); // what one looks at stays
        QTRY_COMPARE(page.chart().to(), page.city.now()); // and goes on with the time
        page.city.clock().advanceHours(5); // also after a sleep
        page.service->refresh();
        QTRY_COMPARE(page.chart().to(), page.city.now());
        page.chart().moveBy(-0.25); // but not away from what a hand has chosen
        const qint64 chosen = page.chart().to();
        page.city.clock().advanceHours(1);
        page.service->refresh();
        QTRY_COMPARE(page.service->board()->at, page.city.now());
        QCOMPARE(page.chart().to(), chosen);
    }

    void oldValuesSaySo()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 960, 0, page.city.now() - 9 * kHour));
        page.open();
        QTRY_COMPARE(page.panel->states().state(), PanelStates::State::Content);
        QVERIFY(page.fact(u"Measured"_s).contains(u"9 hour(s) ago"_s));
        QCOMPARE(page.service->board()->outdated, 1);
        QVERIFY(!page.service->board()->worst());
        const QModelIndex row = page.panel->list().model().index(1);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Siaga 1"_s));
    }

    void aReplayShowsItsPeriodAndCursor()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 860, 5, page.city.now()));
        page.open();
        QTRY_VERIFY(!page.chart().isEmpty());
        page.city.moment->setPeriod({page.city.now() - 20 * kHour, page.city.now() - 4 * kHour});
        QCOMPARE(page.chart().from(), page.city.now() - 20 * kHour);
        QCOMPARE(page.chart().to(), page.city.now() - 4 * kHour);
        QTRY_COMPARE(*page.service->board()->rows[0].level, 840.0);
        QTRY_COMPARE(page.fact(u"Siaga 2"_s), u"850\u00A0cm, 10\u00A0cm left"_s);
        const auto saysThen = [&page] {
            return std::ranges::any_of(page.panel->list().findChildren<QLabel*>(),
                [](const QLabel* label) { return label->isVisible() && label->text().startsWith(u"Not now: as it was on 20 Nov 2026"_s); });
        };
        QVERIFY(saysThen());
        page.city.moment->goLive();
        QTRY_COMPARE(*page.service->board()->rows[0].level, 860.0);
        QVERIFY(!saysThen());
        QCOMPARE(page.chart().to(), page.city.now());
    }

    void whatCannotBeReadIsToldAndWhatWasReadStays()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 860, 0, page.city.now()));
        page.city.breakIt();
        page.open();
        QTRY_COMPARE(page.panel->states().state(), PanelStates::State::Failed);
        page.city.mendIt();
        page.button(u"Read again"_s)->click();
        QTRY_COMPARE(page.panel->states().state(), PanelStates::State::Content);
        page.city.breakIt();
        page.service->refresh();
        QTRY_COMPARE(page.service->state(), BoardState::Failed);
        QCOMPARE(page.panel->states().state(), PanelStates::State::Content);
        QCOMPARE(page.names(), QStringList({u"Manggarai"_s}));
    }

    void theDemoSaysSoInAnExport()
    {
        Page page(m_posts, m_theme);
        page.city.write(levels(u"Manggarai"_s, 860, 0, page.city.now()));
        page.panel->setCredits({{u"demo"_s, {u"Data contoh"_s, true}}});
        page.open();
        QTRY_VERIFY(!page.chart().isEmpty());
        QVERIFY(page.chart().csv().contains("data contoh"));
        QVERIFY(page.fact(u"Source"_s).contains(u"Demo data"_s));
    }
};

QTEST_MAIN(TestFloodPanel)
#include "tst_floodpanel.moc"

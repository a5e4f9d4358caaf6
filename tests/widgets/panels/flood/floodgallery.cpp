// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the flood page to look at: floodgallery FOLDER. Not a test.
#include "domain/cityfacts.h"
#include "services/city/citystore.h"
#include "services/city/floodservice.h"
#include "services/demo/demofeeds.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/theme.h"
#include "widgets/panels/flood/floodchart.h"
#include "widgets/panels/flood/floodlist.h"
#include "widgets/panels/flood/floodpanel.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shot
{
    QString name;
    QSize size;
    SchemeChoice scheme = SchemeChoice::Light;
    QString language;
    QString extra;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QDir dir(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    Theme theme;
    theme.install(app);
    theme.setAnimated(false);
    const QString city = QStringLiteral(JAKOPS_RESOURCES "/city");
    const auto facts = CityFacts::load(city);
    const auto feeds = facts ? DemoFeeds::load(city, *facts) : fail(facts.error());
    const auto posts = readFloodPosts(QStringLiteral(JAKOPS_RESOURCES "/city"));
    if (!feeds || !posts)
        return 1;
    CityStore store;
    store.write(feeds->make(DemoFeeds::fillOrder(1, store.now(), store.now())));
    FeedResult odd; // what the demo does not tell of
    odd.add(Station {.code = u"old"_s, .name = u"Pintu Air Cakung Drain"_s, .kind = StationKind::FloodPost, .group = u"Cakung"_s});
    odd.add(Reading {u"old"_s, Quantity::WaterLevel, 120, store.now() - 9 * 3'600'000, store.now(), 0});
    Reading wrong {u"manggarai"_s, Quantity::WaterLevel, 99'999, store.now() - 5 * 3'600'000 + 60'000, store.now(), 0};
    checkReading(wrong);
    odd.add(wrong);
    store.write(odd);
    FloodService service(*store.readings, *posts, *store.moment);
    QTranslator words;
    if (!words.load(u":/i18n/jakops_id.qm"_s))
        return 1;
    const QSize small(1280, 600);
    const QSize large(1920, 940);
    const QList<Shot> shots {{u"id-light-large"_s, large, SchemeChoice::Light, u"id"_s, {}},
        {u"id-dark-small"_s, small, SchemeChoice::Dark, u"id"_s, {}}, {u"en-light-small"_s, small, SchemeChoice::Light, u"en"_s, u"river"_s},
        {u"en-dark-large"_s, large, SchemeChoice::Dark, u"en"_s, u"compare"_s}, {u"id-light-replay"_s, large, SchemeChoice::Light, u"id"_s, u"replay"_s},
        {u"id-light-pump"_s, small, SchemeChoice::Light, u"id"_s, u"pump"_s}, {u"id-light-week"_s, small, SchemeChoice::Light, u"id"_s, u"week"_s}, {u"id-dark-month"_s, large, SchemeChoice::Dark, u"id"_s, u"month"_s}};
    for (const Shot& shot : shots) {
        QLocale::setDefault(QLocale(shot.language == u"id" ? u"id_ID"_s : u"en_GB"_s));
        if (shot.language == u"id")
            QCoreApplication::installTranslator(&words);
        else
            QCoreApplication::removeTranslator(&words);
        theme.setChoice(shot.scheme);
        FloodPanel panel(service, *store.readings, *store.moment, theme);
        panel.setCredits({{u"demo"_s, {u"Data contoh"_s, true}}});
        panel.resize(shot.size);
        panel.show();
        service.refresh();
        if (!QTest::qWaitFor([&] { return panel.shownStation() != 0 && !panel.chart().chart().isEmpty(); }))
            return 1;
        TimeChart& chart = panel.chart().chart();
        if (shot.extra == u"river") {
            for (QPushButton* button : panel.list().findChildren<QPushButton*>()) {
                if (button->text() == u"By river")
                    button->click();
            }
        } else if (shot.extra == u"compare") {
            panel.showStation(store.stationId(u"katulampa"_s));
            panel.chart().compareWith(store.stationId(u"manggarai"_s));
            (void)QTest::qWaitFor([&] { return chart.lines().size() == 2; });
        } else if (shot.extra == u"replay") {
            store.moment->setPeriod({store.now() - 36 * 3'600'000, store.now() - 2 * 3'600'000});
            store.moment->setCursor(store.now() - 4 * 3'600'000);
            (void)QTest::qWaitFor([&] { return service.board()->at == store.moment->at(); });
        } else if (shot.extra == u"pump") {
            panel.showStation(store.stationId(u"pump/1"_s));
            (void)QTest::qWaitFor([&] { return !chart.isEmpty(); });
        } else if (shot.extra == u"month") {
            panel.chart().findChildren<QPushButton*>().at(3)->click();
        } else if (shot.extra == u"week") {
            panel.chart().findChildren<QPushButton*>().at(2)->click();
        }
        QSignalSpy none(&chart, &TimeChart::rangeChanged);
        (void)none.wait(300);
        if (shot.extra != u"pump") { // the card under the pointer
            QWidget* const plot = chart.childAt(chart.plotRect().center());
            QTest::mouseMove(plot, chart.plotRect().center() + QPoint(40, 20));
        }
        panel.grab().save(dir.filePath(u"flood-"_s + shot.name + u".png"_s));
        if (shot.extra == u"compare") {
            QFile png(dir.filePath(u"flood-export.png"_s));
            QFile pdf(dir.filePath(u"flood-export.pdf"_s));
            if (png.open(QIODevice::WriteOnly) && pdf.open(QIODevice::WriteOnly)) {
                png.write(chart.png());
                pdf.write(chart.pdf());
            }
        }
        store.moment->goLive();
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the city's panels on the demo's readings: panelgallery FOLDER FILE.qm. Not a test.
#include "domain/cityfacts.h"
#include "services/city/citystore.h"
#include "services/demo/demofeeds.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/theme.h"
#include "widgets/panels/air/airpanel.h"
#include "widgets/panels/food/foodpanel.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QPushButton>
#include <QTimer>
#include <QTranslator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

void fill(CityStore& city)
{
    const QString folder = QStringLiteral(JAKOPS_RESOURCES "/city");
    const auto facts = CityFacts::load(folder);
    const auto feeds = DemoFeeds::load(folder, *facts);
    city.write(feeds->make(DemoFeeds::fillOrder(1, city.now(), city.now())));
    // What is not of the demo: a station without an index, one that fell silent, one that never said anything.
    FeedResult more;
    constexpr qint64 hour = 3'600'000;
    more.add(Station{.code = u"N1"_s, .name = u"Nafas Kemang"_s, .kind = StationKind::Air});
    more.add(Station{
        .code = u"N2"_s, .name = u"Stasiun yang berhenti mengirim sejak kemarin sore"_s, .kind = StationKind::Air});
    more.add(Station{.code = u"N3"_s, .name = u"Pulau Pramuka"_s, .kind = StationKind::Air});
    for (int i = 0; i < 24; ++i) {
        more.add(Reading{u"N1"_s, Quantity::Pm25, 210.0 + i, city.now() - i * hour, city.now(), 0});
        more.add(Reading{u"N1"_s, Quantity::Pm10, 310.0 + i, city.now() - i * hour, city.now(), 0});
        more.add(Reading{u"N1"_s, Quantity::Co, 3'400.0 + i, city.now() - i * hour, city.now(), 0});
        more.add(Reading{u"N2"_s, Quantity::Ispu, 330, city.now() - (i + 20) * hour, city.now(), 0});
    }
    city.write(more, u"openaq"_s);
    // Of prices: one that cannot be true, one that is old, many more markets with gaps.
    FeedResult prices;
    const QDate today = toWib(city.now()).date();
    prices.add(Price{u"cabe_rawit_merah"_s, u"senen"_s, today, 88'000'000, {}, {}, city.now(), 0});
    prices.add(Commodity{u"cabe_rawit_merah"_s, u"Cabe Rawit Merah"_s, u"kg"_s});
    prices.add(Commodity{u"telur"_s, u"Telur Ayam Ras"_s, u"kg"_s});
    prices.add(Commodity{u"gula"_s, u"Gula Pasir"_s, u"kg"_s});
    prices.add(Station{.code = u"far"_s, .name = u"Pasar Pulau Pramuka"_s, .kind = StationKind::Market});
    prices.add(Price{u"telur"_s, u"far"_s, today.addDays(-6), 34'000, {}, {}, city.now(), 0});
    prices.add(Price{u"gula"_s, u"far"_s, today, 24'500, {}, {}, city.now(), 0});
    city.write(prices);
}

template<class Panel> void shoot(Panel& panel, const QDir& dir, const QString& name)
{
    panel.show();
    QEventLoop loop; // until what is read has come
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
    panel.grab().save(dir.filePath(name + u".png"_s));
}

void shootAll(const QDir& dir, const QString& prefix)
{
    CityStore city;
    fill(city);
    const SourceCredits credits{{u"demo"_s, {u"Data contoh"_s, true}}, {u"openaq"_s, {u"OpenAQ"_s, false}}};
    for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
        Theme theme;
        theme.setChoice(scheme);
        theme.install(*qApp);
        const QString suffix = prefix + (scheme == SchemeChoice::Dark ? u"-dark"_s : u"-light"_s);
        AirService air(*city.readings, *city.moment);
        for (const QSize size : {QSize(1920, 960), QSize(1280, 600)}) {
            AirPanel panel(air, *city.readings, *city.moment, theme);
            panel.setCredits(credits);
            panel.resize(size);
            air.refresh();
            const QString name = u"air-%1%2"_s.arg(size.width()).arg(suffix);
            shoot(panel, dir, name);
            panel.showStation(city.stationId(u"DKI5"_s));
            for (QPushButton* const button : panel.findChildren<QPushButton*>()) {
                if (button->isVisible() && button->isCheckable() && !button->isChecked()) { // thirty days
                    button->click();
                    break;
                }
            }
            shoot(panel, dir, name + u"-b"_s);
        }
        FoodService food(*city.readings, *city.moment);
        for (const QSize size : {QSize(1920, 960), QSize(1280, 600)}) {
            FoodPanel panel(food, *city.readings, *city.moment, theme);
            panel.setCredits(credits);
            panel.resize(size);
            food.refresh();
            const QString name = u"food-%1%2"_s.arg(size.width()).arg(suffix);
            panel.showStation(city.stationId(u"mayestik"_s));
            shoot(panel, dir, name);
            panel.showTable(true);
            shoot(panel, dir, name + u"-table"_s);
        }
        AirPanel old(air, *city.readings, *city.moment, theme);
        old.resize(1280, 600);
        old.showStation(city.stationId(u"N2"_s));
        air.refresh();
        shoot(old, dir, u"air-old"_s + suffix);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QDir dir(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    shootAll(dir, u"-en"_s);
    QTranslator indonesian;
    if (argc > 2 && indonesian.load(QString::fromLocal8Bit(argv[2]))) {
        QLocale::setDefault(QLocale(u"id_ID"_s));
        QCoreApplication::installTranslator(&indonesian);
        shootAll(dir, u"-id"_s);
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages over ten years of ten-minute readings of twenty stations that nobody thinned. First: how long a page takes from the click to its
// first picture with list and chart. Then a chart over all the years, against a bare loop over the same rows and a plain QCustomPlot of
// all of them. Then a chart of 100,000 points moved and filled anew, against a plain QCustomPlot of the same points: there processor time
// of the window's thread counts, so that other programs do not.
#include "bench/benchreport.h"
#include "services/city/airservice.h"
#include "services/city/floodpostsfile.h"
#include "services/city/floodservice.h"
#include "services/city/foodservice.h"
#include "services/city/weatherservice.h"
#include "services/feeds/cityreadings.h"
#include "services/feeds/feedintake.h"
#include "services/feeds/feedrunner.h"
#include "services/settings.h"
#include "services/workspace.h"
#include "storage/database.h"
#include "storage/readingstore.h"
#include "support/fakeclock.h"
#include "widgets/chart/customplot.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/theme.h"
#include "widgets/panels/air/airpanel.h"
#include "widgets/panels/flood/floodpanel.h"
#include "widgets/panels/food/foodpanel.h"
#include "widgets/panels/sources/sourcespanel.h"
#include "widgets/panels/weather/weatherpanel.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <ctime>
#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kStations = 20; // half of them rivers, half air
constexpr qint64 kTenMinutes = 600'000;
constexpr qint64 kDay = 86'400'000;
constexpr int kMoves = 100;
constexpr int kMarkets = 45; // as many as Info Pangan Jakarta tells of
constexpr int kCommodities = 33;
constexpr int kPriceDays = 1'095; // Info Pangan Jakarta begins in 2024
constexpr qint64 kManyPoints = 100'000;
constexpr QSize kPage(1920, 940); // as it stands in a window of 1920 x 1080
constexpr QSize kChart(1240, 860);

// A level with the tide and rain of a year in it.
double levelAt(qint64 series, qint64 step)
{
    const double days = double(step) / 144.0;
    return 60.0 + 20.0 * std::sin(days * 12.2) + 40.0 * std::max(0.0, std::sin(days / 58.0 + double(series)))
        + double((step * 7 + series * 37) % 100) / 20.0;
}

Result<std::unique_ptr<Database>> openStore(const QString& folder)
{
    return Database::open({.path = folder + u"/store.db"_s, .migrationsDir = QStringLiteral(JAKOPS_RESOURCES "/sql")});
}

Result<> fill(Database& database, const FloodPosts& posts, qint64 rows, qint64 end)
{
    const auto made = database
                          .write(WritePriority::Bulk,
                              [&posts](WriteSession& session) -> Result<> {
                                  for (qint64 i = 0; i < kStations; ++i) {
                                      const bool river = i < kStations / 2;
                                      const Station station {.code = QString::number(i),
                                          .name = river ? posts.posts()[i].name : u"SPKU %1"_s.arg(i),
                                          .kind = river ? StationKind::FloodPost : StationKind::Air};
                                      const auto id = ReadingStore::putStation(session, u"bench"_s, station, 1);
                                      const auto series = id ? ReadingStore::seriesOf(session, *id, river ? Quantity::WaterLevel : Quantity::Ispu) : id;
                                      if (!series)
                                          return fail(series.error());
                                  }
                                  return {};
                              })
                          .result();
    if (!made)
        return made;
    std::vector<SeriesReading> readings;
    for (qint64 series = 1; series <= kStations; ++series) {
        readings.clear();
        const qint64 count = rows / kStations;
        for (qint64 step = 0; step < count; ++step) {
            const qint64 at = end - (count - 1 - step) * kTenMinutes;
            readings.push_back({series, at, levelAt(series, step), at, 0});
        }
        for (std::span<const SeriesReading> rest = readings; !rest.empty();) {
            const auto put
                = database.write(WritePriority::Bulk, [rest](WriteSession& session) { return ReadingStore::put(session, rest); }).result();
            if (!put)
                return fail(put.error());
            rest = rest.subspan(put->taken);
        }
    }
    return {};
}

// Three years of daily prices at all markets, and a month of forecasts for every kelurahan with warnings and earthquakes.
Result<> fillPrices(Database& database, const Clock& clock)
{
    FeedResult result;
    for (int market = 0; market < kMarkets; ++market)
        result.stations += Station {.code = QString::number(market), .name = u"Pasar %1"_s.arg(market), .kind = StationKind::Market, .point = GeoPoint {-6.2, 106.8}};
    const QDate today = toWib(clock.nowMs()).date();
    for (int commodity = 0; commodity < kCommodities; ++commodity) {
        result.prices.clear();
        const QString code = QString::number(commodity);
        result.commodities = {Commodity {.code = code, .name = u"Komoditas %1"_s.arg(commodity), .unit = u"kg"_s}};
        for (int market = 0; market < kMarkets; ++market) {
            for (int day = kPriceDays - 1; day >= 0; --day) {
                const double value = 20'000.0 + 1'000.0 * commodity + 250.0 * ((day / 3 + market * 7) % 9);
                result.prices.push_back({.commodity = code, .market = QString::number(market), .day = today.addDays(-day), .value = value, .receivedAt = 1});
            }
        }
        if (const auto done = FeedIntake(database, nullptr).write(u"prices"_s, result, clock.nowMs()); !done)
            return fail(done.error());
    }
    return {};
}

Result<> fillWeather(Database& database, const CityFacts& facts, const Clock& clock)
{
    constexpr qint64 hour = 3'600'000;
    FeedResult result;
    for (const Area& area : facts.areas()) {
        if (area.level != AreaLevel::Village)
            continue;
        for (qint64 slot = -27 * 8; slot < 3 * 8; ++slot) {
            result.forecasts.push_back({.area = area.code, .at = clock.nowMs() + slot * 3 * hour, .issuedAt = clock.nowMs() - hour,
                .receivedAt = clock.nowMs(), .words = slot % 3 ? u"Cerah"_s : u"Hujan Ringan"_s, .temperature = 24.0 + double(slot % 8), .rain = 1.0});
        }
    }
    for (int i = 0; i < 30; ++i) {
        WeatherWarning warning {.id = QString::number(i), .sentAt = clock.nowMs() - i * 24 * hour, .receivedAt = 1, .event = u"Hujan Lebat"_s, .severity = u"Severe"_s};
        for (int polygon = 0; polygon < 150; ++polygon) {
            AreaRing ring;
            for (int point = 0; point <= 20; ++point)
                ring += GeoPoint {-6.2 + 0.01 * std::sin(point * 0.314159) + 0.001 * polygon, 106.8 + 0.01 * std::cos(point * 0.314159)};
            warning.areas += ring;
        }
        result.warnings += warning;
    }
    for (int i = 0; i < 500; ++i)
        result.quakes += Quake {.at = clock.nowMs() - i * 12 * hour, .point = {-7.0 - i * 0.01, 105.6}, .magnitude = 5.2, .depthKm = 10, .place = u"Sumur"_s};
    const auto done = FeedIntake(database, nullptr).write(u"bmkg"_s, result, clock.nowMs());
    return done ? Result<>() : Result<>(fail(done.error()));
}

double threadMilliseconds(const std::function<void()>& work)
{
    const auto now = [] {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

void wait(const std::function<bool()>& isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// From the click to the picture: page made, read, laid out and drawn.
template<class Service, class Panel, class... Rest>
double openOnce(Database& database, const Clock& clock, const Theme& theme, const Rest&... rest)
{
    const CityReadings readings(database);
    const CityMoment moment(clock);
    std::unique_ptr<Service> service;
    std::unique_ptr<Panel> panel;
    return millisecondsOf([&] {
        service = std::make_unique<Service>(readings, rest..., moment);
        panel = std::make_unique<Panel>(*service, readings, moment, theme);
        panel->resize(kPage);
        panel->show();
        service->refresh();
        const TimeChart* const chart = panel->template findChild<TimeChart*>();
        wait([chart] { return !chart->isEmpty(); });
        (void)chart->plotRect(); // drawn
        panel->repaint();
    });
}

double openWeather(Database& database, const Clock& clock, const CityFacts& facts, Settings& settings, const Theme& theme)
{
    const CityReadings readings(database);
    const CityMoment moment(clock);
    std::unique_ptr<WeatherService> service;
    std::unique_ptr<WeatherPanel> panel;
    return millisecondsOf([&] {
        service = std::make_unique<WeatherService>(readings, moment);
        panel = std::make_unique<WeatherPanel>(*service, facts, moment, settings, theme);
        panel->resize(kPage);
        panel->show();
        service->refresh();
        wait([&] { return service->state() == BoardState::Ready && !service->board()->days.isEmpty(); });
        QCoreApplication::processEvents();
        panel->repaint();
    });
}

double openSources(Workspace& workspace, const Clock& clock, Settings& settings, const Theme& theme)
{
    auto catalog = FeedCatalog::load(QStringLiteral(JAKOPS_RESOURCES "/city/feeds.json"), u"none"_s);
    FeedRunner runner(workspace, catalog ? std::move(*catalog) : FeedCatalog(), FeedRunner::Options {.offline = true, .timer = false});
    std::unique_ptr<SourcesPanel> panel;
    return millisecondsOf([&] {
        panel = std::make_unique<SourcesPanel>(runner, settings, theme, clock);
        panel->resize(kPage);
        panel->show();
        bool started = false;
        QObject::connect(&runner, &FeedRunner::started, panel.get(), [&started] { started = true; });
        runner.start();
        wait([&started] { return started; });
        QCoreApplication::processEvents();
        panel->repaint();
    });
}

// All that one post ever gave: read, summed up by pixels, drawn.
double allYears(Database& database, TimeChart& chart, qint64 from, qint64 to)
{
    const CityReadings readings(database);
    return millisecondsOf([&] {
        auto answer = readings.window(1, from, to, chart.pixels()).result();
        chart.setLines({ChartLine {.name = u"Manggarai"_s, .unit = u"cm"_s, .buckets = answer ? std::move(answer->buckets) : std::vector<SeriesBucket>()}});
        (void)chart.plotRect();
        chart.repaint();
    });
}

// What somebody would write first: every row into the chart.
double allYearsPlain(const QString& path, QCustomPlot& plot, qint64 from, qint64 to)
{
    return millisecondsOf([&] {
        sqlite3* store = nullptr;
        sqlite3_stmt* rows = nullptr;
        QVector<QCPGraphData> points;
        sqlite3_open_v2(path.toUtf8().constData(), &store, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_prepare_v2(store, "SELECT at, value, flags FROM reading WHERE series = ? AND at >= ? AND at <= ? ORDER BY at", -1, &rows, nullptr);
        sqlite3_bind_int64(rows, 1, 1);
        sqlite3_bind_int64(rows, 2, from);
        sqlite3_bind_int64(rows, 3, to);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            if (sqlite3_column_int(rows, 2) == 0)
                points.emplace_back(double(sqlite3_column_int64(rows, 0)), sqlite3_column_double(rows, 1));
        }
        sqlite3_finalize(rows);
        sqlite3_close(store);
        plot.graph(0)->data()->set(points, true);
        plot.rescaleAxes();
        plot.replot(QCustomPlot::rpQueuedRefresh);
        plot.repaint();
    });
}

void measureChart(BenchReport& report, const Theme& theme)
{
    std::vector<SeriesBucket> buckets;
    QVector<QCPGraphData> points;
    for (qint64 step = 0; step < kManyPoints; ++step) {
        const double value = levelAt(1, step);
        buckets.push_back({step * kTenMinutes, step * kTenMinutes, value, value, value, 1});
        points.emplace_back(double(step * kTenMinutes), value);
    }
    TimeChart chart(theme);
    chart.resize(kChart);
    chart.show();
    chart.setRange(0, kManyPoints * kTenMinutes * 9 / 10);
    QCustomPlot plain;
    plain.resize(kChart);
    plain.addGraph();
    plain.xAxis->setTicker(QSharedPointer<QCPAxisTickerDateTime>::create());
    plain.show();
    plain.graph(0)->data()->set(points, true);
    plain.rescaleAxes();
    const ChartLine line {.name = u"Manggarai"_s, .unit = u"cm"_s, .buckets = buckets};
    ChartLine dashed = line;
    dashed.dashed = true;
    dashed.ownAxis = true;
    std::vector<double> fills, moves, plainFills, plainMoves, compared;
    for (int repetition = 0; repetition < kMoves; ++repetition) {
        QList<ChartLine> lines {line};
        fills.push_back(threadMilliseconds([&] {
            chart.setLines(std::move(lines));
            (void)chart.plotRect();
        }));
        moves.push_back(threadMilliseconds([&] {
            chart.moveBy(0.001);
            (void)chart.plotRect();
            chart.repaint();
        }));
        plainFills.push_back(threadMilliseconds([&] {
            plain.graph(0)->data()->set(points, true);
            plain.replot(QCustomPlot::rpQueuedRefresh);
        }));
        plainMoves.push_back(threadMilliseconds([&] {
            plain.xAxis->moveRange(double(kTenMinutes) * 90);
            plain.replot(QCustomPlot::rpQueuedRefresh);
            plain.repaint();
        }));
    }
    for (int repetition = 0; repetition < kMoves; ++repetition) {
        chart.setLines({line, dashed});
        (void)chart.plotRect();
        compared.push_back(threadMilliseconds([&] {
            chart.moveBy(-0.001);
            (void)chart.plotRect();
            chart.repaint();
        }));
    }
    const auto tell = [&report](const QString& name, const std::vector<double>& ours, const std::vector<double>& peer) {
        report.add({.name = name, .ours = median(ours), .unit = u"ms"_s, .aim = u"<=5"_s});
        report.add({.name = name + u", beside a plain one"_s,
            .ours = median(ours),
            .peer = median(peer),
            .peerName = u"QCustomPlot with the same points"_s,
            .unit = u"ms"_s,
            .aim = u"<=2"_s});
    };
    tell(u"a chart of 100,000 points moved and drawn"_s, moves, plainMoves);
    report.add({.name = u"two lines of 100,000 points moved and drawn"_s, .ours = median(compared), .unit = u"ms"_s, .aim = u"<=10"_s});
    tell(u"a chart filled anew with 100,000 points and drawn"_s, fills, plainFills);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    BenchReport report(u"panels"_s);
    Theme theme;
    theme.install(app);
    theme.setAnimated(false);
    const auto posts = readFloodPosts(QStringLiteral(JAKOPS_RESOURCES "/city"));
    if (!posts) {
        report.note(posts.error().toLog());
        return 1;
    }
    const auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
    if (!facts) {
        report.note(facts.error().toLog());
        return 1;
    }
    measureChart(report, theme);

    const FakeClock clock; // 20 November 2026
    const qint64 rows = benchSize("JAKOPS_BENCH_YEARS", 10'500'000);
    const qint64 end = clock.nowMs() / kTenMinutes * kTenMinutes;
    const qint64 from = end - rows / kStations * kTenMinutes;
    const QString folder = benchFolder(u"panels"_s);
    {
        auto database = openStore(folder);
        Result<> filled = database ? fill(**database, *posts, rows, end) : Result<>(fail(database.error()));
        if (filled)
            filled = fillPrices(**database, clock);
        if (filled)
            filled = fillWeather(**database, *facts, clock);
        if (!filled) {
            report.note(filled.error().toLog());
            return 1;
        }
    }
    Settings settings(folder + u"/settings.ini"_s);
    CountingUuids uuids;
    std::vector<double> flood, air, food, weather, sources, years, plainYears;
    TimeChart chart(theme);
    chart.resize(kChart);
    chart.show();
    chart.setRange(from, end);
    QCustomPlot plain;
    plain.resize(kChart);
    plain.addGraph();
    plain.xAxis->setTicker(QSharedPointer<QCPAxisTickerDateTime>::create());
    plain.show();
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        auto database = openStore(folder); // with caches as they are at the start
        if (!database) {
            report.note(database.error().toLog());
            return 1;
        }
        flood.push_back(openOnce<FloodService, FloodPanel>(**database, clock, theme, *posts));
        air.push_back(openOnce<AirService, AirPanel>(**database, clock, theme));
        years.push_back(allYears(**database, chart, from, end));
        food.push_back(openOnce<FoodService, FoodPanel>(**database, clock, theme));
        weather.push_back(openWeather(**database, clock, *facts, settings, theme));
        plainYears.push_back(allYearsPlain(folder + u"/store.db"_s, plain, from, end));
    }
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        auto workspace = Workspace::open({.profileDir = folder, .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES), .clock = clock, .uuids = uuids});
        if (!workspace) {
            report.note(workspace.error().toLog());
            return 1;
        }
        sources.push_back(openSources(**workspace, clock, settings, theme));
    }
    const QString over = u" over %1 readings of %2 stations"_s.arg(rows).arg(kStations);
    report.add({.name = u"first picture of the page of rivers"_s + over, .ours = median(flood), .unit = u"ms"_s, .aim = u"<=150"_s});
    report.add({.name = u"first picture of the page of the air"_s + over, .ours = median(air), .unit = u"ms"_s, .aim = u"<=150"_s});
    report.add({.name = u"first picture of the page of food over %1 prices"_s.arg(qint64(kMarkets) * kCommodities * kPriceDays),
        .ours = median(food),
        .unit = u"ms"_s,
        .aim = u"<=150"_s});
    report.add({.name = u"first picture of the page of the weather"_s + over, .ours = median(weather), .unit = u"ms"_s, .aim = u"<=150"_s});
    report.add({.name = u"first picture of the page of sources"_s + over, .ours = median(sources), .unit = u"ms"_s, .aim = u"<=150"_s});
    const QString all = u"all %1 readings of one post in a chart"_s.arg(rows / kStations);
    report.add({.name = all, .ours = median(years), .unit = u"ms"_s, .aim = u"<=150"_s});
    report.add({.name = all + u", beside a plain one"_s,
        .ours = median(years),
        .peer = median(plainYears),
        .peerName = u"a bare loop over the rows into QCustomPlot"_s,
        .unit = u"ms"_s,
        .aim = u"<=1.1"_s});
    QDir(folder).removeRecursively();
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/alert.h"
#include "domain/floodposts.h"
#include "index/ticketfilter.h"
#include "services/city/citymoment.h"
#include "services/feeds/cityreadings.h"
#include "services/feeds/feedrunner.h"
#include "widgets/shell/pageid.h"

#include <QPointer>

#include <memory>

namespace JakOps {

class AirService;
class FoodService;
class CityMapFeed;
class CurrentTicket;
class FloodService;
class IndexService;
class MainWindow;
class MapPanel;
class Replay;
class Settings;
class Theme;
class WeatherService;
class Workspace;

// The city beside the reports: asks the chosen sources, and makes the pages that show what they say. What is read from files is read
// in another thread first; then everything is there at once, told by ready(). The window owns the pages and goes before this.
class CityDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        CurrentTicket& current;
        Theme& theme;
        Settings& settings;
        MainWindow& window;
        MapPanel& map;
        IndexService& index;
        bool offline = false; // nothing leaves the machine
    };
    explicit CityDesk(const Parts& parts);
    ~CityDesk() override; // stops what is under way and waits

    [[nodiscard]] bool isReady() const { return m_ready; }
    // From ready() on.
    [[nodiscard]] FeedRunner& runner() const { return *m_runner; }
    [[nodiscard]] const FloodPosts& posts() const { return m_posts; }
    [[nodiscard]] Replay& replay() const { return *m_replay; }
    [[nodiscard]] const FloodService& flood() const { return *m_flood; }
    [[nodiscard]] const AirService& air() const { return *m_air; }
    [[nodiscard]] const FoodService& food() const { return *m_food; }
    // At any time.
    [[nodiscard]] TicketFilter lastingFilter() const; // without what a replay does to it
    [[nodiscard]] const CityReadings& readings() const { return m_readings; }
    [[nodiscard]] CityMoment& moment() { return m_moment; }

    void showSubject(const AlertSign& sign); // the page of what an alert is about, at it

    // The store has other readings now, by another way than the sources: the demo city was loaded.
    void readAgain();

Q_SIGNALS:
    void ready();
    void stationAsked(qint64 station); // whichever page knows it shows it
    void commodityAsked(qint64 commodity);

private:
    struct Loaded
    {
        FeedCatalog catalog;
        FloodPosts posts;
    };
    [[nodiscard]] static Result<Loaded> load(const QString& resourcesRoot, const QString& profileDir);
    void onLoaded(Result<Loaded> loaded);
    void makeNext();
    void begin();
    template<class Service, class Panel> void addPage(PageId page, Service& service, Panel* panel);
    using Found = std::optional<std::optional<GeoPoint>>; // a station that a page knows, and its place where that is known
    template<class Panel> void tieStations(PageId page, Panel* panel, const std::function<Found(qint64)>& find);
    void makeFloodPage();
    void makeAirPage();
    void makeFoodPage();
    void makeWeatherPage();
    void makeSourcesPage();
    void fillMap(); // with what the pages' services say
    void showOnMap(qint64 station, const std::optional<GeoPoint>& place); // on the page of the reports
    void tellPulse();
    void showWarningOnMap(const QList<AreaRing>& areas);

    Parts m_parts;
    CityReadings m_readings;
    CityMoment m_moment;
    FloodPosts m_posts;
    std::unique_ptr<FeedRunner> m_runner;
    std::unique_ptr<FloodService> m_flood;
    std::unique_ptr<AirService> m_air;
    std::unique_ptr<FoodService> m_food;
    std::unique_ptr<WeatherService> m_weather;
    std::unique_ptr<Replay> m_replay;
    QPointer<CityMapFeed> m_mapFeed; // the map's
    size_t m_made = 0; // of the steps of makeNext()
    bool m_ready = false;
    QFuture<Result<Loaded>> m_loading;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedadapters.h"

#include "feeds/air/ispucsv.h"
#include "feeds/air/klhstations.h"
#include "feeds/air/openaq.h"
#include "feeds/air/spkupage.h"
#include "feeds/flood/dsdahistory.h"
#include "feeds/flood/dsdalevels.h"
#include "feeds/flood/jakpantau.h"
#include "feeds/flood/petabencanafloods.h"
#include "feeds/flood/petabencanagauges.h"
#include "feeds/food/infopanganmarkets.h"
#include "feeds/food/infopanganprices.h"
#include "feeds/food/infopanganreport.h"
#include "feeds/food/pihps.h"
#include "feeds/food/pricecsv.h"
#include "feeds/generic/ckan.h"
#include "feeds/generic/csvtable.h"
#include "feeds/generic/geojsontable.h"
#include "feeds/generic/satudata.h"
#include "feeds/weather/bmkgforecast.h"
#include "feeds/weather/bmkgnowcast.h"
#include "feeds/weather/bmkgquakes.h"
#include "feeds/weather/capalert.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

using Maker = std::unique_ptr<FeedAdapter> (*)();

template<class T> std::unique_ptr<FeedAdapter> make()
{
    return std::make_unique<T>();
}

constexpr std::array<std::pair<QLatin1StringView, Maker>, 22> kAdapters{
    {{"dsda-levels"_L1, make<DsdaLevelsFeed>}, {"dsda-history"_L1, make<DsdaHistoryFeed>},
        {"jakpantau"_L1, make<JakPantauFeed>}, {"petabencana-gauges"_L1, make<PetaBencanaGaugesFeed>},
        {"petabencana-floods"_L1, make<PetaBencanaFloodsFeed>}, {"spku-page"_L1, make<SpkuPageFeed>},
        {"klh-stations"_L1, make<KlhStationsFeed>}, {"ispu-csv"_L1, make<IspuCsvFeed>}, {"openaq"_L1, make<OpenAqFeed>},
        {"infopangan-markets"_L1, make<InfoPanganMarketsFeed>}, {"infopangan-prices"_L1, make<InfoPanganPricesFeed>},
        {"infopangan-report"_L1, make<InfoPanganReportFeed>}, {"pihps"_L1, make<PihpsFeed>},
        {"price-csv"_L1, make<PriceCsvFeed>}, {"bmkg-forecast"_L1, make<BmkgForecastFeed>},
        {"bmkg-nowcast"_L1, make<BmkgNowcastFeed>}, {"cap"_L1, make<CapAlertFeed>},
        {"bmkg-quakes"_L1, make<BmkgQuakesFeed>}, {"ckan"_L1, make<CkanFeed>}, {"satudata"_L1, make<SatuDataFeed>},
        {"csv"_L1, make<CsvTableFeed>}, {"geojson"_L1, make<GeoJsonTableFeed>}}};

} // namespace

QStringList feedAdapterNames()
{
    QStringList names;
    for (const auto& adapter : kAdapters)
        names += adapter.first;
    return names;
}

std::unique_ptr<FeedAdapter> makeFeedAdapter(QStringView name)
{
    for (const auto& [known, maker] : kAdapters) {
        if (name == known)
            return maker();
    }
    return nullptr;
}

} // namespace JakOps

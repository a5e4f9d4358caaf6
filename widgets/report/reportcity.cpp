// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportcity.h"

#include "domain/ispu.h"
#include "widgets/common/airwords.h"
#include "widgets/common/format.h"
#include "widgets/report/reporttable.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void ReportCity::draw(ReportPage& page, const CityMonth& city)
{
    page.heading(tr("Floods, air and food"), 70.0);
    page.paragraph(tr("From the city's sources, as they published it; what cannot be true is left out."), ReportPage::Type::Small,
        ReportPage::quiet());
    page.paragraph(tr("Highest water levels"), ReportPage::Type::Bold);
    if (city.levels.isEmpty()) {
        page.paragraph(tr("No water level of this month is in the store."));
    } else {
        ReportTable table({{tr("Post"), 0.0, false}, {tr("Highest"), 22.0}, {tr("When"), 40.0}, {tr("State"), 22.0}, {tr("Source"), 34.0, false}});
        for (const CityMonth::Level& level : city.levels)
            table.add({level.post, Format::number(qRound64(level.highest)) + u"\u00A0cm"_s, Format::dateTime(level.at),
                level.siaga == 0 ? u"\u2013"_s : tr("Siaga %1").arg(level.siaga), level.source});
        table.draw(page);
    }
    page.move(3.0);
    page.need(30.0);
    page.paragraph(tr("Air quality index (ISPU)"), ReportPage::Type::Bold);
    if (city.air.isEmpty()) {
        page.paragraph(tr("No air quality index of this month is in the store."));
    } else {
        ReportTable table({{tr("Station"), 0.0, false}, {tr("Mean"), 22.0}, {tr("Highest"), 22.0}, {tr("Category of the mean"), 40.0, false},
            {tr("Source"), 34.0, false}});
        for (const CityMonth::Air& air : city.air)
            table.add({air.station, AirWords::index(air.mean), AirWords::index(air.highest), AirWords::category(ispuCategory(air.mean)),
                air.source});
        table.draw(page);
    }
    page.move(3.0);
    page.need(30.0);
    page.paragraph(tr("Food prices that moved most"), ReportPage::Type::Bold);
    if (city.prices.isEmpty()) {
        page.paragraph(tr("No food price of this month is in the store."));
    } else {
        ReportTable table({{tr("Commodity"), 0.0, false}, {tr("First price"), 30.0}, {tr("Last price"), 30.0}, {tr("Change"), 22.0},
            {tr("Source"), 34.0, false}});
        for (const CityMonth::Price& price : city.prices)
            table.add({price.commodity, Format::rupiah(price.first, price.unit), Format::rupiah(price.last, price.unit),
                price.first > 0.0 ? Format::signedPercent(price.last / price.first - 1.0, 1) : u"\u2013"_s, price.source});
        table.draw(page);
    }
}

} // namespace JakOps

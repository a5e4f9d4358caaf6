// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfixture.h"

#include "geo/defaultboundaries.h"

#include <QFile>
#include <QGuiApplication>

#include <cmath>
#include <random>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

MapFixture MapFixture::load(int reports)
{
    const QString dir = QStringLiteral(JAKOPS_CITY_DIR);
    QFile file(dir + u"/schematic.geojson"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no schematic");
    const auto schematic = readSchematic(file.readAll());
    const auto facts = CityFacts::load(dir);
    if (!schematic || !facts)
        qFatal("no city");
    const auto boundaries = buildDefaultBoundaries(*schematic, facts->areas());
    if (!boundaries)
        qFatal("no boundaries");

    MapFixture fixture;
    fixture.ground = std::make_shared<GroundShapes>(groundShapes(*schematic));
    fixture.areas = std::make_shared<AreaPaths>(areaPaths(*boundaries));
    std::mt19937 random(7);
    std::normal_distribution<double> around(0.0, 0.0000115);
    std::uniform_int_distribution<size_t> area(0, fixture.areas->villages.size() - 1);
    std::uniform_int_distribution<int> percent(0, 99);
    std::vector<size_t> spots;
    for (int i = 0; i < 40; ++i)
        spots.push_back(area(random));
    for (int i = 0; i < reports; ++i) {
        const size_t at = percent(random) < 65 ? spots[size_t(percent(random) * percent(random) / 250) % spots.size()] : area(random);
        const int dice = percent(random);
        const TicketStatus status = dice < 38 ? TicketStatus::Waiting
            : dice < 52                       ? TicketStatus::Coordinating
            : dice < 62                       ? TicketStatus::Dispositioned
            : dice < 84                       ? TicketStatus::InProgress
            : dice < 93                       ? TicketStatus::AwaitingValidation
            : dice < 96                       ? TicketStatus::FollowUpRejected
                                              : TicketStatus::Done;
        fixture.reports.push_back({i + 1,
            fixture.areas->villages[at].label + QPointF(around(random), around(random)), status, percent(random) < 12});
    }
    return fixture;
}

std::shared_ptr<const MarkSet> MapFixture::marks(double zoom) const
{
    const double scale = 256.0 * std::exp2(std::floor(zoom));
    std::vector<bool> used(reports.size());
    std::vector<ClusterMark> marks;
    for (size_t i = 0; i < reports.size(); ++i) {
        if (used[i])
            continue;
        ClusterMark mark {.key = reports[i].key, .overdue = reports[i].overdue};
        QPointF sum;
        for (size_t j = i; j < reports.size(); ++j) {
            const QPointF apart = (reports[j].world - reports[i].world) * scale;
            if (used[j] || std::hypot(apart.x(), apart.y()) > 60.0)
                continue;
            used[j] = true;
            sum += reports[j].world;
            ++mark.count;
            ++mark.statusCounts[size_t(reports[j].status)];
        }
        mark.world = sum / mark.count;
        marks.push_back(mark);
    }
    return std::make_shared<MarkSet>(makeMarkSet(std::move(marks)));
}

std::shared_ptr<const ChoroplethData> MapFixture::choropleth() const
{
    std::vector<qint64> counts(areas->villages.size());
    for (const Report& report : reports) {
        size_t best = 0;
        double least = 1e9;
        for (size_t i = 0; i < counts.size(); ++i) {
            const QPointF apart = areas->villages[i].label - report.world;
            if (const double d = QPointF::dotProduct(apart, apart); d < least) {
                least = d;
                best = i;
            }
        }
        ++counts[best];
    }
    return std::make_shared<ChoroplethData>(choroplethData(std::move(counts)));
}

void MapFixture::fill(MapViewModel& model, Scheme scheme) const
{
    model.setStyle(mapPalette(themeColors(scheme), scheme), QGuiApplication::font());
    model.camera()->setAnimated(false);
    model.scene()->setGround(ground);
    model.scene()->setAreas(areas);
    model.scene()->setChoropleth(choropleth());
    model.scene()->setMarks(marks(model.camera()->zoom()));
    model.setCounts(qint64(reports.size()), 12);
}

} // namespace JakOps

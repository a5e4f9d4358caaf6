// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airpanel.h"

#include "tables/city/airmodel.h"
#include "widgets/common/airwords.h"
#include "widgets/common/format.h"
#include "widgets/common/panelstates.h"
#include "widgets/panels/air/airchart.h"
#include "widgets/panels/air/airdelegate.h"
#include "widgets/panels/air/airfacts.h"
#include "widgets/panels/air/airrows.h"
#include "widgets/panels/frame/panellist.h"

#include <QListView>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSideWidth = 300;
constexpr int kLeastSide = 240;

} // namespace

AirPanel::AirPanel(
    AirService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : PanelFrame(service, theme, parent)
    , m_service(service)
    , m_moment(moment)
    , m_model(new AirModel(this))
    , m_rows(new AirRows(moment, this))
    , m_list(new PanelList(m_rows, new AirDelegate(theme)))
    , m_chart(new AirChart(readings, moment, theme))
    , m_facts(new AirFacts(theme))
{
    m_rows->setSourceModel(m_model);
    m_list->view().setObjectName(u"stations"_s);
    layOut({m_list, kSideWidth, kLeastSide}, m_chart, {m_facts, kSideWidth, kLeastSide});
    connect(m_list->view().selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            m_station = current.data(AirModel::StationRole).toLongLong();
            m_wanted = 0;
            showChosen();
        }
    });
    connect(m_facts, &AirFacts::mapRequested, this, [this] { Q_EMIT mapRequested(m_station); });
    setFocusProxy(m_list);
    retranslate();
}

void AirPanel::setCredits(const SourceCredits& credits)
{
    m_credits = credits;
    showChosen();
}

void AirPanel::showStation(qint64 station)
{
    m_wanted = station;
    select(station);
}

void AirPanel::tellEmpty()
{
    states().showEmpty(u"office-chart-line"_s, tr("No air stations yet"),
        tr("Choose a source of air quality, or load the demo city."), tr("Open data sources"));
}

void AirPanel::showBoard()
{
    const qint64 chosen = m_station;
    QSet<QString> sources;
    for (const AirStation& station : m_service.board()->stations)
        sources += station.station.source;
    m_rows->setCredits(sources.size() > 1 ? m_credits : SourceCredits());
    m_model->setBoard(m_service.board());
    const AirBoard& board = *m_model->board();
    QStringList parts{tr("%n station(s)", nullptr, int(board.stations.size()))};
    for (int category = int(IspuCategory::Hazardous); category >= int(IspuCategory::Good); --category) {
        if (const int count = board.byCategory[size_t(category)]; count > 0)
            //: %1 stations are in the category %2
            parts << tr("%1 %2").arg(Format::number(count), AirWords::category(IspuCategory(category)));
    }
    if (board.outdated > 0)
        parts << tr("%n too old", nullptr, board.outdated);
    m_list->tell(parts, m_moment.isLive() ? QString() : Format::dateTime(board.at), hasFailed());
    select(m_wanted != 0 ? m_wanted : chosen);
    if (m_model->rowOf(m_station) < 0)
        select(board.stations.first().station.id); // nothing chosen yet: the worst
    showChosen();
}

void AirPanel::select(qint64 station)
{
    const int row = m_model->rowOf(station);
    if (row >= 0)
        m_list->select(m_rows->index(row, 0));
}

void AirPanel::showChosen()
{
    const AirStation* const station = m_model->board()->station(m_station);
    if (!station)
        return;
    const SourceCredit credit = creditOf(m_credits, station->station.source);
    m_facts->setStation(*station, credit, m_model->board()->at);
    m_chart->setStation(*station, credit);
}

void AirPanel::retranslate()
{
    setAccessibleName(tr("Air quality"));
    m_list->view().setAccessibleName(tr("Air stations, worst first"));
    review();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodpanel.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/panelstates.h"
#include "widgets/panels/flood/floodchart.h"
#include "widgets/panels/flood/floodfacts.h"
#include "widgets/panels/flood/floodlist.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kListWidth = 320;
constexpr int kLeastList = 240;
constexpr int kFactsWidth = 300;
constexpr int kLeastFacts = 220;

} // namespace

FloodPanel::FloodPanel(
    FloodService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : PanelFrame(service, theme, parent)
    , m_service(service)
    , m_list(new FloodList(moment, theme))
    , m_chart(new FloodChart(readings, moment, theme))
    , m_facts(new FloodFacts(theme))
{
    layOut({m_list, kListWidth, kLeastList}, m_chart, {m_facts, kFactsWidth, kLeastFacts});
    connect(m_list, &FloodList::chosenChanged, this, [this](qint64 station) {
        m_chart->showStation(station);
        showFacts();
    });
    connect(m_facts, &FloodFacts::mapRequested, this, &FloodPanel::mapRequested);
    setFocusProxy(m_list);
    review();
}

void FloodPanel::setCredits(const SourceCredits& credits)
{
    m_credits = credits;
    m_chart->setCredits(credits);
    showFacts();
}

void FloodPanel::showStation(qint64 stationId)
{
    if (m_list->model().rowOf(stationId) < 0) {
        m_wanted = stationId;
        return;
    }
    m_wanted = 0;
    m_list->choose(stationId);
}

qint64 FloodPanel::shownStation() const
{
    return m_list->chosen();
}

void FloodPanel::tellEmpty()
{
    states().showEmpty(u"office-chart-line"_s, tr("No water levels yet"),
        tr("Choose a source of levels, pumps or rain, or read a file of one."), tr("Choose sources"));
}

void FloodPanel::showBoard()
{
    m_chart->setBoard(m_service.board());
    m_list->setBoard(m_service.board());
    m_list->setProblem(hasFailed() ? tr("Could not be read anew. %1").arg(ErrorPresenter::sentence(*m_service.error())) : QString());
    if (m_wanted != 0)
        showStation(m_wanted);
    showFacts();
}

void FloodPanel::showFacts()
{
    m_facts->showStation(*m_service.board(), m_credits, m_list->chosen());
}

} // namespace JakOps

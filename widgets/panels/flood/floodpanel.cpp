// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodpanel.h"

#include "services/city/floodservice.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/theme.h"
#include "widgets/panels/flood/floodchart.h"
#include "widgets/panels/flood/floodfacts.h"
#include "widgets/panels/flood/floodlist.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

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
    : QWidget(parent)
    , m_service(service)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_list(new FloodList(moment, theme))
    , m_chart(new FloodChart(readings, moment, theme))
    , m_facts(new FloodFacts(theme))
    , m_states(new PanelStates(theme, m_splitter, this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setMinimumWidth(kLeastList);
    m_facts->setMinimumWidth(kLeastFacts);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_chart);
    m_splitter->addWidget(m_facts);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 4 * kListWidth, kFactsWidth});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_states);

    connect(m_list, &FloodList::chosenChanged, this, [this](qint64 station) {
        m_chart->showStation(station);
        showFacts();
    });
    connect(m_facts, &FloodFacts::mapRequested, this, &FloodPanel::mapRequested);
    connect(m_states, &PanelStates::actionRequested, this, &FloodPanel::sourcesRequested);
    connect(m_states, &PanelStates::retryRequested, &service, &FloodService::refresh);
    connect(&service, &FloodService::changed, this, &FloodPanel::review);
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

void FloodPanel::review()
{
    const FloodBoard& board = *m_service.board();
    const bool failed = m_service.state() == BoardState::Failed;
    if (board.isEmpty()) {
        if (failed)
            m_states->showFailed(*m_service.error());
        else if (m_service.state() == BoardState::Loading)
            m_states->showLoading();
        else
            m_states->showEmpty(u"office-chart-line"_s, tr("No water levels yet"),
                tr("Choose a source of levels, pumps or rain, or read a file of one."), tr("Choose sources"));
        return;
    }
    m_states->showContent();
    m_chart->setBoard(m_service.board());
    m_list->setBoard(m_service.board());
    m_list->setProblem(failed ? tr("Could not be read anew. %1").arg(ErrorPresenter::sentence(*m_service.error())) : QString());
    if (m_wanted != 0)
        showStation(m_wanted);
    showFacts();
}

void FloodPanel::showFacts()
{
    m_facts->showStation(*m_service.board(), m_credits, m_list->chosen());
}

void FloodPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        review();
    QWidget::changeEvent(event);
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airpanel.h"

#include "tables/city/airmodel.h"
#include "widgets/common/airwords.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/panels/air/airchart.h"
#include "widgets/panels/air/airdelegate.h"
#include "widgets/panels/air/airfacts.h"
#include "widgets/panels/air/airrows.h"

#include <QEvent>
#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kListWidth = 300;
constexpr int kFactsWidth = 300;
constexpr int kLeastSide = 240;

} // namespace

AirPanel::AirPanel(
    AirService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_moment(moment)
    , m_model(new AirModel(this))
    , m_rows(new AirRows(moment, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    m_rows->setSourceModel(m_model);
    auto* const left = new QWidget(m_splitter);
    m_notice = new PlainLabel(left);
    m_notice->setProperty("warning", true);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(Metric::kGroup, Metric::kGap, Metric::kGroup, 0);
    m_notice->hide();
    m_summary = new PlainLabel(left);
    m_summary->setSecondary(true);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(Metric::kGroup, Metric::kGap, Metric::kGroup, Metric::kGap);
    m_list = new QListView(left);
    m_list->setObjectName(u"stations"_s);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new AirDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* const column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    m_chart = new AirChart(readings, moment, theme, m_splitter);
    m_facts = new AirFacts(theme, m_splitter);
    left->setMinimumWidth(kLeastSide);
    m_facts->setMinimumWidth(kLeastSide);
    for (QWidget* const part : std::initializer_list<QWidget*>{left, m_chart, m_facts})
        m_splitter->addWidget(part);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 10 * kListWidth, kFactsWidth});
    m_splitter->setHandleWidth(1);
    m_states = new PanelStates(theme, m_splitter, this);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_states);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            m_station = current.data(AirModel::StationRole).toLongLong();
            m_wanted = 0;
            showChosen();
        }
    });
    connect(m_facts, &AirFacts::mapRequested, this, [this] { Q_EMIT mapRequested(m_station); });
    connect(m_states, &PanelStates::actionRequested, this, &AirPanel::sourcesRequested);
    connect(m_states, &PanelStates::retryRequested, this, [this] {
        m_states->showLoading();
        m_service.refresh();
    });
    connect(&service, &AirService::changed, this, &AirPanel::review);
    retranslate();
    setFocusProxy(m_list);
}

void AirPanel::setSources(const SourceCredits& credits)
{
    m_credits = credits;
    showChosen();
}

void AirPanel::showStation(qint64 station)
{
    m_wanted = station;
    select(station);
}

void AirPanel::review()
{
    if (m_service.state() == BoardState::Failed && m_service.board()->stations.isEmpty())
        m_states->showFailed(*m_service.error());
    else if (m_service.state() == BoardState::Loading)
        m_states->showLoading();
    else if (m_service.board()->stations.isEmpty())
        m_states->showEmpty(u"office-chart-line"_s, tr("No air stations yet"),
            tr("Choose a source of air quality, or load the demo city."), tr("Open data sources"));
    else
        showBoard();
}

void AirPanel::showBoard()
{
    m_states->showContent();
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
    m_summary->setText(parts.join(u" \u00B7 "_s));
    QStringList notices;
    if (!m_moment.isLive())
        notices << tr("Not now: as it was on %1").arg(Format::dateTime(board.at));
    if (m_service.state() == BoardState::Failed)
        notices << tr("It could not be read again: this is the last state.");
    m_notice->setText(notices.join(u'\n'));
    m_notice->setVisible(!notices.isEmpty());
    select(m_wanted != 0 ? m_wanted : chosen);
    if (m_model->rowOf(m_station) < 0)
        select(board.stations.first().station.id); // nothing chosen yet: the worst
    showChosen();
}

void AirPanel::select(qint64 station)
{
    const int row = m_model->rowOf(station);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_rows->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void AirPanel::showChosen()
{
    const AirStation* const station = m_model->board()->station(m_station);
    if (!station)
        return;
    const SourceCredit credit = m_credits.value(station->station.source);
    m_facts->setStation(*station, credit, m_model->board()->at);
    m_chart->setStation(*station, credit);
}

void AirPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AirPanel::retranslate()
{
    setAccessibleName(tr("Air quality"));
    m_list->setAccessibleName(tr("Air stations, worst first"));
    review();
}

} // namespace JakOps

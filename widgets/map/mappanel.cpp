// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mappanel.h"

#include "services/city/replay.h"
#include "services/workspace.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/map/mapfeed.h"
#include "widgets/map/mapview.h"
#include "widgets/map/referencedialog.h"
#include "widgets/timeline/replaybar.h"
#include "widgets/timeline/timefeed.h"
#include "widgets/timeline/timehistogram.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

MapPanel::MapPanel(Workspace& workspace, IndexService& index, CurrentTicket& current, const OfficerContext& officer, Theme& theme,
    QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_times(new TimeHistogram(theme, workspace.clock(), this))
    , m_model(std::make_unique<MapViewModel>(nullptr))
    , m_clock(workspace.clock())
{
    applyTheme();
    m_feed = std::make_unique<MapFeed>(workspace, index, current, officer, *m_model, nullptr);
    m_view = std::make_unique<MapView>(*m_model, this);
    m_view->setAccessibleName(tr("Map of reports"));
    setFocusProxy(m_view.get());
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view.get(), 1);
    m_timesRow = new QHBoxLayout;
    m_timesRow->setSpacing(0);
    m_timesRow->addWidget(m_times);
    m_bottom = new QVBoxLayout;
    m_bottom->setSpacing(0);
    m_bottom->addLayout(m_timesRow);
    layout->addLayout(m_bottom);
    m_timeFeed = new TimeFeed(index, *m_times, m_times);

    connect(&m_theme, &Theme::changed, this, &MapPanel::applyTheme);
    connect(m_model.get(), &MapViewModel::relocated, this,
        [this](qint64 key, GeoPoint place) { key == 0 ? Q_EMIT placed(place) : Q_EMIT relocated(place); });
    connect(m_model.get(), &MapViewModel::relocationCancelled, this,
        [this](qint64 key) { key == 0 ? Q_EMIT placingCancelled() : Q_EMIT relocateCancelled(); });
    connect(m_model.get(), &MapViewModel::layersChanged, this, &MapPanel::layersChanged);
    connect(m_model.get(), &MapViewModel::groupRequested, this, &MapPanel::groupRequested);
    connect(m_model->city(), &CityLayers::shownChanged, this, &MapPanel::layersChanged);
    connect(m_model->city(), &CityLayers::stationActivated, this, &MapPanel::stationActivated);
    connect(m_model->packs(), &BasePacks::fileWanted, this, &MapPanel::choosePack);
    connect(m_model->reference(), &ReferenceLayers::fileWanted, this, &MapPanel::chooseReference);
    connect(m_model->reference(), &ReferenceLayers::mappingWanted, this, &MapPanel::askMapping);
    m_model->reference()->open(workspace.profileDir());
    const auto tell = [this] {
        if (isSettled())
            Q_EMIT settled();
    };
    connect(m_view.get(), &MapView::paintSettled, this, tell);
    connect(m_feed.get(), &MapFeed::settled, this, tell);
    connect(m_model->camera(), &MapCamera::arrived, this, tell);
}

MapPanel::~MapPanel() = default;

void MapPanel::setRightInset(int pixels)
{
    m_model->camera()->setRightInset(pixels);
    m_bottom->setContentsMargins(0, 0, pixels, 0);
    m_feed->showCurrent(!isRelocating());
}

void MapPanel::setReplay(Replay& replay)
{
    m_bottom->insertWidget(0, new ReplayBar(replay, m_theme, this));
    m_lastDay = new QToolButton(this);
    m_lastDay->setObjectName(u"replayLastDay"_s);
    m_lastDay->setIcon(Icons::icon(u"media-playback-start"_s));
    m_lastDay->setAutoRaise(true);
    m_lastDay->setFixedSize(28, 28);
    m_timesRow->addWidget(m_lastDay, 0, Qt::AlignTop);
    retranslateReplay();
    connect(m_lastDay, &QToolButton::clicked, this, [&replay] { replay.showLastDay(); });
    const auto take = [this, &replay] {
        const bool active = replay.isActive();
        m_lastDay->setVisible(!active);
        m_times->setCursor(active ? std::optional(replay.cursor()) : std::nullopt);
        m_timeFeed->hold(active ? std::optional(TimePeriod {replay.filterFrom(), replay.period().to}) : std::nullopt);
    };
    connect(&replay, &Replay::changed, this, take);
    take();
}

void MapPanel::retranslateReplay()
{
    if (!m_lastDay)
        return;
    m_lastDay->setToolTip(tr("Replay the last 24 hours"));
    m_lastDay->setAccessibleName(m_lastDay->toolTip());
}

void MapPanel::choosePack()
{
    auto* const dialog = new QFileDialog(this, tr("Add a base map"), m_packFolder, tr("Map packages (%1)").arg(u"*.mbtiles"_s) + u";;" + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        for (const QString& file : files)
            m_model->packs()->add(file);
        if (!files.isEmpty())
            m_packFolder = QFileInfo(files.constFirst()).absolutePath();
    });
    dialog->open();
}

void MapPanel::chooseReference()
{
    auto* const dialog = new QFileDialog(this, tr("Add a list of places"), m_referenceFolder,
        tr("Tables and map layers (%1)").arg(u"*.csv *.txt *.geojson *.json"_s) + u";;" + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_referenceFolder = QFileInfo(file).absolutePath();
        m_model->reference()->offer(file);
    });
    dialog->open();
}

void MapPanel::askMapping(const QString& path, const ReferenceColumns& columns, const ReferenceMapping& guess)
{
    auto* const dialog = new ReferenceDialog(QFileInfo(path).completeBaseName(), columns, guess, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
        m_model->reference()->add(path, dialog->title(), dialog->mapping(), m_clock.nowMs());
    });
    dialog->open();
}

void MapPanel::fitAll()
{
    m_model->camera()->fit();
}

void MapPanel::zoomTo(qint64 key)
{
    m_feed->zoomTo(key);
}

bool MapPanel::showStation(qint64 station)
{
    return m_model->city()->showStation(station);
}

bool MapPanel::beginRelocate(qint64 key)
{
    if (!m_feed->beginRelocation(key))
        return false;
    m_view->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void MapPanel::beginPlacing(const std::optional<GeoPoint>& start)
{
    m_feed->beginPlacing(start);
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void MapPanel::cancelRelocate()
{
    m_model->cancelRelocation();
}

bool MapPanel::isRelocating() const
{
    return m_model->relocation().active;
}

QString MapPanel::layers() const
{
    QStringList on;
    if (m_model->showsClusters())
        on << u"clusters"_s;
    if (m_model->showsHeat())
        on << u"heat"_s;
    if (m_model->showsChoropleth())
        on << u"choropleth"_s;
    if (m_model->showsOutlines())
        on << u"outlines"_s;
    if (m_model->showsLabels())
        on << u"labels"_s;
    on << u"city="_s + m_model->city()->shownText();
    return on.join(u' ');
}

void MapPanel::setLayers(const QString& layers)
{
    const QStringList on = layers.split(u' ', Qt::SkipEmptyParts);
    m_model->setShowsClusters(on.contains("clusters"_L1));
    m_model->setShowsHeat(on.contains("heat"_L1));
    m_model->setShowsChoropleth(on.contains("choropleth"_L1));
    m_model->setShowsOutlines(on.contains("outlines"_L1));
    m_model->setShowsLabels(on.contains("labels"_L1));
    for (const QString& layer : on) {
        if (layer.startsWith("city="_L1))
            m_model->city()->setShownText(layer.sliced(5));
    }
}

bool MapPanel::isSettled() const
{
    return !m_model->camera()->isMoving() && m_model->packs()->isSettled() && m_feed->isSettled() && m_view->isSettled();
}

void MapPanel::applyTheme()
{
    m_model->camera()->setAnimated(m_theme.isAnimated());
    QPalette beside; // the time axis, whose ground is the surface's
    beside.setColor(QPalette::Window, m_theme.colors().surface);
    setPalette(beside);
    setAutoFillBackground(true);
    m_model->setStyle(mapPalette(m_theme.colors(), m_theme.scheme()), font());
}

void MapPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        m_view->setAccessibleName(tr("Map of reports"));
        retranslateReplay();
    } else if (event->type() == QEvent::FontChange && m_model) {
        applyTheme();
    }
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

#include <QWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace JakOps {

class Clock;
class CurrentTicket;
class IndexService;
class MapFeed;
class MapView;
class MapViewModel;
class OfficerContext;
class Replay;
struct ReferenceColumns;
struct ReferenceMapping;
class Theme;
class TimeFeed;
class TimeHistogram;
class Workspace;

// The map of the window: what the filter lets through as clusters and pins, the choropleth, the current ticket; below it the time axis
// whose brush selects a period. A click on a report makes it the current ticket. Stands in the centre of the window and is never floated (QuickPanel says why).
class MapPanel final : public QWidget
{
    Q_OBJECT

public:
    MapPanel(Workspace& workspace, IndexService& index, CurrentTicket& current, const OfficerContext& officer, Theme& theme,
        QWidget* parent = nullptr);
    ~MapPanel() override;

    // So many pixels at the right lie under the report's drawer: the controls keep clear of them, and what is shown is shown beside.
    void setRightInset(int pixels);
    void fitAll();
    void zoomTo(qint64 key);
    bool showStation(qint64 station); // goes there and rings it; false: it is not on the map

    // The pin of this ticket can be dragged or pushed with the arrow keys until it is confirmed (Enter) or left (Esc). False when there
    // is no such ticket. A ticket without a place starts in the middle of the view.
    bool beginRelocate(qint64 key);
    // The same for a report that is not there yet; a click on the map puts the pin there.
    void beginPlacing(const std::optional<GeoPoint>& start);
    void cancelRelocate();
    [[nodiscard]] bool isRelocating() const;

    // Shows a bar for going through periods of the past, and its moment on the time axis. Once; what it tells after it is gone is nothing.
    void setReplay(Replay& replay);

    // Layers that are switched on, for the settings: "clusters heat choropleth outlines labels city=warnings+floods". Without a
    // word on the city its layers stay as they are.
    [[nodiscard]] QString layers() const;
    void setLayers(const QString& layers);

    [[nodiscard]] MapViewModel& model() { return *m_model; }
    [[nodiscard]] MapView& view() { return *m_view; }
    [[nodiscard]] TimeHistogram& times() { return *m_times; }
    // The camera rests, marks and pictures are those of the newest selection, and a frame with them is drawn.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void relocated(JakOps::GeoPoint place); // of the ticket given to beginRelocate()
    void relocateCancelled();
    void placed(JakOps::GeoPoint place); // after beginPlacing()
    void placingCancelled();
    void layersChanged();
    void groupRequested(const std::vector<qint64>& keys); // of a cluster's list
    void stationActivated(qint64 station); // clicked
    void settled(); // isSettled() became true

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void choosePack();
    void chooseReference();
    void askMapping(const QString& path, const ReferenceColumns& columns, const ReferenceMapping& guess);
    void retranslateReplay();

    Theme& m_theme;
    TimeHistogram* m_times;
    TimeFeed* m_timeFeed = nullptr; // the histogram's
    QVBoxLayout* m_bottom = nullptr;
    QToolButton* m_lastDay = nullptr;
    QHBoxLayout* m_timesRow = nullptr;
    // Taken down in reverse: the screen before the model it reads.
    std::unique_ptr<MapViewModel> m_model;
    std::unique_ptr<MapFeed> m_feed;
    std::unique_ptr<MapView> m_view;
    QString m_packFolder;
    QString m_referenceFolder;
    const Clock& m_clock;
};

} // namespace JakOps

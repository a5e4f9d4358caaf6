// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/citycards.h"
#include "widgets/map/mapscene.h"

namespace JakOps {

// The city's readings on the map: which are shown, what they are at the moment shown, what is under the pointer. Knows
// no store: CityMapFeed fills it, tests do the same with values. GUI thread; part of the map's view model.
class CityLayers final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map's view model")
    Q_PROPERTY(QList<JakOps::CityLayerEntry> entries READ entries NOTIFY entriesChanged FINAL)
    Q_PROPERTY(QList<JakOps::CityKey> keys READ keys NOTIFY entriesChanged FINAL)
    Q_PROPERTY(bool available READ isAvailable NOTIFY entriesChanged FINAL)
    Q_PROPERTY(JakOps::CityCard hover READ hover NOTIFY hoverChanged FINAL)
    Q_PROPERTY(JakOps::CityCard opened READ opened NOTIFY openedChanged FINAL)
    Q_PROPERTY(QGeoCoordinate highlight READ highlight NOTIFY highlightChanged FINAL)

public:
    CityLayers(MapScene& scene, QObject* parent);

    [[nodiscard]] std::shared_ptr<const CityAreas> areas() const { return m_areas; }
    [[nodiscard]] std::shared_ptr<const StationMarks> marks() const { return m_marks; }
    // What the stations keep clear of; empty where the reports are not on the map.
    [[nodiscard]] std::shared_ptr<const MarkSet> reports() const;
    void setReportsVisible(bool visible);
    [[nodiscard]] CityAreaStyle areaStyle() const;
    [[nodiscard]] CityLayerSet shown() const { return m_shown; }
    [[nodiscard]] bool shows(CityLayer layer) const { return (m_shown & bitOf(layer)) != 0; }
    void setShown(CityLayer layer, bool on);
    // "warnings+floods+…", for the settings.
    [[nodiscard]] QString shownText() const;
    void setShownText(const QString& text);

    // What holds at the moment shown.
    void setAreas(std::shared_ptr<const CityAreas> areas);
    void setStations(std::shared_ptr<const CityStations> stations);
    void retranslate();

    [[nodiscard]] bool isAvailable() const { return m_stations->at > 0; }
    [[nodiscard]] QList<CityLayerEntry> entries() const;
    [[nodiscard]] QList<CityKey> keys() const;
    [[nodiscard]] CityCard hover() const { return m_hover; }
    [[nodiscard]] CityCard opened() const { return m_opened; }
    [[nodiscard]] QGeoCoordinate highlight() const { return m_highlight; } // invalid: none

    // Whether there is one. Stations lie over the reports, areas below them.
    bool hoverStation(double x, double y);
    bool hoverArea(double x, double y);
    bool clickStation(double x, double y);
    bool clickArea(double x, double y);
    void leave();
    // Of something else that lies on the map.
    void showCard(const CityCard& card);
    void openCard(const CityCard& card);
    Q_INVOKABLE bool close(); // the opened card; whether there was one
    Q_INVOKABLE void toggle(int layer, bool on) { setShown(CityLayer(layer), on); }
    // Goes there and rings it; switches its layer on. False: no such station, or it has no place.
    bool showStation(qint64 station);

Q_SIGNALS:
    void areasChanged();
    void marksChanged();
    void shownChanged();
    void entriesChanged();
    void hoverChanged();
    void openedChanged();
    void highlightChanged();
    void stationActivated(qint64 station);

private:
    void rebuildMarks();
    void renewHover(); // the card at the pointer goes with the values
    [[nodiscard]] qsizetype markAt(double x, double y) const;
    [[nodiscard]] qsizetype areaUnder(double x, double y) const;
    void setHover(const CityCard& card);
    void setOpened(const CityCard& card);

    MapScene& m_scene;
    std::shared_ptr<const CityAreas> m_areas = std::make_shared<CityAreas>();
    std::shared_ptr<const CityStations> m_stations = std::make_shared<CityStations>();
    std::shared_ptr<const StationMarks> m_marks = std::make_shared<StationMarks>();
    // At first only what may be trouble: reports are what the map is for.
    CityLayerSet m_shown = bitOf(CityLayer::Warnings) | bitOf(CityLayer::Floods) | bitOf(CityLayer::Levels) | bitOf(CityLayer::Quakes);
    CityCard m_hover, m_opened;
    std::optional<QPointF> m_pointer; // of the hover over the city's own
    QGeoCoordinate m_highlight;
    bool m_reportsVisible = true;
    mutable std::vector<PlacedMark> m_placed; // for m_placedZoom
    mutable double m_placedZoom = -1.0;
};

} // namespace JakOps

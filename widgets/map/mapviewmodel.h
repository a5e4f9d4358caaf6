// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/basepacks.h"
#include "widgets/map/citylayers.h"
#include "widgets/map/mapentries.h"
#include "widgets/map/mappalette.h"
#include "widgets/map/mapscene.h"
#include "widgets/map/referencelayers.h"

#include <QObject>

namespace JakOps {

// What the map's QML shows and tells. It knows no store: MapFeed fills it and answers its signals, tests do the same with values.
// GUI thread; outlives the screen.
class MapViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map panel")
    Q_PROPERTY(JakOps::MapCamera* camera READ camera CONSTANT FINAL)
    Q_PROPERTY(JakOps::MapScene* scene READ scene CONSTANT FINAL)
    Q_PROPERTY(JakOps::BasePacks* packs READ packs CONSTANT FINAL)
    Q_PROPERTY(JakOps::CityLayers* city READ city CONSTANT FINAL)
    Q_PROPERTY(JakOps::ReferenceLayers* reference READ reference CONSTANT FINAL)
    Q_PROPERTY(JakOps::MapPalette palette READ palette NOTIFY paletteChanged FINAL)
    Q_PROPERTY(bool showClusters READ showsClusters WRITE setShowsClusters NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool showHeat READ showsHeat WRITE setShowsHeat NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool marksVisible READ areMarksVisible NOTIFY marksVisibleChanged FINAL)
    Q_PROPERTY(bool showChoropleth READ showsChoropleth WRITE setShowsChoropleth NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool showOutlines READ showsOutlines WRITE setShowsOutlines NOTIFY layersChanged FINAL)
    Q_PROPERTY(bool showLabels READ showsLabels WRITE setShowsLabels NOTIFY layersChanged FINAL)
    Q_PROPERTY(QString countLine READ countLine NOTIFY countLineChanged FINAL)
    Q_PROPERTY(QString attribution READ attribution NOTIFY attributionChanged FINAL)
    Q_PROPERTY(QList<JakOps::StatusEntry> statuses READ statuses NOTIFY legendChanged FINAL)
    Q_PROPERTY(QList<JakOps::ClassEntry> classes READ classes NOTIFY legendChanged FINAL)
    Q_PROPERTY(QList<QColor> heatColors READ heatColors NOTIFY legendChanged FINAL)
    Q_PROPERTY(QStringList heatLabels READ heatLabels NOTIFY legendChanged FINAL)
    Q_PROPERTY(JakOps::HoverInfo hover READ hover NOTIFY hoverChanged FINAL)
    Q_PROPERTY(JakOps::PinInfo selection READ selection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(JakOps::RelocationInfo relocation READ relocation NOTIFY relocationChanged FINAL)
    Q_PROPERTY(QList<JakOps::LeafEntry> leaves READ leaves NOTIFY leavesChanged FINAL)
    Q_PROPERTY(QString leavesTitle READ leavesTitle NOTIFY leavesChanged FINAL)

public:
    explicit MapViewModel(QObject* parent);

    [[nodiscard]] MapCamera* camera() { return &m_scene.camera(); }
    [[nodiscard]] MapScene* scene() { return &m_scene; }
    [[nodiscard]] BasePacks* packs() { return &m_packs; }
    [[nodiscard]] CityLayers* city() { return &m_city; }
    [[nodiscard]] ReferenceLayers* reference() { return &m_reference; }
    [[nodiscard]] MapPalette palette() const { return m_scene.style().palette; }
    void setStyle(const MapPalette& palette, const QFont& font);
    void retranslate(); // the language changed

    [[nodiscard]] bool showsClusters() const { return m_clusters; }
    void setShowsClusters(bool on);
    // The reports as a picture of their density instead of clusters, until they are near enough to stand one by one.
    [[nodiscard]] bool showsHeat() const { return m_heat; }
    void setShowsHeat(bool on);
    [[nodiscard]] bool areMarksVisible() const { return m_marksVisible; }
    [[nodiscard]] bool showsChoropleth() const { return m_choropleth; }
    void setShowsChoropleth(bool on);
    [[nodiscard]] bool showsOutlines() const { return m_scene.showsOutlines(); }
    void setShowsOutlines(bool on);
    [[nodiscard]] bool showsLabels() const { return m_scene.showsLabels(); }
    void setShowsLabels(bool on);

    [[nodiscard]] QString countLine() const;
    void setCounts(qint64 onMap, qint64 withoutPlace);
    [[nodiscard]] QString attribution() const;
    [[nodiscard]] QList<StatusEntry> statuses() const; // those on the map, in the order of the work
    [[nodiscard]] QList<ClassEntry> classes() const;
    [[nodiscard]] QList<QColor> heatColors() const; // little to much, as they look on land
    [[nodiscard]] QStringList heatLabels() const; // reports a square kilometre: at the beginning, the middle and the end of them
    [[nodiscard]] HoverInfo hover() const { return m_hover; }
    [[nodiscard]] PinInfo selection() const { return m_selection; }
    [[nodiscard]] RelocationInfo relocation() const { return m_relocation; }
    [[nodiscard]] QList<LeafEntry> leaves() const { return m_leaves; }

    void showHover(qint64 key, const HoverInfo& info); // of a single report; ignored when the pointer has left it
    void setSelection(const PinInfo& selection);
    // The first of `of` reports that lie at one place or make up a cluster.
    void setLeaves(const QList<LeafEntry>& leaves, qint64 of = 0, bool atOnePlace = true);
    [[nodiscard]] QString leavesTitle() const;
    void beginRelocation(const RelocationInfo& relocation);
    void setRelocationAccuracy(qint64 key, double metres); // known a moment later
    [[nodiscard]] GeoPoint relocationPlace() const;

    Q_INVOKABLE void hoverAt(double x, double y);
    Q_INVOKABLE void leaveHover();
    Q_INVOKABLE void clickAt(double x, double y);
    Q_INVOKABLE void listAt(double x, double y); // what a cluster is made of
    Q_INVOKABLE void choose(qint64 key);
    Q_INVOKABLE void groupLeaves(); // the listed reports are to become a group
    Q_INVOKABLE bool closeLeaves(); // and the card of the city; whether there were some
    Q_INVOKABLE void nudgeRelocation(double dx, double dy);
    Q_INVOKABLE void confirmRelocation();
    Q_INVOKABLE void cancelRelocation();

Q_SIGNALS:
    void paletteChanged();
    void layersChanged();
    void marksVisibleChanged();
    void heatWanted(); // it is shown now and has to be filled
    void countLineChanged();
    void attributionChanged();
    void legendChanged();
    void hoverChanged();
    void selectionChanged();
    void relocationChanged();
    void leavesChanged();

    void singleHovered(qint64 key); // answered by showHover()
    void ticketChosen(qint64 key);
    void clusterChosen(qsizetype mark); // index into scene()->marks()
    void clusterListed(qsizetype mark);
    void groupRequested(const std::vector<qint64>& keys);
    void relocated(qint64 key, JakOps::GeoPoint place);
    void relocationCancelled(qint64 key);

private:
    void clearHover();
    void showCluster(const ClusterMark& mark);
    void updateMarksVisible();
    [[nodiscard]] qsizetype markAt(double x, double y) const; // -1: none, or none shown

    MapScene m_scene {nullptr};
    BasePacks m_packs {m_scene, nullptr};
    CityLayers m_city {m_scene, nullptr};
    ReferenceLayers m_reference {m_scene, nullptr};
    bool m_clusters = true;
    bool m_heat = false;
    bool m_marksVisible = true;
    bool m_choropleth = false;
    qint64 m_onMap = -1;
    qint64 m_withoutPlace = 0;
    HoverInfo m_hover;
    qsizetype m_hoverMark = -1;
    qint64 m_hoverKey = 0;
    PinInfo m_selection;
    RelocationInfo m_relocation;
    QList<LeafEntry> m_leaves;
    qint64 m_leavesOf = 0;
    bool m_leavesAtOnePlace = true;
};

} // namespace JakOps

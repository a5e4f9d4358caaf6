// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/placeblur.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/map/clusterview.h"
#include "widgets/map/mapviewmodel.h"

#include <QTimer>

namespace JakOps {

class Facets;
class IndexService;
class Workspace;
struct LoadedShapes;

// Fills the map's view model from the index and the store, and carries out what the map tells. Marks are made in the map's workers
// from immutable selections; an answer that is no longer wanted is dropped. GUI thread; everything it is given outlives it.
class MapFeed final : public QObject
{
    Q_OBJECT

public:
    MapFeed(Workspace& workspace, IndexService& index, CurrentTicket& current, const OfficerContext& officer, MapViewModel& model,
        QObject* parent);
    ~MapFeed() override; // waits for the workers

    void zoomTo(qint64 key);
    void showCurrent(bool bringIntoView);
    void beginPlacing(const std::optional<GeoPoint>& start);
    bool beginRelocation(qint64 key); // false: no such ticket
    // The marks shown are those of the newest selection and of this view.
    [[nodiscard]] bool isSettled() const { return !m_running && !m_wanted; }

Q_SIGNALS:
    void settled();

private:
    void loadGround(); // and areas: at first, and when the boundaries have changed
    // What a worker brings back for a view.
    struct Drawn
    {
        ClusterView view;
        std::shared_ptr<const HeatData> heat; // null: not shown
    };
    void refreshMarks();
    void takeMarks(quint64 request, Drawn drawn);
    void hidePlaces(); // or not, as the officer may see
    void takeFacets();
    void takeSelection();
    void follow(); // the camera moved
    void describe(qint64 key);
    void openCluster(qsizetype mark);
    void listCluster(qsizetype mark);
    void listLeaves(const std::vector<qint64>& keys, qint64 of, bool atOnePlace);
    [[nodiscard]] std::optional<QPointF> shownPlace(qint64 key) const; // where this officer may see it
    [[nodiscard]] QString summary(qint64 key) const; // category, kelurahan, age

    Workspace& m_workspace;
    IndexService& m_index;
    CurrentTicket& m_current;
    const OfficerContext& m_officer;
    MapViewModel& m_model;
    std::shared_ptr<const Boundaries> m_boundaries;
    std::shared_ptr<const ClusterView> m_view = std::make_shared<ClusterView>();
    // For officers who may not know where private reports are; null for the others.
    struct Blurred
    {
        using Villages = std::vector<std::optional<PlaceBlur::Village>>;
        Blurred() = default; // for the field: each in its small square
        Blurred(Villages middles, Villages discs)
            : marks(std::move(middles))
            , heat(std::move(discs))
        {
        }
        PlaceBlur marks;
        PlaceBlur heat;
        ClusterCache clusters;
    };
    std::shared_ptr<Blurred> m_blurred;
    std::shared_ptr<const TermCodes> m_blurredCodes;
    quint64 m_request = 0;
    bool m_running = false;
    bool m_wanted = false;
    QTimer m_minute; // overdue comes with time alone
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/clustercache.h"
#include "index/facets.h"
#include "index/queueorder.h"
#include "services/indexsources.h"

#include <QObject>
#include <QThread>

namespace JakOps {

class IndexWorker;

// All tickets in memory, and what the present filter makes of them. Lives in the window's thread and never blocks it: a
// thread of its own loads the columns, applies changes and evaluates. What it publishes are immutable values that any
// thread may keep and read.
//
// After setFilter() or a change of tickets come, each once and in this order: selectionChanged (map, counts),
// facetsChanged (filter menus, areas, time axis), orderChanged (queue). A newer filter drops what an older one has not
// finished. Changes are gathered and published at most four times a second, the first at once.
class IndexService final : public QObject
{
    Q_OBJECT

public:
    IndexService(IndexSources sources, const Clock& clock, QObject* parent = nullptr);
    // On a workspace: reads its store and follows its ChangeNotifier.
    explicit IndexService(Workspace& workspace, QObject* parent = nullptr);
    ~IndexService() override;

    void load(); // the first time, or anew
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    void setFilter(const TicketFilter& filter);
    [[nodiscard]] const TicketFilter& filter() const { return m_filter; }
    // Who looks: what "mine" is, and which words a text search may look into.
    void setOfficer(const Officer& officer);
    // A text is answered by relevance until another order is asked for; without one the last chosen order holds.
    void setSort(QueueSort sort);
    [[nodiscard]] QueueSort sort() const; // in force

    // The newest published, never null. Any thread.
    [[nodiscard]] std::shared_ptr<const Selection> selection() const;
    [[nodiscard]] std::shared_ptr<const Facets> facets() const;
    [[nodiscard]] std::shared_ptr<const QueueOrder> order() const;
    // How much lies in each of the officer's work queues, whatever the filter. The window's thread.
    [[nodiscard]] const WorkCounts& work() const { return m_work; }
    // The ticket to work on after this one (nexturgent.h), of what is selected now.
    [[nodiscard]] QFuture<qint64> nextUrgent(qint64 after) const;
    // One ticket, whatever the filter, as last published. Any thread.
    [[nodiscard]] std::optional<TicketRow> row(qint64 key) const;
    // What the terms in rows mean. Any thread.
    [[nodiscard]] std::shared_ptr<const TermCodes> codes() const;

    // For the map's drawing workers, on a selection they hold: any thread, computed in the calling one, remembered.
    [[nodiscard]] ClusterCache& clusters() { return m_clusters; }

public Q_SLOTS:
    void applyChanges(const JakOps::ChangeSet& changes); // from ChangeNotifier::changed

Q_SIGNALS:
    void loaded(); // the first time: the tickets are there
    void loadFailed(const JakOps::Error& error);
    void searchFailed(const JakOps::Error& error); // the text part could not be answered: nothing is selected
    void filterChanged(const JakOps::TicketFilter& filter); // at once, before the results
    void sortChanged(JakOps::QueueSort sort); // at once, before the results
    void selectionChanged(const std::shared_ptr<const JakOps::Selection>& selection);
    void facetsChanged(const std::shared_ptr<const JakOps::Facets>& facets);
    void orderChanged(const std::shared_ptr<const JakOps::QueueOrder>& order);
    void workChanged(const JakOps::WorkCounts& counts);
    // These tickets are other than they were (added, changed or taken out), before the selection that has them; empty:
    // all may be.
    void ticketsChanged(const std::vector<qint64>& keys);

private:
    struct Published;

    void start();
    [[nodiscard]] bool hasText() const { return !m_filter.text.trimmed().isEmpty(); }
    void postSort();
    void request();
    void publishSelection(quint64 request, const std::shared_ptr<const Selection>& selection);
    void publishFacets(quint64 request, const std::shared_ptr<const Facets>& facets);
    void publishOrder(quint64 request, const std::shared_ptr<const QueueOrder>& order);

    std::unique_ptr<Published> m_published;
    ClusterCache m_clusters;
    TicketFilter m_filter;
    Officer m_officer;
    QueueSort m_sort; // chosen, never by relevance
    bool m_byRelevance = true; // while there is a text
    bool m_loaded = false;
    WorkCounts m_work;
    const Clock& m_clock;
    std::function<QFuture<Result<bool>>(std::shared_ptr<const TicketColumns>)> m_keep;
    QThread m_thread;
    IndexWorker* m_worker = nullptr; // lives in m_thread, deleted when it ends
};

} // namespace JakOps

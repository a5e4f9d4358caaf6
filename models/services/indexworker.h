// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/facetcounter.h"
#include "index/queueorder.h"
#include "services/indexsources.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>

namespace JakOps {

// What an IndexService asks for. A higher number replaces all lower ones.
struct IndexRequest
{
    quint64 number = 0;
    TicketFilter filter;
    Officer officer;
};

// The working half of IndexService: everything here runs in its thread.
class IndexWorker final : public QObject
{
    Q_OBJECT

public:
    // `newest` is the number of the newest request, set before it is posted: work for an older one is given up between
    // stages.
    IndexWorker(IndexSources sources, const Clock& clock, const std::atomic<quint64>& newest);

    void load();
    void setRequest(const IndexRequest& request);
    void setSort(QueueSort sort);
    void applyChanges(const ChangeSet& changes);

Q_SIGNALS:
    void loaded();
    void loadFailed(const JakOps::Error& error);
    void workReady(const JakOps::WorkCounts& counts); // only when they are other than before
    void searchFailed(const JakOps::Error& error);
    void ticketsChanged(const std::vector<qint64>& keys);
    void selectionReady(quint64 request, const std::shared_ptr<const JakOps::Selection>& selection);
    void facetsReady(quint64 request, const std::shared_ptr<const JakOps::Facets>& facets);
    void orderReady(quint64 request, const std::shared_ptr<const JakOps::QueueOrder>& order);

private:
    [[nodiscard]] bool isStale() const { return m_request.number != m_newest; }
    [[nodiscard]] bool hasText() const { return !m_request.filter.text.trimmed().isEmpty(); }
    void takeColumns(const Result<std::shared_ptr<const TicketColumns>>& columns);
    void search();
    void takeKeys(quint64 number, const Result<std::vector<qint64>>& keys);
    void readBest();
    void takeBest(quint64 words, const Result<std::vector<qint64>>& keys);
    void readNumbers();
    void takeNumbers(const Result<std::vector<qint64>>& keys);
    void merge(const ChangeSet& changes);
    void schedulePublication();
    void publishChanges();
    [[nodiscard]] std::shared_ptr<const FilterProgram> makeProgram() const;
    [[nodiscard]] WorkCounts workOf(WorkCounter& counter, const std::shared_ptr<const WorkProgram>& work) const;
    void countWork();
    void evaluate();
    void publishOrder();
    void tick();
    void keep();

    IndexSources m_sources;
    const Clock& m_clock;
    const std::atomic<quint64>& m_newest;
    IndexRequest m_request;
    QueueSort m_sort;

    std::shared_ptr<const TicketColumns> m_columns; // null until loaded
    std::shared_ptr<const TermCodes> m_codes;
    quint64 m_scans = 0;
    bool m_loading = false;
    bool m_loadAgain = false;
    bool m_firstSelection = true;
    std::vector<ChangeSet> m_duringLoad; // come after whatever the scan saw

    std::shared_ptr<const KeySet> m_textKeys;
    quint64 m_search = 0; // the newest search asked for
    bool m_searching = false;
    bool m_searchAgain = false;
    quint64 m_words = 0; // grows when other words are searched for, or by somebody else
    std::shared_ptr<const std::vector<qint64>> m_best; // null: to be read
    quint64 m_readingBest = 0; // for which words
    bool m_bestAgain = false;
    std::shared_ptr<const std::vector<quint32>> m_numberRank;
    bool m_readingNumbers = false;

    std::shared_ptr<const FilterProgram> m_program; // null: to be made
    std::shared_ptr<const Selection> m_selection;
    FacetCounter m_facets;
    WorkCounter m_workCounter;
    WorkCounts m_work;
    bool m_workCounted = false;
    quint64 m_generation = 0;

    std::vector<qint64> m_changedKeys; // not published yet
    bool m_allChanged = false;
    QTimer m_publishTimer;
    QElapsedTimer m_sincePublished;
    QTimer m_tickTimer;
    QTimer m_keepTimer; // a quiet while after the last change
};

} // namespace JakOps

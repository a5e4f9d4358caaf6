// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexservice.h"

#include "index/nexturgent.h"
#include "services/changenotifier.h"
#include "services/indexworker.h"
#include "services/workspace.h"

#include <QtConcurrentRun>

#include <mutex>

namespace JakOps {

struct IndexService::Published
{
    std::mutex mutex;
    std::shared_ptr<const Selection> selection;
    std::shared_ptr<const Facets> facets;
    std::shared_ptr<const QueueOrder> order;
    std::atomic<quint64> request = 0; // number of the newest

    template<class T> [[nodiscard]] std::shared_ptr<const T> read(std::shared_ptr<const T> Published::*what)
    {
        const std::scoped_lock lock(mutex);
        return this->*what;
    }
    template<class T> void set(std::shared_ptr<const T> Published::*what, const std::shared_ptr<const T>& value)
    {
        const std::scoped_lock lock(mutex);
        this->*what = value;
    }
};

IndexService::IndexService(IndexSources sources, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_published(std::make_unique<Published>())
    , m_clock(clock)
    , m_keep(sources.keep)
    , m_worker(new IndexWorker(std::move(sources), clock, m_published->request))
{
    // Until the tickets are there: an empty city, so that nobody has to ask for null.
    const auto program = std::make_shared<FilterProgram>(TicketFilter(), std::make_shared<TermCodes>(), Officer(), 0);
    m_published->selection = Selection::evaluate(std::make_shared<TicketColumns>(), program, 0);
    m_published->facets = Facets::of(m_published->selection);
    m_published->order = QueueOrder::of(m_published->selection, m_sort);
    start();
}

IndexService::IndexService(Workspace& workspace, QObject* parent)
    : IndexService(indexSources(workspace), workspace.clock(), parent)
{
    connect(&workspace.notifier(), &ChangeNotifier::changed, this, &IndexService::applyChanges);
}

IndexService::~IndexService()
{
    ++m_published->request; // whatever is under way is not wanted any more
    m_thread.quit();
    m_thread.wait();
    // For the next start. The store reads a moment longer for it; the window is gone by now.
    if (m_loaded && m_keep)
        m_keep(selection()->sharedColumns()).waitForFinished();
}

void IndexService::start()
{
    m_thread.setObjectName(u"index");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &IndexWorker::selectionReady, this, &IndexService::publishSelection);
    connect(m_worker, &IndexWorker::facetsReady, this, &IndexService::publishFacets);
    connect(m_worker, &IndexWorker::orderReady, this, &IndexService::publishOrder);
    connect(m_worker, &IndexWorker::ticketsChanged, this, &IndexService::ticketsChanged);
    connect(m_worker, &IndexWorker::loadFailed, this, &IndexService::loadFailed);
    connect(m_worker, &IndexWorker::workReady, this, [this](const WorkCounts& counts) {
        if (counts.officer != m_officer.code)
            return; // another is at the desk now
        m_work = counts;
        Q_EMIT workChanged(m_work);
    });
    connect(m_worker, &IndexWorker::searchFailed, this, &IndexService::searchFailed);
    connect(m_worker, &IndexWorker::loaded, this, [this] {
        m_loaded = true;
        Q_EMIT loaded();
    });
    m_thread.start();
}

void IndexService::load()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->load(); });
}

void IndexService::setFilter(const TicketFilter& filter)
{
    if (filter == m_filter)
        return;
    const QueueSort before = sort();
    const bool hadText = hasText();
    m_filter = filter;
    m_byRelevance = m_byRelevance || !hadText;
    ++m_published->request; // nothing is shown of the old filter in the new order
    if (sort() != before)
        postSort();
    request();
    Q_EMIT filterChanged(m_filter);
    if (sort() != before)
        Q_EMIT sortChanged(sort());
}

void IndexService::setOfficer(const Officer& officer)
{
    if (officer == m_officer)
        return;
    m_officer = officer;
    request();
}

void IndexService::setSort(QueueSort sort)
{
    const QueueSort before = this->sort();
    m_byRelevance = sort.relevance;
    if (!sort.relevance)
        m_sort = sort;
    if (this->sort() == before)
        return;
    postSort();
    Q_EMIT sortChanged(this->sort());
}

QueueSort IndexService::sort() const
{
    return m_byRelevance && hasText() ? QueueSort::byRelevance() : m_sort;
}

void IndexService::postSort()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, sort = sort()] { worker->setSort(sort); });
}

void IndexService::request()
{
    const IndexRequest request{++m_published->request, m_filter, m_officer};
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, request] { worker->setRequest(request); });
}

void IndexService::applyChanges(const ChangeSet& changes)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, changes] { worker->applyChanges(changes); });
}

void IndexService::publishSelection(quint64 request, const std::shared_ptr<const Selection>& selection)
{
    if (request != m_published->request)
        return;
    m_published->set(&Published::selection, selection);
    Q_EMIT selectionChanged(selection);
}

void IndexService::publishFacets(quint64 request, const std::shared_ptr<const Facets>& facets)
{
    if (request != m_published->request)
        return;
    m_published->set(&Published::facets, facets);
    Q_EMIT facetsChanged(facets);
}

void IndexService::publishOrder(quint64 request, const std::shared_ptr<const QueueOrder>& order)
{
    if (request != m_published->request || order->sort() != sort())
        return;
    m_published->set(&Published::order, order);
    Q_EMIT orderChanged(order);
}

std::shared_ptr<const Selection> IndexService::selection() const
{
    return m_published->read(&Published::selection);
}

std::shared_ptr<const Facets> IndexService::facets() const
{
    return m_published->read(&Published::facets);
}

std::shared_ptr<const QueueOrder> IndexService::order() const
{
    return m_published->read(&Published::order);
}

QFuture<qint64> IndexService::nextUrgent(qint64 after) const
{
    return QtConcurrent::run([selection = selection(), after, now = m_clock.nowMs()] {
        return JakOps::nextUrgent(*selection, after, now);
    });
}

std::optional<TicketRow> IndexService::row(qint64 key) const
{
    return selection()->columns().row(key);
}

std::shared_ptr<const TermCodes> IndexService::codes() const
{
    return selection()->program().codes();
}

} // namespace JakOps

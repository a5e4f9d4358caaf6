// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexworker.h"

#include "base/logging.h"

namespace JakOps {

namespace {

constexpr int kPublishEveryMs = 250;
constexpr int kKeepAfterMs = 60'000;
constexpr int kTickMs = 15'000; // how late a ticket may turn overdue

} // namespace

IndexWorker::IndexWorker(IndexSources sources, const Clock& clock, const std::atomic<quint64>& newest)
    : m_sources(std::move(sources))
    , m_clock(clock)
    , m_newest(newest)
    , m_publishTimer(this)
    , m_tickTimer(this)
    , m_keepTimer(this)
{
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &IndexWorker::publishChanges);
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &IndexWorker::keep);
    connect(&m_tickTimer, &QTimer::timeout, this, &IndexWorker::tick);
}

void IndexWorker::load()
{
    if (m_loading) {
        m_loadAgain = true; // what this scan has not seen, the next one will
        return;
    }
    m_loading = true;
    const quint64 epoch = ++m_scans << 32; // room for compactions
    m_sources.scan(epoch).then(
        this, [this](const Result<std::shared_ptr<const TicketColumns>>& columns) { takeColumns(columns); });
}

void IndexWorker::takeColumns(const Result<std::shared_ptr<const TicketColumns>>& columns)
{
    m_loading = false;
    const std::vector<ChangeSet> missed = std::exchange(m_duringLoad, {});
    if (!columns) {
        qCWarning(lcIndex).noquote() << columns.error().toLog();
        Q_EMIT loadFailed(columns.error());
        return;
    }
    m_columns = *columns;
    m_codes = m_sources.terms();
    m_program.reset();
    m_numberRank.reset();
    m_allChanged = true;
    for (const ChangeSet& changes : missed)
        merge(changes);
    publishChanges();
    m_tickTimer.start(kTickMs);
    m_keepTimer.start(kKeepAfterMs);
    if (std::exchange(m_loadAgain, false))
        load();
}

void IndexWorker::setRequest(const IndexRequest& request)
{
    if (request.number != m_newest)
        return; // a newer one is on its way
    const IndexRequest old = std::exchange(m_request, request);
    if (old.filter != request.filter || old.officer != request.officer)
        m_program.reset();
    if (!hasText()) {
        ++m_search; // an answer on its way is not wanted any more
        m_searching = m_searchAgain = false;
        m_textKeys.reset();
    } else if (old.filter.text != request.filter.text || old.officer != request.officer) {
        ++m_words;
        search();
    }
    if (!m_searching) // else evaluated when the answer is there
        evaluate();
}

void IndexWorker::setSort(QueueSort sort)
{
    if (sort.column == QueueColumn::Number)
        m_numberRank.reset(); // with those given since
    m_sort = sort;
    if (m_selection)
        publishOrder();
}

void IndexWorker::search()
{
    m_searching = true;
    const quint64 number = ++m_search;
    m_sources.search(m_request.filter.text, m_request.officer)
        .then(this, [this, number](const Result<std::vector<qint64>>& keys) { takeKeys(number, keys); });
    m_best.reset();
    if (m_sort.relevance)
        readBest();
}

void IndexWorker::takeKeys(quint64 number, const Result<std::vector<qint64>>& keys)
{
    if (number != m_search)
        return;
    m_searching = false;
    m_program.reset();
    if (keys) {
        m_textKeys = std::make_shared<KeySet>(*keys);
    } else {
        m_textKeys.reset();
        qCWarning(lcIndex).noquote() << keys.error().toLog();
        Q_EMIT searchFailed(keys.error());
    }
    evaluate();
    if (std::exchange(m_searchAgain, false))
        search();
}

// Beside the search, not before it: map and counts do not wait for it.
void IndexWorker::readBest()
{
    if (m_readingBest == m_words) {
        m_bestAgain = true;
        return;
    }
    m_readingBest = m_words;
    m_bestAgain = false;
    m_sources.best(m_request.filter.text, m_request.officer)
        .then(this, [this, words = m_words](const Result<std::vector<qint64>>& keys) { takeBest(words, keys); });
}

void IndexWorker::takeBest(quint64 words, const Result<std::vector<qint64>>& keys)
{
    if (words != m_words)
        return;
    m_readingBest = 0;
    if (!keys)
        qCWarning(lcIndex).noquote() << keys.error().toLog(); // in the order of time, then
    m_best = std::make_shared<const std::vector<qint64>>(keys ? *keys : std::vector<qint64>());
    if (m_selection && !m_searching) // else with the answer
        publishOrder();
    if (std::exchange(m_bestAgain, false))
        readBest();
}

void IndexWorker::readNumbers()
{
    if (std::exchange(m_readingNumbers, true))
        return;
    m_sources.numberOrder().then(this, [this](const Result<std::vector<qint64>>& keys) { takeNumbers(keys); });
}

void IndexWorker::takeNumbers(const Result<std::vector<qint64>>& keys)
{
    m_readingNumbers = false;
    auto ranks = std::make_shared<std::vector<quint32>>();
    if (!keys)
        qCWarning(lcIndex).noquote() << keys.error().toLog();
    quint32 rank = 0;
    for (const qint64 key : keys ? *keys : std::vector<qint64>()) {
        if (key <= 0 || key >= ~0U)
            continue;
        if (size_t(key) >= ranks->size())
            ranks->resize(std::max(size_t(key) + 1, ranks->size() * 2));
        (*ranks)[size_t(key)] = ++rank;
    }
    m_numberRank = std::move(ranks);
    if (m_selection)
        publishOrder();
}

void IndexWorker::applyChanges(const ChangeSet& changes)
{
    if (changes.reload) {
        load();
        return;
    }
    if (m_loading)
        m_duringLoad.push_back(changes);
    if (!m_columns)
        return;
    merge(changes);
    m_keepTimer.start(kKeepAfterMs);
    schedulePublication();
}

void IndexWorker::merge(const ChangeSet& changes)
{
    if (changes.termsChanged) {
        m_codes = m_sources.terms();
        m_program.reset();
    }
    m_columns = m_columns->changed(changes);
    if (m_columns->needsCompaction())
        m_columns = m_columns->compacted();
    for (const TicketRow& row : changes.added)
        m_changedKeys.push_back(row.key);
    for (const TicketRow& row : changes.changed)
        m_changedKeys.push_back(row.key);
}

void IndexWorker::schedulePublication()
{
    if (m_publishTimer.isActive())
        return;
    const qint64 wait = m_sincePublished.isValid() ? kPublishEveryMs - m_sincePublished.elapsed() : 0;
    m_publishTimer.start(int(std::clamp<qint64>(wait, 0, kPublishEveryMs)));
}

void IndexWorker::publishChanges()
{
    m_publishTimer.stop();
    m_sincePublished.start();
    if (std::exchange(m_allChanged, false)) {
        m_changedKeys.clear();
        Q_EMIT ticketsChanged({});
    } else if (!m_changedKeys.empty()) {
        Q_EMIT ticketsChanged(std::exchange(m_changedKeys, {}));
    }
    if (!hasText())
        evaluate();
    else if (m_searching)
        m_searchAgain = true;
    else
        search(); // changed words may match now, or no longer
}

std::shared_ptr<const FilterProgram> IndexWorker::makeProgram() const
{
    const qint64 now = m_clock.nowMs();
    return std::make_shared<FilterProgram>(m_request.filter, m_codes, m_request.officer, now, m_textKeys,
        m_sources.escalated ? m_sources.escalated(m_request.officer, now) : QHash<QString, qint64>());
}

WorkCounts IndexWorker::workOf(WorkCounter& counter, const std::shared_ptr<const WorkProgram>& work) const
{
    WorkCounts counts = counter.count(m_columns, work);
    counts.officer = m_request.officer.code;
    if (m_sources.policy) {
        constexpr qint64 kPeriodMs = WorkCounts::kOnTimeDays * 86'400'000LL;
        const qint64 now = m_clock.nowMs();
        counts.onTime = onTimeShare(*m_columns, *m_codes, *work, *m_sources.policy(), now - kPeriodMs, now);
    }
    return counts;
}

void IndexWorker::countWork()
{
    const WorkCounts counts = workOf(m_workCounter, m_program->work());
    if (counts == m_work && m_workCounted)
        return;
    m_workCounted = true;
    m_work = counts;
    Q_EMIT workReady(m_work);
}

void IndexWorker::evaluate()
{
    if (!m_columns || isStale())
        return;
    if (!m_program)
        m_program = makeProgram();
    m_selection = Selection::evaluate(m_columns, m_program, ++m_generation, m_selection.get());
    Q_EMIT selectionReady(m_request.number, m_selection);
    if (std::exchange(m_firstSelection, false))
        Q_EMIT loaded();
    if (isStale())
        return;
    Q_EMIT facetsReady(m_request.number, m_facets.count(m_selection));
    publishOrder();
    if (!isStale())
        countWork();
}

void IndexWorker::publishOrder()
{
    if (isStale())
        return;
    if (m_sort.column == QueueColumn::Number && !m_numberRank) {
        readNumbers();
        return;
    }
    if (m_sort.relevance && hasText() && !m_best) {
        if (m_readingBest != m_words)
            readBest();
        return;
    }
    Q_EMIT orderReady(m_request.number, QueueOrder::of(m_selection, m_sort, m_numberRank, m_best));
}

void IndexWorker::keep()
{
    if (!m_sources.keep || !m_columns || m_loading)
        return;
    m_sources.keep(m_columns).then(this, [](const Result<bool>& kept) {
        if (!kept)
            qCInfo(lcIndex).noquote() << "the columns were not kept:" << kept.error().toLog();
    });
}

void IndexWorker::tick()
{
    if (!m_selection || !m_program || m_searching)
        return;
    // Time alone makes reports overdue, due today, escalated.
    const auto program = makeProgram();
    WorkCounter counter;
    const WorkCounts counts = workOf(counter, program->work());
    const quint32 before = m_program->nowSeconds();
    const bool turned = std::ranges::any_of(m_columns->blocks(), [&](const std::shared_ptr<const TicketBlock>& block) {
        return std::any_of(block->dueAt.begin(), block->dueAt.begin() + block->rows,
            [&](quint32 due) { return due != 0 && due >= before && due < program->nowSeconds(); });
    });
    if (!turned && counts == m_work)
        return;
    m_program = program;
    evaluate();
}

} // namespace JakOps

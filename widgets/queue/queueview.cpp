// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queueview.h"

#include "services/settings.h"
#include "tables/queuemodel.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/theme.h"
#include "widgets/queue/queueheader.h"

#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAgesMs = 30'000;
constexpr int kSeenMs = 1000; // looked at in passing is stored together

QueueRows rowsFromName(const QString& name)
{
    if (name == "compact"_L1)
        return QueueRows::Compact;
    return name == "comfortable"_L1 ? QueueRows::Comfortable : QueueRows::Normal;
}

QString nameOf(QueueRows rows)
{
    switch (rows) {
    case QueueRows::Compact: return u"compact"_s;
    case QueueRows::Normal: return u"normal"_s;
    case QueueRows::Comfortable: return u"comfortable"_s;
    }
    return {};
}

} // namespace

QueueView::QueueView(QueueModel& model, CurrentTicket& current, const Theme& theme, Settings& settings,
    const Clock& clock, QWidget* parent)
    : QTableView(parent)
    , m_queue(model)
    , m_current(current)
    , m_settings(settings)
    , m_clock(clock)
    , m_marks(clock.nowMs())
    , m_delegate(new QueueDelegate(theme, clock, m_marks, this))
    , m_header(new QueueHeader(this))
{
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setRows(rowsFromName(settings.queueRows()));
    m_header->arrange(settings.layout(u"queue_columns"_s));
    followModel();

    connect(m_header, &QueueHeader::arranged, this, [this] {
        m_settings.setLayout(u"queue_columns"_s, m_header->arrangement());
        viewport()->update();
    });
    connect(&current, &CurrentTicket::keyChanged, this, &QueueView::showKey);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &QueueView::tellSoon);
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_minute.start(kAgesMs);
    m_tellSeen.setSingleShot(true);
    m_tellSeen.setInterval(kSeenMs);
    connect(&m_tellSeen, &QTimer::timeout, this, &QueueView::tellSeen);
    model.setSpoken([words = QPointer(m_delegate)](const QModelIndex& index) {
        return words ? words->spoken(index) : QString();
    });
    m_tell.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &QueueView::tellVisible);
    changeEvent(nullptr);
}

void QueueView::followModel()
{
    m_queue.sort(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    connect(m_header, &QHeaderView::sortIndicatorChanged, &m_queue, &QueueModel::sort);
    connect(&m_queue, &QueueModel::rowsReplaced, this, [this] { showKey(m_current.key()); });
    connect(&m_queue, &QAbstractItemModel::modelReset, this, &QueueView::tellSoon);
    connect(&m_queue, &QAbstractItemModel::layoutChanged, this, &QueueView::tellSoon);
    connect(&m_queue, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_current.key() != 0) // what the officer looks at is seen as it changes
            markRead(m_current.key());
    });
}

void QueueView::setRows(QueueRows rows)
{
    m_rows = rows;
    m_settings.setQueueRows(nameOf(rows));
    applyRows();
}

void QueueView::setShowsHits(bool on)
{
    if (m_showsHits == on)
        return;
    m_showsHits = on;
    applyRows();
}

void QueueView::applyRows()
{
    const QueueRows rows = m_showsHits ? QueueRows::Comfortable : m_rows;
    m_delegate->setRows(rows);
    verticalHeader()->setMinimumSectionSize(queueRowHeight(rows));
    verticalHeader()->setDefaultSectionSize(queueRowHeight(rows));
    tellSoon();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void QueueView::resetColumns()
{
    m_header->showAgain();
    m_settings.setLayout(u"queue_columns"_s, {});
}

QList<QueueColumn> QueueView::columns() const
{
    return m_header->shownColumns();
}

void QueueView::showColumns(const QList<QueueColumn>& columns, QueueSort sort)
{
    m_header->showColumns(columns);
    if (sort.relevance)
        m_queue.sortByRelevance();
    else
        m_header->setSortIndicator(int(sort.column), sort.order); // asks the model for it
}

void QueueView::showSort(QueueSort sort)
{
    m_header->setSortIndicator(sort.relevance ? -1 : int(sort.column), sort.order);
}

void QueueView::moveBy(int rows)
{
    const int count = m_queue.rowCount();
    if (count == 0)
        return;
    const QModelIndex current = currentIndex();
    // Where the current report has left the list, the row that took its place is the next one.
    const bool isShown = current.isValid() && m_queue.keyOfRow(current.row()) == m_current.key();
    const int from = isShown ? current.row() : rows > 0 ? m_leftRow - 1 : m_leftRow;
    const int row = std::clamp(from + rows, 0, count - 1);
    const QModelIndex next = m_queue.index(row, m_header->logicalIndex(0));
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(next);
}

int QueueView::selectedCount() const
{
    int count = 0; // ranges, not indexes: all of a million rows may be selected
    const QItemSelection selection = selectionModel() != nullptr ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange& range : selection)
        count += range.height();
    return count;
}

std::vector<qint64> QueueView::selectedKeys() const
{
    QItemSelection selection = selectionModel() != nullptr ? selectionModel()->selection() : QItemSelection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    std::vector<qint64> keys;
    keys.reserve(size_t(selectedCount()));
    for (const QItemSelectionRange& range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const qint64 key = m_queue.keyOfRow(row); key != 0)
                keys.push_back(key);
        }
    }
    return keys;
}

void QueueView::chooseNone()
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && m_queue.keyOfRow(current.row()) == m_current.key())
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->clearSelection();
}

void QueueView::markRead(qint64 key)
{
    m_marks.markRead(key, m_clock.nowMs());
    m_tellSeen.start();
}

void QueueView::setSeen(const SeenTickets& seen)
{
    m_marks.setSeen(seen);
    viewport()->update();
}

void QueueView::tellSeen()
{
    m_tellSeen.stop();
    if (const QHash<qint64, qint64> fresh = m_marks.takeFresh(); !fresh.isEmpty())
        Q_EMIT seen(fresh);
}

void QueueView::hideEvent(QHideEvent* event)
{
    QTableView::hideEvent(event);
    tellSeen();
}

void QueueView::showKey(qint64 key)
{
    if (m_following)
        return;
    const QScopedValueRollback guard(m_following, true);
    if (key != 0)
        markRead(key);
    const int row = key != 0 ? m_queue.rowOfKey(key) : -1;
    if (row < 0) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() == row && selectionModel()->isRowSelected(row))
        return;
    const QModelIndex index = m_queue.index(row, m_header->logicalIndex(0));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

void QueueView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    takeCurrent();
}

// The row with the cursor, once it is selected, is the ticket of the window.
void QueueView::takeCurrent()
{
    const QModelIndex current = currentIndex();
    if (m_following || !current.isValid() || !selectionModel()->isSelected(current))
        return;
    const QScopedValueRollback guard(m_following, true);
    const qint64 key = m_queue.keyOfRow(current.row());
    if (key != 0)
        markRead(key);
    m_current.setKey(key);
}

// What is done to a report may take it out of the list. It stays in front of the officer: the cursor goes, the report does not, or
// the next command would be given to another one.
void QueueView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    const int row = currentIndex().row();
    if (row >= first && row <= last) {
        const QScopedValueRollback guard(m_following, true);
        selectionModel()->clear();
        m_leftRow = first;
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void QueueView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    takeCurrent(); // a click on a row that had the cursor already
    Q_EMIT selectedCountChanged(selectedCount());
}

void QueueView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    tellSoon();
}

void QueueView::paintEvent(QPaintEvent* event)
{
    const int first = m_header->logicalIndexAt(0);
    const int left = first < 0 ? 0 : m_header->sectionViewportPosition(m_header->logicalIndex(0));
    m_delegate->setLineSpan(left, left + m_header->length());
    QTableView::paintEvent(event);
}

void QueueView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(rowAt(event->position().toPoint().y()));
}

void QueueView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void QueueView::focusInEvent(QFocusEvent* event)
{
    // Tables put their cursor on the first row when they get the focus: that opens no report.
    const QScopedValueRollback guard(m_following, true);
    QTableView::focusInEvent(event);
}

void QueueView::setHoveredRow(int row)
{
    if (m_delegate->hoveredRow() == row)
        return;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void QueueView::changeEvent(QEvent* event)
{
    if (event == nullptr || event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Queue of reports"));
        m_header->setAccessibleName(tr("Columns of the queue"));
        m_header->viewport()->update();
        viewport()->update();
    }
    if (event != nullptr)
        QTableView::changeEvent(event);
}

void QueueView::tellSoon()
{
    m_tell.start(0);
}

void QueueView::tellVisible()
{
    const int height = queueRowHeight(m_delegate->rows());
    const int first = verticalScrollBar()->value() / height;
    const bool atTop = verticalScrollBar()->value() == 0;
    if (m_queue.isFollowing() != atTop)
        m_queue.setFollowing(atTop);
    m_queue.setVisibleRows(first, first + viewport()->height() / height + 1);
}

} // namespace JakOps

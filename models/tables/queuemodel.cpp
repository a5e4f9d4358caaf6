// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/queuemodel.h"

#include "index/selectiondifference.h"
#include "services/indexservice.h"
#include "services/ticketreader.h"
#include "tables/rowchange.h"

#include <QPoint>
#include <QtConcurrentRun>

#include <limits>

namespace JakOps {

namespace {

constexpr size_t kRepaintOneByOne = 8;
constexpr qsizetype kSoughtOneByOne = 8; // a search through all rows for each of so few is faster than one for all

[[nodiscard]] qint64 toMs(quint32 seconds)
{
    return qint64(seconds) * 1000;
}

} // namespace

QueueModel::QueueModel(
    IndexService& index, QueueTexts::Loader loader, const CityFacts& facts, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_index(index)
    , m_facts(facts)
    , m_clock(clock)
    , m_shown(index.order())
    , m_latest(m_shown)
    , m_wanted(m_shown)
    , m_selection(index.selection())
    , m_texts(std::move(loader), [this](int page) { return pageKeys(page); })
{
    m_keys = Keys(m_shown, &m_shown->keys());
    connect(&index, &IndexService::ticketsChanged, this, &QueueModel::takeTicketChanges);
    connect(&index, &IndexService::selectionChanged, this, &QueueModel::takeSelection);
    connect(&index, &IndexService::orderChanged, this, &QueueModel::takeOrder);
    connect(&m_texts, &QueueTexts::arrived, this,
        [this](int page) { rowsChanged(page * QueueTexts::kPageRows, (page + 1) * QueueTexts::kPageRows - 1); });
}

QueueModel::QueueModel(
    IndexService& index, TicketReader& reader, const CityFacts& facts, const Clock& clock, QObject* parent)
    : QueueModel(
        index,
        [&reader, &index](std::vector<qint64> keys, const Officer& officer) {
            return reader.queueTexts(std::move(keys), officer, index.filter().text);
        },
        facts, clock, parent)
{
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys->size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kQueueColumnCount;
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {{KeyRole, "key"}, {NumberRole, "number"}, {FirstWordsRole, "firstWords"}, {LoadedRole, "loaded"},
        {StatusRole, "status"}, {PriorityRole, "priority"}, {CategoryRole, "category"}, {AgencyRole, "agency"},
        {AssigneeRole, "assignee"}, {ChannelRole, "channel"}, {VillageRole, "village"}, {HasPlaceRole, "hasPlace"},
        {PrivateRole, "isPrivate"}, {CreatedRole, "created"}, {UpdatedRole, "updated"}, {DueRole, "due"},
        {OverdueRole, "overdue"}, {GroupRole, "group"}, {HitsRole, "hits"}};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

void QueueModel::setHeaderTexts(const QStringList& texts)
{
    m_headers = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kQueueColumnCount - 1);
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const qint64 key = index.isValid() ? keyOfRow(index.row()) : 0;
    if (key == 0)
        return {};
    if (role == KeyRole)
        return key;
    if (role == Qt::AccessibleTextRole)
        return m_spoken ? m_spoken(index) : QString();
    const QueueText* text = nullptr;
    const bool wantsText = role == NumberRole || role == FirstWordsRole || role == LoadedRole || role == HitsRole
        || (role == Qt::DisplayRole && index.column() == int(QueueColumn::Number));
    if (wantsText) {
        text = m_texts.find(key);
        if (!text)
            m_texts.want(index.row() / QueueTexts::kPageRows);
    }
    if (role == Qt::DisplayRole)
        return display(ticket(key), text, QueueColumn(index.column()));
    return role > Qt::UserRole ? roleData(ticket(key), text, role) : QVariant();
}

PackedRow QueueModel::ticket(qint64 key) const
{
    // As it is now; one that is gone meanwhile, as it was when its row was shown.
    for (const Selection* selection : {m_selection.get(), &m_shown->selection()}) {
        const TicketColumns& columns = selection->columns();
        if (const Position position = columns.positionOf(key); position != kNoPosition)
            return packedRow(columns.block(position), position % kBlockRows);
    }
    return {};
}

QVariant QueueModel::display(const PackedRow& ticket, const QueueText* text, QueueColumn column) const
{
    const TermCodes& codes = *m_selection->program().codes();
    switch (column) {
    case QueueColumn::Number:
        return text ? text->number : QString();
    case QueueColumn::Status:
        return statusCode(statusOf(ticket.state));
    case QueueColumn::Category:
        return m_facts.categoryName(codeOf(codes.categories, ticket.category));
    case QueueColumn::Village:
        return ticket.village == 0 ? QString() : m_facts.areaName(codeOf(codes.villages, ticket.village));
    case QueueColumn::Agency:
        return m_facts.agencyShortName(codeOf(codes.agencies, ticket.agency));
    case QueueColumn::Channel:
        return m_facts.channelName(codeOf(codes.channels, ticket.channel));
    case QueueColumn::Age:
        return toWib(toMs(ticket.createdAt));
    case QueueColumn::Due:
        return ticket.dueAt == 0 ? QVariant() : toWib(toMs(ticket.dueAt));
    }
    return {};
}

QVariant QueueModel::roleData(const PackedRow& ticket, const QueueText* text, int role) const
{
    const TermCodes& codes = *m_selection->program().codes();
    switch (Role(role)) {
    case KeyRole:
        return qint64(ticket.key);
    case NumberRole:
        return text ? text->number : QString();
    case FirstWordsRole:
        return text ? text->firstWords : QString();
    case HitsRole: {
        QVariantList hits;
        for (const SearchSnippet::Hit& hit : text ? text->hits : QList<SearchSnippet::Hit>())
            hits.append(QPoint(int(hit.start), int(hit.length)));
        return hits;
    }
    case LoadedRole:
        return text != nullptr;
    case StatusRole:
        return int(statusOf(ticket.state));
    case PriorityRole:
        return int(priorityOf(ticket.state));
    case CategoryRole:
        return codeOf(codes.categories, ticket.category);
    case AgencyRole:
        return codeOf(codes.agencies, ticket.agency);
    case AssigneeRole:
        return codeOf(codes.officers, ticket.assignee);
    case ChannelRole:
        return codeOf(codes.channels, ticket.channel);
    case VillageRole:
        return codeOf(codes.villages, ticket.village);
    case HasPlaceRole:
        return ticket.placed;
    case PrivateRole:
        return isPrivate(ticket.state);
    case CreatedRole:
        return toMs(ticket.createdAt);
    case UpdatedRole:
        return toMs(ticket.updatedAt);
    case DueRole:
        return toMs(ticket.dueAt);
    case GroupRole:
        return (ticket.flags & TicketFlag::parent) != 0 ? 2 : (ticket.flags & TicketFlag::grouped) != 0 ? 1 : 0;
    case OverdueRole:
        return ticket.dueAt != 0 && toMs(ticket.dueAt) < m_clock.nowMs();
    }
    return {};
}

void QueueModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < kQueueColumnCount)
        m_index.setSort({QueueColumn(column), order});
}

void QueueModel::sortByRelevance()
{
    m_index.setSort(QueueSort::byRelevance());
}

qint64 QueueModel::keyOfRow(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : (*m_keys)[size_t(row)];
}

int QueueModel::rowOfKey(qint64 key) const
{
    if (key <= 0 || key > std::numeric_limits<quint32>::max())
        return -1;
    const auto found = std::ranges::find(*m_keys, quint32(key));
    return found == m_keys->end() ? -1 : int(found - m_keys->begin());
}

void QueueModel::setFollowing(bool on)
{
    m_following = on;
    if (on)
        showNew();
}

void QueueModel::showNew()
{
    if (m_latest != m_shown)
        showOrder(m_latest);
}

void QueueModel::setOfficer(const Officer& officer)
{
    m_texts.setOfficer(officer);
    m_askedAnew = true; // what is "mine" is something else now
    rowsChanged(0, rowCount() - 1);
}

void QueueModel::setVisibleRows(int first, int last)
{
    m_texts.setVisiblePages(first / QueueTexts::kPageRows, last / QueueTexts::kPageRows);
}

std::vector<qint64> QueueModel::pageKeys(int page) const
{
    const size_t first = std::min(size_t(page) * QueueTexts::kPageRows, m_keys->size());
    const size_t last = std::min(first + QueueTexts::kPageRows, m_keys->size());
    return {m_keys->begin() + qsizetype(first), m_keys->begin() + qsizetype(last)};
}

void QueueModel::takeTicketChanges(const std::vector<qint64>& keys)
{
    if (keys.empty()) {
        m_allChanged = true;
        m_texts.clear();
    }
    for (const qint64 key : keys)
        m_texts.forget(key);
    m_changed.insert(m_changed.end(), keys.begin(), keys.end());
}

void QueueModel::takeSelection(const std::shared_ptr<const Selection>& selection)
{
    m_selection = selection;
    const std::vector<qint64> changed = std::exchange(m_changed, {});
    if (std::exchange(m_allChanged, false) || changed.size() > kRepaintOneByOne) {
        rowsChanged(0, rowCount() - 1);
        return;
    }
    for (const qint64 key : changed) {
        if (const int row = rowOfKey(key); row >= 0)
            rowsChanged(row, row);
    }
}

void QueueModel::rowsChanged(int first, int last)
{
    last = std::min(last, rowCount() - 1);
    if (first >= 0 && first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, kQueueColumnCount - 1));
}

void QueueModel::takeOrder(const std::shared_ptr<const QueueOrder>& order)
{
    m_latest = order;
    const bool asked = std::exchange(m_askedAnew, false) || order->sort() != m_shown->sort()
        || order->selection().filter() != m_shown->selection().filter();
    if (m_following || asked || m_shown->generation() == 0)
        showOrder(order);
    else
        countNew();
}

void QueueModel::showOrder(const std::shared_ptr<const QueueOrder>& order)
{
    m_wanted = order;
    setNewCount(0);
    if (order->selection().filter() == m_shown->selection().filter() && m_shown->generation() != 0) {
        changeRows(order);
        return;
    }
    if (order->selection().filter().text != m_shown->selection().filter().text)
        m_texts.clear(); // other words are shown of the same reports
    beginResetModel();
    m_shown = order;
    m_keys = Keys(order, &order->keys());
    endResetModel();
    Q_EMIT rowsReplaced();
}

// What has to change is found in a worker: of two million rows it takes longer than a frame.
void QueueModel::changeRows(const std::shared_ptr<const QueueOrder>& order)
{
    if (order->generation() == m_shown->generation()) {
        permute(Keys(order, &order->keys())); // the same tickets, sorted anew
        m_shown = order;
        return;
    }
    if (m_changing)
        return; // again when that is done
    m_changing = true;
    QtConcurrent::run([before = m_keys, shown = m_shown, order] {
        const auto wasIn = [&shown](quint32 key) { return shown->selection().containsKey(key); };
        const auto isIn = [&order](quint32 key) { return order->selection().containsKey(key); };
        return rowChange(*before, order->keys(), wasIn, isIn);
    }).then(this, [this, shown = m_shown, order](RowChange change) {
        m_changing = false;
        if (m_shown == shown)
            applyChange(std::move(change), order);
        if (m_wanted != m_shown)
            showOrder(m_wanted);
        else if (m_latest != m_shown)
            countNew(); // what came in meanwhile, while rows should stay
    });
}

void QueueModel::applyChange(RowChange change, const std::shared_ptr<const QueueOrder>& order)
{
    const Keys after(order, &order->keys());
    switch (change.kind) {
    case RowChange::Kind::None:
        m_shown = order;
        m_keys = after;
        return;
    case RowChange::Kind::Insert:
        beginInsertRows({}, change.first, change.last);
        m_shown = order;
        m_keys = after;
        endInsertRows();
        return;
    case RowChange::Kind::Remove:
        beginRemoveRows({}, change.first, change.last);
        m_shown = order;
        m_keys = after;
        endRemoveRows();
        return;
    case RowChange::Kind::Many:
        break;
    }
    const int before = rowCount();
    const int total = int(change.keptThenAdded.size());
    const auto keptThenAdded = std::make_shared<const std::vector<quint32>>(std::move(change.keptThenAdded));
    if (change.kept < before) {
        permute(std::make_shared<const std::vector<quint32>>(std::move(change.keptThenRemoved)));
        beginRemoveRows({}, change.kept, before - 1);
        m_keys = std::make_shared<const std::vector<quint32>>(
            keptThenAdded->begin(), keptThenAdded->begin() + change.kept);
        endRemoveRows();
    }
    if (change.kept < total) {
        beginInsertRows({}, change.kept, total - 1);
        m_keys = keptThenAdded;
        endInsertRows();
    }
    permute(after);
    m_shown = order;
}

// Another order of the same rows; whoever holds an index keeps its ticket.
void QueueModel::permute(Keys keys)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    QHash<qint64, int> rows;
    std::vector<qint64> heldKeys;
    for (const QModelIndex& index : held) {
        heldKeys.push_back(keyOfRow(index.row()));
        rows.insert(heldKeys.back(), -1);
    }
    m_keys = std::move(keys);
    if (rows.size() <= kSoughtOneByOne) {
        for (auto row = rows.begin(); row != rows.end(); ++row)
            row.value() = rowOfKey(row.key());
    } else {
        const KeySet wanted(heldKeys);
        qsizetype left = rows.size();
        for (size_t row = 0; row < m_keys->size() && left > 0; ++row) {
            if (wanted.contains((*m_keys)[row])) {
                rows.insert((*m_keys)[row], int(row));
                --left;
            }
        }
    }
    QModelIndexList moved;
    for (qsizetype i = 0; i < held.size(); ++i)
        moved.append(index(rows.value(heldKeys[size_t(i)], -1), held[i].column()));
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

// In a worker: two million tickets sorted anew take it longer than a frame.
void QueueModel::countNew()
{
    QtConcurrent::run([before = m_shown->sharedSelection(), after = m_latest->sharedSelection()] {
        return countAdded(*before, *after);
    }).then(this, [this, shown = m_shown, latest = m_latest](qint64 count) {
        if (shown == m_shown && latest == m_latest)
            setNewCount(int(count));
    });
}

void QueueModel::setNewCount(int count)
{
    if (count == m_newCount)
        return;
    m_newCount = count;
    Q_EMIT newCountChanged(count);
}

} // namespace JakOps

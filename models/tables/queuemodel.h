// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/cityfacts.h"
#include "index/packedrow.h"
#include "index/queueorder.h"
#include "tables/queuetexts.h"

#include <QAbstractTableModel>

#include <functional>

namespace JakOps {

class IndexService;
class TicketReader;
struct RowChange;

// The tickets of the present filter in the present order: the true number of rows at once, their columns from the
// index, number and first words from the store in pages of 256 as they come into view. data() never blocks. No colours
// and no words of the interface here: roles are semantic, delegates make the rest. Lives in the window's thread.
//
// While the officer reads further down (setFollowing(false)) rows do not move: arrivals are counted (newCount), changed
// tickets are shown as they are now, and showNew() brings the table up to date. Selected and current rows stay with
// their tickets.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(int newCount READ newCount NOTIFY newCountChanged)

public:
    // Columns are those of QueueColumn.
    enum Role {
        KeyRole = Qt::UserRole + 1, // qint64
        NumberRole, // QString, empty until loaded
        FirstWordsRole, // QString, empty until loaded or where the officer may not read them
        LoadedRole, // bool: number and first words are there
        StatusRole, // int(TicketStatus)
        PriorityRole, // int(Priority)
        CategoryRole, // code
        AgencyRole, // code
        AssigneeRole, // officer code
        ChannelRole, // code
        VillageRole, // code, empty: outside or no place
        HasPlaceRole, // bool
        PrivateRole, // bool
        CreatedRole, // qint64 UTC ms
        UpdatedRole, // qint64 UTC ms
        DueRole, // qint64 UTC ms, 0: closed
        OverdueRole, // bool, by the clock
        GroupRole, // int: 0 in no group, 1 belongs to one, 2 stands for one
        HitsRole, // QVariantList of QPoint(start, length): what was searched for, in the first words
    };
    Q_ENUM(Role)

    QueueModel(IndexService& index, QueueTexts::Loader loader, const CityFacts& facts, const Clock& clock,
        QObject* parent = nullptr);
    QueueModel(IndexService& index, TicketReader& reader, const CityFacts& facts, const Clock& clock,
        QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setHeaderTexts(const QStringList& texts); // a word a column, in the language of the window
    // What a screen reader says of a cell: the words are the view's.
    void setSpoken(std::function<QString(const QModelIndex&)> words) { m_spoken = std::move(words); }
    void sort(
        int column, Qt::SortOrder order = Qt::AscendingOrder) override; // asks the index; rows move when it answers
    void sortByRelevance(); // while a text is searched for

    [[nodiscard]] qint64 keyOfRow(int row) const; // 0: no such row
    [[nodiscard]] int rowOfKey(qint64 key) const; // -1: not in the queue
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool on); // false: the first row is out of sight
    [[nodiscard]] int newCount() const { return m_newCount; } // tickets of the filter that are not shown yet
    void showNew();
    void setOfficer(const Officer& officer); // who reads: texts are read anew
    void setVisibleRows(int first, int last); // pages wanted before and out of sight by now are not read

Q_SIGNALS:
    void newCountChanged(int count);
    void rowsReplaced(); // another filter: all rows are other ones (after the reset)

private:
    using Keys = std::shared_ptr<const std::vector<quint32>>;

    [[nodiscard]] PackedRow ticket(qint64 key) const;
    [[nodiscard]] QVariant display(const PackedRow& ticket, const QueueText* text, QueueColumn column) const;
    [[nodiscard]] QVariant roleData(const PackedRow& ticket, const QueueText* text, int role) const;
    [[nodiscard]] std::vector<qint64> pageKeys(int page) const;
    void takeTicketChanges(const std::vector<qint64>& keys);
    void takeSelection(const std::shared_ptr<const Selection>& selection);
    void takeOrder(const std::shared_ptr<const QueueOrder>& order);
    void showOrder(const std::shared_ptr<const QueueOrder>& order);
    void changeRows(const std::shared_ptr<const QueueOrder>& order);
    void applyChange(RowChange change, const std::shared_ptr<const QueueOrder>& order);
    void permute(Keys keys);
    void countNew();
    void setNewCount(int count);
    void rowsChanged(int first, int last);

    IndexService& m_index;
    const CityFacts& m_facts;
    const Clock& m_clock;
    QStringList m_headers;
    std::function<QString(const QModelIndex&)> m_spoken;
    Keys m_keys; // of the rows shown
    std::shared_ptr<const QueueOrder> m_shown; // where they are from
    std::shared_ptr<const QueueOrder> m_latest; // what the index has; the same while following
    std::shared_ptr<const QueueOrder> m_wanted; // the rows are on their way to it
    bool m_changing = false;
    std::shared_ptr<const Selection> m_selection; // the newest: rows show their tickets as they are now
    std::vector<qint64> m_changed; // told of, to be repainted with the next selection
    bool m_allChanged = false;
    mutable QueueTexts m_texts; // data() notes what is wanted
    bool m_following = true;
    bool m_askedAnew = false; // the next order is shown though rows should stay
    int m_newCount = 0;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/queueorder.h"

#include "index/radixsort.h"

#include <numeric>

namespace JakOps {

namespace {

// Place of each term among the names of its kind; terms without a name come last.
std::vector<quint32> ranksOf(const QStringList& codes, const QStringList& names)
{
    const QStringList& words = names.size() == codes.size() ? names : codes;
    std::vector<qsizetype> order(size_t(words.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&words](qsizetype a, qsizetype b) {
        if (words[a].isEmpty() != words[b].isEmpty())
            return words[b].isEmpty();
        return QString::compare(words[a], words[b], Qt::CaseInsensitive) < 0;
    });
    std::vector<quint32> ranks(order.size() + 1, quint32(order.size()));
    quint32 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        // The same name is the same place: two codes of it do not fall into two groups.
        if (i > 0 && QString::compare(words[order[i]], words[order[i - 1]], Qt::CaseInsensitive) != 0)
            ++rank;
        ranks[size_t(order[i])] = rank;
    }
    return ranks;
}

// The number a row is sorted by, 32 bits; what must be last in both directions is told apart by `last`.
class RowRank final
{
public:
    RowRank(const TermCodes& codes, QueueColumn column, const std::vector<quint32>* numberRank)
        : m_column(column)
        , m_numberRank(numberRank)
    {
        if (column == QueueColumn::Category)
            m_ranks = ranksOf(codes.categories, codes.categoryNames);
        else if (column == QueueColumn::Village)
            m_ranks = ranksOf(codes.villages, codes.villageNames);
        else if (column == QueueColumn::Agency)
            m_ranks = ranksOf(codes.agencies, codes.agencyNames);
        else if (column == QueueColumn::Channel)
            m_ranks = ranksOf(codes.channels, codes.channelNames);
    }

    [[nodiscard]] quint32 operator()(const TicketBlock& block, quint32 row) const
    {
        switch (m_column) {
        case QueueColumn::Number:
            return rankOfNumber(block.key[row]);
        case QueueColumn::Status:
            return quint32(statusOf(block.state[row]));
        case QueueColumn::Category:
            return rankOf(block.category[row]);
        case QueueColumn::Village:
            return rankOf(block.village[row]);
        case QueueColumn::Agency:
            return rankOf(block.agency[row]);
        case QueueColumn::Channel:
            return rankOf(block.channel[row]);
        case QueueColumn::Age:
            return block.createdAt[row];
        case QueueColumn::Due:
            return block.dueAt[row];
        }
        return 0;
    }
    [[nodiscard]] bool isLast(const TicketBlock& block, quint32 row) const
    {
        return m_column == QueueColumn::Due && block.dueAt[row] == 0;
    }

private:
    [[nodiscard]] quint32 rankOf(Term term) const { return m_ranks[std::min<size_t>(term, m_ranks.size() - 1)]; }
    [[nodiscard]] quint32 rankOfNumber(quint32 key) const
    {
        if (!m_numberRank)
            return key;
        // Numbers given since the ranks were read: after the others, in the order they came.
        return key < m_numberRank->size() && (*m_numberRank)[key] != 0 ? (*m_numberRank)[key]
                                                                       : quint32(m_numberRank->size()) + key;
    }

    QueueColumn m_column;
    const std::vector<quint32>* m_numberRank;
    std::vector<quint32> m_ranks;
};

// The best that are selected, in their order, then the other keys in theirs.
std::vector<quint32> bestFirst(
    const std::vector<quint32>& keys, const std::vector<qint64>& best, const Selection& selection)
{
    std::vector<quint32> out;
    out.reserve(keys.size());
    for (const qint64 key : best) {
        if (selection.containsKey(key))
            out.push_back(quint32(key));
    }
    const KeySet isBest(best);
    std::ranges::copy_if(keys, std::back_inserter(out), [&isBest](quint32 key) { return !isBest.contains(key); });
    return out;
}

} // namespace

std::shared_ptr<const QueueOrder> QueueOrder::of(std::shared_ptr<const Selection> selection, QueueSort sort,
    std::shared_ptr<const std::vector<quint32>> numberRank, std::shared_ptr<const std::vector<qint64>> best)
{
    const RowRank rank(*selection->program().codes(), sort.column, numberRank.get());
    const auto blocks = selection->columns().blocks();
    std::vector<quint64> entries; // what it is sorted by above the key
    entries.reserve(size_t(selection->count()));
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        selection->blocks()[b].forEach([&](quint32 row) {
            const quint32 value = rank(block, row);
            const quint32 first = rank.isLast(block, row) ? ~0U : sort.order == Qt::AscendingOrder ? value : ~value;
            entries.push_back(quint64(first) << 32 | quint32(~block.key[row]));
        });
    }
    radixSort(entries);

    auto out = std::make_shared<QueueOrder>();
    out->m_sort = sort;
    out->m_keys.reserve(entries.size());
    for (const quint64 entry : entries)
        out->m_keys.push_back(~quint32(entry));
    if (sort.relevance && best)
        out->m_keys = bestFirst(out->m_keys, *best, *selection);
    out->m_selection = std::move(selection);
    return out;
}

qsizetype QueueOrder::rowOfKey(qint64 key) const
{
    if (!m_selection->containsKey(key))
        return -1;
    const auto found = std::ranges::find(m_keys, quint32(key));
    return found == m_keys.end() ? -1 : found - m_keys.begin();
}

} // namespace JakOps

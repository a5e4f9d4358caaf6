// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palettemodel.h"

#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kRecentBonus = 120;
} // namespace

PaletteItem::PaletteItem(PaletteEntry made)
    : entry(std::move(made))
    , text(entry.title + u' ' + entry.group)
{
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    m_shown.clear(); // it points into what goes
    m_found.clear();
    m_entries.clear();
    m_entries.reserve(entries.size());
    for (PaletteEntry& entry : entries)
        m_entries.emplace_back(std::move(entry));
    m_recent.clear();
    for (qsizetype i = 0; i < recent.size(); ++i)
        m_recent.insert(recent[i], int(recent.size() - i));
    match();
}

void PaletteModel::setPlaces(Places places)
{
    m_shown.clear();
    m_places = std::move(places);
    match();
}

void PaletteModel::setFound(const QString& words, std::vector<PaletteEntry> found)
{
    if (words != m_words)
        return;
    m_shown.clear();
    m_found.clear();
    for (PaletteEntry& entry : found)
        m_found.emplace_back(std::move(entry));
    match();
}

void PaletteModel::setWords(const QString& words)
{
    m_words = words;
    m_shown.clear();
    m_found.clear(); // were of other words
    match();
}

int PaletteModel::recentOf(const PaletteEntry& entry) const
{
    return entry.id.isEmpty() || m_recent.isEmpty() ? 0 : m_recent.value(entry.id);
}

void PaletteModel::match()
{
    beginResetModel();
    const FuzzyQuery query(m_words);
    struct Match
    {
        int score;
        const PaletteItem* item;
    };
    std::vector<Match> matches;
    const auto look = [&](const PaletteItem& item) {
        if (query.isEmpty()) {
            const int recent = recentOf(item.entry);
            if (recent > 0 || !item.entry.keys.isEmpty())
                matches.push_back({recent * 1000, &item});
            return;
        }
        const auto score = query.score(item.text);
        if (!score)
            return;
        const int recent = recentOf(item.entry);
        matches.push_back({*score + (recent > 0 ? kRecentBonus + recent : 0), &item});
    };
    std::ranges::for_each(m_entries, look);
    if (m_places && (!query.isEmpty() || !m_recent.isEmpty()))
        std::ranges::for_each(*m_places, look);
    m_matched = qint64(matches.size() + m_found.size());
    const auto better = [](const Match& a, const Match& b) { return a.score != b.score ? a.score > b.score : a.item < b.item; };
    const size_t shown = std::min(matches.size(), size_t(kMostShown));
    std::ranges::partial_sort(matches, matches.begin() + std::ptrdiff_t(shown), better);
    m_shown.clear();
    for (const PaletteItem& found : m_found)
        m_shown.push_back(&found);
    for (const Match& match : std::span(matches).first(shown))
        m_shown.push_back(match.item);
    endResetModel();
}

const PaletteEntry& PaletteModel::entry(int row) const
{
    return m_shown[size_t(row)]->entry;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem& ready = *m_shown[size_t(index.row())];
    const PaletteEntry& entry = ready.entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return Words::joined({entry.title, entry.group, entry.keys, entry.refused});
    case GroupRole:
        return entry.group;
    case KeysRole:
        return entry.keys;
    case RefusedRole:
        return entry.refused;
    case HitsRole: {
        QVariantList hits;
        for (const QPoint& hit : FuzzyQuery(m_words).hits(ready.text)) {
            if (hit.x() < entry.title.size())
                hits += hit;
        }
        return hits;
    }
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags; // also what is refused: it says why
}

} // namespace JakOps

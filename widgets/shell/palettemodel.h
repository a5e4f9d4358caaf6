// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/fuzzymatch.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>
#include <memory>

namespace JakOps {

// Something the palette can do or go to.
struct PaletteEntry
{
    QString id; // the same every time, for what was used last; empty: not remembered
    QString title; // "Impor laporan", "Kelurahan Manggarai"
    QString group; // "Perintah", "Wilayah"
    QString keys; // that do the same
    QString refused; // why it cannot be done now; empty: it can
    std::function<void()> run;
};

// The same, ready to be looked for.
struct PaletteItem
{
    explicit PaletteItem(PaletteEntry made);

    PaletteEntry entry;
    FuzzyText text; // the group can be typed, too: "wilayah gambir"
};

// What the palette shows of its entries for the words typed so far: the best first, what was used last before its equals.
// Without words: what was used last, then everything that is no place. GUI thread; matching thousands takes a few
// milliseconds.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { GroupRole = Qt::UserRole + 1, KeysRole, RefusedRole, HitsRole };
    static constexpr int kMostShown = 200; // more is found by another letter

    using QAbstractListModel::QAbstractListModel;

    using Places = std::shared_ptr<const std::vector<PaletteItem>>;

    void setEntries(std::vector<PaletteEntry> entries, const QStringList& recent); // the last used first
    void setPlaces(Places places); // made in a worker: there may be thousands; stay until there are others
    // Found elsewhere for these very words (numbers of reports): they come first.
    void setFound(const QString& words, std::vector<PaletteEntry> found);
    void setWords(const QString& words);
    [[nodiscard]] const QString& words() const { return m_words; }
    [[nodiscard]] qint64 matched() const { return m_matched; } // before the cut
    [[nodiscard]] const PaletteEntry& entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void match();

    [[nodiscard]] int recentOf(const PaletteEntry& entry) const; // the more, the later it was used; 0: not

    std::vector<PaletteItem> m_entries;
    std::vector<PaletteItem> m_found;
    Places m_places;
    QHash<QString, int> m_recent;
    std::vector<const PaletteItem*> m_shown;
    QString m_words;
    qint64 m_matched = 0;
};

} // namespace JakOps

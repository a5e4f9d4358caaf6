// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/figures.h"

#include <QAbstractTableModel>

#include <memory>

namespace JakOps {

// One breakdown as a table: a line an agency, kelurahan, month …, sortable by every column. Names are compared as people
// sort them.
class FigureModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Received, Done, ShareDone, OnTime, Overdue, Response, Completion, Rating, ColumnCount };
    enum Role {
        CodeRole = Qt::UserRole + 1,
        NumberRole, // FigureNumber of the cell, as int
        BarRole, // 0 to 1; none: no bar
    };

    explicit FigureModel(const CityFacts& facts, QObject* parent = nullptr);

    void setLines(FigureBy by, const std::vector<FigureLine>& lines);
    [[nodiscard]] FigureBy by() const { return m_by; }
    [[nodiscard]] const std::vector<FigureLine>& lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    void retranslate();

private:
    [[nodiscard]] QString text(const FigureLine& line, int column) const;
    [[nodiscard]] static FigureNumber number(int column);
    [[nodiscard]] QVariant bar(const FigureLine& line, int column) const;
    void arrange();

    const CityFacts& m_facts;
    FigureBy m_by = FigureBy::Agency;
    std::vector<FigureLine> m_lines;
    qint64 m_most = 0; // received by one line
    int m_column = Received;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace JakOps

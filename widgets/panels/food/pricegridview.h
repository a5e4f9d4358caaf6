// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"

#include <QWidget>

#include <memory>

class QTableView;

namespace JakOps {

class PriceCells;
class PriceGridModel;
class Theme;

// Prices as a table, commodities by markets, coloured by how far each is from the city's mean. The names stay while it
// scrolls.
class PriceGridView final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceGridView(const Theme& theme, QWidget* parent = nullptr);

    void setBoard(std::shared_ptr<const FoodBoard> board);
    void select(qint64 commodity, qint64 market); // market 0: the mean
    [[nodiscard]] QTableView& table() const { return *m_table; }

Q_SIGNALS:
    void cellChosen(qint64 commodity, qint64 market);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit(); // columns as wide as there is room
    void retranslate();

    PriceGridModel* m_model;
    PriceCells* m_cells;
    QTableView* m_table;
    bool m_selecting = false;
};

} // namespace JakOps

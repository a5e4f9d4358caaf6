// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"
#include "domain/sourcecredit.h"

#include <QScrollArea>

#include <memory>

class QListView;
class QPushButton;

namespace JakOps {

class FactList;
class MarketPriceModel;
class MarketRows;
class PlainLabel;
class SectionHeader;
class Theme;
struct Fact;

// All there is to know of one commodity: mean, cheapest and dearest market, changes, the markets, source and age.
class FoodFacts final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FoodFacts(const Theme& theme, QWidget* parent = nullptr);

    void setCommodity(std::shared_ptr<const FoodBoard> board, qint64 commodity, const SourceCredit& credit);
    void setMarket(qint64 market); // 0: none

Q_SIGNALS:
    void marketChosen(qint64 market);
    void mapRequested(qint64 market);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFacts(); // the commodity, in the present language
    void showMarket();
    void fitMarkets(); // as high as its rows
    [[nodiscard]] QList<Fact> priceFacts(const FoodCommodity& commodity) const;
    [[nodiscard]] QList<Fact> sourceFacts(const FoodCommodity& commodity) const;
    [[nodiscard]] QString names(const QList<qint64>& markets) const;

    const Theme& m_theme;
    std::shared_ptr<const FoodBoard> m_board;
    qint64 m_commodity = 0;
    qint64 m_market = 0;
    SourceCredit m_credit;
    bool m_choosing = false;
    PlainLabel* m_name;
    PlainLabel* m_price;
    PlainLabel* m_trouble;
    FactList* m_priceFacts;
    SectionHeader* m_changesTitle;
    FactList* m_changes;
    SectionHeader* m_marketsTitle;
    MarketPriceModel* m_model;
    MarketRows* m_rows;
    QListView* m_markets;
    QPushButton* m_map;
    SectionHeader* m_sourceTitle;
    FactList* m_source;
};

} // namespace JakOps

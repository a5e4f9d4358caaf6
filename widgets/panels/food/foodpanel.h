// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/foodservice.h"
#include "widgets/panels/frame/panelframe.h"

class QButtonGroup;
class QComboBox;
class QPushButton;
class QStackedWidget;

namespace JakOps {

class FoodChart;
class FoodFacts;
class FoodModel;
class FoodRows;
class PanelList;
class PlainLabel;
class PriceGridView;

// The page "Pangan": commodities, those that jumped first; the chosen one's price over time or the table of all prices;
// its facts.
class FoodPanel final : public PanelFrame
{
    Q_OBJECT

public:
    FoodPanel(FoodService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme,
        QWidget* parent = nullptr);

    void setCredits(const SourceCredits& credits); // whom to name beside the values
    void showStation(qint64 market); // one that is not there yet: when it comes
    void showCommodity(qint64 commodity);
    void showTable(bool on);
    [[nodiscard]] qint64 commodity() const { return m_commodity; } // 0: none
    [[nodiscard]] qint64 market() const { return m_market; } // 0: none

Q_SIGNALS:
    void mapRequested(qint64 market);

private:
    [[nodiscard]] bool isEmpty() const override { return m_service.board()->commodities.isEmpty(); }
    void tellEmpty() override;
    void showBoard() override;
    void retranslate() override;
    [[nodiscard]] QWidget* makeCentre(const CityReadings& readings, const CityMoment& moment, const Theme& theme);
    void select(qint64 commodity);
    void chooseMarket(qint64 market);
    void offerMarkets();
    void showChosen();

    FoodService& m_service;
    const CityMoment& m_moment;
    SourceCredits m_credits;
    qint64 m_commodity = 0;
    qint64 m_market = 0;
    FoodModel* m_model;
    FoodRows* m_rows;
    PanelList* m_list;
    PlainLabel* m_title;
    QComboBox* m_markets;
    QButtonGroup* m_spans;
    QButtonGroup* m_views;
    QPushButton* m_asChart;
    QPushButton* m_asTable;
    QStackedWidget* m_pages;
    FoodChart* m_chart;
    PriceGridView* m_grid;
    FoodFacts* m_facts;
};

} // namespace JakOps

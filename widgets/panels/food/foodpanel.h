// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/foodservice.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace JakOps {

class CityReadings;
class FoodChart;
class FoodFacts;
class FoodModel;
class FoodRows;
class PanelStates;
class PlainLabel;
class PriceGridView;
class Theme;

// The page "Pangan": commodities, those that jumped first; the chosen one's price over time or the table of all prices;
// its facts.
class FoodPanel final : public QWidget
{
    Q_OBJECT

public:
    FoodPanel(FoodService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme,
        QWidget* parent = nullptr);

    void setSources(const SourceCredits& credits);
    void showStation(qint64 market); // one that is not there yet: when it comes
    void showCommodity(qint64 commodity);
    void showTable(bool on);
    [[nodiscard]] qint64 commodity() const { return m_commodity; } // 0: none
    [[nodiscard]] qint64 market() const { return m_market; } // 0: none

Q_SIGNALS:
    void mapRequested(qint64 market);
    void sourcesRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList(const Theme& theme);
    [[nodiscard]] QWidget* makeCentre(const CityReadings& readings, const CityMoment& moment, const Theme& theme);
    void review();
    void showBoard();
    void select(qint64 commodity);
    void chooseMarket(qint64 market);
    void offerMarkets();
    void showChosen();
    void retranslate();

    FoodService& m_service;
    const CityMoment& m_moment;
    SourceCredits m_credits;
    qint64 m_commodity = 0;
    qint64 m_market = 0;
    FoodModel* m_model;
    FoodRows* m_rows;
    PanelStates* m_states;
    QSplitter* m_splitter;
    QWidget* m_left = nullptr;
    PlainLabel* m_notice = nullptr; // what keeps the list from being the present
    PlainLabel* m_summary = nullptr;
    QListView* m_list;
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

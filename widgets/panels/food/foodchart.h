// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"
#include "domain/sourcecredit.h"
#include "services/city/citymoment.h"

#include <QWidget>

#include <memory>

namespace JakOps {

class CityReadings;
class Theme;
class TimeChart;

// What a commodity cost by day: the city's mean with the span between its cheapest and its dearest market, and beside
// it one market.
class FoodChart final : public QWidget
{
    Q_OBJECT

public:
    FoodChart(const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent = nullptr);

    void setCommodity(std::shared_ptr<const FoodBoard> board, qint64 commodity, const SourceCredit& credit);
    void setMarket(qint64 market); // 0: none beside the city
    void setDays(int days);
    [[nodiscard]] TimeChart& chart() const { return *m_chart; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Reading;
    void read();
    void showLines();
    void retranslate();

    const CityReadings& m_readings;
    const CityMoment& m_moment;
    std::shared_ptr<const FoodBoard> m_board;
    SourceCredit m_credit;
    qint64 m_commodity = 0;
    qint64 m_market = 0;
    int m_days = 90;
    QDate m_last; // the day the chart ends with
    std::shared_ptr<const Reading> m_shown;
    quint64 m_generation = 0;
    bool m_unread = false; // while nobody sees it, nothing is read
    TimeChart* m_chart;
};

} // namespace JakOps

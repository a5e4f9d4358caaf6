// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airboard.h"
#include "domain/sourcecredit.h"
#include "services/city/citymoment.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QPushButton;

namespace JakOps {

class CityReadings;
class PlainLabel;
class Theme;
class TimeChart;
struct ChartBand;

// One station's air over time: its index or one of its pollutants, over a day or thirty, with the bands of the five
// categories behind it. While a period of the past is chosen, that period with its cursor.
class AirChart final : public QWidget
{
    Q_OBJECT

public:
    AirChart(const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent = nullptr);

    // The same station again: what is new of it; zoom and choice stay.
    void setStation(const AirStation& station, const SourceCredit& credit);
    [[nodiscard]] TimeChart& chart() const { return *m_chart; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Choice
    {
        Quantity quantity = Quantity::Ispu;
        qint64 series = 0;

        friend bool operator==(const Choice&, const Choice&) = default;
    };
    void offer();
    void choose(int index);
    void showSpan();
    void showBands();
    void read(qint64 from, qint64 to, int pixels);
    void retranslate();
    [[nodiscard]] static QString title(Quantity quantity);
    [[nodiscard]] static QList<ChartBand> bands(Quantity quantity);

    const CityReadings& m_readings;
    const CityMoment& m_moment;
    AirStation m_station;
    SourceCredit m_credit;
    QList<Choice> m_choices;
    Choice m_choice;
    Quantity m_wanted = Quantity::Ispu; // what was chosen last, at whatever station
    qint64 m_from = 0; // the whole range, as it was given to the chart
    qint64 m_to = 0;
    quint64 m_generation = 0;
    PlainLabel* m_title;
    QComboBox* m_quantity;
    QButtonGroup* m_spans;
    QPushButton* m_day;
    QPushButton* m_month;
    TimeChart* m_chart;
};

} // namespace JakOps

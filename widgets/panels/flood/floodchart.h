// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/floodboard.h"
#include "domain/sourcecredit.h"
#include "services/city/citymoment.h"
#include "widgets/chart/chartdata.h"

#include <QWidget>

#include <array>
#include <memory>

class QMenu;
class QPushButton;

namespace JakOps {

class CityReadings;
class PlainLabel;
class Theme;
class TimeChart;

// The middle of the flood page: a station's values over time, with its thresholds, and beside it a second one. Reads what is in view.
class FloodChart final : public QWidget
{
    Q_OBJECT

public:
    FloodChart(const CityReadings& readings, const CityMoment& moment, const Theme& theme, QWidget* parent = nullptr);

    void setBoard(std::shared_ptr<const FloodBoard> board); // new values: what is in view is read again
    void setCredits(const SourceCredits& credits);
    void showStation(qint64 station);
    void compareWith(qint64 station); // 0: nothing
    [[nodiscard]] qint64 compared() const { return m_second; }
    [[nodiscard]] TimeChart& chart() const { return *m_chart; }
    [[nodiscard]] QMenu& compareMenu() const { return *m_menu; }

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Span { Day, Week, Month, Year, Whole };
    // What is drawn of a station.
    struct Subject
    {
        qint64 series = 0; // 0: it has no values
        QString name;
        QString source;
        QString zero; // levels of one zero share an axis: the post's code
        QString unit;
        SiagaThresholds thresholds;
        bool steps = false;
        int digits = 0;
    };
    struct Wish
    {
        qint64 from = 0;
        qint64 to = 0;
        int pixels = 0;
    };

    [[nodiscard]] Subject subjectOf(qint64 station) const;
    [[nodiscard]] QList<ChartBand> bandsOf(const SiagaThresholds& thresholds) const;
    void choose(Span span);
    void applySpan();
    void apply(qint64 from, qint64 to);
    void followMoment();
    void read(const Wish& wish);
    void begin();
    void finish(const SeriesWindow& first, const SeriesWindow& second);
    void giveUp(const Error& error);
    [[nodiscard]] ChartLine lineOf(const Subject& subject, const SeriesWindow& window) const;
    void fillMenu();
    void name();
    void retranslate();

    const CityReadings& m_readings;
    const CityMoment& m_moment;
    std::shared_ptr<const FloodBoard> m_board = std::make_shared<FloodBoard>();
    SourceCredits m_credits;
    std::array<QPushButton*, 5> m_spans {};
    QPushButton* m_compare;
    QMenu* m_menu;
    TimeChart* m_chart;
    PlainLabel* m_note;
    qint64 m_first = 0; // stations
    qint64 m_second = 0;
    std::optional<Span> m_span = Day; // nothing: the period of a replay
    std::optional<CityPeriod> m_period;
    CityPeriod m_applied; // the range given to the chart: another one was made by hand
    std::optional<Wish> m_wish; // not begun yet
    quint64 m_generation = 0; // of what is shown: answers for another station are dropped
    bool m_reading = false;
};

} // namespace JakOps

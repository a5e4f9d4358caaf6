// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/airservice.h"

#include <QWidget>

class QListView;
class QSplitter;

namespace JakOps {

class AirChart;
class AirFacts;
class AirModel;
class AirRows;
class CityReadings;
class PanelStates;
class PlainLabel;
class Theme;

// The page "Udara": stations by their index, worst first; the chosen one's course; its facts.
class AirPanel final : public QWidget
{
    Q_OBJECT

public:
    AirPanel(AirService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme,
        QWidget* parent = nullptr);

    void setSources(const SourceCredits& credits);
    void showStation(qint64 station); // one that is not there yet: when it comes
    [[nodiscard]] qint64 station() const { return m_station; } // 0: none

Q_SIGNALS:
    void mapRequested(qint64 station);
    void sourcesRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void review();
    void showBoard();
    void select(qint64 station);
    void showChosen();
    void retranslate();

    AirService& m_service;
    const CityMoment& m_moment;
    SourceCredits m_credits;
    qint64 m_station = 0;
    qint64 m_wanted = 0;
    AirModel* m_model;
    AirRows* m_rows;
    PanelStates* m_states;
    QSplitter* m_splitter;
    PlainLabel* m_notice; // what keeps the list from being the present
    PlainLabel* m_summary;
    QListView* m_list;
    AirChart* m_chart;
    AirFacts* m_facts;
};

} // namespace JakOps

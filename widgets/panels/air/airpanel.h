// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/airservice.h"

#include "widgets/panels/frame/panelframe.h"

namespace JakOps {

class AirChart;
class AirFacts;
class AirModel;
class AirRows;
class PanelList;

// The page "Udara": stations by their index, worst first; the chosen one's course; its facts.
class AirPanel final : public PanelFrame
{
    Q_OBJECT

public:
    AirPanel(AirService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme,
        QWidget* parent = nullptr);

    void setCredits(const SourceCredits& credits); // whom to name beside the values
    void showStation(qint64 station); // one that is not there yet: when it comes
    [[nodiscard]] qint64 station() const { return m_station; } // 0: none

Q_SIGNALS:
    void mapRequested(qint64 station);

private:
    [[nodiscard]] bool isEmpty() const override { return m_service.board()->stations.isEmpty(); }
    void tellEmpty() override;
    void showBoard() override;
    void retranslate() override;
    void select(qint64 station);
    void showChosen();

    AirService& m_service;
    const CityMoment& m_moment;
    SourceCredits m_credits;
    qint64 m_station = 0;
    qint64 m_wanted = 0;
    AirModel* m_model;
    AirRows* m_rows;
    PanelList* m_list;
    AirChart* m_chart;
    AirFacts* m_facts;
};

} // namespace JakOps

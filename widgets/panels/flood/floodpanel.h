// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/floodservice.h"
#include "widgets/panels/frame/panelframe.h"

namespace JakOps {

class FloodChart;
class FloodFacts;
class FloodList;

// The page "Pantau": left the posts, pumps and rain sorted by trouble or by river, in the middle the chosen one over time, right what is
// known of it and how old that is.
class FloodPanel final : public PanelFrame
{
    Q_OBJECT

public:
    FloodPanel(FloodService& service, const CityReadings& readings, const CityMoment& moment, const Theme& theme,
        QWidget* parent = nullptr);

    void setCredits(const SourceCredits& credits); // whom to name beside the values
    void showStation(qint64 stationId); // also before it was read
    [[nodiscard]] qint64 shownStation() const;

    [[nodiscard]] FloodList& list() const { return *m_list; }
    [[nodiscard]] FloodChart& chart() const { return *m_chart; }
    [[nodiscard]] FloodFacts& facts() const { return *m_facts; }

Q_SIGNALS:
    void mapRequested(qint64 stationId);

private:
    [[nodiscard]] bool isEmpty() const override { return m_service.board()->isEmpty(); }
    void tellEmpty() override;
    void showBoard() override;
    void showFacts();

    FloodService& m_service;
    SourceCredits m_credits;
    FloodList* m_list;
    FloodChart* m_chart;
    FloodFacts* m_facts;
    qint64 m_wanted = 0; // to be shown as soon as it is known
};

} // namespace JakOps

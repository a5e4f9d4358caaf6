// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/weatherservice.h"
#include "widgets/panels/frame/panelframe.h"

class QVBoxLayout;

namespace JakOps {

class CityFacts;
class ForecastStrip;
class PlainLabel;
class QuakeCard;
class SectionHeader;
class Settings;
class WarningCard;
class WeatherHead;

// "Cuaca": the forecast of a kelurahan, warnings and earthquakes.
class WeatherPanel final : public PanelFrame
{
    Q_OBJECT

public:
    WeatherPanel(WeatherService& service, const CityFacts& facts, const CityMoment& moment, Settings& settings, const Theme& theme,
        QWidget* parent = nullptr);

    void setCredits(const SourceCredits& credits); // whom to name beside the values
    void setTicketArea(const QString& village); // of the report that is chosen; empty: none
    // When sources of warnings and of earthquakes answered last; 0: never. Without an answer nobody knows that there is none.
    void setAsked(qint64 warningsAt, qint64 quakesAt);

Q_SIGNALS:
    void warningRequested(const QList<JakOps::AreaRing>& areas); // on the map

private:
    [[nodiscard]] bool isEmpty() const override { return m_service.board()->isEmpty() && m_service.board()->areas.isEmpty(); }
    void tellEmpty() override;
    void showBoard() override;
    void retranslate() override;
    void buildContent();
    QWidget* column(SectionHeader* title, PlainLabel* note, QVBoxLayout*& cards);
    void chooseArea(const QString& code, bool byHand);
    void chooseFirstArea();
    void showWarnings();
    void showQuakes();

    WeatherService& m_service;
    const CityFacts& m_facts;
    const CityMoment& m_moment;
    Settings& m_settings;
    const Theme& m_theme;
    WeatherHead* m_head;
    ForecastStrip* m_strip;
    SectionHeader* m_warningsTitle;
    PlainLabel* m_noWarning;
    QVBoxLayout* m_warningCards = nullptr;
    QList<WarningCard*> m_warnings;
    QList<WarningEntry> m_shownWarnings;
    SectionHeader* m_quakesTitle;
    PlainLabel* m_noQuake;
    QVBoxLayout* m_quakeCards = nullptr;
    QList<QuakeCard*> m_quakes;
    QList<QuakeEntry> m_shownQuakes;
    QString m_ticketArea;
    qint64 m_warningsAskedAt = 0;
    qint64 m_quakesAskedAt = 0;
};

} // namespace JakOps

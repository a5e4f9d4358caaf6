// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "widgets/common/choicebox.h"

#include <QWidget>

class QCheckBox;

namespace JakOps {

class CityFacts;
class PlainLabel;
struct WeatherBoard;

// Of which kelurahan the forecast is, whose it is and how old, and in one sentence when it rains.
class WeatherHead final : public QWidget
{
    Q_OBJECT

public:
    WeatherHead(const CityFacts& facts, QWidget* parent = nullptr);

    void setAreas(const QStringList& withForecast); // these first, then all others
    void showArea(const QString& code);
    void showBoard(const WeatherBoard& board, bool live);
    void setCredits(const SourceCredits& credits) { m_credits = credits; }
    [[nodiscard]] bool isFollowing() const; // the report that is chosen
    void setFollowing(bool on);
    [[nodiscard]] QString placeName(const QString& code) const; // "Manggarai, Tebet"
    void retranslate();

Q_SIGNALS:
    void areaChosen(const QString& code); // by hand
    void followingChanged(bool on); // by hand

private:
    const CityFacts& m_facts;
    QStringList m_areas;
    bool m_showing = false;
    SourceCredits m_credits;
    PlainLabel* m_title;
    PlainLabel* m_areaName;
    ChoiceBox* m_area;
    QCheckBox* m_follow;
    PlainLabel* m_moment;
    PlainLabel* m_outlook;
    PlainLabel* m_credit;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weatherboard.h"

#include <QCoreApplication>

namespace JakOps {

// The weather in words and icons. What BMKG says in words is shown in its words.
class WeatherWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::WeatherWords)

public:
    [[nodiscard]] static QString sky(const Forecast& forecast); // "Hujan Ringan"
    [[nodiscard]] static QString icon(SkyKind sky, bool night);
    [[nodiscard]] static QString windFrom(double degrees); // TL
    [[nodiscard]] static QString day(QDate day, qint64 now); // "Hari ini", "Besok", "Senin 23 Nov"
    [[nodiscard]] static QString shortDay(QDate day, qint64 now); // "Hari ini", "Sen 23"
    [[nodiscard]] static QString stretch(const ForecastSlot& stretch); // everything, for a tool tip and a screen reader
    [[nodiscard]] static QString outlook(const WeatherBoard& board, const QString& place); // when it rains, in a sentence
    [[nodiscard]] static QString validity(const WarningEntry& entry, qint64 now);
};

} // namespace JakOps

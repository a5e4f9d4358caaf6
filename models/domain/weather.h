// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace JakOps {

// Three hours of forecast for one kelurahan. What the source leaves out is missing.
struct Forecast
{
    QString area; // Kemendagri code
    qint64 at = 0; // start, UTC ms
    qint64 issuedAt = 0; // when the model was run; 0: not told
    qint64 receivedAt = 0;
    int code = -1; // the source's; 0 and 1 mean the same, so the words count
    QString words; // Indonesian, of the source
    QString wordsEn;
    std::optional<double> temperature; // °C
    std::optional<double> humidity; // %
    std::optional<double> windKmh;
    std::optional<double> windFrom; // degrees
    std::optional<double> cloud; // %
    std::optional<double> rain; // mm
    std::optional<double> visibility; // m
    QString source;

    // From when on it counts as known: its receipt. One that is read in later (a file) counts from half a day after its run:
    // by then the next has taken its place.
    [[nodiscard]] qint64 knownAt() const
    {
        constexpr qint64 runsEveryMs = 12 * 3'600'000;
        return issuedAt > 0 ? std::min(receivedAt, issuedAt + runsEveryMs) : receivedAt;
    }
    // The same forecast, whenever it came.
    [[nodiscard]] bool saysTheSame(Forecast other) const
    {
        other.receivedAt = receivedAt;
        other.source = source;
        return *this == other;
    }
    friend bool operator==(const Forecast&, const Forecast&) = default;
};

using AreaRing = QList<GeoPoint>; // closed

enum class WarningStatus : quint8 { Alert = 0, Update = 1, Cancel = 2 };

// A weather warning (CAP 1.2) with its areas. A list entry without areas is only a promise of one.
struct WeatherWarning
{
    QString id;
    WarningStatus status = WarningStatus::Alert;
    QStringList replaces; // ids of earlier ones
    bool isTest = false; // an exercise: never shown as real
    qint64 sentAt = 0;
    qint64 effectiveAt = 0;
    qint64 expiresAt = 0;
    qint64 receivedAt = 0;
    QString event;
    QString severity; // Minor, Moderate, Severe, Extreme
    QString urgency;
    QString certainty;
    QString headline;
    QString description;
    QString areaName;
    QList<AreaRing> areas;
    QString source;

    // In force; without an end for six hours.
    [[nodiscard]] bool isActive(qint64 now) const
    {
        constexpr qint64 usualMs = 6 * 3'600'000;
        const qint64 from = effectiveAt > 0 ? effectiveAt : sentAt;
        return status != WarningStatus::Cancel && !isTest && now >= from
            && now < (expiresAt > 0 ? expiresAt : from + usualMs);
    }
    friend bool operator==(const WeatherWarning&, const WeatherWarning&) = default;
};

struct Quake
{
    qint64 at = 0;
    qint64 receivedAt = 0;
    GeoPoint point;
    double magnitude = 0.0;
    double depthKm = 0.0;
    QString place;
    QString potential; // tsunami, in the source's words
    QString felt; // where and how strongly, MMI
    QString source;

    [[nodiscard]] QString id() const
    {
        return QString::number(at / 1000) + u'/' + QString::number(point.lat, 'f', 2) + u'/'
            + QString::number(point.lon, 'f', 2);
    }
    friend bool operator==(const Quake&, const Quake&) = default;
};

// How deep a neighbourhood stands under water, as volunteers and BPBD mark it.
enum class FloodDepthClass : quint8 { Unknown = 0, Caution = 1, To70 = 2, To150 = 3, Over150 = 4 };

struct FloodState
{
    QString area; // the source's id of the RW
    QString name; // "RW 09"
    QString parent; // kelurahan, as written
    QString city;
    FloodDepthClass depth = FloodDepthClass::Unknown;
    qint64 at = 0; // last changed
    qint64 receivedAt = 0;
    QList<AreaRing> rings;
    QString source;

    friend bool operator==(const FloodState&, const FloodState&) = default;
};

} // namespace JakOps

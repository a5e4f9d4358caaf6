// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"
#include "support/testmain.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>

namespace JakOps {

inline qint64 utc(const QString& iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

// Received in the evening of 20 November 2026.
inline const qint64 kReceived = utc(QStringLiteral("2026-11-20T12:00:00Z"));

inline QByteArray shared(const QString& path)
{
    QFile file(sharedFile(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonObject options(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

template<class Feed>
Result<FeedResult> readWith(const QByteArray& bytes, const QString& station = {}, const QJsonObject& options = {})
{
    return Feed().read(bytes, {kReceived, station, options});
}

// The value of a station's quantity, the newest where there are several; NaN where there is none.
inline double valueOf(const FeedResult& result, QStringView station, Quantity quantity)
{
    double value = std::numeric_limits<double>::quiet_NaN();
    for (const Reading& reading : result.readings) {
        if (reading.station == station && reading.quantity == quantity)
            value = reading.value;
    }
    return value;
}

inline const Station* stationOf(const FeedResult& result, QStringView code)
{
    const auto found = std::ranges::find(result.stations, code, &Station::code);
    return found != result.stations.end() ? &*found : nullptr;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/airservice.h"

#include "services/feeds/cityreadings.h"

namespace JakOps {

struct AirService::Reading
{
    qint64 at = 0;
    QList<StoredStation> stations;
    QList<LatestReading> latest;
    QList<qint64> wanted; // series to average
    QHash<qint64, std::vector<TimedValue>> days;
};

AirService::AirService(const CityReadings& readings, const CityMoment& moment, QObject* parent)
    : QObject(parent)
    , m_readings(readings)
    , m_moment(moment)
    , m_board(std::make_shared<AirBoard>())
    , m_refresh(moment, [this] { begin(); })
{
}

void AirService::refresh()
{
    m_refresh.ask();
}

void AirService::begin()
{
    auto reading = std::make_shared<Reading>();
    reading->at = m_moment.at();
    m_readings.stations().then(this, [this, reading](Result<QList<StoredStation>> stations) {
        if (!stations)
            return giveUp(stations.error());
        reading->stations = std::move(*stations);
        readLatest(reading);
    });
}

void AirService::readLatest(const std::shared_ptr<Reading>& reading)
{
    m_readings.latest(airQuantities(), reading->at).then(this, [this, reading](Result<QList<LatestReading>> latest) {
        if (!latest)
            return giveUp(latest.error());
        reading->latest = std::move(*latest);
        reading->wanted = airSeriesToAverage(reading->latest, reading->at);
        readDays(reading);
    });
}

void AirService::readDays(const std::shared_ptr<Reading>& reading)
{
    if (reading->wanted.isEmpty())
        return finish(*reading);
    const qint64 series = reading->wanted.takeLast();
    m_readings.recent(series, reading->at - kAirDayMs, reading->at)
        .then(this, [this, reading, series](Result<std::vector<TimedValue>> values) {
            if (!values)
                return giveUp(values.error());
            reading->days.insert(series, std::move(*values));
            readDays(reading);
        });
}

void AirService::finish(const Reading& reading)
{
    m_board = std::make_shared<AirBoard>(makeAirBoard(reading.stations, reading.latest, reading.days, reading.at));
    m_state = BoardState::Ready;
    m_error.reset();
    Q_EMIT changed();
    m_refresh.done();
}

void AirService::giveUp(const Error& error)
{
    m_state = BoardState::Failed;
    m_error = error;
    Q_EMIT changed();
    m_refresh.done();
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/weatherstore.h"

#include <QDataStream>
#include <QIODevice>

namespace JakOps::WeatherStore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kUsualWarningMs = 6 * 3'600'000; // one that does not say when it ends

void bindMaybe(Statement& statement, int parameter, const std::optional<double>& value)
{
    if (value)
        statement.bind(parameter, *value);
    else
        statement.bind(parameter, std::nullopt);
}

std::optional<double> maybe(const Statement& statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(statement.real(column));
}

QByteArray packed(const QList<AreaRing>& rings)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    for (const AreaRing& ring : rings) {
        out << qint32(ring.size());
        for (const GeoPoint point : ring)
            out << point.lat << point.lon;
    }
    return bytes;
}

QList<AreaRing> unpacked(const QByteArray& bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_8);
    QList<AreaRing> rings;
    while (!in.atEnd()) {
        qint32 size = 0;
        in >> size;
        if (size < 0 || size > bytes.size() / 16)
            return {};
        AreaRing ring;
        ring.reserve(size);
        for (qint32 i = 0; i < size; ++i) {
            GeoPoint point;
            in >> point.lat >> point.lon;
            ring += point;
        }
        if (in.status() != QDataStream::Ok)
            return {};
        rings += std::move(ring);
    }
    return rings;
}

Result<bool> changed(WriteSession& session, Statement& statement)
{
    if (const auto done = statement.run(); !done)
        return fail(done.error());
    return session.changes() > 0;
}

Result<> takeOutOfForce(WriteSession& session, const QStringList& ids)
{
    for (const QString& id : ids) {
        auto statement = session.prepare("UPDATE warning SET replaced = 1 WHERE id = ?");
        if (!statement)
            return fail(statement.error());
        statement->bind(1, id);
        if (const auto done = statement->run(); !done)
            return done;
    }
    return {};
}

template<class T, class Read> Result<QList<T>> all(Statement& statement, Read read)
{
    QList<T> found;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        found += read(statement);
    }
}

} // namespace

Result<bool> put(WriteSession& session, const Forecast& forecast)
{
    auto statement = session.prepare(
        "INSERT INTO forecast(area, at, issued_at, received_at, code, words, words_en, temperature, humidity, wind, "
        "wind_from, cloud, "
        "rain, visibility) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(area, at) DO UPDATE SET "
        "issued_at = excluded.issued_at, received_at = excluded.received_at, code = excluded.code, words = "
        "excluded.words, "
        "words_en = excluded.words_en, temperature = excluded.temperature, humidity = excluded.humidity, wind = "
        "excluded.wind, "
        "wind_from = excluded.wind_from, cloud = excluded.cloud, rain = excluded.rain, visibility = "
        "excluded.visibility "
        "WHERE excluded.issued_at > issued_at OR (excluded.issued_at = 0 AND issued_at = 0)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(forecast.area, forecast.at, forecast.issuedAt, forecast.receivedAt, forecast.code,
        forecast.words, forecast.wordsEn);
    int parameter = 8;
    for (const auto& value : {forecast.temperature, forecast.humidity, forecast.windKmh, forecast.windFrom,
             forecast.cloud, forecast.rain, forecast.visibility})
        bindMaybe(*statement, parameter++, value);
    return changed(session, *statement);
}

Result<bool> put(WriteSession& session, const WeatherWarning& warning)
{
    auto statement = session.prepare(
        "INSERT INTO warning(id, status, test, sent_at, effective_at, expires_at, received_at, event, severity, "
        "urgency, certainty, "
        "headline, description, area_name, areas) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) "
        "DO UPDATE SET "
        "status = excluded.status, test = excluded.test, sent_at = excluded.sent_at, effective_at = "
        "excluded.effective_at, "
        "expires_at = excluded.expires_at, event = excluded.event, severity = excluded.severity, urgency = "
        "excluded.urgency, "
        "certainty = excluded.certainty, headline = excluded.headline, description = excluded.description, "
        "area_name = excluded.area_name, areas = excluded.areas "
        "WHERE excluded.expires_at > 0 AND (expires_at <> excluded.expires_at OR areas <> excluded.areas OR status <> "
        "excluded.status)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(warning.id, int(warning.status), warning.isTest, warning.sentAt, warning.effectiveAt,
        warning.expiresAt, warning.receivedAt, warning.event, warning.severity, warning.urgency, warning.certainty,
        warning.headline, warning.description, warning.areaName, packed(warning.areas));
    const auto done = changed(session, *statement);
    if (!done)
        return done;
    if (const auto replaced = takeOutOfForce(session, warning.replaces); !replaced)
        return fail(replaced.error());
    return done;
}

Result<bool> put(WriteSession& session, const Quake& quake)
{
    auto statement = session.prepare(
        "INSERT INTO quake(id, at, received_at, lat, lon, magnitude, depth, place, potential, felt) VALUES(?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET magnitude = excluded.magnitude, depth = excluded.depth, place = excluded.place, "
        "potential = CASE WHEN excluded.potential <> '' THEN excluded.potential ELSE potential END, "
        "felt = CASE WHEN excluded.felt <> '' THEN excluded.felt ELSE felt END "
        "WHERE magnitude <> excluded.magnitude OR depth <> excluded.depth OR place <> excluded.place "
        "OR (excluded.potential <> '' AND potential <> excluded.potential) OR (excluded.felt <> '' AND felt <> "
        "excluded.felt)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(quake.id(), quake.at, quake.receivedAt, quake.point.lat, quake.point.lon, quake.magnitude,
        quake.depthKm, quake.place, quake.potential, quake.felt);
    return changed(session, *statement);
}

Result<bool> put(WriteSession& session, const QString& source, const FloodState& flood)
{
    auto area = session.prepare("INSERT INTO flood_area(source, area, name, parent, city, rings) VALUES(?, ?, ?, ?, ?, "
                                "?) ON CONFLICT(source, area) DO UPDATE SET "
                                "name = excluded.name, parent = excluded.parent, city = excluded.city, "
                                "rings = CASE WHEN length(excluded.rings) > 0 THEN excluded.rings ELSE rings END");
    if (!area)
        return fail(area.error());
    area->bindAll(source, flood.area, flood.name, flood.parent, flood.city, packed(flood.rings));
    if (const auto done = area->run(); !done)
        return fail(done.error());
    auto state = session.prepare(
        "INSERT INTO flood_state(source, area, at, depth, received_at) VALUES(?, ?, ?, ?, ?) "
        "ON CONFLICT(source, area, at) DO UPDATE SET depth = excluded.depth WHERE depth <> excluded.depth");
    if (!state)
        return fail(state.error());
    state->bindAll(source, flood.area, flood.at, int(flood.depth), flood.receivedAt);
    return changed(session, *state);
}

Result<QList<Forecast>> forecasts(ReadSession& session, const QString& area, qint64 from, qint64 to)
{
    auto statement = session.prepare("SELECT at, issued_at, received_at, code, words, words_en, temperature, humidity, "
                                     "wind, wind_from, cloud, rain, visibility "
                                     "FROM forecast WHERE area = ? AND at >= ? AND at <= ? ORDER BY at");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(area, from, to);
    return all<Forecast>(*statement, [&area](const Statement& row) {
        return Forecast{area, row.int64(0), row.int64(1), row.int64(2), row.integer(3), row.text(4), row.text(5),
            maybe(row, 6), maybe(row, 7), maybe(row, 8), maybe(row, 9), maybe(row, 10), maybe(row, 11), maybe(row, 12)};
    });
}

Result<QStringList> forecastAreas(ReadSession& session, qint64 from, qint64 to)
{
    // From area to area by the key, not through all their hours.
    auto statement = session.prepare(
        "WITH RECURSIVE areas(area) AS (SELECT min(area) FROM forecast UNION ALL SELECT (SELECT min(f.area) FROM forecast f "
        "WHERE f.area > areas.area) FROM areas WHERE areas.area IS NOT NULL) SELECT area FROM areas WHERE area IS NOT NULL AND "
        "EXISTS (SELECT 1 FROM forecast f WHERE f.area = areas.area AND f.at >= ? AND f.at < ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(from, to);
    const auto found = all<QString>(*statement, [](const Statement& row) { return row.text(0); });
    if (!found)
        return fail(found.error());
    return QStringList(*found);
}

Result<QList<WeatherWarning>> warnings(ReadSession& session, qint64 from, qint64 to)
{
    // No warning lasts a week; the index finds those that can matter.
    constexpr qint64 longestMs = 7 * 86'400'000LL;
    auto statement = session.prepare("SELECT id, status, sent_at, effective_at, expires_at, received_at, event, "
                                     "severity, urgency, certainty, headline, description, "
                                     "area_name, areas FROM warning WHERE sent_at >= ?1 AND sent_at <= ?2 AND test = 0 "
                                     "AND replaced = 0 AND status <> 2 "
                                     "ORDER BY sent_at DESC, id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(from - longestMs, to);
    auto found = all<WeatherWarning>(*statement, [](const Statement& row) {
        WeatherWarning warning{.id = row.text(0), .status = WarningStatus(row.integer(1))};
        warning.sentAt = row.int64(2);
        warning.effectiveAt = row.int64(3);
        warning.expiresAt = row.int64(4);
        warning.receivedAt = row.int64(5);
        warning.event = row.text(6);
        warning.severity = row.text(7);
        warning.urgency = row.text(8);
        warning.certainty = row.text(9);
        warning.headline = row.text(10);
        warning.description = row.text(11);
        warning.areaName = row.text(12);
        warning.areas = unpacked(row.blob(13));
        return warning;
    });
    if (found) {
        found->removeIf([from, to](const WeatherWarning& warning) {
            const qint64 start = warning.effectiveAt > 0 ? warning.effectiveAt : warning.sentAt;
            const qint64 end = warning.expiresAt > 0 ? warning.expiresAt : start + kUsualWarningMs;
            return start > to || end <= from;
        });
    }
    return found;
}

Result<QList<Quake>> quakes(ReadSession& session, qint64 from, qint64 to)
{
    auto statement
        = session.prepare("SELECT at, received_at, lat, lon, magnitude, depth, place, potential, felt FROM quake "
                          "WHERE at >= ? AND at <= ? ORDER BY at DESC");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(from, to);
    return all<Quake>(*statement, [](const Statement& row) {
        return Quake{row.int64(0), row.int64(1), {row.real(2), row.real(3)}, row.real(4), row.real(5), row.text(6),
            row.text(7), row.text(8)};
    });
}

Result<QList<FloodState>> floods(ReadSession& session, qint64 at, qint64 maxAgeMs)
{
    auto statement = session.prepare(
        "SELECT a.area, a.name, a.parent, a.city, a.rings, s.depth, s.at, s.received_at FROM flood_area a "
        "JOIN flood_state s ON s.source = a.source AND s.area = a.area AND s.at = (SELECT max(t.at) FROM flood_state t "
        "WHERE t.source = a.source AND t.area = a.area AND t.at <= ?1) WHERE s.at >= ?2 ORDER BY s.depth DESC, "
        "a.source, a.area");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(at, at - maxAgeMs);
    return all<FloodState>(*statement, [](const Statement& row) {
        return FloodState{row.text(0), row.text(1), row.text(2), row.text(3), FloodDepthClass(row.integer(5)),
            row.int64(6), row.int64(7), unpacked(row.blob(4))};
    });
}

} // namespace JakOps::WeatherStore

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/weatherstore.h"

#include "storage/statementrows.h"

#include <QDataStream>
#include <QIODevice>

#include <string>

namespace JakOps::WeatherStore {

using namespace Qt::Literals::StringLiterals;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

constexpr qint64 kUsualWarningMs = 6 * 3'600'000; // one that does not say when it ends

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

Result<> takeOutOfForce(WriteSession& session, const QStringList& ids, qint64 at)
{
    for (const QString& id : ids) {
        auto statement = session.prepare(
            "INSERT INTO warning_end(id, at) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET at = min(at, excluded.at)");
        if (!statement)
            return fail(statement.error());
        statement->bindAll(id, at);
        if (const auto done = statement->run(); !done)
            return done;
    }
    return {};
}

constexpr auto kForecastColumns = "area, at, issued_at, received_at, code, words, words_en, temperature, humidity, wind, wind_from, "
                                  "cloud, rain, visibility, source"sv;

Forecast forecastOf(const Statement& row)
{
    return {row.text(0), row.int64(1), row.int64(2), row.int64(3), row.integer(4), row.text(5), row.text(6), maybeReal(row, 7),
        maybeReal(row, 8), maybeReal(row, 9), maybeReal(row, 10), maybeReal(row, 11), maybeReal(row, 12), maybeReal(row, 13), row.text(14)};
}

// Its run is there; of one that tells no run: it says what the one before it said.
Result<bool> isStored(WriteSession& session, const Forecast& forecast)
{
    static const std::string sql = "SELECT "s.append(kForecastColumns)
        + " FROM forecast WHERE area = ? AND at = ? AND issued_at = ? ORDER BY known_at DESC LIMIT 1";
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(forecast.area, forecast.at, forecast.issuedAt);
    const auto row = statement->step();
    if (!row || !*row)
        return row;
    return forecast.issuedAt > 0 || forecastOf(*statement).saysTheSame(forecast);
}

} // namespace

Result<bool> put(WriteSession& session, const QString& source, const Forecast& forecast)
{
    if (const auto stored = isStored(session, forecast); !stored || *stored)
        return stored ? Result<bool>(false) : stored;
    // Of two runs that became known at once the newer one counts.
    static const std::string sql = "INSERT INTO forecast(known_at, "s.append(kForecastColumns)
        + ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(area, at, known_at) DO UPDATE SET "
          "issued_at = excluded.issued_at, received_at = excluded.received_at, code = excluded.code, words = excluded.words, "
          "words_en = excluded.words_en, temperature = excluded.temperature, humidity = excluded.humidity, wind = excluded.wind, "
          "wind_from = excluded.wind_from, cloud = excluded.cloud, rain = excluded.rain, visibility = excluded.visibility, "
          "source = excluded.source WHERE excluded.issued_at >= issued_at";
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(forecast.knownAt(), forecast.area, forecast.at, forecast.issuedAt, forecast.receivedAt, forecast.code,
        forecast.words, forecast.wordsEn);
    int parameter = 9;
    for (const auto& value : {forecast.temperature, forecast.humidity, forecast.windKmh, forecast.windFrom,
             forecast.cloud, forecast.rain, forecast.visibility})
        bindMaybe(*statement, parameter++, value);
    statement->bind(parameter, source);
    return changed(session, *statement);
}

Result<bool> put(WriteSession& session, const QString& source, const WeatherWarning& warning)
{
    auto statement = session.prepare(
        "INSERT INTO warning(id, status, test, sent_at, effective_at, expires_at, received_at, event, severity, "
        "urgency, certainty, "
        "headline, description, area_name, areas, source) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) "
        "DO UPDATE SET "
        "status = excluded.status, test = excluded.test, sent_at = excluded.sent_at, effective_at = "
        "excluded.effective_at, "
        "expires_at = excluded.expires_at, event = excluded.event, severity = excluded.severity, urgency = "
        "excluded.urgency, "
        "certainty = excluded.certainty, headline = excluded.headline, description = excluded.description, "
        "area_name = excluded.area_name, areas = excluded.areas, source = excluded.source "
        "WHERE excluded.expires_at > 0 AND (expires_at <> excluded.expires_at OR areas <> excluded.areas OR status <> "
        "excluded.status)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(warning.id, int(warning.status), warning.isTest, warning.sentAt, warning.effectiveAt,
        warning.expiresAt, warning.receivedAt, warning.event, warning.severity, warning.urgency, warning.certainty,
        warning.headline, warning.description, warning.areaName, packed(warning.areas), source);
    const auto done = changed(session, *statement);
    if (!done || warning.isTest) // an exercise ends nothing real
        return done;
    if (const auto replaced = takeOutOfForce(session, warning.replaces, warning.sentAt); !replaced)
        return fail(replaced.error());
    return done;
}

Result<bool> put(WriteSession& session, const QString& source, const Quake& quake)
{
    auto statement = session.prepare(
        "INSERT INTO quake(id, at, received_at, lat, lon, magnitude, depth, place, potential, felt, source) VALUES(?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET magnitude = excluded.magnitude, depth = excluded.depth, place = excluded.place, "
        "potential = CASE WHEN excluded.potential <> '' THEN excluded.potential ELSE potential END, "
        "felt = CASE WHEN excluded.felt <> '' THEN excluded.felt ELSE felt END "
        "WHERE magnitude <> excluded.magnitude OR depth <> excluded.depth OR place <> excluded.place "
        "OR (excluded.potential <> '' AND potential <> excluded.potential) OR (excluded.felt <> '' AND felt <> "
        "excluded.felt)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(quake.id(), quake.at, quake.receivedAt, quake.point.lat, quake.point.lon, quake.magnitude,
        quake.depthKm, quake.place, quake.potential, quake.felt, source);
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

Result<QList<Forecast>> forecasts(ReadSession& session, const QString& area, qint64 from, qint64 to, qint64 until)
{
    static const std::string sql = "SELECT "s.append(kForecastColumns)
        + " FROM forecast f WHERE area = ?1 AND at >= ?2 AND at <= ?3 AND known_at = (SELECT max(known_at) FROM forecast k "
          "WHERE k.area = f.area AND k.at = f.at AND k.known_at <= ?4) ORDER BY at";
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(area, from, to, until);
    return allRows(*statement, forecastOf);
}

Result<QStringList> forecastAreas(ReadSession& session, qint64 from, qint64 to, qint64 until)
{
    // From area to area by the key, not through all their hours.
    auto statement = session.prepare(
        "WITH RECURSIVE areas(area) AS (SELECT min(area) FROM forecast UNION ALL SELECT (SELECT min(f.area) FROM forecast f "
        "WHERE f.area > areas.area) FROM areas WHERE areas.area IS NOT NULL) SELECT area FROM areas WHERE area IS NOT NULL AND "
        "EXISTS (SELECT 1 FROM forecast f WHERE f.area = areas.area AND f.at >= ? AND f.at < ? AND f.known_at <= ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(from, to, until);
    return allRows(*statement, [](const Statement& row) { return row.text(0); });
}

Result<> thinForecasts(WriteSession& session, const QString& area, qint64 runsBefore, qint64 allBefore)
{
    auto statement = session.prepare(
        "DELETE FROM forecast AS f WHERE area = ?1 AND at < ?2 AND (at < ?3 OR EXISTS (SELECT 1 FROM forecast k WHERE "
        "k.area = f.area AND k.at = f.at AND ((k.known_at > f.known_at AND k.known_at <= f.at) OR (f.known_at > f.at AND "
        "k.known_at < f.known_at))))");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(area, std::max(runsBefore, allBefore), allBefore);
    return statement->run();
}

Result<QString> nextForecastArea(ReadSession& session, const QString& after)
{
    auto statement = session.prepare("SELECT min(area) FROM forecast WHERE area > ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(after);
    if (const auto row = statement->step(); !row)
        return fail(row.error());
    return statement->text(0); // NULL reads as empty
}

Result<QList<WeatherWarning>> warnings(ReadSession& session, qint64 from, qint64 to, qint64 until)
{
    // No warning lasts a week; the index finds those that can matter.
    constexpr qint64 longestMs = 7 * 86'400'000LL;
    auto statement = session.prepare("SELECT id, status, sent_at, effective_at, expires_at, received_at, event, "
                                     "severity, urgency, certainty, headline, description, "
                                     "area_name, areas, source FROM warning WHERE sent_at >= ?1 AND sent_at <= ?2 AND test = 0 "
                                     "AND status <> 2 AND NOT EXISTS (SELECT 1 FROM warning_end e WHERE e.id = warning.id AND "
                                     "e.at <= ?2) ORDER BY sent_at DESC, id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(from - longestMs, until);
    auto found = allRows(*statement, [](const Statement& row) {
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
        warning.source = row.text(14);
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

Result<QList<Quake>> quakes(ReadSession& session, qint64 from, qint64 until)
{
    auto statement
        = session.prepare("SELECT at, received_at, lat, lon, magnitude, depth, place, potential, felt, source FROM quake "
                          "WHERE at >= ? AND at <= ? ORDER BY at DESC");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(from, until);
    return allRows(*statement, [](const Statement& row) {
        return Quake{row.int64(0), row.int64(1), {row.real(2), row.real(3)}, row.real(4), row.real(5), row.text(6),
            row.text(7), row.text(8), row.text(9)};
    });
}

Result<QList<FloodState>> floods(ReadSession& session, qint64 at, qint64 maxAgeMs)
{
    auto statement = session.prepare(
        "SELECT a.area, a.name, a.parent, a.city, a.rings, s.depth, s.at, s.received_at, a.source FROM flood_area a "
        "JOIN flood_state s ON s.source = a.source AND s.area = a.area AND s.at = (SELECT max(t.at) FROM flood_state t "
        "WHERE t.source = a.source AND t.area = a.area AND t.at <= ?1) WHERE s.at >= ?2 ORDER BY s.depth DESC, "
        "a.source, a.area");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(at, at - maxAgeMs);
    return allRows(*statement, [](const Statement& row) {
        return FloodState{row.text(0), row.text(1), row.text(2), row.text(3), FloodDepthClass(row.integer(5)),
            row.int64(6), row.int64(7), unpacked(row.blob(4)), row.text(8)};
    });
}

} // namespace JakOps::WeatherStore

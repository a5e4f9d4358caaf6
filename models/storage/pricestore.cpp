// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricestore.h"

#include "storage/statementrows.h"

namespace JakOps::PriceStore {

namespace {

constexpr qint64 kEpochDay = 2'440'588; // Julian day of 1970-01-01
constexpr int kShownDays = 14; // an older price is no price of today
constexpr int kYearOfWeeks = 364;
constexpr int kUntrue = int(ReadingFlag::OutOfRange) | int(ReadingFlag::FromFuture);

qint64 dayNumber(QDate day)
{
    return day.toJulianDay() - kEpochDay;
}

QDate dayOf(qint64 number)
{
    return QDate::fromJulianDay(number + kEpochDay);
}

Result<bool> takeCell(Statement& statement, PriceCell& cell)
{
    const auto row = statement.step();
    if (!row)
        return fail(row.error());
    if (*row) {
        cell.commodity = statement.int64(0);
        cell.market = statement.int64(1);
    }
    return *row;
}

// The next commodity at a market after this one, found by the key without reading what lies between: two questions, since a comparison
// of both columns at once walks through all days of the first. False: there is none.
Result<bool> nextCell(ReadSession& session, PriceCell& cell)
{
    auto market = session.prepare("SELECT commodity, market FROM price WHERE commodity = ? AND market > ? ORDER BY market LIMIT 1");
    if (!market)
        return fail(market.error());
    market->bindAll(cell.commodity, cell.market);
    if (const auto found = takeCell(*market, cell); !found || *found)
        return found;
    auto commodity = session.prepare("SELECT commodity, market FROM price WHERE commodity > ? ORDER BY commodity, market LIMIT 1");
    if (!commodity)
        return fail(commodity.error());
    commodity->bindAll(cell.commodity);
    return takeCell(*commodity, cell);
}

Result<bool> fillLast(ReadSession& session, PriceCell& cell, QDate day, qint64 until)
{
    auto statement = session.prepare(
        "SELECT day, value, least, most, flags FROM price WHERE commodity = ?1 AND market = ?2 AND day <= ?3 AND "
        "(day < ?3 OR received_at <= ?4) ORDER BY day DESC LIMIT 1");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(cell.commodity, cell.market, dayNumber(day), until);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row || statement->int64(0) < dayNumber(day) - kShownDays)
        return false;
    cell.last = {dayOf(statement->int64(0)), statement->real(1)};
    cell.least = statement->isNull(2) ? std::nullopt : std::optional(statement->real(2));
    cell.most = statement->isNull(3) ? std::nullopt : std::optional(statement->real(3));
    cell.flags = ReadingFlags(statement->integer(4));
    return true;
}

} // namespace

Result<qint64> putCommodity(WriteSession& session, const QString& source, const Commodity& commodity)
{
    auto statement = session.prepare(
        "INSERT INTO commodity(source, code, name, unit) VALUES(?1, ?2, coalesce(nullif(?3, ''), ?2), ?4) "
        "ON CONFLICT(source, code) DO UPDATE SET name = coalesce(nullif(?3, ''), name), "
        "unit = CASE WHEN excluded.unit <> '' THEN excluded.unit ELSE unit END RETURNING id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(source, commodity.code, commodity.name, commodity.unit);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->int64(0);
}

Result<bool> put(WriteSession& session, qint64 commodity, qint64 market, const Price& price)
{
    auto statement = session.prepare("INSERT INTO price(commodity, market, day, value, least, most, received_at, "
                                     "flags) VALUES(?, ?, ?, ?, ?, ?, ?, ?) "
                                     "ON CONFLICT(commodity, market, day) DO UPDATE SET value = excluded.value, least "
                                     "= excluded.least, most = excluded.most, "
                                     "received_at = excluded.received_at, flags = excluded.flags WHERE value <> "
                                     "excluded.value OR flags <> excluded.flags "
                                     "OR least IS NOT excluded.least OR most IS NOT excluded.most");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(commodity, market, dayNumber(price.day), price.value);
    bindMaybe(*statement, 5, price.least);
    bindMaybe(*statement, 6, price.most);
    statement->bind(7, price.receivedAt);
    statement->bind(8, int(price.flags));
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    return session.changes() > 0;
}

Result<QList<StoredCommodity>> commodities(ReadSession& session)
{
    auto statement = session.prepare("SELECT id, source, code, name, unit FROM commodity ORDER BY name, id");
    if (!statement)
        return fail(statement.error());
    return allRows(*statement, [](const Statement& row) {
        return StoredCommodity{row.int64(0), row.text(1), {row.text(2), row.text(3), row.text(4)}};
    });
}

Result<QList<PriceCell>> table(ReadSession& session, QDate day, qint64 until)
{
    QList<PriceCell> cells;
    PriceCell at{.commodity = 0, .market = -1};
    while (true) {
        const auto there = nextCell(session, at);
        if (!there)
            return fail(there.error());
        if (!*there)
            return cells;
        PriceCell cell{.commodity = at.commodity, .market = at.market};
        const auto filled = fillLast(session, cell, day, until);
        if (!filled)
            return fail(filled.error());
        if (!*filled)
            continue;
        // Only the days that a change asks for: the last weeks, and the same week of last year.
        const QDate last = cell.last.day;
        auto before = series(
            session, cell.commodity, cell.market, last.addDays(-kYearOfWeeks - 7), last.addDays(-kYearOfWeeks + 7));
        const auto recent = series(session, cell.commodity, cell.market, last.addDays(-45), last);
        if (!before || !recent)
            return fail(!before ? before.error() : recent.error());
        before->insert(before->end(), recent->begin(), recent->end());
        if ((cell.flags & kUntrue) == 0)
            cell.change = priceChange(*before);
        cells += cell;
    }
}

Result<std::vector<DayPrice>> series(ReadSession& session, qint64 commodity, qint64 market, QDate from, QDate to)
{
    auto statement
        = session.prepare("SELECT day, value FROM price WHERE commodity = ? AND market = ? AND day >= ? AND day <= ? "
                          "AND flags & 5 = 0 ORDER BY day");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(commodity, market, dayNumber(from), dayNumber(to));
    return allRows<std::vector>(*statement, [](const Statement& row) { return DayPrice{dayOf(row.int64(0)), row.real(1)}; });
}

Result<std::vector<UntruePrice>> untrue(ReadSession& session, qint64 commodity, QDate from, QDate to)
{
    auto statement = session.prepare("SELECT market, day, value FROM price WHERE commodity = ? AND day >= ? AND day <= ? "
                                     "AND flags & 5 <> 0 ORDER BY day, market");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(commodity, dayNumber(from), dayNumber(to));
    return allRows<std::vector>(*statement,
        [](const Statement& row) { return UntruePrice{row.int64(0), {dayOf(row.int64(1)), row.real(2)}}; });
}

} // namespace JakOps::PriceStore

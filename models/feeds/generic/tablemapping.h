// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/tablerow.h"

namespace JakOps {

// Which column of a table is what: the part of a feed's description (or of a user's answer) that makes a reading of a
// row.
//   "station", "name", "group", "lat", "lon": columns; "time": a column or a list of them that are joined
//   "values": [{"column", "quantity", "unit"}], unit: mm, cm, m for levels; anything else is taken as it is
//   "zone": "UTC" or "WIB" for bare times; "month_first", "zero_is_missing", "thousands": true where the table is so
//   "kind": flood_post, pump_house, rain_post, reservoir, air, market, area
class TableMapping final
{
public:
    // InvalidInput, saying which part is wrong.
    [[nodiscard]] static Result<TableMapping> read(const QJsonObject& json);
    // For a table nobody described: time and place by usual names, the other columns that hold numbers are values of
    // Other. Empty where there is nothing to be found.
    [[nodiscard]] static std::optional<TableMapping> guess(const QStringList& columns, const TableRow& sample);

    // Puts a row's station and readings into `result`, or rejects it. `point`: of a feature, where the table is a map.
    void take(
        const TableRow& row, const FeedContext& context, FeedResult& result, std::optional<GeoPoint> point = {}) const;

private:
    struct Value
    {
        QString column;
        Quantity quantity = Quantity::Other;
        double factor = 1.0; // to the quantity's unit
    };

    [[nodiscard]] std::optional<ParsedTime> timeOf(const TableRow& row, QString& words) const;
    void takeValue(const TableRow& row, const Value& value, const Reading& pattern, FeedResult& result) const;

    QString m_station, m_name, m_group, m_lat, m_lon;
    QStringList m_time;
    QList<Value> m_values;
    StationKind m_kind = StationKind::Other;
    BareTime m_zone = BareTime::Wib;
    Digits m_digits = Digits::Plain;
    bool m_monthFirst = false;
    bool m_zeroIsMissing = false;
    bool m_guessed = false;
};

// Rows with the mapping of the context's options ("mapping"), or a guessed one from the first row.
class MappedRows final
{
public:
    [[nodiscard]] static Result<MappedRows> make(const FeedContext& context);
    [[nodiscard]] Result<> take(const TableRow& row, const QStringList& columns, const FeedContext& context,
        FeedResult& result, std::optional<GeoPoint> point = {});

private:
    std::optional<TableMapping> m_mapping;
};

// Objects such as {"a": 1, "b": "x"} as rows; objects and lists within are left out.
class JsonRows final
{
public:
    [[nodiscard]] TableRow row(const QJsonObject& object);
    [[nodiscard]] QStringList columns() const
    {
        return m_columns ? m_columns->keys() : QStringList();
    } // of the last row

private:
    QStringList m_names; // as written
    std::shared_ptr<const TableColumns> m_columns;
};

} // namespace JakOps

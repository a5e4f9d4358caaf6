// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reviewstore.h"

#include "storage/metastore.h"

namespace JakOps::ReviewStore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kInfoKey = "review"_L1;
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kWibMs = 7 * 3'600'000; // prices are of days in WIB

struct CityTable
{
    const char* name;
    const char* time; // its column of time, UTC ms; null: all of it
};
constexpr std::array kCityTables {CityTable {"boundary", nullptr}, CityTable {"station", nullptr}, CityTable {"series", nullptr},
    CityTable {"reading", "at"}, CityTable {"reading_hour", "at"}, CityTable {"reading_day", "at"}, CityTable {"commodity", nullptr},
    CityTable {"warning", "sent_at"}, CityTable {"warning_end", nullptr}, CityTable {"quake", "at"}, CityTable {"flood_area", nullptr},
    CityTable {"flood_state", "at"}, CityTable {"feed_state", nullptr}};

} // namespace

Result<std::optional<ReviewInfo>> info(ReadSession& session)
{
    const auto text = MetaStore::text(session, kInfoKey);
    if (!text)
        return fail(text.error());
    if (text->isEmpty())
        return std::nullopt;
    auto read = ReviewInfo::fromJson(*text);
    if (!read)
        return fail(read.error());
    return *read;
}

Result<QByteArray> photo(ReadSession& session, const QString& sha256)
{
    auto statement = session.prepare("SELECT content FROM review_photo WHERE sha256 = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, sha256);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? Result<QByteArray>(statement->blob(0)) : fail(ErrorCode::NotFound, u"no photo "_s + sha256);
}

Result<> begin(WriteSession& session)
{
    return session.execute(
        "CREATE TABLE review_photo(sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID");
}

Result<> addPhoto(WriteSession& session, const QString& sha256, const QByteArray& content)
{
    auto statement = session.prepare("INSERT OR IGNORE INTO review_photo(sha256, content) VALUES(?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(sha256, content);
    return statement->run();
}

Result<> finish(WriteSession& session, const ReviewInfo& info)
{
    return MetaStore::set(session, kInfoKey, info.toJson());
}

Result<> takeCity(const QString& copyPath, const QString& sourcePath, qint64 from, qint64 to)
{
    const auto copy = Connection::open({.path = copyPath});
    if (!copy)
        return fail(copy.error());
    Connection& c = **copy;
    {
        auto attach = c.prepare("ATTACH ? AS source");
        if (!attach)
            return fail(attach.error());
        attach->bind(1, sourcePath);
        if (const auto done = attach->run(); !done)
            return done;
    }
    const auto take = [&](const std::string& sql, qint64 first, qint64 last) -> Result<> {
        auto statement = c.prepare(sql);
        if (!statement)
            return fail(statement.error());
        if (last != 0)
            statement->bindAll(first, last);
        return statement->run();
    };
    const qint64 until = to == 0 ? std::numeric_limits<qint64>::max() : to;
    Result<> done = c.execute("BEGIN");
    for (const CityTable& table : kCityTables) {
        if (!done)
            return done;
        const std::string all = std::string("INSERT INTO main.") + table.name + " SELECT * FROM source." + table.name;
        done = table.time == nullptr ? take(all, 0, 0) : take(all + " WHERE " + table.time + " >= ? AND " + table.time + " < ?", from, until);
    }
    if (done) {
        const auto day = [](qint64 ms) { return ms > std::numeric_limits<qint64>::max() - kWibMs ? ms / kDayMs : (ms + kWibMs) / kDayMs; };
        done = take("INSERT INTO main.price SELECT * FROM source.price WHERE day >= ? AND day <= ?", day(from), day(until));
    }
    if (done)
        done = c.execute("COMMIT");
    if (done)
        done = c.execute("DETACH source");
    // A file alone is easier to carry, and can be read from a medium that cannot be written.
    return done ? c.execute("PRAGMA journal_mode=DELETE") : done;
}

} // namespace JakOps::ReviewStore

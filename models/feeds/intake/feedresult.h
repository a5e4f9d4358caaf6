// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/price.h"
#include "domain/reading.h"
#include "domain/weather.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <vector>

namespace JakOps {

// Why a row of a source could not be used.
enum class RowFault : quint8 {
    NotARecord,
    NoStation,
    NoTime,
    BadTime,
    BadNumber,
    UnknownQuantity,
    BadPlace,
    BadState,
    CutOff
};
[[nodiscard]] QString rowFaultCode(RowFault fault); // stable ASCII, for JSON and logs

// What was noticed about rows that were used, or about values that are not there.
enum class FeedNote : quint8 {
    MissingValue, // "-", null, an empty field
    ZeroMeansMissing, // a 0 that cannot be measured: left out
    DummyThreshold, // thresholds that make no sense: left out
    ZoneAssumed, // times without a zone
    ZoneWrong, // the source names a zone that its own place contradicts
    OutOfRange, // kept, flagged
    FromFuture, // kept, flagged
    PlaceMissing,
    PlaceSwapped, // latitude and longitude exchanged: put right
    PlaceForeign, // outside Jakarta: kept
    Elsewhere, // of another city: left out
    Repeated, // the same station and time twice: the later row counts
    Unsorted, // put in order
    Computed, // an index of ours where none was published
    StuckSensor, // half a day of equal values
    Maintenance, // the source says so: values left out
    KeysRepaired, // JSON with bare names
    AreaUnusable, // a sliver that is no area
    Guessed, // no mapping was given: columns were taken by their names
};
[[nodiscard]] QString feedNoteCode(FeedNote note);

struct RejectedRow
{
    qint64 row = 0; // counted from 1
    RowFault fault = RowFault::NotARecord;
    QString detail; // quotes the source: plain text

    friend bool operator==(const RejectedRow&, const RejectedRow&) = default;
};

// Everything one answer of a source holds, as values. A bad row is in `rejected` and costs nothing but itself.
struct FeedResult
{
    static constexpr qsizetype kMaxRejectedKept = 200; // with their reasons; all are counted

    QList<Station> stations;
    std::vector<Reading> readings;
    QList<Commodity> commodities;
    std::vector<Price> prices;
    std::vector<Forecast> forecasts;
    QList<WeatherWarning> warnings;
    QList<Quake> quakes;
    QList<FloodState> floods;
    QStringList links; // further answers this one points to (warnings in full), as written
    QString nextPage; // of a table that comes in pieces; empty: this was the last

    qint64 rows = 0; // seen, good and bad
    QList<RejectedRow> rejected;
    qint64 rejectedCount = 0;
    QMap<FeedNote, qint64> notes;

    void reject(RowFault fault, const QString& detail = {}); // the row now counted
    void note(FeedNote one, qint64 times = 1) { notes[one] += times; }
    void add(Reading reading); // flags it by its value and times
    void add(Station station); // once; of two with one code the later counts
    void add(Commodity commodity); // likewise
    void add(Price price);
    // In order of station, quantity and time; of two for the same time the later one read stays.
    void arrange();
    [[nodiscard]] qint64 values() const; // all kinds

private:
    QHash<QString, qsizetype> m_stationAt, m_commodityAt;
};

// What an adapter is told beside the bytes. It looks at no clock and no network.
struct FeedContext
{
    qint64 receivedAt = 0;
    QString station; // whose answer it is, where the bytes do not say: a gauge's history, a market's prices
    QJsonObject options; // of the feed's description
};

// Reads the bytes of one source. Stateless: used from any thread.
class FeedAdapter
{
public:
    FeedAdapter() = default;
    virtual ~FeedAdapter() = default;
    FeedAdapter(const FeedAdapter&) = delete;
    FeedAdapter& operator=(const FeedAdapter&) = delete;

    // An error means that nothing could be used: WrongFormat, TooLarge, InvalidInput (the context lacks something),
    // NotFound or Unreadable when the source itself says so in its body.
    [[nodiscard]] virtual Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const = 0;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/flood/dsdalevels.h"

#include "base/textguard.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/feedxml.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMillimetres = 0.1; // cm

SiagaThresholds thresholdsOf(const XmlNode& row, FeedResult& result)
{
    const auto cm = [&row](const QString& name) -> std::optional<double> {
        const auto mm = feedNumber(QStringView(row.value(name))).maybe();
        return mm ? std::optional(*mm * kMillimetres) : std::nullopt;
    };
    const SiagaThresholds given{cm(u"SIAGA1"_s), cm(u"SIAGA2"_s), cm(u"SIAGA3"_s)};
    if (given.isComplete())
        return given;
    if (given != SiagaThresholds{})
        result.note(FeedNote::DummyThreshold);
    return {};
}

void takeRow(const XmlNode& row, const FeedContext& context, FeedResult& result)
{
    const QString id = guardLine(row.value(u"ID_PINTU_AIR"), 40);
    bool isNumber = false;
    const qlonglong number = id.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return result.reject(RowFault::NoStation, id);
    Station station;
    station.code = QString::number(number);
    station.name = guardLine(row.value(u"NAMA_PINTU_AIR"), 120);
    station.kind = StationKind::FloodPost;
    station.group = guardLine(row.value(u"LOKASI"), 80);
    station.point = feedPlace(QJsonValue(row.value(u"LATITUDE")), QJsonValue(row.value(u"LONGITUDE")), result);
    station.thresholds = thresholdsOf(row, result);
    station.note = guardLine(row.value(u"STATUS_SIAGA"), 60);
    if (station.note.startsWith("Status :"_L1))
        station.note = station.note.sliced(8).trimmed();

    const FeedNumber level = feedNumber(QStringView(row.value(u"TINGGI_AIR")));
    if (level.isBad())
        return result.reject(RowFault::BadNumber, row.value(u"TINGGI_AIR"));
    const QString words = row.value(u"TANGGAL");
    const auto time = feedTime(words);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    result.add(station);
    if (!level.isValue())
        return result.note(FeedNote::MissingValue);
    Reading reading{station.code, Quantity::WaterLevel, level.value * kMillimetres, time->utcMs, context.receivedAt, 0};
    if (time->zoneAssumed)
        mark(reading.flags, ReadingFlag::ZoneAssumed);
    result.add(reading);
}

} // namespace

Result<FeedResult> DsdaLevelsFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto tree = readFeedXml(bytes);
    if (!tree)
        return fail(tree.error());
    if (tree->root.name != "DocumentElement"_L1)
        return fail(ErrorCode::WrongFormat, u"the document is a <"_s + guardLine(tree->root.name, 60) + u'>');
    FeedResult result;
    for (const XmlNode& row : tree->root.children) {
        ++result.rows;
        takeRow(row, context, result);
    }
    if (tree->cutOff) {
        ++result.rows;
        result.reject(RowFault::CutOff);
    }
    result.arrange();
    return result;
}

} // namespace JakOps

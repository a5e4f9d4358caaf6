// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/flood/dsdahistory.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void takePoint(QStringView point, const FeedContext& context, FeedResult& result)
{
    ++result.rows;
    const qsizetype comma = point.indexOf(u',');
    if (comma < 0)
        return result.reject(RowFault::NotARecord, point.toString());
    const auto time = feedTime(point.first(comma));
    if (!time || time->dateOnly)
        return result.reject(RowFault::BadTime, point.first(comma).toString());
    const FeedNumber level = feedNumber(point.sliced(comma + 1));
    if (level.isBad())
        return result.reject(RowFault::BadNumber, point.toString());
    if (!level.isValue())
        return result.note(FeedNote::MissingValue);
    // WIB is this source's rule, not a guess of ours.
    result.add(Reading{context.station, Quantity::WaterLevel, level.value, time->utcMs, context.receivedAt, 0});
}

SiagaThresholds thresholdsOf(QStringView words, FeedResult& result)
{
    QList<double> cm;
    for (const QStringView word : words.split(u';', Qt::SkipEmptyParts)) {
        if (const auto mm = feedNumber(word).maybe())
            cm += *mm / 10.0;
    }
    if (cm.size() < 3)
        return {};
    const SiagaThresholds given{cm[0], cm[1], cm[2]};
    if (given.isComplete())
        return given;
    result.note(FeedNote::DummyThreshold);
    return {};
}

} // namespace

Result<FeedResult> DsdaHistoryFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    if (context.station.isEmpty())
        return fail(ErrorCode::InvalidInput, u"whose history? the station is missing"_s);
    const auto content = checkedBytes(bytes);
    if (!content)
        return fail(content.error());
    const QString text = QString::fromUtf8(*content);
    const qsizetype page = text.indexOf("<html"_L1, 0, Qt::CaseInsensitive);
    const QList<QStringView> parts = QStringView(text).first(page < 0 ? text.size() : page).split(u'|');
    FeedResult result;
    for (const QStringView point : parts.first().split(u';')) {
        if (!point.trimmed().isEmpty())
            takePoint(point.trimmed(), context, result);
    }
    if (result.readings.empty() && result.rejectedCount > 0)
        return fail(ErrorCode::WrongFormat, u"no history of a gauge: "_s + text.left(60).simplified());
    Station station{.code = context.station, .kind = StationKind::FloodPost};
    station.thresholds = thresholdsOf(parts.size() > 1 ? parts[1] : QStringView(), result);
    result.add(station);
    result.arrange();
    return result;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/feedvalue.h"

#include "base/clock.h"
#include "base/textguard.h"
#include "feeds/feedplace.h"

#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// 12,150 / 12.150 / 1.234.567 / 12.150,50 -> plain. Empty where it is no number so written.
QString ungrouped(QString text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    if (dot >= 0 && comma >= 0) { // the last one is the decimal
        const QChar group = dot < comma ? u'.' : u',';
        text.remove(group);
        text.replace(u',', u'.');
        return text;
    }
    const qsizetype last = std::max(dot, comma);
    if (last < 0)
        return text;
    const QChar separator = text[last];
    const QStringList parts = text.split(separator);
    const bool groups = std::ranges::all_of(parts.sliced(1), [](const QString& part) { return part.size() == 3; });
    if (groups && parts.first().size() <= 4)
        return parts.join(QString());
    return parts.size() == 2 ? parts[0] + u'.' + parts[1] : QString();
}

} // namespace

bool isMissingWord(QStringView words)
{
    const QStringView text = words.trimmed();
    if (text.isEmpty())
        return true;
    if (std::ranges::all_of(
            text, [](QChar c) { return c == u'-' || c == u'–' || c == u'—' || c == u'*' || c == u'?'; }))
        return true;
    static constexpr std::array missing{
        "n/a"_L1, "na"_L1, "nan"_L1, "null"_L1, "none"_L1, "nil"_L1, "tidak ada data"_L1, "no data"_L1, "undefined"_L1};
    return std::ranges::any_of(
        missing, [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

FeedNumber feedNumber(QStringView words, Digits digits)
{
    QStringView text = words.trimmed();
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!hasDigit && isMissingWord(text))
        return {};
    if (text.size() > 40)
        return {FeedNumber::Kind::Bad, 0.0};
    QString plain;
    if (digits == Digits::Grouped) {
        if (text.startsWith("Rp"_L1, Qt::CaseInsensitive))
            text = text.sliced(text.size() > 2 && text[2] == u'.' ? 3 : 2).trimmed();
        plain = ungrouped(text.toString().remove(u' '));
    } else {
        plain = text.toString();
        if (plain.count(u',') == 1 && !plain.contains(u'.'))
            plain.replace(u',', u'.');
    }
    plain.replace(QChar(0x2212), u'-');
    bool isNumber = false;
    const double value = plain.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return {FeedNumber::Kind::Bad, 0.0};
    return {FeedNumber::Kind::Value, value};
}

FeedNumber feedNumber(const QJsonValue& value, Digits digits)
{
    if (value.isDouble())
        return std::isfinite(value.toDouble()) ? FeedNumber{FeedNumber::Kind::Value, value.toDouble()} : FeedNumber{};
    if (value.isString())
        return feedNumber(QStringView(value.toString()), digits);
    return {value.isNull() || value.isUndefined() ? FeedNumber::Kind::Missing : FeedNumber::Kind::Bad, 0.0};
}

QString feedText(const QJsonValue& value, qsizetype maxLength)
{
    if (value.isString())
        return guardLine(value.toString(), maxLength).trimmed();
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == std::floor(number) && std::abs(number) < 1e15 ? QString::number(qint64(number))
                                                                       : QString::number(number);
    }
    return {};
}

std::optional<ParsedTime> feedTime(QStringView words, BareTime bare, bool dayFirst)
{
    std::optional<ParsedTime> time = parseTime(words, dayFirst);
    if (time && time->zoneAssumed && bare == BareTime::Utc) {
        time->utcMs += qint64(kWibOffsetSeconds) * 1000;
        time->zoneAssumed = false; // known of the source
    }
    return time;
}

std::optional<QDate> feedDate(QStringView words)
{
    const auto time = parseTime(words);
    return time ? std::optional(toWib(time->utcMs).date()) : std::nullopt;
}

std::optional<GeoPoint> feedPlace(double lat, double lon, FeedResult& result)
{
    RecordNotes notes = 0;
    const auto point = checkedPlace(lat, lon, notes);
    if (!point)
        result.note(FeedNote::PlaceMissing);
    if (has(notes, RecordNote::PlaceSwapped))
        result.note(FeedNote::PlaceSwapped);
    if (has(notes, RecordNote::PlaceForeign))
        result.note(FeedNote::PlaceForeign);
    return point;
}

std::optional<GeoPoint> feedPlace(const QJsonValue& lat, const QJsonValue& lon, FeedResult& result)
{
    const auto degrees = [](const QJsonValue& value) {
        return value.isDouble() ? value.toDouble()
            : value.isString()  ? parseDegrees(value.toString())
                                : std::numeric_limits<double>::quiet_NaN();
    };
    return feedPlace(degrees(lat), degrees(lon), result);
}

} // namespace JakOps

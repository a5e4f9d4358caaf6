// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedtime.h"
#include "feeds/intake/feedresult.h"

#include <QJsonValue>

namespace JakOps {

// How a source writes numbers.
enum class Digits : quint8 {
    Plain, // 12.5, also 12,5
    Grouped, // Rp 12,150 and 12.150: a separator before three digits groups them
};

// A number as a source wrote it: there, missing ("-", "N/A", null), or something that is none.
struct FeedNumber
{
    enum class Kind : quint8 { Value, Missing, Bad };
    Kind kind = Kind::Missing;
    double value = 0.0;

    [[nodiscard]] bool isValue() const { return kind == Kind::Value; }
    [[nodiscard]] bool isBad() const { return kind == Kind::Bad; }
    [[nodiscard]] std::optional<double> maybe() const { return isValue() ? std::optional(value) : std::nullopt; }
};
[[nodiscard]] FeedNumber feedNumber(QStringView words, Digits digits = Digits::Plain);
[[nodiscard]] FeedNumber feedNumber(const QJsonValue& value, Digits digits = Digits::Plain); // a number or its words
[[nodiscard]] bool isMissingWord(QStringView words);

// A code or a name, whether the source writes it as a number or in quotes; guarded, on one line.
[[nodiscard]] QString feedText(const QJsonValue& value, qsizetype maxLength = 200);

// The zone of times that carry none.
enum class BareTime : quint8 { Wib, Utc };
[[nodiscard]] std::optional<ParsedTime> feedTime(
    QStringView words, BareTime bare = BareTime::Wib, bool dayFirst = true);
[[nodiscard]] std::optional<QDate> feedDate(QStringView words); // the day in WIB

// A place from two numbers; what is odd about it is noted.
[[nodiscard]] std::optional<GeoPoint> feedPlace(double lat, double lon, FeedResult& result);
[[nodiscard]] std::optional<GeoPoint> feedPlace(const QJsonValue& lat, const QJsonValue& lon, FeedResult& result);

} // namespace JakOps

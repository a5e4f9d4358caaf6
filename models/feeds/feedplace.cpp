// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedplace.h"

#include <array>
#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// -1 for south and west, 1 for north and east, 0 for other words.
int hemisphere(QStringView word)
{
    static constexpr std::array<std::pair<QLatin1StringView, int>, 8> names{{{"s"_L1, -1}, {"ls"_L1, -1}, {"w"_L1, -1},
        {"bb"_L1, -1}, {"n"_L1, 1}, {"lu"_L1, 1}, {"e"_L1, 1}, {"bt"_L1, 1}}};
    for (const auto& [name, sign] : names) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return sign;
    }
    return 0;
}

bool isPart(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.' || c == u',' || c == u'e' || c == u'E' || c == u'-' || c == u'+';
}

double plainNumber(QStringView words)
{
    bool isNumber = false;
    const double value = words.toDouble(&isNumber);
    if (isNumber)
        return value;
    if (words.count(u',') != 1 || words.contains(u'.'))
        return kNone;
    QString point = words.toString();
    point.replace(u',', u'.');
    const double other = point.toDouble(&isNumber);
    return isNumber ? other : kNone;
}

} // namespace

double parseDegrees(QStringView words)
{
    words = words.trimmed();
    if (words.isEmpty() || words.size() > 48)
        return kNone;
    if (const double plain = plainNumber(words); !std::isnan(plain))
        return plain;

    double sign = 1.0;
    if (words.front() == u'-' || words.front() == QChar(0x2212)) {
        sign = -1.0;
        words = words.sliced(1).trimmed();
    }
    std::array<double, 3> parts{0.0, 0.0, 0.0};
    size_t count = 0;
    qsizetype i = 0;
    while (i < words.size() && count < parts.size()) {
        const qsizetype start = i;
        while (i < words.size() && isPart(words[i]) && words[i] != u'e' && words[i] != u'E')
            ++i;
        if (i == start)
            break;
        parts[count] = plainNumber(words.sliced(start, i - start));
        if (std::isnan(parts[count]) || parts[count] < 0)
            return kNone;
        ++count;
        while (i < words.size()
            && (words[i].isSpace() || words[i] == u'°' || words[i] == u'\'' || words[i] == u'"'
                || words[i] == QChar(0x2032) || words[i] == QChar(0x2033) || words[i] == u'º'))
            ++i;
    }
    if (count == 0 || parts[1] >= 60.0 || parts[2] >= 60.0)
        return kNone;
    if (i < words.size()) {
        const int side = hemisphere(words.sliced(i).trimmed());
        if (side == 0)
            return kNone;
        sign *= side;
    }
    return sign * (parts[0] + parts[1] / 60.0 + parts[2] / 3600.0);
}

std::optional<DegreesPair> parseDegreesPair(QStringView words)
{
    words = words.trimmed();
    bool lonFirst = false;
    if (words.startsWith("SRID="_L1, Qt::CaseInsensitive) && words.contains(u';'))
        words = words.sliced(words.indexOf(u';') + 1).trimmed();
    if (words.startsWith("POINT"_L1, Qt::CaseInsensitive)) {
        lonFirst = true;
        words = words.sliced(5).trimmed();
    }
    while (!words.isEmpty() && (words.front() == u'(' || words.front() == u'['))
        words = words.sliced(1).trimmed();
    while (!words.isEmpty() && (words.back() == u')' || words.back() == u']'))
        words = words.chopped(1).trimmed();

    const auto split = [&](qsizetype at) -> std::optional<DegreesPair> {
        if (at <= 0 || at + 1 >= words.size())
            return std::nullopt;
        const double first = parseDegrees(words.first(at));
        const double second = parseDegrees(words.sliced(at + 1));
        if (std::isnan(first) || std::isnan(second))
            return std::nullopt;
        return lonFirst ? DegreesPair{second, first} : DegreesPair{first, second};
    };
    for (const char16_t separator : {u';', u'|', u'\t'}) {
        if (const auto pair = split(words.indexOf(separator)))
            return pair;
    }
    // "-6,2 106,8" and "-6.2, 106.8" and "-6,2,106,8": the middle comma of three, the only one, or the space.
    if (words.count(u',') == 3) {
        if (const auto pair = split(words.indexOf(u',', words.indexOf(u',') + 1)))
            return pair;
    }
    if (words.count(u',') == 1) {
        if (const auto pair = split(words.indexOf(u',')))
            return pair;
    }
    return split(words.indexOf(u' '));
}

std::optional<GeoPoint> checkedPlace(double lat, double lon, RecordNotes& notes)
{
    if (std::isnan(lat) || std::isnan(lon)) {
        note(notes, RecordNote::PlaceMissing);
        return std::nullopt;
    }
    if (std::abs(lat) <= 1e-6 && std::abs(lon) <= 1e-6) {
        note(notes, RecordNote::PlaceZero);
        return std::nullopt;
    }
    const GeoPoint given{lat, lon};
    const GeoPoint swapped{lon, lat};
    if (isNearJakarta(given))
        return given;
    if (isNearJakarta(swapped) || (!given.isUsable() && swapped.isUsable())) {
        note(notes, RecordNote::PlaceSwapped);
        if (!isNearJakarta(swapped))
            note(notes, RecordNote::PlaceForeign);
        return swapped;
    }
    if (!given.isUsable()) {
        note(notes, RecordNote::PlaceOutOfRange);
        return std::nullopt;
    }
    note(notes, RecordNote::PlaceForeign);
    return given;
}

} // namespace JakOps

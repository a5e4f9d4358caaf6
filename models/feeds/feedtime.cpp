// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedtime.h"

#include "base/clock.h"

#include <QDate>

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

struct Parts
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    bool hasTime = false;
    std::optional<int> offsetSeconds;
};

std::optional<ParsedTime> finish(const Parts& p)
{
    if (p.year < 1990 || p.year > 2100 || !QDate::isValid(p.year, p.month, p.day))
        return std::nullopt;
    const bool endOfDay = p.hour == 24 && p.minute == 0 && p.second == 0;
    if ((p.hour > 23 && !endOfDay) || p.minute > 59 || p.second > 60)
        return std::nullopt;
    const qint64 days = QDate(p.year, p.month, p.day).toJulianDay() - 2'440'588;
    const int offset = p.offsetSeconds.value_or(kWibOffsetSeconds);
    const qint64 seconds = days * 86'400 + p.hour * 3600 + p.minute * 60 + p.second - offset;
    return ParsedTime{seconds * 1000 + p.ms, !p.offsetSeconds.has_value(), !p.hasTime};
}

// A cursor over the words; every reader leaves it where it was when it does not find what it reads.
class Cursor final
{
public:
    explicit Cursor(QStringView text)
        : m_text(text)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] char16_t peek() const { return atEnd() ? u'\0' : m_text[m_pos].unicode(); }
    void advance() { ++m_pos; }
    bool take(char16_t c)
    {
        if (peek() != c)
            return false;
        ++m_pos;
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && (m_text[m_pos].isSpace() || peek() == u','))
            ++m_pos;
    }
    // Digits, at most nine of them; -1 where there are none. `length` tells how many.
    int number(int* length = nullptr)
    {
        int value = 0;
        int count = 0;
        while (!atEnd() && peek() >= u'0' && peek() <= u'9' && count < 9) {
            value = value * 10 + (peek() - u'0');
            ++m_pos;
            ++count;
        }
        if (length)
            *length = count;
        return count > 0 ? value : -1;
    }
    QStringView word()
    {
        const qsizetype start = m_pos;
        while (!atEnd() && m_text[m_pos].isLetter())
            ++m_pos;
        return m_text.sliced(start, m_pos - start);
    }
    [[nodiscard]] qsizetype position() const { return m_pos; }
    void restore(qsizetype position) { m_pos = position; }

private:
    QStringView m_text;
    qsizetype m_pos = 0;
};

// January is 1; 0 for a word that is no month. Indonesian and English, whole or cut to three or more letters.
int monthOf(QStringView word)
{
    static constexpr std::array<std::pair<QLatin1StringView, int>, 23> months{{{"januari"_L1, 1}, {"january"_L1, 1},
        {"februari"_L1, 2}, {"february"_L1, 2}, {"pebruari"_L1, 2}, {"maret"_L1, 3}, {"march"_L1, 3}, {"april"_L1, 4},
        {"mei"_L1, 5}, {"may"_L1, 5}, {"juni"_L1, 6}, {"june"_L1, 6}, {"juli"_L1, 7}, {"july"_L1, 7}, {"agustus"_L1, 8},
        {"august"_L1, 8}, {"september"_L1, 9}, {"oktober"_L1, 10}, {"october"_L1, 10}, {"november"_L1, 11},
        {"nopember"_L1, 11}, {"desember"_L1, 12}, {"december"_L1, 12}}};
    if (word.size() < 3)
        return 0;
    if (word.compare("agt"_L1, Qt::CaseInsensitive) == 0 || word.compare("ags"_L1, Qt::CaseInsensitive) == 0)
        return 8;
    for (const auto& [name, month] : months) {
        if (name.size() >= word.size() && QStringView(word).compare(name.first(word.size()), Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

bool isWeekday(QStringView word)
{
    static constexpr std::array<QLatin1StringView, 16> days{"senin"_L1, "selasa"_L1, "rabu"_L1, "kamis"_L1, "jumat"_L1,
        "sabtu"_L1, "minggu"_L1, "ahad"_L1, "monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1,
        "saturday"_L1, "sunday"_L1, "jum"_L1};
    return word.size() >= 3 && std::ranges::any_of(days, [word](QLatin1StringView day) {
        return day.size() >= word.size() && word.compare(day.first(word.size()), Qt::CaseInsensitive) == 0;
    });
}

int fullYear(int year, int digits)
{
    return digits <= 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

// "20/11/2026", "2026-11-20", "11/20/2026": three numbers with one kind of separator.
bool readNumericDate(Cursor& at, Parts& parts, bool dayFirst)
{
    int firstDigits = 0;
    const int first = at.number(&firstDigits);
    const char16_t separator = at.peek();
    if (first < 0 || (separator != u'-' && separator != u'/' && separator != u'.'))
        return false;
    at.advance();
    const int second = at.number();
    if (second < 0 || !at.take(separator))
        return false;
    int thirdDigits = 0;
    const int third = at.number(&thirdDigits);
    if (third < 0)
        return false;
    if (firstDigits == 4) {
        parts.year = first;
        parts.month = second;
        parts.day = third;
        return true;
    }
    parts.year = fullYear(third, thirdDigits);
    const bool dayLeads = second > 12 ? false : (first > 12 || dayFirst);
    parts.day = dayLeads ? first : second;
    parts.month = dayLeads ? second : first;
    return true;
}

// "20 November 2026", "20-Nov-26", "Nov 20, 2026", with the weekday before it or not.
bool readWordDate(Cursor& at, Parts& parts)
{
    const auto separators = [&at] {
        while (at.peek() == u'-' || at.peek() == u'.' || at.peek() == u'/')
            at.advance();
        at.skipSpace();
    };
    int digits = 0;
    const int day = at.number(&digits);
    if (day >= 0) {
        if (digits > 2)
            return false;
        separators();
        parts.month = monthOf(at.word());
        separators();
        parts.day = day;
    } else {
        parts.month = monthOf(at.word());
        separators();
        parts.day = at.number();
        separators();
    }
    if (parts.month == 0 || parts.day < 0)
        return false;
    const int year = at.number(&digits);
    parts.year = fullYear(year, digits);
    return year >= 0;
}

bool readTimeOfDay(Cursor& at, Parts& parts)
{
    parts.hour = at.number();
    if (parts.hour < 0 || (at.peek() != u':' && at.peek() != u'.'))
        return false;
    const char16_t separator = at.peek();
    at.advance();
    parts.minute = at.number();
    if (parts.minute < 0)
        return false;
    if (at.take(separator)) {
        parts.second = at.number();
        if (parts.second < 0)
            return false;
        if (at.peek() == u'.' || at.peek() == u',') {
            at.advance();
            int digits = 0;
            int fraction = at.number(&digits);
            for (; digits > 3; --digits)
                fraction /= 10;
            for (; digits > 0 && digits < 3; ++digits)
                fraction *= 10;
            parts.ms = std::max(fraction, 0);
        }
    }
    parts.hasTime = true;
    const qsizetype before = at.position();
    at.skipSpace();
    const QStringView half = at.word();
    if (half.compare("pm"_L1, Qt::CaseInsensitive) == 0 && parts.hour <= 12)
        parts.hour = parts.hour % 12 + 12;
    else if (half.compare("am"_L1, Qt::CaseInsensitive) == 0 && parts.hour <= 12)
        parts.hour %= 12;
    else
        at.restore(before);
    return true;
}

bool readZone(Cursor& at, Parts& parts)
{
    at.skipSpace();
    if (at.atEnd())
        return true;
    if (at.peek() == u'+' || at.peek() == u'-' || at.peek() == u'\u2212') {
        const int sign = at.peek() == u'+' ? 1 : -1;
        at.advance();
        int digits = 0;
        int hours = at.number(&digits);
        int minutes = 0;
        if (digits >= 3) {
            minutes = hours % 100;
            hours /= 100;
        } else if (at.take(u':')) {
            minutes = at.number();
        }
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
            return false;
        parts.offsetSeconds = sign * (hours * 3600 + minutes * 60);
        return at.atEnd();
    }
    const QStringView zone = at.word();
    static constexpr std::array<std::pair<QLatin1StringView, int>, 6> zones{
        {{"z"_L1, 0}, {"utc"_L1, 0}, {"gmt"_L1, 0}, {"wib"_L1, 7}, {"wita"_L1, 8}, {"wit"_L1, 9}}};
    for (const auto& [name, hours] : zones) {
        if (zone.compare(name, Qt::CaseInsensitive) == 0) {
            parts.offsetSeconds = hours * 3600;
            at.skipSpace();
            return at.atEnd() || ((hours == 0) && readZone(at, parts)); // "GMT+7"
        }
    }
    return false;
}

std::optional<ParsedTime> fromDigits(QStringView words)
{
    bool isNumber = false;
    if (words.size() == 10 || words.size() == 13) {
        const qint64 value = words.toLongLong(&isNumber);
        const qint64 ms = words.size() == 10 ? value * 1000 : value;
        constexpr qint64 from = 631'152'000'000; // 1990
        constexpr qint64 to = 4'133'980'800'000; // 2101
        return isNumber && ms >= from && ms < to ? std::optional(ParsedTime{ms, false, false}) : std::nullopt;
    }
    if (words.size() == 8 || words.size() == 12 || words.size() == 14) {
        Parts parts;
        parts.year = words.first(4).toInt();
        parts.month = words.sliced(4, 2).toInt();
        parts.day = words.sliced(6, 2).toInt();
        if (words.size() > 8) {
            parts.hasTime = true;
            parts.hour = words.sliced(8, 2).toInt();
            parts.minute = words.sliced(10, 2).toInt();
            parts.second = words.size() == 14 ? words.sliced(12, 2).toInt() : 0;
        }
        return finish(parts);
    }
    return std::nullopt;
}

// 46346.4458: days since the spreadsheets' epoch, in local time.
std::optional<ParsedTime> fromSpreadsheet(QStringView words)
{
    bool isNumber = false;
    const double days = words.toDouble(&isNumber);
    if (!isNumber || days < 32'874 || days > 73'415) // 1990 to 2100
        return std::nullopt;
    const double ms = (days - 25'569.0) * double(kDayMs);
    return ParsedTime{qRound64(ms / 1000.0) * 1000 - qint64(kWibOffsetSeconds) * 1000, true, days == std::floor(days)};
}

} // namespace

std::optional<ParsedTime> parseTime(QStringView words, bool dayFirst)
{
    words = words.trimmed();
    if (words.isEmpty() || words.size() > 64)
        return std::nullopt;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool digitsOnly = std::ranges::all_of(words, isDigit);
    if (digitsOnly && words.size() != 5)
        return fromDigits(words);
    if (words.size() >= 5 && isDigit(words[0]) && isDigit(words[4])
        && std::ranges::all_of(words, [&](QChar c) { return isDigit(c) || c == u'.'; }) && words.count(u'.') <= 1)
        return fromSpreadsheet(words);

    Cursor at(words);
    Parts parts;
    const qsizetype start = at.position();
    if (const QStringView first = at.word(); !isWeekday(first) || monthOf(first) > 0) {
        at.restore(start);
    } else {
        at.take(u'\'');
        at.word(); // Jum'at
        at.take(u'.');
        at.skipSpace();
    }
    const qsizetype date = at.position();
    if (!readNumericDate(at, parts, dayFirst)) {
        at.restore(date);
        if (!readWordDate(at, parts))
            return std::nullopt;
    }
    if (!at.take(u'T') && !at.take(u't'))
        at.skipSpace();
    const qsizetype beforeWord = at.position();
    const QStringView introduction = at.word();
    if (introduction.compare("pukul"_L1, Qt::CaseInsensitive) != 0
        && introduction.compare("jam"_L1, Qt::CaseInsensitive) != 0
        && introduction.compare("at"_L1, Qt::CaseInsensitive) != 0)
        at.restore(beforeWord);
    at.skipSpace();
    if (!at.atEnd() && isDigit(at.peek()) && !readTimeOfDay(at, parts))
        return std::nullopt;
    if (!readZone(at, parts))
        return std::nullopt;
    return finish(parts);
}

void DayOrder::see(QStringView words)
{
    Cursor at(words.trimmed());
    int digits = 0;
    const int first = at.number(&digits);
    const char16_t separator = at.peek();
    if (first < 0 || digits > 2 || (separator != u'/' && separator != u'-' && separator != u'.'))
        return;
    at.advance();
    const int second = at.number(&digits);
    if (second < 0 || !at.take(separator) || at.number() < 0)
        return;
    m_dayFirst = m_dayFirst || (first > 12 && first <= 31 && second <= 12);
    m_monthFirst = m_monthFirst || (second > 12 && second <= 31 && first <= 12);
}

} // namespace JakOps

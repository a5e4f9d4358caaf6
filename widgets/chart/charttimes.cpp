// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/charttimes.h"

#include "base/clock.h"
#include "widgets/common/format.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr std::array kClockSteps {kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour,
    2 * kHour, 3 * kHour, 6 * kHour, 12 * kHour};
constexpr std::array kDaySteps {1, 2, 5, 10};
constexpr std::array kMonthSteps {1, 2, 3, 6};
constexpr std::array kYearSteps {1, 2, 5, 10, 20, 50};
constexpr double kDaysOfMonth = 30.44;

qint64 startOf(QDate date)
{
    return QDateTime(date, QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(kWibOffsetSeconds)).toMSecsSinceEpoch();
}

std::vector<ChartTick> clockTicks(qint64 from, qint64 to, qint64 step)
{
    std::vector<ChartTick> ticks;
    const qint64 midnight = wibDayStartMs(from);
    for (qint64 at = midnight + (from - midnight + step - 1) / step * step; at <= to; at += step) {
        const QDateTime wib = toWib(at);
        const bool newDay = wib.time().msecsSinceStartOfDay() == 0;
        QString text = Format::time(at);
        if (newDay || ticks.empty())
            text += u'\n' + QLocale().toString(wib.date(), u"d MMM yyyy"_s);
        ticks.push_back({at, text, newDay});
    }
    // Two dates beside each other where the second tick is midnight: the first is not needed.
    if (ticks.size() > 1 && !ticks[0].strong && ticks[1].strong)
        ticks[0].text.truncate(ticks[0].text.indexOf(u'\n'));
    return ticks;
}

std::vector<ChartTick> dayTicks(qint64 from, qint64 to, int step)
{
    std::vector<ChartTick> ticks;
    for (QDate date = toWib(from).date(); date <= toWib(to).date(); date = date.addDays(1)) {
        const qint64 at = startOf(date);
        // The same days of every month, and none so near to its end that it touches the first of the next.
        const int day = date.day() - 1;
        if (at < from || at > to || day % step != 0 || (step > 1 && day > 0 && date.daysInMonth() - day < step))
            continue;
        QString text = QLocale().toString(date, u"d MMM"_s);
        if (ticks.empty() || day == 0)
            text += u'\n' + QString::number(date.year());
        ticks.push_back({at, text, day == 0});
    }
    return ticks;
}

std::vector<ChartTick> monthTicks(qint64 from, qint64 to, int step)
{
    std::vector<ChartTick> ticks;
    const QDate first = toWib(from).date();
    for (QDate date(first.year(), 1, 1); startOf(date) <= to; date = date.addMonths(step)) {
        const qint64 at = startOf(date);
        if (at < from)
            continue;
        QString text = QLocale().toString(date, u"MMM"_s);
        if (ticks.empty() || date.month() == 1)
            text += u'\n' + QString::number(date.year());
        ticks.push_back({at, text, date.month() == 1});
    }
    return ticks;
}

std::vector<ChartTick> yearTicks(qint64 from, qint64 to, int step)
{
    std::vector<ChartTick> ticks;
    const int last = toWib(to).date().year();
    for (int year = toWib(from).date().year() / step * step; year <= last; year += step) {
        const qint64 at = startOf({year, 1, 1});
        if (at >= from && at <= to)
            ticks.push_back({at, QString::number(year), false});
    }
    return ticks;
}

} // namespace

std::vector<ChartTick> chartTicks(qint64 from, qint64 to, int most)
{
    if (to <= from)
        return {};
    const double step = double(to - from) / std::max(2, most);
    for (const qint64 one : kClockSteps) {
        if (double(one) >= step)
            return clockTicks(from, to, one);
    }
    const double days = step / double(kDay);
    for (const int one : kDaySteps) {
        if (one >= days)
            return dayTicks(from, to, one);
    }
    for (const int one : kMonthSteps) {
        if (one * kDaysOfMonth >= days)
            return monthTicks(from, to, one);
    }
    for (const int one : kYearSteps) {
        if (one * 365.25 >= days)
            return yearTicks(from, to, one);
    }
    return yearTicks(from, to, 100);
}

QString chartTimeText(qint64 from, qint64 until)
{
    if (until - from < kMinute)
        return Format::dateTime(from);
    if (wibDayStartMs(from) == wibDayStartMs(until))
        return Format::date(from) + u' ' + Format::time(from) + u" \u2013 "_s + Format::clock(until);
    if (until - from < kDay)
        return Format::date(from) + u' ' + Format::time(from) + u" \u2013 "_s + Format::dateTime(until);
    return Format::date(from) + u" \u2013 "_s + Format::date(until);
}

} // namespace JakOps

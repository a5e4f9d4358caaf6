// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "base/clock.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QLocale locale()
{
    return QLocale();
}

} // namespace

QString Format::number(qint64 value)
{
    return locale().toString(value);
}

QString Format::decimal(double value, int digits)
{
    return locale().toString(value, 'f', digits);
}

QString Format::percent(double value, int digits)
{
    return decimal(value, digits) + u"\u00A0%"_s;
}

QString Format::signedPercent(double share, int digits)
{
    const double rounded = QString::number(share * 100.0, 'f', digits).toDouble(); // no "+0"
    const QString sign = rounded > 0.0 ? u"+"_s : rounded < 0.0 ? u"\u2212"_s : QString();
    return sign + percent(std::abs(rounded), digits);
}

QString Format::rupiah(double value)
{
    return u"Rp\u00A0"_s + number(qRound64(value));
}

QString Format::rupiah(double value, const QString& unit)
{
    return unit.isEmpty() ? rupiah(value) : rupiah(value) + u'/' + unit;
}

QString Format::bytes(qint64 value)
{
    return locale().formattedDataSize(value, 1, QLocale::DataSizeSIFormat);
}

QString Format::distance(double metres)
{
    if (metres < 1000)
        return number(qRound64(metres)) + u"\u00A0m"_s;
    return decimal(metres / 1000, metres < 10'000 ? 1 : 0) + u"\u00A0km"_s;
}

QString Format::date(qint64 utcMs)
{
    return date(toWib(utcMs).date());
}

QString Format::date(QDate day)
{
    return locale().toString(day, u"d MMM yyyy"_s);
}

QString Format::time(qint64 utcMs)
{
    // Both of our languages write 24 hours; the sign between them is the locale's: 10.42 in Indonesian, 10:42 in English.
    const QTime time = toWib(utcMs).time();
    return time.toString(locale().language() == QLocale::Indonesian ? u"HH.mm"_s : u"HH:mm"_s);
}

QString Format::clock(qint64 utcMs)
{
    return time(utcMs) + u"\u00A0WIB"_s;
}

QString Format::dateTime(qint64 utcMs)
{
    return date(utcMs) + u' ' + clock(utcMs);
}

QString Format::duration(qint64 ms)
{
    const qint64 length = std::max<qint64>(0, ms);
    if (length < kHour)
        //: age in minutes, as short as possible
        return tr("%1 min").arg(length / kMinute);
    if (length < kDay)
        //: age in hours, as short as possible
        return tr("%1 h").arg(length / kHour);
    if (length < 60 * kDay)
        //: age in days, as short as possible
        return tr("%1 d").arg(length / kDay);
    if (length < 730 * kDay)
        //: age in months, as short as possible
        return tr("%1 mo").arg(length / (30 * kDay));
    //: age in years, as short as possible
    return tr("%1 y").arg(length / (365 * kDay));
}

QString Format::age(qint64 sinceMs, qint64 nowMs)
{
    return duration(nowMs - sinceMs);
}

QString Format::ago(qint64 sinceMs, qint64 nowMs)
{
    const qint64 length = std::max<qint64>(0, nowMs - sinceMs);
    if (length < kMinute)
        return tr("just now");
    if (length < kHour)
        return tr("%n minute(s) ago", nullptr, int(length / kMinute));
    if (length < kDay)
        return tr("%n hour(s) ago", nullptr, int(length / kHour));
    if (length < 60 * kDay)
        return tr("%n day(s) ago", nullptr, int(length / kDay));
    return date(sinceMs);
}

QString Format::due(qint64 dueMs, qint64 nowMs)
{
    if (dueMs == 0)
        return {};
    const qint64 left = dueMs - nowMs;
    return left >= 0 ? duration(left) : u"\u2212"_s + duration(-left);
}

QString Format::dueSentence(qint64 dueMs, qint64 nowMs)
{
    if (dueMs == 0)
        return {};
    const qint64 left = dueMs - nowMs;
    return left >= 0 ? tr("%1 left").arg(duration(left)) : tr("%1 late").arg(duration(-left));
}

} // namespace JakOps

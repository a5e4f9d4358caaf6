// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/month.h"

#include "base/clock.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

qint64 wibStartOf(QDate day)
{
    return (day.startOfDay(QTimeZone::UTC).toSecsSinceEpoch() - kWibOffsetSeconds) * 1000;
}

MonthSpan monthSpan(QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    return {wibStartOf(first), wibStartOf(first.addMonths(1))};
}

std::optional<QDate> monthFromCode(const QString& code)
{
    static const QRegularExpression pattern(u"^\\d{4}-\\d{2}$"_s);
    const QDate first = QDate::fromString(code + u"-01"_s, Qt::ISODate);
    return pattern.match(code).hasMatch() && first.isValid() && first.year() >= 2000 && first.year() < 2100
        ? std::optional(first)
        : std::nullopt;
}

QString monthCode(QDate month)
{
    return month.toString(u"yyyy-MM"_s);
}

} // namespace JakOps

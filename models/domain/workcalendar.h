// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QSet>

#include <array>
#include <memory>
#include <vector>

namespace JakOps {

enum class DayKind : quint8 { Working, Weekend, Holiday, JointLeave }; // libur nasional, cuti bersama

// When offices work, in WIB: hours by weekday, without national holidays and joint leave (cuti bersama). Pure
// arithmetic on UTC milliseconds between 1970 and 2099; what lies outside is taken as the nearest end. Immutable, any
// thread, cheap to copy.
class WorkCalendar final
{
public:
    WorkCalendar(); // Monday to Friday, 07.30 to 16.00 with an hour's break; no holidays known
    // `hours`: weekday (monday …),from,to in HH:MM, several rows a day for breaks; `holidays`: date,name,kind with kind
    // libur or cuti_bersama. InvalidInput names file part and line.
    [[nodiscard]] static Result<WorkCalendar> read(const QByteArray& hours, const QByteArray& holidays);

    // The earliest moment by which so much has been worked since `from`. Nothing to work: `from` itself.
    [[nodiscard]] qint64 add(qint64 from, qint64 workMs) const;
    // How much is worked from the one moment to the other; negative the other way round.
    [[nodiscard]] qint64 between(qint64 from, qint64 to) const;
    // The end of the n-th working day after the day of `from`, which itself does not count: how days are counted in
    // letters of the administration.
    [[nodiscard]] qint64 endOfWorkingDay(qint64 from, int n) const;

    [[nodiscard]] DayKind kindOf(qint64 moment) const; // of its day in WIB
    [[nodiscard]] QString holidayName(qint64 moment) const; // empty on other days
    // Whether the holidays of this year were told. Where not, only weekends are taken out, and whoever shows a time
    // must say so.
    [[nodiscard]] bool knowsYear(int year) const;
    // The first year touched from `from` to `to` whose holidays were not told; 0: all were.
    [[nodiscard]] int firstUnknownYear(qint64 from, qint64 to) const;

private:
    struct Span
    {
        qint64 from = 0; // ms of the day
        qint64 to = 0;
    };
    struct DayOff
    {
        QString name;
        DayKind kind = DayKind::Holiday;
    };
    struct Table;
    using Week = std::array<std::vector<Span>, 7>; // from Monday

    WorkCalendar(Week week, QHash<qint64, DayOff> daysOff);
    [[nodiscard]] static Result<Week> readHours(const QByteArray& csv);
    [[nodiscard]] static Result<QHash<qint64, DayOff>> readHolidays(const QByteArray& csv);
    [[nodiscard]] qint64 workedUntil(qint64 moment) const;

    std::shared_ptr<const Table> m_table;
};

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workcalendar.h"

#include "base/clock.h"
#include "domain/ruletable.h"

#include <QDate>
#include <QTime>

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kWibMs = qint64(kWibOffsetSeconds) * 1000;
constexpr qint64 kDays = 47'482; // 1970-01-01 to 2099-12-31
constexpr qint64 kMinuteMs = 60'000;

// Milliseconds of WIB since its 1970-01-01, within the table.
qint64 local(qint64 moment)
{
    return std::clamp<qint64>(moment + kWibMs, 0, kDays * kDayMs - 1);
}

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

} // namespace

struct WorkCalendar::Table
{
    Week week;
    QHash<qint64, DayOff> daysOff; // by day since 1970-01-01
    QSet<int> years; // whose holidays are known
    std::vector<qint64> workedBefore; // kDays + 1
    std::vector<qint32> workingDaysBefore; // kDays + 1

    [[nodiscard]] const std::vector<Span>& spans(qint64 day) const
    {
        static const std::vector<Span> kNone;
        return daysOff.contains(day) ? kNone : week[size_t((day + 3) % 7)]; // 1970-01-01 was a Thursday
    }
};

WorkCalendar::WorkCalendar()
    : WorkCalendar(
          [] {
              Week week;
              for (size_t day = 0; day < 5; ++day)
                  week[day] = {{450 * kMinuteMs, 720 * kMinuteMs}, {780 * kMinuteMs, 960 * kMinuteMs}};
              return week;
          }(),
          {})
{
}

WorkCalendar::WorkCalendar(Week week, QHash<qint64, DayOff> daysOff)
{
    auto table = std::make_shared<Table>();
    table->week = std::move(week);
    table->daysOff = std::move(daysOff);
    for (const qint64 day : table->daysOff.keys())
        table->years.insert(dateOf(day).year());
    table->workedBefore.resize(size_t(kDays) + 1);
    table->workingDaysBefore.resize(size_t(kDays) + 1);
    for (qint64 day = 0; day < kDays; ++day) {
        qint64 worked = 0;
        for (const Span& span : table->spans(day))
            worked += span.to - span.from;
        table->workedBefore[size_t(day) + 1] = table->workedBefore[size_t(day)] + worked;
        table->workingDaysBefore[size_t(day) + 1] = table->workingDaysBefore[size_t(day)] + (worked > 0 ? 1 : 0);
    }
    m_table = std::move(table);
}

Result<WorkCalendar> WorkCalendar::read(const QByteArray& hours, const QByteArray& holidays)
{
    auto week = readHours(hours);
    if (!week)
        return fail(week.error().code, u"working hours: "_s + week.error().detail);
    auto daysOff = readHolidays(holidays);
    if (!daysOff)
        return fail(daysOff.error().code, u"holidays: "_s + daysOff.error().detail);
    return WorkCalendar(std::move(*week), std::move(*daysOff));
}

Result<WorkCalendar::Week> WorkCalendar::readHours(const QByteArray& csv)
{
    static const QStringList kWeekdays{
        u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};
    const auto rows = readRuleTable(csv, {u"weekday"_s, u"from"_s, u"to"_s, u"source"_s});
    if (!rows)
        return fail(rows.error());
    Week week;
    for (const RuleRow& row : *rows) {
        const qsizetype weekday = kWeekdays.indexOf(row[u"weekday"_s]);
        if (weekday < 0)
            return row.wrong(u"weekday is monday to sunday, not \"%1\""_s.arg(row[u"weekday"_s]));
        const QTime from = QTime::fromString(row[u"from"_s], u"HH:mm"_s);
        const bool midnight = row[u"to"_s] == "24:00"_L1;
        const QTime to = QTime::fromString(midnight ? u"23:59"_s : row[u"to"_s], u"HH:mm"_s);
        if (!from.isValid() || !to.isValid())
            return row.wrong(u"from and to are times such as 07:30"_s);
        const Span span{from.msecsSinceStartOfDay(), to.msecsSinceStartOfDay() + (midnight ? kMinuteMs : 0)};
        if (span.from >= span.to)
            return row.wrong(u"from is not before to"_s);
        std::vector<Span>& spans = week[size_t(weekday)];
        if (!spans.empty() && spans.back().to > span.from)
            return row.wrong(u"begins before the hours above it have ended"_s);
        spans.push_back(span);
    }
    if (std::ranges::all_of(week, [](const std::vector<Span>& spans) { return spans.empty(); }))
        return fail(ErrorCode::InvalidInput, u"no working hours at all"_s);
    return week;
}

Result<QHash<qint64, WorkCalendar::DayOff>> WorkCalendar::readHolidays(const QByteArray& csv)
{
    const auto rows = readRuleTable(csv, {u"date"_s, u"name"_s, u"kind"_s});
    if (!rows)
        return fail(rows.error());
    QHash<qint64, DayOff> daysOff;
    for (const RuleRow& row : *rows) {
        const QDate date = QDate::fromString(row[u"date"_s], Qt::ISODate);
        const qint64 day = QDate(1970, 1, 1).daysTo(date);
        if (!date.isValid() || day < 0 || day >= kDays)
            return row.wrong(u"\"%1\" is not a date such as 2026-12-25"_s.arg(row[u"date"_s]));
        const QString kind = row[u"kind"_s];
        if (kind != "libur"_L1 && kind != "cuti_bersama"_L1)
            return row.wrong(u"kind is libur or cuti_bersama, not \"%1\""_s.arg(kind));
        if (row[u"name"_s].isEmpty())
            return row.wrong(u"a day off without a name"_s);
        if (daysOff.contains(day))
            return row.wrong(row[u"date"_s] + u" stands here twice"_s);
        daysOff.insert(day, {row[u"name"_s], kind == "libur"_L1 ? DayKind::Holiday : DayKind::JointLeave});
    }
    return daysOff;
}

qint64 WorkCalendar::workedUntil(qint64 moment) const
{
    const qint64 at = local(moment);
    const qint64 day = at / kDayMs;
    const qint64 time = at % kDayMs;
    qint64 worked = m_table->workedBefore[size_t(day)];
    for (const Span& span : m_table->spans(day))
        worked += std::clamp<qint64>(time - span.from, 0, span.to - span.from);
    return worked;
}

qint64 WorkCalendar::add(qint64 from, qint64 workMs) const
{
    if (workMs <= 0)
        return from;
    const std::vector<qint64>& before = m_table->workedBefore;
    const qint64 target = workedUntil(from) + workMs;
    const auto after = std::ranges::lower_bound(before, target); // the first day that begins with all of it worked
    if (after == before.end())
        return kDays * kDayMs - kWibMs;
    const qint64 day = (after - before.begin()) - 1;
    qint64 left = target - before[size_t(day)];
    for (const Span& span : m_table->spans(day)) {
        if (left <= span.to - span.from)
            return day * kDayMs + span.from + left - kWibMs;
        left -= span.to - span.from;
    }
    return (day + 1) * kDayMs - kWibMs;
}

qint64 WorkCalendar::between(qint64 from, qint64 to) const
{
    return workedUntil(to) - workedUntil(from);
}

qint64 WorkCalendar::endOfWorkingDay(qint64 from, int n) const
{
    const std::vector<qint32>& before = m_table->workingDaysBefore;
    const qint64 today = local(from) / kDayMs;
    const qint32 target = before[size_t(today) + 1] + n;
    const auto after = std::ranges::lower_bound(before, target);
    if (after == before.end() || n <= 0)
        return n <= 0 ? from : kDays * kDayMs - kWibMs;
    const qint64 day = (after - before.begin()) - 1;
    const std::vector<Span>& spans = m_table->spans(day);
    return day * kDayMs + (spans.empty() ? 0 : spans.back().to) - kWibMs;
}

DayKind WorkCalendar::kindOf(qint64 moment) const
{
    const qint64 day = local(moment) / kDayMs;
    if (const auto off = m_table->daysOff.constFind(day); off != m_table->daysOff.constEnd())
        return off->kind;
    return m_table->spans(day).empty() ? DayKind::Weekend : DayKind::Working;
}

QString WorkCalendar::holidayName(qint64 moment) const
{
    return m_table->daysOff.value(local(moment) / kDayMs).name;
}

bool WorkCalendar::knowsYear(int year) const
{
    return m_table->years.contains(year);
}

int WorkCalendar::firstUnknownYear(qint64 from, qint64 to) const
{
    const int last = dateOf(local(to) / kDayMs).year();
    for (int year = dateOf(local(from) / kDayMs).year(); year <= last; ++year) {
        if (!knowsYear(year))
            return year;
    }
    return 0;
}

} // namespace JakOps

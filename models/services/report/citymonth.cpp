// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/citymonth.h"

#include "domain/quantity.h"

#include <cmath>

namespace JakOps {

namespace {

constexpr qsizetype kMost = 12; // of each kind; the sheets of the sources have the rest

struct Series
{
    qint64 id = 0;
    QString name;
    QString source;
    std::array<double, 3> siaga{}; // NaN: none
};

Result<QList<Series>> seriesOf(ReadSession& session, Quantity quantity)
{
    auto statement = session.prepare("SELECT s.id, t.name, t.source, t.siaga1, t.siaga2, t.siaga3 FROM series s "
                                     "JOIN station t ON t.id = s.station WHERE s.quantity = ? ORDER BY s.id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(qint64(quantity));
    QList<Series> out;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return out;
        out << Series{statement->int64(0), statement->text(1), statement->text(2),
            {statement->real(3), statement->real(4), statement->real(5)}};
    }
}

struct Summary
{
    qint64 count = 0;
    double sum = 0.0;
    double highest = -INFINITY;
    qint64 highestAt = 0;
};

// What cannot be true is left out; what was thinned is in one of the three tables only.
Result<Summary> summaryOf(ReadSession& session, qint64 series, const MonthSpan& span)
{
    Summary out;
    for (const char* sql : {"SELECT at, 1, value, value FROM reading WHERE series = ? AND at >= ? AND at < ? AND flags & 5 = 0",
             "SELECT at, n, mean, most FROM reading_hour WHERE series = ? AND at >= ? AND at < ? AND n > 0",
             "SELECT at, n, mean, most FROM reading_day WHERE series = ? AND at >= ? AND at < ? AND n > 0"}) {
        auto statement = session.prepare(sql);
        if (!statement)
            return fail(statement.error());
        statement->bindAll(series, span.from, span.to);
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            const qint64 n = statement->int64(1);
            out.count += n;
            out.sum += statement->real(2) * double(n);
            if (statement->real(3) > out.highest) {
                out.highest = statement->real(3);
                out.highestAt = statement->int64(0);
            }
        }
    }
    return out;
}

int siagaOf(double level, const std::array<double, 3>& thresholds)
{
    if (std::isnan(thresholds[0]) && std::isnan(thresholds[1]) && std::isnan(thresholds[2]))
        return 0;
    for (size_t i = 0; i < thresholds.size(); ++i) {
        if (!std::isnan(thresholds[i]) && level >= thresholds[i])
            return int(i) + 1;
    }
    return 4;
}

Result<> readLevels(ReadSession& session, const MonthSpan& span, CityMonth& out)
{
    const auto series = seriesOf(session, Quantity::WaterLevel);
    if (!series)
        return fail(series.error());
    for (const Series& one : *series) {
        const auto summary = summaryOf(session, one.id, span);
        if (!summary)
            return fail(summary.error());
        if (summary->count > 0)
            out.levels << CityMonth::Level{
                one.name, summary->highest, summary->highestAt, siagaOf(summary->highest, one.siaga), one.source};
    }
    std::ranges::stable_sort(out.levels, [](const CityMonth::Level& a, const CityMonth::Level& b) {
        const auto rank = [](int siaga) { return siaga == 0 ? 5 : siaga; };
        return rank(a.siaga) != rank(b.siaga) ? rank(a.siaga) < rank(b.siaga) : a.highest > b.highest;
    });
    out.levels.resize(std::min(out.levels.size(), kMost));
    return {};
}

Result<> readAir(ReadSession& session, const MonthSpan& span, CityMonth& out)
{
    const auto series = seriesOf(session, Quantity::Ispu);
    if (!series)
        return fail(series.error());
    for (const Series& one : *series) {
        const auto summary = summaryOf(session, one.id, span);
        if (!summary)
            return fail(summary.error());
        if (summary->count > 0)
            out.air << CityMonth::Air{one.name, summary->sum / double(summary->count), summary->highest, one.source};
    }
    std::ranges::stable_sort(out.air, std::greater(), &CityMonth::Air::mean);
    out.air.resize(std::min(out.air.size(), kMost));
    return {};
}

Result<> readPrices(ReadSession& session, QDate month, CityMonth& out)
{
    const QDate epoch(1970, 1, 1);
    auto statement = session.prepare(
        "SELECT c.name, c.unit, c.source, p.value FROM price p JOIN commodity c ON c.id = p.commodity "
        "WHERE p.market = 0 AND p.day >= ? AND p.day < ? AND p.flags & 1 = 0 ORDER BY p.commodity, p.day");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(epoch.daysTo(month), epoch.daysTo(month.addMonths(1)));
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const QString name = statement->text(0);
        const QString source = statement->text(2);
        const double value = statement->real(3);
        if (out.prices.isEmpty() || out.prices.last().commodity != name || out.prices.last().source != source)
            out.prices << CityMonth::Price{name, statement->text(1), value, value, source};
        out.prices.last().last = value;
    }
    std::ranges::stable_sort(out.prices, std::greater(),
        [](const CityMonth::Price& price) { return price.first > 0.0 ? std::abs(price.last / price.first - 1.0) : 0.0; });
    out.prices.resize(std::min(out.prices.size(), kMost));
    return {};
}

} // namespace

Result<CityMonth> readCityMonth(ReadSession& session, QDate month, const SourceCredits& credits)
{
    CityMonth out;
    const MonthSpan span = monthSpan(month);
    if (const auto read = readLevels(session, span, out); !read)
        return fail(read.error());
    if (const auto read = readAir(session, span, out); !read)
        return fail(read.error());
    if (const auto read = readPrices(session, month, out); !read)
        return fail(read.error());
    const auto name = [&credits](auto& rows) {
        for (auto& row : rows)
            row.source = creditOf(credits, row.source).name;
    };
    name(out.levels);
    name(out.air);
    name(out.prices);
    return out;
}

} // namespace JakOps

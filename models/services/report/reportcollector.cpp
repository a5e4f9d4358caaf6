// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/reportcollector.h"

#include "index/ticketcolumnsbuilder.h"
#include "services/report/citymonth.h"
#include "storage/courserefresh.h"
#include "storage/surveystore.h"
#include "storage/termtable.h"
#include "storage/ticketstore.h"

#include <QSet>

namespace JakOps {

namespace {

constexpr int kMonths = 13; // so that the month of the year before stands beside it
constexpr int kAskEvery = 10'000;
constexpr quint8 kAll = 0x7F;

std::shared_ptr<const TermCodes> codesOf(const TermTable& terms)
{
    auto codes = std::make_shared<TermCodes>();
    codes->categories = terms.codes(TermKind::Category);
    codes->agencies = terms.codes(TermKind::Agency);
    codes->officers = terms.codes(TermKind::Officer);
    codes->channels = terms.codes(TermKind::Channel);
    codes->villages = terms.codes(TermKind::Village);
    return codes;
}

} // namespace

ReportCollector::ReportCollector(
    const CityFacts& facts, const FigureLimits& limits, SourceCredits credits, qint64 nowMs, bool demo)
    : m_facts(facts)
    , m_limits(limits)
    , m_credits(std::move(credits))
    , m_now(nowMs)
    , m_demo(demo)
{
}

Result<> ReportCollector::read(
    ReadSession& session, const TicketStore& tickets, QDate month, const std::function<bool()>& go)
{
    m_month = month;
    m_codes = codesOf(tickets.terms());
    m_completeBy = m_limits(m_codes);
    const qint64 from = monthSpan(month.addMonths(1 - kMonths)).from;
    TicketColumnsBuilder builder;
    qint64 seen = 0;
    bool stopped = false;
    const auto scanned = tickets.forEachRow(session, [&](const TicketRow& row) {
        if (row.createdAt >= from || isOpen(row.status))
            builder.add(row);
        stopped = ++seen % kAskEvery == 0 && !go();
        return !stopped;
    });
    if (!scanned)
        return fail(scanned.error());
    if (stopped)
        return fail(ErrorCode::Cancelled);
    m_columns = builder.build();
    auto city = readCityMonth(session, month, m_credits);
    if (!city)
        return fail(city.error());
    m_city = std::move(*city);
    const auto course = CourseRefresh::reached(session);
    if (!course)
        return fail(course.error());
    m_courseKnown = *course == CourseRefresh::kDone;
    const auto ratings = SurveyStore::scores(session);
    if (!ratings)
        return fail(ratings.error());
    m_ratings = *ratings;
    return {};
}

std::shared_ptr<const Figures> ReportCollector::count(const TicketFilter& scope, quint8 breakdowns) const
{
    const auto program = std::make_shared<const FilterProgram>(scope, m_codes, Officer(), m_now);
    const auto selection = Selection::evaluate(m_columns, program, 1);
    return FigureCube::of(*selection, {.completeBy = m_completeBy, .nowMs = m_now, .ratings = m_ratings}, breakdowns);
}

QStringList ReportCollector::unitsOf(const QString& agency) const
{
    if (agency.isEmpty())
        return {};
    QStringList units{agency};
    const QHash<QString, QString> parents = m_facts.agencyParents();
    for (const QString& code : m_codes->agencies) {
        QString above = code;
        for (int depth = 0; depth < 5 && !above.isEmpty() && above != agency; ++depth)
            above = parents.value(above);
        if (above == agency && code != agency)
            units << code;
    }
    return units;
}

MonthlyReport ReportCollector::report(const QString& agency) const
{
    MonthlyReport out;
    out.month = m_month;
    out.agency = agency;
    out.units = unitsOf(agency);
    out.demo = m_demo;
    out.at = m_now;
    out.courseKnown = m_courseKnown;
    TicketFilter scope;
    scope.agencies = out.units;
    const MonthSpan month = monthSpan(m_month);
    scope.from = month.from;
    scope.to = month.to;
    out.figures = *count(scope, kAll);
    const MonthSpan before = monthSpan(m_month.addMonths(-1));
    scope.from = before.from;
    scope.to = before.to;
    out.before = count(scope, 0)->total;
    scope.from = monthSpan(m_month.addMonths(1 - kMonths)).from;
    scope.to = month.to;
    out.months = count(scope, figureBit(FigureBy::Month))->lines(FigureBy::Month);
    TicketFilter open;
    open.agencies = out.units;
    open.statuses = TicketFilter::openStatuses();
    out.backlog = count(open, 0)->total;
    if (agency.isEmpty())
        out.city = m_city;
    return out;
}

std::vector<qint64> ReportCollector::keys(const QString& agency) const
{
    TicketFilter scope;
    scope.agencies = unitsOf(agency);
    const MonthSpan month = monthSpan(m_month);
    scope.from = month.from;
    scope.to = month.to;
    const auto selection
        = Selection::evaluate(m_columns, std::make_shared<const FilterProgram>(scope, m_codes, Officer(), m_now), 1);
    std::vector<std::pair<quint32, qint64>> found;
    const auto blocks = m_columns->blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        selection->blocks()[b].forEach(
            [&](quint32 row) { found.emplace_back(blocks[b]->createdAt[row], blocks[b]->key[row]); });
    }
    std::ranges::sort(found);
    std::vector<qint64> out;
    std::ranges::transform(found, std::back_inserter(out), &std::pair<quint32, qint64>::second);
    return out;
}

QStringList ReportCollector::agencies() const
{
    const MonthSpan month = monthSpan(m_month);
    TicketFilter scope;
    scope.from = month.from;
    scope.to = month.to;
    const QHash<QString, QString> parents = m_facts.agencyParents();
    QSet<QString> found;
    const auto figures = count(scope, figureBit(FigureBy::Agency)); // held while its lines are looked at
    for (const FigureLine& line : figures->lines(FigureBy::Agency)) {
        QString code = line.code;
        for (int depth = 0; depth < 5 && !code.isEmpty() && m_facts.agency(code); ++depth) {
            found << code;
            code = parents.value(code);
        }
    }
    QStringList codes(found.begin(), found.end());
    codes.sort();
    return codes;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/figureservice.h"

#include "domain/month.h"
#include "services/indexservice.h"
#include "services/workspace.h"

#include <QtConcurrentRun>

namespace JakOps {

namespace {

constexpr int kAgainAfterMs = 2000;
constexpr quint8 kMonths = figureBit(FigureBy::Month);
constexpr int kTrendMonths = 13; // so that the month of the year before stands beside it

std::shared_ptr<const Selection> selectionOf(const std::shared_ptr<const TicketColumns>& columns,
    const std::shared_ptr<const TermCodes>& codes, const TicketFilter& scope, const Officer& officer, qint64 nowMs)
{
    return Selection::evaluate(columns, std::make_shared<const FilterProgram>(scope, codes, officer, nowMs), 1);
}

TicketFilter trendScope(TicketFilter scope, qint64 nowMs)
{
    if (scope.from == 0)
        return scope;
    const QDate last = toWib(scope.to != 0 ? scope.to - 1 : nowMs).date();
    scope.from = std::min(scope.from, monthSpan(last.addMonths(1 - kTrendMonths)).from);
    return scope;
}

// What a filter of codes says as well: it follows the tickets, and the filter bar names it.
std::optional<TicketFilter> plainFilter(TicketFilter scope, const FigurePick& pick)
{
    const bool nameless = scope.agencies.contains(QString()) || scope.categories.contains(QString())
        || scope.channels.contains(QString());
    if (nameless || pick.weekday >= 0 || pick.hour >= 0)
        return std::nullopt;
    switch (pick.number) {
    case FigureNumber::Received:
        return scope;
    case FigureNumber::Done:
        scope.statuses = TicketFilter::bit(TicketStatus::Done);
        return scope;
    case FigureNumber::Open:
        scope.statuses = TicketFilter::openStatuses();
        return scope;
    default:
        return std::nullopt;
    }
}

} // namespace

bool narrow(TicketFilter& scope, FigureBy by, const QString& code)
{
    switch (by) {
    case FigureBy::Agency:
        scope.agencies = {code};
        return true;
    case FigureBy::City:
    case FigureBy::District:
    case FigureBy::Village:
        scope.areas = {code}; // lies in whatever area the scope had: else there were no such line
        if (code.isEmpty())
            scope.areas = {TicketFilter::kOutsideJakarta, TicketFilter::kNoPlace};
        return true;
    case FigureBy::Category:
        scope.categories = {code};
        return true;
    case FigureBy::Channel:
        scope.channels = {code};
        return true;
    case FigureBy::Month: {
        const auto first = monthFromCode(code);
        if (!first)
            return false;
        const MonthSpan month = monthSpan(*first);
        scope.from = std::max(scope.from, month.from);
        scope.to = scope.to == 0 ? month.to : std::min(scope.to, month.to);
        return true;
    }
    }
    return false;
}

FigureService::FigureService(IndexService& index, FigureLimits limits, Scores scores, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_index(index)
    , m_limits(std::move(limits))
    , m_scores(std::move(scores))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(u"figures");
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FigureService::count);
    connect(&index, &IndexService::ticketsChanged, this, &FigureService::ask);
    connect(&index, &IndexService::loaded, this, &FigureService::count);
    connect(&index, &IndexService::loadFailed, this, [this](const Error& error) {
        m_state = BoardState::Failed;
        m_error = error;
        Q_EMIT changed();
    });
}

FigureService::~FigureService()
{
    *m_cancelled = true;
    m_pool.waitForDone();
}

void FigureService::setQuery(const FigureQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    count();
}

void FigureService::setOfficer(const Officer& officer)
{
    m_officer = officer;
    if (m_query.scope.mine)
        count();
}

void FigureService::setActive(bool active)
{
    m_active = active;
    if (active)
        count();
    else
        m_soon.stop();
}

void FigureService::ask()
{
    if (m_active && !m_soon.isActive())
        m_soon.start(kAgainAfterMs);
}

void FigureService::count()
{
    if (!m_active || !m_index.isLoaded())
        return;
    m_soon.stop();
    *m_cancelled = true; // an older one
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const auto columns = m_index.selection()->sharedColumns();
    const auto codes = m_index.codes();
    const qint64 now = m_clock.nowMs();
    QtConcurrent::run(&m_pool, [=, query = m_query, officer = m_officer, limits = m_limits, scores = m_scores, cancelled = m_cancelled] {
        Answer answer;
        const FigureRules rules{.completeBy = limits(codes), .nowMs = now, .ratings = scores ? scores() : nullptr};
        const auto figures = [&](const TicketFilter& scope, quint8 breakdowns) {
            return cancelled->load() ? nullptr
                                     : FigureCube::of(*selectionOf(columns, codes, scope, officer, now), rules, breakdowns, cancelled.get());
        };
        const TicketFilter trend = trendScope(query.scope, now);
        const bool same = trend == query.scope;
        answer.figures = figures(query.scope, quint8(query.breakdowns | (same ? kMonths : 0)));
        const auto months = same || !answer.figures ? answer.figures : figures(trend, kMonths);
        if (!months)
            return Answer();
        answer.trend = months->lines(FigureBy::Month);
        return answer;
    }).then(this, [this, number = ++m_number, query = m_query](const Answer& answer) { take(number, query, answer); });
}

void FigureService::take(quint64 number, const FigureQuery& query, const Answer& answer)
{
    if (number != m_number || !answer.figures)
        return; // a newer one is on its way
    m_figures = answer.figures;
    m_trend = answer.trend;
    m_answered = query;
    m_state = BoardState::Ready;
    Q_EMIT changed();
}

QFuture<TicketFilter> FigureService::behind(const TicketFilter& scope, const FigurePick& pick)
{
    if (const auto plain = plainFilter(scope, pick))
        return QtFuture::makeReadyValueFuture(*plain);
    const auto columns = m_index.selection()->sharedColumns();
    const auto codes = m_index.codes();
    // As the figures on screen count, not some seconds later.
    const qint64 now = m_figures ? m_figures->at : m_clock.nowMs();
    return QtConcurrent::run(&m_pool, [=, officer = m_officer, limits = m_limits, scores = m_scores] {
        const auto selection = selectionOf(columns, codes, scope, officer, now);
        TicketFilter filter = scope;
        for (QStringList* const codesOfPart : {&filter.agencies, &filter.categories, &filter.channels})
            codesOfPart->removeAll(QString()); // no code says it: the picked ones do
        filter.picked = std::make_shared<const PickedTickets>(PickedTickets{figureCode(pick.number),
            KeySet(FigureCube::behind(*selection, {.completeBy = limits(codes), .nowMs = now, .ratings = scores ? scores() : nullptr}, pick))});
        return filter;
    });
}

} // namespace JakOps

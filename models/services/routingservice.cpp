// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/routingservice.h"

#include "base/files.h"
#include "domain/visibility.h"
#include "services/workspace.h"
#include "storage/statement.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBatch = 5'000; // reports read at once: a scan holds no reader for long

struct PastReport
{
    qint64 key = 0;
    QString number;
    RoutedReport report;
};

Result<std::vector<PastReport>> pastReports(
    ReadSession& session, const TermTable& terms, const Officer& officer, qint64 before, qint64 limit)
{
    auto statement = session.prepare("SELECT t.id, r.number, t.category, t.village, t.channel, t.private, r.text "
                                     "FROM ticket t JOIN report r ON r.id = t.id "
                                     "WHERE t.id < ?1 AND t.gone = 0 ORDER BY t.id DESC LIMIT ?2");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(before, limit);
    std::vector<PastReport> reports;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return reports;
        Ticket ticket;
        ticket.isPrivate = statement->integer(5) != 0;
        reports.push_back({.key = statement->int64(0),
            .number = statement->text(1),
            .report = {.category = terms.code(TermKind::Category, Term(statement->integer(2))),
                .village = terms.code(TermKind::Village, Term(statement->integer(3))),
                .channel = terms.code(TermKind::Channel, Term(statement->integer(4))),
                .text = visibilityFor(officer, ticket).text ? statement->text(6) : QString()}});
    }
}

} // namespace

RoutingService::RoutingService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    (void)loaded();
}

RoutingService::~RoutingService()
{
    cancelTest();
}

std::shared_ptr<const RoutingBook> RoutingService::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_book;
}

QFuture<std::shared_ptr<const RoutingBook>> RoutingService::loaded()
{
    return QtConcurrent::run(&m_pool, [this] {
        load();
        return book();
    });
}

void RoutingService::load()
{
    const auto before = book();
    auto fresh = std::make_shared<const RoutingBook>(
        RoutingBook::load(m_workspace.resourcesRoot(), m_workspace.profileDir(), m_workspace.facts(), before.get()));
    const std::lock_guard lock(m_mutex);
    m_book = std::move(fresh);
}

QFuture<Result<RoutingRules>> RoutingService::read(const QString& path)
{
    return QtConcurrent::run(&m_pool, [this, path]() -> Result<RoutingRules> {
        const auto csv = readFile(path, RoutingBook::kMaxBytes);
        return csv ? RoutingRules::fromCsv(*csv, m_workspace.facts()) : fail(csv.error());
    });
}

QFuture<Result<RoutingTest>> RoutingService::test(
    const RoutingRules& rules, const Officer& officer, qint64 limit, Progress progress)
{
    const int test = ++m_test;
    return QtConcurrent::run(&m_pool,
        [this, rules, officer, limit, test, progress = std::move(progress)] { return compare(rules, officer, limit, test, progress); });
}

Result<RoutingTest> RoutingService::compare(
    const RoutingRules& rules, const Officer& officer, qint64 limit, int test, const Progress& progress)
{
    const CityFacts& facts = m_workspace.facts();
    const auto inForce = book();
    RoutingTest result;
    const auto stored = m_workspace.database()
                            .read([](ReadSession& session) { return session.number("SELECT count(*) FROM ticket"); },
                                ReadPriority::Scan)
                            .result();
    if (!stored)
        return fail(stored.error());
    const qint64 total = std::min(limit, *stored);
    qint64 before = std::numeric_limits<qint64>::max();
    while (result.reports < limit) {
        if (m_test != test)
            return fail(ErrorCode::Cancelled);
        const qint64 wanted = std::min(kBatch, limit - result.reports);
        const auto batch = m_workspace.database()
                               .read(
                                   [this, &officer, before, wanted](ReadSession& session) {
                                       return pastReports(session, m_workspace.terms(), officer, before, wanted);
                                   },
                                   ReadPriority::Scan)
                               .result();
        if (!batch)
            return fail(batch.error());
        if (batch->empty())
            break;
        for (const PastReport& past : *batch) {
            const auto now = inForce->rules.answer(past.report, facts);
            const auto would = rules.answer(past.report, facts);
            ++result.reports;
            result.unanswered += would ? 0 : 1;
            const bool same = now.has_value() == would.has_value()
                && (!now || (now->agency == would->agency && now->priority == would->priority));
            ++(same ? result.same : result.changed);
            if (!same && result.changes.size() < RoutingTest::kListed)
                result.changes += RoutingTest::Change{past.key, past.number, past.report.category,
                    now.value_or(RoutingAnswer{}), would.value_or(RoutingAnswer{})};
        }
        before = batch->back().key;
        if (progress)
            progress(result.reports, std::max(total, result.reports));
    }
    return result;
}

Result<> RoutingService::mayChange(const Officer& officer) const
{
    if (!m_workspace.roles().mayDo(officer, Power::EditRules))
        return fail(ErrorCode::NotAllowed, u"%1 may not change rules"_s.arg(officer.code));
    if (m_workspace.database().isReadOnly())
        return fail(ErrorCode::NotAllowed, u"the store is only looked at"_s);
    return {};
}

QFuture<Result<>> RoutingService::adopt(const QString& path, const Officer& officer)
{
    return QtConcurrent::run(&m_pool, [this, path, officer]() -> Result<> {
        if (const auto may = mayChange(officer); !may)
            return may;
        const auto csv = readFile(path, RoutingBook::kMaxBytes);
        if (!csv)
            return fail(csv.error());
        if (const auto rules = RoutingRules::fromCsv(*csv, m_workspace.facts()); !rules)
            return fail(rules.error());
        QSaveFile file(RoutingBook::filePath(m_workspace.profileDir()));
        if (!file.open(QIODevice::WriteOnly) || file.write(*csv) != csv->size() || !file.commit())
            return fail(ErrorCode::Unwritable, file.errorString());
        load();
        return {};
    });
}

QFuture<Result<>> RoutingService::useBuiltIn(const Officer& officer)
{
    return QtConcurrent::run(&m_pool, [this, officer]() -> Result<> {
        if (const auto may = mayChange(officer); !may)
            return may;
        const QString own = RoutingBook::filePath(m_workspace.profileDir());
        const QString aside = own + u".old"_s;
        if (QFile::exists(own)) {
            QFile::remove(aside);
            if (!QFile::rename(own, aside))
                return fail(ErrorCode::Unwritable, own);
        }
        load();
        return {};
    });
}

} // namespace JakOps

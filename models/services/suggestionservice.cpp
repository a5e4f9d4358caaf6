// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/suggestionservice.h"

#include "base/files.h"
#include "base/logging.h"
#include "domain/visibility.h"
#include "services/workspace.h"
#include "storage/statement.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kVillages = "kel"_L1;
constexpr auto kDistricts = "kec"_L1;
constexpr double kGrown = 1.2; // the store since it was learned from
constexpr qint64 kGrownBy = 100;
constexpr qint64 kMaxFileBytes = 64LL * 1024 * 1024;

// Whoever learns reads like the lowest role, because every role is told what was learned.
const Officer& trainer()
{
    static const Officer officer{u"suggestions"_s, {}, Role::Viewer, {}, {}};
    return officer;
}

} // namespace

SuggestionService::SuggestionService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

SuggestionService::~SuggestionService()
{
    m_stop = true;
}

QString SuggestionService::filePath(const QString& profileDir)
{
    return profileDir + u"/suggestions.bin"_s;
}

QString SuggestionService::agencyClass(const CityFacts& facts, const QString& code)
{
    const Agency* const agency = facts.agency(code);
    if (agency == nullptr)
        return {};
    if (agency->kind == "village"_L1)
        return kVillages;
    if (agency->kind == "district"_L1)
        return kDistricts;
    return agency->kind == "suku_dinas"_L1 && !agency->parent.isEmpty() ? agency->parent : code;
}

QString SuggestionService::unitOf(const CityFacts& facts, const QString& agencyClass, const QString& village)
{
    if (agencyClass == kVillages)
        return village.isEmpty() ? QString() : CityFacts::villageAgency(village);
    if (agencyClass == kDistricts)
        return village.isEmpty() ? QString() : CityFacts::districtAgency(parentAreaCode(village));
    return facts.localUnit(agencyClass, village);
}

Result<std::vector<LearnedReport>> SuggestionService::closedReports(
    ReadSession& session, Workspace& workspace, qsizetype limit)
{
    // By key from the newest: no sorting, and a bound on what is looked at.
    auto statement = session.prepare("SELECT t.category, t.agency, t.channel, t.village, t.created_at, t.private, r.text "
                                     "FROM ticket t JOIN report r ON r.id = t.id "
                                     "WHERE t.id > (SELECT coalesce(max(id), 0) FROM ticket) - ?1 "
                                     "AND t.status = ?2 AND t.gone = 0 AND t.private = 0 ORDER BY t.id DESC LIMIT ?3");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(kLooked, qint64(TicketStatus::Done), qint64(limit));
    const TermTable& terms = workspace.terms();
    std::vector<LearnedReport> reports;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return reports;
        Ticket ticket;
        ticket.isPrivate = statement->integer(5) != 0;
        if (!visibilityFor(trainer(), ticket).text)
            continue;
        reports.push_back({.text = statement->text(6),
            .village = terms.code(TermKind::Village, Term(statement->integer(3))),
            .channel = terms.code(TermKind::Channel, Term(statement->integer(2))),
            .category = terms.code(TermKind::Category, Term(statement->integer(0))),
            .agency = agencyClass(workspace.facts(), terms.code(TermKind::Agency, Term(statement->integer(1)))),
            .createdAt = statement->int64(4)});
    }
}

QFuture<Result<Suggestion>> SuggestionService::suggest(const QString& text, const QString& village, const QString& channel)
{
    return QtConcurrent::run(&m_pool, [this, text, village, channel]() -> Result<Suggestion> {
        const auto suggester = ensure();
        if (!suggester)
            return fail(suggester.error());
        Suggestion found = (*suggester)->suggest(text, village, channel);
        for (Suggested& agency : found.agencies)
            agency.code = unitOf(m_workspace.facts(), agency.code, village);
        found.agencies.removeIf([](const Suggested& agency) { return agency.code.isEmpty(); });
        return found;
    });
}

QFuture<Result<std::shared_ptr<const Suggester>>> SuggestionService::learned()
{
    return QtConcurrent::run(&m_pool, [this] { return ensure(); });
}

Result<std::shared_ptr<const Suggester>> SuggestionService::ensure()
{
    if (m_stop)
        return fail(ErrorCode::Cancelled);
    load();
    const auto newest = m_workspace.database()
                            .read([](ReadSession& session) { return session.number("SELECT coalesce(max(id), 0) FROM ticket"); })
                            .result();
    if (!newest)
        return fail(newest.error());
    const auto grown = [&newest](qint64 since) { return *newest > qint64(double(since) * kGrown) + kGrownBy; };
    std::unique_lock lock(m_mutex);
    const auto known = m_suggester;
    lock.unlock();
    if (known && !grown(known->mark()))
        return known;
    if (m_triedAt >= 0 && *newest < m_triedAt + kGrownBy / 10)
        return known ? Result<std::shared_ptr<const Suggester>>(known) : fail(ErrorCode::NotFound, u"too few closed reports"_s);
    const auto fresh = learn();
    if (!fresh) {
        m_triedAt = *newest;
        return known ? Result<std::shared_ptr<const Suggester>>(known) : fresh;
    }
    return fresh;
}

Result<std::shared_ptr<const Suggester>> SuggestionService::learn()
{
    qint64 mark = 0;
    auto reports = m_workspace.database()
                       .read(
                           [this, &mark](ReadSession& session) -> Result<std::vector<LearnedReport>> {
                               const auto newest = session.number("SELECT coalesce(max(id), 0) FROM ticket");
                               if (!newest)
                                   return fail(newest.error());
                               mark = *newest;
                               return closedReports(session, m_workspace, Suggester::kMost);
                           },
                           ReadPriority::Scan)
                       .result();
    if (!reports)
        return fail(reports.error());
    auto suggester = Suggester::learn(std::move(*reports), {.stop = &m_stop});
    if (!suggester)
        return fail(suggester.error());
    suggester->setMark(mark);
    keep(*suggester);
    const std::lock_guard lock(m_mutex);
    m_suggester = std::make_shared<const Suggester>(std::move(*suggester));
    return m_suggester;
}

void SuggestionService::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    const auto bytes = readFile(filePath(m_workspace.profileDir()), kMaxFileBytes);
    if (!bytes)
        return; // none yet
    auto suggester = Suggester::fromBytes(*bytes);
    if (!suggester) {
        qCWarning(lcServices) << suggester.error().toLog(); // learned anew
        return;
    }
    const std::lock_guard lock(m_mutex);
    m_suggester = std::make_shared<const Suggester>(std::move(*suggester));
}

// A convenience: without it, it is learned again at the next start.
void SuggestionService::keep(const Suggester& suggester) const
{
    if (m_workspace.database().isReadOnly())
        return;
    QSaveFile file(filePath(m_workspace.profileDir()));
    const QByteArray bytes = suggester.toBytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(lcServices) << "learned suggestions are not kept:" << file.errorString();
}

} // namespace JakOps

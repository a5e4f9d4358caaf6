// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/survey/surveyservice.h"

#include "feeds/survey/surveyfile.h"
#include "services/changenotifier.h"
#include "services/rejectsfile.h"
#include "services/workspace.h"
#include "storage/surveystore.h"
#include "storage/ticketstore.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kBatch = 250; // a transaction: officers' commands come in between
constexpr qint64 kDayMs = 86'400'000;
constexpr qsizetype kShownProblems = 20;

Result<SurveyShape> readShape(const QString& resourcesRoot)
{
    QFile file(resourcesRoot + u"/city/survey.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.fileName() + u": "_s + file.errorString());
    return SurveyShape::fromCsv(file.readAll());
}

// One file on its way into the store.
class Intake final
{
public:
    Intake(Workspace& workspace, const QString& name)
        : m_workspace(workspace)
        , m_rejects(workspace.profileDir(), name, workspace.clock().nowMs())
    {
    }

    [[nodiscard]] bool take(SurveyRecord record)
    {
        ++m_summary.read;
        m_pending += std::move(record);
        return m_pending.size() < kBatch || store();
    }
    [[nodiscard]] bool reject(RecordProblem problem)
    {
        ++m_summary.read;
        return note(std::move(problem));
    }
    // What is left; the error that ended it, if one did.
    [[nodiscard]] Result<SurveySummary> finish()
    {
        if (!m_error)
            (void)store();
        if (!m_error) {
            if (const auto closed = m_rejects.close(); !closed)
                m_error = closed.error();
        }
        if (m_error)
            return fail(*m_error);
        m_summary.rejectsFile = m_rejects.path();
        return m_summary;
    }
    void discard() { m_rejects.discard(); }
    [[nodiscard]] SurveySummary& summary() { return m_summary; }

private:
    struct Stored
    {
        QList<SurveyStore::Taken> taken;
        QList<RecordProblem> problems;
        ChangeSet changes;
    };

    [[nodiscard]] bool note(RecordProblem problem)
    {
        ++m_summary.rejected;
        if (m_summary.problems.size() < kShownProblems)
            m_summary.problems += problem;
        const auto added = m_rejects.add(problem);
        if (!added)
            m_error = added.error();
        return added.has_value();
    }

    [[nodiscard]] static Result<> storeOne(
        const TicketStore& tickets, WriteSession& session, const SurveyRecord& record, qint64 now, Stored& stored)
    {
        const auto refuse = [&](ProblemCode code, const QString& detail) {
            stored.problems += {.position = record.position, .code = code, .detail = detail, .excerpt = record.number};
        };
        const auto key = tickets.keyByNumber(session, record.number);
        if (!key && key.error().code != ErrorCode::NotFound)
            return fail(key.error());
        const auto ticket = key ? tickets.ticketByKey(session, *key) : fail(key.error());
        if (key && !ticket)
            return fail(ticket.error());
        if (!key || ticket->gone) {
            refuse(ProblemCode::UnknownReport, u"no such report here"_s);
            return {};
        }
        if (record.answer.answeredAt + kDayMs < ticket->createdAt) { // a day: dates without a time are of any hour
            refuse(ProblemCode::WrongTime, u"answered before the report was made"_s);
            return {};
        }
        const auto taken = SurveyStore::take(session, *key, record.answer, now);
        if (!taken)
            return fail(taken.error());
        stored.taken += *taken;
        if (*taken == SurveyStore::Taken::Unchanged)
            return {};
        const auto rows = tickets.ticketRows(session, std::array{*key});
        if (!rows)
            return fail(rows.error());
        stored.changes.changed.insert(stored.changes.changed.end(), rows->begin(), rows->end());
        return {};
    }

    [[nodiscard]] bool store()
    {
        if (m_pending.isEmpty())
            return true;
        auto future = m_workspace.database().write(WritePriority::Bulk,
            [&tickets = m_workspace.tickets(), records = std::exchange(m_pending, {}),
                now = m_workspace.clock().nowMs()](WriteSession& session) -> Result<Stored> {
                Stored stored;
                for (const SurveyRecord& record : records) {
                    if (const auto done = storeOne(tickets, session, record, now, stored); !done)
                        return fail(done.error());
                }
                return stored;
            });
        future.waitForFinished();
        Result<Stored> stored = future.takeResult();
        if (!stored) {
            m_error = stored.error();
            return false;
        }
        for (const SurveyStore::Taken taken : stored->taken) {
            m_summary.added += taken == SurveyStore::Taken::Fresh ? 1 : 0;
            m_summary.updated += taken == SurveyStore::Taken::Newer ? 1 : 0;
            m_summary.unchanged += taken == SurveyStore::Taken::Unchanged ? 1 : 0;
        }
        if (!stored->changes.changed.empty())
            m_workspace.notifier().publish(std::move(stored->changes)); // their views look again
        return std::ranges::all_of(stored->problems, [this](const RecordProblem& problem) { return note(problem); });
    }

    Workspace& m_workspace;
    RejectsFile m_rejects;
    QList<SurveyRecord> m_pending;
    SurveySummary m_summary;
    std::optional<Error> m_error;
};

} // namespace

SurveyService::SurveyService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(u"survey"_s);
}

SurveyService::~SurveyService()
{
    m_stop = true;
    m_pool.waitForDone();
}

QFuture<Result<SurveySummary>> SurveyService::import(const QString& path, const Officer& by, Watch watch)
{
    return QtConcurrent::run(&m_pool, [this, path, by, watch = std::move(watch)] { return importNow(path, by, watch); });
}

Result<SurveySummary> SurveyService::importNow(const QString& path, const Officer& by, const Watch& watch)
{
    if (!m_workspace.roles().mayDo(by, Power::Import))
        return fail(ErrorCode::NotAllowed, u"import: "_s + roleCode(by.role));
    const auto shape = readShape(m_workspace.resourcesRoot());
    if (!shape)
        return fail(shape.error());
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    Intake intake(m_workspace, u"survey-"_s + QFileInfo(path).fileName());
    bool cancelled = false;
    const auto go = [&] {
        const SurveySummary& summary = intake.summary();
        cancelled = m_stop || (watch && summary.read % kBatch == 0 && !watch(summary.read, summary.rejected));
        return !cancelled;
    };
    const auto read = SurveyFile::read(file, *shape, m_workspace.clock().nowMs() + kDayMs,
        {.record = [&](SurveyRecord record) { return intake.take(std::move(record)) && go(); },
            .problem = [&](RecordProblem problem) { return intake.reject(std::move(problem)) && go(); }});
    auto summary = intake.finish();
    if (!read || !summary) {
        if (!read)
            intake.discard();
        return fail(!read ? read.error() : summary.error());
    }
    summary->cancelled = cancelled;
    const std::scoped_lock lock(m_mutex);
    m_scores.reset();
    return summary;
}

std::shared_ptr<const std::vector<quint8>> SurveyService::scores()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_scores)
            return m_scores;
    }
    auto future = m_workspace.database().read([](ReadSession& session) { return SurveyStore::scores(session); }, ReadPriority::Scan);
    future.waitForFinished();
    const auto scores = future.takeResult();
    const std::scoped_lock lock(m_mutex);
    m_scores = scores.value_or(nullptr);
    return m_scores;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importrun.h"

#include "base/clock.h"
#include "base/logging.h"
#include "services/changenotifier.h"
#include "services/importmappings.h"
#include "services/identityservice.h"
#include "services/routingbook.h"
#include "services/workspace.h"
#include "storage/searchstore.h"
#include "storage/syncstate.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kHanded = 250; // records at a time: an officer's command waits for no more than these
constexpr size_t kUnderWay = 2; // one is stored, and the next follows at once
constexpr std::chrono::milliseconds kLook{20};
constexpr qsizetype kMaxNewWords = 20'000; // that may become codes; the store has room for 65,535 a kind
constexpr qint64 kListedChanges = 200'000; // more than this at a time is told as "read again"
constexpr qint64 kTellEveryMs = 2000; // a window shows what came in so far, and is not kept busy by it

} // namespace

ImportRun::ImportRun(Workspace& workspace, ImportJob job, ImportWatch watch, const std::atomic<bool>& stop)
    : m_workspace(workspace)
    , m_job(std::move(job))
    , m_watch(std::move(watch))
    , m_stop(stop)
    , m_rejects(workspace.profileDir(), sourceName(m_job), workspace.clock().nowMs())
    , m_toldAtMs(workspace.clock().nowMs())
{
}

ImportRun::~ImportRun()
{
    m_queue->close();
    collect(0);
}

Result<ImportSummary> ImportRun::run()
{
    const bool isEndpoint = m_job.path.isEmpty() && Open311::isRequestsEndpoint(m_job.url);
    const Result<QString> sender
        = m_workspace.database().read([](ReadSession& session) { return SyncState::sourceLogin(session); }).result();
    if (!sender)
        return fail(sender.error());
    m_context.sender = *sender;
    const Result<> outcome = isEndpoint ? readEndpoint() : readFile();
    return finish(outcome);
}

Result<> ImportRun::readFile()
{
    HttpFetch http;
    auto source = ImportSource::open(m_job, http, [this](qint64 received, qint64 total) {
        m_progress.bytes = received;
        m_progress.totalBytes = total;
        return goOn();
    });
    if (!source)
        return std::unexpected(source.error());
    m_progress.totalBytes = source->size();
    const ReadOptions options{m_job.mapping, m_job.charset, m_job.delimiter, {}};
    const Result<FormatFacts> facts = FeedReader::look(source->device(), options);
    if (!facts)
        return std::unexpected(facts.error());
    const FieldMapping given = m_job.mapping;
    const ImportMappings mappings(m_workspace.profileDir());
    m_job.mapping = given.completedBy(mappings.find(facts->columns).value_or(FieldMapping()));
    if (const Result<> ready = prepareFor(*facts); !ready)
        return ready;
    const Result<ReadResult> read = readSource(*source);
    if (!read)
        return std::unexpected(read.error());
    remember(facts->columns, given);
    return {};
}

void ImportRun::remember(const QStringList& columns, const FieldMapping& given)
{
    if (given.isEmpty())
        return;
    ImportMappings mappings(m_workspace.profileDir());
    if (const Result<> remembered = mappings.remember(columns, m_job.mapping); !remembered)
        qCWarning(lcServices) << remembered.error().toLog();
}

Result<ReadResult> ImportRun::readSource(ImportSource& source)
{
    ReadOptions options{m_job.mapping, m_job.charset, m_job.delimiter, {}};
    options.progress = [this](qint64 bytes) { m_progress.bytes = m_bytesBefore + bytes; };
    return FeedReader::read(source.device(), *this, options);
}

Result<> ImportRun::prepareFor(const FormatFacts& facts)
{
    if (m_importer)
        return {};
    RecordImporter::Rules rules;
    rules.sourceIsGiven = !m_job.source.isEmpty();
    rules.source = rules.sourceIsGiven ? m_job.source
                                       : defaultSourceKey(facts, m_job.path.isEmpty() ? m_job.url.host() : QString());
    rules.publicByDefault = isPublicByDefault(facts);
    rules.privateUnlessSaid = m_job.mapping.privateUnlessSaid;
    auto services = m_workspace.database().read(
        [source = rules.source](ReadSession& session) { return ServiceNames::of(session, source); });
    services.waitForFinished();
    if (auto names = services.takeResult())
        rules.services = std::move(*names);
    else
        return std::unexpected(names.error());
    rules.services.insert(m_serviceNames);
    const TermTable& terms = m_workspace.terms();
    rules.mayBecomeCode = [&terms](const QString& word) {
        const bool isRoom = terms.count(TermKind::Category) < kMaxNewWords
            && terms.count(TermKind::Agency) < kMaxNewWords && terms.count(TermKind::Channel) < kMaxNewWords;
        return isRoom || terms.term(TermKind::Category, word) > 0 || terms.term(TermKind::Agency, word) > 0;
    };
    m_summary.source = rules.source;
    ImportBatch batch;
    batch.source = rules.source;
    batch.origin
        = m_job.path.isEmpty() ? m_job.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) : sourceName(m_job);
    batch.startedAt = m_workspace.clock().nowMs();
    m_importer.emplace(m_workspace.facts(), std::move(rules));
    m_context.nowMs = m_workspace.clock().nowMs();
    const auto seal = m_workspace.identities().readySeal().result(); // a hub may have told its keys just now
    if (!seal)
        return std::unexpected(seal.error());
    m_context.seal = [seal = *seal](const QUuid& ticket, const QByteArray& identity) { return seal->seal(ticket, identity); };
    routeByRules();
    m_keepsIdentities = (*seal)->isReady();
    m_writer = std::make_shared<ImportWriter>(m_workspace.tickets(), batch, m_context);
    return {};
}

// Only where a rule acts by itself: else nobody asks.
void ImportRun::routeByRules()
{
    const RoutingBook book = RoutingBook::load(m_workspace.resourcesRoot(), m_workspace.profileDir(), m_workspace.facts());
    if (!book.rules.actAtIntake() || !m_context.sender.isEmpty()) // a source hands nothing over at a hub
        return;
    m_context.route = [this, rules = book.rules](const Ticket& fresh) {
        Ticket placed = fresh;
        m_workspace.tickets().projector().complete(placed);
        return rules.answer(
            {.category = placed.category, .village = placed.village, .channel = placed.channel, .text = placed.text},
            m_workspace.facts());
    };
}

bool ImportRun::takeRecord(ReportRecord record)
{
    ++m_summary.read;
    ++m_progress.records;
    PreparedImport prepared{m_importer->prepare(record), {}, {}};
    if (!prepared.record.identity.isEmpty() && !m_keepsIdentities)
        ++m_summary.identitiesDropped;
    if (record.kind == RecordKind::Report) {
        prepared.asNew = ImportRules::add(prepared.record, m_context);
        for (const TicketEvent& event : std::as_const(prepared.asNew.events))
            prepared.bodies.push_back(canonicalBody(event.body));
    }
    m_pending.push_back(std::move(prepared));
    if (m_pending.size() >= kHanded)
        hand();
    return goOn();
}

bool ImportRun::takeProblem(RecordProblem problem)
{
    ++m_summary.read;
    ++m_progress.records;
    reject(problem);
    return goOn();
}

bool ImportRun::takeService(ServiceRecord service)
{
    ++m_summary.read;
    ++m_summary.services;
    ++m_progress.records;
    const Category* category = m_workspace.facts().category(service.name);
    if (!category)
        category = m_workspace.facts().categoryByName(service.name);
    if (!category && m_services.size() < kMaxNewWords)
        m_services += service.name;
    if (!service.code.isEmpty() && m_serviceNames.size() < ServiceNames::kMost)
        m_serviceNames.insert(service.code, service.name);
    return goOn();
}

bool ImportRun::goOn()
{
    if (m_error)
        return false;
    if (m_stop.load(std::memory_order_relaxed))
        m_summary.cancelled = true;
    else if (m_watch && (m_sinceWatch++ % 64) == 0 && !m_watch(m_progress))
        m_summary.cancelled = true;
    return !m_summary.cancelled;
}

void ImportRun::hand()
{
    if (m_pending.empty() || m_error)
        return;
    m_queue->push(std::exchange(m_pending, {}));
    m_pending.reserve(kHanded);
    startWriting();
    while (!m_error && !m_queue->waitForRoom(kLook))
        startWriting();
}

void ImportRun::startWriting()
{
    while (!m_underWay.empty() && m_underWay.front().isFinished()) {
        takeStep(m_underWay.front().takeResult());
        m_underWay.pop_front();
    }
    while (!m_error && m_underWay.size() < kUnderWay) {
        m_underWay.push_back(m_workspace.database().write(WritePriority::Bulk,
            [writer = m_writer, queue = m_queue](
                WriteSession& session) -> Result<ImportStep> { return writer->write(session, *queue); }));
    }
}

void ImportRun::drain()
{
    hand();
    m_queue->hurry(true);
    while (!m_error && !m_queue->isEmpty()) {
        startWriting();
        collect(kUnderWay - 1);
    }
    collect(0);
    m_queue->hurry(false);
}

void ImportRun::collect(size_t leave)
{
    while (m_underWay.size() > leave) {
        QFuture<Result<ImportStep>> future = std::move(m_underWay.front());
        m_underWay.pop_front();
        future.waitForFinished();
        takeStep(future.takeResult());
    }
}

void ImportRun::takeStep(Result<ImportStep> step)
{
    if (!step) {
        m_queue->close();
        if (!m_error)
            m_error = step.error();
        return;
    }
    m_summary.added += step->added;
    m_summary.updated += step->updated;
    m_summary.unchanged += step->unchanged;
    for (const RecordProblem& problem : std::as_const(step->problems))
        reject(problem);
    publish(std::move(step->changes), false);
}

void ImportRun::publish(ChangeSet changes, bool last)
{
    m_changed += qint64(changes.added.size() + changes.changed.size());
    m_changes.termsChanged = m_changes.termsChanged || changes.termsChanged;
    if (m_changed > kListedChanges) {
        m_changes.added.clear();
        m_changes.changed.clear();
        m_changes.reload = true;
    } else {
        m_changes.added.insert(m_changes.added.end(), changes.added.begin(), changes.added.end());
        m_changes.changed.insert(m_changes.changed.end(), changes.changed.begin(), changes.changed.end());
    }
    const bool isSomething
        = m_changes.reload || m_changes.termsChanged || !m_changes.added.empty() || !m_changes.changed.empty();
    const qint64 now = m_workspace.clock().nowMs();
    const bool isTime = std::abs(now - m_toldAtMs) >= kTellEveryMs; // a clock may be set back, too
    if (!isSomething || (!last && !isTime))
        return;
    m_workspace.notifier().publish(std::exchange(m_changes, {}));
    m_changed = 0;
    m_toldAtMs = now;
}

void ImportRun::reject(const RecordProblem& problem)
{
    ++m_summary.rejected;
    ++m_progress.rejected;
    if (!m_firstProblem)
        m_firstProblem = problem;
    if (m_summary.problems.size() < 20)
        m_summary.problems += problem;
    if (const Result<> written = m_rejects.add(problem); !written && !m_error)
        m_error = written.error();
}

void ImportRun::writeServices()
{
    if (!m_writer || (m_services.isEmpty() && m_serviceNames.isEmpty()))
        return;
    auto future = m_workspace.database().write(WritePriority::Bulk,
        [writer = m_writer, names = std::exchange(m_services, {}), byCode = std::exchange(m_serviceNames, {})](
            WriteSession& session) -> Result<ImportStep> { return writer->writeServices(session, names, byCode); });
    m_underWay.push_back(std::move(future));
}

Result<ImportSummary> ImportRun::finish(const Result<>& outcome)
{
    drain();
    writeServices();
    collect(0);
    m_summary.rejectsFile = m_rejects.path();
    if (const Result<> closed = m_rejects.close(); !closed && !m_error)
        m_error = closed.error();
    m_summary.batch = m_writer ? m_writer->batch() : 0;
    if (m_summary.batch > 0) {
        ImportBatch counts;
        counts.added = m_summary.added;
        counts.updated = m_summary.updated;
        counts.unchanged = m_summary.unchanged;
        counts.rejected = m_summary.rejected;
        counts.finishedAt = m_workspace.clock().nowMs();
        auto done = m_workspace.database().write(WritePriority::Bulk,
            [writer = m_writer, counts](WriteSession& session) -> Result<> { return writer->finish(session, counts); });
        done.waitForFinished();
        if (const Result<> written = done.takeResult(); !written && !m_error)
            m_error = written.error();
        // New words are found at once, not when the store next has nothing to do.
        for (bool more = true; more && !m_error && !m_stop;) {
            auto indexed = m_workspace.database().write(WritePriority::Bulk,
                [](WriteSession& session) -> Result<bool> { return SearchStore::indexPending(session, 2'000); });
            indexed.waitForFinished();
            const Result<bool> left = indexed.takeResult();
            more = left && *left;
        }
    }
    publish({}, true);
    Result<> whole = m_error ? fail(*m_error) : Result<>();
    if (!outcome && !m_summary.cancelled)
        whole = outcome;
    if (whole)
        whole = usable();
    if (!whole) {
        if (m_summary.batch == 0)
            m_rejects.discard(); // nothing came of it: what is wrong is the source, not single records
        return std::unexpected(whole.error());
    }
    return m_summary;
}

Result<> ImportRun::usable() const
{
    const qint64 good = m_summary.read - m_summary.rejected;
    const bool structural = m_firstProblem && m_firstProblem->code != ProblemCode::NoId
        && m_firstProblem->code != ProblemCode::NoContent && m_firstProblem->code != ProblemCode::UnknownReport;
    if (good == 0 && structural && m_summary.rejected == 1) {
        const bool tooLarge
            = m_firstProblem->code == ProblemCode::TooDeep || m_firstProblem->code == ProblemCode::TooLong;
        return fail(tooLarge ? ErrorCode::TooLarge : ErrorCode::WrongFormat, m_firstProblem->detail);
    }
    return {};
}

} // namespace JakOps

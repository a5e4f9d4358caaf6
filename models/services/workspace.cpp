// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace.h"

#include "base/files.h"
#include "base/logging.h"
#include "geo/arealocator.h"
#include "geo/boundarystream.h"
#include "geo/defaultboundaries.h"
#include "geo/placecheck.h"
#include "services/boundaryservice.h"
#include "services/changenotifier.h"
#include "services/deskmemory.h"
#include "services/identityservice.h"
#include "services/officerservice.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "storage/backup.h"
#include "storage/boundarystore.h"
#include "storage/courserefresh.h"
#include "storage/metastore.h"
#include "storage/outboxlog.h"
#include "storage/outboxrecovery.h"
#include "storage/readingretention.h"
#include "storage/reviewstore.h"
#include "storage/searchstore.h"
#include "storage/ticketstore.h"

#include <QCoreApplication>
#include <QDir>

#include <functional>
#include <mutex>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIndexedAtOnce = 5000;

std::function<bool(qint64, qint64)> told(const OpeningProgress& progress, OpeningWork work)
{
    if (!progress)
        return {};
    return [progress, work](qint64 done, qint64 total) { return progress(work, done, total); };
}

Result<bool> indexMore(WriteSession& session)
{
    return SearchStore::indexPending(session, kIndexedAtOnce);
}

} // namespace

// Behind a mutex, not in the workspace itself: the store's writer asks while another thread sets.
struct Workspace::Areas
{
    mutable std::mutex mutex;
    std::shared_ptr<const Boundaries> boundaries = std::make_shared<const Boundaries>();
    std::shared_ptr<const AreaLocator> locator = std::make_shared<const AreaLocator>();

    [[nodiscard]] std::shared_ptr<const AreaLocator> currentLocator() const
    {
        const std::lock_guard lock(mutex);
        return locator;
    }
};

QString Workspace::storePath(const QString& profileDir)
{
    return profileDir + u"/store.db"_s;
}

QString Workspace::backupDir(const QString& profileDir)
{
    return profileDir + u"/backups"_s;
}

QString Workspace::attachmentDir(const QString& profileDir)
{
    return profileDir + u"/attachments"_s;
}

QString Workspace::outboxLogPath(const QString& profileDir)
{
    return profileDir + u"/outbox.log"_s;
}

Workspace::Workspace(const WorkspaceOptions& options)
    : m_profileDir(QDir(options.profileDir).absolutePath())
    , m_resourcesRoot(options.resourcesRoot)
    , m_clock(options.clock)
    , m_uuids(options.uuids)
    , m_areas(std::make_unique<Areas>())
{
}

Workspace::~Workspace()
{
    if (m_officers)
        m_officers->drain();
    if (m_identities)
        m_identities->drain(); // what a sign-in began is brought to its end
    if (m_database)
        m_database->close(); // its jobs use everything else
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceOptions& options)
{
    std::unique_ptr<Workspace> workspace(new Workspace(options));
    if (!options.readOnly) {
        auto lock = StoreLock::acquire(workspace->m_profileDir);
        if (!lock)
            return fail(lock.error());
        workspace->m_lock = std::make_unique<StoreLock>(std::move(*lock));
    }
    Result<> done = workspace->loadFacts();
    if (done && !options.startAnew)
        done = workspace->checkPresence();
    if (done)
        done = workspace->openStore(options);
    if (done)
        done = workspace->loadBoundaries();
    if (done && !options.readOnly)
        done = workspace->recoverOutbox();
    if (done && !options.readOnly)
        done = workspace->bringUpToDate(options.progress);
    // There is no ladder for a copy: no backup of it, nothing to begin anew.
    if (!done && options.review && (done.error().code == ErrorCode::StoreDamaged || done.error().code == ErrorCode::Unwritable))
        return fail(ErrorCode::WrongFormat, u"not a copy for review this version reads: "_s + done.error().detail);
    if (!done)
        return fail(done.error());
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::restoreBackup(const WorkspaceOptions& options)
{
    {
        const auto lock = StoreLock::acquire(options.profileDir);
        const auto backup = lock ? Backup::lastGood(backupDir(options.profileDir)) : fail(lock.error());
        if (!backup)
            return fail(backup.error());
        if (const auto restored = Backup::restore(*backup, storePath(options.profileDir), options.clock.nowMs());
            !restored)
            return fail(restored.error());
    }
    return open(options);
}

Result<std::unique_ptr<Workspace>> Workspace::startAnew(const WorkspaceOptions& options)
{
    {
        const auto lock = StoreLock::acquire(options.profileDir);
        if (!lock)
            return fail(lock.error());
        if (const auto moved = StoreHealth::moveAside(storePath(options.profileDir), options.clock.nowMs()); !moved)
            return fail(moved.error());
    }
    WorkspaceOptions anew = options;
    anew.startAnew = true;
    return open(anew);
}

Result<> Workspace::loadFacts()
{
    auto facts = CityFacts::load(m_resourcesRoot + u"/city"_s);
    if (!facts)
        return fail(facts.error());
    m_facts = std::move(*facts);
    const auto csv = readFile(m_resourcesRoot + u"/workflow/transitions.csv"_s);
    if (!csv)
        return fail(csv.error());
    const auto roles = readFile(m_resourcesRoot + u"/workflow/roles.json"_s);
    const auto sample = readFile(m_resourcesRoot + u"/demo/officers.csv"_s);
    if (!roles || !sample)
        return fail(!roles ? roles.error() : sample.error());
    auto powers = RolePowers::fromJson(*roles);
    auto officers = CityFacts::readOfficers(*sample);
    if (!powers || !officers)
        return fail(!powers ? powers.error() : officers.error());
    m_roles = *powers;
    m_sampleOfficers = std::move(*officers);
    auto workflow = Workflow::fromCsv(*csv);
    if (!workflow)
        return fail(workflow.error());
    m_workflow = std::move(*workflow);
    m_workflow.setAgencyParents(m_facts.agencyParents());
    for (const CommandKind judgement : {CommandKind::Validate, CommandKind::RejectFollowUp})
        m_workflow.limitTo(judgement, m_roles.rolesWith(Power::ReviewEvidence));
    return {};
}

Result<> Workspace::checkPresence() const
{
    // A store that was here and is gone (or emptied) must not quietly become a new one.
    const QFileInfo store(storePath(m_profileDir));
    const bool present = store.exists() && (store.size() > 0 || QFileInfo(store.filePath() + u"-wal"_s).size() > 0);
    if (present)
        return {};
    if (QFileInfo(outboxLogPath(m_profileDir)).size() > 0)
        return fail(ErrorCode::StoreDamaged, u"the store is gone, but outbox.log tells of work in it"_s);
    if (!Backup::list(backupDir(m_profileDir)).isEmpty())
        return fail(ErrorCode::StoreDamaged, u"the store is gone, but there are backups of it"_s);
    return {};
}

Result<> Workspace::openStore(const WorkspaceOptions& options)
{
    auto database = Database::open({.path = storePath(m_profileDir),
        .migrationsDir = m_resourcesRoot + u"/sql"_s,
        .readOnly = options.readOnly,
        .vfs = options.vfs,
        .checkLater = options.checkLater,
        .migrating = told(options.progress, OpeningWork::Schema)});
    if (!database)
        return fail(database.error());
    m_database = std::move(*database);
    if (m_database->wasUnclean() && !m_database->isCheckDue())
        m_notes += u"the program did not end properly last time; the store was checked and is good"_s;
    m_terms = std::make_unique<TermTable>();
    if (const auto limits = loadLimits(options.readOnly); !limits)
        return limits;
    const Projector projector{m_sla.policy,
        [areas = m_areas.get()](GeoPoint point) { return areas->currentLocator()->locate(point).villageCode; },
        [this](const Ticket& ticket) { return isPlaceDoubtful(ticket, *m_areas->currentLocator(), m_facts); }};
    m_tickets = std::make_unique<TicketStore>(*m_terms, projector);
    m_outboxLog = std::make_unique<OutboxLog>(outboxLogPath(m_profileDir));
    m_attachments = std::make_unique<AttachmentStore>(attachmentDir(m_profileDir));
    m_notifier = std::make_unique<ChangeNotifier>();
    if (const auto* app = QCoreApplication::instance())
        m_notifier->moveToThread(app->thread()); // a window opens its workspace in a thread of its own
    m_commands = std::make_unique<TicketCommands>(TicketCommands::Parts{*m_database, *m_tickets, m_facts, m_workflow,
        m_roles, *m_attachments, *m_outboxLog, *m_notifier, m_clock, m_uuids, options.minimumFreeBytes});
    m_reader = std::make_unique<TicketReader>(*m_database, *m_tickets, m_facts, m_workflow, m_sla.escalation);
    m_deskMemory = std::make_unique<DeskMemory>(*m_database, m_clock);
    m_officers = std::make_unique<OfficerService>(*m_database, m_facts, m_roles, m_clock, m_uuids);
    m_identities = std::make_unique<IdentityService>(IdentityService::Parts{*m_database, *m_tickets, m_roles, *m_officers,
        m_sampleOfficers, [this] { return isDemo(); }, m_clock, m_uuids, m_profileDir});
    m_officers->setBeforeNewPin([this](const OfficerService::NewPin& wanted) { return m_identities->beforeNewPin(wanted); });
    m_officers->setAfterPin([this](const Officer& officer, const QString& pin) { m_identities->enrol(officer, pin); });
    if (const auto keys = m_identities->load(); !keys)
        return keys;
    const auto loaded = m_database
                            ->read([this](ReadSession& session) -> Result<qint64> {
                                if (const auto terms = m_terms->load(session); !terms)
                                    return fail(terms.error());
                                auto review = ReviewStore::info(session);
                                if (!review)
                                    return fail(review.error());
                                m_review = std::move(*review);
                                return MetaStore::number(session, MetaKey::demo);
                            })
                            .result();
    if (!loaded)
        return fail(loaded.error());
    m_demo = *loaded != 0;
    if (options.review && !m_review)
        return fail(ErrorCode::WrongFormat, m_database->path() + u" is not a copy for review"_s);
    if (m_review && !options.readOnly)
        return fail(ErrorCode::NotAllowed, refusalCode(Refusal::ReadOnly));
    if (m_review)
        becomeReview();
    return {};
}

void Workspace::becomeReview()
{
    m_roles = RolePowers::forReview();
    m_workflow.setReadOnly(true);
    m_attachments->setElsewhere([this](const QString& sha256) {
        return m_database->read([sha256](ReadSession& session) { return ReviewStore::photo(session, sha256); }).result();
    });
}

Result<> Workspace::loadLimits(bool readOnly)
{
    // What the profile's own files said when they were last right, for the day one of them is not.
    const auto key = [](const QString& file) { return QByteArray("rules:" + file.toLatin1()); };
    const auto kept = m_database
                          ->read([&key](ReadSession& session) -> Result<SlaBook::Files> {
                              SlaBook::Files files;
                              for (const auto name : SlaBook::kFiles) {
                                  const auto text = MetaStore::text(session, QLatin1StringView(key(name)));
                                  if (!text)
                                      return fail(text.error());
                                  if (!text->isEmpty())
                                      files[name] = text->toUtf8();
                              }
                              return files;
                          })
                          .result();
    if (!kept)
        return fail(kept.error());
    auto book = SlaBook::load(m_resourcesRoot, m_profileDir, m_facts, *kept);
    if (!book)
        return fail(book.error());
    m_sla = std::move(*book);
    for (const SlaProblem& problem : m_sla.problems)
        m_notes += problem.file + u": "_s + problem.error.detail
            + (problem.keptEarlier ? u"; what it said before stays in force"_s : u"; the built-in rules hold"_s);
    if (readOnly)
        return {};
    return m_database
        ->write(WritePriority::User,
            [this, &key, &kept](WriteSession& session) -> Result<> {
                // A store without tickets needs no refresh: whatever comes is counted by these limits.
                const auto tickets = session.number("SELECT count(*) FROM (SELECT 1 FROM ticket LIMIT 1)");
                if (!tickets)
                    return fail(tickets.error());
                if (*tickets == 0) {
                    if (const auto set = MetaStore::set(session, MetaKey::limits, m_sla.policy->stamp); !set)
                        return set;
                }
                if (m_sla.own == *kept)
                    return {};
                for (const auto name : SlaBook::kFiles) {
                    const auto own = m_sla.own.find(name);
                    const QString text = own == m_sla.own.end() ? QString() : QString::fromUtf8(own->second);
                    if (const auto set = MetaStore::set(session, QLatin1StringView(key(name)), text); !set)
                        return set;
                }
                return {};
            })
        .result();
}

Result<Boundaries> Workspace::schematicBoundaries() const
{
    const auto json = readFile(m_resourcesRoot + u"/city/schematic.geojson"_s);
    const auto schematic = json ? readSchematic(*json) : fail(json.error());
    if (!schematic)
        return fail(schematic.error());
    return buildDefaultBoundaries(*schematic, m_facts.areas());
}

Result<> Workspace::loadBoundaries()
{
    const auto stored = m_database->read([](ReadSession& session) { return BoundaryStore::load(session); }).result();
    if (!stored)
        return fail(stored.error());
    Result<Boundaries> boundaries;
    if (*stored) {
        boundaries = BoundaryStream::read((*stored)->content);
        if (!boundaries)
            m_notes += u"the imported boundaries cannot be read any more; import them again: "_s
                + boundaries.error().detail;
    }
    if (!*stored || !boundaries)
        boundaries = schematicBoundaries();
    if (!boundaries)
        return fail(boundaries.error());
    auto shared = std::make_shared<const Boundaries>(std::move(*boundaries));
    setBoundaries(shared, std::make_shared<const AreaLocator>(*shared));
    return {};
}

Result<> Workspace::recoverOutbox()
{
    const qint64 now = m_clock.nowMs();
    const auto recovered = m_database
                               ->write(WritePriority::User,
                                   [this, now](WriteSession& session) -> Result<OutboxRecovery> {
                                       const auto device = MetaStore::text(session, MetaKey::deviceId);
                                       if (!device)
                                           return fail(device.error());
                                       if (device->isEmpty()) {
                                           const QString id = m_uuids.next().toString(QUuid::WithoutBraces);
                                           if (const auto made = MetaStore::set(session, MetaKey::deviceId, id); !made)
                                               return fail(made.error());
                                       }
                                       return OutboxRecovery::run(session, *m_tickets, *m_outboxLog, now);
                                   })
                               .result();
    if (!recovered)
        return fail(recovered.error());
    if (recovered->redone > 0)
        m_notes += u"%1 commands of outbox.log were missing in the store and were done again"_s.arg(recovered->redone);
    if (recovered->kept > 0)
        m_notes += u"%1 commands of outbox.log no longer fit and were kept as notes"_s.arg(recovered->kept);
    for (const QString& lost : recovered->lost)
        m_notes += u"outbox.log: "_s + lost;
    return {};
}

Result<> Workspace::bringUpToDate(const OpeningProgress& progress)
{
    // An import that was cut off left words unindexed; boundaries of another version gave other villages. Due
    // times by other limits are brought up while people work (SlaService).
    for (qint64 done = 0;; done += kIndexedAtOnce) {
        const auto more = m_database->write(WritePriority::Bulk, indexMore).result();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (progress && !progress(OpeningWork::Search, done, 0))
            return fail(ErrorCode::Cancelled);
    }
    setIdleWork();
    BoundaryService service(*this);
    const auto upToDate = service.isUpToDate().result();
    if (!upToDate)
        return fail(upToDate.error());
    if (*upToDate)
        return {};
    const auto recomputed = service.recompute(told(progress, OpeningWork::Places)).result();
    if (!recomputed)
        return fail(recomputed.error());
    if (recomputed->moved > 0)
        m_notes += u"%1 reports have another kelurahan by the present boundaries"_s.arg(recomputed->moved);
    return {};
}

// What is brought up little by little while nobody writes: words, courses of work, old readings.
void Workspace::setIdleWork()
{
    m_database->setIdleWork(
        [this, retention = std::make_shared<ReadingRetention>()](WriteSession& session) -> Result<bool> {
            const auto more = indexMore(session);
            if (!more || *more)
                return more;
            const auto course = CourseRefresh::run(session, *m_tickets);
            if (!course)
                return fail(course.error());
            if (course->more || course->finished)
                session.afterCommit([this, percent = course->percent] { m_notifier->publishCourse(percent); });
            if (course->finished)
                session.afterCommit([this] { m_notifier->publish({.reload = true, .termsChanged = true}); });
            return course->more ? Result<bool>(true) : retention->step(session, m_clock.nowMs());
        });
}

std::shared_ptr<const Boundaries> Workspace::boundaries() const
{
    const std::lock_guard lock(m_areas->mutex);
    return m_areas->boundaries;
}

std::shared_ptr<const AreaLocator> Workspace::locator() const
{
    return m_areas->currentLocator();
}

void Workspace::setBoundaries(std::shared_ptr<const Boundaries> boundaries, std::shared_ptr<const AreaLocator> locator)
{
    const std::lock_guard lock(m_areas->mutex);
    m_areas->boundaries = std::move(boundaries);
    m_areas->locator = std::move(locator);
}

bool Workspace::isDemo() const
{
    return m_demo;
}

QFuture<Result<>> Workspace::markDemo(bool demo)
{
    return m_database->write(WritePriority::User, [this, demo](WriteSession& session) {
        session.afterCommit([this, demo] { m_demo = demo; });
        return MetaStore::set(session, MetaKey::demo, demo ? 1 : 0);
    });
}

} // namespace JakOps

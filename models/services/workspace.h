// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "domain/cityfacts.h"
#include "domain/reviewinfo.h"
#include "domain/rolepowers.h"
#include "domain/workflow.h"
#include "services/openingwork.h"
#include "services/slabook.h"
#include "storage/attachmentstore.h"
#include "storage/database.h"
#include "storage/storehealth.h"
#include "storage/storelock.h"
#include "storage/termtable.h"

#include <memory>

namespace JakOps {

class AreaLocator;
class Boundaries;
class ChangeNotifier;
class DeskMemory;
class IdentityService;
class OfficerService;
class OutboxLog;
class TicketCommands;
class TicketReader;
class TicketStore;

struct WorkspaceOptions
{
    QString profileDir;
    QString resourcesRoot = QStringLiteral(":"); // holds city/, workflow/, sql/
    bool readOnly = false; // looks, writes nothing, takes no lock
    bool review = false; // the store is to be a copy for review: read-only; WrongFormat when it is not
    bool checkLater = false; // see DatabaseOptions
    const Clock& clock;
    UuidSource& uuids;
    bool startAnew = false; // makes a new store where an earlier one is gone (checkPresence)
    qint64 minimumFreeBytes = kMinimumFreeBytes;
    QByteArray vfs; // of SQLite, for tests
    OpeningProgress progress;
};

// An open profile: the city's facts, the rules, the store and what works on it, made in order and taken down in
// reverse. The window, the command line and the tests all start from it. May be opened in any thread (it takes a
// while); the notifier lives in the application's.
class Workspace final
{
public:
    // StoreBusy when another program works on the profile; StoreTooNew; StoreTooOld where it is only to be read;
    // StoreDamaged: restoreBackup() or startAnew() lead on. Cancelled when its progress says so.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceOptions& options);
    // The ladder for a damaged store; both move what is there aside, delete nothing, then open. What officers did since
    // the backup is done again from outbox.log. restoreBackup: NotFound without a good backup.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> restoreBackup(const WorkspaceOptions& options);
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> startAnew(const WorkspaceOptions& options);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] const CityFacts& facts() const { return m_facts; }
    [[nodiscard]] const Workflow& workflow() const { return m_workflow; }
    [[nodiscard]] std::shared_ptr<const SlaPolicy> policy() const { return m_sla.policy; }
    [[nodiscard]] const EscalationRules& escalation() const { return m_sla.escalation; }
    // Files of limits and calendars in the profile that cannot be used; for a note in the window.
    [[nodiscard]] const QList<SlaProblem>& slaProblems() const { return m_sla.problems; }
    // The units whose reports have come to this officer's agency, by the due time before which they have.
    [[nodiscard]] QHash<QString, qint64> escalatedTo(const Officer& officer, qint64 nowMs) const
    {
        return m_sla.escalation.dueBefore(officer.agency, nowMs, m_facts, m_sla.policy->calendar);
    }
    [[nodiscard]] const RolePowers& roles() const { return m_roles; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] UuidSource& uuids() const { return m_uuids; }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] TermTable& terms() { return *m_terms; }
    [[nodiscard]] const TicketStore& tickets() const { return *m_tickets; }
    [[nodiscard]] ChangeNotifier& notifier() { return *m_notifier; }
    [[nodiscard]] TicketCommands& commands() { return *m_commands; }
    [[nodiscard]] TicketReader& reader() { return *m_reader; }
    [[nodiscard]] DeskMemory& deskMemory() { return *m_deskMemory; }
    [[nodiscard]] OfficerService& officers() { return *m_officers; }
    // The made-up ones, one of each role: the demo's, and a store's that has none of its own yet.
    [[nodiscard]] const QList<Officer>& sampleOfficers() const { return m_sampleOfficers; }
    [[nodiscard]] AttachmentStore& attachments() { return *m_attachments; }
    [[nodiscard]] IdentityService& identities() { return *m_identities; }
    [[nodiscard]] OutboxLog& outboxLog() { return *m_outboxLog; }

    // The boundaries in force, from any thread. BoundaryService changes them; whoever holds the pointer keeps a
    // consistent set.
    [[nodiscard]] std::shared_ptr<const Boundaries> boundaries() const;
    [[nodiscard]] std::shared_ptr<const AreaLocator> locator() const;
    void setBoundaries(std::shared_ptr<const Boundaries> boundaries, std::shared_ptr<const AreaLocator> locator);
    [[nodiscard]] Result<Boundaries> schematicBoundaries() const; // built anew

    [[nodiscard]] const QString& profileDir() const { return m_profileDir; }
    [[nodiscard]] const QString& resourcesRoot() const { return m_resourcesRoot; }
    [[nodiscard]] QString backupDir() const { return backupDir(m_profileDir); }
    // Set: this is a copy for review, read-only, and nobody has a power in it.
    [[nodiscard]] const std::optional<ReviewInfo>& review() const { return m_review; }
    [[nodiscard]] bool isDemo() const; // the tickets are made up: the title bar and every export say so
    [[nodiscard]] QFuture<Result<>> markDemo(bool demo);
    // What start-up found and mended, for a note in the window and the log; English lines, normally none.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }

    [[nodiscard]] static QString storePath(const QString& profileDir); // <profile>/store.db
    [[nodiscard]] static QString backupDir(const QString& profileDir);
    [[nodiscard]] static QString attachmentDir(const QString& profileDir);
    [[nodiscard]] static QString outboxLogPath(const QString& profileDir);

private:
    explicit Workspace(const WorkspaceOptions& options);
    [[nodiscard]] Result<> loadFacts();
    [[nodiscard]] Result<> openStore(const WorkspaceOptions& options);
    [[nodiscard]] Result<> checkPresence() const;
    [[nodiscard]] Result<> loadLimits(bool readOnly);
    void becomeReview();
    [[nodiscard]] Result<> loadBoundaries();
    [[nodiscard]] Result<> recoverOutbox();
    [[nodiscard]] Result<> bringUpToDate(const OpeningProgress& progress);
    void setIdleWork();

    struct Areas;

    QString m_profileDir;
    QString m_resourcesRoot;
    const Clock& m_clock;
    UuidSource& m_uuids;
    CityFacts m_facts;
    Workflow m_workflow;
    SlaBook m_sla;
    RolePowers m_roles;
    QList<Officer> m_sampleOfficers;
    QStringList m_notes;
    std::optional<ReviewInfo> m_review;
    std::atomic<bool> m_demo = false;
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<Areas> m_areas;
    std::unique_ptr<TermTable> m_terms;
    std::unique_ptr<TicketStore> m_tickets;
    std::unique_ptr<OutboxLog> m_outboxLog;
    std::unique_ptr<AttachmentStore> m_attachments;
    std::unique_ptr<ChangeNotifier> m_notifier;
    std::unique_ptr<Database> m_database; // after everything its jobs use
    std::unique_ptr<TicketCommands> m_commands;
    std::unique_ptr<TicketReader> m_reader;
    std::unique_ptr<DeskMemory> m_deskMemory;
    std::unique_ptr<OfficerService> m_officers;
    std::unique_ptr<IdentityService> m_identities;
};

} // namespace JakOps

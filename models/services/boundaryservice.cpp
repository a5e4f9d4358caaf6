// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boundaryservice.h"

#include "geo/arealocator.h"
#include "geo/boundaryreader.h"
#include "geo/boundarystream.h"
#include "services/changenotifier.h"
#include "services/workspace.h"
#include "storage/boundarystore.h"
#include "storage/metastore.h"
#include "storage/ticketstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBatch = 2000; // tickets looked at in one transaction; few of them change

QString fingerprintOf(const Boundaries& boundaries)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(BoundaryStream::write(boundaries), QCryptographicHash::Sha256).toHex().first(32));
}

struct BatchState
{
    qint64 after = 0;
    bool end = false;
};

// One stretch of tickets by key: village and doubt of the place as they follow from what is in force now.
Result<BatchState> recomputeBatch(WriteSession& session, Workspace& workspace, qint64 after, BoundaryReport& report)
{
    auto read = session.prepare(
        "SELECT t.id, t.lat, t.lon, t.village, t.gone, t.flags, r.accuracy, r.area, r.verification FROM ticket t "
        "JOIN report r ON r.id = t.id WHERE t.id > ? ORDER BY t.id LIMIT ?");
    auto write = session.prepare("UPDATE ticket SET village = ?2, flags = ?3 WHERE id = ?1");
    if (!read || !write)
        return fail(!read ? read.error() : write.error());
    read->bindAll(after, kBatch);
    const Projector& projector = workspace.tickets().projector();
    TermTable& terms = workspace.terms();
    BatchState state{after, true};
    while (true) {
        const auto row = read->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return state;
        state = {read->int64(0), false};
        Ticket ticket; // what its village and the doubt are made of
        if (!read->isNull(1))
            ticket.place = GeoPoint{read->real(1), read->real(2)};
        ticket.accuracyMetres = read->real(6);
        ticket.area = read->text(7);
        ticket.verification = Verification(read->integer(8));
        projector.complete(ticket);
        const int before = read->integer(5);
        const int flags = ticket.placeDoubt ? before | TicketFlag::placeDoubt : before & ~int(TicketFlag::placeDoubt);
        const auto village = terms.ensure(session, TermKind::Village, ticket.village);
        if (!village)
            return fail(village.error());
        const bool moved = *village != Term(read->int64(3));
        if (read->int64(4) == 0) {
            ++report.tickets;
            report.moved += moved ? 1 : 0;
            report.outside += ticket.place && ticket.village.isEmpty() ? 1 : 0;
        }
        if (!moved && flags == before)
            continue;
        ++report.changed;
        write->bindAll(state.after, int(*village), flags);
        if (const auto done = write->run(); !done)
            return fail(done.error());
    }
}

Result<> recomputeAll(Workspace& workspace, BoundaryReport& report, const BoundaryService::Progress& progress)
{
    Database& database = workspace.database();
    const auto total
        = database.read([](ReadSession& session) { return session.number("SELECT count(*) FROM ticket"); }).result();
    if (!total)
        return fail(total.error());
    const QString fingerprint = fingerprintOf(*workspace.boundaries());
    BatchState state;
    while (!state.end) {
        BoundaryReport batch = report; // taken over once the transaction stands
        const auto next
            = database
                  .write(WritePriority::Bulk,
                      [&](WriteSession& session) { return recomputeBatch(session, workspace, state.after, batch); })
                  .result();
        if (!next)
            return fail(next.error());
        report = batch;
        state = *next;
        if (progress && !progress(report.tickets, *total))
            return fail(ErrorCode::Cancelled);
    }
    return database
        .write(WritePriority::Bulk,
            [&](WriteSession& session) { return MetaStore::set(session, MetaKey::boundaries, fingerprint); })
        .result();
}

// Stores the set (none: the schematic one), puts it in force in the same moment, and recomputes.
Result<> putInForce(Workspace& workspace, const Boundaries& boundaries, const std::optional<StoredBoundaries>& stored,
    BoundaryReport& report, const BoundaryService::Progress& progress)
{
    const auto shared = std::make_shared<const Boundaries>(boundaries);
    const auto locator = std::make_shared<const AreaLocator>(boundaries);
    const auto saved = workspace.database()
                           .write(WritePriority::Bulk,
                               [&](WriteSession& session) -> Result<> {
                                   // In the writer's thread: no report is placed by the one set and stored under the
                                   // other.
                                   session.afterCommit([&] { workspace.setBoundaries(shared, locator); });
                                   const auto done
                                       = stored ? BoundaryStore::save(session, *stored) : BoundaryStore::clear(session);
                                   return done ? MetaStore::set(session, MetaKey::boundaries, QString()) : done;
                               })
                           .result();
    if (!saved)
        return saved;
    const auto done = recomputeAll(workspace, report, progress);
    workspace.notifier().publish({.reload = true, .termsChanged = true}); // new outlines, also where no report moved
    return done;
}

QStringList describe(const QList<BoundaryProblem>& problems)
{
    QStringList lines;
    for (const BoundaryProblem& problem : problems) {
        QString line = boundaryProblemName(problem.kind);
        if (problem.record > 0)
            line += u" record %1"_s.arg(problem.record);
        if (!problem.code.isEmpty())
            line += u' ' + problem.code;
        if (!problem.detail.isEmpty())
            line += u": "_s + problem.detail;
        lines += line;
    }
    return lines;
}

Result<QByteArray> readBounded(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    // One byte over the cap tells that there are more, also where the size is not known before.
    QByteArray bytes = file.read(kMaxBoundaryBytes + 1);
    if (bytes.size() > kMaxBoundaryBytes)
        return fail(ErrorCode::TooLarge, u"%1 is over %2 MB"_s.arg(path).arg(kMaxBoundaryBytes >> 20));
    return bytes;
}

Result<BoundaryReport> importFile(Workspace& workspace, const QString& path, const BoundaryService::Progress& progress)
{
    const auto bytes = readBounded(path);
    if (!bytes)
        return fail(bytes.error());
    const QString name = QFileInfo(path).fileName();
    const auto read = readBoundaries(*bytes, workspace.facts().areas(), name);
    if (!read)
        return fail(read.error());
    BoundaryReport report;
    report.areas = read->villages;
    report.problems = describe(read->problems);
    if (!read->isComplete()) {
        return fail(ErrorCode::InvalidInput,
            u"%1 of %2 kelurahan\n"_s.arg(read->villages).arg(read->expected) + report.problems.join(u'\n'));
    }
    // What later starts will read, rounding included, is what is in force from now on.
    const QByteArray content = BoundaryStream::write(read->boundaries);
    const auto boundaries = BoundaryStream::read(content);
    if (!boundaries)
        return fail(boundaries.error());
    const StoredBoundaries stored{content, name, workspace.clock().nowMs()};
    if (const auto done = putInForce(workspace, *boundaries, stored, report, progress); !done)
        return fail(done.error());
    return report;
}

} // namespace

BoundaryService::BoundaryService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1); // one after the other
}

QFuture<Result<BoundaryReport>> BoundaryService::import(const QString& path, Progress progress)
{
    return QtConcurrent::run(
        &m_pool, [this, path, progress = std::move(progress)] { return importFile(m_workspace, path, progress); });
}

QFuture<Result<BoundaryReport>> BoundaryService::useSchematic(Progress progress)
{
    return QtConcurrent::run(&m_pool, [this, progress = std::move(progress)]() -> Result<BoundaryReport> {
        const auto boundaries = m_workspace.schematicBoundaries();
        if (!boundaries)
            return fail(boundaries.error());
        BoundaryReport report;
        report.areas = int(boundaries->villages().size());
        if (const auto done = putInForce(m_workspace, *boundaries, std::nullopt, report, progress); !done)
            return fail(done.error());
        return report;
    });
}

QFuture<Result<BoundaryReport>> BoundaryService::recompute(Progress progress)
{
    return QtConcurrent::run(&m_pool, [this, progress = std::move(progress)]() -> Result<BoundaryReport> {
        BoundaryReport report;
        report.areas = int(m_workspace.boundaries()->villages().size());
        const auto done = recomputeAll(m_workspace, report, progress);
        if (report.changed > 0)
            m_workspace.notifier().publish({.reload = true, .termsChanged = true});
        if (!done)
            return fail(done.error());
        return report;
    });
}

QFuture<Result<bool>> BoundaryService::isUpToDate()
{
    return QtConcurrent::run(&m_pool, [this] {
        const QString boundaries = fingerprintOf(*m_workspace.boundaries());
        return m_workspace.database()
            .read([=](ReadSession& session) -> Result<bool> {
                const auto computedWith = MetaStore::text(session, MetaKey::boundaries);
                return computedWith ? Result<bool>(*computedWith == boundaries) : fail(computedWith.error());
            })
            .result();
    });
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketstore.h"

#include "base/textguard.h"
#include "storage/metastore.h"
#include "storage/searchstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

#include <cmath>
#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// New reports enter the text index this many at a time: one by one costs four times as much.
constexpr qint64 kIndexEvery = 4096;

constexpr std::string_view kInsertTicket
    = "INSERT INTO ticket(id, created_at, updated_at, due_at, lat, lon, category, agency, assignee, "
      "channel, village, status, priority, private, gone, status_at, version, version_status, "
      "version_assignment, version_place, version_triage, responded_at, closed_at, reopened, rejected, flags, "
      "asked_until, stood_ms) "
      "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view kUpdateTicket
    = "UPDATE ticket SET created_at=?2, updated_at=?3, due_at=?4, lat=?5, lon=?6, category=?7, "
      "agency=?8, assignee=?9, channel=?10, village=?11, status=?12, priority=?13, private=?14, "
      "gone=?15, status_at=?16, version=?17, version_status=?18, version_assignment=?19, "
      "version_place=?20, version_triage=?21, responded_at=?22, closed_at=?23, reopened=?24, "
      "rejected=?25, flags=?26, asked_until=?27, stood_ms=?28 WHERE id=?1";
constexpr std::string_view kInsertReport
    = "INSERT INTO report(id, uuid, number, source, external_id, area, accuracy, closed_at, "
      "follow_up_by, merged_into, text, address, photos, sealed_reporter, came_back, asked_at, asked_until, paused_ms, "
      "verification, public_text, public_photos, parent) "
      "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view kUpdateReport
    = "UPDATE report SET uuid=?2, number=?3, source=?4, external_id=?5, area=?6, accuracy=?7, "
      "closed_at=?8, follow_up_by=?9, merged_into=?10, text=?11, address=?12, photos=?13, "
      "sealed_reporter=?14, came_back=?15, asked_at=?16, asked_until=?17, paused_ms=?18, "
      "verification=?19, public_text=?20, public_photos=?21, parent=?22 WHERE id=?1";

QString photosJson(const QStringList& photos)
{
    if (photos.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(photos)).toJson(QJsonDocument::Compact));
}

QStringList photosFromJson(const QString& json)
{
    return json.isEmpty() ? QStringList()
                          : QVariant(QJsonDocument::fromJson(json.toUtf8()).array().toVariantList()).toStringList();
}

TicketRow rowOf(sqlite3_stmt* s)
{
    TicketRow row;
    row.key = sqlite3_column_int64(s, 0);
    row.createdAt = sqlite3_column_int64(s, 1);
    row.updatedAt = sqlite3_column_int64(s, 2);
    row.dueAt = sqlite3_column_int64(s, 3);
    const bool placed = sqlite3_column_type(s, 4) != SQLITE_NULL;
    row.lat = placed ? sqlite3_column_double(s, 4) : std::numeric_limits<double>::quiet_NaN();
    row.lon = placed ? sqlite3_column_double(s, 5) : std::numeric_limits<double>::quiet_NaN();
    row.category = Term(sqlite3_column_int(s, 6));
    row.agency = Term(sqlite3_column_int(s, 7));
    row.assignee = Term(sqlite3_column_int(s, 8));
    row.channel = Term(sqlite3_column_int(s, 9));
    row.village = Term(sqlite3_column_int(s, 10));
    row.status = TicketStatus(sqlite3_column_int(s, 11));
    row.priority = Priority(sqlite3_column_int(s, 12));
    row.isPrivate = sqlite3_column_int(s, 13) != 0;
    row.gone = sqlite3_column_int(s, 14) != 0;
    row.respondedAt = sqlite3_column_int64(s, 15);
    row.closedAt = sqlite3_column_int64(s, 16);
    row.reopened = quint8(sqlite3_column_int(s, 17));
    row.rejected = quint8(sqlite3_column_int(s, 18));
    row.flags = quint8(sqlite3_column_int(s, 19));
    row.askedUntil = sqlite3_column_int64(s, 20);
    row.stoodMs = sqlite3_column_int64(s, 21);
    return row;
}

#define JAKOPS_ROW_COLUMNS                                                                                             \
    "id, created_at, updated_at, due_at, lat, lon, category, agency, assignee, channel, village, status, priority, "   \
    "private, gone, responded_at, closed_at, reopened, rejected, flags, asked_until, stood_ms"

void bindTicket(Statement& statement, const TicketRow& row, const Ticket& ticket)
{
    statement.bindAll(row.key, row.createdAt, row.updatedAt, row.dueAt, row.lat, row.lon, int(row.category),
        int(row.agency), int(row.assignee), int(row.channel), int(row.village), int(row.status), int(row.priority),
        row.isPrivate, row.gone, ticket.statusAt, ticket.version, ticket.versionStatus, ticket.versionAssignment,
        ticket.versionPlace, ticket.versionTriage, row.respondedAt, row.closedAt, int(row.reopened), int(row.rejected),
        int(row.flags), row.askedUntil, row.stoodMs);
}

void bindReport(Statement& statement, qint64 key, Term source, const Ticket& ticket)
{
    statement.bindAll(key, ticket.id, ticket.number, int(source), ticket.externalId, ticket.area, ticket.accuracyMetres,
        ticket.closedAt, ticket.followUpBy, ticket.mergedInto, ticket.text, ticket.address, photosJson(ticket.photos),
        ticket.sealedReporter, ticket.cameBack, ticket.askedAt, ticket.askedUntil, ticket.pausedMs,
        int(ticket.verification), ticket.publicText, photosJson(ticket.publicPhotos));
    constexpr int kParent = 22;
    if (ticket.parent.isNull())
        statement.bind(kParent, std::nullopt);
    else
        statement.bind(kParent, ticket.parent);
}

quint8 upTo255(int count)
{
    return quint8(std::clamp(count, 0, 255));
}

} // namespace

struct TicketStore::Refs
{
    TicketRow row;
    Term source = 0;
};

TicketStore::TicketStore(TermTable& terms, Projector projector)
    : m_terms(terms)
    , m_projector(std::move(projector))
{
}

Result<TicketStore::Refs> TicketStore::refs(WriteSession& session, const Ticket& ticket) const
{
    Refs refs;
    Error error;
    bool ok = true;
    const auto term = [&](TermKind kind, const QString& code, Term& into) {
        const auto found = ok ? m_terms.ensure(session, kind, code) : Result<Term>(Term(0));
        if (found) {
            into = *found;
        } else {
            ok = false;
            error = found.error();
        }
    };
    TicketRow& row = refs.row;
    term(TermKind::Category, ticket.category, row.category);
    term(TermKind::Agency, ticket.agency, row.agency);
    term(TermKind::Officer, ticket.assignee, row.assignee);
    term(TermKind::Channel, ticket.channel, row.channel);
    term(TermKind::Village, ticket.village, row.village);
    term(TermKind::Source, ticket.source, refs.source);
    if (!ok)
        return fail(error);
    row.createdAt = ticket.createdAt;
    row.updatedAt = ticket.updatedAt;
    row.dueAt = dueAt(ticket, *m_projector.policy);
    row.lat = ticket.place ? ticket.place->lat : std::numeric_limits<double>::quiet_NaN();
    row.lon = ticket.place ? ticket.place->lon : std::numeric_limits<double>::quiet_NaN();
    row.status = ticket.status;
    row.priority = ticket.priority;
    row.isPrivate = ticket.isPrivate;
    row.gone = ticket.gone;
    row.respondedAt = ticket.respondedAt;
    row.closedAt = ticket.closedAt;
    row.reopened = upTo255(ticket.reopened);
    row.rejected = upTo255(ticket.rejected);
    row.flags = flagsOf(ticket);
    row.askedUntil = ticket.askedAt != 0 ? ticket.askedUntil : 0;
    row.stoodMs = stoodMs(ticket);
    return refs;
}

Result<TicketRow> TicketStore::append(WriteSession& session, qint64 key, std::span<const TicketEvent> events,
    const Ticket& after, std::span<const QByteArray> bodies) const
{
    if (events.empty() || (!bodies.empty() && bodies.size() != events.size()) || events.back().version != after.version)
        return fail(ErrorCode::Internal, u"the ticket is not what its last event made it"_s);
    const int first = events.front().version;
    Ticket ticket = after;
    m_projector.complete(ticket);
    if (key == 0) {
        if (first != 1)
            return fail(ErrorCode::Internal, u"a new ticket starts at version 1"_s);
        // The ticket comes first: events refer to it.
        const auto row = insertProjection(session, ticket);
        if (!row)
            return row;
        if (const auto done = insertEvents(session, row->key, events, bodies); !done)
            return fail(done.error());
        return row;
    }
    auto version = session.prepare("SELECT version FROM ticket WHERE id = ?");
    if (!version)
        return fail(version.error());
    version->bind(1, key);
    const auto found = version->step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, u"no ticket with key "_s + QString::number(key));
    if (version->integer(0) != first - 1)
        return fail(ErrorCode::Conflict, u"version %1 does not follow %2"_s.arg(first).arg(version->integer(0)));
    version->reset();
    if (const auto done = insertEvents(session, key, events, bodies); !done)
        return fail(done.error());
    return updateProjection(session, key, ticket);
}

Result<TicketRow> TicketStore::project(WriteSession& session, qint64 key, const Ticket& after) const
{
    Ticket ticket = after;
    m_projector.complete(ticket);
    const auto made = refs(session, ticket);
    auto intoTicket = session.prepare(std::string(kInsertTicket) + " ON CONFLICT DO NOTHING");
    auto intoReport = session.prepare(std::string(kInsertReport) + " ON CONFLICT DO NOTHING");
    if (!made || !intoTicket || !intoReport)
        return fail(!made ? made.error() : !intoTicket ? intoTicket.error() : intoReport.error());
    TicketRow row = made->row;
    row.key = key;
    bindTicket(*intoTicket, row, ticket);
    bindReport(*intoReport, key, made->source, ticket);
    if (const auto done = intoTicket->run(); !done)
        return fail(done.error());
    if (const auto done = intoReport->run(); !done)
        return fail(done.error());
    return updateProjection(session, key, ticket);
}

Result<> TicketStore::insertEvents(
    WriteSession& session, qint64 key, std::span<const TicketEvent> events, std::span<const QByteArray> bodies) const
{
    auto statement
        = session.prepare("INSERT INTO event(ticket, version, uuid, kind, at, recorded_at, actor, device_seq, batch, "
                          "ticket_uuid, body) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    if (!statement)
        return fail(statement.error());
    int version = events.front().version;
    for (size_t i = 0; i < events.size(); ++i) {
        const TicketEvent& event = events[i];
        if (event.version != version++)
            return fail(ErrorCode::Internal, u"events with a hole between their versions"_s);
        const QByteArray body = bodies.empty() ? canonicalBody(event.body) : bodies[i];
        if (body.size() > kMaxBodyBytes)
            return fail(ErrorCode::TooLarge, u"event body over 64 KiB"_s);
        statement->bindAll(key, event.version, event.id, int(event.kind), event.at, event.recordedAt, event.actor,
            event.deviceSeq, event.batch);
        if (event.version == 1)
            statement->bind(10, event.ticket);
        else
            statement->bind(10, std::nullopt);
        statement->bind(11, body);
        if (const auto done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<TicketRow> TicketStore::insertProjection(WriteSession& session, const Ticket& ticket) const
{
    auto made = refs(session, ticket);
    if (!made)
        return fail(made.error());
    auto intoTicket = session.prepare(kInsertTicket);
    auto intoReport = session.prepare(kInsertReport);
    if (!intoTicket || !intoReport)
        return fail(!intoTicket ? intoTicket.error() : intoReport.error());
    TicketRow& row = made->row;
    bindTicket(*intoTicket, row, ticket);
    intoTicket->bind(1, std::nullopt); // SQLite gives the next key
    if (const auto done = intoTicket->run(); !done)
        return fail(done.error());
    row.key = session.lastInsertId();
    bindReport(*intoReport, row.key, made->source, ticket);
    if (const auto done = intoReport->run(); !done)
        return fail(done.error());
    const bool batch = session.priority() == WritePriority::Bulk;
    if (!batch || row.key % kIndexEvery == 0) {
        if (const auto done = SearchStore::indexPending(session, 2 * int(kIndexEvery)); !done)
            return fail(done.error());
    }
    return row;
}

Result<TicketRow> TicketStore::updateProjection(WriteSession& session, qint64 key, const Ticket& ticket) const
{
    auto made = refs(session, ticket);
    auto before = session.prepare("SELECT text, address FROM report WHERE id = ?");
    auto intoTicket = session.prepare(kUpdateTicket);
    auto intoReport = session.prepare(kUpdateReport);
    if (!made || !before || !intoTicket || !intoReport)
        return fail(!made     ? made.error()
                : !before     ? before.error()
                : !intoTicket ? intoTicket.error()
                              : intoReport.error());
    before->bind(1, key);
    const auto found = before->step();
    if (!found)
        return fail(found.error());
    const bool complete = *found;
    const QString oldText = complete ? before->text(0) : QString();
    const QString oldAddress = complete ? before->text(1) : QString();
    before->reset();
    TicketRow& row = made->row;
    row.key = key;
    bindTicket(*intoTicket, row, ticket);
    if (const auto done = intoTicket->run(); !done)
        return fail(done.error());
    bindReport(*intoReport, key, made->source, ticket);
    if (!complete || session.changes() == 0)
        return fail(ErrorCode::StoreDamaged, u"ticket %1 lacks a row of its projection"_s.arg(key));
    if (oldText != ticket.text || oldAddress != ticket.address) {
        // The index takes an entry out by its old words, which must still stand in the table.
        if (const auto done = SearchStore::remove(session, key, oldText, oldAddress); !done)
            return fail(done.error());
        if (const auto done = intoReport->run(); !done)
            return fail(done.error());
        if (const auto done = SearchStore::add(session, key, ticket.text, ticket.address); !done)
            return fail(done.error());
        return row;
    }
    if (const auto done = intoReport->run(); !done)
        return fail(done.error());
    return row;
}

Result<Ticket> TicketStore::ticketByKey(ReadSession& session, qint64 key) const
{
    auto statement = session.prepare(
        "SELECT t.id, t.created_at, t.updated_at, t.due_at, t.lat, t.lon, t.category, t.agency, t.assignee, "
        "t.channel, t.village, t.status, t.priority, t.private, t.gone, t.responded_at, t.closed_at, t.reopened, "
        "t.rejected, t.flags, t.asked_until, t.stood_ms, t.status_at, t.version, "
        "t.version_status, t.version_assignment, t.version_place, t.version_triage, r.uuid, r.number, "
        "r.source, r.external_id, r.area, r.accuracy, r.closed_at, r.follow_up_by, r.merged_into, r.text, "
        "r.address, r.photos, r.sealed_reporter, r.came_back, r.asked_at, r.asked_until, r.paused_ms, r.verification, "
        "r.public_text, r.public_photos, r.parent "
        "FROM ticket t JOIN report r ON r.id = t.id WHERE t.id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, key);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, u"no ticket with key "_s + QString::number(key));
    const TicketRow row = rowOf(statement->handle());
    if (int(row.status) >= kTicketStatusCount || int(row.priority) > int(Priority::Urgent))
        return fail(ErrorCode::StoreDamaged, u"ticket %1 has a status or priority nobody knows"_s.arg(key));
    Ticket ticket;
    ticket.createdAt = row.createdAt;
    ticket.updatedAt = row.updatedAt;
    if (!std::isnan(row.lat))
        ticket.place = GeoPoint{row.lat, row.lon};
    ticket.category = m_terms.code(TermKind::Category, row.category);
    ticket.agency = m_terms.code(TermKind::Agency, row.agency);
    ticket.assignee = m_terms.code(TermKind::Officer, row.assignee);
    ticket.channel = m_terms.code(TermKind::Channel, row.channel);
    ticket.village = m_terms.code(TermKind::Village, row.village);
    ticket.status = row.status;
    ticket.priority = row.priority;
    ticket.isPrivate = row.isPrivate;
    ticket.gone = row.gone;
    ticket.statusAt = statement->int64(22);
    ticket.version = statement->integer(23);
    ticket.versionStatus = statement->integer(24);
    ticket.versionAssignment = statement->integer(25);
    ticket.versionPlace = statement->integer(26);
    ticket.versionTriage = statement->integer(27);
    ticket.id = statement->uuid(28);
    ticket.number = statement->text(29);
    ticket.source = m_terms.code(TermKind::Source, Term(statement->int64(30)));
    ticket.externalId = statement->text(31);
    ticket.area = statement->text(32);
    ticket.accuracyMetres = statement->real(33);
    ticket.closedAt = statement->int64(34);
    ticket.followUpBy = statement->text(35);
    ticket.mergedInto = statement->text(36);
    ticket.text = statement->text(37);
    ticket.address = statement->text(38);
    ticket.photos = photosFromJson(statement->text(39));
    ticket.sealedReporter = statement->blob(40);
    ticket.respondedAt = row.respondedAt;
    ticket.reopened = row.reopened;
    ticket.rejected = row.rejected;
    ticket.cameBack = statement->integer(41) != 0;
    ticket.answered = (row.flags & TicketFlag::answered) != 0;
    ticket.placeDoubt = (row.flags & TicketFlag::placeDoubt) != 0;
    ticket.askedAt = statement->int64(42);
    ticket.askedUntil = statement->int64(43);
    ticket.pausedMs = statement->int64(44);
    if (const int verification = statement->integer(45); verification <= int(Verification::Elsewhere))
        ticket.verification = Verification(verification);
    ticket.publicText = statement->text(46);
    ticket.publicPhotos = photosFromJson(statement->text(47));
    if (!statement->isNull(48))
        ticket.parent = statement->uuid(48);
    return ticket;
}

Result<qint64> TicketStore::keyByNumber(ReadSession& session, const QString& number) const
{
    // Two sources may give the same number: the one that is not gone, and came first, is meant.
    auto statement
        = session.prepare("SELECT r.id FROM report r JOIN ticket t ON t.id = r.id WHERE r.number = ? COLLATE NOCASE "
                          "ORDER BY t.gone, r.id LIMIT 1");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, number.trimmed());
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, u"no ticket "_s + number);
    return statement->int64(0);
}

Result<qint64> TicketStore::keyByUuid(ReadSession& session, const QUuid& id) const
{
    auto statement = session.prepare("SELECT id FROM report WHERE uuid = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, id);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? statement->int64(0) : 0;
}

Result<bool> TicketStore::isNumberTaken(ReadSession& session, const QString& number) const
{
    auto statement = session.prepare("SELECT 1 FROM report WHERE number = ? COLLATE NOCASE LIMIT 1");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, number);
    return statement->step();
}

Result<std::vector<TicketRow>> TicketStore::ticketRows(ReadSession& session, std::span<const qint64> keys) const
{
    auto statement = session.prepare("SELECT " JAKOPS_ROW_COLUMNS " FROM ticket WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    std::vector<TicketRow> rows;
    rows.reserve(keys.size());
    for (const qint64 key : keys) {
        statement->bind(1, key);
        const auto found = statement->step();
        if (!found)
            return fail(found.error());
        if (*found)
            rows.push_back(rowOf(statement->handle()));
        statement->reset();
    }
    return rows;
}

Result<std::vector<QueueText>> TicketStore::queueTexts(ReadSession& session, std::span<const qint64> keys) const
{
    auto statement = session.prepare(
        "SELECT r.number, substr(r.text, 1, 200), t.private FROM report r JOIN ticket t ON t.id = r.id WHERE r.id = ?");
    if (!statement)
        return fail(statement.error());
    std::vector<QueueText> texts;
    texts.reserve(keys.size());
    for (const qint64 key : keys) {
        statement->bind(1, key);
        const auto found = statement->step();
        if (!found)
            return fail(found.error());
        if (*found)
            texts.push_back({key, statement->text(0), guardLine(statement->text(1), 120), statement->int64(2) != 0});
        statement->reset();
    }
    return texts;
}

Result<> TicketStore::forEachRow(ReadSession& session, const std::function<bool(const TicketRow&)>& visit) const
{
    auto statement = session.prepare("SELECT " JAKOPS_ROW_COLUMNS " FROM ticket WHERE gone = 0 ORDER BY id");
    if (!statement)
        return fail(statement.error());
    while (true) {
        const auto found = statement->step();
        if (!found)
            return fail(found.error());
        if (!*found || !visit(rowOf(statement->handle())))
            return {};
    }
}

Result<qint64> TicketStore::count(ReadSession& session) const
{
    return session.number("SELECT count(*) FROM ticket WHERE gone = 0");
}

} // namespace JakOps

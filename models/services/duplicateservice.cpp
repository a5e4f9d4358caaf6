// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duplicateservice.h"

#include "domain/visibility.h"
#include "geo/webmercator.h"
#include "index/duplicates/nearbytickets.h"
#include "index/duplicates/textlikeness.h"
#include "services/workspace.h"
#include "storage/photostore.h"
#include "storage/ticketstore.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whether anything of these reports' places may be told to the officer.
bool mayKnowPrivatePlaces(const Officer& officer)
{
    Ticket ticket;
    ticket.isPrivate = true;
    return visibilityFor(officer, ticket).exactPlace;
}

double slackOf(const Ticket& a, const Ticket& b)
{
    return std::max(0.0, a.accuracyMetres) + std::max(0.0, b.accuracyMetres);
}

// Whether the words could still make it likely enough: the others are not read at all.
bool mayReach(const NearbyTicket& near, const TicketRow& of)
{
    const PairFacts best {.metres = near.metres,
        .slackMetres = kAlikeSlackMetres,
        .apartMs = near.createdAt - of.createdAt,
        .sameCategory = near.category == of.category,
        .sameTopic = true,
        .words = 1.0,
        .photo = {}};
    return likeness(best).score >= kAlikeScore;
}

RelatedReport named(qint64 key, const Ticket& ticket)
{
    return {key, ticket.number, ticket.status, ticket.createdAt, ticket.isPrivate};
}

// Reports that one column of `report` leads to.
Result<QList<RelatedReport>> listed(ReadSession& session, std::string_view condition, const auto& value, int most)
{
    std::string sql("SELECT t.id, r.number, t.status, t.created_at, t.private FROM report r JOIN ticket t ON t.id = r.id WHERE ");
    sql.append(condition).append(" AND t.gone = 0 ORDER BY t.closed_at <> 0, t.created_at, t.id LIMIT ?2");
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(1, value);
    statement->bind(2, most);
    QList<RelatedReport> reports;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return reports;
        reports.append({statement->int64(0), statement->text(1), TicketStatus(statement->integer(2)), statement->int64(3),
            statement->integer(4) != 0});
    }
}

Result<> readGroup(ReadSession& session, const TicketStore& tickets, const Ticket& ticket, TicketRelations& relations)
{
    if (ticket.parent.isNull())
        return {};
    const auto headKey = tickets.keyByUuid(session, ticket.parent);
    if (!headKey)
        return fail(headKey.error());
    if (*headKey == 0)
        return {}; // its import was undone
    const auto head = tickets.ticketByKey(session, *headKey);
    if (!head)
        return fail(head.error());
    relations.head = named(*headKey, *head);
    auto members
        = listed(session, "r.parent = ?1 AND r.uuid <> ?1", ticket.parent, TicketRelations::kMostMembers);
    if (!members)
        return fail(members.error());
    relations.members = std::move(*members);
    auto counts = session.prepare("SELECT count(*), coalesce(sum(t.closed_at = 0), 0) FROM report r JOIN ticket t ON t.id = r.id "
                                  "WHERE r.parent = ?1 AND r.uuid <> ?1 AND t.gone = 0");
    if (!counts)
        return fail(counts.error());
    counts->bind(1, ticket.parent);
    const auto row = counts->step();
    if (!row)
        return fail(row.error());
    relations.memberCount = counts->int64(0);
    relations.openMembers = counts->int64(1);
    return {};
}

Result<QList<AlikeReport>> alike(ReadSession& session, const Workspace& workspace, const TicketColumns* columns, qint64 key,
    const Ticket& ticket, const Officer& officer)
{
    const TicketStore& tickets = workspace.tickets();
    const CityFacts& facts = workspace.facts();
    const TicketVisibility mine = visibilityFor(officer, ticket);
    const auto row = tickets.ticketRows(session, std::vector {key});
    if (!row)
        return fail(row.error());
    if (row->empty())
        return QList<AlikeReport>();
    std::vector<qint64> keys;
    if (columns != nullptr) {
        for (const NearbyTicket& near : nearbyTickets(*columns, row->front())) {
            if (mayReach(near, row->front()))
                keys.push_back(near.key);
        }
    }
    auto photos = mine.photos ? PhotoStore::reportsWithPhotosOf(session, key) : Result<QHash<qint64, double>>();
    if (!photos)
        return fail(photos.error());
    for (auto it = photos->cbegin(); it != photos->cend(); ++it) {
        if (!std::ranges::contains(keys, it.key()))
            keys.push_back(it.key());
    }
    const auto rows = tickets.ticketRows(session, keys); // as they are in the store: the columns may be a moment behind
    if (!rows)
        return fail(rows.error());

    const Category* const category = facts.category(ticket.category);
    const TextFeatures words = mine.text ? textFeatures(ticket.text, {}, {}) : TextFeatures();
    QList<AlikeReport> found;
    for (const TicketRow& candidate : *rows) {
        if (!mayBeSame(row->front(), candidate))
            continue;
        const auto other = tickets.ticketByKey(session, candidate.key);
        if (!other)
            return fail(other.error());
        const TicketVisibility theirs = visibilityFor(officer, *other);
        const bool isGrouped = !ticket.parent.isNull() && other->parent == ticket.parent; // known to belong together
        if (!theirs.exactPlace || isGrouped)
            continue;
        AlikeReport alike;
        alike.report = named(candidate.key, *other);
        PairFacts& pair = alike.facts;
        pair.apartMs = other->createdAt - ticket.createdAt;
        if (ticket.place && other->place)
            pair.metres = distanceMetres(*ticket.place, *other->place);
        pair.slackMetres = slackOf(ticket, *other);
        pair.sameCategory = !ticket.category.isEmpty() && ticket.category == other->category;
        const Category* const otherCategory = facts.category(other->category);
        pair.sameTopic = category != nullptr && otherCategory != nullptr && category->group == otherCategory->group;
        if (mine.text && theirs.text && !ticket.text.isEmpty() && !other->text.isEmpty())
            pair.words = textLikeness(words, textFeatures(other->text, {}, {}));
        if (const auto photo = photos->constFind(candidate.key); photo != photos->cend() && theirs.photos)
            pair.photo = *photo;
        alike.likeness = likeness(pair);
        alike.isOlder = pair.apartMs < 0 || (pair.apartMs == 0 && candidate.key < key);
        if (alike.likeness.score >= kAlikeScore)
            found.append(alike);
    }
    std::ranges::sort(found, [](const AlikeReport& a, const AlikeReport& b) {
        return a.likeness.score != b.likeness.score ? a.likeness.score > b.likeness.score : a.report.key < b.report.key;
    });
    if (found.size() > TicketRelations::kMostAlike)
        found.resize(TicketRelations::kMostAlike);
    return found;
}

} // namespace

DuplicateService::DuplicateService(Workspace& workspace, std::function<std::shared_ptr<const TicketColumns>()> columns)
    : m_workspace(workspace)
    , m_columns(std::move(columns))
{
}

QFuture<Result<TicketRelations>> DuplicateService::relations(qint64 key, const Officer& officer) const
{
    return m_workspace.database().read(
        [&workspace = m_workspace, columns = m_columns(), key, officer](
            ReadSession& session) { return read(session, workspace, columns.get(), key, officer); });
}

Result<TicketRelations> DuplicateService::read(
    ReadSession& session, const Workspace& workspace, const TicketColumns* columns, qint64 key, const Officer& officer)
{
    const TicketStore& tickets = workspace.tickets();
    const auto ticket = tickets.ticketByKey(session, key);
    if (!ticket)
        return fail(ticket.error());
    TicketRelations relations;
    relations.key = key;
    if (const auto group = readGroup(session, tickets, *ticket, relations); !group)
        return fail(group.error());
    auto here = listed(session, "r.merged_into <> '' AND r.merged_into = ?1 COLLATE NOCASE", ticket->number,
        TicketRelations::kMostMembers);
    if (!here)
        return fail(here.error());
    relations.mergedHere = std::move(*here);
    if (ticket->status == TicketStatus::Merged && !ticket->mergedInto.isEmpty()) {
        const auto into = tickets.keyByNumber(session, ticket->mergedInto);
        const auto other = into ? tickets.ticketByKey(session, *into) : fail(into.error());
        if (other)
            relations.mergedInto = named(*into, *other);
        else if (other.error().code != ErrorCode::NotFound)
            return fail(other.error());
    }
    relations.leavesOutPrivate = !mayKnowPrivatePlaces(officer);
    relations.isWithheld = !visibilityFor(officer, *ticket).exactPlace;
    if (relations.isWithheld || ticket->gone || ticket->status == TicketStatus::Merged)
        return relations;
    auto found = alike(session, workspace, columns, key, *ticket, officer);
    if (!found)
        return fail(found.error());
    relations.alike = std::move(*found);
    return relations;
}

} // namespace JakOps

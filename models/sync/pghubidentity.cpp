// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pghubidentity.h"

#include "sync/pghub.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;
using namespace HubValue;

namespace {

Result<> done(const Result<HubRows>& rows)
{
    return rows ? Result<>() : fail(rows.error());
}

// The trail's words for what the log of a store calls otherwise.
QString actOf(const QString& told)
{
    return told == "unseal_ask"_L1 ? u"ask"_s : told == "unseal_approve"_L1 ? u"approve"_s : told == "unseal"_L1 ? u"open"_s : told;
}

} // namespace

Result<HubIdentityMine> PgHubIdentity::mine()
{
    const auto rows = m_hub.ask("SELECT side, pk, others FROM api.identity_mine()");
    if (!rows)
        return fail(rows.error());
    HubIdentityMine mine;
    if (!rows->isNull(0, 0))
        mine.side = IdentitySide(rows->number(0, 0));
    mine.publicKey = rows->isNull(0, 1) ? QByteArray() : rows->bytes(0, 1);
    mine.others = rows->number(0, 2);
    return mine;
}

Result<QList<HubSideKey>> PgHubIdentity::sides()
{
    const auto rows = m_hub.ask("SELECT key_id, side, pk, my_box, present FROM api.identity_sides()");
    if (!rows)
        return fail(rows.error());
    QList<HubSideKey> sides;
    for (int i = 0; i < rows->count(); ++i) {
        sides.append({rows->uuid(i, 0), IdentitySide(rows->number(i, 1)), rows->bytes(i, 2),
            rows->isNull(i, 3) ? QByteArray() : rows->bytes(i, 3), rows->flag(i, 4)});
    }
    return sides;
}

Result<QList<HubWaiting>> PgHubIdentity::waiting()
{
    const auto rows = m_hub.ask("SELECT code, pk FROM api.identity_waiting()");
    if (!rows)
        return fail(rows.error());
    QList<HubWaiting> waiting;
    for (int i = 0; i < rows->count(); ++i)
        waiting.append({rows->text(i, 0), rows->bytes(i, 1)});
    return waiting;
}

Result<> PgHubIdentity::publish(const QByteArray& publicKey)
{
    return done(m_hub.ask("SELECT api.identity_publish($1)", {bytes(publicKey)}));
}

Result<> PgHubIdentity::makeSide(const QUuid& key, const QByteArray& publicKey, const QByteArray& box)
{
    return done(m_hub.ask("SELECT api.identity_make_side($1, $2, $3)", {uuid(key), bytes(publicKey), bytes(box)}));
}

Result<> PgHubIdentity::handOn(const QUuid& key, const QString& officer, const QByteArray& box)
{
    return done(m_hub.ask("SELECT api.identity_hand_on($1, $2, $3)", {uuid(key), text(officer), bytes(box)}));
}

Result<> PgHubIdentity::seal(const QUuid& ticket, const SealedIdentity& sealed)
{
    return done(m_hub.ask("SELECT api.seal($1, $2, $3, $4, $5, $6)",
        {uuid(ticket), bytes(sealed.box), bytes(sealed.headShare), uuid(sealed.headKey), bytes(sealed.secondShare), uuid(sealed.secondKey)}));
}

Result<bool> PgHubIdentity::isSealed(const QUuid& ticket)
{
    const auto rows = m_hub.ask("SELECT api.identity_sealed($1)", {uuid(ticket)});
    return rows ? Result<bool>(rows->flag(0, 0)) : fail(rows.error());
}

Result<QList<IdentityRequest>> PgHubIdentity::requests(const QUuid& ticket)
{
    const auto rows = m_hub.ask("SELECT request_id, ticket_id, asked_by, reason, asked_at, approved_by, approved_at, opened_at FROM "
                                "api.identity_requests($1)",
        {ticket.isNull() ? QByteArray() : uuid(ticket)});
    if (!rows)
        return fail(rows.error());
    QList<IdentityRequest> requests;
    for (int i = 0; i < rows->count(); ++i) {
        requests.append({.id = rows->uuid(i, 0), .ticket = rows->uuid(i, 1), .number = {}, .askedBy = rows->text(i, 2),
            .reason = rows->text(i, 3), .askedAt = rows->number(i, 4), .approvedBy = rows->text(i, 5), .approvedAt = rows->number(i, 6),
            .openedAt = rows->number(i, 7)});
    }
    return requests;
}

Result<QUuid> PgHubIdentity::ask(const QUuid& ticket, const QString& reason)
{
    const auto rows = m_hub.ask("SELECT api.unseal_ask($1, $2)", {uuid(ticket), text(reason)});
    return rows ? Result<QUuid>(rows->uuid(0, 0)) : fail(rows.error());
}

Result<std::optional<HubReview>> PgHubIdentity::review(const QUuid& request)
{
    const auto rows = m_hub.ask("SELECT ticket_id, share1, key1, pk0 FROM api.unseal_review() WHERE request_id = $1", {uuid(request)});
    if (!rows)
        return fail(rows.error());
    if (rows->count() == 0)
        return std::nullopt;
    return HubReview {rows->uuid(0, 0), rows->bytes(0, 1), rows->uuid(0, 2), rows->bytes(0, 3)};
}

Result<> PgHubIdentity::approve(const QUuid& request, const QByteArray& half)
{
    return done(m_hub.ask("SELECT api.unseal_approve($1, $2)", {uuid(request), bytes(half)}));
}

Result<> PgHubIdentity::open(const QUuid& request)
{
    return done(m_hub.ask("SELECT api.unseal_open($1)", {uuid(request)}));
}

Result<HubUnsealed> PgHubIdentity::fetch(const QUuid& request)
{
    const auto rows = m_hub.ask("SELECT box, share0, key0, half FROM api.unseal_fetch($1)", {uuid(request)});
    if (!rows)
        return fail(rows.error());
    if (rows->count() == 0)
        return fail(ErrorCode::NotFound, request.toString());
    return HubUnsealed {rows->bytes(0, 0), rows->bytes(0, 1), rows->uuid(0, 2), rows->bytes(0, 3)};
}

Result<QList<IdentityLogEntry>> PgHubIdentity::trail(const QUuid& ticket)
{
    const auto rows = m_hub.ask("SELECT n, at, code, act, coalesce(reason, '') FROM api.identity_trail($1)", {uuid(ticket)});
    if (!rows)
        return fail(rows.error());
    QList<IdentityLogEntry> trail;
    for (int i = 0; i < rows->count(); ++i) {
        trail.append({.n = rows->number(i, 0), .at = rows->number(i, 1), .actor = rows->text(i, 2), .act = actOf(rows->text(i, 3)),
            .ticket = ticket, .detail = rows->text(i, 4)});
    }
    return trail;
}

} // namespace JakOps

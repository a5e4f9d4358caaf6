// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubadmin.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;
using namespace HubValue;

namespace {

constexpr int kOldestServer = 150000;

QByteArray flags(const QList<bool>& list)
{
    QStringList words;
    for (const bool on : list)
        words += on ? u"t"_s : u"f"_s;
    return texts(words);
}

// What the rules are made of, so that a change of them is seen.
QByteArray digestOf(const QList<QByteArray>& values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& value : values) {
        hash.addData(value);
        hash.addData("\n");
    }
    return hash.result();
}

} // namespace

HubAdmin::HubAdmin(HubConnection& connection)
    : m_connection(connection)
{
}

Result<> HubAdmin::asOwner(const std::function<Result<>()>& work)
{
    auto transaction = HubTransaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    if (const auto role = m_connection.run("SET LOCAL ROLE hub_owner"); !role)
        return role;
    if (const auto done = work(); !done)
        return done;
    return transaction->commit();
}

Result<> HubAdmin::note(const char* act, const QUuid& subject, const QJsonObject& detail)
{
    const auto added = m_connection.query("SELECT hub.audit_add($1, $2, $3)",
        {act, subject.isNull() ? QByteArray() : uuid(subject), QJsonDocument(detail).toJson(QJsonDocument::Compact)});
    return added ? Result<>() : fail(added.error());
}

Result<HubState> HubAdmin::upgrade(const HubParts& parts, const QString& name)
{
    if (m_connection.serverVersion() < kOldestServer)
        return fail(ErrorCode::InvalidInput,
            u"PostgreSQL 15 or newer is needed, this is %1"_s.arg(m_connection.serverVersion() / 10000));
    {
        auto transaction = HubTransaction::begin(m_connection);
        if (!transaction)
            return fail(transaction.error());
        if (const auto around = m_connection.run(parts.server); !around)
            return fail(around.error());
        if (const auto done = transaction->commit(); !done)
            return fail(done.error());
    }
    const auto applied = migrate(parts);
    if (!applied)
        return fail(applied.error());
    const auto written = asOwner([&]() -> Result<> {
        if (const auto rules = writeRules(parts); !rules)
            return rules;
        if (const auto audiences = writeAudiences(parts.city); !audiences)
            return audiences;
        if (name.isEmpty())
            return {};
        const auto named = m_connection.query("UPDATE hub.meta SET name = $1", {text(name)});
        return named ? Result<>() : fail(named.error());
    });
    if (!written)
        return fail(written.error());
    auto now = state();
    if (now)
        now->applied = *applied;
    return now;
}

Result<int> HubAdmin::migrate(const HubParts& parts)
{
    const auto made = asOwner([&] {
        return m_connection.run("CREATE TABLE IF NOT EXISTS hub.migration(version int PRIMARY KEY, name text NOT NULL, "
                                "sha256 text NOT NULL, "
                                "applied_at timestamptz NOT NULL DEFAULT now())");
    });
    if (!made)
        return fail(made.error());
    const auto known = m_connection.query("SELECT version, sha256 FROM hub.migration ORDER BY version");
    if (!known)
        return fail(known.error());
    if (known->count() > parts.scripts.size())
        return fail(
            ErrorCode::StoreTooNew, u"hub schema %1, known up to %2"_s.arg(known->count()).arg(parts.scripts.size()));
    int applied = 0;
    for (const HubParts::Script& script : parts.scripts) {
        const QString digest
            = QString::fromLatin1(QCryptographicHash::hash(script.sql, QCryptographicHash::Sha256).toHex());
        if (script.version <= known->count()) {
            if (known->text(script.version - 1, 1) != digest)
                return fail(ErrorCode::StoreDamaged, script.name + u" is not what was applied"_s);
            continue;
        }
        const auto done = asOwner([&]() -> Result<> {
            if (const auto ran = m_connection.run(script.sql); !ran)
                return fail(ran.error().code, script.name + u": "_s + ran.error().detail);
            const auto noted
                = m_connection.query("INSERT INTO hub.migration(version, name, sha256) VALUES ($1, $2, $3)",
                    {number(script.version), text(script.name), text(digest)});
            return noted ? Result<>() : fail(noted.error());
        });
        if (!done)
            return fail(done.error());
        ++applied;
    }
    return applied;
}

Result<> HubAdmin::writeRules(const HubParts& parts)
{
    QStringList statuses;
    QList<bool> open;
    for (const TicketStatus status : kAllStatuses) {
        statuses += statusCode(status);
        open += isOpen(status);
    }
    QStringList kinds;
    QStringList from;
    QStringList to;
    QStringList roles;
    QList<bool> needsText;
    QList<bool> needsPhoto;
    QList<bool> undoable;
    for (const Transition& row : parts.workflow.transitions()) {
        kinds += commandCode(row.kind);
        from += statusCode(row.from);
        to += row.to ? statusCode(*row.to) : u"="_s;
        QStringList codes;
        for (const Role role : row.roles)
            codes += roleCode(role);
        if (parts.rules.maySource(row.kind))
            codes += u"ingest"_s;
        roles += codes.join(u' ');
        needsText += row.needsText;
        needsPhoto += row.needsPhoto;
        undoable += row.undoable;
    }
    QStringList guarded;
    QStringList facets;
    for (const CommandKind kind : officerCommands()) {
        guarded += commandCode(kind);
        facets += HubRules::facetCode(parts.rules.facet(kind));
    }
    QStringList powers;
    QStringList powerRoles;
    for (const Power power : kAllPowers) {
        for (const Role role : parts.powers.rolesWith(power)) {
            powers += powerCode(power);
            powerRoles += roleCode(role);
        }
    }
    const QList<QByteArray> statusValues{texts(statuses), flags(open)};
    const QList<QByteArray> ruleValues{
        texts(kinds), texts(from), texts(to), texts(roles), flags(needsText), flags(needsPhoto), flags(undoable)};
    const QList<QByteArray> guardValues{texts(guarded), texts(facets)};
    const QList<QByteArray> powerValues{texts(powers), texts(powerRoles)};
    const QByteArray digest = bytes(digestOf(statusValues + ruleValues + guardValues + powerValues));
    const auto same = m_connection.query("SELECT 1 FROM hub.meta WHERE rules_hash = $1::bytea FOR UPDATE", {digest});
    if (!same)
        return fail(same.error());
    if (same->count() > 0)
        return {};
    struct Step
    {
        const char* sql;
        QList<QByteArray> values;
    };
    const QList<Step> steps{{"DELETE FROM hub.rule", {}}, {"DELETE FROM hub.guard", {}}, {"DELETE FROM hub.power", {}},
        {"INSERT INTO hub.status SELECT * FROM unnest($1::text[], $2::boolean[]) ON CONFLICT (code) DO UPDATE SET "
         "is_open = excluded.is_open",
            statusValues},
        {"INSERT INTO hub.rule SELECT k, f, t, string_to_array(r, ' '), nt, np, u "
         "FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::boolean[]) "
         "x(k, f, t, r, nt, np, u)",
            ruleValues},
        {"INSERT INTO hub.guard SELECT * FROM unnest($1::text[], $2::text[])", guardValues},
        {"INSERT INTO hub.power SELECT * FROM unnest($1::text[], $2::text[])", powerValues},
        {"UPDATE hub.meta SET rules_version = rules_version + 1, rules_hash = $1", {digest}}};
    for (const Step& step : steps) {
        if (const auto done = m_connection.query(step.sql, step.values); !done)
            return fail(done.error());
    }
    return {};
}

Result<> HubAdmin::writeAudiences(const CityFacts& city)
{
    QStringList kinds{u"area"_s};
    QStringList codes{u"31"_s};
    QStringList names{u"DKI Jakarta"_s};
    QStringList parents{QString(u""_s)};
    const auto add = [&](const QString& kind, const QString& code, const QString& name, const QString& parent) {
        kinds += kind;
        codes += code;
        names += name;
        parents += parent;
    };
    for (const Area& area : city.areas())
        add(u"area"_s, area.code, area.name, parentAreaCode(area.code));
    for (const Agency& agency : city.agencies())
        add(u"unit"_s, agency.code, agency.name, agency.parent);
    const QList<QByteArray> values{texts(kinds), texts(codes), texts(names), texts(parents)};
    const char* const added
        = "INSERT INTO hub.audience(audience, kind, code, name, parent) "
          "SELECT (SELECT coalesce(max(audience), 0) FROM hub.audience) + row_number() OVER (ORDER BY o), k, c, n, p "
          "FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY x(k, c, n, p, o) "
          "WHERE NOT EXISTS (SELECT 1 FROM hub.audience a WHERE a.code = x.c)";
    const char* const changed = "UPDATE hub.audience a SET name = x.n, parent = x.p FROM unnest($1::text[], "
                                "$2::text[], $3::text[], $4::text[]) x(k, c, n, p) "
                                "WHERE a.code = x.c AND (a.name, a.parent) <> (x.n, x.p)";
    for (const char* const sql : {added, changed}) {
        if (const auto done = m_connection.query(sql, values); !done)
            return fail(done.error());
    }
    for (const char* const sql :
        {"INSERT INTO hub.feed_head(audience) SELECT audience FROM hub.audience ON CONFLICT DO NOTHING",
            "SELECT hub.set_scope(login) FROM hub.officer"}) {
        if (const auto done = m_connection.query(sql); !done)
            return fail(done.error());
    }
    return {};
}

Result<HubState> HubAdmin::state()
{
    const auto there = m_connection.query("SELECT to_regclass('hub.meta') IS NOT NULL");
    if (!there)
        return fail(there.error());
    if (!there->flag(0, 0))
        return fail(ErrorCode::NotFound, u"there is no hub in this database"_s);
    const auto rows = m_connection.query(
        "SELECT hub_id, name, epoch, rules_version, (SELECT max(version) FROM hub.migration) FROM hub.meta");
    if (!rows)
        return fail(rows.error());
    HubState state;
    state.hub = rows->uuid(0, 0);
    state.name = rows->text(0, 1);
    state.epoch = int(rows->number(0, 2));
    state.rulesVersion = int(rows->number(0, 3));
    state.schema = int(rows->number(0, 4));
    return state;
}

Result<> HubAdmin::restored()
{
    return asOwner([&]() -> Result<> {
        const auto moved = m_connection.query("UPDATE hub.meta SET epoch = epoch + 1 RETURNING epoch");
        return moved ? note("restored", {}, {{u"epoch"_s, moved->number(0, 0)}}) : fail(moved.error());
    });
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncstate.h"

#include "storage/metastore.h"
#include "storage/statementrows.h"

namespace JakOps::SyncState {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kName = "hub_name"_L1;
constexpr auto kEpoch = "hub_epoch"_L1;
constexpr auto kScope = "hub_scope"_L1;
constexpr auto kCode = "hub_officer"_L1;
constexpr auto kOfficerName = "hub_officer_name"_L1;
constexpr auto kRole = "hub_role"_L1;
constexpr auto kAgency = "hub_agency"_L1;
constexpr auto kArea = "hub_area"_L1;
const QByteArray kDevice = "hub_device/"; // and the officer's code
constexpr auto kGeneration = "hub_generation"_L1;
constexpr auto kAnew = "hub_anew"_L1; // 1: a first sync is due
constexpr auto kForged = "hub_forged"_L1;
constexpr auto kUnverified = "hub_unverified"_L1; // the key and one: 0 is none
constexpr auto kTrouble = "hub_trouble"_L1;
constexpr auto kSource = "ingest"_L1; // the hub's word for a source's login

} // namespace

Result<std::optional<SyncIdentity>> identity(ReadSession& session)
{
    Result<> done;
    const auto text = [&](QLatin1StringView key) {
        const auto found = MetaStore::text(session, key);
        if (!found && done)
            done = fail(found.error());
        return found.value_or(QString());
    };
    SyncIdentity identity;
    identity.hub = QUuid::fromString(text(MetaKey::hubId));
    identity.name = text(kName);
    identity.epoch = text(kEpoch).toInt();
    identity.scopeVersion = text(kScope).toInt();
    identity.officer = {
        text(kCode), text(kOfficerName), roleFromCode(text(kRole)).value_or(Role::Viewer), text(kAgency), text(kArea)};
    identity.isSource = text(kRole) == kSource;
    if (!done)
        return fail(done.error());
    return identity.hub.isNull() ? std::nullopt : std::optional(std::move(identity));
}

Result<> setIdentity(WriteSession& session, const SyncIdentity& identity)
{
    const Officer& officer = identity.officer;
    const std::initializer_list<std::pair<QLatin1StringView, QString>> values{
        {MetaKey::hubId, identity.hub.toString(QUuid::WithoutBraces)}, {kName, identity.name},
        {kEpoch, QString::number(identity.epoch)}, {kScope, QString::number(identity.scopeVersion)},
        {kCode, officer.code}, {kOfficerName, officer.name}, {kRole, identity.isSource ? QString(kSource) : roleCode(officer.role)}, {kAgency, officer.agency},
        {kArea, officer.area}};
    for (const auto& [key, value] : values) {
        if (const auto done = MetaStore::set(session, key, value); !done)
            return done;
    }
    return {};
}

Result<QString> sourceLogin(ReadSession& session)
{
    const auto hub = identity(session);
    if (!hub)
        return fail(hub.error());
    if (!*hub)
        return QString();
    return (*hub)->isSource ? Result<QString>((*hub)->officer.code) : fail(ErrorCode::NotAllowed, QString(kSourcesAtHub));
}

Result<> checkAlone(ReadSession& session)
{
    const auto hub = MetaStore::text(session, MetaKey::hubId);
    if (!hub)
        return fail(hub.error());
    return hub->isEmpty() ? Result<>() : fail(ErrorCode::NotAllowed, QString(kSourcesAtHub));
}

Result<QUuid> device(ReadSession& session, const QString& officer)
{
    const QByteArray key = kDevice + officer.toUtf8();
    const auto text = MetaStore::text(session, QLatin1StringView(key));
    return text ? Result<QUuid>(QUuid::fromString(*text)) : fail(text.error());
}

Result<> setDevice(WriteSession& session, const QString& officer, const QUuid& device)
{
    const QByteArray key = kDevice + officer.toUtf8();
    return MetaStore::set(session, QLatin1StringView(key), device.toString(QUuid::WithoutBraces));
}

Result<QList<SyncPosition>> positions(ReadSession& session)
{
    auto statement = session.prepare("SELECT audience, pos, hash, code FROM hub_position ORDER BY audience");
    if (!statement)
        return fail(statement.error());
    return allRows(*statement, [](const Statement& s) { return SyncPosition{s.int64(0), s.int64(1), s.blob(2), s.text(3)}; });
}

Result<> setPosition(WriteSession& session, const SyncPosition& position)
{
    auto statement
        = session.prepare("INSERT INTO hub_position(audience, pos, hash, code) VALUES(?,?,?,coalesce(?,'')) ON CONFLICT(audience) "
                          "DO UPDATE SET pos = excluded.pos, hash = excluded.hash, "
                          "code = CASE excluded.code WHEN '' THEN code ELSE excluded.code END");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(position.audience, position.pos, position.hash, position.code);
    return statement->run();
}

Result<> replacePositions(WriteSession& session, const QList<SyncPosition>& positions)
{
    if (const auto done = session.execute("DELETE FROM hub_position"); !done)
        return done;
    for (const SyncPosition& position : positions) {
        if (const auto done = setPosition(session, position); !done)
            return done;
    }
    return {};
}

Result<> wantFirstSync(WriteSession& session, const QString& why)
{
    if (!why.isEmpty()) {
        if (const auto done = MetaStore::set(session, kTrouble, why); !done)
            return done;
    }
    return MetaStore::set(session, kAnew, 1);
}

Result<bool> isFirstSyncDue(ReadSession& session)
{
    const auto due = MetaStore::number(session, kAnew);
    return due ? Result<bool>(*due != 0) : fail(due.error());
}

Result<> firstSyncDone(WriteSession& session, qint64 generation)
{
    if (const auto done = MetaStore::set(session, kGeneration, generation); !done)
        return done;
    return MetaStore::set(session, kAnew, 0);
}

Result<std::optional<qint64>> unverifiedAbove(ReadSession& session)
{
    const auto key = MetaStore::number(session, kUnverified);
    if (!key)
        return fail(key.error());
    return *key > 0 ? std::optional(*key - 1) : std::nullopt;
}

Result<> setUnverifiedAbove(WriteSession& session, std::optional<qint64> key)
{
    return MetaStore::set(session, kUnverified, key ? *key + 1 : 0);
}

Result<qint64> forged(ReadSession& session)
{
    return MetaStore::number(session, kForged);
}

Result<> setForged(WriteSession& session, qint64 count)
{
    return MetaStore::set(session, kForged, count);
}

Result<> setTrouble(WriteSession& session, const QString& why)
{
    return MetaStore::set(session, kTrouble, why);
}

Result<QString> lastTrouble(ReadSession& session)
{
    return MetaStore::text(session, kTrouble);
}

Result<qint64> generation(ReadSession& session)
{
    return MetaStore::number(session, kGeneration);
}

} // namespace JakOps::SyncState

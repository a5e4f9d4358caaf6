// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts of a hub: officers, their devices and the codes these are enrolled by.
#include "base/clock.h"
#include "domain/officerrules.h"
#include "sync/hubadmin.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QRegularExpression>

#include <sodium.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;
using namespace HubValue;

namespace {

constexpr const char* kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U: read aloud and typed

QString randomText(int length, const char* alphabet = kAlphabet)
{
    [[maybe_unused]] const int started = sodium_init();
    QString word;
    for (int i = 0; i < length; ++i)
        word += QLatin1Char(alphabet[randombytes_uniform(32)]);
    return word;
}

QString inFours(const QString& word)
{
    QStringList parts;
    for (qsizetype i = 0; i < word.size(); i += 4)
        parts += word.mid(i, 4);
    return parts.join(u'-');
}

QUuid newId() // version 4
{
    return QUuid::createUuid();
}

bool isLocal(const QString& role)
{
    return role == "village"_L1 || role == "district"_L1;
}

} // namespace

Result<QString> HubAdmin::loginOf(const QString& code)
{
    const auto rows = m_connection.query("SELECT login FROM hub.officer WHERE code = $1", {text(code)});
    if (!rows)
        return fail(rows.error());
    return rows->count() > 0 ? Result<QString>(rows->text(0, 0)) : fail(ErrorCode::NotFound, code);
}

Result<HubCredentials> HubAdmin::addOfficer(const HubOfficer& officer)
{
    static const QRegularExpression shape(u"^[a-z0-9_-][a-z0-9._-]{1,63}$"_s);
    if (!shape.match(officer.code).hasMatch())
        return fail(ErrorCode::InvalidInput, u"code_shape"_s);
    if (officer.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, u"name_missing"_s);
    if (officer.agency.isEmpty() && (isLocal(officer.role) || officer.role == "agency"_L1))
        return fail(ErrorCode::InvalidInput, u"agency_missing"_s);
    if (officer.area.isEmpty() && isLocal(officer.role))
        return fail(ErrorCode::InvalidInput, u"area_missing"_s);
    const HubCredentials credentials{u"o_"_s + randomText(10).toLower(), inFours(randomText(24))};
    const auto verifier = m_connection.scramVerifier(credentials.password, credentials.login);
    if (!verifier)
        return fail(verifier.error());
    auto transaction = HubTransaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    const QByteArray login = m_connection.quoted(credentials.login);
    const auto role
        = m_connection.run("CREATE ROLE " + login + " LOGIN CONNECTION LIMIT 3 IN ROLE hub_officer PASSWORD "
            + m_connection.literal(*verifier) + "; SET LOCAL ROLE hub_owner");
    if (!role)
        return fail(role.error());
    const auto known = m_connection.query("SELECT (SELECT count(*) FROM hub.officer WHERE code = $1), "
                                          "(SELECT count(*) FROM hub.audience WHERE kind = 'unit' AND code = $2), "
                                          "(SELECT count(*) FROM hub.audience WHERE kind = 'area' AND code = $3)",
        {text(officer.code), text(officer.agency), text(officer.area)});
    if (!known)
        return fail(known.error());
    if (known->number(0, 0) > 0)
        return fail(ErrorCode::InvalidInput, u"code_taken"_s);
    if (!officer.agency.isEmpty() && known->number(0, 1) == 0)
        return fail(ErrorCode::InvalidInput, u"agency_unknown"_s);
    if (!officer.area.isEmpty() && known->number(0, 2) == 0)
        return fail(ErrorCode::InvalidInput, u"area_unknown"_s);
    const bool all = !isLocal(officer.role) && officer.role != "agency"_L1;
    const auto added = m_connection.query(
        "INSERT INTO hub.officer(login, officer_id, code, full_name, role, agency, area, scope_all, added_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, hub.now_ms())",
        {text(credentials.login), uuid(newId()), text(officer.code), text(officer.name.trimmed()), text(officer.role),
            text(officer.agency), text(officer.area), flag(all)});
    if (!added)
        return fail(added.error());
    if (const auto scope = m_connection.query("SELECT hub.set_scope($1)", {text(credentials.login)}); !scope)
        return fail(scope.error());
    if (const auto noted = note("officer_add", {}, {{u"code"_s, officer.code}, {u"role"_s, officer.role}}); !noted)
        return fail(noted.error());
    if (const auto done = transaction->commit(); !done)
        return fail(done.error());
    return credentials;
}

Result<> HubAdmin::moveOfficer(const QString& code, const QString& role, const QString& agency, const QString& area)
{
    return asOwner([&]() -> Result<> {
        const auto moved = m_connection.query("UPDATE hub.officer SET role = $2, agency = $3, area = $4, scope_all = "
                                              "$5, scope_version = scope_version + 1 "
                                              "WHERE code = $1",
            {text(code), text(role), text(agency), text(area), flag(!isLocal(role) && role != "agency"_L1)});
        if (!moved)
            return fail(moved.error());
        if (moved->affected() == 0)
            return fail(ErrorCode::NotFound, code);
        if (const auto scope
            = m_connection.query("SELECT hub.set_scope(login) FROM hub.officer WHERE code = $1", {text(code)});
            !scope)
            return fail(scope.error());
        return note(
            "officer_move", {}, {{u"code"_s, code}, {u"role"_s, role}, {u"agency"_s, agency}, {u"area"_s, area}});
    });
}

Result<> HubAdmin::setEnabled(const QString& code, bool enabled)
{
    const auto login = loginOf(code);
    if (!login)
        return fail(login.error());
    auto transaction = HubTransaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    if (const auto role = m_connection.run("ALTER ROLE " + m_connection.quoted(*login)
            + (enabled ? " LOGIN" : " NOLOGIN") + "; SET LOCAL ROLE hub_owner");
        !role)
        return role;
    const auto changed
        = m_connection.query("UPDATE hub.officer SET enabled = $2, scope_version = scope_version + 1 WHERE code = $1",
            {text(code), flag(enabled)});
    if (!changed)
        return fail(changed.error());
    if (const auto noted = note(enabled ? "officer_enable" : "officer_disable", {}, {{u"code"_s, code}}); !noted)
        return noted;
    if (const auto done = transaction->commit(); !done)
        return done;
    // Whoever may not end sessions leaves them to the next question, which the hub refuses.
    if (!enabled)
        (void)m_connection.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", {text(*login)});
    return {};
}

Result<QString> HubAdmin::newPassword(const QString& code)
{
    const auto login = loginOf(code);
    if (!login)
        return fail(login.error());
    const QString password = inFours(randomText(24));
    const auto verifier = m_connection.scramVerifier(password, *login);
    if (!verifier)
        return fail(verifier.error());
    const auto changed = m_connection.run(
        "ALTER ROLE " + m_connection.quoted(*login) + " PASSWORD " + m_connection.literal(*verifier));
    if (!changed)
        return fail(changed.error());
    const auto noted = asOwner([&] { return note("officer_password", {}, {{u"code"_s, code}}); });
    return noted ? Result<QString>(password) : fail(noted.error());
}

Result<> HubAdmin::forgetKey(const QString& code, bool evenIfLost)
{
    const auto login = loginOf(code);
    if (!login)
        return fail(login.error());
    return asOwner([&]() -> Result<> {
        // One at a time with whoever makes a side's key.
        if (const auto locked = m_connection.query("SELECT 1 FROM hub.audit_head FOR UPDATE"); !locked)
            return fail(locked.error());
        const auto alone = m_connection.query("SELECT g.key_id FROM hub.identity_grant g JOIN hub.identity_side s USING (key_id) WHERE g.login = $1 AND "
                                              "s.retired_at IS NULL AND NOT EXISTS (SELECT 1 FROM hub.identity_grant x JOIN hub.officer o USING (login) "
                                              "WHERE x.key_id = g.key_id AND x.login <> $1 AND o.enabled)",
            {text(*login)});
        if (!alone)
            return fail(alone.error());
        if (alone->count() > 0 && !evenIfLost)
            return fail(ErrorCode::Conflict, officerProblemCode(OfficerProblem::LastKey));
        for (int i = 0; i < alone->count(); ++i) {
            const auto retired
                = m_connection.query("UPDATE hub.identity_side SET retired_at = hub.now_ms() WHERE key_id = $1", {uuid(alone->uuid(i, 0))});
            if (!retired)
                return fail(retired.error());
        }
        const auto grants = m_connection.query("DELETE FROM hub.identity_grant WHERE login = $1", {text(*login)});
        const auto key = grants ? m_connection.query("DELETE FROM hub.identity_key WHERE login = $1", {text(*login)}) : fail(grants.error());
        if (!key)
            return fail(key.error());
        if (key->affected() == 0)
            return fail(ErrorCode::NotFound, code);
        return note("identity_forget", {}, {{u"code"_s, code}, {u"side_lost"_s, alone->count() > 0}});
    });
}

Result<QList<HubOfficer>> HubAdmin::officers()
{
    const auto rows = m_connection.query("SELECT login, code, full_name, role, agency, area, enabled, "
                                         "(SELECT count(*) FROM hub.device d WHERE d.login = o.login AND d.revoked_at "
                                         "IS NULL) FROM hub.officer o ORDER BY code");
    if (!rows)
        return fail(rows.error());
    QList<HubOfficer> list;
    for (int i = 0; i < rows->count(); ++i) {
        list.append({rows->text(i, 0), rows->text(i, 1), rows->text(i, 2), rows->text(i, 3), rows->text(i, 4),
            rows->text(i, 5), rows->flag(i, 6), int(rows->number(i, 7))});
    }
    return list;
}

Result<QString> HubAdmin::enrolmentCode(const QString& code, int hours)
{
    const QString secret = randomText(16); // 80 bits: nobody guesses it in its day
    const QByteArray hash = QCryptographicHash::hash(secret.toLatin1(), QCryptographicHash::Sha256);
    const auto done = asOwner([&]() -> Result<> {
        const auto made = m_connection.query("INSERT INTO hub.enrolment(code_hash, login, made_at, expires_at) "
                                             "SELECT $1, login, hub.now_ms(), hub.now_ms() + $3::bigint * 3600000 FROM "
                                             "hub.officer WHERE code = $2 AND enabled",
            {bytes(hash), text(code), number(hours)});
        if (!made)
            return fail(made.error());
        return made->affected() == 1 ? note("enrolment_code", {}, {{u"code"_s, code}})
                                     : fail(ErrorCode::NotFound, code);
    });
    return done ? Result<QString>(inFours(secret)) : fail(done.error());
}

Result<QList<HubDevice>> HubAdmin::devices()
{
    const auto rows
        = m_connection.query("SELECT device_id, code, name, sign_pk, last_seq, enrolled_at, coalesce(revoked_at, 0) "
                             "FROM hub.device JOIN hub.officer USING (login) ORDER BY code, enrolled_at");
    if (!rows)
        return fail(rows.error());
    QList<HubDevice> list;
    for (int i = 0; i < rows->count(); ++i) {
        list.append({rows->uuid(i, 0), rows->text(i, 1), rows->text(i, 2), rows->bytes(i, 3), rows->number(i, 4),
            rows->number(i, 5), rows->number(i, 6)});
    }
    return list;
}

Result<> HubAdmin::revokeDevice(const QUuid& device)
{
    return asOwner([&]() -> Result<> {
        const auto revoked = m_connection.query(
            "UPDATE hub.device SET revoked_at = hub.now_ms() WHERE device_id = $1 AND revoked_at IS NULL",
            {uuid(device)});
        if (!revoked)
            return fail(revoked.error());
        return revoked->affected() == 1 ? note("device_revoke", device, {})
                                        : fail(ErrorCode::NotFound, device.toString(QUuid::WithoutBraces));
    });
}

} // namespace JakOps

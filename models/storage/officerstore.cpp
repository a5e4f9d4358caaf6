// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/officerstore.h"

namespace JakOps::OfficerStore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view kColumns
    = "SELECT code, uuid, name, role, agency, area, created_at, disabled_at, failures, last_failure_at FROM officer ";

Result<OfficerAccount> accountOf(const Statement& row)
{
    OfficerAccount account;
    account.officer.code = row.text(0);
    account.id = row.uuid(1);
    account.officer.name = row.text(2);
    const auto role = roleFromCode(row.text(3));
    if (!role)
        return fail(ErrorCode::StoreDamaged, u"officer %1 has a role nobody knows"_s.arg(row.text(0)));
    account.officer.role = *role;
    account.officer.agency = row.text(4);
    account.officer.area = row.text(5);
    account.createdAt = row.int64(6);
    account.disabledAt = row.int64(7);
    account.failures = row.integer(8);
    account.lastFailureAt = row.int64(9);
    return account;
}

// One row that must be there.
template<class... Values>
Result<> change(WriteSession& session, std::string_view sql, const QString& code, const Values&... values)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(code, values...);
    if (const auto done = statement->run(); !done)
        return done;
    return session.changes() == 1 ? Result<> {} : fail(ErrorCode::NotFound, u"no officer "_s + code);
}

} // namespace

Result<QList<OfficerAccount>> all(ReadSession& session)
{
    auto statement = session.prepare(std::string(kColumns) + "ORDER BY code");
    if (!statement)
        return fail(statement.error());
    QList<OfficerAccount> accounts;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return accounts;
        auto account = accountOf(*statement);
        if (!account)
            return fail(account.error());
        accounts += std::move(*account);
    }
}

Result<std::optional<OfficerAccount>> find(ReadSession& session, const QString& code)
{
    auto statement = session.prepare(std::string(kColumns) + "WHERE code = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, code);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    auto account = accountOf(*statement);
    return account ? Result<std::optional<OfficerAccount>>(std::move(*account)) : fail(account.error());
}

Result<QByteArray> pinHash(ReadSession& session, const QString& code)
{
    auto statement = session.prepare("SELECT pin FROM officer WHERE code = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, code);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->text(0).toLatin1() : QByteArray();
}

Result<> add(WriteSession& session, const OfficerAccount& account, const QByteArray& pinHash)
{
    const Officer& o = account.officer;
    return change(session,
        "INSERT INTO officer(code, uuid, name, role, agency, area, pin, created_at, disabled_at, failures, "
        "last_failure_at) VALUES(?,?,?,?,?,?,?,?,0,0,0)",
        o.code, account.id, o.name, roleCode(o.role), o.agency, o.area, QString::fromLatin1(pinHash), account.createdAt);
}

Result<> setPin(WriteSession& session, const QString& code, const QByteArray& pinHash)
{
    return change(session, "UPDATE officer SET pin = ?2, failures = 0, last_failure_at = 0 WHERE code = ?1", code,
        QString::fromLatin1(pinHash));
}

Result<> setDisabled(WriteSession& session, const QString& code, qint64 at)
{
    return change(session, "UPDATE officer SET disabled_at = ?2 WHERE code = ?1", code, at);
}

Result<> setFailures(WriteSession& session, const QString& code, int failures, qint64 at)
{
    return change(session, "UPDATE officer SET failures = ?2, last_failure_at = ?3 WHERE code = ?1", code, failures, at);
}

Result<Remembered> remembered(ReadSession& session, const QString& code)
{
    auto statement = session.prepare("SELECT remember, remember_until FROM officer WHERE code = ? AND disabled_at = 0");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, code);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? Remembered {statement->text(0).toLatin1(), statement->int64(1)} : Remembered();
}

Result<> setRemembered(WriteSession& session, const QString& code, const Remembered& secret)
{
    return change(session, "UPDATE officer SET remember = ?2, remember_until = ?3 WHERE code = ?1", code,
        QString::fromLatin1(secret.hash), secret.until);
}

} // namespace JakOps::OfficerStore

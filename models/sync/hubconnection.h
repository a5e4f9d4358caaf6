// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hubcertificate.h"
#include "domain/hubfault.h"
#include "sync/hubaddress.h"

#include <QUuid>

#include <atomic>
#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace JakOps {

// Values of a statement, in PostgreSQL's text form; a null QByteArray is NULL.
namespace HubValue {
[[nodiscard]] inline QByteArray text(const QString& s)
{
    return s.isNull() ? QByteArray("") : s.toUtf8();
}
[[nodiscard]] inline QByteArray number(qint64 n)
{
    return QByteArray::number(n);
}
[[nodiscard]] inline QByteArray flag(bool on)
{
    return on ? "t" : "f";
}
[[nodiscard]] inline QByteArray uuid(const QUuid& id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}
[[nodiscard]] inline QByteArray bytes(const QByteArray& b)
{
    return "\\x" + b.toHex();
}
[[nodiscard]] QByteArray numbers(const QList<qint64>& list); // int[] or bigint[]
[[nodiscard]] QByteArray uuids(const QList<QUuid>& list);
[[nodiscard]] QByteArray texts(const QStringList& list);
} // namespace HubValue

// What a statement answered.
class HubRows final
{
public:
    explicit HubRows(pg_result* result);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QByteArray utf8(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const; // of a bytea
    [[nodiscard]] qint64 number(int row, int column) const;
    [[nodiscard]] bool flag(int row, int column) const;
    [[nodiscard]] QUuid uuid(int row, int column) const;
    [[nodiscard]] qint64 affected() const;

private:
    struct Freed
    {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Freed> m_result;
};

// One connection, by libpq (docs/adr/0026 says why not by Qt SQL). Used by one thread at a time; interrupt() from any.
// Every call waits for the network: not for the window's thread.
class HubConnection final
{
public:
    // Network: cannot be reached. NotAllowed: who is there refuses us, or needs a password and got none
    // (needsPassword()), or is not to be trusted. The detail begins with hubFaultCode() where the reason is known.
    // `givenUp`: set by another thread, ends the waiting with Cancelled (looking a name up cannot be ended).
    [[nodiscard]] static Result<std::unique_ptr<HubConnection>> open(
        const HubAddress& address, const QString& password = {}, const std::atomic<bool>* givenUp = nullptr);
    [[nodiscard]] static QString needsPassword() { return hubFaultCode(HubFault::NeedsPassword); }
    ~HubConnection();
    HubConnection(const HubConnection&) = delete;
    HubConnection& operator=(const HubConnection&) = delete;

    // One statement with values. Network: the line is gone. NotAllowed: 42501. InvalidInput: class 22 and 23.
    // StoreFailed: other. The detail begins with the SQLSTATE.
    [[nodiscard]] Result<HubRows> query(const char* sql, const QList<QByteArray>& values = {});
    [[nodiscard]] Result<> run(const QByteArray& sql); // a script of statements
    [[nodiscard]] QByteArray sqlState() const { return m_state; } // of the last failure
    // Whether doing the same again may help: a lost race, a server that restarts.
    [[nodiscard]] bool mayRetry() const;

    [[nodiscard]] int serverVersion() const; // 150018
    [[nodiscard]] QString login() const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] std::optional<HubCertificate> certificate() const; // empty: a socket of this machine
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] bool inTransaction() const;
    // A verifier, so that no password is ever sent in a statement.
    [[nodiscard]] Result<QByteArray> scramVerifier(const QString& password, const QString& login) const;
    [[nodiscard]] QByteArray quoted(const QString& identifier) const;
    [[nodiscard]] QByteArray literal(const QByteArray& text) const;

    // Notices of channels listened to; waits up to so long for the first. Hints only.
    [[nodiscard]] Result<QStringList> notices(int waitMs);
    void interrupt(); // cancels what runs; any thread

private:
    explicit HubConnection(pg_conn* connection);
    [[nodiscard]] Result<> connect(int timeoutMs, const std::atomic<bool>* givenUp);
    [[nodiscard]] Result<HubRows> answer(pg_result* result);

    pg_conn* m_connection;
    QByteArray m_state;
};

// The transaction of a scope: rolled back unless committed.
class HubTransaction final
{
public:
    [[nodiscard]] static Result<HubTransaction> begin(HubConnection& connection, const char* how = "");
    HubTransaction(HubTransaction&& other) noexcept;
    ~HubTransaction();
    [[nodiscard]] Result<> commit();

private:
    explicit HubTransaction(HubConnection& connection);
    HubConnection* m_connection;
};

} // namespace JakOps

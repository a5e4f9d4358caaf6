// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubconnection.h"

#include "sync/hubtls.h"

#include <QDir>
#include <QElapsedTimer>

#include <libpq-fe.h>
#include <locale.h>
#include <poll.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace HubValue {

namespace {

template<class List, class Text> QByteArray arrayOf(const List& list, Text text)
{
    QByteArray out = "{";
    for (const auto& value : list) {
        if (out.size() > 1)
            out += ',';
        out += text(value);
    }
    return out + '}';
}

} // namespace

QByteArray numbers(const QList<qint64>& list)
{
    return arrayOf(list, [](qint64 n) { return QByteArray::number(n); });
}

QByteArray uuids(const QList<QUuid>& list)
{
    return arrayOf(list, [](const QUuid& id) { return uuid(id); });
}

QByteArray texts(const QStringList& list)
{
    return arrayOf(list,
        [](const QString& s) { return QByteArray('"' + s.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"'); });
}

} // namespace HubValue

HubRows::HubRows(pg_result* result)
    : m_result(result)
{
}

void HubRows::Freed::operator()(pg_result* result) const
{
    PQclear(result);
}

int HubRows::count() const
{
    return PQntuples(m_result.get());
}

bool HubRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArray HubRows::utf8(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QString HubRows::text(int row, int column) const
{
    return QString::fromUtf8(utf8(row, column));
}

QByteArray HubRows::bytes(int row, int column) const
{
    const char* const text = PQgetvalue(m_result.get(), row, column);
    const int length = PQgetlength(m_result.get(), row, column);
    return length < 2 ? QByteArray() : QByteArray::fromHex(QByteArray::fromRawData(text + 2, length - 2));
}

qint64 HubRows::number(int row, int column) const
{
    return strtoll(PQgetvalue(m_result.get(), row, column), nullptr, 10);
}

bool HubRows::flag(int row, int column) const
{
    return *PQgetvalue(m_result.get(), row, column) == 't';
}

QUuid HubRows::uuid(int row, int column) const
{
    return QUuid::fromString(QLatin1StringView(PQgetvalue(m_result.get(), row, column)));
}

qint64 HubRows::affected() const
{
    return strtoll(PQcmdTuples(m_result.get()), nullptr, 10);
}

namespace {

// While it lives, libraries speak English in this thread: HubTls::faultOf reads libpq's sentences.
class EnglishMessages final
{
public:
    EnglishMessages()
        : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE)))
        , m_before(uselocale(m_english))
    {
    }
    ~EnglishMessages()
    {
        uselocale(m_before);
        if (m_english)
            freelocale(m_english);
    }
    EnglishMessages(const EnglishMessages&) = delete;
    EnglishMessages& operator=(const EnglishMessages&) = delete;

private:
    locale_t m_english;
    locale_t m_before;
};

Error whyNot(pg_conn* connection, const HubAddress& address, int timeoutMs)
{
    QString said = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    HubFault fault = HubTls::faultOf(said);
    if (fault == HubFault::BadCertificate) {
        QByteArray authorities = address.value(u"sslrootcert"_s).toLocal8Bit();
        if (authorities.isEmpty())
            authorities = qgetenv("PGSSLROOTCERT");
        if (authorities.isEmpty())
            authorities = QFile::encodeName(QDir::homePath()) + "/.postgresql/root.crt";
        const auto [known, words]
            = HubTls::examine({PQhostaddr(connection), PQport(connection), PQhost(connection), authorities}, timeoutMs);
        fault = known;
        said += words.isEmpty() ? QString() : u"; "_s + words;
    }
    using enum HubFault;
    const bool noLine = fault == UnknownHost || fault == NoAnswer || fault == Full;
    const bool refused = (fault != None && !noLine) || PQconnectionUsedPassword(connection) != 0;
    return {refused ? ErrorCode::NotAllowed : ErrorCode::Network, hubFaultDetail(fault, said)};
}

} // namespace

Result<> HubConnection::connect(int timeoutMs, const std::atomic<bool>* givenUp)
{
    constexpr int kSliceMs = 200;
    QElapsedTimer waited;
    waited.start();
    for (PostgresPollingStatusType wants = PGRES_POLLING_WRITING; PQstatus(m_connection) != CONNECTION_BAD;) {
        pollfd descriptor{PQsocket(m_connection), short(wants == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (::poll(&descriptor, 1, kSliceMs) != 0) {
            wants = PQconnectPoll(m_connection);
            if (wants == PGRES_POLLING_OK || wants == PGRES_POLLING_FAILED)
                return {};
        }
        if (givenUp && *givenUp)
            return fail(ErrorCode::Cancelled, u"connecting was given up"_s);
        if (waited.hasExpired(timeoutMs))
            return fail(
                ErrorCode::Network, hubFaultDetail(HubFault::NoAnswer, u"the server did not answer in time"_s));
    }
    return {};
}

Result<std::unique_ptr<HubConnection>> HubConnection::open(
    const HubAddress& address, const QString& password, const std::atomic<bool>* givenUp)
{
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : address.options()) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    const EnglishMessages english;
    const QByteArray secret = password.toUtf8();
    if (!secret.isEmpty()) {
        keywords.push_back("password");
        values.push_back(secret.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    std::unique_ptr<HubConnection> connection(
        new HubConnection(PQconnectStartParams(keywords.data(), values.data(), 0)));
    // By ourselves, because PQconnectPoll() knows no time-out. One name may stand for several machines.
    const int timeoutMs = 1000 * std::max(address.value(u"connect_timeout"_s).toInt(), 2);
    if (const auto connected = connection->connect(timeoutMs, givenUp); !connected)
        return fail(connected.error());
    if (PQstatus(connection->m_connection) == CONNECTION_OK)
        return connection;
    if (PQconnectionNeedsPassword(connection->m_connection) != 0)
        return fail(ErrorCode::NotAllowed, needsPassword());
    return fail(whyNot(connection->m_connection, address, timeoutMs));
}

HubConnection::HubConnection(pg_conn* connection)
    : m_connection(connection)
{
    // Already while connecting: else libpq writes to the program's standard error what a server says that goes away.
    PQsetNoticeProcessor(m_connection, [](void*, const char*) {}, nullptr);
}

HubConnection::~HubConnection()
{
    PQfinish(m_connection);
}

Result<HubRows> HubConnection::answer(pg_result* result)
{
    HubRows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return rows;
    const char* const state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    m_state = state ? QByteArray(state) : QByteArray();
    const char* const primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    const QString said = QString::fromUtf8(primary ? primary : PQerrorMessage(m_connection)).trimmed();
    const QString why = m_state.isEmpty() ? hubFaultDetail(HubFault::NoAnswer, said) : QString::fromLatin1(m_state) + u": "_s + said;
    if (m_state.isEmpty() || !isAlive() || m_state.startsWith("08") || m_state.startsWith("57P"))
        return fail(ErrorCode::Network, why);
    if (m_state == "42501")
        return fail(ErrorCode::NotAllowed, why);
    if (m_state.startsWith("22") || m_state.startsWith("23"))
        return fail(ErrorCode::InvalidInput, why);
    return fail(ErrorCode::StoreFailed, why);
}

Result<HubRows> HubConnection::query(const char* sql, const QList<QByteArray>& values)
{
    std::vector<const char*> pointers;
    for (const QByteArray& value : values)
        pointers.push_back(value.isNull() ? nullptr : value.constData());
    return answer(PQexecParams(m_connection, sql, int(pointers.size()), nullptr, pointers.data(), nullptr, nullptr, 0));
}

Result<> HubConnection::run(const QByteArray& sql)
{
    const auto done = answer(PQexec(m_connection, sql.constData()));
    return done ? Result<>() : fail(done.error());
}

bool HubConnection::mayRetry() const
{
    return m_state == "40001" || m_state == "40P01" || m_state == "55P03";
}

int HubConnection::serverVersion() const
{
    return PQserverVersion(m_connection);
}

QString HubConnection::login() const
{
    return QString::fromUtf8(PQuser(m_connection));
}

std::optional<HubCertificate> HubConnection::certificate() const
{
    return HubTls::certificateOf(static_cast<const ssl_st*>(PQsslStruct(m_connection, "OpenSSL")));
}

QString HubConnection::host() const
{
    return QString::fromUtf8(PQhost(m_connection));
}

bool HubConnection::isAlive() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

bool HubConnection::inTransaction() const
{
    return PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

Result<QByteArray> HubConnection::scramVerifier(const QString& password, const QString& login) const
{
    char* const text = PQencryptPasswordConn(
        m_connection, password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256");
    if (!text)
        return fail(ErrorCode::StoreFailed, QString::fromUtf8(PQerrorMessage(m_connection)).trimmed());
    QByteArray verifier(text);
    PQfreemem(text);
    return verifier;
}

QByteArray HubConnection::quoted(const QString& identifier) const
{
    const QByteArray utf8 = identifier.toUtf8();
    char* const text = PQescapeIdentifier(m_connection, utf8.constData(), size_t(utf8.size()));
    QByteArray out(text ? text : "");
    PQfreemem(text);
    return out;
}

QByteArray HubConnection::literal(const QByteArray& utf8) const
{
    char* const text = PQescapeLiteral(m_connection, utf8.constData(), size_t(utf8.size()));
    QByteArray out(text ? text : "");
    PQfreemem(text);
    return out;
}

Result<QStringList> HubConnection::notices(int waitMs)
{
    QStringList list;
    for (bool waited = false;; waited = true) {
        if (PQconsumeInput(m_connection) == 0)
            return fail(ErrorCode::Network, QString::fromUtf8(PQerrorMessage(m_connection)).trimmed());
        while (PGnotify* const notice = PQnotifies(m_connection)) {
            list += QString::fromUtf8(notice->extra);
            PQfreemem(notice);
        }
        if (!list.isEmpty() || waited)
            return list;
        pollfd descriptor{PQsocket(m_connection), POLLIN, 0};
        ::poll(&descriptor, 1, waitMs);
    }
}

void HubConnection::interrupt()
{
    if (PGcancel* const cancel = PQgetCancel(m_connection)) {
        std::array<char, 256> why{};
        PQcancel(cancel, why.data(), int(why.size()));
        PQfreeCancel(cancel);
    }
}

Result<HubTransaction> HubTransaction::begin(HubConnection& connection, const char* how)
{
    if (const auto begun = connection.run(QByteArray("BEGIN ") + how); !begun)
        return fail(begun.error());
    return HubTransaction(connection);
}

HubTransaction::HubTransaction(HubConnection& connection)
    : m_connection(&connection)
{
}

HubTransaction::HubTransaction(HubTransaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

HubTransaction::~HubTransaction()
{
    if (m_connection && m_connection->isAlive())
        (void)m_connection->run("ROLLBACK");
}

Result<> HubTransaction::commit()
{
    return std::exchange(m_connection, nullptr)->run("COMMIT");
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubtls.h"

#include <QDateTime>

#include <netdb.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <sys/socket.h>
#include <unistd.h>

namespace JakOps::HubTls {

using namespace Qt::Literals::StringLiterals;

namespace {

template<auto function> struct Freed
{
    template<class T> void operator()(T* what) const { function(what); }
};
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Session = std::unique_ptr<SSL, Freed<SSL_free>>;

// What people call it: common name and organisation, else all of it on one line.
QString nameOf(const X509_NAME* name)
{
    QStringList parts;
    for (const int id : {NID_commonName, NID_organizationName}) {
        const int at = X509_NAME_get_index_by_NID(name, id, -1);
        if (at < 0)
            continue;
        unsigned char* utf8 = nullptr;
        const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
        if (length > 0)
            parts += QString::fromUtf8(reinterpret_cast<const char*>(utf8), length);
        OPENSSL_free(utf8);
    }
    if (!parts.isEmpty())
        return parts.join(u", "_s);
    char* const line = X509_NAME_oneline(name, nullptr, 0);
    const QString all = QString::fromUtf8(line);
    OPENSSL_free(line);
    return all;
}

qint64 msOf(const ASN1_TIME* time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return 0;
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC)
        .toMSecsSinceEpoch();
}

HubCertificate inWords(const X509* certificate)
{
    HubCertificate words;
    words.subject = nameOf(X509_get_subject_name(certificate));
    words.issuer = nameOf(X509_get_issuer_name(certificate));
    words.validFrom = msOf(X509_get0_notBefore(certificate));
    words.validUntil = msOf(X509_get0_notAfter(certificate));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &length) == 1)
        words.sha256 = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char*>(digest.data()), int(length)).toHex(':').toUpper());
    return words;
}

class Socket final
{
public:
    Socket(const Server& server, int timeoutMs)
    {
        addrinfo hints{};
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        if (getaddrinfo(server.address.constData(), server.port.constData(), &hints, &found) != 0)
            return;
        const timeval wait{timeoutMs / 1000, (timeoutMs % 1000) * 1000};
        const int made = ::socket(found->ai_family, found->ai_socktype | SOCK_CLOEXEC, found->ai_protocol);
        if (made >= 0) {
            setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
            setsockopt(made, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait); // connecting too
            if (::connect(made, found->ai_addr, found->ai_addrlen) == 0)
                m_socket = made;
            else
                ::close(made);
        }
        freeaddrinfo(found);
    }
    ~Socket()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    [[nodiscard]] int get() const { return m_socket; }
    // PostgreSQL's question whether the line may be encrypted.
    [[nodiscard]] bool takesTls() const
    {
        constexpr std::array<char, 8> kAsk{0, 0, 0, 8, 0x04, char(0xd2), 0x16, 0x2f};
        char answer = 0;
        return m_socket >= 0 && ::send(m_socket, kAsk.data(), kAsk.size(), MSG_NOSIGNAL) == ssize_t(kAsk.size())
            && ::recv(m_socket, &answer, 1, 0) == 1 && answer == 'S';
    }

private:
    int m_socket = -1;
};

} // namespace

std::optional<HubCertificate> certificateOf(const ssl_st* line)
{
    if (!line)
        return std::nullopt;
    const Certificate certificate(SSL_get1_peer_certificate(line));
    if (!certificate)
        return std::nullopt;
    HubCertificate words = inWords(certificate.get());
    words.protocol = QString::fromLatin1(SSL_get_version(line));
    return words;
}

HubFault faultOf(const QString& said)
{
    using enum HubFault;
    // The first that fits: a message about TLS may hold those of earlier tries after it.
    static constexpr std::array<std::pair<QLatin1StringView, HubFault>, 41> kSentences{
        {{"could not translate host name"_L1, UnknownHost}, {"root certificate file"_L1, NoAuthority},
            {"does not match host name"_L1, WrongName}, {"certificate verify failed"_L1, BadCertificate},
            {"could not get server's host name from server certificate"_L1, WrongName},
            {"does not support SSL"_L1, NoTls}, {"protocol version"_L1, OldTls}, {"unsupported protocol"_L1, OldTls},
            {"wrong version number"_L1, NoTls}, {"channel binding"_L1, NoScram},
            {"authentication method requirement"_L1, NoScram}, {"valid client certificate"_L1, WantsCertificate},
            {"certificate required"_L1, WantsCertificate}, {"certificate authentication failed"_L1, OwnCertificate},
            {"alert unknown ca"_L1, OwnCertificate}, {"alert certificate"_L1, OwnCertificate},
            {"alert bad certificate"_L1, OwnCertificate}, {"could not read certificate file"_L1, OwnCertificate},
            {"private key file"_L1, OwnCertificate}, {"certificate present, but not"_L1, OwnCertificate},
            {"certificate does not match"_L1, OwnCertificate}, {"password authentication failed"_L1, WrongPassword},
            {"is not permitted to log in"_L1, Shut}, {"no pg_hba.conf entry"_L1, NoEntry},
            {"pg_hba.conf rejects"_L1, NoEntry}, {"permission denied for database"_L1, NoHub}, {"does not exist"_L1, NoDatabase}, {"too many"_L1, Full},
            {"remaining connection slots"_L1, Full}, {"Is the server running"_L1, NoAnswer},
            {"closed the connection unexpectedly"_L1, NoAnswer}, {"Connection refused"_L1, NoAnswer}, {"timeout"_L1, NoAnswer},
            {"No route to host"_L1, NoAnswer}, {"Network is unreachable"_L1, NoAnswer},
            // a server that restarts, or a line that is cut, while we are being let in
            {"terminating connection"_L1, NoAnswer}, {"the database system is"_L1, NoAnswer},
            {"Connection reset"_L1, NoAnswer}, {"could not receive data"_L1, NoAnswer},
            {"could not send data"_L1, NoAnswer}, {"SSL SYSCALL error"_L1, NoAnswer}}};
    for (const auto& [sentence, fault] : kSentences) {
        if (said.contains(sentence))
            return fault;
    }
    return None;
}

std::pair<HubFault, QString> examine(const Server& server, int timeoutMs)
{
    const std::pair<HubFault, QString> unknown(HubFault::BadCertificate, {});
    const Socket socket(server, timeoutMs);
    const Context context(SSL_CTX_new(TLS_client_method()));
    if (!socket.takesTls() || !context)
        return unknown;
    if (!server.authorities.isEmpty())
        SSL_CTX_load_verify_locations(context.get(), server.authorities.constData(), nullptr);
    // The shaking of hands goes on whatever the certificate is like; nothing is said over this line.
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
    const Session session(SSL_new(context.get()));
    if (!session || SSL_set_fd(session.get(), socket.get()) != 1)
        return unknown;
    QByteArray name = server.name;
    SSL_ctrl(session.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    if (SSL_connect(session.get()) != 1)
        return unknown;
    const long why = SSL_get_verify_result(session.get());
    const auto certificate = certificateOf(session.get());
    if (!certificate)
        return unknown;
    const QString words = QString::fromLatin1(X509_verify_cert_error_string(why)) + u"; "_s + certificate->subject + u"; "_s
        + certificate->issuer + u"; SHA-256 "_s + certificate->sha256;
    switch (why) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return {HubFault::Expired, words};
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_INVALID_CA:
        return {HubFault::WrongAuthority, words};
    default:
        return {HubFault::BadCertificate, words};
    }
}

} // namespace JakOps::HubTls

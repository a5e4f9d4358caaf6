// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubaddress.h"

#include <libpq-fe.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Freed
{
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
    void operator()(char* text) const { PQfreemem(text); }
};
using Options = std::unique_ptr<PQconninfoOption, Freed>;

bool knows(const char* keyword) // libpq 15 has no require_auth yet
{
    const Options options(PQconndefaults());
    for (const PQconninfoOption* o = options.get(); o && o->keyword; ++o) {
        if (qstrcmp(o->keyword, keyword) == 0)
            return true;
    }
    return false;
}

// What a network connection must have, and nothing else may stand there.
struct Demand
{
    const char* keyword;
    const char* value;
};
// Kerberos' own encryption would be tried before TLS.
constexpr std::array<Demand, 5> kDemands{{{"sslmode", "verify-full"}, {"ssl_min_protocol_version", "TLSv1.3"},
    {"channel_binding", "require"}, {"require_auth", "scram-sha-256"}, {"gssencmode", "disable"}}};
// Secrets stand in no address: it is in the list of processes and in the profile. The last one writes a line's keys to a
// file, for whoever wants to read along.
constexpr std::array<const char*, 3> kSecrets{"password", "sslpassword", "sslkeylogfile"};

// "host" may name several, one after the other.
bool isSocket(const QString& hosts)
{
    return std::ranges::all_of(hosts.split(u','), [](const QString& host) { return host.startsWith(u'/'); });
}

} // namespace

Result<HubAddress> HubAddress::parse(const QString& words)
{
    char* message = nullptr;
    const Options parsed(PQconninfoParse(words.toUtf8().constData(), &message));
    const std::unique_ptr<char, Freed> owned(message);
    if (!parsed)
        return fail(ErrorCode::InvalidInput, QString::fromUtf8(message).trimmed());
    HubAddress address;
    for (const PQconninfoOption* o = parsed.get(); o->keyword; ++o) {
        if (!o->val || !*o->val)
            continue;
        if (std::ranges::any_of(kSecrets, [o](const char* secret) { return qstrcmp(o->keyword, secret) == 0; }))
            return fail(ErrorCode::InvalidInput,
                u"a secret does not belong into an address: PGPASSFILE, PGPASSWORD or the prompt"_s);
        address.m_options.append(Option(o->keyword, o->val));
    }
    if (!address.isLocal()) {
        for (const Demand& demand : kDemands) {
            const QString given = address.value(QString::fromLatin1(demand.keyword));
            if (!given.isEmpty() && given != QLatin1StringView(demand.value)) {
                return fail(ErrorCode::InvalidInput,
                    QString::fromLatin1(demand.keyword) + u" has to be "_s + QString::fromLatin1(demand.value));
            }
        }
        if (const QString most = address.value(u"ssl_max_protocol_version"_s); !most.isEmpty() && most != "TLSv1.3"_L1)
            return fail(ErrorCode::InvalidInput, u"ssl_max_protocol_version has to be TLSv1.3"_s);
    }
    address.m_given = address.m_options.size();
    address.require();
    return address;
}

bool HubAddress::isLocal() const
{
    QString host = value(u"host"_s);
    if (host.isEmpty())
        host = qEnvironmentVariable("PGHOST");
    // A service's file may name any host, so it counts as a network.
    return (host.isEmpty() || isSocket(host)) && value(u"service"_s).isEmpty() && value(u"hostaddr"_s).isEmpty()
        && qEnvironmentVariable("PGHOSTADDR").isEmpty() && qEnvironmentVariable("PGSERVICE").isEmpty();
}

void HubAddress::require()
{
    const auto set = [this](const char* keyword, const QByteArray& value) {
        if (this->value(QString::fromLatin1(keyword)).isEmpty() && knows(keyword))
            m_options.append(Option(keyword, value));
    };
    if (!isLocal()) {
        for (const Demand& demand : kDemands) {
            const auto given = std::ranges::find(m_options, QByteArray(demand.keyword), &Option::first);
            if (given != m_options.end())
                given->second = demand.value;
            else
                set(demand.keyword, demand.value);
        }
    }
    set("connect_timeout", "10");
    set("keepalives_idle", "20");
    set("keepalives_interval", "5");
    set("keepalives_count", "3");
    set("tcp_user_timeout", "15000");
    set("application_name", "jakops");
    set("client_encoding", "UTF8");
}

QString HubAddress::value(const QString& keyword) const
{
    const auto it = std::ranges::find(m_options, keyword.toLatin1(), &Option::first);
    return it == m_options.end() ? QString() : QString::fromUtf8(it->second);
}

HubAddress HubAddress::with(const QString& keyword, const QString& value) const
{
    HubAddress other;
    other.m_options = m_options.first(m_given);
    other.m_options.removeIf([&](const Option& o) { return o.first == keyword.toLatin1(); });
    other.m_options.append(Option(keyword.toLatin1(), value.toUtf8()));
    other.m_given = other.m_options.size();
    other.require();
    return other;
}

QString HubAddress::words() const
{
    QStringList parts;
    for (const auto& [keyword, value] : m_options.first(m_given)) {
        const QString text = QString::fromUtf8(value).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        parts += QString::fromLatin1(keyword) + u"='"_s + text + u'\'';
    }
    return parts.join(u' ');
}

QString HubAddress::shown() const
{
    QStringList parts;
    for (const QString& keyword : {u"service"_s, u"host"_s, u"port"_s, u"dbname"_s, u"user"_s}) {
        if (const QString text = value(keyword); !text.isEmpty())
            parts += keyword + u'=' + text;
    }
    return parts.join(u' ');
}

} // namespace JakOps

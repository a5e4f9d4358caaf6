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

// What a network connection must have, and which words may stand there instead.
struct Demand
{
    const char* keyword;
    const char* value;
};
constexpr std::array<Demand, 4> kDemands{{{"sslmode", "verify-full"}, {"ssl_min_protocol_version", "TLSv1.3"},
    {"channel_binding", "require"}, {"require_auth", "scram-sha-256"}}};

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
        if (qstrcmp(o->keyword, "password") == 0)
            return fail(ErrorCode::InvalidInput,
                u"a password does not belong into an address: PGPASSFILE, PGPASSWORD or the prompt"_s);
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
    }
    address.require();
    return address;
}

bool HubAddress::isLocal() const
{
    QString host = value(u"host"_s);
    if (host.isEmpty())
        host = qEnvironmentVariable("PGHOST");
    // A service's file may name any host, so it counts as a network.
    return (host.isEmpty() || host.startsWith(u'/')) && value(u"service"_s).isEmpty() && value(u"hostaddr"_s).isEmpty()
        && qEnvironmentVariable("PGHOSTADDR").isEmpty() && qEnvironmentVariable("PGSERVICE").isEmpty();
}

void HubAddress::require()
{
    const auto set = [this](const char* keyword, const QByteArray& value) {
        if (this->value(QString::fromLatin1(keyword)).isEmpty() && knows(keyword))
            m_options.append(Option(keyword, value));
    };
    if (!isLocal()) {
        for (const Demand& demand : kDemands)
            set(demand.keyword, demand.value);
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
    HubAddress other = *this;
    other.m_options.removeIf([&](const Option& o) { return o.first == keyword.toLatin1(); });
    other.m_options.append(Option(keyword.toLatin1(), value.toUtf8()));
    return other;
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

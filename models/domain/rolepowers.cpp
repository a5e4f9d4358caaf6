// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rolepowers.h"

#include "base/codes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Codes<kAllPowers.size()> kCodes {"export"_L1, "report"_L1, "bulk"_L1,
    "open_identity"_L1, "approve_identity"_L1, "review_evidence"_L1, "manage_officers"_L1, "edit_rules"_L1, "import"_L1,
    "boundaries"_L1, "counter_intake"_L1, "backup"_L1, "write_bulletin"_L1, "unread_cards"_L1};

// The line a word stands in, for the message; the text is short.
qsizetype lineOf(const QByteArray& json, qsizetype offset)
{
    return json.first(std::clamp<qsizetype>(offset, 0, json.size())).count('\n') + 1;
}

std::unexpected<Error> wrong(const QByteArray& json, qsizetype offset, const QString& why)
{
    return fail(ErrorCode::WrongFormat, u"roles, line %1: %2"_s.arg(lineOf(json, offset)).arg(why));
}

} // namespace

QString powerCode(Power power)
{
    return kCodes[size_t(power)];
}

std::optional<Power> powerFromCode(QStringView code)
{
    return fromCode<Power>(kCodes, code);
}

Result<RolePowers> RolePowers::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonObject powers = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return wrong(json, error.offset, error.errorString());
    const auto at = [&json](const QString& word) { return json.indexOf(QByteArray('"' + word.toUtf8() + '"')); };
    RolePowers out;
    for (auto it = powers.begin(); it != powers.end(); ++it) {
        const auto power = powerFromCode(it.key());
        if (!power)
            return wrong(json, at(it.key()), u"unknown power "_s + it.key());
        if (!it->isArray())
            return wrong(json, at(it.key()), it.key() + u" needs a list of roles"_s);
        for (const QJsonValue& name : it->toArray()) {
            const auto role = roleFromCode(name.toString());
            if (!role)
                return wrong(json, at(name.toString()), u"unknown role "_s + name.toString());
            out.m_roles[size_t(*power)] |= quint16(1U << unsigned(*role));
        }
    }
    for (const Power power : kAllPowers) {
        if (!powers.contains(powerCode(power)))
            return wrong(json, json.size(), u"nothing is said about "_s + powerCode(power));
    }
    return out;
}

RolePowers RolePowers::forReview()
{
    RolePowers out;
    for (const Power power : {Power::Export, Power::Report}) {
        for (const Role role : kAllRoles)
            out.m_roles[size_t(power)] |= quint16(1U << unsigned(role));
    }
    return out;
}

bool RolePowers::mayDo(Role role, Power power) const
{
    return (m_roles[size_t(power)] & (1U << unsigned(role))) != 0;
}

QList<Role> RolePowers::rolesWith(Power power) const
{
    QList<Role> roles;
    for (const Role role : kAllRoles) {
        if (mayDo(role, power))
            roles += role;
    }
    return roles;
}

} // namespace JakOps

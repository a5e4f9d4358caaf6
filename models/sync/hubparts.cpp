// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "sync/hubadmin.h"

#include <QDir>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<HubParts> HubParts::load(const QString& root)
{
    const auto server = readFile(root + u"/hub/server.sql"_s);
    const auto guards = readFile(root + u"/hub/guards.csv"_s);
    const auto transitions = readFile(root + u"/workflow/transitions.csv"_s);
    const auto roles = readFile(root + u"/workflow/roles.json"_s);
    for (const auto* file : {&server, &guards, &transitions, &roles}) {
        if (!*file)
            return fail(file->error());
    }
    HubParts parts;
    parts.server = *server;
    const QStringList names
        = QDir(root + u"/hub"_s).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto sql = readFile(root + u"/hub/"_s + name);
        const int version = name.left(4).toInt();
        if (!sql)
            return fail(sql.error());
        if (version != parts.scripts.size() + 1)
            return fail(ErrorCode::Internal, u"hub migration "_s + name + u" does not follow the one before"_s);
        parts.scripts.append({version, name.chopped(4), *sql});
    }
    auto rules = HubRules::fromCsv(*guards);
    auto workflow = Workflow::fromCsv(*transitions);
    auto powers = RolePowers::fromJson(*roles);
    auto city = CityFacts::load(root + u"/city"_s);
    if (!rules || !workflow || !powers || !city)
        return fail(!rules ? rules.error() : !workflow ? workflow.error() : !powers ? powers.error() : city.error());
    parts.rules = *rules;
    parts.workflow = *workflow;
    parts.workflow.setAgencyParents(city->agencyParents());
    parts.powers = *powers;
    parts.city = *city;
    return parts;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexsources.h"

#include "services/columnscache.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

namespace JakOps {

namespace {

using Keys = std::vector<qint64>;

Result<Keys> numberOrder(ReadSession& session)
{
    // Served by the index alone: report_number has the row id in it.
    auto statement = session.prepare("SELECT id FROM report ORDER BY number COLLATE NOCASE");
    if (!statement)
        return std::unexpected(statement.error());
    Keys keys;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return keys;
        keys.push_back(statement->int64(0));
    }
}

template<class Name> QStringList namesOf(const QStringList& codes, Name name)
{
    QStringList names;
    names.reserve(codes.size());
    for (const QString& code : codes)
        names.append(code.isEmpty() ? QString() : name(code));
    return names;
}

std::shared_ptr<const TermCodes> termsOf(const TermTable& terms, const CityFacts& facts)
{
    auto out = std::make_shared<TermCodes>();
    out->categories = terms.codes(TermKind::Category);
    out->agencies = terms.codes(TermKind::Agency);
    out->officers = terms.codes(TermKind::Officer);
    out->channels = terms.codes(TermKind::Channel);
    out->villages = terms.codes(TermKind::Village);
    out->categoryNames = namesOf(out->categories, [&](const QString& c) { return facts.categoryName(c); });
    out->agencyNames = namesOf(out->agencies, [&](const QString& c) { return facts.agencyShortName(c); });
    out->channelNames = namesOf(out->channels, [&](const QString& c) { return facts.channelName(c); });
    out->villageNames = namesOf(out->villages, [&](const QString& c) { return facts.areaName(c); });
    return out;
}

} // namespace

IndexSources indexSources(Workspace& workspace)
{
    IndexSources sources;
    const ColumnsCache cache(workspace.tickets(), workspace.profileDir());
    sources.scan = [&workspace, cache](quint64 epoch) {
        return workspace.database().read(
            [cache, epoch](ReadSession& session) { return cache.load(session, epoch); }, ReadPriority::Scan);
    };
    if (!workspace.database().isReadOnly()) {
        sources.keep = [&workspace, cache](std::shared_ptr<const TicketColumns> columns) {
            return workspace.database().read(
                [cache, columns = std::move(columns)](ReadSession& session) { return cache.keep(session, *columns); },
                ReadPriority::Scan);
        };
    }
    sources.terms = [&workspace] { return termsOf(workspace.terms(), workspace.facts()); };
    sources.search = [&workspace](const QString& text, const Officer& officer) {
        return workspace.reader().search(text, officer);
    };
    sources.best = [&workspace](const QString& text, const Officer& officer) {
        return workspace.reader().best(text, officer);
    };
    sources.escalated
        = [&workspace](const Officer& officer, qint64 nowMs) { return workspace.escalatedTo(officer, nowMs); };
    sources.policy = [&workspace] { return workspace.policy(); };
    sources.numberOrder = [&workspace] {
        return workspace.database().read([](ReadSession& session) { return numberOrder(session); }, ReadPriority::Scan);
    };
    return sources;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexsources.h"

#include "base/logging.h"
#include "index/ticketcolumnsbuilder.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

namespace JakOps {

namespace {

using Columns = std::shared_ptr<const TicketColumns>;
using Keys = std::vector<qint64>;

Result<Columns> scan(const TicketStore& store, ReadSession& session, quint64 epoch)
{
    const Result<qint64> count = store.count(session);
    if (!count)
        return std::unexpected(count.error());
    TicketColumnsBuilder builder;
    builder.reserve(size_t(*count));
    const Result<> done = store.forEachRow(session, [&builder](const TicketRow& row) {
        builder.add(row);
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    if (builder.refused() > 0)
        qCWarning(lcIndex) << builder.refused() << "rows of the store cannot be shown";
    return builder.build(epoch);
}

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
    sources.scan = [&workspace](quint64 epoch) {
        return workspace.database().read(
            [&store = workspace.tickets(), epoch](ReadSession& session) { return scan(store, session, epoch); },
            ReadPriority::Scan);
    };
    sources.terms = [&workspace] { return termsOf(workspace.terms(), workspace.facts()); };
    sources.search = [&workspace](const QString& text, const Officer& officer) {
        return workspace.reader().search(text, officer);
    };
    sources.numberOrder = [&workspace] {
        return workspace.database().read([](ReadSession& session) { return numberOrder(session); }, ReadPriority::Scan);
    };
    return sources;
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/matchingkeys.h"

#include "domain/visibility.h"
#include "index/selection.h"
#include "index/ticketcolumnsbuilder.h"
#include "services/workspace.h"
#include "storage/searchstore.h"
#include "storage/ticketstore.h"

namespace JakOps {

namespace {

std::shared_ptr<const TermCodes> codesOf(const TermTable& terms)
{
    auto codes = std::make_shared<TermCodes>();
    codes->categories = terms.codes(TermKind::Category);
    codes->agencies = terms.codes(TermKind::Agency);
    codes->officers = terms.codes(TermKind::Officer);
    codes->channels = terms.codes(TermKind::Channel);
    codes->villages = terms.codes(TermKind::Village);
    return codes;
}

bool mayReadPrivateText(const Officer& officer)
{
    Ticket privateTicket;
    privateTicket.isPrivate = true;
    return visibilityFor(officer, privateTicket).text;
}

} // namespace

KeyQuery KeyQuery::of(const Workspace& workspace, const TicketFilter& filter, const Officer& officer)
{
    const qint64 now = workspace.clock().nowMs();
    return {.filter = filter, .officer = officer, .nowMs = now, .escalated = workspace.escalatedTo(officer, now)};
}

Result<std::vector<qint64>> matchingKeys(ReadSession& session, const TicketStore& tickets, const KeyQuery& query)
{
    std::shared_ptr<const KeySet> textKeys;
    if (!query.filter.text.isEmpty()) {
        const auto found
            = SearchStore::search(session, query.filter.text, {.privateText = mayReadPrivateText(query.officer)});
        if (!found)
            return fail(found.error());
        textKeys = std::make_shared<KeySet>(*found);
    }

    TicketColumnsBuilder builder;
    const auto scanned = tickets.forEachRow(session, [&](const TicketRow& row) {
        builder.add(row);
        return true;
    });
    if (!scanned)
        return fail(scanned.error());
    const auto columns = builder.build();
    const auto program = std::make_shared<const FilterProgram>(
        query.filter, codesOf(tickets.terms()), query.officer, query.nowMs, std::move(textKeys), query.escalated);
    const auto selection = Selection::evaluate(columns, program, 1);

    struct Match
    {
        quint32 createdAt;
        qint64 key;
    };
    std::vector<Match> matches;
    matches.reserve(size_t(selection->count()));
    const auto blocks = columns->blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        selection->blocks()[b].forEach(
            [&](quint32 row) { matches.push_back({blocks[b]->createdAt[row], blocks[b]->key[row]}); });
    }
    std::ranges::sort(matches, [](const Match& a, const Match& b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.key > b.key;
    });
    std::vector<qint64> keys;
    keys.reserve(matches.size());
    std::ranges::transform(matches, std::back_inserter(keys), &Match::key);
    return keys;
}

} // namespace JakOps

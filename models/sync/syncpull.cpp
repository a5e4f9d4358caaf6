// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the hub: feeds, histories, first syncs.
#include "storage/syncoutbox.h"
#include "sync/syncrules.h"
#include "sync/syncworker.h"

#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPruneEveryMs = 6LL * 3'600'000;

SyncPosition positionOf(const FeedHead& head)
{
    return {head.audience, head.pos, head.hash, head.code};
}

// What a slice of feeds says of one ticket.
struct Told
{
    std::map<qint64, HubEvent> events; // by version
    bool moves = false; // in or out: only its history tells
};

bool follows(const SyncPosition& at, const FeedRow& row)
{
    return row.pos == at.pos + 1
        && HubChain::feedLink(at.hash, row.pos, row.event.event, row.kind, row.event.hash) == row.hash;
}

QString newOwner(const Told& told)
{
    for (auto it = told.events.rbegin(); it != told.events.rend(); ++it) {
        const auto body = parseBody(it->second.body);
        if (body && it->second.verdict == "accepted"_L1 && body->contains(BodyKey::agency))
            return (*body)[BodyKey::agency].toString();
    }
    return {};
}

} // namespace

// Our own words of a private report come back without what stands apart: it is in the outbox.
Result<SyncStore::Arrival> SyncWorker::arrival(
    const QUuid& ticket, std::span<const HubEvent> events, bool whole, bool cards)
{
    SyncStore::Arrival arrival{ticket, {}, whole, cards};
    for (const HubEvent& event : events) {
        QByteArray apart;
        if (event.body.contains("\"private_part\"")) {
            const auto row = read([&](ReadSession& session) { return SyncOutbox::row(session, event.event); });
            if (!row)
                return fail(row.error());
            if (const auto body = *row ? parseBody((*row)->entry.body) : fail(ErrorCode::NotFound))
                apart = splitBody((*row)->entry.kind, *body, true).apart;
        }
        auto synced = SyncRules::syncedEvent(event, apart);
        if (!synced)
            return fail(synced.error());
        arrival.events += std::move(*synced);
    }
    return arrival;
}

// What a notice named, at once: a feed that is not read here is others', or new and found by the look at all of them. So is everything
// that is not as it should be.
Result<> SyncWorker::pullHeard()
{
    const auto positions = read([](ReadSession& session) { return SyncState::positions(session); });
    if (!positions)
        return fail(positions.error());
    QHash<qint64, SyncPosition> read;
    QHash<qint64, qint64> ask;
    for (const SyncPosition& position : *positions) {
        if (!m_heard.contains(position.audience))
            continue;
        read.insert(position.audience, position);
        ask.insert(position.audience, position.pos);
    }
    const auto rows = ask.isEmpty() ? QList<FeedRow>() : m_line.hub->pull(ask, kRowsAtOnce);
    if (!rows)
        return fail(rows.error());
    m_heard.clear();
    QHash<qint64, int> told;
    for (const FeedRow& row : *rows) {
        const auto at = read.find(row.audience);
        if (at == read.end() || !follows(*at, row)) {
            m_pullDue = true;
            return {};
        }
        *at = {row.audience, row.pos, row.hash};
        if (++told[row.audience] == kRowsAtOnce)
            m_heard.insert(row.audience); // there may be more
    }
    const auto taken = takeAll(*rows);
    return taken ? Result<>() : fail(taken.error());
}

Result<> SyncWorker::pull()
{
    if (!m_pullDue && m_pushAllowed && m_parts.clock.nowMs() < m_pollAt && m_heard.size() <= kHeardAtOnce)
        return pullHeard();
    const auto heads = m_line.hub->heads();
    const auto positions = read([](ReadSession& session) { return SyncState::positions(session); });
    if (!heads || !positions)
        return fail(!heads ? heads.error() : positions.error());
    QHash<qint64, SyncPosition> read;
    for (const SyncPosition& position : *positions)
        read.insert(position.audience, position);
    QHash<qint64, qint64> ask;
    qint64 behind = 0;
    qint64 asked = 0;
    for (const FeedHead& head : *heads) {
        const auto known = read.constFind(head.audience);
        const auto at = known == read.constEnd() ? std::nullopt : std::optional(*known);
        switch (SyncPlan::feedState(at, head)) {
        case SyncPlan::FeedState::UpToDate:
            break;
        case SyncPlan::FeedState::Unknown: // an audience that is new at the hub: from its first row on
        case SyncPlan::FeedState::Behind:
            behind += head.pos - (at ? at->pos : 0);
            if (asked < kRowsAsked) {
                ask.insert(head.audience, at ? at->pos : 0);
                asked += std::min<qint64>(kRowsAtOnce, head.pos - (at ? at->pos : 0));
            }
            if (!at)
                read.insert(head.audience, {head.audience, 0, {}});
            break;
        case SyncPlan::FeedState::Fork:
            return readAnew(head, u"feed %1 at %2 is not the one read before"_s.arg(head.code).arg(head.pos));
        }
    }
    if (heads->size() < read.size())
        return beginAnew({}); // one we no longer have
    tell([behind](SyncStatus& status) { status.behind = behind; });
    if (!ask.isEmpty()) {
        const auto taken = pullRows(*heads, ask, read);
        if (!taken || !*taken)
            return taken ? Result<>() : fail(taken.error());
    }
    const bool isAtHeads = std::ranges::all_of(*heads, [&read](const FeedHead& head) {
        return read.value(head.audience).pos >= head.pos;
    });
    m_pullDue = !isAtHeads; // there is more
    if (!isAtHeads)
        return {};
    tell([](SyncStatus& status) { status.behind = 0; });
    m_heard.clear();
    m_pushAllowed = true;
    m_unread.clear();
    m_pollAt = m_parts.clock.nowMs() + SyncPlan::pollAfterMs(m_parts.random());
    tell([this](SyncStatus& status) { status.lastPullAt = m_parts.clock.nowMs(); });
    return prune();
}

// Rows after the positions that are asked for, stored; `read` moves on with them. False: some is read anew instead.
Result<bool> SyncWorker::pullRows(
    const QList<FeedHead>& heads, const QHash<qint64, qint64>& ask, QHash<qint64, SyncPosition>& read)
{
    const auto rows = m_line.hub->pull(ask, kRowsAtOnce);
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(ErrorCode::Conflict, u"the hub's heads are ahead of its feeds"_s);
    // Nothing is taken before all of it is known to follow.
    for (const FeedRow& row : *rows) {
        const auto at = read.find(row.audience);
        const auto head = std::ranges::find(heads, row.audience, &FeedHead::audience);
        if (at == read.end() || head == heads.end())
            return fail(ErrorCode::WrongFormat, u"rows of a feed nobody asked for"_s);
        if (!follows(*at, row)) {
            const auto anew = readAnew(*head, u"feed %1 does not follow at %2"_s.arg(head->code).arg(row.pos));
            return anew ? Result<bool>(false) : fail(anew.error());
        }
        *at = {row.audience, row.pos, row.hash};
    }
    return takeAll(*rows);
}

// False: they do not fit what is here, and everything is read anew instead.
Result<bool> SyncWorker::takeAll(const QList<FeedRow>& rows)
{
    for (qsizetype from = 0; from < rows.size(); from += kRowsAtOnce) {
        const qsizetype count = std::min<qsizetype>(kRowsAtOnce, rows.size() - from);
        const auto done = takeRows(std::span(rows).subspan(size_t(from), size_t(count)));
        if (!done && done.error().code != ErrorCode::Conflict)
            return fail(done.error());
        if (!done) { // a fork in a history, not a lost line
            const auto anew = beginAnew(done.error().detail);
            return anew ? Result<bool>(false) : fail(anew.error());
        }
    }
    return true;
}

Result<> SyncWorker::prune()
{
    const qint64 now = m_parts.clock.nowMs();
    if (now - m_prunedAt < kPruneEveryMs)
        return {};
    m_prunedAt = now;
    const auto done
        = write([&](WriteSession& session) { return SyncOutbox::prune(session, now - SyncOutbox::kKeepMs); });
    return done ? Result<>() : fail(done.error());
}

Result<> SyncWorker::takeRows(std::span<const FeedRow> rows)
{
    std::map<QUuid, Told> byTicket;
    QList<SyncPosition> positions;
    for (const FeedRow& row : rows) {
        Told& told = byTicket[row.event.ticket];
        told.events.insert({row.event.version, row.event});
        told.moves = told.moves || row.kind != "e"_L1;
        if (positions.isEmpty() || positions.last().audience != row.audience)
            positions += SyncPosition();
        positions.last() = {row.audience, row.pos, row.hash};
    }
    QList<SyncStore::Arrival> arrivals;
    std::map<QUuid, QString> left;
    const auto known = read([&](ReadSession& session) -> Result<std::map<QUuid, SyncStore::Confirmed>> {
        std::map<QUuid, SyncStore::Confirmed> all;
        for (const auto& [ticket, told] : byTicket) {
            auto is = m_store.confirmed(session, ticket);
            if (!is)
                return fail(is.error());
            all.insert({ticket, std::move(*is)});
        }
        return all;
    });
    if (!known)
        return fail(known.error());
    for (const auto& [ticket, told] : byTicket) {
        const SyncStore::Confirmed& is = known->at(ticket);
        QList<HubEvent> fresh;
        for (const auto& [version, event] : told.events) {
            if (version > is.version)
                fresh += event;
        }
        bool whole = told.moves;
        for (qsizetype i = 0; i < fresh.size() && !whole; ++i)
            whole = fresh[i].version != is.version + 1 + i; // another audience's page has what is between
        // Where the ticket has another past than the one read, all of it is taken as it is told now.
        whole = whole || !SyncRules::checkChain(is.hash, is.version, fresh);
        if (whole) {
            const auto history = m_line.hub->history(ticket);
            if (!history)
                return fail(history.error());
            fresh = *history;
            if (fresh.isEmpty()) {
                left.insert({ticket, newOwner(told)});
                continue;
            }
            if (const auto chain = SyncRules::checkChain({}, 0, fresh); !chain)
                return chain;
        }
        if (fresh.isEmpty())
            continue;
        if (const auto verified = verify(fresh); !verified)
            return verified;
        auto arrived = arrival(ticket, fresh, whole, true);
        if (!arrived)
            return fail(arrived.error());
        arrivals += std::move(*arrived);
    }
    return store(arrivals, left, positions);
}

// Events, projection and positions in one transaction.
Result<> SyncWorker::store(const QList<SyncStore::Arrival>& arrivals, const std::map<QUuid, QString>& left,
    const QList<SyncPosition>& positions)
{
    ChangeSet change;
    const auto done = write([&](WriteSession& session) -> Result<> {
        change = {};
        const qint64 now = m_parts.clock.nowMs();
        const auto add = [&change](const Result<std::optional<TicketRow>>& row) -> Result<> {
            if (!row)
                return fail(row.error());
            if (*row)
                change.changed.push_back(**row);
            return {};
        };
        for (const SyncStore::Arrival& arrived : arrivals) {
            if (const auto stored = add(m_store.confirm(session, arrived, m_generation, now)); !stored)
                return stored;
        }
        for (const auto& [ticket, agency] : left) {
            if (const auto stored = add(m_store.moveOut(session, ticket, agency, m_generation, now)); !stored)
                return stored;
        }
        for (const SyncPosition& position : positions) {
            if (const auto set = SyncState::setPosition(session, position); !set)
                return set;
        }
        change.termsChanged = session.termsChanged();
        return tellForged(session);
    });
    if (done && !positions.isEmpty())
        tell([](SyncStatus& status) { ++status.moves; });
    if (done && !change.changed.empty())
        m_parts.publish(std::move(change));
    return done;
}

// Whole tickets of a first sync on their way into the store.
struct SyncWorker::Page
{
    QList<SyncStore::Arrival> arrivals;
    qint64 generation = 0;
    qsizetype stored = 0; // of these
    QFuture<Result<qsizetype>> storing;
};

// One page is stored while the next is on its way.
Result<> SyncWorker::firstSync()
{
    const auto known = read([](ReadSession& session) { return SyncState::generation(session); });
    if (!known)
        return fail(known.error());
    const qint64 generation = *known + 1;
    tell([](SyncStatus& status) { status.firstRead = 0; });
    Page page;
    Result<> stored;
    const auto heads = m_line.hub->firstSync([&](const QList<HubEvent>& told) {
        auto arrivals = wholeTickets(told);
        stored = storeRest(page);
        if (stored && !arrivals)
            stored = fail(arrivals.error());
        if (!stored)
            return false;
        tell([&page](SyncStatus& status) { status.firstRead += page.stored; });
        page = {std::move(*arrivals), generation, 0, {}};
        storeMore(page);
        if (m_parts.progressed)
            m_parts.progressed();
        return true;
    });
    const auto last = storeRest(page); // whatever became of the line: it works on this page
    if (!stored)
        return stored;
    if (!heads)
        return fail(heads.error());
    return last ? endFirstSync(*heads, generation) : last;
}

Result<QList<SyncStore::Arrival>> SyncWorker::wholeTickets(std::span<const HubEvent> told)
{
    QList<SyncStore::Arrival> arrivals;
    while (!told.empty()) {
        const auto end = std::ranges::find_if(told, [&told](const HubEvent& e) { return e.ticket != told.front().ticket; });
        const auto events = told.first(size_t(end - told.begin()));
        if (const auto chain = SyncRules::checkChain({}, 0, events); !chain)
            return fail(chain.error());
        auto arrived = arrival(events.front().ticket, events, true, false);
        if (!arrived)
            return fail(arrived.error());
        arrivals += std::move(*arrived);
        told = told.subspan(events.size());
    }
    return arrivals;
}

// One transaction: what is left of the page, or less where an officer's command waits.
void SyncWorker::storeMore(Page& page)
{
    page.storing = m_parts.database.write(WritePriority::Bulk, [this, &page](WriteSession& session) -> Result<qsizetype> {
        qsizetype at = page.stored;
        while (at < page.arrivals.size() && (at == page.stored || !session.isAwaited())) {
            const auto row = m_store.confirm(session, page.arrivals[at++], page.generation, m_parts.clock.nowMs());
            if (!row)
                return fail(row.error());
        }
        return at;
    });
}

Result<> SyncWorker::storeRest(Page& page)
{
    while (page.stored < page.arrivals.size()) {
        const auto stored = page.storing.result();
        if (!stored)
            return fail(stored.error());
        page.stored = *stored;
        if (page.stored < page.arrivals.size())
            storeMore(page);
    }
    return {};
}

Result<> SyncWorker::endFirstSync(const QList<FeedHead>& heads, qint64 generation)
{
    const auto left = read([&](ReadSession& session) { return m_store.leftBehind(session, generation); });
    if (!left)
        return fail(left.error());
    for (qsizetype from = 0; from < left->size(); from += kRowsAtOnce) {
        const auto page = left->mid(from, kRowsAtOnce);
        const auto gone = write([&](WriteSession& session) -> Result<> {
            for (const QUuid& ticket : page) {
                const auto row = m_store.moveOut(session, ticket, {}, generation, m_parts.clock.nowMs());
                if (!row)
                    return fail(row.error());
            }
            return {};
        });
        if (!gone)
            return gone;
    }
    const auto done = write([&](WriteSession& session) -> Result<> {
        QList<SyncPosition> positions;
        std::ranges::transform(heads, std::back_inserter(positions), positionOf);
        if (const auto set = SyncState::replacePositions(session, positions); !set)
            return set;
        if (const auto due = SyncState::setUnverifiedAbove(session, 0); !due)
            return due;
        return SyncState::firstSyncDone(session, generation);
    });
    if (!done)
        return done;
    tell([](SyncStatus& status) { ++status.moves; });
    m_generation = generation;
    m_pullDue = true;
    m_parts.publish({.added = {}, .changed = {}, .reload = true, .termsChanged = true});
    return {};
}

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/fakestore.h"

#include "index/ticketcolumnsbuilder.h"

namespace JakOps {

namespace {

template<class T> QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

IndexSources FakeStore::sources()
{
    using Columns = Result<std::shared_ptr<const TicketColumns>>;
    using Keys = Result<std::vector<qint64>>;
    IndexSources sources;
    sources.scan = [this](quint64 epoch) {
        ++scans;
        if (scanFails)
            return ready<Columns>(fail(ErrorCode::StoreFailed, QStringLiteral("made to fail")));
        const std::scoped_lock lock(mutex);
        TicketColumnsBuilder builder;
        for (const auto& [key, row] : present)
            builder.add(row);
        return ready<Columns>(builder.build(epoch));
    };
    sources.terms = [] { return RandomTickets::codes(); };
    sources.search = [this](const QString& text, const Officer&) {
        const std::scoped_lock lock(mutex);
        auto promise = std::make_shared<QPromise<Keys>>();
        promise->start();
        searches.emplace_back(text, promise);
        if (!holdSearches) {
            promise->addResult(answers[text]);
            promise->finish();
        }
        return promise->future();
    };
    sources.best = [this](const QString& text, const Officer&) {
        const std::scoped_lock lock(mutex);
        const auto found = best.find(text);
        return ready<Keys>(found == best.end() ? std::vector<qint64>() : found->second);
    };
    sources.numberOrder = [this] {
        // Numbers run against the keys here.
        const std::scoped_lock lock(mutex);
        std::vector<qint64> keys;
        for (const auto& [key, row] : present)
            keys.insert(keys.begin(), key);
        return ready<Keys>(keys);
    };
    return sources;
}

ChangeSet FakeStore::change(int count)
{
    const std::scoped_lock lock(mutex);
    return random.changes(present, count);
}

ChangeSet FakeStore::arrivals(int count)
{
    const std::scoped_lock lock(mutex);
    ChangeSet set;
    for (int i = 0; i < count; ++i) {
        const qint64 key = present.empty() ? 1 : present.rbegin()->first + 1;
        TicketRow row = random.row(key);
        row.createdAt = RandomTickets::kNow + key * 1000;
        row.status = TicketStatus::Waiting;
        present[key] = row;
        set.added.push_back(row);
    }
    return set;
}

qint64 FakeStore::count(const TicketFilter& filter, const std::vector<qint64>& textKeys) const
{
    const std::scoped_lock lock(mutex);
    return std::ranges::count_if(present, [&](const auto& entry) {
        return passes(entry.second, filter, *RandomTickets::codes(), Officer(), RandomTickets::kNow, textKeys);
    });
}

void FakeStore::answer(size_t search, Result<std::vector<qint64>> keys)
{
    std::shared_ptr<QPromise<Result<std::vector<qint64>>>> promise;
    {
        const std::scoped_lock lock(mutex);
        promise = searches[search].second;
    }
    promise->addResult(std::move(keys));
    promise->finish();
}

size_t FakeStore::searchCount() const
{
    const std::scoped_lock lock(mutex);
    return searches.size();
}

} // namespace JakOps

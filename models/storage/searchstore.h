// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <vector>

namespace JakOps {

struct SearchOptions
{
    bool privateText
        = false; // whether the asker may read private reports (visibility.h): else those match by number only
    int limit = 0; // 0: all
};

// A piece of a report around what was searched for; ranges are of its own characters. Plain values: nothing in it is markup.
struct SearchSnippet
{
    struct Hit
    {
        qsizetype start = 0;
        qsizetype length = 0;
        friend bool operator==(const Hit&, const Hit&) = default;
    };
    QString text;
    QList<Hit> hits;
};

// Words of reports and addresses (FTS5) and ticket numbers. Every word must occur; words of two letters and more match
// beginnings. What the user types is data: it is cut into words and each is quoted, nothing in it is syntax.
namespace SearchStore {

[[nodiscard]] QString matchExpression(const QString& userText); // empty: no word in it
// Keys in ascending order.
[[nodiscard]] Result<std::vector<qint64>> search(
    ReadSession& session, const QString& userText, const SearchOptions& options = {});

// The best of what search() finds, best first: the number itself, numbers that begin so in their order, then the words by
// bm25, the newest first among equal ones. Only the newest `options.limit` matches are weighed (0: kWeighed), so that a
// common word costs no more than a rare one. Private reports the asker may not read are not weighed at all.
inline constexpr int kWeighed = 10'000;
[[nodiscard]] Result<std::vector<qint64>> best(
    ReadSession& session, const QString& userText, const SearchOptions& options = {});

// Around the first words found in the report's text, else in its address; empty where it was found by its number alone. Made
// from the words themselves: FTS5's highlight() would search the whole index again for every row.
[[nodiscard]] Result<SearchSnippet> snippet(ReadSession& session, const QString& userText, qint64 key);
[[nodiscard]] SearchSnippet snippetOf(const QString& text, const QString& userText); // pure

// Called by TicketStore. New reports enter the index in batches (indexPending); a changed one is taken out by its old
// words, while they still stand in the table, and put in by its new ones.
[[nodiscard]] Result<> add(WriteSession& session, qint64 key, const QString& text, const QString& address);
[[nodiscard]] Result<> remove(WriteSession& session, qint64 key, const QString& text, const QString& address);
[[nodiscard]] Result<bool> indexPending(WriteSession& session, int limit); // true: there are more

} // namespace SearchStore

} // namespace JakOps

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchstore.h"

#include "storage/metastore.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace JakOps::SearchStore {

using namespace Qt::Literals::StringLiterals;

namespace {

// More words than anybody types; a pasted page must not become a query of a thousand terms.
constexpr qsizetype kMaxWords = 12;
constexpr qsizetype kMaxWordLength = 64;

// Cut where the index's tokenizer cuts: letters and digits are words, everything else is between them.
QStringList words(const QString& userText)
{
    QStringList found;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty() && !found.contains(word) && found.size() < kMaxWords)
            found += word.left(kMaxWordLength);
        word.clear();
    };
    const QString text = userText.left(4000).normalized(QString::NormalizationForm_C).toLower();
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            word += QChar::fromUcs4(c);
        else if (!QChar::isMark(c))
            end();
    }
    end();
    return found;
}

// A ticket number, or the beginning of one: one word with a digit in it, three characters and more.
QString numberBeginning(const QString& userText)
{
    const QString text = userText.trimmed();
    const bool oneWord = std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    return oneWord && hasDigit && text.size() >= 3 && text.size() <= 100 ? text : QString();
}

Result<> collect(Statement& statement, std::vector<qint64>& keys)
{
    while (true) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        keys.push_back(statement.int64(0));
    }
}

// The one place that says in whose words an asker may search.
Result<Statement> matching(ReadSession& session, const QString& expression, const SearchOptions& options,
    const char* columns, const char* order)
{
    const char* const from = options.privateText
        ? " FROM report_fts f WHERE report_fts MATCH ?1"
        : " FROM report_fts f CROSS JOIN ticket t ON t.id = f.rowid WHERE report_fts MATCH ?1 AND t.private = 0";
    auto statement = session.prepare(std::string("SELECT ") + columns + from + " ORDER BY f.rowid" + order + " LIMIT ?2");
    if (statement)
        statement->bindAll(expression, options.limit > 0 ? options.limit : -1);
    return statement;
}

Result<> findWords(
    ReadSession& session, const QString& expression, const SearchOptions& options, std::vector<qint64>& keys)
{
    auto statement = matching(session, expression, options, "f.rowid", "");
    return statement ? collect(*statement, keys) : fail(statement.error());
}

// The index keeps no positions, so that bm25 reads and cuts every report it weighs: never more than the limit.
Result<> weighWords(
    ReadSession& session, const QString& expression, const SearchOptions& options, std::vector<qint64>& keys)
{
    auto statement = matching(session, expression, options, "f.rowid, f.rank", " DESC");
    if (!statement)
        return fail(statement.error());
    std::vector<std::pair<double, qint64>> weighed; // the lower the better
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        weighed.emplace_back(statement->real(1), statement->int64(0));
    }
    std::ranges::stable_sort(weighed, {}, &std::pair<double, qint64>::first); // equal ones stay newest first
    std::ranges::transform(weighed, std::back_inserter(keys), &std::pair<double, qint64>::second);
    return {};
}

Result<> findNumbers(
    ReadSession& session, const QString& beginning, const SearchOptions& options, std::vector<qint64>& keys)
{
    // A range instead of LIKE: the index serves it, and % and _ mean nothing in it.
    auto statement = session.prepare(
        "SELECT id FROM report WHERE number COLLATE NOCASE >= ?1 AND number COLLATE NOCASE < ?2 "
        "ORDER BY number COLLATE NOCASE LIMIT ?3"); // the number itself is the first of them
    if (!statement)
        return fail(statement.error());
    statement->bindAll(beginning, QString(beginning + QChar(0xffff)), options.limit > 0 ? options.limit : -1);
    return collect(*statement, keys);
}

constexpr qsizetype kSnippetLength = 160;
constexpr qsizetype kLead = 32; // what is shown before the first hit

// As the index's tokenizer folds: without case and marks.
QString folded(char32_t c)
{
    if (c < 0x80)
        return QString(QChar(char16_t(c)).toLower());
    QString out;
    for (const char32_t part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D).toLower().toUcs4()) {
        if (!QChar::isMark(part))
            out += QChar::fromUcs4(part);
    }
    return out;
}

QString folded(const QString& text)
{
    QString out;
    for (const char32_t c : text.toUcs4())
        out += folded(c);
    return out;
}

// The words of `text` that are, or begin with, one of `wanted` (folded).
QList<SearchSnippet::Hit> hitsIn(const QString& text, const QStringList& wanted)
{
    QList<SearchSnippet::Hit> hits;
    QString token;
    qsizetype start = 0;
    const auto end = [&](qsizetype at) {
        const auto matches = [&token](const QString& word) {
            return word.size() >= 2 ? token.startsWith(word) : token == word;
        };
        if (!token.isEmpty() && std::ranges::any_of(wanted, matches))
            hits.append({start, at - start});
        token.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
        if (QChar::isLetterOrNumber(c)) {
            if (token.isEmpty())
                start = at;
            token += folded(c);
        } else if (!QChar::isMark(c)) {
            end(at);
        }
        at += pair ? 2 : 1;
    }
    end(text.size());
    return hits;
}

Result<qint64> indexedUpTo(ReadSession& session)
{
    return MetaStore::number(session, MetaKey::indexedUpTo);
}

} // namespace

QString matchExpression(const QString& userText)
{
    QStringList terms;
    for (const QString& word : words(userText)) {
        // One letter matches itself only: as a beginning it would match half the store.
        const bool beginning = word.size() >= 2;
        terms += u'"' + word + (beginning ? u"\"*"_s : u"\""_s);
    }
    return terms.join(u' ');
}

Result<std::vector<qint64>> search(ReadSession& session, const QString& userText, const SearchOptions& options)
{
    std::vector<qint64> keys;
    if (const QString expression = matchExpression(userText); !expression.isEmpty()) {
        if (const auto done = findWords(session, expression, options, keys); !done)
            return fail(done.error());
    }
    if (const QString beginning = numberBeginning(userText); !beginning.isEmpty()) {
        const size_t words = keys.size();
        if (const auto done = findNumbers(session, beginning, options, keys); !done)
            return fail(done.error());
        std::ranges::sort(keys.begin() + qsizetype(words), keys.end());
        std::ranges::inplace_merge(keys, keys.begin() + qsizetype(words));
        keys.erase(std::ranges::unique(keys).begin(), keys.end());
        if (options.limit > 0 && keys.size() > size_t(options.limit))
            keys.resize(size_t(options.limit));
    }
    return keys;
}

Result<std::vector<qint64>> best(ReadSession& session, const QString& userText, const SearchOptions& options)
{
    SearchOptions bounded = options;
    bounded.limit = options.limit > 0 ? options.limit : kWeighed;
    std::vector<qint64> keys;
    if (const QString beginning = numberBeginning(userText); !beginning.isEmpty()) {
        if (const auto done = findNumbers(session, beginning, bounded, keys); !done)
            return fail(done.error());
    }
    if (const QString expression = matchExpression(userText); !expression.isEmpty()) {
        std::vector<qint64> words;
        if (const auto done = weighWords(session, expression, bounded, words); !done)
            return fail(done.error());
        const std::unordered_set<qint64> numbers(keys.begin(), keys.end());
        std::ranges::copy_if(words, std::back_inserter(keys), [&](qint64 key) { return !numbers.contains(key); });
    }
    return keys;
}

SearchSnippet snippetOf(const QString& text, const QString& userText)
{
    QStringList wanted;
    for (const QString& word : words(userText))
        wanted += folded(word);
    SearchSnippet out;
    QString line = text; // one line, and every character one of its own: the ranges stay right
    for (QChar& c : line) {
        if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    const QList<SearchSnippet::Hit> hits = hitsIn(line, wanted);
    if (hits.isEmpty())
        return out;
    qsizetype from = 0;
    if (hits.first().start > kLead)
        from = std::max(hits.first().start - kLead, line.lastIndexOf(u' ', hits.first().start - kLead) + 1);
    if (from > 0 && line[from].isLowSurrogate())
        ++from;
    const QString lead = from > 0 ? u"…"_s : QString();
    out.text = lead + line.mid(from, kSnippetLength);
    for (const SearchSnippet::Hit& hit : hits) {
        const qsizetype start = hit.start - from + lead.size();
        if (start + hit.length <= out.text.size())
            out.hits.append({start, hit.length});
    }
    return out;
}

Result<SearchSnippet> snippet(ReadSession& session, const QString& userText, qint64 key)
{
    auto statement = session.prepare("SELECT text, address FROM report WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, key);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return SearchSnippet();
    SearchSnippet inText = snippetOf(statement->text(0), userText);
    return inText.hits.isEmpty() ? snippetOf(statement->text(1), userText) : inText;
}

Result<> add(WriteSession& session, qint64 key, const QString& text, const QString& address)
{
    const auto upTo = indexedUpTo(session);
    if (!upTo)
        return fail(upTo.error());
    if (key > *upTo)
        return {}; // not reached yet: indexPending will take it as it is then
    auto statement = session.prepare("INSERT INTO report_fts(rowid, text, address) VALUES(?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(key, text, address);
    return statement->run();
}

Result<> remove(WriteSession& session, qint64 key, const QString& text, const QString& address)
{
    const auto upTo = indexedUpTo(session);
    if (!upTo)
        return fail(upTo.error());
    if (key > *upTo)
        return {};
    auto statement
        = session.prepare("INSERT INTO report_fts(report_fts, rowid, text, address) VALUES('delete', ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(key, text, address);
    return statement->run();
}

Result<bool> indexPending(WriteSession& session, int limit)
{
    const auto upTo = indexedUpTo(session);
    if (!upTo)
        return fail(upTo.error());
    auto last = session.prepare("SELECT max(id) FROM (SELECT id FROM report WHERE id > ? ORDER BY id LIMIT ?)");
    if (!last)
        return fail(last.error());
    last->bindAll(*upTo, limit);
    const auto found = last->step();
    if (!found)
        return fail(found.error());
    const qint64 end = last->int64(0);
    last->reset();
    if (end <= *upTo)
        return false;
    auto statement
        = session.prepare("INSERT INTO report_fts(rowid, text, address) SELECT id, text, address FROM report "
                          "WHERE id > ? AND id <= ? ORDER BY id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(*upTo, end);
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    if (const auto done = MetaStore::set(session, MetaKey::indexedUpTo, end); !done)
        return fail(done.error());
    const auto newest = session.number("SELECT max(id) FROM report");
    if (!newest)
        return fail(newest.error());
    return *newest > end;
}

} // namespace JakOps::SearchStore

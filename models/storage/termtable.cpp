// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/termtable.h"

#include <limits>
#include <mutex>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<> TermTable::load(ReadSession& session)
{
    std::array<Kind, kTermKindCount> kinds;
    auto statement = session.prepare("SELECT kind, id, code FROM term ORDER BY kind, id");
    if (!statement)
        return fail(statement.error());
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const qint64 kind = statement->int64(0);
        if (kind < 0 || kind >= kTermKindCount)
            return fail(ErrorCode::StoreDamaged, u"term of unknown kind "_s + QString::number(kind));
        Kind& into = kinds[size_t(kind)];
        if (statement->int64(1) != into.codes.size())
            return fail(ErrorCode::StoreDamaged, u"terms with a hole, kind "_s + QString::number(kind));
        into.byCode.insert(statement->text(2), Term(into.codes.size()));
        into.codes.append(statement->text(2));
    }
    const std::unique_lock lock(m_mutex);
    m_kinds = std::move(kinds);
    return {};
}

Term TermTable::term(TermKind kind, const QString& code) const
{
    const std::shared_lock lock(m_mutex);
    return m_kinds[size_t(kind)].byCode.value(code, 0);
}

QString TermTable::code(TermKind kind, Term term) const
{
    const std::shared_lock lock(m_mutex);
    const QStringList& codes = m_kinds[size_t(kind)].codes;
    return term < codes.size() ? codes[term] : QString();
}

int TermTable::count(TermKind kind) const
{
    const std::shared_lock lock(m_mutex);
    return int(m_kinds[size_t(kind)].codes.size()) - 1;
}

QStringList TermTable::codes(TermKind kind) const
{
    const std::shared_lock lock(m_mutex);
    return m_kinds[size_t(kind)].codes;
}

Result<Term> TermTable::ensure(WriteSession& session, TermKind kind, const QString& code)
{
    if (code.isEmpty())
        return Term(0);
    if (const Term known = term(kind, code))
        return known;
    const int next = count(kind) + 1; // only the writer's thread adds
    if (next > std::numeric_limits<Term>::max())
        return fail(ErrorCode::InvalidInput, u"more than 65,535 different codes of one kind"_s);
    auto statement = session.prepare("INSERT INTO term(kind, id, code) VALUES(?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(int(kind), next, code);
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    {
        const std::unique_lock lock(m_mutex);
        Kind& into = m_kinds[size_t(kind)];
        into.byCode.insert(code, Term(next));
        into.codes.append(code);
    }
    session.noteTermsChanged();
    session.afterRollback([this, kind, code] {
        // Every code of the transaction goes, so the order in which they go does not matter.
        const std::unique_lock lock(m_mutex);
        Kind& from = m_kinds[size_t(kind)];
        from.byCode.remove(code);
        from.codes.removeLast();
    });
    return Term(next);
}

} // namespace JakOps

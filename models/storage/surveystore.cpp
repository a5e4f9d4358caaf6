// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/surveystore.h"

namespace JakOps::SurveyStore {

namespace {

SurveyAnswer answerOf(const Statement& row)
{
    return {.score = row.integer(0), .words = row.text(1), .answeredAt = row.int64(2)};
}

} // namespace

Result<std::optional<SurveyAnswer>> of(ReadSession& session, qint64 ticket)
{
    auto statement = session.prepare("SELECT score, words, answered_at FROM survey WHERE ticket = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, ticket);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(answerOf(*statement)) : std::nullopt;
}

Result<Taken> take(WriteSession& session, qint64 ticket, const SurveyAnswer& answer, qint64 now)
{
    const auto before = of(session, ticket);
    if (!before)
        return fail(before.error());
    if (*before && (**before == answer || (*before)->answeredAt > answer.answeredAt))
        return Taken::Unchanged;
    auto statement = session.prepare("INSERT INTO survey(ticket, score, words, answered_at, taken_at) VALUES(?, ?, ?, ?, ?) "
                                     "ON CONFLICT(ticket) DO UPDATE SET score = excluded.score, words = excluded.words, "
                                     "answered_at = excluded.answered_at, taken_at = excluded.taken_at");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(ticket, answer.score, answer.words, answer.answeredAt, now);
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    return *before ? Taken::Newer : Taken::Fresh;
}

Result<std::shared_ptr<const std::vector<quint8>>> scores(ReadSession& session)
{
    auto statement = session.prepare("SELECT ticket, score FROM survey ORDER BY ticket");
    if (!statement)
        return fail(statement.error());
    auto out = std::make_shared<std::vector<quint8>>();
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return std::shared_ptr<const std::vector<quint8>>(std::move(out));
        const auto key = size_t(statement->int64(0));
        if (key >= out->size())
            out->resize(std::max(key + 1, out->size() * 2));
        (*out)[key] = quint8(statement->integer(1));
    }
}

} // namespace JakOps::SurveyStore

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demovoices.h"

#include "domain/ruletable.h"
#include "domain/ticketstatus.h"
#include "services/demo/demorandom.h"
#include "storage/surveystore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kSlowMs = 5 * 24 * kHourMs;
constexpr int kLook = 20'000; // reports in one transaction
constexpr double kAnswers = 0.08; // who answers at all

// Who waited long is less content.
int scoreOf(DemoRandom& random, bool slow)
{
    const double at = random.unit() + (slow ? -0.35 : 0.0);
    return at > 0.55 ? 5 : at > 0.25 ? 4 : at > 0.12 ? 3 : at > 0.05 ? 2 : 1;
}

} // namespace

Result<DemoVoices> DemoVoices::fromCsv(const QByteArray& answers, const QByteArray& bulletins)
{
    const auto rows = readRuleTable(answers, {u"score"_s, u"words"_s});
    if (!rows)
        return fail(rows.error());
    DemoVoices voices;
    for (const RuleRow& row : *rows) {
        const int score = row[u"score"_s].toInt();
        if (score < kLeastScore || score > kBestScore)
            return row.wrong(u"score"_s);
        voices.m_words[size_t(score)] += row[u"words"_s];
    }
    for (int score = kLeastScore; score <= kBestScore; ++score) {
        if (voices.m_words[size_t(score)].isEmpty())
            return fail(ErrorCode::InvalidInput, u"voices: nothing for score %1"_s.arg(score));
    }
    const auto told = readRuleTable(
        bulletins, {u"title"_s, u"words"_s, u"area"_s, u"from_hours"_s, u"until_hours"_s, u"pinned"_s});
    if (!told)
        return fail(told.error());
    for (const RuleRow& row : *told) {
        Pattern pattern;
        pattern.bulletin.title = row[u"title"_s];
        pattern.bulletin.words = row[u"words"_s];
        pattern.bulletin.area = row[u"area"_s];
        pattern.bulletin.pinned = row[u"pinned"_s] == "1"_L1;
        pattern.fromHours = row[u"from_hours"_s].toLongLong();
        pattern.untilHours = row[u"until_hours"_s].toLongLong();
        if (pattern.bulletin.title.isEmpty() || pattern.bulletin.words.isEmpty() || pattern.untilHours <= pattern.fromHours)
            return row.wrong(u"a bulletin needs a title, words and a time"_s);
        voices.m_bulletins += pattern;
    }
    return voices;
}

QList<Bulletin> DemoVoices::bulletins(UuidSource& uuids, const QString& writer, qint64 now) const
{
    QList<Bulletin> out;
    for (const Pattern& pattern : m_bulletins) {
        Bulletin bulletin = pattern.bulletin;
        bulletin.id = uuids.next();
        bulletin.validFrom = now + pattern.fromHours * kHourMs;
        bulletin.validUntil = now + pattern.untilHours * kHourMs;
        bulletin.writtenBy = writer;
        bulletin.writtenAt = std::min(now, bulletin.validFrom);
        out += bulletin;
    }
    return out;
}

Result<qint64> DemoVoices::answer(WriteSession& session, quint64 seed, qint64 behind, qint64 now) const
{
    struct Closed
    {
        qint64 key, createdAt, closedAt;
    };
    std::vector<Closed> closed;
    {
        auto statement = session.prepare("SELECT id, created_at, closed_at FROM ticket WHERE id > ? AND status = ? AND gone = 0 "
                                         "AND closed_at > 0 ORDER BY id LIMIT ?");
        if (!statement)
            return fail(statement.error());
        statement->bindAll(behind, int(TicketStatus::Done), kLook);
        while (true) {
            const auto row = statement->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            closed.push_back({statement->int64(0), statement->int64(1), statement->int64(2)});
        }
    }
    for (const Closed& report : closed) {
        DemoRandom random(seed ^ quint64(report.key) * 0x9e3779b97f4a7c15ULL);
        const qint64 at = report.closedAt + qint64(1 + random.below(47)) * kHourMs;
        if (!random.chance(kAnswers) || at > now)
            continue;
        const int score = scoreOf(random, report.closedAt - report.createdAt > kSlowMs);
        const QStringList& words = m_words[size_t(score)];
        const auto taken
            = SurveyStore::take(session, report.key, {.score = score, .words = words[random.below(int(words.size()))], .answeredAt = at}, now);
        if (!taken)
            return fail(taken.error());
    }
    return closed.size() == size_t(kLook) ? closed.back().key : 0;
}

} // namespace JakOps

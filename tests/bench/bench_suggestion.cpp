// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions learned on a store's own closed reports: how often they are right about the months after those they learned
// from, against the commonest answer (the majority baseline), how true their confidence is, and what one costs. The reports
// are the demo city's, whose sentences repeat: real ones are harder. So the same with letters mistyped, as people do.
#include "bench/benchprofile.h"
#include "base/clock.h"
#include "base/uuid.h"
#include "index/learn/suggester.h"
#include "services/suggestionservice.h"
#include "services/workspace.h"

#include <QCoreApplication>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMonth = 30LL * 86'400'000;

QString mistyped(const QString& text, quint32& state, quint32 oneIn)
{
    QString out = text;
    for (QChar& c : out) {
        state = state * 1664525U + 1013904223U;
        if (c.isLetter() && (state >> 8U) % oneIn == 0)
            c = QChar(ushort(u'a' + (state >> 16U) % 26));
    }
    return out;
}

void tell(BenchReport& report, const QString& what, const SuggestionFigures& figures)
{
    report.add({.name = what + u", first answer right"_s,
        .ours = figures.first * 100.0,
        .peer = figures.commonest * 100.0,
        .peerName = u"the commonest answer"_s,
        .unit = u"%"_s,
        .aim = u">=1"_s});
    report.note(u"%1: %2 reports, among three %3 %, mean confidence %4 %"_s.arg(what)
                    .arg(figures.reports)
                    .arg(figures.amongThree * 100.0, 0, 'f', 1)
                    .arg(figures.confidence * 100.0, 0, 'f', 1));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"suggestion"_s);
    const QString profile
        = demoProfile(QStringLiteral(JAKOPS_PROGRAM), benchSize("JAKOPS_BENCH_SUGGESTION_TICKETS", 100'000), report);
    if (profile.isEmpty())
        return 1;
    SystemClock clock;
    SystemUuidSource uuids(clock);
    const auto workspace = Workspace::open({.profileDir = profile,
        .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES),
        .readOnly = true,
        .clock = clock,
        .uuids = uuids});
    if (!workspace) {
        report.note(workspace.error().toLog());
        return 1;
    }
    auto all = (*workspace)
                   ->database()
                   .read([&](ReadSession& session) {
                       return SuggestionService::closedReports(session, **workspace, 10 * Suggester::kMost);
                   })
                   .result();
    if (!all || all->empty()) {
        report.note(u"no closed reports"_s);
        return 1;
    }
    std::ranges::sort(*all, {}, &LearnedReport::createdAt);
    const qint64 since = all->back().createdAt - 2 * kMonth;
    const auto split = std::ranges::lower_bound(*all, since, {}, &LearnedReport::createdAt);
    const std::vector<LearnedReport> past(all->begin(), split);
    std::vector<LearnedReport> later(split, all->end());
    report.note(u"learned before, asked about the two months after: %1, %2 reports"_s.arg(past.size()).arg(later.size()));

    for (const Learner learner : {Learner::ComplementBayes, Learner::Softmax}) {
        const QString name = learner == Learner::Softmax ? u"logistic regression"_s : u"complement Bayes"_s;
        std::optional<Result<Suggester>> learned;
        const double taken = millisecondsOf([&] { learned = Suggester::learn(past, {.learner = learner}); });
        if (!*learned) {
            report.note(learned->error().toLog());
            return 1;
        }
        const Suggester& suggester = **learned;
        report.add({.name = name + u", learning from %1 reports"_s.arg(suggester.learnedFrom()), .ours = taken, .unit = u"ms"_s});
        tell(report, name + u", category"_s, suggester.measureCategories(later));
        tell(report, name + u", agency"_s, suggester.measureAgencies(later));
        for (const quint32 oneIn : {20U, 8U}) {
            quint32 state = 7;
            std::vector<LearnedReport> wrong = later;
            for (LearnedReport& each : wrong)
                each.text = mistyped(each.text, state, oneIn);
            tell(report, name + u", category, one letter in %1 mistyped"_s.arg(oneIn), suggester.measureCategories(wrong));
        }
        const qsizetype asked = std::min<qsizetype>(2'000, qsizetype(later.size()));
        const double suggesting = millisecondsOf([&] {
            for (qsizetype i = 0; i < asked; ++i)
                (void)suggester.suggest(later[size_t(i)].text, later[size_t(i)].village, later[size_t(i)].channel);
        });
        report.add({.name = name + u", one suggestion"_s,
            .ours = suggesting / double(asked),
            .unit = u"ms"_s,
            .aim = u"<=5"_s});
        report.note(u"%1: kept in %2 kB"_s.arg(name).arg(suggester.toBytes().size() / 1024));
    }
    return 0;
}

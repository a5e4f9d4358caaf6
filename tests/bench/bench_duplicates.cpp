// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of the same thing: how many of the demo's echoes (services/demo) are found, how many of those shown are none, what the ways
// to compare words are worth, and what a look costs. The demo's sentences repeat from report to report, so words tell less there than
// they do among people. With JAKOPS_BENCH_DUPLICATES_PROFILE the time is also taken on that profile (a copy: it may be brought up to
// date).
#include "bench/benchreport.h"
#include "base/clock.h"
#include "base/uuid.h"
#include "geo/webmercator.h"
#include "index/duplicates/nearbytickets.h"
#include "index/duplicates/textlikeness.h"
#include "index/ticketcolumnsbuilder.h"
#include "services/demo/democity.h"
#include "services/duplicateservice.h"
#include "services/seedservice.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <random>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 kSeed = 1;
const Officer kBureau {u"bench"_s, {}, Role::Bureau, u"biro.pem"_s, {}};

std::unique_ptr<Workspace> openProfile(const QString& dir, const Clock& clock, UuidSource& uuids, BenchReport& report)
{
    auto workspace = Workspace::open(
        {.profileDir = dir, .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES), .clock = clock, .uuids = uuids});
    if (!workspace) {
        report.note(workspace.error().toLog());
        return nullptr;
    }
    return std::move(*workspace);
}

std::shared_ptr<const TicketColumns> columnsOf(Workspace& workspace, BenchReport& report)
{
    const auto columns = workspace.database()
                             .read([&](ReadSession& session) -> Result<std::shared_ptr<const TicketColumns>> {
                                 TicketColumnsBuilder builder;
                                 const auto done = workspace.tickets().forEachRow(session, [&](const TicketRow& row) {
                                     builder.add(row);
                                     return true;
                                 });
                                 return done ? Result<std::shared_ptr<const TicketColumns>>(builder.build()) : fail(done.error());
                             })
                             .result();
    if (!columns)
        report.note(columns.error().toLog());
    return columns.value_or(nullptr);
}

// Reports of the same thing: the one that was told first.
qint64 firstOf(qint64 key)
{
    const auto original = DemoCity::echoOf(kSeed, key - 1);
    return original ? *original + 1 : key;
}

struct Pair
{
    qint64 key = 0;
    double score = 0.0;
    bool isSame = false;
};

// Every pair the columns offer for these reports, with what likeness() makes of it.
std::vector<Pair> pairsOf(Workspace& workspace, const TicketColumns& columns, const std::vector<qint64>& keys)
{
    std::vector<Pair> pairs;
    const auto done = workspace.database()
                          .read([&](ReadSession& session) -> Result<> {
                              for (const qint64 key : keys) {
                                  const auto row = columns.row(key);
                                  const auto ticket = workspace.tickets().ticketByKey(session, key);
                                  if (!row || !ticket)
                                      continue;
                                  for (const NearbyTicket& near : nearbyTickets(columns, *row)) {
                                      const auto other = workspace.tickets().ticketByKey(session, near.key);
                                      if (!other)
                                          return fail(other.error());
                                      Pair pair;
                                      pair.key = key;
                                      pair.isSame = firstOf(near.key) == firstOf(key);
                                      const PairFacts facts {.metres = near.metres,
                                          .slackMetres = std::max(0.0, ticket->accuracyMetres) + std::max(0.0, other->accuracyMetres),
                                          .apartMs = other->createdAt - ticket->createdAt,
                                          .sameCategory = ticket->category == other->category,
                                          .sameTopic = ticket->category == other->category,
                                          .words = textLikeness(ticket->text, other->text),
                                          .photo = {}};
                                      pair.score = likeness(facts).score;
                                      pairs.push_back(pair);
                                  }
                              }
                              return {};
                          })
                          .result();
    return done ? pairs : std::vector<Pair>();
}

struct Words
{
    QString echo;
    QString original;
    QString category;
};

// How often two who tell of the same thing have more words in common than two who tell of others of the category.
double separation(const std::vector<Words>& words, TextMeasure measure)
{
    std::vector<double> same;
    std::vector<double> other;
    for (size_t i = 0; i < words.size(); ++i) {
        same.push_back(textLikeness(words[i].echo, words[i].original, measure));
        for (size_t step = 1, taken = 0; step < words.size() && taken < 3; ++step) {
            const Words& another = words[(i + step) % words.size()];
            if (another.category != words[i].category || another.original == words[i].original)
                continue;
            other.push_back(textLikeness(words[i].echo, another.original, measure));
            ++taken;
        }
    }
    double wins = 0;
    for (const double a : same) {
        for (const double b : other)
            wins += a > b ? 1.0 : a == b ? 0.5 : 0.0;
    }
    return same.empty() || other.empty() ? 0.0 : 100.0 * wins / (double(same.size()) * double(other.size()));
}

std::vector<Words> wordsOf(Workspace& workspace, const std::vector<qint64>& echoes)
{
    return workspace.database()
        .read([&](ReadSession& session) -> Result<std::vector<Words>> {
            std::vector<Words> words;
            for (const qint64 key : echoes) {
                const auto echo = workspace.tickets().ticketByKey(session, key);
                const auto original = workspace.tickets().ticketByKey(session, firstOf(key));
                if (echo && original && echo->category == original->category)
                    words.push_back({echo->text, original->text, echo->category});
            }
            return words;
        })
        .result()
        .value_or(std::vector<Words>());
}

void measureFinding(Workspace& workspace, const std::shared_ptr<const TicketColumns>& columns, qint64 tickets, BenchReport& report)
{
    const DuplicateService service(workspace, [columns] { return columns; });
    std::vector<qint64> echoes;
    std::vector<qint64> others;
    qint64 late = 0;
    for (qint64 key = 1; key <= tickets; ++key) {
        const auto row = columns->row(key);
        if (!row || std::isnan(row->lat) || row->status == TicketStatus::Withdrawn)
            continue;
        if (firstOf(key) == key) {
            if (key % 17 == 0 && row->status != TicketStatus::Merged)
                others.push_back(key);
            continue;
        }
        const auto original = columns->row(firstOf(key));
        if (!original || std::isnan(original->lat))
            continue;
        if (mayBeSame(*row, *original) && row->status != TicketStatus::Merged)
            echoes.push_back(key);
        else
            ++late;
    }
    qint64 found = 0;
    qint64 first = 0;
    qint64 shown = 0;
    qint64 right = 0;
    const auto ask = [&](qint64 key, bool isEcho) {
        const auto relations = service.relations(key, kBureau).result();
        if (!relations)
            return;
        bool isFound = false;
        for (const AlikeReport& alike : relations->alike) {
            const bool same = firstOf(alike.report.key) == firstOf(key);
            ++shown;
            right += same ? 1 : 0;
            isFound = isFound || same;
        }
        found += isEcho && isFound ? 1 : 0;
        first += isEcho && isFound && firstOf(relations->alike.first().report.key) == firstOf(key) ? 1 : 0;
    };
    for (const qint64 key : echoes)
        ask(key, true);
    const qint64 shownForEchoes = shown;
    const qint64 rightForEchoes = right;
    for (const qint64 key : others)
        ask(key, false);
    const qint64 alarms = (shown - shownForEchoes) - (right - rightForEchoes);
    report.note(u"%1 reports told of once more; %2 others merged by officers, or whose first report was done before or withdrawn"_s
                    .arg(echoes.size())
                    .arg(late));
    const auto percent = [](qint64 part, qint64 whole) { return whole > 0 ? 100.0 * double(part) / double(whole) : 0.0; };
    report.add({.name = u"found of those told once more"_s, .ours = percent(found, qint64(echoes.size())), .unit = u"%"_s, .aim = u">=90"_s});
    report.add({.name = u"found as the first of the list"_s, .ours = percent(first, qint64(echoes.size())), .unit = u"%"_s});
    report.add({.name = u"right of what is shown beside them"_s, .ours = percent(rightForEchoes, shownForEchoes), .unit = u"%"_s});
    report.add({.name = u"wrongly shown beside any other report"_s,
        .ours = others.empty() ? 0.0 : double(alarms) / double(others.size()),
        .unit = u"a report"_s,
        .aim = u"<=0.1"_s});

    const std::vector<Pair> pairs = pairsOf(workspace, *columns, echoes);
    const auto all = double(echoes.size());
    for (const double from : {0.50, 0.55, 0.60, 0.65, 0.70, 0.75}) {
        QSet<qint64> whose;
        for (const Pair& pair : pairs) {
            if (pair.isSame && pair.score >= from)
                whose.insert(pair.key);
        }
        const auto same = double(std::ranges::count_if(pairs, [=](const Pair& p) { return p.isSame && p.score >= from; }));
        const auto any = double(std::ranges::count_if(pairs, [=](const Pair& p) { return p.score >= from; }));
        report.note(u"from a score of %1: %2 % found, %3 % right (by place, time, category and words)"_s.arg(from, 0, 'f', 2)
                        .arg(all > 0 ? 100.0 * double(whose.size()) / all : 0.0, 0, 'f', 1)
                        .arg(any > 0 ? 100.0 * same / any : 0.0, 0, 'f', 1));
    }
    const std::vector<Words> words = wordsOf(workspace, echoes);
    report.note(u"%1 pairs of words"_s.arg(words.size()));
    const double cosine = separation(words, TextMeasure::Cosine);
    for (const auto& [name, measure] : {std::pair(u"the share of words"_s, TextMeasure::Words), {u"MinHash"_s, TextMeasure::MinHash}}) {
        report.add({.name = u"words tell the same from another thing of the category"_s,
            .ours = cosine,
            .peer = separation(words, measure),
            .peerName = name,
            .unit = u"%"_s,
            .aim = u">=1"_s});
    }
}

void measureTime(Workspace& workspace, const std::shared_ptr<const TicketColumns>& columns, BenchReport& report)
{
    const DuplicateService service(workspace, [columns] { return columns; });
    std::mt19937_64 random(5);
    std::vector<qint64> keys;
    const auto blocks = columns->blocks();
    while (keys.size() < 500) {
        const TicketBlock& block = *blocks[random() % blocks.size()];
        const auto row = quint32(random() % kBlockRows);
        if (row < block.rows && (block.state[row] & kDeadRow) == 0 && block.placed)
            keys.push_back(qint64(block.key[row]));
    }
    std::vector<double> near;
    std::vector<double> full;
    for (const qint64 key : keys) {
        const auto row = columns->row(key);
        near.push_back(millisecondsOf([&] { (void)nearbyTickets(*columns, *row); }));
        full.push_back(millisecondsOf([&] { (void)service.relations(key, kBureau).result(); }));
    }
    std::ranges::sort(near);
    std::ranges::sort(full);
    const QString of = u", %1 tickets"_s.arg(columns->count());
    report.add({.name = u"near in the columns"_s + of, .ours = median(near), .unit = u"ms"_s});
    report.add({.name = u"near in the columns, the slowest of 500"_s + of, .ours = near.back(), .unit = u"ms"_s});
    report.add({.name = u"beside the open report"_s + of, .ours = median(full), .unit = u"ms"_s, .aim = u"<=20"_s});
    report.add({.name = u"beside the open report, the 99th percentile"_s + of, .ours = full[full.size() * 99 / 100], .unit = u"ms"_s, .aim = u"<=20"_s});
    report.note(u"the slowest of 500: %1 ms"_s.arg(full.back(), 0, 'f', 1));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"duplicates"_s);
    SystemClock clock;
    SystemUuidSource uuids(clock);
    const qint64 tickets = benchSize("JAKOPS_BENCH_DUPLICATES_TICKETS", 60'000);
    const QString dir = benchFolder(u"duplicates-%1"_s.arg(tickets), true);
    const bool isThere = QFile::exists(Workspace::storePath(dir));
    {
        const auto workspace = openProfile(dir, clock, uuids, report);
        if (!workspace)
            return 1;
        if (!isThere) {
            const auto seeded = SeedService(*workspace).seed({.tickets = tickets, .seed = kSeed}).result();
            if (!seeded) {
                report.note(seeded.error().toLog());
                return 1;
            }
        }
        const auto columns = columnsOf(*workspace, report);
        if (!columns)
            return 1;
        measureFinding(*workspace, columns, tickets, report);
        measureTime(*workspace, columns, report);
    }
    const QString large = qEnvironmentVariable("JAKOPS_BENCH_DUPLICATES_PROFILE");
    if (large.isEmpty()) {
        report.note(u"JAKOPS_BENCH_DUPLICATES_PROFILE is not set: no larger store"_s);
        return 0;
    }
    const auto workspace = openProfile(large, clock, uuids, report);
    const auto columns = workspace ? columnsOf(*workspace, report) : nullptr;
    if (!columns)
        return 1;
    measureTime(*workspace, columns, report);
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures page: all numbers of a period with one table and the months, from the filter to the page's values. The peer
// only looks at every report once: what nobody can be below who counts them.
#include "bench/benchpoints.h"
#include "bench/benchreport.h"
#include "index/figurecube.h"
#include "index/ticketcolumnsbuilder.h"

#include <QCoreApplication>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<const TermCodes> codesFor(const std::vector<TicketRow>& rows)
{
    Term category = 0, agency = 0, channel = 0, village = 0;
    for (const TicketRow& row : rows) {
        category = std::max(category, row.category);
        agency = std::max(agency, row.agency);
        channel = std::max(channel, row.channel);
        village = std::max(village, row.village);
    }
    const auto list = [](Term last, const QString& pattern) {
        QStringList codes{QString()};
        for (int term = 1; term <= last; ++term)
            codes << pattern.arg(term, 4, 10, QChar(u'0'));
        return codes;
    };
    auto codes = std::make_shared<TermCodes>();
    codes->categories = list(category, u"c%1"_s);
    codes->agencies = list(agency, u"a%1"_s);
    codes->channels = list(channel, u"k%1"_s);
    codes->villages = list(village, u"31.71.01.%1"_s);
    return codes;
}

qint64 bareLook(const TicketColumns& columns)
{
    qint64 sum = 0;
    for (const auto& block : columns.blocks()) {
        for (quint32 row = 0; row < block->rows; ++row) {
            if (!(block->state[row] & kDeadRow))
                sum += block->closedAt[row] - block->createdAt[row] + block->respondedAt[row];
        }
    }
    return sum;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"figures"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_TICKETS", 2'000'000);
    std::vector<TicketRow> rows = benchTickets(count);
    quint64 state = 1;
    const auto below = [&state](quint64 n) {
        state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return qint64((state >> 33) % n);
    };
    qint64 newest = 0;
    for (TicketRow& row : rows) { // as the work of years leaves them: nearly all done, in hours or weeks
        newest = std::max(newest, row.createdAt);
        if (below(100) < 96)
            row.status = TicketStatus::Done;
        row.respondedAt = row.createdAt + 60'000 * below(below(10) == 0 ? 4000 : 600);
        row.closedAt = isOpen(row.status) ? 0 : row.respondedAt + 60'000 * below(below(10) == 0 ? 60'000 : 8000);
        row.reopened = quint8(below(50) == 0);
        row.rejected = quint8(below(30) == 0);
    }
    const auto codes = codesFor(rows);
    TicketColumnsBuilder builder;
    for (const TicketRow& row : rows)
        builder.add(row);
    const auto columns = builder.build();
    const FigureRules rules{
        .completeBy = [](Term, Term, quint32 created, quint32 stood) { return created + stood + 7 * 86'400; }, .nowMs = newest + 1000};

    const auto measure = [&](const QString& name, const TicketFilter& filter, quint8 by, const QString& aim) {
        std::vector<double> ours, peer;
        qint64 counted = 0;
        volatile qint64 seen = 0;
        for (int repetition = 0; repetition <= kBenchRepetitions; ++repetition) {
            const double our = millisecondsOf([&] {
                const auto program = std::make_shared<const FilterProgram>(filter, codes, Officer(), rules.nowMs);
                const auto selection = Selection::evaluate(columns, program, 1);
                counted = FigureCube::of(*selection, rules, by)->total.counts.received;
            });
            const double bare = millisecondsOf([&] { seen = seen + bareLook(*columns); });
            if (repetition > 0) {
                ours.push_back(our);
                peer.push_back(bare);
            }
        }
        report.note(u"%1: %2 reports, %3 ms, looking at each once %4 ms"_s.arg(name).arg(counted).arg(median(ours)).arg(median(peer)));
        report.add({.name = name, .ours = median(ours), .unit = u"ms"_s, .aim = aim});
    };
    constexpr quint8 kMonths = figureBit(FigureBy::Month);
    const QString size = u", %1 tickets"_s.arg(count);
    measure(u"figures by agency and month, all years"_s + size, {}, kMonths | figureBit(FigureBy::Agency), u"<=300"_s);
    measure(u"figures by kelurahan and month, all years"_s + size, {}, kMonths | figureBit(FigureBy::Village), u"<=300"_s);
    measure(u"figures by category and month, all years"_s + size, {}, kMonths | figureBit(FigureBy::Category), u"<=300"_s);
    TicketFilter year;
    year.from = newest - 365LL * 86'400'000;
    measure(u"figures by agency and month, a year"_s + size, year, kMonths | figureBit(FigureBy::Agency), u"<=300"_s);
    measure(u"figures in all seven breakdowns, all years"_s + size, {}, 0x7F, u"<=1500"_s);
    return 0;
}

// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work queues' counts, the next most urgent report, and what due times cost with rules and a calendar.
#include "bench/benchpoints.h"
#include "bench/benchreport.h"
#include "domain/slapolicy.h"
#include "index/nexturgent.h"
#include "index/ticketcolumnsbuilder.h"

#include <QCoreApplication>
#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray resource(const QString& path)
{
    QFile file(QStringLiteral(JAKOPS_RESOURCES) + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TermCodes codes()
{
    TermCodes codes;
    codes.agencies.append(QString());
    for (int i = 1; i <= 400; ++i)
        codes.agencies.append(i % 3 == 0 ? u"kel.31.74.01.%1"_s.arg(1000 + i) : u"dbm.%1"_s.arg(i));
    codes.villages.append(QString());
    for (int i = 1; i <= 267; ++i)
        codes.villages.append(u"31.%1.01.%2"_s.arg(71 + i % 5).arg(1000 + i));
    codes.officers = {QString(), u"siti"_s};
    return codes;
}

void measure(
    BenchReport& report, const std::vector<TicketRow>& rows, const QString& which, const QString& aim, qint64 now)
{
    TicketColumnsBuilder builder;
    builder.reserve(rows.size());
    for (const TicketRow& row : rows)
        builder.add(row);
    const std::shared_ptr<const TicketColumns> columns = builder.build();
    const qint64 count = columns->count();
    const auto terms = std::make_shared<const TermCodes>(codes());
    Officer officer;
    officer.role = Role::Bureau; // the whole city is his field: nothing is passed over early
    officer.code = u"siti"_s;
    TicketFilter filter;
    filter.statuses = TicketFilter::openStatuses();
    const auto program = std::make_shared<FilterProgram>(filter, terms, officer, now);
    const auto selection = Selection::evaluate(columns, program, 1);
    std::vector<double> all, changed, next, share;
    const SlaPolicy policy;
    OnTimeShare onTime;
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        WorkCounter counter;
        WorkCounts counts;
        all.push_back(millisecondsOf([&] { counts = counter.count(columns, program->work()); }));
        ChangeSet one;
        one.changed.push_back(rows[size_t(count / 2 + repetition)]);
        one.changed.back().status = TicketStatus::Done;
        const auto after = columns->changed(one);
        changed.push_back(millisecondsOf([&] { counts = counter.count(after, program->work()); }));
        share.push_back(millisecondsOf([&] {
            onTime = onTimeShare(*columns, *terms, *program->work(), policy, now - 30 * 86'400'000LL, now);
        }));
        qint64 key = 0;
        next.push_back(millisecondsOf([&] { key = nextUrgent(*selection, 0, now); }));
        if (key == 0)
            report.note(u"nothing is urgent"_s);
    }
    report.add({.name = u"counts of the work queues, %1 tickets, %2"_s.arg(count).arg(which),
        .ours = median(all),
        .unit = u"ms"_s,
        .aim = aim});
    report.add({.name = u"the same after one ticket changed, %1"_s.arg(which),
        .ours = median(changed),
        .unit = u"ms"_s,
        .aim = u"<=1"_s});
    report.add({.name = u"share done in time of %1 reports of 30 days, %2"_s.arg(onTime.counted()).arg(which),
        .ours = median(share),
        .unit = u"ms"_s,
        .aim = u"<=20"_s});
    report.add({.name = u"next most urgent of %1 open tickets, %2"_s.arg(selection->count()).arg(which),
        .ours = median(next),
        .unit = u"ms"_s,
        .aim = u"<=20"_s});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"work"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_TICKETS", 2'000'000);
    std::vector<TicketRow> rows = benchTickets(count);
    const qint64 now = rows.back().createdAt;
    measure(report, rows, u"six of seven open"_s, u"<=30"_s, now);
    for (size_t i = 0; i < rows.size(); ++i) { // a year's 97 % done
        if (i % 30 != 0) {
            rows[i].status = TicketStatus::Done;
            rows[i].dueAt = 0;
        }
    }
    measure(report, rows, u"one of thirty open"_s, u"<=10"_s, now);

    const auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
    const auto rules = facts ? SlaRules::fromCsv(resource(u"/workflow/sla.csv"_s), *facts) : fail(facts.error());
    const auto calendar = WorkCalendar::read(resource(u"/workflow/hours.csv"_s), resource(u"/city/holidays.csv"_s));
    if (!rules || !calendar) {
        report.note(u"no rules: %1"_s.arg((rules ? calendar.error() : rules.error()).toLog()));
        return 1;
    }
    const SlaPolicy policy{*rules, *calendar, {}};
    std::vector<double> due;
    qint64 sum = 0;
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        due.push_back(millisecondsOf([&] {
            Ticket ticket;
            ticket.category = u"jalan"_s;
            ticket.channel = u"jaki"_s;
            for (qint64 i = 0; i < count; ++i) {
                ticket.createdAt = ticket.statusAt = rows[size_t(i)].createdAt;
                ticket.status = TicketStatus(i % 6);
                sum += dueAt(ticket, policy) & 1;
            }
        }));
    }
    report.note(u"due times odd: %1"_s.arg(sum));
    report.add({.name = u"due times of %1 open tickets by rules and calendar"_s.arg(count),
        .ours = median(due),
        .unit = u"ms"_s,
        .aim = u"<=1000"_s});
    return 0;
}

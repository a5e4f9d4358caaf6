// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tst_killrounds kills: works on a profile as officers and an import do, and tells on standard output
// what was acknowledged, until somebody ends it.
//   killtarget PROFILE CSV
#include "domain/projection.h"
#include "services/importservice.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTextStream>

#include <cstdio>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTickets = 8;

void say(const QByteArray& line)
{
    // One write a line: what the pipe has was said, however the program ends.
    const QByteArray whole = line + '\n';
    std::fwrite(whole.constData(), 1, size_t(whole.size()), stdout);
    std::fflush(stdout);
}

Result<> addReports(Workspace& workspace, const Clock& clock, UuidSource& uuids)
{
    return workspace.database()
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<> {
                for (int i = 0; i < kTickets; ++i) {
                    TicketEvent event;
                    event.ticket = externalTicketId(u"kill"_s, QString::number(i));
                    const auto key = workspace.tickets().keyByUuid(session, event.ticket);
                    if (!key || *key != 0)
                        continue;
                    event.id = uuids.next();
                    event.version = 1;
                    event.kind = CommandKind::Report;
                    event.at = event.recordedAt = clock.nowMs();
                    event.body = QJsonObject{{BodyKey::number, u"K%1"_s.arg(i)}, {BodyKey::text, u"Lampu mati"_s}};
                    Ticket ticket;
                    applyEvent(ticket, event);
                    if (const auto row = workspace.tickets().append(session, 0, event, ticket); !row)
                        return fail(row.error());
                }
                return {};
            })
        .result();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const SystemClock clock;
    SystemUuidSource uuids(clock);
    auto workspace = Workspace::open({.profileDir = QString::fromLocal8Bit(argv[1]),
        .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES),
        .clock = clock,
        .uuids = uuids,
        .minimumFreeBytes = 0});
    if (!workspace) {
        say("error " + workspace.error().toLog().toUtf8());
        return 1;
    }
    if (const auto added = addReports(**workspace, clock, uuids); !added) {
        say("error " + added.error().toLog().toUtf8());
        return 1;
    }
    ImportService imports(**workspace);
    ImportJob job;
    job.path = QString::fromLocal8Bit(argv[2]);
    job.source = u"killimport"_s;
    auto import = imports.run(job);
    import.then([](const Result<ImportSummary>& summary) {
        if (summary)
            say("imported " + QByteArray::number(summary->added + summary->unchanged));
});
const Officer officer{u"biro"_s, u"Biro"_s, Role::Bureau, {}, {}};
for (int n = 0;; ++n) {
    TicketCommand command;
    command.ticket = externalTicketId(u"kill"_s, QString::number(n % kTickets));
    command.kind = n % 3 == 0 ? CommandKind::Assign : CommandKind::Note;
    command.text = u"Catatan ke-%1"_s.arg(n);
    command.assignee = uuids.next().toString(QUuid::WithoutBraces);
    const auto given = (*workspace)->commands().give(command, officer).result();
    if (given)
        say("ack " + QByteArray::number(given->event.deviceSeq) + ' '
            + given->event.id.toByteArray(QUuid::WithoutBraces));
    else
        say("error " + given.error().toLog().toUtf8());
}
}

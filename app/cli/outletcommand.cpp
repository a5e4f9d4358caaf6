// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "base/textguard.h"
#include "services/ingest/updateposter.h"
#include "widgets/common/format.h"

#include <QFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct OutletWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::OutletCommand)
};

// Never an argument: those are seen by everybody on the machine.
Result<QByteArray> keyOfSource()
{
    constexpr qint64 kMostBytes = 4096;
    const QString name = qEnvironmentVariable("JAKOPS_SOURCE_KEY_FILE");
    if (name.isEmpty())
        return qgetenv("JAKOPS_SOURCE_KEY");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, name + u": "_s + file.errorString());
    return file.read(kMostBytes).trimmed();
}

} // namespace

Result<int> tellSource(CliSession& session, const QString& source)
{
    const CommandLine& line = session.line();
    Console& console = session.console();
    const auto key = keyOfSource();
    if (!key)
        return fail(key.error());
    const QUrl requests(line.source, QUrl::StrictMode);
    const OutletJob job {.source = source,
        .address = line.outlet.address.isEmpty() ? outletAddress(requests) : QUrl(line.outlet.address, QUrl::StrictMode),
        .apiKey = *key,
        .jurisdiction = line.outlet.jurisdiction,
        .plainStatus = line.outlet.plainStatus};
    const auto summary = Console::await(QtConcurrent::run([&]() -> Result<OutletSummary> {
        return UpdatePoster(session.workspace()).run(job, [&](const OutletSummary& sofar) {
            return console.progress(OutletWords::tr("Steps told"), sofar.told + sofar.known + sofar.refused, 0);
        });
    }));
    if (!summary)
        return fail(summary.error());
    for (const QString& refusal : summary->refusals)
        console.note(OutletWords::tr("The source refuses: %1").arg(guardLine(refusal, 300)));
    if (summary->isNew)
        console.line(OutletWords::tr("This source is told of every step from now on; what was done before is not told."));
    console.line(OutletWords::tr("%1 steps told, %2 known there already, %3 refused")
            .arg(Format::number(summary->told), Format::number(summary->known), Format::number(summary->refused)));
    if (console.json())
        console.object({{u"told"_s, summary->told}, {u"known"_s, summary->known}, {u"refused"_s, summary->refused}, {u"waiting"_s, summary->due}});
    return summary->refused > 0 ? ExitWithRejects : ExitDone;
}

} // namespace JakOps

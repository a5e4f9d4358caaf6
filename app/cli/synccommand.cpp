// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/hubkeys.h"
#include "base/textguard.h"
#include "services/importtypes.h"
#include "services/syncservice.h"
#include "storage/syncoutbox.h"
#include "storage/syncstate.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"
#include "widgets/sync/syncwords.h"

#include <QJsonArray>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::SyncCommand)
};

QJsonObject objectOf(const SyncStatus& status, const QList<SyncCard>& cards)
{
    QJsonArray told;
    for (const SyncCard& card : cards) {
        told += QJsonObject{{u"kind"_s, syncCardCode(card.kind)}, {u"number"_s, card.number},
            {u"command"_s, commandCode(card.command)}, {u"reason"_s, card.reason}, {u"officer"_s, card.actor},
            {u"at"_s, isoUtc(card.at)}, {u"body"_s, card.body}};
    }
    return {{u"connected"_s, status.connected}, {u"hub"_s, status.hub}, {u"officer"_s, status.officer},
        {u"refusal"_s, status.refusal}, {u"pending"_s, status.pending}, {u"waiting_here"_s, status.waitingHere},
        {u"doubtful"_s, status.doubtful}, {u"behind"_s, status.behind}, {u"uploads"_s, status.uploads},
        {u"downloads"_s, status.downloads}, {u"identities"_s, status.identities}, {u"identities_kept"_s, status.identitiesKept},
        {u"last_pull"_s, status.lastPullAt > 0 ? QJsonValue(isoUtc(status.lastPullAt)) : QJsonValue()},
        {u"clock_offset_ms"_s, status.clockOffsetMs},
        {u"error"_s, status.error ? errorCodeName(*status.error) : QString()}, {u"trouble"_s, status.trouble},
        {u"cards"_s, told}};
}

void tell(Console& console, const SyncStatus& status, const QList<SyncCard>& cards)
{
    console.line(CommandWords::tr("Hub %1 as %2: to send %3, waiting here %4, to fetch %5.")
                     .arg(guardLine(status.hub), status.officer, Format::number(status.pending),
                         Format::number(status.waitingHere), Format::number(status.behind)));
    if (status.uploads + status.downloads > 0)
        console.line(CommandWords::tr("Photos and videos: to send %1, to fetch %2.")
                         .arg(Format::number(status.uploads), Format::number(status.downloads)));
    if (status.identities + status.identitiesKept > 0)
        console.line(CommandWords::tr("Who reported, sealed: to send %1, not taken by the hub %2.")
                         .arg(Format::number(status.identities), Format::number(status.identitiesKept)));
    if (!status.trouble.isEmpty())
        console.note(CommandWords::tr("Read anew: %1").arg(status.trouble));
    for (const SyncCard& card : cards) {
        const QString words = guardLine(card.body[BodyKey::text].toString());
        console.line(u"  "_s + guardLine(card.number) + u"  "_s + Words::command(card.command) + u": "_s + SyncWords::cardSentence(card)
            + u' ' + words);
    }
}

Result<> once(SyncWorker& worker)
{
    return Console::await(QtConcurrent::run([&worker] { return worker.syncOnce(); }));
}

// The source's reports into the store, from there to the hub, and the source is told what became of its earlier ones.
Result<int> ingest(CliSession& session, SyncWorker& worker)
{
    const auto login
        = Console::await(session.workspace().database().read([](ReadSession& store) { return SyncState::sourceLogin(store); }));
    if (!login)
        return fail(login.error());
    const auto brought = bringIn(session, {.code = *login});
    if (!brought)
        return fail(brought.error());
    if (const auto sent = once(worker); !sent) // what did not go waits in the store for the next time
        return fail(sent.error());
    if (session.line().outlet.tells) {
        const auto told = tellSource(session, brought->source);
        if (!told || *told != ExitDone)
            return told;
    }
    return brought->cancelled ? ExitFailed : brought->rejected > 0 ? ExitWithRejects : ExitDone;
}

} // namespace

Result<int> runSync(const CommandLine& line, Console& console)
{
    const auto known = HubKeys::all(line.profileDir());
    if (!known)
        return fail(known.error());
    const QList<SyncService::Key>& keys = *known;
    if (keys.isEmpty()) {
        console.note(CommandWords::tr("This profile works alone. jakops hub join ADDRESS --code CODE"));
        return ExitFailed;
    }
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const auto rules = SyncService::rules(workspace.resourcesRoot());
    if (!rules)
        return fail(rules.error());
    auto parts = SyncService::parts(workspace, *rules, keys);
    if (!parts)
        return fail(parts.error());
    SyncWorker worker(std::move(*parts));
    Result<int> done = once(worker).transform([] { return int(ExitDone); });
    if (done && !line.source.isEmpty())
        done = ingest(**session, worker);
    const auto cards
        = Console::await(workspace.database().read([](ReadSession& store) { return SyncOutbox::cards(store); }));
    if (!cards)
        return fail(cards.error());
    const SyncStatus status = worker.status();
    if (console.json())
        console.object(objectOf(status, *cards));
    tell(console, status, *cards);
    if (!done && console.json())
        return ExitFailed; // told already
    return done;
}

} // namespace JakOps

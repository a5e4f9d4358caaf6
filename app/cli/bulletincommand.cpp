// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "base/textguard.h"
#include "services/bulletin/bulletinservice.h"
#include "widgets/common/bulletinwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CliWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BulletinCommand)
};

// A refusal in words; anything else as usual.
Result<int> told(Console& console, const Error& error)
{
    if (!bulletinProblemFromCode(error.detail))
        return fail(error);
    const int code = console.usage(Error(error.code, BulletinWords::told(error)));
    return error.code == ErrorCode::NotAllowed ? ExitFailed : code;
}

void tell(CliSession& session, const Bulletin& bulletin, qint64 now)
{
    Console& console = session.console();
    const QString id = bulletin.id.toString(QUuid::WithoutBraces);
    const auto orNull = [](qint64 at) { return at == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(isoUtc(at)); };
    const auto textOrNull = [](const QString& text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
    if (console.json()) {
        console.object({{u"id"_s, id}, {u"title"_s, bulletin.title}, {u"text"_s, bulletin.words}, {u"area"_s, textOrNull(bulletin.area)},
            {u"from"_s, isoUtc(bulletin.validFrom)}, {u"until"_s, isoUtc(bulletin.validUntil)}, {u"valid"_s, bulletin.isValid(now)},
            {u"pinned"_s, bulletin.pinned}, {u"written_by"_s, bulletin.writtenBy}, {u"written"_s, isoUtc(bulletin.writtenAt)},
            {u"withdrawn_by"_s, textOrNull(bulletin.withdrawnBy)}, {u"withdrawn"_s, orNull(bulletin.withdrawnAt)},
            {u"read"_s, orNull(bulletin.readAt)}});
        return;
    }
    console.line(id + u"  "_s + guardLine(bulletin.title));
    console.line(u"    "_s + BulletinWords::about(bulletin, session.workspace().facts(), session.officers(), now));
    for (const QString& line : guardText(bulletin.words).split(u'\n'))
        console.line(u"    "_s + line);
}

Result<int> list(CliSession& session, const Officer& officer)
{
    const qint64 now = session.workspace().clock().nowMs();
    BulletinService bulletins(session.workspace());
    const auto all = Console::await(bulletins.all(officer));
    if (!all)
        return fail(all.error());
    qsizetype shown = 0;
    for (const Bulletin& bulletin : *all) {
        if (concerns(bulletin, officer) && (session.line().bulletin.all || bulletin.isValid(now))) {
            tell(session, bulletin, now);
            ++shown;
        }
    }
    if (shown == 0)
        session.console().note(session.line().bulletin.all ? CliWords::tr("There is no bulletin for this officer's area.")
                                                            : CliWords::tr("No bulletin is valid for this officer's area now."));
    return ExitDone;
}

} // namespace

Result<int> runBulletin(const CommandLine& line, Console& console)
{
    const CommandLine::BulletinTask& task = line.bulletin;
    const bool lists = task.action == "list"_L1;
    const auto session = CliSession::open(line, console, lists ? CliSession::Access::Read : CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    const auto officer = lists ? (*session)->officer() : (*session)->officer(Power::WriteBulletin);
    if (!officer)
        return (*session)->refuse(officer.error());
    if (lists)
        return list(**session, *officer);
    Workspace& workspace = (*session)->workspace();
    const qint64 now = workspace.clock().nowMs();
    BulletinService bulletins(workspace);
    const auto done = task.action == "add"_L1 ? Console::await(bulletins.add({.id = {},
                                                                                 .title = task.title,
                                                                                 .words = line.text,
                                                                                 .area = task.area,
                                                                                 .validFrom = task.fromMs.value_or(now),
                                                                                 .validUntil = *task.untilMs,
                                                                                 .pinned = task.pinned,
                                                                                 .writtenBy = {},
                                                                                 .withdrawnBy = {}},
                                                    *officer))
                                              : Console::await(bulletins.withdraw(QUuid::fromString(task.id), *officer));
    if (!done)
        return told(console, done.error());
    tell(**session, *done, now);
    return ExitDone;
}

} // namespace JakOps

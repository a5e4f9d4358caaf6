// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/ticketjson.h"
#include "base/textguard.h"
#include "tables/timelineentry.h"
#include "widgets/common/format.h"
#include "widgets/common/slawords.h"
#include "widgets/common/surveywords.h"
#include "widgets/common/words.h"
#include "widgets/ticket/eventwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShowWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ShowCommand)
};

void fact(Console& console, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        console.line(u"  "_s + name.leftJustified(14) + guardLine(value));
}

QString placeText(const Ticket& ticket)
{
    if (!ticket.place)
        return {};
    QString text = u"%1, %2"_s.arg(ticket.place->lat, 0, 'f', 6).arg(ticket.place->lon, 0, 'f', 6);
    if (ticket.accuracyMetres >= 0)
        text += ShowWords::tr(" (to about %1)").arg(Format::distance(ticket.accuracyMetres));
    return text;
}

void tellHistory(Console& console, const TicketDetail& detail, const CityFacts& facts, const QList<Officer>& officers)
{
    EventWords words(facts);
    words.setOfficers(officers);
    console.line(u'\n' + ShowWords::tr("History"));
    for (const TimelineEntry& entry : timelineOf(detail.events, detail.visible)) {
        console.line(u"  "_s + QString::number(entry.event.version).rightJustified(3) + u"  "_s
            + Format::dateTime(entry.event.at) + u"  "_s + guardLine(words.sentence(entry)));
        for (const QString& change : words.changes(entry))
            console.line(u"       "_s + guardLine(change));
        if (!entry.text.isEmpty() && entry.event.kind != CommandKind::Report)
            console.line(u"       \""_s + guardLine(entry.text) + u'"');
        if (const QString hidden = EventWords::withheld(entry); !hidden.isEmpty())
            console.line(u"       "_s + hidden);
        if (!entry.photos.isEmpty())
            console.line(u"       "_s + ShowWords::tr("%n photo(s)", nullptr, int(entry.photos.size())));
    }
}

void tell(
    Console& console, const TicketDetail& detail, const CityFacts& facts, const QList<Officer>& officers, qint64 now)
{
    const Ticket& t = detail.ticket;
    console.line(Words::joined({t.number, Words::status(t.status), Format::dueSentence(detail.due, now)}));
    fact(console, ShowWords::tr("Category"), facts.categoryName(t.category));
    fact(console, ShowWords::tr("Priority"), Words::priority(t.priority));
    fact(console, ShowWords::tr("Agency"), facts.agencyName(t.agency));
    fact(console, ShowWords::tr("Assigned to"), t.assignee);
    fact(console, ShowWords::tr("Channel"), facts.channelName(t.channel));
    fact(console, ShowWords::tr("Reported"), Format::dateTime(t.createdAt));
    fact(console, ShowWords::tr("Area"), detail.villageName.isEmpty() ? facts.areaName(t.area) : detail.villageName);
    fact(console, ShowWords::tr("Place"), placeText(t));
    fact(console, ShowWords::tr("Address"), t.address);
    fact(console, ShowWords::tr("Reporter"), ShowWords::tr("identity kept secret"));
    if (!detail.visible.text)
        console.line(ShowWords::tr("  Text, photos and place of this private report are not shown to this role."));
    if (!detail.visible.text && !t.publicText.isEmpty())
        console.line(u'\n' + ShowWords::tr("Public version: %1").arg(guardText(t.publicText)));
    if (detail.visible.text && !t.text.isEmpty())
        console.line(u'\n' + guardText(t.text));
    if (detail.survey) {
        fact(console, SurveyWords::title(),
            Words::joined({SurveyWords::score(*detail.survey), Format::date(detail.survey->answeredAt), detail.survey->words}));
    }
    for (const SlaClock& clock : detail.clocks) {
        fact(console, SlaWords::stage(clock.stage),
            Words::joined({SlaWords::state(clock, now), SlaWords::detail(clock, now), clock.rule.source}));
    }
    for (const EscalationStep& step : detail.escalation) {
        fact(console, ShowWords::tr("Escalation"),
            Words::joined({facts.agencyName(step.agency), ShowWords::tr("from %1").arg(Format::dateTime(step.at))}));
    }
    tellHistory(console, detail, facts, officers);
    QStringList commands;
    for (const CommandOption& option : detail.options) {
        if (option.refusal == Refusal::None)
            commands.append(commandCode(option.kind));
    }
    if (!commands.isEmpty())
        console.line(u'\n' + ShowWords::tr("Possible now: %1").arg(commands.join(u", "_s)));
}

} // namespace

Result<int> runShow(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const auto officer = (*session)->officer();
    if (!officer)
        return (*session)->refuse(officer.error());
    const auto key = Console::await(workspace.reader().keyByNumber(line.number));
    if (!key)
        return fail(key.error().code, key.error().code == ErrorCode::NotFound ? line.number : key.error().detail);
    const auto detail = Console::await(workspace.reader().detail(*key, *officer));
    if (!detail)
        return fail(detail.error());
    if (console.json())
        console.object(ticketJson(*detail, workspace.clock().nowMs()));
    else
        tell(console, *detail, workspace.facts(), (*session)->officers(), workspace.clock().nowMs());
    return ExitDone;
}

} // namespace JakOps

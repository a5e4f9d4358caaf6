// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/eventwords.h"

#include "base/clock.h"
#include "base/textguard.h"
#include "domain/latenote.h"
#include "domain/ruleactor.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

#include <QLocale>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestValue = 160;
constexpr auto kSourcePrefix = "source:"_L1;

// The sentence names these already.
bool isTold(CommandKind kind, TicketField field)
{
    switch (kind) {
    case CommandKind::Coordinate:
    case CommandKind::Disposition:
    case CommandKind::Decline:
        return field == TicketField::Agency || field == TicketField::Assignee;
    case CommandKind::Assign:
        return field == TicketField::Assignee;
    case CommandKind::Relocate:
        return field == TicketField::Place;
    case CommandKind::Report:
        return true;
    default:
        return false;
    }
}

} // namespace

EventWords::EventWords(const CityFacts& facts)
    : m_facts(facts)
{
}

void EventWords::setOfficers(const QList<Officer>& officers)
{
    m_officers.clear();
    for (const Officer& officer : officers)
        m_officers.insert(officer.code, officer.name);
}

QString EventWords::officerName(const QString& code) const
{
    const QString name = m_officers.value(code);
    return guardLine(name.isEmpty() ? code : name, kLongestValue);
}

QString EventWords::fieldName(TicketField field)
{
    switch (field) {
    case TicketField::Status:
        return tr("Status");
    case TicketField::Category:
        return tr("Category");
    case TicketField::Priority:
        return tr("Priority");
    case TicketField::Agency:
        return tr("Agency");
    case TicketField::Assignee:
        return tr("Officer");
    case TicketField::Channel:
        return tr("Channel");
    case TicketField::Area:
        return tr("Area");
    case TicketField::Place:
        return tr("Place");
    case TicketField::Address:
        return tr("Address");
    case TicketField::Text:
        return tr("Report text");
    case TicketField::Photos:
        return tr("Photos");
    case TicketField::Privacy:
        return tr("Privacy");
    case TicketField::Created:
        return tr("Reported");
    case TicketField::SourceStatus:
        return tr("Status at the source");
    }
    return {};
}

QString EventWords::timeLabel(qint64 at, qint64 now)
{
    if (wibDayStartMs(at) == wibDayStartMs(now))
        return Format::time(at);
    if (toWib(at).date().year() == toWib(now).date().year())
        //: day and time of an event of this year
        return tr("%1 %2").arg(QLocale().toString(toWib(at).date(), u"d MMM"_s), Format::time(at));
    return tr("%1 %2").arg(Format::date(at), Format::time(at));
}

QString EventWords::what(const TimelineEntry& entry) const
{
    const QJsonObject& body = entry.event.body;
    switch (entry.event.kind) {
    case CommandKind::Report: {
        const QString channel = body[BodyKey::channel].toString();
        return channel.isEmpty()
            ? Words::event(CommandKind::Report)
            : tr("Report received through %1").arg(guardLine(m_facts.channelName(channel), kLongestValue));
    }
    case CommandKind::Coordinate:
        return tr("Handed over to %1")
            .arg(guardLine(m_facts.agencyName(body[BodyKey::agency].toString()), kLongestValue));
    case CommandKind::Disposition:
        return tr("Passed to %1").arg(guardLine(m_facts.agencyName(body[BodyKey::agency].toString()), kLongestValue));
    case CommandKind::Assign:
        return tr("Assigned to %1").arg(officerName(body[BodyKey::assignee].toString()));
    case CommandKind::Relocate:
        return entry.movedMetres >= 0 ? tr("Place moved by %1").arg(Format::distance(entry.movedMetres))
                                      : tr("Place set");
    case CommandKind::Merge:
        return tr("Merged into %1").arg(guardLine(body[BodyKey::into].toString(), kLongestValue));
    case CommandKind::Ask:
        //: a question to the reporter, with the time until which the answer is waited for
        return tr("Reporter asked, answer awaited until %1").arg(Format::dateTime(body[BodyKey::until].toInteger()));
    case CommandKind::Group:
        return QUuid::fromString(body[BodyKey::parent].toString()) == entry.event.ticket
            ? tr("Made the head of a group")
            : Words::event(CommandKind::Group);
    case CommandKind::Note: {
        // What a hub could not take as meant stands as a note that names it (sync/hubevent.h).
        const auto asked = commandFromCode(body[BodyKey::asked].toString());
        return asked ? tr("\"%1\" (too late, kept as a note)").arg(Words::command(*asked)) : Words::event(CommandKind::Note);
    }
    case CommandKind::Verified: {
        const auto outcome = verificationFromCode(body[BodyKey::outcome].toString());
        return tr("Verified in the field: %1").arg(Words::verification(outcome.value_or(Verification::None)));
    }
    case CommandKind::Undo:
        return entry.undoes ? tr("Taken back: %1").arg(Words::event(*entry.undoes)) : Words::event(CommandKind::Undo);
    default:
        return Words::event(entry.event.kind);
    }
}

QString EventWords::sentence(const TimelineEntry& entry) const
{
    const QString& actor = entry.event.actor;
    // Reports and updates come from a source, and their words say so already.
    if (actor.isEmpty() || actor.startsWith(kSourcePrefix))
        return what(entry);
    if (isByRule(actor))
        //: what happened, and the line of the rule that did it
        return tr("%1 by the routing rule in line %2").arg(what(entry), QString::number(entry.event.body[kRuleLine].toInt()));
    //: what happened, by which officer: "Work started by B. Sari"
    return tr("%1 by %2").arg(what(entry), officerName(actor));
}

QString EventWords::value(TicketField field, const QString& raw) const
{
    switch (field) {
    case TicketField::Category:
        return guardLine(m_facts.categoryName(raw), kLongestValue);
    case TicketField::Priority: {
        const auto priority = priorityFromCode(raw);
        return priority ? Words::priority(*priority) : guardLine(raw, kLongestValue);
    }
    case TicketField::Agency:
        return guardLine(m_facts.agencyName(raw), kLongestValue);
    case TicketField::Assignee:
        return officerName(raw);
    case TicketField::Channel:
        return guardLine(m_facts.channelName(raw), kLongestValue);
    case TicketField::Area:
        return guardLine(m_facts.areaName(raw), kLongestValue);
    case TicketField::Privacy:
        return raw == "1"_L1 ? tr("private") : tr("public");
    case TicketField::Created:
        return raw == "0"_L1 ? QString() : Format::dateTime(raw.toLongLong());
    case TicketField::Place: {
        const QStringList parts = raw.split(u' ');
        return parts.size() == 2 ? tr("%1, %2").arg(parts[0], parts[1]) : raw;
    }
    case TicketField::Text: {
        const QString line = guardLine(raw, kLongestValue);
        return line.size() < kLongestValue ? line : QString(line + u'\u2026');
    }
    default:
        return guardLine(raw, kLongestValue);
    }
}

QStringList EventWords::changes(const TimelineEntry& entry) const
{
    QStringList lines;
    for (const FieldChange& change : entry.changes) {
        if (isTold(entry.event.kind, change.field))
            continue;
        const QString name = fieldName(change.field);
        if (change.from.isEmpty() && change.to.isEmpty())
            lines << tr("%1: changed").arg(name);
        else if (change.from.isEmpty())
            lines << tr("%1: %2").arg(name, value(change.field, change.to));
        else if (change.to.isEmpty())
            lines << tr("%1: removed (was %2)").arg(name, value(change.field, change.from));
        else
            //: a field's value before and after
            lines << tr("%1: %2 \u2192 %3").arg(name, value(change.field, change.from), value(change.field, change.to));
    }
    return lines;
}

QString EventWords::withheld(const TimelineEntry& entry)
{
    if (entry.event.kind == CommandKind::Report || entry.event.kind == CommandKind::Update)
        return {};
    if (entry.textHidden && entry.photosHidden)
        return tr("Words and photos are not shown to this role.");
    if (entry.textHidden)
        return tr("The words are not shown to this role.");
    return entry.photosHidden ? tr("The photos are not shown to this role.") : QString();
}

QString EventWords::spoken(const TimelineEntry& entry) const
{
    QStringList parts{Format::dateTime(entry.event.at), sentence(entry)};
    if (entry.pending)
        parts << tr("not stored yet");
    if (entry.undone)
        parts << tr("taken back");
    parts << changes(entry);
    if (!entry.text.isEmpty())
        parts << guardText(entry.text);
    if (const QString hidden = withheld(entry); !hidden.isEmpty())
        parts << hidden;
    if (!entry.photos.isEmpty())
        parts << tr("%n photo(s)", nullptr, int(entry.photos.size()));
    return parts.join(u". "_s);
}

} // namespace JakOps

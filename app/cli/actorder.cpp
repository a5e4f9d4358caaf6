// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actorder.h"

#include "app/cli/console.h"
#include "domain/cityfacts.h"
#include "services/photointake.h"
#include "services/ticketreader.h"
#include "services/workspace.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// The city's code for what was typed: a code, or the name people use.
template<class T>
Result<std::optional<QString>> cityCode(const std::optional<QString>& typed, const CityFacts& facts,
    const T* (CityFacts::*byCode)(const QString&) const, const T* (CityFacts::*byName)(const QString&) const)
{
    if (!typed)
        return std::nullopt;
    if ((facts.*byCode)(*typed))
        return typed;
    if (const T* found = (facts.*byName)(*typed))
        return found->code;
    return fail(ErrorCode::InvalidInput, ActOrder::tr("There is no \"%1\" here.").arg(*typed));
}

} // namespace

Result<TicketCommand> ActOrder::commandFrom(const CommandLine& line, const CityFacts& facts)
{
    TicketCommand command;
    command.kind = *commandFromCode(line.act);
    command.baseVersion = line.baseVersion.value_or(0);
    command.text = line.text;
    const auto category = cityCode(line.category, facts, &CityFacts::category, &CityFacts::categoryByName);
    if (!category)
        return fail(category.error());
    const auto agency = cityCode(line.agency, facts, &CityFacts::agency, &CityFacts::agencyByName);
    if (!agency)
        return fail(agency.error());
    command.category = *category;
    command.agency = *agency;
    if (line.priority)
        command.priority = priorityFromCode(*line.priority);
    command.assignee = line.assignee;
    if (line.lat && line.lon)
        command.place = GeoPoint{*line.lat, *line.lon};
    command.until = line.untilMs;
    if (line.outcome)
        command.outcome = verificationFromCode(*line.outcome);
    if (command.kind == CommandKind::Merge)
        command.into = line.other;
    return command;
}

Result<QUuid> ActOrder::otherReport(Workspace& workspace, const QString& number)
{
    const auto key = Console::await(workspace.reader().keyByNumber(number));
    if (!key)
        return fail(key.error().code, key.error().code == ErrorCode::NotFound ? number : key.error().detail);
    return workspace.database()
        .read([&workspace, key = *key](ReadSession& session) -> Result<QUuid> {
            const auto ticket = workspace.tickets().ticketByKey(session, key);
            return ticket ? Result<QUuid>(ticket->id) : fail(ticket.error());
        })
        .result();
}

Result<> ActOrder::takePhotos(Workspace& workspace, const QStringList& files, TicketCommand& command)
{
    PhotoIntake intake(workspace.attachments(), &workspace.database());
    for (const QString& file : files) {
        const auto taken = Console::await(intake.takeFile(file));
        if (!taken)
            return fail(taken.error().code, file + u": "_s + taken.error().detail);
        command.photos.append(taken->shown);
    }
    return {};
}

} // namespace JakOps

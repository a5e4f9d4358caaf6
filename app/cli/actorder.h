// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "domain/ticketcommand.h"

#include <QCoreApplication>

namespace JakOps {

class CityFacts;
class Workspace;

// What `jakops act` was asked for, as the command it means: for one report and for many.
class ActOrder final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ActCommand)

public:
    // InvalidInput for a category or an agency that the city does not know, by code or name.
    [[nodiscard]] static Result<TicketCommand> commandFrom(const CommandLine& line, const CityFacts& facts);
    // Whose number is meant, for a command that names reports by their own id.
    [[nodiscard]] static Result<QUuid> otherReport(Workspace& workspace, const QString& number);
    [[nodiscard]] static Result<> takePhotos(Workspace& workspace, const QStringList& files, TicketCommand& command);
};

} // namespace JakOps

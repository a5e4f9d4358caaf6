// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/commandkind.h"
#include "domain/role.h"
#include "domain/ticket.h"
#include "domain/workflow.h"

#include <QCoreApplication>

namespace JakOps {

// The words for the program's own vocabulary, in the language of the window. Every view says the same thing the same way.
class Words final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::Words)

public:
    [[nodiscard]] static QString status(TicketStatus status); // Menunggu Validasi
    [[nodiscard]] static QString command(CommandKind kind); // Mulai kerjakan: what a button says
    [[nodiscard]] static QString event(CommandKind kind); // Pekerjaan dimulai: what a timeline says
    [[nodiscard]] static QString refusal(const CommandOption& option); // why a command is not open now; empty when it is
    [[nodiscard]] static QString refusal(Refusal refusal); // without knowing from where it would be legal
    [[nodiscard]] static QString role(Role role);
    [[nodiscard]] static QString verification(Verification verification);
    [[nodiscard]] static QString priority(Priority priority);
    [[nodiscard]] static QString areaLevel(AreaLevel level);
    [[nodiscard]] static QString areaTitle(const Area& area); // Kelurahan Manggarai

    // "JK2503050007 · Jalan Rusak" for titles read aloud: parts that are empty are left out.
    [[nodiscard]] static QString joined(const QStringList& parts);
};

} // namespace JakOps

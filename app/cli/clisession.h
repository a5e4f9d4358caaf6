// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/commandline.h"
#include "base/clock.h"
#include "base/uuid.h"
#include "domain/role.h"
#include "domain/rolepowers.h"
#include "index/ticketfilter.h"
#include "services/workspace.h"

namespace JakOps {

// What every command starts from: the open profile, who acts, and where to speak.
class CliSession final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::CliSession)

public:
    enum class Access {
        Read, // works beside a window that has the profile open
        Write, // StoreBusy while another program has it
    };
    [[nodiscard]] static Result<std::unique_ptr<CliSession>> open(
        const CommandLine& line, Console& console, Access access);

    [[nodiscard]] const CommandLine& line() const { return m_line; }
    [[nodiscard]] Console& console() { return m_console; }
    [[nodiscard]] Workspace& workspace() { return *m_workspace; }

    [[nodiscard]] const QList<Officer>& officers() const { return m_officers; } // all that are known here
    // The store has officers of its own: who acts has to sign in.
    [[nodiscard]] bool isGuarded() const { return m_guarded; }
    // --as, else the officer last chosen in the window, else the operator of the command centre; signed in with a PIN
    // where the store is guarded. NotFound with the known ones; NotAllowed when the PIN is wrong, and why.
    [[nodiscard]] Result<Officer> officer();
    [[nodiscard]] const QString& pin() const { return m_pin; } // he signed in with; empty where the store is not guarded
    // The same, and may do this.
    [[nodiscard]] Result<Officer> officer(Power power);
    // Tells why there is no officer, and gives the exit code.
    [[nodiscard]] int refuse(const Error& error);
    // InvalidInput when a code is not known to the city.
    [[nodiscard]] Result<TicketFilter> filter() const;

private:
    CliSession(const CommandLine& line, Console& console);
    [[nodiscard]] Result<> loadOfficers();
    [[nodiscard]] Result<> bringLimitsUp(Access access);
    [[nodiscard]] Result<Officer> named() const;
    [[nodiscard]] Result<Officer> signIn(const Officer& officer);

    CommandLine m_line;
    Console& m_console;
    SystemClock m_clock;
    SystemUuidSource m_uuids{m_clock};
    QList<Officer> m_officers;
    bool m_guarded = false;
    std::optional<Officer> m_signedIn;
    QString m_pin;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace JakOps

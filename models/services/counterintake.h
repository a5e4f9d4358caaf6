// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/citizenreport.h"
#include "storage/draftstore.h"

#include <QFuture>

namespace JakOps {

class Workspace;

// What the citizen takes home: no name, no words and no exact place, so that a lost receipt tells nobody who reported what.
struct IntakeReceipt
{
    qint64 key = 0;
    QString number;
    qint64 at = 0; // UTC ms
    QString channel; // codes
    QString category;
    QString village;
    QString unit; // agency whose counter it was
    int counter = 0;
    bool isPrivate = true;
    bool identityKept = false; // who reported was told, and is sealed
    bool identityDropped = false; // … and could not be: there is nobody yet to seal it to
};

// The counter of this console: what citizens say becomes reports, with a number that is theirs alone. The rule (who may, what is
// missing) is asked here, by the window and the command line alike. Any thread.
class CounterIntake final
{
public:
    explicit CounterIntake(Workspace& workspace);

    // Which counter of its unit this console is, 1 to 9; 0: nobody has said it yet. Two consoles of a unit must not have the same.
    // The demo's is 1.
    [[nodiscard]] QFuture<Result<int>> counter();
    [[nodiscard]] QFuture<Result<>> setCounter(int counter, const Officer& officer); // InvalidInput, NotAllowed
    // Whether who reports can be sealed here.
    [[nodiscard]] QFuture<Result<bool>> canSeal();

    // NotAllowed with detail = powerCode(Power::CounterIntake); InvalidInput with detail = intakeProblemCode(); else as
    // TicketCommands. `draft`: of the officer, ends with it.
    [[nodiscard]] QFuture<Result<IntakeReceipt>> take(
        const CitizenReport& report, const Officer& officer, const std::optional<DraftPlace>& draft = {});

private:
    [[nodiscard]] Result<> allowed(const Officer& officer) const;

    Workspace& m_workspace;
};

} // namespace JakOps
